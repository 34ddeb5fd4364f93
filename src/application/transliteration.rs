//! From any Latin letter to the letters A to Z, as passports are transliterated (ICAO Doc 9303, part 3, table A).
//!
//! A proposal only: a state may have printed another spelling in the passport, and the passport wins.

use unicode_normalization::UnicodeNormalization;

/// One letter a line: code point, character, name, transliteration, alternates, source, note.
const TABLE: &str = include_str!("../../assets/data/transliteration.tsv");

/// Characters of other scripts that look like a Roman capital, with the capital they look like.
const LOOK_ALIKES: &[(char, &str)] = &[
    ('А', "A"),
    ('В', "B"),
    ('Е', "E"),
    ('К', "K"),
    ('М', "M"),
    ('Н', "H"),
    ('О', "O"),
    ('Р', "P"),
    ('С', "C"),
    ('Т', "T"),
    ('У', "Y"),
    ('Х', "X"),
    ('І', "I"),
    ('Ј', "J"),
    ('Ѕ', "S"),
    ('Ԛ', "Q"),
    ('Ԝ', "W"),
    ('Ү', "Y"),
    ('Α', "A"),
    ('Β', "B"),
    ('Ε', "E"),
    ('Ζ', "Z"),
    ('Η', "H"),
    ('Ι', "I"),
    ('Κ', "K"),
    ('Μ', "M"),
    ('Ν', "N"),
    ('Ο', "O"),
    ('Ρ', "P"),
    ('Τ', "T"),
    ('Υ', "Y"),
    ('Χ', "X"),
];

/// The capitals that stand for a letter with a mark or a special Latin letter, in either case; `None` for anything else.
pub(super) fn transliterate(letter: char) -> Option<String> {
    let capitals: String = letter.to_uppercase().collect();
    let whole: String =
        capitals.chars().map(|it| from_table(it).or_else(|| without_marks(it))).collect::<Option<_>>()?;
    (!whole.is_empty()).then_some(whole)
}

/// The Roman capital that a Cyrillic or Greek letter looks like.
pub(super) fn look_alike(letter: char) -> Option<&'static str> {
    let capitals: String = letter.to_uppercase().collect();
    LOOK_ALIKES.iter().find(|(it, _)| capitals.chars().eq([*it])).map(|(_, roman)| *roman)
}

fn from_table(capital: char) -> Option<String> {
    TABLE.lines().skip(1).find_map(|line| {
        let mut columns = line.split('\t').skip(1);
        let is_row = columns.next()?.chars().eq([capital]);
        let roman = columns.nth(1)?;
        (is_row && !roman.is_empty()).then(|| roman.to_owned())
    })
}

/// Vietnamese letters carry marks that the table does not list; passports drop them.
fn without_marks(capital: char) -> Option<String> {
    let letters: String = capital.nfd().filter(|it| !unicode_normalization::char::is_combining_mark(*it)).collect();
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
            assert_eq!(transliterate(letter).as_deref(), Some(roman), "{letter}");
        }
        for letter in ['漢', 'カ', 'Ж', '1', '-', '€', '\u{0301}'] {
            assert_eq!(transliterate(letter), None, "{letter}");
        }
    }

    #[test]
    fn letters_of_other_scripts_that_look_roman_are_known() {
        assert_eq!(look_alike('Н'), Some("H"));
        assert_eq!(look_alike('а'), Some("A"));
        assert_eq!(look_alike('Ω'), None);
        assert_eq!(look_alike('A'), None);
    }
}
