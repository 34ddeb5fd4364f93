//! `zairyu fill`: one record, one form.

use crate::{Desk, Run, check};

const FLAGS: &str = "--nationality ネパール --birth-date 1995-11-03 --family-name SHRESTHA --given-name SITA --sex F \
                     --address 愛知県名古屋市中区栄三丁目15番33号 --card-number EF87654321GH \
                     --activity-permission 有 --loss-reason 駅で盗まれた。 --loss-known-on 2026-11-18";

#[test]
fn a_record_becomes_a_form() {
    let desk = Desk::new();
    let run = desk.run("fill record.json -o form.pdf --today 2026-11-22");
    assert!(std::fs::read(desk.path("form.pdf")).unwrap().starts_with(b"%PDF-1.7"));
    assert_eq!(desk.files(), ["form.pdf", "photos/nguyen.jpg", "record.json"], "no draft is left");
    check("fill_record", &[run, desk.run("fill record.json -o quiet.pdf --quiet --today 2026-11-22")]);
}

#[cfg(unix)]
#[test]
fn only_its_owner_can_read_the_form() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::new();
    assert_eq!(desk.run("fill record.json -o form.pdf").status, 0);
    assert_eq!(desk.path("form.pdf").metadata().unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_record_may_come_from_standard_input() {
    let desk = Desk::new();
    let record = std::fs::read(desk.path("record.json")).unwrap();
    let run = desk.run_with("fill - -o form.pdf --today 2026-11-22", &record, &[]);
    assert!(desk.path("form.pdf").exists());
    let refused = desk.run_with("fill - -o other.pdf --today 2026-11-22", b"{\"sex\": \"X\"}", &[]);
    assert!(!desk.path("other.pdf").exists());
    check("fill_standard_input", &[run, refused]);
}

#[test]
fn a_form_may_go_to_standard_output() {
    let desk = Desk::new();
    let run = desk.run("fill record.json -o - --today 2026-11-22");
    assert!(desk.files().iter().all(|it| !it.contains("pdf")));
    check("fill_standard_output", &[run, desk.run("fill record.json -o - --sex X --today 2026-11-22")]);
}

#[test]
fn the_form_is_never_written_over_what_it_is_made_from() {
    let desk = Desk::new();
    let before = std::fs::read(desk.path("photos/nguyen.jpg")).unwrap();
    let runs = [
        desk.run("fill record.json --force -o record.json --today 2026-11-22"),
        desk.run("fill record.json --force -o photos/nguyen.jpg --today 2026-11-22"),
        desk.run(
            "fill record.json --force --photo photos/nguyen.jpg -o photos/../photos/nguyen.jpg --today 2026-11-22",
        ),
    ];
    assert_eq!(std::fs::read(desk.path("photos/nguyen.jpg")).unwrap(), before);
    assert!(std::fs::read(desk.path("record.json")).unwrap().starts_with(b"{"));
    check("fill_over_its_own_input", &runs);
}

#[test]
fn a_folder_of_photos_that_is_not_there_is_a_wrong_argument() {
    let desk = Desk::new();
    let runs = [
        desk.run("fill record.json --photos nowhere -o form.pdf --today 2026-11-22"),
        desk.run("check record.json --photos nowhere --today 2026-11-22"),
    ];
    check("photos_nowhere", &runs);
}

#[test]
fn flags_alone_are_a_record() {
    let desk = Desk::new();
    let run = desk.run(&format!("fill {FLAGS} --no-photo -o form.pdf --today 2026-11-22"));
    assert!(desk.path("form.pdf").exists());
    check("fill_flags_alone", &[run, desk.run("fill -o empty.pdf --today 2026-11-22")]);
}

#[test]
fn a_flag_takes_the_place_of_what_the_file_says() {
    let desk = Desk::new();
    let wrong =
        desk.run("fill record.json --birth-date 1998-13-01 --card-number ABO2345678CD -o form.pdf --today 2026-11-22");
    assert!(!desk.path("form.pdf").exists());
    desk.put_changed("wrong.json", "\"AB12345678CD\"", "12345678");
    let refused = desk.run("fill wrong.json -o form.pdf --today 2026-11-22");
    let mended = desk.run("fill wrong.json --card-number AB12345678CD -o form.pdf --today 2026-11-22");
    let whole = desk.run("fill record.json --name TRAN -o whole.pdf --today 2026-11-22");
    check("fill_flags_over_file", &[wrong, refused, mended, whole]);
}

#[test]
fn an_existing_file_is_replaced_only_by_force() {
    let desk = Desk::new();
    desk.put("form.pdf", b"dear to somebody");
    let refused = desk.run("fill record.json -o form.pdf --today 2026-11-22");
    assert_eq!(std::fs::read(desk.path("form.pdf")).unwrap(), b"dear to somebody");
    assert_eq!(desk.files(), ["form.pdf", "photos/nguyen.jpg", "record.json"], "no draft is left");
    let forced = desk.run("fill record.json -o form.pdf --force --today 2026-11-22");
    assert!(std::fs::read(desk.path("form.pdf")).unwrap().starts_with(b"%PDF"));
    check("fill_existing_output", &[refused, forced]);
}

#[test]
fn force_replaces_no_folder_and_no_form_by_a_refused_one() {
    let desk = Desk::new();
    desk.put("form.pdf", b"dear to somebody");
    let refused = desk.run("fill record.json --sex X -o form.pdf --force --today 2026-11-22");
    assert_eq!(std::fs::read(desk.path("form.pdf")).unwrap(), b"dear to somebody");
    check("fill_force", &[refused, desk.run("fill record.json -o photos --force --today 2026-11-22")]);
}

#[test]
fn a_refused_record_leaves_nothing() {
    let desk = Desk::new();
    desk.put_changed("wrong.json", "NGUYEN", "Nguyễn");
    let run = desk.run("fill wrong.json --sex man -o form.pdf --today 2026-11-22");
    assert_eq!(desk.files(), ["photos/nguyen.jpg", "record.json", "wrong.json"]);
    check("fill_refused", &[run]);
}

#[test]
fn what_cannot_be_read_is_an_error() {
    let desk = Desk::new();
    desk.put("broken.json", b"{\n  \"sex\": \"male\",\n  \"address\": \n}\n");
    desk.put("empty.json", b"");
    desk.put("two.json", b"[{}, {}]");
    desk.put("shift_jis.json", b"{\"\x8E\x81\x96\xBC\": \"LI\"}");
    let runs =
        ["not-there.json", "photos", "broken.json", "empty.json", "two.json", "shift_jis.json", "photos/nguyen.jpg"]
            .map(|it| desk.run(&format!("fill {it} -o form.pdf --today 2026-11-22")));
    assert!(!desk.path("form.pdf").exists());
    check("fill_unreadable", &runs);
}

#[test]
fn where_nothing_can_be_written_is_an_error() {
    let desk = Desk::new();
    let runs = ["no/such/folder/form.pdf", "record.json/form.pdf", "photos"]
        .map(|it| desk.run(&format!("fill record.json -o {it} --today 2026-11-22")));
    assert_eq!(desk.files(), ["photos/nguyen.jpg", "record.json"]);
    check("fill_unwritable", &runs);
}

#[test]
fn a_photo_that_is_not_there_refuses_the_record_but_stops_the_run_if_named_by_hand() {
    let desk = Desk::new();
    desk.put_changed("wrong.json", "photos/nguyen.jpg", "photos/somebody.jpg");
    let runs = [
        desk.run("fill wrong.json -o form.pdf --today 2026-11-22"),
        desk.run("fill record.json --photo photos/somebody.jpg -o form.pdf --today 2026-11-22"),
    ];
    assert!(!desk.path("form.pdf").exists());
    check("fill_photo_missing", &runs);
}

#[test]
fn a_record_names_no_photo_outside_its_folder_but_its_user_may() {
    let desk = Desk::new();
    desk.put_changed("inner/record.json", "photos/nguyen.jpg", "../photos/nguyen.jpg");
    desk.put_changed("inner/plain.json", "photos/nguyen.jpg", "nguyen.jpg");
    let runs = [
        desk.run("fill inner/record.json -o form.pdf --today 2026-11-22"),
        desk.run("fill inner/record.json --photo photos/nguyen.jpg -o by-hand.pdf --today 2026-11-22"),
        desk.run("fill inner/plain.json --photos photos -o by-folder.pdf --today 2026-11-22"),
    ];
    assert!(!desk.path("form.pdf").exists());
    check("fill_photo_outside", &runs);
}

#[test]
fn a_photo_is_printed_as_finely_as_is_asked() {
    let desk = Desk::new();
    let holds = |name: &str, words: &str| {
        let bytes = std::fs::read(desk.path(name)).unwrap();
        bytes.windows(words.len()).any(|it| it == words.as_bytes())
    };
    for (dpi, width) in [("", "/Width 709"), ("--photo-dpi 600", "/Width 709"), ("--photo-dpi 300", "/Width 354")] {
        for more in ["", "--no-auto-crop", "--crop 100,50,600,800"] {
            let run = desk.run(&format!("fill record.json {dpi} {more} --force -o form.pdf --today 2026-11-22"));
            let width = if more.starts_with("--crop") && width.ends_with('9') { "/Width 600" } else { width };
            assert!(run.status == 0 && holds("form.pdf", width), "{dpi} {more}: {}", run.stderr);
        }
    }
    assert_eq!(desk.run("photo crop photos/nguyen.jpg --photo-dpi 300 -o print.jpg").status, 0);
    assert_eq!(desk.run("fill record.json --photo print.jpg -o again.pdf --today 2026-11-22").status, 0);
    assert!(holds("again.pdf", "/Width 354"), "a print is never enlarged");
    assert_eq!(desk.run("fill record.json --photo-dpi 301 -o odd.pdf").status, 2);
}

#[test]
fn without_a_photo_its_frame_stays_empty() {
    let desk = Desk::new();
    desk.put_changed("wrong.json", "photos/nguyen.jpg", "photos/somebody.jpg");
    let run = desk.run("fill wrong.json --no-photo -o form.pdf --today 2026-11-22");
    assert_eq!(run.status, 0);
    let pdf = std::fs::read(desk.path("form.pdf")).unwrap();
    assert!(!pdf.windows(9).any(|it| it == b"DCTDecode"));
    check("fill_no_photo", &[run, desk.run("fill record.json --no-photo --photo photos/nguyen.jpg -o a.pdf")]);
}

#[test]
fn a_photo_that_is_none_is_a_problem_of_the_record() {
    let desk = Desk::new();
    desk.put("photos/text.jpg", b"not a picture");
    desk.put_changed("wrong.json", "photos/nguyen.jpg", "photos/text.jpg");
    check(
        "fill_photo_broken",
        &[
            desk.run("fill wrong.json --sex X -o form.pdf --today 2026-11-22"),
            desk.run("fill record.json --photo photos/text.jpg -o form.pdf --today 2026-11-22"),
        ],
    );
    assert!(!desk.path("form.pdf").exists());
}

#[test]
fn every_item_of_the_record_has_a_flag() {
    let help = Desk::new().run("fill --help").stdout();
    for field in zairyu::diagnostic::Field::ALL {
        assert!(help.contains(&format!("--{} ", field.flag())), "{field:?}");
        assert!(help.contains(field.name_ja()), "{field:?}");
    }
}

#[test]
fn both_editions_are_filled() {
    let desk = Desk::new();
    for edition in ["2012-07", "2019-04"] {
        let run = desk.run(&format!("fill record.json --edition {edition} -o {edition}.pdf --today 2026-11-22"));
        assert_eq!((run.status, run.stdout.len()), (0, 0));
    }
    let [old, new] = ["2012-07.pdf", "2019-04.pdf"].map(|it| std::fs::read(desk.path(it)).unwrap());
    assert_ne!(old, new);
}

#[test]
fn wrong_arguments_are_told() {
    let desk = Desk::new();
    let runs = [
        desk.run("fill record.json -o form.pdf --edition 2031-01"),
        desk.run("fill record.json -o form.pdf --card-no AB12345678CD"),
        desk.run("fill record.json"),
        desk.run("fill record.json -o form.pdf --today tomorrow"),
        desk.run("fill record.json -o form.pdf --sex"),
        desk.run("fil record.json -o form.pdf"),
    ];
    assert!(runs.iter().all(|it| it.status == 2));
    assert!(!desk.path("form.pdf").exists());
    check("fill_wrong_arguments", &runs);
}

#[test]
fn problems_as_json_lines_go_to_standard_error_and_end_with_a_summary() {
    let desk = Desk::new();
    let run =
        desk.run("fill record.json --sex man --card-number ABO2345678CD -o form.pdf --format json --today 2026-11-22");
    assert_eq!((run.status, run.stdout.len()), (1, 0));
    let lines = Run::json_lines(&run.stderr);
    let (summary, problems) = lines.split_last().unwrap();
    assert_eq!(summary["summary"], serde_json::json!({"records": 1, "made": 0, "refused": 1, "warnings": 0}));
    assert_eq!(problems[1]["suggestion"], "AB02345678CD");
    let made = desk.run("fill record.json -o form.pdf --format json --today 2026-11-22");
    let exists = desk.run("fill record.json -o form.pdf --format json --today 2026-11-22");
    check("fill_json", &[run, made, exists]);
}

#[test]
fn answers_alone_may_be_printed_and_shifted() {
    let desk = Desk::new();
    let runs = [
        desk.run("fill record.json --answers-only --offset -0.8,1.5 -o answers.pdf --today 2026-11-22"),
        desk.run("fill record.json --offset 0.8,-1.5 -o shifted.pdf --today 2026-11-22"),
        desk.run("fill record.json --answers-only --offset 20,0 -o off.pdf --today 2026-11-22"),
        desk.run("fill record.json --offset 20.5,0 -o far.pdf --today 2026-11-22"),
        desk.run("fill record.json --offset 1 -o unreadable.pdf --today 2026-11-22"),
    ];
    assert_eq!(desk.files(), ["answers.pdf", "photos/nguyen.jpg", "record.json", "shifted.pdf"]);
    desk.run("fill record.json -o form.pdf --today 2026-11-22");
    let size = |name: &str| desk.path(name).metadata().unwrap().len();
    assert!(size("answers.pdf") + 20_000 < size("form.pdf"), "the form is left away");
    check("fill_offset", &runs);
}

#[test]
fn what_moved_to_a_separate_sheet_is_said() {
    let desk = Desk::new();
    desk.put_changed("record.json", "財布ごと紛失した。", &"財布ごと紛失した。".repeat(30));
    check("fill_separate_sheet", &[desk.run("fill record.json -o form.pdf --today 2026-11-22 --lang ja")]);
}

#[test]
fn a_font_that_cannot_be_used_is_told() {
    let desk = Desk::new();
    let runs = [
        desk.run("fill record.json --font nowhere.ttf -o form.pdf --today 2026-11-22"),
        desk.run("fill record.json --font record.json -o form.pdf --today 2026-11-22"),
        desk.run("check record.json --font record.json --today 2026-11-22 --lang ja"),
    ];
    assert!(!desk.path("form.pdf").exists());
    check("fill_font_unusable", &runs);
}
