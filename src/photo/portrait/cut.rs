//! Where a picture is cut so that the head is as large and as high on the print as the agency's figure shows.
//!
//! The figure: 25 ± 3 mm from the crown (hair included) to the chin, 5 ± 3 mm above, the face in the middle. Nothing is
//! ever added to a picture: where it ends too early, the cut comes as near to the figure as it can.

use crate::photo::frame::{Crop, Size};

/// 25 mm from crown to chin.
const HEAD: f64 = 25.0;
/// 5 mm above the crown.
const MARGIN: f64 = 5.0;
/// The print in millimetres.
const WIDTH: f64 = 30.0;
const HEIGHT: f64 = 40.0;

/// How large a head may come out where the picture leaves no choice; what is beyond the figure is told.
const LEAST_HEAD: f64 = 20.0;
const LARGEST_HEAD: f64 = 38.0;

/// The head's places in the upright picture, in its pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::photo) struct Head {
    pub(in crate::photo) crown: f64,
    pub(in crate::photo) chin: f64,
    pub(in crate::photo) centre: f64,
}

/// Where the head stands on a print, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::photo) struct Stand {
    /// From the crown to the chin.
    pub(in crate::photo) head: f64,
    /// From the print's top to the crown; negative where the crown is cut off.
    pub(in crate::photo) margin: f64,
    /// How far the face's midline is to the right of the print's.
    pub(in crate::photo) aside: f64,
}

/// The room that a picture lacks round the head for the agency's figure, in millimetres of the print; 0 where it has it.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Missing {
    /// Above the hair.
    pub above: f64,
    /// At the left of the picture.
    pub left: f64,
    /// At the right of the picture.
    pub right: f64,
    /// Below the shoulders.
    pub below: f64,
}

impl Head {
    fn height(&self) -> f64 {
        (self.chin - self.crown).max(1.0)
    }

    /// The cut nearest to the figure that lies within the picture; none where not even the smallest fits.
    pub(in crate::photo) fn cut(&self, picture: Size) -> Option<Crop> {
        let (width, height) = (f64::from(picture.width), f64::from(picture.height));
        let mut best: Option<(f64, Crop)> = None;
        // Tenths of a millimetre, from the figure outwards.
        let mut head = LEAST_HEAD;
        while head <= LARGEST_HEAD {
            let pixels_per_mm = self.height() / head;
            let (wide, high) = (WIDTH * pixels_per_mm, HEIGHT * pixels_per_mm);
            if wide <= width && high <= height {
                let top = (self.crown - MARGIN * pixels_per_mm).clamp(0.0, height - high);
                let left = (self.centre - wide / 2.0).clamp(0.0, width - wide);
                let (margin, aside) =
                    ((self.crown - top) / pixels_per_mm, (self.centre - left - wide / 2.0) / pixels_per_mm);
                let cost = (head - HEAD).powi(2) + 0.5 * (margin - MARGIN).powi(2) + 4.0 * aside.powi(2);
                if best.is_none_or(|(least, _)| cost < least) {
                    best = Some((cost, in_pixels(left, top, wide, picture)));
                }
            }
            head += 0.1;
        }
        best.map(|(_, crop)| crop)
    }

    /// Where the head comes to stand once a cut is printed.
    pub(in crate::photo) fn stand(&self, crop: Crop) -> Stand {
        let mm = HEIGHT / f64::from(crop.size.height.max(1));
        Stand {
            head: self.height() * mm,
            margin: (self.crown - f64::from(crop.top)) * mm,
            aside: (self.centre - f64::from(crop.left) - f64::from(crop.size.width) / 2.0) * mm,
        }
    }

    /// What the picture lacks for the figure, with no tolerance used up.
    pub(in crate::photo) fn missing(&self, picture: Size) -> Missing {
        let mm = HEAD / self.height();
        let lack = |wanted: f64, pixels: f64| (wanted - pixels * mm).max(0.0);
        Missing {
            above: lack(MARGIN, self.crown),
            left: lack(WIDTH / 2.0, self.centre),
            right: lack(WIDTH / 2.0, f64::from(picture.width) - self.centre),
            below: lack(HEIGHT - MARGIN, f64::from(picture.height) - self.crown),
        }
    }
}

