//! Bytes from outside, JSON or tables, taken apart into raw records. What the values mean is judged elsewhere.

mod raw;
mod entry;
mod error;
mod finding;
mod known;
mod habit;
mod captions;
mod kind;
mod headers;
mod cells;
mod defaults;
mod table;
mod selection;
mod slice;
mod record;
mod json;
mod json_lines;
mod given_back;

pub use defaults::{AssignmentError, Defaults};
pub use entry::{Entry, Original};
pub use error::InputError;
pub use given_back::with_problems;
pub use headers::Headers;
pub use json::{JsonEntries, MAX_BYTES, MAX_RECORDS, Records, json_entries, read_records, records};
pub use json_lines::{JsonLines, JsonSource, MAX_LINE_BYTES, json_source};
pub use kind::InputKind;
pub use raw::RawApplication;
pub use selection::{Filter, FilterError, PlacedFilter, Selection, SelectionError};
pub use table::{Table, TableOptions, entries};

use crate::diagnostic::Rule;

/// Every rule of this module that a record of any kind may break.
pub const RULES: &[&Rule] = finding::RULES;

/// Every rule of this module that only a table may break, or a row of one.
pub const TABLE_RULES: &[&[&Rule]] = &[headers::RULES, table::RULES, cells::RULES];
