//! Rows of a CSV file, one by one, in no more memory than one of them needs.

use std::io::Read;

use super::decode::TextReader;
use super::split::Splitter;
use super::{Row, SpreadsheetError};

/// Rows among which the head line is looked for.
pub(crate) const HEAD: usize = 10;
/// Characters among which the separator is looked for; more than ten lines of a table have.
const SAMPLE: usize = 64 << 10;
/// What parts cells; where two do equally well, the one that comes first.
const SEPARATORS: [char; 3] = [',', '\t', ';'];

/// The rows of a text in which commas, tabs or semicolons part the cells.
pub struct Delimited<R> {
    text: TextReader<R>,
    /// The piece of the text that is being read.
    piece: String,
    /// How many bytes of it were.
    at: usize,
    splitter: Splitter,
    is_over: bool,
}

impl<R: Read> Delimited<R> {
    /// Opens a file. The separator is the one that makes the best head line by `score`, unless the file names it itself
    /// in a first line `sep=;`.
    ///
    /// # Errors
    ///
    /// A file that cannot be read, or is no text.
    pub fn open(input: R, score: impl Fn(&[String]) -> usize) -> Result<Self, SpreadsheetError> {
        let mut text = TextReader::new(input);
        let mut piece = String::new();
        while piece.len() < SAMPLE && text.read(&mut piece)? {}
        let (separator, at) = named_separator(&piece).unwrap_or_else(|| (best_separator(&piece, score), 0));
        let line = if at == 0 { 1 } else { 2 };
        Ok(Self { text, piece, at, splitter: Splitter::new(separator, line), is_over: false })
    }

    fn read_next(&mut self) -> Result<Option<Row>, SpreadsheetError> {
        loop {
            let rest = self.piece.get(self.at..).unwrap_or_default();
            for (offset, character) in rest.char_indices() {
                if let Some(row) = self.splitter.push(character)? {
                    self.at += offset + character.len_utf8();
                    return Ok(Some(row));
                }
            }
            self.piece.clear();
            self.at = 0;
            if !self.text.read(&mut self.piece)? {
                self.is_over = true;
                return Ok(self.splitter.finish());
            }
        }
    }
}

impl<R: Read> Iterator for Delimited<R> {
    type Item = Result<Row, SpreadsheetError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_over {
            return None;
        }
        let row = self.read_next().transpose();
        self.is_over |= !matches!(row, Some(Ok(_)));
        row
    }
}

/// `sep=;`, which Excel understands in a first line; and the bytes of that line.
fn named_separator(text: &str) -> Option<(char, usize)> {
    let end = text.find(['\r', '\n'])?;
    let line = text.get(..end)?.trim_matches('"');
    let separator = line.strip_prefix("sep=").or_else(|| line.strip_prefix("SEP="))?.chars().next();
    let rest = text.get(end..)?;
    let line_end = if rest.starts_with("\r\n") { 2 } else { 1 };
    Some((separator.unwrap_or(','), end + line_end))
}

fn best_separator(text: &str, score: impl Fn(&[String]) -> usize) -> char {
    let scored = SEPARATORS.iter().rev().map(|separator| {
        let mut splitter = Splitter::new(*separator, 1);
        let mut rows: Vec<Row> = text
            .chars()
            .map_while(|it| splitter.push(it).ok())
            .flatten()
            .filter(|it| !it.is_blank())
            .take(HEAD)
            .collect();
        if rows.len() < HEAD {
            rows.extend(splitter.finish());
        }
        (rows.iter().map(|it| score(&it.texts())).max().unwrap_or_default(), *separator)
    });
    // Of equals the last is found, which is the first of the list.
    scored.max_by_key(|(score, _)| *score).map_or(',', |(_, separator)| separator)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(usize, &[&str])]) {
        let score = |cells: &[String]| cells.iter().filter(|it| matches!(it.as_str(), "name" | "sex")).count();
        let rows = Delimited::open(text.as_bytes(), score).unwrap();
        let found: Vec<(usize, Vec<String>)> = rows.map(Result::unwrap).map(|it| (it.line, it.texts())).collect();
        let expected: Vec<(usize, Vec<String>)> =
            expected.iter().map(|(line, cells)| (*line, cells.iter().map(|it| (*it).to_owned()).collect())).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn the_separator_is_the_one_that_parts_the_head_line() {
        check("name,sex\nA;B,M\n", &[(1, &["name", "sex"]), (2, &["A;B", "M"])]);
        check("name;sex\nA,B;M\n", &[(1, &["name", "sex"]), (2, &["A,B", "M"])]);
        check("a, b, c\nname\tsex\nA,B\tM", &[(1, &["a, b, c"]), (2, &["name", "sex"]), (3, &["A,B", "M"])]);
        check("sep=|\r\nname|sex\r\n", &[(2, &["name", "sex"])]);
        check("\"sep=;\"\nname,x;sex", &[(2, &["name,x", "sex"])]);
        check("name", &[(1, &["name"])]);
        check("", &[]);
    }

    #[test]
    fn a_large_file_is_read_row_by_row() {
        let text = format!("name,sex\n{}", "\"漢\n字\",M\n".repeat(100_000));
        let rows = Delimited::open(text.as_bytes(), <[String]>::len).unwrap();
        let last = rows.map(Result::unwrap).last().unwrap();
        assert_eq!((last.line, last.texts()), (200_000, vec!["漢\n字".to_owned(), "M".to_owned()]));
    }
}
