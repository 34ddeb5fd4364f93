//! 取次者: who carries the papers to the counter. The applicant still signs, and not everybody may carry them.

use super::Case;
use super::representative::ADULT;
use super::same::is_same_text;
use crate::application::{AgentKind, Ground, Line};
use crate::diagnostic::{Example, Field, Problems, Remark, Rule, Severity, excerpt, said};
use crate::law;

/// Every rule of this file.
pub(super) const RULES: &[&Rule] = &[
    &AGENT_INCOMPLETE,
    &AGENT_ADDRESS_MISSING,
    &AGENT_IS_REPRESENTATIVE,
    &AGENT_IS_APPLICANT,
    &AGENT_APPROVAL_MISSING,
    &AGENT_MAY_NOT_FILE,
    &AGENT_PAPERS,
];

const AGENT_INCOMPLETE: Rule = Rule {
    code: "agent-incomplete",
    severity: Severity::Error,
    meaning: said(
        "取次者が書類を出すときは、取次者の氏名、所属機関等（親族などは本人との関係）、電話番号を書きます。",
        "Where an agent hands the papers in, the form asks for name, organization (for a relative: relationship) and telephone number.",
    ),
    fields: &[Field::AgentName, Field::AgentOrganization, Field::AgentPhone],
    example: Example {
        wrong: r#"{"agent": {"name": "佐藤 花子"}}"#,
        right: r#"{"agent": {"name": "佐藤 花子", "address": "東京都新宿区西新宿一丁目1番1号", "organization": "佐藤行政書士事務所", "phone": "03-2345-6789"}}"#,
    },
    sources: &[&law::FORM_29_11, &law::MISTAKES_SEEN],
};

const AGENT_ADDRESS_MISSING: Rule = Rule {
    code: "agent-address-missing",
    severity: Severity::Warning,
    meaning: said("様式には取次者の住所の欄もあります。", "The form has a line for the agent's address, too."),
    fields: &[Field::AgentAddress],
    example: Example {
        wrong: r#"{"agent": {"name": "佐藤 花子"}}"#,
        right: r#"{"agent": {"name": "佐藤 花子", "address": "東京都新宿区西新宿一丁目1番1号"}}"#,
    },
    sources: &[&law::FORM_29_11],
};

const AGENT_IS_REPRESENTATIVE: Rule = Rule {
    code: "agent-is-representative",
    severity: Severity::Warning,
    meaning: said(
        "代理人は本人に代わって申請し署名する同居の親族、取次者は書類を届けるだけの人です。同じ人を両方に書くことは、ふつうありません。",
        "The representative, a relative, applies and signs; the agent only carries the papers. One person is hardly ever both.",
    ),
    fields: &[Field::AgentName],
    example: Example {
        wrong: r#"{"representative": {"name": "NGUYEN THI CHI"}, "agent": {"name": "NGUYEN THI CHI"}}"#,
        right: r#"{"representative": {"name": "NGUYEN THI CHI"}, "agent": {"name": "佐藤 花子"}}"#,
    },
    sources: &[&law::FILERS, &law::MISTAKES_SEEN],
};

