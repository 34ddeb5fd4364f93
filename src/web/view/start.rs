//! The first page: calm, in order, and the way in.

use maud::{Markup, html};

use super::frame::{Bar, frame};
use super::guide::{bring, by_when, way};
use super::input::Box;
use super::problems::Told;
use super::{View, hidden_inputs};
use crate::application::Prefecture;
use crate::check::PhotoPlan;
use crate::diagnostic::{Field, Problem, Severity};
use crate::handout::{Whereabouts, hotline_line};
use crate::procedure::{Case, Question as Known};
use crate::speech::Word;
use crate::web::answers::Answers;
use crate::web::question::deadline;

/// What somebody said before anything else: the day of the loss, or a file that was not read.
pub(in crate::web) struct Days<'a> {
    pub(in crate::web) answers: &'a Answers,
    pub(in crate::web) told: &'a Told<'a>,
}

/// The first page.
pub(in crate::web) fn start_page(view: &View<'_>, days: &Days<'_>) -> Markup {
    let deadline = deadline(days.answers, view.site.holidays).filter(|_| !days.told.problems.has_errors());
    let known = Known { counted_from: deadline.as_ref().map(|it| it.start), ..Known::default() };
    let case = Case::asked(&known, &view.site.conditions(PhotoPlan::Pasted));
    let main = html! {
        h1 { (view.say("start-title")) }
        p.lead { (view.say("calm")) }
        p { (view.say("start-lead")) " " (view.say("free")) }
        form.start method="post" action=(view.path("form")) {
            (hidden_inputs(&days.answers.hidden(&[])))
            input type="hidden" name="at" value="kind";
            button.primary.start type="submit" name="go" value="stay" { (view.say("start-button")) }
        }
        p.hint { (view.say("start-minutes")) }
        section { h2 { (view.say("steps-heading")) } (way(view, &case)) }
        (when(view, days, &case))
        details.more { summary { h2 { (view.say("start-guide-heading")) } } p { (view.say("bring-note")) } (bring(view, &case)) }
        (places(view))
        (continued(view, days))
        section {
            h2 { (view.say("start-office-heading")) }
            p { (view.say("start-office-note")) }
            p { a href=(view.path("office")) { (view.say("start-office-link")) } }
        }
        section { h2 { (view.say("found-heading")) } p { (view.say("found-note")) } }
    };
    let is_new = days.answers.items().next().is_none();
    let bar =
        if is_new { Bar::Links { page: "" } } else { Bar::Carried { page: "", hidden: days.answers.hidden(&[]) } };
    frame(view, &view.plain("start-title"), &bar, &main)
}

/// The last day, for a day that is given.
fn when(view: &View<'_>, days: &Days<'_>, case: &Case) -> Markup {
    let field = Field::LossKnownOn;
    html! {
        section #days {
            h2 { (view.say("start-days-heading")) }
            form method="post" action={ (view.path("")) "#days" } autocomplete="off" novalidate {
                (hidden_inputs(&days.answers.hidden(&[field])))
                p.hint #days-hint { (view.say("start-days-note")) }
                (Box { field, answers: days.answers, told: days.told, is_alone: true, hint: Some("days-hint") }.draw(view))
                div.actions { button.secondary type="submit" { (view.say("start-days-button")) } }
            }
            dl.days {
                div { dt { (view.say("start-days-today")) } dd { (day(view, case.today)) } }
                @if let Some(deadline) = &case.deadline {
                    div { dt { (view.say("start-days-fourteenth")) } dd { (day(view, deadline.plain)) } }
                    div { dt { (view.say("start-days-last")) } dd { (day(view, deadline.last)) } }
                }
            }
            (by_when(view, case))
        }
    }
}

fn day(view: &View<'_>, day: crate::calendar::Date) -> Markup {
    view.marked(&view.speech.day(day))
}

/// Which office is whose.
fn places(view: &View<'_>) -> Markup {
    let whereabouts = Whereabouts::of(None, &view.site.offices, &view.site.contacts);
    html! {
        details.more {
            summary { h2 { (view.say("start-where-heading")) } }
            p { (view.say("start-where-note")) " " (view.say("where-not-city-hall")) }
            table {
                thead { tr { th scope="col" { (view.say("start-where-prefecture")) } th scope="col" { (view.say("start-where-office")) } } }
                tbody {
                    @for prefecture in Prefecture::all() {
                        @if let Some(counters) = view.site.offices.of(prefecture) {
                            tr {
                                th scope="row" { span lang="ja" { (prefecture.name()) } @if !view.language().is_japanese() { " " (prefecture.roman()) } }
                                td lang="ja" { (counters.responsible.name) @if let Some(address) = &counters.responsible.address { br; (address) } }
                            }
                        }
                    }
                }
            }
            @if let Some(line) = hotline_line(&whereabouts, view.speech) { h3 { (view.say("hotline")) } p { (view.marked(&line)) } }
            @if let Some(date) = whereabouts.checked { p.small { (view.tell("as-known-on", &[("date", Word::Day(date))])) } }
        }
    }
}

/// For those who saved their answers.
fn continued(view: &View<'_>, days: &Days<'_>) -> Markup {
    let of_file = |it: &&Problem| {
        it.rule.severity == Severity::Error && !matches!(it.place, crate::diagnostic::Place::Field(Field::LossKnownOn))
    };
    let problems: Vec<&Problem> = days.told.problems.iter().filter(of_file).collect();
    html! {
        section #continue {
            h2 { (view.say("start-continue-heading")) }
            form method="post" action=(view.path("continue")) enctype="multipart/form-data" {
                p.hint #file-hint { (view.say("start-continue-note")) }
                @if !problems.is_empty() {
                    div role="alert" {
                        p { strong { (view.say("site-error")) } " " (view.say("wrong-file")) }
                        @for problem in problems { p lang=[view.other_lang()] { (problem.message.get(view.lang())) } }
                    }
                }
                div.field {
                    label.label for="record-file" { (view.say("start-continue-file")) }
                    input #record-file type="file" name="record" accept=".json,application/json" aria-describedby="file-hint";
                }
                div.actions { button.secondary type="submit" { (view.say("start-continue-button")) } }
            }
        }
    }
}
