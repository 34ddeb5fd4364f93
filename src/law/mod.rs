//! What the law and the agency ask for, as facts with their source and date; nothing is judged here.

mod dated;
mod sources;

pub use dated::{DatedFact, Facts, PoliceEvidence, dated_facts};
pub use sources::*;
