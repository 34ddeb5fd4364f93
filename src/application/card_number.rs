//! 在留カード番号, the number in the top-right corner of a residence card.

use std::fmt;

use crate::diagnostic::{Example, Field, Finding, Rule, Severity, Wording, code_point, finding_is_error, narrow, said};
use crate::law::{NUMBER_PRACTICE, REGULATION_19_6_NUMBER};

/// Not twelve characters.
pub const CARD_NUMBER_LENGTH: Rule = Rule {
    code: "card-number-length",
    severity: Severity::Error,
    meaning: said(
        "在留カード番号は、英字2文字・数字8文字・英字2文字の12文字です。12文字でない番号は写し違いなので、申請書を作りません。空白とハイフンは数えません。",
        "A residence card number has twelve characters: two letters, eight digits, two letters. Any other length is a slip in copying, so no form is made; spaces and hyphens do not count.",
    ),
    fields: &[Field::CardNumber],
    example: Example { wrong: r#"{"card_number": "AB1234567CD"}"#, right: r#"{"card_number": "AB12345678CD"}"# },
    sources: &[&REGULATION_19_6_NUMBER, &NUMBER_PRACTICE],
};
/// A letter where a digit belongs, or the other way round.
pub const CARD_NUMBER_CHARACTER: Rule = Rule {
    code: "card-number-character",
    severity: Severity::Error,
    meaning: said(
        "在留カード番号は、3〜10文字目が数字、ほかが英字です。O と 0、I と 1 のような取り違えがあると別のカードの番号になるため、正しい候補を示し、直すまで申請書を作りません。",
        "Characters 3 to 10 of a residence card number are digits, the others letters. An O for a 0, or an I for a 1, makes it another number, so the right one is proposed and no form is made until it is put in.",
    ),
    fields: &[Field::CardNumber],
    example: Example { wrong: r#"{"card_number": "ABO2345678CD"}"#, right: r#"{"card_number": "AB02345678CD"}"# },
    sources: &[&REGULATION_19_6_NUMBER, &NUMBER_PRACTICE],
};

/// A residence card number: two letters, eight digits, two letters
/// (Immigration Control Act Enforcement Regulations, article 19-6, paragraph 5).
///
/// ```
/// use zairyu::application::CardNumber;
///
/// let number = CardNumber::parse(" ａｂ 1234-5678 cd ")?;
/// assert_eq!(number.as_str(), "AB12345678CD");
/// assert!(CardNumber::parse("ABO2345678CD").is_err());
/// # Ok::<(), zairyu::application::CardNumberError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CardNumber(String);

/// What a place of the number takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CharacterKind {
    /// `A` to `Z`
    Letter,
    /// `0` to `9`
    Digit,
}

/// Why a text is not a residence card number.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum CardNumberError {
    /// Not twelve characters long.
    Length {
        /// How many characters were counted, without spaces and hyphens.
        found: usize,
    },
    /// Twelve digits and no letter, as a マイナンバー (個人番号) has.
    DigitsOnly,
    /// A character of the wrong kind.
    Character {
        /// The character.
        found: char,
        /// Its place, counted from 1, without spaces and hyphens.
        position: usize,
        /// What belongs there.
        expected: CharacterKind,
        /// The number with look-alikes put right, where that makes it whole.
        suggestion: Option<String>,
    },
}

impl CardNumber {
    /// How many characters a number has.
    pub const LENGTH: usize = 12;

    /// What [`parse`](Self::parse) reads, as a regular expression (ECMA-262).
    pub const PATTERN: &str = r"^[\s\-‐‑–—−－ー]*([A-Za-zＡ-Ｚａ-ｚ][\s\-‐‑–—−－ー]*){2}([0-9０-９][\s\-‐‑–—−－ー]*){8}([A-Za-zＡ-Ｚａ-ｚ][\s\-‐‑–—−－ー]*){2}$";

    /// Reads a card number. Width, case, spaces and hyphens do not matter, since they cannot change its meaning.
    ///
    /// # Errors
    ///
    /// Says what differs from the pattern. Nothing is guessed: `O` is never taken for `0`, only proposed.
    pub fn parse(text: &str) -> Result<Self, CardNumberError> {
        let plain: String = text.chars().filter(|it| !is_separator(*it)).map(plain_character).collect();
        let found = plain.chars().count();
        if found != Self::LENGTH {
            return Err(CardNumberError::Length { found });
        }
        if plain.chars().all(|it| it.is_ascii_digit()) {
            return Err(CardNumberError::DigitsOnly);
        }
        let wrong = plain.chars().zip(1..).find(|(it, position)| !expected_at(*position).admits(*it));
        match wrong {
            None => Ok(Self(plain)),
            Some((found, position)) => Err(CardNumberError::Character {
                found,
                position,
                expected: expected_at(position),
                suggestion: corrected(&plain),
            }),
        }
    }

    /// The twelve characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_separator(character: char) -> bool {
    character.is_whitespace() || matches!(character, '-' | '‐' | '‑' | '–' | '—' | '−' | '－' | 'ー')
}

fn plain_character(character: char) -> char {
    let plain = narrow(character);
    // What is no part of a number is told as it was typed.
    if plain.is_ascii_alphanumeric() { plain.to_ascii_uppercase() } else { character }
}

fn expected_at(position: usize) -> CharacterKind {
    if (3..=10).contains(&position) { CharacterKind::Digit } else { CharacterKind::Letter }
}

impl CharacterKind {
    fn admits(self, character: char) -> bool {
        match self {
            Self::Letter => character.is_ascii_uppercase(),
            Self::Digit => character.is_ascii_digit(),
        }
    }

