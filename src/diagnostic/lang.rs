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

    /// What the system said of a file.
    pub fn of_io_error(error: &std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        let (ja, en) = match error.kind() {
            Kind::NotFound => ("ファイルまたはフォルダーがありません", "there is no such file or folder"),
            Kind::PermissionDenied => ("権限がありません", "permission denied"),
            Kind::IsADirectory => ("フォルダーです", "it is a folder"),
            Kind::NotADirectory => ("途中の名前がフォルダーではありません", "a part of the path is no folder"),
            Kind::StorageFull => ("ディスクに空きがありません", "no space left on the disk"),
            Kind::ReadOnlyFilesystem => ("読み取り専用です", "the disk is read-only"),
            _ => return Self::new(error.to_string(), error.to_string()),
        };
        Self::new(ja, en)
    }

    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ja => &self.ja,
            Lang::En => &self.en,
        }
    }
}
