//! Where the parts of a zone stand, and what each place takes (Doc 9303, parts 4 and 5).
//!
//! Places are counted from 0 through all lines put together; only words for people count lines and characters from 1.

use std::ops::Range;

use crate::diagnostic::{FixedWording, said};

/// The two kinds of documents whose lines are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MrzKind {
    /// 冊子の旅券, a booklet: two lines of 44.
    Td3,
    /// カード型の旅券等, a passport card: three lines of 30.
    Td1,
}

/// What has a check digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CheckedPart {
    /// 旅券番号
    DocumentNumber,
    /// 生年月日
    BirthDate,
    /// 有効期間満了日
    Expiry,
    /// 個人番号, which only booklets check.
    PersonalNumber,
    /// 総合検査数字, over all the others.
    Composite,
}

/// What a place takes, where it does not take every character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ExpectedCharacter {
    /// `A` to `Z`
    Letter,
    /// `A` to `Z`, or `<`
    LetterOrFiller,
    /// `0` to `9`
    Digit,
    /// `0` to `9`, or `<`
    DigitOrFiller,
    /// `M`, `F`, or `<`
    Sex,
}

/// The places of one kind of document. The check digit of a part stands right behind it.
pub(super) struct Layout {
    pub(super) width: usize,
    /// What each place takes: `L` a letter, `D` a digit, `l` and `d` the same or a filler, `S` the sex, `*` anything.
    takes: &'static str,
    pub(super) issuing_state: Range<usize>,
    pub(super) name: Range<usize>,
    pub(super) document_number: Range<usize>,
    pub(super) nationality: Range<usize>,
    pub(super) birth_date: Range<usize>,
    pub(super) sex: usize,
    pub(super) expiry: Range<usize>,
    pub(super) personal_number: Option<Range<usize>>,
    /// Where a document number that is too long for its own place goes on.
    pub(super) number_continued: Option<Range<usize>>,
    pub(super) composite: usize,
    pub(super) composite_covers: &'static [Range<usize>],
}

const TD3: Layout = Layout {
    width: 44,
    takes: "L*llllllllllllllllllllllllllllllllllllllllll*********DlllddddddDSddddddD**************dD",
    issuing_state: 2..5,
    name: 5..44,
    document_number: 44..53,
    nationality: 54..57,
    birth_date: 57..63,
    sex: 64,
    expiry: 65..71,
    personal_number: Some(72..86),
    number_continued: None,
    composite: 87,
    composite_covers: &[44..54, 57..64, 65..87],
};

const TD1: Layout = Layout {
    width: 30,
    takes: "L*lll*********d***************ddddddDSddddddDlll***********Dllllllllllllllllllllllllllllll",
    issuing_state: 2..5,
    name: 60..90,
    document_number: 5..14,
    nationality: 45..48,
    birth_date: 30..36,
    sex: 37,
    expiry: 38..44,
    personal_number: None,
    number_continued: Some(15..30),
    composite: 59,
    composite_covers: &[5..30, 30..37, 38..45, 48..59],
};

impl MrzKind {
    pub(super) const fn layout(self) -> &'static Layout {
        match self {
            Self::Td3 => &TD3,
            Self::Td1 => &TD1,
        }
    }
}

impl Layout {
    /// What belongs in a place; nothing where every character may stand.
    pub(super) fn expected(&self, at: usize) -> Option<ExpectedCharacter> {
        Some(match self.takes.as_bytes().get(at)? {
            b'L' => ExpectedCharacter::Letter,
            b'l' => ExpectedCharacter::LetterOrFiller,
            b'D' => ExpectedCharacter::Digit,
            b'd' => ExpectedCharacter::DigitOrFiller,
            b'S' => ExpectedCharacter::Sex,
            _ => return None,
        })
    }

    /// The line and the character in it, counted from 1.
    pub(super) fn place(&self, at: usize) -> (usize, usize) {
        (at / self.width + 1, at % self.width + 1)
    }

