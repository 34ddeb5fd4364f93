//! One day, in any of the ways people write it.

use std::borrow::Cow;
use std::fmt;
use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

use super::Era;
use super::era::DATE_ERA;
use crate::diagnostic::{Example, Field, Finding, Rule, Severity, Wording, excerpt, finding_is_error, narrow, said};
use crate::law::{FILLING_PRACTICE, OURS};

/// The items that are a date, in the order of the form.
pub(super) const DATES: &[Field] = &[
    Field::BirthDate,
    Field::LossKnownOn,
    Field::LossReenteredOn,
    Field::PoliceReportedOn,
    Field::RepresentativeBirthDate,
    Field::PhotoTakenOn,
    Field::SignedOn,
];

/// The text is no date in any known way of writing.
pub const DATE_UNREADABLE: Rule = Rule {
    code: "date-unreadable",
    severity: Severity::Error,
    meaning: said(
        "日付は、西暦4桁の年・月・日の順（2026-11-10、2026/11/10、2026年11月10日）か、元号（令和8年11月10日、R8.11.10）で書きます。10/11/2026 のように月と日が入れ替わりうる書き方は、推測せずに断ります。",
        "Dates are written year first, with four digits (2026-11-10, 2026/11/10), or with a Japanese era (令和8年11月10日, R8.11.10). Where day and month could be mistaken for each other, as in 10/11/2026, nothing is guessed and no form is made.",
    ),
    fields: DATES,
    example: Example {
        wrong: r#"{"loss": {"known_on": "10/11/2026"}}"#,
        right: r#"{"loss": {"known_on": "2026-11-10"}}"#,
    },
    sources: &[&FILLING_PRACTICE, &OURS],
};
/// The calendar has no such day.
pub const DATE_IMPOSSIBLE: Rule = Rule {
    code: "date-impossible",
    severity: Severity::Error,
    meaning: said(
        "日付は暦にある日でなければなりません。2月30日のような日は写し違いなので、正しい日に直すまで申請書を作りません。",
        "A date is a day of the calendar. One that does not exist, such as 30 February, is a slip, so no form is made until the right day is put in.",
    ),
    fields: DATES,
    example: Example {
        wrong: r#"{"loss": {"known_on": "2026-11-31"}}"#,
        right: r#"{"loss": {"known_on": "2026-11-10"}}"#,
    },
    sources: &[&FILLING_PRACTICE, &OURS],
};
/// No year that the form can ask for.
pub const DATE_YEAR: Rule = Rule {
    code: "date-year",
    severity: Severity::Error,
    meaning: said(
        "年は1900年から2100年までです。それより前や後の年は、桁の打ち間違いか、西暦と元号の取り違えなので、直すまで申請書を作りません。",
        "Years go from 1900 to 2100. Any other is a mistyped digit, or a Gregorian year taken for one of an era, so no form is made until it is put right.",
    ),
    fields: DATES,
    example: Example { wrong: r#"{"birth_date": "令和1998年4月12日"}"#, right: r#"{"birth_date": "1998-04-12"}"# },
    sources: &[&FILLING_PRACTICE, &OURS],
};

/// Nobody alive was born before, and no card of this kind will be lost after.
const YEARS: RangeInclusive<i32> = 1900..=2100;
/// Longer than any way of writing a date.
const MAX_BYTES: usize = 100;

/// A day that exists, in the Gregorian calendar.
///
/// ```
/// use zairyu::calendar::Date;
///
/// for text in ["2026-11-10", "2026/11/10", "2026年11月10日", "令和8年11月10日", "R8.11.10"] {
///     assert_eq!(Date::parse(text)?.to_string(), "2026-11-10");
/// }
/// assert!(Date::parse("2026-02-30").is_err());
/// # Ok::<(), zairyu::calendar::DateError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub(super) NaiveDate);

/// Why a text is not a date.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DateError {
    /// No known way of writing a date.
    Unreadable {
        /// What was written.
        text: String,
    },
    /// Written as a date, but the calendar has no such day.
    Impossible {
        /// The year.
        year: i32,
        /// The month.
        month: u32,
        /// The day.
        day: u32,
    },
    /// A year that nobody can mean.
    Year {
        /// The year, in the Gregorian calendar.
        year: i32,
    },
    /// The day exists, but belongs to another era than the one named.
    Era {
        /// The era that was named.
        named: &'static str,
        /// The day as it is written today.
        day: String,
        /// The same day with the right era, where there is one.
        right: Option<String>,
    },
}

