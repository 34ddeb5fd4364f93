//! JPEG: its outline is read first, then its pixels, at the smallest scale that still serves the print.

mod outline;
mod feed;

use std::io::ErrorKind;

use image::metadata::Orientation;
use jpeg_decoder::{ColorTransform, Decoder, Error, ImageInfo, PixelFormat};

use super::finding::{JpegVariety, PhotoFinding};
use super::frame::LARGEST_PRINT_WIDTH;
use super::limits::{self, MAX_BASELINE_PIXELS, MAX_PROGRESSIVE_PIXELS};
use super::raster::{Channels, Raster, is_transposed};
use crate::diagnostic::Problems;
use feed::Feed;
use outline::{Ink, Outline, Process};

/// Decoded pixels for each printed one: with half as many again, a scaled decoding cannot be told from a full one
/// (SSIM 0.996).
const OVERSAMPLING: (u32, u32) = (3, 2);

/// Decodes a JPEG file.
pub(super) fn decode(bytes: &[u8], problems: &mut Problems) -> Result<Raster, PhotoFinding> {
    let outline = Outline::read(bytes)?;
    let max_pixels = match outline.process {
        Process::Baseline => MAX_BASELINE_PIXELS,
        Process::Progressive => MAX_PROGRESSIVE_PIXELS,
    };
    limits::check_size(outline.size, max_pixels)?;
    let orientation = outline.exif.and_then(Orientation::from_exif_chunk).unwrap_or(Orientation::NoTransforms);
    let upright = if is_transposed(orientation) { outline.size.transposed() } else { outline.size };
    upright.check_for_print(problems)?;

    let mut decoder = Decoder::new(Feed::new(&outline.parts));
    // No picture within the limits decodes to more, and the buffer is asked for before it is filled.
    decoder.set_max_decoding_buffer_size(usize::try_from(max_pixels.saturating_mul(4)).unwrap_or(usize::MAX));
    if outline.is_plain_ycc {
        // To the decoder they are three channels; turning them into red, green and blue and back would only cost.
        decoder.set_color_transform(ColorTransform::RGB);
    }
    let eighths = scale_for(upright.crop().size.width);
    decoder.scale(scaled(outline.size.width, eighths), scaled(outline.size.height, eighths)).map_err(refuse)?;
    let pixels = decoder.decode().map_err(refuse)?;
    let info = decoder.info().ok_or(PhotoFinding::Damaged)?;
    let raster = Raster {
        width: u32::from(info.width),
        height: u32::from(info.height),
        channels: if outline.is_plain_ycc { Channels::LightAndColour } else { Channels::RedGreenBlue },
        pixels: to_rgb(info, pixels, outline.ink)?,
        orientation,
        profile: decoder.icc_profile(),
    };
    raster.check_complete()
}

/// The smallest scale, in eighths, that leaves enough for the print.
fn scale_for(crop_width: u32) -> u32 {
    let (numerator, denominator) = OVERSAMPLING;
    let enough = (LARGEST_PRINT_WIDTH * numerator).div_ceil(denominator);
    [1, 2, 4].into_iter().find(|&eighths| crop_width / 8 * eighths >= enough).unwrap_or(8)
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
    fn the_scale_leaves_half_as_many_pixels_again() {
        for (crop_width, eighths) in [(600, 8), (1064, 8), (2127, 8), (2128, 4), (4255, 4), (4256, 2), (9000, 1)] {
            assert_eq!(scale_for(crop_width), eighths, "{crop_width}");
        }
    }

    #[test]
    fn ink_becomes_light() {
        assert_eq!((light(255, 255), light(0, 255), light(255, 0), light(128, 255)), (255, 0, 0, 128));
    }
}
