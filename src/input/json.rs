//! Files of JSON: one object, a list of objects, or one object after the other, record by record.
//!
//! What is JSON and what is not, `serde_json` says of each document as a whole, before any record of it is told.

use serde_json::StreamDeserializer;
use serde_json::de::StrRead;
use serde_json::value::RawValue;

use super::finding::{JsonKind, kind_of};
use super::habit::Habit;
use super::record::Reader;
use super::slice::elements;
use super::{Entry, InputError, Original, RawApplication};
use crate::diagnostic::Position;

/// A hundred thousand records of a kilobyte each; more than that is better kept in several files.
pub const MAX_BYTES: usize = 100 << 20;
/// More people than any office keeps in one file.
pub const MAX_RECORDS: usize = 1_000_000;

/// Reads one object, a list of objects, or one object a line.
///
/// Two kinds of keys are no items and not looked at, whatever their values: those that begin with `//`, anywhere, which
/// are remarks of whoever wrote the record and may be repeated; and `$schema` at the top of a record, by which editors
/// find out what may be written.
///
/// ```
/// use zairyu::diagnostic::Field;
///
/// let text = r#"{ "$schema": "record.json", "sex": "male", "// sex": "ask again", "//": ["by phone", 3] }"#;
/// let records = zairyu::input::read_records(text.as_bytes())?;
/// assert_eq!(records[0].text(Field::Sex), Some("male"));
/// assert!(records[0].problems().is_empty());
/// # Ok::<(), zairyu::input::InputError>(())
/// ```
///
/// # Errors
///
/// Only where the bytes cannot be taken apart; what is wrong inside a record is told by the record.
pub fn read_records(bytes: &[u8]) -> Result<Vec<RawApplication>, InputError> {
    records(bytes)?.collect()
}

/// The records of [`read_records`] one by one, so that no more than one need be kept.
///
/// # Errors
///
/// Where the bytes are no text at all. Where they cannot be taken apart, an error stands in the place of the record, and
/// ends the records.
pub fn records(bytes: &[u8]) -> Result<Records<'_>, InputError> {
    if bytes.len() > MAX_BYTES {
        return Err(InputError::TooLarge);
    }
    let text = decode(bytes)?;
    Ok(Records {
        text,
        documents: serde_json::Deserializer::from_str(text).into_iter(),
        list: Vec::new().into_iter(),
        reader: Reader::new(text, 1),
        read: 0,
        is_over: false,
    })
}

/// The records of a file in their order, from [`records`].
pub struct Records<'a> {
    text: &'a str,
    documents: StreamDeserializer<'a, StrRead<'a>, &'a RawValue>,
    /// The rest of a document that is a list.
    list: std::vec::IntoIter<&'a str>,
    reader: Reader<'a>,
    /// How many records were read.
    read: usize,
    is_over: bool,
}

impl Iterator for Records<'_> {
    type Item = Result<RawApplication, InputError>;

    fn next(&mut self) -> Option<Self::Item> {
        let record = self.next_found()?.and_then(|it| it.record);
        self.is_over |= record.is_err();
        Some(record)
    }
}

/// The records of [`records`], each with where it stood and how it was written. What is no record in a list of records
/// costs no other.
///
/// # Errors
///
/// As for [`records`].
pub fn json_entries(bytes: &[u8]) -> Result<JsonEntries<'_>, InputError> {
    Ok(JsonEntries { records: records(bytes)? })
}

/// The records of a text with where they come from, from [`json_entries`].
pub struct JsonEntries<'a> {
    records: Records<'a>,
}

impl Iterator for JsonEntries<'_> {
    type Item = Result<Entry, InputError>;

    fn next(&mut self) -> Option<Self::Item> {
        let found = self.records.next_found()?;
        Some(found.map(|Found { record, line, text }| Entry {
            number: self.records.read,
            line,
            record,
            original: Original::Json(text.to_owned()),
        }))
    }
}

