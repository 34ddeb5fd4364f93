//! 配置図: places that a person gives for one file, where the form on it is not recognised, or not as wished.
//!
//! Lengths are millimetres from the top-left corner of the upright page, as a ruler measures them. A map belongs to one
//! file, named by its SHA-256: the agency's next file gets another one.

use std::collections::BTreeMap;
use std::fmt::{self, Write};

use serde::Deserialize;
use serde_json::{Value, json};

use super::wire::{self, WireAnswer, WireArea};
use super::{AnswerBox, Choice, ChoiceBox, DateBox, LineBox, NameBox, Places, Ring};
use crate::diagnostic::Field;
use crate::units::{Area, Length};

const POINTS_PER_MILLIMETRE: f64 = 72.0 / 25.4;
/// Digits in an input field end this far from its right side, and stand this far above its lower one.
const FIELD_MARGIN: Length = Length::centipoints(200);
const FIELD_LIFT: Length = Length::centipoints(350);
/// The size of the numbers of a date.
const DATE_SIZE: Length = Length::centipoints(1100);

/// The places that a map gives for one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceMap {
    template: String,
    page: usize,
    answers: Vec<(Field, MapAnswer)>,
    signature: Area,
}

/// A place, or the names of the file's input fields that it is to be taken from.
#[derive(Debug, Clone, PartialEq, Eq)]
enum MapAnswer {
    Place(AnswerBox),
    Input(InputFields),
}

/// Input fields of the file (`AcroForm`) in place of measures.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
enum InputFields {
    Field { name: String },
    NameFields { family: String, given: String },
    DateFields { year: String, month: String, day: String },
    SexFields { male: String, female: String },
    YesNoFields { yes: String, no: String },
    PhotoField { name: String },
}

/// Why a map cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum MapError {
    /// It is no JSON, or not as a map ought to be.
    Broken {
        /// The entry.
        place: String,
        /// What is wrong there.
        what: String,
    },
    /// It was made for another file.
    OtherFile {
        /// The file that it names, by its SHA-256.
        named: String,
        /// The file that is to be filled.
        given: String,
    },
    /// The file has no input field of this name.
    NoField {
        /// The name.
        name: String,
        /// The names that there are.
        known: Vec<String>,
    },
    /// An item has no place, or one that does not suit it.
    Unplaced(Field),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WireMap {
    #[serde(rename = "//", default)]
    _remark: Option<Value>,
    template_sha256: String,
    page: usize,
    answers: BTreeMap<String, Value>,
    signature: Value,
}

impl PlaceMap {
    /// A map from its JSON.
    ///
    /// # Errors
    ///
    /// [`MapError::Broken`], with the entry that is wrong.
    pub fn from_json(text: &str) -> Result<Self, MapError> {
        let broken = |place: &str, what: String| MapError::Broken { place: place.to_owned(), what };
        let map: WireMap = serde_json::from_str(text).map_err(|it| broken("", it.to_string()))?;
        let signature: WireArea =
            serde_json::from_value(in_points(map.signature)).map_err(|it| broken("signature", it.to_string()))?;
        let signature = wire::area(signature.area).map_err(|it| broken("signature", it))?;
        let mut answers = Vec::new();
        for (path, value) in map.answers {
            let place = format!("answers.{path}");
            let field = Field::from_path(&path).ok_or_else(|| broken(&place, "no record has this item".to_owned()))?;
            let answer = if let Ok(input) = serde_json::from_value(value.clone()) {
                MapAnswer::Input(input)
            } else {
                let wire: WireAnswer =
                    serde_json::from_value(in_points(value)).map_err(|it| broken(&place, it.to_string()))?;
                MapAnswer::Place(AnswerBox::try_from(wire).map_err(|it| broken(&place, it))?)
            };
            answers.push((field, answer));
        }
        let page = map.page.checked_sub(1).ok_or_else(|| broken("page", "pages count from 1".to_owned()))?;
        Ok(Self { template: map.template_sha256.to_lowercase(), page, answers, signature })
    }

    /// The page of the file, the first being 0.
    pub fn page(&self) -> usize {
        self.page
    }

