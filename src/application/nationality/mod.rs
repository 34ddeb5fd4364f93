//! 国籍・地域, as the agency writes it on residence cards.
//!
//! What is recognised is printed the agency's way, with a note wherever that differs from what was typed; anything else
//! is printed as typed, because the lost card decides, and no list of ours knows all that cards show.

mod names;
mod remark;
mod unclear;

use std::fmt;

use super::{Line, LineError};
use names::{Country, Found};
use unclear::Unclear;

pub use remark::NationalityRemark;
pub(super) use remark::RULES;

/// 国籍・地域
///
/// ```
/// use zairyu::application::Nationality;
///
/// let nationality = Nationality::parse("Việt Nam")?.expect("it is not empty");
/// assert_eq!(nationality.as_str(), "ベトナム");
/// assert_eq!(nationality.written(), "Việt Nam");
/// assert!(nationality.remark().is_some());
/// # Ok::<(), zairyu::application::LineError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Nationality {
    written: Line,
    meant: Meant,
}

/// What a text was understood as.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meant {
    Country(&'static Country),
    Unclear(&'static Unclear),
    Unknown,
}

impl Nationality {
    /// Reads a nationality: Japanese or English, a code of two letters or three, or any other line of text.
    ///
    /// # Errors
    ///
    /// Only what no line of text may hold; a nationality that is not recognised is printed as typed.
    pub fn parse(text: &str) -> Result<Option<Self>, LineError> {
        Ok(Line::parse(text)?.map(Self::of))
    }

    fn of(written: Line) -> Self {
        let meant = match names::find(written.as_str()) {
            Some(Found::Country(country)) => Meant::Country(country),
            Some(Found::Unclear(unclear)) => Meant::Unclear(unclear),
            None => Meant::Unknown,
        };
        Self { written, meant }
    }

    /// Every one that residence cards know, as the agency writes it.
    pub fn names() -> impl Iterator<Item = &'static str> {
        names::countries().iter().filter(|it| !it.is_japan()).map(|it| it.ja)
    }

    /// What the form prints.
    pub fn as_str(&self) -> &str {
        match self.meant {
            Meant::Country(country) if !country.is_japan() => country.ja,
            _ => self.written(),
        }
    }

    /// What was typed, without the blanks around it.
    pub fn written(&self) -> &str {
        self.written.as_str()
    }

    /// Its code of three letters in ISO 3166 (`RKS`, `GBN` and `XXA` in passports only), for comparing with other data.
    pub fn alpha3(&self) -> Option<&'static str> {
        match self.meant {
            Meant::Country(country) => Some(country.alpha3).filter(|it| !it.is_empty()),
            _ => None,
        }
    }

    /// What its writer should know: it is printed otherwise, not recognised, unclear, or no nationality of a card.
    pub fn remark(&self) -> Option<NationalityRemark> {
        NationalityRemark::of(self)
    }
}

/// The Japanese name of the country other than Japan that a text names, for addresses; codes do not count.
pub(super) fn country_named(text: &str) -> Option<&'static str> {
    names::find_name(text).and_then(abroad)
}

/// The same for a text that is folded already.
pub(super) fn country_keyed(key: &str) -> Option<&'static str> {
    names::named_by_key(key).and_then(abroad)
}

fn abroad(found: Found) -> Option<&'static str> {
    match found {
        Found::Country(country) => (!country.is_japan() && country.is_place()).then_some(country.ja),
        Found::Unclear(unclear) => unclear.place,
    }
}

/// Personal data stays out of logs.
impl fmt::Debug for Nationality {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Nationality({:?})", self.written)
    }
}

#[cfg(test)]
mod tests;
