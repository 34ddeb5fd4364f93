//! JSON records, read so that every value keeps its line and column.
//!
//! Each object is taken apart into slices of the file, so a wrong type or a misspelt key is one problem among others
//! with its own place, and not the one error that hides the rest.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{Deserializer as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue as JsonSlice;

use super::finding::{DuplicateKey, JsonKind, TooManyProblems, UnknownKey, WrongType, kind_of};
use super::places::Places;
use super::{InputError, RawApplication, RawValue};
use crate::diagnostic::{Field, FieldKind, Finding, Place, Position, Problem};

/// A hundred thousand records of a kilobyte each; more is not a file of applicants.
pub const MAX_BYTES: usize = 100 << 20;
/// As many people as Japan's largest employers of foreign nationals have, many times over.
pub const MAX_RECORDS: usize = 200_000;

/// Nobody mends more than this in one record by hand; more is not a record.
const MAX_PROBLEMS: usize = 200;

/// Reads one object, a list of objects, or one object a line.
///
/// # Errors
///
/// Only where the bytes cannot be taken apart; what is wrong inside a record is told by the record.
pub fn read_records(bytes: &[u8]) -> Result<Vec<RawApplication>, InputError> {
    if bytes.len() > MAX_BYTES {
        return Err(InputError::TooLarge);
    }
    let text = decode(bytes)?;
    let places = Places::new(text);
    let mut records = Vec::new();
    for value in serde_json::Deserializer::from_str(text).into_iter::<&JsonSlice>() {
        let value = value.map_err(|error| InputError::Syntax {
            position: Position { line: error.line(), column: character_column(text, error.line(), error.column()) },
            reason: reason(&error),
        })?;
        match kind_of(value) {
            JsonKind::List => read_list(&places, value, &mut records)?,
            _ => records.push(read_record(&places, value)?),
        }
        if records.len() > MAX_RECORDS {
            return Err(InputError::TooLarge);
        }
    }
    if records.is_empty() { Err(InputError::Empty) } else { Ok(records) }
}

fn decode(bytes: &[u8]) -> Result<&str, InputError> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(InputError::Encoding { guess: "UTF-16" });
    }
    let text = std::str::from_utf8(bytes).map_err(|_| InputError::Encoding { guess: "Shift_JIS" })?;
    Ok(text.strip_prefix('\u{FEFF}').unwrap_or(text))
}

fn read_list(places: &Places, list: &JsonSlice, records: &mut Vec<RawApplication>) -> Result<(), InputError> {
    let room = MAX_RECORDS - records.len().min(MAX_RECORDS);
    let items = items(list, room)
        .map_err(|error| InputError::Syntax { position: places.of(list.get()), reason: reason(&error) })?;
    if items.len() > room {
        return Err(InputError::TooLarge);
    }
    for item in items {
        records.push(read_record(places, item)?);
    }
    Ok(())
}

fn read_record(places: &Places, value: &JsonSlice) -> Result<RawApplication, InputError> {
    let JsonKind::Object = kind_of(value) else {
        let found = kind_of(value).name().en;
        return Err(InputError::NotARecord { position: places.of(value.get()), found });
    };
    let mut reader = Reader { places, record: RawApplication::new(), seen: BTreeSet::new(), told: 0 };
    reader.read_object("", value)?;
    Ok(reader.record)
}

struct Reader<'a> {
    places: &'a Places<'a>,
    record: RawApplication,
    /// The paths met so far. `name.family` may be written as one key or as two, one within the other.
    seen: BTreeSet<String>,
    /// How many problems were noted.
    told: usize,
}

impl<'a> Reader<'a> {
    fn read_object(&mut self, parent: &str, object: &'a JsonSlice) -> Result<(), InputError> {
        for (key, value) in self.decoded(object, entries(object))? {
            let path = if parent.is_empty() { key } else { format!("{parent}.{key}") };
            if self.told > MAX_PROBLEMS {
                break;
            } else if self.seen.contains(&path) {
                self.note(&path, value, &DuplicateKey { key: path.clone() });
            } else {
                self.seen.insert(path.clone());
                self.read_entry(&path, value)?;
            }
        }
        Ok(())
    }

    /// What the parser lets pass and its reader does not: half of a surrogate pair. Nothing of it may be lost in silence.
    fn decoded<T>(&self, slice: &JsonSlice, result: serde_json::Result<T>) -> Result<T, InputError> {
        let position = self.places.of(slice.get());
        result.map_err(|error| InputError::Syntax { position, reason: reason(&error) })
    }

    fn read_entry(&mut self, path: &str, value: &'a JsonSlice) -> Result<(), InputError> {
        let field = Field::from_path(path);
        match (field, kind_of(value)) {
            (_, JsonKind::Null) if field.is_some() || is_group(path) => {}
            (_, JsonKind::Object) if is_group(path) => self.read_object(path, value)?,
            (Some(field), JsonKind::Text) => {
                let text = self.decoded(value, serde_json::from_str(value.get()))?;
                self.put(field, value, text);
            }
            (Some(field), JsonKind::YesNo) if field.kind() == FieldKind::YesNo => {
                self.put(field, value, value.get().to_owned());
            }
            (Some(field), found) => self.note(path, value, &WrongType { kind: Some(field.kind()), found }),
            (None, found) if is_group(path) => self.note(path, value, &WrongType { kind: None, found }),
            (None, _) => self.note(path, value, &UnknownKey::new(path)),
        }
        Ok(())
    }

    fn put(&mut self, field: Field, value: &JsonSlice, text: String) {
        let position = Some(self.places.of(value.get()));
        self.record.put(field, RawValue { text, position });
    }

