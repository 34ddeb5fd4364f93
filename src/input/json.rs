//! JSON records, read so that every value keeps its line and column.
//!
//! Each object is taken apart into slices of the file, so a wrong type or a misspelt key is one problem among others
//! with its own place, and not the one error that hides the rest.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::{Deserializer as _, MapAccess, Visitor};
use serde_json::value::RawValue as JsonSlice;

use super::{RawApplication, RawValue};
use crate::diagnostic::{Field, FieldKind, Finding, Place, Position, Problem, Rule, Severity, Wording, excerpt};

/// Every rule of this module.
pub(super) const RULES: &[&Rule] = &[&WRONG_TYPE, &UNKNOWN_KEY, &DUPLICATE_KEY];

const WRONG_TYPE: Rule = Rule { code: "wrong-type", severity: Severity::Error };
const UNKNOWN_KEY: Rule = Rule { code: "unknown-key", severity: Severity::Error };
const DUPLICATE_KEY: Rule = Rule { code: "duplicate-key", severity: Severity::Error };

/// A hundred thousand records of a kilobyte each; more is not a file of applicants.
pub const MAX_BYTES: usize = 100 << 20;
/// As many people as Japan's largest employers of foreign nationals have, many times over.
pub const MAX_RECORDS: usize = 200_000;

/// Why bytes are no records at all. About the file, not about an applicant.
#[derive(Debug)]
#[non_exhaustive]
pub enum InputError {
    /// Nothing in it.
    Empty,
    /// More than [`MAX_BYTES`] or [`MAX_RECORDS`].
    TooLarge,
    /// Not UTF-8.
    Encoding {
        /// What it seems to be.
        guess: &'static str,
    },
    /// Not JSON.
    Syntax {
        /// Where.
        position: Position,
        /// What the parser says.
        reason: String,
    },
    /// JSON, but neither an object nor a list of objects.
    NotARecord {
        /// Where.
        position: Position,
        /// What stands there.
        found: &'static str,
    },
}

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
    let items: Vec<&JsonSlice> = serde_json::from_str(list.get())
        .map_err(|error| InputError::Syntax { position: places.of(list.get()), reason: reason(&error) })?;
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
    let mut reader = Reader { places, record: RawApplication::new() };
    reader.read_object("", value)?;
    Ok(reader.record)
}

struct Reader<'a> {
    places: &'a Places<'a>,
    record: RawApplication,
}

