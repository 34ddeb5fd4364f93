//! `zairyu check`: judge records and write nothing.

use crate::{Desk, Run, check};

/// The keys a problem may have, in their order.
const KEYS: [&str; 12] = [
    "source",
    "record",
    "line",
    "column",
    "field",
    "code",
    "severity",
    "message",
    "hint",
    "suggestion",
    "alternates",
    "certainty",
];

fn desk() -> Desk {
    let desk = Desk::new();
    let good = std::fs::read_to_string(desk.path("record.json")).unwrap();
    let other = |number: &str, photo: &str| good.replace("AB12345678CD", number).replace("nguyen.jpg", photo);
    let accent = other("EF12345678GH", "tran.jpg").replace("NGUYEN", "NGUYỄN");
    let unknown = other("AB12345678CD", "li.jpg").replace("\"AB12345678CD\"", "null").replace("\"male\"", "\"man\"");
    for photo in ["photos/tran.jpg", "photos/li.jpg"] {
        desk.put(photo, &std::fs::read(desk.path("photos/nguyen.jpg")).unwrap());
    }
    desk.put("people.json", format!("[{good}, {accent}, {unknown}]").as_bytes());
    let lines: Vec<String> = [good, accent, unknown].iter().map(|it| it.replace('\n', " ")).collect();
    desk.put("people.jsonl", lines.join("\n").as_bytes());
    desk
}

#[test]
fn a_good_record_is_said_to_be_good() {
    let desk = desk();
    let files = desk.files();
    let run = desk.run("check record.json --today 2026-11-22");
    assert_eq!(desk.files(), files, "nothing is written");
    check("check_good", &[run, desk.run("check record.json --quiet --today 2026-11-22")]);
}

#[test]
fn two_of_three_are_refused_wherever_they_stand() {
    let desk = desk();
    let runs = ["people.json", "people.jsonl", "record.json people.jsonl"]
        .map(|it| desk.run(&format!("check {it} --today 2026-11-22")));
    check("check_two_of_three_refused", &runs);
}

/// A table of the tests of tables.
fn put_table(desk: &Desk, name: &str) {
    let table = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tables").join(name);
    desk.put(name, &std::fs::read(table).unwrap());
}

#[test]
fn tables_are_judged_row_by_row() {
    let desk = Desk::new();
    for name in ["office.xlsx", "wrong-rows.csv", "wrong-columns.csv", "shift-jis.csv"] {
        put_table(&desk, name);
    }
    desk.put("broken.xlsx", b"PK\x03\x04");
    desk.put("old.xls", b"\xD0\xCF\x11\xE0");
    desk.put("list.csv", "colour,size\n1,2\n".as_bytes());
    let judged = |arguments: &str| desk.run(&format!("check {arguments} --no-photo --today 2026-11-22"));
    let csv = std::fs::read(desk.path("shift-jis.csv")).unwrap();
    let piped = desk.run_with("check - --only 2 --no-photo --quiet --today 2026-11-22", &csv, &[]);
    let runs = [
        judged("wrong-columns.csv"),
        judged("wrong-rows.csv --only 10"),
        judged("office.xlsx --only 6- --format json"),
        judged("office.xlsx --only 6 --format narrated"),
        judged("office.xlsx --sheet Nobody"),
        piped,
        judged("broken.xlsx old.xls list.csv"),
    ];
    check("check_tables", &runs);
}

#[test]
fn many_records_may_have_something_in_common() {
    let desk = Desk::new();
    let good = std::fs::read_to_string(desk.path("record.json")).unwrap().replace('\n', " ");
    desk.put("people.csv", "社員番号,氏名,性別,国籍,生年月日,住居地,部署\n1,NGUYEN VAN AN,男,ベトナム,1998-04-12,東京都新宿区西新宿二丁目8番1号,総務\n2,LI NA,女,中国,1990-01-02,大阪府大阪市北区梅田一丁目1番1号,IT\n".as_bytes());
    desk.put("same.json", "{\"activity_permission\": false, \"loss\": {\"reason\": \"通勤途中の電車内で財布ごと紛失した。\", \"kind\": \"other\"}, \"contact\": {\"phone\": \"03-1234-5678\"}}".as_bytes());
    desk.put("wrong.json", b"{\"colour\": 1}");
    desk.put("two.jsonl", format!("{good}\n{good}").as_bytes());
    let run = |arguments: &str| desk.run(&format!("check {arguments} --no-photo --quiet --today 2026-11-22"));
    let runs = [
        run("people.csv --defaults same.json --set loss.known_on=2026-11-19 --filter 部署=IT"),
        run("people.csv --defaults same.json"),
        run("people.csv --defaults wrong.json"),
        run("people.csv --set loss.known=1"),
        run("people.csv --filter 部門=IT"),
        run("people.csv --only 2-1"),
        run("two.jsonl --only 2 --set sex=man"),
    ];
    check("check_in_common", &runs);
}

