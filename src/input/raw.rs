//! A record as it was written: text by item, and where each stood.

use std::collections::BTreeMap;
use std::fmt;

use crate::diagnostic::{Field, Place, Position, Problem, Problems};

/// One written value.
#[derive(Clone, PartialEq, Eq)]
pub struct RawValue {
    /// As written; yes-or-no answers as `true` and `false`.
    pub text: String,
    /// Where it stands in its file; nowhere for a flag.
    pub position: Option<Position>,
}

/// A record before anything was judged: every item is optional text.
///
/// What was wrong with its very writing (an unknown key, a number for a text) comes along, so that `check` can tell
/// it with everything else.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RawApplication {
    values: BTreeMap<Field, RawValue>,
    problems: Problems,
}

impl RawApplication {
    /// An empty record, to be filled by [`set`](Self::set).
    pub fn new() -> Self {
        Self::default()
    }

    /// Writes one item.
    pub fn set(&mut self, field: Field, text: impl Into<String>) {
        self.put(field, RawValue { text: text.into(), position: None });
    }

    pub(super) fn put(&mut self, field: Field, value: RawValue) {
        self.values.insert(field, value);
    }

    pub(crate) fn note(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// The text of an item; `None` where there is none, or only spaces.
    pub fn text(&self, field: Field) -> Option<&str> {
        self.values.get(&field).map(|it| it.text.as_str()).filter(|it| !it.trim().is_empty())
    }

    /// Where an item stands in its file.
    pub fn position(&self, field: Field) -> Option<Position> {
        self.values.get(&field).and_then(|it| it.position)
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
        let mut replaced: Vec<Field> = other.values.keys().copied().collect();
        if other.values.contains_key(&Field::Name) {
            replaced.extend([Field::FamilyName, Field::GivenName, Field::KanjiName]);
        }
        self.values.retain(|field, _| !replaced.contains(field));
        self.problems.forget(|field| replaced.contains(&field));
        self.values.extend(other.values);
        self.problems.append(other.problems);
        self
    }
}

/// Personal data stays out of logs.
impl fmt::Debug for RawValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RawValue({} characters)", self.text.chars().count())
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
}
