//! Dates as people write them, read into dates as the form prints them.
//!
//! The form takes the Gregorian calendar only; people type ISO dates, slashes, 年月日 and the Japanese eras.

mod era;
mod date;
mod days;
mod birth_date;

pub use birth_date::{BIRTH_DATE_INCOMPLETE, BirthDate, IncompleteBirthDate};
pub use date::{DATE_IMPOSSIBLE, DATE_UNREADABLE, DATE_YEAR, Date, DateError};
pub use era::{DATE_ERA, Era};

use crate::diagnostic::Rule;

/// Every rule of this module.
pub const RULES: &[&Rule] = &[&DATE_UNREADABLE, &DATE_IMPOSSIBLE, &DATE_YEAR, &DATE_ERA, &BIRTH_DATE_INCOMPLETE];
