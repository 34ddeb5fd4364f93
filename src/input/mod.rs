//! Bytes from outside, taken apart into raw records. What the values mean is judged elsewhere.

mod raw;
mod entry;
mod error;
mod finding;
mod known;
mod slice;
mod json;
mod json_lines;
mod given_back;

pub use entry::{Entry, Original};
pub use error::InputError;
pub use given_back::with_problems;
pub use json::{JsonEntries, MAX_BYTES, MAX_RECORDS, Records, json_entries, read_records, records};
pub use json_lines::{JsonLines, JsonSource, MAX_LINE_BYTES, json_source};
pub use raw::RawApplication;

use crate::diagnostic::Rule;

/// Every rule of this module.
pub const RULES: &[&Rule] = finding::RULES;
