//! The names by which a nationality is found: the agency's, codes, and what else people type.

use std::sync::LazyLock;

use super::super::fold::{folded, is_solid};
use super::unclear::{UNCLEAR, Unclear};
use crate::diagnostic::Certainty;
use crate::table::rows;

/// One country or region a line.
const TABLE: &str = include_str!("../../../assets/data/nationality.tsv");

/// A country or region as residence cards know it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Country {
    pub(super) alpha3: &'static str,
    pub(super) alpha2: &'static str,
    /// As the agency writes it, as surely as `certainty` says.
    pub(super) ja: &'static str,
    pub(super) en: &'static str,
    pub(super) certainty: Certainty,
    codes: &'static str,
    also: &'static str,
}

impl Country {
    pub(super) fn is_japan(&self) -> bool {
        self.alpha3 == "JPN"
    }

    /// Whether its name is that of a place.
    pub(super) fn is_place(&self) -> bool {
        !matches!(self.alpha3, "XXA" | "GBN" | "")
    }
}

/// What a text names.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    Country(&'static Country),
    Unclear(&'static Unclear),
}

struct Key {
    text: String,
    /// Whether it is a code, which has to be typed without blanks and dots: `N.A.` is not Namibia.
    is_code: bool,
    found: Found,
    sketch: Sketch,
}

/// What of a word can be compared in an instant, to spare most words the counting of slips.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Sketch {
    length: usize,
    /// One bit for every letter that occurs, several letters to a bit.
    letters: u64,
}

impl Sketch {
    fn of(word: &str) -> Self {
        let bit = |it: char| 1u64 << (u32::from(it) % 64);
        Self { length: word.chars().count(), letters: word.chars().fold(0, |all, it| all | bit(it)) }
    }

    /// Whether so few slips could make one word of the other: each removes one letter at most, and adds one.
    fn may_be(self, other: Self, slips: usize) -> bool {
        let differing = (self.letters ^ other.letters).count_ones();
        self.length.abs_diff(other.length) <= slips && usize::try_from(differing).is_ok_and(|it| it <= 2 * slips)
    }
}

/// What a text names, codes among it.
pub(super) fn find(text: &str) -> Option<Found> {
    // Most records say it the agency's way; they need no key.
    if let Some(country) = named_exactly(text) {
        return Some(Found::Country(country));
    }
    let key = folded(text);
    with_key(&key).filter(|it| !it.is_code || is_solid(text)).map(|it| it.found).or_else(|| without_ending(&key))
}

/// What a text names, by a name that is no code.
pub(super) fn find_name(text: &str) -> Option<Found> {
    named_by_key(&folded(text))
}

/// What a folded text names, by a name that is no code.
pub(super) fn named_by_key(key: &str) -> Option<Found> {
    with_key(key).filter(|it| !it.is_code).map(|it| it.found)
}

/// The country whose name is so near to a text that nothing else can be meant.
pub(super) fn nearest(text: &str) -> Option<&'static Country> {
    let key = folded(text);
    let sketch = Sketch::of(&key);
    // A slip in a short word makes another word; but ネパル cannot be typed for anything else.
    let allowed = match sketch.length {
        0..=2 => return None,
        3 if key.is_ascii() => return None,
        3..=8 => 1,
        _ => 2,
    };
    let near = keys().iter().filter(|it| !it.is_code);
    let near = near.filter(|it| it.sketch.may_be(sketch, allowed) || it.sketch == sketch);
    let mut least = usize::MAX;
    let mut best: Vec<&Key> = Vec::new();
    for it in near {
        let distance = strsim::osa_distance(&it.text, &key);
        let is_short = sketch.length == 3 && it.sketch.length != 4;
        let is_near = distance <= allowed || (distance == 2 && is_of_same_letters(&it.text, &key));
        if is_short || !is_near || distance > least {
            continue;
        }
        if distance < least {
            best.clear();
            least = distance;
        }
        best.push(it);
    }
    // People leave letters out rather than add them: `Nigera` is not Niger.
    if best.iter().any(|it| it.sketch.length > sketch.length) {
        best.retain(|it| it.sketch.length >= sketch.length);
    }
    let found = best.first()?.found;
    match found {
        Found::Country(country) if best.iter().all(|it| it.found == found) => Some(country),
        _ => None,
    }
}

