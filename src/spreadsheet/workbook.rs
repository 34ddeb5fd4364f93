//! The sheets of a workbook of Excel, read as what their cells hold.
//!
//! Hidden rows and columns are read as any other; hidden sheets only where they are named. A cell merged over several rows
//! is the value of all of them, as it is for the eye; merged over columns it is the value of the first.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{CellErrorType, DataRef, Dimensions, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::row::day;
use super::{Cell, Epoch, Row, SpreadsheetError, YesNo, archive};

/// Cells of a sheet, with the empty ones before the last of each row; half a gigabyte of them.
const MAX_CELLS: usize = 16_000_000;
/// Bytes of their texts.
const MAX_TEXT: usize = 256 << 20;

/// A workbook that is open.
pub struct Workbook {
    xlsx: Xlsx<Cursor<Vec<u8>>>,
}

impl Workbook {
    /// Opens a file.
    ///
    /// # Errors
    ///
    /// Any file but a whole `.xlsx` or `.xlsm` without a password.
    pub fn open(bytes: Vec<u8>) -> Result<Self, SpreadsheetError> {
        if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
            return Err(compound_file(&bytes));
        }
        let names = archive::looked_through(&bytes)?;
        if let Some(name) = other_format(&names) {
            return Err(SpreadsheetError::OtherFormat { name });
        }
        let xlsx = guarded(|| Xlsx::new(Cursor::new(bytes)))?;
        Ok(Self { xlsx })
    }

    /// The sheets that people see, in their order.
    pub fn sheets(&self) -> Vec<String> {
        let shown = |it: &&calamine::Sheet| it.visible == SheetVisible::Visible && it.typ == SheetType::WorkSheet;
        self.xlsx.sheets_metadata().iter().filter(shown).map(|it| it.name.clone()).collect()
    }

    /// The rows of a sheet that have anything in them.
    ///
    /// # Errors
    ///
    /// No sheet of that name, or one that cannot be read.
    pub fn rows(&mut self, name: &str) -> Result<Vec<Row>, SpreadsheetError> {
        let is_it = |it: &calamine::Sheet| it.name == name && it.typ == SheetType::WorkSheet;
        if !self.xlsx.sheets_metadata().iter().any(is_it) {
            return Err(SpreadsheetError::NoSheet { name: name.to_owned(), sheets: self.sheets() });
        }
        let epoch = if self.xlsx.has_1904_epoch() { Epoch::Year1904 } else { Epoch::Year1900 };
        let mut sheet = Sheet::default();
        guarded(|| {
            let mut reader = self.xlsx.worksheet_cells_reader(name)?;
            while let Some(record) = reader.next_cell_with_formula_metadata()? {
                let cell = match record.value {
                    DataRef::Empty if record.formula.is_some() => Cell::Uncalculated,
                    value => cell(&value, epoch),
                };
                if !sheet.add(record.pos, cell) {
                    break;
                }
            }
            Ok(())
        })?;
        let merged = guarded(|| self.xlsx.merge_cells_by_sheet_name(name))?;
        for area in &merged {
            sheet.fill(area);
        }
        sheet.finish()
    }
}

/// A sheet that is being read.
#[derive(Default)]
struct Sheet {
    rows: Vec<Row>,
    /// Cells, and looks at a row.
    cells: usize,
    text: usize,
    is_out_of_order: bool,
}

impl Sheet {
    /// Adds a cell behind all others; false where there are too many.
    fn add(&mut self, (row, column): (u32, u32), cell: Cell) -> bool {
        if cell.is_blank() {
            return true;
        }
        let (line, column) = (place(row) + 1, place(column));
        if let Cell::Text(text) = &cell {
            self.text += text.len();
        }
        if self.rows.last().is_none_or(|it| it.line != line) {
            self.is_out_of_order |= self.rows.last().is_some_and(|it| it.line > line);
            self.rows.push(Row { line, cells: Vec::new(), faults: Vec::new() });
        }
        let before = self.rows.last().map_or(0, |it| it.cells.len());
        self.cells += (column + 1).saturating_sub(before);
        if self.is_too_large() {
            return false;
        }
        if let Some(row) = self.rows.last_mut() {
            put(row, column, cell);
        }
        true
    }

