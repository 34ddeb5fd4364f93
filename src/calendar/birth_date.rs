//! 生年月日, a date of birth; some passports know only the year, or the year and the month.

use std::fmt;

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
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct BirthDate {
    year: i32,
    month: Option<u32>,
    day: Option<u32>,
}

/// A date of birth without its day, or without month and day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IncompleteBirthDate;

impl BirthDate {
    /// Reads a date of birth: a whole date, `1998`, `1998-04`, or `00`/`XX` where the passport does not know.
    ///
    /// # Errors
    ///
    /// As [`Date::parse`].
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let date_error = match Date::parse(text) {
            Ok(date) => {
                let (year, month, day) = date.parts();
                return Ok(Self { year, month: Some(month), day: Some(day) });
            }
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
        let span = span(written.year, month);
        let checked = written.check_year().and_then(|()| match span {
            Some((first, last)) => written.check_era_between(first, last),
            None => Err(DateError::Impossible { year: written.year, month: month.unwrap_or(1), day: 1 }),
        });
        Some(checked.map(|()| Self { year: written.year, month, day: None }))
    }

    /// The year, and month and day where they are known.
    pub fn parts(self) -> (i32, Option<u32>, Option<u32>) {
        (self.year, self.month, self.day)
    }

    /// The earliest day it can be.
    pub fn earliest(self) -> (i32, u32, u32) {
        (self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// What to say where a part is not known.
    pub fn incomplete(self) -> Option<IncompleteBirthDate> {
        self.day.is_none().then_some(IncompleteBirthDate)
    }
}

/// The first and the last day of a year, or of one of its months.
fn span(year: i32, month: Option<u32>) -> Option<(NaiveDate, NaiveDate)> {
    let first = NaiveDate::from_ymd_opt(year, month.unwrap_or(1), 1)?;
    let months = if month.is_some() { 1 } else { 12 };
    Some((first, first.checked_add_months(Months::new(months))?.pred_opt()?))
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
}
