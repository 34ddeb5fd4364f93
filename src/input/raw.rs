//! A record as it was written: text by item, and where each stood.

use std::fmt;
use std::ops::Range;

use crate::diagnostic::{Field, Place, Position, Problem, Problems};

const ITEMS: usize = Field::ALL.len();

/// Where the text of one item is; in small numbers, because there are millions of them.
#[derive(Clone)]
struct Written {
    /// In the text of the record.
    range: Range<u32>,
    /// Line and column in its file, both 0 for a flag.
    position: (u32, u32),
}

impl Written {
    fn position(&self) -> Option<Position> {
        let (line, column) = (large(self.position.0), large(self.position.1));
        (line > 0).then_some(Position { line, column })
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
    /// The texts of all items, one behind the other, as written; yes-or-no answers as `true` and `false`. A text of its
    /// own for each would cost a million records twenty million pieces of memory.
    text: String,
    written: Vec<Written>,
    /// For every item its number among the written ones, counted from 1; 0 for none.
    numbers: [u8; ITEMS],
    problems: Problems,
}

impl RawApplication {
    /// An empty record, to be filled by [`set`](Self::set).
    pub fn new() -> Self {
        Self { text: String::new(), written: Vec::new(), numbers: [0; ITEMS], problems: Problems::default() }
    }

    /// Writes one item.
    pub fn set(&mut self, field: Field, text: impl Into<String>) {
        self.put(field, &text.into(), None);
    }

    pub(super) fn put(&mut self, field: Field, text: &str, position: Option<Position>) {
        let start = small(self.text.len());
        self.text.push_str(text);
        let position = position.map_or((0, 0), |it| (small(it.line), small(it.column)));
        let written = Written { range: start..small(self.text.len()), position };
        let number = self.numbers.get(field as usize).copied().unwrap_or_default();
        if let Some(place) = usize::from(number).checked_sub(1).and_then(|it| self.written.get_mut(it)) {
            *place = written;
            return;
        }
        self.written.push(written);
        if let Some(number) = self.numbers.get_mut(field as usize) {
            *number = u8::try_from(self.written.len()).unwrap_or_default();
        }
    }

    pub(crate) fn note(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// Takes what is wrong with the writing away from it, for those who tell it elsewhere.
    pub(super) fn take_problems(&mut self) -> Problems {
        std::mem::take(&mut self.problems)
    }

    /// Gives what was written so far, in no more memory than it needs, and begins anew.
    pub(super) fn take(&mut self) -> Self {
        let taken = Self {
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
        self.written(field).and_then(Written::position)
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
        let range = &self.written(field)?.range;
        self.text.get(large(range.start)..large(range.end))
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