impl Date {
    /// What [`parse`](Self::parse) reads, and little more, as a regular expression (ECMA-262).
    pub const PATTERN: &str = concat!(
        r"^\s*((([0-9０-９]{4}|(令\s*和|平\s*成|昭\s*和|大\s*正|[RHSTrhstＲＨＳＴｒｈｓｔ])\s*(元|[0-9０-９]+))",
        r"\s*[\-/.年月‐‑–−ー―．／－]\s*[0-9０-９]+\s*[\-/.年月‐‑–−ー―．／－]\s*[0-9０-９]+\s*日?)",
        r"|(令\s*和|平\s*成|昭\s*和|大\s*正|[RHSTrhstＲＨＳＴｒｈｓｔ])?\s*[0-9０-９]{8}\s*日?)\s*$",
    );

    /// Reads a date. Width and surrounding spaces do not matter; the year comes first and has four digits, or an era.
    ///
    /// # Errors
    ///
    /// Says whether the writing or the day itself is at fault. Nothing is guessed: `98/4/12` and `04/12/1998` are refused.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        if let Some(date) = iso(text) {
            return Ok(Self(date));
        }
        let unreadable = || DateError::Unreadable { text: text.trim().to_owned() };
        let written = Written::read(text).ok_or_else(unreadable)?;
        let (month, day) = number(&written.month).zip(number(&written.day)).ok_or_else(unreadable)?;
        written.check_year()?;
        let date = NaiveDate::from_ymd_opt(written.year, month, day).ok_or(DateError::Impossible {
            year: written.year,
            month,
            day,
        })?;
        written.check_era(date)?;
        Ok(Self(date))
    }

    /// The day with these numbers, where the calendar has one. Years are not limited as they are for [`Date::parse`].
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// A day as tables have it, `YYYY-MM-DD` and nothing else; none where it is no such day.
    pub fn from_iso(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-').map(|it| it.parse().ok());
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        let date = Self::from_ymd(i32::try_from(year).ok()?, month, day)?;
        (date.to_string() == text).then_some(date)
    }

    /// Year, month and day, as they stand on the form.
    pub fn parts(self) -> (i32, u32, u32) {
        (self.0.year(), self.0.month(), self.0.day())
    }

    /// As letters write it: 2026年11月10日.
    pub fn in_japanese(self) -> String {
        let (year, month, day) = self.parts();
        format!("{year}年{month}月{day}日")
    }

    /// Its era (令和) and the year of it, the first being 1.
    pub fn in_era(self) -> Option<(Era, i32)> {
        let era = Era::of(self.0)?;
        Some((era, era.year_of(self.parts().0)))
    }
}

impl From<NaiveDate> for Date {
    fn from(date: NaiveDate) -> Self {
        Self(date)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // As ISO 8601 has it, and as this type shows itself: 2026-11-10
        write!(f, "{}", self.0)
    }
}

/// A birth date is personal data, so no date shows itself in logs.
impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Date(****-**-**)")
    }
}

/// The three parts of a written date, the year already Gregorian.
pub(super) struct Written {
    pub(super) year: i32,
    pub(super) month: String,
    pub(super) day: String,
    era: Option<Era>,
}

impl Written {
    /// Takes a text apart; `None` where it is not written as a date. Month and day may be any text without separators.
    pub(super) fn read(text: &str) -> Option<Self> {
        let plain = without_blanks((text.len() <= MAX_BYTES).then_some(text)?);
        if let Some((era, rest)) = Era::strip(&plain) {
            let rest = rest.replacen('元', "1", 1);
            let (year, month, day) = split(&rest)?;
            let year = era.gregorian_year(number(&year)?.try_into().ok()?)?;
            return Some(Self { year, month, day, era: Some(era) });
        }
        let (year, month, day) = split(&plain)?;
        let year = number(&year).filter(|_| year.len() == 4)?;
        Some(Self { year: year.try_into().ok()?, month, day, era: None })
    }

    /// Refuses a year that nobody can mean.
    pub(super) fn check_year(&self) -> Result<(), DateError> {
        if YEARS.contains(&self.year) { Ok(()) } else { Err(DateError::Year { year: self.year }) }
    }

    /// Refuses an era that had no day between two.
    pub(super) fn check_era_between(&self, first: NaiveDate, last: NaiveDate) -> Result<(), DateError> {
        match (self.check_era(first), self.check_era(last), self.era) {
            (Err(_), Err(_), Some(era)) => {
                // As much of the date as was written; a day must not be made up.
                let known = if first.month() == last.month() { "%Y-%m" } else { "%Y" };
                Err(DateError::Era { named: era.name, day: first.format(known).to_string(), right: None })
            }
            _ => Ok(()),
        }
    }

