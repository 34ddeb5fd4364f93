//! What is told of words for nothing: the item counts as empty.

use crate::diagnostic::{Example, Field, Remark, Rule, Severity, excerpt, said};
use crate::law;

/// Every rule of this file.
pub(super) const RULES: &[&Rule] = &[&PLACEHOLDER];

const PLACEHOLDER: Rule = Rule {
    code: "placeholder-left-out",
    severity: Severity::Note,
    meaning: said(
        "「なし」「不明」「N/A」のような言葉は、答えとしては印刷せず、空欄として扱います。必要な項目であれば、ないものとして知らせます。届出受理番号では「申請中」「後日」なども同じです。氏名では「なし」「該当なし」「N/A」だけをそう扱い、NULL や NA は姓として扱います。性別、有・無で答える項目、写真のファイル名では、書かれたとおりに読みます。",
        "Words such as なし, 不明 or N/A are not printed as answers but taken for an empty item; where the item is needed, it is told to be missing. So are 申請中 or 後日 for the receipt number of the police. Of names only なし, 該当なし and N/A are taken so, since NULL and NA are names; in sex, in items answered by yes or no and in the photo's file name every word is read as it stands.",
    ),
    fields: &[],
    example: Example {
        wrong: r#"{"contact": {"phone": "なし"}}"#,
        right: r#"{"contact": {"phone": null, "mobile": "090-1234-5678"}}"#,
    },
    sources: &[&law::OURS],
};

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
