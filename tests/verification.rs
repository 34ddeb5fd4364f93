//! A finished form is proved by reading it back, and whatever is wrong with it is found.

#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

use lopdf::{Dictionary, Document, EncryptionState, EncryptionVersion, Object, Permissions, Stream, dictionary};
use zairyu::calendar::Date;
use zairyu::check::{Conditions, PhotoPlan};
use zairyu::diagnostic::{Field, Place};
use zairyu::fill::{Filler, places_on};
use zairyu::form::{DEFAULT_EDITION, Edition};
use zairyu::input::{RawApplication, read_records};
use zairyu::photo_file::read_bounded;
use zairyu::verification::{self, verify};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/data/");

fn record() -> RawApplication {
    read_records(&std::fs::read(format!("{FOLDER}applicant.json")).unwrap()).unwrap().remove(0)
}

/// The example with some items changed.
fn changed(items: &[(Field, &str)]) -> RawApplication {
    let mut raw = record();
    for (field, text) in items {
        raw.set(*field, *text);
    }
    raw
}

fn conditions() -> Conditions {
    Conditions::on(Date::parse("2026-11-22").unwrap())
}

fn paper_of(raw: &RawApplication) -> Vec<u8> {
    let photo = read_bounded(format!("{FOLDER}photos/nguyen.jpg").as_ref()).unwrap();
    let filler = Filler::new(DEFAULT_EDITION).unwrap();
    let outcome = filler.process(raw, Some(Ok(photo)), &conditions()).unwrap();
    outcome.pdf.unwrap_or_else(|| panic!("{}", outcome.problems))
}

/// What is told of a paper, as code and item.
fn told(paper: &[u8], raw: &RawApplication, conditions: &Conditions) -> Vec<(&'static str, Option<Field>)> {
    let places = Edition::named(DEFAULT_EDITION).unwrap().places().clone();
    let problems = verify(paper, raw, &places, conditions).unwrap();
    let field = |place: &Place| match place {
        Place::Field(field) => Some(*field),
        _ => None,
    };
    problems.iter().map(|it| (it.rule.code, field(&it.place))).collect()
}

/// The paper with its file changed.
fn tampered(paper: &[u8], change: impl Fn(&mut Document)) -> Vec<u8> {
    let mut document = Document::load_mem(paper).unwrap();
    change(&mut document);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// Adds drawing to the page.
fn drawn(paper: &[u8], replace: &[(&str, &str)], more: &str) -> Vec<u8> {
    tampered(paper, |document| {
        let page = *document.get_pages().values().next().unwrap();
        let mut content = String::from_utf8(document.get_page_content(page)).unwrap();
        for (from, to) in replace {
            assert!(content.contains(from), "{content}");
            content = content.replacen(from, to, 1);
        }
        let content = document.add_object(Stream::new(dictionary! {}, format!("{content}\n{more}").into_bytes()));
        document.get_dictionary_mut(page).unwrap().set("Contents", Object::Reference(content));
    })
}

#[test]
fn what_was_made_says_what_its_record_says() {
    let long = "通勤途中の電車内で財布ごと紛失した。".repeat(12);
    for items in [
        &[][..],
        &[(Field::SignedOn, "2026-11-22")],
        &[(Field::KanjiName, "阮文安"), (Field::GivenName, "")],
        &[(Field::LossReason, long.as_str()), (Field::Address, "葛\u{E0100}城市𠮷野町ﾊﾞﾋﾞﾙ 1-2"), (Field::Sex, "F")],
        &[
            (Field::RepresentativeName, "NGUYEN THI HOA"),
            (Field::RepresentativeRelationship, "妻"),
            (Field::RepresentativeAddress, "東京都新宿区西新宿二丁目8番1号"),
        ],
        &[(Field::BirthDate, "1998-04-00"), (Field::ActivityPermission, "有")],
    ] {
        let raw = changed(items);
        let paper = paper_of(&raw);
        assert_eq!(told(&paper, &raw, &conditions()), [], "{items:?}");
        let found = places_on(&paper).unwrap();
        assert_eq!((found.edition.as_str(), found.missing.len()), (DEFAULT_EDITION, 0));
        assert!(verify(&paper, &raw, &found.places, &conditions()).unwrap().is_empty(), "{items:?}");
    }
}

#[test]
fn whatever_can_be_printed_is_read_back_as_it_was_written() {
    let filler = Filler::new(DEFAULT_EDITION).unwrap();
    let conditions = conditions().with_photo(PhotoPlan::Pasted);
    let mut proved = 0;
    for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases")).unwrap() {
        let path = entry.unwrap().path();
        let is_record = path.extension().is_some_and(|it| it == "json");
        let records = if is_record { read_records(&std::fs::read(&path).unwrap()) } else { Ok(Vec::new()) };
        for raw in records.unwrap_or_default() {
            let Some(paper) = filler.process(&raw, None, &conditions).unwrap().pdf else { continue };
            let told = filler.prove(&paper, &raw, &conditions).unwrap();
            assert!(told.is_empty(), "{}: {told}", path.display());
            proved += 1;
        }
    }
    assert!(proved > 50, "only {proved} papers were proved");
}

