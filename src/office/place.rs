//! One office: its name, its area, where it stands, and how surely all of that is known.

use super::COLUMNS;
use super::hours::CounterHours;
use super::values::{Cell, Confidence, note};
use crate::application::Prefecture;
use crate::calendar::Date;
use crate::diagnostic::{FixedWording, Lang, Wording, excerpt, said};
use crate::table::{DataError, Row};

/// 局, 支局 or 出張所.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OfficeKind {
    /// 地方出入国在留管理局
    Bureau,
    /// 支局
    District,
    /// 出張所
    Branch,
}

impl OfficeKind {
    const ALL: [Self; 3] = [Self::Bureau, Self::District, Self::Branch];

    /// The word for it.
    pub const fn name(self) -> FixedWording {
        match self {
            Self::Bureau => said("局", "bureau"),
            Self::District => said("支局", "district office"),
            Self::Branch => said("出張所", "branch office"),
        }
    }

    /// The word for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Bureau => "bureau",
            Self::District => "district",
            Self::Branch => "branch",
        }
    }
}

/// Whether applications about residence are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Applications {
    /// They are.
    Taken,
    /// They are not, as at airports.
    NotTaken,
    /// Nobody could find out, as of some ports.
    Unknown,
}

impl Applications {
    const ALL: [Self; 3] = [Self::Taken, Self::NotTaken, Self::Unknown];

    /// The word for it in tables and in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Taken => "yes",
            Self::NotTaken => "no",
            Self::Unknown => "unknown",
        }
    }
}

/// How surely an office serves the prefectures that stand beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Area {
    /// A source says so.
    Known,
    /// Of some prefecture it serves a part only.
    Partly,
    /// 推定: concluded from where it stands.
    Inferred,
}

impl Area {
    const ALL: [Self; 3] = [Self::Known, Self::Partly, Self::Inferred];

    /// The word for it in tables and in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Known => "known",
            Self::Partly => "partly",
            Self::Inferred => "inferred",
        }
    }

    /// What is said of an area that is not known whole.
    pub const fn doubt(self) -> Option<FixedWording> {
        match self {
            Self::Known => None,
            Self::Partly => Some(said("県の一部だけの場合がある", "of some only a part")),
            Self::Inferred => Some(said("所在地からの推定", "inferred from where it stands")),
        }
    }
}

/// 官署, one office.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Office {
    /// 名称, in full.
    pub name: String,
    /// In English.
    pub name_en: String,
    /// 局, 支局 or 出張所
    pub kind: OfficeKind,
    /// The name of the office above it; none for a bureau.
    pub parent: Option<String>,
    /// Whether it takes applications about residence.
    pub applications: Applications,
    /// 管轄・分担区域
    pub prefectures: Vec<Prefecture>,
    /// How surely these are its area.
    pub area: Area,
    /// 郵便番号
    pub postal_code: Option<String>,
    /// 所在地
    pub address: Option<String>,
    /// 電話, the one for applicants first.
    pub phones: Vec<String>,
    /// 窓口の受付時間, on weekdays.
    pub hours: Option<CounterHours>,
    /// How surely it is known.
    pub confidence: Confidence,
    /// When it was last looked at.
    pub checked: Date,
    /// From where.
    pub source: String,
    /// What else is to be said.
    pub note: Option<Wording>,
}

impl Office {
    /// Whether it is the one to which the residents of a prefecture belong: a bureau or a district office.
    pub fn is_responsible_for(&self, prefecture: Prefecture) -> bool {
        self.kind != OfficeKind::Branch
            && self.applications == Applications::Taken
            && self.prefectures.contains(&prefecture)
    }

    /// Its name in a language.
    pub fn name_in(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ja => &self.name,
            Lang::En => &self.name_en,
        }
    }
}

/// The office of a row.
pub(super) fn read(row: &Row<'_, 16>) -> Result<Office, DataError> {
    let [name, en, kind, parent, applications, prefectures, area, postal, address, phones, hours, rest @ ..] =
        cells(row);
    let [confidence, checked, source, note_ja, note_en] = rest;
    let prefectures = read_prefectures(prefectures)?;
    let phones_read = phones.parts().map(|it| phones.phone(it)).collect::<Result<_, _>>()?;
    Ok(Office {
        name: name.required()?,
        name_en: en.required()?,
        kind: kind.one_of(&OfficeKind::ALL.map(|it| (it.name().ja, it)))?,
        parent: parent.optional(),
        applications: applications.one_of(&Applications::ALL.map(|it| (it.as_str(), it)))?,
        area: read_area(area, &prefectures)?,
        prefectures,
        postal_code: read_postal_code(postal)?,
        address: address.optional(),
        phones: phones_read,
        hours: read_hours(hours)?,
        confidence: confidence.confidence()?,
        checked: checked.day()?,
        source: source.required()?,
        note: note(note_ja, note_en)?,
    })
}

fn cells<'a, 'row>(row: &'a Row<'row, 16>) -> [Cell<'a, 'row, 16>; 16] {
    let mut found = COLUMNS.into_iter().zip(row.cells());
    std::array::from_fn(|_| {
        let (caption, text) = found.next().unwrap_or_default();
        Cell { row, caption, text }
    })
}

fn read_prefectures(cell: Cell<'_, '_, 16>) -> Result<Vec<Prefecture>, DataError> {
    let read = |text| {
        Prefecture::parse(text).map_err(|error| {
            let Wording { ja, en } = error.wording();
            cell.wrong(ja, en)
        })
    };
    cell.parts().map(read).collect()
}

fn read_area(cell: Cell<'_, '_, 16>, prefectures: &[Prefecture]) -> Result<Area, DataError> {
    match (prefectures.is_empty(), cell.text.is_empty()) {
        (true, true) => Ok(Area::Known),
        (true, false) => {
            Err(cell.wrong("prefectures が空なので、ここも空です", "it must be empty, since `prefectures` is"))
        }
        (false, _) => cell.one_of(&Area::ALL.map(|it| (it.as_str(), it))),
    }
}

fn read_postal_code(cell: Cell<'_, '_, 16>) -> Result<Option<String>, DataError> {
    let is_digits = |it: &str, length| it.len() == length && it.bytes().all(|it| it.is_ascii_digit());
    let is_code = |it: &str| it.split_once('-').is_some_and(|(a, b)| is_digits(a, 3) && is_digits(b, 4));
    match cell.optional() {
        Some(code) if !is_code(&code) => {
            let code = excerpt(&code);
            let (ja, en) = (
                format!("「{code}」は郵便番号ではありません（例 108-8255）"),
                format!("`{code}` is no postal code, as 108-8255"),
            );
            Err(cell.wrong(ja, en))
        }
        known => Ok(known),
    }
}

/// 受付時間
pub(super) fn read_hours<const COLUMNS: usize>(cell: Cell<'_, '_, COLUMNS>) -> Result<Option<CounterHours>, DataError> {
    let Some(text) = cell.optional() else { return Ok(None) };
    let read = CounterHours::parse(&text).ok_or_else(|| {
        let text = excerpt(&text);
        cell.wrong(
            format!("「{text}」は受付時間ではありません（例 09:00-12:00;13:00-16:00）"),
            format!("`{text}` is no opening hours, as 09:00-12:00;13:00-16:00"),
        )
    });
    read.map(Some)
}
