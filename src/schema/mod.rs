//! The record described for programs and for people: its JSON Schema, and an empty one to fill in.
//!
//! Both are made from the table of items and from what the value types say they read, so neither can fall behind.

mod blank_record;
mod json_schema;

pub use blank_record::blank_record;
pub use json_schema::json_schema;

use crate::diagnostic::Field;

/// Items without which no form is made. A name is one text or has parts, and is asked for apart.
const REQUIRED: [Field; 7] = [
    Field::Nationality,
    Field::BirthDate,
    Field::Sex,
    Field::Address,
    Field::ActivityPermission,
    Field::LossReason,
    Field::LossKnownOn,
];

/// Whether no form is made without the item; of a name, either part will do.
fn is_required(field: Field) -> bool {
    REQUIRED.contains(&field) || matches!(field, Field::FamilyName | Field::GivenName)
}
