//! TIFF whose strips or tiles are JPEG files of their own, without the tables that they share.

use super::layout::Layout;
use crate::photo::finding::{Foreign, PhotoFinding};
use crate::photo::frame::Size;
use crate::photo::ifd::{Directory, tag};
use crate::photo::jpeg::{self, Meaning};

/// Values of `PhotometricInterpretation`.
const GREY: u32 = 1;
const RED_GREEN_BLUE: u32 = 2;
const LIGHT_AND_COLOUR: u32 = 6;

/// Value of `PlanarConfiguration` for channels that stand apart.
const APART: u32 = 2;

/// How much wider and higher than asked a piece may be: JPEG is coded in blocks.
const MARGIN: u32 = 15;

/// Decodes all pieces and puts them in their places, three bytes a pixel.
pub(super) fn decode(first: Directory<'_>, layout: &Layout) -> Result<Vec<u8>, PhotoFinding> {
    let unsupported = PhotoFinding::UnsupportedVariety(Foreign::Tiff);
    let meaning = match first.number(tag::PHOTOMETRIC) {
        Some(GREY | RED_GREEN_BLUE) => Meaning::RedGreenBlue,
        Some(LIGHT_AND_COLOUR) => Meaning::LightAndColour,
        _ => return Err(unsupported),
    };
    if first.number(tag::PLANAR_CONFIGURATION) == Some(APART) {
        return Err(unsupported);
    }
    let across = layout.across();
    if u64::try_from(layout.places.len()) != Ok(u64::from(across) * u64::from(layout.down())) {
        return Err(PhotoFinding::Damaged);
    }
    let tables = first.bytes(tag::JPEG_TABLES).unwrap_or(b"\xFF\xD8");
    let tables = tables.strip_suffix(b"\xFF\xD9").unwrap_or(tables);
    let mut whole = vec![0; usize::try_from(layout.size.pixels() * 3).map_err(|_| PhotoFinding::Damaged)?];
    for (index, &(offset, length)) in (0u32..).zip(&layout.places) {
        let piece =
            first.slice(offset, length).and_then(|it| it.strip_prefix(b"\xFF\xD8")).ok_or(PhotoFinding::Damaged)?;
        let bytes = [tables, piece].concat();
        let (header, outline) = jpeg::open(&bytes)?;
        let (left, top) = (index % across * layout.piece.width, index / across * layout.piece.height);
        let seen = Size {
            width: layout.piece.width.min(layout.size.width.saturating_sub(left)),
            height: layout.piece.height.min(layout.size.height.saturating_sub(top)),
        };
        let Size { width, height } = header.size;
        let (most_wide, most_high) = (layout.piece.width + MARGIN, layout.piece.height + MARGIN);
        if !(seen.width..=most_wide).contains(&width) || !(seen.height..=most_high).contains(&height) {
            return Err(PhotoFinding::Damaged);
        }
        let pixels = jpeg::decode_piece(&outline, meaning)?;
        let place = Place { left, top, seen };
        place.put(&pixels, header.size, &mut whole, layout.size).ok_or(PhotoFinding::Damaged)?;
    }
    Ok(whole)
}

/// Where a piece is seen in the whole.
struct Place {
    left: u32,
    top: u32,
    seen: Size,
}

impl Place {
    fn put(&self, pixels: &[u8], piece: Size, whole: &mut [u8], size: Size) -> Option<()> {
        let bytes = |count: u32| usize::try_from(u64::from(count) * 3).ok();
        let (left, seen) = (bytes(self.left)?, bytes(self.seen.width)?);
        let rows = whole.chunks_exact_mut(bytes(size.width)?).skip(usize::try_from(self.top).ok()?);
        let mut put = 0;
        for (row, source) in
            rows.take(usize::try_from(self.seen.height).ok()?).zip(pixels.chunks_exact(bytes(piece.width)?))
        {
            row.get_mut(left..left + seen)?.copy_from_slice(source.get(..seen)?);
            put += 1;
        }
        (put == self.seen.height).then_some(())
    }
}
