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
/// use zairyu::photo::{Fineness, Photo};
///
/// let checked = Photo::prepare(b"GIF89a", Fineness::default());
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

    /// Reads a JPEG, PNG, WebP, TIFF or (with the feature `heic`) HEIC picture, turns it upright, cuts 3:4 out of its
    /// middle and scales it to at most the fineness asked for, without looking at what it shows;
    /// [`examine`](Self::examine) does.
    ///
    /// Nothing is ever stretched, enlarged, smoothed or retouched.
    pub fn prepare(bytes: &[u8], fineness: Fineness) -> Checked<Self> {
        let mut problems = Problems::default();
        let photo = examine::middle(bytes, fineness, &mut problems);
        let photo = problems.take(Field::Photo, photo);
        problems.finish(photo)
    }

    /// A print as [`jpeg`](Self::jpeg) gave it, for those who kept its bytes only; none where they are no such print.
    ///
    /// A print is never coded twice: the same bytes come onto the form.
    pub fn of_print(jpeg: Vec<u8>) -> Option<Self> {
        let again = examine::again(&jpeg).filter(|_| jpeg::is_print(&jpeg))?;
        Some(Self { jpeg, ..again })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_print_is_known_again_byte_for_byte() {
        let picture = include_bytes!("../../examples/data/photos/nguyen.jpg");
        let print = Photo::examine(picture, Cut::ByFace, Fineness::default()).into_parts().0.unwrap().photo;
        assert_eq!(Photo::of_print(print.jpeg().to_vec()).unwrap().jpeg(), print.jpeg());
        let crop = Crop { left: 100, top: 50, size: Size { width: 401, height: 535 } };
        let small = Photo::examine(picture, Cut::At(crop), Fineness::default()).into_parts().0.unwrap().photo;
        assert_eq!(Photo::of_print(small.jpeg().to_vec()).unwrap().jpeg(), small.jpeg());
        assert!(Photo::of_print(picture.to_vec()).is_none());
        let mut cut = print.jpeg().to_vec();
        cut.truncate(cut.len() / 2);
        assert!(Photo::of_print(cut).is_none());
        let spoken = [&[0xFF, 0xD8, 0xFF, 0xFE, 0, 100], &[b'x'; 98][..], print.jpeg().get(2..).unwrap()].concat();
        assert!(Photo::of_print(spoken).is_none());
    }
}