impl Stand {
    /// Whether it is within what the agency allows.
    pub(in crate::photo) fn is_allowed(&self) -> bool {
        (22.0..=28.0).contains(&self.head) && (2.0..=8.0).contains(&self.margin) && self.aside.abs() <= 1.5
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the picture")]
fn in_pixels(left: f64, top: f64, wide: f64, picture: Size) -> Crop {
    let width = (wide.round() as u32).clamp(1, picture.width.max(1));
    let height = (f64::from(width) * 4.0 / 3.0).round() as u32;
    let size = Size { width, height: height.clamp(1, picture.height.max(1)) };
    let left = (left.round() as u32).min(picture.width.saturating_sub(size.width));
    let top = (top.round() as u32).min(picture.height.saturating_sub(size.height));
    Crop { left, top, size }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PHONE: Size = Size { width: 3000, height: 4000 };

    #[track_caller]
    fn check(picture: Size, head: Head, expected: (f64, f64, f64)) {
        let stand = head.stand(head.cut(picture).unwrap());
        let (height, margin, aside) = expected;
        let is_near = |found: f64, wanted: f64| (found - wanted).abs() < 0.06;
        assert!(
            is_near(stand.head, height) && is_near(stand.margin, margin) && is_near(stand.aside, aside),
            "{stand:?} instead of {expected:?}"
        );
    }

    #[test]
    fn a_head_with_room_round_it_stands_as_in_the_figure() {
        check(PHONE, Head { crown: 1000.0, chin: 2000.0, centre: 1500.0 }, (25.0, 5.0, 0.0));
        check(PHONE, Head { crown: 1000.0, chin: 2000.0, centre: 1000.0 }, (25.0, 5.0, 0.0));
        check(PHONE, Head { crown: 300.0, chin: 1300.0, centre: 1500.0 }, (25.0, 5.0, 0.0));
    }

    #[test]
    fn without_room_the_cut_comes_as_near_as_it_can() {
        // 2 mm above instead of 5: the head prints a little smaller to gain room.
        let near_the_top = Head { crown: 80.0, chin: 1080.0, centre: 1500.0 };
        let stand = near_the_top.stand(near_the_top.cut(PHONE).unwrap());
        assert!((2.0..3.0).contains(&stand.margin) && stand.head > 24.0, "{stand:?}");
        let missing = near_the_top.missing(PHONE);
        assert!(
            (missing.above - 3.0).abs() < 0.01 && missing.left + missing.right + missing.below == 0.0,
            "{missing:?}"
        );
        // The face fills the picture.
        let large = Head { crown: 200.0, chin: 3500.0, centre: 1500.0 };
        let stand = large.stand(large.cut(PHONE).unwrap());
        assert!(stand.head > 32.0 && !stand.is_allowed(), "{stand:?}");
        let missing = large.missing(PHONE);
        assert!(missing.left > 3.0 && missing.right > 3.0 && missing.above > 3.0 && missing.below > 6.0, "{missing:?}");
        // Larger than any print: nothing to be done.
        assert_eq!(Head { crown: -4000.0, chin: 8000.0, centre: 1500.0 }.cut(PHONE), None);
    }

    #[test]
    fn a_cut_never_leaves_the_picture() {
        for (width, height) in [(300, 400), (401, 400), (3000, 4000), (4000, 3000), (240, 1000)] {
            let picture = Size { width, height };
            for crown in [-20.0, 0.0, 33.3, 200.0] {
                for (tall, centre) in [(100.0, 0.0), (150.5, 120.0), (230.0, 399.0)] {
                    let head = Head { crown, chin: crown + tall, centre };
                    let Some(crop) = head.cut(picture) else { continue };
                    assert!(crop.left + crop.size.width <= width && crop.top + crop.size.height <= height, "{crop:?}");
                    assert!((f64::from(crop.size.width) * 4.0 / 3.0 - f64::from(crop.size.height)).abs() <= 1.0);
                }
            }
        }
    }
}
