//! 申請期限: by when the application is due.
//!
//! Fourteen days from the day on which the loss became known (Immigration Control Act, article 19-12, paragraph 1), that
//! day not counted (Civil Code, article 140); a period that ends on a day on which the offices are closed ends on the
//! next day on which they are open (Act on Holidays of Administrative Organs, article 2).

use std::fmt;

use chrono::NaiveDate;

use super::{Date, DayOff, Holidays};
use crate::diagnostic::Wording;

/// By when an application is due, and why.
///
/// ```
/// use zairyu::calendar::{Date, Deadline, Holidays};
///
/// let deadline = Deadline::of(Date::parse("2026-04-18")?, Holidays::builtin());
/// assert_eq!(deadline.plain.to_string(), "2026-05-02");
/// assert_eq!(deadline.last.to_string(), "2026-05-07"); // a Saturday, and then Golden Week
/// assert_eq!(deadline.skipped.len(), 5);
/// # Ok::<(), zairyu::calendar::DateError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Deadline {
    /// The day from which is counted; itself not counted.
    pub start: Date,
    /// The fourteenth day.
    pub plain: Date,
    /// The last day on which the application is in time: the fourteenth, or the next on which the offices are open.
    pub last: Date,
    /// The days off from the fourteenth on, which moved the last day.
    pub skipped: Vec<(Date, DayOff)>,
    /// Whether a day was judged by holidays that the government has not published, so that the last day may change.
    pub is_provisional: bool,
    advised: Date,
}

impl Deadline {
    /// How many days there are.
    pub const DAYS: u64 = 14;

    /// The deadline that is counted from a day.
    ///
    /// At the end of the calendar (year 262142) it is the last day that the calendar has, and provisional.
    pub fn of(start: Date, holidays: &Holidays) -> Self {
        let plain = start.days_later(Self::DAYS).unwrap_or_else(|| NaiveDate::MAX.into());
        let mut last = plain;
        let mut skipped = Vec::new();
        while let Some((off, next)) = holidays.day_off(last).zip(last.days_later(1)) {
            skipped.push((last, off));
            last = next;
        }
        let mut advised = plain;
        let day_before = |day| holidays.day_off(day).and_then(|_| Date::day_before(day));
        while let Some(before) = day_before(advised).filter(|it| *it > start) {
            advised = before;
        }
        let is_provisional = ![plain, last].into_iter().all(|it| holidays.are_known(it));
        Self { start, plain, last, skipped, is_provisional, advised }
    }

    /// The deadline after a loss that became known on a day; where it became known abroad, with the first re-entry after
    /// it, from which is counted then.
    ///
    /// # Errors
    ///
    /// The re-entry lies before the day on which the loss became known, so that it cannot be the first one after it.
    pub fn after_loss(
        known_on: Date,
        reentered_on: Option<Date>,
        holidays: &Holidays,
    ) -> Result<Self, ReentryBeforeLoss> {
        match reentered_on {
            Some(reentered_on) if reentered_on < known_on => Err(ReentryBeforeLoss { known_on, reentered_on }),
            counted => Ok(Self::of(counted.unwrap_or(known_on), holidays)),
        }
    }

    /// How many days are left on a day: none on the last, fewer than none where it is late.
    pub fn days_left(&self, today: Date) -> i64 {
        today.days_until(self.last)
    }

    /// The day to go by: the last within the fourteen on which the offices are open.
    ///
    /// That a deadline moves past days off is the law, yet an office that counts otherwise is a risk nobody has to take.
    pub fn advised(&self) -> Date {
        self.advised
    }
}

/// A re-entry before the day on which the loss became known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReentryBeforeLoss {
    /// The day on which the loss became known.
    pub known_on: Date,
    /// The re-entry.
    pub reentered_on: Date,
}

impl ReentryBeforeLoss {
    /// In both languages.
    pub fn wording(&self) -> Wording {
        let Self { known_on, reentered_on } = self;
        Wording::new(
            format!(
                "再入国の日（{reentered_on}）が、なくしたことを知った日（{known_on}）より前です。知った日の後、最初に入国した日を指定してください"
            ),
            format!(
                "the re-entry ({reentered_on}) lies before the day on which the loss became known ({known_on}); give the first re-entry after it"
            ),
        )
    }
}

impl fmt::Display for ReentryBeforeLoss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.wording().en)
    }
}

