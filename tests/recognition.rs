//! The form is found on pages that were moved, scaled, reworded or saved anew, and nothing is placed where it is not.

#![expect(clippy::unwrap_used, clippy::panic, clippy::print_stderr, reason = "helpers of tests")]

#[path = "../examples/draw_forms/drawing.rs"]
mod drawing;

use std::path::Path;

use drawing::CaptionFonts;
use lopdf::{Document, Object, Stream, dictionary};
use zairyu::calendar::Date;
use zairyu::check::Conditions;
use zairyu::diagnostic::Field;
use zairyu::fill::{Filler, TemplateError};
use zairyu::form::{AnswerBox, Edition, Places};
use zairyu::input::read_records;
use zairyu::recognition::Doubt;
use zairyu::units::{Area, Length, Point};

/// Where the official file is looked for: it is not free, so it is no part of the project.
const OFFICIAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/reference/official-form-2012.pdf");

/// The blank forms, and the official one where it is at hand; each with the edition it is.
fn originals() -> Vec<(String, Vec<u8>)> {
    let mut originals: Vec<(String, Vec<u8>)> = Edition::names()
        .into_iter()
        .map(|it| (it.to_owned(), Edition::named(it).unwrap().blank_pdf().to_vec()))
        .collect();
    match std::fs::read(Path::new(OFFICIAL)) {
        Ok(bytes) => originals.push(("2012-07".to_owned(), bytes)),
        Err(_) => eprintln!("SKIPPED: the official PDF of 2012 is not at hand; only our own blank forms were tried"),
    }
    originals
}

/// A change of the page: scaled, then moved, in points from the top-left corner.
#[derive(Clone, Copy)]
struct Change {
    scale: f64,
    right: f64,
    down: f64,
}

const UNCHANGED: Change = Change { scale: 1.0, right: 0.0, down: 0.0 };

impl Change {
    /// The page with its content changed, and `words` of its content replaced before.
    fn apply(self, bytes: &[u8], replace: &[(&str, &str)]) -> Vec<u8> {
        let mut document = Document::load_mem(bytes).unwrap();
        let page = *document.get_pages().values().next().unwrap();
        let mut content = document.get_page_content(page);
        for (from, to) in replace {
            content = String::from_utf8_lossy(&content).replace(from, to).into_bytes();
        }
        let height = 842.0;
        let Self { scale, right, down } = self;
        // The page grows from its upper left corner, PDF counts from the lower left one.
        let up = height - height * scale - down;
        let before = format!("q {scale} 0 0 {scale} {right} {up} cm\n");
        let content = [before.as_bytes(), &content, b"\nQ"].concat();
        let content = document.add_object(Stream::new(dictionary! {}, content));
        document.get_dictionary_mut(page).unwrap().set("Contents", Object::Reference(content));
        save(&mut document)
    }

    fn point(self, point: Point) -> Point {
        let changed = |it: Length, by: f64| Length::from_pt(it.to_pt() * self.scale + by);
        Point { x: changed(point.x, self.right), y: changed(point.y, self.down) }
    }
}

