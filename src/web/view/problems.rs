//! What the rules say of answers: in a list above, and beside the box it is about.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::{View, anchor};
use crate::diagnostic::{Field, Place, Problem, Problems, Severity};
use crate::speech::Word;
use crate::web::question::Question;

/// Problems to be told in a page.
pub(in crate::web) struct Told<'a> {
    pub(in crate::web) problems: &'a Problems,
    /// Whether they are told above the page, because something was pressed that they stand in the way of.
    pub(in crate::web) is_new: bool,
    /// An item that wants one of several answers and got none.
    pub(in crate::web) unanswered: Option<Field>,
}

impl<'a> Told<'a> {
    /// What is told beside the boxes only.
    pub(in crate::web) fn beside(problems: &'a Problems) -> Self {
        Self { problems, is_new: false, unanswered: None }
    }

    /// What is told above the page, too.
    pub(in crate::web) fn above(problems: &'a Problems) -> Self {
        Self { problems, is_new: true, unanswered: None }
    }

    /// Whether the page cannot be left as it is.
    pub(in crate::web) fn is_refused(&self) -> bool {
        self.problems.has_errors() || self.unanswered.is_some()
    }

    pub(in crate::web) fn at(&self, field: Field) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(move |it| it.place == Place::Field(field))
    }
}

/// The list above a page: what has to be mended, or what has to be looked at once more.
pub(super) fn summary(view: &View<'_>, told: &Told<'_>) -> Markup {
    let errors: Vec<&Problem> = told.problems.iter().filter(|it| it.rule.severity == Severity::Error).collect();
    let warnings = told.problems.iter().filter(|it| it.rule.severity == Severity::Warning);
    let (heading, class, listed) = if told.is_refused() {
        ("problem-heading", "summary", errors)
    } else {
        ("problem-look-heading", "summary look", warnings.collect())
    };
    html! {
        @if told.is_new && (!listed.is_empty() || told.unanswered.is_some()) {
            section class=(class) role="alert" aria-labelledby="summary-title" tabindex="-1" #summary {
                h2 #summary-title { (view.say(heading)) }
                ul {
                    @if let Some(field) = told.unanswered { li { a href={ "#" (anchor(field)) } { (view.say("problem-unanswered")) } } }
                    @for problem in &listed { li { (link(view, problem)) } }
                }
                @if !told.is_refused() { p { (view.say("problem-look-note")) } }
                @if view.other_lang().is_some() && !listed.is_empty() { p.small { (view.say("problem-words")) } }
            }
        }
    }
}

fn link(view: &View<'_>, problem: &Problem) -> Markup {
    let message = problem.message.get(view.lang());
    html! {
        @match &problem.place {
            Place::Field(field) => a href={ "#" (anchor(*field)) } { (view.item(*field)) ": " span lang=[view.other_lang()] { (message) } },
            Place::Key(key) => { (key) ": " span lang=[view.other_lang()] { (message) } },
            Place::Record => span lang=[view.other_lang()] { (message) },
        }
    }
}

/// What is told beside the box of an item.
pub(in crate::web) fn remarks(view: &View<'_>, field: Field, told: &Told<'_>) -> Markup {
    html! { div.remarks id={ "p-" (anchor(field)) } { (said_of(view, field, told)) } }
}

/// All that is said of an item.
pub(super) fn said_of(view: &View<'_>, field: Field, told: &Told<'_>) -> Markup {
    html! {
        @if told.unanswered == Some(field) {
            div.remark.error { p { strong { (view.say("site-error")) } " " (view.say("problem-unanswered")) } }
        }
        @for problem in told.at(field) { (remark(view, problem)) }
    }
}

/// One problem, what to do about it, and why.
pub(super) fn remark(view: &View<'_>, problem: &Problem) -> Markup {
    remark_for(view, problem, usable(problem).map(Field::path))
}

/// The same, where a proposed value goes into `target`.
pub(super) fn remark_for(view: &View<'_>, problem: &Problem, target: Option<&str>) -> Markup {
    let (class, label) = match problem.rule.severity {
        Severity::Error => ("remark error", "site-error"),
        Severity::Warning => ("remark warning", "site-warning"),
        Severity::Note => ("remark note", "site-note"),
    };
    let lang = view.lang();
    let values: Vec<&String> = problem.suggestion.iter().chain(&problem.alternates).collect();
    // A code of ours, for whoever asks somebody about it.
    html! {
        div class=(class) data-code=(problem.rule.code) {
            p {
                strong { (view.say(label)) } " "
                span lang=[view.other_lang()] { (problem.message.get(lang)) }
            }
            @if let Some(hint) = problem.hint.as_ref().filter(|it| !speaks_of_commands(&it.en)) { p lang=[view.other_lang()] { (hint.get(lang)) } }
            @if let Some(target) = target {
                @for value in values {
                    button.use type="submit" name="use" value={ (target) "=" (value) } {
                        (view.tell("problem-use", &[("value", Word::Text(value))]))
                    }
                }
            }
            (why(view, problem))
        }
    }
}

/// Whether a hint is for those who type commands: nobody else can follow it.
fn speaks_of_commands(hint: &str) -> bool {
    hint.contains("--") || hint.contains("zairyu ")
}

/// The item that takes a proposed value, where a page asks for it.
fn usable(problem: &Problem) -> Option<Field> {
    let Place::Field(field) = problem.place else { return None };
    Question::of(field).map(|_| field)
}

/// What the rule asks for, an example, and what it rests on.
fn why(view: &View<'_>, problem: &Problem) -> Markup {
    let (rule, lang) = (problem.rule, view.lang());
    html! {
        details.why {
            summary { (view.say("problem-why")) }
            div lang=[view.other_lang()] {
                p { (rule.meaning.get(lang)) }
                @if !rule.sources.is_empty() {
                    ul {
                        @for source in rule.sources {
                            li { (source.title.get(lang)) " (" (source.certainty.name().get(lang)) ", " (source.checked) ")" }
                        }
                    }
                }
                p.small { code { (rule.code) } }
            }
            @if rule.is_unsure() { p { (view.say("rule-unsure")) } }
        }
    }
}

/// Warnings by item and code, to know them again.
pub(in crate::web) fn marks(problems: &Problems) -> BTreeSet<String> {
    let warnings = problems.iter().filter(|it| it.rule.severity == Severity::Warning);
    let mark = |problem: &Problem| match &problem.place {
        Place::Field(field) => format!("{}:{}", field.path(), problem.rule.code),
        Place::Key(_) | Place::Record => format!(":{}", problem.rule.code),
    };
    warnings.map(mark).collect()
}
