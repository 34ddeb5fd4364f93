//! ローマ字氏名, a name in the letters a residence card knows.
//!
//! Cards carry the 26 capitals, as the passport's machine-readable lines do. A lower-case letter or an accent is
//! refused with the spelling that was probably meant: only the passport can tell which one it is.

mod fault;
mod rules;

use std::borrow::Cow;
use std::fmt;

use unicode_normalization::UnicodeNormalization;

use super::transliteration::{Scheme, look_alike, transliterate};
use crate::diagnostic::narrow;

pub use fault::{NameFault, NameFaultKind, NamePunctuation};
pub(super) use rules::RULES;

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
        let text = text.trim();
        // Composed and decomposed letters are the same letter.
        let composed = if text.is_ascii() { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) };
        if composed.chars().count() > Self::MAX_CHARACTERS {
            return Err(RomajiNameError::of(NameFaultKind::TooLong));
        }
        let faults = find_faults(&composed);
        if !faults.is_empty() {
            return Err(RomajiNameError { faults });
        }
        let words = single_spaced(&composed);
        if !words.is_empty() && !has_letter(&words) {
            return Err(RomajiNameError::of(NameFaultKind::NoLetter));
        }
        Ok((!words.is_empty()).then_some(Self(words)))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What to say of a comma or full stop in it.
    pub fn punctuation(&self) -> Option<NamePunctuation> {
        self.0.chars().find(|it| matches!(it, ',' | '.')).map(NamePunctuation::new)
    }
}

impl RomajiNameError {
    fn of(kind: NameFaultKind) -> Self {
        Self { faults: vec![NameFault::new(kind)] }
    }

    /// The same with the spelling that the passport has, where it is one that may stand for what was typed.
    #[must_use]
    pub fn preferring(mut self, text: &str, is_of_passport: impl Fn(&str) -> bool) -> Self {
        let Some(first) = self.suggestion().map(str::to_owned).filter(|it| !is_of_passport(it)) else { return self };
        let composed: String = text.trim().nfc().collect();
        let mut others = self.alternates().to_vec();
        others.extend(mended(&composed, Scheme::Plain).filter(|it| *it != first && !others.contains(it)));
        let Some(place) = others.iter().position(|it| is_of_passport(it)) else { return self };
        let spelling = others.remove(place);
        others.insert(0, first);
        for fault in &mut self.faults {
            fault.propose(&spelling, &others);
        }
        self
    }

    /// Each kind of fault once.
    pub fn faults(&self) -> &[NameFault] {
        &self.faults
    }

    /// The spelling that was probably meant.
    pub fn suggestion(&self) -> Option<&str> {
        self.faults.first().and_then(NameFault::spelling)
    }

    /// Other spellings that passports print, the most usual first.
    pub fn alternates(&self) -> &[String] {
        self.faults.first().map_or(&[], NameFault::other_spellings)
    }
}

impl fmt::Display for RomajiNameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let messages: Vec<String> = self.faults.iter().map(ToString::to_string).collect();
        f.write_str(&messages.join("; "))
    }
}

impl std::error::Error for RomajiNameError {}

/// What is wrong with one character; `Ok` where nothing is.
fn judge(character: char) -> Result<(), NameFaultKind> {
    match character {
        'A'..='Z' | ' ' | '-' | '\'' | ',' | '.' => Ok(()),
        'a'..='z' => Err(NameFaultKind::LowerCase),
        '0'..='9' | '０'..='９' => Err(NameFaultKind::Digit),
        '！'..='～' | '\u{3000}' => Err(NameFaultKind::FullWidth),
        '\u{3041}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' | '\u{FF66}'..='\u{FF9F}' => Err(NameFaultKind::Kana),
        _ if is_ideograph(character) => Err(NameFaultKind::Kanji),
        _ if transliterate(character, Scheme::First).is_some() => Err(NameFaultKind::Accent),
        _ if look_alike(character).is_some() => Err(NameFaultKind::LookAlike),
        _ => Err(NameFaultKind::Other),
    }
}

/// What was probably meant by a character that is at fault, where a state keeps to one scheme of spelling.
fn meant(character: char, kind: NameFaultKind, scheme: Scheme) -> Option<String> {
    match kind {
        NameFaultKind::LowerCase => Some(character.to_ascii_uppercase().to_string()),
        NameFaultKind::Digit => digit_look_alike(character),
        NameFaultKind::FullWidth => plain(character),
        NameFaultKind::Accent => transliterate(character, scheme),
        NameFaultKind::LookAlike => look_alike(character).map(String::from),
        NameFaultKind::Other => plain_mark(character).map(str::to_owned),
        NameFaultKind::Kana | NameFaultKind::Kanji | NameFaultKind::NoLetter | NameFaultKind::TooLong => None,
    }
}

/// The mark that keyboards give in its place.
fn plain_mark(character: char) -> Option<&'static str> {
    match character {
        '’' | '‘' | 'ʼ' | '`' | '´' | '′' => Some("'"),
        '‐' | '‑' | '–' | '—' | '−' => Some("-"),
        '\u{A0}' => Some(" "),
        _ => None,
    }
}

