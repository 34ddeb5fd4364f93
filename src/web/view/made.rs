//! The finished form: shown, downloaded, printed, and what to do with it.

use maud::{Markup, html};

use super::check::save;
use super::frame::{Bar, Encoding, frame};
use super::guide::{bring, by_when, way};
use super::problems::{Told, remark};
use super::{View, data_uri};
use crate::check::PhotoPlan;
use crate::handout::{Whereabouts, office_lines, office_notes};
use crate::procedure::Paper;
use crate::speech::Word;
use crate::web::answers::Answers;
use crate::web::papers::Made;

/// The finished form.
pub(in crate::web) fn made_page(view: &View<'_>, answers: &Answers, made: &Made, told: &Told<'_>) -> Markup {
    let main = html! {
        h1 { (view.say("made-title")) }
        p.lead { (view.say("made-lead")) }
        div.actions {
            button.primary type="submit" formaction=(view.path("papers/packet.zip")) { (view.say("made-all")) }
        }
        @for problem in told.problems { (remark(view, problem)) }
        section {
            h2 { (view.say("made-papers")) }
            ul.papers {
                @for paper in made.papers.iter().map(|it| it.paper) {
                    li {
                        span { (view.say(&format!("paper-{}", paper.name()))) }
                        button.secondary type="submit" formaction=(view.path(&format!("papers/{}.pdf", paper.name()))) { "PDF" span.hidden { " – " (label(view, paper)) } }
                    }
                }
            }
        }
        section {
            h2 { (view.say("made-preview")) }
            @for (page, number) in made.pages().iter().zip(1..) {
                img.sheet src=(data_uri("image/svg+xml", page.as_bytes())) width="595" height="842"
                    alt=(view.plainly("made-preview-alt", &[("number", Word::Number(number))]));
            }
        }
        (printing(view, answers))
        section { h2 { (view.say("deadline-heading")) } (by_when(view, &made.case)) }
        section { h2 { (view.say("made-next-heading")) } (way(view, &made.case)) }
        section { h2 { (view.say("bring-heading")) } (bring(view, &made.case)) }
        (place(view, made))
        (save(view))
        div.actions { button.secondary type="submit" name="go" value="check" { (view.say("made-change")) } }
    };
    let bar = Bar::Buttons { page: "form", at: "made", hidden: answers.hidden(&[]), encoding: Encoding::Text };
    frame(view, &view.plain("made-title"), &bar, &main)
}

fn label(view: &View<'_>, paper: Paper) -> String {
    let what = view.plain(&format!("paper-{}", paper.name()));
    view.plainly("made-download", &[("what", Word::Text(&what))])
}

fn printing(view: &View<'_>, answers: &Answers) -> Markup {
    html! {
        section {
            h2 { (view.say("made-print-heading")) }
            ul {
                li { (view.say("made-print-size")) }
                li { (view.say("made-print-shop")) }
                @if answers.plan == PhotoPlan::Printed && answers.print.is_some() { li { (view.say("made-print-photo")) } }
                li { (view.say("made-print-sign")) }
            }
        }
    }
}

/// The office for the address.
fn place(view: &View<'_>, made: &Made) -> Markup {
    let whereabouts = Whereabouts::of(made.case.prefecture, &view.site.offices, &view.site.contacts);
    html! {
        section {
            h2 { (view.say("where-heading")) }
            @if let Some(office) = &whereabouts.office {
                p lang="ja" { strong { (office.name) } @if let Some(address) = &office.address { br; (address) } }
            }
            @for line in office_lines(&whereabouts, view.speech) { p { (view.marked(&line)) } }
            @for note in office_notes(&whereabouts, view.speech) { p { (view.marked(&note)) } }
        }
    }
}
