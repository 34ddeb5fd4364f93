//! How large a picture may be: every size in a file from outside is checked here before it is believed.

use super::finding::PhotoFinding;
use super::frame::Size;

/// The largest file read. The largest camera JPEG seen (200 MP) has 40 MB.
pub const MAX_FILE_BYTES: usize = 64 * 1024 * 1024;

/// The longest side of any picture. Phones end at 16,320; above 65,528 the JPEG decoder's own counting overflows.
pub(super) const MAX_SIDE: u32 = 30_000;

/// Baseline JPEG is decoded row by row at a fraction of its size, so that 200 MP take 40 MB (measured).
pub(super) const MAX_BASELINE_PIXELS: u64 = 220_000_000;

/// Progressive JPEG keeps all coefficients until the end, two bytes for each value: here 216 MB. That is 72 megapixels of
/// a phone, which halves colours both ways, or 36 with every colour.
pub(super) const MAX_PROGRESSIVE_VALUES: u64 = 108_000_000;

/// All other kinds are decoded whole: up to 4 bytes for each pixel and 3 more when flattened, here 350 MB.
pub(super) const MAX_RASTER_PIXELS: u64 = 50_000_000;

/// What a decoded PNG or WebP may take, so that 16 bits a channel do not double the bound above.
pub(super) const MAX_RASTER_BYTES: u64 = 4 * MAX_RASTER_PIXELS;

/// What the chunks of a PNG before its pixels may unfold to. A colour profile has some kilobytes, at most a few
/// megabytes; a file of 600 KB was seen to ask for 200 MB.
pub(super) const MAX_PNG_CHUNK_BYTES: u64 = 8 * 1024 * 1024;

/// What a HEIC file may say about its pictures beside their pixels. Phones write ten kilobytes.
#[cfg(feature = "heic")]
pub(super) const MAX_HEIC_DESCRIPTION_BYTES: usize = 512 * 1024;

/// Scans of a JPEG. Encoders make about ten; each costs a walk over the whole picture, however few bytes it has.
pub(super) const MAX_SCANS: usize = 100;

/// Refuses an empty file and one too long to be a photograph.
pub(super) fn check_file(bytes: &[u8]) -> Result<(), PhotoFinding> {
    match bytes.len() {
        0 => Err(PhotoFinding::Empty),
        length if length > MAX_FILE_BYTES => Err(PhotoFinding::FileTooLarge { bytes: length }),
        _ => Ok(()),
    }
}

/// Refuses a size by the header alone.
pub(super) fn check_size(size: Size, max_pixels: u64) -> Result<(), PhotoFinding> {
    if size.width == 0 || size.height == 0 {
        return Err(PhotoFinding::Damaged);
    }
    if size.pixels() > max_pixels || size.width.max(size.height) > MAX_SIDE {
        return Err(PhotoFinding::TooManyPixels { size, max_pixels });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_refused_just_above_its_limit() {
        let check = |width, height| check_size(Size { width, height }, 1_000_000);
        assert_eq!(check(1000, 1000), Ok(()));
        assert!(check(1000, 1001).is_err());
        assert_eq!(check(MAX_SIDE, 1), Ok(()));
        assert!(check(MAX_SIDE + 1, 1).is_err());
        assert!(check(u32::MAX, u32::MAX).is_err());
        assert_eq!(check(0, 5), Err(PhotoFinding::Damaged));
    }

    #[test]
    fn a_file_is_refused_just_above_its_limit() {
        assert_eq!(check_file(&[]), Err(PhotoFinding::Empty));
        let mut bytes = vec![0; MAX_FILE_BYTES];
        assert_eq!(check_file(&bytes), Ok(()));
        bytes.push(0);
        assert_eq!(check_file(&bytes), Err(PhotoFinding::FileTooLarge { bytes: MAX_FILE_BYTES + 1 }));
    }
}
