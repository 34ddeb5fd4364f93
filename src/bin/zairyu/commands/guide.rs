//! `zairyu guide`: what to do, what to bring, where and by when, without a record. The sentences are the catalogues'.

use serde_json::{Value, json};
use zairyu::application::{LossKind, Prefecture, YesNo};
use zairyu::calendar::{Date, Deadline};
use zairyu::check::PhotoPlan;
use zairyu::diagnostic::Wording;
use zairyu::handout::Whereabouts;
use zairyu::office::{Contacts, Offices};
use zairyu::procedure::{Case, Evidence, Question, Step, Thing, steps, things};
use zairyu::speech::{Language, Speech, Word, readings};

use super::conditions;
use crate::args::{Format, Global, GuideArgs, KindChoice};
use crate::console::Console;
use crate::exit_status::ExitStatus;
use crate::failure::Failure;

/// The case, and the words for it.
struct Guide {
    case: Case,
    places: Whereabouts,
    speech: Speech,
    japanese: Speech,
}

/// What only some need, with the question in front of it.
const SOMETIMES: &[(&str, &[Thing])] = &[
    ("guide-if-late", &[Thing::LateReason]),
    ("guide-if-no-passport", &[Thing::PassportReason, Thing::OtherIdentification]),
    ("guide-if-permit", &[Thing::ActivityPermit]),
    ("guide-if-kanji", &[Thing::KanjiRequest]),
];

pub(crate) fn run(args: &GuideArgs, global: &Global, console: &mut Console) -> Result<ExitStatus, Failure> {
    let question = question(args)?;
    let case = Case::asked(&question, &conditions(console, PhotoPlan::Pasted));
    let guide = Guide {
        places: Whereabouts::of(question.prefecture, Offices::builtin(), Contacts::builtin()),
        case,
        speech: Speech::of(console.language())?,
        japanese: Speech::of(Language::Japanese)?,
    };
    if global.format == Format::Json {
        console.data(&guide.json().to_string());
    } else {
        for line in guide.lines() {
            console.data(&line);
        }
    }
    Ok(ExitStatus::Success)
}

fn question(args: &GuideArgs) -> Result<Question, Failure> {
    let date = |name: &str, text: &str| Date::parse(text).map_err(|error| Failure::no_date(name, &error));
    let known_on = args.known_on.as_deref().map(|it| date("--known-on", it)).transpose()?;
    let reentered = args.reentered.as_deref().map(|it| date("--reentered", it)).transpose()?;
    if let (Some(known_on), Some(_)) = (known_on, reentered) {
        Deadline::after_loss(known_on, reentered).map_err(|error| {
            let Wording { ja, en } = error.wording();
            Failure::new(format!("--reentered: {ja}"), format!("--reentered: {en}"))
        })?;
    }
    let prefecture = args.prefecture.as_deref().map(Prefecture::parse).transpose().map_err(|error| {
        let Wording { ja, en } = error.wording();
        Failure::new(ja, en)
    })?;
    let is_abroad = args.abroad || reentered.is_some();
    Ok(Question {
        kind: args.kind.map(|it| match it {
            KindChoice::Lost => LossKind::Lost,
            KindChoice::Stolen => LossKind::Stolen,
            KindChoice::Destroyed => LossKind::Destroyed,
            KindChoice::Other => LossKind::Other,
        }),
        // Whoever is still abroad has no day to count from.
        counted_from: reentered.or(known_on.filter(|_| !is_abroad)),
        abroad: is_abroad.then_some(YesNo::Yes),
        prefecture: prefecture.map(Prefecture::name),
    })
}

impl Guide {
    fn say(&self, id: &str) -> String {
        self.tell(id, &[])
    }

