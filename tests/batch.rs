//! Many records at once, through the library: each page of a merged file says what its record says, the order and the
//! bytes do not depend on threads, and what breaks at one record costs no other.
#![expect(clippy::unwrap_used, clippy::panic, clippy::print_stderr, reason = "helpers of tests")]

#[path = "common/judge.rs"]
mod judge;
#[path = "common/photo.rs"]
mod photo;
#[path = "common/records.rs"]
#[expect(dead_code, reason = "the tests of single forms read more")]
mod records;

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicBool, Ordering};

use judge::ask;
use photo::picture;
use records::{project, today};
use zairyu::batch::{
    Batch, Done, Ending, FAULT_OF_OURS, Folder, NamePattern, Papers, PhotoOf, Product, Proof, Sheets, Sink, Start, Work,
};
use zairyu::check::{Conditions, PhotoPlan};
use zairyu::diagnostic::Field;
use zairyu::fill::{Filler, Judged};
use zairyu::form::DEFAULT_EDITION;
use zairyu::input::{Entry, Original, RawApplication, json_entries, read_records};
use zairyu::output::{Existing, write_atomically};
use zairyu::verification::verify_pages;

const EXAMPLE: &str = "examples/data/applicant.json";
/// Of different glyphs, and one with a 別紙.
const RECORDS: [&str; 4] = [
    EXAMPLE,
    "tests/cases/everything-there-is.json",
    "tests/cases/sun-and-the-radical-that-looks-like-it.json",
    "tests/cases/chinese-with-kanji-name.json",
];

fn filler() -> Filler {
    Filler::new(DEFAULT_EDITION).unwrap()
}

fn read(path: &str) -> RawApplication {
    let mut record = read_records(&std::fs::read(project(path)).unwrap()).unwrap().remove(0);
    record.set(Field::Photo, "photo.jpg");
    record.set(Field::PhotoTakenOn, "2026-10-01");
    record
}

fn long_reason() -> RawApplication {
    let mut record = read(EXAMPLE);
    record.set(Field::LossReason, "通勤途中の電車内で財布ごと紛失した。".repeat(30));
    record
}

#[test]
fn every_page_of_a_merged_file_says_what_its_record_says() {
    let filler = filler();
    let printed = Conditions::on(today());
    let mut merged = filler.merged(Vec::new()).unwrap();
    let mut expected = Vec::new();
    let records: Vec<RawApplication> = RECORDS.iter().map(|it| read(it)).chain([long_reason()]).collect();
    // More than one branch of the tree of pages, and the 別紙 somewhere in it.
    for (number, record) in records.iter().cycle().take(72).enumerate() {
        let has_photo = number % 2 == 0;
        let conditions = if has_photo { printed } else { printed.with_photo(PhotoPlan::Pasted) };
        let photo = has_photo.then(|| Ok(picture()));
        let Judged { sheet, photo, problems, .. } = filler.judge(record, photo, &conditions);
        let sheet = sheet.unwrap_or_else(|| panic!("{problems}"));
        let first = merged.pages();
        merged.add(&sheet, photo.as_ref()).unwrap();
        let continuation = (merged.pages() == first + 2).then_some(first + 1);
        assert_eq!(continuation.is_some(), sheet.continuation.is_some());
        expected.push(((first, continuation), record, conditions));
    }
    let pdf = merged.finish().unwrap();
    assert!(expected.iter().any(|it| it.0.1.is_some()), "none has a 別紙");
    for (pages, record, conditions) in expected.iter().take(6).chain(expected.iter().rev().take(5)) {
        let differences = verify_pages(&pdf, *pages, record, filler.places(), conditions).unwrap();
        assert!(differences.is_empty(), "{pages:?}: {differences}");
        let is_other = |it: &RawApplication| it.text(Field::Address) != record.text(Field::Address);
        let other = expected.iter().map(|it| it.1).find(|it| is_other(it)).unwrap();
        assert!(
            !verify_pages(&pdf, *pages, other, filler.places(), conditions).unwrap().is_empty(),
            "{pages:?} says anything"
        );
    }
    judged_from_outside(&pdf, expected.len());
}

