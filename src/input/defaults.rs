//! What is the same for all records: items of a record of their own, and items given one by one.
//!
//! What is given one by one (`--set`) goes before the record, as a flag goes before a file; the record goes before what a
//! file gives for all (`--defaults`), since that is there for what the record leaves open.

use std::fmt;

use super::captions::{Caption, caption};
use super::{InputError, RawApplication, read_records};
use crate::diagnostic::{Field, Position, Problems, Wording, excerpt};

/// What is the same for all records.
#[derive(Debug, Clone, Default)]
pub struct Defaults {
    /// In place of what a record leaves open.
    below: RawApplication,
    /// In place of what a record says.
    above: RawApplication,
    problems: Problems,
}

/// Why a text gives no item a value.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum AssignmentError {
    /// Without `=`.
    NoValue {
        /// The text.
        text: String,
    },
    /// No item goes by that name.
    NoItem {
        /// The name.
        name: String,
        /// The item that is most like it.
        nearest: Option<Field>,
    },
}

impl Defaults {
    /// Reads a file of defaults (JSON): one record, with the items that are the same for all.
    ///
    /// # Errors
    ///
    /// The bytes cannot be taken apart, or hold more than one record.
    pub fn read(bytes: &[u8]) -> Result<Self, InputError> {
        let mut records = read_records(bytes)?;
        let (Some(mut below), true) = (records.pop(), records.is_empty()) else {
            let position = Position { line: 1, column: 1 };
            return Err(InputError::NotARecord { position, found: "several records" });
        };
        let problems = below.take_problems();
        Ok(Self { below, above: RawApplication::new(), problems })
    }

    /// Gives an item, by any of its names, a value for all records: `agent.name=行政 太郎`. Without anything behind the
    /// sign the item is blank for all.
    ///
    /// # Errors
    ///
    /// A text without `=`, or of no item.
    pub fn set(&mut self, text: &str) -> Result<(), AssignmentError> {
        let (name, value) = text.split_once('=').ok_or_else(|| AssignmentError::NoValue { text: text.to_owned() })?;
        match caption(name) {
            Caption::Item(field) => {
                self.above.set(field, value.trim());
                Ok(())
            }
            Caption::Misspelt(field) => Err(AssignmentError::NoItem { name: name.to_owned(), nearest: Some(field) }),
            Caption::Unknown(nearest) => Err(AssignmentError::NoItem { name: name.to_owned(), nearest }),
            _ => Err(AssignmentError::NoItem { name: name.to_owned(), nearest: None }),
        }
    }

    /// What is wrong with the writing of the file of defaults.
    pub fn problems(&self) -> &Problems {
        &self.problems
    }

    /// Whether an item has a value for all records.
    pub fn gives(&self, field: Field) -> bool {
        self.below.text(field).is_some() || self.above.text(field).is_some()
    }

    /// A record with these in the place of what it leaves open, or of what it says.
    #[must_use]
    pub fn over(&self, mut record: RawApplication) -> RawApplication {
        let names = [Field::Name, Field::FamilyName, Field::GivenName];
        let has_name = names.iter().any(|it| record.text(*it).is_some());
        for field in self.below.fields() {
            let is_open = record.text(field).is_none() && !record.is_refused(field);
            if is_open && !(has_name && names.contains(&field)) {
                record.set(field, self.below.text(field).unwrap_or_default());
            }
        }
        if self.above.fields().next().is_none() { record } else { record.overridden_by(self.above.clone()) }
    }
}

impl AssignmentError {
    /// What is wrong with it, and what to do.
    pub fn wording(&self) -> Wording {
        match self {
            Self::NoValue { text } => {
                let text = excerpt(text);
                Wording::new(
                    format!("「{text}」に = がありません。agent.name=行政 太郎 のように書いてください"),
                    format!("`{text}` has no =; write it as agent.name=GYOSEI TARO"),
                )
            }
            Self::NoItem { name, nearest: Some(nearest) } => {
                let (name, ja, path) = (excerpt(name), nearest.name_ja(), nearest.path());
                Wording::new(
                    format!("「{name}」という項目はありません。{path}（{ja}）ではありませんか"),
                    format!("there is no item `{name}`; did you mean {path}?"),
                )
            }
            Self::NoItem { name, nearest: None } => {
                let name = excerpt(name);
                Wording::new(
                    format!("「{name}」という項目はありません。項目の一覧は `zairyu init json` で見られます"),
                    format!("there is no item `{name}`; `zairyu init json` lists the items"),
                )
            }
        }
    }
}

impl fmt::Display for AssignmentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.wording().en)
    }
}

impl std::error::Error for AssignmentError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(items: &[(Field, &str)]) -> RawApplication {
        let mut record = RawApplication::new();
        for (field, text) in items {
            record.set(*field, *text);
        }
        record
    }

    #[test]
    fn what_is_set_goes_before_the_record_and_the_record_before_the_defaults() {
        let mut defaults = Defaults::read(
            r#"{"sex": "male", "address": "大阪", "agent": {"name": "行政 太郎"}, "name": "LI"}"#.as_bytes(),
        )
        .unwrap();
        defaults.set("取次者の氏名=行政 花子").unwrap();
        defaults.set("loss.place=").unwrap();
        let row = record(&[
            (Field::Address, "東京"),
            (Field::Sex, " "),
            (Field::LossPlace, "新宿駅"),
            (Field::FamilyName, "TRAN"),
        ]);
        let whole = defaults.over(row);
        for (field, expected) in [
            (Field::Sex, Some("male")),
            (Field::Address, Some("東京")),
            (Field::AgentName, Some("行政 花子")),
            (Field::LossPlace, None),
            (Field::FamilyName, Some("TRAN")),
            (Field::Name, None),
        ] {
            assert_eq!(whole.text(field), expected, "{field:?}");
        }
        assert!(defaults.gives(Field::Sex) && defaults.gives(Field::AgentName) && !defaults.gives(Field::LossPlace));
    }

    #[test]
    fn what_gives_no_item_a_value_is_refused() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(Defaults::default().set(text).unwrap_err().to_string(), expected);
        }
        check("agent.name", "`agent.name` has no =; write it as agent.name=GYOSEI TARO");
        check("agent.nmae=A", "there is no item `agent.nmae`; did you mean agent.name?");
        check("colour=A", "there is no item `colour`; `zairyu init json` lists the items");
        check("=A", "there is no item ``; `zairyu init json` lists the items");
    }

    #[test]
    fn a_file_of_defaults_is_one_record_whose_problems_are_its_own() {
        assert!(Defaults::read(b"{}{}").is_err());
        assert!(Defaults::read(b"[]").is_err());
        let defaults = Defaults::read(b"{\"colour\": 1}").unwrap();
        assert_eq!(defaults.problems().iter().count(), 1);
        assert!(defaults.over(RawApplication::new()).problems().is_empty());
    }
}
