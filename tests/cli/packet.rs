//! `zairyu packet` and `zairyu batch --packet`: every paper that goes with a case; and `zairyu guide`, without a record.

use crate::{Desk, Run, check, sketch};

const DAY: &str = "--no-photo --today 2026-11-22";

/// The files of a folder of the desk.
fn papers(desk: &Desk, folder: &str) -> Vec<String> {
    desk.files().into_iter().filter_map(|it| Some(it.strip_prefix(&format!("{folder}/"))?.to_owned())).collect()
}

#[test]
fn people_are_told_which_papers_there_are() {
    let desk = Desk::new();
    let english = desk.run("packet record.json -d en");
    let japanese = desk.run("packet record.json -d ja --lang ja");
    let nepali = desk.run(&format!("packet record.json -d ne --lang ne --format json {DAY}"));
    for folder in ["en", "ja", "ne"] {
        assert_eq!(papers(&desk, folder), ["application.pdf", "checklist.pdf", "key-sheet.pdf", "statement.pdf"]);
    }
    assert_eq!(Run::json_lines(&nepali.stdout()).len(), 4);
    let filled = desk.run("fill record.json -o form.pdf");
    assert_eq!(filled.status, 0);
    let read = |name: &str| std::fs::read(desk.path(name)).unwrap();
    assert!(read("form.pdf") == read("en/application.pdf"), "the form of a packet is the form");
    check("packet", &[english, japanese]);
}

#[test]
fn a_refused_record_leaves_nothing() {
    let desk = Desk::new();
    desk.put_changed("bad.json", "AB12345678CD", "AB12345678C");
    let run = desk.run(&format!("packet bad.json -d out {DAY}"));
    assert_eq!((run.status, papers(&desk, "out").len()), (1, 0));
    check("packet_refused", &[run]);
}

#[test]
fn papers_of_an_earlier_packet_do_not_stay_among_the_new_ones() {
    let desk = Desk::new();
    desk.put_changed("late.json", "\"late_reason\": null", "\"late_reason\": \"入院していたため。\"");
    let late = "packet late.json -d out --no-photo --today 2026-11-25";
    assert_eq!(desk.run(late).status, 0);
    assert!(papers(&desk, "out").contains(&"late-reason.pdf".to_owned()));
    let again = desk.run(&format!("packet record.json -d out {DAY}"));
    assert_eq!(again.status, 2);
    assert!(papers(&desk, "out").contains(&"late-reason.pdf".to_owned()));
    let replaced = desk.run(&format!("packet record.json -d out --force {DAY}"));
    assert_eq!(replaced.status, 0);
    assert_eq!(papers(&desk, "out"), ["application.pdf", "checklist.pdf", "key-sheet.pdf", "statement.pdf"]);
    check("packet_replaced", &[again, replaced]);
}

#[test]
fn a_packet_is_not_written_over_its_own_record() {
    let desk = Desk::new();
    let example = std::fs::read(desk.path("record.json")).unwrap();
    desk.put("out/statement.pdf", &example);
    let run = desk.run(&format!("packet out/statement.pdf -d out --force {DAY}"));
    assert_eq!(run.status, 2);
    assert!(std::fs::read(desk.path("out/statement.pdf")).unwrap() == example);
    check("packet_over_its_own_input", &[run]);
}

#[test]
fn a_file_is_no_folder_for_papers() {
    let desk = Desk::new();
    desk.put("out", b"no folder");
    let run = desk.run(&format!("packet record.json -d out {DAY}"));
    assert!(run.status == 2 && run.stderr.contains("out"), "{run}");
    assert_eq!(std::fs::read(desk.path("out")).unwrap(), b"no folder");
}

