//! 申請期間: fourteen days, and what becomes of an application after them.

use super::Case;
use crate::application::YesNo;
use crate::calendar::{Date, Deadline};
use crate::diagnostic::{Example, Field, Problems, Remark, Rule, Severity, said};
use crate::law;

/// Every rule of this file.
pub(super) const RULES: &[&Rule] =
    &[&DEADLINE_DAY_OFF, &DEADLINE_NEAR, &DEADLINE_PASSED, &LATE_REASON_MISSING, &DEADLINE_PROVISIONAL];

const DEADLINE_DAY_OFF: Rule = Rule {
    code: "deadline-day-off",
    severity: Severity::Note,
    meaning: said(
        "14日目が土曜日・日曜日・祝日・年末年始に当たると、期限は次の開庁日まで延びます。それでも14日目までに申請するのが安全です。",
        "Where the fourteenth day is a Saturday, a Sunday, a national holiday or at the turn of the year, the deadline moves to the next working day; going by the fourteenth day is safer all the same.",
    ),
    fields: &[Field::LossKnownOn, Field::LossReenteredOn],
    example: Example {
        wrong: r#"{"loss": {"known_on": "2026-11-09", "police": {"reported_on": "2026-11-09"}}}"#,
        right: r#"{"loss": {"known_on": "2026-11-10"}}"#,
    },
    sources: &[&law::ACT_19_12, &law::CIVIL_CODE_140, &law::OFFICE_HOLIDAYS],
};

const DEADLINE_NEAR: Rule = Rule {
    code: "deadline-near",
    severity: Severity::Note,
    meaning: said(
        "期限まで3日以内です。警察への届出、写真、旅券がそろっているか、すぐに確かめてください。",
        "No more than three days are left; see to the police report, the photo and the passport at once.",
    ),
    fields: &[Field::LossKnownOn, Field::LossReenteredOn],
    example: Example {
        wrong: r#"{"loss": {"known_on": "2026-11-10"}}"#,
        right: r#"{"loss": {"known_on": "2026-11-16", "police": {"reported_on": "2026-11-16"}}}"#,
    },
    sources: &[&law::ACT_19_12, &law::CIVIL_CODE_140, &law::OFFICE_HOLIDAYS],
};

const DEADLINE_PASSED: Rule = Rule {
    code: "deadline-passed",
    severity: Severity::Warning,
    meaning: said(
        "期限の14日を過ぎています。過ぎても申請する義務は残り、遅れた理由を書いた書類（任意の様式）を添えて、すぐに申請します。紛失だけで在留資格がなくなることはないと考えられますが（庁に確かめてください）、期限を守らないことには罰則があります。",
        "The fourteen days have passed. The application is still due, at once, with a letter that gives the reason (in free form). Losing the card is not thought to end the status of residence (ask the agency), but missing the deadline is punishable.",
    ),
    fields: &[Field::LossKnownOn, Field::LossReenteredOn],
    example: Example {
        wrong: r#"{"loss": {"known_on": "2026-10-26"}}"#,
        right: r#"{"loss": {"known_on": "2026-11-10"}}"#,
    },
    sources: &[&law::ACT_19_12, &law::LATE_REASON, &law::ACT_71_2],
};

const LATE_REASON_MISSING: Rule = Rule {
    code: "late-reason-missing",
    severity: Severity::Warning,
    meaning: said(
        "期限を過ぎた申請には、遅れた理由を書いた書類が要ります。理由を記録に書いておいてください。",
        "A late application needs a letter with the reason for the delay; put the reason into the record.",
    ),
    fields: &[Field::LossLateReason],
    example: Example {
        wrong: r#"{"loss": {"known_on": "2026-10-26", "late_reason": null}}"#,
        right: r#"{"loss": {"known_on": "2026-10-26", "late_reason": "入院していたため。"}}"#,
    },
    sources: &[&law::LATE_REASON],
};

const DEADLINE_PROVISIONAL: Rule = Rule {
    code: "deadline-provisional",
    severity: Severity::Note,
    meaning: said(
        "期限が、祝日の公表されている最後の日より後になります。春分の日・秋分の日や法律の改正によって、一日ずれることがあります。",
        "The deadline lies beyond the last day for which the national holidays are published; the equinox days, or a new law, may move it.",
    ),
    fields: &[Field::LossKnownOn, Field::LossReenteredOn],
    example: Example { wrong: "2028-03-06 (--today 2028-03-07)", right: "2026-11-10" },
    sources: &[&law::OFFICE_HOLIDAYS],
};

