//! Why bytes are no records at all. About the file, not about an applicant.

use std::fmt;

use super::json::{MAX_BYTES, MAX_RECORDS};
use super::json_lines::MAX_LINE_BYTES;
use crate::diagnostic::{Position, Wording};
use crate::file_error;
use crate::spreadsheet::SpreadsheetError;

/// Why bytes are no records at all. About the file, not about an applicant.
#[derive(Debug)]
#[non_exhaustive]
pub enum InputError {
    /// Nothing in it.
    Empty,
    /// More than [`MAX_BYTES`] or [`MAX_RECORDS`].
    TooLarge,
    /// Not UTF-8.
    Encoding {
        /// What it seems to be.
        guess: &'static str,
    },
    /// Not JSON.
    Syntax {
        /// Where.
        position: Position,
        /// What the parser says.
        reason: String,
    },
    /// JSON, but neither an object nor a list of objects.
    NotARecord {
        /// Where.
        position: Position,
        /// What stands there.
        found: &'static str,
    },
    /// A line of JSON lines with more than [`MAX_LINE_BYTES`].
    LongLine {
        /// Which.
        line: usize,
    },
    /// The system gives no more of it.
    Unreadable(std::io::Error),
    /// No table that can be read.
    Table(SpreadsheetError),
}

impl From<SpreadsheetError> for InputError {
    fn from(error: SpreadsheetError) -> Self {
        Self::Table(error)
    }
}

impl InputError {
    /// What is wrong with the file.
    pub fn wording(&self) -> Wording {
        match self {
            Self::Table(error) => error.wording(),
            Self::Empty => Wording::new("記録がありません", "there is no record in it"),
            Self::TooLarge => Wording::new(
                format!("{} MB または {MAX_RECORDS} 件を超えています。複数のファイルに分けてください", MAX_BYTES >> 20),
                format!(
                    "it has more than {} MB or {MAX_RECORDS} records; split it into several files",
                    MAX_BYTES >> 20
                ),
            ),
            Self::Encoding { guess } => Wording::new(
                format!("UTF-8 ではありません（{guess} か、文章でないファイルのようです）。UTF-8 で保存してください"),
                format!("it is not UTF-8 (perhaps {guess}, or no text at all); save it as UTF-8"),
            ),
            Self::Syntax { position: Position { line, column }, reason } => Wording::new(
                format!("{line}行{column}文字目: JSON として読めません: {reason}"),
                format!("line {line}, column {column}: not JSON: {reason}"),
            ),
            Self::NotARecord { position: Position { line, column }, found } => Wording::new(
                format!("{line}行{column}文字目: 記録 {{…}} ではありません（{found}）"),
                format!("line {line}, column {column}: found {found}, expected a record {{…}}"),
            ),
            Self::LongLine { line } => Wording::new(
                format!("{line}行目が {} MB を超えています", MAX_LINE_BYTES >> 20),
                format!("line {line} has more than {} MB", MAX_LINE_BYTES >> 20),
            ),
            Self::Unreadable(error) => file_error::wording(error),
        }
    }
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.wording().en)
    }
}

impl std::error::Error for InputError {}
