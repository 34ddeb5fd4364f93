//! Sheets for the 陳述書 as somebody else might have made them: each answer comes to stand in its own cell, or nothing does.
#![expect(clippy::unwrap_used, clippy::panic, clippy::print_stderr, reason = "helpers of tests")]

#[path = "common/judge.rs"]
mod judge;
#[path = "common/records.rs"]
mod records;
#[path = "common/sketch.rs"]
mod sketch;

use judge::ask;
use records::{accepted, project, today};
use sketch::{Expected, Sketch, area, ruled};
use zairyu::application::Application;
use zairyu::check::{Conditions, PhotoPlan, check};
use zairyu::diagnostic::Field;
use zairyu::fill::Filler;
use zairyu::form::DEFAULT_EDITION;
use zairyu::input::read_records;
use zairyu::output::{Existing, write_atomically};
use zairyu::packet::Packer;
use zairyu::page::{Character, Page};
use zairyu::procedure::Paper;
use zairyu::speech::Language;
use zairyu::statement_sheet::{NotTheSheet, Obstacle, StatementSheet, StatementSheetError};
use zairyu::units::{Area, Point};

const NAME: &str = "NGUYENVANAN";
const ADDRESS: &str = "東京都新宿区西新宿二丁目8番1号新宿ハイツ203";
const NUMBER: &str = "AB12345678CD";
const REASON: &str = "通勤途中の電車内で財布ごと紛失した。";

fn example() -> Application {
    accepted("examples/data/applicant.json")
}

/// The example applicant with some text of the record replaced.
fn changed(from: &str, to: &str) -> Application {
    let record = std::fs::read_to_string(project("examples/data/applicant.json")).unwrap();
    assert!(record.contains(from), "{from}");
    let record = read_records(record.replacen(from, to, 1).as_bytes()).unwrap().remove(0);
    check(&record, &Conditions::on(today()).with_photo(PhotoPlan::Pasted)).into_result().unwrap()
}

/// A table with captions in its left column.
fn captions_left() -> (Vec<u8>, Vec<Expected>) {
    ruled(&[
        ("国籍・地域", "ベトナム"),
        ("氏　　　名", NAME),
        ("生 年 月 日", "1998年4月12日"),
        ("住　居　地", ADDRESS),
        ("在留カード番号", NUMBER),
        ("性　　別", ""),
        ("紛失（盗難）した年月日", "2026年11月10日"),
        ("紛失（盗難）した場所", "JR新宿駅"),
        ("紛失（盗難）の経緯", REASON),
        ("届出警察署", "新宿警察署"),
        ("届出年月日", "2026年11月10日"),
        ("受理番号", "12345"),
    ])
}

/// Two columns of captions, each over an empty cell.
fn captions_above() -> (Vec<u8>, Vec<Expected>) {
    let mut sketch = Sketch::titled();
    let mut expected = Vec::new();
    let rows = [
        [("氏名", NAME), ("国籍", "ベトナム")],
        [("生年月日", "1998年4月12日"), ("在留カードの番号", NUMBER)],
        [("紛失した日", "2026年11月10日"), ("紛失した場所", "JR新宿駅")],
        [("届け出た警察署", "新宿警察署"), ("届出受理番号", "12345")],
    ];
    for (row, top) in rows.iter().zip((40..).step_by(20)) {
        for ((caption, answer), left) in row.iter().zip([25, 105]) {
            sketch.frame(left, top, left + 80, top + 7);
            sketch.frame(left, top + 7, left + 80, top + 20);
            sketch.words(left + 30, top + 5, caption);
            expected.push((area(left, top + 7, left + 80, top + 20), (*answer).to_owned()));
        }
    }
    (sketch.finish(), expected)
}

