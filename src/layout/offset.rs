//! A shift of the answers, for paper on which the form is printed already and printers that do not hit it.
//!
//! Only what is laid over the form moves: shifting the form too would change nothing.

use std::fmt;

use super::{Mark, Sheet};
use crate::diagnostic::{Checked, Example, Field, Finding, Place, Problem, Problems, Rule, Severity, Wording, said};
use crate::law::OURS;
use crate::units::{Length, Point};

/// An answer that would be printed beside the paper.
pub const ANSWER_OFF_PAGE: Rule = Rule {
    code: "answer-off-page",
    severity: Severity::Error,
    meaning: said(
        "印刷位置をずらした（--offset）ために用紙からはみ出す答えがあれば、欠けた申請書になるため作りません。",
        "Where answers are shifted (--offset) and one of them would reach over the edge of the paper, part of it would be missing, so no form is made.",
    ),
    fields: &[],
    example: Example { wrong: "--offset 20,0", right: "--offset 0.8,-1.5" },
    sources: &[&OURS],
};

/// Answers shifted while the form itself is printed with them.
pub const OFFSET_OVER_FORM: Rule = Rule {
    code: "offset-over-form",
    severity: Severity::Note,
    meaning: said(
        "印刷位置の補正（--offset）は、様式が印刷済みの用紙に答えだけを印刷するためのものです。様式も一緒に印刷すると、答えだけがずれて欄から外れるため、知らせます。",
        "Shifting (--offset) is for printing answers alone on paper that has the form on it. Printed together with the form, the answers are no longer where its boxes are, which is told.",
    ),
    fields: &[],
    example: Example { wrong: "--offset 0.8,-1.5", right: "--offset 0.8,-1.5 --answers-only" },
    sources: &[&OURS],
};

/// How far answers are shifted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Offset {
    /// To the right; negative to the left.
    pub right: Length,
    /// Down; negative up.
    pub down: Length,
}

/// A text that is no offset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum OffsetError {
    /// Not two decimal numbers of at most three places.
    Unreadable,
    /// More than [`Offset::MOST_MILLIMETRES`] in some direction.
    TooFar,
}

impl Offset {
    /// Printers miss by a few millimetres; what misses by more is another paper.
    pub const MOST_MILLIMETRES: i32 = 20;

    /// Reads millimetres to the right and down, as `0.8,-1.5`.
    ///
    /// # Errors
    ///
    /// Anything else, and more than 20 mm.
    pub fn parse(text: &str) -> Result<Self, OffsetError> {
        let (right, down) = text.split_once(',').ok_or(OffsetError::Unreadable)?;
        Ok(Self { right: millimetres(right)?, down: millimetres(down)? })
    }

    /// Nothing is shifted.
    pub fn is_none(self) -> bool {
        self == Self::default()
    }
}

fn millimetres(text: &str) -> Result<Length, OffsetError> {
    let text = text.trim();
    let (sign, digits) = text.strip_prefix('-').map_or((1, text.strip_prefix('+').unwrap_or(text)), |it| (-1, it));
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
    let is_number = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    if !is_number(whole) || !is_number(decimals) || decimals.len() > 3 {
        return Err(OffsetError::Unreadable);
    }
    // Thousandths; more digits than a number holds are too far anyway.
    let micrometres: i32 = format!("{whole}{decimals:0<3}").parse().map_err(|_| OffsetError::TooFar)?;
    if micrometres > Offset::MOST_MILLIMETRES * 1000 {
        return Err(OffsetError::TooFar);
    }
    Ok(Length::mm(sign * micrometres).scaled(1, 1000))
}

/// Shifts the answers of a form. What no longer lies on the paper is a problem of its item; a 別紙 stays as it is, since
/// nothing is printed on its paper yet.
pub fn shift(mut sheet: Sheet, offset: Offset) -> Checked<Sheet> {
    let mut problems = Problems::default();
    let marks: Vec<Mark> = std::mem::take(&mut sheet.marks).into_iter().map(|it| it.shifted(offset)).collect();
    let mut told: Option<Field> = None;
    for mark in &marks {
        let area = mark.area();
        let is_off = area.left < Length::ZERO
            || area.top < Length::ZERO
            || area.right > sheet.width
            || area.bottom > sheet.height;
        let field = mark.field().filter(|it| is_off && told != Some(*it));
        if let Some(field) = field {
            problems.note(field, &OffsetFinding::OffPage);
            told = Some(field);
        }
    }
    problems.finish(Some(Sheet { marks, ..sheet }))
}

