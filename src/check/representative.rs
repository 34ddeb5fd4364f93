//! 代理人: who may apply and sign in the applicant's place, and when somebody must.
//!
//! A relative of sixteen or more who lives with the applicant, and nobody else (Immigration Control Act, article
//! 61-9-3). 取次者, who only carries the papers, are another matter.

use super::Case;
use super::same::is_same_text;
use crate::application::{Ground, Relationship, YesNo};
use crate::calendar::BirthDate;
use crate::diagnostic::{Example, Field, Problems, Remark, Rule, Severity, said};
use crate::law;

/// Every rule of this file.
pub(super) const RULES: &[&Rule] = &[
    &REPRESENTATIVE_MISSING,
    &REPRESENTATIVE_MAY_BE_NEEDED,
    &REPRESENTATIVE_INCOMPLETE,
    &REPRESENTATIVE_NOT_COHABITING,
    &REPRESENTATIVE_COHABITING_UNKNOWN,
    &REPRESENTATIVE_ADDRESS_DIFFERS,
    &REPRESENTATIVE_UNDER_SIXTEEN,
    &REPRESENTATIVE_AGE_UNKNOWN,
    &REPRESENTATIVE_NOT_A_RELATIVE,
    &REPRESENTATIVE_RELATIONSHIP_UNKNOWN,
    &REPRESENTATIVE_GROUND_MISSING,
    &REPRESENTATIVE_GROUND_DIFFERS,
    &REPRESENTATIVE_PAPERS,
];

const REPRESENTATIVE_MISSING: Rule = Rule {
    code: "representative-missing",
    severity: Severity::Error,
    meaning: said(
        "16歳未満の人は自分では申請できません。同居する16歳以上の親族（ふつうは父か母）が、代理人として申請し、署名します。",
        "Nobody under sixteen applies alone: a relative of sixteen or more who lives with the child, as a rule a parent, applies and signs as the representative.",
    ),
    fields: &[Field::RepresentativeName],
    example: Example {
        wrong: r#"{"birth_date": "2015-04-12"}"#,
        right: r#"{"birth_date": "2015-04-12", "representative": {"name": "NGUYEN VAN BA", "relationship": "父", "address": "東京都新宿区西新宿二丁目8番1号 新宿ハイツ203", "birth_date": "1985-01-20", "cohabiting": true}}"#,
    },
    sources: &[&law::FILERS],
};

