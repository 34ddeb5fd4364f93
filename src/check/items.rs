//! The items of a record, one by one: from text to values, in the order of the form.

use std::fmt::Display;

use super::required::{CardNumberMissing, Missing};
use super::{Conditions, dates, loss, name, placeholder, writing};
use crate::application::{
    Agent, CardNumber, Contact, Draft, Ground, Line, LossDraft, LossKind, Nationality, Passport, PoliceReport,
    Representative, RomajiName, RomanName, Sex, Stay, YesNo, says_nothing,
};
use crate::calendar::{BirthDate, Date};
use crate::diagnostic::{Field, Finding, Problems, Remark};
use crate::input::RawApplication;
use crate::passport::{Mrz, NameMatch};

/// Reads every item, and notes what is wrong with each by itself.
pub(super) fn read(raw: &RawApplication, conditions: &Conditions) -> (Draft, Problems) {
    let mut judge = Judge { raw, answers: [None; ITEMS], today: conditions.today(), problems: raw.problems().clone() };
    judge.find_answers();
    let draft = judge.draft();
    (draft, judge.problems)
}

const ITEMS: usize = Field::ALL.len();

struct Judge<'a> {
    raw: &'a RawApplication,
    /// What is written under each item, unless it only says that there is nothing to say.
    answers: [Option<&'a str>; ITEMS],
    today: Date,
    problems: Problems,
}

impl<'a> Judge<'a> {
    fn draft(&mut self) -> Draft {
        // Judged in the order of the form.
        Draft {
            nationality: self.required(Field::Nationality, Nationality::parse).flatten(),
            birth_date: self.birth_date(),
            name: self.name(),
            kanji_name: self.kanji_name(),
            sex: self.required(Field::Sex, Sex::parse),
            address: self.required_line(Field::Address),
            card_number: self.card_number(),
            activity_permission: self.required(Field::ActivityPermission, YesNo::parse),
            loss: self.loss(),
            representative: self.representative(),
            agent: self.agent(),
            contact: Contact { phone: self.line(Field::ContactPhone), mobile: self.line(Field::ContactMobile) },
            photo_taken_on: self.past_date(Field::PhotoTakenOn),
            signed_on: self.signed_on(),
            passport: self.passport(),
            stay: Stay { status: self.line(Field::ResidenceStatus), period: self.line(Field::PeriodOfStay) },
        }
    }

    fn name(&mut self) -> Option<RomanName> {
        let whole = self.roman(Field::Name);
        let family = self.roman(Field::FamilyName);
        let given = self.roman(Field::GivenName);
        let has_parts = self.has(Field::FamilyName) || self.has(Field::GivenName);
        match (self.has(Field::Name), has_parts) {
            (true, true) => {
                self.problems.note(Field::Name, &name::twice());
                None
            }
            (true, false) => whole.map(RomanName::Whole),
            (false, true) => (family.is_some() || given.is_some()).then_some(RomanName::Parts { family, given }),
            (false, false) => {
                let is_refused =
                    [Field::Name, Field::FamilyName, Field::GivenName].iter().any(|it| self.raw.is_refused(*it));
                if !is_refused {
                    self.problems.note(Field::Name, &Missing { field: Field::Name });
                }
                None
            }
        }
    }

    fn roman(&mut self, field: Field) -> Option<RomajiName> {
        let text = self.answer(field)?;
        match RomajiName::parse(text) {
            Ok(name) => {
                if let Some(finding) = name.as_ref().and_then(RomajiName::punctuation) {
                    self.problems.note(field, &finding);
                }
                name
            }
            Err(error) => {
                let error = error.preferring(text, |it| self.is_of_passport(field, it));
                for fault in error.faults() {
                    self.problems.note(field, fault);
                }
                None
            }
        }
    }

    /// Whether the machine-readable lines of the passport, where they are given, spell a name so.
    fn is_of_passport(&self, field: Field, spelling: &str) -> bool {
        let mrz = self.answer(Field::PassportMrz).and_then(|it| Mrz::parse(it).ok());
        mrz.is_some_and(|it| match field {
            Field::FamilyName => it.is_family_name(spelling),
            Field::GivenName => it.is_given_name(spelling),
            _ => !it.is_name_full() && it.compare_name(spelling) == NameMatch::Same,
        })
    }

    fn kanji_name(&mut self) -> Option<Line> {
        let name = self.line(Field::KanjiName)?;
        if !name::has_kanji(&name) {
            self.problems.note(Field::KanjiName, &name::without_kanji());
        }
        Some(name)
    }

    fn birth_date(&mut self) -> Option<BirthDate> {
        let date = self.required(Field::BirthDate, BirthDate::parse)?;
        if let Some(finding) = date.incomplete() {
            self.problems.note(Field::BirthDate, &finding);
        }
        if date.earliest() > self.today {
            self.problems.note(Field::BirthDate, &dates::in_future(self.today));
        }
        self.tell_printed_date(Field::BirthDate, date);
        Some(date)
    }

