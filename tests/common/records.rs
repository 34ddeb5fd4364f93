//! The records that several tests read: `tests/cases/*.json`, and the example that people start from.

use std::path::{Path, PathBuf};

use zairyu::application::Application;
use zairyu::calendar::Date;
use zairyu::check::{Conditions, PhotoPlan, check};
use zairyu::input::read_records;

/// A file of the project.
pub(crate) fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The day on which all of them are judged.
pub(crate) fn today() -> Date {
    Date::parse("2026-11-22").unwrap()
}

/// The only application in a file, which must be accepted.
pub(crate) fn accepted(path: &str) -> Application {
    let bytes = std::fs::read(project(path)).unwrap();
    let [record] = &read_records(&bytes).unwrap()[..] else { panic!("{path} holds several records") };
    let (application, problems) = check(record, &Conditions::on(today()).with_photo(PhotoPlan::Pasted)).into_parts();
    application.unwrap_or_else(|| panic!("{path}: {problems}"))
}
