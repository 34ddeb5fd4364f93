//! One file a command.

pub(crate) mod check;
pub(crate) mod doctor;
pub(crate) mod init;
pub(crate) mod deadline;
pub(crate) mod explain;
pub(crate) mod fill;
pub(crate) mod form;

use std::path::{Path, PathBuf};

use zairyu::check::{Conditions, PhotoPlan};
use zairyu::diagnostic::Field;
use zairyu::fill::PhotoFile;
use zairyu::font::Fallback;
use zairyu::input::RawApplication;
use zairyu::photo_file::read_beside;

use crate::console::{Console, read_input};
use crate::failure::Failure;

/// The folder that a record's photo lies in: the one named, else the record's own, else the one the user is in.
///
/// # Errors
///
/// A folder was named that is none.
pub(crate) fn photo_folder<'a>(photos: Option<&'a Path>, record: Option<&'a Path>) -> Result<&'a Path, Failure> {
    if let Some(folder) = photos.filter(|it| !it.is_dir()) {
        return Err(Failure::no_folder(folder));
    }
    Ok(photos.or_else(|| record.and_then(Path::parent)).unwrap_or(Path::new("")))
}

/// The photo that a record names.
pub(crate) fn photo_of(raw: &RawApplication, folder: &Path) -> PhotoFile {
    raw.text(Field::Photo).map(|path| read_beside(folder, path))
}

/// The conditions under which records are judged on the day that counts as today.
pub(crate) fn conditions(console: &Console, photo: PhotoPlan) -> Conditions {
    Conditions::on(console.today()).with_photo(photo)
}

/// The typefaces of the user's own, in the order in which they are asked for a character.
///
/// # Errors
///
/// A file that cannot be read, or is no font to print with.
pub(crate) fn fallbacks(paths: &[PathBuf]) -> Result<Vec<Fallback>, Failure> {
    let read = |path: &PathBuf| Fallback::read(read_input(path)?).map_err(|error| Failure::no_font(path, error));
    paths.iter().map(read).collect()
}
