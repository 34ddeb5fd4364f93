//! `zairyu guide`: what to do, what to bring, where and by when, without a record. The sentences are the catalogues'.

use serde_json::{Value, json};
use zairyu::application::{LossKind, Prefecture, YesNo};
use zairyu::calendar::{Date, Deadline};
use zairyu::check::PhotoPlan;
use zairyu::handout::{SOMETIMES, Sentences, Urgency, Whereabouts, hotline_line, office_lines, office_notes};
use zairyu::procedure::{Case, Question, Step, Thing, steps, things};
use zairyu::speech::{Language, Speech, Word, readings};

use super::conditions;
use crate::args::{Format, Global};
use crate::console::Console;
use crate::exit_status::ExitStatus;
use crate::failure::Failure;
use crate::guide_args::{GuideArgs, KindChoice};

/// The case, and the words for it.
struct Guide {
    case: Case,
    places: Whereabouts,
    speech: Speech,
    japanese: Speech,
}

pub(crate) fn run(args: &GuideArgs, global: &Global, console: &mut Console) -> Result<ExitStatus, Failure> {
    let question = question(args, console)?;
    let case = Case::asked(&question, &conditions(console, PhotoPlan::Pasted));
    let guide = Guide {
        places: Whereabouts::of(question.prefecture, console.tables().offices(), console.tables().contacts()),
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

fn question(args: &GuideArgs, console: &Console) -> Result<Question, Failure> {
    let date = |name: &str, text: &str| Date::parse(text).map_err(|error| Failure::no_date(name, &error));
    let known_on = args.known_on.as_deref().map(|it| date("--known-on", it)).transpose()?;
    let reentered = args.reentered.as_deref().map(|it| date("--reentered", it)).transpose()?;
    if let (Some(known_on), Some(_)) = (known_on, reentered) {
        Deadline::after_loss(known_on, reentered, console.tables().holidays())
            .map_err(|error| Failure::option("--reentered", &error.wording()))?;
    }
    let prefecture = args.prefecture.as_deref().map(Prefecture::parse).transpose()?;
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
            let Some(note) = self.sentences().step(step, &self.places) else { continue };
            if let (Some(name), _) = step.messages() {
                number += 1;
                lines.push(format!("  {number}. {}", self.say(name)));
            }
            lines.push(format!("     {}", spoken(&note)));
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
        lines.push(String::new());
        lines.extend(self.places.checked.map(|it| self.tell("as-known-on", &[("date", Word::Day(it))])));
        lines.push(self.say("unreviewed"));
        lines
    }

    fn sentences(&self) -> Sentences<'_> {
        Sentences { case: &self.case, speech: &self.speech }
    }

    fn deadline(&self) -> Vec<String> {
        let urgency = match self.sentences().urgency() {
            Some(Urgency::InTime(by, left)) => vec![by, left],
            Some(Urgency::Late(late)) => vec![late],
            None => Vec::new(),
        };
        urgency.into_iter().chain(self.sentences().deadline()).map(|it| spoken(&it)).collect()
    }

    /// A thing with its Japanese name, and what is to be said of it.
    fn thing(&self, thing: Thing) -> Vec<String> {
        let [name, japanese, note] = self.thing_words(thing);
        let name = if self.speech.language().is_japanese() { name } else { format!("{name} ({japanese})") };
        vec![format!("  - {name}"), format!("    {note}")]
    }

    /// Its name, its Japanese name, and what is to be said of it.
    fn thing_words(&self, thing: Thing) -> [String; 3] {
        let japanese = Sentences { speech: &self.japanese, ..self.sentences() };
        let note = if thing == Thing::Form { self.say("guide-form-note") } else { self.sentences().note(thing) };
        [self.sentences().thing(thing), japanese.thing(thing), note].map(|it| spoken(&it))
    }

    fn places(&self) -> Vec<String> {
        let office = self.places.office.iter().flat_map(|it| [Some(it.name.clone()), it.address.clone()]).flatten();
        let known =
            office_lines(&self.places, &self.speech).into_iter().chain(office_notes(&self.places, &self.speech));
        let hotline =
            hotline_line(&self.places, &self.speech).map(|it| format!("{}: {it}", self.speech.say("hotline")));
        office.chain(known).chain(hotline).map(|it| spoken(&it)).collect()
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
            let note = self.sentences().step(step, &self.places)?;
            Some(json!({ "name": step.messages().0.map(|it| self.say(it)), "note": spoken(&note) }))
        };
        let thing = |thing: Thing| {
            let [name, japanese, note] = self.thing_words(thing);
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
            "steps": steps(&self.case).into_iter().filter_map(step).collect::<Vec<_>>(),
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