    fn note(&mut self, path: &str, value: &JsonSlice, finding: &dyn Finding) {
        self.told += 1;
        let place = Field::from_path(path).map_or_else(|| Place::Key(path.to_owned()), Place::Field);
        let mut problem = match self.told {
            1..=MAX_PROBLEMS => Problem::at(place, finding),
            _ => Problem::at(Place::Record, &TooManyProblems { told: MAX_PROBLEMS }),
        };
        problem.position = Some(self.places.of(value.get()));
        self.record.note(problem);
    }
}

/// Whether items stand below this path, as `loss.police.station` below `loss.police`.
fn is_group(path: &str) -> bool {
    Field::ALL.iter().any(|it| it.path().strip_prefix(path).is_some_and(|rest| rest.starts_with('.')))
}

/// The entries of an object in their order, duplicates included. The slice is known to be well-formed but for escapes.
fn entries(object: &JsonSlice) -> serde_json::Result<Vec<(String, &JsonSlice)>> {
    struct Entries;
    impl<'de> Visitor<'de> for Entries {
        type Value = Vec<(String, &'de JsonSlice)>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }
        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut entries = Vec::new();
            while let Some(entry) = map.next_entry()? {
                entries.push(entry);
            }
            Ok(entries)
        }
    }
    serde_json::Deserializer::from_str(object.get()).deserialize_map(Entries)
}

/// The items of a list, at most one more than there is room for.
fn items(list: &JsonSlice, room: usize) -> serde_json::Result<Vec<&JsonSlice>> {
    struct Items {
        room: usize,
    }
    impl<'de> Visitor<'de> for Items {
        type Value = Vec<&'de JsonSlice>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list")
        }
        fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Self::Value, A::Error> {
            let mut items = Vec::new();
            while items.len() <= self.room
                && let Some(item) = sequence.next_element()?
            {
                items.push(item);
            }
            while sequence.next_element::<IgnoredAny>()?.is_some() {}
            Ok(items)
        }
    }
    serde_json::Deserializer::from_str(list.get()).deserialize_seq(Items { room })
}

/// The parser counts columns in bytes, people in characters.
fn character_column(text: &str, line: usize, bytes: usize) -> usize {
    let line = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
    let before = line.bytes().take(bytes.saturating_sub(1)).filter(|it| (it & 0xC0) != 0x80).count();
    before + 1
}

/// The parser's words without the place, which we tell ourselves.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn one(text: &str) -> RawApplication {
        read_records(text.as_bytes()).unwrap().remove(0)
    }

    #[test]
    fn every_value_keeps_its_place() {
        let record = one("{\n  \"氏\": 1, \"name\": {\"family\": \"LI\"},\n  \"activity_permission\": false}");
        assert_eq!(record.text(Field::FamilyName), Some("LI"));
        assert_eq!(record.position(Field::FamilyName), Some(Position { line: 2, column: 30 }));
        assert_eq!(record.text(Field::ActivityPermission), Some("false"));
        assert_eq!(record.problems().iter().next().unwrap().rule.code, "unknown-key");
    }

    #[test]
    fn places_far_into_a_file_are_right() {
        let text = format!("{{\"氏\": 1}}{}\n{}{{\"sex\": \"男\"}}", "\n".repeat(5000), " ".repeat(5000));
        let record = read_records(text.as_bytes()).unwrap().remove(1);
        assert_eq!(record.position(Field::Sex), Some(Position { line: 5002, column: 5009 }));
        let list = format!("[{}{{\"sex\": \"男\"}}]", "{\"address\": \"東京都\"},".repeat(500));
        let record = read_records(list.as_bytes()).unwrap().remove(500);
        assert_eq!(record.position(Field::Sex), Some(Position { line: 1, column: 2 + 500 * 19 + 8 }));
    }

    #[test]
    fn a_misspelt_key_finds_its_neighbour() {
        for (key, nearest) in [
            ("adress", Some("address")),
            ("card_no", Some("card_number")),
            ("loss.knownon", Some("loss.known_on")),
            ("colour", None),
            ("cardnumber", Some("card_number")),
            ("birthdate", Some("birth_date")),
        ] {
            assert_eq!(UnknownKey::new(key).suggestion().as_deref(), nearest, "{key}");
        }
    }

    #[test]
    fn one_record_a_list_and_lines_are_read_alike() {
        for (text, count) in [("{}", 1), ("[{}, {}]", 2), ("{}\n{}\n{}\n", 3), ("\u{FEFF}{}", 1)] {
            assert_eq!(read_records(text.as_bytes()).unwrap().len(), count, "{text}");
        }
    }

    #[test]
    fn what_is_no_record_is_an_error_with_its_place() {
        #[track_caller]
        fn check(bytes: &[u8], expected: &str) {
            assert_eq!(read_records(bytes).unwrap_err().to_string(), expected);
        }
        check(b"", "there is no record in it");
        check(b"[]", "there is no record in it");
        check("{\"氏名\": }".as_bytes(), "line 1, column 8: not JSON: expected value");
        check(b"{\"a\": 1", "line 1, column 7: not JSON: EOF while parsing an object");
        check(b"\xFF\xFE{\0", "it is not UTF-8 (perhaps UTF-16, or no text at all); save it as UTF-8");
        check(b"{\"a\": \"\x8E\x81\"}", "it is not UTF-8 (perhaps Shift_JIS, or no text at all); save it as UTF-8");
        check(b"[{}, 7]", "line 1, column 6: found a number, expected a record {…}");
        check(b"\"text\"", "line 1, column 1: found a text, expected a record {…}");
    }

    #[test]
    fn a_deep_document_is_read_without_harm() {
        let deep = format!("{{\"name\": {}{}}}", "[".repeat(100_000), "]".repeat(100_000));
        // Either answer is fine, as long as there is one.
        let _ = read_records(deep.as_bytes());
    }
}
