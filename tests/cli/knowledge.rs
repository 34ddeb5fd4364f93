//! `zairyu init`, `zairyu schema`, `zairyu doctor`: what the program knows, told to people and to programs.

use crate::{Desk, check};

#[test]
fn an_empty_table_is_written_and_its_example_can_be_a_form() {
    let desk = Desk::new();
    let runs = [
        desk.run("init csv -o people.csv"),
        desk.run("init xlsx -o people.xlsx --lang ja"),
        desk.run("init xlsx -o people.xlsx"),
        desk.run("check people.csv --no-photo --today 2026-11-22"),
        desk.run("check people.xlsx --no-photo --today 2026-11-22"),
        desk.run("check people.csv people.xlsx --no-photo --quiet --today 2026-11-22"),
    ];
    let shown = desk.run("init csv").stdout();
    assert_eq!(
        shown.trim_end(),
        String::from_utf8(std::fs::read(desk.path("people.csv")).unwrap()).unwrap().trim_end()
    );
    let again = desk.run("init xlsx");
    assert!(again.stdout == std::fs::read(desk.path("people.xlsx")).unwrap());
    check("init_table", &runs);
}

#[test]
fn an_empty_record_is_written_and_can_be_filled_in() {
    let desk = Desk::new();
    let shown = desk.run("init json");
    let runs = [
        shown,
        desk.run("init json -o new.json"),
        desk.run("init json -o new.json"),
        desk.run("init json -o new.json --force --lang ja"),
        desk.run("init pdf"),
    ];
    assert_eq!(runs[0].stdout(), std::fs::read_to_string(desk.path("new.json")).unwrap());
    check("init", &runs);
    let asked = desk.run("check new.json --no-photo --format json --today 2026-11-22");
    let codes: Vec<String> = crate::Run::json_lines(&asked.stdout())
        .iter()
        .filter_map(|it| Some(format!("{} {}", it.get("field")?.as_str()?, it.get("code")?.as_str()?)))
        .collect();
    for field in ["nationality", "birth_date", "name", "sex", "address", "activity_permission", "loss.reason"] {
        assert!(codes.contains(&format!("{field} missing")), "{field}: {codes:?}");
    }
    let remaining = codes.iter().filter(|it| !it.ends_with(" missing"));
    assert_eq!(
        remaining.collect::<Vec<_>>(),
        [
            "card_number card-number-missing",
            "loss.police.receipt_number police-receipt-missing",
            "contact.phone contact-missing"
        ]
    );
}

#[test]
fn the_schema_is_json() {
    let run = Desk::new().run("schema");
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    let schema: serde_json::Value = serde_json::from_str(&run.stdout()).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    check("schema", &[run]);
}

#[test]
fn the_doctor_says_what_holds_and_how_old_that_is() {
    let desk = Desk::new();
    let mut runs = Vec::new();
    for arguments in [
        "doctor --today 2026-11-22",
        "doctor --today 2026-11-22 --lang ja",
        "doctor --today 2026-06-01",
        "doctor --today 2027-12-20",
        "doctor --today 2026-11-22 --format json",
    ] {
        let run = desk.run(arguments);
        assert_eq!(run.status, 0);
        runs.push(run);
    }
    check("doctor", &runs);
}
