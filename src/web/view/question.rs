//! One question a page.

use maud::{Markup, html};

use super::frame::{Bar, Encoding, frame};
use super::input::{Box, radio};
use super::problems::{Told, remarks, summary};
use super::{View, anchor, data_uri};
use crate::check::PhotoPlan;
use crate::diagnostic::Field;
use crate::speech::Word;
use crate::web::answers::{Answers, Filer, name};
use crate::web::question::{Question, deadline};

/// A question with what was answered so far, and what is wrong with it.
pub(in crate::web) fn question_page(view: &View<'_>, question: Question, answers: &Answers, told: &Told<'_>) -> Markup {
    let title = view.plain(question.title());
    let title = if told.is_refused() { format!("{} {title}", view.plain("site-error")) } else { title };
    let asked = asked(question);
    let mut hidden = answers.hidden(&asked);
    if question == Question::Who {
        hidden.retain(|it| it.0 != name::WHO);
    }
    if question == Question::Photo {
        hidden.retain(|it| it.0 != name::PLAN);
    }
    let encoding = if question == Question::Photo { Encoding::Files } else { Encoding::Text };
    let main = html! {
        (summary(view, told))
        button.back type="submit" name="go" value="back" { (view.say("site-back")) }
        (days(view, answers))
        h1 { (view.say(question.title())) }
        @for hint in question.hints() { p.hint id=(hint) { (hinted(view, hint)) } }
        @match question {
            Question::Who => (who(view, answers)),
            Question::Photo => (photo(view, answers, told)),
            _ => (boxes(view, question, answers, told)),
        }
        div.actions { button.primary type="submit" name="go" value="next" { (view.say("site-next")) } }
    };
    let bar = Bar::Buttons { page: "form", at: question.id(), hidden, encoding };
    frame(view, &title, &bar, &main)
}

/// The items that the page itself asks for.
fn asked(question: Question) -> Vec<Field> {
    // The name of a picture travels along, whether or not a new one is chosen.
    question.fields().iter().copied().filter(|it| *it != Field::Photo).collect()
}

fn hinted(view: &View<'_>, hint: &str) -> Markup {
    let months = view.site.conditions(PhotoPlan::Printed).facts().photo_age_months;
    view.tell(hint, &[("months", Word::Number(months.into()))])
}

/// By when to go, once that is known.
fn days(view: &View<'_>, answers: &Answers) -> Markup {
    let deadline = deadline(answers, view.site.holidays);
    let today = view.site.today();
    let day = deadline.map(|it| if it.advised() >= today { it.advised() } else { it.last });
    html! {
        @if let Some(day) = day.filter(|it| *it >= today) {
            p.by-when { (view.tell("site-go-by", &[("date", Word::Day(day))])) }
        }
    }
}

fn boxes(view: &View<'_>, question: Question, answers: &Answers, told: &Told<'_>) -> Markup {
    let whole_name = answers.text(Field::Name).is_some();
    let shown = |it: &&Field| **it != Field::Name || whole_name;
    let fields: Vec<Field> = question.fields().iter().filter(shown).copied().collect();
    let is_alone = question.fields().len() == 1;
    // What the rules say of a name as a whole stands above its parts.
    let is_told_apart = question == Question::Name && !whole_name;
    html! {
        @if is_told_apart { div id=(anchor(Field::Name)) tabindex="-1" { (remarks(view, Field::Name, told)) } }
        @for field in fields {
            @if field == Field::PassportMrz {
                details.other open[answers.text(field).is_some()] {
                    summary { (view.say("ask-name-check")) }
                    p.hint #mrz-hint { (view.say("ask-name-check-hint")) }
                    (Box { field, answers, told, is_alone, hint: Some("mrz-hint") }.draw(view))
                }
            } @else {
                (Box { field, answers, told, is_alone, hint: question.hints().first().copied() }.draw(view))
            }
        }
        @if question == Question::CardNumber {
            div.check {
                input #unknown type="checkbox" name=(name::UNKNOWN) value=(Field::CardNumber.path()) checked[answers.is_number_unknown];
                label for="unknown" { (view.say("ask-card-number-unknown")) }
            }
        }
    }
}

fn who(view: &View<'_>, answers: &Answers) -> Markup {
    let options = [
        ("applicant", "ask-who-applicant", None, Filer::Applicant),
        ("representative", "ask-who-representative", Some("ask-who-representative-note"), Filer::Representative),
        ("agent", "ask-who-agent", Some("ask-who-agent-note"), Filer::Agent),
        ("both", "ask-who-both", None, Filer::Both),
    ];
    html! {
        fieldset.field {
            legend.label.hidden { (view.say("ask-who")) }
            div.radios {
                @for (value, message, note, filer) in options {
                    (radio(name::WHO, &format!("who-{value}"), (value, answers.filer == filer), (&view.say(message), note.map(|it| view.say(it)).as_ref())))
                }
            }
        }
    }
}

/// The picture itself, or that one is pasted on.
fn photo(view: &View<'_>, answers: &Answers, told: &Told<'_>) -> Markup {
    let is_pasted = answers.plan == PhotoPlan::Pasted;
    let chosen = |plan| answers.plan == plan;
    html! {
        div id=(anchor(Field::Photo)) tabindex="-1" { (remarks(view, Field::Photo, told)) }
        fieldset.field {
            legend.label.hidden { (view.say("ask-photo")) }
            div.radios {
                (radio(name::PLAN, "plan-print", ("print", chosen(PhotoPlan::Printed)), (&view.say("ask-photo-print"), None)))
                (radio(name::PLAN, "plan-paste", ("paste", is_pasted), (&view.say("ask-photo-paste"), None)))
            }
        }
        @if let Some(print) = &answers.print {
            div.chosen {
                img src=(data_uri("image/jpeg", print)) alt=(view.plain("photo-alt")) width="90" height="120";
                p { (view.say("photo-have")) }
            }
        }
        div.field {
            label.label for="photo-file" { (view.say("ask-photo-file")) }
            input #photo-file type="file" name="photo_file" accept="image/jpeg,image/png,image/webp,image/tiff,image/heic,image/heif,.heic,.heif";
        }
        div.field.camera {
            label.label for="photo-camera" { (view.say("ask-photo-camera")) }
            input #photo-camera type="file" name="photo_file" accept="image/*" capture="user";
        }
        p.hint #taken-hint { (view.say("ask-photo-taken-on-hint")) }
        (Box { field: Field::PhotoTakenOn, answers, told, is_alone: false, hint: Some("taken-hint") }.draw(view))
    }
}
