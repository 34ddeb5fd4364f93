//! 代理人: who may apply and sign in the applicant's place, and when somebody must.
//!
//! A relative of sixteen or more who lives with the applicant, and nobody else (Immigration Control Act, article
//! 61-9-3). 取次者, who only carries the papers, are another matter.

mod rules;

use super::Case;
use crate::application::{AgentKind, Ground, Line, Relationship, YesNo, is_same_place, says_the_same};
use crate::calendar::BirthDate;
use crate::diagnostic::{Field, Problems, Remark, excerpt};
use rules::{
    CHILD_WITH_AGENT_ONLY, REPRESENTATIVE_ADDRESS_DIFFERS, REPRESENTATIVE_AGE_UNKNOWN,
    REPRESENTATIVE_COHABITING_UNKNOWN, REPRESENTATIVE_GROUND_DIFFERS, REPRESENTATIVE_GROUND_MISSING,
    REPRESENTATIVE_INCOMPLETE, REPRESENTATIVE_MAY_BE_NEEDED, REPRESENTATIVE_MISSING, REPRESENTATIVE_NOT_A_RELATIVE,
    REPRESENTATIVE_NOT_COHABITING, REPRESENTATIVE_PAPERS, REPRESENTATIVE_RELATIONSHIP_UNKNOWN,
    REPRESENTATIVE_SAME_NAME, REPRESENTATIVE_UNDER_SIXTEEN,
};

pub(super) use rules::RULES;

/// 入管法61条の9の3
pub(crate) const ADULT: u32 = 16;

/// Those of somebody; why anybody acts at all is told of an agent, too.
const ITEMS: [Field; 4] = [
    Field::RepresentativeName,
    Field::RepresentativeRelationship,
    Field::RepresentativeAddress,
    Field::RepresentativeBirthDate,
];

pub(super) fn judge(case: &Case<'_>, problems: &mut Problems) {
    if is_nobody(case) {
        judge_absence(case, problems);
        return;
    }
    for field in [Field::RepresentativeName, Field::RepresentativeRelationship, Field::RepresentativeAddress] {
        judge_completeness(case, field, problems);
    }
    judge_home(case, problems);
    judge_age(case, problems);
    judge_relationship(case, problems);
    judge_person(case, problems);
    judge_ground(case, problems);
    if case.draft.representative.name.is_some() {
        problems.note(Field::RepresentativeName, &papers(case));
    }
}

/// Nobody is named. A bare "no" to whether they live with the applicant says so, too.
fn is_nobody(case: &Case<'_>) -> bool {
    let is_no = case.draft.representative.cohabiting == Some(YesNo::No);
    ITEMS.iter().all(|it| case.is_absent(*it)) && (is_no || case.is_absent(Field::RepresentativeCohabiting))
}

fn judge_absence(case: &Case<'_>, problems: &mut Problems) {
    let Some(birth) = case.birth_date() else { return };
    let ages = birth.age_on(case.today());
    let remark = if *ages.start() >= ADULT {
        return;
    } else if *ages.end() < ADULT && has_agent_of_child(case) {
        with_agent_only()
    } else if *ages.end() < ADULT {
        Remark::new(
            &REPRESENTATIVE_MISSING,
            "本人は16歳未満ですが、代理人が書かれていません",
            "the applicant is under sixteen, and there is no representative",
        )
        .hint(
            "同居する16歳以上の親族（父母など）の氏名・関係・住所を representative に書いてください。いなければ、法定代理人や親族などを、本人との関係とともに取次者（agent）に書いてください",
            "write name, relationship and address of a relative of sixteen or more who lives with the applicant (a parent) in representative; where nobody does, name a legal representative or a relative, with their relationship, in agent",
        )
    } else {
        Remark::new(&REPRESENTATIVE_MAY_BE_NEEDED, "本人は16歳未満かもしれません", "the applicant may be under sixteen").hint(
            "同居する16歳以上の親族（父母など）の氏名・関係・住所を representative に書いてください",
            "write name, relationship and address of a relative of sixteen or more who lives with the applicant (a parent) in representative",
        )
    };
    problems.note(Field::RepresentativeName, &remark);
}