const AGENT_IS_APPLICANT: Rule = Rule {
    code: "agent-is-applicant",
    severity: Severity::Warning,
    meaning: said(
        "取次者の欄は、本人以外が書類を出すときにだけ書きます。緊急連絡先ではありません。",
        "The agent's box is for somebody else who hands the papers in; who goes in person leaves it empty, and it is no emergency contact.",
    ),
    fields: &[Field::AgentName],
    example: Example { wrong: r#"{"agent": {"name": "NGUYEN VAN AN"}}"#, right: r#"{"agent": {"name": null}}"# },
    sources: &[&law::FILERS, &law::MISTAKES_SEEN],
};

const AGENT_APPROVAL_MISSING: Rule = Rule {
    code: "agent-approval-missing",
    severity: Severity::Warning,
    meaning: said(
        "会社や学校の職員が取り次げるのは、地方出入国在留管理局長の承認を受けた人だけです。承認のない勤め先は、代わりに出すことができません。",
        "Staff of a company or school may file only with the approval of the regional immigration services bureau; an employer without it cannot.",
    ),
    fields: &[Field::AgentApprovalNumber],
    example: Example {
        wrong: r#"{"agent": {"organization": "株式会社青空商事"}}"#,
        right: r#"{"agent": {"organization": "株式会社青空商事", "approval_number": "東労第12345号"}}"#,
    },
    sources: &[&law::FILERS, &law::MISTAKES_SEEN],
};

const AGENT_MAY_NOT_FILE: Rule = Rule {
    code: "agent-may-not-file",
    severity: Severity::Warning,
    meaning: said(
        "親族や同居人、知人が取り次げるのは、本人が16歳未満か、疾病などで行けないときで、地方出入国在留管理局長が適当と認めた場合だけです。",
        "Relatives, members of the household and others may carry the papers only for somebody under sixteen or ill, and where the director of the bureau finds them suitable.",
    ),
    fields: &[Field::AgentOrganization],
    example: Example {
        wrong: r#"{"agent": {"organization": "友人"}}"#,
        right: r#"{"agent": {"organization": "佐藤行政書士事務所"}}"#,
    },
    sources: &[&law::FILERS],
};

const AGENT_PAPERS: Rule = Rule {
    code: "agent-papers",
    severity: Severity::Note,
    meaning: said(
        "取次者が行くときも、署名は本人（または代理人）がします。取次者は、届出済証明書・承認書など、取り次げることを示すものを持って行きます。",
        "With an agent, too, the applicant (or the representative) signs; the agent brings what shows that they may file: a certificate of notification or approval, or proof of the relation.",
    ),
    fields: &[Field::AgentName],
    example: Example { wrong: r#"{"agent": {"name": "佐藤 花子"}}"#, right: r#"{"agent": {"name": null}}"# },
    sources: &[&law::FILERS_PAPERS],
};

const ITEMS: [Field; 5] =
    [Field::AgentName, Field::AgentAddress, Field::AgentOrganization, Field::AgentPhone, Field::AgentApprovalNumber];

pub(super) fn judge(case: &Case<'_>, problems: &mut Problems) {
    if ITEMS.iter().all(|it| case.is_absent(*it)) {
        return;
    }
    for (field, rule) in [
        (Field::AgentName, &AGENT_INCOMPLETE),
        (Field::AgentAddress, &AGENT_ADDRESS_MISSING),
        (Field::AgentOrganization, &AGENT_INCOMPLETE),
        (Field::AgentPhone, &AGENT_INCOMPLETE),
    ] {
        judge_completeness(case, field, rule, problems);
    }
    judge_person(case, problems);
    judge_right(case, problems);
}

fn judge_completeness(case: &Case<'_>, field: Field, rule: &'static Rule, problems: &mut Problems) {
    if !case.is_absent(field) {
        return;
    }
    let name = field.name_en().split(" (").next().unwrap_or_default();
    let remark = Remark::new(rule, format!("{}がありません", field.name_ja()), format!("{name} is missing")).hint(
        "記入してください。本人か代理人が出すのなら、agent の項目をすべて空にしてください",
        "fill it in, or leave all of agent empty where the applicant or the representative goes in person",
    );
    problems.note(field, &remark);
}

fn judge_person(case: &Case<'_>, problems: &mut Problems) {
    let Some(name) = &case.draft.agent.name else { return };
    let remark = if is_representative(case) {
        Remark::new(&AGENT_IS_REPRESENTATIVE, "取次者と代理人が同じ人です", "the agent is the representative").hint(
            "代理人が自分で出すのなら、取次者の欄（agent）を空にしてください",
            "where the representative goes in person, leave agent empty",
        )
    } else if case.is_applicant(name) {
        Remark::new(&AGENT_IS_APPLICANT, "取次者が本人です", "the agent is the applicant")
            .hint("本人が出すのなら、取次者の欄（agent）を空にしてください", "who goes in person leaves agent empty")
    } else {
        return;
    };
    problems.note(Field::AgentName, &remark);
}

fn is_representative(case: &Case<'_>) -> bool {
    let names = case.draft.agent.name.as_ref().zip(case.draft.representative.name.as_ref());
    names.is_some_and(|(agent, representative)| is_same_text(agent.as_str(), representative.as_str()))
}

/// Relatives and others may file for children and for the ill only.
fn is_helpless(case: &Case<'_>) -> bool {
    let is_young = case.birth_date().is_none_or(|it| *it.age_on(case.today()).start() < ADULT);
    is_young || case.draft.representative.ground == Some(Ground::Illness)
}

fn judge_right(case: &Case<'_>, problems: &mut Problems) {
    let agent = &case.draft.agent;
    let organization = agent.organization.as_ref().map_or("", Line::as_str);
    let kind = AgentKind::of(organization);
    let organization = excerpt(organization);
    let is_unapproved = case.is_absent(Field::AgentApprovalNumber);
    let is_staff = kind == AgentKind::Staff || kind == AgentKind::Unknown && !organization.is_empty();
    if is_staff && is_unapproved {
        let remark = Remark::new(
            &AGENT_APPROVAL_MISSING,
            "所属機関の職員の、承認の番号がありません",
            "the number of the staff member's approval is missing",
        )
        .hint(
            "承認を受けた人の届出済証明書等の番号を agent.approval_number に書いてください。承認がなければ、本人が出してください",
            "write the number of the certificate in agent.approval_number; without approval the applicant has to go in person",
        );
        problems.note(Field::AgentApprovalNumber, &remark);
    }
    let is_outsider = match kind {
        AgentKind::OtherProfessional => true,
        AgentKind::Relative(_) => !is_helpless(case) && !is_representative(case),
        _ => false,
    };
    if is_outsider {
        let remark = Remark::new(
            &AGENT_MAY_NOT_FILE,
            format!("「{organization}」は、ふつう取次者になれません"),
            format!("`{organization}` may not carry the papers, as a rule"),
        )
        .hint(
            "親族や知人が取り次げるのは、本人が16歳未満か疾病のとき（representative.ground に illness）だけです。士業では弁護士と行政書士です。同居の親族は代理人（representative）になれます",
            "relatives and friends may do so only for somebody under sixteen or ill (illness in representative.ground), of the professions attorneys and administrative scriveners (行政書士) only; a relative who lives with the applicant can be the representative",
        );
        problems.note(Field::AgentOrganization, &remark);
    }
    if agent.name.is_some() {
        problems.note(Field::AgentName, &papers(kind));
    }
}

fn papers(kind: AgentKind) -> Remark {
    let (ja, en) = match kind {
        AgentKind::Lawyer | AgentKind::Scrivener => (
            "取次者は、届出済証明書を持って行ってください",
            "the agent brings the certificate of notification (届出済証明書)",
        ),
        AgentKind::Staff | AgentKind::Unknown => (
            "取次者は、承認を受けたことを示す証明書と身分証明書を持って行ってください",
            "the agent brings the certificate of approval and identification",
        ),
        AgentKind::LegalRepresentative => (
            "法定代理人であることの分かる書類（戸籍・審判書など）と身分証明書を持って行ってください",
            "the agent brings proof of being the legal representative, and identification",
        ),
        AgentKind::Relative(_) | AgentKind::OtherProfessional => (
            "取次者は、本人との関係の分かる書類と身分証明書を持って行ってください",
            "the agent brings proof of the relation with the applicant, and identification",
        ),
    };
    Remark::new(
        &AGENT_PAPERS,
        "署名は本人（または代理人）がします",
        "the applicant (or the representative) still signs",
    )
    .hint(ja, en)
}
