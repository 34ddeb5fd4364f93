//! The places of a sheet that are not printed: where each answer goes, and where nothing may.
//!
//! They belong to an edition as we drew it, or were found on a template of somebody else.

use super::answer::{AnswerBox, ChoiceBox, DateBox, LineBox, NameBox, unplaced};
use crate::diagnostic::Field;
use crate::units::{Area, Length};

/// Where everything goes on a sheet, counted from its top-left corner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    page: (Length, Length),
    answers: Vec<(Field, AnswerBox)>,
    signature: Area,
}

impl Places {
    /// Places on a sheet of this width and height.
    ///
    /// # Errors
    ///
    /// The first item of the form without a place, or with one that does not suit it: its answer would be lost in silence.
    pub fn new(page: (Length, Length), mut answers: Vec<(Field, AnswerBox)>, signature: Area) -> Result<Self, Field> {
        answers.sort_by_key(|(field, _)| *field);
        unplaced(&answers).map_or(Ok(Self { page, answers, signature }), Err)
    }

    /// The same on a sheet of another size.
    #[must_use]
    pub fn on_page(&self, page: (Length, Length)) -> Self {
        Self { page, ..self.clone() }
    }

    /// All of them moved to the right and down.
    #[must_use]
    pub fn shifted(&self, right: Length, down: Length) -> Self {
        let area = |it: Area| Area {
            left: it.left + right,
            top: it.top + down,
            right: it.right + right,
            bottom: it.bottom + down,
        };
        let answers = self.answers.iter().map(|(field, answer)| {
            let answer = match answer {
                AnswerBox::Line(place) => AnswerBox::Line(LineBox { area: area(place.area) }),
                AnswerBox::Name(place) => AnswerBox::Name(NameBox {
                    area: area(place.area),
                    family_x: place.family_x + right,
                    given_x: place.given_x + right,
                }),
                AnswerBox::Date(place) => AnswerBox::Date(DateBox {
                    baseline: place.baseline + down,
                    left: place.left + right,
                    year_right: place.year_right + right,
                    month_right: place.month_right + right,
                    day_right: place.day_right + right,
                    ..*place
                }),
                AnswerBox::Choice(place) => AnswerBox::Choice(ChoiceBox::new(
                    place.rings().iter().map(|(choice, it)| (*choice, it.shifted(right, down))).collect(),
                )),
                AnswerBox::Photo(frame) => AnswerBox::Photo(area(*frame)),
            };
            (*field, answer)
        });
        Self { page: self.page, answers: answers.collect(), signature: area(self.signature) }
    }

    /// Width and height of the sheet.
    pub fn page(&self) -> (Length, Length) {
        self.page
    }

    /// Where the answer to an item goes; `None` where the form does not ask for it.
    pub fn answer(&self, field: Field) -> Option<&AnswerBox> {
        self.answers.iter().find(|(it, _)| *it == field).map(|(_, answer)| answer)
    }

    /// Every place for an answer, in the order of the form.
    pub fn answers(&self) -> impl Iterator<Item = (Field, &AnswerBox)> {
        self.answers.iter().map(|(field, answer)| (*field, answer))
    }

    /// 署名: where the applicant signs by hand, and nothing is ever printed.
    pub fn signature(&self) -> Area {
        self.signature
    }
}
