//! Text taken apart into what is drawn as one.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::diagnostic::{Example, Field, Finding, Rule, Severity, Wording, code_point, said};
use crate::law::{KANJI_SHAPES, OURS};

/// The typeface cannot draw a character.
pub const GLYPH_MISSING: Rule = Rule {
    code: "glyph-missing",
    severity: Severity::Error,
    meaning: said(
        "印刷する書体にない文字は、空の四角（豆腐）にせず、問題として示します。氏名や住所は在留カードや住民票にある字（正字）かローマ字・カタカナで、ほかは日本語か英語で書き直すまで申請書を作りません。中国の簡体字に多く、在留カードの氏名は対応する正字に置き換えて書かれます。",
        "A character that the typeface cannot draw is never printed as an empty box: no form is made until names and addresses are written as the residence card or the 住民票 shows them, or in Roman letters or katakana, and anything else in Japanese or English. Most are simplified Chinese characters, which cards show in their Japanese form.",
    ),
    fields: Field::PRINTED_TEXTS,
    example: Example { wrong: r#"{"name": {"kanji": "朱镕基"}}"#, right: r#"{"name": {"kanji": "朱鎔基"}}"# },
    sources: &[&OURS, &KANJI_SHAPES],
};
/// The typeface has the character, but not in the form that was asked for.
pub const VARIANT_MISSING: Rule = Rule {
    code: "glyph-variant-missing",
    severity: Severity::Warning,
    meaning: said(
        "異体字を選ぶ符号が付いた漢字で、書体にその字形がないときは、通常の字形で印刷し、注意します。その字形が必要なら、手で書き直します。",
        "Where a kanji carries a sign that asks for one of its variant forms, and the typeface has no such form, the ordinary one is printed, with a warning. Where the very form matters it is corrected by hand.",
    ),
    fields: Field::PRINTED_TEXTS,
    example: Example {
        wrong: r#"{"address": "東京都千代\uDB40\uDD10田区丸の内一丁目1番1号"}"#,
        right: r#"{"address": "東京都千代田区丸の内一丁目1番1号"}"#,
    },
    sources: &[&OURS],
};

/// A character drawn in a typeface of the user's own.
pub const GLYPH_FROM_OTHER_FONT: Rule = Rule {
    code: "glyph-from-other-font",
    severity: Severity::Note,
    meaning: said(
        "印刷する書体にない文字は、--font で指定されたフォントのうち、その文字を持つ最初のもので印刷し、項目・文字・フォントを知らせます。字形が在留カードや住民票と同じか確かめてください。アラビア文字やデーバナーガリーのように前後で形の変わる文字は、指定があっても印刷しません。",
        "A character that the typeface built in lacks is drawn in the first font named with --font that has it, and item, character and font are told. Compare its shape with the residence card or the 住民票. Scripts whose letters change with their neighbours, such as Arabic and Devanagari, are refused all the same.",
    ),
    fields: Field::PRINTED_TEXTS,
    example: Example { wrong: "朱镕基 --font NotoSansSC.ttf", right: "朱鎔基" },
    sources: &[&OURS],
};

/// One unit of text: a character, and what selects its form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cluster {
    pub(super) character: char,
    pub(super) selector: Option<char>,
}

/// Something the typeface cannot do.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum GlyphFinding {
    /// No glyph for some characters of a text.
    Missing {
        /// The characters, each once.
        characters: Vec<char>,
    },
    /// No glyph for the variant; the ordinary form is drawn.
    Variant {
        /// The character.
        character: char,
        /// Its variation selector.
        selector: char,
    },
    /// Drawn in another typeface.
    Elsewhere {
        /// The character.
        character: char,
        /// The typeface's name.
        font: String,
    },
}

/// Takes a text apart.
///
/// Only Latin letters and kana are composed with their marks. Normalising the whole text would turn compatibility
/// ideographs into others (U+FA19 神 into U+795E) and change the shape of a legal name.
pub(super) fn clusters(text: &str) -> Vec<Cluster> {
    let text = composed(text);
    let mut clusters: Vec<Cluster> = Vec::with_capacity(text.chars().count());
    for character in text.chars() {
        match clusters.last_mut() {
            Some(last) if is_selector(character) && last.selector.is_none() => last.selector = Some(character),
            _ => clusters.push(Cluster { character: unified(character), selector: None }),
        }
    }
    clusters
}

fn composed(text: &str) -> Cow<'_, str> {
    // Without marks there is nothing to compose: the letters named below are what they are in every normal form.
    let is_composed = text.chars().all(|it| it < '\u{300}' || !is_combining_mark(it));
    if is_composed { Cow::Borrowed(text) } else { Cow::Owned(compose(text)) }
}

