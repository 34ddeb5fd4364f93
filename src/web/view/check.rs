//! 回答の確認: all answers as they will be printed, each with a way to change it.

use maud::{Markup, html};

use super::frame::{Bar, Encoding, frame};
use super::problems::{Told, remark, said_of, summary};
use super::{View, anchor, data_uri};
use crate::application::{Ground, LossKind, Nationality, Sex, YesNo};
use crate::calendar::Date;
use crate::check::PhotoPlan;
use crate::diagnostic::{Field, FieldKind, Place};
use crate::speech::Word;
use crate::web::answers::{Answers, Filer};
use crate::web::question::{Question, Section};

/// All answers.
pub(in crate::web) fn check_page(view: &View<'_>, answers: &Answers, told: &Told<'_>) -> Markup {
    let main = html! {
        (summary(view, told))
        button.back type="submit" name="go" value="back" { (view.say("site-back")) }
        h1 { (view.say("check-title")) }
        p.hint { (view.say("check-note")) }
        @for problem in told.problems { @if matches!(problem.place, Place::Record | Place::Key(_)) { (remark(view, problem)) } }
        @for section in Section::ALL {
            section.answers {
                h2 { (view.say(section.title())) }
                dl {
                    @for question in Question::ALL { @if question.section() == section && question.applies(answers, view.site.today(), view.site.holidays) { (rows(view, question, answers, told)) } }
                }
            }
        }
        (from_file(view, answers, told))
        div.actions { button.primary type="submit" name="go" value="make" { (view.say("check-make")) } }
        (save(view))
    };
    let hidden = answers.hidden(&[]);
    let bar = Bar::Buttons { page: "form", at: "check", hidden, encoding: Encoding::Text };
    frame(view, &view.plain("check-title"), &bar, &main)
}

/// The answers as a file, to go on with later.
pub(super) fn save(view: &View<'_>) -> Markup {
    html! {
        section.save {
            h2 { (view.say("check-save-heading")) }
            p { (view.say("check-save-note")) }
            p.small { (view.say("check-save-photo")) }
            button.secondary type="submit" formaction=(view.path("answers.json")) { (view.say("check-save-button")) }
        }
    }
}

fn rows(view: &View<'_>, question: Question, answers: &Answers, told: &Told<'_>) -> Markup {
    html! {
        @if question == Question::Who { (row(view, Change { question, title: question.title(), id: "f-who".to_owned() }, &who(view, answers), &html! {})) }
        @for field in question.fields() {
            @let is_shown = *field != Field::Photo && !Question::is_silent(*field, answers)
                && (!matches!(field, Field::Name | Field::KanjiName | Field::PassportMrz) || answers.text(*field).is_some() || told.at(*field).next().is_some());
            @if is_shown {
                (row(view, Change { question, title: &format!("item-{}", field.flag()), id: anchor(*field) }, &value(view, *field, answers), &said_of(view, *field, told)))
            }
            @if *field == Field::Photo {
                (row(view, Change { question, title: "item-photo", id: anchor(*field) }, &photo(view, answers), &said_of(view, *field, told)))
            }
        }
    }
}

/// Where an answer is changed.
struct Change<'a> {
    question: Question,
    title: &'a str,
    id: String,
}

fn row(view: &View<'_>, change: Change<'_>, value: &Markup, remarks: &Markup) -> Markup {
    let Change { question, title, id } = change;
    html! {
        div.row id=(id) tabindex="-1" {
            dt { (view.say(title)) }
            dd { (value) (remarks) }
            dd.change {
                button.link type="submit" name="go" value={ "to:" (question.id()) } {
                    (view.say("check-change")) span.hidden { " " (view.say(title)) }
                }
            }
        }
    }
}

/// An answer in words; as it will be printed, where that is another text.
fn value(view: &View<'_>, field: Field, answers: &Answers) -> Markup {
    let Some(text) = answers.text(field) else {
        return html! {
            span.empty { @if field == Field::CardNumber && answers.is_number_unknown { (view.say("ask-card-number-unknown")) } @else { (view.say("check-empty")) } }
        };
    };
    let message = match field {
        Field::Sex => Sex::parse(text).ok().map(|it| if it == Sex::Male { "ask-sex-male" } else { "ask-sex-female" }),
        Field::LossKind => LossKind::parse(text).ok().map(|it| match it {
            LossKind::Lost => "ask-kind-lost",
            LossKind::Stolen => "ask-kind-stolen",
            LossKind::Destroyed => "ask-kind-destroyed",
            LossKind::Other => "ask-kind-other",
        }),
        Field::RepresentativeGround => Ground::parse(text).ok().map(|it| match it {
            Ground::Minor => "ask-ground-minor",
            Ground::Illness => "ask-ground-illness",
            Ground::Request => "ask-ground-request",
        }),
        _ if field.kind() == FieldKind::YesNo => {
            YesNo::parse(text).ok().map(|it| if it == YesNo::Yes { "site-yes" } else { "site-no" })
        }
        _ => None,
    };
    if let Some(message) = message {
        return view.say(message);
    }
    if let Some(date) = Date::parse(text).ok().filter(|_| field.kind() == FieldKind::Date) {
        return view.marked(&view.speech.day(date));
    }
    let region =
        view.site.regions.of(view.language()).iter().find(|(value, _)| *value == text && field == Field::Nationality);
    let printed = Nationality::parse(text).ok().flatten().filter(|_| field == Field::Nationality);
    html! {
        @match (region, &printed) {
            (Some((_, name)), Some(printed)) if *name != printed.as_str() => { (name) " (" span lang="ja" { (view.tell("check-printed-as", &[("value", Word::Text(printed.as_str()))])) } ")" },
            (Some((_, name)), _) => (name),
            (None, Some(printed)) if printed.as_str() != text => { (text) " (" (view.tell("check-printed-as", &[("value", Word::Text(printed.as_str()))])) ")" },
            _ => span.typed lang="ja" { (text) },
        }
    }
}

fn who(view: &View<'_>, answers: &Answers) -> Markup {
    view.say(match answers.filer {
        Filer::Applicant => "ask-who-applicant",
        Filer::Representative => "ask-who-representative",
        Filer::Agent => "ask-who-agent",
        Filer::Both => "ask-who-both",
    })
}

fn photo(view: &View<'_>, answers: &Answers) -> Markup {
    html! {
        @match (&answers.print, answers.plan) {
            (_, PhotoPlan::Pasted) => (view.say("check-photo-pasted")),
            (Some(print), PhotoPlan::Printed) => {
                img.thumb src=(data_uri("image/jpeg", print)) alt=(view.plain("photo-alt")) width="90" height="120";
                " " (view.say("check-photo-printed"))
            },
            (None, PhotoPlan::Printed) => span.empty { (view.say("check-empty")) },
        }
    }
}

/// What only a file says.
fn from_file(view: &View<'_>, answers: &Answers, told: &Told<'_>) -> Markup {
    let fields: Vec<Field> = answers.items().map(|it| it.0).filter(|it| Question::of(*it).is_none()).collect();
    html! {
        @if !fields.is_empty() {
            dl.answers { @for field in fields { div.row id=(anchor(field)) tabindex="-1" { dt { (view.item(field)) } dd { (value(view, field, answers)) (said_of(view, field, told)) } } } }
        }
    }
}