    /// Gives all rows of a merged area the value of its first.
    fn fill(&mut self, area: &Dimensions) {
        let (first, last, column) = (place(area.start.0) + 1, place(area.end.0) + 1, place(area.start.1));
        let start = self.rows.partition_point(|it| it.line < first);
        let (above, below) = self.rows.split_at_mut_checked(start + 1).unwrap_or_default();
        let anchor = above.last().filter(|it| it.line == first).and_then(|it| it.cells.get(column)).cloned();
        let Some(anchor) = anchor.filter(|it| !it.is_blank()) else { return };
        for row in below.iter_mut().take_while(|it| it.line <= last) {
            self.cells += 1 + (column + 1).saturating_sub(row.cells.len());
            if self.cells > MAX_CELLS {
                return;
            }
            if row.cells.get(column).is_none_or(Cell::is_blank) {
                put(row, column, anchor.clone());
            }
        }
    }

    fn is_too_large(&self) -> bool {
        self.cells > MAX_CELLS || self.text > MAX_TEXT
    }

    fn finish(self) -> Result<Vec<Row>, SpreadsheetError> {
        if self.is_too_large() {
            return Err(SpreadsheetError::TooLarge);
        }
        if self.is_out_of_order {
            return Err(SpreadsheetError::Damaged { reason: "its rows are not in their order".to_owned() });
        }
        Ok(self.rows)
    }
}

fn put(row: &mut Row, column: usize, cell: Cell) {
    if row.cells.len() <= column {
        row.cells.resize(column + 1, Cell::BLANK);
    }
    if let Some(place) = row.cells.get_mut(column) {
        *place = cell;
    }
}

fn place(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

fn cell(value: &DataRef<'_>, epoch: Epoch) -> Cell {
    match value {
        DataRef::Empty => Cell::BLANK,
        DataRef::String(text) => Cell::Text(text.clone()),
        DataRef::SharedString(text) => Cell::Text((*text).to_owned()),
        // Whole numbers of more digits than this type holds were rounded before they were saved.
        #[expect(clippy::cast_precision_loss, reason = "Excel itself keeps them as floating numbers")]
        DataRef::Int(value) => Cell::Number { value: *value as f64, epoch },
        DataRef::Float(value) => Cell::Number { value: *value, epoch },
        DataRef::Bool(true) => Cell::YesNo(YesNo::Yes),
        DataRef::Bool(false) => Cell::YesNo(YesNo::No),
        DataRef::DateTime(moment) if moment.is_duration() || moment.as_f64() < 1.0 => Cell::Time,
        DataRef::DateTime(moment) => {
            let value = moment.as_f64();
            day(value, epoch).map_or(Cell::Number { value, epoch }, Cell::Day)
        }
        DataRef::DateTimeIso(text) => {
            let day = text.split('T').next().unwrap_or_default();
            if day.contains(':') { Cell::Time } else { Cell::Day(day.to_owned()) }
        }
        DataRef::DurationIso(_) => Cell::Time,
        DataRef::Error(error) => Cell::Fault(sign(error)),
    }
}

fn sign(error: &CellErrorType) -> &'static str {
    match error {
        CellErrorType::Div0 => "#DIV/0!",
        CellErrorType::NA => "#N/A",
        CellErrorType::Name => "#NAME?",
        CellErrorType::Null => "#NULL!",
        CellErrorType::Num => "#NUM!",
        CellErrorType::Ref => "#REF!",
        CellErrorType::Value => "#VALUE!",
        CellErrorType::GettingData => "#GETTING_DATA",
    }
}

/// Runs the reader of a foreign file. What it never thought of makes it panic, and that must cost one file only.
fn guarded<T>(read: impl FnOnce() -> Result<T, XlsxError>) -> Result<T, SpreadsheetError> {
    let panicked = |_| SpreadsheetError::Damaged { reason: "the reader gave up".to_owned() };
    catch_unwind(AssertUnwindSafe(read)).map_err(panicked)?.map_err(|error| match error {
        XlsxError::Password => SpreadsheetError::Protected,
        other => SpreadsheetError::Damaged { reason: single_line(&other.to_string()) },
    })
}

fn single_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A file of Excel before 2007, or one of today's with a password around it.
fn compound_file(bytes: &[u8]) -> SpreadsheetError {
    let package: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(package.len()).any(|it| it == package) {
        return SpreadsheetError::Protected;
    }
    SpreadsheetError::OtherFormat { name: "xls" }
}

/// What an archive is, if it is no workbook that is read.
fn other_format(names: &[String]) -> Option<&'static str> {
    let has = |name: &str| names.iter().any(|it| it == name);
    let has_in = |folder: &str| names.iter().any(|it| it.starts_with(folder));
    match () {
        () if has("xl/workbook.bin") => Some("xlsb"),
        () if has_in("xl/") => None,
        () if has("content.xml") => Some("ods"),
        () if has_in("word/") => Some("docx"),
        () if has_in("ppt/") => Some("pptx"),
        () if has_in("Index/") => Some("numbers"),
        () => Some("zip"),
    }
}
