//! JSON taken apart by `serde_json` into slices of the text, and where each slice stands.
//!
//! A parsed value has lost its place; a slice of the text has not: the place is the distance from the start. Objects
//! come apart entry by entry, in their order and with repeated keys, which a map would lose.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use crate::diagnostic::Position;

/// The entries of an object: key and value, as written.
pub(super) struct Entries<'a>(pub(super) Vec<(&'a RawValue, &'a RawValue)>);

impl<'de> Entries<'de> {
    fn from_map<M: MapAccess<'de>>(mut map: M) -> Result<Self, M::Error> {
        // Room for most objects at once: there are millions of them.
        let mut entries = Vec::with_capacity(16);
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Self(entries))
    }
}

impl<'de> Deserialize<'de> for Entries<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;

        impl<'de> Visitor<'de> for Object {
            type Value = Entries<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<Self::Value, M::Error> {
                Entries::from_map(map)
            }
        }

        deserializer.deserialize_map(Object)
    }
}

/// A whole document, taken apart at its first level.
pub(super) enum Document<'a> {
    Object(Entries<'a>),
    List(Vec<&'a RawValue>),
    /// A single text, number or word.
    Other,
}

impl<'de> Deserialize<'de> for Document<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;

        impl<'de> Visitor<'de> for Any {
            type Value = Document<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("JSON")
            }

            fn visit_map<M: MapAccess<'de>>(self, map: M) -> Result<Self::Value, M::Error> {
                Entries::from_map(map).map(Document::Object)
            }

            fn visit_seq<S: SeqAccess<'de>>(self, mut seq: S) -> Result<Self::Value, S::Error> {
                let mut list = Vec::new();
                while let Some(value) = seq.next_element()? {
                    list.push(value);
                }
                Ok(Document::List(list))
            }

            fn visit_str<E>(self, _: &str) -> Result<Self::Value, E> {
                Ok(Document::Other)
            }

            fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
                Ok(Document::Other)
            }

            fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
                Ok(Document::Other)
            }

            fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
                Ok(Document::Other)
            }

            fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
                Ok(Document::Other)
            }

            fn visit_unit<E>(self) -> Result<Self::Value, E> {
                Ok(Document::Other)
            }
        }

        deserializer.deserialize_any(Any)
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
        let passed = self.text.get(self.at..start).unwrap_or_default();
        let lines = count(passed, |it| it == b'\n');
        let mut last_line = passed;
        if lines > 0 {
            self.position = Position { line: self.position.line + lines, column: 1 };
            last_line = passed.rsplit('\n').next().unwrap_or_default();
        }
        // Every character has one byte that does not go on with another.
        self.position.column += count(last_line, |it| !matches!(it, 0x80..0xC0));
        self.at = self.at.max(start);
        self.position
    }
}

/// How many bytes are so: counted in pieces that one byte can count, which a processor does for sixteen at a time.
fn count(text: &str, is_so: impl Fn(u8) -> bool) -> usize {
    let pieces = text.as_bytes().chunks(usize::from(u8::MAX));
    pieces.map(|it| usize::from(it.iter().fold(0_u8, |count, it| count.wrapping_add(u8::from(is_so(*it)))))).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_as_written_and_in_their_order() {
        let text = " {\"b\" : [1, {}] , \"\\u0061\":\"\\ud800\",\n\"b\": 1e999999 ,\"b\":null }";
        let Entries(entries) = serde_json::from_str(text).unwrap();
        let found: Vec<(&str, &str)> = entries.iter().map(|(key, value)| (key.get(), value.get())).collect();
        let expected = [("\"b\"", "[1, {}]"), ("\"\\u0061\"", "\"\\ud800\""), ("\"b\"", "1e999999"), ("\"b\"", "null")];
        assert_eq!(found, expected);
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
