//! What `zairyu batch` leaves in folders, takes away from them, and never writes over.

use std::io::Write;

use crate::batch::{DAY, csv, desk, is_paper, manifest, papers, rows, start, workbook};
use crate::{Desk, check};

fn names(desk: &Desk, folder: &str) -> Vec<String> {
    papers(desk, folder).into_iter().map(|it| it.0).collect()
}

fn bytes(desk: &Desk, name: &str) -> Vec<u8> {
    std::fs::read(desk.path(name)).unwrap()
}

/// The people of `people.jsonl` with the card number of one of them broken, so that it is refused.
fn refuse(desk: &Desk, number: usize) {
    let people = String::from_utf8(bytes(desk, "people.jsonl")).unwrap();
    desk.put("people.jsonl", people.replace(&format!("AB{number:08}CD"), "AB1").as_bytes());
}

#[test]
fn a_batch_begun_anew_leaves_no_paper_of_the_one_before() {
    let desk = desk(3);
    assert_eq!(desk.run(&format!("batch people.jsonl -d out --packet {DAY}")).status, 0);
    desk.put("out/mine.pdf", b"mine");
    desk.put("elsewhere.pdf", b"elsewhere");
    refuse(&desk, 2);
    let run = desk.run(&format!("batch people.jsonl -d out --force {DAY}"));
    assert_eq!(run.status, 1, "{run}");
    assert_eq!(names(&desk, "out"), ["0001.pdf", "0003.pdf", "manifest.jsonl", "mine.pdf", "refused.jsonl"]);
    // The form of one, and three papers of each of three.
    assert!(run.stderr.contains("were removed: 10\n"), "{run}");
    let again = desk.run(&format!("batch people.jsonl -d out --force {DAY}"));
    assert!(!again.stderr.contains("removed"), "{again}");
}

#[test]
fn a_batch_begun_anew_and_broken_off_is_cleared_when_it_is_taken_up() {
    let desk = desk(3);
    assert_eq!(desk.run(&format!("batch people.jsonl -d out {DAY}")).status, 0);
    refuse(&desk, 2);
    let mut child = start(&desk, &format!("batch - -d out --force --set sex=F {DAY}"));
    let mut input = child.stdin.take().unwrap();
    writeln!(input, "{}", String::from_utf8(bytes(&desk, "people.jsonl")).unwrap().lines().next().unwrap()).unwrap();
    input.flush().unwrap();
    crate::batch::wait_for_file(&desk, "out/.zairyu-former.txt");
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(names(&desk, "out").iter().filter(|it| is_paper(it)).count(), 3, "nothing is lost so far");
    let run = desk.run(&format!("batch people.jsonl -d out --resume --set sex=F {DAY}"));
    assert_eq!(run.status, 1, "{run}");
    assert_eq!(names(&desk, "out"), ["0001.pdf", "0003.pdf", "manifest.jsonl", "refused.jsonl"]);
    assert!(run.stderr.contains("were removed: 1\n"), "{run}");
}

#[cfg(unix)]
#[test]
fn links_are_never_followed() {
    let desk = desk(2);
    assert_eq!(desk.run(&format!("batch people.jsonl -d out {DAY}")).status, 0);
    desk.put("diary.txt", b"mine");
    std::fs::remove_file(desk.path("out/0002.pdf")).unwrap();
    std::os::unix::fs::symlink(desk.path("diary.txt"), desk.path("out/0002.pdf")).unwrap();
    refuse(&desk, 2);
    assert_eq!(desk.run(&format!("batch people.jsonl -d out --force {DAY}")).status, 1);
    assert_eq!(bytes(&desk, "diary.txt"), b"mine");
    std::fs::create_dir(desk.path("linked")).unwrap();
    std::os::unix::fs::symlink(desk.path("diary.txt"), desk.path("linked/manifest.jsonl")).unwrap();
    let runs = ["", " --force", " --resume"].map(|it| desk.run(&format!("batch people.jsonl -d linked{it} {DAY}")));
    assert!(runs.iter().all(|it| it.status == 2 && it.stderr.contains("is a link")), "{}", runs[0]);
    assert_eq!(bytes(&desk, "diary.txt"), b"mine");
}

