//! The part of a picture that is printed: the largest one that is three wide and four high.

use std::fmt;

use super::finding::PhotoFinding;
use crate::diagnostic::{Field, Problems};

/// 300 dpi over 30 mm, the customary resolution of a printed photograph.
const GOOD_WIDTH: u32 = 354;

/// 600 dpi over 30 mm.
const FINE_WIDTH: u32 = 709;

/// 200 dpi over 30 mm, rounded up: below it a face prints as a mosaic.
const SMALLEST_WIDTH: u32 = 237;

/// A crop that leaves less than one part in so many of the picture is a panorama or a strip, not a portrait.
const MOST_CUT: u64 = 5;

/// 解像度: how finely a photo of 30 mm by 40 mm is printed, where its picture has so many pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Fineness {
    /// 300 dpi, 354 by 472 pixels: as good photographs are printed, in a third of the bytes.
    Dpi300,
    /// 600 dpi, 709 by 945 pixels, above which a printer shows nothing more.
    #[default]
    Dpi600,
}

impl Fineness {
    /// Pixels from left to right, of a picture that has enough of them.
    pub(super) fn width(self) -> u32 {
        match self {
            Self::Dpi300 => GOOD_WIDTH,
            Self::Dpi600 => FINE_WIDTH,
        }
    }

    /// Pixels to be decoded across the part that is printed, where nobody measures what it shows. At 300 dpi little more
    /// than the print's own pixels do, since they are means of whole blocks: a little softer (SSIM 0.98), and a tenth of
    /// the time less.
    pub(super) fn enough_unmeasured(self) -> u32 {
        match self {
            Self::Dpi300 => GOOD_WIDTH * 21 / 20,
            Self::Dpi600 => ENOUGH_ACROSS_CROP,
        }
    }
}

/// Decoded pixels for each printed one: with half as many again, a scaled decoding cannot be told from a full one
/// (SSIM 0.996). What is measured must not hang on how finely it is printed, so that this counts for coarse prints too.
pub(super) const ENOUGH_ACROSS_CROP: u32 = (FINE_WIDTH * 3).div_ceil(2);

/// With a quarter more, the difference is smaller than what a second decoding is worth.
pub(super) const BEARABLE_ACROSS_CROP: u32 = FINE_WIDTH * 5 / 4;

/// Width and height in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Size {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

/// The printed part of an upright picture, in its pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Crop {
    /// What is cut off at the left.
    pub left: u32,
    /// What is cut off above.
    pub top: u32,
    /// What is kept.
    pub size: Size,
}

impl Crop {
    /// Reads `left,top,width,height`, as [`Display`](fmt::Display) writes it.
    pub fn parse(text: &str) -> Option<Self> {
        let numbers: Vec<u32> = text.split(',').map(|it| it.trim().parse().ok()).collect::<Option<_>>()?;
        match numbers.as_slice() {
            &[left, top, width, height] => Some(Self { left, top, size: Size { width, height } }),
            _ => None,
        }
    }

    /// Whether all of it is in the picture, and its sides are as three to four, to a pixel or a hundredth.
    pub(super) fn check_in(self, picture: Size) -> Result<(), PhotoFinding> {
        let Self { left, top, size } = self;
        let end = |from: u32, side: u32| u64::from(from) + u64::from(side);
        let is_inside = end(left, size.width) <= u64::from(picture.width)
            && end(top, size.height) <= u64::from(picture.height)
            && size.width > 0
            && size.height > 0;
        if !is_inside {
            return Err(PhotoFinding::CropOutside { crop: self, picture });
        }
        let wanted = rounded_ratio(size.width, 4, 3);
        if wanted.abs_diff(size.height) > (wanted / 100).max(1) {
            return Err(PhotoFinding::CropShape { crop: self, wanted });
        }
        Ok(())
    }
}

impl fmt::Display for Crop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { left, top, size: Size { width, height } } = self;
        write!(f, "{left},{top},{width},{height}")
    }
}

impl Size {
    pub(super) fn pixels(self) -> u64 {
        u64::from(self.width) * u64::from(self.height)
    }

    /// Lying down where it stood.
    pub(super) fn transposed(self) -> Self {
        Self { width: self.height, height: self.width }
    }

    /// Left and right are cut alike, since a face is in the middle, but above only a quarter of what has to go:
    /// there is more chest to lose below than hair above.
    pub(super) fn crop(self) -> Crop {
        let Self { width, height } = self;
        if u64::from(width) * 4 > u64::from(height) * 3 {
            let kept = rounded_ratio(height, 3, 4).clamp(1, width.max(1));
            Crop { left: (width - kept.min(width)) / 2, top: 0, size: Self { width: kept, height } }
        } else {
            let kept = rounded_ratio(width, 4, 3).clamp(1, height.max(1));
            Crop { left: 0, top: (height - kept.min(height)) / 4, size: Self { width, height: kept } }
        }
    }

    /// Looks at the upright picture's size alone, before any pixel: whether any part of it can be printed.
    pub(super) fn check_for_print(self) -> Result<(), PhotoFinding> {
        let kept = self.crop().size;
        if kept.width < SMALLEST_WIDTH { Err(PhotoFinding::TooSmall { kept }) } else { Ok(()) }
    }

