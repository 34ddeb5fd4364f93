//! One edition of the form, complete by itself.
//!
//! The ministry changes the form's words from time to time, and an office may refuse an old sheet. Each edition says
//! for every difference how surely it is known, so that a guess is never shown as a fact.

use std::fmt;

use include_dir::{Dir, include_dir};

use super::wire::{self, WireForm};
use super::{AnswerBox, Caption, DashedLine, OutlinedBox, Places};
use crate::diagnostic::{Certainty, Field, Wording};
use crate::units::{Area, Length};

/// The edition that is filled where none is asked for: the one expected to be in force.
pub const DEFAULT_EDITION: &str = "2019-04";

static FORMS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/assets/forms");

/// One edition of the form: what is printed, and where each answer goes.
///
/// ```
/// use zairyu::diagnostic::Field;
/// use zairyu::form::{AnswerBox, DEFAULT_EDITION, Edition};
///
/// let edition = Edition::named(DEFAULT_EDITION)?;
/// let Some(AnswerBox::Line(address)) = edition.answer(Field::Address) else { return Ok(()) };
/// assert!(address.area.height().to_pt() > 22.0); // room for two lines
/// # Ok::<(), zairyu::form::EditionError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    name: String,
    title: Wording,
    provenance: Vec<Provenance>,
    places: Places,
    labels: Vec<(Field, Caption)>,
    captions: Vec<Caption>,
    bars: Vec<Area>,
    boxes: Vec<OutlinedBox>,
    dashes: Vec<DashedLine>,
    blank_pdf: &'static [u8],
}

impl Edition {
    /// The names of all editions inside the program, oldest first.
    pub fn names() -> Vec<&'static str> {
        let mut names: Vec<&str> = FORMS.dirs().filter_map(|it| it.path().to_str()).collect();
        names.sort_unstable();
        names
    }

    /// The edition of this name.
    ///
    /// # Errors
    ///
    /// [`EditionError::Unknown`] where there is none, [`EditionError::Broken`] where its folder is not as it should be.
    pub fn named(name: &str) -> Result<Self, EditionError> {
        let known = Self::names();
        let Some(folder) = known.iter().find(|it| **it == name) else {
            return Err(EditionError::Unknown { name: name.to_owned(), known });
        };
        let broken = |place: &str, what: &str| EditionError::broken(folder, place, what);
        let file = |name: &str| FORMS.get_file(format!("{folder}/{name}"));
        let json = file("form.json").and_then(|it| it.contents_utf8());
        let mut edition = Self::from_json(json.ok_or_else(|| broken("form.json", "there is no such file"))?)?;
        if edition.name != name {
            return Err(broken("form.json: name", "it is not the name of the folder"));
        }
        let blank = file("blank.pdf").ok_or_else(|| broken("blank.pdf", "draw it: cargo run --example draw_forms"))?;
        edition.blank_pdf = blank.contents();
        Ok(edition)
    }

    /// The edition that is filled where none is asked for, [`DEFAULT_EDITION`].
    ///
    /// # Errors
    ///
    /// [`EditionError::Broken`], which is a fault of this program.
    pub fn latest() -> Result<Self, EditionError> {
        Self::named(DEFAULT_EDITION)
    }

    /// An edition from the text of a `form.json` outside the program; it has no blank form yet.
    ///
    /// # Errors
    ///
    /// [`EditionError::Broken`], with the line or the entry that is wrong.
    pub fn from_json(json: &str) -> Result<Self, EditionError> {
        let wire: WireForm =
            serde_json::from_str(json).map_err(|error| EditionError::broken("", "form.json", &error.to_string()))?;
        let name = wire.name;
        let broken = |place: &str, what: &str| EditionError::broken(&name, &format!("form.json: {place}"), what);
        let signature = wire::area(wire.signature.area).map_err(|what| broken("signature", &what))?;
        let answers = wire::answers(wire.answers).map_err(|(place, what)| broken(&place, &what))?;
        let page = (Length::from_pt(wire.page.width), Length::from_pt(wire.page.height));
        let places = Places::new(page, answers, signature)
            .map_err(|it| broken(&format!("answers: {}", it.path()), "there is no place that suits it"))?;
        let captions: Vec<Caption> = wire.captions.into_iter().map(Caption::from).collect();
        let labels = wire::labels(&wire.labels, &places, &captions).map_err(|(place, what)| broken(&place, &what))?;
        let bars: Result<_, _> = wire.bars.into_iter().map(wire::area).collect();
        let bars = bars.map_err(|what| broken("bars", &what))?;
        let boxes: Result<_, _> = wire.boxes.into_iter().map(OutlinedBox::try_from).collect();
        let boxes = boxes.map_err(|what: String| broken("boxes", &what))?;
        Ok(Self {
            title: wire.title.into(),
            provenance: wire.provenance.into_iter().map(Provenance::from).collect(),
            places,
            labels,
            captions,
            bars,
            boxes,
            dashes: wire.dashes.into_iter().map(DashedLine::from).collect(),
            blank_pdf: &[],
            name,
        })
    }

    /// The year and month from which it holds: the name of its folder.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What the form is called.
    pub fn title(&self) -> &Wording {
        &self.title
    }

    /// What is known about the edition, from where, and how surely.
    pub fn provenance(&self) -> &[Provenance] {
        &self.provenance
    }

    /// Where everything goes that is not printed.
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// Where the answer to an item goes; `None` where the form does not ask for it.
    pub fn answer(&self, field: Field) -> Option<&AnswerBox> {
        self.places.answer(field)
    }

    /// The printed words, from the top down.
    pub fn captions(&self) -> &[Caption] {
        &self.captions
    }

    /// The captions by which the place of an answer is found.
    pub fn labels(&self, field: Field) -> impl Iterator<Item = &Caption> {
        self.labels.iter().filter(move |(it, _)| *it == field).map(|(_, caption)| caption)
    }

    /// The printed rules, filled.
    pub fn bars(&self) -> &[Area] {
        &self.bars
    }

    /// The printed frames, outlined.
    pub fn boxes(&self) -> &[OutlinedBox] {
        &self.boxes
    }

    /// The printed dashed lines.
    pub fn dashes(&self) -> &[DashedLine] {
        &self.dashes
    }

    /// The empty form as a PDF of one page, drawn from this data; no bytes where the edition came
    /// [`from_json`](Self::from_json).
    pub fn blank_pdf(&self) -> &'static [u8] {
        self.blank_pdf
    }
}

