//! JSON text walked through once, forward only, so that every token's line and column is known without counting again.
//!
//! What a general parser gives has lost its place, and asking it for slices of the text means to walk every nested
//! object twice. This walker takes exactly what the grammar allows and says no more than "no" to the rest: why
//! something is no JSON is told by `serde_json`, which is asked only then.

use crate::diagnostic::Position;

/// What the walker does not take.
#[derive(Debug)]
pub(super) struct NotJson;

/// A text in its quotation marks.
#[derive(Clone, Copy)]
pub(super) struct Quoted<'a> {
    /// As written, with the quotation marks.
    pub(super) written: &'a str,
    /// Where the first quotation mark stands.
    pub(super) position: Position,
    has_escapes: bool,
}

impl<'a> Quoted<'a> {
    /// What stands between the marks, where that is what is meant; else it has to be decoded.
    pub(super) fn plain(&self) -> Option<&'a str> {
        let inner = self.written.get(1..self.written.len().saturating_sub(1));
        inner.filter(|_| !self.has_escapes)
    }
}

/// A place in a JSON text.
pub(super) struct Scanner<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    /// From where the characters of this line would be counted if each had one byte.
    line_start: usize,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0, line: 1, line_start: 0 }
    }

    pub(super) fn position(&self) -> Position {
        Position { line: self.line, column: self.at - self.line_start + 1 }
    }

    /// The next byte that is no space; none at the end.
    pub(super) fn peek(&mut self) -> Option<u8> {
        loop {
            let byte = self.byte(self.at)?;
            match byte {
                b' ' | b'\t' | b'\r' => self.at += 1,
                b'\n' => {
                    self.at += 1;
                    self.line += 1;
                    self.line_start = self.at;
                }
                _ => return Some(byte),
            }
        }
    }

    /// Takes one byte, if it is the next.
    pub(super) fn take(&mut self, byte: u8) -> bool {
        let is_next = self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    /// The next key of an object behind its `{` or behind a value of it, or none behind its `}`.
    pub(super) fn key(&mut self, is_first: bool) -> Result<Option<Quoted<'a>>, NotJson> {
        if self.take(b'}') {
            return Ok(None);
        }
        if !is_first {
            self.expect(b',')?;
        }
        self.key_and_colon().map(Some)
    }

    /// Moves to the next item of a list behind its `[` or behind an item of it; no more items behind its `]`.
    pub(super) fn item(&mut self, is_first: bool) -> Result<bool, NotJson> {
        if self.take(b']') {
            return Ok(false);
        }
        if !is_first {
            self.expect(b',')?;
        }
        Ok(true)
    }

    /// A text.
    pub(super) fn quoted(&mut self) -> Result<Quoted<'a>, NotJson> {
        self.expect(b'"')?;
        let start = self.at - 1;
        let position = Position { line: self.line, column: start - self.line_start + 1 };
        let mut has_escapes = false;
        loop {
            self.at += self.rest().iter().position(|it| matches!(it, b'"' | b'\\' | ..0x20)).ok_or(NotJson)?;
            match self.byte(self.at) {
                Some(b'"') => break,
                Some(b'\\') => {
                    has_escapes = true;
                    self.escape()?;
                }
                _ => return Err(NotJson),
            }
        }
        self.at += 1;
        let written = self.text.get(start..self.at).ok_or(NotJson)?;
        // The bytes that continue a character of UTF-8 are no columns of their own.
        self.line_start += written.bytes().filter(|it| (0x80..0xC0).contains(it)).count();
        Ok(Quoted { written, position, has_escapes })
    }

    /// A word or a number, as written.
    pub(super) fn bare(&mut self) -> Result<&'a str, NotJson> {
        let first = self.peek().ok_or(NotJson)?;
        let start = self.at;
        match first {
            b't' => self.word(b"true")?,
            b'f' => self.word(b"false")?,
            b'n' => self.word(b"null")?,
            _ => self.number()?,
        }
        self.text.get(start..self.at).ok_or(NotJson)
    }

    /// Passes over any value, however deep; without calling itself, since strangers choose the depth.
    pub(super) fn skip(&mut self) -> Result<(), NotJson> {
        let mut closers = Vec::new();
        loop {
            match self.peek() {
                Some(b'{') => {
                    self.at += 1;
                    if !self.take(b'}') {
                        closers.push(b'}');
                        self.key_and_colon()?;
                        continue;
                    }
                }
                Some(b'[') => {
                    self.at += 1;
                    if !self.take(b']') {
                        closers.push(b']');
                        continue;
                    }
                }
                Some(b'"') => drop(self.quoted()?),
                _ => drop(self.bare()?),
            }
            while let Some(closer) = closers.last().copied()
                && self.take(closer)
            {
                closers.pop();
            }
            let Some(closer) = closers.last() else { return Ok(()) };
            let is_object = *closer == b'}';
            self.expect(b',')?;
            if is_object {
                self.key_and_colon()?;
            }
        }
    }

    fn key_and_colon(&mut self) -> Result<Quoted<'a>, NotJson> {
        let key = self.quoted()?;
        self.expect(b':')?;
        Ok(key)
    }

    fn expect(&mut self, byte: u8) -> Result<(), NotJson> {
        if self.take(byte) { Ok(()) } else { Err(NotJson) }
    }

    fn escape(&mut self) -> Result<(), NotJson> {
        let digits = match self.byte(self.at + 1) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => 0,
            Some(b'u') => 4,
            _ => return Err(NotJson),
        };
        self.at += 2;
        let written = self.rest().iter().take(digits).filter(|it| it.is_ascii_hexdigit()).count();
        self.at += digits;
        if written == digits { Ok(()) } else { Err(NotJson) }
    }

    fn word(&mut self, word: &[u8]) -> Result<(), NotJson> {
        let is_next = self.rest().starts_with(word);
        self.at += word.len();
        if is_next { Ok(()) } else { Err(NotJson) }
    }

    fn number(&mut self) -> Result<(), NotJson> {
        self.at += usize::from(self.byte(self.at) == Some(b'-'));
        let has_leading_zero = self.byte(self.at) == Some(b'0');
        let digits = self.digits();
        if digits == 0 || (has_leading_zero && digits > 1) {
            return Err(NotJson);
        }
        if self.byte(self.at) == Some(b'.') {
            self.at += 1;
            if self.digits() == 0 {
                return Err(NotJson);
            }
        }
        if matches!(self.byte(self.at), Some(b'e' | b'E')) {
            self.at += 1;
            self.at += usize::from(matches!(self.byte(self.at), Some(b'+' | b'-')));
            if self.digits() == 0 {
                return Err(NotJson);
            }
        }
        Ok(())
    }

    fn digits(&mut self) -> usize {
        let count = self.rest().iter().take_while(|it| it.is_ascii_digit()).count();
        self.at += count;
        count
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    fn rest(&self) -> &'a [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str) {
        let mut scanner = Scanner::new(text);
        let is_taken = scanner.skip().is_ok() && scanner.peek().is_none();
        assert_eq!(is_taken, serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok(), "{text:?}");
    }

    #[test]
    fn the_grammar_is_that_of_json() {
        for text in [
            "",
            " ",
            "null",
            "nul",
            "nulls",
            "true",
            "false",
            "tru",
            "True",
            "{}",
            "[]",
            "{",
            "[",
            "}",
            "]",
            "[}",
            "{]",
            "[1,2]",
            "[1,]",
            "[,1]",
            "[1 2]",
            "{\"a\":1}",
            "{\"a\":1,}",
            "{\"a\"}",
            "{\"a\":}",
            "{a:1}",
            "{\"a\":1 \"b\":2}",
            "{,}",
            "[[],{},[{}]]",
            "[[]",
            "{\"a\":{\"b\":[{\"c\":[]}]}}",
            "{\"a\":[}]",
            "0",
            "-0",
            "00",
            "01",
            "-",
            "-a",
            "1.",
            "1.5",
            ".5",
            "1.5e",
            "1e5",
            "1E+5",
            "1e-",
            "1e+",
            "1e999999",
            "+1",
            "1a",
            "\"\"",
            "\"",
            "\"a",
            "\"\\",
            "\"\\\"",
            "\"\\n\"",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\u12G4\"",
            "\"\\u12aF\"",
            "\"\\ud800\"",
            "\"\u{7F}\"",
            "\"\t\"",
            "\"\n\"",
            "\"漢字\"",
            "漢字",
            "\"a\" \"b\"",
            "\u{FEFF}1",
            "\u{A0}1",
            "\r\n\t 1 \r\n",
            "[1]]",
            "[1],",
            "//",
            "1 //",
        ] {
            check(text);
        }
    }

    #[test]
    fn places_are_counted_in_characters() {
        let mut scanner = Scanner::new("\r\n  [ \"漢字\u{10000}e\u{301}\",\t\"b\",\n\n \"c\"]");
        scanner.take(b'[');
        let mut found = Vec::new();
        while scanner.item(found.is_empty()).unwrap() {
            let Position { line, column } = scanner.quoted().unwrap().position;
            found.push((line, column));
        }
        assert_eq!(found, [(2, 5), (2, 14), (4, 2)]);
    }
}
