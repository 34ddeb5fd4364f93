//! Dates against each other and against today.

use super::Case;
use crate::calendar::Date;
use crate::diagnostic::{Example, Field, Problems, Remark, Rule, Severity, said};
use crate::law;

/// Every rule of this file.
pub(super) const RULES: &[&Rule] = &[
    &DATE_IN_FUTURE,
    &BIRTH_DATE_TOO_EARLY,
    &BIRTH_AFTER_LOSS,
    &SIGNED_BEFORE_LOSS,
    &SIGNED_IN_FUTURE,
    &SIGNING_DATE_PRINTED,
];

const DATE_IN_FUTURE: Rule = Rule {
    code: "date-in-future",
    severity: Severity::Error,
    meaning: said(
        "生まれた日、紛失を知った日、届け出た日、再入国の日、写真を撮った日は、今日までの日付です。先の日付は書き間違いです。",
        "The days of birth, of the loss, of the report, of the re-entry and of the photo have all passed; a later one is a slip of the pen.",
    ),
    fields: &[
        Field::BirthDate,
        Field::LossKnownOn,
        Field::LossReenteredOn,
        Field::PoliceReportedOn,
        Field::RepresentativeBirthDate,
        Field::PhotoTakenOn,
    ],
    example: Example {
        wrong: r#"{"loss": {"known_on": "2027-11-10"}}"#,
        right: r#"{"loss": {"known_on": "2026-11-10"}}"#,
    },
    sources: &[&law::ACT_19_12, &law::MISTAKES_SEEN],
};

const BIRTH_DATE_TOO_EARLY: Rule = Rule {
    code: "birth-date-too-early",
    severity: Severity::Error,
    meaning: said(
        "130年より前に生まれた人はいません。年の書き間違いか、元号の取り違えです。",
        "Nobody was born more than 130 years ago; the year is a slip of the pen, or belongs to another era.",
    ),
    fields: &[Field::BirthDate],
    example: Example { wrong: "1901-04-12 (--today 2035-11-22)", right: "1998-04-12" },
    sources: &[&law::MISTAKES_SEEN],
};

const BIRTH_AFTER_LOSS: Rule = Rule {
    code: "birth-after-loss",
    severity: Severity::Error,
    meaning: said(
        "紛失を知った日より後に生まれた人はいません。どちらかの日付が違います。",
        "Nobody is born after the day on which the loss became known; one of the two dates is wrong.",
    ),
    fields: &[Field::BirthDate],
    example: Example { wrong: r#"{"birth_date": "2026-11-15"}"#, right: r#"{"birth_date": "1998-04-12"}"# },
    sources: &[&law::MISTAKES_SEEN],
};

const SIGNED_BEFORE_LOSS: Rule = Rule {
    code: "signed-before-loss",
    severity: Severity::Error,
    meaning: said(
        "申請書の作成日は、紛失を知った日より前にはなりません。",
        "Nobody fills in the application before the loss is known.",
    ),
    fields: &[Field::SignedOn],
    example: Example { wrong: r#"{"signed_on": "2026-11-09"}"#, right: r#"{"signed_on": "2026-11-22"}"# },
    sources: &[&law::MISTAKES_SEEN],
};

const SIGNED_IN_FUTURE: Rule = Rule {
    code: "signed-in-future",
    severity: Severity::Warning,
    meaning: said(
        "作成日は、署名する日です。先の日付を印刷すると、その日より前には提出できません。",
        "The date is the day of signing; with a later one printed, the form cannot be handed in before that day.",
    ),
    fields: &[Field::SignedOn],
    example: Example { wrong: r#"{"signed_on": "2026-11-30"}"#, right: r#"{"signed_on": null}"# },
    sources: &[&law::FORM_29_11],
};

const SIGNING_DATE_PRINTED: Rule = Rule {
    code: "signing-date-printed",
    severity: Severity::Note,
    meaning: said(
        "作成年月日は、署名する人が自分で書きます。印刷せずに空けておくのが確実です。",
        "The date beside the signature is written by whoever signs; leaving it blank is the safe way.",
    ),
    fields: &[Field::SignedOn],
    example: Example { wrong: r#"{"signed_on": "2026-11-22"}"#, right: r#"{"signed_on": null}"# },
    sources: &[&law::FORM_NOTE_ON_DATE],
};

/// Older than anybody ever was.
const OLDEST_YEARS: u32 = 130;

pub(super) fn judge(case: &Case<'_>, problems: &mut Problems) {
    judge_birth(case, problems);
    judge_signing(case, problems);
}

fn judge_birth(case: &Case<'_>, problems: &mut Problems) {
    let Some(birth) = case.draft.birth_date else { return };
    let earliest = birth.earliest();
    if *birth.age_on(case.today()).start() > OLDEST_YEARS {
        let (year, ..) = birth.parts();
        let remark = Remark::new(
            &BIRTH_DATE_TOO_EARLY,
            format!("{year}年生まれでは、130歳を超えます"),
            format!("somebody born in {year} would be over 130 years old"),
        )
        .hint("年と元号を確かめてください", "check the year, and the era");
        problems.note(Field::BirthDate, &remark);
    }
    let Some(known_on) = case.known_on() else { return };
    if (known_on..=case.today()).contains(&earliest) && earliest != known_on {
        let remark = Remark::new(
            &BIRTH_AFTER_LOSS,
            format!("紛失を知った日（{known_on}）より後に生まれたことになります"),
            format!("this is after the day on which the loss became known, {known_on}"),
        )
        .hint("二つの日付を確かめてください", "check both dates");
        problems.note(Field::BirthDate, &remark);
    }
}

fn judge_signing(case: &Case<'_>, problems: &mut Problems) {
    let Some(signed_on) = case.draft.signed_on else { return };
    let remark = match case.known_on() {
        Some(known_on) if signed_on < known_on => Remark::new(
            &SIGNED_BEFORE_LOSS,
            format!("作成日が、紛失を知った日（{known_on}）より前です"),
            format!("this is before the day on which the loss became known, {known_on}"),
        )
        .hint("署名する日を書くか、空にしてください", "write the day of signing, or leave it empty"),
        _ if signed_on > case.today() => Remark::new(
            &SIGNED_IN_FUTURE,
            format!("作成日が今日（{}）より後です", case.today()),
            format!("this is later than today, {}", case.today()),
        )
        .hint(
            "その日に署名するのでなければ、空にして手で書いてください",
            "leave it empty and write it by hand, unless that is the day of signing",
        ),
        _ => Remark::new(&SIGNING_DATE_PRINTED, "作成日を印刷します", "the date of filling in is printed").hint(
            "署名する人が手で書くように、空にしておくのが確実です",
            "leave it empty for the hand that signs, to be safe",
        ),
    };
    problems.note(Field::SignedOn, &remark);
}

pub(super) fn in_future(today: Date) -> Remark {
    Remark::new(
        &DATE_IN_FUTURE,
        format!("今日（{today}）より後の日付です"),
        format!("the date is later than today, {today}"),
    )
    .hint("年月日を確かめてください", "check year, month and day")
}
