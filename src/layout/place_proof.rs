//! The places of a form drawn over it, with millimetre rulers at two edges: for people who look whether they are right.

use super::{CaptionMark, Mark, RingMark, Sheet, StrokeMark};
use crate::diagnostic::Field;
use crate::font::Face;
use crate::form::{AnswerBox, DateBox, Places};
use crate::units::{Area, Length, Point};

/// The rulers keep this far from the edges, where most printers print.
const MARGIN: Length = Length::mm(5);
const FINE: Length = Length::centipoints(25);
const OUTLINE: Length = Length::centipoints(60);
const SMALL: Length = Length::centipoints(500);

/// Outlines of all places, each with the name of its item, and rulers that count from the top-left corner.
pub fn place_proof(places: &Places, face: &Face) -> Sheet {
    let (width, height) = places.page();
    let mut pen = Pen { face, marks: Vec::new() };
    pen.rulers(width, height);
    for (field, place) in places.answers() {
        match place {
            AnswerBox::Line(place) => pen.place(field, place.area),
            AnswerBox::Name(place) => {
                pen.place(field, place.area);
                for x in [place.family_x, place.given_x] {
                    pen.line((x, place.area.top), (x, place.area.bottom), FINE);
                }
            }
            AnswerBox::Date(place) => pen.date(field, place),
            AnswerBox::Choice(place) => {
                for (_, ring) in place.rings() {
                    pen.marks.push(Mark::Ring(RingMark {
                        field,
                        centre: ring.centre,
                        radius: ring.radius,
                        stroke: OUTLINE,
                    }));
                }
            }
            AnswerBox::Photo(frame) => pen.place(field, *frame),
        }
    }
    pen.outline(places.signature());
    pen.words("署名 / signature: never printed", places.signature());
    Sheet { width, height, marks: pen.marks, continuation: None }
}

struct Pen<'a> {
    face: &'a Face,
    marks: Vec<Mark>,
}

impl Pen<'_> {
    fn line(&mut self, from: (Length, Length), to: (Length, Length), thickness: Length) {
        let (start, end) = (Point { x: from.0, y: from.1 }, Point { x: to.0, y: to.1 });
        self.marks.push(Mark::Stroke(StrokeMark { start, end, thickness }));
    }

    fn outline(&mut self, area: Area) {
        let Area { left, top, right, bottom } = area;
        for (from, to) in [
            ((left, top), (right, top)),
            ((right, top), (right, bottom)),
            ((right, bottom), (left, bottom)),
            ((left, bottom), (left, top)),
        ] {
            self.line(from, to, OUTLINE);
        }
    }

    /// Words in the upper left corner of an area.
    fn words(&mut self, words: &str, area: Area) {
        let (run, _) = self.face.shape(words);
        let start = Point { x: area.left + Length::centipoints(100), y: area.top + SMALL };
        self.marks.push(Mark::Caption(CaptionMark { start, size: SMALL, run }));
    }

    fn place(&mut self, field: Field, area: Area) {
        self.outline(area);
        self.words(field.path(), area);
    }

    fn date(&mut self, field: Field, place: &DateBox) {
        let top = place.baseline - place.size;
        self.line((place.left, place.baseline), (place.day_right, place.baseline), FINE);
        for right in [place.year_right, place.month_right, place.day_right] {
            self.line((right, top), (right, place.baseline), OUTLINE);
        }
        self.words(field.path(), Area { left: place.left, top, right: place.day_right, bottom: place.baseline });
    }

    /// A mark each millimetre along the upper and the left edge, a number each centimetre.
    fn rulers(&mut self, width: Length, height: Length) {
        for at in 0..=millimetres(width) {
            let x = Length::mm(at);
            self.line((x, MARGIN), (x, MARGIN + tick(at)), FINE);
            if at % 10 == 0 && at > 0 {
                self.number(at, Point { x, y: MARGIN + Length::mm(5) });
            }
        }
        for at in 0..=millimetres(height) {
            let y = Length::mm(at);
            self.line((MARGIN, y), (MARGIN + tick(at), y), FINE);
            if at % 10 == 0 && at > 0 {
                self.number(at, Point { x: MARGIN + Length::mm(4), y });
            }
        }
    }

    fn number(&mut self, number: i32, start: Point) {
        let (run, _) = self.face.shape(&number.to_string());
        self.marks.push(Mark::Caption(CaptionMark { start, size: SMALL, run }));
    }
}

fn tick(at: i32) -> Length {
    match at {
        it if it % 10 == 0 => Length::mm(3),
        it if it % 5 == 0 => Length::mm(2),
        _ => Length::mm(1),
    }
}

/// Whole millimetres of a sheet.
fn millimetres(length: Length) -> i32 {
    (1..1000).take_while(|it| Length::mm(*it) <= length).last().unwrap_or_default()
}
