//! JSON that comes apart into slices of its text, and where each slice stands.
//!
//! A parsed value has lost its place; a slice of the text has not: the place is the distance from the start. `serde_json`
//! says what is JSON and where its parts end; objects come apart entry by entry, in their order and with repeated keys,
//! which a map would lose.

use std::fmt;

use memchr::{memchr_iter, memrchr};
use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::finding::{JsonKind, kind_of};
use crate::diagnostic::Position;

/// A text that is one whole object.
pub(super) fn is_object(text: &str) -> bool {
    serde_json::from_str::<&RawValue>(text).is_ok_and(|it| kind_of(it.get()) == JsonKind::Object)
}

/// The entries of a text that is one whole object, each key and value as it is written; none where it is anything else.
pub(super) fn entries(text: &str) -> Option<Vec<(&str, &str)>> {
    serde_json::from_str::<Entries<'_>>(text).ok().map(|it| it.0)
}

/// The elements of a list, as they are written; none where there are more than the most that are wanted.
pub(super) fn elements<const MOST: usize>(list: &RawValue) -> Option<Vec<&str>> {
    serde_json::from_str::<Elements<'_, MOST>>(list.get()).ok().map(|it| it.0)
}

struct Entries<'a>(Vec<(&'a str, &'a str)>);

struct Elements<'a, const MOST: usize>(Vec<&'a str>);

impl<'a> Deserialize<'a> for Entries<'a> {
    fn deserialize<D: Deserializer<'a>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Self(Vec::new()))
    }
}

impl<'a> Visitor<'a> for Entries<'a> {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'a>>(mut self, mut map: A) -> Result<Self, A::Error> {
        while let Some((key, value)) = map.next_entry::<&RawValue, &RawValue>()? {
            self.0.push((key.get(), value.get()));
        }
        Ok(self)
    }
}

impl<'a, const MOST: usize> Deserialize<'a> for Elements<'a, MOST> {
    fn deserialize<D: Deserializer<'a>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(Self(Vec::new()))
    }
}

impl<'a, const MOST: usize> Visitor<'a> for Elements<'a, MOST> {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'a>>(mut self, mut list: A) -> Result<Self, A::Error> {
        while let Some(element) = list.next_element::<&RawValue>()? {
            if self.0.len() == MOST {
                return Err(A::Error::custom("too many elements"));
            }
            self.0.push(element.get());
        }
        Ok(self)
    }
}

/// At which byte of a text a slice of it begins.
pub(super) fn place_in(text: &str, slice: &str) -> usize {
    slice.as_ptr().addr().saturating_sub(text.as_ptr().addr())
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
        let start = place_in(self.text, slice);
        let passed = self.text.get(self.at..start).unwrap_or_default();
        self.position = position_behind(self.position, passed);
        self.at = self.at.max(start);
        self.position
    }
}

/// Where stands what comes behind a text that begins here.
pub(super) fn position_behind(start: Position, text: &str) -> Position {
    let Some(end) = memrchr(b'\n', text.as_bytes()) else {
        return Position { column: start.column + text.chars().count(), ..start };
    };
    let (lines, rest) = text.split_at(end + 1);
    let count = memchr_iter(b'\n', lines.as_bytes()).count();
    Position { line: start.line + count, column: 1 + rest.chars().count() }
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

    fn raw(json: &str) -> &RawValue {
        serde_json::from_str(json).unwrap()
    }

    /// Takes a value apart and puts it together again; without the blanks between its parts.
    fn rebuilt(json: &str) -> String {
        if let Some(entries) = entries(json) {
            let entries: Vec<String> = entries.iter().map(|(key, value)| format!("{key}:{}", rebuilt(value))).collect();
            return format!("{{{}}}", entries.join(","));
        }
        match elements::<100>(raw(json)) {
            Some(elements) => format!("[{}]", elements.iter().map(|it| rebuilt(it)).collect::<Vec<_>>().join(",")),
            None => json.trim().to_owned(),
        }
    }

    proptest! {
        #[test]
        fn nothing_of_a_value_is_lost(json in json()) {
            prop_assert_eq!(rebuilt(&json), on_one_line(&json));
            prop_assert_eq!(is_object(&json), json.trim().starts_with('{'));
        }

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
    }

    #[test]
    fn entries_are_as_written_and_in_their_order() {
        let text = " {\"b\" : [1, {}] , \"\\u0061\":\"\\ud800\",\n\"b\": 1e999999 ,\"b\":null }";
        let expected = [("\"b\"", "[1, {}]"), ("\"\\u0061\"", "\"\\ud800\""), ("\"b\"", "1e999999"), ("\"b\"", "null")];
        assert_eq!(entries(text).unwrap(), expected);
        for text in ["[]", "7", "", "{", "{}{}", "{\"a\":1,}"] {
            assert_eq!(entries(text), None, "{text}");
        }
    }

    #[test]
    fn a_list_has_no_more_elements_than_are_wanted() {
        assert_eq!(elements::<2>(raw("[ 1, [2] ]")), Some(vec!["1", "[2]"]));
        assert_eq!(elements::<2>(raw("[1,2,3]")), None);
    }

    #[test]
    fn places_are_counted_in_characters() {
        let text = "\r\n  [ \"漢字\u{10000}e\u{301}\",\t\"b\",\n\n \"c\"]";
        let slices = elements::<9>(raw(text)).unwrap();
        let mut cursor = Cursor::new(text, 1);
        let found: Vec<(usize, usize)> =
            slices.iter().map(|it| cursor.position(it)).map(|it| (it.line, it.column)).collect();
        assert_eq!(found, [(2, 5), (2, 14), (4, 2)]);
        assert_eq!(cursor.position(slices[2]), Position { line: 4, column: 2 });
    }
}