#[test]
fn a_reason_that_reaches_up_to_the_date_is_not_taken_for_a_part_of_it() {
    let conditions = conditions().with_photo(PhotoPlan::Pasted);
    let unbroken = |length: usize| "あ".repeat(length);
    let words = |length: usize| {
        "I lost my wallet with my residence card in it on the Yamanote Line between Shinjuku and Shibuya stations, and the clerk at the counter of the lost property office could not find it. ".chars().cycle().take(length).collect::<String>()
    };
    let sentence = |length: usize| {
        "通勤途中、山手線の電車内で、かばんに入れていた財布ごと紛失した。財布には在留カードのほか運転免許証とキャッシュカードが入っていた。駅と警察に届け出たがまだ見つかっていない。".chars().cycle().take(length).collect::<String>()
    };
    for edition in ["2012-07", DEFAULT_EDITION] {
        let filler = Filler::new(edition).unwrap();
        for length in (30..130).step_by(3) {
            for reason in [unbroken(length), sentence(length), words(2 * length)] {
                let raw = changed(&[(Field::LossReason, &reason)]);
                let paper = filler.process(&raw, None, &conditions).unwrap().pdf.unwrap();
                let told = filler.prove(&paper, &raw, &conditions).unwrap();
                assert!(told.is_empty(), "{edition}: {reason}: {told}");
            }
        }
    }
}

#[test]
fn a_paper_of_another_record_is_told_item_by_item() {
    let paper = paper_of(&record());
    for (field, text, code, place) in [
        (Field::Nationality, "ネパール", "paper-text-differs", Field::Nationality),
        (Field::BirthDate, "1998-04-13", "paper-text-differs", Field::BirthDate),
        (Field::FamilyName, "NGUYEM", "paper-text-differs", Field::Name),
        (Field::KanjiName, "阮文安", "paper-text-differs", Field::Name),
        (Field::Sex, "F", "paper-ring-differs", Field::Sex),
        (Field::Address, "東京都新宿区西新宿二丁目8番1号", "paper-text-differs", Field::Address),
        (Field::CardNumber, "AB12345678CE", "paper-text-differs", Field::CardNumber),
        (Field::ActivityPermission, "true", "paper-ring-differs", Field::ActivityPermission),
        (Field::LossReason, "電車で紛失した。", "paper-text-differs", Field::LossReason),
        (Field::LossKnownOn, "2026-11-11", "paper-text-differs", Field::LossKnownOn),
        (Field::AgentName, "山田太郎", "paper-text-differs", Field::AgentName),
        (Field::ContactMobile, "090-1234-5679", "paper-text-differs", Field::ContactMobile),
        (Field::SignedOn, "2026-11-22", "paper-text-differs", Field::SignedOn),
    ] {
        assert_eq!(told(&paper, &changed(&[(field, text)]), &conditions()), [(code, Some(place))], "{field:?}");
    }
    let pasted = conditions().with_photo(PhotoPlan::Pasted);
    assert_eq!(told(&paper, &record(), &pasted), [("paper-photo-differs", Some(Field::Photo))]);
}