#[test]
fn a_batch_makes_the_papers_of_each_case() {
    let desk = Desk::new();
    let example = std::fs::read_to_string(desk.path("record.json")).unwrap().replace('\n', " ");
    let late = example
        .replace("2026-11-10\"", "2026-10-20\"")
        .replace("AB12345678CD", "CD12345678EF")
        .replace("VAN AN", "VAN BINH");
    desk.put("people.jsonl", [example.as_str(), &late, "{}"].join("\n").as_bytes());
    let batch = format!("batch people.jsonl -d out --packet --lang id {DAY}");
    let run = desk.run(&batch);
    assert_eq!(run.status, 1);
    let expected = [
        "0001-checklist.pdf",
        "0001-key-sheet.pdf",
        "0001-statement.pdf",
        "0001.pdf",
        "0002-checklist.pdf",
        "0002-key-sheet.pdf",
        "0002-late-reason.pdf",
        "0002-statement.pdf",
        "0002.pdf",
        "manifest.jsonl",
        "refused.jsonl",
    ];
    assert_eq!(papers(&desk, "out"), expected);
    let lines = Run::json_lines(&std::fs::read_to_string(desk.path("out/manifest.jsonl")).unwrap());
    let mut listed: Vec<_> =
        lines[1]["papers"].as_array().unwrap().iter().map(|it| it["file"].as_str().unwrap()).collect();
    listed.sort_unstable();
    assert_eq!(listed, expected[4..8]);

    // A paper that is gone is made again, the others stay as they are; and what a case needs no more goes.
    let before = std::fs::read(desk.path("out/0002-statement.pdf")).unwrap();
    std::fs::remove_file(desk.path("out/0002-statement.pdf")).unwrap();
    assert_eq!(desk.run(&format!("{batch} --resume")).status, 1);
    assert!(std::fs::read(desk.path("out/0002-statement.pdf")).unwrap() == before);
    let in_time = late.replace("2026-10-20\"", "2026-11-10\"");
    desk.put("people.jsonl", [example.as_str(), &in_time, "{}"].join("\n").as_bytes());
    assert_eq!(desk.run(&format!("{batch} --resume --force")).status, 1);
    assert!(!papers(&desk, "out").contains(&"0002-late-reason.pdf".to_owned()));
    assert_eq!(papers(&desk, "out").len(), expected.len() - 1);
}

#[test]
fn a_batch_of_packets_gives_the_same_bytes_with_any_number_of_threads() {
    let desk = Desk::new();
    let example = std::fs::read_to_string(desk.path("record.json")).unwrap().replace('\n', " ");
    let people = (10..22)
        .map(|it| example.replace("AB123456", &format!("AB{it}3456")).replace("1998", &format!("19{}", it + 60)));
    desk.put("people.jsonl", people.collect::<Vec<_>>().join("\n").as_bytes());
    for (folder, jobs) in [("one", 1), ("four", 4)] {
        assert_eq!(desk.run(&format!("batch people.jsonl -d {folder} --packet --jobs {jobs} {DAY}")).status, 0);
    }
    assert_eq!(papers(&desk, "one").len(), 12 * 4 + 1);
    assert_eq!(papers(&desk, "one"), papers(&desk, "four"));
    for name in papers(&desk, "one") {
        let [one, four] = ["one", "four"].map(|it| std::fs::read(desk.path(&format!("{it}/{name}"))).unwrap());
        assert!(one == four, "{name}");
    }
}

#[test]
fn the_guide_tells_the_way_without_a_record() {
    let desk = Desk::new();
    let runs = [
        "guide --lang en",
        "guide --lang ja --known-on 2026-11-09 --prefecture 神奈川 --kind stolen",
        "guide --lang ja-easy --known-on 2026-10-01",
        "guide --lang vi --kind destroyed --prefecture Okinawa",
        "guide --lang ne --known-on 2026-11-01 --reentered 2026-11-15",
        "guide --lang pt-BR --abroad",
        "guide --lang zh-Hans --kind other --prefecture Aichi",
    ]
    .map(|it| desk.run(it));
    assert!(runs.iter().all(|it| it.status == 0 && it.stderr.is_empty()));
    check("guide", &runs);
}

#[test]
fn the_guide_is_one_object_for_programs() {
    let desk = Desk::new();
    let run = desk.run("guide --lang id --known-on 2026-11-10 --prefecture Tokyo --format json");
    let guide = Run::json_lines(&run.stdout()).remove(0);
    assert_eq!(guide["language"], "id");
    assert_eq!(guide["deadline"]["last"], "2026-11-24");
    assert_eq!(guide["things"][2]["name_ja"], "紛失・盗難に係る陳述書");
    assert_eq!(guide["office"]["name"], "東京出入国在留管理局");
}

