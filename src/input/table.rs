//! The rows of a table as records: the head line is found, and each row below it becomes one record.

use std::fmt;
use std::io::{Cursor, Read};

use super::captions::Caption;
use super::cells::{self, TURNED_DATE};
use super::json::{MAX_BYTES, MAX_RECORDS};
use super::{Defaults, Entry, Headers, InputError, Original, RawApplication};
use crate::diagnostic::{
    Example, FieldKind, Place, Position, Problem, Problems, Remark, Rule, Severity, column_letters, excerpt, said,
};
use crate::law::OURS;
use crate::spreadsheet::{Cell, Delimited, HEAD, Row, RowFault, SpreadsheetError, Workbook};

/// Every rule of this file.
pub(super) const RULES: &[&Rule] = &[&ROW_TOO_LONG, &CELL_WITHOUT_HEADING, &QUOTE_MISPLACED, &SHEET_NOT_READ];

const ROW_TOO_LONG: Rule = Rule {
    code: "row-too-long",
    severity: Severity::Error,
    meaning: said(
        "CSV の行に、見出しより多くのセルがあります。引用符で囲んでいない「,」が住所などにあると、そこから右の答えが1列ずつずれるため、その行の申請書は作りません。",
        "A row of a CSV file has more cells than the head line. A comma that is not within quotation marks, as in an address, moves all answers behind it to the next column, so no form is made from the row.",
    ),
    fields: &[],
    example: Example { wrong: "東京都新宿区1-1, 203号室", right: "\"東京都新宿区1-1, 203号室\"" },
    sources: &[&OURS],
};
const SHEET_NOT_READ: Rule = Rule {
    code: "sheet-not-read",
    severity: Severity::Note,
    meaning: said(
        "ブックに同じ項目の表がいくつもあるとき、読むのは最初のシートだけで、ほかのシートの名前を知らせます。ほかのシートは --sheet で読みます。",
        "Where several sheets of a workbook have tables of the same items, only the first is read, and the others are named. They are read with --sheet.",
    ),
    fields: &[],
    example: Example { wrong: "people.xlsx", right: "people.xlsx --sheet 11月" },
    sources: &[&OURS],
};
const CELL_WITHOUT_HEADING: Rule = Rule {
    code: "cell-without-heading",
    severity: Severity::Warning,
    meaning: said(
        "見出しのない列に何かが書いてあります。どの項目か分からないため読みません。項目なら見出しを、覚え書きなら // で始まる見出しを付けてください。",
        "Something stands in a column without a heading. Nobody knows which item it is, so it is not read; give the column a heading, or one that begins with // where it is a remark.",
    ),
    fields: &[],
    example: Example { wrong: "確認済", right: "// 確認" },
    sources: &[&OURS],
};
const QUOTE_MISPLACED: Rule = Rule {
    code: "quote-misplaced",
    severity: Severity::Error,
    meaning: said(
        "CSV で「\"」で始まるセルは「\"」で終わり、中の「\"」は2つ重ねて書きます。そうなっていないとセルの終わりが分からないため、その行の申請書は作りません。閉じられていないと、ファイルの残り全部がそのセルに入ります。",
        "In a CSV file a cell that begins with a quotation mark ends with one, and one within it is doubled. Otherwise nobody knows where the cell ends, so no form is made from the row; where it is not closed, all the rest of the file is in it.",
    ),
    fields: &[],
    example: Example { wrong: "\"A\"B", right: "\"A\"\"B\"" },
    sources: &[&OURS],
};

/// How a table is read.
#[derive(Debug, Clone, Default)]
pub struct TableOptions {
    /// The sheet of a workbook; without it the first visible one that has a head line.
    pub sheet: Option<String>,
    /// What is the same for all rows.
    pub defaults: Defaults,
}

