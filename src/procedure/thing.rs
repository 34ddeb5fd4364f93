//! What is brought to the counter, and which of it can be made from a record.

use super::case::{Agency, Case, Duty, Evidence, Extra, PassportPlan, PhotoNeed};

/// One thing to bring.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Thing {
    /// 在留カード再交付申請書
    Form,
    /// 写真
    Photo,
    /// 紛失・盗難に係る陳述書
    Statement,
    /// 遺失届出証明書・盗難届出証明書
    PoliceCertificate,
    /// り災証明書
    DisasterCertificate,
    /// The report of the police abroad, with a translation.
    AbroadReport,
    /// 経緯を書いた書面
    Circumstances,
    /// 遅延理由書
    LateReason,
    /// 旅券
    Passport,
    /// 旅券を提示できない理由書
    PassportReason,
    /// Another identity document, where there is no passport.
    OtherIdentification,
    /// 資格外活動許可書
    ActivityPermit,
    /// 委任状
    PowerOfAttorney,
    /// 住民票, which shows household and relationship.
    FamilyRegister,
    /// Proof of how an agent is related to the applicant.
    Relation,
    /// 診断書
    Medical,
    /// 届出済証明書 of a lawyer or scrivener
    AgentLicence,
    /// 申請等取次者証明書 of approved staff
    AgentApproval,
    /// Identity document of whoever goes for the applicant.
    ProxyIdentification,
    /// 漢字氏名表記申出書
    KanjiRequest,
}

/// A paper that is made from a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Paper {
    /// 在留カード再交付申請書
    Form,
    /// 紛失・盗難に係る陳述書
    Statement,
    /// 遅延理由書
    LateReason,
    /// 旅券を提示できない理由書
    PassportReason,
    /// 委任状
    PowerOfAttorney,
    /// 持ち物と手順, for the wall
    Checklist,
    /// 記入内容の説明
    KeySheet,
}

/// Who gives a 委任状 to whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mandate {
    /// 委任者
    pub from: Party,
    /// 受任者
    pub to: Party,
}

/// Somebody of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Party {
    /// 本人
    Applicant,
    /// 代理人
    Representative,
    /// 取次者
    Agent,
}

impl Thing {
    /// All of them.
    pub const ALL: [Self; 20] = [
        Self::Form,
        Self::Photo,
        Self::Statement,
        Self::PoliceCertificate,
        Self::DisasterCertificate,
        Self::AbroadReport,
        Self::Circumstances,
        Self::LateReason,
        Self::Passport,
        Self::PassportReason,
        Self::OtherIdentification,
        Self::ActivityPermit,
        Self::PowerOfAttorney,
        Self::FamilyRegister,
        Self::Relation,
        Self::Medical,
        Self::AgentLicence,
        Self::AgentApproval,
        Self::ProxyIdentification,
        Self::KanjiRequest,
    ];

    /// Its short name: the message that names it is `thing-` and this.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Photo => "photo",
            Self::Statement => "statement",
            Self::PoliceCertificate => "police-certificate",
            Self::DisasterCertificate => "disaster",
            Self::AbroadReport => "abroad-report",
            Self::Circumstances => "circumstances",
            Self::LateReason => "late-reason",
            Self::Passport => "passport",
            Self::PassportReason => "passport-reason",
            Self::OtherIdentification => "other-id",
            Self::ActivityPermit => "activity-permit",
            Self::PowerOfAttorney => "power-of-attorney",
            Self::FamilyRegister => "family-register",
            Self::Relation => "relation",
            Self::Medical => "medical",
            Self::AgentLicence => "agent-licence",
            Self::AgentApproval => "agent-approval",
            Self::ProxyIdentification => "proxy-id",
            Self::KanjiRequest => "kanji",
        }
    }

    /// The paper that it is, where it can be made from a record.
    pub const fn paper(self) -> Option<Paper> {
        match self {
            Self::Form => Some(Paper::Form),
            Self::Statement | Self::Circumstances => Some(Paper::Statement),
            Self::LateReason => Some(Paper::LateReason),
            Self::PassportReason => Some(Paper::PassportReason),
            Self::PowerOfAttorney => Some(Paper::PowerOfAttorney),
            _ => None,
        }
    }
}

