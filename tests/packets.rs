//! Which papers a case needs, as data; and whether what is made can be read by eye, by ear and by other people's programs.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::indexing_slicing,
    reason = "helpers of tests"
)]

#[path = "common/judge.rs"]
mod judge;
#[path = "common/records.rs"]
#[expect(dead_code, reason = "other tests use them")]
mod records;

use judge::ask;
use records::project;
use serde::Deserialize;
use serde_json::Value;
use zairyu::application::{Application, Line, RomajiName};
use zairyu::calendar::Date;
use zairyu::check::{Conditions, PhotoPlan, check};
use zairyu::fill::Filler;
use zairyu::form::DEFAULT_EDITION;
use zairyu::handout::{Checklist, Whereabouts, checklist, key_sheet};
use zairyu::input::{RawApplication, read_records};
use zairyu::leaflet::{self, Shape};
use zairyu::office::{Contacts, Offices};
use zairyu::output::{Existing, write_atomically};
use zairyu::packet::{PackedPaper, Packer};
use zairyu::page::{self, Character};
use zairyu::pdf::write_document;
use zairyu::procedure::{Case, Paper, Thing, papers, steps, things};
use zairyu::speech::{Language, Speech, without_readings};
use zairyu::typeset::{Ink, Typesetter};
use zairyu::units::{Area, Length};

/// A case and what it needs.
#[derive(Deserialize)]
struct Expected {
    name: String,
    today: String,
    /// Laid over the example applicant.
    change: Value,
    things: Vec<String>,
    papers: Vec<String>,
    steps: Vec<String>,
}

fn cases() -> Vec<Expected> {
    serde_json::from_slice(&std::fs::read(project("tests/data/packets.json")).unwrap()).unwrap()
}

/// RFC 7396, but that nothing is removed: what is null is empty.
fn lay_over(base: &mut Value, change: &Value) {
    match (base, change) {
        (Value::Object(base), Value::Object(change)) => {
            for (key, value) in change {
                lay_over(base.entry(key.clone()).or_insert(Value::Null), value);
            }
        }
        (base, change) => *base = change.clone(),
    }
}

impl Expected {
    fn record(&self) -> RawApplication {
        let example = std::fs::read(project("examples/data/applicant.json")).unwrap();
        let mut record: Value = serde_json::from_slice(&example).unwrap();
        lay_over(&mut record, &self.change);
        read_records(record.to_string().as_bytes()).unwrap().remove(0)
    }

    fn conditions(&self) -> Conditions {
        Conditions::on(Date::parse(&self.today).unwrap()).with_photo(PhotoPlan::Pasted)
    }

    fn judged(&self) -> (Application, Case) {
        let conditions = self.conditions();
        let (application, problems) = check(&self.record(), &conditions).into_parts();
        let application = application.unwrap_or_else(|| panic!("{}: {problems}", self.name));
        let case = Case::of(&application, &conditions);
        (application, case)
    }
}

fn packed(expected: &Expected, language: Language) -> Vec<PackedPaper> {
    let filler = Filler::new(DEFAULT_EDITION).unwrap();
    let packer = Packer::new(language, &[]).unwrap();
    let record = expected.record();
    let result = packer.pack(&filler, (&record, None), &expected.conditions());
    result.unwrap_or_else(|error| panic!("{}, {}: {error}", expected.name, language.name())).papers
}

#[test]
fn every_case_gets_what_it_needs_and_nothing_else() {
    for expected in cases() {
        let (_, case) = expected.judged();
        let found: Vec<&str> = things(&case).into_iter().map(Thing::name).collect();
        assert_eq!(found, expected.things, "{}", expected.name);
        let found: Vec<&str> = papers(&case).into_iter().map(Paper::name).collect();
        assert_eq!(found, expected.papers, "{}", expected.name);
        let found: Vec<String> = steps(&case).into_iter().map(|it| format!("{it:?}")).collect();
        assert_eq!(found, expected.steps, "{}", expected.name);
        let made: Vec<&str> = packed(&expected, Language::English).iter().map(|it| it.paper.name()).collect();
        assert_eq!(made, expected.papers, "{}", expected.name);
    }
}

#[test]
fn every_thing_and_every_paper_is_shown_by_a_case() {
    let cases = cases();
    for thing in Thing::ALL {
        assert!(cases.iter().any(|it| it.things.iter().any(|it| it == thing.name())), "{thing:?}");
    }
    for paper in Paper::ALL {
        assert!(cases.iter().any(|it| it.papers.iter().any(|it| it == paper.name())), "{paper:?}");
    }
}

