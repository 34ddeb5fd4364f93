//! The answers of one person, as they travel from page to page: in the pages themselves, and nowhere else.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::posted::Posted;
use crate::application::{Sex, YesNo};
use crate::calendar::Date;
use crate::check::PhotoPlan;
use crate::diagnostic::{Field, FieldKind};
use crate::fill::PhotoFile;
use crate::input::RawApplication;

/// Who goes to the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Filer {
    #[default]
    Applicant,
    Representative,
    Agent,
    /// A representative signs, and an agent carries.
    Both,
}

/// Where the page after a question is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Way {
    /// The next question.
    #[default]
    Forward,
    /// Back to all answers, where it was asked for again.
    Mending,
}

/// The answers so far.
#[derive(Clone, Default)]
pub(super) struct Answers {
    items: BTreeMap<Field, String>,
    pub(super) filer: Filer,
    pub(super) plan: PhotoPlan,
    /// The photo, cut and ready to be printed (JPEG).
    pub(super) print: Option<Vec<u8>>,
    /// Whether the number of the card was said not to be known.
    pub(super) is_number_unknown: bool,
    /// Warnings that were shown already, as `item:code`.
    pub(super) seen: BTreeSet<String>,
    pub(super) way: Way,
}

/// The names of what travels besides the items.
pub(super) mod name {
    pub(in crate::web) const AT: &str = "at";
    pub(in crate::web) const GO: &str = "go";
    pub(in crate::web) const USE: &str = "use";
    pub(in crate::web) const PHRASE: &str = "phrase";
    pub(in crate::web) const WHO: &str = "who";
    pub(in crate::web) const PLAN: &str = "photo_plan";
    pub(in crate::web) const PRINT: &str = "photo_print";
    pub(in crate::web) const UNKNOWN: &str = "unknown";
    pub(in crate::web) const SEEN: &str = "seen";
    pub(in crate::web) const WAY: &str = "way";
}

impl Answers {
    /// What a page sent.
    pub(super) fn of(posted: &Posted) -> Self {
        let mut answers = Self::default();
        for field in Field::ALL {
            if let Some(text) = posted_text(posted, *field) {
                answers.set(*field, &text);
            }
        }
        answers.filer = match posted.text(name::WHO) {
            Some("representative") => Filer::Representative,
            Some("agent") => Filer::Agent,
            Some("both") => Filer::Both,
            _ => Filer::Applicant,
        };
        answers.plan = if posted.text(name::PLAN) == Some("paste") { PhotoPlan::Pasted } else { PhotoPlan::Printed };
        answers.print = posted.text(name::PRINT).and_then(|it| STANDARD.decode(it).ok()).filter(|it| !it.is_empty());
        answers.is_number_unknown = posted.texts(name::UNKNOWN).any(|it| it == Field::CardNumber.path());
        if answers.is_number_unknown {
            answers.items.remove(&Field::CardNumber);
        }
        answers.seen = posted.texts(name::SEEN).filter(|it| !it.is_empty()).map(str::to_owned).collect();
        answers.way = if posted.text(name::WAY) == Some("mending") { Way::Mending } else { Way::Forward };
        answers
    }

    /// What a saved file holds. The photo is not in it, so its name alone is no photo.
    pub(super) fn of_record(raw: &RawApplication) -> Self {
        let mut answers = Self::default();
        for field in Field::ALL.iter().filter(|it| **it != Field::Photo) {
            if let Some(text) = raw.text(*field) {
                answers.set(*field, text);
            }
        }
        let is_there = |group: &str| answers.items.keys().any(|it| it.path().starts_with(group));
        answers.filer = match (is_there("representative."), is_there("agent.")) {
            (true, true) => Filer::Both,
            (true, false) => Filer::Representative,
            (false, true) => Filer::Agent,
            (false, false) => Filer::Applicant,
        };
        answers
    }

    /// Sets an item; blank text takes it away.
    pub(super) fn set(&mut self, field: Field, text: &str) {
        let text = text.trim();
        if text.is_empty() {
            self.items.remove(&field);
        } else {
            self.items.insert(field, text.to_owned());
        }
    }

    /// The text of an item.
    pub(super) fn text(&self, field: Field) -> Option<&str> {
        self.items.get(&field).map(String::as_str)
    }

    /// The items that were answered, in the order of the form.
    pub(super) fn items(&self) -> impl Iterator<Item = (Field, &str)> {
        self.items.iter().map(|(field, text)| (*field, text.as_str()))
    }

    pub(super) fn is_yes(&self, field: Field) -> bool {
        self.text(field).and_then(|it| YesNo::parse(it).ok()) == Some(YesNo::Yes)
    }

    pub(super) fn is_no(&self, field: Field) -> bool {
        self.text(field).and_then(|it| YesNo::parse(it).ok()) == Some(YesNo::No)
    }

    pub(super) fn is_sex(&self, sex: Sex) -> bool {
        self.text(Field::Sex).and_then(|it| Sex::parse(it).ok()) == Some(sex)
    }

    /// Year, month and day of a date as they stand in three boxes; what is no date stands in the first.
    pub(super) fn date_parts(&self, field: Field) -> [String; 3] {
        let Some(text) = self.text(field) else { return <[String; 3]>::default() };
        if let Ok(date) = Date::parse(text) {
            let (year, month, day) = date.parts();
            return [year.to_string(), month.to_string(), day.to_string()];
        }
        let parts: Vec<&str> = text.split('-').collect();
        match parts.as_slice() {
            [year, month, day] => [year, month, day].map(|it| (*it).to_owned()),
            _ => [text.to_owned(), String::new(), String::new()],
        }
    }

