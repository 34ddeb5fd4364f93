//! 旅券の機械読取領域, the lines of capitals, digits and `<` at the foot of a passport's page (ICAO Doc 9303).
//!
//! They are never printed. A card's name, date of birth, sex and nationality follow the passport, and these lines
//! carry all four in the 26 letters that cards know, with check digits; so whoever types them lets the record be
//! compared with the passport itself.

mod check_digit;
mod layout;
mod lines;
mod error;
mod mrz;
mod name;
mod agreement;
mod finding;
mod differences;

pub use agreement::MrzSex;
pub use differences::{Stated, StatedName, differences};
pub use error::{MRZ_UNREADABLE, MrzError, OtherDocument, Withheld};
pub use finding::{
    MRZ_BIRTH_DATE, MRZ_CHECK_DIGIT, MRZ_NAME_DIFFERS, MRZ_NAME_ORDER, MRZ_NATIONALITY, MRZ_SEX, PASSPORT_EXPIRED,
    PassportFinding,
};
pub use layout::{CheckedPart, ExpectedCharacter, MrzKind};
pub use mrz::{Mrz, ShortDate};
pub use name::NameMatch;

use crate::diagnostic::Rule;

/// Every rule of this module.
pub const RULES: &[&Rule] = &[
    &MRZ_UNREADABLE,
    &MRZ_CHECK_DIGIT,
    &MRZ_NAME_DIFFERS,
    &MRZ_NAME_ORDER,
    &MRZ_BIRTH_DATE,
    &MRZ_SEX,
    &MRZ_NATIONALITY,
    &PASSPORT_EXPIRED,
];

#[cfg(test)]
mod tests;
