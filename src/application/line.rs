//! A line of text that can stand on paper.

use std::fmt;

use crate::diagnostic::{Example, Finding, Rule, Severity, Wording, code_point, excerpt, finding_is_error, said};

/// A character that no paper can show.
pub const TEXT_CONTROL_CHARACTER: Rule = Rule {
    code: "text-control-character",
    severity: Severity::Error,
    meaning: said("", ""),
    fields: &[],
    example: Example { wrong: "", right: "" },
    sources: &[],
};
/// Far more text than any line of the form.
pub const TEXT_LENGTH: Rule = Rule {
    code: "text-length",
    severity: Severity::Error,
    meaning: said("", ""),
    fields: &[],
    example: Example { wrong: "", right: "" },
    sources: &[],
};

/// Marks alone, as people type into a box that asks for something they do not have.
pub const TEXT_NO_LETTER: Rule = Rule {
    code: "text-no-letter",
    severity: Severity::Error,
    meaning: said("", ""),
    fields: &[],
    example: Example { wrong: "", right: "" },
    sources: &[],
};

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
    /// Several times what the longest line of the form holds at its smallest print; a limit against hostile input only.
    pub const MAX_CHARACTERS: usize = 500;

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
        let length = text.chars().count();
        if length > Self::MAX_CHARACTERS {
            return Err(LineError::Length { found: length });
        }
        if let Some((index, found)) = text.chars().enumerate().find(|(_, it)| is_steering(*it)) {
            return Err(LineError::Control { found, position: index + 1, suggestion: without_steering(text) });
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

/// Control characters, line and paragraph breaks, writing-direction marks, invisible joiners, byte-order marks, private use.
fn is_steering(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFD}' | '\u{E000}'..='\u{F8FF}' | '\u{E0000}'..='\u{E007F}'
            | '\u{F0000}'..='\u{10FFFF}')
}

fn without_steering(text: &str) -> String {
    let spaced: String = text
        .chars()
        .filter_map(|it| match it {
            '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
            other => (!is_steering(other)).then_some(other),
        })
        .collect();
    spaced.split(' ').filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
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
            Self::NoLetter { .. } => Some(Wording::new(
                "尋ねられていることを書き、書くことがないときは null か空にしてください",
                "write what is asked for, and leave it empty, or null, where there is nothing to say",
            )),
            Self::Length { .. } => Some(Wording::new(
                "用紙の欄に入る長さに短くし、残りは別紙に書いてください",
                "shorten it to what the form's line holds, and put the rest on a separate sheet",
            )),
        }
    }

    fn suggestion(&self) -> Option<String> {
        match self {
            // What is proposed must be an answer itself.
            Self::Control { suggestion, .. } if Line::parse(suggestion).is_ok_and(|it| it.is_some()) => {
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
        for text in ["a\u{202E}b", "a\u{0}b", "a\u{200B}b", "a\u{E000}b", "a\u{FEFF}b", "a\u{FFFD}b", "a\tb"] {
            assert!(matches!(Line::parse(text), Err(LineError::Control { position: 2, .. })), "{text:?}");
        }
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
        for text in ["\u{200B}\u{FE00}", "\u{200B}", "-\u{0}"] {
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
        assert!(matches!(Line::parse(&"あ".repeat(Line::MAX_CHARACTERS + 1)), Err(LineError::Length { found: 501 })));
    }
}
