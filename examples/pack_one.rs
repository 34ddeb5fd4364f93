//! Makes the form and every paper that goes with it, in Vietnamese: `cargo run --example pack_one`.
#![expect(clippy::print_stdout, reason = "an example shows what it does")]

use std::error::Error;

use zairyu::check::{Conditions, PhotoPlan};
use zairyu::fill::Filler;
use zairyu::form::DEFAULT_EDITION;
use zairyu::input::read_records;
use zairyu::packet::Packer;
use zairyu::speech::Language;

fn main() -> Result<(), Box<dyn Error>> {
    let records = read_records(&std::fs::read("examples/data/applicant.json")?)?;
    let today = zairyu::clock::today_in_japan().into();
    let conditions = Conditions::on(today).with_photo(PhotoPlan::Pasted);
    let (filler, packer) = (Filler::new(DEFAULT_EDITION)?, Packer::new(Language::Vietnamese, &[])?);
    for record in &records {
        for paper in packer.pack(&filler, (record, None), &conditions)?.papers {
            println!("{}: {} bytes", paper.paper.name(), paper.pdf.len());
        }
    }
    Ok(())
}
