//! 有・無, an answer that is yes or no.

use super::word;
use crate::diagnostic::{Example, Field, Finding, Rule, Severity, Wording, excerpt, finding_is_error, said};
use crate::law::{FORM_29_11, OURS};

/// Neither yes nor no.
pub const YES_NO_UNKNOWN: Rule = Rule {
    code: "yes-no-unknown",
    severity: Severity::Error,
    meaning: said(
        "有・無で答える項目には、true か false（有、無、はい、いいえ、yes、no も可。代理人の同居の有無では 同居、別居 も可）を書きます。どちらとも読めない答えを推測で丸で囲むことはできないため、申請書を作りません。",
        "Some items are answered by yes or no: true or false, and 有, 無, yes and no are understood (同居 and 別居 where it is asked whether the representative lives with the applicant). Nothing is ringed on the form by guessing, so no form is made from any other answer.",
    ),
    fields: &[Field::ActivityPermission, Field::LossAbroad, Field::RepresentativeCohabiting, Field::PassportAvailable],
    example: Example { wrong: r#"{"activity_permission": "maybe"}"#, right: r#"{"activity_permission": "無"}"# },
    sources: &[&FORM_29_11, &OURS],
};

/// 有 or 無
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum YesNo {
    /// 有
    Yes,
    /// 無
    No,
}

/// The text is neither.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YesNoError {
    text: String,
}

impl YesNo {
    /// The words in which a list offers it.
    pub const JAPANESE: &[&str] = &["有", "無"];

    const WORDS: &[(&str, Self)] = &[
        ("true", Self::Yes),
        ("yes", Self::Yes),
        ("y", Self::Yes),
        ("有", Self::Yes),
        ("有り", Self::Yes),
        ("あり", Self::Yes),
        ("はい", Self::Yes),
        ("false", Self::No),
        ("no", Self::No),
        ("n", Self::No),
        ("無", Self::No),
        ("無し", Self::No),
        ("なし", Self::No),
        ("いいえ", Self::No),
    ];

    /// Whether somebody lives with another.
    const COHABITING: &[(&str, Self)] = &[
        ("同居", Self::Yes),
        ("同居中", Self::Yes),
        ("同居している", Self::Yes),
        ("別居", Self::No),
        ("別居中", Self::No),
        ("非同居", Self::No),
        ("同居していない", Self::No),
    ];

    /// Reads `true`, `false`, `yes`, `no`, `有`, `無`, `あり`, `なし`, `はい`, `いいえ`.
    ///
    /// # Errors
    ///
    /// Any other text.
    pub fn parse(text: &str) -> Result<Self, YesNoError> {
        word::find(Self::WORDS, text).ok_or_else(|| YesNoError { text: text.trim().to_owned() })
    }

    /// What [`parse`](Self::parse) reads, as a regular expression (ECMA-262).
    pub fn pattern() -> String {
        word::pattern(Self::WORDS)
    }

    /// The same where it is asked whether two people live together, which 同居 and 別居 answer as well.
    ///
    /// # Errors
    ///
    /// Any other text.
    pub fn parse_cohabiting(text: &str) -> Result<Self, YesNoError> {
        word::find(Self::COHABITING, text).map_or_else(|| Self::parse(text), Ok)
    }

    /// What [`parse_cohabiting`](Self::parse_cohabiting) reads, as a regular expression (ECMA-262).
    pub fn cohabiting_pattern() -> String {
        word::pattern(&[Self::WORDS, Self::COHABITING].concat())
    }
}

finding_is_error!(YesNoError);

impl Finding for YesNoError {
    fn rule(&self) -> &'static Rule {
        &YES_NO_UNKNOWN
    }

    fn message(&self) -> Wording {
        let text = excerpt(&self.text);
        Wording::new(format!("「{text}」は有とも無とも読めません"), format!("`{text}` is neither yes nor no"))
    }

    fn hint(&self) -> Option<Wording> {
        Some(Wording::new(
            "true か false（有、無、yes、no も可）と書いてください",
            "write true or false (有, 無, yes and no are understood)",
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_type_and_nothing_else() {
        for text in ["true", "有", "YES", "あり", " はい "] {
            assert_eq!(YesNo::parse(text), Ok(YesNo::Yes), "{text}");
        }
        for text in ["false", "無", "no", "なし", "いいえ"] {
            assert_eq!(YesNo::parse(text), Ok(YesNo::No), "{text}");
        }
        assert_eq!(YesNo::parse_cohabiting("同居"), Ok(YesNo::Yes));
        assert_eq!(YesNo::parse_cohabiting("別居"), Ok(YesNo::No));
        assert_eq!(YesNo::parse_cohabiting("無"), Ok(YesNo::No));
        for text in ["", "0", "有無", "maybe", "同居"] {
            assert!(YesNo::parse(text).is_err(), "{text}");
        }
    }
}
