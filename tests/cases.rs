//! Every record of `tests/cases`, judged as `fill --no-photo` would on 2026-11-22, or as its name says behind an `@`
//! (`late@2027-01-05.json`; `embed` for a printed photo), and each against the others of its file: what its writer is told, in both languages and
//! as JSON lines, is recorded beside it.
//!
//! A new rule needs a case: the codes that no case shows are listed by a test.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

#[path = "common/recording.rs"]
mod recording;
#[path = "common/text.rs"]
mod text;

use std::fmt::Write;
use std::path::{Path, PathBuf};

use text::compare;
use zairyu::calendar::Date;
use zairyu::check::{Conditions, Labelled, PhotoPlan, compare_records};
use zairyu::diagnostic::{Field, Lang, Problem, Problems};
use zairyu::fill::Filler;
use zairyu::form::DEFAULT_EDITION;
use zairyu::input::{RawApplication, read_records};
use zairyu::photo_file::read_beside;
use zairyu::report::{self, Source, SourceText, json_line};

#[test]
fn what_is_said_of_each_record_is_as_recorded() {
    let filler = Filler::new(DEFAULT_EDITION).unwrap();
    let results = records().into_iter().map(|it| compare(&it.with_extension("txt"), &report(&it, &filler)));
    let differing: Vec<String> = results.filter_map(Result::err).collect();
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

#[test]
fn every_code_is_shown_by_some_case() {
    let recorded: String =
        records().iter().map(|it| std::fs::read_to_string(it.with_extension("txt")).unwrap_or_default()).collect();
    let unseen: Vec<&str> = rules()
        .filter(|it| !recorded.contains(&format!("error[{it}]")))
        .filter(|it| !recorded.contains(&format!("warning[{it}]")))
        .filter(|it| !recorded.contains(&format!("note[{it}]")))
        .collect();
    assert!(unseen.is_empty(), "no record in tests/cases breaks {unseen:?}");
}

#[test]
fn every_recording_has_its_record() {
    for entry in std::fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        assert!(path.with_extension("json").exists(), "{} is left over", path.display());
    }
}

#[test]
fn a_problem_is_worded_in_both_languages_without_a_full_stop() {
    let filler = Filler::new(DEFAULT_EDITION).unwrap();
    for file in records() {
        for raw in &read(&file) {
            for problem in &judge(raw, &filler, &conditions(&file)).0 {
                for wording in std::iter::once(&problem.message).chain(&problem.hint) {
                    let is_japanese = |it: char| matches!(it, '\u{3041}'..='\u{30FF}');
                    assert!(wording.ja.chars().any(is_japanese), "{}", wording.ja);
                    assert!(!wording.ja.ends_with('。') && !wording.en.ends_with('.'), "{wording:?}");
                    assert!(!wording.en.starts_with(|it: char| it.is_ascii_uppercase()), "{wording:?}");
                    assert!(!wording.ja.contains('\n') && !wording.en.contains('\n'), "{wording:?}");
                }
            }
        }
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

/// All records of the folder, in the order of their names.
fn records() -> Vec<PathBuf> {
    let files = std::fs::read_dir(folder()).unwrap().map(|it| it.unwrap().path());
    let mut files: Vec<PathBuf> = files.filter(|it| it.extension().is_some_and(|it| it == "json")).collect();
    files.sort();
    files
}

fn read(file: &Path) -> Vec<RawApplication> {
    let mut records = read_records(&std::fs::read(file).unwrap()).unwrap();
    let labelled = records.iter_mut().zip(1..);
    let folder = Path::new("");
    let mut labelled: Vec<Labelled<'_>> =
        labelled.map(|(record, number)| Labelled { label: format!("#{number}"), folder, record }).collect();
    compare_records(&mut labelled);
    records
}

/// What the name of a file says behind an `@`.
fn conditions(file: &Path) -> Conditions {
    let name = file.file_stem().unwrap().to_str().unwrap();
    let said: Vec<&str> = name.split_once('@').map(|it| it.1.split(',').collect()).unwrap_or_default();
    let day = said.iter().find_map(|it| Date::parse(it).ok());
    let day = day.unwrap_or_else(|| Date::parse("2026-11-22").unwrap());
    let photo = if said.contains(&"embed") { PhotoPlan::Printed } else { PhotoPlan::Pasted };
    Conditions::on(day).with_photo(photo)
}

/// Pictures, finished papers and tables have their own tests, and a record with more problems than anybody reads is made by `tests/hostile.rs`.
fn rules() -> impl Iterator<Item = &'static str> {
    zairyu::rules()
        .map(|it| it.code)
        .filter(|it| !zairyu::verification::RULES.iter().any(|rule| rule.code == *it))
        .filter(|it| !zairyu::input::TABLE_RULES.iter().any(|rules| rules.iter().any(|rule| rule.code == *it)))
        // Told of a run, and not of a record by itself: see tests/cli/batch.rs.
        .filter(|it| !zairyu::batch::RULES.iter().any(|rule| rule.code == *it))
        .filter(|it| *it != "too-many-problems" && !is_of_pictures(it) && !is_of_printing(it))
}

/// Told of the options of `fill`, whatever the record.
fn is_of_printing(code: &str) -> bool {
    ["answer-off-page", "offset-over-form", "glyph-from-other-font", "photo-frame-small"].contains(&code)
}

fn is_of_pictures(code: &str) -> bool {
    zairyu::photo::RULES.iter().any(|it| it.code == code)
}

/// Everything said of one file: for people in both languages, for programs, and what came of it.
fn report(file: &Path, filler: &Filler) -> String {
    let name = file.file_name().unwrap().to_str().unwrap();
    let mut report = String::new();
    let bytes = std::fs::read(file).unwrap();
    let text = SourceText::new(&bytes);
    for (raw, record) in read(file).iter().zip(1..) {
        let (problems, is_made) = judge(raw, filler, &conditions(file));
        let source = Source { name: Some(name), record, text: text.as_ref() };
        for lang in [Lang::Ja, Lang::En] {
            for problem in &problems {
                report.push_str(&human(problem, source, lang));
            }
            report.push('\n');
        }
        for problem in &problems {
            writeln!(report, "{}", json_line(problem, source, Lang::En)).unwrap();
        }
        let outcome = if is_made { "a form is made" } else { "refused" };
        writeln!(report, "=> {outcome}").unwrap();
    }
    report.trim_start().to_owned()
}

fn human(problem: &Problem, source: Source<'_>, lang: Lang) -> String {
    let text = report::text(problem, source, lang);
    text.label + &text.rest
}

/// The way of `fill`.
fn judge(raw: &RawApplication, filler: &Filler, conditions: &Conditions) -> (Problems, bool) {
    let photo = raw.text(Field::Photo).map(|path| read_beside(&folder(), path));
    let outcome = filler.process(raw, photo, conditions).unwrap();
    (outcome.problems, outcome.pdf.is_some())
}
