//! What programs that we did not write make of a filled form: is it sound, is its text where it should be, are its
//! fonts inside, do two renderers draw the same.
#![expect(clippy::unwrap_used, clippy::panic, clippy::print_stderr, reason = "helpers of tests")]

#[path = "common/forms.rs"]
mod forms;
#[path = "common/judge.rs"]
mod judge;
#[path = "common/photo.rs"]
mod photo;
#[path = "common/picture.rs"]
mod picture;
#[path = "common/python.rs"]
mod python;
#[path = "common/records.rs"]
mod records;

use forms::Forms;
use image::GrayImage;
use judge::ask;
use python::ask_python;
use records::accepted;
use zairyu::application::Application;
use zairyu::diagnostic::Field;
use zairyu::fill::{Filler, Paper, Printing};
use zairyu::font::Face;
use zairyu::form::{AnswerBox, DEFAULT_EDITION, Edition};
use zairyu::layout::{Mark, lay_out};
use zairyu::output::{Existing, write_atomically};
use zairyu::units::{Area, Length};

const EXAMPLE: &str = "examples/data/applicant.json";
const EVERYTHING: &str = "tests/cases/everything-there-is.json";
const RARE_CHARACTERS: &str = "tests/cases/sun-and-the-radical-that-looks-like-it.json";

#[test]
fn qpdf_finds_nothing_wrong() {
    let forms = Forms::new();
    for (record, edition) in [(EXAMPLE, "2012-07"), (EVERYTHING, DEFAULT_EDITION), (RARE_CHARACTERS, DEFAULT_EDITION)] {
        let path = forms.fill(&accepted(record), edition);
        let Some(output) = ask("qpdf", &["--check", &path]) else { return };
        let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && said.contains("No syntax or stream encoding errors found"), "{said}");
        assert!(!said.contains("WARNING") && said.contains("File is not encrypted"), "{said}");
    }
}

#[test]
fn poppler_reads_each_answer_in_its_place() {
    for edition in Edition::names() {
        for record in [EXAMPLE, EVERYTHING, "tests/cases/chinese-with-kanji-name.json"] {
            let application = accepted(record);
            let forms = Forms::new();
            let Some(words) = words(&forms.fill(&application, edition)) else { return };
            let edition = Edition::named(edition).unwrap();
            let blank = forms.path("blank.pdf");
            write_atomically(&blank, edition.blank_pdf(), Existing::Keep).unwrap();
            let printed = self::words(blank.to_str().unwrap()).unwrap();
            let added: Vec<&Word> = words.iter().filter(|word| !printed.iter().any(|it| it.is(word))).collect();
            for (field, expected) in expected_words(&application, &edition) {
                let place = place(&edition, field);
                let found = added.iter().any(|it| it.text == expected && it.lies_in(place));
                assert!(found, "{record}, {}: `{expected}` is not in {place:?}: {added:#?}", edition.name());
            }
            let answers = edition.places().answers().filter(|(_, it)| !matches!(it, AnswerBox::Choice(_)));
            let places: Vec<Area> = answers.map(|(field, _)| place(&edition, field)).collect();
            for word in added {
                assert!(places.iter().any(|it| word.lies_in(*it)), "{record}: {word:?} lies in no place");
            }
        }
    }
}

#[test]
fn poppler_reads_every_answer_as_text() {
    for record in [EXAMPLE, EVERYTHING, RARE_CHARACTERS] {
        let forms = Forms::new();
        let application = accepted(record);
        let path = forms.fill(&application, DEFAULT_EDITION);
        let Some(output) = ask("pdftotext", &["-layout", &path, "-"]) else { return };
        let text = String::from_utf8(output.stdout).unwrap();
        for (field, word) in expected_words(&application, &Edition::latest().unwrap()) {
            assert!(text.contains(&word), "{record}: {field:?}, `{word}` in\n{text}");
        }
    }
}