/// The records of a table in their order, from [`entries`].
pub struct Table<'a> {
    headers: Headers,
    problems: Problems,
    sheet: Option<String>,
    rows: Box<dyn Iterator<Item = Result<Row, SpreadsheetError>> + Send + 'a>,
    defaults: Defaults,
    number: usize,
    /// The line of the row that was read last.
    line: usize,
    is_over: bool,
}

/// Bytes looked at to know what kind of file it is.
const MAGIC: usize = 8;

/// Opens a table, CSV or a workbook of Excel, and finds its head line: of the first ten rows the one that names the most
/// items, and at least two.
///
/// A CSV file is read row by row, in no more memory than one of them needs.
///
/// # Errors
///
/// The file is no table, or no row names items. What is wrong with the columns is told by [`Table::problems`].
pub fn entries<'a>(mut input: impl Read + Send + 'a, options: TableOptions) -> Result<Table<'a>, InputError> {
    let mut beginning = Vec::new();
    let limit = u64::try_from(MAGIC).unwrap_or_default();
    input.by_ref().take(limit).read_to_end(&mut beginning).map_err(SpreadsheetError::from)?;
    if beginning.is_empty() {
        return Err(InputError::Empty);
    }
    let is_workbook = is_workbook(&beginning);
    let whole = Cursor::new(beginning).chain(input);
    if is_workbook { of_workbook(whole, options) } else { of_text(whole, options) }
}

fn is_workbook(beginning: &[u8]) -> bool {
    beginning.starts_with(b"PK") || beginning.starts_with(b"\xD0\xCF\x11\xE0")
}

fn of_workbook<'a>(input: impl Read, options: TableOptions) -> Result<Table<'a>, InputError> {
    let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    input.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(SpreadsheetError::from)?;
    if bytes.len() > MAX_BYTES {
        return Err(InputError::TooLarge);
    }
    let mut workbook = Workbook::open(bytes)?;
    let sheets = options.sheet.map_or_else(|| workbook.sheets(), |it| vec![it]);
    let mut nearest = Vec::new();
    for (sheet, number) in sheets.iter().zip(1..) {
        let mut rows = workbook.rows(sheet)?;
        let below = rows.split_off(rows.len().min(HEAD));
        match split_head(rows) {
            Ok((headers, head)) => {
                let others = alike(&mut workbook, sheets.iter().skip(number), &headers);
                let rows = Box::new(head.into_iter().chain(below).map(Ok));
                let mut table = Table::new(headers, Some(sheet.clone()), rows, options.defaults);
                if !others.is_empty() {
                    table.problems.push(Problem::at(Place::Record, &sheets_not_read(sheet, &others)));
                }
                return Ok(table);
            }
            Err(found) if nearest.is_empty() => nearest = found,
            Err(_) => {}
        }
    }
    Err(SpreadsheetError::NoHeader { sheets, found: nearest }.into())
}

/// The sheets that have rows below the same headings. One that cannot be read holds nobody.
fn alike<'a>(workbook: &mut Workbook, sheets: impl Iterator<Item = &'a String>, headers: &Headers) -> Vec<&'a String> {
    let mut is_alike = |sheet: &&String| {
        let mut rows = workbook.rows(sheet).unwrap_or_default();
        let below = rows.split_off(rows.len().min(HEAD));
        let is_person = |it: &Row| !it.is_blank();
        split_head(rows)
            .is_ok_and(|(other, head)| other.items().eq(headers.items()) && head.iter().chain(&below).any(is_person))
    };
    sheets.filter(|it| is_alike(it)).collect()
}

fn sheets_not_read(read: &str, others: &[&String]) -> Remark {
    let read = excerpt(read);
    let names: Vec<String> = others.iter().map(|it| excerpt(it)).collect();
    Remark::new(
        &SHEET_NOT_READ,
        format!("シート「{read}」だけを読みます。同じ項目の表があるほかのシートは読みません: {}", names.join("、")),
        format!("only the sheet {read} is read; others have the same columns and are not: {}", names.join(", ")),
    )
    .hint("ほかのシートは --sheet で指定してください", "name another one with --sheet")
}

