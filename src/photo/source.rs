//! A picture in two steps: all that is known of it before a pixel is decoded, then its pixels at the scale that serves.
//!
//! The scale is asked for twice where it has to be: a face is looked for in few pixels, and only then is it known how
//! small a part of the picture will be printed.

use std::borrow::Cow;

use image::metadata::Orientation;

use super::facts::Facts;
#[cfg(not(feature = "heic"))]
use super::finding::Foreign;
use super::finding::PhotoFinding;
use super::frame::Size;
#[cfg(feature = "heic")]
use super::heic::{self, Heic};
use super::jpeg::{self, Outline};
use super::kind::Kind;
use super::raster::{Raster, turned};
use super::tiff::{self, Tiff};
use super::{limits, png, webp};
use crate::diagnostic::Problems;

/// A picture whose header was read and found within all limits.
pub(super) struct Source<'a> {
    size: Size,
    orientation: Orientation,
    facts: Facts,
    content: Content<'a>,
}

/// What a header says, whatever the kind.
pub(super) struct Header<'a> {
    /// As stored, not yet turned upright.
    pub(super) size: Size,
    /// The TIFF structure within the EXIF data.
    pub(super) exif: Option<Cow<'a, [u8]>>,
}

/// The pixels, still coded.
enum Content<'a> {
    Jpeg(Outline<'a>),
    Png(&'a [u8]),
    WebP(&'a [u8]),
    Tiff(Tiff<'a>),
    #[cfg(feature = "heic")]
    Heic(Heic<'a>),
}

impl<'a> Source<'a> {
    /// Judges everything that can be judged before a pixel.
    pub(super) fn open(bytes: &'a [u8], problems: &mut Problems) -> Result<Self, PhotoFinding> {
        limits::check_file(bytes)?;
        let (header, content) = match Kind::of(bytes) {
            Kind::Jpeg => {
                let (header, outline) = jpeg::open(bytes)?;
                (header, Content::Jpeg(outline))
            }
            Kind::Png => (png::open(bytes, problems)?, Content::Png(bytes)),
            Kind::WebP => (webp::open(bytes, problems)?, Content::WebP(bytes)),
            Kind::Tiff => {
                let (header, tiff) = tiff::open(bytes, problems)?;
                (header, Content::Tiff(tiff))
            }
            #[cfg(feature = "heic")]
            Kind::Heic => {
                let heic::Opened { size, exif, heic } = heic::open(bytes, problems)?;
                // Its container has turned it already.
                return Ok(Self {
                    size,
                    orientation: Orientation::NoTransforms,
                    facts: facts_of(exif.as_deref()),
                    content: Content::Heic(heic),
                });
            }
            #[cfg(not(feature = "heic"))]
            Kind::Heic => return Err(PhotoFinding::Foreign(Foreign::Heic)),
            Kind::Other(foreign) => return Err(PhotoFinding::Foreign(foreign)),
        };
        let exif = header.exif.as_deref();
        let orientation = exif.and_then(Orientation::from_exif_chunk).unwrap_or(Orientation::NoTransforms);
        let size = turned(header.size, orientation);
        Ok(Self { size, orientation, facts: facts_of(exif), content })
    }

    /// The whole picture, upright and unscaled.
    pub(super) fn size(&self) -> Size {
        self.size
    }

    /// How the stored picture has to be turned.
    pub(super) fn orientation(&self) -> Orientation {
        self.orientation
    }

    /// 撮影情報: when and with what it was taken.
    pub(super) fn facts(&self) -> &Facts {
        &self.facts
    }

    /// Decodes at the smallest scale at which the whole upright picture is still so many pixels wide; one that is
    /// narrower than that, or of a kind that knows no scales, comes in full.
    pub(super) fn decode(&self, least_width_of_whole: u32) -> Result<Raster, PhotoFinding> {
        let raster = match &self.content {
            Content::Jpeg(outline) => jpeg::decode(outline, self.size.width, least_width_of_whole),
            Content::Png(bytes) => png::decode(bytes),
            Content::WebP(bytes) => webp::decode(bytes),
            Content::Tiff(tiff) => tiff::decode(tiff),
            #[cfg(feature = "heic")]
            Content::Heic(heic) => heic::decode(heic),
        }?;
        Raster { orientation: self.orientation(), ..raster }.check_complete()
    }
}

fn facts_of(exif: Option<&[u8]>) -> Facts {
    exif.map(Facts::read).unwrap_or_default()
}
