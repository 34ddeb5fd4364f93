//! The way to the new card, step by step.

use super::case::{Case, Evidence, Filer, Report};

/// One step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// 遺失届
    ReportLoss,
    /// 盗難届
    ReportTheft,
    /// It was reported, and the number is known.
    Reported,
    /// り災証明書 is fetched.
    Disaster,
    /// The police abroad.
    Abroad,
    /// A 特定在留カード, which is a My Number card too, is stopped at once. It belongs to the first step, whichever that is.
    SpecialCard,
    /// The way back to Japan without a card, where that still lies ahead.
    Return,
    /// What happened is written down.
    Circumstances,
    /// Papers are printed and signed.
    Papers,
    /// The applicant goes.
    Office,
    /// Somebody else goes.
    OfficeByProxy,
    /// The new card is checked.
    Card,
}

impl Step {
    /// The messages that name and explain it: `step-…` and `step-…-note`. A step that belongs to the one before it has no
    /// name of its own.
    pub const fn messages(self) -> (Option<&'static str>, &'static str) {
        match self {
            Self::ReportLoss => (Some("step-police"), "step-police-note"),
            Self::ReportTheft => (Some("step-police"), "step-police-theft-note"),
            Self::Reported => (Some("step-police"), "step-police-done-note"),
            Self::Disaster => (Some("step-disaster"), "step-disaster-note"),
            Self::Abroad => (Some("step-abroad"), "step-abroad-note"),
            Self::SpecialCard => (None, "special-card-note"),
            Self::Return => (None, "step-abroad-return-note"),
            Self::Circumstances => (Some("step-circumstances"), "step-circumstances-note"),
            Self::Papers => (Some("step-papers"), "step-papers-note"),
            Self::Office => (Some("step-office"), "step-office-note"),
            Self::OfficeByProxy => (Some("step-office"), "step-office-proxy-note"),
            Self::Card => (Some("step-card"), "step-card-note"),
        }
    }
}

/// The steps of a case, in order.
pub fn steps(case: &Case) -> Vec<Step> {
    let mut steps = match case.evidence {
        Evidence::Loss(Report::Numbered) | Evidence::Theft(Report::Numbered) => vec![Step::Reported],
        Evidence::Loss(Report::Open) | Evidence::PoliceCertificate => vec![Step::ReportLoss],
        Evidence::Theft(Report::Open) => vec![Step::ReportTheft],
        Evidence::Disaster => vec![Step::Disaster],
        Evidence::Abroad => vec![Step::Abroad],
        Evidence::Circumstances => vec![Step::Circumstances],
    };
    steps.push(Step::SpecialCard);
    // Who has come back needs no way back any more.
    if case.evidence == Evidence::Abroad && case.deadline.is_none() {
        steps.push(Step::Return);
    }
    let office = if case.filer == Filer::default() { Step::Office } else { Step::OfficeByProxy };
    steps.extend([Step::Papers, office, Step::Card]);
    steps
}
