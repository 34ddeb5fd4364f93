//! 生年月日, a date of birth; some passports know only the year, or the year and the month.

use std::fmt;
use std::ops::RangeInclusive;

use chrono::{Months, NaiveDate};

use super::date::{Written, number};
use super::{Date, DateError};
use crate::diagnostic::{Example, Field, Finding, Rule, Severity, Wording, said};
use crate::law::INCOMPLETE_BIRTH_DATES;

/// The day, or month and day, of birth is not known.
pub const BIRTH_DATE_INCOMPLETE: Rule = Rule {
    code: "birth-date-incomplete",
    severity: Severity::Warning,
    meaning: said(
        "生年月日は年・月・日をすべて書きます。月や日のない旅券（00 や XX）を持つ人は、その部分を空けて作れますが、そのまま受け付けられるかは公表されていないため、注意します。",
        "A date of birth has year, month and day. Those whose passport does not know the month or the day (00 or XX) get a form with that part left empty, and a warning, because nothing is published on whether it is taken so.",
    ),
    fields: &[Field::BirthDate],
    example: Example { wrong: r#"{"birth_date": "1998-00-00"}"#, right: r#"{"birth_date": "1998-04-12"}"# },
    sources: &[&INCOMPLETE_BIRTH_DATES],
};

/// A date of birth as the passport gives it.
///
/// Where the passport shows `00` or `XX` for the day, or for month and day, the form's places for them stay empty.
///
/// Kept as the first and the last day it can be: the same day, or a month's, or a year's.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct BirthDate {
    earliest: Date,
    latest: Date,
}

/// A date of birth without its day, or without month and day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IncompleteBirthDate;

impl BirthDate {
    /// What [`parse`](Self::parse) reads, and little more, as a regular expression (ECMA-262).
    pub const PATTERN: &str = concat!(
        r"^\s*(([0-9０-９]{4}|(令\s*和|平\s*成|昭\s*和|大\s*正|[RHSTrhstＲＨＳＴｒｈｓｔ])\s*(元|[0-9０-９]+))",
        r"(\s*[\-/.年月‐‑–−ー―．／－]\s*([0-9０-９]+|[XxＸｘ?？]{1,2})){0,2}\s*[年月日]?",
        r"|(令\s*和|平\s*成|昭\s*和|大\s*正|[RHSTrhstＲＨＳＴｒｈｓｔ])?\s*[0-9０-９]{8}\s*日?)\s*$",
    );

