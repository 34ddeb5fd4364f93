//! What each rule says of itself is whole, and its example does what it says.
//!
//! An example that begins with `{` is a piece of a record, laid over `examples/data/applicant.json` and judged as `fill`
//! would on 2026-11-22.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use std::path::{Path, PathBuf};

use serde_json::Value;
use zairyu::calendar::Date;
use zairyu::check::Conditions;
use zairyu::diagnostic::{Field, Place, Problems};
use zairyu::fill::Filler;
use zairyu::form::DEFAULT_EDITION;
use zairyu::input::read_records;
use zairyu::photo_file::read_beside;

#[test]
fn every_rule_says_what_it_asks_for_in_both_languages() {
    let is_kana = |it: char| matches!(it, '\u{3041}'..='\u{30FF}');
    for rule in zairyu::rules() {
        let (ja, en) = (rule.meaning.ja, rule.meaning.en);
        assert!(ja.chars().any(is_kana) && ja.ends_with('。'), "{}: {ja}", rule.code);
        assert!(en.starts_with(|it: char| it.is_ascii_uppercase()) && en.ends_with('.'), "{}: {en}", rule.code);
        assert!(!ja.contains('\n') && !en.contains('\n'), "{}", rule.code);
    }
}

#[test]
fn every_rule_has_an_example_and_names_its_items_in_the_order_of_the_form() {
    for rule in zairyu::rules() {
        assert!(!rule.example.wrong.is_empty() && !rule.example.right.is_empty(), "{}", rule.code);
        assert_ne!(rule.example.wrong, rule.example.right, "{}", rule.code);
        assert!(rule.fields.is_sorted_by(|a, b| a < b), "{}", rule.code);
    }
}

#[test]
fn every_rule_rests_on_something() {
    for rule in zairyu::rules() {
        assert!(!rule.sources.is_empty(), "{}", rule.code);
        for source in rule.sources {
            assert!(!source.title.ja.is_empty() && !source.title.en.is_empty(), "{}", rule.code);
            assert!(Date::parse(source.checked).is_ok_and(|it| it.to_string() == source.checked), "{}", rule.code);
            assert!(source.url.is_none_or(|it| it.starts_with("https://")), "{}", rule.code);
        }
    }
}

#[test]
fn every_example_breaks_its_rule_or_keeps_it_as_it_says() {
    let filler = Filler::new(DEFAULT_EDITION).unwrap();
    let applicant: Value = serde_json::from_slice(&std::fs::read(folder().join("applicant.json")).unwrap()).unwrap();
    let mut proven = 0;
    for rule in zairyu::rules().filter(|it| it.example.wrong.starts_with('{')) {
        let told = |piece: &str| -> Vec<Place> {
            let mut record = applicant.clone();
            let piece: Value = serde_json::from_str(piece).unwrap();
            lay_over(&mut record, piece.clone());
            let problems = judge(&record, &piece, &filler);
            problems.iter().filter(|it| it.rule.code == rule.code).map(|it| it.place.clone()).collect()
        };
        let (wrong, right) = (told(rule.example.wrong), told(rule.example.right));
        assert!(!wrong.is_empty(), "{} is not broken by {}", rule.code, rule.example.wrong);
        assert!(right.is_empty(), "{} is not kept by {}", rule.code, rule.example.right);
        for place in wrong {
            let is_named = |field: Field| rule.fields.is_empty() || rule.fields.contains(&field);
            assert!(!matches!(place, Place::Field(field) if !is_named(field)), "{} is told of {place:?}", rule.code);
        }
        proven += 1;
    }
    assert!(proven > 30, "only {proven} examples are proven");
}

#[test]
fn a_rule_is_told_of_the_items_it_names_only() {
    let mut told = 0;
    for entry in Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").read_dir().unwrap() {
        let file = entry.unwrap().path();
        // The recorded reports, of which the machine's lines name code and item.
        let report = std::fs::read_to_string(&file).unwrap();
        let is_report = file.extension().is_some_and(|it| it == "txt");
        for line in report.lines().filter(|it| is_report && it.starts_with('{')) {
            let problem: Value = serde_json::from_str(line).unwrap();
            let rule = zairyu::rules().find(|it| problem["code"] == it.code).unwrap();
            let Some(field) = problem["field"].as_str().and_then(Field::from_path) else { continue };
            let is_named = rule.fields.is_empty() || rule.fields.contains(&field);
            assert!(is_named, "{}: {} is told of {}", file.display(), rule.code, field.path());
            told += 1;
        }
    }
    assert!(told > 50, "only {told} problems are recorded");
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data")
}

fn today() -> Date {
    Date::parse("2026-11-22").unwrap()
}

/// Lays a piece of a record over a whole one: objects merge, other values replace.
fn lay_over(record: &mut Value, piece: Value) {
    match (record, piece) {
        (Value::Object(record), Value::Object(piece)) => {
            for (key, value) in piece {
                lay_over(record.entry(key).or_insert(Value::Null), value);
            }
        }
        (record, piece) => *record = piece,
    }
}

/// The way of `fill`. A photo that the piece does not speak of is the example's own, and right; reading it again for
/// every rule would only take time.
fn judge(record: &Value, piece: &Value, filler: &Filler) -> Problems {
    let raw = read_records(record.to_string().as_bytes()).unwrap().remove(0);
    let photo = raw.text(Field::Photo).filter(|_| piece.get("photo").is_some());
    filler.process(&raw, photo.map(|it| read_beside(&folder(), it)), &Conditions::on(today())).unwrap().problems
}
