//! The rules of a Roman name.

use crate::diagnostic::{Example, Field, Rule, Severity, said};
use crate::law::{DOC_9303, NAME_PRACTICE, NAME_PUNCTUATION_PRACTICE, OURS, REGULATION_19_6_NAME, REGULATION_19_7};

/// Every rule of this module.
pub(in crate::application) const RULES: &[&Rule] = &[
    &NAME_LOWER_CASE,
    &NAME_ACCENT,
    &NAME_FULL_WIDTH,
    &NAME_LOOK_ALIKE,
    &NAME_KANA,
    &NAME_KANJI,
    &NAME_DIGIT,
    &NAME_CHARACTER,
    &NAME_PUNCTUATION,
    &NAME_NO_LETTER,
    &NAME_LENGTH,
];

/// The items that are a Roman name, in the order of the form.
const FIELDS: &[Field] = &[Field::Name, Field::FamilyName, Field::GivenName];

/// `a`
pub(super) const NAME_LOWER_CASE: Rule = Rule {
    code: "name-lower-case",
    severity: Severity::Error,
    meaning: said(
        "氏名は、旅券の機械読取欄と同じように大文字（A〜Z）だけで書きます。小文字があるときは、大文字のつづりを候補として示し、旅券と見比べて直すまで申請書を作りません。",
        "Names are written in capitals, A to Z, as in the machine-readable lines of the passport. With a lower-case letter no form is made: the capitals are proposed, to be compared with the passport and put in.",
    ),
    fields: FIELDS,
    example: Example {
        wrong: r#"{"name": {"family": "Nguyen", "given": "Van An"}}"#,
        right: r#"{"name": {"family": "NGUYEN", "given": "VAN AN"}}"#,
    },
    sources: &[&REGULATION_19_6_NAME, &NAME_PRACTICE],
};

/// `Ễ`, `Ñ`, `Đ`
pub(super) const NAME_ACCENT: Rule = Rule {
    code: "name-accent",
    severity: Severity::Error,
    meaning: said(
        "在留カードの氏名に、記号の付いた文字（Ễ、Ñ、Đ など）はありません。旅券の機械読取欄（写真の下の2行）にあるつづりで書きます。同じ文字でも国によってつづりが違う（Ü は UE、U など）ので、候補を示すだけで、旅券のつづりに直すまで申請書を作りません。",
        "Residence cards show no letters with marks, such as Ễ, Ñ or Đ. Write the spelling of the passport's machine-readable lines, the two lines below the photo. States spell the same letter differently (Ü as UE or U), so spellings are only proposed, and no form is made until the right one is put in.",
    ),
    fields: FIELDS,
    example: Example {
        wrong: r#"{"name": {"family": "NGUYỄN", "given": "VĂN ĐỨC"}}"#,
        right: r#"{"name": {"family": "NGUYEN", "given": "VAN DUC"}}"#,
    },
    sources: &[&NAME_PRACTICE, &DOC_9303],
};

/// `Ａ`
pub(super) const NAME_FULL_WIDTH: Rule = Rule {
    code: "name-full-width",
    severity: Severity::Error,
    meaning: said(
        "氏名は半角の大文字（A〜Z）で書きます。全角の文字は旅券や在留カードの文字とは別の文字なので、半角のつづりを候補として示し、直すまで申請書を作りません。",
        "Names are written in ordinary capitals, A to Z. Full-width letters, as Japanese keyboards give them, are other characters than those of the passport; the ordinary ones are proposed, and no form is made.",
    ),
    fields: FIELDS,
    example: Example {
        wrong: r#"{"name": {"family": "ＮＧＵＹＥＮ"}}"#, right: r#"{"name": {"family": "NGUYEN"}}"#
    },
    sources: &[&REGULATION_19_6_NAME, &NAME_PRACTICE],
};

