//! Bytes from outside, taken apart into raw records. What the values mean is judged elsewhere.

mod raw;
mod entry;
mod error;
mod finding;
mod known;
mod captions;
mod headers;
mod slice;
mod json;

pub use entry::{Entry, Original};
pub use error::InputError;
pub use headers::Headers;
pub use json::{MAX_BYTES, MAX_RECORDS, Records, read_records, records};
pub use raw::RawApplication;

use crate::diagnostic::Rule;

/// Every rule of this module.
pub const RULES: &[&Rule] = finding::RULES;
