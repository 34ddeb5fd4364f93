//! 和暦, the Japanese eras. Each begins on a day, not with a year.

use chrono::{Datelike, NaiveDate};

use super::date::DATES;
use crate::diagnostic::{Example, Rule, Severity, Wording, said};
use crate::law::{self, FILLING_PRACTICE};

/// The era had no such day.
pub const DATE_ERA: Rule = Rule {
    code: "date-era",
    severity: Severity::Error,
    meaning: said(
        "元号はその日に使われていたものを書きます（平成は2019年4月30日まで、令和は翌日から）。元号と年が合わないと、どちらが誤りか分からないため、同じ日の正しい書き方を示し、直すまで申請書を作りません。用紙には西暦で印刷します。",
        "An era goes with the days that it had: 平成 ended on 2019-04-30, 令和 began on the next day. Where era and year contradict each other nobody knows which is wrong, so the right writing of that day is proposed and no form is made. The form itself shows Gregorian dates.",
    ),
    fields: DATES,
    example: Example {
        wrong: r#"{"loss": {"known_on": "平成38年11月10日"}}"#,
        right: r#"{"loss": {"known_on": "令和8年11月10日"}}"#,
    },
    sources: &[&law::ERAS, &FILLING_PRACTICE],
};

/// A Japanese era with its first day. The first year (元年) is year 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Era {
    /// As written: 令和
    pub name: &'static str,
    /// As abbreviated: R
    pub letter: char,
    first: (i32, u32, u32),
}

/// The eras a living person's papers can name, the latest first.
const ERAS: [Era; 4] = [
    Era { name: "令和", letter: 'R', first: (2019, 5, 1) },
    Era { name: "平成", letter: 'H', first: (1989, 1, 8) },
    Era { name: "昭和", letter: 'S', first: (1926, 12, 25) },
    Era { name: "大正", letter: 'T', first: (1912, 7, 30) },
];

impl Era {
    /// The era that a text begins with, by name or letter, and the rest of the text.
    pub(super) fn strip(text: &str) -> Option<(Self, &str)> {
        ERAS.iter().find_map(|era| {
            let rest = text
                .strip_prefix(era.name)
                .or_else(|| text.strip_prefix(era.letter))
                .or_else(|| text.strip_prefix(era.letter.to_ascii_lowercase()))?;
            Some((*era, rest))
        })
    }

    /// The Gregorian year of one of its years.
    pub(super) fn gregorian_year(self, year: i32) -> Option<i32> {
        (year >= 1).then(|| self.first.0.checked_add(year - 1)).flatten()
    }

    /// The era a day belongs to.
    pub(super) fn of(day: NaiveDate) -> Option<Self> {
        ERAS.into_iter().find(|era| era.first_day().is_some_and(|first| first <= day))
    }

    /// The year of the era in which a Gregorian year falls.
    pub(super) fn year_of(self, gregorian: i32) -> i32 {
        gregorian - self.first.0 + 1
    }

    /// The same as it is written: the first year is 元年.
    pub(super) fn year_name(self, gregorian: i32) -> String {
        match self.year_of(gregorian) {
            1 => "元".to_owned(),
            year => year.to_string(),
        }
    }

    /// The era of a name.
    pub(super) fn named(name: &str) -> Option<Self> {
        ERAS.into_iter().find(|it| it.name == name)
    }

    /// Until when it ran, or from when, said of a day outside it, of which at least the year is known: `2020-01`.
    pub(super) fn limit_against(self, day: &str) -> Option<Wording> {
        let name = self.name;
        let written = |it: NaiveDate| format!("{}年{}月{}日", self.year_name(it.year()), it.month(), it.day());
        let last = self.last_day().filter(|it| it.to_string().as_str() < day);
        if let Some(last) = last {
            return Some(Wording::new(
                format!("（{name}は{}まで）", written(last)),
                format!(", which ended on {last}"),
            ));
        }
        let first = self.first_day()?;
        Some(Wording::new(format!("（{name}は{}から）", written(first)), format!(", which began on {first}")))
    }

    /// The day before the next era; none for the one that runs.
    fn last_day(self) -> Option<NaiveDate> {
        let later = ERAS.into_iter().filter_map(Self::first_day).filter(|it| Some(*it) > self.first_day());
        later.min().and_then(|it| it.pred_opt())
    }

    fn first_day(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.first.0, self.first.1, self.first.2)
    }
}
