//! The only door from raw text to an application: every item is judged, and all problems are told at once.

use crate::application::{
    Agent, Application, CardNumber, Contact, Draft, Line, LossDraft, LossKind, PoliceReport, Representative,
    RomajiName, RomanName, Sex, YesNo, is_ideograph,
};
use crate::calendar::{BirthDate, Date};
use crate::diagnostic::{Checked, Example, Field, FieldKind, Finding, Problems, Rule, Severity, Wording, said};
use crate::input::RawApplication;

/// Every rule of this module.
pub const RULES: &[&Rule] = &[&MISSING, &CARD_NUMBER_MISSING, &NAME_TWICE, &KANJI_NAME_WITHOUT_KANJI, &DATE_IN_FUTURE];

const MISSING: Rule = Rule {
    code: "missing",
    severity: Severity::Error,
    meaning: said("", ""),
    fields: &[],
    example: Example { wrong: "", right: "" },
    sources: &[],
};
const CARD_NUMBER_MISSING: Rule = Rule {
    code: "card-number-missing",
    severity: Severity::Warning,
    meaning: said("", ""),
    fields: &[],
    example: Example { wrong: "", right: "" },
    sources: &[],
};
const NAME_TWICE: Rule = Rule {
    code: "name-twice",
    severity: Severity::Error,
    meaning: said("", ""),
    fields: &[],
    example: Example { wrong: "", right: "" },
    sources: &[],
};
const KANJI_NAME_WITHOUT_KANJI: Rule = Rule {
    code: "kanji-name-without-kanji",
    severity: Severity::Error,
    meaning: said("", ""),
    fields: &[],
    example: Example { wrong: "", right: "" },
    sources: &[],
};
const DATE_IN_FUTURE: Rule = Rule {
    code: "date-in-future",
    severity: Severity::Error,
    meaning: said("", ""),
    fields: &[],
    example: Example { wrong: "", right: "" },
    sources: &[],
};

/// Judges a record.
///
/// `today` is a parameter because the answer must not depend on where or when the program runs.
pub fn check(raw: &RawApplication, today: Date) -> Checked<Application> {
    let (draft, problems) = examine(raw, today);
    problems.finish(draft.complete())
}

/// Judges a record and gives all that could be read of it, whole or not.
pub(crate) fn examine(raw: &RawApplication, today: Date) -> (Draft, Problems) {
    let mut judge = Judge { raw, today, problems: raw.problems().clone() };
    let draft = judge.draft();
    let mut problems = judge.problems;
    problems.arrange(|field| raw.position(field));
    (draft, problems)
}

struct Judge<'a> {
    raw: &'a RawApplication,
    today: Date,
    problems: Problems,
}