#[test]
fn papers_of_another_day_are_told_and_made_anew_when_asked() {
    let desk = desk(2);
    let on = |day: &str, more: &str| {
        desk.run(&format!("batch people.jsonl -d out --packet --no-photo {more} --today {day}"))
    };
    assert_eq!(on("2026-11-22", "").status, 0);
    assert_eq!(on("2026-11-22", "--resume").status, 0);
    let later = on("2026-12-20", "--resume");
    assert_eq!(later.status, 1);
    assert!(!names(&desk, "out").iter().any(|it| it.ends_with("late-reason.pdf")));
    let forced = on("2026-12-20", "--resume --force");
    assert_eq!(forced.status, 0, "{forced}");
    assert!(forced.stderr.contains("deadline-passed"), "{forced}");
    assert!(names(&desk, "out").iter().any(|it| it.ends_with("late-reason.pdf")));
    assert_eq!(manifest(&desk, "out")[0]["day"], "2026-12-20");
    // The form alone is the same on every day.
    assert_eq!(desk.run(&format!("batch people.jsonl -d forms {DAY}")).status, 0);
    let form = desk.run("batch people.jsonl -d forms --resume --no-photo --today 2026-12-20");
    assert_eq!(form.status, 0, "{form}");
    check("batch_other_day", &[later]);
}

#[test]
fn two_runs_in_one_folder_do_not_meet() {
    let desk = desk(2);
    let mut child = start(&desk, &format!("batch - -d out {DAY}"));
    let mut input = child.stdin.take().unwrap();
    writeln!(input, "{}", String::from_utf8(bytes(&desk, "people.jsonl")).unwrap().lines().next().unwrap()).unwrap();
    input.flush().unwrap();
    crate::batch::wait_for_file(&desk, "out/0001.pdf");
    let runs =
        ["--force", "--resume", "--shard 1/2"].map(|it| desk.run(&format!("batch people.jsonl -d out {it} {DAY}")));
    assert!(runs.iter().all(|it| it.status == 2), "{}", runs[0]);
    // What a killed run leaves locks nobody out.
    child.kill().unwrap();
    child.wait().unwrap();
    let run = desk.run(&format!("batch people.jsonl -d out --resume {DAY}"));
    assert_eq!(run.status, 0, "{run}");
    assert_eq!(names(&desk, "out"), ["0001.pdf", "0002.pdf", "manifest.jsonl"]);
    check("batch_busy", &runs);
}

#[test]
fn two_runs_do_not_write_one_file_of_all_forms() {
    let desk = desk(2);
    let mut child = start(&desk, &format!("batch - --merged all.pdf {DAY}"));
    let people = bytes(&desk, "people.jsonl");
    let mut input = child.stdin.take().unwrap();
    input.write_all(&[people.as_slice(), b"\n"].concat()).unwrap();
    input.flush().unwrap();
    crate::batch::wait_for_file(&desk, ".zairyu-all.pdf.part");
    // The lock comes a moment after the file.
    std::thread::sleep(std::time::Duration::from_millis(200));
    let run = desk.run(&format!("batch people.jsonl --merged all.pdf {DAY}"));
    assert!(run.status == 2 && run.stderr.contains("another run is writing"), "{run}");
    drop(input);
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert!(bytes(&desk, "all.pdf").ends_with(b"%%EOF\n"));
}

#[test]
fn nothing_is_written_over_what_is_read_or_written_beside() {
    let desk = Desk::new();
    desk.put("people.csv", csv(&rows(2)).as_bytes());
    desk.put("same.json", b"{}");
    assert_eq!(desk.run(&format!("batch people.csv -d out {DAY}")).status, 0);
    let before = bytes(&desk, "people.csv");
    let arguments = [
        "--merged people.csv --force",
        "--merged same.json --defaults same.json --force",
        "-d out --merged out/manifest.jsonl --force",
        "-d new --merged new/refused.csv",
        "--merged -",
        "-d -",
        "-d people.csv",
        "-d people.csv --lang ja",
    ];
    let mut runs: Vec<crate::Run> = arguments.map(|it| desk.run(&format!("batch people.csv {it} {DAY}"))).into();
    runs.push(desk.run(&format!("packet record.json -d - {DAY}")));
    assert!(runs.iter().all(|it| it.status == 2));
    assert!(bytes(&desk, "people.csv") == before && bytes(&desk, "same.json") == b"{}");
    assert_eq!(manifest(&desk, "out").len(), 2);
    assert!(!desk.files().iter().any(|it| it == "-" || it.starts_with("-/") || it.starts_with("new")));
    check("batch_own_files", &runs);
}

