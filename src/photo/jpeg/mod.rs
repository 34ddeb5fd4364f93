//! JPEG: its outline is read first, then its pixels, at the smallest scale that still serves the print.

mod outline;
mod feed;

use std::borrow::Cow;
use std::io::ErrorKind;

use image::metadata::Orientation;
use jpeg_decoder::{ColorTransform, Decoder, Error, ImageInfo, PixelFormat};

use super::finding::{JpegVariety, PhotoFinding};
use super::frame::Fineness;
use super::limits::{self, MAX_BASELINE_PIXELS, MAX_PROGRESSIVE_VALUES};
use super::raster::{Channels, Raster};
use super::source::Header;
use feed::Feed;
pub(super) use outline::Outline;
use outline::{Ink, Process};

/// Reads all that stands before the pixels.
pub(super) fn open(bytes: &[u8]) -> Result<(Header<'_>, Outline<'_>), PhotoFinding> {
    let outline = Outline::read(bytes)?;
    limits::check_size(outline.size, max_pixels(&outline))?;
    Ok((Header { size: outline.size, exif: outline.exif.map(Cow::Borrowed) }, outline))
}

/// Decodes the pixels at the smallest scale that leaves the upright picture so wide.
pub(super) fn decode(outline: &Outline<'_>, upright_width: u32, least_width: u32) -> Result<Raster, PhotoFinding> {
    let mut decoder = Decoder::new(Feed::new(&outline.parts));
    // No picture within the limits decodes to more, and the buffer is asked for before it is filled.
    decoder.set_max_decoding_buffer_size(usize::try_from(max_pixels(outline).saturating_mul(4)).unwrap_or(usize::MAX));
    if outline.is_plain_ycc {
        // To the decoder they are three channels; turning them into red, green and blue and back would only cost.
        decoder.set_color_transform(ColorTransform::RGB);
    }
    let eighths = scale_for(upright_width, least_width);
    decoder.scale(scaled(outline.size.width, eighths), scaled(outline.size.height, eighths)).map_err(refuse)?;
    let pixels = decoder.decode().map_err(refuse)?;
    let info = decoder.info().ok_or(PhotoFinding::Damaged)?;
    Ok(Raster {
        width: u32::from(info.width),
        height: u32::from(info.height),
        channels: if outline.is_plain_ycc { Channels::LightAndColour } else { Channels::RedGreenBlue },
        pixels: to_rgb(info, pixels, outline.ink)?,
        orientation: Orientation::NoTransforms,
        profile: decoder.icc_profile(),
        bare: Some(outline)
            .filter(|it| eighths == 8 && it.size.width <= Fineness::Dpi600.width())
            .and_then(Outline::bare),
    })
}

/// Whether it is as a print is that was made here: one baseline scan of light and two colours, and nobody's words beside it.
pub(super) fn is_print(bytes: &[u8]) -> bool {
    Outline::read(bytes).is_ok_and(|it| it.is_print())
}

/// What the three channels of a piece are, which its container says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    RedGreenBlue,
    LightAndColour,
}

/// Decodes a piece of a larger picture in full, three bytes a pixel.
pub(super) fn decode_piece(outline: &Outline<'_>, meaning: Meaning) -> Result<Vec<u8>, PhotoFinding> {
    let mut decoder = Decoder::new(Feed::new(&outline.parts));
    decoder.set_max_decoding_buffer_size(usize::try_from(outline.size.pixels() * 4).unwrap_or(usize::MAX));
    if outline.channels == 3 {
        decoder.set_color_transform(match meaning {
            Meaning::RedGreenBlue => ColorTransform::RGB,
            Meaning::LightAndColour => ColorTransform::YCbCr,
        });
    }
    let pixels = decoder.decode().map_err(refuse)?;
    to_rgb(decoder.info().ok_or(PhotoFinding::Damaged)?, pixels, outline.ink)
}

fn max_pixels(outline: &Outline<'_>) -> u64 {
    match outline.process {
        Process::Baseline => MAX_BASELINE_PIXELS,
        Process::Progressive => {
            // As many as have so many values when sampled like this one.
            let share = MAX_PROGRESSIVE_VALUES.saturating_mul(outline.size.pixels()) / outline.values.max(1);
            share.min(MAX_BASELINE_PIXELS)
        }
    }
}

/// The smallest scale, in eighths, that leaves so much of a width.
fn scale_for(width: u32, least: u32) -> u32 {
    [1, 2, 4].into_iter().find(|&eighths| width / 8 * eighths >= least).unwrap_or(8)
}

fn scaled(side: u32, eighths: u32) -> u16 {
    u16::try_from((side * eighths).div_ceil(8)).unwrap_or(u16::MAX)
}

fn to_rgb(info: ImageInfo, pixels: Vec<u8>, ink: Ink) -> Result<Vec<u8>, PhotoFinding> {
    match info.pixel_format {
        PixelFormat::RGB24 => Ok(pixels),
        PixelFormat::L8 => Ok(pixels.into_iter().flat_map(|grey| [grey; 3]).collect()),
        PixelFormat::CMYK32 => {
            // The decoder takes ink to be stored inverted, which only Adobe does.
            let flip = if ink == Ink::Adobe { 0xFF } else { 0 };
            let (inks, _) = pixels.as_chunks::<4>();
            Ok(inks.iter().flat_map(|&[c, m, y, k]| [c, m, y].map(|ink| light(ink ^ flip, k ^ flip))).collect())
        }
        PixelFormat::L16 => Err(PhotoFinding::UnsupportedJpeg { variety: JpegVariety::Precision(16) }),
    }
}

/// The light left by two filters that let through so much each.
fn light(colour: u8, black: u8) -> u8 {
    let product = u32::from(colour) * u32::from(black);
    u8::try_from((product + 127) / 255).unwrap_or(u8::MAX)
}

fn refuse(error: Error) -> PhotoFinding {
    match error {
        Error::Io(error) if error.kind() == ErrorKind::UnexpectedEof => PhotoFinding::Truncated,
        // The code that `Feed` puts where a scan ends too early; see there.
        Error::Format(message) if message == "failed to decode huffman code" => PhotoFinding::Truncated,
        Error::Unsupported(_) => PhotoFinding::UnsupportedJpeg { variety: JpegVariety::Other },
        _ => PhotoFinding::Damaged,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_is_the_smallest_that_leaves_enough() {
        for (width, least, eighths) in [
            (600, 1064, 8),
            (2127, 1064, 8),
            (2128, 1064, 4),
            (4256, 1064, 2),
            (9000, 1064, 1),
            (9000, 1126, 2),
            (8, 1, 1),
        ] {
            assert_eq!(scale_for(width, least), eighths, "{width} for {least}");
        }
    }

    #[test]
    fn ink_becomes_light() {
        assert_eq!((light(255, 255), light(0, 255), light(255, 0), light(128, 255)), (255, 0, 0, 128));
    }
}