#[test]
fn a_paper_that_was_tampered_with_is_told() {
    let paper = paper_of(&record());
    let raw = record();
    let catalog = |document: &mut Document, key: &str, value: Object| {
        let root = document.trailer.get(b"Root").unwrap().as_reference().unwrap();
        document.get_dictionary_mut(root).unwrap().set(key, value);
    };
    let page = |document: &mut Document, key: &str, value: Object| {
        let page = *document.get_pages().values().next().unwrap();
        document.get_dictionary_mut(page).unwrap().set(key, value);
    };
    let script = || dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") };
    let names = || dictionary! { "EmbeddedFiles" => dictionary! { "Names" => vec![] } };
    let small = || Object::Array([0, 0, 500, 842].map(Object::from).to_vec());
    let file = [
        tampered(&paper, |it| catalog(it, "OpenAction", script().into())),
        tampered(&paper, |it| catalog(it, "Names", names().into())),
        tampered(&paper, |it| page(it, "Rotate", 180.into())),
        tampered(&paper, |it| page(it, "MediaBox", small())),
        tampered(&paper, |it| page(it, "Annots", vec![dictionary! { "Subtype" => "Link" }.into()].into())),
        tampered(&paper, |it| page(it, "UserUnit", 2.into())),
        encrypted(&paper),
    ];
    for (number, bytes) in file.iter().enumerate() {
        let told = told(bytes, &raw, &conditions());
        assert!(told.contains(&("paper-file-unfit", None)), "change {number}: {told:?}");
    }

    // 30 mm are 85.039 pt.
    let photo = |to: &str| drawn(&paper, &[("q 85.039 0 0 113.386", to)], "");
    let unphotographed = drawn(&paper, &[("/Photo Do", "")], "");
    for bytes in [photo("q 70 0 0 113.386"), photo("q 85.039 0 0 120"), unphotographed] {
        assert_eq!(told(&bytes, &raw, &conditions()), [("paper-photo-differs", Some(Field::Photo))]);
    }

    // A name on the line of the signature, and a ring round the other word as well.
    let signed = drawn(&paper, &[], "BT /Answers 11 Tf 120 345 Td <00010002> Tj ET");
    assert_eq!(told(&signed, &raw, &conditions()), [("paper-signature-written", Some(Field::SignedOn))]);
    let (x, y) = (544.3, 842.0 - 247.0);
    let ring = format!(
        "q 0.8 w {} {y} m {} {} {} {} {x} {} c {} {} {} {} {} {y} c {} {} {} {} {x} {} c {} {} {} {} {} {y} c s Q",
        x + 7.4,
        x + 7.4,
        y + 4.1,
        x + 4.1,
        y + 7.4,
        y + 7.4,
        x - 4.1,
        y + 7.4,
        x - 7.4,
        y + 4.1,
        x - 7.4,
        x - 7.4,
        y - 4.1,
        x - 4.1,
        y - 7.4,
        y - 7.4,
        x + 4.1,
        y - 7.4,
        x + 7.4,
        y - 4.1,
        x + 7.4,
    );
    assert_eq!(told(&drawn(&paper, &[], &ring), &raw, &conditions()), [("paper-ring-differs", Some(Field::Sex))]);
}

#[test]
fn what_is_painted_over_or_white_is_not_there() {
    let (paper, raw) = (paper_of(&record()), record());
    // Whatever its colour; what lies under it, or is cut away, does no harm.
    let covered = |shape: &str| told(&drawn(&paper, &[], shape), &raw, &conditions());
    let all = covered("1 g 0 0 596 842 re f");
    assert!(all.len() > 10 && all.contains(&("paper-photo-differs", Some(Field::Photo))), "{all:?}");
    // The card number stands over a rule 319.8 pt from the top.
    assert_eq!(covered("0 g 130 523 180 14 re f"), [("paper-text-differs", Some(Field::CardNumber))]);
    assert_eq!(covered("q 0 0 10 10 re W n 1 g 0 0 596 842 re f Q"), []);
    let under = drawn(&paper, &[("BT 0 g", "q 0.9 g 130 523 180 14 re f Q BT 0 g")], "");
    assert_eq!(told(&under, &raw, &conditions()), []);

    // An answer in white is not there.
    let white = drawn(&paper, &[("BT 0 g", "BT 1 g")], "");
    assert_eq!(told(&white, &raw, &conditions()), [("paper-text-differs", Some(Field::Nationality))]);
}