#[test]
fn every_paper_of_every_case_can_be_set_in_every_language() {
    for language in Language::ALL {
        for expected in cases() {
            let papers = packed(&expected, language);
            assert_eq!(papers.len(), expected.papers.len(), "{}, {}", expected.name, language.name());
        }
    }
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    let cases = cases();
    let fullest = cases.iter().max_by_key(|it| it.things.len()).unwrap();
    for language in [Language::Nepali, Language::EasyJapanese] {
        assert!(packed(fullest, language) == packed(fullest, language), "{}", language.name());
    }
}

#[test]
fn a_refused_record_gets_no_paper() {
    let expected = Expected { change: serde_json::json!({ "card_number": "AB1234" }), ..cases().remove(0) };
    assert!(packed(&expected, Language::English).is_empty());
}

/// The papers of the case that has most of them, as files.
fn on_disk(language: Language) -> (tempfile::TempDir, Vec<(Paper, String)>) {
    let folder = tempfile::tempdir().unwrap();
    let all = cases();
    let fullest = all.iter().max_by_key(|it| it.things.len()).unwrap();
    let files = packed(fullest, language)
        .into_iter()
        .map(|it| {
            let path = folder.path().join(format!("{}.pdf", it.paper.name()));
            write_atomically(&path, &it.pdf, Existing::Keep).unwrap();
            (it.paper, path.to_str().unwrap().to_owned())
        })
        .collect();
    (folder, files)
}

#[test]
fn qpdf_finds_nothing_wrong() {
    for language in Language::ALL {
        let (_folder, files) = on_disk(language);
        for (paper, path) in files {
            let Some(output) = ask("qpdf", &["--check", &path]) else { return };
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(
                output.status.success() && said.contains("No syntax or stream encoding errors"),
                "{paper:?}: {said}"
            );
        }
    }
}

#[test]
fn poppler_finds_the_words_of_every_language() {
    for (language, words) in [
        (Language::Japanese, "持ち物"),
        (Language::EasyJapanese, "持って行くもの"),
        (Language::English, "What to bring"),
        (Language::Vietnamese, "Giấy"),
        (Language::Chinese, "要带的东西"),
        (Language::Nepali, "हस्ताक्षर"),
        (Language::Indonesian, "Paspor"),
        (Language::Portuguese, "Passaporte"),
    ] {
        let (_folder, files) = on_disk(language);
        let (_, path) = files.iter().find(|it| it.0 == Paper::Checklist).unwrap();
        let Some(output) = ask("pdftotext", &["-raw", path, "-"]) else { return };
        let text = String::from_utf8_lossy(&output.stdout).replace(['\n', ' ', '\u{c}'], "");
        let text = unicode_normalization::UnicodeNormalization::nfc(text.as_str()).collect::<String>();
        assert!(text.contains(&words.replace(' ', "")), "{}: {text}", language.name());
        assert!(!text.contains('\u{FFFD}'), "{}: {text}", language.name());
    }
}

#[test]
fn poppler_finds_every_font_inside_and_the_tree_of_every_paper() {
    for language in [Language::English, Language::Nepali] {
        let (_folder, files) = on_disk(language);
        for (paper, path) in files.iter().filter(|it| it.0 != Paper::Form) {
            let Some(output) = ask("pdffonts", &[path]) else { return };
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            for line in said.lines().skip(2) {
                let marks: Vec<&str> = line.split_whitespace().rev().take(5).collect();
                assert!(matches!(marks[..], [_, _, "yes", "yes", "yes"]), "{paper:?}: {said}");
            }
            let Some(output) = ask("pdfinfo", &["-struct-text", path]) else { return };
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(said.contains("H1"), "{paper:?}: {said}");
            let has_parts = said.contains("TD") || said.contains("LI") || said.contains("P (block)");
            assert!(has_parts, "{paper:?}: {said}");
            let Some(output) = ask("pdfinfo", &[path]) else { return };
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            let is_tagged = said.lines().any(|it| it.starts_with("Tagged:") && it.ends_with("yes"));
            assert!(is_tagged && said.contains("A4"), "{paper:?}: {said}");
        }
    }
}

