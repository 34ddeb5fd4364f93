//! `form.json` as it is written: points from the top-left corner of the sheet.
//!
//! These types mirror the file and nothing else. They become the types of the module at once, so that a wrong measure
//! is refused when the edition is loaded and not when a sheet comes out wrong.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{AnswerBox, Caption, Choice, ChoiceBox, DashedLine, DateBox, Face, LineBox, NameBox};
use super::{OutlinedBox, Places, Provenance, Ring, Tab};
use crate::diagnostic::{Certainty, Field, Wording};
use crate::units::{Area, Length, Point};

/// The whole file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WireForm {
    pub(super) name: String,
    pub(super) title: WireWording,
    pub(super) page: WirePage,
    pub(super) provenance: Vec<WireProvenance>,
    pub(super) answers: BTreeMap<String, WireAnswer>,
    pub(super) labels: BTreeMap<String, Vec<String>>,
    pub(super) signature: WireArea,
    pub(super) captions: Vec<WireCaption>,
    pub(super) bars: Vec<[f64; 4]>,
    pub(super) boxes: Vec<WireBox>,
    pub(super) dashes: Vec<WireDashes>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WireWording {
    ja: String,
    en: String,
}

impl From<WireWording> for Wording {
    fn from(wire: WireWording) -> Self {
        Self::new(wire.ja, wire.en)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WirePage {
    pub(super) width: f64,
    pub(super) height: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WireProvenance {
    ja: String,
    en: String,
    certainty: WireCertainty,
    source: String,
    date: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum WireCertainty {
    Read,
    Confirmed,
    Inferred,
}

impl From<WireProvenance> for Provenance {
    fn from(wire: WireProvenance) -> Self {
        let certainty = match wire.certainty {
            WireCertainty::Read => Certainty::Read,
            WireCertainty::Confirmed => Certainty::Confirmed,
            WireCertainty::Inferred => Certainty::Inferred,
        };
        Self { said: Wording::new(wire.ja, wire.en), certainty, source: wire.source, date: wire.date }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WireArea {
    pub(super) area: [f64; 4],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WireCaption {
    text: String,
    face: WireFace,
    size: f64,
    x: f64,
    baseline: f64,
    width: f64,
    tab: Option<WireTab>,
    stroke: Option<f64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WireTab {
    after: usize,
    x: f64,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum WireFace {
    Mincho,
    Gothic,
    Sans,
    SansNarrow,
}

impl From<WireCaption> for Caption {
    fn from(wire: WireCaption) -> Self {
        let face = match wire.face {
            WireFace::Mincho => Face::Mincho,
            WireFace::Gothic => Face::Gothic,
            WireFace::Sans => Face::Sans,
            WireFace::SansNarrow => Face::SansNarrow,
        };
        Self {
            text: wire.text,
            face,
            size: Length::from_pt(wire.size),
            start: point([wire.x, wire.baseline]),
            width: Length::from_pt(wire.width),
            tab: wire.tab.map(|it| Tab { after: it.after, x: Length::from_pt(it.x) }),
            stroke: wire.stroke.map(Length::from_pt),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WireBox {
    area: [f64; 4],
    stroke: f64,
}

impl TryFrom<WireBox> for OutlinedBox {
    type Error = String;
    fn try_from(wire: WireBox) -> Result<Self, String> {
        Ok(Self { area: area(wire.area)?, stroke: Length::from_pt(wire.stroke) })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WireDashes {
    from: f64,
    to: f64,
    y: f64,
    thickness: f64,
    dash: f64,
    gap: f64,
    phase: f64,
}

impl From<WireDashes> for DashedLine {
    fn from(wire: WireDashes) -> Self {
        Self {
            start: point([wire.from, wire.y]),
            right: Length::from_pt(wire.to),
            thickness: Length::from_pt(wire.thickness),
            dash: Length::from_pt(wire.dash),
            gap: Length::from_pt(wire.gap),
            phase: Length::from_pt(wire.phase),
        }
    }
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase", deny_unknown_fields)]
pub(super) enum WireAnswer {
    Line { area: [f64; 4] },
    Name { area: [f64; 4], family_x: f64, given_x: f64 },
    Date { baseline: f64, size: f64, left: f64, year: f64, month: f64, day: f64 },
    Choice { rings: BTreeMap<WireChoice, WireRing> },
    Photo { area: [f64; 4] },
}

#[derive(Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
pub(super) enum WireChoice {
    Male,
    Female,
    Yes,
    No,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WireRing {
    centre: [f64; 2],
    radius: f64,
}

impl TryFrom<WireAnswer> for AnswerBox {
    type Error = String;
    fn try_from(wire: WireAnswer) -> Result<Self, String> {
        Ok(match wire {
            WireAnswer::Line { area: sides } => Self::Line(LineBox { area: area(sides)? }),
            WireAnswer::Name { area: sides, family_x, given_x } => Self::Name(NameBox {
                area: area(sides)?,
                family_x: Length::from_pt(family_x),
                given_x: Length::from_pt(given_x),
            }),
            WireAnswer::Date { baseline, size, left, year, month, day } => Self::Date(DateBox {
                baseline: Length::from_pt(baseline),
                size: Length::from_pt(size),
                left: Length::from_pt(left),
                year_right: Length::from_pt(year),
                month_right: Length::from_pt(month),
                day_right: Length::from_pt(day),
            }),
            WireAnswer::Choice { rings } => {
                Self::Choice(ChoiceBox::new(rings.into_iter().map(|(choice, it)| (choice.into(), it.into())).collect()))
            }
            WireAnswer::Photo { area: sides } => Self::Photo(area(sides)?),
        })
    }
}

impl From<WireChoice> for Choice {
    fn from(wire: WireChoice) -> Self {
        match wire {
            WireChoice::Male => Self::Male,
            WireChoice::Female => Self::Female,
            WireChoice::Yes => Self::Yes,
            WireChoice::No => Self::No,
        }
    }
}

impl From<WireRing> for Ring {
    fn from(wire: WireRing) -> Self {
        Self { centre: point(wire.centre), radius: Length::from_pt(wire.radius) }
    }
}

/// The answers; an item that no record has is refused.
pub(super) fn answers(wires: BTreeMap<String, WireAnswer>) -> Result<Vec<(Field, AnswerBox)>, (String, String)> {
    let mut answers = Vec::with_capacity(wires.len());
    for (path, wire) in wires {
        let place = format!("answers.{path}");
        let Some(field) = Field::from_path(&path) else {
            return Err((place, "no record has this item".to_owned()));
        };
        answers.push((field, AnswerBox::try_from(wire).map_err(|what| (place, what))?));
    }
    Ok(answers)
}

/// The captions by which people find the place of an answer: of several with the same words, the one nearest to it.
pub(super) fn labels(
    wires: &BTreeMap<String, Vec<String>>,
    places: &Places,
    captions: &[Caption],
) -> Result<Vec<(Field, Caption)>, (String, String)> {
    let mut labels = Vec::new();
    for (path, texts) in wires {
        let place = format!("labels.{path}");
        let Some(corner) = Field::from_path(path).and_then(|it| Some((it, places.answer(it)?.corner()?))) else {
            return Err((place, "no answer has this item".to_owned()));
        };
        let (field, corner) = corner;
        for text in texts {
            let same = captions.iter().filter(|it| it.text == *text);
            let nearest = same.min_by_key(|it| it.start.x.distance(corner.x) + it.start.y.distance(corner.y) * 2);
            let Some(caption) = nearest else { return Err((place, format!("no caption says {text:?}"))) };
            labels.push((field, caption.clone()));
        }
    }
    Ok(labels)
}

/// Left, top, right, bottom.
pub(super) fn area(sides: [f64; 4]) -> Result<Area, String> {
    let [left, top, right, bottom] = sides.map(Length::from_pt);
    if left < right && top < bottom {
        Ok(Area { left, top, right, bottom })
    } else {
        Err(format!("{sides:?} is no area: left, top, right, bottom are wanted"))
    }
}

fn point([x, y]: [f64; 2]) -> Point {
    Point { x: Length::from_pt(x), y: Length::from_pt(y) }
}
