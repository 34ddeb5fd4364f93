//! The questions, one a page, in an order in which people can answer: the loss while it is fresh, then who they are, then
//! how to reach them and who goes, the photo last.

use super::answers::{Answers, Filer};
use crate::calendar::{Date, Deadline, Holidays};
use crate::check::PhotoPlan;
use crate::diagnostic::Field;

/// A question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Question {
    Kind,
    KnownOn,
    Abroad,
    ReenteredOn,
    Place,
    Police,
    Reason,
    LateReason,
    Name,
    Nationality,
    BirthDate,
    Sex,
    Address,
    CardNumber,
    Permission,
    Phone,
    Passport,
    PassportReason,
    Who,
    Representative,
    Agent,
    Photo,
}

/// What is asked, and what is said below it.
struct Row {
    /// As it stands in the page, to find it again.
    id: &'static str,
    title: &'static str,
    /// An example, where to find it.
    hints: &'static [&'static str],
    fields: &'static [Field],
}

/// The parts of the check page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Section {
    Loss,
    Person,
    Contact,
    Filer,
    Photo,
}

impl Section {
    pub(super) const ALL: [Self; 5] = [Self::Loss, Self::Person, Self::Contact, Self::Filer, Self::Photo];

    pub(super) const fn title(self) -> &'static str {
        match self {
            Self::Loss => "check-section-loss",
            Self::Person => "check-section-person",
            Self::Contact => "check-section-contact",
            Self::Filer => "check-section-filer",
            Self::Photo => "check-section-photo",
        }
    }
}

impl Question {
    /// All of them, in order.
    pub(super) const ALL: [Self; 22] = [
        Self::Kind,
        Self::KnownOn,
        Self::Abroad,
        Self::ReenteredOn,
        Self::Place,
        Self::Police,
        Self::Reason,
        Self::LateReason,
        Self::Name,
        Self::Nationality,
        Self::BirthDate,
        Self::Sex,
        Self::Address,
        Self::CardNumber,
        Self::Permission,
        Self::Phone,
        Self::Passport,
        Self::PassportReason,
        Self::Who,
        Self::Representative,
        Self::Agent,
        Self::Photo,
    ];

    #[expect(clippy::too_many_lines, reason = "a table, an entry a question")]
    const fn row(self) -> Row {
        match self {
            Self::Kind => row("kind", "ask-kind", &[], &[Field::LossKind]),
            Self::KnownOn => row("known-on", "ask-known-on", &["ask-known-on-hint"], &[Field::LossKnownOn]),
            Self::Abroad => row("abroad", "ask-abroad", &[], &[Field::LossAbroad]),
            Self::ReenteredOn => {
                row("reentered-on", "ask-reentered-on", &["ask-reentered-on-hint"], &[Field::LossReenteredOn])
            }
            Self::Place => row("place", "ask-place", &["ask-place-hint"], &[Field::LossPlace]),
            Self::Police => row(
                "police",
                "ask-police",
                &["ask-police-hint", "ask-police-where"],
                &[Field::PoliceStation, Field::PoliceReceiptNumber, Field::PoliceReportedOn],
            ),
            Self::Reason => row("reason", "ask-reason", &["ask-reason-hint"], &[Field::LossReason]),
            Self::LateReason => {
                row("late-reason", "ask-late-reason", &["ask-late-reason-hint"], &[Field::LossLateReason])
            }
            Self::Name => row(
                "name",
                "ask-name",
                &["ask-name-hint", "ask-name-where"],
                &[Field::Name, Field::FamilyName, Field::GivenName, Field::KanjiName, Field::PassportMrz],
            ),
            Self::Nationality => {
                row("nationality", "ask-nationality", &["ask-nationality-hint"], &[Field::Nationality])
            }
            Self::BirthDate => row("birth-date", "ask-birth-date", &["ask-birth-date-hint"], &[Field::BirthDate]),
            Self::Sex => row("sex", "ask-sex", &[], &[Field::Sex]),
            Self::Address => {
                row("address", "ask-address", &["ask-address-hint", "ask-address-where"], &[Field::Address])
            }
            Self::CardNumber => row(
                "card-number",
                "ask-card-number",
                &["ask-card-number-hint", "ask-card-number-where"],
                &[Field::CardNumber],
            ),
            Self::Permission => {
                row("permission", "ask-permission", &["ask-permission-hint"], &[Field::ActivityPermission])
            }
            Self::Phone => row("phone", "ask-phone", &["ask-phone-hint"], &[Field::ContactPhone, Field::ContactMobile]),
            Self::Passport => row("passport", "ask-passport", &[], &[Field::PassportAvailable]),
            Self::PassportReason => row(
                "passport-reason",
                "ask-passport-reason",
                &["ask-passport-reason-hint"],
                &[Field::PassportUnavailableReason],
            ),
            Self::Who => row("who", "ask-who", &[], &[]),
            Self::Representative => row(
                "representative",
                "ask-representative",
                &["ask-representative-hint"],
                &[
                    Field::RepresentativeName,
                    Field::RepresentativeRelationship,
                    Field::RepresentativeAddress,
                    Field::RepresentativeBirthDate,
                    Field::RepresentativeCohabiting,
                    Field::RepresentativeGround,
                ],
            ),
            Self::Agent => row(
                "agent",
                "ask-agent",
                &["ask-agent-hint"],
                &[
                    Field::AgentName,
                    Field::AgentAddress,
                    Field::AgentOrganization,
                    Field::AgentPhone,
                    Field::AgentApprovalNumber,
                ],
            ),
            Self::Photo => row("photo", "ask-photo", &["ask-photo-hint"], &[Field::Photo, Field::PhotoTakenOn]),
        }
    }

