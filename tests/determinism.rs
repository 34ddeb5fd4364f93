//! The same record gives the same bytes: in every time zone, locale and folder, on every thread, on every day.
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

#[path = "common/photo.rs"]
mod photo;
#[path = "common/records.rs"]
mod records;

use std::path::Path;
use std::process::Command;

use photo::picture;
use records::{accepted, project};
use zairyu::fill::Filler;
use zairyu::form::{DEFAULT_EDITION, Edition};
use zairyu::output::{Existing, write_atomically};
use zairyu::photo::{Fineness, Photo};

#[test]
fn two_runs_give_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let first = fill(folder.path(), "first.pdf", &["--today", "2026-11-22"], &[]);
    assert!(first.starts_with(b"%PDF-1.7"));
    assert!(fill(folder.path(), "second.pdf", &["--today", "2026-11-22"], &[]) == first);
}

#[test]
fn neither_time_zone_nor_locale_reach_the_paper() {
    let folder = tempfile::tempdir().unwrap();
    let first = fill(folder.path(), "tokyo.pdf", &[], &[("TZ", "Asia/Tokyo"), ("LANG", "ja_JP.UTF-8")]);
    for (name, zone, locale) in [
        ("new-york", "America/New_York", "C"),
        ("kiritimati", "Pacific/Kiritimati", "tr_TR.UTF-8"),
        ("nowhere", "No/Where", "xx"),
    ] {
        let bytes =
            fill(folder.path(), &format!("{name}.pdf"), &[], &[("TZ", zone), ("LANG", locale), ("LC_ALL", locale)]);
        assert!(bytes == first, "{name}");
    }
}

#[test]
fn neither_language_nor_form_of_messages_reach_the_paper() {
    let folder = tempfile::tempdir().unwrap();
    let first = fill(folder.path(), "ja.pdf", &["--lang", "ja", "--color", "always"], &[]);
    assert!(fill(folder.path(), "en.pdf", &["--lang", "en", "--format", "json"], &[]) == first);
}

#[test]
fn the_day_does_not_reach_the_paper() {
    let folder = tempfile::tempdir().unwrap();
    let first = fill(folder.path(), "first.pdf", &["--today", "2026-11-22"], &[]);
    assert!(fill(folder.path(), "second.pdf", &["--today", "2027-02-28"], &[]) == first);
}

#[test]
fn the_folder_one_stands_in_does_not_reach_the_paper() {
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    assert!(fill(one.path(), "a.pdf", &[], &[]) == fill(two.path(), "a much longer name.pdf", &[], &[]));
}

#[test]
fn standard_output_gets_the_bytes_of_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = fill(folder.path(), "form.pdf", &[], &[]);
    let output = command(folder.path(), "-", &[]).output().unwrap();
    assert!(output.status.success() && output.stdout == bytes);
}

#[test]
fn eight_threads_write_what_one_writes() {
    let application = accepted("examples/data/applicant.json");
    let full = accepted("tests/cases/everything-there-is.json");
    for edition in Edition::names() {
        let filler = Filler::new(edition).unwrap();
        let photo = Photo::prepare(&picture(), Fineness::default()).into_parts().0.unwrap();
        let alone = [&application, &full].map(|it| filler.fill(it, Some(&photo)).unwrap().pdf);
        std::thread::scope(|scope| {
            for number in 0..8 {
                let (filler, photo, alone) = (&filler, &photo, &alone);
                let records = [&application, &full];
                scope.spawn(move || {
                    for round in 0..3 {
                        let which = (number + round) % 2;
                        assert!(filler.fill(records[which], Some(photo)).unwrap().pdf == alone[which]);
                    }
                });
            }
        });
    }
}

#[test]
fn a_picture_developed_twice_is_the_same_picture() {
    let file = picture();
    assert!(Photo::prepare(&file, Fineness::default()) == Photo::prepare(&file, Fineness::default()));
}

#[test]
fn different_records_have_different_identities() {
    let filler = Filler::new(DEFAULT_EDITION).unwrap();
    let one = filler.fill(&accepted("examples/data/applicant.json"), None).unwrap().pdf;
    let two = filler.fill(&accepted("tests/cases/everything-there-is.json"), None).unwrap().pdf;
    let identity = |pdf: &[u8]| {
        let document = lopdf::Document::load_mem(pdf).unwrap();
        document.trailer.get(b"ID").unwrap().as_array().unwrap().first().unwrap().as_str().unwrap().to_vec()
    };
    assert_ne!(identity(&one), identity(&two));
    assert_eq!(identity(&one).len(), 16);
}

/// Fills the example with a picture, from inside a folder, and gives the bytes of the paper.
fn fill(folder: &Path, name: &str, arguments: &[&str], environment: &[(&str, &str)]) -> Vec<u8> {
    let mut command = command(folder, name, arguments);
    let output = command.envs(environment.iter().copied()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    std::fs::read(folder.join(name)).unwrap()
}

fn command(folder: &Path, name: &str, arguments: &[&str]) -> Command {
    write_atomically(&folder.join("picture.jpg"), &picture(), Existing::Replace).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_zairyu"));
    command.current_dir(folder).arg("fill").arg(project("examples/data/applicant.json"));
    command.args(["--photo", "picture.jpg", "-o", name]).args(arguments);
    command
}