    /// The record, as the rules judge it and as it is saved: of those who go, only those who were said to go; no photo that
    /// is not at hand.
    pub(super) fn record(&self) -> RawApplication {
        let mut record = RawApplication::new();
        for (field, text) in self.items.iter().filter(|(field, _)| self.counts(**field)) {
            record.set(*field, text.as_str());
        }
        record
    }

    fn counts(&self, field: Field) -> bool {
        let path = field.path();
        match field {
            Field::Photo => self.plan == PhotoPlan::Printed && self.print.is_some(),
            Field::LossReenteredOn => self.is_yes(Field::LossAbroad),
            Field::PassportUnavailableReason => !self.is_yes(Field::PassportAvailable),
            _ if path.starts_with("representative.") => matches!(self.filer, Filer::Representative | Filer::Both),
            _ if path.starts_with("agent.") => matches!(self.filer, Filer::Agent | Filer::Both),
            _ => true,
        }
    }

    /// What was said to be there and is not: somebody goes, and nobody knows who. The rules see a form without them.
    pub(super) fn unanswered(&self) -> Option<Field> {
        let signs = matches!(self.filer, Filer::Representative | Filer::Both).then_some(Field::RepresentativeName);
        let carries = matches!(self.filer, Filer::Agent | Filer::Both).then_some(Field::AgentName);
        [signs, carries].into_iter().flatten().find(|it| self.text(*it).is_none())
    }

    /// The photo for the form.
    pub(super) fn photo(&self) -> PhotoFile {
        self.print.clone().filter(|_| self.plan == PhotoPlan::Printed).map(Ok)
    }

    /// All that a page has to send with it, but for the items that are asked on it.
    pub(super) fn hidden(&self, asked: &[Field]) -> Vec<(&'static str, String)> {
        let items = self.items.iter().filter(|(field, _)| !asked.contains(field));
        let mut hidden: Vec<(&'static str, String)> = items.map(|(field, text)| (field.path(), text.clone())).collect();
        let who = match self.filer {
            Filer::Applicant => "applicant",
            Filer::Representative => "representative",
            Filer::Agent => "agent",
            Filer::Both => "both",
        };
        hidden.push((name::WHO, who.to_owned()));
        hidden.push((name::PLAN, if self.plan == PhotoPlan::Pasted { "paste" } else { "print" }.to_owned()));
        hidden.extend(self.print.as_ref().map(|it| (name::PRINT, STANDARD.encode(it))));
        if self.is_number_unknown && !asked.contains(&Field::CardNumber) {
            hidden.push((name::UNKNOWN, Field::CardNumber.path().to_owned()));
        }
        hidden.extend(self.seen.iter().map(|it| (name::SEEN, it.clone())));
        if self.way == Way::Mending {
            hidden.push((name::WAY, "mending".to_owned()));
        }
        hidden
    }
}

/// The text of an item in what a page sent. The last counts: what is asked stands behind what travels along.
fn posted_text(posted: &Posted, field: Field) -> Option<String> {
    let path = field.path();
    if field.kind() == FieldKind::Date {
        let part = |part: &str| posted.text(&format!("{path}.{part}")).map(|it| it.trim().to_owned());
        if let (Some(year), Some(month), Some(day)) = (part("year"), part("month"), part("day")) {
            return Some(joined_date(&year, &month, &day));
        }
    }
    posted.text(path).map(|it| it.replace("\r\n", "\n"))
}

/// What stands in three boxes as one text. What is no date stays what it is, so that the rules can say what is wrong.
fn joined_date(year: &str, month: &str, day: &str) -> String {
    let number = |it: &str, most: usize| (!it.is_empty() && it.len() <= most).then(|| it.parse::<u32>().ok())?;
    match (number(year, 4), number(month, 2), number(day, 2)) {
        (Some(year), Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
        _ if month.is_empty() && day.is_empty() => year.to_owned(),
        _ => format!("{year}-{month}-{day}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_three_boxes_comes_back_into_them() {
        #[track_caller]
        fn check(boxes: [&str; 3], text: &str) {
            let mut answers = Answers::default();
            let [year, month, day] = boxes;
            assert_eq!(joined_date(year, month, day), text);
            answers.set(Field::BirthDate, text);
            assert_eq!(answers.date_parts(Field::BirthDate), boxes);
        }
        check(["1998", "4", "12"], "1998-04-12");
        check(["1998", "13", "40"], "1998-13-40");
        check(["1998", "April", "12"], "1998-April-12");
        check(["1998", "", ""], "1998");
        check(["", "", ""], "");
    }

    #[test]
    fn nobody_is_on_the_form_who_does_not_go() {
        let mut answers = Answers::default();
        answers.set(Field::RepresentativeName, "NGUYEN VAN BINH");
        answers.set(Field::Photo, "me.jpg");
        let record = answers.record();
        assert_eq!((record.text(Field::RepresentativeName), record.text(Field::Photo)), (None, None));
        answers.filer = Filer::Both;
        assert_eq!(answers.record().text(Field::RepresentativeName), Some("NGUYEN VAN BINH"));
    }
}
