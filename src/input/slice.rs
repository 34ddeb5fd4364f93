//! JSON that `serde_json` has read as a whole, taken apart into slices of its text, and where each slice stands.
//!
//! A parsed value has lost its place; a slice of the text has not: the place is the distance from the start. Objects
//! come apart entry by entry, in their order and with repeated keys, which a map would lose. What is JSON and what is
//! not is no question here any more, so that one pass over the bytes is enough.

use memchr::{memchr2, memrchr};
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
        self.pass(|it| it.is_ascii_whitespace() || it == b',');
        if self.byte() != Some(b'"') {
            self.at += 1;
            return None;
        }
        let start = self.at;
        let is_escaped = self.pass_text();
        let key = Slice { written: self.since(start), is_escaped };
        self.pass(|it| it.is_ascii_whitespace() || it == b':');
        Some(key)
    }

    /// Whether a list has another element, which is then to be read; at the end of the list not, and out of it.
    pub(super) fn has_element(&mut self) -> bool {
        self.pass(|it| it.is_ascii_whitespace() || it == b',');
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
            self.at += memchr2(b'"', b'\\', rest).unwrap_or(rest.len());
            if self.byte() != Some(b'\\') {
                self.at += 1;
                return is_escaped;
            }
            is_escaped = true;
            self.at += 2;
        }
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
        let mut passed = self.text.as_bytes().get(self.at..start).unwrap_or_default();
        if let Some(end) = memrchr(b'\n', passed) {
            let (lines, rest) = passed.split_at(end + 1);
            self.position = Position { line: self.position.line + count(lines, |it| it == b'\n'), column: 1 };
            passed = rest;
        }
        // Every character has one byte that does not go on with another.
        self.position.column += count(passed, |it| !matches!(it, 0x80..0xC0));
        self.at = self.at.max(start);
        self.position
    }
}

/// How many bytes are so: counted in pieces that one byte can count, which a processor does for sixteen at a time.
fn count(bytes: &[u8], is_so: impl Fn(u8) -> bool) -> usize {
    let pieces = bytes.chunks(usize::from(u8::MAX));
    pieces.map(|it| usize::from(it.iter().fold(0_u8, |count, it| count.wrapping_add(u8::from(is_so(*it)))))).sum()
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
