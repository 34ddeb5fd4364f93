//! `zairyu deadline`: by when to apply.

use crate::{Desk, Run, check};

const TODAY: &str = "--today 2026-11-22";

/// The one object of a run.
#[track_caller]
fn answer(desk: &Desk, arguments: &str) -> serde_json::Value {
    let run = desk.run(&format!("deadline {arguments} {TODAY} --format json"));
    assert_eq!((run.status, run.stderr.as_str()), (0, ""), "{arguments}");
    let mut lines = Run::json_lines(&run.stdout());
    assert_eq!(lines.len(), 1, "{arguments}");
    lines.remove(0)
}

#[test]
fn fourteen_days_roll_past_days_off() {
    let desk = Desk::new();
    for (known_on, plain, last, days_off) in [
        ("2026-04-15", "2026-04-29", "2026-04-30", 1),
        ("2026-04-18", "2026-05-02", "2026-05-07", 5),
        ("2026-09-05", "2026-09-19", "2026-09-24", 5),
        ("2026-09-06", "2026-09-20", "2026-09-24", 4),
        ("2026-11-09", "2026-11-23", "2026-11-24", 1),
        ("2026-12-15", "2026-12-29", "2027-01-04", 6),
        ("2026-12-17", "2026-12-31", "2027-01-04", 4),
        ("2026-12-20", "2027-01-03", "2027-01-04", 1),
        ("2026-02-14", "2026-02-28", "2026-03-02", 2),
    ] {
        let found = answer(&desk, known_on);
        let dates = ["known_on", "counted_from", "plain", "last"].map(|it| found[it].as_str().unwrap());
        assert_eq!(dates, [known_on, known_on, plain, last]);
        assert_eq!(found["days_off"].as_array().unwrap().len(), days_off, "{known_on}");
        assert_eq!(found["provisional"], false, "{known_on}");
    }
}

#[test]
fn the_answer_is_told_in_both_languages() {
    let desk = Desk::new();
    let runs = ["en", "ja"].map(|lang| {
        [
            format!("deadline 2026-04-18 --today 2026-04-20 --lang {lang}"),
            format!("deadline 2026-10-26 --today 2026-11-09 --lang {lang}"),
            format!("deadline 2026-04-18 --today 2026-05-04 --lang {lang}"),
            format!("deadline 2026-10-26 --today 2026-11-10 --lang {lang}"),
            format!("deadline 2026-10-12 --reentered 2026-12-20 {TODAY} --lang {lang}"),
            format!("deadline 2028-12-20 {TODAY} --lang {lang}"),
        ]
        .map(|it| desk.run(&it))
    });
    assert!(runs.iter().flatten().all(|it| it.status == 0));
    check("deadline", &runs.into_iter().flatten().collect::<Vec<_>>());
}

#[test]
fn the_day_may_be_written_in_any_way_a_record_may() {
    let desk = Desk::new();
    for text in ["2026/11/10", "2026年11月10日", "令和8年11月10日", "R8.11.10", "２０２６－１１－１０"]
    {
        assert_eq!(answer(&desk, text)["last"], "2026-11-24", "{text}");
    }
}

#[test]
fn days_left_count_down_to_the_last_day_and_on() {
    let desk = Desk::new();
    for (today, expected) in [("2026-11-08", 1), ("2026-11-09", 0), ("2026-11-10", -1), ("2027-11-09", -365)] {
        let run = desk.run(&format!("deadline 2026-10-26 --today {today} --format json"));
        assert_eq!(Run::json_lines(&run.stdout())[0]["days_left"], expected, "{today}");
    }
}

#[test]
fn one_object_is_written_for_programs() {
    let desk = Desk::new();
    let at_home = answer(&desk, "2026-10-12");
    assert!(at_home.get("reentered_on").is_none(), "{at_home}");
    let abroad = answer(&desk, "2026-10-12 --reentered 2026-11-09");
    assert_eq!((&abroad["counted_from"], &abroad["reentered_on"]), (&"2026-11-09".into(), &"2026-11-09".into()));
    assert_eq!(answer(&desk, "2028-04-18")["provisional"], true);
    check("deadline_json", &[desk.run(&format!("deadline 2026-10-12 --reentered 2026-11-09 {TODAY} --format json"))]);
}

#[test]
fn what_is_no_day_stops_the_run() {
    let desk = Desk::new();
    let runs = [
        "deadline yesterday",
        "deadline yesterday --lang ja",
        "deadline 2026-02-30",
        "deadline 2026-10-12 --reentered 12/20",
        "deadline 平成32年1月1日 --lang ja",
        "deadline 2026-10-12 --reentered 2026-10-11",
        "deadline 2026-10-12 --reentered 2026-10-11 --lang ja",
        "deadline 2026-10-12 --reentered 2026-10-11 --format json",
        "deadline",
    ]
    .map(|it| desk.run(it));
    for run in &runs {
        assert_eq!((run.status, run.stdout.len()), (2, 0), "{run}");
    }
    check("deadline_unreadable", &runs);
}