/// Encrypted with the empty password, as it opens everywhere.
fn encrypted(paper: &[u8]) -> Vec<u8> {
    tampered(paper, |document| {
        document
            .trailer
            .set("ID", vec![Object::string_literal("0123456789abcdef"), Object::string_literal("0123456789abcdef")]);
        let version = EncryptionVersion::V2 {
            document,
            owner_password: "owner",
            user_password: "",
            key_length: 128,
            permissions: Permissions::all(),
        };
        let state = EncryptionState::try_from(version).unwrap();
        document.encrypt(&state).unwrap();
    })
}

/// The paper with a page behind it: its own first one once more, changed.
fn lengthened(paper: &[u8], change: impl Fn(&mut Dictionary)) -> Vec<u8> {
    tampered(paper, |document| {
        let first = *document.get_pages().values().next().unwrap();
        let mut page = document.get_dictionary(first).unwrap().clone();
        change(&mut page);
        let parent = page.get(b"Parent").unwrap().as_reference().unwrap();
        let page = document.add_object(page);
        let parent = document.get_dictionary_mut(parent).unwrap();
        parent.set("Count", 2);
        parent.get_mut(b"Kids").unwrap().as_array_mut().unwrap().push(Object::Reference(page));
    })
}

#[test]
fn a_second_page_is_the_sheet_of_this_record_and_nothing_else() {
    let (paper, raw) = (paper_of(&record()), record());
    let (twice, empty) = (lengthened(&paper, |_| {}), lengthened(&paper, |page| drop(page.remove(b"Contents"))));
    for bytes in [twice, empty] {
        assert_eq!(told(&bytes, &raw, &conditions()), [("paper-file-unfit", None)]);
    }
    let long = "通勤途中の電車内で財布ごと紛失した。".repeat(12);
    let raw = changed(&[(Field::LossReason, &long)]);
    let paper = paper_of(&raw);
    assert_eq!(told(&paper, &raw, &conditions()), []);
    let longer = changed(&[(Field::LossReason, &format!("{long}駅で。"))]);
    assert_eq!(told(&paper, &longer, &conditions()), [("paper-text-differs", Some(Field::LossReason))]);
    let shorter = changed(&[(Field::LossReason, &"通勤途中の電車内で財布ごと紛失した。".repeat(11))]);
    assert_eq!(told(&paper, &shorter, &conditions()), [("paper-file-unfit", None)]);
    let twice = changed(&[(Field::LossReason, "別紙のとおり")]);
    assert_eq!(told(&paper_of(&twice), &twice, &conditions()), []);
}

#[test]
fn family_and_given_name_stand_under_their_own_captions() {
    let paper = paper_of(&record());
    let parted_otherwise = changed(&[(Field::FamilyName, "NGUYEN VAN"), (Field::GivenName, "AN")]);
    assert_eq!(told(&paper, &parted_otherwise, &conditions()), [("paper-text-differs", Some(Field::Name))]);
    for (family, given) in [
        ("NGUYEN VAN", "AN"),
        ("NGUYEN PHAN HOANG THI NGOC", "BAO TRAN QUYNH"),
        ("MUHAMMAD ABDURRAHMAN", "WICAKSONO SURYANEGARA PUTRA"),
        ("LI", "NA"),
        ("A", "B"),
        ("WWWWWWWWWWWWWW", "W"),
    ] {
        let raw = changed(&[(Field::FamilyName, family), (Field::GivenName, given)]);
        assert_eq!(told(&paper_of(&raw), &raw, &conditions()), [], "{family} {given}");
    }
}

#[test]
fn what_is_no_paper_at_all_is_an_error() {
    let places = Edition::named(DEFAULT_EDITION).unwrap().places().clone();
    for bytes in [&b""[..], b"%PDF-1.7", &[0; 1000]] {
        assert!(verify(bytes, &record(), &places, &conditions()).is_err());
    }
}

#[test]
fn every_rule_of_this_module_is_shown_here() {
    let shown = include_str!("verification.rs");
    for rule in verification::RULES {
        assert!(shown.contains(&format!("\"{}\"", rule.code)), "{}", rule.code);
    }
}
