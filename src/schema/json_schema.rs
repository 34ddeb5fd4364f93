//! JSON Schema, draft 2020-12, of the record.
//!
//! It never refuses what the program accepts, so that an editor's red line is always right; what a pattern cannot
//! tell (whether a day exists, whether a text fits its line) only `check` tells.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::application::{
    CardNumber, Ground, Line, LossKind, RomajiName, Sex, YesNo, no_name_pattern, nothing_pattern,
};
use crate::calendar::{BirthDate, Date};
use crate::diagnostic::{Field, FieldKind};

/// The schema of a file of records: one, or a list of them.
pub fn json_schema() -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "在留カード再交付申請書の記録 | record for the re-issuance of a residence card",
        "anyOf": [{ "$ref": "#/$defs/record" }, { "type": "array", "items": { "$ref": "#/$defs/record" } }],
        "$defs": {
            "record": record(),
            // Words that are taken for an empty item.
            "nothing": { "pattern": nothing_pattern() },
            "noName": { "pattern": no_name_pattern() },
        },
    })
}

fn record() -> Value {
    let mut tree = Group::default();
    for field in Field::ALL.iter().copied().filter(|it| *it != Field::Name) {
        tree.insert(&field.path().split('.').collect::<Vec<_>>(), field);
    }
    let mut properties = tree.properties();
    // Spreadsheets have the same items under dotted names, and records may, too.
    for field in Field::ALL.iter().copied().filter(|it| it.path().contains('.')) {
        properties.insert(field.path().to_owned(), item(field));
    }
    if let Some(parts) = properties.remove("name") {
        properties.insert("name".to_owned(), json!({ "anyOf": [item(Field::Name), parts] }));
    }
    properties.insert("$schema".to_owned(), json!({}));
    let mut all: Vec<Value> = Field::REQUIRED.iter().copied().map(required).collect();
    all.push(json!({ "anyOf": [
        { "required": ["name"], "properties": { "name": { "type": "string", "pattern": "\\S" } } },
        required(Field::FamilyName),
        required(Field::GivenName),
    ] }));
    json!({
        "type": "object",
        "properties": properties,
        "patternProperties": { "^//": {} },
        "additionalProperties": false,
        "allOf": all,
    })
}

/// Items below a path, as an object of objects.
#[derive(Default)]
struct Group {
    items: Vec<(String, Field)>,
    groups: BTreeMap<String, Group>,
}

impl Group {
    fn insert(&mut self, path: &[&str], field: Field) {
        match path {
            [] => {}
            [item] => self.items.push(((*item).to_owned(), field)),
            [group, rest @ ..] => self.groups.entry((*group).to_owned()).or_default().insert(rest, field),
        }
    }

    fn properties(&self) -> Map<String, Value> {
        let items = self.items.iter().map(|(name, field)| (name.clone(), item(*field)));
        items.chain(self.groups.iter().map(|(name, group)| (name.clone(), group.schema()))).collect()
    }

    fn schema(&self) -> Value {
        json!({
            "type": ["object", "null"],
            "properties": self.properties(),
            "patternProperties": { "^//": {} },
            "additionalProperties": false,
        })
    }
}

/// An item is there under its own path, or group by group.
fn required(field: Field) -> Value {
    let is_there = match field.kind() {
        FieldKind::YesNo => {
            json!({ "not": { "anyOf": [{ "type": "null" }, { "type": "string", "pattern": "^\\s*$" }] } })
        }
        _ => json!({ "type": "string", "pattern": "\\S" }),
    };
    let nested = field.path().rsplit('.').fold(is_there.clone(), |inner, name| {
        let properties: Map<String, Value> = std::iter::once((name.to_owned(), inner)).collect();
        json!({ "type": "object", "required": [name], "properties": properties })
    });
    if !field.path().contains('.') {
        return nested;
    }
    let properties: Map<String, Value> = std::iter::once((field.path().to_owned(), is_there)).collect();
    json!({ "anyOf": [nested, { "required": [field.path()], "properties": properties }] })
}

fn item(field: Field) -> Value {
    let types = match field.kind() {
        FieldKind::YesNo => json!(["boolean", "string", "null"]),
        _ => json!(["string", "null"]),
    };
    // Blanks alone are no answer, and no fault either.
    let mut read = vec![json!({ "not": { "type": "string" } }), json!({ "pattern": "^\\s*$" })];
    read.push(json!({ "pattern": pattern(field) }));
    read.extend(nothing(field));
    let mut schema = json!({
        "title": field.name_ja(),
        "description": field.name_en(),
        "type": types,
        "anyOf": read,
    });
    if let (Some(object), Some(examples)) = (schema.as_object_mut(), examples(field)) {
        object.insert("examples".to_owned(), examples);
    }
    schema
}

/// The words for nothing, where the pattern of the item does not read them and the item may be empty.
fn nothing(field: Field) -> Option<Value> {
    match field {
        Field::FamilyName | Field::GivenName => Some(json!({ "$ref": "#/$defs/noName" })),
        Field::CardNumber | Field::LossKind | Field::RepresentativeGround => Some(json!({ "$ref": "#/$defs/nothing" })),
        _ if field.kind() == FieldKind::Date && !Field::REQUIRED.contains(&field) => {
            Some(json!({ "$ref": "#/$defs/nothing" }))
        }
        _ => None,
    }
}

fn pattern(field: Field) -> String {
    match field {
        Field::BirthDate => BirthDate::PATTERN.to_owned(),
        Field::Name | Field::FamilyName | Field::GivenName => RomajiName::PATTERN.to_owned(),
        Field::Sex => Sex::pattern(),
        Field::CardNumber => CardNumber::PATTERN.to_owned(),
        Field::LossKind => LossKind::pattern(),
        Field::RepresentativeGround => Ground::pattern(),
        Field::RepresentativeCohabiting => YesNo::cohabiting_pattern(),
        Field::PassportMrz | Field::Photo => "\\S".to_owned(),
        _ => match field.kind() {
            FieldKind::Date => Date::PATTERN.to_owned(),
            FieldKind::YesNo => YesNo::pattern(),
            FieldKind::Text | FieldKind::File => Line::PATTERN.to_owned(),
        },
    }
}

fn examples(field: Field) -> Option<Value> {
    Some(match field {
        Field::Nationality => json!(["ベトナム", "Viet Nam", "VNM"]),
        Field::Name => json!(["NGUYEN VAN AN"]),
        Field::FamilyName => json!(["NGUYEN"]),
        Field::GivenName => json!(["VAN AN"]),
        Field::KanjiName => json!(["阮文安"]),
        Field::Sex => json!(["male", "female"]),
        Field::Address => json!(["東京都新宿区西新宿二丁目8番1号 新宿ハイツ203"]),
        Field::CardNumber => json!(["AB12345678CD"]),
        Field::LossKind => json!(["lost", "stolen", "destroyed", "other"]),
        Field::RepresentativeGround => json!(["minor", "illness", "request"]),
        Field::BirthDate => json!(["1998-04-12", "平成10年4月12日"]),
        Field::PeriodOfStay => json!(["3年"]),
        _ => match field.kind() {
            FieldKind::Date => json!(["2026-11-10", "令和8年11月10日"]),
            FieldKind::YesNo => json!([true, false]),
            FieldKind::Text | FieldKind::File => return None,
        },
    })
}