/// No table: a line to write on behind each caption, in a frame round all of them.
fn underlines() -> (Vec<u8>, Vec<Expected>) {
    let mut sketch = Sketch::titled();
    let mut expected = Vec::new();
    sketch.frame(20, 35, 190, 250);
    sketch.words(25, 45, "在留カードを紛失しましたので、次のとおり陳述します。受理番号は警察署で確認してください。");
    let rows = [
        ("氏名：", NAME),
        ("国籍・地域：", "ベトナム"),
        ("住居地：", ADDRESS),
        ("在留カード番号：", NUMBER),
        ("紛失した日：", "2026年11月10日"),
        ("紛失した場所：", "JR新宿駅"),
        ("紛失した状況：", REASON),
        ("警察署：", "新宿警察署"),
        ("届出日：", "2026年11月10日"),
        ("遺失届受理番号：", "12345"),
    ];
    for ((caption, answer), base) in rows.into_iter().zip((60..).step_by(12)) {
        sketch.words(25, base, caption);
        sketch.rule(65, base + 1, 180);
        expected.push((area(62, base - 6, 182, base + 1), answer.to_owned()));
    }
    sketch.words(25, 235, "令和　　　年　　　月　　　日");
    sketch.words(110, 245, "署名");
    sketch.rule(125, 246, 180);
    (sketch.finish(), expected)
}

/// 年, 月 and 日 are printed where days go, once with an era before them.
fn printed_units() -> (Vec<u8>, Vec<Expected>) {
    let mut sketch = Sketch::titled();
    let mut expected = Vec::new();
    let rows = [
        ("氏名", "", NAME),
        ("生年月日", "西暦　　　　　　年　　　　月　　　　日", "西暦1998年4月12日"),
        ("在留カード番号", "", NUMBER),
        ("紛失・盗難に気付いた日", "　　　　　　年　　　　月　　　　日　　　時頃", "2026年11月10日時頃"),
        ("届出年月日", "令和　　　　年　　　　月　　　　日", "令和8年11月10日"),
        ("届出受理番号", "", "12345"),
    ];
    for ((caption, printed, answer), top) in rows.into_iter().zip((40..).step_by(12)) {
        sketch.frame(25, top, 80, top + 12);
        sketch.frame(80, top, 185, top + 12);
        sketch.words(28, top + 8, caption);
        sketch.words(85, top + 8, printed);
        expected.push((area(80, top, 185, top + 12), answer.to_owned()));
    }
    (sketch.finish(), expected)
}

/// Numbered captions with English under them, in narrow cells that wrap them, and long texts under their caption.
fn numbered() -> (Vec<u8>, Vec<Expected>) {
    let mut sketch = Sketch::titled();
    let mut expected = Vec::new();
    let rows = [
        (["１　国籍・地域", "Nationality / Region"], "ベトナム"),
        (["２　氏名", "Name"], NAME),
        (["３　在留カード", "番号"], NUMBER),
        (["４　紛失した", "場所"], "JR新宿駅"),
        (["(5) 警察署名", "Police station"], "新宿警察署"),
        (["(6) 受理番号", "Receipt number"], "12345"),
    ];
    for ((captions, answer), top) in rows.into_iter().zip((40..).step_by(14)) {
        sketch.frame(25, top, 70, top + 14);
        sketch.frame(70, top, 185, top + 14);
        for (words, base) in captions.into_iter().zip([top + 6, top + 11]) {
            sketch.words(27, base, words);
        }
        expected.push((area(70, top, 185, top + 14), answer.to_owned()));
    }
    sketch.frame(25, 124, 185, 180);
    sketch.words(27, 130, "(7) 紛失の経緯（いつ、どこで、どのように）");
    sketch.words(27, 135, "What happened");
    expected.push((area(25, 136, 185, 180), REASON.to_owned()));
    (sketch.finish(), expected)
}

/// Captions and answers share their cells, and a cell for what no record answers stands between them.
fn shared_cells() -> (Vec<u8>, Vec<Expected>) {
    let mut sketch = Sketch::titled();
    let mut expected = Vec::new();
    let rows = [
        [("氏名", NAME), ("性別", "")],
        [("国籍", "ベトナム"), ("電話番号", "")],
        [("在留カード番号", NUMBER), ("受理番号", "12345")],
    ];
    for (row, top) in rows.iter().zip((40..).step_by(12)) {
        for ((caption, answer), left) in row.iter().zip([25, 115]) {
            sketch.frame(left, top, if left == 25 { 115 } else { 185 }, top + 12);
            sketch.words(left + 2, top + 8, caption);
            let right = if left == 25 { 115 } else { 185 };
            let start = left + 2 + i32::try_from(caption.chars().count()).unwrap() * 37 / 10;
            expected.push((area(start, top, right, top + 12), (*answer).to_owned()));
        }
    }
    (sketch.finish(), expected)
}