fn save(document: &mut Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// Every place is where it would be had it been changed with the page, within half a point.
#[track_caller]
fn assert_placed(found: &Places, edition: &str, change: Change, what: &str) {
    let edition = Edition::named(edition).unwrap();
    for (field, expected) in edition.places().answers() {
        let found = found.answer(field).unwrap();
        for ((name, expected), (_, found)) in corners(expected).into_iter().zip(corners(found)) {
            let expected = change.point(expected);
            let off = expected.x.distance(found.x).max(expected.y.distance(found.y));
            assert!(off < Length::from_pt(0.8), "{what}: {field:?} {name}: {found:?}, expected {expected:?}");
        }
    }
}

fn corners(answer: &AnswerBox) -> Vec<(&'static str, Point)> {
    let of_area = |area: Area| {
        vec![
            ("upper left", Point { x: area.left, y: area.top }),
            ("lower right", Point { x: area.right, y: area.bottom }),
        ]
    };
    match answer {
        AnswerBox::Line(place) => of_area(place.area),
        AnswerBox::Name(place) => of_area(place.area),
        AnswerBox::Photo(area) => of_area(*area),
        AnswerBox::Date(place) => vec![
            ("year", Point { x: place.year_right, y: place.baseline }),
            ("month", Point { x: place.month_right, y: place.baseline }),
            ("day", Point { x: place.day_right, y: place.baseline }),
        ],
        AnswerBox::Choice(place) => place.rings().iter().map(|(_, ring)| ("ring", ring.centre)).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_moved_or_scaled_form_gets_every_answer_in_its_box() {
    let changes = [
        UNCHANGED,
        Change { right: 6.0, ..UNCHANGED },
        Change { down: -9.0, ..UNCHANGED },
        Change { right: -11.0, down: 14.0, ..UNCHANGED },
        Change { scale: 0.97, right: 9.0, down: 12.0 },
        Change { scale: 0.94, right: 20.0, down: 25.0 },
        Change { scale: 1.015, right: -4.0, down: -6.0 },
    ];
    for (edition, bytes) in originals() {
        for (number, change) in changes.into_iter().enumerate() {
            let (_, found) = Filler::over(&change.apply(&bytes, &[])).unwrap();
            assert_eq!(found.edition, edition);
            assert!(found.missing.is_empty(), "{:?}", found.missing);
            assert_eq!(found.scale.is_some(), (change.scale - 1.0).abs() > 0.02);
            assert_placed(&found.places, &edition, change, &format!("change {number} of {edition}"));
        }
    }
}

#[test]
fn a_photo_larger_than_its_frame_is_told() {
    let record = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/applicant.json");
    let record = read_records(&std::fs::read(record).unwrap()).unwrap().remove(0);
    let photo = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/photos/nguyen.jpg");
    let conditions = Conditions::on(Date::parse("2026-11-22").unwrap());
    let bytes = Edition::latest().unwrap().blank_pdf();
    for (scale, expected) in [(0.94, 1), (1.0, 0)] {
        let (filler, _) = Filler::over(&Change { scale, ..UNCHANGED }.apply(bytes, &[])).unwrap();
        let outcome = filler.process(&record, Some(Ok(std::fs::read(photo).unwrap())), &conditions).unwrap();
        let told = outcome.problems.iter().filter(|it| it.rule.code == "photo-frame-small").count();
        assert_eq!(told, expected, "at {scale}: {}", outcome.problems);
    }
}

#[test]
fn a_form_that_says_nothing_of_its_letters_is_found_by_its_ink() {
    for (edition, bytes) in originals() {
        let mut document = Document::load_mem(&bytes).unwrap();
        for object in document.objects.values_mut() {
            if let Object::Dictionary(dictionary) = object {
                dictionary.remove(b"ToUnicode");
            }
        }
        let bytes = save(&mut document);
        let change = Change { scale: 0.98, right: 5.0, down: 8.0 };
        let (_, found) = Filler::over(&change.apply(&bytes, &[])).unwrap();
        assert_placed(&found.places, &edition, change, &format!("{edition} without its letters"));
    }
}

#[test]
fn what_is_not_surely_the_form_is_refused() {
    #[track_caller]
    fn refused(bytes: &[u8]) -> (usize, Vec<Field>) {
        match Filler::over(bytes) {
            Err(TemplateError::NotRecognised(error)) => {
                (error.found.len(), error.doubts.iter().map(|(field, _)| *field).collect())
            }
            Err(other) => panic!("{other}"),
            Ok(_) => panic!("it was filled"),
        }
    }
    // Nothing on it.
    let mut empty = Document::load_mem(Edition::latest().unwrap().blank_pdf()).unwrap();
    let page = *empty.get_pages().values().next().unwrap();
    empty.change_page_content(page, b"72 72 m 300 72 l S".to_vec()).unwrap();
    assert_eq!(refused(&save(&mut empty)), (0, Vec::new()));
    // Text of another form.
    let content = b"BT /F1 12 Tf 72 700 Td (Application for something else) Tj ET".to_vec();
    let mut other = empty.clone();
    other.change_page_content(page, content).unwrap();
    assert_eq!(refused(&save(&mut other)).0, 0);
}

/// The form of 2012 drawn from its data, with some of the data replaced.
fn redrawn(replace: &[(&str, &str)]) -> Vec<u8> {
    let mut json =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/forms/2012-07/form.json")).unwrap();
    for (from, to) in replace {
        assert!(json.contains(from), "{from}");
        json = json.replace(from, to);
    }
    drawing::blank_form(&Edition::from_json(&json).unwrap(), &CaptionFonts::load().unwrap()).unwrap()
}

#[test]
fn a_form_reworded_or_with_a_row_moved_is_filled_where_its_own_captions_are() {
    // 法務大臣 → 出入国在留管理庁長官, and other words for a name.
    let reworded = redrawn(&[
        (
            "法　務　大　臣　殿\", \"face\": \"mincho\", \"size\": 11.04, \"x\": 44.88, \"baseline\": 130.44, \"width\": 84.48",
            "出入国在留管理庁長官　殿\", \"face\": \"mincho\", \"size\": 11.04, \"x\": 44.88, \"baseline\": 130.44, \"width\": 128.8",
        ),
        (
            "To the Minister of Justice\", \"face\": \"sans-narrow\", \"size\": 9.0, \"x\": 46.57, \"baseline\": 141.96, \"width\": 82.04",
            "To the Commissioner of the Immigration Services Agency\", \"face\": \"sans-narrow\", \"size\": 9.0, \"x\": 46.57, \"baseline\": 141.96, \"width\": 188.25",
        ),
        (
            "\"Name\", \"face\": \"sans-narrow\", \"size\": 9.0, \"x\": 44.52, \"baseline\": 262.8, \"width\": 19.68",
            "\"Full name\", \"face\": \"sans-narrow\", \"size\": 9.0, \"x\": 44.52, \"baseline\": 262.8, \"width\": 32.0",
        ),
        ("３　氏　名", "３　名　氏"),
    ]);
    let (_, found) = Filler::over(&reworded).unwrap();
    assert_eq!(found.edition, "2012-07");
    assert!(found.missing.iter().any(|it| it == "法　務　大　臣　殿"), "{:?}", found.missing);
    assert_placed(&found.places, "2012-07", UNCHANGED, "reworded");

    // The row of the card number three points lower, its rule with it.
    let moved = redrawn(&[
        ("\"x\": 30.36, \"baseline\": 305.52", "\"x\": 30.36, \"baseline\": 308.52"),
        ("\"x\": 44.52, \"baseline\": 317.04", "\"x\": 44.52, \"baseline\": 320.04"),
        ("[130.08, 319.32, 318.96, 320.28]", "[130.08, 322.32, 318.96, 323.28]"),
    ]);
    let (_, found) = Filler::over(&moved).unwrap();
    let Some(AnswerBox::Line(place)) = found.places.answer(Field::CardNumber) else { panic!() };
    assert!(place.area.bottom.distance(Length::from_pt(322.32)) < Length::from_pt(0.3), "{place:?}");
    let Some(AnswerBox::Line(place)) = found.places.answer(Field::Address) else { panic!() };
    assert!(place.area.bottom.distance(Length::from_pt(292.2)) < Length::from_pt(0.3), "{place:?}");
}

#[test]
fn a_sibling_whose_japanese_cannot_be_read_is_known_by_its_english() {
    let sibling = redrawn(&[
        (
            "８　在留カードの所持を失った理由及びその事実を知った日",
            "８　在留カードの所持を失った理由及びその事実を有した日",
        ),
        (
            "Reason for loss of the residence card / Date of realizing such fact",
            "Grounds why this card is to be given anew, and on which day it was",
        ),
    ]);
    let mut document = Document::load_mem(&sibling).unwrap();
    for object in document.objects.values_mut() {
        let Object::Dictionary(dictionary) = object else { continue };
        let name = dictionary.get(b"BaseFont").and_then(Object::as_name).map(<[u8]>::to_vec).unwrap_or_default();
        if String::from_utf8_lossy(&name).to_lowercase().contains("mincho") {
            dictionary.remove(b"ToUnicode");
        }
    }
    match Filler::over(&save(&mut document)) {
        Err(TemplateError::NotRecognised(error)) => {
            assert!(error.doubts.contains(&(Field::LossReason, Doubt::Caption)), "{:?}", error.doubts);
        }
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("a sibling was filled"),
    }
}

#[test]
fn one_place_in_doubt_and_nothing_is_filled() {
    #[track_caller]
    fn check(replace: &[(&str, &str)], expected: (Field, Doubt)) {
        match Filler::over(&redrawn(replace)) {
            Err(TemplateError::NotRecognised(error)) => assert!(error.doubts.contains(&expected), "{:?}", error.doubts),
            Err(other) => panic!("{other}"),
            Ok(_) => panic!("filled without {expected:?}"),
        }
    }
    // The item on the loss is not asked for: the form for a damaged card.
    check(
        &[
            ("８　在留カードの所持を失った理由及びその事実を知った日", "８　申請の理由"),
            ("Reason for loss of the residence card / Date of realizing such fact", "Reason for the application"),
        ],
        (Field::LossReason, Doubt::Caption),
    );
    check(&[("[115.56, 292.2, 551.28, 293.16]", "[115.56, 692.2, 551.28, 693.16]")], (Field::Address, Doubt::Rule));
    check(&[("\"男・女\"", "\"本・人\"")], (Field::Sex, Doubt::Word));
    check(
        &[("\"area\": [463.56, 81.84, 549.96, 195.84]", "\"area\": [463.56, 581.84, 549.96, 695.84]")],
        (Field::Photo, Doubt::Frame),
    );
    // A note printed where the address would stand.
    check(
        &[(
            "{\"text\": \"５　住居地\"",
            "{\"text\": \"日本国政府に申請する日本人の住所\", \"face\": \"mincho\", \"size\": 11.04, \"x\": 220.0, \"baseline\": 285.0, \"width\": 190.0}, {\"text\": \"５　住居地\"",
        )],
        (Field::Address, Doubt::Occupied),
    );
}
