//! A finished page, waiting to be drawn.

use std::fmt;

use crate::diagnostic::Field;
use crate::font::Run;
use crate::units::{Area, Length, Point};

/// What is laid over the printed form. Each mark knows which item it answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Width of the paper.
    pub width: Length,
    /// Height of the paper.
    pub height: Length,
    /// In drawing order.
    pub marks: Vec<Mark>,
}

/// One thing on the paper.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Mark {
    /// A line of text.
    Text(TextMark),
    /// A circle round a printed word.
    Ring(RingMark),
    /// The photograph.
    Photo(PhotoMark),
}

/// A line of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextMark {
    /// The item it answers.
    pub field: Field,
    /// Where its baseline begins.
    pub start: Point,
    /// Type size.
    pub size: Length,
    /// Width of the letters, in thousandths of their natural width (長体 below 1000).
    pub stretch: i32,
    /// The text as glyphs.
    pub run: Run,
}

/// A circle round a printed word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RingMark {
    /// The item it answers.
    pub field: Field,
    /// Its centre.
    pub centre: Point,
    /// Its radius, to the middle of the stroke.
    pub radius: Length,
    /// Width of the stroke.
    pub stroke: Length,
}

/// The photograph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhotoMark {
    /// Where it stands.
    pub frame: Area,
}

impl TextMark {
    /// How much room it takes from its start to the right.
    pub fn width(&self) -> Length {
        self.run.width(self.size).scaled(i64::from(self.stretch), 1000)
    }
}

/// One mark a line, in millimetres from the top-left corner: what the tests compare.
impl fmt::Display for Sheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "sheet {:.2} x {:.2} mm", self.width.to_mm(), self.height.to_mm())?;
        for mark in &self.marks {
            match mark {
                Mark::Text(text) => writeln!(
                    f,
                    "{:<28} text  {:>6.2} {:>6.2} .. {:>6.2}  {:>4.1} pt {:>4} \u{2030}  {}",
                    text.field.path(),
                    text.start.x.to_mm(),
                    text.start.y.to_mm(),
                    (text.start.x + text.width()).to_mm(),
                    text.size.to_pt(),
                    text.stretch,
                    text.run.text()
                )?,
                Mark::Ring(ring) => writeln!(
                    f,
                    "{:<28} ring  {:>6.2} {:>6.2}  radius {:.2}",
                    ring.field.path(),
                    ring.centre.x.to_mm(),
                    ring.centre.y.to_mm(),
                    ring.radius.to_mm()
                )?,
                Mark::Photo(photo) => writeln!(
                    f,
                    "{:<28} photo {:>6.2} {:>6.2} .. {:>6.2} {:>6.2}",
                    Field::Photo.path(),
                    photo.frame.left.to_mm(),
                    photo.frame.top.to_mm(),
                    photo.frame.right.to_mm(),
                    photo.frame.bottom.to_mm()
                )?,
            }
        }
        Ok(())
    }
}
