//! Every table of `tests/tables`, made by programs that are not ours (`make.py`): what is read of its columns and rows, and
//! what its keeper is told in both languages and as JSON lines on 2026-11-22, is recorded beside it.
//!
//! A new rule about tables needs a table that breaks it: the codes that none shows are listed by a test.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

#[path = "common/recording.rs"]
mod recording;
#[path = "common/text.rs"]
mod text;

use std::fmt::Write;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use text::compare;
use zairyu::calendar::Date;
use zairyu::check::{Conditions, PhotoPlan};
use zairyu::diagnostic::{Field, Lang, Problems};
use zairyu::fill::Filler;
use zairyu::form::DEFAULT_EDITION;
use zairyu::input::{Entry, Original, Table, TableOptions, entries};
use zairyu::report::{self, Source, SourceText, json_line};

#[test]
fn what_is_read_of_each_table_is_as_recorded() {
    let filler = Filler::new(DEFAULT_EDITION).unwrap();
    let results = tables().into_iter().map(|it| compare(&recording_of(&it), &report(&it, &filler)));
    let differing: Vec<String> = results.filter_map(Result::err).collect();
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

#[test]
fn every_code_of_tables_is_shown_by_some_table() {
    let recorded: String =
        tables().iter().map(|it| std::fs::read_to_string(recording_of(it)).unwrap_or_default()).collect();
    let codes = zairyu::input::TABLE_RULES.iter().flat_map(|it| it.iter()).map(|it| it.code);
    let unseen: Vec<&str> = codes.filter(|it| !recorded.contains(&format!("\"code\":\"{it}\""))).collect();
    assert!(unseen.is_empty(), "no table in tests/tables breaks {unseen:?}");
}

#[test]
fn one_table_in_four_encodings_is_one_table() {
    let read = |name: &str| -> Vec<Vec<Option<String>>> {
        let bytes = std::fs::read(folder().join(name)).unwrap();
        let records = open(&bytes).map(|it| it.record.unwrap());
        records.map(|it| Field::ALL.iter().map(|field| it.text(*field).map(str::to_owned)).collect()).collect()
    };
    let expected = read("utf8-bom.csv");
    assert_eq!(expected.len(), 3);
    for name in ["shift-jis.csv", "utf16-tabs.csv", "utf16be-semicolons.csv"] {
        assert_eq!(read(name), expected, "{name}");
    }
}

#[test]
fn a_sheet_is_read_by_its_name_though_it_is_hidden() {
    let bytes = std::fs::read(folder().join("office.xlsx")).unwrap();
    let sheet = |name: &str| {
        entries(bytes.as_slice(), TableOptions { sheet: Some(name.to_owned()), ..TableOptions::default() })
    };
    assert_eq!(sheet("古い名簿").unwrap().count(), 1);
    for (name, expected) in [
        ("新しい名簿", "it has no sheet `新しい名簿`; it has はじめに, 名簿"),
        ("はじめに", "none of the first 10 rows"),
    ] {
        let error = sheet(name).unwrap_err().to_string();
        assert!(error.starts_with(expected), "{error}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_bytes_make_the_readers_panic(
        beginning in prop::sample::select(vec![&b""[..], b"PK\x03\x04", b"PK\x05\x06", b"\xD0\xCF\x11\xE0", b"sep=;\n", b"name,sex\n", b"\xFF\xFE"]),
        bytes in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        read_all(&[beginning, &bytes].concat());
    }

    #[test]
    fn no_broken_table_makes_the_readers_panic(
        table in prop::sample::select(tables()),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = std::fs::read(table).unwrap();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        read_all(&bytes);
    }
}

/// Either answer is fine, as long as there is one.
fn read_all(bytes: &[u8]) {
    if let Ok(table) = entries(bytes, TableOptions::default()) {
        assert!(table.count() < 10_000);
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tables")
}

fn tables() -> Vec<PathBuf> {
    let files = std::fs::read_dir(folder()).unwrap().map(|it| it.unwrap().path());
    let mut files: Vec<PathBuf> =
        files.filter(|it| it.extension().is_some_and(|it| it == "csv" || it == "xlsx")).collect();
    files.sort();
    files
}

/// `office.xlsx.txt`
fn recording_of(table: &Path) -> PathBuf {
    table.with_extension(format!("{}.txt", table.extension().unwrap().to_str().unwrap()))
}

fn open(bytes: &[u8]) -> Table<'_> {
    entries(bytes, TableOptions::default()).unwrap()
}

fn report(file: &Path, filler: &Filler) -> String {
    let name = file.file_name().unwrap().to_str().unwrap();
    let bytes = std::fs::read(file).unwrap();
    let table = open(&bytes);
    let headers = table.headers().clone();
    let mut report = format!("headings in row {}: {}\n", headers.line(), headers.cells().join(" | "));
    if let Some(sheet) = table.sheet() {
        writeln!(report, "sheet: {sheet}").unwrap();
    }
    let row = SourceText::of_row(headers.line(), headers.cells(), headers.cells());
    tell(&mut report, table.problems(), Source { name: Some(name), record: 0, text: Some(&row) });
    for Entry { number, line, record, original } in table {
        let record = record.unwrap();
        let employee = headers.employee_number(&original).unwrap_or("none").to_owned();
        let Original::Row(cells) = original else { unreachable!("a table has rows") };
        writeln!(report, "\nrecord {number}, row {line}, employee {employee}: {}", cells.join(" | ")).unwrap();
        for field in Field::ALL {
            if let Some(text) = record.text(*field) {
                writeln!(report, "  {} = {text}", field.path()).unwrap();
            }
        }
        let conditions = Conditions::on(Date::parse("2026-11-22").unwrap()).with_photo(PhotoPlan::Pasted);
        let judged = filler.judge(&record, None, &conditions);
        let row = SourceText::of_row(line, headers.cells(), &cells);
        tell(&mut report, &judged.problems, Source { name: Some(name), record: number, text: Some(&row) });
        writeln!(report, "=> {}", if judged.sheet.is_some() { "a form can be made" } else { "refused" }).unwrap();
    }
    report
}

fn tell(report: &mut String, problems: &Problems, source: Source<'_>) {
    for lang in [Lang::Ja, Lang::En] {
        for problem in problems {
            let text = report::text(problem, source, lang);
            report.push_str(&(text.label + &text.rest));
        }
    }
    for problem in problems {
        writeln!(report, "{}", json_line(problem, source, Lang::En)).unwrap();
    }
}
