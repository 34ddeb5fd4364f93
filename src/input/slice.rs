//! JSON that `serde_json` has read as a whole, taken apart into slices of its text, and where each slice stands.
//!
//! A parsed value has lost its place; a slice of the text has not: the place is the distance from the start. Objects
//! come apart entry by entry, in their order and with repeated keys, which a map would lose. What is JSON and what is
//! not is no question here any more, so that one pass over the bytes is enough.

use memchr::{memchr_iter, memchr2, memrchr};
use serde_json::value::RawValue;

use super::finding::{JsonKind, kind_of};
use crate::diagnostic::Position;

/// A text or other value as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slice<'a> {
    /// Texts with their quotation marks.
    pub(super) written: &'a str,
    /// Whether a backslash is in it, so that it is not meant as it is written.
    pub(super) is_escaped: bool,
}

/// Goes through a JSON value from its start to its end.
pub(super) struct Scanner<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scanner<'a> {
    pub(super) fn of(value: &'a RawValue) -> Self {
        Self { text: value.get(), at: 0 }
    }

    /// A text that is one whole object, gone into; none where it is anything else.
    pub(super) fn in_object(text: &'a str) -> Option<Self> {
        let value: &RawValue = serde_json::from_str(text).ok()?;
        let mut scanner = Self::of(value);
        let is_object = kind_of(scanner.rest()) == JsonKind::Object;
        scanner.enter();
        is_object.then_some(scanner)
    }

    /// What is still to be read.
    pub(super) fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Goes into the object or list that begins here, which is read next by [`key`](Self::key) or
    /// [`has_element`](Self::has_element).
    pub(super) fn enter(&mut self) {
        self.at += 1;
    }

    /// The next key of an object, whose value is then to be read; at the end of the object none, and out of it.
    pub(super) fn key(&mut self) -> Option<Slice<'a>> {
        self.pass_blanks_and(b',');
        if self.byte() != Some(b'"') {
            self.at += 1;
            return None;
        }
        let start = self.at;
        let is_escaped = self.pass_text();
        let key = Slice { written: self.since(start), is_escaped };
        self.pass_blanks_and(b':');
        Some(key)
    }

    /// Passes the next key if it is this one, as it would be written; tells where it is.
    pub(super) fn expected_key(&mut self, written: &str) -> Option<&'a str> {
        self.pass_blanks_and(b',');
        let start = self.at;
        if !self.rest().starts_with(written) {
            return None;
        }
        self.at += written.len();
        let key = self.since(start);
        self.pass_blanks_and(b':');
        Some(key)
    }

    /// Whether a list has another element, which is then to be read; at the end of the list not, and out of it.
    pub(super) fn has_element(&mut self) -> bool {
        self.pass_blanks_and(b',');
        let has_element = self.byte().is_some_and(|it| it != b']');
        self.at += usize::from(!has_element);
        has_element
    }

    /// The value here, whole.
    pub(super) fn value(&mut self) -> Slice<'a> {
        let start = self.at;
        let (mut depth, mut is_escaped) = (0_usize, false);
        loop {
            match self.byte() {
                Some(b'"') => is_escaped |= self.pass_text(),
                Some(b'{' | b'[') => {
                    self.at += 1;
                    depth += 1;
                }
                Some(b'}' | b']') => {
                    self.at += 1;
                    depth = depth.saturating_sub(1);
                }
                Some(b',' | b':' | b' ' | b'\t' | b'\n' | b'\r') => self.at += 1,
                Some(_) => self.pass(|it| !matches!(it, b',' | b'}' | b']' | b' ' | b'\t' | b'\n' | b'\r')),
                None => depth = 0,
            }
            if depth == 0 {
                return Slice { written: self.since(start), is_escaped };
            }
        }
    }

    /// Behind the quotation mark that ends the text which begins here; whether there is a backslash in it.
    fn pass_text(&mut self) -> bool {
        let mut is_escaped = false;
        self.at += 1;
        loop {
            let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
            self.at += until_mark(rest);
            if self.byte() != Some(b'\\') {
                self.at += 1;
                return is_escaped;
            }
            is_escaped = true;
            self.at += 2;
        }
    }

    /// To the next part of an object or a list, behind the sign that parts it from the one before.
    fn pass_blanks_and(&mut self, sign: u8) {
        self.pass(|it| it.is_ascii_whitespace() || it == sign);
    }

    fn pass(&mut self, is_passed: impl Fn(u8) -> bool) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        self.at += rest.iter().position(|it| !is_passed(*it)).unwrap_or(rest.len());
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.at).unwrap_or_default()
    }
}

/// Tells lines and columns of slices in the order in which they stand, so that nothing is counted twice.
pub(super) struct Cursor<'a> {
    text: &'a str,
    at: usize,
    position: Position,
}

impl<'a> Cursor<'a> {
    /// At the start of a text that begins on a line of its file.
    pub(super) fn new(text: &'a str, line: usize) -> Self {
        Self { text, at: 0, position: Position { line, column: 1 } }
    }

