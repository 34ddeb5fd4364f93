//! What is wrong with a table, and where. About a file, not about an applicant.

use std::fmt;

use crate::diagnostic::{Wording, excerpt};

/// What is wrong with a table of facts, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataError {
    place: Place,
    what: Wording,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Place {
    Table,
    Line(usize),
    Cell { line: usize, column: usize, caption: String },
}

impl DataError {
    /// About the table as a whole.
    pub(crate) fn of_table(ja: impl Into<String>, en: impl Into<String>) -> Self {
        Self { place: Place::Table, what: Wording::new(ja, en) }
    }

    pub(super) fn in_line(line: usize, ja: String, en: String) -> Self {
        Self { place: Place::Line(line), what: Wording::new(ja, en) }
    }

    pub(super) fn in_cell(
        line: usize,
        column: usize,
        caption: &str,
        ja: impl Into<String>,
        en: impl Into<String>,
    ) -> Self {
        let place = Place::Cell { line, column, caption: caption.to_owned() };
        Self { place, what: Wording::new(ja, en) }
    }

    pub(super) fn in_head(line: usize, column: usize, found: &str, expected: &str) -> Self {
        let shown = excerpt(found);
        let (ja, en) = if found.is_empty() {
            ("空です".to_owned(), "found an empty cell".to_owned())
        } else {
            (format!("「{shown}」とあります"), format!("found `{shown}`"))
        };
        let (ja, en) = (format!("{ja}。見出しは {expected} です"), format!("{en}, expected the caption `{expected}`"));
        Self::in_cell(line, column, "", ja, en)
    }

    /// The line, counted from 1; none where it is about the table as a whole.
    pub fn line(&self) -> Option<usize> {
        match self.place {
            Place::Table => None,
            Place::Line(line) | Place::Cell { line, .. } => Some(line),
        }
    }

    /// The column, counted from 1; none where it is about the line, or the table, as a whole.
    pub fn column(&self) -> Option<usize> {
        match self.place {
            Place::Table | Place::Line(_) => None,
            Place::Cell { column, .. } => Some(column),
        }
    }

    /// Where it stands, and what is wrong there.
    pub fn wording(&self) -> Wording {
        let Wording { ja, en } = &self.what;
        match &self.place {
            Place::Table => self.what.clone(),
            Place::Line(line) => Wording::new(format!("{line}行目: {ja}"), format!("line {line}: {en}")),
            Place::Cell { line, column, caption } if caption.is_empty() => {
                Wording::new(format!("{line}行目 {column}列目: {ja}"), format!("line {line}, column {column}: {en}"))
            }
            Place::Cell { line, column, caption } => Wording::new(
                format!("{line}行目 {column}列目（{caption}）: {ja}"),
                format!("line {line}, column {column} ({caption}): {en}"),
            ),
        }
    }
}

impl fmt::Display for DataError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.wording().en)
    }
}

impl std::error::Error for DataError {}
