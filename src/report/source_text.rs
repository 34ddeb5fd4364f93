//! The text of a file of records, with an index by which the place of a problem is found at once.

use std::fmt;
use std::sync::OnceLock;

use crate::diagnostic::{Position, column_letters, excerpt};

/// The text of a file of records.
///
/// Problems know line and column, and a file may hold a hundred thousand records on one line; so the first problem
/// makes an index of the whole file, and each is then found by walking no more than a stride of it.
pub struct SourceText<'a> {
    text: &'a str,
    /// What stands at every stride of bytes.
    marks: OnceLock<Vec<Position>>,
    /// A row of a table, of which there is no text.
    row: Option<TableRow<'a>>,
}

/// A row of a table with the headings above it.
#[derive(Clone, Copy)]
pub(super) struct TableRow<'a> {
    /// The line of the file, or the row of the sheet.
    pub(super) line: usize,
    headings: &'a [String],
    cells: &'a [String],
}

impl<'a> TableRow<'a> {
    /// The column as people find it: its letters, and its heading.
    pub(super) fn column(&self, position: Position) -> (String, Option<String>) {
        let heading = at(self.headings, position).map(single_line).filter(|it| !it.is_empty());
        (column_letters(position.column), heading.map(|it| excerpt(&it)))
    }

    /// What stands in a cell of this row.
    pub(super) fn cell(&self, position: Position) -> Option<&'a str> {
        at(self.cells, position).filter(|it| !it.trim().is_empty())
    }
}

fn at(cells: &[String], position: Position) -> Option<&str> {
    position.column.checked_sub(1).and_then(|it| cells.get(it)).map(String::as_str)
}

fn single_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl<'a> SourceText<'a> {
    /// Bytes from mark to mark.
    const STRIDE: usize = 1024;

    /// The text in some bytes, without a byte order mark, which nobody counts; none where they are no UTF-8.
    pub fn new(bytes: &'a [u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        Some(Self { text: text.strip_prefix('\u{FEFF}').unwrap_or(text), marks: OnceLock::new(), row: None })
    }

    /// A row of a table, from its line in the file, the headings of its columns and its cells: problems in it are told by
    /// row and column, with what stands in the cell.
    pub fn of_row(line: usize, headings: &'a [String], cells: &'a [String]) -> Self {
        Self { text: "", marks: OnceLock::new(), row: Some(TableRow { line, headings, cells }) }
    }

    /// The row, where it is one.
    pub(super) fn row(&self) -> Option<TableRow<'a>> {
        self.row
    }

    /// The text before a place and the text from there on.
    pub(super) fn parts_at(&self, position: Position) -> Option<(&'a str, &'a str)> {
        let marks = self.marks.get_or_init(|| marks(self.text.as_bytes()));
        let mark = marks.partition_point(|it| *it <= position).checked_sub(1)?;
        let start = mark * Self::STRIDE;
        let mut here = *marks.get(mark)?;
        for (offset, byte) in (start..).zip(self.text.as_bytes().get(start..)?) {
            if here == position && !continues(*byte) {
                return self.text.split_at_checked(offset);
            }
            if here > position {
                break;
            }
            here = behind(here, *byte);
        }
        None
    }
}

fn marks(bytes: &[u8]) -> Vec<Position> {
    let mut here = Position { line: 1, column: 1 };
    let mut marks = Vec::with_capacity(bytes.len() / SourceText::STRIDE + 1);
    for part in bytes.chunks(SourceText::STRIDE) {
        marks.push(here);
        here = part.iter().fold(here, |it, byte| behind(it, *byte));
    }
    marks
}

/// The position behind a byte.
fn behind(Position { line, column }: Position, byte: u8) -> Position {
    match byte {
        b'\n' => Position { line: line + 1, column: 1 },
        byte if continues(byte) => Position { line, column },
        _ => Position { line, column: column + 1 },
    }
}

/// Whether a byte continues a character of UTF-8, and so is none of its own.
const fn continues(byte: u8) -> bool {
    matches!(byte, 0x80..=0xBF)
}

/// Personal data stays out of logs.
impl fmt::Debug for SourceText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SourceText({} bytes)", self.text.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, line: usize, column: usize, rest: Option<&str>) {
        let source = SourceText::new(text.as_bytes()).unwrap();
        let found = source.parts_at(Position { line, column }).map(|it| it.1);
        assert_eq!(found.map(|it| it.chars().take(5).collect::<String>()).as_deref(), rest);
    }

    #[test]
    fn a_place_is_found_by_line_and_column() {
        check("\u{FEFF}abc\n漢字かな\n", 1, 1, Some("abc\n漢"));
        check("abc\n漢字かな\n", 2, 3, Some("かな\n"));
        check("abc\n漢字かな\n", 2, 9, None);
        check("abc\n漢字かな\n", 4, 1, None);
        check("abc", 0, 0, None);
        check("", 1, 1, None);
    }

    #[test]
    fn places_far_into_a_file_are_found_though_characters_lie_across_strides() {
        for ahead in 0..4 {
            let text = format!("{}{}Z漢字", "a".repeat(ahead), "漢".repeat(5000));
            check(&text, 1, ahead + 5001, Some("Z漢字"));
        }
        let text = format!("{}{}Z\n", "漢\r\n".repeat(5000), " ".repeat(5000));
        check(&text, 5001, 5001, Some("Z\n"));
    }
}
