//! How the picture of a TIFF file is cut into strips or tiles, and where each stands.
//!
//! The decoder takes what it finds at a place for the piece that should be there, so places are held against the end
//! of the file, and their lengths against what they should hold, before it sees them.

use crate::photo::finding::PhotoFinding;
use crate::photo::frame::Size;
use crate::photo::ifd::{Directory, tag};
use crate::photo::limits::{self, MAX_RASTER_PIXELS};

/// Values of `Compression`.
const NONE: u32 = 1;
pub(super) const JPEG: u32 = 7;

/// Pieces looked at. The smallest tiles are of 16x16 pixels.
const MAX_PIECES: usize = 200_000;

/// The pieces of a picture.
#[derive(Debug)]
pub(super) struct Layout {
    /// Of the whole picture.
    pub(super) size: Size,
    pub(super) compression: u32,
    /// Of a piece; those at the right and the lower edge may stand out.
    pub(super) piece: Size,
    /// Offset and length of each, row by row.
    pub(super) places: Vec<(u32, u32)>,
}

impl Layout {
    pub(super) fn read(first: Directory<'_>, size: Size, file_length: usize) -> Result<Self, PhotoFinding> {
        let (offsets, counts, piece) = if let Some(width) = first.number(tag::TILE_WIDTH) {
            let height = first.number(tag::TILE_HEIGHT).ok_or(PhotoFinding::Damaged)?;
            (tag::TILE_OFFSETS, tag::TILE_BYTE_COUNTS, Size { width, height })
        } else {
            let height = first.number(tag::ROWS_PER_STRIP).unwrap_or(size.height).min(size.height);
            (tag::STRIP_OFFSETS, tag::STRIP_BYTE_COUNTS, Size { height, ..size })
        };
        limits::check_size(piece, MAX_RASTER_PIXELS)?;
        let places: Vec<(u32, u32)> = first.numbers(offsets).zip(first.numbers(counts)).take(MAX_PIECES + 1).collect();
        if places.is_empty() || places.len() > MAX_PIECES {
            return Err(PhotoFinding::Damaged);
        }
        let end = |&(offset, length): &(u32, u32)| u64::from(offset) + u64::from(length);
        let file_length = u64::try_from(file_length).unwrap_or(u64::MAX);
        if places.iter().any(|it| end(it) > file_length) {
            return Err(PhotoFinding::Truncated);
        }
        // One piece given many times would be unfolded many times.
        let total: u64 = places.iter().map(|&(_, length)| u64::from(length)).sum();
        let layout = Self { size, compression: first.number(tag::COMPRESSION).unwrap_or(NONE), piece, places };
        if total > file_length || (layout.compression == NONE && total < least_bytes(first, size)) {
            return Err(PhotoFinding::Damaged);
        }
        Ok(layout)
    }

    /// How many pieces stand side by side.
    pub(super) fn across(&self) -> u32 {
        self.size.width.div_ceil(self.piece.width.max(1))
    }

    /// How many stand one under another.
    pub(super) fn down(&self) -> u32 {
        self.size.height.div_ceil(self.piece.height.max(1))
    }
}

/// What a picture takes that is not compressed.
fn least_bytes(first: Directory<'_>, size: Size) -> u64 {
    let bits: u64 = first.numbers(tag::BITS_PER_SAMPLE).take(8).map(u64::from).sum();
    let one = u64::from(first.number(tag::BITS_PER_SAMPLE).unwrap_or(1));
    let samples = u64::from(first.number(tag::SAMPLES_PER_PIXEL).unwrap_or(1)).min(8);
    size.pixels().saturating_mul(bits.max(one.saturating_mul(samples))) / 8
}