/// Fewer days than it takes to get a photo, a police report and a free morning.
const NEAR_DAYS: i64 = 3;

pub(super) fn judge(case: &Case<'_>, problems: &mut Problems) {
    if problems.refuses(Field::LossAbroad) {
        return;
    }
    let Some((field, start)) = start(case) else { return };
    let holidays = case.conditions.holidays();
    let deadline = Deadline::of(start, holidays);
    let days_left = deadline.days_left(case.today());
    if days_left < 0 {
        judge_late(case, field, &deadline, -days_left, problems);
        return;
    }
    if deadline.last > holidays.known_until() {
        let remark = Remark::new(
            &DEADLINE_PROVISIONAL,
            format!("期限 {} は、祝日がまだ公表されていない期間にかかるため、確定していません", deadline.last),
            format!(
                "the deadline {} is not certain: the national holidays of that time are not published yet",
                deadline.last
            ),
        );
        let advised = deadline.advised();
        let remark = if advised < case.today() {
            remark
        } else {
            remark.hint(format!("{advised} までに申請すれば確実です"), format!("apply by {advised}, to be safe"))
        };
        problems.note(field, &remark);
    }
    judge_day_off(case, field, &deadline, problems);
    if days_left <= NEAR_DAYS {
        let (ja, en) = match days_left {
            0 => ("今日".to_owned(), "is today".to_owned()),
            1 => ("明日".to_owned(), "is tomorrow".to_owned()),
            days => (format!("{days}日後"), format!("is in {days} days")),
        };
        let last = deadline.last;
        let remark = Remark::new(
            &DEADLINE_NEAR,
            format!("申請の期限は{ja}（{last}）です"),
            format!("the last day to apply {en}, {last}"),
        )
        .hint("窓口の受付時間内に申請してください", "go to the counter within its hours");
        problems.note(field, &remark);
    }
}

/// The day from which the days run, and the item that gives it.
pub(super) fn start(case: &Case<'_>) -> Option<(Field, Date)> {
    let loss = &case.draft.loss;
    let known_on = case.known_on()?;
    if loss.abroad == Some(YesNo::Yes) {
        let reentered_on = loss.reentered_on.filter(|it| (known_on..=case.today()).contains(it))?;
        return Some((Field::LossReenteredOn, reentered_on));
    }
    Some((Field::LossKnownOn, known_on))
}

fn judge_day_off(case: &Case<'_>, field: Field, deadline: &Deadline, problems: &mut Problems) {
    let Some((_, reason)) = deadline.skipped.first() else { return };
    let (plain, last, reason) = (deadline.plain, deadline.last, reason.name());
    let remark = Remark::new(
        &DEADLINE_DAY_OFF,
        format!("14日目の {plain} は閉庁日（{}）のため、期限は {last} になります", reason.ja),
        format!("the fourteenth day, {plain}, is a day off ({}), so the deadline moves to {last}", reason.en),
    );
    let advised = deadline.advised();
    let remark = if advised >= case.today() {
        remark.hint(format!("{advised} までに申請するのが安全です"), format!("apply by {advised}, to be safe"))
    } else {
        remark.hint(format!("{last} には必ず申請してください"), format!("apply on {last} without fail"))
    };
    problems.note(field, &remark);
}

fn judge_late(case: &Case<'_>, field: Field, deadline: &Deadline, days: i64, problems: &mut Problems) {
    let last = deadline.last;
    let unit = if days == 1 { "day" } else { "days" };
    let remark = Remark::new(
        &DEADLINE_PASSED,
        format!("申請の期限（{last}）を{days}日過ぎています"),
        format!("the last day to apply, {last}, was {days} {unit} ago"),
    )
    .hint(
        "今からでも申請は必要です。遅れた理由を書いた書類（任意の様式）を添えて、すぐに申請してください",
        "the application is still due: go at once, with a letter that gives the reason for the delay (in free form)",
    );
    problems.note(field, &remark);
    if case.is_absent(Field::LossLateReason) {
        let remark = Remark::new(&LATE_REASON_MISSING, "遅れた理由がありません", "the reason for the delay is missing")
            .hint("loss.late_reason に書いてください", "write it in loss.late_reason");
        problems.note(Field::LossLateReason, &remark);
    }
}
