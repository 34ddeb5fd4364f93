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
    /// 別紙: the texts that had no room on the form, on a sheet of their own.
    pub continuation: Option<Page>,
}

/// A page that is no form: nothing lies under its marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
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
    /// Words of our own, where no form brings them along.
    Caption(CaptionMark),
    /// A straight line.
    Stroke(StrokeMark),
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

/// Words of our own, which answer no item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaptionMark {
    /// Where its baseline begins.
    pub start: Point,
    /// Type size.
    pub size: Length,
    /// The words as glyphs.
    pub run: Run,
}

/// A straight line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StrokeMark {
    /// Where it begins.
    pub start: Point,
    /// Where it ends.
    pub end: Point,
    /// How thick it is.
    pub thickness: Length,
}

impl TextMark {
    /// How much room it takes from its start to the right.
    pub fn width(&self) -> Length {
        self.run.width(self.size).scaled(i64::from(self.stretch), 1000)
    }
}

impl Mark {
    /// The item it answers; none for our own words and lines.
    pub fn field(&self) -> Option<Field> {
        match self {
            Self::Text(text) => Some(text.field),
            Self::Ring(ring) => Some(ring.field),
            Self::Photo(_) => Some(Field::Photo),
            Self::Caption(_) | Self::Stroke(_) => None,
        }
    }

    /// What it covers. Letters are as high as ideographs.
    pub fn area(&self) -> Area {
        match self {
            Self::Text(text) => area_of_line(text.start, text.size, text.width()),
            Self::Ring(RingMark { centre, radius, stroke, .. }) => {
                let reach = *radius + stroke.scaled(1, 2);
                around(*centre, *centre, reach)
            }
            Self::Photo(photo) => photo.frame,
            Self::Caption(caption) => area_of_line(caption.start, caption.size, caption.run.width(caption.size)),
            Self::Stroke(stroke) => around(stroke.start, stroke.end, stroke.thickness.scaled(1, 2)),
        }
    }
}

fn area_of_line(start: Point, size: Length, width: Length) -> Area {
    let (top, bottom) = (start.y - size.scaled(880, 1000), start.y + size.scaled(120, 1000));
    Area { left: start.x, top, right: start.x + width, bottom }
}

fn around(one: Point, two: Point, reach: Length) -> Area {
    Area {
        left: one.x.min(two.x) - reach,
        top: one.y.min(two.y) - reach,
        right: one.x.max(two.x) + reach,
        bottom: one.y.max(two.y) + reach,
    }
}

/// One mark a line, in millimetres from the top-left corner: what the tests compare.
impl fmt::Display for Sheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "sheet {:.2} x {:.2} mm", self.width.to_mm(), self.height.to_mm())?;
        self.marks.iter().try_for_each(|it| it.fmt(f))?;
        self.continuation.as_ref().map_or(Ok(()), |it| it.fmt(f))
    }
}

/// As a [`Sheet`].
impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "page  {:.2} x {:.2} mm", self.width.to_mm(), self.height.to_mm())?;
        self.marks.iter().try_for_each(|it| it.fmt(f))
    }
}

/// A line of its own.
impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => writeln!(
                f,
                "{:<28} text  {:>6.2} {:>6.2} .. {:>6.2}  {:>4.1} pt {:>4} \u{2030}  {}",
                text.field.path(),
                text.start.x.to_mm(),
                text.start.y.to_mm(),
                (text.start.x + text.width()).to_mm(),
                text.size.to_pt(),
                text.stretch,
                text.run.text()
            ),
            Self::Ring(ring) => writeln!(
                f,
                "{:<28} ring  {:>6.2} {:>6.2}  radius {:.2}",
                ring.field.path(),
                ring.centre.x.to_mm(),
                ring.centre.y.to_mm(),
                ring.radius.to_mm()
            ),
            Self::Photo(photo) => writeln!(
                f,
                "{:<28} photo {:>6.2} {:>6.2} .. {:>6.2} {:>6.2}",
                Field::Photo.path(),
                photo.frame.left.to_mm(),
                photo.frame.top.to_mm(),
                photo.frame.right.to_mm(),
                photo.frame.bottom.to_mm()
            ),
            Self::Caption(caption) => writeln!(
                f,
                "{:<28} words {:>6.2} {:>6.2}            {:>4.1} pt         {}",
                "",
                caption.start.x.to_mm(),
                caption.start.y.to_mm(),
                caption.size.to_pt(),
                caption.run.text()
            ),
            Self::Stroke(stroke) => writeln!(
                f,
                "{:<28} line  {:>6.2} {:>6.2} .. {:>6.2} {:>6.2}",
                "",
                stroke.start.x.to_mm(),
                stroke.start.y.to_mm(),
                stroke.end.x.to_mm(),
                stroke.end.y.to_mm()
            ),
        }
    }
}
