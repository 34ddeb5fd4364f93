//! 写真: whether one is needed, and how old it may be. What the picture itself must be like is judged elsewhere.

use super::{Case, Conditions, PhotoPlan};
use crate::calendar::{BirthDate, Date};
use crate::diagnostic::{Example, Field, Problems, Remark, Rule, Severity, said};
use crate::law;

/// Every rule of this file.
pub(super) const RULES: &[&Rule] =
    &[&PHOTO_MISSING, &PHOTO_SOON_NEEDED, &PHOTO_NOT_NEEDED, &PHOTO_TOO_OLD, &PHOTO_OLD_NOT_NEEDED];

const PHOTO_MISSING: Rule = Rule {
    code: "photo-missing",
    severity: Severity::Error,
    meaning: said(
        "交付の日に1歳以上の人（2026年6月13日までは16歳以上）は、写真が1枚要ります。画像を指定するか、枠を空けて作成し、写真を貼ってください。",
        "Whoever is one year old or more on the day of issue (until 2026-06-13: sixteen) needs a photo; name a picture, or leave the frame empty and paste one.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: r#"{"photo": null}"#, right: r#"{"photo": "photos/nguyen.jpg"}"# },
    sources: &[&law::REGULATION_19_11, &law::PHOTO_FROM_AGE],
};

const PHOTO_SOON_NEEDED: Rule = Rule {
    code: "photo-soon-needed",
    severity: Severity::Warning,
    meaning: said(
        "写真が要るかどうかは、申請の日ではなくカードの交付の日の年齢で決まります。その間に誕生日を迎える子は写真が要ります。",
        "The age on the day of issue decides, not that of the application; a child whose birthday lies between the two needs a photo.",
    ),
    fields: &[Field::Photo],
    example: Example {
        wrong: r#"{"photo": null, "birth_date": "2025-12-01"}"#,
        right: r#"{"photo": "photos/nguyen.jpg", "birth_date": "2025-12-01"}"#,
    },
    sources: &[&law::PHOTO_FROM_AGE],
};

const PHOTO_NOT_NEEDED: Rule = Rule {
    code: "photo-not-needed",
    severity: Severity::Note,
    meaning: said(
        "交付の日に1歳未満の人（2026年6月13日までは16歳未満）のカードには写真が載らず、写真は要りません。",
        "The card of a child under one year on the day of issue (until 2026-06-13: under sixteen) shows no photo, and none is needed.",
    ),
    fields: &[Field::Photo],
    example: Example {
        wrong: r#"{"birth_date": "2026-10-01"}"#,
        right: r#"{"birth_date": "2026-10-01", "photo": null}"#,
    },
    sources: &[&law::PHOTO_FROM_AGE],
};

const PHOTO_TOO_OLD: Rule = Rule {
    code: "photo-too-old",
    severity: Severity::Error,
    meaning: said(
        "写真は、申請の前6か月以内に撮影したものに限ります（古い案内には3か月とあるものもあります）。",
        "The photo must have been taken within six months before the application (older guides still say three).",
    ),
    fields: &[Field::PhotoTakenOn],
    example: Example { wrong: r#"{"photo_taken_on": "2026-05-21"}"#, right: r#"{"photo_taken_on": "2026-05-22"}"# },
    sources: &[&law::PHOTO_AGE],
};

const PHOTO_OLD_NOT_NEEDED: Rule = Rule {
    code: "photo-old-not-needed",
    severity: Severity::Warning,
    meaning: said(
        "申請の日に1歳未満の人（2026年6月13日までは16歳未満）は写真がなくても申請できますが、添える写真は6か月以内に撮影したものに限ります。古い写真は使わず、空けておくか撮り直してください。",
        "A child under one year on the day of the application (until 2026-06-13: under sixteen) may do without a photo, but one that is handed in must have been taken within six months; leave an older one out, or have a new one taken.",
    ),
    fields: &[Field::PhotoTakenOn],
    example: Example {
        wrong: r#"{"birth_date": "2026-03-01", "photo_taken_on": "2026-05-01"}"#,
        right: r#"{"birth_date": "2026-03-01", "photo_taken_on": "2026-10-01"}"#,
    },
    sources: &[&law::PHOTO_AGE, &law::PHOTO_FROM_AGE],
};

/// Cards are mostly issued on the day; a month is more than any office was heard to take.
const ISSUE_MONTHS: u32 = 1;

/// Whether the card will show a photo.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Need {
    /// As far as can be told: also where the birth date is not known.
    Yes,
    /// The child may come of that age before the card is issued.
    Soon,
    No,
}

pub(super) fn judge(case: &Case<'_>, problems: &mut Problems) {
    let from_age = case.conditions.facts().photo_from_age;
    if case.is_absent(Field::Photo) {
        judge_absence(case, need(case), from_age, problems);
    } else if need(case) == Need::No && case.raw.text(Field::Photo).is_some() {
        let remark = Remark::new(
            &PHOTO_NOT_NEEDED,
            format!("{from_age}歳未満の人に写真は要りません"),
            format!("nobody under the age of {from_age} needs a photo"),
        )
        .hint("photo を空にしてもかまいません", "the photo may be left out");
        problems.note(Field::Photo, &remark);
    }
    judge_age(case, problems);
}

fn judge_absence(case: &Case<'_>, need: Need, from_age: u32, problems: &mut Problems) {
    let remark = match need {
        Need::Yes if case.conditions.photo == PhotoPlan::Pasted => return,
        Need::Yes => Remark::new(&PHOTO_MISSING, "写真がありません", "there is no photo").hint(
            "\"photo\"（表では列「写真」）に画像ファイルを書いてください。fill・packet では --photo でも指定できます。紙の写真を貼るなら --no-photo で枠を空けて作成します",
            "name a picture in \"photo\" (column 写真); fill and packet take --photo, too; with --no-photo the frame stays empty for a pasted one",
        ),
        Need::Soon => Remark::new(
            &PHOTO_SOON_NEEDED,
            format!("まもなく{from_age}歳になります。交付の日にその年齢なら写真が要ります"),
            format!("the applicant will soon be {from_age}, and whoever is that old on the day of issue needs a photo"),
        )
        .hint("写真を用意しておいてください", "have a photo ready"),
        Need::No => return,
    };
    problems.note(Field::Photo, &remark);
}

/// Whether a photo is needed, or may be by the day of issue.
pub(crate) fn may_need_photo(birth: BirthDate, conditions: &Conditions) -> bool {
    need_of(birth, conditions) != Need::No
}

fn need(case: &Case<'_>) -> Need {
    case.birth_date().map_or(Need::Yes, |it| need_of(it, case.conditions))
}

fn need_of(birth: BirthDate, conditions: &Conditions) -> Need {
    let (today, from_age) = (conditions.today(), conditions.facts().photo_from_age);
    let reaches = |day: Date| *birth.age_on(day).end() >= from_age;
    if reaches(today) {
        Need::Yes
    } else if today.months_later(ISSUE_MONTHS).is_some_and(reaches) {
        Need::Soon
    } else {
        Need::No
    }
}

fn judge_age(case: &Case<'_>, problems: &mut Problems) {
    let months = case.conditions.facts().photo_age_months;
    let is_used = match case.conditions.photo {
        PhotoPlan::Printed => case.raw.text(Field::Photo).is_some(),
        PhotoPlan::Pasted => need(case) != Need::No,
    };
    let Some(taken_on) = case.draft.photo_taken_on.filter(|_| is_used) else { return };
    let Some(last) = taken_on.months_later(months).filter(|it| *it < case.today()) else { return };
    let (rule, hint) = match need(case) {
        Need::Yes => (&PHOTO_TOO_OLD, said("新しく撮影してください", "have a new one taken")),
        Need::Soon | Need::No => (
            &PHOTO_OLD_NOT_NEEDED,
            said("新しく撮影するか、photo を空にしてください", "have a new one taken, or leave the photo out"),
        ),
    };
    let remark = Remark::new(
        rule,
        format!("写真は{months}か月以内のものに限られ、この写真は {last} までです"),
        format!("a photo may be {months} months old; this one could be used until {last}"),
    )
    .hint(hint.ja, hint.en);
    problems.note(Field::PhotoTakenOn, &remark);
}
