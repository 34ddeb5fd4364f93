//! Telephone numbers that are told with the offices: the agency's hotline, and the one to stop a card by.

use std::sync::LazyLock;

use super::hours::CounterHours;
use super::place::read_hours;
use super::values::{Cell, Confidence, note};
use crate::calendar::Date;
use crate::diagnostic::{FixedWording, Lang, Wording, said};
use crate::table::{DataError, Row, read_rows};

const TABLE: &str = include_str!("../../assets/data/contacts.tsv");

/// The columns of the table, in their order.
const COLUMNS: [&str; 12] = [
    "name",
    "ja",
    "en",
    "phone",
    "phone_abroad",
    "hours",
    "days",
    "confidence",
    "checked",
    "source",
    "note_ja",
    "note_en",
];

/// What a number is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HelpLineKind {
    /// 外国人在留総合インフォメーションセンター
    InformationCentre,
    /// Where a lost 特定在留カード, which is a My Number card as well, is stopped.
    SpecialCardLost,
}

impl HelpLineKind {
    const ALL: [Self; 2] = [Self::InformationCentre, Self::SpecialCardLost];

    /// The word for it in the table.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InformationCentre => "information-centre",
            Self::SpecialCardLost => "special-card-lost",
        }
    }
}

/// On which days somebody answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Days {
    /// 平日
    Weekdays,
    /// 毎日
    EveryDay,
}

impl Days {
    const ALL: [Self; 2] = [Self::Weekdays, Self::EveryDay];

    /// The word for it in the table and in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Weekdays => "weekdays",
            Self::EveryDay => "every-day",
        }
    }

    /// In words.
    pub const fn name(self) -> FixedWording {
        match self {
            Self::Weekdays => said("平日", "weekdays"),
            Self::EveryDay => said("毎日", "every day"),
        }
    }
}

/// A telephone number to ask at.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct HelpLine {
    /// What it is for.
    pub kind: HelpLineKind,
    /// Who answers.
    pub name: Wording,
    /// 電話
    pub phone: String,
    /// For IP telephones and from abroad, where that is another.
    pub phone_abroad: Option<String>,
    /// When somebody answers.
    pub hours: Option<CounterHours>,
    /// On which days.
    pub days: Days,
    /// How surely it is known.
    pub confidence: Confidence,
    /// When it was last looked at.
    pub checked: Date,
    /// From where.
    pub source: String,
    /// What else is to be said.
    pub note: Option<Wording>,
}

impl HelpLine {
    /// Who answers, in a language.
    pub fn name_in(&self, lang: Lang) -> &str {
        self.name.get(lang)
    }
}

/// 問い合わせ先の表
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contacts {
    lines: Vec<HelpLine>,
}

impl Contacts {
    /// The numbers as far as we know them.
    pub fn builtin() -> &'static Self {
        // A table that is broken would be empty; a test keeps it from happening.
        static CONTACTS: LazyLock<Contacts> = LazyLock::new(|| Contacts::read(TABLE).unwrap_or_default());
        &CONTACTS
    }

    /// Reads a table with the columns of ours.
    ///
    /// # Errors
    ///
    /// The line and the column that is wrong, and what is wrong there. Nothing is guessed, and no row is left out.
    pub fn read(text: &str) -> Result<Self, DataError> {
        let mut lines: Vec<HelpLine> = Vec::new();
        for row in read_rows(text, &COLUMNS)? {
            let line = read(&row)?;
            if lines.iter().any(|it| it.kind == line.kind) {
                return Err(row.wrong("name", "同じ名前の行がもうあります", "there is a row of this name already"));
            }
            lines.push(line);
        }
        Ok(Self { lines })
    }

    /// The number for something; none where the table, a user's own, has none.
    pub fn of(&self, kind: HelpLineKind) -> Option<&HelpLine> {
        self.lines.iter().find(|it| it.kind == kind)
    }

    /// 外国人在留総合インフォメーションセンター
    pub fn information_centre(&self) -> Option<&HelpLine> {
        self.of(HelpLineKind::InformationCentre)
    }

    /// Where a lost 特定在留カード is stopped.
    pub fn special_card_lost(&self) -> Option<&HelpLine> {
        self.of(HelpLineKind::SpecialCardLost)
    }
}

fn read(row: &Row<'_, 12>) -> Result<HelpLine, DataError> {
    let mut found = COLUMNS.into_iter().zip(row.cells());
    let [name, ja, en, phone, phone_abroad, hours, days, confidence, checked, source, note_ja, note_en] =
        std::array::from_fn(|_| {
            let (caption, text) = found.next().unwrap_or_default();
            Cell { row, caption, text }
        });
    Ok(HelpLine {
        kind: name.one_of(&HelpLineKind::ALL.map(|it| (it.as_str(), it)))?,
        name: Wording { ja: ja.required()?, en: en.required()? },
        phone: phone.phone(&phone.required()?)?,
        phone_abroad: phone_abroad.optional().map(|it| phone_abroad.phone(&it)).transpose()?,
        hours: read_hours(hours)?,
        days: days.one_of(&Days::ALL.map(|it| (it.as_str(), it)))?,
        confidence: confidence.confidence()?,
        checked: checked.day()?,
        source: source.required()?,
        note: note(note_ja, note_en)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_table_has_every_number() {
        let contacts = Contacts::read(TABLE).unwrap();
        assert_eq!(&contacts, Contacts::builtin());
        let centre = contacts.information_centre().unwrap();
        assert_eq!((centre.phone.as_str(), centre.phone_abroad.as_deref()), ("0570-013904", Some("03-5796-7112")));
        assert_eq!(centre.hours.as_ref().unwrap().to_string(), "8:30–17:15");
        assert_eq!(contacts.special_card_lost().unwrap().phone, "0120-95-0178");
    }

    #[track_caller]
    fn check(from: &str, to: &str, expected: &str) {
        assert!(TABLE.contains(from), "{from}");
        let error = Contacts::read(&TABLE.replacen(from, to, 1)).unwrap_err();
        assert_eq!(error.to_string(), expected, "{from} -> {to}");
    }

    #[test]
    fn a_broken_table_is_told_with_its_place() {
        check(
            "\ninformation-centre",
            "\nhotline",
            "line 5, column 1 (name): found `hotline`, expected one of information-centre, special-card-lost",
        );
        check(
            "\nspecial-card-lost",
            "\ninformation-centre",
            "line 6, column 1 (name): there is a row of this name already",
        );
        check("0570-013904", "0570", "line 5, column 4 (phone): `0570` is no telephone number, as 03-1234-5678");
        check("0570-013904", "", "line 5, column 4 (phone): it is empty");
        check("\tweekdays", "\t", "line 5, column 7 (days): it is empty, expected one of weekdays, every-day");
    }
}
