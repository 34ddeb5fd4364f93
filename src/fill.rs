//! The whole way from a record, or an application, to a PDF: what the program, a batch and a page share.

use std::fmt;

use crate::application::Application;
use crate::check::{Conditions, examine};
use crate::diagnostic::{Field, Problems};
use crate::font::{Face, Fallback};
use crate::form::{Edition, EditionError, MapError, PlaceMap, Places};
use crate::input::RawApplication;
use crate::layout::{self, Offset, Sheet, calibration_page, lay_out, lay_out_draft, over_form, shift};
use crate::page::{Page, PageError};
use crate::pdf::{self, PdfError, Removed, Template, TemplateFile};
use crate::photo::Photo;
use crate::photo_file::PhotoFileError;
use crate::recognition::{Answers, NotRecognised, Recognition, recognise};
use crate::units::Area;
use crate::verification::verify;

/// So many pages of a file are searched for the form.
const PAGES: usize = 20;

/// The bytes of a record's photo, or why they could not be read; none where there is to be no photo.
pub type PhotoFile = Option<Result<Vec<u8>, PhotoFileError>>;

/// All that forms of one edition have in common; made once, shared by any number of forms and threads.
pub struct Filler {
    edition: Edition,
    places: Places,
    template: Template,
    face: Face,
    printing: Printing,
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
    /// All that is to be said of the record, in the order of the form.
    pub problems: Problems,
}

/// What is known of a record before anything is drawn.
pub struct Judged {
    /// What will stand on the form, unless the record was refused.
    pub sheet: Option<Sheet>,
    /// The photo that goes with it.
    pub photo: Option<Photo>,
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
    /// Makes ready to fill forms of an edition.
    ///
    /// # Errors
    ///
    /// An edition that does not exist, or a fault of the program.
    pub fn new(edition: &str) -> Result<Self, FillError> {
        let edition = Edition::named(edition)?;
        let template = Template::read(edition.blank_pdf())?;
        let face = Face::bundled().map_err(PdfError::from)?;
        Ok(Self { places: edition.places().clone(), edition, template, face, printing: Printing::default() })
    }

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
        Ok((Self { places, edition, template, face, printing: Printing::default() }, recognition))
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
        Ok(Self { places, edition, template, face, printing: Printing::default() })
    }

    /// The same for another paper, or a printer that does not hit its places.
    #[must_use]
    pub fn with_printing(self, printing: Printing) -> Self {
        Self { printing, ..self }
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
        let Judged { sheet, photo, problems } = self.judge(raw, photo, conditions);
        let pdf = sheet.map(|it| self.draw(&it, photo.as_ref())).transpose()?;
        Ok(Outcome { pdf, problems })
    }

    /// Takes a record the same way as far as the finished sheet, and draws nothing.
    pub fn judge(&self, raw: &RawApplication, photo: PhotoFile, conditions: &Conditions) -> Judged {
        let (draft, mut problems) = examine(raw, conditions);
        let bytes = photo.and_then(|it| problems.take(Field::Photo, it));
        let (photo, more) = bytes.map(|it| Photo::prepare(&it).into_parts()).unwrap_or_default();
        problems.append(more);
        let (sheet, more) = lay_out_draft(&draft, photo.as_ref(), &self.places, &self.face).into_parts();
        problems.append(more);
        let sheet = self.shifted(sheet, &mut problems);
        problems.arrange(|field| raw.position(field));
        let is_printable = !problems.has_errors() && draft.complete().is_some();
        Judged { sheet: sheet.filter(|_| is_printable), photo, problems }
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

    fn shifted(&self, sheet: Option<Sheet>, problems: &mut Problems) -> Option<Sheet> {
        let Printing { paper, offset } = self.printing;
        if let Some(problem) = over_form(offset).filter(|_| paper == Paper::Blank) {
            problems.push(problem);
        }
        let (sheet, more) = shift(sheet?, offset).into_parts();
        problems.append(more);
        sheet
    }

    fn draw(&self, sheet: &Sheet, photo: Option<&Photo>) -> Result<Vec<u8>, PdfError> {
        let template = (self.printing.paper == Paper::Blank).then_some(&self.template);
        pdf::write(sheet, &self.edition.title().ja, template, &self.face, photo)
    }
}

/// A page to measure a printer with, as PDF: rulers, crosses, and which [`Offset`] to give.
///
/// # Errors
///
/// Only faults of the program.
pub fn calibration() -> Result<Vec<u8>, FillError> {
    let face = Face::bundled().map_err(PdfError::from)?;
    Ok(pdf::write_page(&calibration_page(&face), "印刷位置の確認用紙", &face)?)
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
fn bare_page(template: &Template, face: &Face) -> Result<Page, TemplateError> {
    let (width, height) = template.page();
    let sheet = Sheet { width, height, marks: Vec::new(), continuation: None };
    let bare = pdf::write(&sheet, "", Some(template), face, None).map_err(TemplateError::Unreadable)?;
    Page::read(&bare, 0).map_err(TemplateError::Page)
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