    /// The places on a page, the input fields of which are looked up by their names.
    ///
    /// # Errors
    ///
    /// Another file than the map's, an input field that there is not, or an item without a place.
    pub fn places(
        &self,
        digest: &[u8; 32],
        page: (Length, Length),
        fields: &[(String, Area)],
    ) -> Result<Places, MapError> {
        let given = hexadecimal(digest);
        if self.template != given {
            return Err(MapError::OtherFile { named: self.template.clone(), given });
        }
        let find = |name: &String| {
            let found = fields.iter().find(|(it, _)| it == name).map(|(_, area)| *area);
            let known = || fields.iter().map(|(it, _)| it.clone()).collect();
            found.ok_or_else(|| MapError::NoField { name: name.clone(), known: known() })
        };
        let mut answers = Vec::new();
        for (field, answer) in &self.answers {
            let place = match answer {
                MapAnswer::Place(place) => place.clone(),
                MapAnswer::Input(input) => input.place(find)?,
            };
            answers.push((*field, place));
        }
        Places::new(page, answers, self.signature).map_err(MapError::Unplaced)
    }

    /// The JSON of a map with these places on a page, the first being 0, for people to mend.
    pub fn to_json(digest: &[u8; 32], page: usize, places: &Places) -> String {
        let answers: serde_json::Map<String, Value> =
            places.answers().map(|(field, place)| (field.path().to_owned(), value_of(place))).collect();
        let map = json!({
            "//": "millimetres from the top-left corner of the page / 用紙の左上からのミリメートル",
            "template_sha256": hexadecimal(digest),
            "page": page + 1,
            "answers": answers,
            "signature": { "area": sides(places.signature()) },
        });
        // A value of JSON can always be written.
        serde_json::to_string_pretty(&map).unwrap_or_default() + "\n"
    }
}

impl InputFields {
    fn place(&self, find: impl Fn(&String) -> Result<Area, MapError>) -> Result<AnswerBox, MapError> {
        let ring = |area: Area| Ring { centre: area.centre(), radius: area.height().max(area.width()).scaled(55, 100) };
        let pair = |one: (Choice, &String), other: (Choice, &String)| -> Result<AnswerBox, MapError> {
            let rings = [one, other].into_iter().map(|(choice, name)| Ok((choice, ring(find(name)?))));
            Ok(AnswerBox::Choice(ChoiceBox::new(rings.collect::<Result<_, MapError>>()?)))
        };
        Ok(match self {
            Self::Field { name } => AnswerBox::Line(LineBox { area: find(name)? }),
            Self::NameFields { family, given } => {
                let (family, given) = (find(family)?, find(given)?);
                let area = Area { right: given.right, ..family };
                AnswerBox::Name(NameBox { area, family_x: family.left, given_x: given.left })
            }
            Self::DateFields { year, month, day } => {
                let (year, month, day) = (find(year)?, find(month)?, find(day)?);
                AnswerBox::Date(DateBox {
                    baseline: year.bottom - FIELD_LIFT,
                    size: DATE_SIZE.min(year.height()),
                    left: year.left,
                    year_right: year.right - FIELD_MARGIN,
                    month_right: month.right - FIELD_MARGIN,
                    day_right: day.right - FIELD_MARGIN,
                })
            }
            Self::SexFields { male, female } => pair((Choice::Male, male), (Choice::Female, female))?,
            Self::YesNoFields { yes, no } => pair((Choice::Yes, yes), (Choice::No, no))?,
            Self::PhotoField { name } => AnswerBox::Photo(find(name)?),
        })
    }
}

/// All numbers of a value, from millimetres to points.
fn in_points(value: Value) -> Value {
    match value {
        Value::Number(number) => number.as_f64().map_or(Value::Null, |it| json!(it * POINTS_PER_MILLIMETRE)),
        Value::Array(values) => values.into_iter().map(in_points).collect(),
        Value::Object(entries) => entries.into_iter().map(|(key, it)| (key, in_points(it))).collect(),
        other => other,
    }
}

fn millimetres(length: Length) -> Value {
    json!((length.to_mm() * 100.0).round() / 100.0)
}

fn sides(area: Area) -> Value {
    [area.left, area.top, area.right, area.bottom].into_iter().map(millimetres).collect()
}

fn value_of(place: &AnswerBox) -> Value {
    match place {
        AnswerBox::Line(place) => json!({ "kind": "line", "area": sides(place.area) }),
        AnswerBox::Name(place) => json!({
            "kind": "name", "area": sides(place.area),
            "family_x": millimetres(place.family_x), "given_x": millimetres(place.given_x),
        }),
        AnswerBox::Date(place) => json!({
            "kind": "date", "baseline": millimetres(place.baseline), "size": millimetres(place.size),
            "left": millimetres(place.left), "year": millimetres(place.year_right),
            "month": millimetres(place.month_right), "day": millimetres(place.day_right),
        }),
        AnswerBox::Choice(place) => {
            let ring = |(choice, ring): &(Choice, Ring)| {
                let centre = [ring.centre.x, ring.centre.y].map(millimetres);
                (choice.name().to_owned(), json!({ "centre": centre, "radius": millimetres(ring.radius) }))
            };
            let rings: serde_json::Map<String, Value> = place.rings().iter().map(ring).collect();
            json!({ "kind": "choice", "rings": rings })
        }
        AnswerBox::Photo(area) => json!({ "kind": "photo", "area": sides(*area) }),
    }
}

