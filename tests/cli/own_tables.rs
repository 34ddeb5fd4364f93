//! `--data`: tables of the user's own in place of those built in.

use std::path::Path;

use crate::{Desk, Run, check};

/// The table of ours, with some text of it replaced.
fn ours(name: &str, from: &str, to: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/data").join(name);
    let table = std::fs::read_to_string(path).unwrap();
    assert!(table.contains(from), "{from}");
    table.replacen(from, to, 1)
}

/// A desk where 2026-11-24, an ordinary Tuesday and the fourteenth day of the example, is a holiday.
fn desk_with_a_holiday() -> Desk {
    let desk = Desk::new();
    let holiday = "Labor Thanksgiving Day\n2026-11-24\t臨時の休日\tExtra Holiday\n2027-01-01";
    let before = "Labor Thanksgiving Day\n2027-01-01";
    desk.put("own/holidays.tsv", ours("holidays.tsv", before, holiday).as_bytes());
    desk
}

#[test]
fn a_holiday_of_ones_own_moves_the_deadline() {
    let desk = desk_with_a_holiday();
    desk.put("people.jsonl", std::fs::read_to_string(desk.path("record.json")).unwrap().replace('\n', " ").as_bytes());
    for command in [
        "deadline 2026-11-10",
        "check record.json --no-photo",
        "fill record.json --force -o form.pdf",
        "batch people.jsonl -d out --force --verbose",
    ] {
        let (ours, own) = (desk.run(command), desk.run(&format!("{command} --data own")));
        assert_eq!((ours.status, own.status), (0, 0), "{ours}{own}");
        let says_it = |run: &Run| (run.stdout() + &run.stderr).contains("2026-11-25");
        assert!(!says_it(&ours) && says_it(&own), "{ours}{own}");
    }
    let runs = [
        "deadline 2026-11-10 --data own",
        "deadline 2026-11-10 --data own --lang ja",
        "check record.json --no-photo --data own",
        "verify form.pdf --record record.json --data own",
        "doctor --data own",
        "doctor --data own --lang ja",
        "doctor --verbose",
    ]
    .map(|it| desk.run(it));
    assert!(runs.iter().all(|it| it.status == 0));
    check("own_holidays", &runs);
}

#[test]
fn a_table_of_ones_own_says_how_far_it_is_known() {
    let desk = Desk::new();
    let until = ours("holidays.tsv", "# known-until: 2027-12-31", "# known-until: 2028-12-31");
    desk.put("own/holidays.tsv", until.as_bytes());
    for (options, provisional) in [("", true), ("--data own", false)] {
        let run = desk.run(&format!("deadline 2028-05-01 --format json {options}"));
        assert_eq!(Run::json_lines(&run.stdout())[0]["provisional"], provisional, "{options}");
    }
}

#[test]
fn offices_and_numbers_of_ones_own_are_told() {
    let desk = Desk::new();
    desk.put("own/offices.tsv", ours("offices.tsv", "東京都港区港南5-5-30", "東京都港区一丁目1-1").as_bytes());
    desk.put("own/contacts.tsv", ours("contacts.tsv", "0570-013904", "0570-000000").as_bytes());
    let run = desk.run("office 東京都 --data own");
    assert!(run.stdout().contains("東京都港区一丁目1-1") && run.stdout().contains("0570-000000"), "{run}");
    assert!(!run.stdout().contains("港南5-5-30"), "{run}");
    let without: String = ours("offices.tsv", "", "").split_inclusive('\n').filter(|it| !it.contains("高松")).collect();
    desk.put("own/offices.tsv", without.as_bytes());
    check("own_offices", &[desk.run("office Kagawa --data own"), desk.run("office 香川 --data own --lang ja")]);
}

#[test]
fn what_is_no_folder_of_tables_stops_every_command() {
    let desk = Desk::new();
    desk.put("empty/readme.txt", b"");
    desk.put("misspelt/holiday.tsv", b"");
    desk.put("copied/nationality.tsv", b"");
    desk.put("latin/offices.tsv", b"\xFF");
    desk.put("broken/holidays.tsv", ours("holidays.tsv", "2026-11-23", "2026-11-32").as_bytes());
    desk.put("no-office/offices.tsv", ours("offices.tsv", "\t埼玉県\t", "\t崎玉県\t").as_bytes());
    desk.put("no-number/contacts.tsv", ours("contacts.tsv", "0570-013904", "0570").as_bytes());
    let folders =
        ["missing", "record.json", "empty", "misspelt", "copied", "latin", "broken", "no-office", "no-number"];
    let runs = folders.map(|it| ["en", "ja"].map(|lang| desk.run(&format!("schema --data {it} --lang {lang}"))));
    check("own_tables_refused", &runs.into_iter().flatten().collect::<Vec<_>>());
    let files = desk.files();
    for command in [
        "deadline 2026-11-10",
        "check record.json",
        "fill record.json -o form.pdf",
        "batch record.json -d out",
        "verify form.pdf --record record.json",
        "office 東京都",
        "doctor",
    ] {
        for folder in folders {
            let run = desk.run(&format!("{command} --data {folder}"));
            assert_eq!((run.status, run.stdout().as_str(), run.stderr.lines().count()), (2, "", 1), "{run}");
        }
    }
    assert_eq!(desk.files(), files);
}