/// What is to be said of an offset where the form is printed with the answers.
pub(crate) fn over_form(offset: Offset) -> Option<Problem> {
    (!offset.is_none()).then(|| Problem::at(Place::Record, &OffsetFinding::OverForm))
}

impl Mark {
    fn shifted(mut self, offset: Offset) -> Self {
        let moved = |it: Point| Point { x: it.x + offset.right, y: it.y + offset.down };
        match &mut self {
            Self::Text(text) => text.start = moved(text.start),
            Self::Ring(ring) => ring.centre = moved(ring.centre),
            Self::Photo(photo) => {
                photo.frame.left = photo.frame.left + offset.right;
                photo.frame.right = photo.frame.right + offset.right;
                photo.frame.top = photo.frame.top + offset.down;
                photo.frame.bottom = photo.frame.bottom + offset.down;
            }
            Self::Caption(caption) => caption.start = moved(caption.start),
            Self::Stroke(stroke) => (stroke.start, stroke.end) = (moved(stroke.start), moved(stroke.end)),
        }
        self
    }
}

enum OffsetFinding {
    OffPage,
    OverForm,
}

impl Finding for OffsetFinding {
    fn rule(&self) -> &'static Rule {
        match self {
            Self::OffPage => &ANSWER_OFF_PAGE,
            Self::OverForm => &OFFSET_OVER_FORM,
        }
    }

    fn message(&self) -> Wording {
        match self {
            Self::OffPage => Wording::new(
                "位置をずらすと、用紙からはみ出します",
                "shifted so far, it reaches over the edge of the paper",
            ),
            Self::OverForm => Wording::new(
                "様式も一緒に印刷するため、ずらした答えが欄から外れることがあります",
                "the form is printed too, and shifted answers may leave its boxes",
            ),
        }
    }

    fn hint(&self) -> Option<Wording> {
        Some(match self {
            Self::OffPage => Wording::new("--offset の値を小さくしてください", "make --offset smaller"),
            Self::OverForm => Wording::new(
                "印刷済みの公式の用紙に印刷するときは、--answers-only を付けてください",
                "add --answers-only where the paper has the official form on it already",
            ),
        })
    }
}

impl fmt::Display for OffsetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable => f.write_str("write millimetres to the right and down, as 0.8,-1.5"),
            Self::TooFar => write!(f, "at most {} mm in each direction", Offset::MOST_MILLIMETRES),
        }
    }
}

impl std::error::Error for OffsetError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::RingMark;

    #[track_caller]
    fn check(text: &str, expected: Result<(i32, i32), OffsetError>) {
        let micrometres = |it: i32| Length::mm(it).scaled(1, 1000);
        let expected = expected.map(|(x, y)| Offset { right: micrometres(x), down: micrometres(y) });
        assert_eq!(Offset::parse(text), expected, "{text}");
    }

    #[test]
    fn an_offset_is_two_decimal_numbers_of_millimetres() {
        check("0.8,-1.5", Ok((800, -1500)));
        check("-0.25, +3", Ok((-250, 3000)));
        check("20,-20.000", Ok((20_000, -20_000)));
        check("-0,0", Ok((0, 0)));
        for text in ["", "1", "1,", ",1", "1,2,3", "1e1,0", "0.0001,0", "--1,0", "1.,0", ".5,0", "１,0", "NaN,0"] {
            check(text, Err(OffsetError::Unreadable));
        }
        for text in ["20.001,0", "0,-21", "99999999999999999999,0"] {
            check(text, Err(OffsetError::TooFar));
        }
    }

    #[test]
    fn what_is_pushed_off_the_paper_is_told_of_its_item() {
        let ring = RingMark {
            field: Field::Sex,
            centre: Point { x: Length::mm(10), y: Length::mm(10) },
            radius: Length::mm(3),
            stroke: Length::mm(1),
        };
        let marks = vec![Mark::Ring(ring)];
        let sheet = Sheet { width: Length::mm(210), height: Length::mm(297), marks, continuation: None };
        let shifted = |x, y| shift(sheet.clone(), Offset { right: Length::mm(x), down: Length::mm(y) }).into_parts();
        let (moved, problems) = shifted(2, -6);
        assert!(problems.is_empty());
        let Mark::Ring(moved) = moved.unwrap().marks[0] else { unreachable!() };
        assert_eq!((moved.centre.x, moved.centre.y), (Length::mm(12), Length::mm(4)));
        let (moved, problems) = shifted(-7, 0);
        assert_eq!(moved, None);
        let told: Vec<_> = problems.iter().map(|it| (it.rule.code, it.place.clone())).collect();
        assert_eq!(told, [("answer-off-page", Place::Field(Field::Sex))]);
    }
}
