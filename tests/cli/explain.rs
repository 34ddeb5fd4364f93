//! `zairyu explain`: what the code of a problem means.

use crate::{Desk, Run, check};

#[test]
fn a_code_is_explained_in_both_languages() {
    let desk = Desk::new();
    let runs = ["name-accent", "card-number-character --lang ja", "birth-date-incomplete", "wrong-type --lang ja"]
        .map(|it| desk.run(&format!("explain {it}")));
    assert!(runs.iter().all(|it| it.status == 0 && it.stderr.is_empty()));
    assert!(runs[2].stdout().contains("check with the Immigration Services Agency"));
    check("explain", &runs);
}

#[test]
fn what_is_not_sure_is_to_be_asked() {
    let desk = Desk::new();
    for rule in zairyu::rules().filter(|it| !it.sources.is_empty()) {
        let is_unsure = rule.is_unsure() || rule.sources.iter().any(|it| !it.certainty.is_sure());
        for (lang, words) in
            [("ja", "出入国在留管理庁に確かめてください"), ("en", "check with the Immigration Services Agency")]
        {
            let run = desk.run(&format!("explain {} --lang {lang}", rule.code));
            assert_eq!(run.stdout().contains(words), is_unsure, "{run}");
        }
    }
}

#[test]
fn all_codes_are_listed_a_line_each() {
    let desk = Desk::new();
    let run = desk.run("explain");
    let listed: Vec<String> = run.stdout().lines().map(|it| it.split(' ').next().unwrap().to_owned()).collect();
    assert_eq!(listed, zairyu::rules().map(|it| it.code).collect::<Vec<_>>());
    for line in run.stdout().lines() {
        assert!(line.chars().count() <= 120, "{line}");
    }
    let quiet = desk.run("explain --quiet --lang ja");
    assert_eq!(quiet.stderr, "");
    assert_eq!(quiet.stdout().lines().count(), listed.len());
}

#[test]
fn json_has_one_object_a_line() {
    let desk = Desk::new();
    let run = desk.run("explain name-accent photo-too-small --format json");
    for line in Run::json_lines(&run.stdout()) {
        let keys: Vec<&str> = line.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(keys.len(), 6, "{keys:?}");
        for key in ["code", "severity", "meaning", "fields", "example", "sources"] {
            assert!(line.get(key).is_some(), "{key}");
        }
        assert!(line["example"]["wrong"].is_string() && line["example"]["right"].is_string());
        assert!(line["sources"][0]["certainty"].is_string() && line["sources"][0]["checked"].is_string());
    }
    check("explain_json", &[run]);
    let all = desk.run("explain --format json --lang ja");
    assert_eq!(Run::json_lines(&all.stdout()).len(), zairyu::rules().count());
    assert_eq!(all.stderr, "");
}

#[test]
fn a_code_may_be_copied_from_a_report() {
    let desk = Desk::new();
    let plain = desk.run("explain name-accent").stdout();
    for typed in ["error[name-accent]", "NAME-ACCENT", "[Name-Accent]", "エラー[name-accent]:", "name-accent]"] {
        assert_eq!(desk.run(&format!("explain {typed}")).stdout(), plain, "{typed}");
    }
}

#[test]
fn an_unknown_code_is_told_with_the_nearest_and_the_others_are_explained() {
    let desk = Desk::new();
    let runs = ["name-accents", "name-kana card-numbr-length --lang ja", "\u{1b}[31m --format json"]
        .map(|it| desk.run(&format!("explain {it}")));
    assert!(runs.iter().all(|it| it.status == 2));
    check("explain_unknown", &runs);
    let long = desk.run(&format!("explain {}", "a".repeat(10_000)));
    assert!(long.status == 2 && long.stderr.len() < 300);
}
