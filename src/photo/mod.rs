//! A picture from outside → a photograph to be printed at 30 x 40 mm, or what is wrong with it.
//!
//! A picture is hostile until shown otherwise: a file of a few kilobytes may unfold into gigabytes, or end in the
//! middle of a face. So the order is fixed: what it is (`kind`), how large (`limits`, from the header alone), how it
//! is cut (`frame`), and only then pixels (`source`), the print (`print`) and its colours (`colour`).
//! The same bytes give the same print on every machine: all arithmetic on pixels is in integers.

mod finding;
mod kind;
mod limits;
mod frame;
mod source;
mod facts;
mod ifd;
mod jpeg;
mod png;
mod webp;
mod tiff;
#[cfg(feature = "heic")]
mod heic;
mod raster;
mod colour;
mod portrait;
mod likeness;
mod print;
mod examine;
mod overlay;
pub mod verdict;

use std::fmt;

use crate::diagnostic::{Checked, Field, Problems, Rule};
use crate::units::Length;

pub use examine::{Cut, Examined, Lines};
pub use facts::{Facts, TakenOn};
pub use finding::*;
pub use likeness::Likeness;
pub use limits::MAX_FILE_BYTES;

/// Every rule about the picture.
pub const RULES: &[&Rule] = finding::ALL;

/// A photograph ready to be printed at 30 x 40 mm.
///
/// ```
/// use zairyu::photo::Photo;
///
/// let checked = Photo::prepare(b"GIF89a");
/// assert!(checked.value().is_none());
/// assert_eq!(checked.problems().iter().next().map(|it| it.rule.code), Some("photo-unsupported-kind"));
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Photo {
    width: u32,
    height: u32,
    jpeg: Vec<u8>,
    likeness: Likeness,
}

impl Photo {
    /// Printed width, as the form's photo box asks.
    pub const WIDTH: Length = Length::mm(30);
    /// Printed height, as the form's photo box asks.
    pub const HEIGHT: Length = Length::mm(40);

    /// Reads a JPEG, PNG, WebP, TIFF or (with the feature `heic`) HEIC picture, turns it upright, cuts 3:4 out of its middle and scales it to at most 600 dpi, without looking at
    /// what it shows; [`examine`](Self::examine) does.
    ///
    /// Nothing is ever stretched, enlarged, smoothed or retouched.
    pub fn prepare(bytes: &[u8]) -> Checked<Self> {
        let mut problems = Problems::default();
        let photo = examine::middle(bytes, &mut problems);
        let photo = problems.take(Field::Photo, photo);
        problems.finish(photo)
    }

    /// Pixels from left to right, at most 709.
    pub fn width(&self) -> u32 {
        self.width
    }

    /// Pixels from top to bottom, at most 945.
    pub fn height(&self) -> u32 {
        self.height
    }

    /// A baseline JPEG of three components (Y, Cb, Cr) without EXIF, profile or comment: the picture's own where it had the
    /// print's shape and size already.
    pub fn jpeg(&self) -> &[u8] {
        &self.jpeg
    }

    /// By what it is known again.
    pub fn likeness(&self) -> Likeness {
        self.likeness
    }
}

/// Shows the size only: a face is personal data.
impl fmt::Debug for Photo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { width, height, jpeg, .. } = self;
        write!(f, "Photo({width}x{height}, {} bytes)", jpeg.len())
    }
}
