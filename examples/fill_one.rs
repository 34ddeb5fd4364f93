//! A record becomes a PDF. Run it from the project's folder: `cargo run --example fill_one`.

use std::path::Path;

use zairyu::check::{Conditions, check};
use zairyu::fill::Filler;
use zairyu::form::DEFAULT_EDITION;
use zairyu::output::{Existing, write_atomically};
use zairyu::photo::{Fineness, Photo};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let records = zairyu::input::read_records(&std::fs::read("examples/data/applicant.json")?)?;
    let record = records.first().ok_or("no record")?;
    let application = check(record, &Conditions::on(zairyu::clock::today_in_japan().into())).into_result()?;
    let photo =
        Photo::prepare(&std::fs::read("examples/data/photos/nguyen.jpg")?, Fineness::default()).into_result()?;
    let filled = Filler::new(DEFAULT_EDITION)?.fill(&application, Some(&photo))?;
    write_atomically(Path::new("target/fill_one.pdf"), &filled.pdf, Existing::Replace)?;
    Ok(())
}
