//! Tables to fill in: a CSV file with headings and an example, and a workbook that helps to type what is asked for.
//!
//! What the columns are is told by the caller; here is only how they are drawn. Cells of numbers are formatted as text, so
//! that no leading zero is lost.

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign, Formula,
    Workbook, Worksheet, XlsxError,
};

use super::SpreadsheetError;
use super::refused::csv_of;

/// A column of a table to fill in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlankColumn {
    /// What stands above it.
    pub heading: String,
    /// What stands in it in the example row.
    pub example: String,
    /// How its cells are typed.
    pub kind: BlankKind,
    /// The other name of it, and what it is, in the words of the second sheet.
    pub explanation: Vec<String>,
}

/// How the cells of a column are typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlankKind {
    /// As any text.
    Text,
    /// As a day.
    Date,
    /// As one of these, and nothing else.
    Choice(Vec<String>),
    /// As one of these, or another text.
    Proposals(Vec<String>),
}

/// A table to fill in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlankTable {
    /// The name of the sheet to fill in.
    pub sheet: String,
    /// The name of the sheet that explains, and its headings.
    pub guide: (String, Vec<String>),
    /// From the left.
    pub columns: Vec<BlankColumn>,
}

/// Rows for which the lists drop down.
const ROWS: u32 = 1000;

impl BlankTable {
    /// As CSV in UTF-8, with the mark by which Excel knows it.
    ///
    /// # Errors
    ///
    /// Only faults of the program.
    pub fn to_csv(&self) -> Result<Vec<u8>, SpreadsheetError> {
        let head = self.columns.iter().map(|it| it.heading.clone()).collect();
        let example = self.columns.iter().map(|it| it.example.clone()).collect();
        csv_of([head, example].into_iter())
    }

    /// As a workbook.
    ///
    /// # Errors
    ///
    /// Only faults of the program.
    pub fn to_workbook(&self) -> Result<Vec<u8>, SpreadsheetError> {
        let mut workbook = new_workbook();
        self.write(&mut workbook).map_err(|error| failed(&error))?;
        workbook.save_to_buffer().map_err(|error| failed(&error))
    }

    fn write(&self, workbook: &mut Workbook) -> Result<(), XlsxError> {
        const LISTS: &str = "Lists";
        let sheet = workbook.add_worksheet().set_name(&self.sheet)?;
        sheet.set_freeze_panes(1, 0)?;
        let mut lists: Vec<&[String]> = Vec::new();
        for (number, column) in (0..).zip(&self.columns) {
            write_column(sheet, number, column)?;
            if let BlankKind::Proposals(list) = &column.kind {
                let letters = crate::diagnostic::column_letters(lists.len() + 1);
                let range = format!("={LISTS}!${letters}$1:${letters}${}", list.len());
                let proposals = DataValidation::new()
                    .allow_list_formula(Formula::new(range))
                    .set_error_style(DataValidationErrorStyle::Information);
                sheet.add_data_validation(1, number, ROWS, number, &proposals)?;
                lists.push(list);
            }
        }
        self.write_guide(workbook.add_worksheet())?;
        if !lists.is_empty() {
            let sheet = workbook.add_worksheet().set_name(LISTS)?;
            for (column, list) in (0..).zip(lists) {
                for (row, text) in (0..).zip(list) {
                    sheet.write_string(row, column, text)?;
                }
            }
        }
        Ok(())
    }

    fn write_guide(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        const WIDTHS: [f64; 5] = [28.0, 30.0, 44.0, 14.0, 44.0];
        let (name, headings) = &self.guide;
        let wrapped = Format::new().set_num_format("@").set_text_wrap().set_align(FormatAlign::Top);
        let bold = wrapped.clone().set_bold();
        sheet.set_name(name)?.set_freeze_panes(1, 0)?;
        for (column, width) in (0..).zip(WIDTHS) {
            sheet.set_column_width(column, width)?;
        }
        let rows = self.columns.iter().map(|it| [std::slice::from_ref(&it.heading), &it.explanation].concat());
        for (row, cells) in (0..).zip(std::iter::once(headings.clone()).chain(rows)) {
            let format = if row == 0 { &bold } else { &wrapped };
            for (column, cell) in (0..).zip(cells) {
                sheet.write_string_with_format(row, column, cell, format)?;
            }
        }
        Ok(())
    }
}

fn write_column(sheet: &mut Worksheet, number: u16, column: &BlankColumn) -> Result<(), XlsxError> {
    /// Pale, so that it still reads when printed.
    const HEAD: Color = Color::RGB(0x00DD_EBF7);
    const NARROWEST: usize = 14;
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top).set_background_color(HEAD);
    let cell = Format::new().set_num_format(if column.kind == BlankKind::Date { "yyyy-mm-dd" } else { "@" });
    // A kanji is as wide as two digits.
    let width = column.heading.chars().count() * 2;
    sheet.set_column_format(number, &cell)?;
    sheet.set_column_width(number, f64::from(u16::try_from(width.max(NARROWEST)).unwrap_or_default()))?;
    sheet.write_string_with_format(0, number, &column.heading, &head)?;
    match (&column.kind, column.example.as_str()) {
        (_, "") => {}
        (BlankKind::Date, day) => {
            sheet.write_datetime_with_format(1, number, ExcelDateTime::parse_from_str(day)?, &cell)?;
        }
        (_, text) => {
            sheet.write_string_with_format(1, number, text, &cell)?;
        }
    }
    if let BlankKind::Choice(list) = &column.kind {
        let choice = DataValidation::new().allow_list_strings(list)?;
        sheet.add_data_validation(1, number, ROWS, number, &choice)?;
    }
    Ok(())
}

/// A workbook that says nothing of when it was made, so that the same content is the same bytes.
pub(super) fn new_workbook() -> Workbook {
    let mut workbook = Workbook::new();
    if let Ok(day) = ExcelDateTime::from_ymd(2000, 1, 1) {
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&day));
    }
    workbook
}

pub(super) fn failed(error: &XlsxError) -> SpreadsheetError {
    SpreadsheetError::Damaged { reason: error.to_string() }
}