/// Template and photo are in it once, and other programs find nothing wrong.
fn judged_from_outside(pdf: &[u8], forms: usize) {
    let document = lopdf::Document::load_mem(pdf).unwrap();
    let is_jpeg = |it: &&lopdf::Object| {
        it.as_stream()
            .is_ok_and(|it| it.dict.get(b"Filter").is_ok_and(|it| it.as_name().is_ok_and(|it| it == b"DCTDecode")))
    };
    assert_eq!(document.objects.values().filter(is_jpeg).count(), 1);
    let pages = document.get_pages().len();
    assert!(pages > forms);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("all.pdf");
    write_atomically(&path, pdf, Existing::Keep).unwrap();
    let path = path.to_str().unwrap();
    if let Some(output) = ask("qpdf", &["--check", path]) {
        let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && !said.contains("WARNING"), "{said}");
    }
    if let Some(output) = ask("pdftotext", &["-layout", path, "-"]) {
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(text.matches('\u{c}').count(), pages);
        assert_eq!(text.matches("APPLICATION FOR RE-ISSUANCE OF A RESIDENCE CARD").count(), forms);
    }
    if let Some(output) = ask("mutool", &["draw", "-q", "-F", "txt", "-o", "-", path]) {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let is_harmless = |it: &str| it.is_empty() || it.contains("ICC support is not available");
        assert!(output.status.success() && said.lines().all(is_harmless), "{said}");
    }
}

#[test]
fn a_merged_file_without_pages_is_an_error_and_so_is_a_full_disk() {
    struct Full(usize);
    impl std::io::Write for Full {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0 = self.0.checked_sub(bytes.len()).ok_or(std::io::ErrorKind::StorageFull)?;
            Ok(bytes.len())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let filler = filler();
    assert!(filler.merged(Vec::new()).unwrap().finish().is_err());
    let conditions = Conditions::on(today()).with_photo(PhotoPlan::Pasted);
    let sheet = filler.judge(&read(EXAMPLE), None, &conditions).sheet.unwrap();
    let room = {
        let mut merged = filler.merged(Vec::new()).unwrap();
        merged.add(&sheet, None).unwrap();
        merged.finish().unwrap().len()
    };
    for room in [0, 100, room / 2, room - 1, room] {
        let whole = filler.merged(Full(room)).and_then(|mut merged| {
            merged.add(&sheet, None)?;
            Ok(merged.finish()?)
        });
        assert_eq!(whole.is_ok(), room == Full(room).0 && whole.is_ok_and(|it| it.0 == 0), "{room} bytes");
    }
}

/// Gathers what is done.
#[derive(Default)]
struct Gathered {
    made: Vec<(usize, bool, Vec<&'static str>)>,
    sheets: Vec<String>,
    end_after: Option<usize>,
}

impl Sink for Gathered {
    type Error = &'static str;

    fn take(&mut self, done: Done) -> Result<(), &'static str> {
        self.made.push((done.number, done.is_made(), done.problems.iter().map(|it| it.rule.code).collect()));
        self.sheets.extend(done.sheet.map(|it| it.to_string()));
        if self.end_after == Some(self.made.len()) { Err("enough") } else { Ok(()) }
    }

    fn pause(&mut self) -> Result<(), &'static str> {
        Ok(())
    }
}

fn people(count: usize) -> String {
    let example = std::fs::read_to_string(project(EXAMPLE)).unwrap().replace('\n', " ");
    (0..count).map(|it| example.replace("AB12345678CD", &format!("AB{it:08}CD")) + "\n").collect()
}

fn batch<'a>(filler: &'a Filler, jobs: usize, work: Work<'a>, photo_of: PhotoOf<'a>) -> Batch<'a> {
    let conditions = Conditions::on(today()).with_photo(PhotoPlan::Pasted);
    Batch {
        filler,
        conditions,
        photo_of,
        jobs: NonZeroUsize::new(jobs).unwrap(),
        work,
        proof: Proof::NotTaken,
        packer: None,
    }
}

#[test]
fn a_panic_costs_its_own_record_only() {
    let filler = filler();
    let text = people(40);
    let photo_of = |record: &RawApplication| {
        assert!(!record.text(Field::CardNumber).unwrap().ends_with("7CD"), "a fault for this test");
        None
    };
    std::panic::set_hook(Box::new(|_| {}));
    let mut gathered = Gathered::default();
    let ending = batch(&filler, 3, Work::Sheets, &photo_of).run(
        json_entries(text.as_bytes()).unwrap(),
        &AtomicBool::new(false),
        &mut gathered,
    );
    drop(std::panic::take_hook());
    assert!(matches!(ending, Ok(Ending::Complete)));
    for (number, is_made, codes) in &gathered.made {
        let is_broken = number % 10 == 8;
        assert_eq!((*is_made, codes.contains(&FAULT_OF_OURS.code)), (!is_broken, is_broken), "{number}");
    }
    assert_eq!(gathered.made.iter().map(|it| it.0).collect::<Vec<_>>(), (1..=40).collect::<Vec<_>>());
}

