//! Facts that changed, or will: each holds from a day and until another, and the day of the application decides.

use std::sync::LazyLock;

use crate::diagnostic::{Certainty, FixedWording, said};
use crate::table::rows;

/// One fact a line, with its days, certainty and source.
const TABLE: &str = include_str!("../../assets/data/dated_facts.tsv");

/// A fact and the days on which it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedFact {
    /// What it is about, as `photo-from-age`.
    pub name: &'static str,
    /// Its value on those days.
    pub value: &'static str,
    /// The first day, `YYYY-MM-DD`; none for a fact that has held since anybody asks.
    pub from: Option<&'static str>,
    /// The last day; none where no end is known.
    pub to: Option<&'static str>,
    /// How surely it is known.
    pub certainty: Certainty,
    /// When it was last looked at.
    pub checked: &'static str,
    /// In words.
    pub said: FixedWording,
    /// From where.
    pub source: &'static str,
}

impl DatedFact {
    /// Whether it holds on a day, `YYYY-MM-DD`. Days written so compare as texts.
    pub fn holds_on(&self, day: &str) -> bool {
        self.from.is_none_or(|it| it <= day) && self.to.is_none_or(|it| day <= it)
    }
}

/// Every fact, in the order of the table.
pub fn dated_facts() -> &'static [DatedFact] {
    static FACTS: LazyLock<Vec<DatedFact>> = LazyLock::new(|| rows(TABLE).map(read).collect());
    &FACTS
}

fn read([name, value, from, to, certainty, checked, ja, en, source]: [&'static str; 9]) -> DatedFact {
    let some = |text: &'static str| (!text.is_empty()).then_some(text);
    // A word that the table misspells shows as the least sure; a test keeps it from happening.
    let certainty = Certainty::ALL.into_iter().find(|it| it.as_str() == certainty).unwrap_or(Certainty::Unverified);
    DatedFact { name, value, from: some(from), to: some(to), certainty, checked, said: said(ja, en), source }
}

/// What the police gave, or give, as proof of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PoliceEvidence {
    /// 遺失届出証明書・盗難届出証明書
    Certificate,
    /// 陳述書 with the number of the report.
    Statement,
}

/// What holds on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// The proof of a loss in Japan.
    pub police_evidence: PoliceEvidence,
    /// How old a photo may be.
    pub photo_age_months: u32,
    /// From which age on a photo is needed.
    pub photo_from_age: u32,
    /// 手数料 for an exchange by wish; a loss costs nothing.
    pub fee_exchange_yen: u32,
}

impl Facts {
    /// What holds on a day, `YYYY-MM-DD`.
    pub fn on(day: &str) -> Self {
        let value = |name: &str| dated_facts().iter().find(|it| it.name == name && it.holds_on(day)).map(|it| it.value);
        let number = |name: &str| value(name).and_then(|it| it.parse().ok()).unwrap_or_default();
        Self {
            police_evidence: match value("police-evidence") {
                Some("certificate") => PoliceEvidence::Certificate,
                _ => PoliceEvidence::Statement,
            },
            photo_age_months: number("photo-age-months"),
            photo_from_age: number("photo-from-age"),
            fee_exchange_yen: number("fee-exchange-yen"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_decides_what_holds() {
        let before = Facts::on("2025-03-02");
        assert_eq!((before.police_evidence, before.photo_from_age), (PoliceEvidence::Certificate, 16));
        let after = Facts::on("2025-03-03");
        assert_eq!((after.police_evidence, after.photo_from_age), (PoliceEvidence::Statement, 16));
        assert_eq!(Facts::on("2026-06-13").photo_from_age, 16);
        assert_eq!(Facts::on("2026-06-14").photo_from_age, 1);
        assert_eq!((Facts::on("2012-07-09").photo_age_months, Facts::on("2026-11-22").photo_age_months), (3, 6));
        assert_eq!(Facts::on("2026-11-22").fee_exchange_yen, 1600);
    }

    #[test]
    fn every_fact_holds_on_every_day_exactly_once() {
        let mut names: Vec<_> = dated_facts().iter().map(|it| it.name).collect();
        names.dedup();
        for name in names {
            for day in
                ["1900-01-01", "2023-11-30", "2023-12-01", "2025-03-02", "2025-03-03", "2026-06-13", "2100-12-31"]
            {
                let count = dated_facts().iter().filter(|it| it.name == name && it.holds_on(day)).count();
                assert_eq!(count, 1, "{name} on {day}");
            }
        }
    }

    #[test]
    fn every_row_is_whole() {
        for (row, fact) in rows::<9>(TABLE).zip(dated_facts()) {
            assert_eq!(row[4], fact.certainty.as_str(), "{}", fact.name);
            assert!([fact.said.ja, fact.said.en, fact.source].iter().all(|it| !it.is_empty()), "{}", fact.name);
            let is_day = |it: &str| it.len() == 10 && it.split('-').all(|it| it.parse::<u32>().is_ok());
            assert!([fact.from, fact.to, Some(fact.checked)].into_iter().flatten().all(is_day), "{}", fact.name);
        }
    }
}
