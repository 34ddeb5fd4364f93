//! What is shown at the counter beside the form: passport and activity permit; and whether there is a card to re-issue.

use super::Case;
use crate::application::{Nationality, YesNo, address_remarks, period_remark, phone_remark, status_remark};
use crate::diagnostic::{Example, Field, Problems, Remark, Rule, Severity, said};
use crate::law;

/// Every rule of this file.
pub(super) const RULES: &[&Rule] = &[&ACTIVITY_PERMIT, &PASSPORT_UNAVAILABLE, &PASSPORT_REASON_LETTER];

const ACTIVITY_PERMIT: Rule = Rule {
    code: "activity-permit",
    severity: Severity::Warning,
    meaning: said(
        "資格外活動許可が「有」のときは、窓口で資格外活動許可書を示します。許可を受けたか分からないまま「有」にしないでください（旅券の証印や、カードの裏面の写しで確かめられます）。",
        "With `yes` the activity permit has to be shown at the counter; do not answer by guess: the stamp in the passport, or a copy of the back of the card, tells.",
    ),
    fields: &[Field::ActivityPermission],
    example: Example { wrong: r#"{"activity_permission": true}"#, right: r#"{"activity_permission": false}"# },
    sources: &[&law::REGULATION_19_11, &law::MISTAKES_SEEN],
};

const PASSPORT_UNAVAILABLE: Rule = Rule {
    code: "passport-unavailable",
    severity: Severity::Warning,
    meaning: said(
        "窓口では旅券を示します。示せないときは、その理由を書いた書類を出します。",
        "The passport is shown at the counter; anyone who cannot show it hands in the reason in writing.",
    ),
    fields: &[Field::PassportAvailable],
    example: Example {
        wrong: r#"{"passport_available": false}"#,
        right: r#"{"passport_available": false, "passport_unavailable_reason": "更新のため大使館に提出中。"}"#,
    },
    sources: &[&law::REGULATION_19_11],
};

const PASSPORT_REASON_LETTER: Rule = Rule {
    code: "passport-reason-letter",
    severity: Severity::Note,
    meaning: said(
        "旅券を示せない理由を書いた書類と、ほかの身分証明書を持って行ってください。",
        "Bring a letter with the reason why the passport cannot be shown, and another identity document.",
    ),
    fields: &[Field::PassportUnavailableReason],
    example: Example {
        wrong: r#"{"passport_available": false, "passport_unavailable_reason": "更新のため大使館に提出中。"}"#,
        right: r#"{"passport_available": true}"#,
    },
    sources: &[&law::REGULATION_19_11],
};

pub(super) fn judge(case: &Case<'_>, problems: &mut Problems) {
    judge_items(case, problems);
    if case.draft.activity_permission == Some(YesNo::Yes) {
        let remark = Remark::new(
            &ACTIVITY_PERMIT,
            "資格外活動許可書を窓口で示す必要があります",
            "the activity permit has to be shown at the counter",
        )
        .hint(
            "資格外活動許可書を持って行ってください。許可を受けたか分からないときは、旅券の証印などで確かめてください",
            "bring it (資格外活動許可書); if you are not sure you have one, look at the stamps in the passport",
        );
        problems.note(Field::ActivityPermission, &remark);
    }
    judge_passport(case, problems);
}

/// Items whose value types leave the text as it is and say something about it.
fn judge_items(case: &Case<'_>, problems: &mut Problems) {
    let draft = case.draft;
    if let Some(remark) = draft.nationality.as_ref().and_then(Nationality::remark) {
        problems.note(Field::Nationality, &remark);
    }
    for remark in draft.address.iter().flat_map(address_remarks) {
        problems.note(Field::Address, &remark);
    }
    if let Some(remark) = draft.stay.status.as_ref().and_then(status_remark) {
        problems.note(Field::ResidenceStatus, &remark);
    }
    let is_told = problems.refuses(Field::ResidenceStatus);
    if let Some(remark) = draft.stay.period.as_ref().filter(|_| !is_told).and_then(period_remark) {
        problems.note(Field::PeriodOfStay, &remark);
    }
    for (field, phone) in [
        (Field::AgentPhone, &draft.agent.phone),
        (Field::ContactPhone, &draft.contact.phone),
        (Field::ContactMobile, &draft.contact.mobile),
    ] {
        if let Some(remark) = phone.as_ref().and_then(phone_remark) {
            problems.note(field, &remark);
        }
    }
}

fn judge_passport(case: &Case<'_>, problems: &mut Problems) {
    let passport = &case.draft.passport;
    if passport.available == Some(YesNo::No) && case.is_absent(Field::PassportUnavailableReason) {
        let remark = Remark::new(
            &PASSPORT_UNAVAILABLE,
            "旅券を示せない理由がありません",
            "the passport cannot be shown, and the reason is missing",
        )
        .hint(
            "passport_unavailable_reason に書き、その理由を書いた書類を出してください",
            "write it in passport_unavailable_reason, and hand in a letter with it",
        );
        problems.note(Field::PassportAvailable, &remark);
    } else if passport.available != Some(YesNo::Yes) && passport.unavailable_reason.is_some() {
        let remark = Remark::new(
            &PASSPORT_REASON_LETTER,
            "旅券を示せない理由を書いた書類が要ります",
            "a letter with the reason why the passport cannot be shown is needed",
        )
        .hint("ほかの身分証明書も持って行ってください", "bring another identity document too");
        problems.note(Field::PassportUnavailableReason, &remark);
    }
}
