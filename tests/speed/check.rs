//! `cargo bench --bench check`: how long one record takes to be read, and to be read and judged, among a million others.
//!
//! A million records, once with the blanks of the example and once without, are read as JSON lines, 100,000 a round, the
//! way `check` and `batch` read them, and each is judged as soon as it is read. Prints microseconds a record on one core:
//! the mean of all rounds, and the best round, which a busy machine disturbs least.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a benchmark that cannot run says so and stops"
)]

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use zairyu::calendar::Date;
use zairyu::check::{Conditions, check};
use zairyu::input::{JsonSource, RawApplication, json_source};

const ROUNDS: u32 = 10;
const RECORDS: u32 = 100_000;

fn main() {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data/applicant.json");
    let example = std::fs::read_to_string(example).expect("the example");
    let packed: serde_json::Value = serde_json::from_str(&example).expect("JSON");
    measure("as the example is written, on one line", &example.replace('\n', " "));
    measure("as programs write it", &packed.to_string());
}

fn measure(how: &str, record: &str) {
    let count = usize::try_from(RECORDS).expect("a number of records");
    let people = format!("{record}\n").repeat(count);
    let conditions = Conditions::on(Date::parse("2026-11-22").expect("a day"));
    let (mut reading, mut both) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let read = records(&people).count();
        reading.push(start.elapsed());
        assert_eq!(read, count, "not all records can be read");

        let start = Instant::now();
        for record in records(&people) {
            let checked = black_box(check(&record, &conditions));
            assert!(checked.value().is_some(), "the example is refused");
        }
        both.push(start.elapsed());
    }
    println!("{how}: {} bytes a record, {} records in all", record.len() + 1, RECORDS * ROUNDS);
    tell("reading", &reading);
    tell("reading and judging", &both);
}

fn records(people: &str) -> impl Iterator<Item = RawApplication> {
    let JsonSource::Lines(lines) = json_source(people.as_bytes()).expect("a text") else { panic!("no JSON lines") };
    lines.map(|it| it.expect("a line").record.expect("a record"))
}

fn tell(what: &str, rounds: &[Duration]) {
    let each = |time: Duration| time.as_secs_f64() * 1e6 / f64::from(RECORDS);
    let mean = each(rounds.iter().sum::<Duration>()) / f64::from(ROUNDS);
    let best = each(rounds.iter().min().copied().unwrap_or_default());
    println!("{what:<20} {mean:6.2} µs a record, {best:6.2} in the best round");
}
