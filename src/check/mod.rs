//! The only door from raw text to an application: every item is judged, then all of them together, and all problems
//! are told at once.
//!
//! What an item must be by itself is known to its value type; here stand the rules between items, one topic a file.
//! The command line, a batch and a page all ask this one engine.

mod placeholder;
mod items;
mod required;
mod name;
mod dates;
mod reason;
mod loss;
mod evidence;
mod writing;
mod deadline;
mod same;
mod representative;
mod agent;
mod photo;
mod papers;
mod passport;
mod records;

pub(crate) use photo::may_need_photo;
pub use records::{Fingerprints, Labelled, compare_records};

use crate::application::{Application, Draft, Line, RomanName, says_nothing};
use crate::calendar::{BirthDate, Date, Deadline, Holidays};
use crate::diagnostic::{Checked, Field, Problems, Rule};
use crate::input::RawApplication;
use crate::law::Facts;
pub(crate) use representative::ADULT;
use same::is_same_text;

/// Every rule of this module.
pub const RULES: &[&[&Rule]] = &[
    placeholder::RULES,
    required::RULES,
    name::RULES,
    dates::RULES,
    loss::RULES,
    evidence::RULES,
    writing::RULES,
    deadline::RULES,
    representative::RULES,
    agent::RULES,
    photo::RULES,
    papers::RULES,
    passport::RULES,
    records::RULES,
];

/// What a record is judged under. Parameters, because the answer must not depend on where or when the program runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Conditions {
    today: Date,
    photo: PhotoPlan,
    facts: Facts,
    holidays: &'static Holidays,
}

/// How the photo comes onto the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PhotoPlan {
    /// Printed with the form.
    #[default]
    Printed,
    /// Pasted into its frame by hand.
    Pasted,
}

impl Conditions {
    /// The application is handed in on a day, with a printed photo; the law of that day holds.
    pub fn on(today: Date) -> Self {
        let facts = Facts::on(&today.to_string());
        Self { today, photo: PhotoPlan::default(), facts, holidays: Holidays::builtin() }
    }

    /// The same with holidays of the user's own.
    #[must_use]
    pub fn with_holidays(self, holidays: &'static Holidays) -> Self {
        Self { holidays, ..self }
    }

    /// The same with the photo put there in another way.
    #[must_use]
    pub fn with_photo(self, photo: PhotoPlan) -> Self {
        Self { photo, ..self }
    }

    /// How the photo comes onto the form.
    pub fn photo(&self) -> PhotoPlan {
        self.photo
    }

    /// The day that counts as today.
    pub fn today(&self) -> Date {
        self.today
    }

    /// What holds on that day.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// The days by which deadlines are counted.
    pub fn holidays(&self) -> &'static Holidays {
        self.holidays
    }
}

/// Judges a record.
pub fn check(raw: &RawApplication, conditions: &Conditions) -> Checked<Application> {
    let (draft, problems) = examine(raw, conditions);
    problems.finish(draft.complete())
}

/// Judges a record and gives all that could be read of it, whole or not.
pub(crate) fn examine(raw: &RawApplication, conditions: &Conditions) -> (Draft, Problems) {
    let (draft, mut problems) = items::read(raw, conditions);
    let case = Case { raw, draft: &draft, conditions };
    for judge in [
        required::judge,
        dates::judge,
        loss::judge,
        evidence::judge,
        deadline::judge,
        representative::judge,
        agent::judge,
        photo::judge,
        papers::judge,
        passport::judge,
    ] {
        judge(&case, &mut problems);
    }
    problems.arrange(|field| raw.position(field));
    (draft, problems)
}

/// By when a record that was judged is due; none where the day from which is counted is not known.
pub(crate) fn deadline_of(raw: &RawApplication, draft: &Draft, conditions: &Conditions) -> Option<Deadline> {
    deadline::start(&Case { raw, draft, conditions }).map(|(_, start)| Deadline::of(start, conditions.holidays))
}

/// A record as the rules between its items see it.
struct Case<'a> {
    raw: &'a RawApplication,
    draft: &'a Draft,
    conditions: &'a Conditions,
}

impl Case<'_> {
    /// Whether nothing at all was written; an item that was written and refused has been told of already.
    fn is_absent(&self, field: Field) -> bool {
        self.raw.text(field).is_none_or(|it| says_nothing(field, it)) && !self.raw.is_refused(field)
    }

    /// The day on which the loss became known, unless it has not come yet, which is told by itself.
    fn known_on(&self) -> Option<Date> {
        self.draft.loss.known_on.filter(|it| *it <= self.today())
    }

    /// The date of birth, unless it is one that nobody can have.
    fn birth_date(&self) -> Option<BirthDate> {
        let latest = self.known_on().unwrap_or(self.today());
        self.draft.birth_date.filter(|it| it.earliest() <= latest)
    }

    /// Whether somebody is named as the applicant is.
    fn is_applicant(&self, name: &Line) -> bool {
        let roman = self.draft.name.as_ref().map(RomanName::text);
        roman.is_some_and(|it| is_same_text(&it, name.as_str()))
            || self.draft.kanji_name.as_ref().is_some_and(|it| is_same_text(it.as_str(), name.as_str()))
    }

    fn today(&self) -> Date {
        self.conditions.today
    }
}
