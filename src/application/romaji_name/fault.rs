//! What is told of a name that is none: the characters at fault, and the spellings that were probably meant.

use super::RomajiName;
use super::rules::{
    NAME_ACCENT, NAME_CHARACTER, NAME_DIGIT, NAME_FULL_WIDTH, NAME_KANA, NAME_KANJI, NAME_LENGTH, NAME_LOOK_ALIKE,
    NAME_LOWER_CASE, NAME_NO_LETTER, NAME_PUNCTUATION,
};
use crate::application::transliteration::Script;
use crate::diagnostic::{Finding, Rule, Wording, code_point, finding_is_error};

/// One kind of fault in a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NameFault {
    kind: NameFaultKind,
    characters: Vec<char>,
    spelling: Option<String>,
    others: Vec<String>,
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
    /// A letter of another script, mostly Cyrillic or Greek, that looks Roman.
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

impl NameFault {
    pub(super) fn new(kind: NameFaultKind) -> Self {
        Self { kind, characters: Vec::new(), spelling: None, others: Vec::new() }
    }

    pub(super) fn with(mut self, character: char) -> Self {
        self.add(character);
        self
    }

    pub(super) fn add(&mut self, character: char) {
        if !self.characters.contains(&character) {
            self.characters.push(character);
        }
    }

    pub(super) fn propose(&mut self, spelling: &str, others: &[String]) {
        self.spelling = Some(spelling.to_owned());
        self.others = others.to_vec();
    }

    pub(super) fn kind(&self) -> NameFaultKind {
        self.kind
    }

    pub(super) fn spelling(&self) -> Option<&str> {
        self.spelling.as_deref()
    }

    pub(super) fn other_spellings(&self) -> &[String] {
        &self.others
    }

    fn list(&self) -> String {
        /// More than this many only hide the first ones.
        const SHOWN: usize = 8;
        let shown = self.characters.iter().take(SHOWN).map(|it| match self.kind {
            // Nobody takes these for something else; their names would bury them.
            NameFaultKind::LowerCase | NameFaultKind::Digit | NameFaultKind::Kana | NameFaultKind::Kanji => {
                it.to_string()
            }
            _ => code_point(*it),
        });
        let more = if self.characters.len() > SHOWN { ", …" } else { "" };
        shown.collect::<Vec<_>>().join(", ") + more
    }

    /// The scripts of letters that look Roman.
    fn scripts(&self) -> Wording {
        let has = |script: Script| self.characters.iter().any(|it| Script::of(*it) == script);
        match (has(Script::Cyrillic), has(Script::Greek), has(Script::Other)) {
            (true, false, false) => Wording::new("キリル文字", "Cyrillic letters"),
            (false, true, false) => Wording::new("ギリシャ文字", "Greek letters"),
            (true, true, false) => Wording::new("キリル文字とギリシャ文字", "Cyrillic and Greek letters"),
            _ => Wording::new("別の文字", "letters of another script"),
        }
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
                let scripts = self.scripts();
                return Wording::new(
                    format!("氏名に英字に見える{}があります: {list}", scripts.ja),
                    format!("the name has {} that only look Roman: {list}", scripts.en),
                );
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
        if let Some(name) = &self.spelling {
            let (ja, en) = match self.others.as_slice() {
                [] => (String::new(), String::new()),
                others => (
                    format!("旅券によっては {} とも書かれます。", others.join("、")),
                    format!("passports also print {}; ", others.join(" or ")),
                ),
            };
            return Some(Wording::new(
                format!("「{name}」ではありませんか。{ja}旅券のつづりと見比べてください"),
                format!("did you mean `{name}`? {en}compare it with the passport"),
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
        self.spelling.clone()
    }

    fn alternates(&self) -> Vec<String> {
        self.others.clone()
    }
}

impl NamePunctuation {
    pub(super) fn new(found: char) -> Self {
        Self { found }
    }
}

impl Finding for NamePunctuation {
    fn rule(&self) -> &'static Rule {
        &NAME_PUNCTUATION
    }

    fn message(&self) -> Wording {
        let shown = code_point(self.found);
        Wording::new(format!("氏名に {shown} があります"), format!("there is {shown} in the name"))
    }

    fn hint(&self) -> Option<Wording> {
        Some(Wording::new(
            "前の在留カードや旅券にあるとおりか確かめてください",
            "make sure that the card or the passport shows it so",
        ))
    }
}
