//! A record as it was written: text by item, and where each stood.

use std::fmt;
use std::ops::Range;

use super::slice::position_behind;
use crate::diagnostic::{Field, Place, Position, Problem, Problems};

const ITEMS: usize = Field::ALL.len();

/// Where the text of one item is; in small numbers, because there are millions of them.
#[derive(Clone)]
struct Written {
    /// In the source of the record, or among its own texts.
    range: Range<u32>,
    origin: Origin,
}

/// Where an item was written.
#[derive(Clone, Copy)]
enum Origin {
    /// On the command line, or by a program.
    Nowhere,
    /// At this line and column of a file.
    At(u32, u32),
    /// At this byte of the record's source, in the very letters that are meant.
    Source(u32),
    /// At this byte of the record's source, otherwise than it is meant.
    Escaped(u32),
}

/// The file's text of a record, and where it begins.
#[derive(Clone)]
struct Source {
    text: Box<str>,
    start: Position,
}

impl Source {
    /// Places are counted only when somebody asks, since nearly nobody does.
    fn position(&self, byte: u32) -> Option<Position> {
        Some(position_behind(self.start, self.text.get(..large(byte))?))
    }
}

/// No file that is read has more bytes, lines or columns than these numbers hold.
fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn large(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// A record before anything was judged: every item is optional text.
///
/// What was wrong with its very writing (an unknown key, a number for a text) comes along, so that `check` can tell
/// it with everything else.
#[derive(Clone)]
pub struct RawApplication {
    /// What the record was read from, in which most of its texts are: a text of its own for each would cost a million
    /// records twenty million pieces of memory.
    source: Option<Source>,
    /// The other texts, one behind the other; yes-or-no answers as `true` and `false`.
    text: String,
    written: Vec<Written>,
    /// For every item its number among the written ones, counted from 1; 0 for none.
    numbers: [u8; ITEMS],
    problems: Problems,
}

impl RawApplication {
    /// An empty record, to be filled by [`set`](Self::set).
    pub fn new() -> Self {
        let (source, text, written) = (None, String::new(), Vec::new());
        Self { source, text, written, numbers: [0; ITEMS], problems: Problems::default() }
    }

    /// The same with room for as many items as most records have.
    pub(super) fn with_room() -> Self {
        Self { written: Vec::with_capacity(16), ..Self::new() }
    }

    /// Writes one item.
    pub fn set(&mut self, field: Field, text: impl Into<String>) {
        self.put(field, &text.into(), None);
    }

    pub(super) fn put(&mut self, field: Field, text: &str, position: Option<Position>) {
        let origin = position.map_or(Origin::Nowhere, |it| Origin::At(small(it.line), small(it.column)));
        self.put_own(field, text, origin);
    }

    /// Writes one item that is meant as it stands in these bytes of the source, its value beginning at another.
    pub(super) fn put_source(&mut self, field: Field, range: Range<usize>, value: usize) {
        let range = small(range.start)..small(range.end);
        self.put_written(field, Written { range, origin: Origin::Source(small(value)) });
    }

    /// Writes one item that is meant otherwise than it stands at this byte of the source.
    pub(super) fn put_escaped(&mut self, field: Field, text: &str, value: usize) {
        self.put_own(field, text, Origin::Escaped(small(value)));
    }

    fn put_own(&mut self, field: Field, text: &str, origin: Origin) {
        let start = small(self.text.len());
        self.text.push_str(text);
        self.put_written(field, Written { range: start..small(self.text.len()), origin });
    }

    fn put_written(&mut self, field: Field, written: Written) {
        let Some(number) = self.numbers.get_mut(field as usize) else { return };
        if let Some(place) = usize::from(*number).checked_sub(1).and_then(|it| self.written.get_mut(it)) {
            *place = written;
            return;
        }
        self.written.push(written);
        *number = u8::try_from(self.written.len()).unwrap_or_default();
    }

    pub(crate) fn note(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// Takes what is wrong with the writing away from it, for those who tell it elsewhere.
    pub(super) fn take_problems(&mut self) -> Problems {
        std::mem::take(&mut self.problems)
    }

    /// Gives what was written so far with the source it was read from, in no more memory than it needs, and begins anew.
    pub(super) fn take(&mut self, source: &str, start: Position) -> Self {
        let taken = Self {
            source: Some(Source { text: source.into(), start }),
            text: self.text.as_str().to_owned(),
            written: self.written.clone(),
            numbers: self.numbers,
            problems: std::mem::take(&mut self.problems),
        };
        self.text.clear();
        self.written.clear();
        self.numbers = [0; ITEMS];
        taken
    }

    /// The text of an item; `None` where there is none, or only spaces.
    pub fn text(&self, field: Field) -> Option<&str> {
        self.as_written(field).filter(|it| it.contains(|it: char| !it.is_whitespace()))
    }

    /// Where an item stands in its file.
    pub fn position(&self, field: Field) -> Option<Position> {
        match self.written(field)?.origin {
            Origin::Nowhere => None,
            Origin::At(line, column) => Some(Position { line: large(line), column: large(column) }),
            Origin::Source(byte) | Origin::Escaped(byte) => self.source.as_ref()?.position(byte),
        }
    }

    /// What is wrong with the writing.
    pub fn problems(&self) -> &Problems {
        &self.problems
    }

    /// Whether the writing of an item, or of the group it stands in, was refused already, so that nobody need call it
    /// missing.
    pub fn is_refused(&self, field: Field) -> bool {
        self.problems.iter().any(|it| match &it.place {
            Place::Field(refused) => *refused == field,
            Place::Key(key) => field.path().strip_prefix(key.as_str()).is_some_and(|rest| rest.starts_with('.')),
            // The rest of the record was not read.
            Place::Record => true,
        })
    }

    /// This record with the items of another in place of its own. A whole name takes the place of a name in parts, and
    /// of the kanji, which are another writing of the same name.
    #[must_use]
    pub fn overridden_by(mut self, other: Self) -> Self {
        let mut replaced: Vec<Field> = other.fields().collect();
        if other.written(Field::Name).is_some() {
            replaced.extend([Field::FamilyName, Field::GivenName, Field::KanjiName]);
        }
        let kept = self.fields().filter(|it| !replaced.contains(it));
        let mut both = Self::new();
        for (record, field) in kept.map(|it| (&self, it)).chain(other.fields().map(|it| (&other, it))) {
            both.put(field, record.as_written(field).unwrap_or_default(), record.position(field));
        }
        self.problems.forget(|field| replaced.contains(&field));
        both.problems = self.problems;
        both.problems.append(other.problems);
        both
    }

    /// The items that were written, blank ones too.
    pub(super) fn fields(&self) -> impl Iterator<Item = Field> {
        Field::ALL.iter().copied().filter(|it| self.written(*it).is_some())
    }

    fn as_written(&self, field: Field) -> Option<&str> {
        let Written { range, origin } = self.written(field)?;
        let text = match (origin, &self.source) {
            (Origin::Source(_), Some(source)) => &source.text,
            _ => self.text.as_str(),
        };
        text.get(large(range.start)..large(range.end))
    }

    fn written(&self, field: Field) -> Option<&Written> {
        let number = self.numbers.get(field as usize).copied()?;
        self.written.get(usize::from(number).checked_sub(1)?)
    }
}

impl Default for RawApplication {
    fn default() -> Self {
        Self::new()
    }
}

/// Whatever the order in which the items were written.
impl PartialEq for RawApplication {
    fn eq(&self, other: &Self) -> bool {
        let is_same =
            |it: &Field| self.as_written(*it) == other.as_written(*it) && self.position(*it) == other.position(*it);
        Field::ALL.iter().all(is_same) && self.problems == other.problems
    }
}

impl Eq for RawApplication {}

/// Personal data stays out of logs.
impl fmt::Debug for RawApplication {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lengths = self.fields().map(|it| (it, self.as_written(it).unwrap_or_default().chars().count()));
        f.write_str("RawApplication with characters by item ")?;
        f.debug_map().entries(lengths).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flag_takes_the_place_of_the_files_value() {
        let mut file = RawApplication::new();
        file.set(Field::FamilyName, "NGUYEN");
        file.set(Field::GivenName, "VAN AN");
        file.set(Field::KanjiName, "阮文安");
        file.set(Field::Sex, "male");
        let mut flags = RawApplication::new();
        flags.set(Field::Name, "TRAN THI B");
        let both = file.overridden_by(flags);
        assert_eq!(both.text(Field::Name), Some("TRAN THI B"));
        for replaced in [Field::FamilyName, Field::GivenName, Field::KanjiName] {
            assert_eq!(both.text(replaced), None);
        }
        assert_eq!(both.text(Field::Sex), Some("male"));
    }

    #[test]
    fn the_order_of_writing_does_not_matter_and_the_last_writing_counts() {
        let record = |items: &[(Field, &str)]| {
            let mut record = RawApplication::new();
            for (field, text) in items {
                record.set(*field, *text);
            }
            record
        };
        let (sex, address) = ((Field::Sex, "male"), (Field::Address, "東京都"));
        assert_eq!(record(&[sex, address]), record(&[address, (Field::Sex, "F"), sex]));
        assert_ne!(record(&[sex, address]), record(&[sex]));
        assert_ne!(record(&[sex]), record(&[(Field::Sex, "F")]));
    }

    #[test]
    fn every_item_has_room() {
        let mut record = RawApplication::new();
        for field in Field::ALL {
            record.set(*field, field.path());
        }
        for field in Field::ALL {
            assert_eq!(record.text(*field), Some(field.path()));
        }
    }

    #[test]
    fn a_log_shows_no_value() {
        let mut record = RawApplication::new();
        record.set(Field::Sex, "male");
        assert_eq!(format!("{record:?}"), "RawApplication with characters by item {Sex: 4}");
    }
}
