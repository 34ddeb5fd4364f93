//! Whatever dress the form comes in, it is filled: every answer in its box, by the word of readers that we did not
//! write, and no caption overprinted.
//!
//! Each dress of each form is filled with two records, and both are read back by `verify` and by poppler. One dress in
//! [`DRAWN`] of our own forms, and every one of the official form, is drawn by poppler with one of the records, in
//! turns: with the form, and the answers alone, of which poppler and mupdf must find every letter in a box.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::indexing_slicing,
    reason = "helpers of tests"
)]

#[path = "../common/judge.rs"]
mod judge;
#[path = "../common/photo.rs"]
mod photo;
#[path = "../common/picture.rs"]
mod picture;

mod dresses;
mod ink;
mod letters;

use std::path::Path;
use std::sync::LazyLock;

use dresses::{DRESSES, Dress, Shown};
use tempfile::TempDir;
use zairyu::calendar::Date;
use zairyu::check::{Conditions, PhotoPlan};
use zairyu::diagnostic::Field;
use zairyu::fill::{Filler, Outcome, Paper, Printing};
use zairyu::form::Edition;
use zairyu::input::{RawApplication, read_records};
use zairyu::output::{Existing, write_atomically};
use zairyu::verification::verify;

/// Where the official file is looked for: it is not free, so it is no part of the project.
const OFFICIAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/reference/official-form-2012.pdf");
/// One of so many dresses of our own forms is drawn: it takes longer than all the rest.
const DRAWN: usize = 5;

static PHOTO: LazyLock<Vec<u8>> = LazyLock::new(photo::picture);

/// What is filled in, and whether with a photo.
struct Record {
    name: &'static str,
    raw: RawApplication,
    conditions: Conditions,
}

impl Record {
    fn all() -> [Self; 2] {
        let read = |path: &str| {
            read_records(&std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()).unwrap().remove(0)
        };
        let conditions = Conditions::on(Date::parse("2026-11-22").unwrap());
        let mut long = read("tests/cases/everything-there-is.json");
        long.set(Field::AgentOrganization, "特定非営利活動法人日本外国人生活支援協会神奈川県支部横浜北部相談室");
        long.set(Field::RepresentativeName, "MACAPAGAL DELA CRUZ MARIA ROSARIO CONCEPCION");
        long.set(Field::Sex, "male");
        long.set(Field::ActivityPermission, "有");
        long.set(Field::LossReason, "帰国中にマニラ市内でかばんを盗まれ、再入国後に届け出た。".repeat(6));
        let pasted = conditions.with_photo(PhotoPlan::Pasted);
        [
            Self { name: "example", raw: read("examples/data/applicant.json"), conditions },
            Self { name: "long texts", raw: long, conditions: pasted },
        ]
    }

    fn has_photo(&self) -> bool {
        self.conditions.photo() == PhotoPlan::Printed
    }

    fn fill(&self, filler: &Filler) -> Outcome {
        let photo = self.has_photo().then(|| Ok(PHOTO.clone()));
        filler.process(&self.raw, photo, &self.conditions).unwrap()
    }
}

/// How thoroughly a dress is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    /// Its letters are read.
    Read,
    /// The same, and this record is drawn.
    Drawn(usize),
}

#[test]
fn our_form_of_2012_is_filled_in_every_dress() {
    assert_filled("2012-07", Edition::named("2012-07").unwrap().blank_pdf(), 0);
}

#[test]
fn our_form_of_2019_is_filled_in_every_dress() {
    assert_filled("2019-04", Edition::named("2019-04").unwrap().blank_pdf(), 1);
}

#[test]
fn the_official_form_is_filled_in_every_dress() {
    match std::fs::read(OFFICIAL) {
        Ok(bytes) => assert_filled("2012-07", &bytes, 0),
        Err(_) => eprintln!("SKIPPED: the official PDF of 2012 is not at hand; only our own blank forms were tried"),
    }
}

#[test]
fn no_form_is_forgotten() {
    assert_eq!(Edition::names(), ["2012-07", "2019-04"], "a test above for each form");
}

/// Tells everything that is wrong at once.
fn assert_filled(edition: &str, original: &[u8], first_drawn: usize) {
    let is_ours = Edition::names().iter().any(|it| Edition::named(it).unwrap().blank_pdf() == original);
    let mut wrong = Vec::new();
    for (number, dress) in DRESSES.iter().enumerate() {
        let is_drawn = !is_ours || number % DRAWN == first_drawn;
        let look = if is_drawn { Look::Drawn(number % 2) } else { Look::Read };
        let folder = tempfile::tempdir().unwrap();
        let Some(variant) = dress.put_on(original, folder.path()) else { continue };
        let told = judge_variant(dress, [original, &variant], edition, look, &folder);
        wrong.extend(told.into_iter().map(|it| format!("{}: {it}", dress.name)));
    }
    assert!(wrong.is_empty(), "{} things:\n{}", wrong.len(), wrong.join("\n"));
}

fn judge_variant(
    dress: &Dress,
    [original, variant]: [&[u8]; 2],
    edition: &str,
    look: Look,
    folder: &TempDir,
) -> Vec<String> {
    let (filler, found) = match Filler::over(variant) {
        Ok(both) => both,
        Err(error) => return vec![error.to_string()],
    };
    let mut told = Vec::new();
    if found.edition != edition {
        told.push(format!("taken for {}", found.edition));
    }
    let places = filler.places().clone();
    let variant_file = folder.path().join("variant.pdf");
    let (shown, page) = if dress.shown == Shown::AsItIs { (variant, dress.page) } else { (original, 1) };
    write(&variant_file, shown);
    let blank = (look != Look::Read).then(|| ink::draw(&variant_file, page, &places)).flatten();
    let records = Record::all();
    let outcomes = records.each_ref().map(|it| it.fill(&filler));
    let expected = records.each_ref().map(|it| letters::expected(&filler, it));
    let filler = filler.with_printing(Printing { paper: Paper::Preprinted, ..Printing::default() });
    for (number, ((record, outcome), expected)) in records.iter().zip(outcomes).zip(expected).enumerate() {
        let Some(form) = outcome.pdf else {
            told.push(format!("{}: {}", record.name, outcome.problems));
            continue;
        };
        let mut tell = |more: Vec<String>| told.extend(more.into_iter().map(|it| format!("{}: {it}", record.name)));
        let problems = verify(&form, &record.raw, &places, &record.conditions).unwrap();
        tell(problems.iter().map(|it| it.message.en.clone()).collect());
        let paths = ["filled.pdf", "answers.pdf"].map(|it| folder.path().join(it));
        write(&paths[0], &form);
        tell(letters::judged_by_poppler(&paths[0], &places, &expected));
        if let Some(blank) = blank.as_ref().filter(|_| look == Look::Drawn(number)) {
            write(&paths[1], &record.fill(&filler).pdf.unwrap());
            tell(letters::judged_by_poppler(&paths[1], &places, &expected));
            tell(letters::astray(&paths[1], &places, &expected));
            tell(ink::judged(blank, &paths, &places));
        }
    }
    told
}

pub(crate) fn write(path: &Path, bytes: &[u8]) {
    write_atomically(path, bytes, Existing::Replace).unwrap();
}