    /// From where to where a part and its check digit stand.
    pub(super) fn span(&self, part: CheckedPart) -> Range<usize> {
        let range = match part {
            CheckedPart::DocumentNumber => &self.document_number,
            CheckedPart::BirthDate => &self.birth_date,
            CheckedPart::Expiry => &self.expiry,
            CheckedPart::PersonalNumber => self.personal_number.as_ref().unwrap_or(&self.document_number),
            CheckedPart::Composite => return self.composite..self.composite + 1,
        };
        range.start..range.end + 1
    }
}

impl ExpectedCharacter {
    pub(super) fn admits(self, character: char) -> bool {
        match self {
            Self::Letter => character.is_ascii_uppercase(),
            Self::LetterOrFiller => character.is_ascii_uppercase() || character == '<',
            Self::Digit => character.is_ascii_digit(),
            Self::DigitOrFiller => character.is_ascii_digit() || character == '<',
            // `X` is what the page itself shows for unspecified, and some states print it in the lines too.
            Self::Sex => matches!(character, 'M' | 'F' | 'X' | '<'),
        }
    }

    /// The character of this kind that looks like the given one.
    pub(super) fn look_alike(self, character: char) -> Option<char> {
        look_alike(character).filter(|it| self.admits(*it))
    }

    /// The words for it.
    pub(super) const fn name(self) -> FixedWording {
        match self {
            Self::Letter => said("英字", "a letter"),
            Self::LetterOrFiller => said("英字か <", "a letter or <"),
            Self::Digit => said("数字", "a digit"),
            Self::DigitOrFiller => said("数字か <", "a digit or <"),
            Self::Sex => said("M、F、< のどれか", "M, F or <"),
        }
    }
}

/// The digit that looks like a letter, or the letter that looks like a digit.
fn look_alike(character: char) -> Option<char> {
    Some(match character {
        'O' | 'Q' | 'D' => '0',
        'I' | 'L' => '1',
        'Z' => '2',
        'S' => '5',
        'G' => '6',
        'B' => '8',
        '0' => 'O',
        '1' => 'I',
        '2' => 'Z',
        '5' => 'S',
        '6' => 'G',
        '8' => 'B',
        _ => return None,
    })
}

impl CheckedPart {
    /// What it is called on the page of a passport.
    pub(super) const fn name(self) -> FixedWording {
        match self {
            Self::DocumentNumber => said("旅券番号", "the passport number"),
            Self::BirthDate => said("生年月日", "the date of birth"),
            Self::Expiry => said("有効期間満了日", "the date of expiry"),
            Self::PersonalNumber => said("個人番号", "the personal number"),
            Self::Composite => said("全体", "the zone as a whole"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every place of a specimen takes the character that stands there, and parts take what they are made of.
    #[track_caller]
    fn check(kind: MrzKind, lines: &str) {
        let layout = kind.layout();
        assert_eq!(layout.takes.len(), lines.len());
        let is_admitted = |(at, it): (usize, char)| layout.expected(at).is_none_or(|expected| expected.admits(it));
        assert!(lines.chars().enumerate().all(is_admitted));
        let digits = [layout.birth_date.end, layout.expiry.end, layout.composite].map(|it| (it..it + 1, "D"));
        let mut parts = vec![
            (layout.issuing_state.clone(), "l"),
            (layout.nationality.clone(), "l"),
            (layout.name.clone(), "l"),
            (layout.birth_date.clone(), "d"),
            (layout.expiry.clone(), "d"),
            (layout.sex..layout.sex + 1, "S"),
            (layout.document_number.clone(), "*"),
        ];
        parts.extend(digits);
        parts.extend(layout.personal_number.clone().map(|it| (it, "*")));
        for (range, taken) in parts {
            assert_eq!(layout.takes.get(range.clone()), Some(&*taken.repeat(range.len())));
        }
    }

    #[test]
    fn every_place_takes_what_the_standard_says() {
        check(MrzKind::Td3, "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10");
        check(
            MrzKind::Td1,
            "I<UTOD231458907<<<<<<<<<<<<<<<7408122F1204159UTO<<<<<<<<<<<6ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
        );
    }
}
