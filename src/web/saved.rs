//! 回答の保存: the answers as the record of the command line, for the user to keep. Nobody else does.

use serde_json::{Map, Value};

use super::answers::Answers;
use crate::diagnostic::{Field, FieldKind};
use crate::input::RawApplication;

/// The answers as JSON, in the shape that `zairyu fill` reads.
pub(super) fn saved(answers: &Answers) -> String {
    let record = answers.record();
    let mut root = Map::new();
    for field in Field::ALL {
        // A file beside this one, if the user puts it there; the picture itself is not in here.
        if let Some(text) = record.text(*field) {
            put(&mut root, field.path(), value(&record, *field, text));
        }
    }
    let text = serde_json::to_string_pretty(&Value::Object(root)).unwrap_or_default();
    text + "\n"
}

fn value(record: &RawApplication, field: Field, text: &str) -> Value {
    match (field.kind(), text) {
        (FieldKind::YesNo, "true") => Value::Bool(true),
        (FieldKind::YesNo, "false") => Value::Bool(false),
        _ => {
            // A name in parts and a name as a whole cannot both stand there; the parts do.
            let is_doubled =
                field == Field::Name && record.text(Field::FamilyName).or(record.text(Field::GivenName)).is_some();
            if is_doubled { Value::Null } else { Value::String(text.to_owned()) }
        }
    }
}

/// Sets what a dotted path leads to.
fn put(object: &mut Map<String, Value>, path: &str, value: Value) {
    match path.split_once('.') {
        None if value.is_null() => {}
        None => drop(object.insert(path.to_owned(), value)),
        Some((group, rest)) => {
            let inner = object.entry(group).or_insert_with(|| Value::Object(Map::new()));
            if !inner.is_object() {
                *inner = Value::Object(Map::new());
            }
            if let Value::Object(inner) = inner {
                put(inner, rest, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::read_records;

    #[test]
    fn what_is_saved_is_read_back() {
        let example = include_bytes!("../../examples/data/applicant.json");
        let record = &read_records(example).unwrap()[0];
        let answers = Answers::of_record(record);
        let again = read_records(saved(&answers).as_bytes()).unwrap();
        let again = Answers::of_record(&again[0]);
        assert!(answers.items().count() > 12);
        assert!(answers.items().eq(again.items()));
        assert_eq!(answers.filer, again.filer);
    }
}
