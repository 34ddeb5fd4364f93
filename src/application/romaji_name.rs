//! ローマ字氏名, a name in the letters a residence card knows.
//!
//! Cards carry the 26 capitals, as the passport's machine-readable lines do. A lower-case letter or an accent is
//! refused with the spelling that was probably meant: only the passport can tell which one it is.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

use super::transliteration::{look_alike, transliterate};
use crate::diagnostic::{Example, Finding, Rule, Severity, Wording, code_point, finding_is_error, said};

/// Every rule of this module.
pub(super) const RULES: &[&Rule] = &[
    &NAME_LOWER_CASE,
    &NAME_ACCENT,
    &NAME_FULL_WIDTH,
    &NAME_LOOK_ALIKE,
    &NAME_KANA,
    &NAME_KANJI,
    &NAME_DIGIT,
    &NAME_CHARACTER,
    &NAME_PUNCTUATION,
    &NAME_NO_LETTER,
    &NAME_LENGTH,
];

const NAME_LOWER_CASE: Rule = Rule {
    code: "name-lower-case",
    severity: Severity::Error,
    meaning: said("", ""),
    fields: &[],
    example: Example { wrong: "", right: "" },
    sources: &[],
};
const NAME_ACCENT: Rule = Rule {
    code: "name-accent",
    severity: Severity::Error,
    meaning: said("", ""),
    fields: &[],
    example: Example { wrong: "", right: "" },
    sources: &[],
};
const NAME_FULL_WIDTH: Rule = Rule {
    code: "name-full-width",
    severity: Severity::Error,
    meaning: said("", ""),
    fields: &[],
    example: Example { wrong: "", right: "" },
    sources: &[],
};
const NAME_LOOK_ALIKE: Rule = Rule {
    code: "name-look-alike",
    severity: Severity::Error,
    meaning: said("", ""),
    fields: &[],
    example: Example { wrong: "", right: "" },
    sources: &[],
};
const NAME_KANA: Rule = Rule {
    code: "name-kana",
    severity: Severity::Error,
    meaning: said("", ""),
    fields: &[],
    example: Example { wrong: "", right: "" },
    sources: &[],
};
const NAME_KANJI: Rule = Rule {
    code: "name-kanji",
    severity: Severity::Error,
    meaning: said("", ""),
    fields: &[],
    example: Example { wrong: "", right: "" },
    sources: &[],
};
const NAME_DIGIT: Rule = Rule {
    code: "name-digit",
    severity: Severity::Error,
    meaning: said("", ""),
    fields: &[],
    example: Example { wrong: "", right: "" },
    sources: &[],
};
const NAME_CHARACTER: Rule = Rule {
    code: "name-character",
    severity: Severity::Error,
    meaning: said("", ""),
    fields: &[],
    example: Example { wrong: "", right: "" },
    sources: &[],
};
const NAME_PUNCTUATION: Rule = Rule {
    code: "name-punctuation",
    severity: Severity::Warning,
    meaning: said("", ""),
    fields: &[],
    example: Example { wrong: "", right: "" },
    sources: &[],
};
const NAME_NO_LETTER: Rule = Rule {
    code: "name-no-letter",
    severity: Severity::Error,
    meaning: said("", ""),
    fields: &[],
    example: Example { wrong: "", right: "" },
    sources: &[],
};
const NAME_LENGTH: Rule = Rule {
    code: "name-length",
    severity: Severity::Error,
    meaning: said("", ""),
    fields: &[],
    example: Example { wrong: "", right: "" },
    sources: &[],
};

/// A name, or a part of one, in Roman capitals.
///
/// Spaces, hyphens and apostrophes belong to names; commas and full stops are let through with a warning.
///
/// ```
/// use zairyu::application::RomajiName;
///
/// let name = RomajiName::parse("O'BRIEN-SATO").unwrap().unwrap();
/// assert_eq!(name.as_str(), "O'BRIEN-SATO");
///
/// let error = RomajiName::parse("Nguyễn").unwrap_err();
/// assert_eq!(error.suggestion(), Some("NGUYEN"));
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RomajiName(String);

/// Everything that keeps a text from being a Roman name: one fault a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RomajiNameError {
    faults: Vec<NameFault>,
}

/// One kind of fault in a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameFault {
    kind: NameFaultKind,
    characters: Vec<char>,
    suggestion: Option<String>,
}