    fn card_number(&mut self) -> Option<CardNumber> {
        let Some(text) = self.answer(Field::CardNumber) else {
            if !self.raw.is_refused(Field::CardNumber) {
                self.problems.note(Field::CardNumber, &CardNumberMissing);
            }
            return None;
        };
        let number = self.problems.take(Field::CardNumber, CardNumber::parse(text))?;
        self.tell_if_any(Field::CardNumber, writing::of_card_number(text, &number));
        Some(number)
    }

    fn loss(&mut self) -> LossDraft {
        LossDraft {
            kind: self.loss_kind(),
            reason: self.required_line(Field::LossReason),
            known_on: self.known_on(),
            abroad: self.optional(Field::LossAbroad, YesNo::parse),
            reentered_on: self.past_date(Field::LossReenteredOn),
            place: self.line(Field::LossPlace),
            police: PoliceReport {
                station: self.line(Field::PoliceStation),
                receipt_number: self.line(Field::PoliceReceiptNumber),
                reported_on: self.past_date(Field::PoliceReportedOn),
            },
            late_reason: self.line(Field::LossLateReason),
        }
    }

    fn loss_kind(&mut self) -> Option<LossKind> {
        let text = self.answer(Field::LossKind)?;
        let kind = LossKind::parse(text);
        match kind.is_err().then(|| loss::kind_of_another_form(text)).flatten() {
            Some(finding) => {
                self.problems.note(Field::LossKind, &finding);
                None
            }
            None => self.problems.take(Field::LossKind, kind),
        }
    }

    fn known_on(&mut self) -> Option<Date> {
        let date = self.required(Field::LossKnownOn, Date::parse);
        self.refuse_future(Field::LossKnownOn, date);
        self.tell_printed_date(Field::LossKnownOn, date?);
        date
    }

    fn signed_on(&mut self) -> Option<Date> {
        let date = self.date(Field::SignedOn)?;
        self.tell_printed_date(Field::SignedOn, date);
        Some(date)
    }

    fn tell_printed_date(&mut self, field: Field, date: impl Display) {
        let remark = self.raw.text(field).and_then(|it| writing::of_date(it, &date));
        self.tell_if_any(field, remark);
    }

    fn tell_if_any(&mut self, field: Field, remark: Option<Remark>) {
        if let Some(remark) = remark {
            self.problems.note(field, &remark);
        }
    }

    fn representative(&mut self) -> Representative {
        Representative {
            name: self.line(Field::RepresentativeName),
            relationship: self.line(Field::RepresentativeRelationship),
            address: self.line(Field::RepresentativeAddress),
            birth_date: self.past_date(Field::RepresentativeBirthDate),
            cohabiting: self.optional(Field::RepresentativeCohabiting, YesNo::parse_cohabiting),
            ground: self.optional(Field::RepresentativeGround, Ground::parse),
        }
    }

    fn agent(&mut self) -> Agent {
        Agent {
            name: self.line(Field::AgentName),
            address: self.line(Field::AgentAddress),
            organization: self.line(Field::AgentOrganization),
            phone: self.line(Field::AgentPhone),
            approval_number: self.line(Field::AgentApprovalNumber),
        }
    }

    fn passport(&mut self) -> Passport {
        Passport {
            mrz: self.optional(Field::PassportMrz, Mrz::parse),
            available: self.optional(Field::PassportAvailable, YesNo::parse),
            unavailable_reason: self.line(Field::PassportUnavailableReason),
        }
    }

    fn answer(&self, field: Field) -> Option<&'a str> {
        self.answers.get(field as usize).copied().flatten()
    }

    fn has(&self, field: Field) -> bool {
        self.answer(field).is_some()
    }

    /// Words for nothing are told before anything else is made of them.
    fn find_answers(&mut self) {
        for (field, answer) in Field::ALL.iter().copied().zip(&mut self.answers) {
            let Some(text) = self.raw.text(field) else { continue };
            if says_nothing(field, text) {
                self.problems.note(field, &placeholder::left_out(field, text));
            } else {
                *answer = Some(text);
            }
        }
    }

    fn optional<T, F: Finding>(&mut self, field: Field, parse: impl Fn(&str) -> Result<T, F>) -> Option<T> {
        let text = self.answer(field)?;
        self.problems.take(field, parse(text))
    }

    fn required<T, F: Finding>(&mut self, field: Field, parse: impl Fn(&str) -> Result<T, F>) -> Option<T> {
        if !self.has(field) {
            if !self.raw.is_refused(field) {
                self.problems.note(field, &Missing { field });
            }
            return None;
        }
        self.optional(field, parse)
    }

    fn line(&mut self, field: Field) -> Option<Line> {
        self.optional(field, Line::parse).flatten()
    }

    fn required_line(&mut self, field: Field) -> Option<Line> {
        self.required(field, Line::parse).flatten()
    }

    fn date(&mut self, field: Field) -> Option<Date> {
        self.optional(field, Date::parse)
    }

    fn past_date(&mut self, field: Field) -> Option<Date> {
        let date = self.date(field);
        self.refuse_future(field, date);
        date
    }

    fn refuse_future(&mut self, field: Field, date: Option<Date>) {
        if date.is_some_and(|it| it > self.today) {
            self.problems.note(field, &dates::in_future(self.today));
        }
    }
}