impl<'a> Reader<'a> {
    fn read_object(&mut self, parent: &str, object: &'a JsonSlice) -> Result<(), InputError> {
        let mut seen: BTreeSet<String> = BTreeSet::new();
        for (key, value) in self.decoded(object, entries(object))? {
            let path = if parent.is_empty() { key } else { format!("{parent}.{key}") };
            if seen.contains(&path) {
                self.note(&path, value, &DuplicateKey { key: path.clone() });
            } else {
                self.read_entry(&path, value)?;
                seen.insert(path);
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
        let place = Field::from_path(path).map_or_else(|| Place::Key(path.to_owned()), Place::Field);
        let mut problem = Problem::at(place, finding);
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

/// What kind of JSON value something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum JsonKind {
    Null,
    YesNo,
    Number,
    Text,
    List,
    Object,
}

struct KindName {
    ja: &'static str,
    en: &'static str,
}

impl JsonKind {
    const fn name(self) -> KindName {
        match self {
            Self::Null => KindName { ja: "null", en: "null" },
            Self::YesNo => KindName { ja: "真偽値", en: "true or false" },
            Self::Number => KindName { ja: "数値", en: "a number" },
            Self::Text => KindName { ja: "文字列", en: "a text" },
            Self::List => KindName { ja: "配列", en: "a list" },
            Self::Object => KindName { ja: "オブジェクト", en: "an object" },
        }
    }
}

fn kind_of(value: &JsonSlice) -> JsonKind {
    match value.get().as_bytes().first() {
        Some(b'{') => JsonKind::Object,
        Some(b'[') => JsonKind::List,
        Some(b'"') => JsonKind::Text,
        Some(b't' | b'f') => JsonKind::YesNo,
        Some(b'n') | None => JsonKind::Null,
        Some(_) => JsonKind::Number,
    }
}

/// Where everything in a text stands, counted from the nearest of many marks: counting from the beginning for each
/// value would take minutes for a file of ten thousand people.
struct Places<'a> {
    text: &'a str,
    marks: Vec<Position>,
}

impl<'a> Places<'a> {
    /// Bytes from mark to mark.
    const STRIDE: usize = 1024;

    fn new(text: &'a str) -> Self {
        let mut here = Position { line: 1, column: 1 };
        let mut marks = Vec::with_capacity(text.len() / Self::STRIDE + 1);
        for part in text.as_bytes().chunks(Self::STRIDE) {
            marks.push(here);
            here = advanced(here, part);
        }
        Self { text, marks }
    }

    /// Where a slice of the text begins.
    fn of(&self, slice: &str) -> Position {
        let offset = (slice.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        let nearest = offset / Self::STRIDE;
        let mark = self.marks.get(nearest).copied().unwrap_or(Position { line: 1, column: 1 });
        advanced(mark, self.text.as_bytes().get(nearest * Self::STRIDE..offset).unwrap_or_default())
    }
}

/// The position behind some bytes. Those that continue a character of UTF-8 are none of their own.
fn advanced(from: Position, bytes: &[u8]) -> Position {
    bytes.iter().fold(from, |Position { line, column }, byte| match byte {
        b'\n' => Position { line: line + 1, column: 1 },
        0x80..=0xBF => Position { line, column },
        _ => Position { line, column: column + 1 },
    })
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

struct WrongType {
    /// What the item takes; none for a group of items.
    kind: Option<FieldKind>,
    found: JsonKind,
}

impl Finding for WrongType {
    fn rule(&self) -> &'static Rule {
        &WRONG_TYPE
    }

    fn message(&self) -> Wording {
        let (ja, en) = match self.kind {
            Some(FieldKind::YesNo) => (" true か false か文字列", "true, false or a text"),
            Some(_) => (JsonKind::Text.name().ja, JsonKind::Text.name().en),
            None => (JsonKind::Object.name().ja, JsonKind::Object.name().en),
        };
        let found = self.found.name();
        Wording::new(format!("{}ではなく{ja}が必要です", found.ja), format!("found {}, expected {en}", found.en))
    }

    fn hint(&self) -> Option<Wording> {
        Some(match (self.kind, self.found) {
            (Some(FieldKind::YesNo), _) => Wording::new("true か false と書いてください", "write true or false"),
            (Some(_), JsonKind::Number) => Wording::new(
                "引用符で囲んでください。数値では先頭の 0 が失われます",
                "put it in quotation marks: as a number it loses its leading zeros",
            ),
            (Some(_), _) => Wording::new(
                "値を引用符で囲んで書くか、ないときは null と書いてください",
                "write it in quotation marks, or null where there is none",
            ),
            (None, _) => Wording::new(
                "{ } で囲んで、その中の項目ごとに書いてください",
                "write { … } and in it each item by its own name",
            ),
        })
    }
}

struct UnknownKey {
    key: String,
    nearest: Option<&'static str>,
}

impl UnknownKey {
    fn new(key: &str) -> Self {
        /// Less alike than this, two names have nothing to do with each other.
        const ALIKE: f64 = 0.5;
        let last = |path: &'static str| path.rsplit('.').next().unwrap_or(path);
        let whole = |path: &'static str| strsim::normalized_damerau_levenshtein(key, path);
        let likeness = |path: &'static str| whole(path).max(strsim::normalized_damerau_levenshtein(key, last(path)));
        let paths = Field::ALL.iter().map(|it| it.path());
        // Comparing takes time, and what is many times longer than any item is none of them.
        let paths = paths.filter(|it| key.len() <= it.len() * 4);
        let nearest =
            paths.max_by(|a, b| likeness(a).total_cmp(&likeness(b)).then_with(|| whole(a).total_cmp(&whole(b))));
        Self { key: key.to_owned(), nearest: nearest.filter(|it| likeness(it) >= ALIKE) }
    }
}

impl Finding for UnknownKey {
    fn rule(&self) -> &'static Rule {
        &UNKNOWN_KEY
    }

    fn message(&self) -> Wording {
        let key = excerpt(&self.key);
        Wording::new(format!("「{key}」という項目はありません"), format!("there is no item `{key}`"))
    }

    fn hint(&self) -> Option<Wording> {
        Some(match self.nearest {
            Some(path) => Wording::new(format!("{path} ではありませんか"), format!("did you mean {path}?")),
            None => Wording::new("この項目を消してください", "remove it"),
        })
    }

    fn suggestion(&self) -> Option<String> {
        self.nearest.map(str::to_owned)
    }
}

struct DuplicateKey {
    key: String,
}

impl Finding for DuplicateKey {
    fn rule(&self) -> &'static Rule {
        &DUPLICATE_KEY
    }

    fn message(&self) -> Wording {
        let key = excerpt(&self.key);
        Wording::new(format!("項目「{key}」が2回あります"), format!("`{key}` is given twice"))
    }

    fn hint(&self) -> Option<Wording> {
        Some(Wording::new("正しい方だけを残してください", "keep the right one only"))
    }
}

impl InputError {
    /// What is wrong with the file.
    pub fn wording(&self) -> Wording {
        match self {
            Self::Empty => Wording::new("記録がありません", "there is no record in it"),
            Self::TooLarge => Wording::new(
                format!("{} MB または {MAX_RECORDS} 件を超えています", MAX_BYTES >> 20),
                format!("it has more than {} MB or {MAX_RECORDS} records", MAX_BYTES >> 20),
            ),
            Self::Encoding { guess } => Wording::new(
                format!("UTF-8 ではありません（{guess} か、文章でないファイルのようです）。UTF-8 で保存してください"),
                format!("it is not UTF-8 (perhaps {guess}, or no text at all); save it as UTF-8"),
            ),
            Self::Syntax { position: Position { line, column }, reason } => Wording::new(
                format!("{line}行{column}文字目: JSON として読めません: {reason}"),
                format!("line {line}, column {column}: not JSON: {reason}"),
            ),
            Self::NotARecord { position: Position { line, column }, found } => Wording::new(
                format!("{line}行{column}文字目: 記録 {{…}} ではありません（{found}）"),
                format!("line {line}, column {column}: found {found}, expected a record {{…}}"),
            ),
        }
    }
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.wording().en)
    }
}

impl std::error::Error for InputError {}

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
