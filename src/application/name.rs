//! 氏名, the applicant's name as it stands on the card.

use super::{Line, RomajiName};

/// The Roman letters, and the kanji that may stand beside them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// ローマ字氏名: the rule (Enforcement Regulations, article 19-6, paragraph 1).
    pub roman: RomanName,
    /// 漢字氏名: on request (article 19-7, paragraph 1); printed after the Roman letters.
    pub kanji: Option<Line>,
}

/// A name in Roman letters, taken apart or whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RomanName {
    /// In the passport's order.
    Whole(RomajiName),
    /// Each part under its caption. Holders of one name have only one of them.
    Parts {
        /// 氏
        family: Option<RomajiName>,
        /// 名
        given: Option<RomajiName>,
    },
}

impl RomanName {
    /// The whole name in the passport's order.
    pub fn text(&self) -> String {
        match self {
            Self::Whole(whole) => whole.as_str().to_owned(),
            Self::Parts { family, given } => {
                let parts = [family, given].into_iter().flatten().map(RomajiName::as_str);
                parts.collect::<Vec<_>>().join(" ")
            }
        }
    }

    /// The same with the kanji behind it, in brackets.
    pub fn with_kanji(&self, kanji: Option<&Line>) -> String {
        let kanji = kanji.map(|it| format!("（{}）", it.as_str())).unwrap_or_default();
        self.text() + &kanji
    }
}
