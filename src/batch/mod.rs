//! Many records, each the whole way by itself: one that is bad costs no other, and what comes out does not depend on how
//! many threads worked at it.
//!
//! [`Batch`] takes records in, lets threads judge and draw them, and gives back what became of each in the order in
//! which they came. [`Folder`] is where papers, manifest and refused records are kept so that a run that was ended at
//! any moment can be taken up again.

mod rules;
mod name;
mod photos;
mod alike;
mod shard;
mod manifest;
mod job;
mod engine;
mod lock;
mod former;
mod folder_error;
mod folder;
mod refused;

pub use alike::PHOTO_ALIKE;
pub use engine::{Batch, Ending, Papers, PhotoOf, Proof, Sheets, Sink, Work, compared, gathered};
pub use folder::{Folder, Start};
pub use folder_error::FolderError;
pub use job::{Done, Product};
pub use manifest::{Line, Outcome, Previous, Standing, Told};
pub use name::{NamePattern, PatternError, beside, full_name};
pub use photos::{PHOTO_AMBIGUOUS, PHOTO_FOUND, PHOTO_NOT_FOUND, PhotoFolder};
pub use refused::{Refused, RefusedKind};
pub use rules::{
    Change, FAULT_OF_OURS, NAME_REPEATED, ONLY_NOT_FOUND, PAPER_OUTDATED, RECORD_UNREADABLE, only_not_found,
};
pub use shard::Shard;

use crate::diagnostic::Rule;

/// Every rule of this module.
pub const RULES: &[&Rule] = &[
    &RECORD_UNREADABLE,
    &PAPER_OUTDATED,
    &NAME_REPEATED,
    &ONLY_NOT_FOUND,
    &PHOTO_FOUND,
    &PHOTO_AMBIGUOUS,
    &PHOTO_NOT_FOUND,
    &PHOTO_ALIKE,
    &FAULT_OF_OURS,
];
