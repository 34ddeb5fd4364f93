//! Finished pages, waiting to be drawn.

use std::fmt;

use crate::speech::Language;
use crate::typeset::{Ink, Run};
use crate::units::{Area, Length, Point};

/// A paper of one or more A4 pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What the window says.
    pub title: String,
    /// In which language it is written.
    pub language: Language,
    /// In reading order.
    pub pages: Vec<Page>,
    /// What the things on them are.
    pub tree: Vec<Node>,
}

/// One page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// In drawing order.
    pub drawings: Vec<Drawing>,
}

/// One thing on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// The leaf of the tree that it belongs to; none for what is there for the eye alone.
    pub leaf: Option<usize>,
    /// The language of its words, where it is another than the document's.
    pub language: Option<Language>,
    /// What is drawn.
    pub shape: Shape,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// Words, from the beginning of their baseline.
    Words {
        /// Where they begin.
        start: Point,
        /// The words.
        run: Run,
    },
    /// Colour with rounded corners.
    Fill {
        /// Where.
        area: Area,
        /// Which.
        ink: Ink,
        /// How round.
        corner: Length,
    },
    /// A rectangle of lines with rounded corners.
    Frame {
        /// Where.
        area: Area,
        /// Colour.
        ink: Ink,
        /// How thick.
        thickness: Length,
        /// How round.
        corner: Length,
    },
    /// A straight line.
    Stroke {
        /// From here.
        start: Point,
        /// To there.
        end: Point,
        /// Colour.
        ink: Ink,
        /// How thick.
        thickness: Length,
    },
}

/// A part of the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// Something with parts.
    Branch(Branch),
    /// Something on a page; drawings name it by its number.
    Leaf(usize),
}

/// Something with parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Branch {
    /// What it is.
    pub role: Role,
    /// Its parts, in reading order.
    pub children: Vec<Node>,
}

/// What something is (PDF 32000-1, 14.8.4).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Role {
    /// A part of the paper with a heading.
    Section,
    /// A heading of a level, and its words.
    Heading(u16, String),
    /// A paragraph.
    Paragraph,
    /// A list.
    List,
    /// One thing in a list.
    Item,
    /// Its number or mark.
    Label,
    /// What it says.
    Body,
    /// A table.
    Table,
    /// A row of it.
    Row,
    /// A cell that heads a row.
    RowHeader,
    /// A cell that heads a column.
    ColumnHeader,
    /// Any other cell.
    Cell,
    /// A drawing, and what it shows.
    Figure(String),
}

impl Shape {
    /// How far down it reaches; words, to their baseline.
    pub fn bottom(&self) -> Length {
        match self {
            Self::Words { start, .. } => start.y,
            Self::Fill { area, .. } | Self::Frame { area, .. } => area.bottom,
            Self::Stroke { start, end, .. } => start.y.max(end.y),
        }
    }
}

/// One thing a line, in millimetres from the top-left corner.
impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.drawings.iter().try_for_each(|it| it.shape.fmt(f))
    }
}

/// A line of its own.
impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words { start, run } => writeln!(
                f,
                "words {:>6.2} {:>6.2} .. {:>6.2}  {:>4.1} pt  {}",
                start.x.to_mm(),
                start.y.to_mm(),
                (start.x + run.width).to_mm(),
                run.size.to_pt(),
                run.text
            ),
            Self::Fill { area, .. } => area_line(f, "fill", *area),
            Self::Frame { area, .. } => area_line(f, "frame", *area),
            Self::Stroke { start, end, .. } => {
                area_line(f, "line", Area { left: start.x, top: start.y, right: end.x, bottom: end.y })
            }
        }
    }
}

fn area_line(f: &mut fmt::Formatter<'_>, name: &str, area: Area) -> fmt::Result {
    let [left, top, right, bottom] = [area.left, area.top, area.right, area.bottom].map(Length::to_mm);
    writeln!(f, "{name:<5} {left:>6.2} {top:>6.2} .. {right:>6.2} {bottom:>6.2}")
}