#[test]
fn poppler_finds_every_font_inside_and_readable() {
    let forms = Forms::new();
    let path = forms.fill(&accepted(EVERYTHING), DEFAULT_EDITION);
    let Some(output) = ask("pdffonts", &[&path]) else { return };
    let table = String::from_utf8(output.stdout).unwrap();
    let fonts: Vec<&str> = table.lines().skip(2).collect();
    assert!(fonts.len() >= 2, "{table}");
    for font in fonts {
        // Before the two numbers of the object: embedded, subset, with a way back to text.
        let last: Vec<&str> = font.split_whitespace().rev().take(5).collect();
        assert_eq!(last[2..], ["yes", "yes", "yes"], "{table}");
    }
}

#[test]
fn poppler_finds_one_photo_of_the_resolution_of_print() {
    let forms = Forms::new();
    let path = forms.fill(&accepted(EXAMPLE), DEFAULT_EDITION);
    let Some(output) = ask("pdfimages", &["-list", &path]) else { return };
    let table = String::from_utf8(output.stdout).unwrap();
    let [photo] = &table.lines().skip(2).collect::<Vec<_>>()[..] else { panic!("{table}") };
    let columns: Vec<&str> = photo.split_whitespace().collect();
    assert_eq!((columns[2], columns[5], columns[8]), ("image", "rgb", "jpeg"), "{table}");
    for resolution in &columns[12..14] {
        let resolution: u32 = resolution.parse().unwrap();
        assert!((304..=306).contains(&resolution), "{table}");
    }
}

#[test]
fn two_renderers_draw_the_same_ink() {
    for record in [EVERYTHING, RARE_CHARACTERS] {
        let forms = Forms::new();
        let path = forms.fill(&accepted(record), DEFAULT_EDITION);
        let (first, second) = (forms.path("mupdf.png"), forms.path("poppler"));
        let [first, second] = [first, second].map(|it| it.to_str().unwrap().to_owned());
        let Some(output) = ask("mutool", &["draw", "-q", "-r", "100", "-c", "gray", "-o", &first, &path]) else {
            return;
        };
        assert_draws(&output);
        let Some(output) = ask("pdftoppm", &["-r", "100", "-gray", "-png", "-singlefile", &path, &second]) else {
            return;
        };
        assert_draws(&output);
        let (first, second) = (gray(&first), gray(&format!("{second}.png")));
        let (differing, ink) = compare(&first, &second);
        assert!(ink > 0.03, "hardly anything is drawn: {ink}");
        // They draw hairlines differently; a form without its answers differs five times as much.
        assert!(differing < 0.005, "{record}: {differing} of the paper differs");
    }
}

/// The four engines that nearly every viewer and printer is made of show one page: ours, and the official one where it
/// is at hand. All are compared with poppler's.
#[test]
fn four_renderers_show_the_same_page() {
    for (name, tolerance, path, forms) in pages_to_draw() {
        let draw = |renderer: &str| drawn_by(renderer, &path, &forms);
        let Some(expected) = draw("poppler") else { return };
        for renderer in ["mupdf", "ghostscript", "pdfium"] {
            let Some(drawn) = draw(renderer) else { continue };
            let differing = picture::differing(&expected, &drawn, picture::STRONGLY);
            assert!(differing < tolerance, "{name}: {renderer} differs from poppler on {differing:.5} of the paper");
        }
    }
}

/// What the test above allows is far less than the answers.
#[test]
fn a_form_without_its_answers_is_another_page() {
    let forms = Forms::new();
    let filled = forms.fill(&accepted(EVERYTHING), DEFAULT_EDITION);
    let blank = forms.path("blank.pdf");
    write_atomically(&blank, Edition::latest().unwrap().blank_pdf(), Existing::Keep).unwrap();
    let Some(filled) = drawn_by("poppler", &filled, &forms) else { return };
    let Some(blank) = drawn_by("poppler", blank.to_str().unwrap(), &forms) else { return };
    let differing = picture::differing(&filled, &blank, picture::STRONGLY);
    assert!(differing > 0.02, "{differing}");
}