impl Judge<'_> {
    fn draft(&mut self) -> Draft {
        // Judged in the order of the form.
        Draft {
            nationality: self.required_line(Field::Nationality),
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
            signed_on: self.date(Field::SignedOn),
        }
    }

    fn name(&mut self) -> Option<RomanName> {
        let whole = self.roman(Field::Name);
        let family = self.roman(Field::FamilyName);
        let given = self.roman(Field::GivenName);
        let has_parts = self.has(Field::FamilyName) || self.has(Field::GivenName);
        match (self.has(Field::Name), has_parts) {
            (true, true) => {
                self.problems.note(Field::Name, &NameTwice);
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
        match RomajiName::parse(self.raw.text(field)?) {
            Ok(name) => {
                if let Some(finding) = name.as_ref().and_then(RomajiName::punctuation) {
                    self.problems.note(field, &finding);
                }
                name
            }
            Err(error) => {
                for fault in error.faults() {
                    self.problems.note(field, fault);
                }
                None
            }
        }
    }

    fn kanji_name(&mut self) -> Option<Line> {
        let name = self.line(Field::KanjiName)?;
        let has_kanji = name.as_str().chars().any(is_ideograph);
        if !has_kanji {
            self.problems.note(Field::KanjiName, &KanjiNameWithoutKanji);
        }
        Some(name)
    }

    fn birth_date(&mut self) -> Option<BirthDate> {
        let date = self.required(Field::BirthDate, BirthDate::parse)?;
        if let Some(finding) = date.incomplete() {
            self.problems.note(Field::BirthDate, &finding);
        }
        if date.earliest() > self.today {
            self.problems.note(Field::BirthDate, &DateInFuture { today: self.today });
        }
        Some(date)
    }

    fn card_number(&mut self) -> Option<CardNumber> {
        let Some(text) = self.raw.text(Field::CardNumber) else {
            if !self.raw.is_refused(Field::CardNumber) {
                self.problems.note(Field::CardNumber, &CardNumberMissing);
            }
            return None;
        };
        self.problems.take(Field::CardNumber, CardNumber::parse(text))
    }

    fn loss(&mut self) -> LossDraft {
        LossDraft {
            kind: self.optional(Field::LossKind, LossKind::parse),
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

    fn known_on(&mut self) -> Option<Date> {
        let date = self.required(Field::LossKnownOn, Date::parse);
        self.refuse_future(Field::LossKnownOn, date);
        date
    }

    fn representative(&mut self) -> Representative {
        Representative {
            name: self.line(Field::RepresentativeName),
            relationship: self.line(Field::RepresentativeRelationship),
            address: self.line(Field::RepresentativeAddress),
            birth_date: self.past_date(Field::RepresentativeBirthDate),
            cohabiting: self.optional(Field::RepresentativeCohabiting, YesNo::parse),
        }
    }

    fn agent(&mut self) -> Agent {
        Agent {
            name: self.line(Field::AgentName),
            address: self.line(Field::AgentAddress),
            organization: self.line(Field::AgentOrganization),
            phone: self.line(Field::AgentPhone),
        }
    }

    fn has(&self, field: Field) -> bool {
        self.raw.text(field).is_some()
    }

    fn optional<T, F: Finding>(&mut self, field: Field, parse: impl Fn(&str) -> Result<T, F>) -> Option<T> {
        let text = self.raw.text(field)?;
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
            self.problems.note(field, &DateInFuture { today: self.today });
        }
    }
}

struct Missing {
    field: Field,
}

impl Finding for Missing {
    fn rule(&self) -> &'static Rule {
        &MISSING
    }

    fn message(&self) -> Wording {
        // What stands behind the name explains it to readers of the help.
        let name = self.field.name_en().split([',', ':', '(']).next().unwrap_or_default();
        Wording::new(format!("{}がありません", self.field.name_ja()), format!("{} is missing", name.trim()))
    }

    fn hint(&self) -> Option<Wording> {
        let (path, flag) = (self.field.path(), self.field.flag());
        let example = match self.field.kind() {
            FieldKind::Date if self.field == Field::BirthDate => "1998-04-12",
            FieldKind::Date => "2026-11-10",
            FieldKind::YesNo => "true",
            FieldKind::Text | FieldKind::File => "…",
        };
        Some(Wording::new(
            format!("\"{path}\" に書くか、--{flag} {example} を付けてください"),
            format!("write it in \"{path}\", or give --{flag} {example}"),
        ))
    }
}

struct CardNumberMissing;

impl Finding for CardNumberMissing {
    fn rule(&self) -> &'static Rule {
        &CARD_NUMBER_MISSING
    }

    fn message(&self) -> Wording {
        Wording::new("在留カード番号がありません。欄は空欄になります", "no residence card number; its line stays empty")
    }

    fn hint(&self) -> Option<Wording> {
        Some(Wording::new(
            "カードの写し、住民票、在留申請の受付票に載っています",
            "it stands on copies of the card, on the 住民票 and on receipts of earlier applications",
        ))
    }
}

struct KanjiNameWithoutKanji;

impl Finding for KanjiNameWithoutKanji {
    fn rule(&self) -> &'static Rule {
        &KANJI_NAME_WITHOUT_KANJI
    }

    fn message(&self) -> Wording {
        Wording::new("漢字氏名に漢字がありません", "there is no kanji in the kanji name")
    }

    fn hint(&self) -> Option<Wording> {
        Some(Wording::new(
            "在留カードに併記されていた漢字を書くか、ないときは空にしてください",
            "write the kanji that stood on the card, or leave it empty where there were none",
        ))
    }
}

struct NameTwice;

impl Finding for NameTwice {
    fn rule(&self) -> &'static Rule {
        &NAME_TWICE
    }

    fn message(&self) -> Wording {
        Wording::new("氏名が全体と氏・名の両方で書かれています", "the name is given both whole and in parts")
    }

    fn hint(&self) -> Option<Wording> {
        Some(Wording::new(
            "name か、name.family と name.given の、どちらかだけにしてください",
            "keep either name, or name.family and name.given",
        ))
    }
}

struct DateInFuture {
    today: Date,
}

impl Finding for DateInFuture {
    fn rule(&self) -> &'static Rule {
        &DATE_IN_FUTURE
    }

    fn message(&self) -> Wording {
        Wording::new(
            format!("今日（{}）より後の日付です", self.today),
            format!("the date is later than today, {}", self.today),
        )
    }

    fn hint(&self) -> Option<Wording> {
        Some(Wording::new("年月日を確かめてください", "check year, month and day"))
    }
}
