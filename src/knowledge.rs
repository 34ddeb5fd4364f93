//! How old our knowledge is: which facts hold on a day, until when the holidays are known, when it was all looked at.

use crate::calendar::{Date, Holidays};
use crate::law::{DatedFact, dated_facts};

/// What is known on one day, and how old it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Knowledge {
    /// The facts that hold, in the order of their table.
    pub facts: Vec<&'static DatedFact>,
    /// Facts that are known to hold later on.
    pub coming: Vec<&'static DatedFact>,
    /// The day on which the least recently checked fact or source was looked at.
    pub checked: Option<Date>,
    /// How many days ago that was; negative before it.
    pub age_days: i64,
    /// The last day for which the national holidays are published.
    pub holidays_until: Date,
}

impl Knowledge {
    /// Older than this, laws and forms are likely to have changed in some point.
    pub const STALE_DAYS: i64 = 180;
    /// A deadline lies this far ahead at most: fourteen days, and the longest row of days off.
    const DEADLINE_DAYS: i64 = 30;

    /// What is known on a day, with these holidays.
    pub fn on(today: Date, holidays: &Holidays) -> Self {
        let day = today.to_string();
        let checked = crate::rules()
            .flat_map(|it| it.sources)
            .map(|it| it.checked)
            .chain(dated_facts().iter().map(|it| it.checked))
            .min()
            .and_then(|it| Date::parse(it).ok());
        Self {
            facts: dated_facts().iter().filter(|it| it.holds_on(&day)).collect(),
            coming: dated_facts().iter().filter(|it| it.from.is_some_and(|from| from > day.as_str())).collect(),
            checked,
            age_days: checked.map_or(0, |it| it.days_until(today)),
            holidays_until: holidays.known_until(),
        }
    }

    /// Whether it is so old that the agency's pages should be looked at before anything is relied on.
    pub fn is_stale(&self) -> bool {
        self.age_days > Self::STALE_DAYS
    }

    /// Whether deadlines that begin on a day lie within the published holidays.
    pub fn knows_deadlines_of(&self, today: Date) -> bool {
        today.days_until(self.holidays_until) >= Self::DEADLINE_DAYS
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn on(day: &str) -> Knowledge {
        Knowledge::on(Date::parse(day).unwrap(), Holidays::builtin())
    }

    #[test]
    fn knowledge_grows_old() {
        assert!(!on("2026-11-22").is_stale());
        assert!(on("2027-11-22").is_stale());
        assert!(on("2026-11-22").knows_deadlines_of(Date::parse("2026-11-22").unwrap()));
        assert!(!on("2027-12-20").knows_deadlines_of(Date::parse("2027-12-20").unwrap()));
    }

    #[test]
    fn what_is_still_to_come_is_told() {
        assert!(on("2026-06-01").coming.iter().any(|it| it.name == "photo-from-age"));
        assert!(on("2026-11-22").coming.is_empty());
    }
}
