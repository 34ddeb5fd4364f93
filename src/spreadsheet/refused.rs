//! Refused rows given back in the columns they came in, with one more that says what is wrong: to be mended and run again.
//!
//! No cell is altered, also not one that begins with `=`, `+`, `-` or `@`. In a workbook all cells are texts, which no
//! program works out; in CSV they are in quotation marks, and a sign put before them against formulas would come back as
//! part of a name or a telephone number. What a spreadsheet does to numbers in CSV cannot be helped, so a workbook is the
//! better way where there is a choice.

use rust_xlsxwriter::{Format, FormatAlign, Worksheet};

use super::SpreadsheetError;
use super::blank::{failed, new_workbook};

/// The heading of the column that says what is wrong; readers of tables pass it over.
pub const PROBLEMS: &str = "problems";

/// The refused rows of a table.
pub struct RefusedRows {
    headings: Vec<String>,
    /// The column that says what is wrong, where there was one already.
    place: Option<usize>,
    rows: Vec<(Vec<String>, Vec<String>)>,
}

impl RefusedRows {
    /// None so far, of a table with these headings.
    pub fn new(headings: &[String]) -> Self {
        let place = headings.iter().position(|it| it.trim().eq_ignore_ascii_case(PROBLEMS));
        Self { headings: headings.to_vec(), place, rows: Vec::new() }
    }

    /// Adds a row, with a line for each thing that is wrong with it.
    pub fn add(&mut self, cells: &[String], problems: Vec<String>) {
        self.rows.push((cells.to_vec(), problems));
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// As CSV in UTF-8, with the mark by which Excel knows it.
    ///
    /// # Errors
    ///
    /// Only faults of the program.
    pub fn to_csv(&self) -> Result<Vec<u8>, SpreadsheetError> {
        // Each row stays one line, so that the lines of the file are the rows that a spreadsheet shows.
        csv_of(self.whole(" / "))
    }

    /// As a workbook.
    ///
    /// # Errors
    ///
    /// A cell with more text than Excel holds, or more rows or columns.
    pub fn to_workbook(&self) -> Result<Vec<u8>, SpreadsheetError> {
        let mut workbook = new_workbook();
        let sheet = workbook.add_worksheet();
        self.write(sheet).map_err(|error| failed(&error))?;
        workbook.save_to_buffer().map_err(|error| failed(&error))
    }

    fn write(&self, sheet: &mut Worksheet) -> Result<(), rust_xlsxwriter::XlsxError> {
        const WIDE: f64 = 60.0;
        const ORDINARY: f64 = 16.0;
        let text = Format::new().set_num_format("@").set_align(FormatAlign::Top);
        let (bold, wrapped) = (text.clone().set_bold(), text.clone().set_text_wrap());
        sheet.set_freeze_panes(1, 0)?;
        let place = self.place();
        for (line, row) in (0..).zip(self.whole("\n")) {
            for (column, cell) in (0..).zip(row) {
                let is_problems = usize::from(column) == place;
                let format = match line {
                    0 => &bold,
                    _ if is_problems => &wrapped,
                    _ => &text,
                };
                if line == 0 {
                    sheet.set_column_width(column, if is_problems { WIDE } else { ORDINARY })?;
                }
                if !cell.is_empty() {
                    sheet.write_string_with_format(line, column, cell, format)?;
                }
            }
        }
        Ok(())
    }

    /// Behind all that was there, so that nothing of a row that was too long is taken for it.
    fn place(&self) -> usize {
        let longest = self.rows.iter().map(|(cells, _)| cells.len()).chain([self.headings.len()]).max();
        self.place.unwrap_or_else(|| longest.unwrap_or_default())
    }

    fn whole(&self, between: &'static str) -> impl Iterator<Item = Vec<String>> {
        let place = self.place();
        let with = move |cells: &[String], problems: String| {
            let mut cells = cells.to_vec();
            cells.resize(cells.len().max(place + 1), String::new());
            if let Some(cell) = cells.get_mut(place) {
                *cell = problems;
            }
            cells
        };
        let head = with(&self.headings, PROBLEMS.to_owned());
        let rows = self.rows.iter().map(move |(cells, problems)| with(cells, problems.join(between)));
        std::iter::once(head).chain(rows)
    }
}

/// Rows as CSV in UTF-8 with the mark by which Excel knows it, every cell in quotation marks.
pub(super) fn csv_of(rows: impl Iterator<Item = Vec<String>>) -> Result<Vec<u8>, SpreadsheetError> {
    let failed = |error: &dyn std::fmt::Display| SpreadsheetError::Damaged { reason: error.to_string() };
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .quote_style(csv::QuoteStyle::Always)
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{FEFF}".as_bytes().to_vec());
    for row in rows {
        writer.write_record(&row).map_err(|error| failed(&error))?;
    }
    writer.into_inner().map_err(|error| failed(&error))
}

/// Personal data stays out of logs.
impl std::fmt::Debug for RefusedRows {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "RefusedRows({})", self.rows.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spreadsheet::{Delimited, Workbook};

    fn texts(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|it| (*it).to_owned()).collect()
    }

    #[track_caller]
    fn check(headings: &[&str], rows: &[&[&str]], expected: &[&[&str]]) {
        let mut refused = RefusedRows::new(&texts(headings));
        for row in rows {
            refused.add(&texts(row), texts(&["error a", "error b"]));
        }
        let expected: Vec<Vec<String>> = expected.iter().map(|it| texts(it)).collect();
        let csv = refused.to_csv().unwrap();
        assert!(csv.starts_with("\u{FEFF}\"".as_bytes()));
        let read: Vec<Vec<String>> =
            Delimited::open(csv.as_slice(), <[String]>::len).unwrap().map(|it| it.unwrap().texts()).collect();
        let on_one_line =
            |row: &Vec<String>| row.iter().map(|it| it.replace("error a\n", "error a / ")).collect::<Vec<_>>();
        assert_eq!(read, expected.iter().map(on_one_line).collect::<Vec<_>>());
        let workbook = refused.to_workbook().unwrap();
        assert!(workbook == refused.to_workbook().unwrap());
        let read = Workbook::open(workbook).unwrap().rows("Sheet1").unwrap();
        assert_eq!(read.iter().map(crate::spreadsheet::Row::texts).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn rows_come_back_as_they_were_with_what_is_wrong_behind_them() {
        const WRONG: &str = "error a\nerror b";
        let (formula, phone) = ("=1+1", "+81 90-1234-5678");
        check(
            &["氏名", "電話"],
            &[&["NGUYEN", "09012345678"], &[formula, phone]],
            &[&["氏名", "電話", PROBLEMS], &["NGUYEN", "09012345678", WRONG], &[formula, phone, WRONG]],
        );
        check(
            &["氏名", "電話"],
            &[&["A", "1", "too much"], &["\"B\"\nC"]],
            &[&["氏名", "電話", "", PROBLEMS], &["A", "1", "too much", WRONG], &["\"B\"\nC", "", "", WRONG]],
        );
        check(&["Problems", "氏名"], &[&["old", "A"]], &[&[PROBLEMS, "氏名"], &[WRONG, "A"]]);
    }
}
