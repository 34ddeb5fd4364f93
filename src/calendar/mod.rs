//! Dates as people write them, read into dates as the form prints them.
//!
//! The form takes the Gregorian calendar only; people type ISO dates, slashes, 年月日 and the Japanese eras. Also here:
//! on which days the offices are closed, and by when an application is due.

mod era;
mod date;
mod days;
mod birth_date;
mod holidays;
mod deadline;

pub use birth_date::{BIRTH_DATE_INCOMPLETE, BirthDate, IncompleteBirthDate};
pub use date::{DATE_IMPOSSIBLE, DATE_UNREADABLE, DATE_YEAR, Date, DateError};
pub use deadline::{Deadline, ReentryBeforeLoss};
pub use era::{DATE_ERA, Era};
pub use holidays::{DayOff, Holidays};

use crate::diagnostic::Rule;

/// Every rule of this module.
pub const RULES: &[&Rule] = &[&DATE_UNREADABLE, &DATE_IMPOSSIBLE, &DATE_YEAR, &DATE_ERA, &BIRTH_DATE_INCOMPLETE];
