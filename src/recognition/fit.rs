//! Where a place of an edition is on a page that may be moved and scaled.

use crate::units::{Area, Length, Point};

/// Two places closer together than this say little about the scale.
const FAR_APART: Length = Length::centipoints(6000);
/// Nobody prints a form larger or smaller than this, in millionths.
const SCALES: std::ops::RangeInclusive<i64> = 500_000..=2_000_000;
const WHOLE: i64 = 1_000_000;

/// How one direction of the page came about: scaled, then moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Axis {
    /// In millionths.
    scale: i64,
    shift: Length,
}

impl Axis {
    /// The scale and shift that most pairs agree on, each a place of the edition and the same place on the page. Half of
    /// them may be wrong.
    pub(super) fn through(pairs: &[(Length, Length)]) -> Option<Self> {
        let mut scales = Vec::new();
        for (index, (from, to)) in pairs.iter().enumerate() {
            for (other_from, other_to) in pairs.iter().skip(index + 1) {
                if from.distance(*other_from) >= FAR_APART {
                    scales.push(per_million(*to - *other_to, *from - *other_from));
                }
            }
        }
        let scale = middle(scales).filter(|it| SCALES.contains(it))?;
        let shift = middle(pairs.iter().map(|(from, to)| *to - from.scaled(scale, WHOLE)).collect())?;
        Some(Self { scale, shift })
    }

    /// The scale and shift under which most places of an edition are among those of a page, and how many are.
    pub(super) fn between(edition: &[Length], page: &[Length], tolerance: Length) -> Option<(Self, usize)> {
        let (first, last) = (*edition.iter().min()?, *edition.iter().max()?);
        if last - first < FAR_APART {
            return None;
        }
        let mut best: Option<(Self, usize)> = None;
        for start in page {
            for end in page {
                let scale = per_million(*end - *start, last - first);
                if !SCALES.contains(&scale) {
                    continue;
                }
                let axis = Self { scale, shift: *start - first.scaled(scale, WHOLE) };
                let is_there =
                    |it: &&Length| page.iter().any(|on_page| axis.place(**it).distance(*on_page) <= tolerance);
                let count = edition.iter().filter(is_there).count();
                if best.is_none_or(|(_, most)| count > most) {
                    best = Some((axis, count));
                }
            }
        }
        best
    }

    pub(super) fn place(self, length: Length) -> Length {
        self.size(length) + self.shift
    }

    /// A distance, scaled.
    pub(super) fn size(self, length: Length) -> Length {
        length.scaled(self.scale, WHOLE)
    }

    /// In thousandths.
    pub(super) fn per_mille(self) -> i64 {
        self.scale / 1000
    }
}

/// Both directions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fit {
    pub(super) across: Axis,
    pub(super) down: Axis,
}

impl Fit {
    pub(super) fn point(self, point: Point) -> Point {
        Point { x: self.across.place(point.x), y: self.down.place(point.y) }
    }

    pub(super) fn area(self, area: Area) -> Area {
        Area {
            left: self.across.place(area.left),
            top: self.down.place(area.top),
            right: self.across.place(area.right),
            bottom: self.down.place(area.bottom),
        }
    }

    /// The same, moved.
    pub(super) fn moved(self, by: Point) -> Self {
        let moved = |axis: Axis, by: Length| Axis { shift: axis.shift + by, ..axis };
        Self { across: moved(self.across, by.x), down: moved(self.down, by.y) }
    }
}

fn per_million(part: Length, whole: Length) -> i64 {
    let (part, whole) = (part.to_millipoints(), whole.to_millipoints());
    part.saturating_mul(WHOLE).checked_div(whole).unwrap_or_default()
}

/// The one in the middle: what most agree on, whatever the rest say.
pub(super) fn middle<T: Ord + Copy>(mut values: Vec<T>) -> Option<T> {
    values.sort_unstable();
    values.get(values.len() / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(values: &[f64]) -> Vec<Length> {
        values.iter().map(|it| Length::from_pt(*it)).collect()
    }

    #[test]
    fn the_most_agree_whatever_the_rest_say() {
        let pairs = [(0.0, 10.0), (100.0, 100.0), (200.0, 190.0), (300.0, 280.0), (150.0, 700.0), (500.0, 460.0)];
        let pairs: Vec<_> = pairs.iter().map(|(from, to)| (Length::from_pt(*from), Length::from_pt(*to))).collect();
        let axis = Axis::through(&pairs).unwrap();
        assert_eq!(axis.scale, 900_000);
        assert!(axis.place(Length::from_pt(400.0)).distance(Length::from_pt(370.0)) < Length::centipoints(1));
        assert_eq!(Axis::through(&pairs[..1]), None);
    }

    #[test]
    fn lines_alone_tell_where_a_form_is() {
        let edition = points(&[50.0, 70.0, 200.0, 330.0, 340.0, 700.0]);
        let page = points(&[5.0, 59.0, 77.0, 194.0, 311.0, 320.0, 644.0, 800.0]);
        let (axis, count) = Axis::between(&edition, &page, Length::from_pt(0.5)).unwrap();
        assert_eq!((axis.scale, count), (900_000, 6));
        assert!(axis.shift.distance(Length::from_pt(14.0)) < Length::centipoints(1));
    }
}