impl Paper {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Form,
        Self::Statement,
        Self::LateReason,
        Self::PassportReason,
        Self::PowerOfAttorney,
        Self::Checklist,
        Self::KeySheet,
    ];

    /// Its file, without what comes behind the dot. Nothing of the applicant is in it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Form => "application",
            Self::Statement => "statement",
            Self::LateReason => "late-reason",
            Self::PassportReason => "passport-reason",
            Self::PowerOfAttorney => "power-of-attorney",
            Self::Checklist => "checklist",
            Self::KeySheet => "key-sheet",
        }
    }
}

/// What the person brings, in the order in which a clerk asks for it: only what the case needs.
pub fn things(case: &Case) -> Vec<Thing> {
    let mut things = vec![Thing::Form];
    if case.photo != PhotoNeed::None {
        things.push(Thing::Photo);
    }
    things.push(match case.evidence {
        Evidence::Loss(_) | Evidence::Theft(_) => Thing::Statement,
        Evidence::PoliceCertificate => Thing::PoliceCertificate,
        Evidence::Disaster => Thing::DisasterCertificate,
        Evidence::Abroad => Thing::AbroadReport,
        Evidence::Circumstances => Thing::Circumstances,
    });
    if case.is_late() {
        things.push(Thing::LateReason);
    }
    match case.passport {
        PassportPlan::Shown => things.push(Thing::Passport),
        PassportPlan::Missing => things.extend([Thing::PassportReason, Thing::OtherIdentification]),
    }
    if case.extras.contains(&Extra::ActivityPermit) {
        things.push(Thing::ActivityPermit);
    }
    if !mandates(case).is_empty() {
        things.push(Thing::PowerOfAttorney);
    }
    things.extend(things_of_proxies(case));
    if case.extras.contains(&Extra::KanjiName) {
        things.push(Thing::KanjiRequest);
    }
    things
}

/// What shows that somebody else may act (Immigration Control Act, article 61-9-3; Enforcement Regulations, article 59-6).
fn things_of_proxies(case: &Case) -> Vec<Thing> {
    let mut things = Vec::new();
    if let Some(duty) = case.filer.representative {
        things.push(Thing::FamilyRegister);
        if duty == Duty::Illness {
            things.push(Thing::Medical);
        }
    }
    match case.filer.agent {
        Some(Agency::Notified) => things.push(Thing::AgentLicence),
        Some(Agency::Approved) => things.push(Thing::AgentApproval),
        Some(Agency::Legal | Agency::Relative | Agency::Outsider) => things.push(Thing::Relation),
        None => {}
    }
    if case.filer != super::Filer::default() {
        things.push(Thing::ProxyIdentification);
    }
    things
}

/// The 委任状 of a case: from whoever asks to whoever is asked. Who acts by the law, for a child or for somebody ill, needs none.
pub fn mandates(case: &Case) -> Vec<Mandate> {
    let mut mandates = Vec::new();
    if case.filer.representative == Some(Duty::Request) {
        mandates.push(Mandate { from: Party::Applicant, to: Party::Representative });
    }
    if matches!(case.filer.agent, Some(Agency::Notified | Agency::Approved | Agency::Outsider)) {
        let from = if case.filer.representative.is_some() { Party::Representative } else { Party::Applicant };
        mandates.push(Mandate { from, to: Party::Agent });
    }
    mandates
}

/// The papers that are made for a case, the form first and what stays at home last.
pub fn papers(case: &Case) -> Vec<Paper> {
    let mut papers: Vec<Paper> = things(case).into_iter().filter_map(Thing::paper).collect();
    papers.extend([Paper::Checklist, Paper::KeySheet]);
    papers.sort_unstable();
    papers
}
