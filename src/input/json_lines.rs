//! JSON lines: one record a line, read as they come, so that a file may have any length and a pipe need not end.
//!
//! A line that is broken costs the record on it and no other. Which kind of JSON a text is, its first lines tell: a
//! record that is whole on one line begins JSON lines, anything else is read as documents.

use std::io::{self, BufRead, Chain, Cursor, Read};

use super::habit::Habit;
use super::json::{MAX_BYTES, decode, read_line};
use super::slice::is_object;
use super::{Entry, InputError, Original};

/// Nobody's record has more; what has is no record.
pub const MAX_LINE_BYTES: usize = 1 << 20;

/// Records as JSON, as their beginning shows them.
pub enum JsonSource<R> {
    /// One record a line.
    Lines(JsonLines<R>),
    /// Documents of several lines, or a list: the whole text, for [`json_entries`](super::json_entries). Of a text that
    /// is too long, so much that this is seen.
    Documents(Vec<u8>),
}

/// Finds out which kind of JSON comes. No more is read than is needed for that.
///
/// # Errors
///
/// What the system says of reading.
pub fn json_source<R: BufRead>(mut reader: R) -> Result<JsonSource<R>, InputError> {
    let mut start = Vec::new();
    // A broken first line must not make documents of lines, so that the second is asked as well.
    for _ in 0..2 {
        let line = peek_line(&mut reader, &mut start).map_err(InputError::Unreadable)?;
        let line = start.get(line..).unwrap_or_default();
        if is_record(line) {
            return Ok(JsonSource::Lines(JsonLines::new(Cursor::new(start).chain(reader))));
        }
    }
    let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    reader.take(limit).read_to_end(&mut start).map_err(InputError::Unreadable)?;
    Ok(JsonSource::Documents(start))
}

fn is_record(line: &[u8]) -> bool {
    decode(line).is_ok_and(is_object)
}

/// Reads up to the end of the next line that is not blank, and tells where it begins in what was read so far.
fn peek_line<R: BufRead>(reader: &mut R, read: &mut Vec<u8>) -> io::Result<usize> {
    loop {
        let start = read.len();
        let limit = u64::try_from(MAX_LINE_BYTES).unwrap_or(u64::MAX);
        let count = reader.by_ref().take(limit).read_until(b'\n', read)?;
        if count == 0 || read.get(start..).is_some_and(|it| !it.trim_ascii().is_empty()) {
            return Ok(start);
        }
    }
}

/// One record a line, from [`json_source`].
pub struct JsonLines<R> {
    reader: Chain<Cursor<Vec<u8>>, R>,
    buffer: Vec<u8>,
    habit: Habit,
    line: usize,
    number: usize,
}

impl<R: BufRead> JsonLines<R> {
    fn new(reader: Chain<Cursor<Vec<u8>>, R>) -> Self {
        Self { reader, buffer: Vec::new(), habit: Habit::default(), line: 0, number: 0 }
    }

    /// Reads a line; false at the end. Of one that is too long, no more is kept than shows it.
    fn read(&mut self) -> io::Result<bool> {
        self.buffer.clear();
        let limit = u64::try_from(MAX_LINE_BYTES).unwrap_or(u64::MAX).saturating_add(1);
        if self.reader.by_ref().take(limit).read_until(b'\n', &mut self.buffer)? == 0 {
            return Ok(false);
        }
        self.line += 1;
        if self.is_long() && !self.buffer.ends_with(b"\n") {
            self.reader.skip_until(b'\n')?;
        }
        Ok(true)
    }

    fn is_long(&self) -> bool {
        self.buffer.len() > MAX_LINE_BYTES
    }

    fn entry(&mut self) -> Entry {
        self.number += 1;
        let (number, line) = (self.number, self.line);
        let text = decode(self.buffer.trim_ascii_end());
        let record = match &text {
            _ if self.is_long() => Err(InputError::LongLine { line }),
            Ok(text) => read_line(text, line, &mut self.habit),
            Err(_) => Err(InputError::Encoding { guess: "Shift_JIS" }),
        };
        // What is no text cannot be given back as it was; its length and place are told.
        let original = Original::Json(text.map(str::to_owned).unwrap_or_default());
        Entry { number, line, record, original }
    }
}

impl<R: BufRead> Iterator for JsonLines<R> {
    type Item = Result<Entry, InputError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.read() {
                Ok(false) => return None,
                Ok(true) if self.buffer.trim_ascii().is_empty() => {}
                Ok(true) => return Some(Ok(self.entry())),
                Err(error) => return Some(Err(InputError::Unreadable(error))),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Field, Position};

    /// Number, line and what came of each record.
    #[track_caller]
    fn check(text: &[u8], expected: &[(usize, usize, &str)]) {
        let JsonSource::Lines(lines) = json_source(text).unwrap() else { panic!("no lines") };
        let found: Vec<(usize, usize, String)> = lines
            .map(|it| it.unwrap())
            .map(|it| (it.number, it.line, it.record.map_or_else(|error| error.to_string(), |_| "read".to_owned())))
            .collect();
        let expected: Vec<_> =
            expected.iter().map(|(number, line, said)| (*number, *line, (*said).to_owned())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_broken_line_costs_its_own_record() {
        check(
            b"{}\n\n{\"sex\": }\r\n{}\n",
            &[(1, 1, "read"), (2, 3, "line 3, column 9: not JSON: expected value"), (3, 4, "read")],
        );
        check(b"{\"sex\": \n{}\n", &[(1, 1, "line 1, column 7: not JSON: EOF while parsing a value"), (2, 2, "read")]);
        check(
            b"\xEF\xBB\xBF{}\n[{}]\n{}{}",
            &[
                (1, 1, "read"),
                (2, 2, "line 2, column 1: found a list, expected a record {…}"),
                (3, 3, "line 3, column 3: not JSON: trailing characters"),
            ],
        );
        check(
            b"{}\n{\"sex\": \"\x8E\x81\"}\n{}",
            &[
                (1, 1, "read"),
                (2, 2, "it is not UTF-8 (perhaps Shift_JIS, or no text at all); save it as UTF-8"),
                (3, 3, "read"),
            ],
        );
    }

    #[test]
    fn a_line_has_a_megabyte_and_no_more() {
        let line = |length: usize| format!("{{\"//\": \"{}\"}}", "a".repeat(length - 10));
        let text = format!("{{}}\n{}\n{}\n{{}}", line(MAX_LINE_BYTES - 1), line(MAX_LINE_BYTES + 1));
        check(text.as_bytes(), &[(1, 1, "read"), (2, 2, "read"), (3, 3, "line 3 has more than 1 MB"), (4, 4, "read")]);
    }

    #[test]
    fn places_are_those_of_the_file() {
        let JsonSource::Lines(mut lines) = json_source("{}\n {\"漢\": 1, \"sex\": \"M\"}".as_bytes()).unwrap() else {
            panic!()
        };
        let record = lines.nth(1).unwrap().unwrap().record.unwrap();
        assert_eq!(record.position(Field::Sex), Some(Position { line: 2, column: 18 }));
        assert_eq!(record.problems().iter().next().unwrap().position, Some(Position { line: 2, column: 3 }));
    }

    #[test]
    fn what_is_not_one_record_a_line_is_read_as_documents() {
        for text in ["", "[\n{}]", "{\n\"sex\": \"M\"\n}\n", "[{}, {}]", "{}{}", "7\n8", "\u{FEFF}[{}]"] {
            let JsonSource::Documents(bytes) = json_source(text.as_bytes()).unwrap() else { panic!("{text}") };
            assert_eq!(bytes, text.as_bytes());
        }
    }
}
