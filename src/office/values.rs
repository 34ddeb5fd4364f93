//! What cells of these tables may say, read so that a wrong one is told at its place.

use crate::calendar::Date;
use crate::diagnostic::{Certainty, FixedWording, Wording, excerpt, said};
use crate::table::{DataError, Row};

/// How surely an office, or a telephone number, is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// Its name of 2013, brought to today's pattern; nobody looked whether it is still there.
    Name2013,
    /// What is known of it is years old.
    Old,
    /// Little but its name is known.
    NameOnly,
    /// One source.
    OneSource,
    /// Two independent sources, or more, agree.
    TwoSources,
}

impl Confidence {
    /// Every degree, the least sure first.
    pub const ALL: [Self; 5] = [Self::Name2013, Self::Old, Self::NameOnly, Self::OneSource, Self::TwoSources];

    /// The word for it in tables and in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name2013 => "name-2013",
            Self::Old => "old",
            Self::NameOnly => "name-only",
            Self::OneSource => "one-source",
            Self::TwoSources => "two-sources",
        }
    }

    /// In words.
    pub const fn name(self) -> FixedWording {
        match self {
            Self::Name2013 => {
                said("2013年の名称。今もあるか要確認", "its name of 2013; check whether it is still there")
            }
            Self::Old => said("古い資料による。要確認", "from an old source; to be checked"),
            Self::NameOnly => said("名称のほかは不明", "nothing but its name is known"),
            Self::OneSource => said("一つの資料による", "from one source"),
            Self::TwoSources => said("複数の資料が一致", "two sources or more agree"),
        }
    }

    /// The same as a degree of certainty.
    pub const fn certainty(self) -> Certainty {
        match self {
            Self::Name2013 | Self::Old => Certainty::Unverified,
            Self::NameOnly | Self::OneSource => Certainty::Secondary,
            Self::TwoSources => Certainty::Confirmed,
        }
    }
}

/// A cell below a caption.
#[derive(Clone, Copy)]
pub(super) struct Cell<'a, 'row, const COLUMNS: usize> {
    pub(super) row: &'a Row<'row, COLUMNS>,
    pub(super) caption: &'static str,
    pub(super) text: &'row str,
}

impl<const COLUMNS: usize> Cell<'_, '_, COLUMNS> {
    pub(super) fn wrong(&self, ja: impl Into<String>, en: impl Into<String>) -> DataError {
        self.row.wrong(self.caption, ja, en)
    }

    /// A text that must be there.
    pub(super) fn required(&self) -> Result<String, DataError> {
        if self.text.is_empty() { Err(self.wrong("空です", "it is empty")) } else { Ok(self.text.to_owned()) }
    }

    /// A text that may be unknown.
    pub(super) fn optional(&self) -> Option<String> {
        Some(self.text).filter(|it| !it.is_empty()).map(str::to_owned)
    }

    /// One of a few words.
    pub(super) fn one_of<T: Copy>(&self, words: &[(&'static str, T)]) -> Result<T, DataError> {
        let found = words.iter().find(|(word, _)| *word == self.text).map(|(_, value)| *value);
        found.ok_or_else(|| {
            let known: Vec<&str> = words.iter().map(|it| it.0).collect();
            let text = excerpt(self.text);
            let (ja, en) = if text.is_empty() {
                ("空です".to_owned(), "it is empty".to_owned())
            } else {
                (format!("「{text}」とあります"), format!("found `{text}`"))
            };
            let (ja_known, en_known) = (known.join("、"), known.join(", "));
            self.wrong(format!("{ja}。{ja_known} のどれかです"), format!("{en}, expected one of {en_known}"))
        })
    }

    pub(super) fn confidence(&self) -> Result<Confidence, DataError> {
        self.one_of(&Confidence::ALL.map(|it| (it.as_str(), it)))
    }

    /// A day, `YYYY-MM-DD`.
    pub(super) fn day(&self) -> Result<Date, DataError> {
        Date::from_iso(self.text).ok_or_else(|| {
            let text = excerpt(self.text);
            self.wrong(
                format!("「{text}」は YYYY-MM-DD の形の日付ではありません"),
                format!("`{text}` is no day of the form YYYY-MM-DD"),
            )
        })
    }

    /// 電話番号: ten or eleven digits, in groups.
    pub(super) fn phone(&self, text: &str) -> Result<String, DataError> {
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let is_number = text.starts_with('0')
            && text.bytes().all(|it| it.is_ascii_digit() || it == b'-')
            && text.split('-').all(|it| !it.is_empty())
            && (10..=11).contains(&digits);
        if is_number {
            return Ok(text.to_owned());
        }
        let text = excerpt(text);
        Err(self.wrong(
            format!("「{text}」は電話番号ではありません（例 03-1234-5678）"),
            format!("`{text}` is no telephone number, as 03-1234-5678"),
        ))
    }

    /// What is parted by semicolons.
    pub(super) fn parts(&self) -> impl Iterator<Item = &'_ str> {
        self.text.split(';').map(str::trim).filter(|it| !it.is_empty())
    }
}

/// A remark in both languages, or in none.
pub(super) fn note<const COLUMNS: usize>(
    ja: Cell<'_, '_, COLUMNS>,
    en: Cell<'_, '_, COLUMNS>,
) -> Result<Option<Wording>, DataError> {
    match (ja.optional(), en.optional()) {
        (None, None) => Ok(None),
        (Some(ja), Some(en)) => Ok(Some(Wording { ja, en })),
        (None, Some(_)) => Err(ja.wrong("note_en だけがあります", "there is a note_en without it")),
        (Some(_), None) => Err(en.wrong("note_ja だけがあります", "there is a note_ja without it")),
    }
}