#[test]
fn one_file_of_all_forms_may_lie_among_them() {
    let desk = desk(2);
    let run = desk.run(&format!("batch people.jsonl -d out --merged out/all.pdf {DAY}"));
    assert_eq!(run.status, 0, "{run}");
    let run = desk.run(&format!("batch people.jsonl -d named --merged named/form.pdf --name-pattern form {DAY}"));
    assert_eq!(run.status, 0, "{run}");
    assert_eq!(names(&desk, "out"), ["0001.pdf", "0002.pdf", "all.pdf", "manifest.jsonl"]);
    assert_eq!(names(&desk, "named"), ["form-0001.pdf", "form-0002.pdf", "form.pdf", "manifest.jsonl"]);
}

#[test]
fn a_file_of_all_forms_that_is_left_over_is_told() {
    let desk = desk(1);
    assert_eq!(desk.run(&format!("batch people.jsonl --merged all.pdf {DAY}")).status, 0);
    refuse(&desk, 1);
    let run = desk.run(&format!("batch people.jsonl --merged all.pdf --force {DAY}"));
    assert!(run.status == 1 && run.stderr.contains("all.pdf is of an earlier run"), "{run}");
}

#[test]
fn of_what_is_asked_for_and_not_there_people_are_told() {
    let desk = Desk::new();
    desk.put("people.csv", csv(&rows(3)).as_bytes());
    desk.put("head.csv", csv(&[]).as_bytes());
    desk.put("empty.json", b"[]");
    let mut runs = Vec::new();
    for arguments in ["people.csv --only 99", "people.csv --filter 社員番号=E99", "head.csv", "empty.json"] {
        let (batch, checked) = (format!("batch {arguments} -d out {DAY}"), format!("check {arguments} {DAY}"));
        runs.extend([desk.run(&batch), desk.run(&checked)]);
    }
    assert!(runs.iter().all(|it| it.status == 2 && !it.stderr.contains("records 0")), "{}", runs[0]);
    assert!(!desk.path("out").exists());
    for input in [csv(&[]), csv(&rows(2)), String::new()] {
        runs.push(desk.run_with(&format!("batch - -d piped --force --only 99 {DAY}"), input.as_bytes(), &[]));
    }
    assert!(runs.iter().all(|it| it.status == 2 && !it.stderr.contains("records 0")), "{}", runs[9]);
    let some =
        ["batch people.csv -d out", "check people.csv"].map(|it| desk.run(&format!("{it} --only 2,9-10,99- {DAY}")));
    assert!(some.iter().all(|it| it.status == 0), "{}", some[0]);
    check("nothing_selected", &runs);
    check("something_selected", &some);
}

#[test]
fn other_sheets_with_the_same_columns_are_named() {
    let desk = Desk::new();
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, count) in [("十月", 1), ("十一月", 2), ("空", 0)] {
        let sheet = book.add_worksheet();
        sheet.set_name(name).unwrap();
        crate::batch::fill_sheet(sheet, &rows(count));
    }
    desk.put("people.xlsx", &book.save_to_buffer().unwrap());
    let run = desk.run(&format!("batch people.xlsx -d out {DAY}"));
    let named = desk.run(&format!("check people.xlsx --sheet 十一月 {DAY}"));
    assert_eq!((run.status, named.status), (0, 0));
    assert!(run.stderr.contains("十一月") && !run.stderr.contains('空'), "{run}");
    assert!(!named.stdout().contains("sheet-not-read"));
    desk.put("one.xlsx", &workbook(&rows(1)));
    assert!(!desk.run(&format!("check one.xlsx {DAY}")).stdout().contains("sheet-not-read"));
    check("other_sheets", &[run]);
}
