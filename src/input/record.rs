//! One record of JSON, entry by entry.
//!
//! A wrong type or a misspelt key is one problem among others with its own place, and not the one error that hides the
//! rest. The text is gone through once: `serde_json` finds where keys and values end, and says in passing whether all of
//! it is JSON; where it is not, nothing of the record is told but that.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;

use memchr::memchr;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::finding::{DuplicateKey, JsonKind, TooManyProblems, UnknownKey, WrongType, kind_of};
use super::habit::Habit;
use super::json::{not_json, reason};
use super::known::{Known, known};
use super::slice::{Cursor, place_in};
use super::{InputError, RawApplication};
use crate::diagnostic::{Field, FieldKind, Finding, Place, Position, Problem};

/// Nobody mends more than this in one record by hand; more is not a record.
const MAX_PROBLEMS: usize = 200;

/// Reads the records of a text in their order.
pub(super) struct Reader<'a> {
    cursor: Cursor<'a>,
    /// The text of the record that is being read, from where it begins.
    source: &'a str,
    record: RawApplication,
    habit: Habit,
    /// The item or group whose key was met last in this record.
    last: Option<&'static Known>,
    /// The dotted path of the unknown key that was met last.
    path: String,
    /// The paths met so far in this record. `name.family` may be written as one key or as two, one within the other.
    seen: u128,
    seen_unknown: BTreeSet<String>,
    /// How many problems were noted in this record.
    told: usize,
    /// The first text of this record that is none.
    failure: Option<InputError>,
}

impl<'a> Reader<'a> {
    /// For a text that begins on a line of its file.
    pub(super) fn new(text: &'a str, line: usize) -> Self {
        Self {
            cursor: Cursor::new(text, line),
            source: "",
            record: RawApplication::with_room(),
            habit: Habit::default(),
            last: None,
            path: String::new(),
            seen: 0,
            seen_unknown: BTreeSet::new(),
            told: 0,
            failure: None,
        }
    }

    pub(super) fn with_habit(self, habit: Habit) -> Self {
        Self { habit, ..self }
    }

    pub(super) fn into_habit(self) -> Habit {
        self.habit
    }

    /// Reads the record that is a part of the text, with nothing but blanks around it, and tells where it begins.
    pub(super) fn read_record(&mut self, text: &'a str) -> (Result<RawApplication, InputError>, Position) {
        self.source = text.trim_ascii();
        let position = self.cursor.position(self.source);
        let record = match kind_of(self.source) {
            JsonKind::Object => self.read_object(text, position),
            found => match serde_json::from_str::<&RawValue>(text) {
                Ok(_) => Err(InputError::NotARecord { position, found: found.name().en }),
                Err(error) => Err(not_json(text, &error)),
            },
        };
        (record, position)
    }

    fn read_object(&mut self, text: &'a str, position: Position) -> Result<RawApplication, InputError> {
        (self.seen, self.told, self.last, self.failure) = (0, 0, None, None);
        self.seen_unknown.clear();
        let mut json = serde_json::Deserializer::from_str(text);
        let read = Entries { reader: self, group: None }.deserialize(&mut json).and_then(|()| json.end());
        let record = self.record.take(self.source, position);
        match (read, self.failure.take()) {
            (Err(error), _) => Err(not_json(text, &error)),
            (Ok(()), Some(failure)) => Err(failure),
            (Ok(()), None) => Ok(record),
        }
    }