impl std::error::Error for ReentryBeforeLoss {}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[track_caller]
    fn check(start: &str, plain: &str, last: &str) {
        let found = Deadline::of(day(start), Holidays::builtin());
        assert_eq!([found.plain, found.last].map(|it| it.to_string()), [plain, last], "{start}");
        let skipped: Vec<Date> = found.skipped.iter().map(|it| it.0).collect();
        let expected: Vec<Date> =
            (0..).map_while(|it| found.plain.days_later(it)).take_while(|it| *it < found.last).collect();
        assert_eq!(skipped, expected, "{start}");
    }

    #[test]
    fn the_first_day_is_not_counted() {
        check("2026-10-26", "2026-11-09", "2026-11-09");
        check("2026-11-22", "2026-12-06", "2026-12-07");
    }

    #[test]
    fn days_off_move_the_last_day() {
        check("2026-04-15", "2026-04-29", "2026-04-30");
        check("2026-04-18", "2026-05-02", "2026-05-07");
        check("2026-09-05", "2026-09-19", "2026-09-24");
        check("2026-09-06", "2026-09-20", "2026-09-24");
        check("2026-11-09", "2026-11-23", "2026-11-24");
        check("2026-12-15", "2026-12-29", "2027-01-04");
        check("2026-12-17", "2026-12-31", "2027-01-04");
        check("2026-12-20", "2027-01-03", "2027-01-04");
        check("2026-02-14", "2026-02-28", "2026-03-02");
    }

    #[test]
    fn golden_week_silver_week_new_year_and_leap_days() {
        check("2019-04-13", "2019-04-27", "2019-05-07");
        check("2015-09-05", "2015-09-19", "2015-09-24");
        check("2026-04-22", "2026-05-06", "2026-05-07");
        check("2026-04-17", "2026-05-01", "2026-05-01");
        check("2026-12-14", "2026-12-28", "2026-12-28");
        check("2024-12-14", "2024-12-28", "2025-01-06");
        check("2022-12-15", "2022-12-29", "2023-01-04");
        check("2024-02-15", "2024-02-29", "2024-02-29");
        check("2024-02-29", "2024-03-14", "2024-03-14");
        check("2025-02-14", "2025-02-28", "2025-02-28");
        check("2027-03-06", "2027-03-20", "2027-03-23");
    }

    #[track_caller]
    fn check_advised(start: &str, expected: &str) {
        assert_eq!(Deadline::of(day(start), Holidays::builtin()).advised().to_string(), expected, "{start}");
    }

    #[test]
    fn the_advice_is_a_day_within_the_fourteen_on_which_offices_are_open() {
        check_advised("2026-10-26", "2026-11-09");
        check_advised("2026-04-18", "2026-05-01");
        check_advised("2026-12-20", "2026-12-28");
        check_advised("2019-04-22", "2019-04-26");
    }

    #[test]
    fn unpublished_holidays_make_it_provisional() {
        // From 2027-12-29 on, the offices are closed until 2028.
        for (start, expected) in [
            ("2026-11-22", false),
            ("2027-12-14", false),
            ("2027-12-15", true),
            ("2027-12-18", true),
            ("2090-05-01", true),
            ("2100-12-31", true),
            ("1990-05-01", true),
        ] {
            assert_eq!(Deadline::of(day(start), Holidays::builtin()).is_provisional, expected, "{start}");
        }
    }

    #[test]
    fn the_calendar_has_an_end() {
        for days in [0, 1, 14, 20, 400] {
            let start = (0..days).fold(Date::from(NaiveDate::MAX), |it, _| it.day_before().unwrap());
            let found = Deadline::of(start, Holidays::builtin());
            assert!(found.is_provisional && found.start <= found.plain && found.plain <= found.last, "{days}");
            assert!(found.advised() >= found.start, "{days}");
        }
    }

    #[test]
    fn known_abroad_the_days_run_from_the_re_entry() {
        let last = |known: &str, reentered: Option<&str>| {
            Deadline::after_loss(day(known), reentered.map(day), Holidays::builtin()).map(|it| it.last.to_string())
        };
        assert_eq!(last("2026-10-12", None).as_deref(), Ok("2026-10-26"));
        assert_eq!(last("2026-10-12", Some("2026-10-26")).as_deref(), Ok("2026-11-09"));
        assert_eq!(last("2026-10-26", Some("2026-10-26")).as_deref(), Ok("2026-11-09"));
        assert!(last("2026-10-27", Some("2026-10-26")).is_err());
    }

    #[test]
    fn days_left_end_on_the_last_day() {
        let deadline = Deadline::of(day("2026-10-26"), Holidays::builtin());
        for (today, expected) in [("2026-11-08", 1), ("2026-11-09", 0), ("2026-11-12", -3)] {
            assert_eq!(deadline.days_left(day(today)), expected, "{today}");
        }
    }
}
