//! 手続: what a person who lost the card needs for the counter, and only that.
//!
//! The form alone does not get a card. Which papers go with it follows from the case: how the card was lost, where, how
//! long ago, who goes. A [`Case`] is these facts, whether they come from a record or from a few questions; what follows
//! from them is told in [`Thing`]s to bring, [`Paper`]s that can be made and [`Step`]s to take. Nothing here has wording.

mod case;
mod step;
mod thing;

pub use case::{Agency, Case, Duty, Evidence, Extra, Filer, PassportPlan, PhotoNeed, Question, Report};
pub use step::{Step, steps};
pub use thing::{Mandate, Paper, Party, Thing, mandates, papers, things};