/// 漢字, old and new shapes, with the marks that stand for one.
pub fn is_ideograph(character: char) -> bool {
    matches!(character, '々' | '〇' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

fn digit_look_alike(digit: char) -> Option<String> {
    match digit {
        '0' | '０' => Some("O".to_owned()),
        '1' | '１' => Some("I".to_owned()),
        _ => None,
    }
}

/// The full-width form's ordinary capital; nothing for punctuation that names do not have.
fn plain(character: char) -> Option<String> {
    let plain = narrow(character).to_ascii_uppercase();
    judge(plain).is_ok().then(|| plain.to_string())
}

fn find_faults(text: &str) -> Vec<NameFault> {
    let mut faults: Vec<NameFault> = Vec::new();
    for character in text.chars() {
        let Err(kind) = judge(character) else { continue };
        match faults.iter_mut().find(|it| it.kind() == kind) {
            Some(fault) => fault.add(character),
            None => faults.push(NameFault::new(kind).with(character)),
        }
    }
    if faults.is_empty() {
        return faults;
    }
    let has = |kind: NameFaultKind| faults.iter().any(|it| it.kind() == kind);
    // A whole word in Cyrillic or Greek letters is no Roman word with look-alikes in it; proposing one would be absurd.
    if has(NameFaultKind::LookAlike) && !text.contains(|it: char| it.is_ascii_alphabetic()) {
        return faults;
    }
    let Some(spelling) = mended(text, Scheme::First) else { return faults };
    let mut others: Vec<String> = Vec::new();
    for scheme in Scheme::ALTERNATES.into_iter().filter(|_| has(NameFaultKind::Accent)) {
        others.extend(mended(text, scheme).filter(|it| *it != spelling && !others.contains(it)));
    }
    for fault in &mut faults {
        fault.propose(&spelling, &others);
    }
    faults
}

/// The name that was probably meant; what is proposed must be a name itself.
fn mended(text: &str, scheme: Scheme) -> Option<String> {
    let mut mended = String::new();
    for character in text.chars() {
        match judge(character) {
            Ok(()) => mended.push(character),
            Err(kind) => mended.push_str(&meant(character, kind, scheme)?),
        }
    }
    Some(single_spaced(&mended)).filter(|it| has_letter(it) && it.len() <= RomajiName::MAX_CHARACTERS)
}

fn has_letter(name: &str) -> bool {
    name.contains(|it: char| it.is_ascii_uppercase())
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Finding;

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
    fn other_spellings_that_passports_print_are_named_whole() {
        for (text, spelling, others) in [
            ("MÜLLER", "MUELLER", &["MULLER", "MUXXLLER"][..]),
            ("mu\u{308}ller", "MUELLER", &["MULLER", "MUXXLLER"]),
            ("PEÑA", "PENA", &["PENXXA"]),
            ("NUÑEZ AGÜERO", "NUNEZ AGUEERO", &["NUNEZ AGUERO", "NUNXXEZ AGUXXERO"]),
            ("GÖTÜ", "GOETUE", &["GOTU", "GOETUXX", "GOTUXX"]),
            ("NGUYỄN", "NGUYEN", &[]),
            ("Muller", "MULLER", &[]),
            ("ÜЖ", "", &[]),
        ] {
            let error = RomajiName::parse(text).unwrap_err();
            assert_eq!(error.suggestion().unwrap_or_default(), spelling, "{text}");
            assert_eq!(error.alternates(), others, "{text}");
            for fault in error.faults() {
                assert_eq!(fault.alternates(), others, "{text}");
            }
        }
        let hint = RomajiName::parse("MÜLLER").unwrap_err().faults()[0].hint().unwrap();
        assert!(hint.en.contains("passports also print MULLER or MUXXLLER"), "{}", hint.en);
    }

    #[test]
    fn the_passports_spelling_is_proposed_where_it_may_be_meant() {
        for (text, passport, spelling, others) in [
            ("MÜLLER", "MULLER", "MULLER", &["MUELLER", "MUXXLLER"][..]),
            ("MÜLLER", "MUELLER", "MUELLER", &["MULLER", "MUXXLLER"]),
            ("MÜLLER", "MILLER", "MUELLER", &["MULLER", "MUXXLLER"]),
            ("mu\u{308}ller", "MULLER", "MULLER", &["MUELLER", "MUXXLLER"]),
            ("ØYVIND", "OYVIND", "OYVIND", &["OEYVIND"]),
            ("ØYVIND", "OEYVIND", "OEYVIND", &[]),
            ("Muller", "MUELLER", "MULLER", &[]),
        ] {
            let error = RomajiName::parse(text).unwrap_err().preferring(text, |it| it == passport);
            assert_eq!(
                (error.suggestion(), error.alternates().join(" ")),
                (Some(spelling), others.join(" ")),
                "{text}"
            );
        }
        let error = RomajiName::parse("グエン").unwrap_err().preferring("グエン", |_| true);
        assert_eq!(error.suggestion(), None);
    }

    #[test]
    fn the_script_of_a_letter_that_looks_roman_is_told() {
        let message = |text: &str| RomajiName::parse(text).unwrap_err().faults()[0].message();
        assert!(message("НGUYEN").en.starts_with("the name has Cyrillic letters that only look Roman: "));
        assert!(message("ΝGUYEN").ja.contains("英字に見えるギリシャ文字があります: Ν U+039D GREEK CAPITAL LETTER NU"));
        assert!(message("ΝGUYEН").en.contains("Cyrillic and Greek letters"));
        assert!(message("ƉAN").en.contains("letters of another script"));
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
