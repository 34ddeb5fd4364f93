//! What is said of a case, in a language: the same sentences on the page for the wall and in the guide.

use super::whereabouts::{Sureness, Whereabouts};
use crate::calendar::Deadline;
use crate::procedure::{Case, Evidence, Filer, PhotoNeed, Step, Thing};
use crate::speech::{Language, Speech, Word};

/// A case and the language in which it is told.
#[derive(Debug, Clone, Copy)]
pub struct Sentences<'a> {
    /// The case.
    pub case: &'a Case,
    /// The language.
    pub speech: &'a Speech,
}

/// What only some need, with the question in front of it.
pub const SOMETIMES: &[(&str, &[Thing])] = &[
    ("guide-if-late", &[Thing::LateReason]),
    ("guide-if-abroad", &[Thing::AbroadReport]),
    ("guide-if-no-passport", &[Thing::PassportReason, Thing::OtherIdentification]),
    ("guide-if-permit", &[Thing::ActivityPermit]),
    ("guide-if-kanji", &[Thing::KanjiRequest]),
];

/// By when to go, in a few words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Urgency {
    /// The day to go by, and how many days are left.
    InTime(String, String),
    /// The deadline has passed.
    Late(String),
}

impl Sentences<'_> {
    /// By when to go; none where nobody knows from which day to count.
    pub fn urgency(&self) -> Option<Urgency> {
        let deadline = self.case.deadline.as_ref()?;
        let today = self.case.today;
        let left = deadline.days_left(today);
        if left < 0 {
            return Some(Urgency::Late(self.speech.tell("deadline-late", &[("days", Word::Number(-left))])));
        }
        let day = Some(deadline.advised()).filter(|it| *it >= today).unwrap_or(deadline.last);
        Some(Urgency::InTime(
            self.speech.tell("deadline-go-by", &[("date", Word::Day(day))]),
            self.speech.tell("deadline-left", &[("days", Word::Number(left))]),
        ))
    }

    /// How the deadline is counted.
    pub fn deadline(&self) -> Vec<String> {
        let Some(deadline) = &self.case.deadline else { return vec![self.speech.say("deadline-unknown")] };
        let is_abroad = self.case.evidence == Evidence::Abroad;
        let counted = if is_abroad { "deadline-counted-abroad" } else { "deadline-counted" };
        let mut sentences = vec![self.speech.tell(counted, &[("start", Word::Day(deadline.start))])];
        // Whoever is late reads what to do now, not what would have been safer.
        if !self.case.is_late() {
            sentences.push(self.fourteenth(deadline));
        }
        if deadline.is_provisional {
            sentences.push(self.speech.say("deadline-provisional"));
        }
        sentences
    }

    fn fourteenth(&self, deadline: &Deadline) -> String {
        let plain = ("plain", Word::Day(deadline.plain));
        if deadline.skipped.is_empty() {
            self.speech.tell("deadline-not-moved", &[plain])
        } else {
            self.speech.tell("deadline-moved", &[plain, ("last", Word::Day(deadline.last))])
        }
    }

    /// Who goes to the office.
    pub fn goer(&self) -> String {
        self.speech.say(match self.case.filer {
            Filer { agent: Some(_), .. } => "who-agent",
            Filer { representative: Some(_), .. } => "who-representative",
            Filer { .. } => "who-applicant",
        })
    }

    /// The name of a thing.
    pub fn thing(&self, thing: Thing) -> String {
        self.speech.say(&format!("thing-{}", thing.name()))
    }

    /// What is to be said of a thing.
    pub fn note(&self, thing: Thing) -> String {
        let months = ("months", Word::Number(self.case.facts.photo_age_months.into()));
        match thing {
            Thing::Photo if self.case.photo == PhotoNeed::Printed => self.speech.say("thing-photo-printed-note"),
            other => {
                let who = self.goer();
                let id = format!("thing-{}-note", other.name());
                self.speech.tell(&id, &[months, ("who", Word::Text(&who))])
            }
        }
    }

    /// What is to be said of a step; none of one that needs a telephone number which nobody knows.
    pub fn step(&self, step: Step, whereabouts: &Whereabouts) -> Option<String> {
        if step == Step::SpecialCard {
            return special_card_line(whereabouts, self.speech);
        }
        let (_, note) = step.messages();
        Some(self.speech.tell(note, &[("who", Word::Text(&self.goer()))]))
    }
}

/// What is known of an office besides its name and address, and what is not.
pub fn office_lines(whereabouts: &Whereabouts, speech: &Speech) -> Vec<String> {
    let Some(office) = &whereabouts.office else { return vec![speech.say("where-unknown")] };
    let phone = office.phone.as_deref().map(|it| speech.tell("where-phone", &[("phone", Word::Text(it))]));
    let hours = office.hours.as_deref().map(|it| speech.tell("where-hours", &[("hours", Word::Text(it))]));
    let mut lines: Vec<String> = phone.into_iter().collect();
    lines.push(hours.unwrap_or_else(|| speech.say("where-hours-unknown")));
    lines
}

/// How surely the place is known, which branches may be nearer, and where nobody need go.
pub fn office_notes(whereabouts: &Whereabouts, speech: &Speech) -> Vec<String> {
    let mut notes = Vec::new();
    if let Some(office) = &whereabouts.office {
        if office.address.is_none() {
            notes.push(speech.say("where-unlisted"));
        } else if !office.is_confirmed() {
            notes.push(speech.say("where-unsure"));
        }
    }
    if !whereabouts.branches.is_empty() {
        let names = whereabouts.branches.join(if is_spaced(speech.language()) { ", " } else { "、" });
        notes.push(speech.tell("where-branches", &[("names", Word::Text(&names))]));
    }
    notes.push(speech.say("where-not-city-hall"));
    notes
}

/// How to reach the information centre.
pub fn hotline_line(whereabouts: &Whereabouts, speech: &Speech) -> Option<String> {
    let hotline = whereabouts.hotline.as_ref()?;
    Some(speech.tell(
        "hotline-note",
        &[
            ("phone", Word::Text(&hotline.phone)),
            ("abroad", Word::Text(&hotline.abroad)),
            ("hours", Word::Text(&hotline.hours)),
        ],
    ))
}

/// What to do at once where the lost card was a My Number card, too.
fn special_card_line(whereabouts: &Whereabouts, speech: &Speech) -> Option<String> {
    let (phone, sureness) = whereabouts.special_card.as_ref()?;
    let note = speech.tell("special-card-note", &[("phone", Word::Text(phone))]);
    Some(match sureness {
        Sureness::Confirmed => note,
        Sureness::OneSource => note + &bracketed(&speech.say("where-unsure"), speech.language()),
    })
}

/// Words in brackets behind a sentence.
pub(super) fn bracketed(text: &str, language: Language) -> String {
    if is_spaced(language) { format!(" ({text})") } else { format!("（{text}）") }
}

/// Whether sentences are parted by spaces.
pub(super) fn is_spaced(language: Language) -> bool {
    !(language.is_japanese() || language == Language::Chinese)
}
