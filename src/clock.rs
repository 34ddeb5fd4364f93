//! The only clock.

use chrono::{DateTime, FixedOffset, NaiveDate, Utc};

const SECONDS_AHEAD_OF_UTC: i32 = 9 * 60 * 60;

/// Today's date in Japan, wherever this machine stands.
///
/// Deadlines run on the calendar of the immigration office, so a clock in Hanoi, or one kept in UTC, must not move them.
pub fn today_in_japan() -> NaiveDate {
    #[expect(clippy::disallowed_methods, reason = "this is the place the lint points to")]
    let now = DateTime::<Utc>::from(std::time::SystemTime::now());
    FixedOffset::east_opt(SECONDS_AHEAD_OF_UTC).map_or(now.date_naive(), |japan| now.with_timezone(&japan).date_naive())
}
