//! The languages of papers and guide.

/// A language in which papers and guide are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// 日本語
    Japanese,
    /// やさしい日本語, with furigana
    EasyJapanese,
    /// English
    English,
    /// Tiếng Việt
    Vietnamese,
    /// 简体中文
    Chinese,
    /// नेपाली
    Nepali,
    /// Bahasa Indonesia
    Indonesian,
    /// Português do Brasil
    Portuguese,
}

impl Language {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Japanese,
        Self::EasyJapanese,
        Self::English,
        Self::Vietnamese,
        Self::Chinese,
        Self::Nepali,
        Self::Indonesian,
        Self::Portuguese,
    ];

    /// Its short name, as options and files have it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Japanese => "ja",
            Self::EasyJapanese => "ja-easy",
            Self::English => "en",
            Self::Vietnamese => "vi",
            Self::Chinese => "zh-Hans",
            Self::Nepali => "ne",
            Self::Indonesian => "id",
            Self::Portuguese => "pt-BR",
        }
    }

    /// Its tag (BCP 47), for PDF and for the web.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::EasyJapanese => "ja",
            other => other.name(),
        }
    }

    /// Whether it is read by people who read Japanese names of things.
    pub const fn is_japanese(self) -> bool {
        matches!(self, Self::Japanese | Self::EasyJapanese)
    }

    /// The language of a locale, as `vi_VN.UTF-8` or `zh-Hans-CN`; none where it is no language of ours.
    ///
    /// Traditional Chinese is not simplified Chinese, so it has none.
    pub fn of_locale(locale: &str) -> Option<Self> {
        let lower = locale.to_ascii_lowercase().replace('_', "-");
        let mut parts = lower.split(['-', '.', '@']);
        let is_traditional =
            ["hant", "tw", "hk", "mo"].iter().any(|it| lower.split(['-', '.', '@']).any(|at| at == *it));
        match parts.next()? {
            "ja" => Some(Self::Japanese),
            "en" => Some(Self::English),
            "vi" => Some(Self::Vietnamese),
            "zh" if !is_traditional => Some(Self::Chinese),
            "ne" => Some(Self::Nepali),
            "id" | "in" => Some(Self::Indonesian),
            "pt" => Some(Self::Portuguese),
            _ => None,
        }
    }

    /// The language whose plurals its sentences use.
    pub(super) const fn plurals(self) -> &'static str {
        match self {
            Self::EasyJapanese => "ja",
            Self::Chinese => "zh",
            other => other.name(),
        }
    }

    pub(super) const fn catalogue(self) -> &'static str {
        match self {
            Self::Japanese => include_str!("../../assets/speech/ja.ftl"),
            Self::EasyJapanese => include_str!("../../assets/speech/ja-easy.ftl"),
            Self::English => include_str!("../../assets/speech/en.ftl"),
            Self::Vietnamese => include_str!("../../assets/speech/vi.ftl"),
            Self::Chinese => include_str!("../../assets/speech/zh-Hans.ftl"),
            Self::Nepali => include_str!("../../assets/speech/ne.ftl"),
            Self::Indonesian => include_str!("../../assets/speech/id.ftl"),
            Self::Portuguese => include_str!("../../assets/speech/pt-BR.ftl"),
        }
    }

    #[cfg(feature = "web")]
    pub(super) const fn catalogue_of_page(self) -> &'static str {
        match self {
            Self::Japanese => include_str!("../../assets/speech/page/ja.ftl"),
            Self::EasyJapanese => include_str!("../../assets/speech/page/ja-easy.ftl"),
            Self::English => include_str!("../../assets/speech/page/en.ftl"),
            Self::Vietnamese => include_str!("../../assets/speech/page/vi.ftl"),
            Self::Chinese => include_str!("../../assets/speech/page/zh-Hans.ftl"),
            Self::Nepali => include_str!("../../assets/speech/page/ne.ftl"),
            Self::Indonesian => include_str!("../../assets/speech/page/id.ftl"),
            Self::Portuguese => include_str!("../../assets/speech/page/pt-BR.ftl"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales_are_understood() {
        for (locale, expected) in [
            ("vi_VN.UTF-8", Some(Language::Vietnamese)),
            ("zh-Hans-CN", Some(Language::Chinese)),
            ("zh_TW.UTF-8", None),
            ("zh-Hant", None),
            ("pt_BR", Some(Language::Portuguese)),
            ("ja", Some(Language::Japanese)),
            ("C", None),
            ("", None),
            ("ko_KR", None),
        ] {
            assert_eq!(Language::of_locale(locale), expected, "{locale}");
        }
    }
}
