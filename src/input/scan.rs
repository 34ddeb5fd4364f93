//! JSON text walked through once, forward only, so that every token's line and column is known without counting again.
//!
//! What a general parser gives has lost its place, and asking it for slices of the text means to walk every nested
//! object twice. This walker takes exactly what the grammar allows and says no more than "no" to the rest: why
//! something is no JSON is told by `serde_json`, which is asked only then.

use crate::diagnostic::Position;

/// What the walker does not take.
#[derive(Debug)]
pub(super) struct NotJson;

/// Where in an object or a list the walk is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Behind {
    /// Its opening bracket.
    Opening,
    /// One of its values.
    Value,
}

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
            if !matches!(byte, b' ' | b'\t' | b'\r' | b'\n') {
                return Some(byte);
            }
            self.at += 1;
            if byte == b'\n' {
                self.line += 1;
                self.line_start = self.at;
            }
        }
    }

    /// Takes one byte, if it is the next.
    #[inline]
    pub(super) fn take(&mut self, byte: u8) -> bool {
        let is_next = self.byte(self.at) == Some(byte) || self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    /// The next key of an object, with its colon; none behind its `}`.
    pub(super) fn key(&mut self, behind: Behind) -> Result<Option<Quoted<'a>>, NotJson> {
        match self.peek() {
            Some(b'}') => {
                self.at += 1;
                return Ok(None);
            }
            Some(b',') if behind == Behind::Value => self.at += 1,
            Some(b'"') if behind == Behind::Opening => {}
            _ => return Err(NotJson),
        }
        self.key_and_colon().map(Some)
    }

    /// Moves to the next item of a list, and tells whether there is one, or only its `]`.
    pub(super) fn item(&mut self, behind: Behind) -> Result<bool, NotJson> {
        if self.take(b']') {
            return Ok(false);
        }
        if behind == Behind::Value {
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
            let run = plain_run(self.rest());
            self.at += run.length;
            // The bytes that continue a character of UTF-8 are no columns of their own.
            self.line_start += run.continuing;
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

/// The bytes of a text up to its end, an escape or what may not stand in a text.
struct PlainRun {
    length: usize,
    /// How many of them continue a character.
    continuing: usize,
}

/// Looks at eight bytes at a time, since most of a record is text.
fn plain_run(bytes: &[u8]) -> PlainRun {
    let (words, rest) = bytes.as_chunks();
    let mut run = PlainRun { length: 0, continuing: 0 };
    for word in words {
        let word = u64::from_le_bytes(*word);
        let stop = first_stop(word);
        run.length += stop.unwrap_or(8);
        if word & HIGHEST != 0 {
            let before_stop = stop.map_or(u64::MAX, |it| (1 << (8 * it)) - 1);
            run.continuing += ((word >> 7) & !(word >> 6) & LOWEST & before_stop).count_ones() as usize;
        }
        if stop.is_some() {
            return run;
        }
    }
    for byte in rest.iter().take_while(|it| !matches!(it, b'"' | b'\\' | ..0x20)) {
        run.length += 1;
        run.continuing += usize::from(matches!(byte, 0x80..0xC0));
    }
    run
}

/// The lowest bit of every byte.
const LOWEST: u64 = 0x0101_0101_0101_0101;
/// The highest bit of every byte.
const HIGHEST: u64 = LOWEST << 7;

/// The number of the first of eight bytes that is a quotation mark, a backslash or below a space. (Subtracting from all
/// bytes at once sets the highest bit of those below what is subtracted; a borrow may reach later ones, but none before.)
fn first_stop(word: u64) -> Option<usize> {
    let below = |word: u64, limit: u8| word.wrapping_sub(LOWEST * u64::from(limit)) & !word & HIGHEST;
    let equal = |byte: u8| below(word ^ (LOWEST * u64::from(byte)), 1);
    let stops = below(word, b' ') | equal(b'"') | equal(b'\\');
    (stops != 0).then(|| stops.trailing_zeros() as usize / 8)
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
        let texts = [
            "¦ ¦null¦nul¦nulls¦true¦false¦tru¦True¦漢字¦\u{FEFF}1¦\u{A0}1¦\r\n\t 1 \r\n¦//¦1 //",
            "{}¦[]¦{¦[¦}¦]¦[}¦{]¦{,}¦[1,2]¦[1,]¦[,1]¦[1 2]¦[1]]¦[1],¦[[],{},[{}]]¦[[]",
            r#"{"a":1}¦{"a":1,}¦{"a"}¦{"a":}¦{a:1}¦{"a":1 "b":2}¦{"a":{"b":[{"c":[]}]}}¦{"a":[}]¦{1:2}"#,
            "0¦-0¦00¦01¦-¦-a¦1.¦1.5¦.5¦1.5e¦1e5¦1E+5¦1e-¦1e+¦1e999999¦+1¦1a¦-01¦0.0¦--1",
            r#"""¦"¦"a¦"\¦"\"¦"\n"¦"\x"¦"\u12"¦"\u12G4"¦"\u12aF"¦"\ud800"¦"漢字"¦"a" "b"¦"\\"¦"\\\""#,
            "\"\u{7F}\"¦\"\t\"¦\"\n\"¦\"\u{1F}\"",
        ];
        for text in texts.iter().flat_map(|it| it.split('¦')) {
            check(text);
        }
    }

    #[test]
    fn eight_bytes_at_a_time_are_the_same_as_one() {
        for ahead in 0..20 {
            for stop in ['"', '\\', '\0', '\n', '\u{1F}'] {
                for fill in ["a", " ", "!", "#", "[", "]", "\u{7F}", "é", "漢", "\u{10FFFF}", "字 \u{80}"] {
                    let plain = "x".repeat(ahead) + &fill.repeat(ahead);
                    let found = plain_run(format!("{plain}{stop}\"\u{1}漢字漢字").as_bytes());
                    assert_eq!(found.length, plain.len(), "{plain:?}");
                    assert_eq!(found.length - found.continuing, plain.chars().count(), "{plain:?}");
                }
            }
        }
    }

    #[test]
    fn places_are_counted_in_characters() {
        let mut scanner = Scanner::new("\r\n  [ \"漢字\u{10000}e\u{301}\",\t\"b\",\n\n \"c\"]");
        scanner.take(b'[');
        let (mut found, mut behind) = (Vec::new(), Behind::Opening);
        while scanner.item(behind).unwrap() {
            let Position { line, column } = scanner.quoted().unwrap().position;
            found.push((line, column));
            behind = Behind::Value;
        }
        assert_eq!(found, [(2, 5), (2, 14), (4, 2)]);
    }
}
