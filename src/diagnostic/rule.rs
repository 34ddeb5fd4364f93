//! A rule that data may break, with all that `explain` tells of it, and the sources on which rules rest.

use super::{Field, Lang, Wording};

/// How much a problem weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// The form is made; look at it.
    Warning,
    /// The record is refused.
    Error,
}

impl Severity {
    /// The word in the machine's report, a promise to scripts.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The word for it.
    pub const fn name(self) -> FixedWording {
        match self {
            Self::Note => said("参考", "note"),
            Self::Warning => said("警告", "warning"),
            Self::Error => said("エラー", "error"),
        }
    }
}

/// One text in both languages, known when the program is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct FixedWording {
    /// 日本語
    pub ja: &'static str,
    /// English
    pub en: &'static str,
}

/// The same thing said twice.
pub const fn said(ja: &'static str, en: &'static str) -> FixedWording {
    FixedWording { ja, en }
}

impl FixedWording {
    /// The text in one language.
    pub const fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Ja => self.ja,
            Lang::En => self.en,
        }
    }
}

impl From<FixedWording> for Wording {
    fn from(said: FixedWording) -> Self {
        Self::new(said.ja, said.en)
    }
}

/// A rule that data may break. One constant a rule, beside the code that judges by it.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Rule {
    /// Kebab-case; never changes once published.
    pub code: &'static str,
    /// What breaking it costs.
    pub severity: Severity,
    /// What it asks for, and what happens to those who break it.
    pub meaning: FixedWording,
    /// The items it may be told of, in the order of the form; none where it is about any item, or about none.
    pub fields: &'static [Field],
    /// What breaks it, and what keeps it.
    pub example: Example,
    /// What it rests on.
    pub sources: &'static [&'static Source],
}

impl Rule {
    /// Whether it rests on nothing better than a single report, a conclusion or memory, so that the agency has to be
    /// asked before anybody relies on it.
    pub fn is_unsure(&self) -> bool {
        !self.sources.is_empty() && !self.sources.iter().any(|it| it.certainty.is_sure())
    }
}

/// What breaks a rule, and what keeps it.
///
/// An example that begins with `{` is a piece of a record: laid over the example record of this project it breaks the
/// rule, or keeps it, and a test proves it. Any other is told in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Example {
    /// Breaks the rule.
    pub wrong: &'static str,
    /// Keeps it.
    pub right: &'static str,
}

/// A law, a page or an experience on which rules rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Source {
    /// What it is called, and what it says.
    pub title: FixedWording,
    /// Where it can be read.
    pub url: Option<&'static str>,
    /// How surely it is known.
    pub certainty: Certainty,
    /// When it was last looked at, `YYYY-MM-DD`.
    pub checked: &'static str,
}

/// How surely something is known, from the least sure on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// 未確認: general knowledge that nobody looked up.
    Unverified,
    /// 推定: concluded from elsewhere.
    Inferred,
    /// 二次資料: in one secondary source.
    Secondary,
    /// 確認: in two independent sources or more.
    Confirmed,
    /// 原本: read in the law or on the official form itself.
    Read,
    /// 本プログラムの方針: our own decision, which rests on nobody else's word.
    Ours,
}

impl Certainty {
    /// Every degree, the least sure first.
    pub const ALL: [Self; 6] =
        [Self::Unverified, Self::Inferred, Self::Secondary, Self::Confirmed, Self::Read, Self::Ours];

    /// The word for it.
    pub const fn name(self) -> FixedWording {
        match self {
            Self::Unverified => said("未確認", "unverified"),
            Self::Inferred => said("推定", "inferred"),
            Self::Secondary => said("二次資料", "one secondary source"),
            Self::Confirmed => said("確認", "confirmed"),
            Self::Read => said("原本", "read"),
            Self::Ours => said("本プログラムの方針", "our own rule"),
        }
    }

    /// The word for it in data files and in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Unverified => "unverified",
            Self::Inferred => "inferred",
            Self::Secondary => "secondary",
            Self::Confirmed => "confirmed",
            Self::Read => "read",
            Self::Ours => "ours",
        }
    }

    /// Whether it may be told as a fact, and not as something to ask the agency about.
    pub const fn is_sure(self) -> bool {
        matches!(self, Self::Confirmed | Self::Read | Self::Ours)
    }
}
