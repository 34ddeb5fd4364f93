//! Counting with days: how long after, how long until, and on which day of the week.
//!
//! Beyond the end of the calendar there is no day, and the answer says so; nothing wraps and nothing panics.

use chrono::{Datelike, Days, Months, Weekday};

use super::Date;
use crate::diagnostic::{FixedWording, said};

impl Date {
    /// 曜日
    pub fn weekday(self) -> FixedWording {
        match self.day_of_week() {
            Weekday::Mon => said("月曜日", "Monday"),
            Weekday::Tue => said("火曜日", "Tuesday"),
            Weekday::Wed => said("水曜日", "Wednesday"),
            Weekday::Thu => said("木曜日", "Thursday"),
            Weekday::Fri => said("金曜日", "Friday"),
            Weekday::Sat => said("土曜日", "Saturday"),
            Weekday::Sun => said("日曜日", "Sunday"),
        }
    }

    /// 曜日 as a number: 1 is Monday, 7 is Sunday.
    pub fn weekday_number(self) -> u32 {
        self.day_of_week().number_from_monday()
    }

    pub(super) fn day_of_week(self) -> Weekday {
        self.0.weekday()
    }

    /// The day so many days after; none beyond the end of the calendar (year 262142).
    pub fn days_later(self, days: u64) -> Option<Self> {
        self.0.checked_add_days(Days::new(days)).map(Self)
    }

    pub(super) fn day_before(self) -> Option<Self> {
        self.0.pred_opt().map(Self)
    }

    /// How many days from this day to the other; negative where the other is earlier.
    pub fn days_until(self, other: Self) -> i64 {
        (other.0 - self.0).num_days()
    }

    /// The day of the same number so many months after; the month's last day where it has no such day, as the Civil
    /// Code has it (article 143, paragraph 2).
    ///
    /// So 2026-08-31 is followed six months later by 2027-02-28. A photo of 2026-02-28 is six months old on 2026-08-28,
    /// not on the 31st: the number of the day decides, even where it is the last of its month. Between two ways of
    /// counting, this is the one that nobody at the counter can call too generous.
    pub fn months_later(self, months: u32) -> Option<Self> {
        self.0.checked_add_months(Months::new(months)).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn days_are_counted_over_months_and_leap_days() {
        for (from, days, to) in [
            ("2026-10-26", 14, "2026-11-09"),
            ("2028-02-15", 14, "2028-02-29"),
            ("2027-02-15", 14, "2027-03-01"),
            ("2026-12-31", 1, "2027-01-01"),
            ("2026-11-22", 0, "2026-11-22"),
        ] {
            assert_eq!(day(from).days_later(days).map(|it| it.to_string()).as_deref(), Some(to), "{from}");
            assert_eq!(day(from).days_until(day(to)), i64::try_from(days).unwrap(), "{from}");
        }
        assert_eq!(day("2026-11-22").days_until(day("2026-11-01")), -21);
        for days in [200_000_000, u64::MAX] {
            assert_eq!(day("2026-11-22").days_later(days), None);
        }
    }

    #[test]
    fn a_month_that_lacks_the_day_ends_on_its_last() {
        for (from, months, to) in [
            ("2026-08-31", 6, "2027-02-28"),
            ("2027-08-31", 6, "2028-02-29"),
            ("2026-02-28", 6, "2026-08-28"),
            ("2026-05-22", 6, "2026-11-22"),
        ] {
            assert_eq!(day(from).months_later(months).map(|it| it.to_string()).as_deref(), Some(to), "{from}");
        }
        assert_eq!(day("2026-11-22").months_later(u32::MAX), None);
    }

    #[test]
    fn a_day_knows_its_weekday() {
        for (text, expected) in [
            ("2026-11-22", said("日曜日", "Sunday")),
            ("2026-11-23", said("月曜日", "Monday")),
            ("2024-02-29", said("木曜日", "Thursday")),
        ] {
            assert_eq!(day(text).weekday(), expected, "{text}");
        }
    }
}
