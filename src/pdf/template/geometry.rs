//! Where the visible page lies, and how it is laid upright with its lower left corner at the origin.

use lopdf::{Document, Object};

use super::TemplateError;
use super::pages::Page;
use crate::units::{Area, Length};

/// Further out than any page; beyond it numbers lose their decimals.
const FARTHEST: f64 = 100_000.0;
/// How much a page may differ from A4, on either side.
const TOLERANCE: Length = Length::mm(5);

/// An upright rectangle in points, as PDF counts: left, bottom, right, top.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rect(pub(super) [f64; 4]);

/// A transformation: x' = ax + cy + e, y' = bx + dy + f.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Matrix(pub(super) [f64; 6]);

/// The visible page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Geometry {
    /// In the page's own coordinates.
    pub(super) visible: Rect,
    /// From the page's own coordinates to the upright page.
    pub(super) upright: Matrix,
    /// Of the upright page, in points.
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Geometry {
    pub(super) fn of(document: &Document, page: &Page) -> Result<Self, TemplateError> {
        let damaged = TemplateError::Damaged { part: "page size" };
        let rect = |key: &[u8]| page.inherited(document, key).and_then(|it| Rect::read(document, it));
        let media = rect(b"MediaBox").ok_or(damaged.clone())?;
        let visible = rect(b"CropBox").map_or(Some(media), |it| it.intersection(media)).ok_or(damaged.clone())?;
        let rotation = page.inherited(document, b"Rotate").map_or(Ok(0.0), |it| number(it).ok_or(damaged))?;
        let unit = page.entries(document).and_then(|it| it.get_deref(b"UserUnit", document).ok()).and_then(number);
        let unit = unit.filter(|it| *it > 0.0 && *it <= FARTHEST).unwrap_or(1.0);
        let [left, bottom, right, top] = visible.0.map(|it| it * unit);
        let quarters = rotation / 90.0;
        if quarters.fract() != 0.0 {
            return Err(TemplateError::Rotation);
        }
        let (across, down) = (right - left, top - bottom);
        let quarters = quarters.rem_euclid(4.0);
        let (matrix, width, height) = if quarters < 0.5 {
            ([unit, 0.0, 0.0, unit, -left, -bottom], across, down)
        } else if quarters < 1.5 {
            ([0.0, -unit, unit, 0.0, -bottom, right], down, across)
        } else if quarters < 2.5 {
            ([-unit, 0.0, 0.0, -unit, right, top], across, down)
        } else {
            ([0.0, unit, -unit, 0.0, top, -left], down, across)
        };
        Ok(Self { visible, upright: Matrix(matrix), width, height })
    }

    /// The form is made for A4; on other paper every place would be another.
    pub(super) fn check_paper(&self) -> Result<(), TemplateError> {
        let (width, height) = self.size();
        let is_near = |one: Length, two: Length| one - two <= TOLERANCE && two - one <= TOLERANCE;
        if is_near(width, Length::mm(210)) && is_near(height, Length::mm(297)) {
            Ok(())
        } else {
            Err(TemplateError::NotA4 { width, height })
        }
    }

    pub(super) fn size(&self) -> (Length, Length) {
        (Length::from_pt(self.width), Length::from_pt(self.height))
    }

    /// A rectangle of the page's own coordinates, on the upright page from its top-left corner.
    pub(super) fn area(&self, rect: Rect) -> Area {
        let [left, bottom, right, top] = self.upright.bounds(rect).0;
        Area {
            left: Length::from_pt(left),
            top: Length::from_pt(self.height - top),
            right: Length::from_pt(right),
            bottom: Length::from_pt(self.height - bottom),
        }
    }
}

impl Rect {
    /// Four numbers, with any two opposite corners first.
    pub(super) fn read(document: &Document, object: &Object) -> Option<Self> {
        let [x, y, other_x, other_y] = numbers(document, object)?;
        let rect = Self([x.min(other_x), y.min(other_y), x.max(other_x), y.max(other_y)]);
        rect.0.iter().all(|it| it.abs() <= FARTHEST).then_some(rect)
    }

    /// What lies in both; nothing where they do not overlap.
    fn intersection(self, other: Self) -> Option<Self> {
        let (Self([left, bottom, right, top]), Self(other)) = (self, other);
        let [other_left, other_bottom, other_right, other_top] = other;
        let both = [left.max(other_left), bottom.max(other_bottom), right.min(other_right), top.min(other_top)];
        (both[2] > both[0] && both[3] > both[1]).then_some(Self(both))
    }

    pub(super) fn objects(self) -> Vec<Object> {
        self.0.map(real).to_vec()
    }
}

impl Matrix {
    pub(super) const IDENTITY: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    pub(super) fn read(document: &Document, object: &Object) -> Option<Self> {
        numbers(document, object).map(Self)
    }

    pub(super) fn objects(self) -> Vec<Object> {
        self.0.map(real).to_vec()
    }

    /// The smallest upright rectangle around a transformed one.
    #[expect(clippy::many_single_char_names, reason = "PDF calls them so")]
    pub(super) fn bounds(self, Rect([left, bottom, right, top]): Rect) -> Rect {
        let Self([a, b, c, d, e, f]) = self;
        let corners = [(left, bottom), (right, bottom), (left, top), (right, top)];
        let xs = corners.map(|(x, y)| a * x + c * y + e);
        let ys = corners.map(|(x, y)| b * x + d * y + f);
        let least = |it: [f64; 4]| it.into_iter().fold(f64::INFINITY, f64::min);
        let most = |it: [f64; 4]| it.into_iter().fold(f64::NEG_INFINITY, f64::max);
        Rect([least(xs), least(ys), most(xs), most(ys)])
    }

    /// What moves and stretches one rectangle onto another (ISO 32000-1, 12.5.5); nothing for a flat one.
    pub(super) fn fitting(from: Rect, to: Rect) -> Option<Self> {
        let ([left, bottom, right, top], [to_left, to_bottom, to_right, to_top]) = (from.0, to.0);
        let across = (to_right - to_left) / (right - left);
        let down = (to_top - to_bottom) / (top - bottom);
        let matrix = [across, 0.0, 0.0, down, to_left - left * across, to_bottom - bottom * down];
        matrix.iter().all(|it| it.is_finite() && it.abs() <= FARTHEST).then_some(Self(matrix))
    }
}

pub(super) fn number(object: &Object) -> Option<f64> {
    object.as_float().ok().map(f64::from).filter(|it| it.is_finite())
}

fn numbers<const COUNT: usize>(document: &Document, object: &Object) -> Option<[f64; COUNT]> {
    let (_, object) = document.dereference(object).ok()?;
    let items = object.as_array().ok().filter(|it| it.len() == COUNT)?;
    let numbers: Vec<f64> =
        items.iter().filter_map(|it| document.dereference(it).ok().and_then(|(_, it)| number(it))).collect();
    numbers.try_into().ok()
}

#[expect(clippy::cast_possible_truncation, reason = "PDF numbers of this size need no more digits")]
pub(super) fn real(number: f64) -> Object {
    // Without this a zero may be written as -0.
    Object::Real(if number == 0.0 { 0.0 } else { number as f32 })
}
