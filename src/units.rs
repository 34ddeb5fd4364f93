//! Lengths and places on a sheet of paper.
//!
//! A length is a whole number of nanometres: an integer gives exact `==`, `<` and hashing, and the same bytes on
//! every machine, while both the form's hundredths of a point and the photo's millimetres come through unharmed.
//! Every place counts from the **top-left** corner of the sheet, to the right and down, as one reads; that PDF
//! counts from the bottom is known to the module `pdf` alone.

use std::fmt;
use std::ops::{Add, Mul, Neg, Sub};

/// One typographic point is 1/72 inch; an inch is 25.4 mm exactly.
const NANOMETRES_PER_INCH: i64 = 25_400_000;
const POINTS_PER_INCH: i64 = 72;

/// A length, kept in whole nanometres.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Length {
    nanometres: i64,
}

impl Length {
    /// No length at all.
    pub const ZERO: Self = Self { nanometres: 0 };

    /// Whole millimetres.
    pub const fn mm(millimetres: i32) -> Self {
        Self { nanometres: millimetres as i64 * 1_000_000 }
    }

    /// Hundredths of a point, the unit in which the official form was measured.
    pub const fn centipoints(hundredths: i32) -> Self {
        Self { nanometres: divide_to_nearest(hundredths as i64 * NANOMETRES_PER_INCH, POINTS_PER_INCH * 100) }
    }

    /// Points as a form's data gives them; rounded to the hundredth. What is not finite, or larger than any sheet, becomes zero.
    pub fn from_pt(points: f64) -> Self {
        let hundredths = (points * 100.0).round();
        if hundredths.abs() <= 1.0e8 {
            #[expect(clippy::cast_possible_truncation, reason = "the line above bounds it")]
            let hundredths = hundredths as i32;
            Self::centipoints(hundredths)
        } else {
            Self::ZERO
        }
    }

    /// Points, for showing.
    #[expect(clippy::cast_precision_loss, reason = "a sheet of paper is far below 2^53 nm")]
    pub fn to_pt(self) -> f64 {
        self.nanometres as f64 * POINTS_PER_INCH as f64 / NANOMETRES_PER_INCH as f64
    }

    /// Millimetres, for showing.
    #[expect(clippy::cast_precision_loss, reason = "a sheet of paper is far below 2^53 nm")]
    pub fn to_mm(self) -> f64 {
        self.nanometres as f64 / 1.0e6
    }

    /// How far apart two places on one scale are.
    #[must_use]
    pub const fn distance(self, other: Self) -> Self {
        Self { nanometres: (self.nanometres - other.nanometres).abs() }
    }

    /// Thousandths of a point, rounded to the nearest: what a PDF number is written from.
    pub const fn to_millipoints(self) -> i64 {
        divide_to_nearest(self.nanometres * POINTS_PER_INCH * 1000, NANOMETRES_PER_INCH)
    }

    /// This length times `numerator / denominator`, rounded towards zero; zero where the denominator is.
    #[must_use]
    pub const fn scaled(self, numerator: i64, denominator: i64) -> Self {
        if denominator == 0 {
            return Self::ZERO;
        }
        if let Some(product) = self.nanometres.checked_mul(numerator)
            && let Some(nanometres) = product.checked_div(denominator)
        {
            return Self { nanometres };
        }
        let quotient = self.nanometres as i128 * numerator as i128 / denominator as i128;
        #[expect(clippy::cast_possible_truncation, reason = "lengths on paper and their ratios are small")]
        Self { nanometres: quotient as i64 }
    }

    /// How many thousandths of `whole` this length is; zero where `whole` is.
    pub const fn per_mille_of(self, whole: Self) -> i64 {
        if whole.nanometres == 0 { 0 } else { self.nanometres.saturating_mul(1000) / whole.nanometres }
    }
}

/// Division by a positive number, rounded to the nearest, halves away from zero.
const fn divide_to_nearest(dividend: i64, divisor: i64) -> i64 {
    let half = divisor / 2;
    if dividend < 0 { (dividend - half) / divisor } else { (dividend + half) / divisor }
}

impl Add for Length {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self { nanometres: self.nanometres + other.nanometres }
    }
}

impl Sub for Length {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self { nanometres: self.nanometres - other.nanometres }
    }
}

impl Neg for Length {
    type Output = Self;
    fn neg(self) -> Self {
        Self { nanometres: -self.nanometres }
    }
}

impl Mul<i32> for Length {
    type Output = Self;
    fn mul(self, times: i32) -> Self {
        Self { nanometres: self.nanometres * i64::from(times) }
    }
}

impl std::iter::Sum for Length {
    fn sum<I: Iterator<Item = Self>>(lengths: I) -> Self {
        lengths.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Debug for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.3}mm", self.to_mm())
    }
}

/// A place on the sheet, from its top-left corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Point {
    /// To the right.
    pub x: Length,
    /// Down.
    pub y: Length,
}

/// A rectangle on the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Area {
    /// Distance of the left side from the sheet's left edge.
    pub left: Length,
    /// Distance of the upper side from the sheet's upper edge.
    pub top: Length,
    /// Distance of the right side from the sheet's left edge.
    pub right: Length,
    /// Distance of the lower side from the sheet's upper edge.
    pub bottom: Length,
}

impl Area {
    /// From left to right.
    pub fn width(self) -> Length {
        self.right - self.left
    }

    /// From top to bottom.
    pub fn height(self) -> Length {
        self.bottom - self.top
    }

    /// Its middle.
    pub fn centre(self) -> Point {
        Point { x: (self.left + self.right).scaled(1, 2), y: (self.top + self.bottom).scaled(1, 2) }
    }

    /// Whether the two have room in common.
    pub fn overlaps(self, other: Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// Whether a place is inside.
    pub fn contains(self, place: Point) -> bool {
        self.left <= place.x && place.x <= self.right && self.top <= place.y && place.y <= self.bottom
    }

    /// An area of the given size in the middle of this one.
    #[must_use]
    pub fn centred(self, width: Length, height: Length) -> Self {
        let left = self.left + (self.width() - width).scaled(1, 2);
        let top = self.top + (self.height() - height).scaled(1, 2);
        Self { left, top, right: left + width, bottom: top + height }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_measured_in_points_and_in_millimetres_is_one_sheet() {
        assert_eq!(Length::mm(210).to_millipoints(), 595_276);
        assert_eq!(Length::from_pt(595.22).to_millipoints(), 595_220);
        assert_eq!(Length::from_pt(-0.24).to_millipoints(), -240);
        assert_eq!(Length::from_pt(72.0), Length::mm(25) + Length::mm(4).scaled(1, 10));
    }

    #[test]
    fn what_is_no_measure_becomes_zero() {
        for nonsense in [f64::NAN, f64::INFINITY, 1.0e300] {
            assert_eq!(Length::from_pt(nonsense), Length::ZERO);
        }
        assert_eq!(Length::mm(1).scaled(1, 0), Length::ZERO);
    }

    #[test]
    fn a_photo_stands_in_the_middle_of_its_box() {
        let frame = Area {
            left: Length::from_pt(463.56),
            top: Length::from_pt(81.84),
            right: Length::from_pt(549.96),
            bottom: Length::from_pt(195.84),
        };
        let photo = frame.centred(Length::mm(30), Length::mm(40));
        assert_eq!(photo.width(), Length::mm(30));
        assert_eq!(photo.height(), Length::mm(40));
        assert_eq!(photo.left - frame.left, frame.right - photo.right);
    }
}
