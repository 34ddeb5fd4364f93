//! 氏名: its writings against each other.

use crate::application::{Line, is_ideograph};
use crate::diagnostic::{Example, Field, Remark, Rule, Severity, said};
use crate::law;

/// Every rule of this file.
pub(super) const RULES: &[&Rule] = &[&NAME_TWICE, &KANJI_NAME_WITHOUT_KANJI];

pub(super) const NAME_TWICE: Rule = Rule {
    code: "name-twice",
    severity: Severity::Error,
    meaning: said(
        "氏名は、全体を一つの文字列で書くか、氏と名に分けて書くかの、どちらかです。両方あると、どちらを印刷すべきか分かりません。",
        "The name is written either whole or in parts; with both, nobody can tell which one to print.",
    ),
    fields: &[Field::Name],
    example: Example {
        wrong: r#"{"name": "NGUYEN VAN AN", "name.family": "NGUYEN"}"#,
        right: r#"{"name": "NGUYEN VAN AN"}"#,
    },
    sources: &[&law::OURS],
};

const KANJI_NAME_WITHOUT_KANJI: Rule = Rule {
    code: "kanji-name-without-kanji",
    severity: Severity::Error,
    meaning: said(
        "漢字氏名は、在留カードにローマ字と併記されていた漢字です。仮名やローマ字だけの氏名は、この欄には書けません。",
        "The kanji name is the one that stood on the card beside the Roman letters; kana or Roman letters alone do not belong here.",
    ),
    fields: &[Field::KanjiName],
    example: Example { wrong: r#"{"name": {"kanji": "グエン"}}"#, right: r#"{"name": {"kanji": "阮文安"}}"# },
    sources: &[&law::REGULATION_19_7],
};

pub(super) fn has_kanji(name: &Line) -> bool {
    name.as_str().chars().any(is_ideograph)
}

pub(super) fn twice() -> Remark {
    Remark::new(&NAME_TWICE, "氏名が全体と氏・名の両方で書かれています", "the name is given both whole and in parts")
        .hint(
            "name か、name.family と name.given の、どちらかだけにしてください",
            "keep either name, or name.family and name.given",
        )
}

pub(super) fn without_kanji() -> Remark {
    Remark::new(&KANJI_NAME_WITHOUT_KANJI, "漢字氏名に漢字がありません", "there is no kanji in the kanji name").hint(
        "在留カードに併記されていた漢字を書くか、ないときは空にしてください",
        "write the kanji that stood on the card, or leave it empty where there were none",
    )
}