#[test]
fn the_guide_says_what_it_cannot_understand() {
    let desk = Desk::new();
    let runs = [
        "guide --known-on yesterday",
        "guide --known-on 2026-11-10 --reentered 2026-11-01",
        "guide --reentered 2026-11-01",
        "guide --prefecture Saigon",
        "guide --kind eaten",
        "guide --lang tlh",
    ]
    .map(|it| desk.run(it));
    assert!(runs.iter().all(|it| it.status == 2 && it.stdout.is_empty()));
    check("guide_unclear", &runs);
}

#[test]
fn the_language_of_the_locale_is_the_language_of_papers_and_guide() {
    let desk = Desk::new();
    let spoken = |locale: &str| desk.run_with("guide", b"", &[("LANG", locale)]).stdout();
    assert!(spoken("vi_VN.UTF-8").contains("Báo cảnh sát"));
    assert!(spoken("ja_JP.UTF-8").contains("まず警察へ"));
    assert!(spoken("zh_TW.UTF-8").contains("Police first") && spoken("C").contains("Police first"));
}

/// A sheet with a caption in each row's left cell.
fn sheet(captions: &[&str]) -> Vec<u8> {
    let rows: Vec<(&str, &str)> = captions.iter().map(|it| (*it, "")).collect();
    sketch::ruled(&rows).0
}

#[test]
fn the_statement_is_filled_on_the_agencys_own_sheet() {
    let desk = Desk::new();
    let all = [
        "氏名",
        "国籍・地域",
        "住居地",
        "在留カード番号",
        "紛失した場所",
        "紛失の経緯",
        "届出警察署",
        "届出年月日",
        "受理番号",
    ];
    desk.put("sheet.pdf", &sheet(&all));
    let run = desk.run(&format!("packet record.json -d out --statement-template sheet.pdf -v {DAY}"));
    let japanese = desk.run(&format!("packet record.json -d ja --statement-template sheet.pdf --lang ja {DAY}"));
    let over = desk.run(&format!("packet record.json -d . --statement-template statement.pdf {DAY}"));
    desk.put("out/statement.pdf", &sheet(&all));
    let itself = desk.run(&format!("packet record.json -d out --statement-template out/statement.pdf --force {DAY}"));
    desk.put_changed("fire.json", "\"lost\"", "\"destroyed\"");
    let unused = desk.run(&format!("packet fire.json -d fire --statement-template sheet.pdf {DAY}"));
    assert_eq!([&run, &japanese, &over, &itself, &unused].map(|it| it.status), [0, 0, 2, 2, 0]);
    check("packet_statement_sheet", &[run, japanese, over, itself, unused]);
}

#[test]
fn a_sheet_that_is_in_doubt_leaves_no_packet() {
    let desk = Desk::new();
    desk.put("no-number.pdf", &sheet(&["氏名", "受理番号", "年月日"]));
    desk.put("two-numbers.pdf", &sheet(&["氏名", "在留カード番号", "遺失届受理番号", "盗難届受理番号"]));
    desk.put("scan.pdf", &sketch::Sketch::blank().framed().finish());
    desk.put("broken.pdf", b"%PDF-1.7 and no more");
    desk.put("whole.pdf", &sheet(&["氏名", "在留カード番号", "受理番号", "紛失の理由"]));
    desk.put_changed("long.json", "財布ごと紛失した。", &"財布ごと紛失した。".repeat(20));
    let refused = |record: &str, sheet: &str, lang: &str| {
        desk.run(&format!("packet {record} -d out --statement-template {sheet} --lang {lang} {DAY}"))
    };
    let runs = [
        refused("record.json", "no-number.pdf", "en"),
        refused("record.json", "two-numbers.pdf", "ja"),
        refused("record.json", "scan.pdf", "en"),
        refused("record.json", "broken.pdf", "en"),
        refused("record.json", "missing.pdf", "en"),
        refused("long.json", "whole.pdf", "en"),
        refused("long.json", "whole.pdf", "ja"),
    ];
    assert!(runs.iter().all(|it| it.status == 2) && papers(&desk, "out").is_empty());
    check("packet_statement_sheet_refused", &runs);
}
