//! Every problem of a record, as text in both languages: `cargo run --example show_problems`.
#![expect(clippy::print_stdout, reason = "an example shows what it does")]

use zairyu::check::{Conditions, check};
use zairyu::diagnostic::{Field, Lang};
use zairyu::input::RawApplication;
use zairyu::report::{Source, text};

fn main() {
    let mut record = RawApplication::new();
    record.set(Field::Name, "Nguyễn Văn An");
    record.set(Field::BirthDate, "平成32年2月1日");
    record.set(Field::CardNumber, "ABO2345678CD");

    let conditions = Conditions::on(zairyu::clock::today_in_japan().into());
    let checked = check(&record, &conditions);
    for problem in checked.problems() {
        for lang in [Lang::Ja, Lang::En] {
            let report = text(problem, Source { name: None, record: 1, text: None }, lang);
            print!("{}{}", report.label, report.rest);
        }
    }
}
