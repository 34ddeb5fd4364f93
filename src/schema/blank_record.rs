//! An empty record in which every item is explained.

use std::fmt::Write;

use super::is_required;
use crate::diagnostic::{Field, FieldKind};

/// A record (JSON) with every item empty, each below a remark that says what it is; remarks are keys that begin with
/// `//`, which readers of records pass over.
pub fn blank_record() -> String {
    let mut text = String::from("{\n");
    let mut groups: Vec<&str> = Vec::new();
    // A name in parts is the form's own way; the whole name is the other.
    let fields: Vec<Field> = Field::ALL.iter().copied().filter(|it| *it != Field::Name).collect();
    for (index, field) in fields.iter().enumerate() {
        let mut parents: Vec<&str> = field.path().split('.').collect();
        let item = parents.pop().unwrap_or_default();
        let common = groups.iter().zip(&parents).take_while(|(one, other)| one == other).count();
        close(&mut text, &mut groups, common);
        for parent in parents.iter().skip(common) {
            put(&mut text, format_args!("{}\"{parent}\": {{\n", indent(groups.len())));
            groups.push(parent);
        }
        let margin = indent(groups.len());
        put(&mut text, format_args!("{margin}\"// {item}\": \"{}\",\n", explanation(*field)));
        let is_last = fields.get(index + 1).is_none_or(|next| !next.path().starts_with(&prefix(&groups)));
        put(&mut text, format_args!("{margin}\"{item}\": null{}\n", if is_last { "" } else { "," }));
    }
    close(&mut text, &mut groups, 0);
    text.push_str("}\n");
    text
}

fn put(text: &mut String, what: std::fmt::Arguments<'_>) {
    // Text takes whatever it is given.
    let _ = text.write_fmt(what);
}

fn prefix(groups: &[&str]) -> String {
    groups.iter().flat_map(|it| [it, "."]).collect()
}

fn indent(depth: usize) -> String {
    "  ".repeat(depth + 1)
}

/// Closes the innermost groups until `depth` of them are open.
fn close(text: &mut String, groups: &mut Vec<&str>, depth: usize) {
    while groups.len() > depth {
        groups.pop();
        text.push_str(&indent(groups.len()));
        text.push_str("},\n");
    }
}

/// What the item is, in both languages, and how it is written.
fn explanation(field: Field) -> String {
    let example = match field.kind() {
        FieldKind::Date => " (2026-11-10)",
        FieldKind::YesNo => " (true, false)",
        FieldKind::Text | FieldKind::File => "",
    };
    let required = if is_required(field) { " [必須 | required]" } else { "" };
    format!("{} | {}{example}{required}", field.name_ja(), field.name_en())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::read_records;

    #[test]
    fn an_empty_record_is_read_without_a_complaint_and_has_every_item() {
        let text = blank_record();
        let records = read_records(text.as_bytes()).unwrap();
        assert_eq!(records.len(), 1);
        assert!(records[0].problems().is_empty(), "{}", records[0].problems());
        for field in Field::ALL.iter().filter(|it| **it != Field::Name) {
            let item = field.path().rsplit('.').next().unwrap();
            assert!(text.contains(&format!("\"// {item}\": \"{}", field.name_ja())), "{}", field.path());
        }
    }
}
