//! The record described for programs and for people: its JSON Schema, and an empty one or an empty table to fill in.
//!
//! Both are made from the table of items and from what the value types say they read, so neither can fall behind.

mod blank_record;
mod blank_table;
mod json_schema;

pub use blank_record::blank_record;
pub use blank_table::blank_table;
pub use json_schema::json_schema;

use crate::diagnostic::Field;

/// Whether no form is made without the item; of a name, either part will do.
fn is_required(field: Field) -> bool {
    Field::REQUIRED.contains(&field) || matches!(field, Field::FamilyName | Field::GivenName)
}
