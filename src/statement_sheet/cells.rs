//! The cells that the rules of a sheet make, and the lines to write on.

use crate::page::Page;
use crate::units::{Area, Length, Point};

/// A rule may end this much before the one that it meets.
const SLACK: Length = Length::centipoints(150);
/// So far inside its corners a cell is asked whether it is one.
const INSET: Length = Length::centipoints(250);
/// Dashes no farther apart than this are one line.
const DASH: Length = Length::centipoints(600);
/// Pieces of one line stand no higher or lower than this.
const LEVEL: Length = Length::centipoints(60);

/// The rules of a page.
pub(super) struct Cells {
    level: Vec<Area>,
    upright: Vec<Area>,
}

impl Cells {
    pub(super) fn of(page: &Page) -> Self {
        let (level, upright) = page.lines.iter().partition(|it| it.width() > it.height());
        Self { level: joined(level), upright }
    }

    /// The lines that lie level, of pieces where they are dashed.
    pub(super) fn level(&self) -> &[Area] {
        &self.level
    }

    /// The cell round a place: closed by rules on four sides, wherever in it one asks.
    pub(super) fn at(&self, place: Point) -> Option<Area> {
        let cell = self.round(place)?;
        let Area { left, top, right, bottom } = cell;
        let (left, top, right, bottom) = (left + INSET, top + INSET, right - INSET, bottom - INSET);
        let corners = [(left, top), (right, top), (left, bottom), (right, bottom)];
        let is_same = |(x, y)| self.round(Point { x, y }).is_some_and(|it| is_alike(it, cell));
        (left < right && top < bottom && corners.into_iter().all(is_same)).then_some(cell)
    }

    /// The cell to the right of another, as high as it is.
    pub(super) fn beside(&self, cell: Area) -> Option<Area> {
        self.at(Point { x: cell.right + INSET + SLACK, y: cell.centre().y })
    }

    /// The cell below another.
    pub(super) fn below(&self, cell: Area) -> Option<Area> {
        self.at(Point { x: cell.centre().x, y: cell.bottom + INSET + SLACK })
    }

    /// Whether an upright rule stands between two places of one row.
    pub(super) fn divides(&self, left: Point, right: Point) -> bool {
        self.upright.iter().any(|it| {
            let middle = it.centre().x;
            left.x < middle && middle < right.x && it.top <= left.y && left.y <= it.bottom
        })
    }

    /// Whether a level line is the upper side of a frame or a table, and so no line to write on.
    pub(super) fn is_upper_side(&self, line: Area) -> bool {
        self.upright.iter().any(|it| {
            let is_within = line.left - SLACK <= it.right && it.left <= line.right + SLACK;
            is_within && it.top.distance(line.top) <= SLACK && it.bottom > line.bottom + SLACK
        })
    }

    /// Whether an upright rule stands in an area.
    pub(super) fn is_crossed(&self, area: Area) -> bool {
        let area = Area { left: area.left + SLACK, right: area.right - SLACK, ..area };
        self.upright.iter().any(|it| it.overlaps(area))
    }

    fn round(&self, place: Point) -> Option<Area> {
        let beside = || self.upright.iter().filter(|it| it.top - SLACK <= place.y && place.y <= it.bottom + SLACK);
        let across = || self.level.iter().filter(|it| it.left - SLACK <= place.x && place.x <= it.right + SLACK);
        Some(Area {
            left: beside().map(|it| it.right).filter(|it| *it <= place.x).max()?,
            right: beside().map(|it| it.left).filter(|it| *it >= place.x).min()?,
            top: across().map(|it| it.bottom).filter(|it| *it <= place.y).max()?,
            bottom: across().map(|it| it.top).filter(|it| *it >= place.y).min()?,
        })
    }
}

/// Whether two areas have the same sides.
pub(super) fn is_alike(one: Area, other: Area) -> bool {
    is_as_high(one, other) && is_as_wide(one, other)
}

/// Whether two areas have the same upper and lower side.
pub(super) fn is_as_high(one: Area, other: Area) -> bool {
    one.top.distance(other.top) <= SLACK && one.bottom.distance(other.bottom) <= SLACK
}

/// Whether two areas have the same left and right side.
pub(super) fn is_as_wide(one: Area, other: Area) -> bool {
    one.left.distance(other.left) <= SLACK && one.right.distance(other.right) <= SLACK
}

/// Lines put together of their pieces.
fn joined(mut pieces: Vec<Area>) -> Vec<Area> {
    pieces.sort_by_key(|it| (it.top.to_millipoints() / LEVEL.to_millipoints().max(1), it.left));
    let mut lines: Vec<Area> = Vec::new();
    for piece in pieces {
        match lines.last_mut() {
            Some(line) if line.top.distance(piece.top) <= LEVEL && piece.left <= line.right + DASH => {
                line.right = line.right.max(piece.right);
                line.bottom = line.bottom.max(piece.bottom);
            }
            _ => lines.push(piece),
        }
    }
    lines
}