#[test]
fn order_and_sheets_are_the_same_on_one_thread_and_on_eight() {
    let filler = filler();
    let text = people(60);
    let run = |jobs: usize| {
        let mut gathered = Gathered::default();
        let photo_of = |_: &RawApplication| None;
        let batch = batch(&filler, jobs, Work::Sheets, &photo_of);
        batch.run(json_entries(text.as_bytes()).unwrap(), &AtomicBool::new(false), &mut gathered).unwrap();
        gathered
    };
    let (one, eight) = (run(1), run(8));
    assert_eq!(one.made.len(), 60);
    assert!(one.made == eight.made && one.sheets == eight.sheets);
}

#[test]
fn a_run_ends_when_it_is_told_to_and_when_nobody_takes_what_is_done() {
    let filler = filler();
    let text = people(200);
    let photo_of = |_: &RawApplication| None;
    let batch = batch(&filler, 2, Work::Judge, &photo_of);
    let mut gathered = Gathered { end_after: Some(5), ..Gathered::default() };
    let ended = batch.run(json_entries(text.as_bytes()).unwrap(), &AtomicBool::new(false), &mut gathered);
    assert!(matches!(ended, Err("enough")) && gathered.made.len() == 5);

    let stop = AtomicBool::new(false);
    let mut gathered = Gathered::default();
    let entries = json_entries(text.as_bytes()).unwrap().inspect(|it| {
        if it.as_ref().unwrap().number == 30 {
            stop.store(true, Ordering::Relaxed);
        }
    });
    let ended = batch.run(entries, &stop, &mut gathered);
    assert!(matches!(ended, Ok(Ending::Interrupted)));
    // Whatever was let in was given back, in order.
    assert!((1..=29).contains(&gathered.made.len()), "{}", gathered.made.len());
    assert!(gathered.made.iter().zip(1..).all(|(it, number)| it.0 == number));
}

#[test]
fn an_input_that_breaks_off_gives_what_came_before() {
    let filler = filler();
    let text = people(20) + "{";
    let photo_of = |_: &RawApplication| None;
    let mut gathered = Gathered::default();
    let entries = json_entries(text.as_bytes()).unwrap();
    let ended = batch(&filler, 2, Work::Judge, &photo_of).run(entries, &AtomicBool::new(false), &mut gathered);
    assert!(matches!(ended, Ok(Ending::Broken(_))));
    assert_eq!(gathered.made.len(), 20);
}

#[test]
fn a_paper_of_a_batch_has_the_bytes_that_fill_makes() {
    struct Papery(Folder);
    impl Sink for Papery {
        type Error = zairyu::batch::FolderError;
        fn take(&mut self, mut done: Done) -> Result<(), Self::Error> {
            assert!(matches!(done.product, Product::Paper { .. }), "{}", done.problems);
            self.0.take(&mut done, None).map(drop)
        }
        fn pause(&mut self) -> Result<(), Self::Error> {
            self.0.put_away().map(drop)
        }
    }
    let filler = filler();
    let folder = tempfile::tempdir().unwrap();
    let conditions = Conditions::on(today()).with_photo(PhotoPlan::Pasted);
    let texts = RECORDS.map(|it| std::fs::read_to_string(project(it)).unwrap());
    let opened = Folder::open(folder.path(), Start::New, NamePattern::default(), "", "").unwrap();
    let previous = opened.previous();
    let papers = Papers {
        folder: folder.path(),
        previous: &previous,
        settings: "",
        existing: Existing::Keep,
        sheets: Sheets::NotWanted,
    };
    let text = texts.join("\n");
    let photo_of = |_: &RawApplication| None;
    let batch = Batch { proof: Proof::Taken, ..batch(&filler, 2, Work::Papers(papers), &photo_of) };
    let mut sink = Papery(opened);
    batch.run(json_entries(text.as_bytes()).unwrap(), &AtomicBool::new(false), &mut sink).unwrap();
    sink.0.finish().unwrap();
    for (text, number) in texts.iter().zip(1..) {
        let raw = read_records(text.as_bytes()).unwrap().remove(0);
        let expected = filler.process(&raw, None, &conditions).unwrap().pdf.unwrap();
        assert!(std::fs::read(folder.path().join(format!("{number:04}.pdf"))).unwrap() == expected, "{number}");
    }
}

#[test]
fn a_row_of_a_table_is_taken_as_any_other_record() {
    let filler = filler();
    let photo_of = |_: &RawApplication| None;
    let original = Original::Row(vec!["NGUYEN".to_owned()]);
    let entry = Entry { number: 7, line: 9, record: Ok(read(EXAMPLE)), original };
    let mut gathered = Gathered::default();
    let entries = std::iter::once(Ok(entry));
    batch(&filler, 1, Work::Judge, &photo_of).run(entries, &AtomicBool::new(false), &mut gathered).unwrap();
    assert_eq!(gathered.made[0].0, 7);
}