/// The ways in which a character is out of place in a Roman name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum NameFaultKind {
    /// `a`
    LowerCase,
    /// `Ễ`, `Ñ`, `Đ`
    Accent,
    /// `Ａ`
    FullWidth,
    /// A Cyrillic or Greek letter that looks Roman.
    LookAlike,
    /// カナ
    Kana,
    /// 漢字
    Kanji,
    /// `1`
    Digit,
    /// Anything else.
    Other,
    /// No letter at all, as `-` for a name that one does not have.
    NoLetter,
    /// More than [`RomajiName::MAX_CHARACTERS`].
    TooLong,
}

/// A comma or a full stop in a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamePunctuation {
    found: char,
}

impl RomajiName {
    /// More than four times what a passport's longest line holds; a limit against hostile input only.
    pub const MAX_CHARACTERS: usize = 160;

    /// What [`parse`](Self::parse) reads, as a regular expression (ECMA-262). The sign for kelvin is a K to Unicode.
    pub const PATTERN: &str = r"^\s*[A-Z\u212A ',.\-]*[A-Z\u212A][A-Z\u212A ',.\-]*\s*$";

    /// Reads a name. Spaces around it, and how many stand between its words, do not matter; nothing else is changed.
    /// A text of nothing but spaces is no name: `Ok(None)`.
    ///
    /// # Errors
    ///
    /// Every kind of fault in the text, with the spelling that was probably meant where there is one.
    pub fn parse(text: &str) -> Result<Option<Self>, RomajiNameError> {
        // Composed and decomposed letters are the same letter.
        let composed: String = text.trim().nfc().collect();
        if composed.chars().count() > Self::MAX_CHARACTERS {
            let fault = NameFault { kind: NameFaultKind::TooLong, characters: Vec::new(), suggestion: None };
            return Err(RomajiNameError { faults: vec![fault] });
        }
        let faults = find_faults(&composed);
        if !faults.is_empty() {
            return Err(RomajiNameError { faults });
        }
        let words = single_spaced(&composed);
        if !words.is_empty() && !words.contains(|it: char| it.is_ascii_uppercase()) {
            let fault = NameFault { kind: NameFaultKind::NoLetter, characters: Vec::new(), suggestion: None };
            return Err(RomajiNameError { faults: vec![fault] });
        }
        Ok((!words.is_empty()).then_some(Self(words)))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What to say of a comma or full stop in it.
    pub fn punctuation(&self) -> Option<NamePunctuation> {
        self.0.chars().find(|it| matches!(it, ',' | '.')).map(|found| NamePunctuation { found })
    }
}

impl RomajiNameError {
    /// Each kind of fault once.
    pub fn faults(&self) -> &[NameFault] {
        &self.faults
    }

    /// The spelling that was probably meant.
    pub fn suggestion(&self) -> Option<&str> {
        self.faults.first().and_then(|it| it.suggestion.as_deref())
    }
}

impl fmt::Display for RomajiNameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let messages: Vec<String> = self.faults.iter().map(ToString::to_string).collect();
        f.write_str(&messages.join("; "))
    }
}

impl std::error::Error for RomajiNameError {}

/// What is wrong with one character, and what was probably meant by it; `Ok` where nothing is.
fn judge(character: char) -> Result<(), (NameFaultKind, Option<String>)> {
    match character {
        'A'..='Z' | ' ' | '-' | '\'' | ',' | '.' => Ok(()),
        'a'..='z' => Err((NameFaultKind::LowerCase, Some(character.to_ascii_uppercase().to_string()))),
        '0'..='9' | '０'..='９' => Err((NameFaultKind::Digit, digit_look_alike(character))),
        '！'..='～' | '\u{3000}' => Err((NameFaultKind::FullWidth, narrow(character))),
        '’' | '‘' | 'ʼ' | '`' | '´' | '′' => Err((NameFaultKind::Other, Some("'".to_owned()))),
        '‐' | '‑' | '–' | '—' | '−' => Err((NameFaultKind::Other, Some("-".to_owned()))),
        '\u{A0}' => Err((NameFaultKind::Other, Some(" ".to_owned()))),
        '\u{3041}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' | '\u{FF66}'..='\u{FF9F}' => Err((NameFaultKind::Kana, None)),
        kanji if is_ideograph(kanji) => Err((NameFaultKind::Kanji, None)),
        _ => Err(judge_foreign(character)),
    }
}