    /// Reads a date of birth: a whole date, `1998`, `1998-04`, or `00`/`XX` where the passport does not know.
    ///
    /// # Errors
    ///
    /// As [`Date::parse`].
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let date_error = match Date::parse(text) {
            Ok(date) => return Ok(Self { earliest: date, latest: date }),
            Err(error) => error,
        };
        Self::parse_incomplete(text).unwrap_or(Err(date_error))
    }

    /// A date without day, or without month and day; `None` where the text is written otherwise.
    fn parse_incomplete(text: &str) -> Option<Result<Self, DateError>> {
        let shortened = text.trim().trim_end_matches(['年', '月']);
        let padded = [text.to_owned(), format!("{shortened}-00"), format!("{shortened}-00-00")];
        let written = padded.iter().find_map(|it| Written::read(it)).filter(|it| is_unknown(&it.day))?;
        let month = if is_unknown(&written.month) { None } else { Some(number(&written.month)?) };
        Some(written.check_year().and_then(|()| {
            let (first, last) = span(written.year, month).ok_or(DateError::Impossible {
                year: written.year,
                month: month.unwrap_or(1),
                day: 1,
            })?;
            written.check_era_between(first, last)?;
            Ok(Self { earliest: first.into(), latest: last.into() })
        }))
    }

    /// The year, and month and day where they are known.
    pub fn parts(self) -> (i32, Option<u32>, Option<u32>) {
        let (year, month, day) = self.earliest.parts();
        if self.earliest == self.latest {
            (year, Some(month), Some(day))
        } else if self.latest.parts().1 == month {
            (year, Some(month), None)
        } else {
            (year, None, None)
        }
    }

    /// As letters write it, as far as it is known: 1998年4月12日.
    pub fn in_japanese(self) -> String {
        match self.parts() {
            (year, Some(month), Some(day)) => format!("{year}年{month}月{day}日"),
            (year, Some(month), None) => format!("{year}年{month}月"),
            (year, ..) => format!("{year}年"),
        }
    }

    /// The earliest day it can be.
    pub fn earliest(self) -> Date {
        self.earliest
    }

    /// The latest day it can be; the same as the earliest where the whole date is known.
    pub fn latest(self) -> Date {
        self.latest
    }

    /// 年齢 on a day, the youngest and the oldest it can be; one number where the whole date is known. Zero before birth.
    ///
    /// Whoever was born on 29 February becomes a year older on 1 March of a common year. By 年齢計算ニ関スル法律 a year of
    /// age is complete at the end of the day before the birthday; for what one may or must do on a day, that is the
    /// birthday itself, and in a common year the first day on which 28 February has ended.
    ///
    /// ```
    /// use zairyu::calendar::{BirthDate, Date};
    ///
    /// let day = Date::parse("2026-11-22")?;
    /// assert_eq!(BirthDate::parse("2010-11-23")?.age_on(day), 15..=15);
    /// assert_eq!(BirthDate::parse("2010-11-22")?.age_on(day), 16..=16);
    /// assert_eq!(BirthDate::parse("2010")?.age_on(day), 15..=16);
    /// # Ok::<(), zairyu::calendar::DateError>(())
    /// ```
    pub fn age_on(self, day: Date) -> RangeInclusive<u32> {
        full_years(self.latest, day)..=full_years(self.earliest, day)
    }

    /// What to say where a part is not known.
    pub fn incomplete(self) -> Option<IncompleteBirthDate> {
        (self.earliest != self.latest).then_some(IncompleteBirthDate)
    }
}

/// The birthdays between birth and a day, that day included. 29 February sorts before 1 March and after the 28th.
fn full_years(birth: Date, day: Date) -> u32 {
    let (born_year, born_month, born_day) = birth.parts();
    let (year, month, day) = day.parts();
    let is_before_birthday = (month, day) < (born_month, born_day);
    u32::try_from(year - born_year - i32::from(is_before_birthday)).unwrap_or(0)
}

/// The first and the last day of a year, or of one of its months.
fn span(year: i32, month: Option<u32>) -> Option<(NaiveDate, NaiveDate)> {
    let first = NaiveDate::from_ymd_opt(year, month.unwrap_or(1), 1)?;
    let months = if month.is_some() { 1 } else { 12 };
    Some((first, first.checked_add_months(Months::new(months))?.pred_opt()?))
}

/// As much of the date as is known: `1998-04-12`, `1998-04`, `1998`.
impl fmt::Display for BirthDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.parts() {
            (year, Some(month), Some(day)) => write!(f, "{year:04}-{month:02}-{day:02}"),
            (year, Some(month), None) => write!(f, "{year:04}-{month:02}"),
            (year, ..) => write!(f, "{year:04}"),
        }
    }
}

/// A whole date.
impl From<Date> for BirthDate {
    fn from(date: Date) -> Self {
        Self { earliest: date, latest: date }
    }
}

fn is_unknown(part: &str) -> bool {
    matches!(part, "0" | "00" | "X" | "XX" | "x" | "xx" | "?" | "??")
}

/// Personal data stays out of logs.
impl fmt::Debug for BirthDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BirthDate(****-**-**)")
    }
}