#[test]
fn json_lines_have_the_promised_keys_and_end_with_a_summary() {
    let desk = desk();
    for file in ["people.json", "people.jsonl"] {
        let run = desk.run(&format!("check {file} --format json --today 2026-11-22"));
        assert_eq!((run.status, run.stderr.as_str()), (1, ""));
        let lines = Run::json_lines(&run.stdout());
        let (summary, problems) = lines.split_last().unwrap();
        assert_eq!(summary["summary"], serde_json::json!({"records": 3, "made": 1, "refused": 2, "warnings": 5}));
        assert_eq!(problems.iter().filter(|it| it["severity"] != "note").count(), 7);
        for (problem, line) in problems.iter().zip(run.stdout().lines()) {
            let keys: Vec<&str> = problem.as_object().unwrap().keys().map(String::as_str).collect();
            assert!(keys.iter().all(|it| KEYS.contains(it)), "{keys:?}");
            let places: Vec<Option<usize>> = KEYS.iter().map(|it| line.find(&format!("\"{it}\":"))).collect();
            assert!(places.iter().flatten().is_sorted(), "{line}");
            for key in ["source", "record", "code", "severity", "message"] {
                assert!(problem.get(key).is_some(), "{line}");
            }
        }
        check(&format!("check_json_{}", file.replace('.', "_")), &[run]);
    }
}

#[test]
fn the_line_of_a_problem_is_shown_however_records_are_written() {
    let desk = desk();
    desk.put_changed("wrong.json", "AB12345678CD", "ABO2345678CD");
    desk.put_changed("japanese.json", "\"address\": \"東京都", "\"adress\": \"東京都");
    desk.put_changed("lines.json", "\"male\"", "[\n\"male\"\n]");
    desk.put_changed("steering.json", "\"male\"", "\"\u{202E}m\u{9B}ale\"");
    let files = ["wrong.json", "japanese.json", "lines.json", "steering.json"];
    check("check_lines", &files.map(|it| desk.run(&format!("check {it} --today 2026-11-22"))));
}

#[test]
fn a_narrated_report_is_sentences_alone() {
    let desk = desk();
    desk.put_changed("wrong.json", "AB12345678CD", "ABO2345678CD");
    let runs = [
        "check people.json --color always --lang en",
        "check people.jsonl --color always --lang ja",
        "check people.jsonl --quiet",
        "fill wrong.json --sex X -o form.pdf --color always",
        "fill not-there.json -o form.pdf --color always",
    ];
    let runs = runs.map(|it| desk.run(&format!("{it} --format narrated --today 2026-11-22")));
    for run in &runs {
        let said = run.stdout() + &run.stderr;
        assert!(!said.contains(['\u{1b}', '`', '^', '|', '=', '>', '…']), "{said}");
    }
    check("check_narrated", &runs);
}

#[test]
fn remarks_in_a_record_are_nobodys_problem() {
    let desk = desk();
    desk.put_changed(
        "remarks.json",
        "\"sex\"",
        "\"$schema\": \"record.json\", \"//\": [1], \"// sex\": \"ask\", \"sex\"",
    );
    assert_eq!(desk.run("check remarks.json --today 2026-11-22").status, 0);
}

#[test]
fn records_may_come_from_standard_input() {
    let desk = desk();
    let people = std::fs::read(desk.path("people.jsonl")).unwrap();
    check("check_standard_input", &[desk.run_with("check - --today 2026-11-22", &people, &[])]);
}

