//! WebP, by the decoder of `image`.

use std::borrow::Cow;
use std::io::Cursor;

use image::codecs::webp::WebPDecoder;

use super::finding::PhotoFinding;
use super::frame::Size;
use super::limits::{self, MAX_RASTER_PIXELS};
use super::raster::{self, Raster, refuse};
use super::source::Header;
use crate::diagnostic::{Field, Problems};

/// Reads all that stands before the pixels.
pub(super) fn open<'a>(bytes: &'a [u8], problems: &mut Problems) -> Result<Header<'a>, PhotoFinding> {
    check_riff(bytes)?;
    let mut decoder = decoder(bytes)?;
    if decoder.has_animation() {
        problems.note(Field::Photo, &PhotoFinding::Animated);
    }
    let size = raster::check_decoder(&decoder)?;
    Ok(Header { size, exif: raster::exif_of(&mut decoder).map(Cow::Owned) })
}

/// Decodes the pixels.
pub(super) fn decode(bytes: &[u8]) -> Result<Raster, PhotoFinding> {
    raster::decode(decoder(bytes)?)
}

fn decoder(bytes: &[u8]) -> Result<WebPDecoder<Cursor<&[u8]>>, PhotoFinding> {
    WebPDecoder::new(Cursor::new(bytes)).map_err(refuse)
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