/// A letter of another script that looks Roman.
pub(super) const NAME_LOOK_ALIKE: Rule = Rule {
    code: "name-look-alike",
    severity: Severity::Error,
    meaning: said(
        "英字に見えても、キリル文字やギリシャ文字は別の文字です（Н は H ではありません）。紙では見分けられず、検索や照合で別人の名になるため、英字で書き直すまで申請書を作りません。",
        "Cyrillic and Greek letters may look Roman without being so: Н is not H. On paper nobody sees the difference, and to a computer it is another name, so no form is made until Roman letters take their place.",
    ),
    fields: FIELDS,
    example: Example { wrong: r#"{"name": {"family": "\u041DOANG"}}"#, right: r#"{"name": {"family": "HOANG"}}"# },
    sources: &[&REGULATION_19_6_NAME, &OURS],
};

/// カナ
pub(super) const NAME_KANA: Rule = Rule {
    code: "name-kana",
    severity: Severity::Error,
    meaning: said(
        "在留カードの氏名はローマ字で書くと決められていて、仮名では書けません。仮名から旅券のつづりは分からないため、ローマ字で書き直すまで申請書を作りません。",
        "The name on a residence card is written in Roman letters; kana is not allowed. The passport's spelling cannot be told from kana, so no form is made until it is written in Roman letters.",
    ),
    fields: FIELDS,
    example: Example { wrong: r#"{"name": {"family": "グエン"}}"#, right: r#"{"name": {"family": "NGUYEN"}}"# },
    sources: &[&REGULATION_19_6_NAME],
};

/// 漢字
pub(super) const NAME_KANJI: Rule = Rule {
    code: "name-kanji",
    severity: Severity::Error,
    meaning: said(
        "在留カードの氏名はローマ字で書き、漢字は本人の申出によりその横に併記するだけです。漢字だけの氏名では申請書を作りません。漢字は漢字氏名の項目（name.kanji）に書きます。",
        "The name on a residence card is written in Roman letters; kanji only stand beside them, on request. With kanji in their place no form is made: write them in the item for kanji, name.kanji.",
    ),
    fields: FIELDS,
    example: Example {
        wrong: r#"{"name": {"family": "李", "given": "小龍"}}"#,
        right: r#"{"name": {"family": "LI", "given": "XIAOLONG", "kanji": "李小龍"}}"#,
    },
    sources: &[&REGULATION_19_6_NAME, &REGULATION_19_7],
};

/// `1`
pub(super) const NAME_DIGIT: Rule = Rule {
    code: "name-digit",
    severity: Severity::Error,
    meaning: said(
        "氏名に数字はありません。多くは O と 0、I と 1 の打ち間違いです。正しいつづりは旅券でしか分からないため、数字がある間は申請書を作りません。",
        "Names have no digits; most are a 0 typed for an O, or a 1 for an I. Only the passport knows, so no form is made while there is a digit in the name.",
    ),
    fields: FIELDS,
    example: Example { wrong: r#"{"name": {"given": "N0RA"}}"#, right: r#"{"name": {"given": "NORA"}}"# },
    sources: &[&NAME_PRACTICE, &OURS],
};

/// Anything else.
pub(super) const NAME_CHARACTER: Rule = Rule {
    code: "name-character",
    severity: Severity::Error,
    meaning: said(
        "氏名に書けるのは、大文字（A〜Z）、空白、ハイフン（-）、アポストロフィ（'）です。ほかの文字は在留カードに表示されないため、旅券のローマ字で書き直すまで申請書を作りません。",
        "A name is made of the capitals A to Z, spaces, hyphens and apostrophes. Other characters are not shown on any card, so no form is made until the passport's Roman letters take their place.",
    ),
    fields: FIELDS,
    example: Example { wrong: r#"{"name": {"family": "O’BRIEN"}}"#, right: r#"{"name": {"family": "O'BRIEN"}}"# },
    sources: &[&NAME_PRACTICE, &NAME_PUNCTUATION_PRACTICE],
};

/// `,` and `.`
pub(super) const NAME_PUNCTUATION: Rule = Rule {
    code: "name-punctuation",
    severity: Severity::Warning,
    meaning: said(
        "氏名のコンマやピリオドは、旅券や前の在留カードにあるときだけ書きます。どう扱われるかは公表されていないため、申請書は作りますが、見比べるよう注意します。",
        "A comma or a full stop belongs in a name only where the passport or the former card shows it. Nothing is published on how they are treated, so the form is made with a warning to compare it.",
    ),
    fields: FIELDS,
    example: Example { wrong: r#"{"name": {"given": "JOHN, JR."}}"#, right: r#"{"name": {"given": "JOHN JR"}}"# },
    sources: &[&NAME_PUNCTUATION_PRACTICE],
};

/// `-` for a name that one does not have.
pub(super) const NAME_NO_LETTER: Rule = Rule {
    code: "name-no-letter",
    severity: Severity::Error,
    meaning: said(
        "氏または名がない人は、その項目を空（null）にします。「-」などの記号を書くと氏名として印刷されてしまうため、記号だけの氏名では申請書を作りません。",
        "Those who have only one name leave the other item empty, or null. A mark such as - would be printed as a name, so no form is made where a name has no letter.",
    ),
    fields: FIELDS,
    example: Example {
        wrong: r#"{"name": {"family": "-", "given": "SUHARTO"}}"#,
        right: r#"{"name": {"family": null, "given": "SUHARTO"}}"#,
    },
    sources: &[&OURS, &NAME_PUNCTUATION_PRACTICE],
};

/// More than any passport has room for.
pub(super) const NAME_LENGTH: Rule = Rule {
    code: "name-length",
    severity: Severity::Error,
    meaning: said(
        "氏名は、項目ごとに160文字までです。旅券の機械読取欄は39文字なので、それより何倍も長い文字列は氏名ではないとみて、申請書を作りません。",
        "A name, or a part of one, has at most 160 characters. The machine-readable line of a passport has room for 39, so what is several times as long is taken for a mistake, and no form is made.",
    ),
    fields: FIELDS,
    example: Example {
        wrong: "160文字を超える氏名 / a name of more than 160 characters", right: "NGUYEN VAN AN"
    },
    sources: &[&DOC_9303, &OURS],
};