    fn check_era(&self, date: NaiveDate) -> Result<(), DateError> {
        let Some(named) = self.era else { return Ok(()) };
        let actual = Era::of(date);
        if actual == Some(named) {
            return Ok(());
        }
        let right =
            actual.map(|era| format!("{}{}年{}月{}日", era.name, era.year_name(date.year()), date.month(), date.day()));
        Err(DateError::Era { named: named.name, day: date.format("%Y-%m-%d").to_string(), right })
    }
}

/// Most dates are written `2026-11-10` and exist; whatever else is judged by the long way.
fn iso(text: &str) -> Option<NaiveDate> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
    let number = |digits: &[u8]| {
        let digit = |it: &u8| it.is_ascii_digit().then(|| u32::from(*it - b'0'));
        digits.iter().try_fold(0, |number, it| Some(number * 10 + digit(it)?))
    };
    let year = i32::try_from(number(&[*y1, *y2, *y3, *y4])?).ok().filter(|it| YEARS.contains(it))?;
    NaiveDate::from_ymd_opt(year, number(&[*m1, *m2])?, number(&[*d1, *d2])?)
}

/// Digits and nothing else; a sign is no part of a date.
pub(super) fn number(text: &str) -> Option<u32> {
    text.bytes().all(|it| it.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

/// The text in ordinary width without blanks beside its separators. A blank amid digits stays, and makes the text
/// unreadable: which digits belong together must not be guessed.
fn without_blanks(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    // Most dates are written so, and there are many.
    if text.bytes().all(|it| it.is_ascii_graphic()) {
        return Cow::Borrowed(text);
    }
    let characters: Vec<char> = text.chars().map(plain).collect();
    let is_digit = |it: Option<&char>| it.is_some_and(char::is_ascii_digit);
    let mut plain = String::new();
    let mut rest = characters.as_slice();
    while let Some((character, after)) = rest.split_first() {
        let next = after.iter().find(|it| !it.is_whitespace());
        let is_amid_digits = plain.ends_with(|it: char| it.is_ascii_digit()) && is_digit(next);
        if !character.is_whitespace() || is_amid_digits {
            plain.push(*character);
        }
        rest = after;
    }
    Cow::Owned(plain)
}

/// Full-width characters as people's keyboards give them, in their ordinary width.
fn plain(character: char) -> char {
    match character {
        '‐' | '‑' | '–' | '−' | 'ー' | '―' => '-',
        other => narrow(other),
    }
}

fn split(text: &str) -> Option<(String, String, String)> {
    if text.len() == 8 && text.bytes().all(|it| it.is_ascii_digit()) {
        return Some((text.get(..4)?.into(), text.get(4..6)?.into(), text.get(6..)?.into()));
    }
    let text = text.strip_suffix('日').unwrap_or(text);
    let mut parts = text.split(['-', '/', '.', '年', '月']);
    let three = (parts.next()?.to_owned(), parts.next()?.to_owned(), parts.next()?.to_owned());
    let whole = parts.next().is_none() && ![&three.0, &three.1, &three.2].iter().any(|it| it.is_empty());
    whole.then_some(three)
}

finding_is_error!(DateError);

impl Finding for DateError {
    fn rule(&self) -> &'static Rule {
        match self {
            Self::Unreadable { .. } => &DATE_UNREADABLE,
            Self::Impossible { .. } => &DATE_IMPOSSIBLE,
            Self::Year { .. } => &DATE_YEAR,
            Self::Era { .. } => &DATE_ERA,
        }
    }

    fn message(&self) -> Wording {
        match self {
            Self::Unreadable { text } => {
                let text = excerpt(text);
                Wording::new(format!("「{text}」は日付として読めません"), format!("`{text}` cannot be read as a date"))
            }
            Self::Impossible { year, month, day } => Wording::new(
                format!("{year}年{month}月{day}日は暦にありません"),
                format!("the calendar has no {year:04}-{month:02}-{day:02}"),
            ),
            Self::Year { year } if year < YEARS.start() => {
                Wording::new(format!("西暦{year}年は古すぎます"), format!("the year {year} is too early"))
            }
            Self::Year { year } => {
                Wording::new(format!("西暦{year}年は先すぎます"), format!("the year {year} is too late"))
            }
            Self::Era { named, day, .. } => {
                let limit = Era::named(named).and_then(|it| it.limit_against(day));
                let Wording { ja, en } = limit.unwrap_or_else(|| Wording::new("", ""));
                Wording::new(
                    format!("{day}は{named}ではありません{ja}"),
                    format!("{day} is not in the era {named}{en}"),
                )
            }
        }
    }

    fn hint(&self) -> Option<Wording> {
        match self {
            Self::Unreadable { .. } => Some(Wording::new(
                "西暦4桁の年を先に「2026-11-10」「2026年11月10日」、または「令和8年11月10日」のように書いてください",
                "write the year first, with four digits: 2026-11-10 (令和8年11月10日 is understood too)",
            )),
            Self::Year { .. } => Some(Wording::new(
                "西暦4桁の年か、元号とその年を確かめてください",
                "check the year: four digits, or a Japanese era and its own year",
            )),
            Self::Impossible { .. } => Some(Wording::new("月と日を確かめてください", "check the month and the day")),
            Self::Era { right: Some(it), .. } => {
                Some(Wording::new(format!("{it}ではありませんか"), format!("did you mean {it}?")))
            }
            Self::Era { right: None, .. } => {
                Some(Wording::new("元号とその年を確かめてください", "check the era and its year"))
            }
        }
    }

    fn suggestion(&self) -> Option<String> {
        match self {
            Self::Era { day, .. } => Some(day.clone()),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found = match Date::parse(text) {
            Ok(date) => date.to_string(),
            Err(error) => error.rule().code.to_owned(),
        };
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn reads_the_ways_people_write_a_day() {
        for text in [
            "2026-11-10",
            " 2026/11/10 ",
            "2026.11.10",
            "２０２６年１１月１０日",
            "20261110",
            "令和８年11月10日",
            "r8.11.10",
        ] {
            check(text, "2026-11-10");
        }
        check("令和元年5月1日", "2019-05-01");
        check("平成元年1月8日", "1989-01-08");
        check("S1.12.25", "1926-12-25");
        check("2024-2-29", "2024-02-29");
    }

    #[test]
    fn refuses_what_is_no_day() {
        check("2026-02-30", "date-impossible");
        check("2025-2-29", "date-impossible");
        check("2026-13-01", "date-impossible");
        check("令和元年4月30日", "date-era");
        check("平成32年1月1日", "date-era");
        for text in [
            "",
            "yesterday",
            "98/4/12",
            "04/12/1998",
            "2026-11",
            "2026-11-10-1",
            "--",
            "2026-1１-",
            "令和",
            "日",
            "99999999999-1-1",
        ] {
            check(text, "date-unreadable");
        }
    }

    #[test]
    fn years_that_nobody_can_mean_are_refused() {
        for text in ["0026-11-10", "9999-12-31", "1850-01-01", "令和2026年11月22日", "0000-01-01", "大正99999年1月1日"]
        {
            check(text, "date-year");
        }
    }

    #[test]
    fn which_digits_belong_together_is_not_guessed() {
        for text in ["2026 - 11 - 10", "2026年 11月 10日", "令和 8年11月10日"] {
            check(text, "2026-11-10");
        }
        for text in ["1998 1 212", "1998-04-1 2", "1998-+4-12", "2026 11 10", "19 98-04-12"] {
            check(text, "date-unreadable");
        }
    }

    #[test]
    fn the_right_era_is_proposed() {
        let error = Date::parse("平成32年1月1日").unwrap_err();
        assert_eq!(error.suggestion().as_deref(), Some("2020-01-01"));
        assert!(error.hint().unwrap().ja.contains("令和2年1月1日"));
        let error = Date::parse("平成31年5月1日").unwrap_err();
        assert!(error.hint().unwrap().ja.contains("令和元年5月1日"));
    }

    #[track_caller]
    fn check_message(text: &str, ja: &str, en: &str) {
        let message = Date::parse(text).unwrap_err().message();
        assert_eq!((message.ja.as_str(), message.en.as_str()), (ja, en), "{text}");
    }

    #[test]
    fn it_is_said_why_a_year_or_an_era_is_refused() {
        check_message("1850-01-01", "西暦1850年は古すぎます", "the year 1850 is too early");
        check_message("9999-12-31", "西暦9999年は先すぎます", "the year 9999 is too late");
        check_message(
            "平成32年1月1日",
            "2020-01-01は平成ではありません（平成は31年4月30日まで）",
            "2020-01-01 is not in the era 平成, which ended on 2019-04-30",
        );
        check_message(
            "令和元年4月30日",
            "2019-04-30は令和ではありません（令和は元年5月1日から）",
            "2019-04-30 is not in the era 令和, which began on 2019-05-01",
        );
        check_message(
            "昭和64年1月8日",
            "1989-01-08は昭和ではありません（昭和は64年1月7日まで）",
            "1989-01-08 is not in the era 昭和, which ended on 1989-01-07",
        );
    }

    #[test]
    fn numbers_make_a_day_only_where_the_calendar_has_it() {
        assert_eq!(Date::from_ymd(2028, 2, 29), Date::parse("2028-02-29").ok());
        for (year, month, last) in [(2027, 2, 29), (2027, 13, 1), (2027, 0, 1), (2027, 1, 0), (i32::MAX, 1, 1)] {
            assert_eq!(Date::from_ymd(year, month, last), None, "{year} {month} {last}");
        }
    }
}
