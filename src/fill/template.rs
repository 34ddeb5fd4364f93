//! Forms of somebody else's making: the agency's own file, found by what it shows or by a map.

use std::fmt;

use super::{FillError, Filler, PhotoCare, Printing};
use crate::font::Face;
use crate::form::{Edition, EditionError, MapError, PlaceMap};
use crate::layout::{self, Sheet};
use crate::page::{Page, PageError};
use crate::pdf::{self, PdfError, Template, TemplateFile};
use crate::recognition::{Answers, NotRecognised, Recognition, recognise};
use crate::units::Area;

/// So many pages of a file are searched for the form.
pub(crate) const PAGES: usize = 20;

/// Why a template cannot be filled.
#[derive(Debug)]
#[non_exhaustive]
pub enum TemplateError {
    /// The file cannot be used.
    Unreadable(PdfError),
    /// Nobody can tell what stands on its page.
    Page(PageError),
    /// The form is not on it, or some place is in doubt.
    NotRecognised(Box<NotRecognised>),
    /// The map of its places cannot be used.
    Map(MapError),
    /// A fault of the program.
    Broken(FillError),
}

impl Filler {
    /// Makes ready to fill a form that somebody else made: the agency's own file, of whatever edition.
    ///
    /// # Errors
    ///
    /// A file that cannot be used, or a page on which the form is not found beyond doubt: nothing is ever guessed.
    pub fn over(template: &[u8]) -> Result<(Self, Recognition), TemplateError> {
        let editions = all_editions()?;
        let face = Face::bundled().map_err(|it| TemplateError::Broken(PdfError::from(it).into()))?;
        let file = TemplateFile::open(template).map_err(TemplateError::Unreadable)?;
        let (template, _, recognition) = find_form(&file, &face, &editions)?;
        let nearest = editions.into_iter().find(|it| it.name() == recognition.edition);
        let edition = match nearest {
            Some(edition) => edition,
            None => Edition::latest().map_err(|it| TemplateError::Broken(it.into()))?,
        };
        let places = recognition.places.clone();
        Ok((
            Self { places, edition, template, face, printing: Printing::default(), photo_care: PhotoCare::default() },
            recognition,
        ))
    }

    /// The same at the places that a person gives for that very file.
    ///
    /// # Errors
    ///
    /// A file that cannot be used, or a map that was not made for it.
    pub fn over_by_map(template: &[u8], map: &PlaceMap) -> Result<Self, TemplateError> {
        let edition = Edition::latest().map_err(|it| TemplateError::Broken(it.into()))?;
        let face = Face::bundled().map_err(|it| TemplateError::Broken(PdfError::from(it).into()))?;
        let file = TemplateFile::open(template).map_err(TemplateError::Unreadable)?;
        let template = file.page(map.page()).map_err(TemplateError::Unreadable)?;
        let fields: Vec<(String, Area)> = template.fields().iter().map(|it| (it.name.clone(), it.area)).collect();
        let places = map.places(template.digest(), template.page(), &fields).map_err(TemplateError::Map)?;
        Ok(Self { places, edition, template, face, printing: Printing::default(), photo_care: PhotoCare::default() })
    }
}

/// The page of a file on which the form is.
fn find_form(
    file: &TemplateFile,
    face: &Face,
    editions: &[Edition],
) -> Result<(Template, usize, Recognition), TemplateError> {
    let mut failure = None;
    for index in 0..file.page_count().clamp(1, PAGES) {
        let found = file.page(index).map_err(TemplateError::Unreadable).and_then(|template| {
            let recognition = recognise(&bare_page(&template, face)?, editions, Answers::None)?;
            Ok((template, index, recognition))
        });
        match found {
            Ok(found) => return Ok(found),
            Err(error) => {
                // The page most like the form says best what is amiss.
                let is_nearer = failure.as_ref().is_none_or(|it| likeness(&error) > likeness(it));
                failure = if is_nearer { Some(error) } else { failure };
            }
        }
    }
    Err(failure.unwrap_or(TemplateError::Page(PageError::NoPage)))
}

/// A file of the form with its places drawn over it, and their map.
pub struct PlaceProof {
    /// The page with rulers and outlines, as PDF.
    pub pdf: Vec<u8>,
    /// The places as JSON, to be mended and given to [`Filler::over_by_map`].
    pub map: String,
    /// The form as it was found; or why not, and then the places are those of our own form, to begin with.
    pub found: Result<Recognition, TemplateError>,
    /// The input fields of the page, by their names.
    pub fields: Vec<String>,
}

/// Draws the places for answers over a file of the form, found or not, for people to look at and mend.
///
/// # Errors
///
/// A file that cannot be used at all.
pub fn place_proof(template: &[u8]) -> Result<PlaceProof, TemplateError> {
    let edition = Edition::latest().map_err(|it| TemplateError::Broken(it.into()))?;
    let face = Face::bundled().map_err(|it| TemplateError::Broken(PdfError::from(it).into()))?;
    let file = TemplateFile::open(template).map_err(TemplateError::Unreadable)?;
    let (template, page, found) = match find_form(&file, &face, &all_editions()?) {
        Ok((template, page, recognition)) => (template, page, Ok(recognition)),
        Err(error) => (file.page(0).map_err(TemplateError::Unreadable)?, 0, Err(error)),
    };
    let places = match &found {
        Ok(recognition) => recognition.places.clone(),
        Err(_) => edition.places().on_page(template.page()),
    };
    let sheet = layout::place_proof(&places, &face);
    let pdf =
        pdf::write(&sheet, &edition.title().ja, Some(&template), &face, None).map_err(TemplateError::Unreadable)?;
    let map = PlaceMap::to_json(template.digest(), page, &places);
    Ok(PlaceProof { pdf, map, found, fields: template.fields().iter().map(|it| it.name.clone()).collect() })
}

fn all_editions() -> Result<Vec<Edition>, TemplateError> {
    let editions: Result<Vec<Edition>, EditionError> = Edition::names().into_iter().map(Edition::named).collect();
    editions.map_err(|it| TemplateError::Broken(it.into()))
}

/// Where the answers are on a form that was filled, by what its page shows.
///
/// # Errors
///
/// As for [`Filler::over`].
pub fn places_on(filled: &[u8]) -> Result<Recognition, TemplateError> {
    let editions = all_editions()?;
    let page = Page::read(filled, 0).map_err(TemplateError::Page)?;
    Ok(recognise(&page, &editions, Answers::Some)?)
}

fn likeness(error: &TemplateError) -> usize {
    match error {
        TemplateError::NotRecognised(error) => error.found.len(),
        _ => 0,
    }
}

/// What a template shows, as it will be printed: read from what is written, and not from the file.
pub(crate) fn bare_page(template: &Template, face: &Face) -> Result<Page, TemplateError> {
    let (width, height) = template.page();
    let sheet = Sheet { width, height, marks: Vec::new(), continuation: None };
    let bare = pdf::write(&sheet, "", Some(template), face, None).map_err(TemplateError::Unreadable)?;
    Page::read(&bare, 0).map_err(TemplateError::Page)
}

impl From<Box<NotRecognised>> for TemplateError {
    fn from(error: Box<NotRecognised>) -> Self {
        Self::NotRecognised(error)
    }
}

impl From<PageError> for TemplateError {
    fn from(error: PageError) -> Self {
        Self::Page(error)
    }
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(error) => error.fmt(f),
            Self::Page(error) => error.fmt(f),
            Self::NotRecognised(error) => error.fmt(f),
            Self::Map(error) => error.fmt(f),
            Self::Broken(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for TemplateError {}