/// 漢字, old and new shapes, with the marks that stand for one.
pub fn is_ideograph(character: char) -> bool {
    matches!(character, '々' | '〇' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

fn judge_foreign(character: char) -> (NameFaultKind, Option<String>) {
    if let Some(roman) = transliterate(character) {
        return (NameFaultKind::Accent, Some(roman));
    }
    match look_alike(character) {
        Some(roman) => (NameFaultKind::LookAlike, Some(roman.to_owned())),
        None => (NameFaultKind::Other, None),
    }
}

fn digit_look_alike(digit: char) -> Option<String> {
    match digit {
        '0' | '０' => Some("O".to_owned()),
        '1' | '１' => Some("I".to_owned()),
        _ => None,
    }
}

/// The full-width form's ordinary capital; nothing for punctuation that names do not have.
fn narrow(character: char) -> Option<String> {
    let plain = match character {
        '\u{3000}' => ' ',
        other => char::from_u32(u32::from(other) - 0xFEE0)?.to_ascii_uppercase(),
    };
    judge(plain).is_ok().then(|| plain.to_string())
}

fn find_faults(text: &str) -> Vec<NameFault> {
    let mut faults: Vec<NameFault> = Vec::new();
    let mut mended = Some(String::new());
    for character in text.chars() {
        let Err((kind, meant)) = judge(character) else {
            mended = mended.map(|mended| mended + character.encode_utf8(&mut [0; 4]));
            continue;
        };
        mended = mended.zip(meant).map(|(mended, meant)| mended + &meant);
        match faults.iter_mut().find(|it| it.kind == kind) {
            Some(fault) if fault.characters.contains(&character) => {}
            Some(fault) => fault.characters.push(character),
            None => faults.push(NameFault { kind, characters: vec![character], suggestion: None }),
        }
    }
    // A whole word in Cyrillic or Greek letters is no Roman word with look-alikes in it; proposing one would be absurd.
    let is_roman =
        text.chars().any(|it| it.is_ascii_alphabetic()) || !faults.iter().any(|it| it.kind == NameFaultKind::LookAlike);
    let mended = mended.map(|it| single_spaced(&it)).filter(|it| {
        // What is proposed must be a name itself.
        is_roman && it.contains(|it: char| it.is_ascii_uppercase()) && it.len() <= RomajiName::MAX_CHARACTERS
    });
    for fault in &mut faults {
        fault.suggestion.clone_from(&mended);
    }
    faults
}

fn single_spaced(text: &str) -> String {
    text.split(' ').filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Personal data stays out of logs.
impl fmt::Debug for RomajiName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RomajiName({} letters)", self.0.len())
    }
}

impl NameFault {
    fn list(&self) -> String {
        /// More than this many only hide the first ones.
        const SHOWN: usize = 8;
        let is_plain = |it: char| it.is_alphanumeric();
        let shown = self.characters.iter().take(SHOWN).map(|it| match self.kind {
            NameFaultKind::LookAlike | NameFaultKind::Accent => code_point(*it),
            _ if is_plain(*it) => it.to_string(),
            _ => code_point(*it),
        });
        let more = if self.characters.len() > SHOWN { ", …" } else { "" };
        shown.collect::<Vec<_>>().join(", ") + more
    }
}

finding_is_error!(NameFault);

impl Finding for NameFault {
    fn rule(&self) -> &'static Rule {
        match self.kind {
            NameFaultKind::LowerCase => &NAME_LOWER_CASE,
            NameFaultKind::Accent => &NAME_ACCENT,
            NameFaultKind::FullWidth => &NAME_FULL_WIDTH,
            NameFaultKind::LookAlike => &NAME_LOOK_ALIKE,
            NameFaultKind::Kana => &NAME_KANA,
            NameFaultKind::Kanji => &NAME_KANJI,
            NameFaultKind::Digit => &NAME_DIGIT,
            NameFaultKind::Other => &NAME_CHARACTER,
            NameFaultKind::NoLetter => &NAME_NO_LETTER,
            NameFaultKind::TooLong => &NAME_LENGTH,
        }
    }

    fn message(&self) -> Wording {
        let list = self.list();
        let (ja, en) = match self.kind {
            NameFaultKind::LowerCase => ("氏名に小文字があります", "lower-case letters in the name"),
            NameFaultKind::Accent => ("氏名に記号付きの文字があります", "letters with marks in the name"),
            NameFaultKind::FullWidth => ("氏名に全角文字があります", "full-width characters in the name"),
            NameFaultKind::LookAlike => {
                ("氏名に英字に見える別の文字があります", "letters of another script that only look Roman in the name")
            }
            NameFaultKind::Kana => ("氏名に仮名があります", "kana in the name"),
            NameFaultKind::Kanji => ("氏名に漢字があります", "kanji in the name"),
            NameFaultKind::Digit => ("氏名に数字があります", "digits in the name"),
            NameFaultKind::Other => ("氏名に使えない文字があります", "characters that no card shows in the name"),
            NameFaultKind::NoLetter => {
                return Wording::new("氏名に文字がありません", "there is no letter in the name");
            }
            NameFaultKind::TooLong => {
                let most = RomajiName::MAX_CHARACTERS;
                return Wording::new(
                    format!("氏名が{most}文字を超えています"),
                    format!("the name is longer than {most} characters"),
                );
            }
        };
        Wording::new(format!("{ja}: {list}"), format!("{en}: {list}"))
    }

    fn hint(&self) -> Option<Wording> {
        if let Some(name) = &self.suggestion {
            return Some(Wording::new(
                format!("「{name}」ではありませんか。旅券のつづりと見比べてください"),
                format!("did you mean `{name}`? compare it with the passport"),
            ));
        }
        Some(match self.kind {
            NameFaultKind::TooLong => Wording::new(
                "旅券の機械読取欄にある長さまでで書いてください",
                "write as much of it as the machine-readable lines of the passport have",
            ),
            NameFaultKind::NoLetter => Wording::new(
                "氏または名がないときは null か空にしてください",
                "leave it empty, or null, where there is none",
            ),
            NameFaultKind::Kanji => Wording::new(
                "旅券のローマ字を大文字で書き、漢字は name.kanji に書いてください",
                "write the passport's Roman capitals here, and the kanji in name.kanji",
            ),
            _ => Wording::new(
                "旅券のローマ字を大文字（A〜Z）で書いてください",
                "write the passport's Roman capitals, A to Z",
            ),
        })
    }

    fn suggestion(&self) -> Option<String> {
        self.suggestion.clone()
    }
}

