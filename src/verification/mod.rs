//! Proves a finished form: reads the file back as a stranger would and compares it with the record.
//!
//! Nothing is shared with what wrote the file but the form's places and printed words: the page is read by
//! another crate, and what ought to stand there is taken from the record and not from a sheet of marks.

mod expected;
mod rules;
mod compare;

pub use rules::{PAPER_FILE, PAPER_PHOTO, PAPER_RING, PAPER_SIGNATURE, PAPER_TEXT};

use crate::check::{Conditions, examine};
use crate::diagnostic::{Place, Problem, Problems, Rule};
use crate::form::Places;
use crate::input::RawApplication;
use crate::page::{Document, Page, PageError};
use crate::units::Length;
use compare::Comparison;
pub(crate) use compare::stands_in;
use expected::Expected;
use rules::Difference;

/// Every rule of this module.
pub const RULES: &[&Rule] = &[&PAPER_TEXT, &PAPER_RING, &PAPER_PHOTO, &PAPER_SIGNATURE, &PAPER_FILE];

/// A form may carry 別紙 besides its own page.
const MOST_PAGES: usize = 2;
/// A4, upright.
const PAPER: (Length, Length) = (Length::mm(210), Length::mm(297));
/// Paper is cut no more exactly than this.
const PAPER_TOLERANCE: Length = Length::mm(1);

/// Compares a finished form with the record that it was made from; what is told is where they differ.
///
/// # Errors
///
/// A file that cannot be read as a PDF at all.
pub fn verify(
    pdf: &[u8],
    raw: &RawApplication,
    places: &Places,
    conditions: &Conditions,
) -> Result<Problems, PageError> {
    let document = Document::read(pdf)?;
    let mut problems = Problems::default();
    tell_file(&document, &mut problems);
    let sheet = (document.pages.len() > 1).then_some(1);
    problems.append(verify_pages(pdf, (0, sheet), raw, places, conditions)?);
    Ok(problems)
}

/// Compares one form of a file that holds many: the page of the form, and that of its 別紙 where it has one, the first
/// page of the file being 0. What the file is as a whole is not looked at.
///
/// # Errors
///
/// A page that cannot be read.
pub fn verify_pages(
    pdf: &[u8],
    (form, sheet): (usize, Option<usize>),
    raw: &RawApplication,
    places: &Places,
    conditions: &Conditions,
) -> Result<Problems, PageError> {
    let page = Page::read(pdf, form)?;
    let sheet = sheet.map(|it| Page::read(pdf, it)).transpose()?;
    let (draft, _) = examine(raw, conditions);
    let expected = Expected::of(&draft, raw, conditions);
    let mut problems = Problems::default();
    Comparison { page: &page, sheet: sheet.as_ref(), places }.tell(&expected, &mut problems);
    Ok(problems)
}

fn tell_file(document: &Document, problems: &mut Problems) {
    let mut tell = |difference: Difference| problems.push(Problem::at(Place::Record, &difference));
    if document.pages.len() > MOST_PAGES {
        tell(Difference::Pages { found: document.pages.len() });
    }
    for (width, height) in &document.pages {
        let is_a4 = width.distance(PAPER.0) <= PAPER_TOLERANCE && height.distance(PAPER.1) <= PAPER_TOLERANCE;
        if !is_a4 {
            tell(Difference::Paper { width: *width, height: *height });
        }
    }
    if !document.turned.is_empty() {
        tell(Difference::Turned);
    }
    if document.is_encrypted {
        tell(Difference::Encrypted);
    }
    for active in &document.active {
        tell(Difference::Active { what: active.clone() });
    }
    for font in &document.fonts {
        if !(font.is_embedded && font.is_subset) {
            tell(Difference::Font { name: font.name.clone() });
        }
    }
}
