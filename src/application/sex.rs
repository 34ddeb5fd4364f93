//! 性別, as the form asks for it: one of two is circled.

use super::word;
use crate::diagnostic::{Example, Field, Finding, Rule, Severity, Wording, excerpt, finding_is_error, said};
use crate::law::FORM_29_11;

/// Neither of the two the form knows.
pub const SEX_UNKNOWN: Rule = Rule {
    code: "sex-unknown",
    severity: Severity::Error,
    meaning: said(
        "用紙の性別欄は「男・女」のどちらかを丸で囲みます。どちらとも読めない答えでは囲めないため、申請書を作りません。在留カードや旅券のとおりに書きます。",
        "The form has 男 (male) and 女 (female), and one of them is ringed. From an answer that is neither, no form is made; write what the residence card or the passport shows.",
    ),
    fields: &[Field::Sex],
    example: Example { wrong: r#"{"sex": "man"}"#, right: r#"{"sex": "male"}"# },
    sources: &[&FORM_29_11],
};

/// 男 or 女
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sex {
    /// 男
    Male,
    /// 女
    Female,
}

/// The text is neither.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SexError {
    text: String,
}

impl Sex {
    /// The words in which a list offers it.
    pub const JAPANESE: &[&str] = &["男", "女"];

    const WORDS: &[(&str, Self)] = &[
        ("male", Self::Male),
        ("m", Self::Male),
        ("男", Self::Male),
        ("男性", Self::Male),
        ("female", Self::Female),
        ("f", Self::Female),
        ("女", Self::Female),
        ("女性", Self::Female),
    ];

    /// Reads `male`, `female`, `M`, `F`, `男`, `女`, `男性`, `女性`; case and width do not matter.
    ///
    /// # Errors
    ///
    /// Any other text.
    pub fn parse(text: &str) -> Result<Self, SexError> {
        word::find(Self::WORDS, text).ok_or_else(|| SexError { text: text.trim().to_owned() })
    }

    /// What [`parse`](Self::parse) reads, as a regular expression (ECMA-262).
    pub fn pattern() -> String {
        word::pattern(Self::WORDS)
    }
}

finding_is_error!(SexError);

impl Finding for SexError {
    fn rule(&self) -> &'static Rule {
        &SEX_UNKNOWN
    }

    fn message(&self) -> Wording {
        let text = excerpt(&self.text);
        Wording::new(format!("性別「{text}」は分かりません"), format!("`{text}` is no sex that the form knows"))
    }

    fn hint(&self) -> Option<Wording> {
        Some(Wording::new(
            "male か female（男、女、M、F も可）と書いてください",
            "write male or female (男, 女, M and F are understood)",
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_type_and_nothing_else() {
        for text in ["male", "M", " Male ", "男", "男性", "ｍ", "Ｍ"] {
            assert_eq!(Sex::parse(text), Ok(Sex::Male), "{text}");
        }
        for text in ["female", "F", "女", "女性"] {
            assert_eq!(Sex::parse(text), Ok(Sex::Female), "{text}");
        }
        for text in ["", "X", "mal", "男女", "1"] {
            assert!(Sex::parse(text).is_err(), "{text}");
        }
    }
}
