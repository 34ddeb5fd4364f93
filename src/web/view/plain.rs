//! Pages that hold nothing: what went wrong, and the end.

use maud::{Markup, html};

use super::View;
use super::frame::{Bar, frame};
use crate::speech::Word;
use crate::web::limits::{OFFICE_BYTES, PHOTO_BYTES};
use crate::web::wrong::Wrong;

/// What went wrong, without a word of what was sent.
pub(in crate::web) fn wrong_page(view: &View<'_>, wrong: Wrong) -> Markup {
    let mega = |bytes: usize| Word::Number(i64::try_from(bytes >> 20).unwrap_or_default());
    let main = html! {
        h1 { (view.say("wrong-title")) }
        p { (view.tell(wrong.message(), &[("photo", mega(PHOTO_BYTES)), ("office", mega(OFFICE_BYTES))])) }
        @if wrong != Wrong::NotFound { p { (view.say("wrong-back")) } }
        p { a href=(view.path("")) { (view.say("site-again")) } }
    };
    frame(view, &view.plain("wrong-title"), &Bar::Links { page: "" }, &main)
}

/// Everything was cleared.
pub(in crate::web) fn left_page(view: &View<'_>) -> Markup {
    let main = html! {
        h1 { (view.say("site-left-title")) }
        p { (view.say("site-left-note")) }
        p { a href=(view.path("")) { (view.say("site-again")) } }
    };
    frame(view, &view.plain("site-left-title"), &Bar::Links { page: "left" }, &main)
}