/// A record with its own text.
struct Found<'a> {
    record: Result<RawApplication, InputError>,
    line: usize,
    text: &'a str,
}

impl<'a> Records<'a> {
    fn next_found(&mut self) -> Option<Result<Found<'a>, InputError>> {
        if self.is_over {
            return None;
        }
        let found = self.read_next().transpose();
        self.is_over = !matches!(found, Some(Ok(_)));
        self.read += 1;
        found
    }

    fn read_next(&mut self) -> Result<Option<Found<'a>>, InputError> {
        loop {
            if let Some(element) = self.list.next() {
                return self.read_record(element).map(Some);
            }
            let document = match self.documents.next() {
                Some(document) => document.map_err(|error| not_json(self.text, &error))?,
                None if self.read == 0 => return Err(InputError::Empty),
                None => return Ok(None),
            };
            if kind_of(document.get()) != JsonKind::List {
                let Found { record, line, text } = self.read_record(document.get())?;
                // What stands alone is the whole file.
                return Ok(Some(Found { record: Ok(record?), line, text }));
            }
            self.list = elements::<MAX_RECORDS>(document).ok_or(InputError::TooLarge)?.into_iter();
        }
    }

    fn read_record(&mut self, text: &'a str) -> Result<Found<'a>, InputError> {
        if self.read >= MAX_RECORDS {
            return Err(InputError::TooLarge);
        }
        let (record, position) = self.reader.read_record(text);
        Ok(Found { record, line: position.line, text })
    }
}

/// Reads a record that stands on a line of its own.
pub(super) fn read_line(text: &str, line: usize, habit: &mut Habit) -> Result<RawApplication, InputError> {
    let mut reader = Reader::new(text, line).with_habit(std::mem::take(habit));
    let (record, _) = reader.read_record(text);
    *habit = reader.into_habit();
    record.map_err(|error| match error {
        InputError::Syntax { position, reason } => {
            InputError::Syntax { position: Position { line, ..position }, reason }
        }
        other => other,
    })
}

pub(super) fn decode(bytes: &[u8]) -> Result<&str, InputError> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(InputError::Encoding { guess: "UTF-16" });
    }
    let text = simdutf8::basic::from_utf8(bytes).map_err(|_| InputError::Encoding { guess: "Shift_JIS" })?;
    Ok(text.strip_prefix('\u{FEFF}').unwrap_or(text))
}

/// The parser counts columns in bytes, people in characters.
pub(super) fn not_json(text: &str, error: &serde_json::Error) -> InputError {
    let line = text.lines().nth(error.line().saturating_sub(1)).unwrap_or_default();
    let before = line.bytes().take(error.column().saturating_sub(1)).filter(|it| !matches!(it, 0x80..0xC0));
    let position = Position { line: error.line(), column: before.count() + 1 };
    let read: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let (read, rest) = text.split_at_checked(read + error.column().saturating_sub(1)).unwrap_or_default();
    // What the parser misses there, a key or a value, is not what is wrong.
    let is_trailing_comma = rest.starts_with(['}', ']']) && read.trim_end().ends_with(',');
    let reason = if is_trailing_comma { "trailing comma".to_owned() } else { reason(error) };
    InputError::Syntax { position, reason }
}