/// Filled forms: both editions as we drew them, and over the official file; with the share of the paper that may differ
/// by a quarter of the way from black to white. A form without its answers differs by 0.02 and more.
fn pages_to_draw() -> Vec<(String, f64, String, Forms)> {
    /// They draw hairlines as they like, and letters thinner and thicker: 0.0006 was measured.
    const TOLERANCE: f64 = 0.0015;
    /// The English words of the official file are in Arial, which it does not carry: each takes what it has instead, and
    /// 0.0041 was measured.
    const WITH_FONTS_OF_THEIR_OWN: f64 = 0.007;
    let mut pages = Vec::new();
    for edition in Edition::names() {
        let forms = Forms::new();
        let path = forms.fill(&accepted(EVERYTHING), edition);
        pages.push((edition.to_owned(), TOLERANCE, path, forms));
    }
    let Ok(official) = std::fs::read(records::project("../shared/reference/official-form-2012.pdf")) else {
        eprintln!("SKIPPED: the official PDF of 2012 is not at hand; only our own forms were drawn");
        return pages;
    };
    for (paper, tolerance) in [(Paper::Blank, WITH_FONTS_OF_THEIR_OWN), (Paper::Preprinted, TOLERANCE)] {
        let forms = Forms::new();
        let filler = Filler::over(&official).unwrap().0.with_printing(Printing { paper, ..Printing::default() });
        let pdf = filler.fill(&accepted(EVERYTHING), None).unwrap().pdf;
        let path = forms.path("official.pdf");
        write_atomically(&path, &pdf, Existing::Replace).unwrap();
        pages.push((format!("the official form, {paper:?}"), tolerance, path.to_str().unwrap().to_owned(), forms));
    }
    pages
}

/// The first page in gray, at 150 dpi, half as large; nothing where the renderer is not installed.
fn drawn_by(renderer: &str, path: &str, forms: &Forms) -> Option<GrayImage> {
    let target = forms.path(&format!("{renderer}.png")).to_str().unwrap().to_owned();
    let poppler = target.trim_end_matches(".png");
    let output = match renderer {
        "poppler" => ask("pdftoppm", &["-r", "150", "-gray", "-png", "-singlefile", path, poppler]),
        "mupdf" => ask("mutool", &["draw", "-q", "-r", "150", "-c", "gray", "-o", &target, path, "1"]),
        "ghostscript" => {
            let page = ["-dFirstPage=1", "-dLastPage=1", "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4", "-r150"];
            let quietly = ["-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=pnggray", "-o", &target];
            ask("gs", &[&quietly[..], &page, &[path]].concat())
        }
        _ => {
            let script = "import sys, pypdfium2; page = pypdfium2.PdfDocument(sys.argv[1])[0]; \
                          page.render(scale=150 / 72, grayscale=True).to_pil().save(sys.argv[2])";
            ask_python("pypdfium2", &["-c", script, path, &target])
        }
    }?;
    assert!(output.status.success(), "{renderer}: {}", String::from_utf8_lossy(&output.stderr));
    let fine = gray(&target);
    Some(image::imageops::thumbnail(&fine, 620, 877))
}

/// The program writes in Noto Sans JP, and nothing says so better than the ink: without the answers less is drawn.
#[test]
fn the_answers_leave_ink_on_the_paper() {
    let forms = Forms::new();
    let application = accepted(EVERYTHING);
    let filled = forms.fill(&application, DEFAULT_EDITION);
    let blank = forms.path("blank.pdf");
    write_atomically(&blank, Filler::new(DEFAULT_EDITION).unwrap().edition().blank_pdf(), Existing::Keep).unwrap();
    let draw = |path: &str, name: &str| {
        let picture = forms.path(name).to_str().unwrap().to_owned();
        ask("pdftoppm", &["-r", "100", "-gray", "-png", "-singlefile", path, &picture])?;
        Some(gray(&format!("{picture}.png")))
    };
    let Some(filled) = draw(&filled, "filled") else { return };
    let blank = draw(blank.to_str().unwrap(), "blank").unwrap();
    let (differing, _) = compare(&filled, &blank);
    assert!(differing > 0.025, "{differing}");
    let edition = Edition::latest().unwrap();
    for (field, answer) in edition.places().answers() {
        if matches!(answer, AnswerBox::Choice(_)) {
            continue;
        }
        let place = place(&edition, field);
        let dark = |picture: &GrayImage| pixels(place, picture).filter(|it| *it < 128).count();
        assert!(dark(&filled) > dark(&blank) + 20, "{field:?}: nothing is drawn");
    }
    let signature = edition.places().signature();
    assert!(pixels(signature, &filled).all(|it| it > 250), "the signature's place is not empty");
}