    /// The item or group that a key stands for, if its value is to be looked at.
    fn meet(&mut self, group: Option<&'static Known>, key: &'a str) -> Option<&'static Known> {
        let expected = self.habit.expected(self.last, group).filter(|(written, _)| *written == key);
        if let Some((_, known)) = expected {
            return self.note_key(Some(known), key);
        }
        let name = self.text(key)?;
        if name.starts_with("//") || (group.is_none() && name == "$schema") {
            return None;
        }
        self.path.clear();
        if let Some(group) = group {
            self.path.push_str(group.path);
            self.path.push('.');
        }
        self.path.push_str(&name);
        let known = known(&self.path);
        if let Some(known) = known {
            self.habit.learn(self.last, group, (key, known));
        }
        self.note_key(known, key)
    }

    fn note_key(&mut self, known: Option<&'static Known>, key: &'a str) -> Option<&'static Known> {
        self.last = known.or(self.last);
        if self.told > MAX_PROBLEMS {
            return None;
        }
        if self.is_seen(known) {
            self.note(known, key, &DuplicateKey { key: self.path(known).to_owned() });
            return None;
        }
        if known.is_none() {
            self.note(None, key, &UnknownKey::new(&self.path));
        }
        known
    }

    /// The dotted path of the key that is being read.
    fn path(&self, known: Option<&Known>) -> &str {
        known.map_or(&self.path, |it| it.path)
    }

    /// Whether an object stands behind a key; what is no JSON is found when it is read.
    fn is_object_behind(&self, key: &str) -> bool {
        let rest = self.source.get(place_in(self.source, key) + key.len()..).unwrap_or_default();
        let value = rest.trim_ascii_start().strip_prefix(':').unwrap_or_default();
        kind_of(value.trim_ascii_start()) == JsonKind::Object
    }

    fn read_value(&mut self, item: &Known, value: &'a str) {
        let at = place_in(self.source, value);
        match (item.field, kind_of(value)) {
            (Some(field), JsonKind::Text) => match self.text(value) {
                Some(Cow::Borrowed(text)) => self.record.put_source(field, at + 1..at + 1 + text.len(), at),
                Some(Cow::Owned(text)) => self.record.put_escaped(field, &text, at),
                None => {}
            },
            (Some(field), JsonKind::YesNo) if field.kind() == FieldKind::YesNo => {
                self.record.put_source(field, at..at + value.len(), at);
            }
            (_, JsonKind::Null) => {}
            (field, found) => self.note(Some(item), value, &WrongType { kind: field.map(Field::kind), found }),
        }
    }

    /// The text in quotation marks as it is meant. What is JSON and yet no text: half of a surrogate pair. Nothing of it
    /// may be lost in silence.
    fn text(&mut self, quoted: &'a str) -> Option<Cow<'a, str>> {
        if memchr(b'\\', quoted.as_bytes()).is_none() {
            return quoted.get(1..quoted.len().saturating_sub(1)).map(Cow::Borrowed);
        }
        match serde_json::from_str(quoted) {
            Ok(meant) => Some(Cow::Owned(meant)),
            Err(error) => {
                let position = self.cursor.position(quoted);
                self.failure.get_or_insert_with(|| InputError::Syntax { position, reason: reason(&error) });
                None
            }
        }
    }

    /// Whether the path was met before in this record; from now on it was.
    fn is_seen(&mut self, known: Option<&Known>) -> bool {
        match known {
            Some(&Known { number, .. }) => {
                let bit = 1_u128.checked_shl(number.into()).unwrap_or_default();
                let is_seen = self.seen & bit != 0;
                self.seen |= bit;
                is_seen
            }
            None => !self.seen_unknown.insert(self.path.clone()),
        }
    }

    fn note(&mut self, known: Option<&Known>, at: &'a str, finding: &dyn Finding) {
        self.told += 1;
        let field = known.and_then(|it| it.field);
        let place = field.map_or_else(|| Place::Key(self.path(known).to_owned()), Place::Field);
        let mut problem = match self.told {
            1..=MAX_PROBLEMS => Problem::at(place, finding),
            _ => Problem::at(Place::Record, &TooManyProblems { told: MAX_PROBLEMS }),
        };
        problem.position = Some(self.cursor.position(at));
        self.record.note(problem);
    }
}

/// The entries of a record, or of a group of items in it. Only groups are gone into, so the depth is bounded by theirs.
struct Entries<'r, 'a> {
    reader: &'r mut Reader<'a>,
    group: Option<&'static Known>,
}

impl<'a> DeserializeSeed<'a> for Entries<'_, 'a> {
    type Value = ();

    fn deserialize<D: Deserializer<'a>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'a> Visitor<'a> for Entries<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a record")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut entries: A) -> Result<(), A::Error> {
        let Self { reader, group } = self;
        while let Some(key) = entries.next_key::<&'a RawValue>()? {
            match reader.meet(group, key.get()) {
                Some(item) if item.is_group && reader.is_object_behind(key.get()) => {
                    entries.next_value_seed(Entries { reader, group: Some(item) })?;
                }
                Some(item) => reader.read_value(item, entries.next_value::<&'a RawValue>()?.get()),
                None => {
                    entries.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}