type Layout = (&'static str, fn() -> (Vec<u8>, Vec<Expected>));

const LAYOUTS: [Layout; 6] = [
    ("captions left", captions_left),
    ("captions above", captions_above),
    ("underlines", underlines),
    ("printed units", printed_units),
    ("numbered", numbered),
    ("shared cells", shared_cells),
];

#[track_caller]
fn opened(name: &str, pdf: &[u8]) -> StatementSheet {
    match StatementSheet::over(pdf, &[]) {
        Ok(sheet) => sheet,
        Err(StatementSheetError::NotTheSheet(error)) => panic!("{name}: {error:?}"),
        Err(error) => panic!("{name}: {error}"),
    }
}

#[track_caller]
fn refused(name: &str, pdf: &[u8]) -> NotTheSheet {
    match StatementSheet::over(pdf, &[]) {
        Err(StatementSheetError::NotTheSheet(error)) => *error,
        Err(error) => panic!("{name}: {error}"),
        Ok(_) => panic!("{name} was taken for the sheet"),
    }
}

fn obstacle(error: &NotTheSheet, field: Field) -> Option<Obstacle> {
    error.places.iter().find(|it| it.0 == field).unwrap().1
}

/// What our own reader finds in an area.
fn read(page: &Page, area: Area) -> String {
    let is_there = |it: &&Character| it.ink.is_some_and(|ink| area.contains(ink.centre()));
    let mut characters: Vec<&Character> = page.characters.iter().filter(is_there).collect();
    characters.sort_by_key(|it| (it.start.y, it.start.x));
    characters.iter().map(|it| it.text.clone().unwrap()).collect::<String>().replace(' ', "")
}

#[test]
fn every_answer_stands_in_its_cell() {
    for (name, layout) in LAYOUTS {
        let (blank, expected) = layout();
        let filled = opened(name, &blank).fill(&example()).unwrap();
        let page = Page::read(&filled, 0).unwrap();
        for (area, text) in &expected {
            assert_eq!(read(&page, *area), *text, "{name}");
        }
        // And nothing stands anywhere else.
        let before = Page::read(&blank, 0).unwrap();
        let outside = |page: &Page| {
            let is_out = |it: &&Character| expected.iter().all(|(area, _)| !area.contains(it.ink.unwrap().centre()));
            page.characters.iter().filter(|it| it.ink.is_some()).filter(is_out).count()
        };
        assert_eq!(outside(&page), outside(&before), "{name}");
    }
}

#[test]
fn poppler_finds_every_answer_in_its_cell() {
    let folder = tempfile::tempdir().unwrap();
    for (name, layout) in LAYOUTS {
        let (blank, expected) = layout();
        let filled = opened(name, &blank).fill(&example()).unwrap();
        let path = folder.path().join(format!("{name}.pdf"));
        write_atomically(&path, &filled, Existing::Keep).unwrap();
        let Some(output) = ask("pdftotext", &["-bbox", path.to_str().unwrap(), "-"]) else { return };
        let words: Vec<(Point, String)> = String::from_utf8(output.stdout).unwrap().lines().filter_map(word).collect();
        for (area, text) in &expected {
            let mut found: Vec<_> = words.iter().filter(|(middle, _)| area.contains(*middle)).collect();
            found.sort_by_key(|(middle, _)| (middle.y.to_millipoints() / 4000, middle.x));
            let found: String = found.into_iter().map(|it| it.1.as_str()).collect();
            assert_eq!(found, *text, "{name}");
        }
    }
}

/// The middle of a word and what it says, from a line of `pdftotext -bbox`.
fn word(line: &str) -> Option<(Point, String)> {
    let parts: Vec<&str> = line.trim().strip_prefix("<word ")?.split('"').collect();
    let number = |index: usize| -> f64 { parts.get(index).unwrap().parse().unwrap() };
    let (x, y) = (f64::midpoint(number(1), number(5)), f64::midpoint(number(3), number(7)));
    let text = parts.get(8)?.trim_start_matches('>').trim_end_matches("</word>");
    Some((sketch::point(x, y), text.to_owned()))
}

#[test]
fn what_a_sheet_does_not_ask_for_is_told() {
    let (blank, _) = shared_cells();
    let left: Vec<Field> = opened("shared cells", &blank).left_blank(&example()).iter().map(|it| it.0).collect();
    let expected = [
        Field::BirthDate,
        Field::Address,
        Field::LossKnownOn,
        Field::LossPlace,
        Field::LossReason,
        Field::PoliceStation,
        Field::PoliceReportedOn,
    ];
    assert_eq!(left, expected);
    let (whole, _) = captions_left();
    assert_eq!(opened("captions left", &whole).left_blank(&example()), []);
}

const NEEDED: [(&str, &str); 3] = [("氏名", ""), ("在留カード番号", ""), ("受理番号", "")];

#[test]
fn a_page_that_is_not_surely_the_sheet_is_refused() {
    let without = |caption: &str| {
        let rows: Vec<_> = NEEDED.into_iter().filter(|it| it.0 != caption).collect();
        refused(caption, &ruled(&rows).0)
    };
    assert_eq!(obstacle(&without("在留カード番号"), Field::CardNumber), Some(Obstacle::NoCaption));
    assert_eq!(obstacle(&without("氏名"), Field::Name), Some(Obstacle::NoCaption));
    let twice = [&NEEDED[..], &[("盗難届受理番号", "")]].concat();
    let twice = refused("two numbers", &ruled(&twice).0);
    assert_eq!(obstacle(&twice, Field::PoliceReceiptNumber), Some(Obstacle::SeveralCaptions));
    assert_eq!(obstacle(&twice, Field::Name), None);
    let two_names = refused("two names", &ruled(&[&NEEDED[..], &[("氏　名", "")]].concat()).0);
    assert_eq!(obstacle(&two_names, Field::Name), Some(Obstacle::SeveralCaptions));
}

#[test]
fn prose_is_no_sheet() {
    let mut sketch = Sketch::titled();
    sketch.frame(20, 35, 190, 120);
    sketch.words(25, 45, "氏名、在留カード番号及び受理番号を窓口で申し出てください。");
    sketch.words(25, 55, "氏名：在留カードのとおり");
    sketch.words(25, 65, "在留カード番号：裏面を参照");
    sketch.words(25, 75, "受理番号：警察署で確認");
    let error = refused("prose", &sketch.finish());
    for field in [Field::Name, Field::CardNumber, Field::PoliceReceiptNumber] {
        assert!(obstacle(&error, field).is_some(), "{field:?}");
    }
    let printer = zairyu::fill::calibration().unwrap();
    assert_eq!(refused("printer", &printer).sighted, Vec::<String>::new());
}

#[test]
fn a_scan_is_told_from_a_sheet() {
    let error = refused("scan", &Sketch::blank().framed().finish());
    assert!(!error.has_text);
}

#[test]
fn a_sheet_that_is_filled_already_is_refused() {
    for (name, layout) in LAYOUTS {
        let filled = opened(name, &layout().0).fill(&example()).unwrap();
        let error = refused(name, &filled);
        assert!(obstacle(&error, Field::Name).is_some(), "{name}");
    }
    let packer = Packer::new(Language::English, &[]).unwrap();
    let record = std::fs::read(project("examples/data/applicant.json")).unwrap();
    let record = read_records(&record).unwrap().remove(0);
    let conditions = Conditions::on(today()).with_photo(PhotoPlan::Pasted);
    let made = packer.pack(&Filler::new(DEFAULT_EDITION).unwrap(), (&record, None), &conditions).unwrap();
    let own = made.papers.iter().find(|it| it.paper == Paper::Statement).unwrap();
    refused("our own", &own.pdf);
}

#[test]
fn a_caption_of_somebody_elses_is_not_the_applicants() {
    let mut sketch = Sketch::titled();
    sketch.frame(25, 40, 60, 64);
    sketch.words(28, 53, "代理人");
    for (caption, top) in ["氏名", "住所"].into_iter().zip([40, 52]) {
        sketch.frame(60, top, 90, top + 12);
        sketch.frame(90, top, 185, top + 12);
        sketch.words(63, top + 8, caption);
    }
    for (caption, top) in ["在留カード番号", "受理番号"].into_iter().zip([64, 76]) {
        sketch.frame(25, top, 90, top + 12);
        sketch.frame(90, top, 185, top + 12);
        sketch.words(28, top + 8, caption);
    }
    let error = refused("agent", &sketch.finish());
    assert_eq!(obstacle(&error, Field::Name), Some(Obstacle::AnothersCaption));
    assert_eq!(obstacle(&error, Field::Address), Some(Obstacle::AnothersCaption));
    assert_eq!(obstacle(&error, Field::CardNumber), None);
}

#[test]
fn a_day_under_a_heading_of_the_police_is_not_the_day_of_the_loss() {
    let rows = [&NEEDED[..], &[("警察への届出", ""), ("年月日", ""), ("場所", "")]].concat();
    let left = opened("police", &ruled(&rows).0).left_blank(&example());
    let of = |field: Field| left.iter().find(|it| it.0 == field).map(|it| it.1);
    assert_eq!(of(Field::LossKnownOn), Some(Obstacle::AnothersCaption));
    assert_eq!(of(Field::LossPlace), Some(Obstacle::AnothersCaption));
}

#[test]
fn an_answer_without_room_is_refused_and_never_cut() {
    let (blank, _) = captions_left();
    let long = changed(REASON, &"電車の中で財布とともに在留カードをなくした。".repeat(12));
    let Err(StatementSheetError::Answers(problems)) = opened("long", &blank).fill(&long) else {
        panic!("a long text was set")
    };
    assert!(problems.refuses(Field::LossReason));
    let mut sketch = Sketch::titled();
    for (caption, top) in ["氏名", "在留カード番号", "受理番号"].into_iter().zip((40..).step_by(6)) {
        let height = if caption == "受理番号" { 3 } else { 6 };
        sketch.frame(25, top, 70, top + height);
        sketch.frame(70, top, 185, top + height);
        sketch.words(28, top + height - 1, caption);
    }
    let error = refused("low", &sketch.finish());
    assert_eq!(obstacle(&error, Field::PoliceReceiptNumber), Some(Obstacle::TooSmall));
}

#[test]
fn an_era_in_which_a_day_does_not_lie_is_left_to_the_hand() {
    let mut sketch = Sketch::titled();
    let rows = [("氏名", ""), ("在留カード番号", ""), ("受理番号", ""), ("生年月日", "令和　　　　年　　　月　　　日")];
    for ((caption, printed), top) in rows.into_iter().zip((40..).step_by(12)) {
        sketch.frame(25, top, 80, top + 12);
        sketch.frame(80, top, 185, top + 12);
        sketch.words(28, top + 8, caption);
        sketch.words(85, top + 8, printed);
    }
    let sheet = opened("era", &sketch.finish());
    assert!(sheet.left_blank(&example()).contains(&(Field::BirthDate, Obstacle::OtherEra)));
    let page = Page::read(&sheet.fill(&example()).unwrap(), 0).unwrap();
    assert_eq!(read(&page, area(80, 76, 185, 88)), "令和年月日");
}

#[test]
fn what_is_printed_beside_a_place_stays_readable() {
    let mut sketch = Sketch::titled();
    let rows = [
        ("氏名（自署）", "　　　　　　　　　　　　　　　　　　　　　印", "印NGUYENVANAN"),
        ("在留カード番号", "", NUMBER),
        ("受理番号", "", "12345"),
        ("届出警察署", "　　　　　　　　　　　　　　　　　　警察署", "警察署"),
    ];
    for ((caption, printed, _), top) in rows.into_iter().zip((40..).step_by(12)) {
        sketch.frame(25, top, 80, top + 12);
        sketch.frame(80, top, 185, top + 12);
        sketch.words(28, top + 8, caption);
        sketch.words(85, top + 8, printed);
    }
    // An era close behind its caption, in one cell with it.
    sketch.frame(25, 88, 185, 100);
    sketch.words(28, 96, "届出年月日　令和　　　　年　　　月　　　日");
    // A heading over a table is no caption with a line to write on.
    sketch.words(25, 115, "紛失した場所");
    sketch.frame(25, 116, 185, 130);
    let sheet = opened("beside", &sketch.finish());
    assert!(sheet.left_blank(&example()).contains(&(Field::LossPlace, Obstacle::NoRoom)));
    let page = Page::read(&sheet.fill(&example()).unwrap(), 0).unwrap();
    // The lower line is read last: an answer stands in the middle of its cell.
    for ((_, _, expected), top) in rows.into_iter().zip((40..).step_by(12)) {
        assert_eq!(read(&page, area(80, top, 185, top + 12)), expected);
    }
    assert_eq!(read(&page, area(25, 88, 185, 100)), "届出年月日令和8年11月10日");
}

#[test]
fn a_caption_that_is_a_date_is_not_taken_for_a_date_to_be_filled_in() {
    let (blank, expected) = ruled(&[("氏名", NAME), ("受理番号", "12345"), ("年月日", ""), ("在留カード番号", NUMBER)]);
    let filled = opened("a bare 年月日", &blank).fill(&example()).unwrap();
    let page = Page::read(&filled, 0).unwrap();
    assert_eq!(read(&page, expected[1].0), "12345");
    assert_eq!(read(&page, expected[2].0), "");
}

#[test]
fn a_row_of_boxes_is_not_filled() {
    let mut sketch = Sketch::titled();
    for (caption, top) in ["氏名", "在留カード番号", "受理番号"].into_iter().zip((40..).step_by(12)) {
        sketch.frame(25, top, 70, top + 12);
        sketch.words(28, top + 8, caption);
        let wide = if caption == "受理番号" { 15 } else { 120 };
        for left in (70..=190 - wide).step_by(15).take(120 / usize::try_from(wide).unwrap()) {
            sketch.frame(left, top, left + wide, top + 12);
        }
    }
    let error = refused("boxes", &sketch.finish());
    assert_eq!(obstacle(&error, Field::PoliceReceiptNumber), Some(Obstacle::SeveralRooms));
    assert_eq!(obstacle(&error, Field::CardNumber), None);
}

#[test]
fn a_file_cut_off_anywhere_is_refused_or_read() {
    let (blank, _) = captions_left();
    for end in (0..blank.len()).step_by(blank.len() / 60) {
        if let Ok(sheet) = StatementSheet::over(blank.get(..end).unwrap(), &[]) {
            assert!(sheet.fill(&example()).is_ok(), "{end}");
        }
    }
}

#[test]
fn two_items_do_not_share_a_place() {
    let mut sketch = Sketch::titled();
    for (captions, top) in [["氏名", "国籍"], ["在留カード番号", "受理番号"]].into_iter().zip([40, 60]) {
        sketch.words(25, top, captions[0]);
        sketch.words(60, top, captions[1]);
        sketch.rule(80, top + 1, 180);
    }
    refused("shared lines", &sketch.finish());
}

#[test]
fn files_that_are_no_template_are_told_as_such() {
    for bytes in [&b"no PDF"[..], b"%PDF-1.7 and no more", b""] {
        assert!(matches!(StatementSheet::over(bytes, &[]), Err(StatementSheetError::File(_))));
    }
}

#[test]
fn the_same_record_gives_the_same_bytes() {
    let (blank, _) = captions_left();
    assert_eq!(opened("", &blank).fill(&example()).unwrap(), opened("", &blank).fill(&example()).unwrap());
}
