//! `zairyu batch`: a form for each of many people; nothing lost, nothing mixed up, whatever ends the run.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::{Desk, Run, check};

pub(crate) const DAY: &str = "--no-photo --today 2026-11-22";

/// The example with a card number of its own.
fn person(desk: &Desk, number: usize) -> String {
    let letter = |it: usize| char::from(b'A' + u8::try_from(it % 26).unwrap());
    let example = std::fs::read_to_string(desk.path("record.json")).unwrap().replace('\n', " ");
    example
        .replace("AB12345678CD", &format!("AB{number:08}CD"))
        .replace("photos/nguyen.jpg", &format!("photos/{number}.jpg"))
        .replace("1998-04-12", &format!("{}-04-12", 1960 + number % 40))
        .replace("VAN AN", &format!("VAN A{}{}", letter(number / 40), letter(number / 1040)))
}

/// A desk with so many people in `people.jsonl`.
pub(crate) fn desk(count: usize) -> Desk {
    let desk = Desk::new();
    let lines: Vec<String> = (1..=count).map(|it| person(&desk, it)).collect();
    desk.put("people.jsonl", lines.join("\n").as_bytes());
    desk
}

pub(crate) fn is_paper(name: &str) -> bool {
    std::path::Path::new(name).extension().is_some_and(|it| it == "pdf")
}

/// All files in a folder of the desk with their bytes.
pub(crate) fn papers(desk: &Desk, folder: &str) -> Vec<(String, Vec<u8>)> {
    let names = desk.files().into_iter().filter_map(|it| Some(it.strip_prefix(&format!("{folder}/"))?.to_owned()));
    names.map(|it| (it.clone(), std::fs::read(desk.path(&format!("{folder}/{it}"))).unwrap())).collect()
}

pub(crate) fn manifest(desk: &Desk, folder: &str) -> Vec<Value> {
    Run::json_lines(&std::fs::read_to_string(desk.path(&format!("{folder}/manifest.jsonl"))).unwrap())
}

