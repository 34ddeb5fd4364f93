//! The printed form and its editions: what stands on the sheet, and where each answer goes.
//!
//! An edition is a folder under `assets/forms`: `form.json` (words, rules, places), `SOURCE.md` (where each fact comes
//! from) and `blank.pdf` (the sheet drawn from the data by `cargo run --example draw_forms`). All of them travel inside
//! the program, so that adding an edition is adding a folder and no line of code.

mod edition;
mod answer;
mod places;
mod printed;
mod wire;
mod map;
pub(crate) mod separate_sheet;

pub use answer::{AnswerBox, Choice, ChoiceBox, DateBox, LineBox, NameBox, Ring};
pub use edition::{DEFAULT_EDITION, Edition, EditionError, Provenance};
pub use map::{MapError, PlaceMap};
pub use places::Places;
pub use printed::{Caption, DashedLine, Face, OutlinedBox, Tab};