fn compose(text: &str) -> String {
    let mut composed = String::with_capacity(text.len());
    let mut syllable = String::new();
    for character in text.chars() {
        if !(is_combining_mark(character) && takes_marks(&syllable)) {
            composed.extend(syllable.nfc());
            syllable.clear();
        }
        if syllable.is_empty() && !takes_marks_itself(character) {
            composed.push(character);
        } else {
            syllable.push(character);
        }
    }
    composed.extend(syllable.nfc());
    composed
}

fn takes_marks(syllable: &str) -> bool {
    syllable.chars().next().is_some_and(takes_marks_itself)
}

fn takes_marks_itself(character: char) -> bool {
    matches!(character, 'A'..='Z' | 'a'..='z' | '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' | '\u{3041}'..='\u{30FF}')
}

fn is_selector(character: char) -> bool {
    matches!(character, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Whether a character is a mark for the letter before it. The marks of kana are drawn well on their own.
pub(super) fn is_loose_mark(character: char) -> bool {
    is_combining_mark(character) && !is_selector(character) && !matches!(character, '\u{3099}' | '\u{309A}')
}

/// No-break spaces are spaces on paper.
fn unified(character: char) -> char {
    match character {
        '\u{A0}' | '\u{202F}' => ' ',
        other => other,
    }
}

/// The characters with their code points; of a text in another script not all, since nobody reads so many.
fn listed(characters: &[char]) -> String {
    const SHOWN: usize = 8;
    let mut shown: Vec<String> = characters.iter().take(SHOWN).map(|it| code_point(*it)).collect();
    if characters.len() > SHOWN {
        shown.push("…".to_owned());
    }
    shown.join(", ")
}

impl Finding for GlyphFinding {
    fn rule(&self) -> &'static Rule {
        match self {
            Self::Missing { .. } => &GLYPH_MISSING,
            Self::Variant { .. } => &VARIANT_MISSING,
            Self::Elsewhere { .. } => &GLYPH_FROM_OTHER_FONT,
        }
    }

    fn message(&self) -> Wording {
        match self {
            Self::Missing { characters } => {
                let shown = listed(characters);
                Wording::new(
                    format!("「{shown}」を印刷できる書体がありません"),
                    format!("no typeface here can print {shown}"),
                )
            }
            Self::Variant { character, selector } => {
                let (shown, selector) = (code_point(*character), code_point(*selector));
                Wording::new(
                    format!("「{shown}」の異体字（{selector}）がないため、通常の字形で印刷します"),
                    format!("{shown} has no variant {selector} in the typeface; the ordinary form is printed"),
                )
            }
            Self::Elsewhere { character, font } => {
                let shown = code_point(*character);
                Wording::new(format!("「{shown}」は {font} で印刷します"), format!("{shown} is printed in {font}"))
            }
        }
    }

    fn hint(&self) -> Option<Wording> {
        Some(match self {
            Self::Missing { .. } => Wording::new(
                "氏名や住所は在留カードや住民票にある字（正字）かローマ字・カタカナで、ほかは日本語か英語で書いてください",
                "write names and addresses as the residence card or the 住民票 does, or in Roman letters or katakana, and anything else in Japanese or English",
            ),
            Self::Variant { .. } => Wording::new(
                "その字形が必要なら、印刷後に手で書き直して署名してください",
                "where that very form matters, correct it by hand after printing",
            ),
            Self::Elsewhere { .. } => Wording::new(
                "字形が在留カードや住民票と同じか確かめてください",
                "compare its shape with the residence card or the 住民票",
            ),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let shown: Vec<_> = clusters(text)
            .iter()
            .map(|it| it.selector.map_or(it.character.to_string(), |s| format!("{}+{:X}", it.character, u32::from(s))))
            .collect();
        assert_eq!(shown.join(" "), expected);
    }

    #[test]
    fn letters_and_kana_are_composed_ideographs_are_not_touched() {
        check("Nguye\u{302}\u{303}n", "N g u y ễ n");
        check("か\u{3099}", "が");
        check("\u{FA19}\u{795E}", "\u{FA19} \u{795E}");
        check("葛\u{E0100}城", "葛+E0100 城");
        check("a\u{A0}b", "a   b");
        check("\u{301}", "\u{301}");
    }

    #[test]
    fn eight_missing_characters_are_listed_at_most() {
        #[track_caller]
        fn check(text: &str, listed: &str, ending: &str) {
            let message = GlyphFinding::Missing { characters: text.chars().collect() }.message().en;
            let list = message.strip_prefix("no typeface here can print ").unwrap();
            let expected: Vec<String> = listed.chars().map(code_point).collect();
            assert_eq!(list, expected.join(", ") + ending);
        }
        check("镕", "镕", "");
        check("지갑", "지갑", "");
        check("가나다라마바사아자", "가나다라마바사아", ", …");
    }
}
