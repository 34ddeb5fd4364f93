//! Problems as people read them, as they hear them, and as programs do. Nothing is decided here.
//!
//! The shapes are a promise: one JSON object a line, keys only grow.

mod source_text;
mod snippet;
mod text;
mod narrated;
mod json;

pub use json::{Summary, json_line};
pub use narrated::{Turn, narrated};
pub use source_text::SourceText;
pub use text::{Stroke, StrokeKind, Text, brief, text};

use crate::diagnostic::{Certainty, Rule};

/// Which record a problem belongs to.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// The file's name as the user gave it; `-` for standard input; none for a value that a flag gave.
    pub name: Option<&'a str>,
    /// The record in the file, counted from 1.
    pub record: usize,
    /// What is written in the file, where it is at hand, to show the line of a problem.
    pub text: Option<&'a SourceText<'a>>,
}

/// The best that a rule rests on, where even that is not sure.
fn doubt(rule: &Rule) -> Option<Certainty> {
    rule.sources.iter().map(|it| it.certainty).max().filter(|_| rule.is_unsure())
}
