//! Camera raw files that are TIFF inside: their first picture is a preview of some hundred pixels, or what the sensor saw.

use crate::photo::ifd::{Directory, tag};

/// Values of `PhotometricInterpretation`: a mosaic of red, green and blue points, and its light before any tone.
const MOSAIC: u32 = 32_803;
const LINEAR_RAW: u32 = 34_892;

/// Bit of `NewSubfileType`: a smaller copy of another picture.
const REDUCED: u32 = 1;

/// Inner directories looked at. Raw files have up to about five.
const MAX_INNER: usize = 16;

/// Whether what would be printed is not the photograph that was taken.
pub(super) fn is_camera_raw(bytes: &[u8], first: Directory<'_>) -> bool {
    let is_canon = bytes.get(8..10) == Some(b"CR");
    let is_preview = first.number(tag::NEW_SUBFILE_TYPE).unwrap_or(0) & REDUCED != 0;
    is_canon
        || first.number(tag::DNG_VERSION).is_some()
        || is_preview
        || is_of_sensor(first)
        || has_better_inside(first)
}

fn is_of_sensor(directory: Directory<'_>) -> bool {
    matches!(directory.number(tag::PHOTOMETRIC), Some(MOSAIC | LINEAR_RAW))
}

/// Previews stand before the pictures of which they are copies.
fn has_better_inside(first: Directory<'_>) -> bool {
    let width = first.number(tag::WIDTH).unwrap_or(0);
    let mut inner = first.numbers(tag::SUB_DIRECTORIES).take(MAX_INNER).filter_map(|it| first.directory(it));
    inner.any(|it| is_of_sensor(it) || it.number(tag::WIDTH).is_some_and(|it| it > width))
}
