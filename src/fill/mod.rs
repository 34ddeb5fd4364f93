//! The whole way from a record, or an application, to a PDF: what the program, a batch and a page share.

mod photo;
mod template;

pub use photo::{PhotoCare, PhotoFile, Strictness, age_of_photo, day_of, photo_refusal};
pub(crate) use template::{PAGES, bare_page};
pub use template::{PlaceProof, TemplateError, place_proof, places_on};

use std::fmt;
use std::io::Write;

use crate::application::Application;
use crate::calendar::Deadline;
use crate::check::{Conditions, deadline_of, examine};
use crate::diagnostic::{Field, Problems};
use crate::font::{Face, Fallback};
use crate::form::{Edition, EditionError, Places};
use crate::input::RawApplication;
use crate::layout::{
    self, Offset, PhotoPaper, Sheet, calibration_page, lay_out, lay_out_draft, over_form, photo_corners, shift,
};
use crate::page::PageError;
use crate::pdf::{self, Merged, PdfError, Removed, Template};
use crate::photo::Photo;
use crate::verification::verify;

/// All that forms of one edition have in common; made once, shared by any number of forms and threads.
pub struct Filler {
    edition: Edition,
    places: Places,
    template: Template,
    face: Face,
    printing: Printing,
    photo_care: PhotoCare,
}

/// On which paper the answers are printed, and how far from their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Printing {
    /// What is on the paper.
    pub paper: Paper,
    /// How far the answers are shifted.
    pub offset: Offset,
}

/// What is on the paper before it is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Paper {
    /// Nothing: the form is printed with the answers.
    #[default]
    Blank,
    /// The official form: the answers alone are printed.
    Preprinted,
}

/// A filled form.
#[derive(Clone, PartialEq, Eq)]
pub struct Filled {
    /// The PDF.
    pub pdf: Vec<u8>,
    /// Warnings and notes about it.
    pub problems: Problems,
}

/// What became of one record.
#[derive(Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The PDF, unless the record was refused.
    pub pdf: Option<Vec<u8>>,
    /// What it was made from, unless the record was refused.
    pub application: Option<Application>,
    /// All that is to be said of the record, in the order of the form.
    pub problems: Problems,
}

