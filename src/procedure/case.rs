//! The facts of one case.

use crate::application::{AgentKind, Application, Ground, Line, LossKind, YesNo, prefecture_of};
use crate::calendar::{Date, Deadline, Holidays};
use crate::check::{ADULT, Conditions, PhotoPlan, may_need_photo};
use crate::law::{Facts, PoliceEvidence};

/// All that decides what one person needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// What proves the loss.
    pub evidence: Evidence,
    /// By when to apply; none where nobody said when the loss became known.
    pub deadline: Option<Deadline>,
    /// The day that counts as today.
    pub today: Date,
    /// Who goes and who signs.
    pub filer: Filer,
    /// Whether a photo is needed, and how it comes onto the form.
    pub photo: PhotoNeed,
    /// Whether the passport is shown.
    pub passport: PassportPlan,
    /// What else this case brings with it.
    pub extras: Vec<Extra>,
    /// 都道府県 of the address, which decides the office.
    pub prefecture: Option<&'static str>,
    /// What the law of that day says.
    pub facts: Facts,
    /// The days on which offices are closed.
    pub holidays: &'static Holidays,
}

/// 在留カードの所持を失ったことを証する資料 (Regulation 19-11, paragraph 1)
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// 陳述書 with the number of 遺失届
    Loss(Report),
    /// 陳述書 with the number of 盗難届
    Theft(Report),
    /// 遺失届出証明書, before the statement took its place.
    PoliceCertificate,
    /// り災証明書
    Disaster,
    /// The report of the police of another country.
    Abroad,
    /// The card is gone in another way: what happened, in writing.
    Circumstances,
}

/// 警察への届出
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Report {
    /// Its 受理番号 is known.
    Numbered,
    /// It is still to be made, or its number is not known.
    Open,
}

/// Who applies and signs, and who carries the papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Filer {
    /// 代理人, and why one acts; none where the applicant does.
    pub representative: Option<Duty>,
    /// 取次者; none where nobody carries the papers for them.
    pub agent: Option<Agency>,
}

/// Why a 代理人 acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duty {
    /// 本人が16歳未満
    Minor,
    /// 疾病その他の事由
    Illness,
    /// 本人の依頼
    Request,
}

/// By what right a 取次者 carries papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agency {
    /// 弁護士・行政書士, notified through their bar.
    Notified,
    /// Staff of a company, a school or another body, approved by the bureau.
    Approved,
    /// 法定代理人
    Legal,
    /// A relative or another person, for somebody who is under sixteen or ill.
    Relative,
    /// The same for somebody who is neither, which the office will hardly allow.
    Outsider,
}

/// Whether a photo is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhotoNeed {
    /// It is printed with the form.
    Printed,
    /// It is pasted into its frame.
    Pasted,
    /// The child is too young for one.
    None,
}

/// Whether the passport is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassportPlan {
    /// It is.
    Shown,
    /// It cannot be, which takes a letter (Regulation 19-11, paragraph 2).
    Missing,
}

/// What else a case brings with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extra {
    /// 資格外活動許可書 is shown.
    ActivityPermit,
    /// 漢字氏名表記 is asked for with this application (Regulation 19-7, paragraph 3).
    KanjiName,
}

/// What somebody knows who has no record yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Question {
    /// The way the card was lost; taken for 遺失 where nobody says.
    pub kind: Option<LossKind>,
    /// When the loss became known, or the first re-entry after it.
    pub counted_from: Option<Date>,
    /// Whether it became known abroad.
    pub abroad: Option<YesNo>,
    /// 都道府県 of the address.
    pub prefecture: Option<&'static str>,
}

