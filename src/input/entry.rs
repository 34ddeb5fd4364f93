//! A record with where it came from, so that one that is refused can be given back as it came.

use std::fmt;

use super::{InputError, RawApplication};

/// One record among many.
pub struct Entry {
    /// Its number in the input, counted from 1, whatever was left out before it.
    pub number: usize,
    /// The line of its file, or the row of its sheet, counted from 1.
    pub line: usize,
    /// What was read; an error where it cannot be taken apart, which costs no other record.
    pub record: Result<RawApplication, InputError>,
    /// What stood in the input.
    pub original: Original,
}

impl Entry {
    /// The number by which people find it again: of a workbook the row, of CSV the line, of JSON the number of
    /// the record.
    /// No two records of a file have the same.
    pub fn row(&self) -> usize {
        self.original.row(self.number, self.line)
    }
}

/// A record as it stood in the input.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Original {
    /// The text of a JSON document.
    Json(String),
    /// The cells of a row, in the order of the columns.
    Row(Vec<String>),
}

impl Original {
    /// See [`Entry::row`].
    pub(crate) fn row(&self, number: usize, line: usize) -> usize {
        match self {
            Self::Json(_) => number,
            Self::Row(_) => line,
        }
    }
}

/// Personal data stays out of logs.
impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Entry(number {}, line {})", self.number, self.line)
    }
}

/// Personal data stays out of logs.
impl fmt::Debug for Original {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(text) => write!(f, "Json({} bytes)", text.len()),
            Self::Row(cells) => write!(f, "Row({} cells)", cells.len()),
        }
    }
}