    /// As it stands in the page, to find it again.
    pub(super) const fn id(self) -> &'static str {
        self.row().id
    }

    /// The message that asks it.
    pub(super) const fn title(self) -> &'static str {
        self.row().title
    }

    /// The messages below it: an example, where to find it.
    pub(super) const fn hints(self) -> &'static [&'static str] {
        self.row().hints
    }

    /// The items it asks for, in the order in which they stand in the page.
    pub(super) const fn fields(self) -> &'static [Field] {
        self.row().fields
    }

    /// The question of a name in a page.
    pub(super) fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }

    /// The question that asks for an item; none for those that come from a file only.
    pub(super) fn of(field: Field) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.fields().contains(&field))
    }

    /// In which part of the check page it stands.
    pub(super) const fn section(self) -> Section {
        match self {
            Self::Kind
            | Self::KnownOn
            | Self::Abroad
            | Self::ReenteredOn
            | Self::Place
            | Self::Police
            | Self::Reason
            | Self::LateReason => Section::Loss,
            Self::Name
            | Self::Nationality
            | Self::BirthDate
            | Self::Sex
            | Self::Address
            | Self::CardNumber
            | Self::Permission => Section::Person,
            Self::Phone | Self::Passport | Self::PassportReason => Section::Contact,
            Self::Who | Self::Representative | Self::Agent => Section::Filer,
            Self::Photo => Section::Photo,
        }
    }

    /// The item that a page cannot be left without, where the rules would not say so: one answer of a few is true for
    /// everybody, and whoever goes has a name.
    pub(super) const fn needs(self) -> Option<Field> {
        match self {
            Self::Kind => Some(Field::LossKind),
            Self::Abroad => Some(Field::LossAbroad),
            Self::Passport => Some(Field::PassportAvailable),
            Self::Representative => Some(Field::RepresentativeName),
            Self::Agent => Some(Field::AgentName),
            _ => None,
        }
    }

    /// Whether it has to be asked, after what was answered before.
    pub(super) fn applies(self, answers: &Answers, today: Date, holidays: &Holidays) -> bool {
        match self {
            Self::ReenteredOn => answers.is_yes(Field::LossAbroad),
            Self::LateReason => {
                let is_late = deadline(answers, holidays).is_some_and(|it| it.days_left(today) < 0);
                is_late || answers.text(Field::LossLateReason).is_some()
            }
            Self::PassportReason => answers.is_no(Field::PassportAvailable),
            Self::Representative => matches!(answers.filer, Filer::Representative | Filer::Both),
            Self::Agent => matches!(answers.filer, Filer::Agent | Filer::Both),
            _ => true,
        }
    }

    /// The next one that has to be asked; none behind the last.
    pub(super) fn next(self, answers: &Answers, today: Date, holidays: &Holidays) -> Option<Self> {
        Self::ALL.into_iter().find(|it| *it > self && it.applies(answers, today, holidays))
    }

    /// The one that was asked before; none before the first.
    pub(super) fn previous(self, answers: &Answers, today: Date, holidays: &Holidays) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|it| *it < self && it.applies(answers, today, holidays))
    }

    /// Whether nothing is asked of an item here and now: a photo that is pasted has no file.
    pub(super) fn is_silent(field: Field, answers: &Answers) -> bool {
        field == Field::PhotoTakenOn && answers.plan == PhotoPlan::Pasted
    }
}

const fn row(id: &'static str, title: &'static str, hints: &'static [&'static str], fields: &'static [Field]) -> Row {
    Row { id, title, hints, fields }
}

/// By when to apply, as far as the answers tell: from the re-entry where the loss became known abroad.
pub(super) fn deadline(answers: &Answers, holidays: &Holidays) -> Option<Deadline> {
    let day = |field| Date::parse(answers.text(field)?).ok();
    let known_on = day(Field::LossKnownOn)?;
    if answers.is_yes(Field::LossAbroad) {
        let reentered_on = day(Field::LossReenteredOn)?;
        return Deadline::after_loss(known_on, Some(reentered_on), holidays).ok();
    }
    Some(Deadline::of(known_on, holidays))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_is_asked_once_or_comes_from_a_file() {
        let unasked = [Field::SignedOn, Field::ResidenceStatus, Field::PeriodOfStay];
        for field in Field::ALL {
            let asked = Question::ALL.iter().filter(|it| it.fields().contains(field)).count();
            assert_eq!(asked, usize::from(!unasked.contains(field)), "{field:?}");
        }
        for question in Question::ALL {
            assert_eq!(Question::named(question.id()), Some(question));
        }
    }
}