fn of_text<'a>(input: impl Read + Send + 'a, options: TableOptions) -> Result<Table<'a>, InputError> {
    let mut rows = Delimited::open(input, Headers::items_in)?.filter(|it| !it.as_ref().is_ok_and(Row::is_blank));
    let head = rows.by_ref().take(HEAD).collect::<Result<Vec<Row>, _>>()?;
    let (headers, below) =
        split_head(head).map_err(|found| SpreadsheetError::NoHeader { sheets: Vec::new(), found })?;
    let rows = Box::new(below.into_iter().map(Ok).chain(rows));
    Ok(Table::new(headers, None, rows, options.defaults))
}

/// The head line among the first rows, and the rows below it; else what stands in the row that comes nearest to it.
fn split_head(mut rows: Vec<Row>) -> Result<(Headers, Vec<Row>), Vec<String>> {
    /// One column alone may be a title above a table.
    const FEWEST: usize = 2;
    let scores = rows.iter().map(|it| Headers::items_in(&it.texts()));
    // Of equals the first.
    let best = scores.enumerate().rev().max_by_key(|(_, score)| *score);
    match best {
        Some((place, score)) if score >= FEWEST => {
            let below = rows.split_off(place + 1);
            let head = rows.pop().map_or_else(|| (Vec::new(), 1), |it| (it.texts(), it.line));
            Ok((Headers::new(head.0, head.1), below))
        }
        _ => Err(rows.iter().rev().max_by_key(|it| it.cells.len()).map(Row::texts).unwrap_or_default()),
    }
}

impl<'a> Table<'a> {
    fn new(
        headers: Headers,
        sheet: Option<String>,
        rows: Box<dyn Iterator<Item = Result<Row, SpreadsheetError>> + Send + 'a>,
        defaults: Defaults,
    ) -> Self {
        let problems = headers.problems(|it| defaults.gives(it));
        Self { line: headers.line(), headers, problems, sheet, rows, defaults, number: 0, is_over: false }
    }

    /// The head line.
    pub fn headers(&self) -> &Headers {
        &self.headers
    }

    /// A table that was taken apart before, by [`into_rows`](Self::into_rows): its head line as `headings` in the line
    /// `line`, the name of its sheet where it is one of a workbook, and the rows below.
    pub fn of_rows(
        (headings, line): (Vec<String>, usize),
        sheet: Option<String>,
        rows: impl Iterator<Item = Row> + Send + 'a,
        defaults: Defaults,
    ) -> Self {
        Self::new(Headers::new(headings, line), sheet, Box::new(rows.map(Ok)), defaults)
    }

