//! 紛失・盗難に係る陳述書 on a sheet of somebody else's: the agency's own, found by the captions on it.
//!
//! Nobody here has seen that sheet, so there is no edition to compare a page with, as `recognition` does with the form.
//! What is asked is read from the captions, and where the answer goes from the rules next to them. Three captions must
//! be there without any doubt, or nothing is written; what else is in doubt stays blank, and is told.

mod words;
mod cells;
mod captions;
mod place;
mod blank;
mod answers;
mod error;

pub use error::{NotTheSheet, Obstacle, StatementSheetError};

use crate::application::Application;
use crate::diagnostic::Field;
use crate::fill::{PAGES, TemplateError, bare_page};
use crate::font::{Face, Fallback};
use crate::layout::{Answer, lay_out_answers};
use crate::page::{Page, PageError};
use crate::pdf::{self, PdfError, Removed, Template, TemplateFile};
use crate::verification::stands_in;
use answers::{ITEMS, expected, placed, said};
use cells::Cells;
use place::{Place, Placer};

/// What the document's properties call it.
const TITLE: &str = "紛失・盗難に係る陳述書";
/// Without these, on a place beyond doubt, a page is not taken for the sheet.
const NEEDED: [Field; 3] = [Field::Name, Field::CardNumber, Field::PoliceReceiptNumber];
/// A sheet with more characters or lines than this is none; looking for cells takes the product of both.
const MOST_CHARACTERS: usize = 5_000;
const MOST_LINES: usize = 2_000;

/// A sheet that is ready to be filled.
pub struct StatementSheet {
    template: Template,
    face: Face,
    places: Vec<(Field, Result<Place, Obstacle>)>,
}

impl StatementSheet {
    /// Finds the places for answers on a sheet, which may stand on any of the first pages of a file.
    ///
    /// # Errors
    ///
    /// A file that cannot be used, or a page that is not the sheet beyond doubt.
    pub fn over(sheet: &[u8], fallbacks: &[Fallback]) -> Result<Self, StatementSheetError> {
        let face = Face::bundled().map_err(PdfError::from)?.with_fallbacks(fallbacks.to_vec());
        let file = TemplateFile::open(sheet).map_err(TemplateError::Unreadable)?;
        let mut failure: Option<StatementSheetError> = None;
        for index in 0..file.page_count().clamp(1, PAGES) {
            match on_page(&file, index, &face) {
                Ok((template, places)) => return Ok(Self { template, face, places }),
                Err(error) => {
                    // The page most like the sheet says best what is amiss.
                    let is_nearer = failure.as_ref().is_none_or(|it| error.likeness() > it.likeness());
                    failure = if is_nearer { Some(error) } else { failure };
                }
            }
        }
        Err(failure.unwrap_or(TemplateError::Page(PageError::NoPage).into()))
    }

    /// The items that it asks for, each with a place beyond doubt.
    pub fn found(&self) -> impl Iterator<Item = Field> {
        self.places.iter().filter(|(_, place)| place.is_ok()).map(|(field, _)| *field)
    }

    /// What the file had that a filled sheet has not.
    pub fn removed(&self) -> &[Removed] {
        self.template.removed()
    }

    /// The items that a record answers and the sheet will not show, each with the reason.
    pub fn left_blank(&self, application: &Application) -> Vec<(Field, Obstacle)> {
        let answered =
            self.places.iter().filter_map(|(field, place)| Some((*field, *place, said(*field, application)?)));
        answered
            .filter_map(|(field, place, said)| Some((field, place.and_then(|it| placed(said, it)).err()?)))
            .collect()
    }

    /// The sheet with the answers of a record, as PDF, read back and compared. Signature and date stay blank.
    ///
    /// # Errors
    ///
    /// An answer that has no room, or a fault of the program.
    pub fn fill(&self, application: &Application) -> Result<Vec<u8>, StatementSheetError> {
        let placed: Vec<(Field, Answer, Place)> = self
            .places
            .iter()
            .filter_map(|(field, place)| {
                let (place, said) = (place.ok()?, said(*field, application)?);
                Some((*field, placed(said, place).ok()?, place))
            })
            .collect();
        let answers: Vec<(Field, Answer)> = placed.iter().map(|(field, answer, _)| (*field, answer.clone())).collect();
        let sheet = lay_out_answers(self.template.page(), &answers, &self.face);
        let sheet = sheet.into_result().map_err(StatementSheetError::Answers)?;
        let written = pdf::write(&sheet, TITLE, Some(&self.template), &self.face, None)?;
        let page = Page::read(&written, 0).map_err(TemplateError::Page)?;
        let is_there = |(_, answer, place): &&(Field, Answer, Place)| {
            expected(answer, *place).iter().all(|(area, text)| stands_in(&page, *area, text))
        };
        let missing: Vec<Field> = placed.iter().filter(|it| !is_there(it)).map(|it| it.0).collect();
        if missing.is_empty() { Ok(written) } else { Err(StatementSheetError::Unproven(missing)) }
    }
}

type Places = Vec<(Field, Result<Place, Obstacle>)>;

fn on_page(file: &TemplateFile, index: usize, face: &Face) -> Result<(Template, Places), StatementSheetError> {
    let template = file.page(index).map_err(TemplateError::Unreadable)?;
    let page = bare_page(&template, face)?;
    let places = places(&page)?;
    Ok((template, places))
}

/// The place of every item, if the page is the sheet.
fn places(page: &Page) -> Result<Places, StatementSheetError> {
    if page.characters.len() > MOST_CHARACTERS || page.lines.len() > MOST_LINES {
        return Err(TemplateError::Page(PageError::Crowded).into());
    }
    let cells = Cells::of(page);
    let pieces = words::pieces(page, &cells);
    let sightings = captions::sightings(&pieces);
    let finder = Placer { page, cells: &cells, pieces: &pieces, sightings: &sightings };
    let mut places: Places = ITEMS.into_iter().map(|field| (field, finder.place(field))).collect();
    let areas: Vec<_> = places.iter().filter_map(|(field, place)| Some((*field, place.ok()?.area()))).collect();
    let mut is_contested = false;
    for (field, place) in &mut places {
        let own = place.ok().map(Place::area);
        let is_anothers =
            |it: &(Field, crate::units::Area)| it.0 != *field && own.is_some_and(|own| own.overlaps(it.1));
        if areas.iter().any(is_anothers) {
            *place = Err(Obstacle::Contested);
            is_contested = true;
        }
    }
    let is_sure = |field: &Field| places.iter().any(|(it, place)| it == field && place.is_ok());
    if !is_contested && NEEDED.iter().all(is_sure) {
        return Ok(places);
    }
    let sighted: Vec<String> = sightings.iter().filter(|it| it.field.is_some()).map(|it| it.text.clone()).collect();
    Err(NotTheSheet { places: obstacles(&places), sighted, has_text: !page.characters.is_empty() }.into())
}

fn obstacles(places: &Places) -> Vec<(Field, Option<Obstacle>)> {
    places.iter().map(|(field, place)| (*field, place.err())).collect()
}
