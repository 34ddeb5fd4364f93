//! PNG, by the decoder of `image`.

use std::borrow::Cow;
use std::io::Cursor;

use image::Limits;
use image::codecs::png::PngDecoder;

use super::finding::PhotoFinding;
use super::frame::Size;
use super::limits::{self, MAX_PNG_CHUNK_BYTES, MAX_RASTER_PIXELS};
use super::raster::{self, Raster, refuse};
use super::source::Header;
use crate::diagnostic::{Field, Problems};

/// Reads all that stands before the pixels.
pub(super) fn open<'a>(bytes: &'a [u8], problems: &mut Problems) -> Result<Header<'a>, PhotoFinding> {
    limits::check_size(stated_size(bytes)?, MAX_RASTER_PIXELS)?;
    let mut decoder = decoder(bytes)?;
    if decoder.is_apng().map_err(refuse)? {
        problems.note(Field::Photo, &PhotoFinding::Animated);
    }
    let size = raster::check_decoder(&decoder)?;
    let exif = raster::exif_of(&mut decoder).map(Cow::Owned).or_else(|| late_exif(bytes).map(Cow::Borrowed));
    Ok(Header { size, exif })
}

/// Decodes the pixels.
pub(super) fn decode(bytes: &[u8]) -> Result<Raster, PhotoFinding> {
    raster::decode(decoder(bytes)?)
}

/// Its first pass may use only as much memory as sensible metadata need; pixels come under the limits of a picture.
fn decoder(bytes: &[u8]) -> Result<PngDecoder<Cursor<&[u8]>>, PhotoFinding> {
    let mut bounds = Limits::no_limits();
    bounds.max_alloc = Some(MAX_PNG_CHUNK_BYTES);
    PngDecoder::with_limits(Cursor::new(bytes), bounds).map_err(refuse)
}

/// The size in the header, before the decoder sees the file.
fn stated_size(bytes: &[u8]) -> Result<Size, PhotoFinding> {
    let header = bytes.get(16..24).ok_or(PhotoFinding::Truncated)?;
    let &[w3, w2, w1, w0, h3, h2, h1, h0] = header else { return Err(PhotoFinding::Truncated) };
    Ok(Size { width: u32::from_be_bytes([w3, w2, w1, w0]), height: u32::from_be_bytes([h3, h2, h1, h0]) })
}

/// The EXIF chunk of a PNG file, wherever it stands. The decoder knows only what comes before the pixels, and some
/// writers put it behind them, as they may; without it a picture would be printed lying on its side.
fn late_exif(bytes: &[u8]) -> Option<&[u8]> {
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
