//! 出入国在留管理局: which office takes an application, where it is, and how surely that is known.
//!
//! A dated fact like any other, but one that brings people to a wrong door when it is wrong: every office carries how
//! surely it is known, what is not known is empty, and a user may put a table of their own in place of ours.

mod hours;
mod values;
mod place;
mod help_line;

use std::sync::LazyLock;

use crate::application::Prefecture;
use crate::calendar::Date;
use crate::table::{DataError, Row, read_rows, remark};

pub use help_line::{Contacts, Days, HelpLine, HelpLineKind};
pub use hours::{CounterHours, HourSpan};
pub use place::{Applications, Area, Office, OfficeKind};
pub use values::Confidence;

const TABLE: &str = include_str!("../../assets/data/offices.tsv");

/// The columns of the table, in their order.
const COLUMNS: [&str; 16] = [
    "name",
    "en",
    "kind",
    "parent",
    "applications",
    "prefectures",
    "area",
    "postal",
    "address",
    "phones",
    "hours",
    "confidence",
    "checked",
    "source",
    "note_ja",
    "note_en",
];

/// 官署の表
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Offices {
    offices: Vec<Office>,
    agency_page: Option<String>,
}

/// Where the residents of a prefecture apply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counters<'a> {
    /// 管轄の局又は支局
    pub responsible: &'a Office,
    /// 局, where a 支局 of it is responsible.
    pub bureau: Option<&'a Office>,
    /// 出張所 that share the area, or a part of it, and may take applications.
    pub branches: Vec<&'a Office>,
}

impl Offices {
    /// The offices as far as we know them.
    pub fn builtin() -> &'static Self {
        // A table that is broken would be empty; a test keeps it from happening.
        static OFFICES: LazyLock<Offices> = LazyLock::new(|| Offices::read(TABLE).unwrap_or_default());
        &OFFICES
    }

    /// Reads a table with the columns of ours.
    ///
    /// # Errors
    ///
    /// The line and the column that is wrong, and what is wrong there. Nothing is guessed, and no row is left out.
    pub fn read(text: &str) -> Result<Self, DataError> {
        let rows = read_rows(text, &COLUMNS)?;
        let offices = rows.iter().map(place::read).collect::<Result<Vec<_>, _>>()?;
        for (index, (row, office)) in rows.iter().zip(&offices).enumerate() {
            let before = offices.get(..index).unwrap_or_default();
            check_name(row, office, before)?;
            check_parent(row, office, &offices)?;
            check_responsible(row, office, before)?;
        }
        Ok(Self { offices, agency_page: remark(text, "agency-page").map(str::to_owned) })
    }

    /// Every office, in the order of the table.
    pub fn iter(&self) -> std::slice::Iter<'_, Office> {
        self.offices.iter()
    }

    /// The office of a name.
    pub fn named(&self, name: &str) -> Option<&Office> {
        self.offices.iter().find(|it| it.name == name)
    }

    /// Where the residents of a prefecture apply; none where the table, a user's own, knows no office for it.
    ///
    /// ```
    /// use zairyu::application::Prefecture;
    /// use zairyu::office::Offices;
    ///
    /// let counters = Offices::builtin().of(Prefecture::parse("Kanagawa")?).unwrap();
    /// assert_eq!(counters.responsible.name, "東京出入国在留管理局横浜支局");
    /// assert_eq!(counters.bureau.unwrap().name, "東京出入国在留管理局");
    /// # Ok::<(), zairyu::application::UnknownPrefecture>(())
    /// ```
    pub fn of(&self, prefecture: Prefecture) -> Option<Counters<'_>> {
        let responsible = self.offices.iter().find(|it| it.is_responsible_for(prefecture))?;
        let is_branch = |it: &&Office| {
            it.kind == OfficeKind::Branch
                && it.applications != Applications::NotTaken
                && it.prefectures.contains(&prefecture)
        };
        Some(Counters {
            responsible,
            bureau: responsible.parent.as_deref().and_then(|it| self.named(it)),
            branches: self.offices.iter().filter(is_branch).collect(),
        })
    }

    /// Where the agency itself lists its offices, as the table has it.
    pub fn agency_page(&self) -> Option<&str> {
        self.agency_page.as_deref()
    }

    /// The day on which the least recently checked office was looked at; none for an empty table.
    pub fn checked(&self) -> Option<Date> {
        self.offices.iter().map(|it| it.checked).min()
    }
}

impl<'a> IntoIterator for &'a Offices {
    type Item = &'a Office;
    type IntoIter = std::slice::Iter<'a, Office>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

fn check_name(row: &Row<'_, 16>, office: &Office, before: &[Office]) -> Result<(), DataError> {
    if before.iter().any(|it| it.name == office.name) {
        return Err(row.wrong("name", "同じ名前の行がもうあります", "there is a row of this name already"));
    }
    Ok(())
}

fn check_parent(row: &Row<'_, 16>, office: &Office, offices: &[Office]) -> Result<(), DataError> {
    let parent = office.parent.as_deref().map(|name| offices.iter().find(|it| it.name == name));
    match (office.kind, parent.map(|it| it.map(|it| it.kind))) {
        (OfficeKind::Bureau, None)
        | (OfficeKind::District, Some(Some(OfficeKind::Bureau)))
        | (OfficeKind::Branch, Some(Some(OfficeKind::Bureau | OfficeKind::District))) => Ok(()),
        (OfficeKind::Bureau, Some(_)) => Err(row.wrong(
            "parent",
            "局の上には何もありません。空にしてください",
            "nothing is above a 局; leave it empty",
        )),
        (_, None) => Err(row.wrong("parent", "上の局の名前がありません", "the office above is not named")),
        (_, Some(None)) => {
            Err(row.wrong("parent", "この名前の行がありません", "there is no row of this name in the column `name`"))
        }
        (OfficeKind::District, Some(Some(_))) => {
            Err(row.wrong("parent", "支局の上は局です", "what is above a 支局 is a 局"))
        }
        (OfficeKind::Branch, Some(Some(_))) => {
            Err(row.wrong("parent", "出張所の上は局か支局です", "what is above a 出張所 is a 局 or a 支局"))
        }
    }
}

/// Two offices that are both responsible for a prefecture would be one too many.
fn check_responsible(row: &Row<'_, 16>, office: &Office, before: &[Office]) -> Result<(), DataError> {
    for prefecture in &office.prefectures {
        let other = before.iter().find(|it| it.is_responsible_for(*prefecture));
        if let Some(other) = other.filter(|_| office.is_responsible_for(*prefecture)) {
            let (name, roman, other) = (prefecture.name(), prefecture.roman(), &other.name);
            return Err(row.wrong(
                "prefectures",
                format!("{name} は {other} の管轄とされています"),
                format!("{roman} ({name}) is {other}'s already"),
            ));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