/// One thing that is known about an edition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// What is known.
    pub said: Wording,
    /// How surely.
    pub certainty: Certainty,
    /// From where.
    pub source: String,
    /// The date of the source, or the day on which it was looked at, as `2026-11-22`.
    pub date: String,
}

/// Why there is no edition.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum EditionError {
    /// There is none of this name.
    Unknown {
        /// The name that was asked for.
        name: String,
        /// The names that there are.
        known: Vec<&'static str>,
    },
    /// Its folder is not as it should be; inside the released program this is a bug.
    Broken {
        /// The name of the edition, where it could be read.
        edition: String,
        /// The file and the entry.
        place: String,
        /// What is wrong there.
        what: String,
    },
}

impl EditionError {
    fn broken(edition: &str, place: &str, what: &str) -> Self {
        Self::Broken { edition: edition.to_owned(), place: place.to_owned(), what: what.to_owned() }
    }
}

impl fmt::Display for EditionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown { name, known } => {
                write!(f, "there is no edition {name:?} of the form; there are {}", known.join(", "))
            }
            Self::Broken { edition, place, what } => {
                write!(f, "edition {edition:?} of the form: {place}: {what}")
            }
        }
    }
}

impl std::error::Error for EditionError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_edition_is_answered_with_the_known_ones() {
        let error = Edition::named("2031-01").unwrap_err();
        assert_eq!(error.to_string(), "there is no edition \"2031-01\" of the form; there are 2012-07, 2019-04");
    }

    #[test]
    fn every_edition_loads_under_its_name() {
        for name in Edition::names() {
            let edition = Edition::named(name).unwrap();
            assert_eq!(edition.name(), name);
            assert!(edition.blank_pdf().starts_with(b"%PDF-1.7"));
            assert!(edition.provenance().iter().all(|it| !it.source.is_empty() && it.date.len() == 10));
        }
        assert_eq!(Edition::latest().unwrap().name(), DEFAULT_EDITION);
    }

    #[test]
    fn broken_data_is_refused_with_its_place() {
        let whole = FORMS.get_file("2012-07/form.json").unwrap().contents_utf8().unwrap();
        let cases = [
            ("\"contact.phone\"", "\"contact.fax\"", "form.json: answers.contact.fax: no record has this item"),
            ("\"contact.phone\"", "\"photo_taken_on\"", "form.json: answers: contact.phone: there is no place"),
            ("[44.96, 466.0, 374.0, 500.04]", "[374.0, 466.0, 44.96, 500.04]", "form.json: signature: [374.0"),
            ("\"baseline\": 39.96", "\"base\": 39.96", "form.json: unknown field `base`"),
        ];
        for (right, wrong, said) in cases {
            assert!(whole.contains(right), "{right}");
            let error = Edition::from_json(&whole.replacen(right, wrong, 1)).unwrap_err().to_string();
            assert!(error.contains(said), "{error}");
        }
    }
}