/// The form says 別紙のとおり, and the second page has the whole text, whose it is, and the item's number.
#[test]
fn poppler_reads_a_text_on_the_separate_sheet_in_full() {
    let application = accepted("tests/cases/addresses-and-reason-on-a-separate-sheet.json");
    let forms = Forms::new();
    let path = forms.fill(&application, DEFAULT_EDITION);
    let read = |page: &str| {
        let output = ask("pdftotext", &["-f", page, "-l", page, "-raw", &path, "-"])?;
        Some(String::from_utf8(output.stdout).unwrap().split_whitespace().collect::<String>())
    };
    let (Some(form), Some(sheet)) = (read("1"), read("2")) else { return };
    let texts = [
        &application.address,
        &application.loss.reason,
        application.representative.address.as_ref().unwrap(),
        application.agent.address.as_ref().unwrap(),
    ];
    assert_eq!(form.matches("別紙のとおり").count(), texts.len(), "{form}");
    for text in texts {
        let text: String = text.as_str().split_whitespace().collect();
        assert!(sheet.contains(&text) && !form.contains(&text), "{text} in {sheet}");
    }
    for words in [
        "在留カード再交付申請書",
        "NGUYENVANAN（阮文安）",
        "AB12345678CD",
        "1998年4月12日",
        "８在留カードの",
        "５住居地",
    ] {
        assert!(sheet.contains(words), "{words} in {sheet}");
    }
    let Some(fonts) = ask("pdffonts", &["-f", "2", "-l", "2", &path]) else { return };
    assert_eq!(String::from_utf8_lossy(&fonts.stdout).lines().count(), 3, "one font: that of the answers");
    let Some(checked) = ask("qpdf", &["--check", &path]) else { return };
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}

/// A character that the typeface built in lacks is drawn in the user's font, which is embedded as a subset of its own.
#[test]
fn poppler_reads_what_is_drawn_in_another_font() {
    const FONT: &str = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";
    let Ok(bytes) = std::fs::read(FONT) else {
        eprintln!("SKIPPED: {FONT} is not installed");
        return;
    };
    let record = std::fs::read_to_string(records::project(EXAMPLE)).unwrap().replace("新宿ハイツ", "ბინა");
    let filler = Filler::new(DEFAULT_EDITION).unwrap();
    let judge = |filler: &Filler| {
        let raw = &zairyu::input::read_records(record.as_bytes()).unwrap()[0];
        filler.process(raw, None, &zairyu::check::Conditions::on(records::today())).unwrap()
    };
    let codes = |it: &zairyu::fill::Outcome| it.problems.iter().map(|it| it.rule.code).collect::<Vec<_>>();
    let without = judge(&filler);
    assert!(without.pdf.is_none() && codes(&without).contains(&"glyph-missing"));
    let with = judge(&filler.with_fallbacks(vec![zairyu::font::Fallback::read(bytes).unwrap()]));
    assert!(codes(&with).contains(&"glyph-from-other-font"));
    let forms = Forms::new();
    let path = forms.path("other-font.pdf");
    write_atomically(&path, &with.pdf.unwrap(), Existing::Keep).unwrap();
    let path = path.to_str().unwrap();
    let Some(text) = ask("pdftotext", &["-layout", path, "-"]) else { return };
    assert!(String::from_utf8_lossy(&text.stdout).contains("ბინა203"));
    let Some(fonts) = ask("pdffonts", &[path]) else { return };
    assert!(String::from_utf8_lossy(&fonts.stdout).contains("+DejaVuSans "));
    let Some(checked) = ask("qpdf", &["--check", path]) else { return };
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}

/// That some builds of mupdf convert no colours does not matter to black ink.
#[track_caller]
fn assert_draws(output: &std::process::Output) {
    let said = String::from_utf8_lossy(&output.stderr).replace("warning: ICC support is not available\n", "");
    assert!(output.status.success() && said.trim().is_empty(), "{said}");
}

/// A word with its box in points from the top-left corner.
#[derive(Debug)]
struct Word {
    text: String,
    sides: [f64; 4],
}

impl Word {
    fn is(&self, other: &Self) -> bool {
        self.text == other.text && self.sides.iter().zip(other.sides).all(|(one, two)| (one - two).abs() < 0.1)
    }