/// The parser's words without the place, which we tell ourselves.
pub(super) fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::finding::UnknownKey;
    use super::*;
    use crate::diagnostic::{Field, Finding};

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
    fn an_unknown_or_repeated_key_is_told_at_the_key() {
        #[track_caller]
        fn check(text: &str, code: &str, line: usize, column: usize) {
            let record = one(text);
            let problem = record.problems().iter().next().unwrap();
            assert_eq!((problem.rule.code, problem.position), (code, Some(Position { line, column })), "{text}");
        }
        check("{\n  \"氏\" :\n 1}", "unknown-key", 2, 3);
        check("{\"sex\": \"M\", \"\\u0073e\\u0078\" : \"F\"}", "duplicate-key", 1, 14);
        check("{\"a\\\"b\": \"c\\\"d\"}", "unknown-key", 1, 2);
        check("{\"name\": {\"family\": \"LI\",\t\"famly\": \"LI\"}}", "unknown-key", 1, 27);
        check("{\"name\": {\"family\": \"LI\"}, \"name.family\": \"LI\"}", "duplicate-key", 1, 28);
        check("{\"name.family\": \"LI\", \"name\": {\"family\": \"LI\"}}", "duplicate-key", 1, 32);
        check("{\"loss\": {}, \"loss\": {\"x\": 1}}", "duplicate-key", 1, 14);
        check("{\"sex\": 7}", "wrong-type", 1, 9);
        check("{\"loss\": [\"sex\"]}", "wrong-type", 1, 10);
    }

    #[test]
    fn remarks_and_the_schema_are_no_items() {
        #[track_caller]
        fn check(text: &str, codes: &[&str]) {
            let record = one(text);
            let found: Vec<&str> = record.problems().iter().map(|it| it.rule.code).collect();
            assert_eq!(found, codes, "{text}");
        }
        check("{\"//\": 1, \"//\": {\"sex\": [1]}, \"// sex\": null, \"//sex\": \"M\", \"\\u002f/\": 1}", &[]);
        check("{\"loss\": {\"//\": 1, \"police\": {\"//\": 1, \"//\": 2}}}", &[]);
        check("{\"$schema\": \"https://example.org\", \"$schema\": 7}", &[]);
        check("{\"loss\": {\"$schema\": \"https://example.org\"}}", &["unknown-key"]);
        check("{\"/\": 1, \"sex//\": 2, \" //\": 3, \"$Schema\": 4}", &["unknown-key"; 4]);
        assert!(read_records(b"{\"//\": \"\\x\"}").is_err(), "a remark is JSON too");
    }

    #[test]
    fn one_path_is_one_item_however_its_keys_are_cut() {
        let record =
            one("{\"loss.police.station\": \"A\", \"loss\": {\"police.receipt_number\": \"1\"}, \"name\": \"LI\"}");
        assert_eq!(record.text(Field::PoliceStation), Some("A"));
        assert_eq!(record.text(Field::PoliceReceiptNumber), Some("1"));
        assert_eq!(record.text(Field::Name), Some("LI"));
        assert!(record.problems().is_empty());
    }

    #[test]
    fn what_the_record_before_was_like_changes_nothing() {
        let records = [
            "{\"name\": {\"family\": \"LI\", \"given\": \"BO\"}, \"sex\": \"M\", \"loss\": {\"reason\": \"a\"}}",
            "{\"sex\": \"M\", \"name.family\": \"LI\", \"name\": {\"given\": \"BO\", \"family\": \"X\"}, \"loss\": null}",
            "{\"name\": \"LI BO\", \"s\\u0065x\": \"F\", \"sex\": \"M\", \"loss.reason\": \"b\", \"loss\": {\"police\": {}}}",
            "{\"name\": {\"sex\": \"M\", \"family\": 7, \"//\": 1, \"given\" :\"BO\"}, \"x\": 1, \"sex\": \"M\"}",
            "{\"family\": \"LI\", \"loss\": {\"police\": {\"station\": \"A\"}, \"reason\": \"c\"}, \"police\": {}}",
            "{\"name\" : {}, \"sex\"\n:\n\"M\"}",
            "{}",
        ];
        let seen = |record: &RawApplication| {
            let problems = record.problems().iter().map(|it| (it.rule.code, it.place.clone()));
            let texts = Field::ALL.iter().filter_map(|it| Some((*it, record.text(*it)?.to_owned())));
            (problems.collect::<Vec<_>>(), texts.collect::<Vec<_>>())
        };
        for (first, second) in records.iter().flat_map(|it| records.map(|other| (*it, other))) {
            for last in records {
                let all = read_records([first, second, last].join("\n").as_bytes()).unwrap();
                for (found, text) in all.iter().zip([first, second, last]) {
                    assert_eq!(seen(found), seen(&one(text)), "{first} {second} {last}");
                }
            }
        }
    }

    #[test]
    fn a_record_knows_nothing_of_the_one_before() {
        let records = read_records(b"{\"sex\": \"M\", \"x\": 1}{\"sex\": \"F\"}{\"x\": 1}").unwrap();
        let problems = records.iter().map(|it| it.problems().iter().count()).collect::<Vec<_>>();
        assert_eq!(problems, [1, 0, 1]);
        assert_eq!(records.iter().map(|it| it.text(Field::Sex)).collect::<Vec<_>>(), [Some("M"), Some("F"), None]);
    }

    #[test]
    fn more_records_than_anybody_has_are_too_many() {
        let mut lines = "{}\n".repeat(MAX_RECORDS);
        assert_eq!(read_records(lines.as_bytes()).unwrap().len(), MAX_RECORDS);
        lines.push_str("{}");
        assert!(matches!(read_records(lines.as_bytes()), Err(InputError::TooLarge)));
        let list = format!("[{}{{}}]", "{},".repeat(MAX_RECORDS));
        assert!(matches!(read_records(list.as_bytes()), Err(InputError::TooLarge)));
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
        check(b"[7, {]", "line 1, column 6: not JSON: key must be a string");
        check(b"{}\n7 {", "line 2, column 1: found a number, expected a record {\u{2026}}");
        check(b"{\"sex\": \"\\ud800\"} {", "line 1, column 9: not JSON: unexpected end of hex escape");
        check(b"{\"sex\": \"\\ud800\", }", "line 1, column 19: not JSON: trailing comma");
        check(b"{\"loss\": {\"kind\": [1,\n\t]}}", "line 2, column 2: not JSON: trailing comma");
        check(b"\"text\"", "line 1, column 1: found a text, expected a record {…}");
    }

    #[test]
    fn an_entry_keeps_its_own_text_and_place() {
        #[track_caller]
        fn check(text: &str, expected: &[(usize, usize, &str)]) {
            let entries: Vec<Entry> = json_entries(text.as_bytes()).unwrap().map(Result::unwrap).collect();
            let texts = entries.iter().map(|it| match &it.original {
                Original::Json(text) => (it.number, it.line, text.as_str()),
                Original::Row(_) => panic!("a row"),
            });
            assert_eq!(texts.collect::<Vec<_>>(), expected);
        }
        check("\n{\n\"sex\": \"M\"} \n {}\n", &[(1, 2, "{\n\"sex\": \"M\"}"), (2, 4, "{}")]);
        check("[{ },\n{\"a\": 1}]{}", &[(1, 1, "{ }"), (2, 2, "{\"a\": 1}"), (3, 2, "{}")]);
    }

    #[test]
    fn what_is_no_record_in_a_list_costs_no_other() {
        let text = "[{\"sex\": \"M\"},\n7, {\"sex\": \"\\ud800\"}, null, {\"sex\": \"F\"}]";
        let told = |it: Entry| match it.record {
            Ok(record) => record.text(Field::Sex).unwrap_or_default().to_owned(),
            Err(error) => error.to_string(),
        };
        let entries = json_entries(text.as_bytes()).unwrap().map(Result::unwrap);
        let numbered: Vec<(usize, String)> = entries.map(|it| (it.number, told(it))).collect();
        let expected = [
            (1, "M"),
            (2, "line 2, column 1: found a number, expected a record {…}"),
            (3, "line 2, column 12: not JSON: unexpected end of hex escape"),
            (4, "line 2, column 23: found null, expected a record {…}"),
            (5, "F"),
        ];
        assert_eq!(numbered, expected.map(|(number, text)| (number, text.to_owned())));
    }

    #[test]
    fn a_deep_document_is_read_without_harm() {
        let deep = format!("{{\"name\": {}{}}}", "[".repeat(100_000), "]".repeat(100_000));
        // Either answer is fine, as long as there is one.
        let _ = read_records(deep.as_bytes());
    }
}
