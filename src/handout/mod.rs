//! What the person keeps: the page for the wall and the key to the form, in their language.
//!
//! The page for the wall says what to bring, by when, where and in which order, for this case and no other; beside every
//! paper stands its Japanese name, so that it can be shown at the counter.

mod band;
mod by_when;
mod checklist;
mod disc;
mod key_sheet;
mod sentences;
mod strip;
mod style;
mod whereabouts;

pub use checklist::{Checklist, checklist};
pub use key_sheet::key_sheet;
pub use sentences::{SOMETIMES, Sentences, Urgency, hotline_line, office_lines, office_notes};
pub use whereabouts::{Hotline, Office, Sureness, Whereabouts};
