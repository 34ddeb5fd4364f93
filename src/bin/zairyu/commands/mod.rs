//! One file a command.

pub(crate) mod check;
pub(crate) mod fill;
pub(crate) mod form;

use std::path::Path;

use zairyu::calendar::Date;
use zairyu::check::check;
use zairyu::diagnostic::{Field, Problems};
use zairyu::fill::{FillError, Filled, Filler};
use zairyu::input::RawApplication;
use zairyu::photo::Photo;
use zairyu::photo_file::{read_beside, read_bounded};

use crate::console::Failure;

/// Where a record's photo comes from.
pub(crate) enum PhotoSource<'a> {
    /// The record names it, by a path relative to this folder.
    Record(&'a Path),
    /// The user names it.
    File(&'a Path),
    /// There shall be none.
    None,
}

/// What became of one record.
pub(crate) struct Outcome {
    /// The form, unless the record was refused.
    pub(crate) pdf: Option<Vec<u8>>,
    /// All that is to be said of it.
    pub(crate) problems: Problems,
}

/// Takes one record the whole way. Everything wrong with data, photo and room on the form is told at once.
pub(crate) fn process(
    raw: &RawApplication,
    photo: &PhotoSource,
    filler: &Filler,
    today: Date,
) -> Result<Outcome, Failure> {
    let (application, mut problems) = check(raw, today).into_parts();
    let photo = prepare_photo(raw, photo, &mut problems)?;
    let done = application.map(|it| filler.fill(&it, photo.as_ref())).transpose();
    let (pdf, more) = match done {
        Ok(form) => form.map(|Filled { pdf, problems }| (pdf, problems)).unzip(),
        Err(FillError::Refused(more)) => (None, Some(more)),
        Err(error) => return Err(Failure::new(error.to_string())),
    };
    problems.append(more.unwrap_or_default());
    problems.arrange(|field| raw.position(field));
    let is_refused = problems.has_errors();
    Ok(Outcome { pdf: pdf.filter(|_| !is_refused), problems })
}

fn prepare_photo(
    raw: &RawApplication,
    source: &PhotoSource,
    problems: &mut Problems,
) -> Result<Option<Photo>, Failure> {
    let bytes = match (source, raw.text(Field::Photo)) {
        (PhotoSource::File(path), _) => Some(read_bounded(path).map_err(|error| Failure::about(path, error))?),
        (PhotoSource::Record(folder), Some(path)) => problems.take(Field::Photo, read_beside(folder, path)),
        (PhotoSource::Record(_), None) | (PhotoSource::None, _) => None,
    };
    let (photo, more) = bytes.map(|it| Photo::prepare(&it).into_parts()).unwrap_or_default();
    problems.append(more);
    Ok(photo)
}

/// Makes ready to fill an edition.
pub(crate) fn filler(edition: &str) -> Result<Filler, Failure> {
    Filler::new(edition).map_err(|error| Failure::new(error.to_string()))
}

/// The folder that a record's photo lies in: the one named, else the record's own, else the one the user is in.
pub(crate) fn photo_folder<'a>(photos: Option<&'a Path>, record: Option<&'a Path>) -> &'a Path {
    photos.or_else(|| record.and_then(Path::parent)).unwrap_or(Path::new(""))
}
