//! A line of text that can stand on paper.

mod rules;
mod unprintable;

use std::fmt;

use crate::diagnostic::{Finding, Rule, Wording, code_point, excerpt, finding_is_error};

pub(super) use rules::RULES;
pub use rules::{TEXT_CONTROL_CHARACTER, TEXT_EMOJI, TEXT_LENGTH, TEXT_NO_LETTER, TEXT_PRIVATE_USE};
use unprintable::{Unprintable, find_unprintable, without_unprintable};

/// One line of printable text with a letter or a digit in it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Line(String);

/// Why a text is not a printable line.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum LineError {
    /// A line break, a tab, or a character that steers instead of showing.
    Control {
        /// The character.
        found: char,
        /// Where it stands, counted from 1.
        position: usize,
        /// The text without it.
        suggestion: String,
    },
    /// A picture among the letters.
    Emoji {
        /// The picture, or the sign that a selector made one.
        found: char,
        /// Where it stands, counted from 1.
        position: usize,
        /// The text without pictures.
        suggestion: String,
    },
    /// 外字, a character whose shape is known to one machine only.
    PrivateUse {
        /// The character.
        found: char,
        /// Where it stands, counted from 1.
        position: usize,
    },
    /// No letter and no digit.
    NoLetter {
        /// What was written.
        text: String,
    },
    /// Longer than [`Line::MAX_CHARACTERS`].
    Length {
        /// How many characters there are.
        found: usize,
    },
}

impl Line {
    /// What a 別紙 holds at its smallest print, many times the longest line of the form; a limit against hostile input.
    pub const MAX_CHARACTERS: usize = 2000;

    /// What [`parse`](Self::parse) reads, and little more, as a regular expression (ECMA-262).
    pub const PATTERN: &str =
        r"^\s*[^\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u206F\uE000-\uF8FF\uFEFF]+\s*$";

    /// Reads a line. Surrounding spaces do not matter, and a text of nothing else is no text: `Ok(None)`.
    ///
    /// # Errors
    ///
    /// A text too long, or with a character that cannot be shown.
    pub fn parse(text: &str) -> Result<Option<Self>, LineError> {
        let text = text.trim();
        // No text has more characters than bytes, so that most need not be counted.
        if text.len() > Self::MAX_CHARACTERS && text.chars().count() > Self::MAX_CHARACTERS {
            return Err(LineError::Length { found: text.chars().count() });
        }
        if let Some((index, found, why)) = find_unprintable(text) {
            let (position, suggestion) = (index + 1, without_unprintable(text));
            return Err(match why {
                Unprintable::Steering => LineError::Control { found, position, suggestion },
                Unprintable::Emoji => LineError::Emoji { found, position, suggestion },
                Unprintable::PrivateUse => LineError::PrivateUse { found, position },
            });
        }
        if !text.is_empty() && !text.chars().any(char::is_alphanumeric) {
            return Err(LineError::NoLetter { text: text.to_owned() });
        }
        Ok((!text.is_empty()).then(|| Self(text.to_owned())))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Personal data stays out of logs.
impl fmt::Debug for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Line({} characters)", self.0.chars().count())
    }
}

finding_is_error!(LineError);

