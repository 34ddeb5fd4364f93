//! The places of a sheet that are not printed: where each answer goes, and where nothing may.
//!
//! They belong to an edition as we drew it, or were found on a template of somebody else.

use super::answer::{AnswerBox, unplaced};
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