    /// Where a slice of the text begins, which is not before the one asked for last.
    pub(super) fn position(&mut self, slice: &'a str) -> Position {
        let start = slice.as_ptr().addr().saturating_sub(self.text.as_ptr().addr());
        let passed = self.text.as_bytes().get(self.at..start).unwrap_or_default();
        let (count, has_line_end) = characters(passed);
        if has_line_end && let Some(end) = memrchr(b'\n', passed) {
            let (lines, rest) = passed.split_at(end + 1);
            let line = self.position.line + memchr_iter(b'\n', lines).count();
            self.position = Position { line, column: 1 + characters(rest).0 };
        } else {
            self.position.column += count;
        }
        self.at = self.at.max(start);
        self.position
    }
}

/// How many bytes come before a quotation mark or a backslash. Most texts are short, and are looked through here; calling
/// for a search that takes more at once would take longer than they do.
fn until_mark(bytes: &[u8]) -> usize {
    const SHORT: usize = 8;
    let (words, tail) = bytes.as_chunks::<8>();
    for (number, word) in words.iter().take(SHORT).enumerate() {
        let word = u64::from_le_bytes(*word);
        let marks = zeros(word ^ each(b'"')) | zeros(word ^ each(b'\\'));
        if marks != 0 {
            return number * 8 + usize::from(first_byte(marks));
        }
    }
    let rest = if words.len() > SHORT { bytes.get(SHORT * 8..).unwrap_or_default() } else { tail };
    bytes.len() - rest.len() + memchr2(b'"', b'\\', rest).unwrap_or(rest.len())
}

/// The same byte eight times.
const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// The highest bit of the first byte that is zero, and perhaps of some behind it; 0 where none is.
fn zeros(word: u64) -> u64 {
    word.wrapping_sub(each(1)) & !word & each(0x80)
}

/// The number of the first byte in which a bit is set.
fn first_byte(word: u64) -> u8 {
    u8::try_from(word.trailing_zeros() / 8).unwrap_or(u8::MAX)
}

