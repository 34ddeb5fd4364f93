//! From any Latin letter to the letters A to Z, as passports are transliterated (ICAO Doc 9303, part 3, table A), and
//! letters of other scripts that look like those.
//!
//! A proposal only: a state may have printed another spelling in the passport, and the passport wins.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::table::rows;

/// One letter a line: code point, character, name, transliteration, alternates (parted by `;`), source, note.
const TABLE: &str = include_str!("../../assets/data/transliteration.tsv");

/// Capitals of other scripts that look like a Roman one, with the one they look like. Marks are no part of them.
const LOOK_ALIKES: &[(char, char)] = &[
    ('А', 'A'),
    ('В', 'B'),
    ('Е', 'E'),
    ('К', 'K'),
    ('М', 'M'),
    ('Н', 'H'),
    ('О', 'O'),
    ('Р', 'P'),
    ('С', 'C'),
    ('Т', 'T'),
    ('У', 'Y'),
    ('Х', 'X'),
    ('І', 'I'),
    ('Ј', 'J'),
    ('Ѕ', 'S'),
    ('Ԁ', 'D'),
    ('Ԍ', 'G'),
    ('Ԛ', 'Q'),
    ('Ԝ', 'W'),
    ('Ү', 'Y'),
    ('Ѵ', 'V'),
    ('Һ', 'H'),
    ('Ӏ', 'I'),
    ('Α', 'A'),
    ('Β', 'B'),
    ('Ε', 'E'),
    ('Ζ', 'Z'),
    ('Η', 'H'),
    ('Ι', 'I'),
    ('Κ', 'K'),
    ('Μ', 'M'),
    ('Ν', 'N'),
    ('Ο', 'O'),
    ('Ρ', 'P'),
    ('Τ', 'T'),
    ('Υ', 'Y'),
    ('Χ', 'X'),
    ('Ϲ', 'C'),
    ('Ϳ', 'J'),
    // African; the keyboard's neighbour of the Vietnamese Đ.
    ('Ɖ', 'D'),
];

/// Small letters that look like another Roman letter than their capitals do.
const SMALL_LOOK_ALIKES: &[(char, char)] = &[('ν', 'V'), ('υ', 'U'), ('γ', 'Y'), ('ω', 'W'), ('η', 'N')];

/// The choices a state has where a letter can be spelled in several ways. It keeps to one for the whole name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scheme {
    /// Doc 9303's first choice: `Ü` as `UE`.
    First,
    /// Marks are dropped: `Ü` as `U`.
    Dropped,
    /// Marks are shown by `XX`: `Ü` as `UXX`.
    Shown,
    /// As [`Scheme::Shown`], and marks are dropped where there is no such spelling.
    ShownOrDropped,
    /// As [`Scheme::Dropped`], and `Ø` as `O`, which Doc 9303 does not have but some passports do.
    Plain,
}

impl Scheme {
    /// All but the first, the most usual first.
    pub(super) const ALTERNATES: [Self; 3] = [Self::Dropped, Self::Shown, Self::ShownOrDropped];

    /// The spelling of one letter. Its first is what the others fall back on.
    fn choose(self, spellings: &[&'static str]) -> Option<&'static str> {
        let dropped = || spellings.iter().find(|it| it.len() == 1);
        let shown = || spellings.iter().find(|it| it.contains("XX"));
        let chosen = match self {
            Self::First => None,
            Self::Dropped | Self::Plain => dropped(),
            Self::Shown => shown(),
            Self::ShownOrDropped => shown().or_else(dropped),
        };
        chosen.or(spellings.first()).copied()
    }
}

/// The script of a letter that looks Roman.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Script {
    /// キリル文字
    Cyrillic,
    /// ギリシャ文字
    Greek,
    /// その他
    Other,
}

impl Script {
    /// The script a letter is of, as far as it matters here.
    pub(super) fn of(letter: char) -> Self {
        match letter {
            '\u{400}'..='\u{52F}' | '\u{1C80}'..='\u{1C8F}' | '\u{A640}'..='\u{A69F}' => Self::Cyrillic,
            '\u{370}'..='\u{3FF}' | '\u{1F00}'..='\u{1FFF}' => Self::Greek,
            _ => Self::Other,
        }
    }
}

/// The capitals that stand for a letter with a mark or a special Latin letter, in either case; `None` for anything else.
pub(super) fn transliterate(letter: char, scheme: Scheme) -> Option<String> {
    let capitals = letter.to_uppercase();
    let whole: String = capitals
        .map(|it| from_table(it, scheme).map(str::to_owned).or_else(|| without_marks(it)))
        .collect::<Option<_>>()?;
    (!whole.is_empty()).then_some(whole)
}

/// The Roman capital that a letter of another script looks like, with marks or without.
pub(super) fn look_alike(letter: char) -> Option<char> {
    let mut plain = std::iter::once(letter).nfd().filter(|it| !is_combining_mark(*it));
    let (Some(plain), None) = (plain.next(), plain.next()) else { return None };
    let known =
        |list: &[(char, char)], sought: char| list.iter().find(|(it, _)| *it == sought).map(|(_, roman)| *roman);
    let mut capital = plain.to_uppercase();
    let (Some(capital), None) = (capital.next(), capital.next()) else { return None };
    known(SMALL_LOOK_ALIKES, plain).or_else(|| known(LOOK_ALIKES, capital))
}

fn from_table(capital: char, scheme: Scheme) -> Option<&'static str> {
    static SPELLINGS: LazyLock<BTreeMap<char, Vec<&'static str>>> = LazyLock::new(read_table);
    if (capital, scheme) == ('Ø', Scheme::Plain) {
        return Some("O");
    }
    scheme.choose(SPELLINGS.get(&capital)?)
}

