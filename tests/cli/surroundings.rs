//! Language, colour, closed pipes and the clock: what the program takes from around it.

use std::io::Read;
use std::process::Stdio;

use crate::{Desk, check};

const REFUSED: &str = "check record.json --today 2026-11-09";

#[test]
fn the_language_is_the_one_asked_for_or_the_locales() {
    let desk = Desk::new();
    let flags = ["ja", "en"].map(|it| desk.run(&format!("{REFUSED} --lang {it}")));
    let locales: [&[(&str, &str)]; 5] = [
        &[("LANG", "ja_JP.UTF-8")],
        &[("LANG", "en_US.UTF-8"), ("LC_MESSAGES", "ja_JP.UTF-8")],
        &[("LANG", "ja_JP.UTF-8"), ("LC_ALL", "C")],
        &[("LANG", "ja_JP.UTF-8"), ("LC_ALL", "")],
        &[("LANG", "vi_VN.UTF-8")],
    ];
    let locales = locales.map(|it| desk.run_with(REFUSED, b"", it));
    let overridden = desk.run_with(&format!("{REFUSED} --lang en"), b"", &[("LANG", "ja_JP.UTF-8")]);
    let is_japanese = |text: &str| text.contains("エラー");
    assert_eq!(flags.each_ref().map(|it| is_japanese(&it.stdout())), [true, false]);
    assert_eq!(locales.each_ref().map(|it| is_japanese(&it.stdout())), [true, true, false, true, false]);
    assert!(!is_japanese(&overridden.stdout()));
    check("language", &flags);
}

#[test]
fn an_error_is_told_in_the_language_asked_for() {
    let desk = Desk::new();
    desk.put("form.pdf", b"");
    check(
        "language_of_errors",
        &[
            desk.run("fill not-there.json -o form.pdf --lang ja"),
            desk.run("fill record.json -o form.pdf --lang ja --today 2026-11-22"),
            desk.run("fill record.json -o new.pdf --lang ja --today 2026-11-22"),
            desk.run("check record.json --lang ja --today 2026-11-22"),
        ],
    );
}

#[test]
fn colours_are_for_terminals_and_those_who_insist() {
    let desk = Desk::new();
    let has_colour = |text: &[u8]| text.contains(&0x1b);
    let always = desk.run(&format!("{REFUSED} --color always"));
    assert!(has_colour(&always.stdout));
    for (arguments, environment) in [
        ("", &[][..]),
        ("--color auto", &[]),
        ("--color never", &[("CLICOLOR_FORCE", "1")]),
        ("", &[("NO_COLOR", "1")]),
        ("--color never", &[("TERM", "xterm-256color")]),
        ("--color always --format json", &[]),
    ] {
        let run = desk.run_with(&format!("{REFUSED} {arguments}"), b"", environment);
        assert!(!has_colour(&run.stdout), "{arguments} {environment:?}");
    }
    check("colour", &[always]);
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let desk = Desk::new();
    let people = vec![
        std::fs::read_to_string(desk.path("record.json"))
            .unwrap()
            .replace("\"male\"", "7")
            .replace("nguyen", "none");
        200
    ];
    desk.put("people.json", people.join("\n").as_bytes());
    for (arguments, status) in [
        ("form fields", 0),
        ("form list", 0),
        ("form blank -o -", 0),
        ("fill record.json -o -", 0),
        ("--help", 0),
        ("check people.json --no-such-flag", 2),
        ("check people.json --photos .", 1),
        ("check people.json --format json", 1),
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let child = desk.command(arguments).stdin(Stdio::null()).stdout(writer).stderr(Stdio::piped()).spawn();
        let output = child.unwrap().wait_with_output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(status), "{arguments}: {said}");
        assert!(!said.contains("panic") && !said.contains("Broken pipe"), "{said}");
    }
}

#[test]
fn nobody_listening_to_words_is_no_error() {
    let desk = Desk::new();
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let status = desk.command("fill record.json -o form.pdf").stdin(Stdio::null()).stderr(writer).status().unwrap();
    assert!(status.success() && desk.path("form.pdf").exists());
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let desk = Desk::new();
    for arguments in ["form blank -o -", "fill record.json -o -", "check record.json --format json", "form fields"] {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let mut child =
            desk.command(arguments).stdin(Stdio::null()).stdout(full).stderr(Stdio::piped()).spawn().unwrap();
        let mut said = String::new();
        child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(2), "{arguments}: {said}");
        assert!(said.contains("cannot write"), "{arguments}: {said}");
    }
}

#[test]
fn without_a_day_given_it_is_today() {
    let desk = Desk::new();
    let run = desk.run("fill record.json --loss-known-on 2100-12-31 -o form.pdf");
    assert_eq!(run.status, 1);
    assert!(run.stderr.contains("date-in-future"), "{}", run.stderr);
}

#[test]
fn a_file_whose_name_looks_like_a_flag_is_a_file_behind_two_dashes() {
    let desk = Desk::new();
    desk.put("-record.json", &std::fs::read(desk.path("record.json")).unwrap());
    assert_eq!(desk.run("check --today 2026-11-22 -- -record.json").status, 0);
}

#[test]
fn usage_is_told_without_colours_where_none_are_wanted() {
    let desk = Desk::new();
    for arguments in ["check --color never", "--color=never fill --nothing"] {
        let run = desk.run_with(arguments, b"", &[("CLICOLOR_FORCE", "1")]);
        assert!(run.status == 2 && !run.stderr.contains('\u{1b}'), "{run}");
    }
    assert!(desk.run("check --color always").stderr.contains('\u{1b}'));
}
