//! The whole way from an application to a PDF, as one function.

use std::fmt;

use crate::application::{Application, Draft};
use crate::diagnostic::Problems;
use crate::font::Face;
use crate::form::{Edition, EditionError};
use crate::layout::{lay_out, lay_out_draft};
use crate::pdf::{self, PdfError, Template};
use crate::photo::Photo;

/// All that forms of one edition have in common; made once, shared by any number of forms and threads.
pub struct Filler {
    edition: Edition,
    template: Template,
    face: Face,
}

/// A filled form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// Warnings and notes about it.
    pub problems: Problems,
}

/// Why there is no filled form.
#[derive(Debug)]
#[non_exhaustive]
pub enum FillError {
    /// The application cannot be printed: mend the data.
    Refused(Problems),
    /// There is no such edition.
    Edition(EditionError),
    /// A fault of the program.
    Broken(PdfError),
}

impl Filler {
    /// Makes ready to fill forms of an edition.
    ///
    /// # Errors
    ///
    /// An edition that does not exist, or a fault of the program.
    pub fn new(edition: &str) -> Result<Self, FillError> {
        let edition = Edition::named(edition)?;
        let template = Template::read(edition.blank_pdf())?;
        let face = Face::bundled().map_err(PdfError::from)?;
        Ok(Self { edition, template, face })
    }

    /// The edition that is filled.
    pub fn edition(&self) -> &Edition {
        &self.edition
    }

    /// What would not fit, or could not be printed, of a record that is not whole.
    pub fn proof(&self, draft: &Draft) -> Problems {
        lay_out_draft(draft, None, &self.edition, &self.face).problems().clone()
    }

    /// Fills one form. Without a photo its frame stays empty.
    ///
    /// # Errors
    ///
    /// An application with a character that cannot be printed or a text that does not fit, or a fault of the program.
    pub fn fill(&self, application: &Application, photo: Option<&Photo>) -> Result<Filled, FillError> {
        let (sheet, problems) = lay_out(application, photo, &self.edition, &self.face).into_parts();
        let Some(sheet) = sheet else { return Err(FillError::Refused(problems)) };
        let pdf = pdf::write(&sheet, &self.edition.title().ja, &self.template, &self.face, photo)?;
        Ok(Filled { pdf, problems })
    }
}

impl From<EditionError> for FillError {
    fn from(error: EditionError) -> Self {
        Self::Edition(error)
    }
}

impl From<PdfError> for FillError {
    fn from(error: PdfError) -> Self {
        Self::Broken(error)
    }
}

impl fmt::Display for FillError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(problems) => write!(f, "the application cannot be printed: {problems}"),
            Self::Edition(error) => error.fmt(f),
            Self::Broken(error) => write!(f, "{error} (this is a bug)"),
        }
    }
}

impl std::error::Error for FillError {}
