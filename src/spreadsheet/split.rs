//! Characters of a CSV file put together to rows.
//!
//! Our own, and not the crate that writes such files, because of what it lets pass: a quotation mark that nobody closes
//! swallows the rest of the file, and blank lines and lines within cells have to count so that each row knows its line.

use super::{Cell, Row, RowFault, SpreadsheetError};

/// More than all cells of a row that a person fills in; what is longer has lost a quotation mark.
const LONGEST_ROW: usize = 1 << 20;

/// Takes characters and gives rows.
pub(super) struct Splitter {
    separator: char,
    state: State,
    row: Row,
    cell: String,
    /// Bytes in the row so far.
    length: usize,
    /// The line of the character that comes next.
    line: usize,
    /// The line in which the cell was opened.
    opened: usize,
    was_return: bool,
    is_begun: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Before the first character of a cell.
    Start,
    Plain,
    Quoted,
    /// Behind a mark within quotation marks, which closes the cell unless another follows.
    Mark,
    /// Behind a closed cell.
    Closed,
}

impl Splitter {
    pub(super) fn new(separator: char, line: usize) -> Self {
        Self {
            separator,
            state: State::Start,
            row: Row { line, cells: Vec::new(), faults: Vec::new() },
            cell: String::new(),
            length: 0,
            line,
            opened: line,
            was_return: false,
            is_begun: false,
        }
    }

    /// Takes one character; a row where it ends one.
    pub(super) fn push(&mut self, character: char) -> Result<Option<Row>, SpreadsheetError> {
        let is_second = character == '\n' && std::mem::take(&mut self.was_return);
        self.was_return = character == '\r';
        if is_second {
            // The row ended, and the line was counted, before it.
            if self.state == State::Quoted {
                self.cell.push(character);
            }
            return Ok(None);
        }
        let ends_line = matches!(character, '\n' | '\r');
        if !self.is_begun {
            (self.row.line, self.is_begun) = (self.line, true);
        }
        self.length += character.len_utf8();
        if self.length > LONGEST_ROW {
            return Err(SpreadsheetError::RowTooLong { line: self.row.line });
        }
        let ends_row = ends_line && self.state != State::Quoted;
        if !ends_row {
            self.take(character);
        }
        self.line += usize::from(ends_line);
        Ok(ends_row.then(|| self.end_row()))
    }

    /// The last row, where the file does not end with a line break.
    pub(super) fn finish(&mut self) -> Option<Row> {
        if !self.is_begun {
            return None;
        }
        if self.state == State::Quoted {
            let column = self.row.cells.len() + 1;
            self.row.faults.push(RowFault::UnclosedQuote { column, line: self.opened });
        }
        Some(self.end_row())
    }

    fn take(&mut self, character: char) {
        let is_separator = character == self.separator;
        match (self.state, character) {
            (State::Start, '"') => (self.state, self.opened) = (State::Quoted, self.line),
            (State::Quoted, '"') => self.state = State::Mark,
            (State::Quoted, _) => self.cell.push(character),
            (_, _) if is_separator => self.end_cell(),
            (State::Start | State::Plain, _) => {
                self.state = State::Plain;
                self.cell.push(character);
            }
            (State::Mark, '"') => {
                self.state = State::Quoted;
                self.cell.push(character);
            }
            (State::Mark | State::Closed, ' ' | '\t' | '\u{3000}') => self.state = State::Closed,
            (State::Mark | State::Closed, _) => {
                self.row.faults.push(RowFault::BehindQuote { column: self.row.cells.len() + 1 });
                self.cell = format!("\"{}\"{character}", self.cell);
                self.state = State::Plain;
            }
        }
    }

    fn end_cell(&mut self) {
        self.row.cells.push(Cell::Text(std::mem::take(&mut self.cell)));
        self.state = State::Start;
    }

    fn end_row(&mut self) -> Row {
        self.end_cell();
        (self.length, self.is_begun) = (0, false);
        std::mem::replace(&mut self.row, Row { line: self.line, cells: Vec::new(), faults: Vec::new() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn split(text: &str) -> Vec<Row> {
        let mut splitter = Splitter::new(',', 1);
        let mut rows: Vec<Row> = text.chars().filter_map(|it| splitter.push(it).unwrap()).collect();
        rows.extend(splitter.finish());
        rows
    }

    #[track_caller]
    fn check(text: &str, expected: &[(usize, &[&str])]) {
        let rows = split(text);
        let found: Vec<(usize, Vec<String>)> = rows.iter().map(|it| (it.line, it.texts())).collect();
        let expected: Vec<(usize, Vec<String>)> =
            expected.iter().map(|(line, cells)| (*line, cells.iter().map(|it| (*it).to_owned()).collect())).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn rows_know_their_lines_whatever_the_line_ends() {
        for end in ["\n", "\r\n", "\r"] {
            let text = "a,b\n\"c\nd\",e\n\nf".replace('\n', end);
            let inner = format!("c{end}d");
            check(&text, &[(1, &["a", "b"]), (2, &[&inner, "e"]), (4, &[""]), (5, &["f"])]);
        }
        check("a\n", &[(1, &["a"])]);
        check("a,", &[(1, &["a", ""])]);
        check("", &[]);
    }

    #[test]
    fn marks_quote_and_are_quoted() {
        check("\"a,b\",\"say \"\"hi\"\"\",\"\"", &[(1, &["a,b", "say \"hi\"", ""])]);
        check("5\" x 7\",b", &[(1, &["5\" x 7\"", "b"])]);
        check("\"a\" ,b", &[(1, &["a", "b"])]);
    }

    #[test]
    fn marks_that_are_wrong_are_told() {
        #[track_caller]
        fn check(text: &str, cells: &[&str], fault: RowFault) {
            let row = split(text).pop().unwrap();
            assert_eq!((row.texts(), row.faults), (cells.iter().map(|it| (*it).to_owned()).collect(), vec![fault]));
        }
        check("a,\"b\"c,d", &["a", "\"b\"c", "d"], RowFault::BehindQuote { column: 2 });
        check("x\na,\"b,c\nd", &["a", "b,c\nd"], RowFault::UnclosedQuote { column: 2, line: 2 });
    }

    #[test]
    fn a_row_without_an_end_is_too_long() {
        let mut splitter = Splitter::new(',', 1);
        let error = std::iter::repeat_n('a', LONGEST_ROW + 1).find_map(|it| splitter.push(it).err());
        assert!(matches!(error, Some(SpreadsheetError::RowTooLong { line: 1 })));
    }

    proptest! {
        /// What another's writer wrote is read as it was.
        #[test]
        fn rows_that_a_writer_wrote_are_read(rows in prop::collection::vec(prop::collection::vec("[ab,\"\r\n漢]{0,4}", 2..4), 1..4)) {
            let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
            for row in &rows {
                writer.write_record(row).unwrap();
            }
            let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            let found = split(&text);
            prop_assert!(found.iter().all(|it| it.faults.is_empty()));
            prop_assert_eq!(found.iter().map(Row::texts).collect::<Vec<_>>(), rows);
        }
    }
}
