//! The JSON Schema, as a validator that we did not write understands it: what the program reads it accepts, and what
//! a pattern can tell to be wrong it refuses.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use jsonschema::Validator;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};
use serde_json::{Value, json};
use zairyu::calendar::Date;
use zairyu::check::{Conditions, PhotoPlan, check};
use zairyu::diagnostic::Severity;
use zairyu::input::read_records;
use zairyu::schema::{blank_record, json_schema};

static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| jsonschema::draft202012::new(&json_schema()).unwrap());
static CONDITIONS: LazyLock<Conditions> =
    LazyLock::new(|| Conditions::on(Date::parse("2026-11-22").unwrap()).with_photo(PhotoPlan::Pasted));
static EXAMPLE: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_slice(&std::fs::read(project("examples/data/applicant.json")).unwrap()).unwrap());

fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Errors that a pattern, a list of words or a type can tell.
const TOLD_BY_A_SCHEMA: &[&str] = &[
    "missing",
    "wrong-type",
    "unknown-key",
    "card-number-length",
    "card-number-character",
    "sex-unknown",
    "yes-no-unknown",
    "loss-kind-unknown",
    "ground-unknown",
    "wrong-form",
    "date-unreadable",
    "name-lower-case",
    "name-accent",
    "name-full-width",
    "name-look-alike",
    "name-kana",
    "name-kanji",
    "name-digit",
    "name-character",
    "name-no-letter",
    "text-private-use",
];

/// What the program says of a record: whether its writing and values are accepted, and the codes of its errors.
fn errors(record: &Value) -> Vec<&'static str> {
    let Ok(records) = read_records(record.to_string().as_bytes()) else { return vec!["no record"] };
    let problems =
        records.iter().flat_map(|it| check(it, &CONDITIONS).into_parts().1.iter().cloned().collect::<Vec<_>>());
    problems.map(|it| it.rule).filter(|it| it.severity == Severity::Error).map(|it| it.code).collect()
}

#[test]
fn the_schema_is_one() {
    assert!(jsonschema::draft202012::meta::is_valid(&json_schema()));
    assert!(VALIDATOR.is_valid(&EXAMPLE));
    let list = json!([*EXAMPLE, *EXAMPLE]);
    assert!(VALIDATOR.is_valid(&list));
}

#[test]
fn records_that_are_accepted_conform_and_those_a_pattern_can_tell_do_not() {
    let mut refused = Vec::new();
    for entry in std::fs::read_dir(project("tests/cases")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|it| it != "json") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let documents = serde_json::Deserializer::from_str(&text).into_iter::<Value>();
        for document in documents.map(Result::unwrap) {
            let records = document.as_array().cloned().unwrap_or_else(|| vec![document.clone()]);
            for record in records {
                let errors = errors(&record);
                let told: Vec<_> = errors.iter().copied().filter(|it| TOLD_BY_A_SCHEMA.contains(it)).collect();
                let is_valid = VALIDATOR.is_valid(&record);
                assert!(!errors.is_empty() || is_valid, "{}: the schema refuses what is accepted", path.display());
                assert!(told.is_empty() || !is_valid, "{}: the schema accepts {told:?}", path.display());
                refused.extend(told);
            }
        }
    }
    for code in TOLD_BY_A_SCHEMA {
        assert!(refused.contains(code), "no record of tests/cases shows {code}");
    }
}

#[test]
fn a_blank_record_lacks_what_is_required_and_nothing_else() {
    let mut record: Value = serde_json::from_str(&blank_record()).unwrap();
    assert!(!VALIDATOR.is_valid(&record));
    for (path, value) in [
        ("/nationality", json!("VN")),
        ("/birth_date", json!("1998-04-12")),
        ("/name/family", json!("NGUYEN")),
        ("/sex", json!("F")),
        ("/address", json!("東京都新宿区西新宿2-8-1")),
        ("/activity_permission", json!(false)),
        ("/loss/reason", json!("電車に財布ごと置き忘れた。")),
        ("/loss/known_on", json!("R8.11.10")),
    ] {
        assert!(!VALIDATOR.is_valid(&record), "{path} is not asked for");
        *record.pointer_mut(path).unwrap() = value;
    }
    assert!(
        VALIDATOR.is_valid(&record),
        "{:?}",
        VALIDATOR.iter_errors(&record).map(|it| it.to_string()).collect::<Vec<_>>()
    );
}

#[test]
fn dotted_items_are_items() {
    let record = json!({
        "nationality": "ネパール", "birth_date": "1975", "name": "SHRESTHA RAM", "sex": "男", "address": "大阪府堺市1-1",
        "activity_permission": "無", "loss.reason": "電車に財布ごと置き忘れた。", "loss": {"known_on": "令和8年11月10日"},
        "// who": 7, "photo": "x.jpg",
    });
    assert!(VALIDATOR.is_valid(&record));
    assert_eq!(errors(&record), [] as [&str; 0]);
}

proptest! {
    #![proptest_config(Config { cases: 2000, rng_seed: RngSeed::Fixed(29), failure_persistence: None, ..Config::default() })]

    #[test]
    fn whatever_is_accepted_conforms(
        pointer in prop::sample::select(vec![
            "/card_number", "/birth_date", "/sex", "/loss/known_on", "/name/family", "/address", "/activity_permission",
            "/loss/kind", "/representative/ground", "/photo_taken_on",
        ]),
        value in prop_oneof![
            "[ 0-9年月日令和元平成RHSx?/.-]{0,14}",
            "[12][09][0-9]{2}[-/.年 ][0-9]{1,2}[-/.月 ][0-9]{1,2}[日 ]?",
            "(令和|平成|昭和|R|H|S)[ 0-9元]{1,3}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?",
            "[ A-Za-z-]{0,3}[ 0-9０-９-]{8,10}[A-Za-z -]{2,4}",
            "[A-Z \u{212A}',.-]{0,20}",
            "(male|FEMALE|男|女性|lost|Stolen|有|無し|true|No| other |依頼|minor)",
            any::<String>(),
        ],
    ) {
        let mut record = EXAMPLE.clone();
        if let Some(place) = record.pointer_mut(pointer) {
            *place = json!(value);
        } else {
            record["representative"]["ground"] = json!(value);
        }
        if errors(&record).is_empty() {
            prop_assert!(VALIDATOR.is_valid(&record), "{} = {:?}", pointer, value);
        }
    }
}
