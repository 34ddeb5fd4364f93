//! Which papers a case needs, as data; and whether what is made can be read by eye, by ear and by other people's programs.
#![expect(clippy::unwrap_used, clippy::panic, clippy::print_stderr, reason = "helpers of tests")]

#[path = "common/judge.rs"]
mod judge;
#[path = "common/records.rs"]
#[expect(dead_code, reason = "other tests use them")]
mod records;

use judge::ask;
use records::project;
use serde::Deserialize;
use serde_json::Value;
use zairyu::application::Application;
use zairyu::calendar::Date;
use zairyu::check::{Conditions, PhotoPlan, check};
use zairyu::fill::Filler;
use zairyu::form::DEFAULT_EDITION;
use zairyu::input::{RawApplication, read_records};
use zairyu::output::{Existing, write_atomically};
use zairyu::packet::{PackedPaper, Packer};
use zairyu::procedure::{Case, Paper, Thing, papers, steps, things};
use zairyu::speech::Language;

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
