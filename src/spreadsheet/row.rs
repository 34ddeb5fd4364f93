//! One row of a table, and what its cells hold.

use std::fmt;

use calamine::{ExcelDateTime, ExcelDateTimeType};

/// A row as it stands in its file.
#[derive(Clone, PartialEq)]
pub struct Row {
    /// The line of the file in which it begins, or the row of the sheet, counted from 1.
    pub line: usize,
    /// From the first column on.
    pub cells: Vec<Cell>,
    /// What is wrong with its quotation marks.
    pub faults: Vec<RowFault>,
}

impl Row {
    /// The cells as texts.
    pub fn texts(&self) -> Vec<String> {
        self.cells.iter().map(Cell::shown).collect()
    }

    /// Whether nothing stands in it.
    pub fn is_blank(&self) -> bool {
        self.faults.is_empty() && self.cells.iter().all(Cell::is_blank)
    }
}

/// The first number of sixteen digits, of which Excel keeps fifteen.
pub const ROUNDED: f64 = 1e15;

/// What a cell holds.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum Cell {
    /// A text; all that a CSV file knows.
    Text(String),
    /// A number, without any sign of how it was typed.
    Number {
        /// The number.
        value: f64,
        /// From when on the workbook counts days.
        epoch: Epoch,
    },
    /// A day, `2026-11-10`; the time of the day is left out.
    Day(String),
    /// A time or a length of time.
    Time,
    /// 真偽値
    YesNo(YesNo),
    /// `#N/A` and the like.
    Fault(&'static str),
    /// A formula whose result was never worked out.
    Uncalculated,
}

/// From when on a workbook counts days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Epoch {
    /// 1900-01-01 is day 1, as nearly always.
    Year1900,
    /// 1904-01-01 is day 0, as in old workbooks of a Mac.
    Year1904,
}

/// What a cell of Excel's type for it says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum YesNo {
    /// TRUE
    Yes,
    /// FALSE
    No,
}

impl Cell {
    /// The empty cell.
    pub const BLANK: Self = Self::Text(String::new());

    /// The text of it, as near to what a screen shows as can be told.
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) | Self::Day(text) => text.clone(),
            // What has lost digits must not pass for a text that has all of them.
            Self::Number { value, .. } if value.abs() >= ROUNDED => format!("#DIGITS {value}"),
            Self::Number { value, .. } => value.to_string(),
            Self::Time => "#TIME".to_owned(),
            Self::YesNo(YesNo::Yes) => "TRUE".to_owned(),
            Self::YesNo(YesNo::No) => "FALSE".to_owned(),
            Self::Fault(sign) => (*sign).to_owned(),
            Self::Uncalculated => "#FORMULA".to_owned(),
        }
    }

    /// The day that Excel counts by the number in it.
    pub fn counted_day(&self) -> Option<String> {
        let Self::Number { value, epoch } = self else { return None };
        day(*value, *epoch)
    }

    /// Whether nothing stands in it.
    pub fn is_blank(&self) -> bool {
        matches!(self, Self::Text(text) if text.trim().is_empty())
    }
}

/// The day of a number of days, with the time of the day left out.
pub(super) fn day(value: f64, epoch: Epoch) -> Option<String> {
    // Before the end of February 1900, which had no 29th, Excel counts one day too many.
    const FIRST: f64 = 61.0;
    const LAST: f64 = 2_958_465.0;
    let is_1904 = epoch == Epoch::Year1904;
    if !(if is_1904 { 0.0 } else { FIRST }..=LAST).contains(&value.floor()) {
        return None;
    }
    let (year, month, day, ..) =
        ExcelDateTime::new(value.floor(), ExcelDateTimeType::DateTime, is_1904).to_ymd_hms_milli();
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

/// What is wrong with the quotation marks of a row. Columns count from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum RowFault {
    /// Something stands behind the mark that closes a cell.
    BehindQuote {
        /// The column.
        column: usize,
    },
    /// The mark that opens a cell is never closed, so that all the rest of the file is in it.
    UnclosedQuote {
        /// The column.
        column: usize,
        /// The line in which the mark stands.
        line: usize,
    },
}

/// Personal data stays out of logs.
impl fmt::Debug for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Row(line {}, {} cells, {:?})", self.line, self.cells.len(), self.faults)
    }
}

/// Personal data stays out of logs.
impl fmt::Debug for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self {
            Self::Text(text) => return write!(f, "Text({} bytes)", text.len()),
            Self::Number { .. } => "Number",
            Self::Day(_) => "Day",
            Self::Time => "Time",
            Self::YesNo(_) => "YesNo",
            Self::Fault(sign) => sign,
            Self::Uncalculated => "Uncalculated",
        };
        f.write_str(kind)
    }
}
