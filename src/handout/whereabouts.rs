//! Where to go and whom to call, as far as it is known.

use crate::application::Prefecture;
use crate::calendar::Date;
use crate::office::{Confidence, Contacts, CounterHours, HelpLine, Offices};

/// Where the application is handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whereabouts {
    /// The office that is responsible; none where the prefecture could not be told.
    pub office: Option<Office>,
    /// Names of nearer branches that may take the application.
    pub branches: Vec<String>,
    /// The information centre.
    pub hotline: Option<Hotline>,
    /// To stop a lost 特定在留カード, and how surely that is the number.
    pub special_card: Option<(String, Sureness)>,
    /// The day of this knowledge.
    pub checked: Option<Date>,
}

impl Whereabouts {
    /// What the tables say of a prefecture, by its Japanese name; without one, whom to call.
    pub fn of(prefecture: Option<&str>, offices: &Offices, contacts: &Contacts) -> Self {
        let counters = prefecture.and_then(|it| Prefecture::parse(it).ok()).and_then(|it| offices.of(it));
        let office = counters.as_ref().map(|it| Office::of(it.responsible));
        let branches = counters.iter().flat_map(|it| &it.branches).map(|it| short_name(it)).collect();
        Self {
            office,
            branches,
            hotline: contacts.information_centre().map(Hotline::of),
            special_card: contacts.special_card_lost().map(|it| (it.phone.clone(), Sureness::of(it.confidence))),
            checked: offices.checked(),
        }
    }
}

/// The name of a branch without that of the bureau before it, as people say it.
fn short_name(office: &crate::office::Office) -> String {
    let parent = office.parent.as_deref().unwrap_or_default();
    office.name.strip_prefix(parent).unwrap_or(&office.name).to_owned()
}

impl Office {
    /// Whether two sources agree on all of it.
    pub fn is_confirmed(&self) -> bool {
        self.certainty == Sureness::Confirmed
    }

    fn of(office: &crate::office::Office) -> Self {
        let postal = office.postal_code.as_deref().map(|it| format!("〒{it} ")).unwrap_or_default();
        let is_confirmed =
            office.confidence == Confidence::TwoSources && office.hours.as_ref().is_none_or(CounterHours::is_confirmed);
        Self {
            name: office.name.clone(),
            address: office.address.as_deref().map(|it| format!("{postal}{it}")),
            phone: (!office.phones.is_empty()).then(|| office.phones.join(", ")),
            hours: office.hours.as_ref().map(CounterHours::to_string),
            certainty: if is_confirmed { Sureness::Confirmed } else { Sureness::OneSource },
        }
    }
}

impl Sureness {
    fn of(confidence: Confidence) -> Self {
        if confidence == Confidence::TwoSources { Self::Confirmed } else { Self::OneSource }
    }
}

impl Hotline {
    fn of(line: &HelpLine) -> Self {
        Self {
            phone: line.phone.clone(),
            abroad: line.phone_abroad.clone().unwrap_or_else(|| line.phone.clone()),
            hours: line.hours.as_ref().map(CounterHours::to_string).unwrap_or_default(),
        }
    }
}

/// An office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    /// Its name, in Japanese.
    pub name: String,
    /// Its address, in Japanese, with the postal code before it.
    pub address: Option<String>,
    /// Its telephone.
    pub phone: Option<String>,
    /// When its counter is open.
    pub hours: Option<String>,
    /// Whether two sources say so, of all that stands there.
    pub certainty: Sureness,
}

/// How surely an office is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sureness {
    /// By two sources or more.
    Confirmed,
    /// By one.
    OneSource,
}

/// 外国人在留総合インフォメーションセンター
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hotline {
    /// In Japan.
    pub phone: String,
    /// From IP telephones and from abroad.
    pub abroad: String,
    /// When it is open.
    pub hours: String,
}
