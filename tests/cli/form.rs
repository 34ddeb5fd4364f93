//! `zairyu form`: the editions, a blank copy, the places for answers.

use crate::{Desk, Run, check};

#[test]
fn editions_are_listed_with_how_surely_each_is_known() {
    let desk = Desk::new();
    let json = desk.run("form list --format json");
    let lines = Run::json_lines(&json.stdout());
    let defaults: Vec<&str> =
        lines.iter().filter(|it| it["default"] == true).map(|it| it["edition"].as_str().unwrap()).collect();
    assert_eq!(defaults, ["2019-04"]);
    check("form_list", &[desk.run("form list"), desk.run("form list --lang ja"), json]);
}

#[test]
fn a_blank_form_is_written() {
    let desk = Desk::new();
    let run = desk.run("form blank -o blank.pdf");
    let blank = zairyu::form::Edition::named("2019-04").unwrap();
    assert_eq!(std::fs::read(desk.path("blank.pdf")).unwrap(), blank.blank_pdf());
    let again = desk.run("form blank -o blank.pdf");
    let forced = desk.run("form blank -o blank.pdf --force --edition 2012-07");
    assert_ne!(std::fs::read(desk.path("blank.pdf")).unwrap(), blank.blank_pdf());
    let output = desk.run("form blank -o -");
    assert_eq!(output.stdout, blank.blank_pdf());
    check("form_blank", &[run, again, forced, output, desk.run("form blank -o b.pdf --edition 1999-01")]);
}

#[test]
fn the_places_for_answers_are_listed() {
    let desk = Desk::new();
    let json = desk.run("form fields --format json");
    for line in Run::json_lines(&json.stdout()) {
        assert!(line["field"].is_string() && line["flag"].is_string() && line["place"]["kind"].is_string(), "{line}");
    }
    check("form_fields", &[desk.run("form fields"), json]);
    let old = desk.run("form fields --edition 2012-07");
    assert_eq!(old.stdout().lines().count(), 20);
}

#[test]
fn a_page_to_measure_the_printer_with_is_written() {
    let desk = Desk::new();
    let run = desk.run("form calibrate --printer -o printer.pdf");
    let again = desk.run("form calibrate --printer -o printer.pdf");
    let forced = desk.run("form calibrate --printer -o printer.pdf --force --lang ja");
    assert_eq!(desk.run("form calibrate --printer -o -").stdout, std::fs::read(desk.path("printer.pdf")).unwrap());
    check("form_calibrate", &[run, again, forced]);
}
