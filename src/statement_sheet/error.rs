//! Why a sheet cannot be filled, or an item on it stays blank.

use std::fmt;

use crate::diagnostic::{Field, Problems, Wording};
use crate::fill::TemplateError;
use crate::pdf::PdfError;

/// Why an answer has no place on the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Obstacle {
    /// No caption that is known asks for it.
    NoCaption,
    /// Its caption stands in several places.
    SeveralCaptions,
    /// The caption speaks of somebody or something else.
    AnothersCaption,
    /// There is neither a cell nor a line to write on next to its caption.
    NoRoom,
    /// There are several empty cells next to its caption.
    SeveralRooms,
    /// Something is printed where the answer would stand.
    Occupied,
    /// The room is too small for anything.
    TooSmall,
    /// It would stand in the place of another item.
    Contested,
    /// An era is printed there in which the day does not lie.
    OtherEra,
}

impl Obstacle {
    /// In words.
    pub fn wording(self) -> Wording {
        let (ja, en) = match self {
            Self::NoCaption => ("見出しが見つかりません", "no caption for it was found"),
            Self::SeveralCaptions => ("見出しが2か所以上にあります", "its caption stands in several places"),
            Self::AnothersCaption => {
                ("別の人や別のことの欄かもしれません", "its caption may speak of somebody or something else")
            }
            Self::NoRoom => ("記入する欄が見つかりません", "neither a cell nor a line to write on was found"),
            Self::SeveralRooms => {
                ("空欄が右にも下にもあります", "there are empty cells both beside and below its caption")
            }
            Self::Occupied => ("記入する欄に印刷があります", "something is printed where the answer would stand"),
            Self::TooSmall => ("欄が小さすぎます", "its place is too small"),
            Self::Contested => ("ほかの項目と欄が重なります", "another item has the same place"),
            Self::OtherEra => ("印刷されている元号と合いません", "the era printed there is not that of the day"),
        };
        Wording::new(ja, en)
    }
}

/// What was found on a page that is not the sheet beyond doubt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotTheSheet {
    /// Every item, and what keeps it from having a place.
    pub places: Vec<(Field, Option<Obstacle>)>,
    /// The captions that were found, as they were compared.
    pub sighted: Vec<String>,
    /// Whether there is any text on the page.
    pub has_text: bool,
}

/// Why a sheet cannot be filled.
#[derive(Debug)]
#[non_exhaustive]
pub enum StatementSheetError {
    /// The file cannot be used.
    File(TemplateError),
    /// It is not the sheet beyond doubt.
    NotTheSheet(Box<NotTheSheet>),
    /// Answers that do not fit their places, or cannot be printed.
    Answers(Problems),
    /// Read back, the finished sheet does not say what these items say: a fault of the program.
    Unproven(Vec<Field>),
    /// A fault of the program.
    Broken(PdfError),
}

impl StatementSheetError {
    /// How much of the sheet was found.
    pub(super) fn likeness(&self) -> usize {
        match self {
            Self::NotTheSheet(it) => 1 + it.sighted.len(),
            _ => 0,
        }
    }
}

impl From<TemplateError> for StatementSheetError {
    fn from(error: TemplateError) -> Self {
        Self::File(error)
    }
}

impl From<NotTheSheet> for StatementSheetError {
    fn from(error: NotTheSheet) -> Self {
        Self::NotTheSheet(error.into())
    }
}

impl From<PdfError> for StatementSheetError {
    fn from(error: PdfError) -> Self {
        Self::Broken(error)
    }
}

impl fmt::Display for StatementSheetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::NotTheSheet(error) => {
                write!(f, "it is not surely the statement sheet: {} captions found", error.sighted.len())
            }
            Self::Answers(problems) => write!(f, "answers do not fit the sheet: {problems}"),
            Self::Unproven(fields) => {
                let paths: Vec<&str> = fields.iter().map(|it| it.path()).collect();
                write!(f, "read back, the sheet does not say what the record says: {}", paths.join(", "))
            }
            Self::Broken(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for StatementSheetError {}
