//! The languages in which problems are worded.

/// A language of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lang {
    /// 日本語
    Ja,
    /// English
    En,
}

/// One text in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Wording {
    /// 日本語
    pub ja: String,
    /// English
    pub en: String,
}

impl Wording {
    /// The same thing said twice.
    pub fn new(ja: impl Into<String>, en: impl Into<String>) -> Self {
        Self { ja: ja.into(), en: en.into() }
    }

    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ja => &self.ja,
            Lang::En => &self.en,
        }
    }
}