impl Finding for IncompleteBirthDate {
    fn rule(&self) -> &'static Rule {
        &BIRTH_DATE_INCOMPLETE
    }

    fn message(&self) -> Wording {
        Wording::new("生年月日の月または日がありません", "the month or the day of birth is missing")
    }

    fn hint(&self) -> Option<Wording> {
        Some(Wording::new(
            "旅券に記載がない場合だけ、このまま提出できるか窓口で確かめてください",
            "leave it so only where the passport gives none, and ask at the counter",
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passport_that_knows_only_the_year_is_read() {
        for text in ["1975", "1975年", "1975-00-00", "1975/XX/XX", "昭和50年"] {
            assert_eq!(BirthDate::parse(text).map(BirthDate::parts), Ok((1975, None, None)), "{text}");
        }
        assert_eq!(BirthDate::parse("昭和64年").map(BirthDate::parts), Ok((1989, None, None)));
        assert_eq!(BirthDate::parse("平成元年1月").map(BirthDate::parts), Ok((1989, Some(1), None)));
        for text in ["1975-04", "1975年4月", "1975-04-XX"] {
            assert_eq!(BirthDate::parse(text).map(BirthDate::parts), Ok((1975, Some(4), None)), "{text}");
        }
        assert!(BirthDate::parse("1998-04-12").is_ok_and(|it| it.incomplete().is_none()));
        for text in [
            "",
            "XX",
            "75",
            "1975-13",
            "1975-02-30",
            "1975-XX-12",
            "0000-00-00",
            "1850",
            "昭和98年",
            "昭和70年4月",
            "平成35年",
            "大正20年",
            "昭和64年2月",
        ] {
            assert!(BirthDate::parse(text).is_err(), "{text}");
        }
    }

    #[track_caller]
    fn check_age(birth: &str, day: &str, expected: RangeInclusive<u32>) {
        let found = BirthDate::parse(birth).unwrap().age_on(Date::parse(day).unwrap());
        assert_eq!(found, expected, "born {birth}, on {day}");
    }

    #[test]
    fn age_changes_on_the_birthday() {
        check_age("2010-11-23", "2026-11-22", 15..=15);
        check_age("2010-11-22", "2026-11-22", 16..=16);
        check_age("1998-04-12", "2026-11-22", 28..=28);
        check_age("2025-11-23", "2026-11-22", 0..=0);
        check_age("2026-11-22", "2026-11-22", 0..=0);
    }

    #[test]
    fn a_leap_day_child_is_a_year_older_on_the_first_of_march() {
        check_age("2012-02-29", "2027-02-28", 14..=14);
        check_age("2012-02-29", "2027-03-01", 15..=15);
        check_age("2012-02-29", "2028-02-28", 15..=15);
        check_age("2012-02-29", "2028-02-29", 16..=16);
    }

    #[test]
    fn an_incomplete_date_of_birth_gives_two_ages() {
        check_age("2010", "2026-11-22", 15..=16);
        check_age("2010", "2026-12-31", 16..=16);
        check_age("2010", "2026-01-01", 15..=16);
        check_age("2010-11", "2026-11-22", 15..=16);
        check_age("2010-11", "2026-11-30", 16..=16);
        check_age("2010-12", "2026-11-30", 15..=15);
    }

    #[test]
    fn nobody_is_younger_than_nothing() {
        check_age("2027-01-01", "2026-11-22", 0..=0);
        check_age("2100-12-31", "2026-11-22", 0..=0);
        check_age("2026", "2026-11-22", 0..=0);
    }

    #[test]
    fn a_date_of_birth_lies_between_two_days() {
        for (text, earliest, latest) in [
            ("1998-04-12", "1998-04-12", "1998-04-12"),
            ("1996-02", "1996-02-01", "1996-02-29"),
            ("1975", "1975-01-01", "1975-12-31"),
            ("昭和50年4月", "1975-04-01", "1975-04-30"),
        ] {
            let date = BirthDate::parse(text).unwrap();
            assert_eq!([date.earliest(), date.latest()].map(|it| it.to_string()), [earliest, latest], "{text}");
        }
    }
}