/// How many characters begin in these bytes, and whether a line ends in them.
fn characters(bytes: &[u8]) -> (usize, bool) {
    let (words, tail) = bytes.as_chunks::<8>();
    let (mut others, mut line_ends) = (0, 0);
    let mut look = |word: u64| {
        line_ends |= zeros(word ^ each(b'\n'));
        // Every character has one byte that does not go on with another: those that do begin with the bits 10.
        let continued = (word >> 7) & !(word >> 6) & each(1);
        // The product has their sum in its highest byte.
        others += usize::from(continued.wrapping_mul(each(1)).to_be_bytes()[0]);
    };
    for word in words {
        look(u64::from_le_bytes(*word));
    }
    match bytes.last_chunk::<8>() {
        // What was looked at already is shifted out.
        Some(last) if !tail.is_empty() => look(u64::from_le_bytes(*last) >> ((8 - tail.len()) * 8)),
        Some(_) => {}
        None => tail.iter().for_each(|it| look(u64::from(*it))),
    }
    (bytes.len() - others, line_ends != 0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::given_back::on_one_line;
    use super::*;

    /// Any JSON, written in any way.
    fn json() -> impl Strategy<Value = String> {
        let text = any::<String>().prop_map(|it| serde_json::Value::from(it).to_string());
        let escaped =
            "(\\\\[\"\\\\/bnt]|\\\\u[0-9a-fD]{4}|[ -!#-Z\u{80}-\u{d7ff}]){0,6}".prop_map(|it| format!("\"{it}\""));
        let number = "-?(0|[1-9][0-9]{0,3})(\\.[0-9]{1,3})?([eE][+-]?[0-9]{1,4})?";
        let leaf = prop_oneof![text, escaped.clone(), number, "true|false|null"];
        leaf.prop_recursive(4, 40, 6, move |inner| {
            let spaced = ("[ \t\r\n]{0,2}", inner, "[ \t\r\n]{0,2}").prop_map(|(a, it, b)| a + &it + &b);
            let entry = ("[ \n]{0,1}", escaped.clone(), "[ \n]{0,1}", spaced.clone())
                .prop_map(|(a, key, b, value)| format!("{a}{key}{b}:{value}"));
            prop_oneof![
                prop::collection::vec(spaced, 0..5).prop_map(|it| format!("[{}]", it.join(","))),
                prop::collection::vec(entry, 0..5).prop_map(|it| format!("{{{}}}", it.join(","))),
            ]
        })
    }

    /// Takes a value apart and puts it together again; without the blanks between its parts.
    fn rebuilt(scanner: &mut Scanner<'_>) -> String {
        match scanner.rest().chars().next() {
            Some('{') => {
                scanner.enter();
                let mut entries = Vec::new();
                while let Some(key) = scanner.key() {
                    entries.push(format!("{}:{}", key.written, rebuilt(scanner)));
                }
                format!("{{{}}}", entries.join(","))
            }
            Some('[') => {
                scanner.enter();
                let mut elements = Vec::new();
                while scanner.has_element() {
                    elements.push(rebuilt(scanner));
                }
                format!("[{}]", elements.join(","))
            }
            _ => scanner.value().written.to_owned(),
        }
    }

    proptest! {
        #[test]
        fn nothing_of_a_value_is_lost(json in json()) {
            let value: &RawValue = serde_json::from_str(&json).unwrap();
            let mut scanner = Scanner::of(value);
            let whole = scanner.value();
            prop_assert_eq!(whole.written, json.trim());
            prop_assert_eq!(whole.is_escaped, json.contains('\\'));
            prop_assert_eq!(scanner.rest(), "");
            let mut scanner = Scanner::of(value);
            prop_assert_eq!(rebuilt(&mut scanner), on_one_line(&json));
            prop_assert_eq!(scanner.rest(), "");
        }
    }

    proptest! {
        #[test]
        fn places_are_those_that_counting_gives(text in "([a-c\n\r\u{7f}-\u{c0}漢字\u{bfff}\u{10fff}]|\n\n){0,90}", cuts in prop::collection::vec(0usize..90, 1..6)) {
            let mut starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
            starts.push(text.len());
            let mut cuts: Vec<usize> = cuts.iter().filter_map(|it| starts.get(*it).copied()).collect();
            cuts.sort_unstable();
            let mut cursor = Cursor::new(&text, 1);
            for cut in cuts {
                let (before, rest) = text.split_at(cut);
                let line = 1 + before.matches('\n').count();
                let column = 1 + before.rsplit('\n').next().unwrap_or_default().chars().count();
                prop_assert_eq!(cursor.position(rest), Position { line, column });
            }
        }

        #[test]
        fn a_mark_is_found_wherever_it_is(text in "[!#-\u{2fff}]{0,90}", at in 0usize..90, mark in "[\"\\\\]", rest in "[ -~]{0,20}") {
            let before: String = text.chars().take(at).filter(|it| *it != '\\').collect();
            let text = format!("{before}{mark}{rest}");
            prop_assert_eq!(until_mark(text.as_bytes()), before.len());
            prop_assert_eq!(until_mark(before.as_bytes()), before.len());
        }
    }

    #[test]
    fn entries_are_as_written_and_in_their_order() {
        let text = " {\"b\" : [1, {}] , \"\\u0061\":\"\\ud800\",\n\"b\": 1e999999 ,\"b\":null }";
        let mut scanner = Scanner::of(serde_json::from_str(text).unwrap());
        scanner.enter();
        let mut found = Vec::new();
        while let Some(key) = scanner.key() {
            found.push((key.written, scanner.value().written));
        }
        let expected = [("\"b\"", "[1, {}]"), ("\"\\u0061\"", "\"\\ud800\""), ("\"b\"", "1e999999"), ("\"b\"", "null")];
        assert_eq!(found, expected);
        assert_eq!(scanner.rest(), "");
    }

    #[test]
    fn values_end_where_the_parser_says() {
        for value in [
            "{}",
            "[]",
            "\"\"",
            "0",
            "-1.5e+3",
            "true",
            "null",
            "[ ]",
            "{ }",
            r#""\"""#,
            r#""\\""#,
            r#""\\\"}]""#,
            r#"[[[{"a":[1,2],"b":{"c":"]}"}}]] ]"#,
            r#"{"a\"}":"{","b":[{},[],"[",[null,true,-0]]}"#,
            "\"漢字\u{7f}\"",
        ] {
            for around in ["[@]", "[ @ ,\n@\t]", "[1,@,@]"] {
                let text = around.replace('@', value);
                let expected: Vec<&RawValue> = serde_json::from_str(&text).unwrap();
                let mut scanner = Scanner::of(serde_json::from_str(&text).unwrap());
                scanner.enter();
                let mut found = Vec::new();
                while scanner.has_element() {
                    let value = scanner.value();
                    assert_eq!(value.is_escaped, value.written.contains('\\'), "{text}");
                    found.push(value.written);
                }
                assert_eq!(found, expected.iter().map(|it| it.get()).collect::<Vec<_>>(), "{text}");
                assert_eq!(scanner.rest(), "", "{text}");
            }
        }
    }

    #[test]
    fn places_are_counted_in_characters() {
        let text = "\r\n  [ \"漢字\u{10000}e\u{301}\",\t\"b\",\n\n \"c\"]";
        let slices: Vec<&RawValue> = serde_json::from_str(text).unwrap();
        let mut cursor = Cursor::new(text, 1);
        let found: Vec<(usize, usize)> =
            slices.iter().map(|it| cursor.position(it.get())).map(|it| (it.line, it.column)).collect();
        assert_eq!(found, [(2, 5), (2, 14), (4, 2)]);
        assert_eq!(cursor.position(slices[2].get()), Position { line: 4, column: 2 });
    }
}