/// What is known of a record before anything is drawn.
pub struct Judged {
    /// The application, unless the record was refused.
    pub application: Option<Application>,
    /// What will stand on the form, unless the record was refused.
    pub sheet: Option<Sheet>,
    /// The photo that goes with it.
    pub photo: Option<Photo>,
    /// By when the application is due, where that is known.
    pub deadline: Option<Deadline>,
    /// All that is to be said of the record, in the order of the form.
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
        Ok(Self {
            places: edition.places().clone(),
            edition,
            template,
            face,
            printing: Printing::default(),
            photo_care: PhotoCare::default(),
        })
    }

    /// The same for another paper, or a printer that does not hit its places.
    #[must_use]
    pub fn with_printing(self, printing: Printing) -> Self {
        Self { printing, ..self }
    }

    /// The same with other care for the photos: how they are cut, and whether anybody looks at what they show.
    #[must_use]
    pub fn with_photo_care(self, photo_care: PhotoCare) -> Self {
        Self { photo_care, ..self }
    }

    /// The same with typefaces to take characters from that the one built in lacks.
    #[must_use]
    pub fn with_fallbacks(self, fallbacks: Vec<Fallback>) -> Self {
        Self { face: self.face.with_fallbacks(fallbacks), ..self }
    }

    /// Where the answers go.
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// What the file of the form had that a filled form has not.
    pub fn removed(&self) -> &[Removed] {
        self.template.removed()
    }

    /// The edition that is filled.
    pub fn edition(&self) -> &Edition {
        &self.edition
    }

    /// Takes a record the whole way. Everything wrong with its writing, its data, its photo and its room on the form is
    /// told at once, also where the record is refused for something else.
    ///
    /// # Errors
    ///
    /// Only faults of the program.
    pub fn process(
        &self,
        raw: &RawApplication,
        photo: PhotoFile,
        conditions: &Conditions,
    ) -> Result<Outcome, FillError> {
        let Judged { application, sheet, photo, problems, .. } = self.judge(raw, photo, conditions);
        let pdf = sheet.map(|it| self.draw(&it, photo.as_ref())).transpose()?;
        Ok(Outcome { pdf, application, problems })
    }

    /// Takes a record the same way as far as the finished sheet, and draws nothing.
    pub fn judge(&self, raw: &RawApplication, photo: PhotoFile, conditions: &Conditions) -> Judged {
        let (draft, mut problems) = examine(raw, conditions);
        let bytes = photo.and_then(|it| problems.take(Field::Photo, it));
        let (photo, more) =
            bytes.map(|it| self.photo_care.develop(&it, raw, conditions.today()).into_parts()).unwrap_or_default();
        problems.append(more);
        let (sheet, more) = lay_out_draft(&draft, photo.as_ref(), &self.places, &self.face).into_parts();
        problems.append(more);
        let sheet = sheet.map(|it| self.framed(it));
        let sheet = self.shifted(sheet, &mut problems);
        problems.arrange(|field| raw.position(field));
        let deadline = deadline_of(raw, &draft, conditions);
        let application = draft.complete().filter(|_| !problems.has_errors());
        let sheet = sheet.filter(|_| application.is_some());
        Judged { application, sheet, photo, deadline, problems }
    }

    /// Reads a form back that this filler made of a record, and tells where the two differ: a fault of the program.
    ///
    /// Answers shifted over the printed form stand among its captions, so nothing is told of them.
    ///
    /// # Errors
    ///
    /// What was made cannot be read as a PDF.
    pub fn prove(&self, pdf: &[u8], raw: &RawApplication, conditions: &Conditions) -> Result<Problems, PageError> {
        let Printing { paper, offset } = self.printing;
        if paper == Paper::Blank && !offset.is_none() {
            return Ok(Problems::default());
        }
        verify(pdf, raw, &self.places.shifted(offset.right, offset.down), conditions)
    }

    /// Fills one form. Without a photo its frame stays empty.
    ///
    /// # Errors
    ///
    /// An application with a character that cannot be printed or a text that does not fit, or a fault of the program.
    pub fn fill(&self, application: &Application, photo: Option<&Photo>) -> Result<Filled, FillError> {
        let (sheet, mut problems) = lay_out(application, photo, &self.places, &self.face).into_parts();
        let Some(sheet) = self.shifted(sheet, &mut problems) else { return Err(FillError::Refused(problems)) };
        Ok(Filled { pdf: self.draw(&sheet, photo)?, problems })
    }

    /// Marks where a photo is to be pasted, where that was asked for.
    fn framed(&self, mut sheet: Sheet) -> Sheet {
        if self.photo_care == PhotoCare::Pasted {
            sheet.marks.extend(photo_corners(&self.places));
        }
        sheet
    }

    fn shifted(&self, sheet: Option<Sheet>, problems: &mut Problems) -> Option<Sheet> {
        let Printing { paper, offset } = self.printing;
        if let Some(problem) = over_form(offset).filter(|_| paper == Paper::Blank) {
            problems.push(problem);
        }
        let (sheet, more) = shift(sheet?, offset).into_parts();
        problems.append(more);
        sheet
    }

    /// One file for many forms, which are added to it one after the other.
    ///
    /// # Errors
    ///
    /// What the system says of writing.
    pub fn merged<W: Write>(&self, out: W) -> Result<Merged<'_, W>, FillError> {
        Ok(Merged::begin(out, &self.edition.title().ja, self.underlay(), &self.face)?)
    }

    /// Which form is filled and how, in one line: what two papers of one record may differ by.
    pub fn description(&self) -> String {
        let Printing { paper, offset } = self.printing;
        let (edition, face) = (self.edition.name(), self.face.names().join(" "));
        format!("{edition} {:?} {:?} {paper:?} {offset:?} {face}", self.template.digest(), self.places)
    }

    /// What lies under the answers.
    fn underlay(&self) -> Option<&Template> {
        (self.printing.paper == Paper::Blank).then_some(&self.template)
    }

    /// Draws a sheet of this filler's own making.
    ///
    /// # Errors
    ///
    /// Only faults of the program.
    pub fn draw(&self, sheet: &Sheet, photo: Option<&Photo>) -> Result<Vec<u8>, PdfError> {
        pdf::write(sheet, &self.edition.title().ja, self.underlay(), &self.face, photo)
    }

    /// The SHA-256 of a form of this filler's own making.
    pub fn digest(&self, pdf: &[u8]) -> [u8; 32] {
        self.template.digest_of(pdf)
    }
}

/// A sheet of one photo many times, as PDF, to be printed, cut out and pasted; none where the name cannot be printed.
///
/// # Errors
///
/// Only faults of the program.
pub fn photo_sheet(
    paper: PhotoPaper,
    photo: &Photo,
    name: Option<&str>,
) -> Result<(Option<Vec<u8>>, Problems), FillError> {
    let face = Face::bundled().map_err(PdfError::from)?;
    let (page, problems) = layout::photo_sheet(paper, name, &face).into_parts();
    let pdf = page.map(|it| pdf::write_page(&it, "証明写真", &face, Some(photo))).transpose()?;
    Ok((pdf, problems))
}

/// A page to measure a printer with, as PDF: rulers, crosses, and which [`Offset`] to give.
///
/// # Errors
///
/// Only faults of the program.
pub fn calibration() -> Result<Vec<u8>, FillError> {
    let face = Face::bundled().map_err(PdfError::from)?;
    Ok(pdf::write_page(&calibration_page(&face), "印刷位置の確認用紙", &face, None)?)
}

/// Personal data stays out of logs.
impl fmt::Debug for Filled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Filled({} bytes)", self.pdf.len())
    }
}

/// Personal data stays out of logs.
impl fmt::Debug for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Outcome({} bytes)", self.pdf.as_ref().map_or(0, Vec::len))
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