/// Whether the agent is one of those who may carry the papers of a child with whom no grown-up relative lives.
fn has_agent_of_child(case: &Case<'_>) -> bool {
    /// Who lives with a child without being a relative, or is as near to it.
    const HOUSEHOLD: [&str; 10] =
        ["同居", "ルームメ", "里親", "施設", "寮", "ホスト", "roommate", "housemate", "foster", "host"];
    let organization = case.draft.agent.organization.as_ref().map_or("", Line::as_str);
    match AgentKind::of(organization) {
        AgentKind::Relative(Relationship::NoRelative) => {
            let organization = organization.to_lowercase();
            HOUSEHOLD.iter().any(|it| organization.contains(it))
        }
        AgentKind::LegalRepresentative | AgentKind::Relative(_) => true,
        _ => false,
    }
}

fn with_agent_only() -> Remark {
    Remark::new(
        &CHILD_WITH_AGENT_ONLY,
        "代理人がなく、取次者だけが書かれています",
        "there is an agent, but no representative",
    )
    .hint(
        "同居する16歳以上の親族がいれば representative に書いてください。いなければ、この人が取次者として認められるか、だれが署名するかを、先に出入国在留管理局に尋ねてください",
        "if a relative of sixteen or more lives with the applicant, name them in representative; if nobody does, ask the immigration office beforehand whether it accepts this agent, and who signs",
    )
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
        "記入してください。代理人が申請しないのなら、representative の項目をすべて空にしてください",
        "fill it in, or leave all of representative empty where nobody applies in the applicant's place",
    );
    let own_address = case.draft.address.as_ref().filter(|_| field == Field::RepresentativeAddress);
    let is_at_home = case.draft.representative.cohabiting == Some(YesNo::Yes);
    let remark = match own_address {
        Some(address) if is_at_home => remark.suggesting(address.as_str()),
        _ => remark,
    };
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
            "同居する親族に代えてください。同居していない親族は、本人が16歳未満か疾病などのときに、取次者として認められることがあります。そのときは representative を空にし、agent に書いてください",
            "name a relative who does; one who does not may be accepted as an agent (取次者) where the applicant is under sixteen or ill: then leave representative empty, and name them in agent",
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
        && !is_same_place(theirs.as_str(), own.as_str())
    {
        let remark = if says_the_same(theirs.as_str()) {
            let said = excerpt(theirs.as_str());
            Remark::new(
                &REPRESENTATIVE_ADDRESS_DIFFERS,
                format!("「{said}」ではなく、住所そのものを書いてください"),
                format!("write the address itself, not `{said}`"),
            )
        } else {
            Remark::new(
                &REPRESENTATIVE_ADDRESS_DIFFERS,
                "同居の代理人の住所が、本人の住居地と違います",
                "the representative lives with the applicant, but the addresses differ",
            )
        };
        let remark = remark
            .hint("住民票のとおりに、二つをそろえてください", "write both as the 住民票 has them")
            .suggesting(own.as_str());
        problems.note(Field::RepresentativeAddress, &remark);
    }
}

