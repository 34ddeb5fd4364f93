//! Decoded pixels, and what the decoders of `image` have in common.

use std::io::ErrorKind;

use image::error::{ImageError, LimitErrorKind};
use image::metadata::Orientation;
use image::{ColorType, ImageDecoder};

use super::finding::PhotoFinding;
use super::frame::Size;
use super::limits::{self, MAX_RASTER_BYTES, MAX_RASTER_PIXELS};

/// A picture as stored: three bytes a pixel, not yet turned upright.
pub(super) struct Raster {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) channels: Channels,
    pub(super) pixels: Vec<u8>,
    pub(super) orientation: Orientation,
    /// An ICC profile, if the picture has one.
    pub(super) profile: Option<Vec<u8>>,
    /// The file as a JPEG without metadata, where it shows just these pixels and could be printed as it is.
    pub(super) bare: Option<Vec<u8>>,
}

/// What the three bytes of a pixel are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Channels {
    RedGreenBlue,
    /// YCbCr, as most JPEG files are and the print will be.
    LightAndColour,
}

/// What becomes of colours that are not opaque.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Alpha {
    Straight,
    /// Multiplied by their alpha already.
    Multiplied,
}

impl Raster {
    /// As it lies in the file.
    pub(super) fn stored(&self) -> Size {
        Size { width: self.width, height: self.height }
    }

    /// Holds a decoder to its word.
    pub(super) fn check_complete(self) -> Result<Self, PhotoFinding> {
        let pixels = Size { width: self.width, height: self.height }.pixels();
        let is_complete = u64::try_from(self.pixels.len()).is_ok_and(|it| it == pixels.saturating_mul(3));
        if is_complete { Ok(self) } else { Err(PhotoFinding::Damaged) }
    }
}

/// Whether width and height change places.
pub(super) fn is_transposed(orientation: Orientation) -> bool {
    use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
    matches!(orientation, Rotate90 | Rotate270 | Rotate90FlipH | Rotate270FlipH)
}

/// The size that a picture has when it stands, of the one that it is stored in; and the other way round.
pub(super) fn turned(size: Size, orientation: Orientation) -> Size {
    if is_transposed(orientation) { size.transposed() } else { size }
}

/// Takes the size that a decoder read in a header, before it is asked for pixels.
pub(super) fn check_decoder(decoder: &impl ImageDecoder) -> Result<Size, PhotoFinding> {
    let (width, height) = decoder.dimensions();
    let size = Size { width, height };
    limits::check_size(size, MAX_RASTER_PIXELS)?;
    if decoder.total_bytes() > MAX_RASTER_BYTES {
        return Err(PhotoFinding::TooManyPixels { size, max_pixels: MAX_RASTER_PIXELS / 2 });
    }
    Ok(size)
}

/// The EXIF data that a decoder found, without the prefix that only JPEG needs and some writers keep.
pub(super) fn exif_of(decoder: &mut impl ImageDecoder) -> Option<Vec<u8>> {
    let exif = decoder.exif_metadata().ok().flatten()?;
    Some(exif.strip_prefix(b"Exif\0\0").map(<[u8]>::to_vec).unwrap_or(exif))
}

/// Decodes pixels.
pub(super) fn decode(mut decoder: impl ImageDecoder) -> Result<Raster, PhotoFinding> {
    let Size { width, height } = check_decoder(&decoder)?;
    let profile = decoder.icc_profile().ok().flatten();
    let color = decoder.color_type();
    let mut pixels = vec![0; usize::try_from(decoder.total_bytes()).map_err(|_| PhotoFinding::Damaged)?];
    decoder.read_image(&mut pixels).map_err(refuse)?;
    let pixels = to_rgb(color, pixels, Alpha::Straight)?;
    Ok(Raster {
        width,
        height,
        channels: Channels::RedGreenBlue,
        pixels,
        orientation: Orientation::NoTransforms,
        profile,
        bare: None,
    })
}

/// Three bytes a pixel, on white.
pub(super) fn to_rgb(color: ColorType, pixels: Vec<u8>, alpha: Alpha) -> Result<Vec<u8>, PhotoFinding> {
    let on_white = match alpha {
        Alpha::Straight => on_white,
        Alpha::Multiplied => multiplied_on_white,
    };
    Ok(match color {
        ColorType::Rgb8 => pixels,
        ColorType::L8 => pixels.into_iter().flat_map(|grey| [grey; 3]).collect(),
        ColorType::La8 => {
            pixels.as_chunks::<2>().0.iter().flat_map(|&[grey, alpha]| [on_white(grey, alpha); 3]).collect()
        }
        ColorType::Rgba8 => pixels
            .as_chunks::<4>()
            .0
            .iter()
            .flat_map(|&[r, g, b, alpha]| [r, g, b].map(|it| on_white(it, alpha)))
            .collect(),
        ColorType::L16 | ColorType::La16 | ColorType::Rgb16 | ColorType::Rgba16 => {
            let narrow = pixels.as_chunks::<2>().0.iter().map(|&it| narrow(u16::from_ne_bytes(it))).collect();
            drop(pixels);
            let color = match color {
                ColorType::L16 => ColorType::L8,
                ColorType::La16 => ColorType::La8,
                ColorType::Rgb16 => ColorType::Rgb8,
                _ => ColorType::Rgba8,
            };
            return to_rgb(color, narrow, alpha);
        }
        _ => return Err(PhotoFinding::Damaged),
    })
}

/// The nearest of 256 steps to one of 65,536.
fn narrow(value: u16) -> u8 {
    u8::try_from((u32::from(value) + 128) / 257).unwrap_or(u8::MAX)
}

/// What is seen of a translucent colour on white paper.
fn on_white(value: u8, alpha: u8) -> u8 {
    let sum = u32::from(value) * u32::from(alpha) + 255 * (255 - u32::from(alpha));
    u8::try_from((sum + 127) / 255).unwrap_or(u8::MAX)
}

/// The same of a colour that was multiplied by its alpha already.
fn multiplied_on_white(value: u8, alpha: u8) -> u8 {
    value.saturating_add(255 - alpha)
}

/// What went wrong, as people can use it.
pub(super) fn refuse(error: ImageError) -> PhotoFinding {
    match error {
        ImageError::IoError(error) if error.kind() == ErrorKind::UnexpectedEof => PhotoFinding::Truncated,
        ImageError::Limits(error) if error.kind() == LimitErrorKind::InsufficientMemory => PhotoFinding::Bomb,
        _ => PhotoFinding::Damaged,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sixteen_bits_become_the_nearest_of_eight() {
        for (wide, expected) in
            [(0, 0), (128, 0), (129, 1), (0x8080, 0x80), (0xFF7F, 0xFF), (0xFF7E, 0xFE), (0xFFFF, 0xFF)]
        {
            assert_eq!(narrow(wide), expected, "{wide:#x}");
        }
    }

    #[test]
    fn what_is_transparent_is_white() {
        assert_eq!((on_white(0, 0), on_white(0, 255), on_white(255, 7), on_white(0, 128)), (255, 0, 255, 127));
        assert_eq!(
            (multiplied_on_white(0, 0), multiplied_on_white(100, 255), multiplied_on_white(100, 128)),
            (255, 100, 227)
        );
    }
}
