//! `zairyu office`: where to apply.

use crate::{Desk, Run, check};

const TODAY: &str = "--today 2026-11-22";

#[test]
fn the_office_is_told_in_both_languages() {
    let desk = Desk::new();
    let runs = ["en", "ja"].map(|lang| {
        ["神奈川県", "Shizuoka-ken", "kagawa", "HOKKAIDO"]
            .map(|prefecture| desk.run(&format!("office {prefecture} {TODAY} --lang {lang}")))
    });
    assert!(runs.iter().flatten().all(|it| it.status == 0 && it.stderr.is_empty()));
    check("office", &runs.into_iter().flatten().collect::<Vec<_>>());
}

#[test]
fn what_is_old_is_told_as_old() {
    let desk = Desk::new();
    let runs = [desk.run("office Okinawa --today 2027-11-22"), desk.run("office Okinawa --today 2026-05-22 --lang ja")];
    assert!(runs[0].stdout().contains("365 days ago") && !runs[1].stdout().contains("日前"));
    check("office_old", &runs);
}

#[test]
fn one_object_is_written_for_programs() {
    let desk = Desk::new();
    let run = desk.run(&format!("office Hyogo {TODAY} --format json"));
    let mut lines = Run::json_lines(&run.stdout());
    assert_eq!((run.status, run.stderr.as_str(), lines.len()), (0, "", 1));
    let answer = lines.remove(0);
    assert_eq!(answer["office"]["name"], "大阪出入国在留管理局神戸支局");
    assert_eq!(answer["bureau"]["name"], "大阪出入国在留管理局");
    assert_eq!(answer["office"]["confidence"], "two-sources");
    assert_eq!(answer["branches"][0]["confidence"], "one-source");
    check("office_json", &[run]);
}

#[test]
fn what_is_no_prefecture_stops_the_run_with_a_proposal() {
    let desk = Desk::new();
    let runs = [
        "office Yokohama",
        "office 東京県 --lang ja",
        "office 横浜市 --lang ja",
        "office Atlantis",
        "office Atlantis --lang ja",
        "office Kanagwa --format json",
        "office",
    ]
    .map(|it| desk.run(it));
    for run in &runs {
        assert_eq!((run.status, run.stdout.len()), (2, 0), "{run}");
    }
    check("office_unknown", &runs);
}