const REPRESENTATIVE_MAY_BE_NEEDED: Rule = Rule {
    code: "representative-may-be-needed",
    severity: Severity::Warning,
    meaning: said(
        "生年月日の月日が分からず、16歳未満かどうか決められません。16歳未満なら、同居する16歳以上の親族が代理人として申請します。",
        "Month or day of birth are not known, so the applicant may be under sixteen; then a relative of sixteen or more who lives with them applies as the representative.",
    ),
    fields: &[Field::RepresentativeName],
    example: Example { wrong: r#"{"birth_date": "2010"}"#, right: r#"{"birth_date": "1998"}"# },
    sources: &[&law::FILERS],
};

const REPRESENTATIVE_INCOMPLETE: Rule = Rule {
    code: "representative-incomplete",
    severity: Severity::Error,
    meaning: said(
        "代理人が申請するときは、代理人の氏名、本人との関係、住所の三つとも書きます。",
        "Where a representative applies, the form asks for name, relationship and address, all three.",
    ),
    fields: &[Field::RepresentativeName, Field::RepresentativeRelationship, Field::RepresentativeAddress],
    example: Example {
        wrong: r#"{"representative": {"name": "NGUYEN VAN BA", "relationship": "父"}}"#,
        right: r#"{"representative": {"name": "NGUYEN VAN BA", "relationship": "父", "address": "東京都新宿区西新宿二丁目8番1号 新宿ハイツ203"}}"#,
    },
    sources: &[&law::FORM_29_11],
};

const REPRESENTATIVE_NOT_COHABITING: Rule = Rule {
    code: "representative-not-cohabiting",
    severity: Severity::Error,
    meaning: said(
        "代理人になれるのは、本人と同居する親族だけです。同居していない親族は、本人が16歳未満か疾病などのときに、取次者として認められることがあります。",
        "Only a relative who lives with the applicant can be the representative; one who does not may be accepted as an agent (取次者) where the applicant is under sixteen or ill.",
    ),
    fields: &[Field::RepresentativeCohabiting],
    example: Example {
        wrong: r#"{"representative": {"cohabiting": false, "name": "NGUYEN VAN BA"}}"#,
        right: r#"{"representative": {"cohabiting": true, "name": "NGUYEN VAN BA"}}"#,
    },
    sources: &[&law::FILERS],
};

const REPRESENTATIVE_COHABITING_UNKNOWN: Rule = Rule {
    code: "representative-cohabiting-unknown",
    severity: Severity::Warning,
    meaning: said(
        "代理人が本人と同居しているかが書かれていません。同居していなければ、代理人にはなれません。",
        "Nothing says whether the representative lives with the applicant; whoever does not cannot be one.",
    ),
    fields: &[Field::RepresentativeCohabiting],
    example: Example {
        wrong: r#"{"representative": {"name": "NGUYEN VAN BA"}}"#,
        right: r#"{"representative": {"name": "NGUYEN VAN BA", "cohabiting": true}}"#,
    },
    sources: &[&law::FILERS],
};

const REPRESENTATIVE_ADDRESS_DIFFERS: Rule = Rule {
    code: "representative-address-differs",
    severity: Severity::Warning,
    meaning: said(
        "同居しているなら、代理人の住所は本人の住居地と同じはずです。書き方の違いも、窓口で尋ねられます。",
        "Who lives with the applicant has the applicant's address; the counter asks about any difference, also in the way it is written.",
    ),
    fields: &[Field::RepresentativeAddress],
    example: Example {
        wrong: r#"{"representative": {"name": "NGUYEN VAN BA", "cohabiting": true, "address": "東京都新宿区大久保一丁目2番3号"}}"#,
        right: r#"{"representative": {"name": "NGUYEN VAN BA", "cohabiting": true, "address": "東京都新宿区西新宿二丁目8番1号 新宿ハイツ203"}}"#,
    },
    sources: &[&law::FILERS, &law::MISTAKES_SEEN],
};

const REPRESENTATIVE_UNDER_SIXTEEN: Rule = Rule {
    code: "representative-under-sixteen",
    severity: Severity::Error,
    meaning: said("代理人は16歳以上でなければなりません。", "A representative must be sixteen years old or more."),
    fields: &[Field::RepresentativeBirthDate],
    example: Example {
        wrong: r#"{"representative": {"birth_date": "2012-01-20", "name": "NGUYEN VAN BA"}}"#,
        right: r#"{"representative": {"birth_date": "1985-01-20", "name": "NGUYEN VAN BA"}}"#,
    },
    sources: &[&law::FILERS],
};

const REPRESENTATIVE_AGE_UNKNOWN: Rule = Rule {
    code: "representative-age-unknown",
    severity: Severity::Note,
    meaning: said(
        "代理人の生年月日が書かれていません。16歳以上であることを確かめてください（用紙には印刷しません）。",
        "The representative's date of birth is not given; make sure that they are sixteen or more (it is not printed on the form).",
    ),
    fields: &[Field::RepresentativeBirthDate],
    example: Example {
        wrong: r#"{"representative": {"name": "NGUYEN VAN BA"}}"#,
        right: r#"{"representative": {"name": "NGUYEN VAN BA", "birth_date": "1985-01-20"}}"#,
    },
    sources: &[&law::FILERS],
};

const REPRESENTATIVE_NOT_A_RELATIVE: Rule = Rule {
    code: "representative-not-a-relative",
    severity: Severity::Error,
    meaning: said(
        "代理人になれるのは親族だけです。友人・同僚・雇用主は代理人になれず、会社の職員や行政書士は取次者の欄に書きます。",
        "Only relatives can be the representative; friends, colleagues and employers cannot, and company staff or an administrative scrivener belong in the agent's box (取次者).",
    ),
    fields: &[Field::RepresentativeRelationship],
    example: Example {
        wrong: r#"{"representative": {"relationship": "友人"}}"#,
        right: r#"{"representative": {"relationship": "父"}}"#,
    },
    sources: &[&law::FILERS],
};

const REPRESENTATIVE_RELATIONSHIP_UNKNOWN: Rule = Rule {
    code: "representative-relationship-unknown",
    severity: Severity::Warning,
    meaning: said(
        "本人との関係が、親族の続柄として読み取れません。代理人になれるのは、配偶者、子、父母、その他の親族です。",
        "The relationship could not be understood as that of a relative; a representative is a spouse, a child, a parent or another relative.",
    ),
    fields: &[Field::RepresentativeRelationship],
    example: Example {
        wrong: r#"{"representative": {"relationship": "いろいろ"}}"#,
        right: r#"{"representative": {"relationship": "母"}}"#,
    },
    sources: &[&law::FILERS],
};

const REPRESENTATIVE_GROUND_MISSING: Rule = Rule {
    code: "representative-ground-missing",
    severity: Severity::Warning,
    meaning: said(
        "16歳以上の人の申請を代理人が行うのは、疾病などで本人が行けないときか、本人の依頼によるときです。診断書か委任状が要るので、どちらかを決めておいてください。",
        "For somebody of sixteen or more a representative applies because of illness or on request; it decides whether a medical certificate or a power of attorney is needed.",
    ),
    fields: &[Field::RepresentativeGround],
    example: Example {
        wrong: r#"{"representative": {"name": "NGUYEN THI CHI", "ground": null}}"#,
        right: r#"{"representative": {"name": "NGUYEN THI CHI", "ground": "request"}}"#,
    },
    sources: &[&law::FILERS, &law::FILERS_PAPERS],
};

const REPRESENTATIVE_GROUND_DIFFERS: Rule = Rule {
    code: "representative-ground-differs",
    severity: Severity::Warning,
    meaning: said(
        "代理の理由が「16歳未満」ですが、生年月日では16歳以上です。",
        "The representative is said to apply for somebody under sixteen, and by the date of birth the applicant is not.",
    ),
    fields: &[Field::RepresentativeGround],
    example: Example {
        wrong: r#"{"representative": {"name": "NGUYEN THI CHI", "ground": "minor"}}"#,
        right: r#"{"representative": {"name": "NGUYEN THI CHI", "ground": "illness"}}"#,
    },
    sources: &[&law::FILERS],
};

const REPRESENTATIVE_PAPERS: Rule = Rule {
    code: "representative-papers",
    severity: Severity::Note,
    meaning: said(
        "代理人は署名欄に自分で署名し、続柄と同居の分かる住民票、自分の身分証明書と、場合により診断書（疾病）か委任状（依頼）を持って行きます。",
        "The representative signs, and brings a 住民票 that shows the relation and the common address, their own identification, and a medical certificate (illness) or a power of attorney (request).",
    ),
    fields: &[Field::RepresentativeName],
    example: Example {
        wrong: r#"{"representative": {"name": "NGUYEN THI CHI"}}"#,
        right: r#"{"representative": {"name": null}}"#,
    },
    sources: &[&law::FILERS_PAPERS],
};

/// 入管法61条の9の3
pub(super) const ADULT: u32 = 16;

const ITEMS: [Field; 6] = [
    Field::RepresentativeName,
    Field::RepresentativeRelationship,
    Field::RepresentativeAddress,
    Field::RepresentativeBirthDate,
    Field::RepresentativeCohabiting,
    Field::RepresentativeGround,
];

pub(super) fn judge(case: &Case<'_>, problems: &mut Problems) {
    if ITEMS.iter().all(|it| case.is_absent(*it)) {
        judge_absence(case, problems);
        return;
    }
    for field in [Field::RepresentativeName, Field::RepresentativeRelationship, Field::RepresentativeAddress] {
        judge_completeness(case, field, problems);
    }
    judge_home(case, problems);
    judge_age(case, problems);
    judge_relationship(case, problems);
    judge_ground(case, problems);
    if case.draft.representative.name.is_some() {
        problems.note(Field::RepresentativeName, &papers(case));
    }
}

fn judge_absence(case: &Case<'_>, problems: &mut Problems) {
    let Some(birth) = case.draft.birth_date else { return };
    let ages = birth.age_on(case.today());
    let hint = (
        "同居する16歳以上の親族（父母など）の氏名・関係・住所を representative に書いてください",
        "write name, relationship and address of a relative of sixteen or more who lives with the applicant (a parent) in representative",
    );
    let remark = if *ages.end() < ADULT {
        Remark::new(
            &REPRESENTATIVE_MISSING,
            "本人は16歳未満で、代理人がありません",
            "the applicant is under sixteen, and there is no representative",
        )
    } else if *ages.start() < ADULT {
        Remark::new(&REPRESENTATIVE_MAY_BE_NEEDED, "本人は16歳未満かもしれません", "the applicant may be under sixteen")
    } else {
        return;
    };
    problems.note(Field::RepresentativeName, &remark.hint(hint.0, hint.1));
}

fn judge_completeness(case: &Case<'_>, field: Field, problems: &mut Problems) {
    if !case.is_absent(field) {
        return;
    }
    let remark = Remark::new(
        &REPRESENTATIVE_INCOMPLETE,
        format!("{}がありません", field.name_ja()),
        format!("{} is missing", field.name_en()),
    )
    .hint(
        "代理人が申請しないのなら、representative の項目をすべて空にしてください",
        "fill it in, or leave all of representative empty where nobody applies in the applicant's place",
    );
    problems.note(field, &remark);
}

fn judge_home(case: &Case<'_>, problems: &mut Problems) {
    let representative = &case.draft.representative;
    if representative.cohabiting == Some(YesNo::No) {
        let remark = Remark::new(
            &REPRESENTATIVE_NOT_COHABITING,
            "代理人が本人と同居していません",
            "the representative does not live with the applicant",
        )
        .hint(
            "同居する親族に代えるか、取次者（agent）としてください",
            "name a relative who does, or make them the agent (取次者)",
        );
        problems.note(Field::RepresentativeCohabiting, &remark);
    } else if case.is_absent(Field::RepresentativeCohabiting) {
        let remark = Remark::new(
            &REPRESENTATIVE_COHABITING_UNKNOWN,
            "代理人が本人と同居しているか分かりません",
            "nothing says whether the representative lives with the applicant",
        )
        .hint(
            "representative.cohabiting に true か false を書いてください",
            "write true or false in representative.cohabiting",
        );
        problems.note(Field::RepresentativeCohabiting, &remark);
    }
    if let (Some(YesNo::Yes), Some(theirs), Some(own)) =
        (representative.cohabiting, &representative.address, &case.draft.address)
        && !is_same_text(theirs.as_str(), own.as_str())
    {
        let remark = Remark::new(
            &REPRESENTATIVE_ADDRESS_DIFFERS,
            "同居の代理人の住所が、本人の住居地と違います",
            "the representative lives with the applicant, but the addresses differ",
        )
        .hint("住民票のとおりに、二つをそろえてください", "write both as the 住民票 has them")
        .suggesting(own.as_str());
        problems.note(Field::RepresentativeAddress, &remark);
    }
}

fn judge_age(case: &Case<'_>, problems: &mut Problems) {
    let remark = match case.draft.representative.birth_date {
        Some(birth) if *BirthDate::from(birth).age_on(case.today()).end() < ADULT => {
            Remark::new(&REPRESENTATIVE_UNDER_SIXTEEN, "代理人が16歳未満です", "the representative is under sixteen")
                .hint(
                    "16歳以上の同居の親族に代えてください",
                    "name a relative of sixteen or more who lives with the applicant",
                )
        }
        None if case.is_absent(Field::RepresentativeBirthDate) => Remark::new(
            &REPRESENTATIVE_AGE_UNKNOWN,
            "代理人の生年月日がありません",
            "the representative's date of birth is not given",
        )
        .hint("16歳以上であることを確かめてください", "make sure that they are sixteen or more"),
        _ => return,
    };
    problems.note(Field::RepresentativeBirthDate, &remark);
}

fn judge_relationship(case: &Case<'_>, problems: &mut Problems) {
    let Some(text) = &case.draft.representative.relationship else { return };
    let remark = match Relationship::of(text.as_str()) {
        Relationship::NoRelative => Remark::new(
            &REPRESENTATIVE_NOT_A_RELATIVE,
            format!("「{}」は親族ではありません", text.as_str()),
            format!("`{}` is no relative", text.as_str()),
        )
        .hint(
            "書類を届けるだけの人は取次者（agent）です。代理人は、同居する親族に代えてください",
            "whoever only carries the papers is the agent (取次者); as the representative name a relative who lives with the applicant",
        ),
        Relationship::Unknown => Remark::new(
            &REPRESENTATIVE_RELATIONSHIP_UNKNOWN,
            format!("「{}」がどの親族か分かりません", text.as_str()),
            format!("`{}` could not be understood as a relative", text.as_str()),
        )
        .hint("夫、妻、父、母、子、兄弟のように書いてください", "write it as in 夫, 妻, 父, 母, 子, or husband, mother, child"),
        _ => return,
    };
    problems.note(Field::RepresentativeRelationship, &remark);
}

fn judge_ground(case: &Case<'_>, problems: &mut Problems) {
    let is_surely_adult = case.draft.birth_date.is_some_and(|it| *it.age_on(case.today()).start() >= ADULT);
    if !is_surely_adult {
        return;
    }
    let remark = match case.draft.representative.ground {
        None if case.is_absent(Field::RepresentativeGround) => Remark::new(
            &REPRESENTATIVE_GROUND_MISSING,
            "16歳以上の本人に代わる理由がありません",
            "nothing says why somebody applies for a person of sixteen or more",
        )
        .hint(
            "representative.ground に illness（疾病など。診断書が要ります）か request（依頼。委任状が要ります）を書いてください",
            "write illness (a medical certificate is needed) or request (a power of attorney is) in representative.ground",
        ),
        Some(Ground::Minor) => Remark::new(
            &REPRESENTATIVE_GROUND_DIFFERS,
            "本人は16歳以上です",
            "the applicant is not under sixteen",
        )
        .hint("illness か request に改めるか、生年月日を確かめてください", "write illness or request, or check the date of birth"),
        _ => return,
    };
    problems.note(Field::RepresentativeGround, &remark);
}

fn papers(case: &Case<'_>) -> Remark {
    let (ja, en) = match case.draft.representative.ground {
        Some(Ground::Illness) => ("、診断書", ", a medical certificate"),
        Some(Ground::Request) => ("、委任状", ", a power of attorney"),
        Some(Ground::Minor) | None => ("", ""),
    };
    Remark::new(&REPRESENTATIVE_PAPERS, "代理人が署名し、申請します", "the representative signs and applies").hint(
        format!("続柄と同居の分かる住民票、代理人の身分証明書{ja}を持って行ってください"),
        format!(
            "bring a 住民票 that shows the relation and the common address, the representative's identification{en}"
        ),
    )
}