    /// The character of this kind that looks like the given one.
    fn look_alike(self, character: char) -> Option<char> {
        const PAIRS: [(char, char); 6] = [('O', '0'), ('I', '1'), ('Z', '2'), ('S', '5'), ('B', '8'), ('G', '6')];
        PAIRS.into_iter().find_map(|(letter, digit)| match self {
            Self::Letter => (digit == character).then_some(letter),
            Self::Digit => (letter == character || (letter == 'I' && character == 'L')).then_some(digit),
        })
    }

    fn name(self) -> Wording {
        match self {
            Self::Letter => Wording::new("英字", "a letter"),
            Self::Digit => Wording::new("数字", "a digit"),
        }
    }
}

/// The number with every misplaced character replaced by its look-alike, if each has one and they are few.
fn corrected(plain: &str) -> Option<String> {
    /// With more, it is no slip but another kind of number.
    const SLIPS: usize = 3;
    let misplaced = plain.chars().zip(1..).filter(|(it, position)| !expected_at(*position).admits(*it)).count();
    if misplaced > SLIPS {
        return None;
    }
    let put_right = |(character, position): (char, usize)| {
        let expected = expected_at(position);
        if expected.admits(character) { Some(character) } else { expected.look_alike(character) }
    };
    plain.chars().zip(1..).map(put_right).collect()
}

/// Personal data stays out of logs: only the last two letters are shown.
impl fmt::Debug for CardNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tail: String = self.0.chars().skip(Self::LENGTH - 2).collect();
        write!(f, "CardNumber(**********{tail})")
    }
}

finding_is_error!(CardNumberError);

impl Finding for CardNumberError {
    fn rule(&self) -> &'static Rule {
        match self {
            Self::Length { .. } => &CARD_NUMBER_LENGTH,
            Self::DigitsOnly | Self::Character { .. } => &CARD_NUMBER_CHARACTER,
        }
    }

    fn message(&self) -> Wording {
        match self {
            Self::Length { found } => Wording::new(
                format!("在留カード番号は{}文字ですが、{found}文字あります", CardNumber::LENGTH),
                format!("a residence card number has {} characters, here are {found}", CardNumber::LENGTH),
            ),
            Self::DigitsOnly => Wording::new(
                "在留カード番号には英字がありますが、数字だけが12桁あります",
                "a residence card number has letters, here are twelve digits alone",
            ),
            Self::Character { found, position, expected, .. } => {
                let shown = if found.is_ascii_graphic() { found.to_string() } else { code_point(*found) };
                let expected = expected.name();
                Wording::new(
                    format!("{position}文字目の「{shown}」は{}でなければなりません", expected.ja),
                    format!("character {position} is `{shown}`, expected {}", expected.en),
                )
            }
        }
    }

    fn hint(&self) -> Option<Wording> {
        if let Some(number) = self.suggestion() {
            return Some(Wording::new(format!("{number} ではありませんか"), format!("did you mean {number}?")));
        }
        if *self == Self::DigitsOnly {
            return Some(Wording::new(
                "マイナンバー（個人番号）は書かないでください。在留カード番号は英字2文字・数字8文字・英字2文字です（例 AB12345678CD）",
                "it is probably a My Number (マイナンバー), which must not be written here; a card number is two letters, eight digits, two letters (AB12345678CD)",
            ));
        }
        Some(Wording::new(
            "英字2文字・数字8文字・英字2文字です（例 AB12345678CD）。カードの写しや住民票で確かめてください",
            "two letters, eight digits, two letters (AB12345678CD); it stands on copies of the card and on the 住民票",
        ))
    }

    fn suggestion(&self) -> Option<String> {
        match self {
            Self::Character { suggestion, .. } => suggestion.clone(),
            Self::DigitsOnly | Self::Length { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&str, Option<&str>>) {
        let found = CardNumber::parse(text);
        let found = found.as_ref().map(CardNumber::as_str).map_err(Finding::suggestion);
        assert_eq!(found, expected.map_err(|it| it.map(str::to_owned)), "{text}");
    }

    #[test]
    fn width_case_spaces_and_hyphens_do_not_matter() {
        for text in [
            "AB12345678CD",
            "ab12345678cd",
            " AB 1234 5678 CD ",
            "AB-12345678-CD",
            "ＡＢ１２３４５６７８ＣＤ",
            "ａｂ１２３４－５６７８ｃｄ",
        ] {
            check(text, Ok("AB12345678CD"));
        }
    }

    #[test]
    fn look_alikes_are_proposed_never_taken() {
        check("ABO2345678CD", Err(Some("AB02345678CD")));
        check("A812345678CD", Err(Some("AB12345678CD")));
        check("ABI234S678C0", Err(Some("AB12345678CO")));
        check("AB1234567XCD", Err(None));
        check("80I2345678C0", Err(None));
        check("801234S67BCD", Err(None));
        check("8012345678CD", Err(Some("BO12345678CD")));
        check("АB12345678CD", Err(None));
    }

    #[test]
    fn twelve_digits_are_no_card_number_but_a_my_number() {
        for text in ["123456789012", "1234 5678 9012", "１２３４５６７８９０１２"] {
            check(text, Err(None));
            let hint = CardNumber::parse(text).unwrap_err().hint().unwrap();
            assert!(hint.en.contains("My Number") && hint.ja.contains("マイナンバー"), "{text}");
        }
    }

    #[test]
    fn other_lengths_are_refused() {
        for text in ["", "AB1234567CD", "AB12345678CDE", "12345678", "在留カード"] {
            assert!(matches!(CardNumber::parse(text), Err(CardNumberError::Length { .. })), "{text}");
        }
    }

    #[test]
    fn a_log_does_not_show_the_number() {
        let shown = format!("{:?}", CardNumber::parse("AB12345678CD"));
        assert_eq!(shown, "Ok(CardNumber(**********CD))");
    }
}