#[test]
fn a_photo_is_judged_too() {
    let desk = desk();
    desk.put_changed("wrong.json", "photos/nguyen.jpg", "photos/somebody.jpg");
    check(
        "check_photo",
        &[desk.run("check wrong.json --today 2026-11-22"), desk.run("check record.json --photos . --today 2026-11-22")],
    );
}

#[test]
fn what_cannot_be_read_is_an_error() {
    let desk = desk();
    desk.put("broken.json", b"[{},\n {\"sex\": }]");
    let runs =
        ["not-there.json", "record.json broken.json", ""].map(|it| desk.run(&format!("check {it} --today 2026-11-22")));
    assert!(runs.iter().all(|it| it.status == 2));
    check("check_unreadable", &runs);
}

#[test]
fn the_day_decides_what_lies_in_the_future() {
    let desk = desk();
    let runs = ["2026-11-09", "2026-11-10", "令和8年11月10日", "2026-02-30"]
        .map(|it| desk.run(&format!("check record.json --today {it}")));
    check("check_today", &runs);
}

#[test]
fn one_number_and_one_photo_for_two_people_are_told_across_files() {
    let desk = desk();
    desk.put_changed("same.json", "VAN AN", "VAN BINH");
    let runs = [
        desk.run("check record.json same.json --today 2026-11-12"),
        desk.run("check record.json same.json --today 2026-11-12 --format json"),
        desk.run("check same.json --today 2026-11-12"),
    ];
    assert_eq!(runs.each_ref().map(|it| it.status), [1, 1, 0]);
    check("check_shared", &runs);
}

#[test]
fn a_photo_is_asked_for_unless_it_will_be_pasted() {
    let desk = desk();
    desk.put_changed("bare.json", "\"photos/nguyen.jpg\"", "null");
    let runs = ["", " --no-photo"].map(|it| desk.run(&format!("check bare.json --today 2026-11-12{it}")));
    assert_eq!(runs.each_ref().map(|it| it.status), [1, 0]);
    check("check_photo_missing", &runs);
}

#[test]
fn a_broken_line_costs_no_other_record() {
    let desk = desk();
    let people = std::fs::read_to_string(desk.path("people.jsonl")).unwrap();
    desk.put("people.jsonl", format!("{people}\n{{\"sex\": }}\n").as_bytes());
    let checked = desk.run("check people.jsonl --format json --no-photo --today 2026-11-22");
    let made = desk.run("batch people.jsonl --dry-run --format json --no-photo --today 2026-11-22");
    assert_eq!((checked.status, made.status), (1, 1), "{checked}");
    assert_eq!(checked.stdout(), made.stderr, "check and batch say the same");
    assert!(checked.stdout().contains("record-unreadable") && checked.stdout().contains("\"records\":4"));
}

#[test]
fn photos_are_looked_for_as_a_batch_does() {
    let desk = Desk::new();
    let mut people = crate::batch::rows(6);
    people[5][16] = "E2.jpg".to_owned();
    let picture = std::fs::read(desk.path("photos/nguyen.jpg")).unwrap();
    for file in ["faces/E2.jpg", "faces/ab00000003cd.JPG", "faces/E5.jpg", "faces/e5.jpeg"] {
        desk.put(file, &picture);
    }
    desk.put("people.csv", crate::batch::csv(&people).as_bytes());
    let more = "--photos faces --no-auto-crop --format json --today 2026-11-22";
    let checked = desk.run(&format!("check people.csv {more}"));
    let made = desk.run(&format!("batch people.csv --dry-run {more}"));
    assert_eq!(checked.status, 1);
    assert_eq!(checked.stdout(), made.stderr, "check and batch say the same");
    for code in ["photo-found", "photo-alike", "photo-ambiguous", "photo-not-found", "photo-shared"] {
        assert!(checked.stdout().contains(code), "{code}: {checked}");
    }
}

#[test]
fn a_hint_is_right_in_every_command() {
    let desk = Desk::new();
    let mut people = crate::batch::rows(1);
    (people[0][1], people[0][2]) = (String::new(), String::new());
    desk.put("people.csv", crate::batch::csv(&people).as_bytes());
    let runs = ["check people.csv", "batch people.csv --dry-run --lang ja"].map(|it| desk.run(it));
    check("hints_for_tables", &runs);
}
