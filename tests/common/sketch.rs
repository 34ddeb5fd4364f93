//! Sheets drawn for tests, in millimetres.

use zairyu::font::Face;
use zairyu::layout::{CaptionMark, Mark, Page, StrokeMark};
use zairyu::pdf::write_page;
use zairyu::units::{Area, Length, Point};

/// Where an answer belongs, and what must be read there.
pub(crate) type Expected = (Area, String);

/// A sheet that is being drawn.
pub(crate) struct Sketch {
    face: Face,
    marks: Vec<Mark>,
}

impl Sketch {
    pub(crate) fn blank() -> Self {
        Self { face: Face::bundled().unwrap(), marks: Vec::new() }
    }

    pub(crate) fn titled() -> Self {
        let mut sketch = Self::blank();
        sketch.words(75, 25, "紛失・盗難に係る陳述書");
        sketch
    }

    /// Words from a place on their baseline.
    pub(crate) fn words(&mut self, x: i32, y: i32, words: &str) {
        let (run, findings) = self.face.shape(words);
        assert!(findings.is_empty(), "{words}");
        let start = Point { x: Length::mm(x), y: Length::mm(y) };
        self.marks.push(Mark::Caption(CaptionMark { start, size: Length::centipoints(1050), run }));
    }

    pub(crate) fn rule(&mut self, left: i32, y: i32, right: i32) {
        self.stroke((left, y), (right, y));
    }

    pub(crate) fn frame(&mut self, left: i32, top: i32, right: i32, bottom: i32) {
        self.stroke((left, top), (right, top));
        self.stroke((left, bottom), (right, bottom));
        self.stroke((left, top), (left, bottom));
        self.stroke((right, top), (right, bottom));
    }

    /// With a frame and nothing else, as a scan has no text.
    pub(crate) fn framed(mut self) -> Self {
        self.frame(25, 40, 185, 200);
        self
    }

    fn stroke(&mut self, from: (i32, i32), to: (i32, i32)) {
        let [start, end] = [from, to].map(|(x, y)| Point { x: Length::mm(x), y: Length::mm(y) });
        self.marks.push(Mark::Stroke(StrokeMark { start, end, thickness: Length::centipoints(50) }));
    }

    /// As PDF, upright A4.
    pub(crate) fn finish(self) -> Vec<u8> {
        let page = Page { width: Length::mm(210), height: Length::mm(297), marks: self.marks };
        write_page(&page, "", &self.face, None).unwrap()
    }
}

/// A table with a caption in each row's left cell, and what belongs into the right one.
pub(crate) fn ruled(rows: &[(&str, &str)]) -> (Vec<u8>, Vec<Expected>) {
    let mut sketch = Sketch::titled();
    let mut expected = Vec::new();
    for ((caption, answer), top) in rows.iter().zip((40..).step_by(12)) {
        sketch.frame(25, top, 80, top + 12);
        sketch.frame(80, top, 185, top + 12);
        sketch.words(28, top + 8, caption);
        expected.push((area(80, top, 185, top + 12), (*answer).to_owned()));
    }
    (sketch.finish(), expected)
}

pub(crate) fn area(left: i32, top: i32, right: i32, bottom: i32) -> Area {
    let [left, top, right, bottom] = [left, top, right, bottom].map(Length::mm);
    Area { left, top, right, bottom }
}

/// A place in points.
pub(crate) fn point(x: f64, y: f64) -> Point {
    Point { x: Length::from_pt(x), y: Length::from_pt(y) }
}