/// The spellings of each letter, Doc 9303's first choice first.
fn read_table() -> BTreeMap<char, Vec<&'static str>> {
    let spelled = rows::<5>(TABLE).filter(|[_, _, _, first, _]| !first.is_empty());
    spelled
        .filter_map(|[_, letter, _, first, others]| {
            let others = others.split(';').filter(|it| !it.is_empty());
            Some((letter.chars().next()?, std::iter::once(first).chain(others).collect()))
        })
        .collect()
}

/// Vietnamese letters carry marks that the table does not list; passports drop them.
fn without_marks(capital: char) -> Option<String> {
    let letters: String = std::iter::once(capital).nfd().filter(|it| !is_combining_mark(*it)).collect();
    (!letters.is_empty() && letters.bytes().all(|it| it.is_ascii_uppercase())).then_some(letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_become_what_passports_print() {
        for (letter, roman) in [
            ('Đ', "D"),
            ('đ', "D"),
            ('Ễ', "E"),
            ('ế', "E"),
            ('Ư', "U"),
            ('Ơ', "O"),
            ('Ü', "UE"),
            ('ñ', "N"),
            ('Ø', "OE"),
            ('Å', "AA"),
            ('ß', "SS"),
            ('Ł', "L"),
            ('ı', "I"),
            ('Þ', "TH"),
            ('é', "E"),
        ] {
            assert_eq!(transliterate(letter, Scheme::First).as_deref(), Some(roman), "{letter}");
        }
        for letter in ['漢', 'カ', 'Ж', '1', '-', '€', '\u{0301}'] {
            assert_eq!(transliterate(letter, Scheme::First), None, "{letter}");
        }
    }

    #[test]
    fn a_letter_is_spelled_as_the_scheme_says_where_it_can_be() {
        for (letter, spelled) in [
            ('Ü', ["UE", "U", "UXX", "UXX"]),
            ('ñ', ["N", "N", "NXX", "NXX"]),
            ('Ö', ["OE", "O", "OE", "O"]),
            ('Å', ["AA", "A", "AA", "A"]),
            ('Ø', ["OE", "OE", "OE", "OE"]),
            ('Ễ', ["E", "E", "E", "E"]),
        ] {
            let schemes = [Scheme::First, Scheme::Dropped, Scheme::Shown, Scheme::ShownOrDropped];
            assert_eq!(schemes.map(|it| transliterate(letter, it).unwrap()), spelled, "{letter}");
        }
    }

    #[test]
    fn every_spelling_of_the_table_is_made_of_capitals() {
        for (letter, spellings) in read_table() {
            let is_roman = |it: &&str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_uppercase());
            assert!(spellings.iter().all(is_roman), "{letter}: {spellings:?}");
        }
    }

    #[test]
    fn letters_of_other_scripts_that_look_roman_are_known() {
        for (letter, roman) in [
            ('Н', 'H'),
            ('а', 'A'),
            ('Ё', 'E'),
            ('ї', 'I'),
            ('ў', 'Y'),
            ('Ӏ', 'I'),
            ('ό', 'O'),
            ('Ή', 'H'),
            ('ν', 'V'),
            ('Ν', 'N'),
            ('ώ', 'W'),
            ('ɖ', 'D'),
        ] {
            assert_eq!(look_alike(letter), Some(roman), "{letter}");
        }
        for letter in ['Ω', 'A', 'Й', 'Ж', 'Σ', '漢', '1', '가', '\u{301}'] {
            assert_eq!(look_alike(letter), None, "{letter}");
        }
        assert_eq!(['Ё', 'ѵ', 'ό', 'ἀ', 'Ɖ'].map(Script::of), {
            use Script::{Cyrillic, Greek, Other};
            [Cyrillic, Cyrillic, Greek, Greek, Other]
        });
    }
}
