//! 所持の喪失: how the card was lost, and where it became known.

use super::Case;
use super::reason::{Reason, Topic};
use crate::application::{LossKind, YesNo};
use crate::diagnostic::{Example, Field, Problems, Remark, Rule, Severity, excerpt, is_word, said};
use crate::law;

/// Every rule of this file.
pub(super) const RULES: &[&Rule] = &[
    &WRONG_FORM,
    &REASON_NOT_A_LOSS,
    &REASON_VAGUE,
    &REASON_KIND_DIFFERS,
    &REENTRY_MISSING,
    &REENTRY_BEFORE_LOSS,
    &REENTRY_WITHOUT_ABROAD,
];

const WRONG_FORM: Rule = Rule {
    code: "wrong-form",
    severity: Severity::Error,
    meaning: said(
        "この様式（29号の11）は、カードを失った人のものです。手元にあるカードの汚損・破損は29号の12、交換の希望は29号の13の様式で、古いカードと旅券を持って申請します。",
        "This form (29-11) is for those who no longer have the card; a damaged card has form 29-12 and a voluntary exchange form 29-13, and both ask for the old card and the passport.",
    ),
    fields: &[Field::LossKind],
    example: Example { wrong: r#"{"loss": {"kind": "damaged"}}"#, right: r#"{"loss": {"kind": "lost"}}"# },
    sources: &[&law::ACT_19_13],
};

const REASON_NOT_A_LOSS: Rule = Rule {
    code: "reason-not-a-loss",
    severity: Severity::Error,
    meaning: said(
        "失った理由に、汚損・破損や交換の希望だけが書かれています。カードが手元にあるなら、別の様式（29号の12・13）です。",
        "The reason speaks of damage, or of a wish for another card, and not of a loss; anyone who still has the card needs another form (29-12, 29-13).",
    ),
    fields: &[Field::LossReason],
    example: Example {
        wrong: r#"{"loss": {"reason": "カードが割れて読み取れなくなった。"}}"#,
        right: r#"{"loss": {"reason": "割れたカードを誤ってごみと一緒に捨ててしまった。"}}"#,
    },
    sources: &[&law::ACT_19_13],
};

const REASON_VAGUE: Rule = Rule {
    code: "reason-vague",
    severity: Severity::Warning,
    meaning: said(
        "理由には、いつ・どこで・どのように失ったかを書きます。「紛失」だけでは、窓口で書き直しを求められることがあります。",
        "The reason says when, where and how the card was lost; with a bare `lost` the counter asks again.",
    ),
    fields: &[Field::LossReason],
    example: Example {
        wrong: r#"{"loss": {"reason": "紛失"}}"#,
        right: r#"{"loss": {"reason": "通勤途中の電車内で財布ごと紛失した。"}}"#,
    },
    sources: &[&law::MISTAKES_SEEN],
};

const REASON_KIND_DIFFERS: Rule = Rule {
    code: "reason-kind-differs",
    severity: Severity::Warning,
    meaning: said(
        "遺失と盗難では、警察への届出（遺失届・盗難届）が違います。喪失の区分と理由の文が食い違うと、窓口で確認を求められます。",
        "A loss and a theft are reported to the police in different ways; where the kind and the reason contradict each other, the counter asks.",
    ),
    fields: &[Field::LossKind],
    example: Example {
        wrong: r#"{"loss": {"kind": "lost", "reason": "駅のホームで財布ごと盗まれた。"}}"#,
        right: r#"{"loss": {"kind": "stolen", "reason": "駅のホームで財布ごと盗まれた。"}}"#,
    },
    sources: &[&law::STATEMENT_2025],
};

const REENTRY_MISSING: Rule = Rule {
    code: "reentry-missing",
    severity: Severity::Error,
    meaning: said(
        "国外で紛失を知ったときは、その後最初に入国した日から14日以内に申請します。その日がないと期限が決まらず、入国前には申請できません。",
        "Where the loss became known abroad, the fourteen days run from the first re-entry; without that day there is no deadline, and before it no application.",
    ),
    fields: &[Field::LossReenteredOn],
    example: Example {
        wrong: r#"{"loss": {"abroad": true, "reentered_on": null}}"#,
        right: r#"{"loss": {"abroad": true, "reentered_on": "2026-11-18"}}"#,
    },
    sources: &[&law::ACT_19_12],
};

const REENTRY_BEFORE_LOSS: Rule = Rule {
    code: "reentry-before-loss",
    severity: Severity::Error,
    meaning: said(
        "国外で知った後の最初の入国は、知った日より前にはなりません。",
        "The first re-entry after the loss became known abroad cannot be earlier than that day.",
    ),
    fields: &[Field::LossReenteredOn],
    example: Example {
        wrong: r#"{"loss": {"abroad": true, "reentered_on": "2026-11-09"}}"#,
        right: r#"{"loss": {"abroad": true, "reentered_on": "2026-11-18"}}"#,
    },
    sources: &[&law::ACT_19_12],
};

const REENTRY_WITHOUT_ABROAD: Rule = Rule {
    code: "reentry-without-abroad",
    severity: Severity::Warning,
    meaning: said(
        "再入国の日から数えるのは、国外で紛失を知ったときだけです。日本で知ったのなら、知った日から数えます。",
        "The days run from the re-entry only where the loss became known abroad; otherwise from the day it became known.",
    ),
    fields: &[Field::LossReenteredOn],
    example: Example {
        wrong: r#"{"loss": {"abroad": false, "reentered_on": "2026-11-18"}}"#,
        right: r#"{"loss": {"abroad": true, "reentered_on": "2026-11-18"}}"#,
    },
    sources: &[&law::ACT_19_12],
};

/// What to say of a kind of loss that is none, because the card is still there.
pub(super) fn kind_of_another_form(text: &str) -> Option<Remark> {
    const DAMAGED: &[&str] = &["damaged", "damage", "broken", "soiled", "汚損", "毀損", "き損", "破損", "損傷"];
    const EXCHANGED: &[&str] = &["exchange", "replacement", "交換", "交換希望", "再交付希望"];
    let is_one_of = |words: &[&str]| words.iter().any(|it| is_word(text, it));
    let (form, number) = match () {
        () if is_one_of(DAMAGED) => ("29号の12", "29-12"),
        () if is_one_of(EXCHANGED) => ("29号の13", "29-13"),
        () => return None,
    };
    let text = excerpt(text.trim());
    Some(
        Remark::new(
            &WRONG_FORM,
            format!("「{text}」は、この様式の手続ではありません"),
            format!("`{text}` is not what this form is for"),
        )
        .hint(
            format!("カードが手元にあるなら、別記第{form}様式で申請してください。失ったのなら lost、stolen、destroyed のどれかです"),
            format!("with the card at hand, use form {number}; if it is gone, write lost, stolen or destroyed"),
        ),
    )
}

pub(super) fn judge(case: &Case<'_>, problems: &mut Problems) {
    judge_reason(case, problems);
    judge_reentry(case, problems);
}

fn judge_reason(case: &Case<'_>, problems: &mut Problems) {
    let Some(reason) = &case.draft.loss.reason else { return };
    if problems.refuses(Field::LossKind) {
        // Whether the two agree cannot be told; that the card is not gone has been.
        return;
    }
    let reason = Reason::new(reason.as_str());
    match reason.topic() {
        Topic::Loss if reason.is_vague() => problems.note(Field::LossReason, &vague()),
        Topic::Loss => {}
        Topic::DamageOnly | Topic::ExchangeOnly => problems.note(Field::LossReason, &not_a_loss()),
    }
    let (ja, en) = match case.draft.loss.kind {
        Some(LossKind::Lost | LossKind::Destroyed) if reason.speaks_of_theft() => {
            ("理由は盗難のようです", "the reason speaks of a theft")
        }
        Some(LossKind::Stolen) if reason.speaks_of_mislaying_only() => {
            ("理由は遺失のようです", "the reason speaks of a loss, not of a theft")
        }
        Some(LossKind::Lost | LossKind::Stolen) if reason.speaks_of_disaster() => {
            ("理由は火災・災害のようです", "the reason speaks of a fire or a disaster")
        }
        Some(LossKind::Destroyed) if reason.speaks_of_mislaying_only() && !reason.speaks_of_destruction() => {
            ("理由は遺失のようです", "the reason speaks of a loss, and not of a destroyed card")
        }
        _ => return,
    };
    let remark = Remark::new(&REASON_KIND_DIFFERS, ja, en).hint(
        "喪失の区分（lost、stolen、destroyed）と理由をそろえてください。添える書類が違います",
        "make the kind (lost, stolen, destroyed) and the reason agree; the papers that go with them differ",
    );
    problems.note(Field::LossKind, &remark);
}

fn not_a_loss() -> Remark {
    Remark::new(
        &REASON_NOT_A_LOSS,
        "カードを失ったことが書かれていません",
        "nothing here says that the card is gone",
    )
    .hint(
        "カードが手元にあるなら、別の手続です（汚損・破損は29号の12、交換の希望は29号の13、期限の更新は29号の10、記載事項の変更は29号の9）。失ったのなら、どのように失ったかを書いてください",
        "with the card at hand another form is needed (damage 29-12, voluntary exchange 29-13, renewal 29-10, changed particulars 29-9); if it is gone, write how it was lost",
    )
}

fn vague() -> Remark {
    Remark::new(
        &REASON_VAGUE,
        "いつ・どこで・どのように失ったかが書かれていません",
        "nothing says when, where and how it was lost",
    )
    .hint(
        "例えば「通勤途中の電車内で財布ごと紛失した」のように書いてください",
        "write it, for example: left in a train on the way to work, with the wallet",
    )
}

fn judge_reentry(case: &Case<'_>, problems: &mut Problems) {
    if problems.refuses(Field::LossAbroad) {
        return;
    }
    let loss = &case.draft.loss;
    let is_abroad = loss.abroad == Some(YesNo::Yes);
    if is_abroad && case.is_absent(Field::LossReenteredOn) {
        let remark = Remark::new(
            &REENTRY_MISSING,
            "国外で知った場合に必要な、入国の日がありません",
            "the day of re-entry is missing, and the loss became known abroad",
        )
        .hint(
            "知った後、最初に日本に入国した日を loss.reentered_on に書いてください。まだなら、入国してから申請します",
            "write the first day back in Japan in loss.reentered_on; before that day nobody can apply",
        );
        problems.note(Field::LossReenteredOn, &remark);
    }
    let Some(reentered_on) = loss.reentered_on else { return };
    if let Some(known_on) = case.known_on().filter(|it| reentered_on < *it) {
        let remark = Remark::new(
            &REENTRY_BEFORE_LOSS,
            format!("入国の日が、紛失を知った日（{known_on}）より前です"),
            format!("the re-entry is before the day on which the loss became known, {known_on}"),
        )
        .hint("二つの日付を確かめてください", "check both dates");
        problems.note(Field::LossReenteredOn, &remark);
    } else if !is_abroad {
        let remark = Remark::new(
            &REENTRY_WITHOUT_ABROAD,
            "入国の日がありますが、国外で知ったとは書かれていません。期限は知った日から数えます",
            "there is a day of re-entry, but nothing says that the loss became known abroad; the days run from the day it became known",
        )
        .hint(
            "国外で知ったのなら loss.abroad を true に、そうでなければ入国の日を消してください",
            "set loss.abroad to true if it became known abroad, else remove the day of re-entry",
        );
        problems.note(Field::LossReenteredOn, &remark);
    }
}