#[test]
fn two_renderers_draw_the_same_page() {
    let (folder, files) = on_disk(Language::Nepali);
    let (_, path) = files.iter().find(|it| it.0 == Paper::Checklist).unwrap();
    let one = folder.path().join("poppler");
    let other = folder.path().join("mupdf.png");
    let poppler = ["-r", "120", "-gray", "-png", "-singlefile", path, one.to_str().unwrap()];
    let Some(_) = ask("pdftoppm", &poppler) else { return };
    let mupdf = ["draw", "-q", "-r", "120", "-c", "gray", "-o", other.to_str().unwrap(), path, "1"];
    let Some(_) = ask("mutool", &mupdf) else { return };
    // Four by four pixels together: the one moves strokes to whole pixels, the other does not.
    let [one, other] = [one.with_extension("png"), other].map(|it| {
        let page = image::open(it).unwrap().into_luma8();
        image::imageops::thumbnail(&page, page.width() / 4, page.height() / 4)
    });
    assert_eq!(one.dimensions(), other.dimensions());
    let differing = one.pixels().zip(other.pixels()).filter(|(one, other)| one.0[0].abs_diff(other.0[0]) > 72).count();
    let share = differing * 10_000 / one.pixels().len();
    assert!(share < 30, "{share} of 10,000 pixels differ");
}

/// Texts of the greatest length that a record may have; the numbers make one differ from the other.
#[derive(Clone, Copy)]
enum Script {
    /// Without a place to break but between any two letters.
    Kana,
    Kanji,
    English,
    /// Without any place to break.
    OneWord,
}

