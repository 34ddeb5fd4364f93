//! 所持の喪失, how and when the card was lost.

use super::{Line, YesNo, word};
use crate::calendar::Date;
use crate::diagnostic::{Example, Field, Finding, Rule, Severity, Wording, excerpt, finding_is_error, said};
use crate::law::{ACT_19_12, ACT_19_13, OURS};

/// No known way of losing a card.
pub const LOSS_KIND_UNKNOWN: Rule = Rule {
    code: "loss-kind-unknown",
    severity: Severity::Error,
    meaning: said(
        "喪失の区分は、遺失（lost）・盗難（stolen）・滅失や罹災（destroyed）・その他（other）のいずれかです。添える書類が区分で違うため、どれとも読めない答えでは申請書を作りません。カードが手元にある汚損・毀損は、別の様式の申請です。",
        "A card is lost, stolen, destroyed, or gone otherwise (other). The proof that goes with the form depends on which, so no form is made from any other word. A damaged card that is still at hand has a form of its own.",
    ),
    fields: &[Field::LossKind],
    example: Example { wrong: r#"{"loss": {"kind": "dropped"}}"#, right: r#"{"loss": {"kind": "lost"}}"# },
    sources: &[&ACT_19_12, &ACT_19_13, &OURS],
};

/// The loss, as far as the form and the papers with it ask for it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Loss {
    /// 遺失, 盗難, 滅失
    pub kind: Option<LossKind>,
    /// 在留カードの所持を失った理由
    pub reason: Line,
    /// その事実を知った日: the fourteen days run from here (Immigration Control Act, article 19-12, paragraph 1).
    pub known_on: Date,
    /// Whether it became known abroad.
    pub abroad: Option<YesNo>,
    /// Then the fourteen days run from the first re-entry.
    pub reentered_on: Option<Date>,
    /// Where it happened.
    pub place: Option<Line>,
    /// 警察への届出
    pub police: PoliceReport,
    /// 遅延の理由
    pub late_reason: Option<Line>,
}

/// 遺失届 or 盗難届
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct PoliceReport {
    /// 警察署・交番
    pub station: Option<Line>,
    /// 届出受理番号
    pub receipt_number: Option<Line>,
    /// The day of the report.
    pub reported_on: Option<Date>,
}

/// The way a card was lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LossKind {
    /// 遺失
    Lost,
    /// 盗難
    Stolen,
    /// 滅失・罹災
    Destroyed,
    /// その他
    Other,
}

/// The text names none of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LossKindError {
    text: String,
}

impl LossKind {
    /// The words in which a list offers it.
    pub const JAPANESE: &[&str] = &["遺失", "盗難", "滅失", "その他"];

    const WORDS: &[(&str, Self)] = &[
        ("lost", Self::Lost),
        ("遺失", Self::Lost),
        ("紛失", Self::Lost),
        ("stolen", Self::Stolen),
        ("盗難", Self::Stolen),
        ("destroyed", Self::Destroyed),
        ("滅失", Self::Destroyed),
        ("罹災", Self::Destroyed),
        ("other", Self::Other),
        ("その他", Self::Other),
    ];

    /// Reads `lost`, `stolen`, `destroyed`, `other` or their Japanese names.
    ///
    /// # Errors
    ///
    /// Any other text.
    pub fn parse(text: &str) -> Result<Self, LossKindError> {
        word::find(Self::WORDS, text).ok_or_else(|| LossKindError { text: text.trim().to_owned() })
    }

    /// What [`parse`](Self::parse) reads, as a regular expression (ECMA-262).
    pub fn pattern() -> String {
        word::pattern(Self::WORDS)
    }
}

finding_is_error!(LossKindError);

impl Finding for LossKindError {
    fn rule(&self) -> &'static Rule {
        &LOSS_KIND_UNKNOWN
    }

    fn message(&self) -> Wording {
        let text = excerpt(&self.text);
        Wording::new(
            format!("喪失の区分「{text}」は分かりません"),
            format!("`{text}` is no known way of losing a card"),
        )
    }

    fn hint(&self) -> Option<Wording> {
        Some(Wording::new(
            "lost（遺失）、stolen（盗難）、destroyed（滅失・罹災）、other（その他）のいずれかを書いてください",
            "write lost, stolen, destroyed or other (遺失, 盗難, 滅失, その他)",
        ))
    }
}
