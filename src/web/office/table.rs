//! The table of an office as it travels: its rows as they were read, and what was mended in the page.

use super::super::posted::{Posted, Upload};
use super::trouble::{MOST_COLUMNS, MOST_ROWS, Trouble};
use crate::diagnostic::{Field, Place, Problems, Severity};
use crate::input::{Defaults, InputError, MAX_BYTES, Table, TableOptions, entries};
use crate::spreadsheet::{Cell, Row, RowFault};

/// What the names of cells in a page begin with.
pub(in crate::web) const CELL: &str = "cell";

/// A table.
#[derive(Debug)]
pub(in crate::web) struct OfficeTable {
    /// What the file is called, so that other rows of it are named as the command line does.
    pub(super) name: String,
    /// The sheet, where it is one of a workbook.
    pub(super) sheet: Option<String>,
    /// The line of the headings.
    pub(super) line: usize,
    pub(super) headings: Vec<String>,
    /// Which items the columns are.
    items: Vec<Option<Field>>,
    /// In the order of their lines.
    pub(super) rows: Vec<Row>,
    /// Of a workbook that was just sent: what is told of sheets that are not read.
    pub(super) unread: Problems,
}

/// A column of a row that is mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::web) enum Column {
    /// One that is there, counted from 1.
    At(usize),
    /// One that the table lacks so far.
    New(Field),
}

impl Column {
    fn named(name: &str) -> Option<Self> {
        match name.parse() {
            Ok(number) => (1..=MOST_COLUMNS).contains(&number).then_some(Self::At(number)),
            Err(_) => Field::from_path(name).map(Self::New),
        }
    }

    /// How it is called in the names of cells.
    pub(in crate::web) fn name(self) -> String {
        match self {
            Self::At(number) => number.to_string(),
            Self::New(field) => field.path().to_owned(),
        }
    }
}

impl OfficeTable {
    /// Reads a file. Columns that every row needs and the table has not are added to it, so that they can be filled in.
    pub(super) fn read(file: &Upload) -> Result<Self, Trouble> {
        if file.bytes.len() > MAX_BYTES {
            return Err(Trouble::Unreadable(InputError::TooLarge));
        }
        let table = entries(file.bytes.as_ref(), TableOptions::default()).map_err(Trouble::Unreadable)?;
        let errors = table.problems().iter().filter(|it| it.rule.severity == Severity::Error);
        // Those are about an item; all others about a column that is there.
        let missing = errors.map(|it| if let Place::Field(field) = it.place { Some(field) } else { None });
        let Some(missing) = missing.collect::<Option<Vec<Field>>>() else {
            return Err(Trouble::Columns(table.problems().clone()));
        };
        let (headings, line) = (table.headers().cells().to_vec(), table.headers().line());
        let sheet = table.sheet().map(str::to_owned);
        let mut unread = Problems::default();
        table.problems().iter().filter(|it| it.rule.severity == Severity::Note).for_each(|it| unread.push(it.clone()));
        let mut rows = Vec::new();
        for row in table.into_rows() {
            let row = row.map_err(Trouble::Unreadable)?;
            if rows.len() >= MOST_ROWS {
                return Err(Trouble::Crowded);
            }
            if row.cells.len() > MOST_COLUMNS {
                return Err(Trouble::Unreadable(InputError::TooLarge));
            }
            rows.push(row);
        }
        if rows.is_empty() {
            return Err(Trouble::Unreadable(InputError::Empty));
        }
        let mut read = Self { unread, ..Self::new(file.name.clone(), sheet, (headings, line), rows) };
        for field in missing {
            read.add_column(field);
        }
        Ok(read)
    }

    /// A table of parts that were read.
    pub(super) fn new(
        name: String,
        sheet: Option<String>,
        (headings, line): (Vec<String>, usize),
        rows: Vec<Row>,
    ) -> Self {
        let mut table = Self { name, sheet, line, headings, items: Vec::new(), rows, unread: Problems::default() };
        table.know_items();
        table
    }

    fn know_items(&mut self) {
        let mut items = vec![None; self.headings.len()];
        let table = self.table();
        for field in Field::ALL {
            let place = table.headers().column_of(*field).and_then(|it| items.get_mut(it));
            if let Some(place) = place {
                *place = Some(*field);
            }
        }
        drop(table);
        self.items = items;
    }

    /// Whether something in a cell stands behind a quotation mark, and may be right as it was read.
    pub(in crate::web) fn is_misplaced(&self, line: usize, number: usize) -> bool {
        let row = self.place_of(line).and_then(|it| self.rows.get(it));
        let is_it = |it: &RowFault| matches!(it, RowFault::BehindQuote { column } if *column == number);
        row.is_some_and(|it| it.faults.iter().any(is_it))
    }

