//! One file a command.

pub(crate) mod check;
pub(crate) mod fill;
pub(crate) mod form;

use std::path::Path;

use zairyu::calendar::Date;
use zairyu::check::examine;
use zairyu::diagnostic::{Field, Problems};
use zairyu::fill::{FillError, Filled, Filler};
use zairyu::input::RawApplication;
use zairyu::photo::Photo;
use zairyu::photo_file::{read_beside, read_bounded};

use crate::failure::Failure;

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
    let (draft, mut problems) = examine(raw, today);
    let photo = prepare_photo(raw, photo, &mut problems)?;
    let application = draft.clone().complete().filter(|_| !problems.has_errors());
    let (pdf, more) = match application.map(|it| filler.fill(&it, photo.as_ref())).transpose() {
        Ok(Some(Filled { pdf, problems })) => (Some(pdf), problems),
        Ok(None) => (None, filler.proof(&draft)),
        Err(FillError::Refused(more)) => (None, more),
        Err(error) => return Err(error.into()),
    };
    problems.append(more);
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
        (PhotoSource::File(path), _) => Some(read_bounded(path).map_err(|error| Failure::unreadable(path, &error))?),
        (PhotoSource::Record(folder), Some(path)) => problems.take(Field::Photo, read_beside(folder, path)),
        (PhotoSource::Record(_), None) | (PhotoSource::None, _) => None,
    };
    let (photo, more) = bytes.map(|it| Photo::prepare(&it).into_parts()).unwrap_or_default();
    problems.append(more);
    Ok(photo)
}

/// Makes ready to fill an edition.
pub(crate) fn filler(edition: &str) -> Result<Filler, Failure> {
    Ok(Filler::new(edition)?)
}

/// The folder that a record's photo lies in: the one named, else the record's own, else the one the user is in.
pub(crate) fn photo_folder<'a>(photos: Option<&'a Path>, record: Option<&'a Path>) -> &'a Path {
    photos.or_else(|| record.and_then(Path::parent)).unwrap_or(Path::new(""))
}