    fn tell(&self, id: &str, words: &[(&str, Word<'_>)]) -> String {
        spoken(&self.speech.tell(id, words))
    }

    fn lines(&self) -> Vec<String> {
        let mut lines = vec![self.say("guide-title"), String::new(), self.say("calm"), self.say("free"), String::new()];
        lines.push(self.say("deadline-heading"));
        lines.extend(self.deadline().into_iter().map(|it| format!("  {it}")));
        lines.extend([String::new(), self.say("steps-heading")]);
        let mut number = 0;
        for step in steps(&self.case) {
            let (name, note) = step.messages();
            if let Some(name) = name {
                number += 1;
                lines.push(format!("  {number}. {}", self.say(name)));
            }
            lines.push(format!("     {}", self.tell(note, &self.words())));
        }
        lines.extend([String::new(), self.say("bring-heading")]);
        lines.extend(things(&self.case).into_iter().flat_map(|it| self.thing(it)));
        for (question, needed) in SOMETIMES {
            if needed.iter().all(|it| things(&self.case).contains(it)) {
                continue;
            }
            lines.push(format!("  {}:", self.say(question)));
            lines.extend(needed.iter().flat_map(|it| self.thing(*it)).map(|it| format!("  {it}")));
        }
        lines.push(format!("  {}:", self.say("guide-if-proxy")));
        lines.push(format!("      {}", self.say("guide-if-proxy-note")));
        lines.extend([String::new(), self.say("where-heading")]);
        lines.extend(self.places().into_iter().map(|it| format!("  {it}")));
        lines.extend([String::new(), self.say("found-heading"), format!("  {}", self.say("found-note"))]);
        if let Some(phone) = &self.places.special_card {
            lines.push(format!("  {}", self.tell("special-card-note", &[("phone", Word::Text(phone))])));
        }
        lines.push(String::new());
        lines.extend(self.places.checked.map(|it| self.tell("as-known-on", &[("date", Word::Day(it))])));
        lines.push(self.say("unreviewed"));
        lines
    }

    fn deadline(&self) -> Vec<String> {
        let is_abroad = self.case.evidence == Evidence::Abroad;
        let Some(deadline) = &self.case.deadline else { return vec![self.say("deadline-unknown")] };
        let left = deadline.days_left(self.case.today);
        let mut lines = Vec::new();
        if left < 0 {
            lines.push(self.tell("deadline-late", &[("days", Word::Number(-left))]));
        } else {
            let advised = Some(deadline.advised()).filter(|it| *it >= self.case.today).unwrap_or(deadline.last);
            lines.push(self.tell("deadline-go-by", &[("date", Word::Day(advised))]));
            lines.push(self.tell("deadline-left", &[("days", Word::Number(left))]));
        }
        let counted = if is_abroad { "deadline-counted-abroad" } else { "deadline-counted" };
        lines.push(self.tell(counted, &[("start", Word::Day(deadline.start))]));
        let plain = ("plain", Word::Day(deadline.plain));
        lines.push(if deadline.skipped.is_empty() {
            self.tell("deadline-not-moved", &[plain])
        } else {
            self.tell("deadline-moved", &[plain, ("last", Word::Day(deadline.last))])
        });
        if deadline.is_provisional {
            lines.push(self.say("deadline-provisional"));
        }
        lines
    }

    /// A thing with its Japanese name, and what is to be said of it.
    fn thing(&self, thing: Thing) -> Vec<String> {
        let (name, note) = self.thing_words(thing);
        let japanese = spoken(&self.japanese.say(&format!("thing-{}", thing.name())));
        let is_japanese = matches!(self.speech.language(), Language::Japanese | Language::EasyJapanese);
        let name = if is_japanese { name } else { format!("{name} ({japanese})") };
        vec![format!("  - {name}"), format!("    {note}")]
    }

    fn thing_words(&self, thing: Thing) -> (String, String) {
        let name = self.say(&format!("thing-{}", thing.name()));
        let note = match thing {
            Thing::Form => self.say("guide-form-note"),
            other => self.tell(&format!("thing-{}-note", other.name()), &self.words()),
        };
        (name, note)
    }

    fn words(&self) -> [(&'static str, Word<'static>); 1] {
        [("months", Word::Number(self.case.facts.photo_age_months.into()))]
    }

    fn places(&self) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(office) = &self.places.office {
            lines.push(office.name.clone());
            lines.extend(office.address.clone());
            let phone = office.phone.as_deref().map(|it| self.tell("where-phone", &[("phone", Word::Text(it))]));
            lines.extend(phone);
            let hours = office.hours.as_deref().map(|it| self.tell("where-hours", &[("hours", Word::Text(it))]));
            lines.push(hours.unwrap_or_else(|| self.say("where-hours-unknown")));
            if office.address.is_none() {
                lines.push(self.say("where-unlisted"));
            } else if !office.is_confirmed() {
                lines.push(self.say("where-unsure"));
            }
        } else {
            lines.push(self.say("where-unknown"));
        }
        if !self.places.branches.is_empty() {
            let names = self.places.branches.join(", ");
            lines.push(self.tell("where-branches", &[("names", Word::Text(&names))]));
        }
        lines.push(self.say("where-not-city-hall"));
        if let Some(hotline) = &self.places.hotline {
            let words = [
                ("phone", Word::Text(&hotline.phone)),
                ("abroad", Word::Text(&hotline.abroad)),
                ("hours", Word::Text(&hotline.hours)),
            ];
            lines.push(format!("{}: {}", self.say("hotline"), self.tell("hotline-note", &words)));
        }
        lines
    }

    fn json(&self) -> Value {
        let deadline = self.case.deadline.as_ref().map(|it| {
            json!({
                "counted_from": it.start.to_string(),
                "plain": it.plain.to_string(),
                "last": it.last.to_string(),
                "advised": it.advised().to_string(),
                "days_left": it.days_left(self.case.today),
                "provisional": it.is_provisional,
            })
        });
        let step = |step: Step| {
            let (name, note) = step.messages();
            json!({ "name": name.map(|it| self.say(it)), "note": self.tell(note, &self.words()) })
        };
        let thing = |thing: Thing| {
            let (name, note) = self.thing_words(thing);
            let japanese = spoken(&self.japanese.say(&format!("thing-{}", thing.name())));
            json!({ "thing": thing.name(), "name": name, "name_ja": japanese, "note": note })
        };
        let sometimes = SOMETIMES.iter().map(|(question, needed)| {
            json!({ "when": self.say(question), "things": needed.iter().map(|it| thing(*it)).collect::<Vec<_>>() })
        });
        let office = self.places.office.as_ref().map(|it| {
            json!({
                "name": it.name,
                "address": it.address,
                "phone": it.phone,
                "hours": it.hours,
                "confirmed": it.is_confirmed(),
            })
        });
        json!({
            "language": self.speech.language().name(),
            "deadline": deadline,
            "steps": steps(&self.case).into_iter().map(step).collect::<Vec<_>>(),
            "things": things(&self.case).into_iter().map(thing).collect::<Vec<_>>(),
            "sometimes": sometimes.collect::<Vec<_>>(),
            "office": office,
            "branches": self.places.branches,
            "checked": self.places.checked.map(|it| it.to_string()),
        })
    }
}

/// A text for the terminal: readings behind their words, in brackets.
fn spoken(text: &str) -> String {
    let pieces = readings(text).into_iter().map(|it| match it.ruby {
        Some(ruby) => format!("{}({ruby})", it.base),
        None => it.base,
    });
    pieces.collect()
}