impl Case {
    /// The case that a record tells.
    pub fn of(application: &Application, conditions: &Conditions) -> Self {
        let Application { loss, passport, .. } = application;
        let start = loss.reentered_on.filter(|_| loss.abroad == Some(YesNo::Yes)).unwrap_or(loss.known_on);
        let report = if loss.police.receipt_number.is_some() { Report::Numbered } else { Report::Open };
        let has_no_passport = passport.available == Some(YesNo::No)
            || passport.available.is_none() && passport.unavailable_reason.is_some();
        let permit = (application.activity_permission == YesNo::Yes).then_some(Extra::ActivityPermit);
        let kanji = application.name.kanji.is_some().then_some(Extra::KanjiName);
        Self {
            evidence: Evidence::of(loss.kind, loss.abroad, report, conditions.facts()),
            deadline: Some(Deadline::of(start, conditions.holidays())),
            today: conditions.today(),
            filer: Filer::of(application, conditions),
            photo: PhotoNeed::of(application, conditions),
            passport: if has_no_passport { PassportPlan::Missing } else { PassportPlan::Shown },
            extras: permit.into_iter().chain(kanji).collect(),
            prefecture: prefecture_of(&application.address),
            facts: *conditions.facts(),
            holidays: conditions.holidays(),
        }
    }

    /// The case of an adult who goes in person, as far as a few answers tell it.
    pub fn asked(question: &Question, conditions: &Conditions) -> Self {
        Self {
            evidence: Evidence::of(question.kind, question.abroad, Report::Open, conditions.facts()),
            deadline: question.counted_from.map(|it| Deadline::of(it, conditions.holidays())),
            today: conditions.today(),
            filer: Filer::default(),
            photo: PhotoNeed::Pasted,
            passport: PassportPlan::Shown,
            extras: Vec::new(),
            prefecture: question.prefecture,
            facts: *conditions.facts(),
            holidays: conditions.holidays(),
        }
    }

    /// Whether the deadline has passed.
    pub fn is_late(&self) -> bool {
        self.deadline.as_ref().is_some_and(|it| it.days_left(self.today) < 0)
    }
}

impl Evidence {
    /// Whether it is a report to the police in Japan, whose number stands on the 陳述書.
    pub fn is_report(self) -> bool {
        matches!(self, Self::Loss(_) | Self::Theft(_))
    }

    fn of(kind: Option<LossKind>, abroad: Option<YesNo>, report: Report, facts: &Facts) -> Self {
        match kind {
            _ if abroad == Some(YesNo::Yes) => Self::Abroad,
            Some(LossKind::Destroyed) => Self::Disaster,
            Some(LossKind::Other) => Self::Circumstances,
            _ if facts.police_evidence == PoliceEvidence::Certificate => Self::PoliceCertificate,
            Some(LossKind::Stolen) => Self::Theft(report),
            Some(LossKind::Lost) | None => Self::Loss(report),
        }
    }
}

impl Filer {
    fn of(application: &Application, conditions: &Conditions) -> Self {
        let Application { representative, agent, birth_date, .. } = application;
        let is_child = *birth_date.age_on(conditions.today()).end() < ADULT;
        let duty = match representative.ground {
            _ if is_child => Duty::Minor,
            Some(Ground::Illness) => Duty::Illness,
            Some(Ground::Minor | Ground::Request) | None => Duty::Request,
        };
        let is_helpless = duty != Duty::Request;
        let agency = match AgentKind::of(agent.organization.as_ref().map_or("", Line::as_str)) {
            AgentKind::Lawyer | AgentKind::Scrivener => Agency::Notified,
            AgentKind::Staff | AgentKind::Unknown => Agency::Approved,
            AgentKind::LegalRepresentative => Agency::Legal,
            AgentKind::Relative(_) if is_helpless => Agency::Relative,
            AgentKind::Relative(_) | AgentKind::OtherProfessional => Agency::Outsider,
        };
        Self { representative: representative.name.as_ref().map(|_| duty), agent: agent.name.as_ref().map(|_| agency) }
    }
}

impl PhotoNeed {
    fn of(application: &Application, conditions: &Conditions) -> Self {
        if !may_need_photo(application.birth_date, conditions) {
            return Self::None;
        }
        match conditions.photo() {
            PhotoPlan::Printed => Self::Printed,
            PhotoPlan::Pasted => Self::Pasted,
        }
    }
}
