//! The rules of a line of text.

use crate::diagnostic::{Example, Field, Rule, Severity, said};
use crate::law::{FILLING_PRACTICE, FORM_29_11, OURS};

/// Every rule of this module.
pub(in crate::application) const RULES: &[&Rule] =
    &[&TEXT_CONTROL_CHARACTER, &TEXT_EMOJI, &TEXT_PRIVATE_USE, &TEXT_NO_LETTER, &TEXT_LENGTH];

/// The items that are a line of text, in the order of the form.
const FIELDS: &[Field] = &[
    Field::Nationality,
    Field::KanjiName,
    Field::Address,
    Field::LossReason,
    Field::LossPlace,
    Field::PoliceStation,
    Field::PoliceReceiptNumber,
    Field::LossLateReason,
    Field::RepresentativeName,
    Field::RepresentativeRelationship,
    Field::RepresentativeAddress,
    Field::RepresentativeGround,
    Field::AgentName,
    Field::AgentAddress,
    Field::AgentOrganization,
    Field::AgentPhone,
    Field::AgentApprovalNumber,
    Field::ContactPhone,
    Field::ContactMobile,
    Field::PassportUnavailableReason,
    Field::ResidenceStatus,
    Field::PeriodOfStay,
];

/// A character that no paper can show.
pub const TEXT_CONTROL_CHARACTER: Rule = Rule {
    code: "text-control-character",
    severity: Severity::Error,
    meaning: said(
        "答えは、目に見える文字だけで1行に書きます。改行・タブや、目に見えない制御文字は印刷できず、読む順序を変えてしまうものもあるため、その記録では申請書を作りません。",
        "An answer is one line of visible characters. Line breaks, tabs and invisible control characters cannot be printed, and some change the order in which a text is read, so no form is made from such a record.",
    ),
    fields: FIELDS,
    example: Example {
        wrong: r#"{"address": "東京都新宿区西新宿二丁目8番1号\n新宿ハイツ203"}"#,
        right: r#"{"address": "東京都新宿区西新宿二丁目8番1号 新宿ハイツ203"}"#,
    },
    sources: &[&FORM_29_11, &OURS],
};

/// 絵文字
pub const TEXT_EMOJI: Rule = Rule {
    code: "text-emoji",
    severity: Severity::Error,
    meaning: said(
        "申請書には絵文字を書けません。印刷する書体になく、窓口で読み取ってもらうこともできないため、言葉に置き換えるまで申請書を作りません。",
        "Emoji have no place on an official form: the typeface cannot print them and no clerk can read them. Until they are replaced by words, no form is made.",
    ),
    fields: FIELDS,
    example: Example {
        wrong: r#"{"loss": {"reason": "電車で財布をなくした😢"}}"#,
        right: r#"{"loss": {"reason": "電車で財布をなくした。"}}"#,
    },
    sources: &[&FILLING_PRACTICE, &OURS],
};

/// 外字
pub const TEXT_PRIVATE_USE: Rule = Rule {
    code: "text-private-use",
    severity: Severity::Error,
    meaning: said(
        "外字（パソコンや端末ごとに登録された文字）は、ほかの機械では別の字になるか、消えてしまいます。何の字か分からないまま印刷できないため、標準の文字で書き直すまで申請書を作りません。",
        "A private-use character (外字, gaiji) has a shape on the machine that made it only; elsewhere it is another character or none. What it stands for cannot be known, so no form is made until a standard character takes its place.",
    ),
    fields: FIELDS,
    example: Example {
        wrong: r#"{"address": "東京都葛\uE000区青戸三丁目1番1号"}"#,
        right: r#"{"address": "東京都葛飾区青戸三丁目1番1号"}"#,
    },
    sources: &[&OURS],
};

/// Marks alone, as people type into a box that asks for something they do not have.
pub const TEXT_NO_LETTER: Rule = Rule {
    code: "text-no-letter",
    severity: Severity::Error,
    meaning: said(
        "答えには文字か数字が要ります。「-」や「？」のような記号だけでは、ないという意味なのか書き忘れなのか分からないため、その記録では申請書を作りません。書くことがない項目は空にします。",
        "An answer has a letter or a digit in it. From a mark alone, such as - or ?, nobody can tell whether there is nothing to say or something was forgotten, so no form is made; leave an item empty where there is nothing to say.",
    ),
    fields: FIELDS,
    example: Example { wrong: r#"{"contact": {"phone": "-"}}"#, right: r#"{"contact": {"phone": null}}"# },
    sources: &[&OURS],
};

/// Far more text than any line of the form.
pub const TEXT_LENGTH: Rule = Rule {
    code: "text-length",
    severity: Severity::Error,
    meaning: said(
        "1項目は2,000文字までです。用紙の欄にも別紙1枚にも入らない長さで、途中で切って印刷することはしないため、短くするまで申請書を作りません。",
        "An item has at most 2,000 characters: more has room neither on a line of the form nor on one separate sheet. Nothing is ever cut off in print, so no form is made until the text is shortened.",
    ),
    fields: FIELDS,
    example: Example {
        wrong: "2,000文字を超える経緯 / a reason of more than 2,000 characters",
        right: "通勤途中の電車内で財布ごと紛失した。詳細は別紙のとおり。",
    },
    sources: &[&FORM_29_11, &OURS],
};