pub(crate) fn start(desk: &Desk, arguments: &str) -> Child {
    let mut command = desk.command(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().unwrap()
}

/// Waits until there are at least so many lines in a manifest.
fn wait_for_lines(desk: &Desk, folder: &str, count: usize) {
    let path = desk.path(&format!("{folder}/manifest.jsonl"));
    let begun = Instant::now();
    while std::fs::read_to_string(&path).map_or(0, |it| it.lines().count()) < count {
        assert!(begun.elapsed() < Duration::from_mins(2), "the batch does not come on");
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// Waits until there is a file.
pub(crate) fn wait_for_file(desk: &Desk, name: &str) {
    let begun = Instant::now();
    while !desk.path(name).exists() {
        assert!(begun.elapsed() < Duration::from_mins(2), "{name} does not come");
        std::thread::sleep(Duration::from_millis(2));
    }
}

fn signal(child: &Child, name: &str) {
    let status = Command::new("kill").args([&format!("-{name}"), &child.id().to_string()]).status();
    assert!(status.unwrap().success());
}

#[test]
fn people_are_told_what_was_made_and_what_was_not() {
    let desk = desk(4);
    let mut lines: Vec<String> = (1..=4).map(|it| person(&desk, it)).collect();
    lines[1] = lines[1].replace("AB00000002CD", "AB0000000OCD");
    lines.push("{\"sex\": }".to_owned());
    desk.put("people.jsonl", lines.join("\n").as_bytes());
    let run = desk.run(&format!("batch people.jsonl -d out --merged all.pdf {DAY}"));
    let names: Vec<String> = desk.files().into_iter().filter(|it| !it.starts_with("photos")).collect();
    let expected = ["0001.pdf", "0003.pdf", "0004.pdf", "manifest.jsonl", "refused.jsonl"];
    let mut expected: Vec<String> = expected.iter().map(|it| format!("out/{it}")).collect();
    expected.extend(["people.jsonl".to_owned(), "record.json".to_owned()]);
    expected.insert(0, "all.pdf".to_owned());
    assert_eq!(names, expected);
    let japanese = desk.run(&format!("batch people.jsonl --dry-run --lang ja {DAY}"));
    let again = desk.run(&format!("batch people.jsonl -d out {DAY}"));
    check("batch", &[run, japanese, again]);
    // Mended, the refused records are made as any other.
    let refused = std::fs::read_to_string(desk.path("out/refused.jsonl")).unwrap();
    let first = refused.lines().next().unwrap().replace("AB0000000OCD", "AB00000002CD");
    desk.put("mended.jsonl", first.as_bytes());
    assert_eq!(desk.run(&format!("batch mended.jsonl -d mended {DAY}")).status, 0);
    assert_eq!(papers(&desk, "mended").len(), 2);
}

#[test]
fn of_a_thousand_fifty_are_refused_and_the_rest_made() {
    let desk = Desk::new();
    let is_bad = |number: usize| number % 20 == 7;
    let lines = (1..=1000).map(|number| match person(&desk, number) {
        person if is_bad(number) => person.replace("\"male\"", "\"mole\""),
        person => person,
    });
    desk.put("people.jsonl", lines.collect::<Vec<_>>().join("\n").as_bytes());
    let one = desk.run(&format!("batch people.jsonl -d one --merged one.pdf --jobs 1 --format json {DAY}"));
    assert_eq!(one.status, 1);
    let results = Run::json_lines(&one.stdout());
    assert_eq!(results, manifest(&desk, "one"));
    let told = Run::json_lines(&one.stderr);
    assert_eq!(told.last().unwrap()["summary"]["made"], 950);
    for (result, number) in results.iter().zip(1..) {
        assert_eq!((result["record"].as_u64(), result["line"].as_u64()), (Some(number), Some(number)));
        let number = usize::try_from(number).unwrap();
        assert_eq!(result["outcome"] == "refused", is_bad(number), "{number}");
        let is_told = told.iter().any(|it| it["record"] == result["record"] && it["code"] == "sex-unknown");
        assert_eq!(is_told, is_bad(number), "{number}");
    }
    assert_eq!(papers(&desk, "one").len(), 950 + 2);
    let refused = std::fs::read_to_string(desk.path("one/refused.jsonl")).unwrap();
    assert_eq!(Run::json_lines(&refused).iter().filter(|it| it["//problems"].is_array()).count(), 50);

    let eight = desk.run(&format!("batch people.jsonl -d eight --merged eight.pdf --jobs 8 --quiet {DAY}"));
    assert_eq!(eight.status, 1);
    assert!(papers(&desk, "one") == papers(&desk, "eight"), "threads change the bytes");
    let merged = ["one.pdf", "eight.pdf"].map(|it| std::fs::read(desk.path(it)).unwrap());
    assert!(merged[0] == merged[1] && merged[0].len() < 1200 * 950 + 100_000);
}

#[test]
fn after_a_kill_a_run_goes_on_as_if_nothing_had_been() {
    let desk = desk(400);
    assert_eq!(desk.run(&format!("batch people.jsonl -d whole --merged whole.pdf {DAY}")).status, 0);
    let arguments = format!("batch people.jsonl -d broken --merged broken.pdf --jobs 2 {DAY}");
    for lines in [1, 150, 300] {
        let resumed = if lines == 1 { arguments.clone() } else { format!("{arguments} --resume") };
        let mut child = start(&desk, &resumed);
        wait_for_lines(&desk, "broken", lines);
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(!desk.path("broken.pdf").exists(), "a merged file is whole or not there");
    }
    let mut file = std::fs::OpenOptions::new().append(true).open(desk.path("broken/manifest.jsonl")).unwrap();
    file.write_all(b"{\"record\": 30").unwrap();
    let before = papers(&desk, "broken").into_iter().filter(|it| is_paper(&it.0)).count();
    assert!((300..400).contains(&before), "{before}");
    let run = desk.run(&format!("{arguments} --resume"));
    assert_eq!(run.status, 0, "{run}");
    assert!(papers(&desk, "whole") == papers(&desk, "broken"));
    assert!(std::fs::read(desk.path("whole.pdf")).unwrap() == std::fs::read(desk.path("broken.pdf")).unwrap());
    // And once more, when there is nothing left to do.
    assert_eq!(desk.run(&format!("{arguments} --resume")).status, 0);
    assert!(papers(&desk, "whole") == papers(&desk, "broken"));
}

#[test]
fn what_has_changed_since_is_told_and_made_anew_only_when_asked() {
    let desk = desk(5);
    assert_eq!(desk.run(&format!("batch people.jsonl -d out {DAY}")).status, 0);
    let before = papers(&desk, "out");
    let people = std::fs::read_to_string(desk.path("people.jsonl")).unwrap();
    desk.put("people.jsonl", people.replace("AB00000002CD", "AB00000009CD").as_bytes());
    desk.put("out/0003.pdf", b"somebody else's");
    std::fs::remove_file(desk.path("out/0004.pdf")).unwrap();
    let run = desk.run(&format!("batch people.jsonl -d out --resume --format json {DAY}"));
    assert_eq!(run.status, 1);
    let told: Vec<(u64, String)> = Run::json_lines(&run.stderr)
        .iter()
        .filter(|it| it["code"] == "paper-outdated")
        .map(|it| (it["record"].as_u64().unwrap(), it["message"].as_str().unwrap().to_owned()))
        .collect();
    assert_eq!(told.iter().map(|it| it.0).collect::<Vec<_>>(), [2, 3], "{told:?}");
    let after = papers(&desk, "out");
    assert!(after[1] == before[1] && after[3] == before[3], "0002.pdf is as it was, 0004.pdf made again");
    assert_eq!(desk.run(&format!("batch people.jsonl -d out --resume --force {DAY}")).status, 0);
    let forced = papers(&desk, "out");
    assert!(forced[1] != before[1] && forced[2] == before[2]);
    assert_eq!(manifest(&desk, "out").len(), 5, "one line a record");
    assert_eq!(desk.run(&format!("batch people.jsonl -d out --resume {DAY} --offset 1,0 --answers-only")).status, 1);
}

#[test]
fn ctrl_c_ends_between_two_forms() {
    let desk = desk(2000);
    let child = start(&desk, &format!("batch people.jsonl -d out --merged all.pdf {DAY}"));
    wait_for_lines(&desk, "out", 50);
    signal(&child, "INT");
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(130), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(String::from_utf8_lossy(&output.stderr).contains("--resume"));
    let listed = manifest(&desk, "out").len();
    let names: Vec<String> = papers(&desk, "out").into_iter().map(|it| it.0).collect();
    assert!(listed < 2000 && names.len() == listed + 1, "{listed} listed of {names:?}");
    assert!(!desk.path("all.pdf").exists());
}

#[test]
fn ctrl_c_ends_while_a_pipe_is_silent() {
    let desk = desk(3);
    let mut child = start(&desk, &format!("batch - --format json -d out {DAY}"));
    let mut input = child.stdin.take().unwrap();
    let mut results = BufReader::new(child.stdout.take().unwrap()).lines();
    // Each result comes before the next record is sent.
    for number in 1..=2 {
        writeln!(input, "{}", person(&desk, number)).unwrap();
        input.flush().unwrap();
        let result: Value = serde_json::from_str(&results.next().unwrap().unwrap()).unwrap();
        assert_eq!(
            (result["record"].as_u64(), result["file"].as_str()),
            (Some(number as u64), Some(format!("{number:04}.pdf").as_str()))
        );
        assert!(desk.path(&format!("out/{number:04}.pdf")).exists());
    }
    signal(&child, "INT");
    assert_eq!(child.wait().unwrap().code(), Some(130));
}

#[test]
fn a_folder_that_takes_nothing_and_a_full_disk_are_told() {
    let desk = desk(3);
    desk.put("file", b"");
    let mut runs = Vec::new();
    for arguments in ["-d file/out", "-d out --merged file", "--merged /dev/full", "-d out --merged none/all.pdf"] {
        let run = desk.run(&format!("batch people.jsonl {arguments} {DAY}"));
        assert_eq!(run.status, 2, "{run}");
        runs.push(run);
    }
    check("batch_unwritable", &runs);
}

#[cfg(target_os = "linux")]
#[test]
#[expect(clippy::print_stderr, reason = "a test that cannot be run says so")]
fn a_disk_that_runs_full_ends_the_run_and_leaves_whole_papers() {
    let desk = desk(100);
    let mount = desk.path("disk");
    std::fs::create_dir(&mount).unwrap();
    let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=1m", "tmpfs"]).arg(&mount).output();
    if !mounted.is_ok_and(|it| it.status.success()) {
        eprintln!("SKIPPED: only root can make a small disk");
        return;
    }
    let run = desk.run(&format!("batch people.jsonl -d disk/out {DAY}"));
    let left = papers(&desk, "disk/out");
    let lines = std::fs::read_to_string(desk.path("disk/out/manifest.jsonl")).unwrap_or_default();
    Command::new("umount").arg(&mount).status().unwrap();
    assert_eq!(run.status, 2, "{run}");
    assert!(run.stderr.contains("cannot write"), "{run}");
    let is_whole = |it: &(String, Vec<u8>)| !is_paper(&it.0) || it.1.ends_with(b"%%EOF\n");
    assert!(left.iter().all(is_whole));
    assert!(lines.lines().all(|it| serde_json::from_str::<Value>(it).is_ok()));
}

#[test]
fn no_paper_is_written_over() {
    let desk = desk(3);
    desk.put("out/0002.pdf", b"mine");
    assert_eq!(desk.run(&format!("batch people.jsonl -d out {DAY}")).status, 2);
    assert_eq!(std::fs::read(desk.path("out/0002.pdf")).unwrap(), b"mine");
    assert_eq!(desk.run(&format!("batch people.jsonl -d out {DAY}")).status, 2, "a batch is there already");
    assert_eq!(desk.run(&format!("batch people.jsonl -d out --force {DAY}")).status, 0);
    assert_eq!(papers(&desk, "out").len(), 4);
}

#[test]
fn two_papers_of_one_name_are_told_and_numbered() {
    let desk = desk(3);
    let run = desk.run(&format!("batch people.jsonl -d out --name-pattern form --format json {DAY}"));
    assert_eq!(run.status, 0, "{run}");
    let names: Vec<String> = papers(&desk, "out").into_iter().map(|it| it.0).collect();
    assert_eq!(names, ["form-0002.pdf", "form-0003.pdf", "form.pdf", "manifest.jsonl"]);
    let told = Run::json_lines(&run.stderr);
    assert_eq!(told.iter().filter(|it| it["code"] == "name-repeated").count(), 2);
    let by_number = desk.run(&format!("batch people.jsonl -d named --name-pattern {{card_number}} {DAY}"));
    assert_eq!(by_number.status, 0, "{by_number}");
    assert_eq!(papers(&desk, "named")[0].0, "AB00000001CD.pdf");
}

#[test]
fn the_parts_of_a_batch_together_are_the_whole() {
    let desk = desk(10);
    assert_eq!(desk.run(&format!("batch people.jsonl -d whole {DAY}")).status, 0);
    for part in 1..=3 {
        assert_eq!(desk.run(&format!("batch people.jsonl -d parts --shard {part}/3 {DAY}")).status, 0);
    }
    let only_papers = |folder| papers(&desk, folder).into_iter().filter(|it| is_paper(&it.0)).collect::<Vec<_>>();
    assert_eq!(only_papers("whole").len(), 10);
    assert!(only_papers("whole") == only_papers("parts"));
    assert!(desk.path("parts/manifest-2-of-3.jsonl").exists());
}

#[test]
fn two_with_one_card_number_are_both_refused_wherever_they_stand() {
    let desk = desk(6);
    let people = std::fs::read_to_string(desk.path("people.jsonl")).unwrap().replace("AB00000005CD", "AB00000002CD");
    desk.put("people.jsonl", people.as_bytes());
    let run = desk.run(&format!("batch people.jsonl -d out {DAY}"));
    assert_eq!(run.status, 1);
    let refused: Vec<Value> = manifest(&desk, "out").into_iter().filter(|it| it["outcome"] == "refused").collect();
    assert_eq!(refused.iter().map(|it| it["record"].as_u64().unwrap()).collect::<Vec<_>>(), [2, 5]);
    // Of a pipe the first is out when the second comes.
    let run = desk.run_with(&format!("batch - -d piped {DAY}"), people.as_bytes(), &[]);
    assert_eq!(run.status, 1);
    assert!(run.stderr.contains("- #2 has the same card number"), "{run}");
}

#[test]
fn papers_are_proven_where_that_is_asked_for() {
    let desk = desk(3);
    let run = desk.run(&format!("batch people.jsonl -d out --verify {DAY}"));
    assert_eq!(run.status, 0, "{run}");
    desk.put_changed("one.json", "\"male\"", "\"female\"");
    let with_photo = desk.run("batch one.json -d photo --verify --today 2026-11-22");
    assert_eq!(with_photo.status, 0, "{with_photo}");
}

const COLUMNS: &str = "社員番号,nationality,birth_date,name,sex,address,card_number,activity_permission,loss.kind,\
    loss.reason,loss.known_on,loss.place,loss.police.station,loss.police.receipt_number,loss.police.reported_on,\
    contact.mobile,photo,photo_taken_on";

/// A row of a table, which stands below the head line.
fn row(row: usize) -> Vec<String> {
    let letter = |it: usize| char::from(b'A' + u8::try_from(it % 26).unwrap());
    let name: String = [row, row / 26, row * 7].map(letter).iter().collect();
    let (employee, birth, card) = (format!("E{row}"), format!("{}-04-12", 1960 + row % 40), format!("AB{row:08}CD"));
    let cells = [
        employee.as_str(),
        "ベトナム",
        &birth,
        &format!("NGUYEN {name}"),
        "男",
        "東京都新宿区西新宿二丁目8番1号",
        &card,
        "無",
        "遺失",
        "通勤途中の電車内で財布ごと紛失した。",
        "2026-11-10",
        "JR新宿駅",
        "新宿警察署",
        "12345",
        "2026-11-10",
        "090-1234-5678",
        "",
        "2026-10-01",
    ];
    cells.map(str::to_owned).into()
}

/// A table of so many people.
pub(crate) fn rows(count: usize) -> Vec<Vec<String>> {
    (2..count + 2).map(row).collect()
}

pub(crate) fn csv(rows: &[Vec<String>]) -> String {
    rows.iter().fold(format!("{COLUMNS}\n"), |text, row| text + &row.join(",") + "\n")
}

pub(crate) fn workbook(rows: &[Vec<String>]) -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    fill_sheet(workbook.add_worksheet(), rows);
    workbook.save_to_buffer().unwrap()
}

pub(crate) fn fill_sheet(sheet: &mut rust_xlsxwriter::Worksheet, rows: &[Vec<String>]) {
    let head: Vec<String> = COLUMNS.split(',').map(str::to_owned).collect();
    for (cells, line) in std::iter::once(&head).chain(rows).zip(0..) {
        for (cell, column) in cells.iter().zip(0..) {
            sheet.write_string(line, column, cell).unwrap();
        }
    }
}

/// What a manifest says of each row, and the names of the papers.
fn outcomes(desk: &Desk, folder: &str) -> Vec<(u64, String, Option<String>)> {
    let text = |it: &Value| it.as_str().map(str::to_owned);
    let lines = manifest(desk, folder);
    lines.iter().map(|it| (it["row"].as_u64().unwrap(), text(&it["outcome"]).unwrap(), text(&it["file"]))).collect()
}

#[test]
fn of_a_thousand_rows_fifty_are_refused_and_made_when_mended() {
    let desk = Desk::new();
    let is_bad = |row: usize| row % 20 == 7;
    let mut people = rows(1000);
    people.iter_mut().zip(2..).filter(|(_, row)| is_bad(*row)).for_each(|(it, _)| it[4] = "mole".to_owned());
    desk.put("people.csv", csv(&people).as_bytes());
    let run = desk.run(&format!("batch people.csv -d out --format json {DAY}"));
    assert_eq!(run.status, 1);
    let told = Run::json_lines(&run.stderr);
    assert_eq!(told.last().unwrap()["summary"]["made"], 950);
    let outcomes = outcomes(&desk, "out");
    assert_eq!(outcomes.len(), 1000);
    for ((found, outcome, file), row) in outcomes.iter().zip(2..) {
        assert_eq!((*found, outcome == "refused"), (row as u64, is_bad(row)));
        assert_eq!(file.as_deref(), (!is_bad(row)).then_some(format!("{row:04}.pdf")).as_deref());
        let is_told = told.iter().any(|it| it["line"] == row as u64 && it["record"] == row as u64 - 1);
        assert_eq!(is_told && is_bad(row), is_bad(row), "{row}");
    }
    assert_eq!(papers(&desk, "out").len(), 950 + 2);
    let refused = std::fs::read_to_string(desk.path("out/refused.csv")).unwrap();
    assert_eq!(refused.matches("mole").count(), 2 * 50, "in its cell and in what is said of it");
    // Given back as it is, it is refused again; mended, it is made.
    desk.put("again.csv", refused.as_bytes());
    assert_eq!(desk.run(&format!("batch again.csv -d again {DAY}")).status, 1);
    assert_eq!(std::fs::read_to_string(desk.path("again/refused.csv")).unwrap(), refused);
    desk.put("mended.csv", refused.replace("\"mole\"", "\"男\"").as_bytes());
    assert_eq!(desk.run(&format!("batch mended.csv -d mended {DAY}")).status, 0);
    assert_eq!(papers(&desk, "mended").len(), 50 + 1);
    // The papers are those that the whole table would have given.
    desk.put("whole.csv", csv(&rows(1000)).as_bytes());
    assert_eq!(desk.run(&format!("batch whole.csv -d whole --only 7,27 {DAY}")).status, 0);
    let bytes = |name: &str| std::fs::read(desk.path(name)).unwrap();
    assert!(bytes("whole/0007.pdf") == bytes("mended/0002.pdf") && bytes("whole/0027.pdf") == bytes("mended/0003.pdf"));
}

#[test]
fn rows_of_a_workbook_come_back_as_a_workbook() {
    let desk = Desk::new();
    let mut people = rows(5);
    people[2][4] = "mole".to_owned();
    desk.put("people.xlsx", &workbook(&people));
    let run = desk.run(&format!("batch people.xlsx -d out --name-pattern {{row}}-{{employee_number}} {DAY}"));
    let names: Vec<String> = papers(&desk, "out").into_iter().map(|it| it.0).collect();
    assert_eq!(names, ["2-E2.pdf", "3-E3.pdf", "5-E5.pdf", "6-E6.pdf", "manifest.jsonl", "refused.xlsx"]);
    let mended = desk.run(&format!("batch out/refused.xlsx -d mended --set sex=M {DAY}"));
    assert_eq!(papers(&desk, "mended").len(), 2);
    desk.put("people.json", b"[{}]");
    let columns = format!("{COLUMNS},adress").replacen(",sex", "", 1);
    desk.put("wrong.csv", csv(&rows(2)).replacen(COLUMNS, &columns, 1).as_bytes());
    let wrong = desk.run(&format!("batch wrong.csv -d wrong {DAY}"));
    assert!(!desk.path("wrong").exists());
    check(
        "batch_tables",
        &[
            run,
            mended,
            wrong,
            desk.run(&format!("batch people.xlsx -d out --resume --sheet 名簿 {DAY}")),
            desk.run(&format!("batch people.json -d out --name-pattern {{employee_number}} {DAY}")),
            desk.run(&format!("batch out/refused.xlsx -d out --force {DAY}")),
            desk.run(&format!("batch people.xlsx --dry-run --only 4- --lang ja {DAY}")),
        ],
    );
}

#[test]
fn a_table_is_taken_up_where_it_was_left_and_defaults_count() {
    let desk = Desk::new();
    desk.put("people.csv", csv(&rows(300)).as_bytes());
    assert_eq!(desk.run(&format!("batch people.csv -d whole {DAY}")).status, 0);
    let mut child = start(&desk, &format!("batch people.csv -d broken --jobs 2 {DAY}"));
    wait_for_lines(&desk, "broken", 60);
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(desk.run(&format!("batch people.csv -d broken --resume {DAY}")).status, 0);
    assert!(papers(&desk, "whole") == papers(&desk, "broken"));
    // What is the same for all changes every paper, and so does a heading.
    let outdated = |arguments: &str| {
        let run = desk.run(&format!("batch {arguments} -d broken --resume --only 2-4 --format json {DAY}"));
        Run::json_lines(&run.stderr).iter().filter(|it| it["code"] == "paper-outdated").count()
    };
    assert_eq!(outdated("people.csv"), 0);
    assert_eq!(outdated("people.csv --set contact.phone=03-1234-5678"), 3);
    desk.put("office.json", b"{\"contact\": {\"phone\": \"03-1234-5678\"}}");
    assert_eq!(outdated("people.csv --defaults office.json"), 3);
    desk.put("phone.csv", csv(&rows(300)).replacen("contact.mobile", "contact.phone", 1).as_bytes());
    assert_eq!(outdated("phone.csv"), 3);
    assert!(!desk.path("broken/refused.csv").exists(), "what only has to be made anew is nothing to mend");
    assert!(papers(&desk, "whole") == papers(&desk, "broken"));
}

#[test]
fn of_json_too_only_those_are_made_that_are_meant() {
    let desk = desk(6);
    let run = desk.run(&format!("batch people.jsonl -d out --only 2-4 --filter birth_date!=1963-04-12 --quiet {DAY}"));
    assert_eq!(run.status, 0, "{run}");
    let made: Vec<u64> = outcomes(&desk, "out").into_iter().map(|it| it.0).collect();
    assert_eq!(made, [2, 4]);
    // A pipe may be a table too.
    let run = desk.run_with(&format!("batch - -d piped --only 3 {DAY}"), csv(&rows(4)).as_bytes(), &[]);
    assert_eq!(run.status, 0, "{run}");
    assert_eq!(outcomes(&desk, "piped"), [(3, "made".to_owned(), Some("0003.pdf".to_owned()))]);
}

#[test]
fn photos_are_found_by_what_their_files_are_called() {
    let desk = Desk::new();
    let mut people = rows(7);
    people[5][16] = "E2.jpg".to_owned();
    let name = people[1][3].replace(' ', "_");
    let picture = std::fs::read(desk.path("photos/nguyen.jpg")).unwrap();
    for file in ["faces/E2.jpg", "faces/ab00000004cd.JPG", "faces/E5.jpg", "faces/e-5.jpg", "faces/E8.jpg"] {
        desk.put(file, &picture);
    }
    desk.put("faces/e5.jpeg", &picture);
    desk.put(&format!("faces/{name}.jpg"), &picture);
    desk.put("people.csv", csv(&people).as_bytes());
    let run =
        desk.run("batch people.csv -d out --photos faces --no-auto-crop --jobs 1 --format json --today 2026-11-22");
    assert_eq!(run.status, 1, "{run}");
    let told: Vec<(u64, String, String)> = Run::json_lines(&run.stderr)
        .iter()
        .filter(|it| it["code"].as_str().is_some_and(|it| it.starts_with("photo-")))
        .map(|it| {
            let text = |key: &str| it[key].as_str().unwrap().to_owned();
            (it["record"].as_u64().unwrap() + 1, text("code"), text("message"))
        })
        .collect();
    let of = |row: u64| -> Vec<&str> { told.iter().filter(|it| it.0 == row).map(|it| it.1.as_str()).collect() };
    assert_eq!(of(2), ["photo-shared", "photo-found"], "{told:?}");
    assert_eq!(of(3), ["photo-found", "photo-alike"], "{told:?}");
    assert_eq!(of(4), ["photo-found", "photo-alike"], "{told:?}");
    assert_eq!(of(5), ["photo-ambiguous"], "{told:?}");
    assert_eq!(of(6), ["photo-missing", "photo-not-found"], "{told:?}");
    assert_eq!(of(7), ["photo-shared"], "{told:?}");
    assert_eq!(of(8), ["photo-found", "photo-alike"], "{told:?}");
    let said = |code: &str| told.iter().find(|it| it.1 == code).unwrap().2.clone();
    assert_eq!(said("photo-ambiguous"), "several files may be the photo: E5.jpg, e5.jpeg");
    assert_eq!(said("photo-alike"), "another file, but the same picture as that of row 2");
    assert!(said("photo-not-found").ends_with("called: AB00000006CD, E6, NGUYEN GAQ"), "{}", said("photo-not-found"));
    let eight =
        desk.run("batch people.csv -d eight --photos faces --no-auto-crop --jobs 8 --format json --today 2026-11-22");
    assert_eq!(eight.stderr, run.stderr);
    assert!(papers(&desk, "out") == papers(&desk, "eight"));
    // A frame to paste one into needs no file.
    let run = desk.run("batch people.csv -d frames --photo-mode frame --today 2026-11-22");
    assert_eq!(run.status, 0, "{run}");
}