    fn lies_in(&self, place: Area) -> bool {
        const MILLIMETRE: f64 = 72.0 / 25.4;
        let [left, top, right, bottom] = self.sides;
        let place = [place.left, place.top, place.right, place.bottom].map(Length::to_pt);
        left > place[0] - MILLIMETRE
            && top > place[1] - MILLIMETRE
            && right < place[2] + MILLIMETRE
            && bottom < place[3] + MILLIMETRE
    }
}

fn words(path: &str) -> Option<Vec<Word>> {
    let output = ask("pdftotext", &["-bbox", path, "-"])?;
    let page = String::from_utf8(output.stdout).unwrap();
    let word = |line: &str| {
        let line = line.trim().strip_prefix("<word ")?.strip_suffix("</word>")?;
        let (sides, text) = line.split_once('>')?;
        let sides: Vec<f64> = sides.split('"').filter_map(|it| it.parse().ok()).collect();
        let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        Some(Word { text, sides: sides.try_into().ok()? })
    };
    Some(page.lines().filter_map(word).collect())
}

/// What is written, word by word as poppler sees words.
fn expected_words(application: &Application, edition: &Edition) -> Vec<(Field, String)> {
    let sheet = lay_out(application, None, edition.places(), &Face::bundled().unwrap()).into_parts().0.unwrap();
    let texts = sheet.marks.iter().filter_map(|it| if let Mark::Text(text) = it { Some(text) } else { None });
    texts
        .flat_map(|mark| {
            let text = mark.run.text();
            text.split_whitespace().map(|it| (mark.field, it.to_owned())).collect::<Vec<_>>()
        })
        .collect()
}

/// The box of an answer; for a date, the line that it stands on.
fn place(edition: &Edition, field: Field) -> Area {
    let field = match field {
        Field::FamilyName | Field::GivenName | Field::KanjiName => Field::Name,
        other => other,
    };
    match edition.answer(field).unwrap() {
        AnswerBox::Line(line) => line.area,
        AnswerBox::Name(name) => name.area,
        AnswerBox::Photo(area) => *area,
        AnswerBox::Date(date) => Area {
            left: date.left,
            top: date.baseline - date.size.scaled(12, 10),
            right: date.day_right,
            bottom: date.baseline + date.size.scaled(3, 10),
        },
        other => panic!("{field:?} is no text: {other:?}"),
    }
}

fn gray(path: &str) -> GrayImage {
    image::load_from_memory(&std::fs::read(path).unwrap()).unwrap().into_luma8()
}

/// The shares of the paper that differ strongly, and that are dark. A neighbourhood is looked at, since renderers do
/// not agree on the edges of letters.
fn compare(one: &GrayImage, two: &GrayImage) -> (f64, f64) {
    let (width, height) = (one.width().min(two.width()) - 2, one.height().min(two.height()) - 2);
    assert!(one.width().abs_diff(two.width()) <= 1 && one.height().abs_diff(two.height()) <= 1);
    let mean = |picture: &GrayImage, x: u32, y: u32| {
        let around = (0..9).map(|it| u32::from(picture.get_pixel(x + it % 3, y + it / 3).0[0]));
        around.sum::<u32>() / 9
    };
    let (mut differing, mut dark) = (0, 0);
    for (x, y) in (0..height).flat_map(|y| (0..width).map(move |x| (x, y))) {
        let (one, two) = (mean(one, x, y), mean(two, x, y));
        differing += u32::from(one.abs_diff(two) > 64);
        dark += u32::from(one < 160);
    }
    let area = f64::from(width) * f64::from(height);
    (f64::from(differing) / area, f64::from(dark) / area)
}

/// The pixels of a place on a picture of 100 dpi, a little inside.
fn pixels(place: Area, picture: &GrayImage) -> impl Iterator<Item = u8> + '_ {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a sheet has 1,200 pixels")]
    let pixel = |length: Length| (length.to_pt() * 100.0 / 72.0).round() as u32;
    let (left, right) = (pixel(place.left) + 1, pixel(place.right) - 1);
    let (top, bottom) = (pixel(place.top) + 1, pixel(place.bottom) - 1);
    (top..bottom).flat_map(move |y| (left..right).map(move |x| picture.get_pixel(x, y).0[0]))
}