    /// The rows below the head line as they stand in the file, blank ones left out; an error where there is no more to be
    /// read.
    pub fn into_rows(self) -> impl Iterator<Item = Result<Row, InputError>> + use<'a> {
        self.rows.filter(|it| !it.as_ref().is_ok_and(Row::is_blank)).map(|it| it.map_err(InputError::from))
    }

    /// What is wrong with the columns, to be told once. Where an error is among it, no form can be made from any row.
    pub fn problems(&self) -> &Problems {
        &self.problems
    }

    /// The sheet of the workbook; none of a text.
    pub fn sheet(&self) -> Option<&str> {
        self.sheet.as_deref()
    }

    fn entry(&mut self, row: &Row) -> Entry {
        self.line = row.line;
        let record = self.defaults.over(self.record(row));
        let is_date =
            |it: Option<&Caption>| matches!(it, Some(Caption::Item(field)) if field.kind() == FieldKind::Date);
        let cells =
            row.cells.iter().enumerate().map(|(column, cell)| match (cell, self.headers.captions().get(column)) {
                // Given back as a mere text, it would pass for what was typed.
                (Cell::Day(day), Some(Caption::Item(_))) if !is_date(self.headers.captions().get(column)) => {
                    format!("{TURNED_DATE} {day}")
                }
                _ => cell.shown(),
            });
        let original = Original::Row(cells.collect());
        Entry { number: self.number, line: row.line, record: Ok(record), original }
    }

    /// In the place of a record that cannot be read, after which there is no other.
    fn end(&mut self, error: InputError) -> Entry {
        self.is_over = true;
        Entry { number: self.number, line: self.line + 1, record: Err(error), original: Original::Row(Vec::new()) }
    }

    fn record(&self, row: &Row) -> RawApplication {
        let mut record = RawApplication::new();
        let captions = self.headers.captions();
        let blank = Cell::BLANK;
        let columns = captions.len().max(row.cells.len());
        for column in 0..columns {
            let position = Position { line: row.line, column: column + 1 };
            let cell = row.cells.get(column).unwrap_or(&blank);
            match captions.get(column) {
                // Of two columns for one item, which is told, the first is read.
                Some(Caption::Item(field)) if self.headers.column_of(*field) == Some(column) => {
                    cells::put(&mut record, *field, cell, position);
                }
                None | Some(Caption::Blank) if !cell.is_blank() => {
                    let is_behind = self.sheet.is_none() && column >= captions.len();
                    let place = Place::Key(column_letters(column + 1));
                    note(&mut record, place, &homeless(cell, is_behind.into()), position);
                }
                _ => {}
            }
        }
        for fault in &row.faults {
            let (remark, column, line) = misplaced(*fault, row.line);
            note(&mut record, Place::Record, &remark, Position { line, column });
        }
        record
    }
}

impl Iterator for Table<'_> {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        if self.is_over {
            return None;
        }
        let row = loop {
            match self.rows.next()? {
                Ok(row) if row.is_blank() => {}
                row => break row,
            }
        };
        self.number += 1;
        Some(match row {
            Ok(_) if self.number > MAX_RECORDS => self.end(InputError::TooLarge),
            Ok(row) => self.entry(&row),
            Err(error) => self.end(error.into()),
        })
    }
}

fn note(record: &mut RawApplication, place: Place, remark: &Remark, position: Position) {
    let mut problem = Problem::at(place, remark);
    problem.position = Some(position);
    record.note(problem);
}

/// Where a cell stands that belongs to no column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Homeless {
    /// Under an empty heading, or beside the table in a sheet, where nothing can have moved it.
    NoHeading,
    /// Behind the last column of a text.
    Behind,
}

impl From<bool> for Homeless {
    fn from(is_behind: bool) -> Self {
        if is_behind { Self::Behind } else { Self::NoHeading }
    }
}

fn homeless(cell: &Cell, homeless: Homeless) -> Remark {
    let text = excerpt(&cell.shown());
    match homeless {
        Homeless::Behind => Remark::new(
            &ROW_TOO_LONG,
            format!("見出しより多くのセルがあります。余りは「{text}」から"),
            format!("the row has more cells than the head line, from `{text}` on"),
        )
        .hint("「,」を含むセルは「\"」で囲んでください", "put a cell with a comma in it in quotation marks"),
        Homeless::NoHeading => Remark::new(
            &CELL_WITHOUT_HEADING,
            format!("見出しのない列の「{text}」は読みません"),
            format!("`{text}` stands in a column without a heading and is not read"),
        )
        .hint(
            "項目なら見出しを付けてください。覚え書きなら見出しを // で始めてください",
            "give the column a heading; one that begins with // makes it a remark",
        ),
    }
}