    /// Looks at what cutting the middle out of this picture leaves of it.
    pub(super) fn check_middle(self, problems: &mut Problems) -> Result<(), PhotoFinding> {
        let kept = self.crop().size;
        if kept.pixels() * MOST_CUT < self.pixels() {
            return Err(PhotoFinding::WrongShape { size: self });
        }
        if kept.pixels() * 2 < self.pixels() {
            problems.note(Field::Photo, &PhotoFinding::CroppedHard { size: self, kept });
        }
        Ok(())
    }

    /// Looks at how fine the print of this crop will be.
    pub(super) fn check_resolution(self, problems: &mut Problems) -> Result<(), PhotoFinding> {
        if self.width < SMALLEST_WIDTH {
            return Err(PhotoFinding::TooSmall { kept: self });
        }
        if self.width < GOOD_WIDTH {
            problems.note(Field::Photo, &PhotoFinding::LowResolution { kept: self });
        }
        Ok(())
    }

    /// The size of the print made from this crop. Never larger: a pixel that is not there cannot be printed.
    pub(super) fn print(self, fineness: Fineness) -> Self {
        let width = self.width.min(fineness.width());
        Self { width, height: rounded_ratio(width, 4, 3) }
    }

    /// Pixels per inch once this crop is printed 30 mm wide.
    pub(super) fn dpi(self) -> u32 {
        rounded_ratio(self.width, 254, 300)
    }
}

fn rounded_ratio(value: u32, numerator: u32, denominator: u32) -> u32 {
    let product = u64::from(value) * u64::from(numerator);
    let rounded = (product + u64::from(denominator) / 2) / u64::from(denominator);
    u32::try_from(rounded).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn size(width: u32, height: u32) -> Size {
        Size { width, height }
    }

    fn codes(of: Size) -> Vec<&'static str> {
        let mut problems = Problems::default();
        let result = of.check_middle(&mut problems).and_then(|()| of.crop().size.check_resolution(&mut problems));
        problems.take(Field::Photo, result);
        problems.iter().map(|it| it.rule.code).collect()
    }

    #[test]
    fn a_crop_is_three_by_four_centred_and_spares_the_hair() {
        for (of, left, top, width, height) in [
            (size(600, 800), 0, 0, 600, 800),
            (size(3024, 4032), 0, 0, 3024, 4032),
            (size(4032, 3024), 882, 0, 2268, 3024),
            (size(600, 1000), 0, 50, 600, 800),
            (size(601, 800), 0, 0, 600, 800),
            (size(1, 1), 0, 0, 1, 1),
            (size(u32::MAX, 1), 2_147_483_647, 0, 1, 1),
            (size(1, u32::MAX), 0, 1_073_741_823, 1, 1),
            (size(u32::MAX, u32::MAX), 536_870_912, 0, 3_221_225_471, u32::MAX),
        ] {
            assert_eq!(of.crop(), Crop { left, top, size: size(width, height) }, "{of:?}");
        }
    }

    #[test]
    fn a_crop_never_leaves_the_picture() {
        let sides = [1, 2, 3, 4, 5, 7, 236, 237, 1000, 65_535, u32::MAX / 4, u32::MAX - 1, u32::MAX];
        for (width, height) in sides.iter().flat_map(|&width| sides.map(|height| (width, height))) {
            let crop = size(width, height).crop();
            assert!(crop.size.width >= 1 && crop.size.height >= 1);
            assert!(crop.left.checked_add(crop.size.width).is_some_and(|it| it <= width), "{width}x{height}");
            assert!(crop.top.checked_add(crop.size.height).is_some_and(|it| it <= height), "{width}x{height}");
        }
    }

    #[test]
    fn the_print_is_never_enlarged() {
        for (of, fine, customary) in [
            (size(3024, 4032), size(709, 945), size(354, 472)),
            (size(709, 945), size(709, 945), size(354, 472)),
            (size(600, 800), size(600, 800), size(354, 472)),
            (size(354, 472), size(354, 472), size(354, 472)),
            (size(237, 316), size(237, 316), size(237, 316)),
        ] {
            assert_eq!((of.print(Fineness::Dpi600), of.print(Fineness::Dpi300)), (fine, customary), "{of:?}");
        }
    }

    #[test]
    fn more_is_decoded_than_printed() {
        for fineness in [Fineness::Dpi300, Fineness::Dpi600] {
            assert!(fineness.width() < fineness.enough_unmeasured(), "{fineness:?}");
            assert!(fineness.enough_unmeasured() <= ENOUGH_ACROSS_CROP, "{fineness:?}");
        }
        assert_eq!((Fineness::Dpi300.enough_unmeasured(), ENOUGH_ACROSS_CROP, BEARABLE_ACROSS_CROP), (371, 1064, 886));
    }

    #[test]
    fn shape_and_resolution_are_judged_at_their_edges() {
        for (of, expected) in [
            (size(600, 800), &[][..]),
            (size(354, 472), &[]),
            (size(353, 471), &["photo-low-resolution"]),
            (size(237, 316), &["photo-low-resolution"]),
            (size(236, 315), &["photo-too-small"]),
            (size(4000, 3000), &[]),
            (size(1920, 1080), &["photo-cropped-hard"]),
            (size(3010, 800), &["photo-wrong-shape"]),
            (size(5000, 40), &["photo-wrong-shape"]),
            (size(600, 5000), &["photo-wrong-shape"]),
        ] {
            assert_eq!(codes(of), expected, "{of:?}");
        }
    }

    #[test]
    fn resolution_is_said_as_people_know_it() {
        assert_eq!((size(709, 945).dpi(), size(354, 472).dpi(), size(236, 315).dpi()), (600, 300, 200));
    }
}
