//! 代理の理由, why somebody applies in the applicant's place.

use super::word;
use crate::diagnostic::{Example, Field, Finding, Rule, Severity, Wording, excerpt, finding_is_error, said};
use crate::law;

/// No ground that the law knows.
pub const GROUND_UNKNOWN: Rule = Rule {
    code: "ground-unknown",
    severity: Severity::Error,
    meaning: said(
        "代理の理由は、本人が16歳未満（minor）、疾病など（illness）、本人の依頼（request）のどれかです。どれかによって、持って行く書類が違います。",
        "A representative applies because the applicant is under sixteen (minor), ill or otherwise unable (illness), or asked for it (request); the papers to bring differ.",
    ),
    fields: &[Field::RepresentativeGround],
    example: Example {
        wrong: r#"{"representative": {"ground": "他"}}"#,
        right: r#"{"representative": {"ground": "request"}}"#,
    },
    sources: &[&law::FILERS],
};

/// Why a 代理人 acts (Immigration Control Act, article 61-9-3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ground {
    /// 本人が16歳未満
    Minor,
    /// 疾病その他の事由
    Illness,
    /// 本人の依頼
    Request,
}

/// The text names none of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroundError {
    text: String,
}

impl Ground {
    /// The words in which a list offers it.
    pub const JAPANESE: &[&str] = &["16歳未満", "疾病", "依頼"];

    const WORDS: &[(&str, Self)] = &[
        ("minor", Self::Minor),
        ("16歳未満", Self::Minor),
        ("16歳未満のため", Self::Minor),
        ("未成年", Self::Minor),
        ("未成年のため", Self::Minor),
        ("illness", Self::Illness),
        ("ill", Self::Illness),
        ("疾病", Self::Illness),
        ("疾病等", Self::Illness),
        ("疾病など", Self::Illness),
        ("疾病のため", Self::Illness),
        ("病気", Self::Illness),
        ("病気のため", Self::Illness),
        ("入院", Self::Illness),
        ("入院中", Self::Illness),
        ("入院のため", Self::Illness),
        ("request", Self::Request),
        ("依頼", Self::Request),
        ("依頼のため", Self::Request),
        ("本人の依頼", Self::Request),
        ("本人の依頼による", Self::Request),
        ("委任", Self::Request),
        ("本人の委任", Self::Request),
        ("本人からの委任", Self::Request),
    ];

    /// Reads `minor`, `illness`, `request` or their Japanese names.
    ///
    /// # Errors
    ///
    /// Any other text.
    pub fn parse(text: &str) -> Result<Self, GroundError> {
        word::find(Self::WORDS, text).ok_or_else(|| GroundError { text: text.trim().to_owned() })
    }

    /// What [`parse`](Self::parse) reads, as a regular expression (ECMA-262).
    pub fn pattern() -> String {
        word::pattern(Self::WORDS)
    }
}

finding_is_error!(GroundError);

impl Finding for GroundError {
    fn rule(&self) -> &'static Rule {
        &GROUND_UNKNOWN
    }

    fn message(&self) -> Wording {
        let text = excerpt(&self.text);
        Wording::new(
            format!("代理の理由「{text}」は分かりません"),
            format!("`{text}` is no known reason for a representative"),
        )
    }

    fn hint(&self) -> Option<Wording> {
        Some(Wording::new(
            "minor（16歳未満）、illness（疾病など）、request（本人の依頼）のいずれかを書いてください",
            "write minor, illness or request (16歳未満, 疾病, 依頼)",
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_type_and_nothing_else() {
        assert_eq!(Ground::parse(" Minor "), Ok(Ground::Minor));
        assert_eq!(Ground::parse("疾病"), Ok(Ground::Illness));
        assert_eq!(Ground::parse("疾病のため"), Ok(Ground::Illness));
        assert_eq!(Ground::parse("依頼"), Ok(Ground::Request));
        assert_eq!(Ground::parse("委任"), Ok(Ground::Request));
        assert!(Ground::parse("").is_err() && Ground::parse("because").is_err());
    }
}
