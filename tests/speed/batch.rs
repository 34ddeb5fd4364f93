//! `cargo bench --bench batch`: what a form costs among many: CPU time a form in the library, and for the whole program
//! with all files on the disk; how much faster two threads are than one; and the memory of ten thousand records.
//!
//! The records differ in name, date, number and address, as those of an office do.
#![expect(clippy::expect_used, clippy::print_stdout, reason = "a benchmark that cannot run says so and stops")]
#![expect(clippy::cast_precision_loss, reason = "figures for people")]

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use nix::sys::resource::{Usage, UsageWho, getrusage};
use nix::sys::time::TimeValLike;
use zairyu::calendar::Date;
use zairyu::check::{Conditions, PhotoPlan};
use zairyu::fill::Filler;
use zairyu::form::DEFAULT_EDITION;
use zairyu::input::{Entry, json_entries};

const RECORDS: usize = 10_000;
const ROUNDS: usize = 3;
const WITH_PHOTO: usize = 300;
const MOST_MEGABYTES: f64 = 150.0;

fn main() {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data/applicant.json");
    let example = std::fs::read_to_string(example).expect("the example").replace('\n', " ");
    let people: String = (0..RECORDS).fold(String::new(), |mut text, number| {
        writeln!(text, "{}", person(&example, number)).expect("room");
        text
    });
    library(&people);
    program(&people);
    photos(&example);
}

fn person(example: &str, number: usize) -> String {
    let letter = |it: usize| char::from(b'A' + u8::try_from(it % 26).unwrap_or_default());
    let name: String = [number, number / 26, number / 676, number * 7, number * 3].map(letter).iter().collect();
    example
        .replace("AB12345678CD", &format!("AB{number:08}CD"))
        .replace("VAN AN", &format!("VAN {name}"))
        .replace("1998-04-12", &format!("{}-{:02}-{:02}", 1960 + number % 40, 1 + number % 12, 1 + number % 28))
        .replace("二丁目8番1号", &format!("{}丁目{}番{}号", 1 + number % 8, 1 + number % 37, 1 + number % 19))
}

/// Without files and threads.
fn library(people: &str) {
    let filler = Filler::new(DEFAULT_EDITION).expect("the form");
    let conditions = Conditions::on(Date::parse("2026-11-22").expect("a day")).with_photo(PhotoPlan::Pasted);
    let entries: Vec<Entry> =
        json_entries(people.as_bytes()).expect("records").map(|it| it.expect("a record")).collect();
    let records = || entries.iter().map(|it| it.record.as_ref().expect("a record"));
    measure("library: read and judged, with layout", || {
        let read = json_entries(people.as_bytes()).expect("records").map(|it| it.expect("a record"));
        read.map(|it| filler.judge(&it.record.expect("a record"), None, &conditions))
            .filter(|it| it.sheet.is_some())
            .count()
    });
    measure("library: judged and drawn, a file each", || {
        records().filter(|it| filler.process(it, None, &conditions).expect("a form").pdf.is_some()).count()
    });
    measure("library: judged and drawn, one file for all", || {
        let mut merged = filler.merged(Vec::new()).expect("a file");
        for record in records() {
            merged.add(&filler.judge(record, None, &conditions).sheet.expect("a sheet"), None).expect("a page");
        }
        let pages = merged.pages();
        let bytes = merged.finish().expect("a file").len();
        println!("  {} bytes a page", bytes / pages);
        pages
    });
}

fn measure(what: &str, work: impl Fn() -> usize) {
    let mut best = f64::MAX;
    for _ in 0..ROUNDS {
        let before = cpu_ms(UsageWho::RUSAGE_SELF);
        assert_eq!(work(), RECORDS, "records were refused");
        best = best.min(cpu_ms(UsageWho::RUSAGE_SELF) - before);
    }
    println!("{what:<46} {:6.3} ms CPU a form, the least of {ROUNDS}", best / RECORDS as f64);
}

/// The program, with everything on the disk.
fn program(people: &str) {
    let desk = tempfile::tempdir().expect("a temporary folder");
    let input = desk.path().join("people.jsonl");
    put(&input, people.as_bytes());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let run = |what: &str, jobs: usize, extra: &[&str]| {
        let number = jobs.to_string();
        let arguments = ["--no-photo", "--jobs", &number];
        run(what, RECORDS, desk.path(), &input, &[&arguments, extra].concat())
    };
    let one = run("program, 1 thread, a file each", 1, &["-d", "one"]);
    let all = run(&format!("program, {cores} threads, a file each"), cores, &["-d", "all"]);
    println!("  {:.2} times as fast with {cores} threads", one / all);
    run("program, one file for all", cores, &["--merged", "all.pdf"]);
    run("program, both", cores, &["-d", "both", "--merged", "both.pdf"]);
    let megabytes = getrusage(UsageWho::RUSAGE_CHILDREN).expect("a count").max_rss() as f64 / 1024.0;
    println!("  {megabytes:.1} MB resident at most, of {RECORDS} records");
    assert!(megabytes <= MOST_MEGABYTES, "more memory than {MOST_MEGABYTES} MB");
}

fn photos(example: &str) {
    let desk = tempfile::tempdir().expect("a temporary folder");
    let photo = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/photos/grain-600x800.jpg");
    let photo = std::fs::read(photo).expect("the photo");
    let mut people = String::new();
    for number in 0..WITH_PHOTO {
        put(&desk.path().join(format!("{number}.jpg")), &photo);
        let person = person(example, number).replace("photos/nguyen.jpg", &format!("{number}.jpg"));
        writeln!(people, "{person}").expect("room");
    }
    let input = desk.path().join("people.jsonl");
    put(&input, people.as_bytes());
    run("program, 600x800 photos, a file each", WITH_PHOTO, desk.path(), &input, &["-d", "out"]);
}

/// Runs the program and gives the seconds that it took.
fn run(what: &str, records: usize, folder: &Path, input: &Path, arguments: &[&str]) -> f64 {
    let before = cpu_ms(UsageWho::RUSAGE_CHILDREN);
    let start = Instant::now();
    let status = Command::new(env!("CARGO_BIN_EXE_zairyu"))
        .current_dir(folder)
        .args(["batch", "--quiet", "--today", "2026-11-22"])
        .arg(input)
        .args(arguments)
        .stderr(Stdio::null())
        .status();
    assert!(status.is_ok_and(|it| it.success()), "the program failed");
    let seconds = start.elapsed().as_secs_f64();
    let cpu = cpu_ms(UsageWho::RUSAGE_CHILDREN) - before;
    println!("{what:<46} {:6.3} ms CPU a form, {:6.0} forms a second", cpu / records as f64, records as f64 / seconds);
    seconds
}

fn put(path: &Path, bytes: &[u8]) {
    zairyu::output::write_atomically(path, bytes, zairyu::output::Existing::Keep).expect("a file");
}

fn cpu_ms(who: UsageWho) -> f64 {
    let usage: Usage = getrusage(who).expect("the system counts");
    (usage.user_time().num_microseconds() + usage.system_time().num_microseconds()) as f64 / 1000.0
}