impl Finding for LineError {
    fn rule(&self) -> &'static Rule {
        match self {
            Self::Control { .. } => &TEXT_CONTROL_CHARACTER,
            Self::Emoji { .. } => &TEXT_EMOJI,
            Self::PrivateUse { .. } => &TEXT_PRIVATE_USE,
            Self::NoLetter { .. } => &TEXT_NO_LETTER,
            Self::Length { .. } => &TEXT_LENGTH,
        }
    }

    fn message(&self) -> Wording {
        match self {
            Self::Control { found: '\n' | '\r', position, .. } => Wording::new(
                format!("{position}文字目に改行があります"),
                format!("there is a line break at character {position}"),
            ),
            Self::Control { found, position, .. } => {
                let shown = code_point(*found);
                Wording::new(
                    format!("{position}文字目の {shown} は印刷できません"),
                    format!("character {position}, {shown}, cannot be printed"),
                )
            }
            Self::Emoji { found, position, .. } => {
                let shown = code_point(*found);
                Wording::new(
                    format!("{position}文字目の {shown} は絵文字です"),
                    format!("character {position}, {shown}, is an emoji"),
                )
            }
            Self::PrivateUse { found, position } => {
                let shown = code_point(*found);
                Wording::new(
                    format!("{position}文字目の {shown} は外字で、何の字か分かりません"),
                    format!("character {position}, {shown}, has no meaning outside the machine that made it"),
                )
            }
            Self::NoLetter { text } => {
                let text = excerpt(text);
                Wording::new(format!("「{text}」には文字がありません"), format!("there is no letter in `{text}`"))
            }
            Self::Length { found } => Wording::new(
                format!("{found}文字あります（上限{}文字）", Line::MAX_CHARACTERS),
                format!("{found} characters, more than {}", Line::MAX_CHARACTERS),
            ),
        }
    }

    fn hint(&self) -> Option<Wording> {
        match self {
            Self::Control { .. } => {
                Some(Wording::new("その文字を消して1行で書いてください", "remove it and write one line"))
            }
            Self::Emoji { .. } => {
                Some(Wording::new("絵文字を消すか、言葉に置き換えてください", "remove it, or say it in words"))
            }
            Self::PrivateUse { .. } => Some(Wording::new(
                "在留カードや住民票にある標準の字（正字）か、ローマ字・カタカナで書いてください",
                "write the standard character that the residence card or the 住民票 shows, or Roman letters or katakana",
            )),
            Self::NoLetter { .. } => Some(Wording::new(
                "尋ねられていることを書き、書くことがないときは null か空にしてください",
                "write what is asked for, and leave it empty, or null, where there is nothing to say",
            )),
            Self::Length { .. } => Some(Wording::new(
                "用紙の欄か別紙1枚に入る長さに短くしてください",
                "shorten it to what the form's line, or one separate sheet, holds",
            )),
        }
    }

    fn suggestion(&self) -> Option<String> {
        match self {
            // What is proposed must be an answer itself.
            Self::Control { suggestion, .. } | Self::Emoji { suggestion, .. }
                if Line::parse(suggestion).is_ok_and(|it| it.is_some()) =>
            {
                Some(suggestion.clone())
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_break_is_named_and_a_single_line_proposed() {
        let error = Line::parse("東京都新宿区\r\n西新宿").unwrap_err();
        assert_eq!(error.rule().code, "text-control-character");
        assert_eq!(error.suggestion().as_deref(), Some("東京都新宿区 西新宿"));
    }

    #[test]
    fn characters_that_steer_are_refused() {
        for text in ["a\u{202E}b", "a\u{0}b", "a\u{200B}b", "a\u{FEFF}b", "a\u{FFFD}b", "a\tb"] {
            assert!(matches!(Line::parse(text), Err(LineError::Control { position: 2, .. })), "{text:?}");
        }
    }

    #[test]
    fn pictures_and_private_characters_are_refused_each_in_its_own_words() {
        let error = Line::parse("電車で財布をなくした😢").unwrap_err();
        assert_eq!(error.rule().code, "text-emoji");
        assert_eq!(error.message().en, "character 11, 😢 U+1F622 CRYING FACE, is an emoji");
        assert_eq!(error.suggestion().as_deref(), Some("電車で財布をなくした"));
        let error = Line::parse("葛\u{E000}区").unwrap_err();
        assert_eq!((error.rule().code, error.suggestion()), ("text-private-use", None));
        let error = Line::parse("葛\t\u{E000}区").unwrap_err();
        assert_eq!((error.rule().code, error.suggestion()), ("text-control-character", None));
    }

    #[test]
    fn variation_selectors_and_spaces_belong_to_text() {
        for text in ["葛\u{E0100}城市", "新宿　ハイツ 203", "Ｂ－１"] {
            assert_eq!(Line::parse(text).unwrap().unwrap().as_str(), text);
        }
        assert_eq!(Line::parse(" \u{3000} "), Ok(None));
    }

    #[test]
    fn nothing_is_proposed_where_nothing_is_left() {
        for text in ["\u{200B}\u{FE00}", "\u{200B}", "-\u{0}", "🏠", "-🏠"] {
            assert_eq!(Line::parse(text).unwrap_err().suggestion(), None, "{text:?}");
        }
    }

    #[test]
    fn marks_alone_are_no_answer() {
        for text in ["-", "？", "…", "・"] {
            assert!(matches!(Line::parse(text), Err(LineError::NoLetter { .. })), "{text}");
        }
    }

    #[test]
    fn the_limit_is_exact() {
        assert!(Line::parse(&"あ".repeat(Line::MAX_CHARACTERS)).is_ok());
        assert!(matches!(Line::parse(&"あ".repeat(Line::MAX_CHARACTERS + 1)), Err(LineError::Length { found: 2001 })));
    }
}