impl Finding for NamePunctuation {
    fn rule(&self) -> &'static Rule {
        &NAME_PUNCTUATION
    }

    fn message(&self) -> Wording {
        Wording::new(format!("氏名に「{}」があります", self.found), format!("there is a `{}` in the name", self.found))
    }

    fn hint(&self) -> Option<Wording> {
        Some(Wording::new(
            "前の在留カードや旅券にあるとおりか確かめてください",
            "make sure that the card or the passport shows it so",
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, codes: &[&str], suggestion: Option<&str>) {
        let found = RomajiName::parse(text);
        let error = found.as_ref().err();
        let found_codes: Vec<_> = error.iter().flat_map(|it| it.faults()).map(|it| it.rule().code).collect();
        assert_eq!(found_codes, codes, "{text}");
        assert_eq!(error.and_then(RomajiNameError::suggestion), suggestion, "{text}");
    }

    #[test]
    fn capitals_with_spaces_hyphens_and_apostrophes_are_a_name() {
        for text in ["NGUYEN VAN AN", "O'BRIEN", "SMITH-JONES", "  LI  "] {
            check(text, &[], None);
        }
        assert_eq!(RomajiName::parse(" NGUYEN   VAN ").unwrap().unwrap().as_str(), "NGUYEN VAN");
        assert_eq!(RomajiName::parse("  "), Ok(None));
    }

    #[test]
    fn every_kind_of_fault_is_told_with_a_proposal() {
        check("Nguyen", &["name-lower-case"], Some("NGUYEN"));
        check("NGUYỄN VĂN ĐỨC", &["name-accent"], Some("NGUYEN VAN DUC"));
        check("Nguyễn", &["name-lower-case", "name-accent"], Some("NGUYEN"));
        check("Nguye\u{302}\u{303}n", &["name-lower-case", "name-accent"], Some("NGUYEN"));
        check("ＮＧＵＹＥＮ　ＶＡＮ", &["name-full-width"], Some("NGUYEN VAN"));
        check("MÜLLER", &["name-accent"], Some("MUELLER"));
        check("НGUYEN", &["name-look-alike"], Some("HGUYEN"));
        check("N0RA", &["name-digit"], Some("NORA"));
        check("O’BRIEN", &["name-character"], Some("O'BRIEN"));
    }

    #[test]
    fn what_cannot_be_transliterated_is_refused_without_a_proposal() {
        check("グエン", &["name-kana"], None);
        check("阮文安", &["name-kanji"], None);
        check("LI 李", &["name-kanji"], None);
        check("ЖУКОВ", &["name-character", "name-look-alike"], None);
        check("राम", &["name-character"], None);
        check("AN2", &["name-digit"], None);
        check("A/B", &["name-character"], None);
        check("РОМАНОВ", &["name-look-alike"], None);
        check("-", &["name-no-letter"], None);
        check("’", &["name-character"], None);
        check(&"ß".repeat(160), &["name-accent"], None);
        check(". ,", &["name-no-letter"], None);
        check("ＡＢ＠", &["name-full-width"], None);
        check(&"A".repeat(161), &["name-length"], None);
    }
}