fn hexadecimal(digest: &[u8; 32]) -> String {
    digest.iter().fold(String::new(), |mut text, byte| {
        // Writing into a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

impl fmt::Display for MapError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Broken { place, what } if place.is_empty() => write!(f, "it is no map of a form: {what}"),
            Self::Broken { place, what } => write!(f, "{place}: {what}"),
            Self::OtherFile { named, given } => {
                write!(f, "it was made for another file (SHA-256 {named}, this one is {given})")
            }
            Self::NoField { name, known } if known.is_empty() => {
                write!(f, "the file has no input field {name:?}, nor any other")
            }
            Self::NoField { name, known } => {
                write!(f, "the file has no input field {name:?}; it has {}", known.join(", "))
            }
            Self::Unplaced(field) => write!(f, "answers: {}: there is no place that suits it", field.path()),
        }
    }
}

impl std::error::Error for MapError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Edition;

    const FILE: [u8; 32] = [7; 32];

    fn page() -> (Length, Length) {
        (Length::mm(210), Length::mm(297))
    }

    fn written() -> String {
        PlaceMap::to_json(&FILE, 0, Edition::latest().unwrap().places())
    }

    #[test]
    fn what_is_written_is_read_to_a_hundredth_of_a_millimetre() {
        let map = PlaceMap::from_json(&written()).unwrap();
        let places = map.places(&FILE, page(), &[]).unwrap();
        assert_eq!(PlaceMap::to_json(&FILE, 0, &places), written());
    }

    #[test]
    fn a_map_is_for_one_file_and_for_every_item() {
        let map = PlaceMap::from_json(&written()).unwrap();
        let error = map.places(&[8; 32], page(), &[]).unwrap_err();
        assert!(matches!(error, MapError::OtherFile { .. }), "{error}");
        let without = written().replacen("\"address\"", "\"loss.place\"", 1);
        let error = PlaceMap::from_json(&without).unwrap().places(&FILE, page(), &[]).unwrap_err();
        assert_eq!(error, MapError::Unplaced(Field::Address));
    }

    #[test]
    fn input_fields_are_found_by_their_names() {
        let mut map: Value = serde_json::from_str(&written()).unwrap();
        let area = |left, right| Area {
            left: Length::mm(left),
            top: Length::mm(50),
            right: Length::mm(right),
            bottom: Length::mm(56),
        };
        map["answers"]["address"] = json!({ "kind": "field", "name": "jusho" });
        map["answers"]["birth_date"] = json!({ "kind": "date-fields", "year": "y", "month": "m", "day": "d" });
        map["answers"]["sex"] = json!({ "kind": "sex-fields", "male": "m", "female": "d" });
        let fields = [("jusho", 10, 100), ("y", 110, 120), ("m", 130, 136), ("d", 140, 146)]
            .map(|(name, left, right)| (name.to_owned(), area(left, right)));
        let read = PlaceMap::from_json(&map.to_string()).unwrap();
        let places = read.places(&FILE, page(), &fields).unwrap();
        assert_eq!(places.answer(Field::Address), Some(&AnswerBox::Line(LineBox { area: area(10, 100) })));
        let Some(AnswerBox::Date(date)) = places.answer(Field::BirthDate) else { unreachable!() };
        assert_eq!(date.day_right, Length::mm(146) - FIELD_MARGIN);
        let error = read.places(&FILE, page(), &fields[1..]).unwrap_err();
        assert_eq!(error.to_string(), "the file has no input field \"jusho\"; it has y, m, d");
    }

    #[test]
    fn what_is_no_map_is_refused_with_its_entry() {
        #[track_caller]
        fn check(from: &str, to: &str, said: &str) {
            let text = written();
            assert!(text.contains(from), "{from}");
            let error = PlaceMap::from_json(&text.replacen(from, to, 1)).unwrap_err().to_string();
            assert!(error.contains(said), "{error}");
        }
        check("{", "[", "it is no map of a form");
        check("\"contact.phone\"", "\"contact.fax\"", "answers.contact.fax: no record has this item");
        check("\"kind\": \"photo\"", "\"kind\": \"foto\"", "answers.photo");
        check("\"page\": 1", "\"page\": 0", "pages count from 1");
        check("\"template_sha256\"", "\"sha\"", "unknown field `sha`");
    }
}
