//! Words that people type where they have nothing to say, and that no form should carry.

use crate::diagnostic::{Example, Field, FieldKind, Remark, Rule, Severity, excerpt, is_word, narrow, said};
use crate::law;

/// Every rule of this file.
pub(super) const RULES: &[&Rule] = &[&PLACEHOLDER];

const PLACEHOLDER: Rule = Rule {
    code: "placeholder-left-out",
    severity: Severity::Note,
    meaning: said(
        "「なし」「不明」「N/A」のような言葉は、答えとしては印刷せず、空欄として扱います。必要な項目であれば、ないものとして知らせます。",
        "Words such as なし, 不明 or N/A are not printed as answers but taken for an empty item; where the item is needed, it is told to be missing.",
    ),
    fields: &[],
    example: Example {
        wrong: r#"{"contact": {"phone": "なし"}}"#,
        right: r#"{"contact": {"phone": null, "mobile": "090-1234-5678"}}"#,
    },
    sources: &[&law::OURS],
};

#[rustfmt::skip]
const WORDS: &[&str] = &[
    "なし", "無し", "無", "ナシ", "なし。", "該当なし", "該当無し", "特になし", "不明", "未定", "未記入", "未届", "未届け", "わからない",
    "分からない", "忘れた", "後で届ける", "n/a", "none", "null", "nil", "nothing", "unknown", "not known", "not applicable", "tbd",
];

/// How they begin.
const BEGINNINGS: [char; 14] = ['な', '無', 'ナ', '該', '特', '不', '未', 'わ', '分', '忘', '後', 'n', 'u', 't'];

/// Whether a text says that there is nothing to say. 無 is an answer where yes or no is asked for, and somebody may be
/// called Null.
pub(super) fn is_placeholder(field: Field, text: &str) -> bool {
    /// The longest of the words, in bytes, when typed in full width.
    const LONGEST: usize = 42;
    /// Items with a form of their own, which say themselves what they take.
    const FORMED: [Field; 8] = [
        Field::Name,
        Field::FamilyName,
        Field::GivenName,
        Field::Sex,
        Field::CardNumber,
        Field::LossKind,
        Field::RepresentativeGround,
        Field::PassportMrz,
    ];
    if field.kind() != FieldKind::Text || FORMED.contains(&field) {
        return false;
    }
    if text.len() > LONGEST {
        return false;
    }
    let text = text.trim();
    // Most texts begin like none of the words.
    let first = text.chars().next().map(|it| narrow(it).to_ascii_lowercase());
    first.is_some_and(|it| BEGINNINGS.contains(&it)) && WORDS.iter().any(|it| is_word(text, it))
}

/// An item that is left empty because of what is written there.
pub(super) fn left_out(field: Field, text: &str) -> Remark {
    let text = excerpt(text.trim());
    Remark::new(
        &PLACEHOLDER,
        format!("「{text}」は印刷せず、{}を空欄として扱います", field.name_ja()),
        format!("`{text}` is taken for an empty item, and not printed"),
    )
    .hint("ないときは null か空にしてください", "leave it empty, or null, where there is nothing to say")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_begins_as_one_of_them() {
        assert!(WORDS.iter().all(|it| it.starts_with(BEGINNINGS)));
    }

    #[test]
    fn words_for_nothing_are_known_however_they_are_typed() {
        for text in ["なし", " N/A ", "Ｎ／Ａ", "Unknown", "不明", "無"] {
            assert!(is_placeholder(Field::ContactPhone, text), "{text}");
        }
        for text in ["", "なしま", "無料", "NA", "梨", "03-1234-5678"] {
            assert!(!is_placeholder(Field::ContactPhone, text), "{text}");
        }
        assert!(!is_placeholder(Field::ActivityPermission, "無"));
        assert!(!is_placeholder(Field::FamilyName, "NULL"));
    }
}
