//! The photo in its frame, with the lines between which the head belongs, and buttons to move the cut.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maud::{Markup, html};

use super::frame::{Bar, Encoding, frame};
use super::problems::{Told, remark};
use super::{View, data_uri};
use crate::diagnostic::Field;
use crate::photo::Photo;
use crate::web::answers::Answers;
use crate::web::photo::{Move, Review};
use crate::web::question::Question;

/// The photo as it will be printed.
pub(in crate::web) fn review_page(view: &View<'_>, answers: &Answers, review: &Review<'_>, told: &Told<'_>) -> Markup {
    let mut hidden = answers.hidden(&[]);
    hidden.push(("photo_name", review.name.to_owned()));
    hidden.push(("photo_original", STANDARD.encode(review.original)));
    let main = html! {
        button.back type="submit" name="go" value="photo:other" { (view.say("site-back")) }
        h1 { (view.say("photo-title")) }
        div #review {
            @if let Some(crop) = &review.crop { input type="hidden" name="photo_crop" value=(crop); }
            // What is shown is what is kept.
            input type="hidden" name="photo_shown" value=(STANDARD.encode(review.photo.jpeg()));
            p.moved role="status" {
                @if let Some(said) = review.said { (view.say(said)) }
            }
            div.review {
                div.frame { (print(view, review.photo)) }
                div.controls {
                    div.moves {
                        @for (step, class) in MOVES { (mover(view, step, class)) }
                    }
                    button.use type="submit" name="go" value="photo:auto" { (view.say("photo-auto")) }
                }
            }
            div.remarks {
                @for problem in told.at(Field::Photo) { (remark(view, problem)) }
                @if told.problems.is_empty() { p { (view.say("photo-fine")) } }
            }
        }
        p.hint { (view.say("photo-lines")) }
        p.hint { (view.say("photo-untouched")) }
        div.actions {
            button.primary type="submit" name="go" value="photo:keep" { (view.say("photo-keep")) }
            button.secondary type="submit" name="go" value="photo:other" { (view.say("photo-other")) }
        }
    };
    let bar = Bar::Buttons { page: "form", at: Question::Photo.id(), hidden, encoding: Encoding::Files };
    frame(view, &view.plain("photo-title"), &bar, &main)
}

const MOVES: [(Move, &str); 6] = [
    (Move::Up, "up"),
    (Move::Down, "down"),
    (Move::Left, "left"),
    (Move::Right, "right"),
    (Move::Closer, "closer"),
    (Move::Wider, "wider"),
];

fn mover(view: &View<'_>, step: Move, class: &str) -> Markup {
    let sign = match step {
        Move::Up => "↑",
        Move::Down => "↓",
        Move::Left => "←",
        Move::Right => "→",
        Move::Closer => "+",
        Move::Wider => "−",
    };
    html! {
        button class={ "move " (class) } type="submit" name="go" value={ "photo:" (step.name()) } data-swap="review" aria-label=(view.plain(step.message())) {
            span aria-hidden="true" { (sign) }
        }
    }
}

/// The print with the agency's figure over it: 30 x 40 mm, the crown 2 to 8 mm below the edge, the head 22 to 28 mm high.
fn print(view: &View<'_>, photo: &Photo) -> Markup {
    html! {
        img src=(data_uri("image/jpeg", photo.jpeg())) alt=(view.plain("photo-alt")) width="300" height="400";
        svg.guides viewBox="0 0 300 400" aria-hidden="true" focusable="false" {
            g.crown { line x1="0" x2="300" y1="20" y2="20"; line x1="0" x2="300" y1="80" y2="80"; }
            g.chin { line x1="0" x2="300" y1="270" y2="270"; line x1="0" x2="300" y1="330" y2="330"; }
            g.middle { line x1="150" x2="150" y1="0" y2="400"; }
        }
    }
}
