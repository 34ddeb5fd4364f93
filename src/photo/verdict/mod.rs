//! 写真の判定: what was measured on a portrait, beside what is asked for.
//!
//! A reading outside its range is a warning with both numbers, never a verdict of the office: the agency publishes a
//! figure and examples, and a person at the counter decides. What cannot be measured is said to be so.

mod check;
mod reading;
mod rules;

pub use super::portrait::Missing;
pub use check::{Check, Unit};
pub use reading::{Reading, Remarkable};
pub use rules::*;