/// `Vietman`: two letters changed places that were not side by side. Short words have too many such neighbours.
fn is_of_same_letters(one: &str, other: &str) -> bool {
    const SHORTEST: usize = 6;
    let sorted = |text: &str| {
        let mut letters: Vec<char> = text.chars().collect();
        letters.sort_unstable();
        letters
    };
    one.len() >= SHORTEST && sorted(one) == sorted(other)
}

fn named_exactly(text: &str) -> Option<&'static Country> {
    static BY_NAME: LazyLock<Vec<&'static Country>> = LazyLock::new(|| {
        let mut sorted: Vec<&Country> = countries().iter().collect();
        sorted.sort_by_key(|it| it.ja);
        sorted
    });
    let place = BY_NAME.binary_search_by_key(&text, |it| it.ja).ok()?;
    BY_NAME.get(place).copied()
}

fn with_key(key: &str) -> Option<&'static Key> {
    let keys = keys();
    let place = keys.binary_search_by_key(&key, |it| it.text.as_str()).ok()?;
    keys.get(place)
}

/// 中国籍, ベトナム人, "Nepalese citizen"
fn without_ending(key: &str) -> Option<Found> {
    const ENDINGS: [&str; 6] = ["国籍", "籍", "人", "nationality", "citizenship", "citizen"];
    let names = ENDINGS.iter().filter_map(|it| key.strip_suffix(it));
    names.filter_map(with_key).find(|it| !it.is_code).map(|it| it.found)
}

/// Every country, in the order of the table.
pub(super) fn countries() -> &'static [Country] {
    static COUNTRIES: LazyLock<Vec<Country>> = LazyLock::new(|| rows(TABLE).map(read).collect());
    &COUNTRIES
}

fn read([alpha3, alpha2, ja, en, certainty, codes, also]: [&'static str; 7]) -> Country {
    // A word that the table misspells shows as the least sure; a test keeps it from happening.
    let certainty = Certainty::ALL.into_iter().find(|it| it.as_str() == certainty).unwrap_or(Certainty::Unverified);
    Country { alpha3, alpha2, ja, en, certainty, codes, also }
}

/// Every key once, sorted; a name goes before a code.
fn keys() -> &'static [Key] {
    static KEYS: LazyLock<Vec<Key>> = LazyLock::new(|| {
        let mut keys = all_keys();
        keys.sort_by(|a, b| (&a.text, a.is_code).cmp(&(&b.text, b.is_code)));
        keys.dedup_by(|later, earlier| later.text == earlier.text);
        keys
    });
    &KEYS
}

fn all_keys() -> Vec<Key> {
    let key = |text: &str, is_code, found| {
        let text = folded(text);
        Key { sketch: Sketch::of(&text), text, is_code, found }
    };
    let mut keys = Vec::new();
    for country in countries() {
        let found = Found::Country(country);
        let names = [country.ja, country.en].into_iter().chain(country.also.split(';'));
        let codes = [country.alpha3, country.alpha2].into_iter().chain(country.codes.split(';'));
        keys.extend(names.map(|it| key(it, false, found)).chain(codes.map(|it| key(it, true, found))));
    }
    for unclear in UNCLEAR {
        let found = Found::Unclear(unclear);
        keys.extend(unclear.names.iter().map(|it| key(it, false, found)));
        keys.extend(unclear.codes.iter().map(|it| key(it, true, found)));
    }
    keys.retain(|it| !it.text.is_empty());
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_stands_for_two_countries() {
        let mut keys = all_keys();
        keys.sort_by(|a, b| a.text.cmp(&b.text));
        for pair in keys.windows(2) {
            assert!(pair[0].text != pair[1].text || pair[0].found == pair[1].found, "{}", pair[0].text);
        }
    }

    #[test]
    fn every_row_is_whole() {
        for (row, country) in rows::<8>(TABLE).zip(countries()) {
            assert_eq!(row[4], country.certainty.as_str(), "{}", country.ja);
            assert_eq!(row[7], "", "{}", country.ja);
            assert!(!country.ja.is_empty() && !country.ja.contains(['(', ')']), "{}", country.alpha3);
            assert!(matches!(country.alpha3.len(), 0 | 3) && matches!(country.alpha2.len(), 0 | 2), "{}", country.ja);
            assert!(country.also.split(';').all(|it| it.trim() == it), "{}", country.ja);
        }
        assert!(countries().len() > 250);
    }

    #[test]
    fn no_two_rows_share_a_name() {
        let mut names: Vec<&str> = countries().iter().map(|it| it.ja).collect();
        names.sort_unstable();
        assert!(names.windows(2).all(|it| it[0] != it[1]));
    }
}