fn judge_age(case: &Case<'_>, problems: &mut Problems) {
    let remark = match case.draft.representative.birth_date {
        Some(birth) if birth <= case.today() && *BirthDate::from(birth).age_on(case.today()).end() < ADULT => {
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

fn judge_person(case: &Case<'_>, problems: &mut Problems) {
    let names = case.draft.representative.name.as_ref();
    if !names.is_some_and(|it| case.is_applicant(it)) || problems.refuses(Field::RepresentativeRelationship) {
        return;
    }
    let remark = if is_born_on_another_day(case) {
        Remark::new(
            &REPRESENTATIVE_SAME_NAME,
            "代理人の氏名が本人と同じです",
            "the representative has the applicant's name",
        )
        .hint("別の人なら、そのままでかまいません", "leave it so where it is somebody else")
    } else {
        is_applicant()
    };
    problems.note(Field::RepresentativeName, &remark);
}

/// Father and son may have the same name.
fn is_born_on_another_day(case: &Case<'_>) -> bool {
    let births = case.draft.representative.birth_date.zip(case.draft.birth_date);
    births.is_some_and(|(theirs, own)| !(own.earliest()..=own.latest()).contains(&theirs))
}

fn is_applicant() -> Remark {
    Remark::new(
        &REPRESENTATIVE_NOT_A_RELATIVE,
        "代理人が本人になっています",
        "the representative is the applicant",
    )
    .hint(
        "本人が申請するのなら、representative の項目をすべて空にしてください。16歳未満の人は、同居の親族が代わって申請します",
        "whoever applies in person leaves all of representative empty; for somebody under sixteen a relative who lives with them applies",
    )
}

fn judge_relationship(case: &Case<'_>, problems: &mut Problems) {
    let Some(text) = &case.draft.representative.relationship else { return };
    let remark = match Relationship::of(text.as_str()) {
        Relationship::Applicant => is_applicant(),
        Relationship::NoRelative => Remark::new(
            &REPRESENTATIVE_NOT_A_RELATIVE,
            format!("「{}」は親族ではありません", excerpt(text.as_str())),
            format!("`{}` is no relative", excerpt(text.as_str())),
        )
        .hint(
            "代理人は、同居する親族に代えてください。取次者（agent）になれるのは、承認を受けた職員、届出をした弁護士・行政書士などです",
            "name a relative who lives with the applicant; agents (取次者) are approved staff, notified attorneys and administrative scriveners",
        ),
        Relationship::Unknown => Remark::new(
            &REPRESENTATIVE_RELATIONSHIP_UNKNOWN,
            format!("「{}」がどの親族か分かりません", excerpt(text.as_str())),
            format!("`{}` could not be understood as a relative", excerpt(text.as_str())),
        )
        .hint("夫、妻、父、母、子、兄弟のように書いてください", "write it as in 夫, 妻, 父, 母, 子, or husband, mother, child"),
        _ => return,
    };
    problems.note(Field::RepresentativeRelationship, &remark);
}

fn judge_ground(case: &Case<'_>, problems: &mut Problems) {
    let Some(ages) = case.birth_date().map(|it| it.age_on(case.today())) else { return };
    let is_child = *ages.end() < ADULT;
    if !is_child && *ages.start() < ADULT {
        return;
    }
    let remark = match case.draft.representative.ground {
        None if !is_child && case.is_absent(Field::RepresentativeGround) => Remark::new(
            &REPRESENTATIVE_GROUND_MISSING,
            "16歳以上の本人に代わる理由がありません",
            "nothing says why somebody applies for a person of sixteen or more",
        )
        .hint(
            "representative.ground に illness（疾病など。診断書が要ります）か request（依頼。委任状が要ります）を書いてください",
            "write illness (a medical certificate is needed) or request (a power of attorney is) in representative.ground",
        ),
        Some(Ground::Minor) if !is_child => {
            Remark::new(&REPRESENTATIVE_GROUND_DIFFERS, "本人は16歳以上です", "the applicant is not under sixteen").hint(
                "illness か request に改めるか、生年月日を確かめてください",
                "write illness or request, or check the date of birth",
            )
        }
        Some(Ground::Request) if is_child => {
            Remark::new(&REPRESENTATIVE_GROUND_DIFFERS, "本人は16歳未満です", "the applicant is under sixteen").hint(
                "16歳未満の人に代わるのは依頼によらず、委任状は要りません。minor と書いてください",
                "for a child nobody needs to be asked, and no power of attorney is needed; write minor",
            )
        }
        _ => return,
    };
    problems.note(Field::RepresentativeGround, &remark);
}

fn papers(case: &Case<'_>) -> Remark {
    let is_child = case.birth_date().is_some_and(|it| *it.age_on(case.today()).end() < ADULT);
    let (ja, en) = match case.draft.representative.ground {
        _ if is_child => ("", ""),
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
