//! Answers at places of a sheet that is not the application form.

use super::fit::{SetLine, fit};
use super::{Mark, Sheet, TextMark};
use crate::diagnostic::{Checked, Field, Problems};
use crate::font::{Face, Run};
use crate::form::DateBox;
use crate::units::{Area, Length, Point};

/// An answer and its place.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Answer {
    /// A text in one line or two over the lower side of an area.
    Text(String, Area),
    /// Year, month and day before what is printed for them.
    Numbers([Option<String>; 3], DateBox),
}

/// Puts answers on a sheet of a width and height. What does not fit, or cannot be drawn, is a problem of its item.
pub(crate) fn lay_out_answers(
    (width, height): (Length, Length),
    answers: &[(Field, Answer)],
    face: &Face,
) -> Checked<Sheet> {
    let mut pen = Pen { face, marks: Vec::new(), problems: Problems::default() };
    for (field, answer) in answers {
        match answer {
            Answer::Text(text, area) => pen.text(*field, text, *area),
            Answer::Numbers(numbers, place) => pen.numbers(*field, numbers, *place),
        }
    }
    let Pen { marks, problems, .. } = pen;
    problems.finish(Some(Sheet { width, height, marks, continuation: None }))
}

struct Pen<'a> {
    face: &'a Face,
    marks: Vec<Mark>,
    problems: Problems,
}

impl Pen<'_> {
    fn text(&mut self, field: Field, text: &str, area: Area) {
        let Some(run) = self.shape(field, text) else { return };
        for line in self.problems.take(field, fit(&run, area)).into_iter().flatten() {
            self.write(field, line);
        }
    }

    fn numbers(&mut self, field: Field, numbers: &[Option<String>; 3], place: DateBox) {
        let DateBox { baseline, size, year_right, month_right, day_right, .. } = place;
        for (number, right) in numbers.iter().zip([year_right, month_right, day_right]) {
            let Some(run) = number.as_ref().and_then(|it| self.shape(field, it)) else { continue };
            let start = Point { x: right - run.width(size), y: baseline };
            self.write(field, SetLine { start, size, stretch: 1000, run });
        }
    }

    /// Shapes a text; nothing if the typeface lacks a character of it, which is then told.
    fn shape(&mut self, field: Field, text: &str) -> Option<Run> {
        let (run, findings) = self.face.shape(text);
        for finding in &findings {
            self.problems.note(field, finding);
        }
        let is_whole = !self.problems.refuses(field);
        is_whole.then_some(run)
    }

    fn write(&mut self, field: Field, line: SetLine) {
        let SetLine { start, size, stretch, run } = line;
        self.marks.push(Mark::Text(TextMark { field, start, size, stretch, run }));
    }
}