    /// The same as records again.
    pub(in crate::web) fn table(&self) -> Table<'_> {
        let head = (self.headings.clone(), self.line);
        Table::of_rows(head, self.sheet.clone(), self.rows.iter().cloned(), Defaults::default())
    }

    /// What stands in a cell; nothing where there is none.
    pub(in crate::web) fn text(&self, line: usize, column: Column) -> String {
        let Column::At(number) = column else { return String::new() };
        let row = self.place_of(line).and_then(|it| self.rows.get(it));
        row.and_then(|it| it.cells.get(number.checked_sub(1)?)).map(Cell::shown).unwrap_or_default()
    }

    /// What stands above a column.
    pub(in crate::web) fn heading(&self, number: usize) -> Option<&str> {
        self.headings.get(number.checked_sub(1)?).map(|it| it.trim()).filter(|it| !it.is_empty())
    }

    /// The column of an item, counted from 1.
    pub(in crate::web) fn column_of_item(&self, field: Field) -> Option<usize> {
        self.items.iter().position(|it| *it == Some(field)).map(|it| it + 1)
    }

    /// The item of a column.
    pub(in crate::web) fn item_in(&self, number: usize) -> Option<Field> {
        self.items.get(number.checked_sub(1)?).copied().flatten()
    }

    /// How many columns a row has, with what stands beside the table.
    pub(in crate::web) fn width(&self, line: usize) -> usize {
        let row = self.place_of(line).and_then(|it| self.rows.get(it));
        self.headings.len().max(row.map_or(0, |it| it.cells.len()))
    }

    /// Takes over what was typed in the page, and the proposal that was chosen.
    pub(super) fn mend(&mut self, posted: &Posted) {
        for (name, text) in posted.all_texts() {
            let mut parts = name.splitn(3, '.');
            let (Some(CELL), Some(line), Some(column)) = (parts.next(), parts.next(), parts.next()) else { continue };
            if let (Ok(line), Some(column)) = (line.parse(), Column::named(column)) {
                self.set(line, column, &text.replace("\r\n", "\n"));
            }
        }
        let proposal = posted.text("use").and_then(|it| it.split_once('='));
        if let Some((name, text)) = proposal {
            let place =
                name.split_once('.').and_then(|(line, column)| Some((line.parse().ok()?, Column::named(column)?)));
            if let Some((line, column)) = place {
                self.set(line, column, text);
                if let Column::At(number) = column {
                    self.settle(line, number);
                }
            }
        }
    }

    fn place_of(&self, line: usize) -> Option<usize> {
        self.rows.binary_search_by_key(&line, |it| it.line).ok()
    }

    /// Writes into a cell. One that holds the same stays what it is: a number, a day, or something misplaced.
    fn set(&mut self, line: usize, column: Column, text: &str) {
        let Some(place) = self.place_of(line) else { return };
        let number = match column {
            Column::At(number) => number,
            Column::New(_) if text.trim().is_empty() => return,
            Column::New(field) => self.column_of(field),
        };
        let is_there = number <= self.width(line);
        let Some(row) = self.rows.get_mut(place).filter(|_| is_there) else { return };
        if row.cells.len() < number {
            row.cells.resize(number, Cell::BLANK);
        }
        let cell = number.checked_sub(1).and_then(|it| row.cells.get_mut(it));
        if let Some(cell) = cell.filter(|it| it.shown().replace("\r\n", "\n") != text) {
            *cell = Cell::Text(text.to_owned());
            self.settle(line, number);
        }
    }

    /// What was typed, or said to be right as it is, is not misplaced any more. Of a mark that is never closed the rest of
    /// the file is in the cell, other people with it, which nobody mends here.
    fn settle(&mut self, line: usize, number: usize) {
        if let Some(row) = self.place_of(line).and_then(|it| self.rows.get_mut(it)) {
            row.faults.retain(|it| !matches!(it, RowFault::BehindQuote { column } if *column == number));
        }
    }

    /// The column of an item, which is added where there is none.
    fn column_of(&mut self, field: Field) -> usize {
        self.column_of_item(field).unwrap_or_else(|| self.add_column(field))
    }

    /// Adds a column behind the others, and before what stands beside the table, which must not come to stand in it.
    fn add_column(&mut self, field: Field) -> usize {
        let at = self.headings.len();
        self.headings.push(field.name_ja().to_owned());
        for row in self.rows.iter_mut().filter(|it| it.cells.len() > at) {
            row.cells.insert(at, Cell::BLANK);
            for fault in &mut row.faults {
                let (RowFault::BehindQuote { column } | RowFault::UnclosedQuote { column, .. }) = fault;
                *column += usize::from(*column > at);
            }
        }
        self.know_items();
        self.headings.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> OfficeTable {
        OfficeTable::read(&Upload { name: "a.csv".to_owned(), bytes: text.to_owned().into() }).unwrap()
    }

    fn codes(table: &OfficeTable) -> Vec<Vec<&'static str>> {
        table.table().map(|it| it.record.unwrap().problems().iter().map(|it| it.rule.code).collect()).collect()
    }

    #[test]
    fn what_is_typed_stands_in_its_cell_and_nowhere_else() {
        let mut table = table("title,,\nname,sex\nLI NA,F\nTRAN,M,surplus\n");
        assert_eq!(codes(&table), [vec![], vec!["row-too-long"]]);
        table.set(3, Column::At(1), "LI NA NA");
        table.set(3, Column::New(Field::LossPlace), "駅");
        assert_eq!(table.text(3, Column::At(1)), "LI NA NA");
        let records: Vec<_> = table.table().map(|it| it.record.unwrap()).collect();
        assert_eq!(records[0].text(Field::LossPlace), Some("駅"));
        // What stood behind the last column still does.
        assert_eq!(records[1].text(Field::LossPlace), None);
        assert_eq!(codes(&table), [vec![], vec!["row-too-long"]]);
        let last = table.width(4);
        table.set(4, Column::At(last), "");
        assert_eq!(codes(&table), [vec![], Vec::<&str>::new()]);
        table.set(99, Column::At(1), "nobody");
        table.set(3, Column::At(400), "nowhere");
        assert_eq!(table.width(3), last - 1);
    }

    #[test]
    fn what_is_misplaced_stays_so_until_somebody_says_what_is_meant() {
        let mut table = table("name,sex\n\"LI\" NA,F\n");
        assert_eq!(codes(&table), [["quote-misplaced"]]);
        let text = table.text(2, Column::At(1));
        table.set(2, Column::At(1), &text);
        assert_eq!(codes(&table), [["quote-misplaced"]]);
        table.settle(2, 1);
        assert_eq!(codes(&table), [Vec::<&str>::new()]);
    }
}
