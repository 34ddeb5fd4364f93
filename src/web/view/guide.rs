//! What to do, what to bring, by when: the sentences of the papers, in the page.

use maud::{Markup, html};

use super::View;
use crate::handout::{Sentences, Urgency, Whereabouts};
use crate::procedure::{Case, steps, things};

/// By when, and how that is counted.
pub(super) fn by_when(view: &View<'_>, case: &Case) -> Markup {
    let sentences = Sentences { case, speech: view.speech };
    html! {
        @match sentences.urgency() {
            Some(Urgency::InTime(by, left)) => p.lead { strong { (view.marked(&by)) } " " (view.marked(&left)) },
            Some(Urgency::Late(late)) => p.lead.late { strong { (view.marked(&late)) } },
            None => {},
        }
        @for sentence in sentences.deadline() { p { (view.marked(&sentence)) } }
    }
}

/// The way, step by step.
pub(super) fn way(view: &View<'_>, case: &Case) -> Markup {
    let sentences = Sentences { case, speech: view.speech };
    let whereabouts = Whereabouts::of(None, &view.site.offices, &view.site.contacts);
    // A step without a name belongs to the one before it.
    let mut parts: Vec<(&str, Vec<String>)> = Vec::new();
    for step in steps(case) {
        let Some(note) = sentences.step(step, &whereabouts) else { continue };
        let (name, _) = step.messages();
        match (name, parts.last_mut()) {
            (None, Some((_, notes))) => notes.push(note),
            (name, _) => parts.push((name.unwrap_or_default(), vec![note])),
        }
    }
    html! {
        ol.steps {
            @for (name, notes) in parts {
                li { h3 { (view.say(name)) } @for note in notes { p { (view.marked(&note)) } } }
            }
        }
    }
}

/// What to bring, each with its Japanese name, so that it can be shown at the counter.
pub(super) fn bring(view: &View<'_>, case: &Case) -> Markup {
    let sentences = Sentences { case, speech: view.speech };
    let japanese = Sentences { case, speech: view.japanese };
    html! {
        ul.things {
            @for thing in things(case) {
                li {
                    strong { (view.marked(&sentences.thing(thing))) }
                    @if !view.language().is_japanese() { " " span.japanese lang="ja" { (japanese.thing(thing)) } }
                    p { (view.marked(&sentences.note(thing))) }
                }
            }
        }
    }
}
