//! Decoded pixels, and the decoders of PNG and WebP.

use std::io::{Cursor, ErrorKind};

use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::error::{ImageError, LimitErrorKind};
use image::metadata::Orientation;
use image::{ColorType, ImageDecoder, Limits};

use super::finding::PhotoFinding;
use super::frame::Size;
use super::limits::{self, MAX_PNG_CHUNK_BYTES, MAX_RASTER_BYTES, MAX_RASTER_PIXELS};
use crate::diagnostic::{Field, Problems};

/// A picture as stored: three bytes a pixel, not yet turned upright.
pub(super) struct Raster {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) channels: Channels,
    pub(super) pixels: Vec<u8>,
    pub(super) orientation: Orientation,
    /// An ICC profile, if the picture has one.
    pub(super) profile: Option<Vec<u8>>,
}

/// What the three bytes of a pixel are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Channels {
    RedGreenBlue,
    /// YCbCr, as most JPEG files are and the print will be.
    LightAndColour,
}

impl Raster {
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

/// Decodes a PNG file.
///
/// Its first pass may use only as much memory as sensible metadata need; pixels come under the limits of a picture.
pub(super) fn decode_png(bytes: &[u8], problems: &mut Problems) -> Result<Raster, PhotoFinding> {
    let size = png_size(bytes)?;
    limits::check_size(size, MAX_RASTER_PIXELS)?;
    let mut bounds = Limits::no_limits();
    bounds.max_alloc = Some(MAX_PNG_CHUNK_BYTES);
    let decoder = PngDecoder::with_limits(Cursor::new(bytes), bounds).map_err(refuse)?;
    if decoder.is_apng().map_err(refuse)? {
        problems.note(Field::Photo, &PhotoFinding::Animated);
    }
    decode(decoder, png_exif(bytes), problems)
}

/// Decodes a WebP file.
pub(super) fn decode_webp(bytes: &[u8], problems: &mut Problems) -> Result<Raster, PhotoFinding> {
    check_riff(bytes)?;
    let decoder = WebPDecoder::new(Cursor::new(bytes)).map_err(refuse)?;
    if decoder.has_animation() {
        problems.note(Field::Photo, &PhotoFinding::Animated);
    }
    decode(decoder, None, problems)
}

/// Decodes pixels; `late_exif` is what the decoder did not look for.
fn decode(
    mut decoder: impl ImageDecoder,
    late_exif: Option<&[u8]>,
    problems: &mut Problems,
) -> Result<Raster, PhotoFinding> {
    let (width, height) = decoder.dimensions();
    let size = Size { width, height };
    limits::check_size(size, MAX_RASTER_PIXELS)?;
    let total = decoder.total_bytes();
    if total > MAX_RASTER_BYTES {
        return Err(PhotoFinding::TooManyPixels { size, max_pixels: MAX_RASTER_PIXELS / 2 });
    }
    let exif = decoder.exif_metadata().ok().flatten();
    let exif = exif.as_deref().or(late_exif).unwrap_or_default();
    // Some writers keep the prefix that only JPEG needs.
    let tiff = exif.strip_prefix(b"Exif\0\0").unwrap_or(exif);
    let orientation = Orientation::from_exif_chunk(tiff).unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let upright = if is_transposed(orientation) { size.transposed() } else { size };
    upright.check_for_print(problems)?;

    let color = decoder.color_type();
    let mut pixels = vec![0; usize::try_from(total).map_err(|_| PhotoFinding::Damaged)?];
    decoder.read_image(&mut pixels).map_err(refuse)?;
    Raster { width, height, channels: Channels::RedGreenBlue, pixels: to_rgb(color, pixels)?, orientation, profile }
        .check_complete()
}

/// The size in the header, before the decoder sees the file.
fn png_size(bytes: &[u8]) -> Result<Size, PhotoFinding> {
    let header = bytes.get(16..24).ok_or(PhotoFinding::Truncated)?;
    let &[w3, w2, w1, w0, h3, h2, h1, h0] = header else { return Err(PhotoFinding::Truncated) };
    Ok(Size { width: u32::from_be_bytes([w3, w2, w1, w0]), height: u32::from_be_bytes([h3, h2, h1, h0]) })
}

/// The EXIF chunk of a PNG file, wherever it stands. The decoder knows only what comes before the pixels, and some
/// writers put it behind them, as they may; without it a picture would be printed lying on its side.
fn png_exif(bytes: &[u8]) -> Option<&[u8]> {
    let mut rest = bytes.get(8..)?;
    loop {
        let length = usize::try_from(u32::from_be_bytes(*rest.first_chunk()?)).ok()?;
        let name = rest.get(4..8)?;
        if name == b"eXIf" {
            return rest.get(8..length.checked_add(8)?);
        }
        // Behind the content stands its checksum.
        rest = rest.get(length.checked_add(12)?..)?;
    }
}

/// The decoder fills up with zeros where a file ends, so the length it states is held against what is there; and a
/// lossy frame has a size of its own, for which memory is taken before it is compared with the picture's.
fn check_riff(bytes: &[u8]) -> Result<(), PhotoFinding> {
    let stated = bytes.get(4..8).and_then(little_endian).ok_or(PhotoFinding::Truncated)?;
    // An odd last chunk is followed by a zero, which some writers count and leave out.
    if stated.saturating_add(7) > bytes.len() {
        return Err(PhotoFinding::Truncated);
    }
    check_chunks(bytes.get(12..).unwrap_or_default(), Depth::File)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Depth {
    File,
    AnimationFrame,
}

fn check_chunks(mut rest: &[u8], depth: Depth) -> Result<(), PhotoFinding> {
    while let (Some(name), Some(length)) = (rest.get(..4), rest.get(4..8).and_then(little_endian)) {
        let content = rest.get(8..).unwrap_or_default();
        let content = content.get(..length).unwrap_or(content);
        match (name, depth) {
            (b"VP8 ", _) => {
                if let &[w0, w1, h0, h1] = content.get(6..10).unwrap_or_default() {
                    let side = |low, high| u32::from(u16::from_le_bytes([low, high]) & 0x3FFF);
                    limits::check_size(Size { width: side(w0, w1), height: side(h0, h1) }, MAX_RASTER_PIXELS)?;
                }
            }
            (b"ANMF", Depth::File) => {
                check_chunks(content.get(16..).unwrap_or_default(), Depth::AnimationFrame)?;
            }
            _ => {}
        }
        rest = rest.get(length.saturating_add(length % 2).saturating_add(8)..).unwrap_or_default();
    }
    Ok(())
}

fn little_endian(bytes: &[u8]) -> Option<usize> {
    let bytes: [u8; 4] = bytes.try_into().ok()?;
    usize::try_from(u32::from_le_bytes(bytes)).ok()
}

fn to_rgb(color: ColorType, pixels: Vec<u8>) -> Result<Vec<u8>, PhotoFinding> {
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
            return to_rgb(color, narrow);
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

fn refuse(error: ImageError) -> PhotoFinding {
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
    }
}
