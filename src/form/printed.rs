//! What is printed on the empty form.
//!
//! Only the drawing of blank forms and the tests need this; whoever fills a form needs the answers alone.

use crate::units::{Area, Length, Point};

/// A run of printed words on one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caption {
    /// The words, without the spaces that only moved them.
    pub text: String,
    /// The style of letters.
    pub face: Face,
    /// The size of the letters.
    pub size: Length,
    /// Where the run starts, on its baseline.
    pub start: Point,
    /// The width that the run takes on the official form; whoever draws it in another font must come out at the same.
    pub width: Length,
    /// Where the words after a leading number or mark start, which the official form sets on a stop of their own.
    pub tab: Option<Tab>,
    /// How thick the outline of the letters is drawn as well, where the official form makes them bold so.
    pub stroke: Option<Length>,
}

/// A stop inside a caption.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tab {
    /// How many characters stand before the stop.
    pub after: usize,
    /// Where the next one starts.
    pub x: Length,
}

/// A style of letters, named as in `form.json`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Face {
    /// 明朝体, proportional.
    Mincho,
    /// ゴシック体, proportional.
    Gothic,
    /// Latin letters without serifs.
    Sans,
    /// The same, condensed to 82 %.
    SansNarrow,
}

/// A frame: the photo's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutlinedBox {
    /// The middle of the stroke.
    pub area: Area,
    /// The thickness of the stroke.
    pub stroke: Length,
}

/// A level dashed line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DashedLine {
    /// Its left end, on the middle of the stroke.
    pub start: Point,
    /// Where it ends.
    pub right: Length,
    /// The thickness of the stroke.
    pub thickness: Length,
    /// The length of a dash.
    pub dash: Length,
    /// The length of a gap.
    pub gap: Length,
    /// How far into a dash the line starts.
    pub phase: Length,
}
