//! What could be read of a record, whole or not.
//!
//! A record that lacks one item is refused, but its other items still have their place on the form; whether they fit
//! there, and can be printed at all, is told in the same run.

use super::LossKind;
use super::{
    Agent, Application, CardNumber, Contact, Line, Loss, Name, Nationality, Passport, PoliceReport, Representative,
    RomanName, Sex, Stay, YesNo,
};
use crate::calendar::{BirthDate, Date};

/// An application of which any item may be missing. Items as in [`Application`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
#[expect(missing_docs, reason = "as in Application")]
pub struct Draft {
    pub nationality: Option<Nationality>,
    pub birth_date: Option<BirthDate>,
    pub name: Option<RomanName>,
    pub kanji_name: Option<Line>,
    pub sex: Option<Sex>,
    pub address: Option<Line>,
    pub card_number: Option<CardNumber>,
    pub activity_permission: Option<YesNo>,
    pub loss: LossDraft,
    pub representative: Representative,
    pub agent: Agent,
    pub contact: Contact,
    pub photo_taken_on: Option<Date>,
    pub signed_on: Option<Date>,
    pub passport: Passport,
    pub stay: Stay,
}

/// A loss of which any item may be missing. Items as in [`Loss`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
#[expect(missing_docs, reason = "as in Loss")]
pub struct LossDraft {
    pub kind: Option<LossKind>,
    pub reason: Option<Line>,
    pub known_on: Option<Date>,
    pub abroad: Option<YesNo>,
    pub reentered_on: Option<Date>,
    pub place: Option<Line>,
    pub police: PoliceReport,
    pub late_reason: Option<Line>,
}

impl Draft {
    /// The application, if every item that the form demands is there.
    pub(crate) fn complete(self) -> Option<Application> {
        Some(Application {
            nationality: self.nationality?,
            birth_date: self.birth_date?,
            name: Name { roman: self.name?, kanji: self.kanji_name },
            sex: self.sex?,
            address: self.address?,
            card_number: self.card_number,
            activity_permission: self.activity_permission?,
            loss: self.loss.complete()?,
            representative: self.representative,
            agent: self.agent,
            contact: self.contact,
            photo_taken_on: self.photo_taken_on,
            signed_on: self.signed_on,
            passport: self.passport,
            stay: self.stay,
        })
    }
}

impl LossDraft {
    fn complete(self) -> Option<Loss> {
        let Self { kind, reason, known_on, abroad, reentered_on, place, police, late_reason } = self;
        Some(Loss { kind, reason: reason?, known_on: known_on?, abroad, reentered_on, place, police, late_reason })
    }
}

impl From<Application> for Draft {
    fn from(application: Application) -> Self {
        let Application { loss, .. } = application;
        Self {
            nationality: Some(application.nationality),
            birth_date: Some(application.birth_date),
            name: Some(application.name.roman),
            kanji_name: application.name.kanji,
            sex: Some(application.sex),
            address: Some(application.address),
            card_number: application.card_number,
            activity_permission: Some(application.activity_permission),
            loss: LossDraft {
                kind: loss.kind,
                reason: Some(loss.reason),
                known_on: Some(loss.known_on),
                abroad: loss.abroad,
                reentered_on: loss.reentered_on,
                place: loss.place,
                police: loss.police,
                late_reason: loss.late_reason,
            },
            representative: application.representative,
            agent: application.agent,
            contact: application.contact,
            photo_taken_on: application.photo_taken_on,
            signed_on: application.signed_on,
            passport: application.passport,
            stay: application.stay,
        }
    }
}