impl Script {
    fn text(self, seed: usize) -> String {
        let mut state = seed * 7919 + 1;
        let mut next = |count: usize| {
            state = (state * 1_103_515_245 + 12_345) % (1 << 31);
            (state >> 8) % count
        };
        let letters: Vec<char> = match self {
            Self::Kana => "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわ",
            Self::Kanji => "春夏秋冬東西南北山川海空雨風花鳥草木森林石岩谷野原道橋駅車船電話帰宅途中財布紛失気付",
            Self::English => "abcdefghijklmnopqrstuvwxyz      ",
            Self::OneWord => "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        }
        .chars()
        .collect();
        let text: String = (2..Line::MAX_CHARACTERS).map(|_| letters[next(letters.len())]).collect();
        format!("{}{text}{}", letters[0], letters[0])
    }
}

/// Somebody who is late, without a passport, and sends two others: every paper, with the longest texts there may be.
fn longest(script: Script) -> (Expected, Vec<(Paper, Vec<String>)>) {
    let text = |seed: usize| script.text(seed);
    let address: String = format!("東京都新宿区{}", text(6)).chars().take(Line::MAX_CHARACTERS).collect();
    let change = serde_json::json!({
        "name": { "family": long_name(79), "given": long_name(80) },
        "address": address,
        "loss": {
            "known_on": "2026-10-26", "late_reason": text(1), "reason": text(2), "place": text(4),
            "police": { "station": text(5), "reported_on": "2026-10-26" },
        },
        "passport_available": false, "passport_unavailable_reason": text(3),
        "representative": {
            "name": text(10), "relationship": "妻", "address": text(11), "birth_date": "1998-05-05",
            "cohabiting": true, "ground": "request",
        },
        "agent": {
            "name": text(7), "address": text(8), "organization": text(9), "phone": "03-1234-5678",
            "approval_number": "東労第12345号",
        },
    });
    let name = format!("{} {}", long_name(79), long_name(80));
    let texts = |seeds: &[usize]| -> Vec<String> {
        seeds.iter().map(|it| text(*it)).chain([address.clone(), name.clone()]).collect()
    };
    let expected = vec![
        (Paper::Statement, texts(&[2, 4, 5])),
        (Paper::LateReason, texts(&[1])),
        (Paper::PassportReason, texts(&[3])),
        (Paper::PowerOfAttorney, texts(&[7, 8, 9, 10, 11])),
        // Its only words of a record are white, which the reader does not see: the band has a test of its own.
        (Paper::Checklist, Vec::new()),
        (Paper::KeySheet, texts(&[2, 7, 8, 9, 10, 11])),
    ];
    let case = Expected {
        name: "the longest texts".to_owned(),
        today: "2026-11-22".to_owned(),
        change,
        things: Vec::new(),
        papers: Vec::new(),
        steps: Vec::new(),
    };
    (case, expected)
}

/// A name of so many letters, as long as the longest that a record may have.
fn long_name(letters: usize) -> String {
    let words =
        ["NGUYEN", "PHAN", "HOANG", "WICAKSONO", "SURYANEGARA", "ABDURRAHMAN", "QUYNH", "TRAN", "MUDIYANSELAGE"];
    let name: String = words.join(" ").repeat(3).chars().take(letters - 1).collect();
    format!("{name}A")
}

fn pages(pdf: &[u8]) -> Vec<page::Page> {
    let count = page::Document::read(pdf).unwrap().pages.len();
    (0..count).map(|it| page::Page::read(pdf, it).unwrap()).collect()
}

/// What is read on a page, in drawing order, without spaces.
fn read(page: &page::Page) -> String {
    let text: String = page.characters.iter().filter_map(|it| it.text.as_deref()).collect();
    unicode_normalization::UnicodeNormalization::nfc(text.as_str()).filter(|it| !it.is_whitespace()).collect()
}

/// Takes from the beginning of a text what stands in one piece on each page; what stands on none is left.
fn left_unread(text: &str, pages: &[String]) -> String {
    let mut rest: Vec<char> = text.chars().filter(|it| !it.is_whitespace()).collect();
    for page in pages {
        let stands = |count: usize| page.contains(&rest[..count].iter().collect::<String>());
        let (mut known, mut unknown) = (0, rest.len() + 1);
        while unknown - known > 1 {
            let middle = usize::midpoint(known, unknown);
            if stands(middle) { known = middle } else { unknown = middle }
        }
        rest.drain(..known);
    }
    rest.into_iter().collect()
}

/// Whether a letter's ink lies within the margins.
fn is_on_paper(letter: &Character) -> bool {
    letter.ink.is_none_or(|it| {
        it.left >= Length::mm(11)
            && it.right <= Length::mm(199)
            && it.top >= Length::mm(5)
            && it.bottom <= Length::mm(293)
    })
}

/// Two letters of different lines that are printed one over the other.
fn overprinted(page: &page::Page) -> Option<String> {
    let spare = Length::centipoints(60);
    let inked = page.characters.iter().filter_map(|it| Some((it, it.ink?)));
    let mut letters: Vec<(&Character, Area)> = inked.collect();
    letters.sort_by_key(|(_, ink)| ink.top);
    letters.iter().enumerate().find_map(|(index, (one, ink))| {
        let inside =
            Area { left: ink.left + spare, top: ink.top + spare, right: ink.right - spare, bottom: ink.bottom - spare };
        let near = letters[index + 1..].iter().take_while(|(_, it)| it.top < inside.bottom);
        let mut over = near.filter(|(it, ink)| it.start.y != one.start.y && inside.overlaps(*ink));
        over.next().map(|(other, _)| format!("{:?} {:?}", one.text, other.text))
    })
}

/// What the person keeps, without the letters.
fn kept(application: &Application, case: &Case, language: Language) -> Vec<PackedPaper> {
    let (setter, speech) = (Typesetter::new().unwrap(), Speech::of(language).unwrap());
    let pdf = write_document(&key_sheet(application, case, &speech, &setter).unwrap(), &setter).unwrap();
    let key = PackedPaper { paper: Paper::KeySheet, pdf };
    let name = format!("{} {}", long_name(79), long_name(80));
    let (expected, _) = longest(Script::Kana);
    let pdf = write_document(&for_the_wall(&expected, &name, language, &setter), &setter).unwrap();
    vec![PackedPaper { paper: Paper::Checklist, pdf }, key]
}

#[test]
fn every_letter_of_the_longest_texts_stands_on_the_paper_in_order() {
    for (number, language) in Language::ALL.into_iter().enumerate() {
        let packer = Packer::new(language, &[]).unwrap();
        for script in [Script::Kana, Script::Kanji, Script::English, Script::OneWord] {
            let (expected, texts) = longest(script);
            let (application, case) = expected.judged();
            // Letters are in Japanese whatever the language.
            let made = if number == 0 {
                packer.papers(&application, &case).unwrap()
            } else {
                kept(&application, &case, language)
            };
            for (paper, texts) in texts {
                let Some(made) = made.iter().find(|it| it.paper == paper) else {
                    assert!(number > 0, "{paper:?}");
                    continue;
                };
                let pages = pages(&made.pdf);
                for page in &pages {
                    let lost = page.characters.iter().find(|it| !is_on_paper(it));
                    assert!(
                        lost.is_none(),
                        "{paper:?}, {}: {lost:?} {:?}",
                        language.name(),
                        lost.and_then(|it| it.ink)
                    );
                    assert_eq!(overprinted(page), None, "{paper:?}, {}", language.name());
                }
                let read: Vec<String> = pages.iter().map(read).collect();
                for text in texts {
                    let rest = left_unread(&text, &read);
                    assert!(rest.is_empty(), "{paper:?}, {}: {rest}", language.name());
                }
            }
        }
    }
}

/// The page for the wall of a case, in a language.
fn for_the_wall(expected: &Expected, name: &str, language: Language, setter: &Typesetter) -> leaflet::Document {
    let (_, case) = expected.judged();
    let speeches = [language, Language::Japanese].map(|it| Speech::of(it).unwrap());
    let [speech, japanese] = &speeches;
    let whereabouts = Whereabouts::of(case.prefecture, Offices::builtin(), Contacts::builtin());
    let content = Checklist { name, case: &case, whereabouts: &whereabouts, speech, japanese };
    checklist(&content, setter).unwrap()
}

/// The words of each leaf of a document with where they stand, in drawing order.
fn leaves(page: &leaflet::Page) -> Vec<(String, Vec<Area>)> {
    let mut leaves: Vec<(Option<usize>, String, Vec<Area>)> = Vec::new();
    for drawing in page.drawings.iter().filter(|it| it.leaf.is_some()) {
        let Shape::Words { start, run } = &drawing.shape else { continue };
        let (top, bottom) = (start.y - run.size.scaled(900, 1000), start.y + run.size.scaled(300, 1000));
        let area = Area { left: start.x, top, right: start.x + run.width, bottom };
        match leaves.last_mut() {
            Some((leaf, text, areas)) if *leaf == drawing.leaf => {
                text.push_str(&run.text);
                areas.push(area);
            }
            _ => leaves.push((drawing.leaf, run.text.clone(), vec![area])),
        }
    }
    leaves.into_iter().map(|(_, text, areas)| (text, areas)).collect()
}

#[test]
fn every_letter_of_a_name_stands_in_the_band_of_the_page_for_the_wall() {
    let longest = long_name(RomajiName::MAX_CHARACTERS);
    let names = [
        "NGUYEN VAN AN",
        "MUHAMMAD ABDURRAHMAN WICAKSONO SURYANEGARA PUTRA",
        "NGUYEN PHAN HOANG THI NGOC BAO TRAN QUYNH NHU ANH THU",
        &longest,
    ];
    let (expected, setter) = (cases().remove(0), Typesetter::new().unwrap());
    for language in Language::ALL {
        for name in names {
            let document = for_the_wall(&expected, name, language, &setter);
            let page = &document.pages[0];
            let band = page.drawings.iter().find_map(|it| match it.shape {
                Shape::Fill { area, ink: Ink::NAVY, .. } if area.left == Length::ZERO => Some(area),
                _ => None,
            });
            let band = band.unwrap();
            let bare = |text: &str| text.replace(' ', "");
            let leaves = leaves(page);
            let (_, places) = leaves.iter().find(|(text, _)| bare(text).contains(&bare(name))).unwrap();
            for area in places {
                assert!(area.top >= band.top && area.bottom <= band.bottom, "{} {name}: {area:?}", language.name());
            }
            let below = leaves.iter().find(|(text, _)| without_readings(&heading(language)) == *text).unwrap();
            assert!(below.1[0].top >= band.bottom, "{} {name}", language.name());
        }
    }
}

/// What stands right below the band.
fn heading(language: Language) -> String {
    Speech::of(language).unwrap().say("deadline-heading")
}

#[test]
fn the_page_for_the_wall_has_two_pages_at_most_and_a_my_number_card_is_stopped_in_the_first_step() {
    let setter = Typesetter::new().unwrap();
    for language in Language::ALL {
        let second = without_readings(&Speech::of(language).unwrap().say("step-papers"));
        for expected in cases() {
            let document = for_the_wall(&expected, "NGUYEN VAN AN", language, &setter);
            assert!(document.pages.len() <= 2, "{}, {}", expected.name, language.name());
            let leaves: Vec<String> = document.pages.iter().flat_map(leaves).map(|(text, _)| text).collect();
            let second = leaves.iter().position(|it| *it == second).unwrap();
            let told: Vec<usize> = (0..leaves.len()).filter(|it| leaves[*it].contains("0120-95-0178")).collect();
            assert!(matches!(told[..], [at] if at < second), "{}, {}: {told:?}", expected.name, language.name());
        }
    }
}