fn misplaced(fault: RowFault, row: usize) -> (Remark, usize, usize) {
    match fault {
        RowFault::UnclosedQuote { column, line } => (
            Remark::new(
                &QUOTE_MISPLACED,
                "ここで開いた引用符 \" が閉じられていないため、ファイルの残り全部が1つのセルになっています",
                "the quotation mark that opens here is never closed, so all the rest of the file is one cell",
            )
            .hint(
                "セルの終わりに \" を付けるか、この \" を消してください",
                "close the cell with a quotation mark, or remove this one",
            ),
            column,
            line,
        ),
        RowFault::BehindQuote { column } => (
            Remark::new(
                &QUOTE_MISPLACED,
                "セルを閉じる引用符 \" の後に文字があります",
                "something stands behind the quotation mark that closes the cell",
            )
            .hint("セルの中の \" は \"\" と2つ重ねて書いてください", "a quotation mark within a cell is written twice"),
            column,
            row,
        ),
    }
}

/// Personal data stays out of logs.
impl fmt::Debug for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Table({:?})", self.headers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Field;

    fn table(text: &str) -> Table<'_> {
        entries(text.as_bytes(), TableOptions::default()).unwrap()
    }

    #[test]
    fn rows_become_records_with_their_lines() {
        let text = "社員一覧,,\n2026年\n\n氏名,性別,備考\n\"LI\nNA\",女,\n,,\n NGUYEN VAN AN,男\n";
        let mut table = table(text);
        assert_eq!((table.headers().line(), table.headers().cells().len()), (4, 3));
        let found: Vec<(usize, usize, RawApplication)> =
            table.by_ref().map(|it| (it.number, it.line, it.record.unwrap())).collect();
        let (first, second) = (&found[0], &found[1]);
        assert_eq!((first.0, first.1, first.2.text(Field::Name)), (1, 5, Some("LI\nNA")));
        assert_eq!((second.0, second.1, second.2.text(Field::Sex)), (2, 8, Some("男")));
        assert_eq!(second.2.position(Field::Sex), Some(Position { line: 8, column: 2 }));
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn a_row_that_is_wrong_costs_no_other() {
        #[track_caller]
        fn check(row: &str, expected: &[(&str, usize)]) {
            let text = format!("name,sex,,note\n{row}\n");
            let record = table(&text).next().unwrap().record.unwrap();
            let found: Vec<(&str, usize)> =
                record.problems().iter().map(|it| (it.rule.code, it.position.unwrap().column)).collect();
            assert_eq!(found, expected, "{row}");
        }
        check("LI", &[]);
        check("LI,F,,,,", &[]);
        check("LI,F,x,y,z", &[("cell-without-heading", 3), ("row-too-long", 5)]);
        check("\"L\"I,F", &[("quote-misplaced", 1)]);
        check("LI,\"F", &[("quote-misplaced", 2)]);
    }

    #[test]
    fn what_cannot_be_read_further_ends_the_table() {
        let mut bytes = "氏名,性別\nLI,女\n".to_owned().into_bytes();
        bytes.extend("氏,女\n".repeat(20_000).bytes());
        bytes.extend(b"\xFF\n");
        let all: Vec<Entry> = entries(bytes.as_slice(), TableOptions::default()).unwrap().collect();
        assert!(all.last().unwrap().record.is_err());
        assert!(all.iter().rev().skip(1).all(|it| it.record.is_ok()));
    }

    #[test]
    fn what_is_no_table_is_an_error() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            let error = entries(text.as_bytes(), TableOptions::default()).unwrap_err().to_string();
            assert_eq!(error, expected);
        }
        check("", "there is no record in it");
        check(
            "colour,size\n1,2\n",
            "none of the first 10 rows names the columns; found colour, size; `zairyu init csv` shows their names",
        );
    }

    #[test]
    fn defaults_fill_what_a_row_leaves_open() {
        let mut options = TableOptions::default();
        options.defaults.set("sex=M").unwrap();
        let text = "name,address\nLI,東京\n";
        let mut table = entries(text.as_bytes(), options).unwrap();
        assert!(!table.problems().iter().any(|it| it.place == Place::Field(Field::Sex)));
        assert_eq!(table.next().unwrap().record.unwrap().text(Field::Sex), Some("M"));
    }
}
