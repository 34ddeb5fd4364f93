//! Where the answer to a caption goes: the empty cell beside or below it, the room behind it, or the line to write on.

use super::Obstacle;
use super::blank::{Contents, before_seal, contents};
use super::captions::{Sighting, is_elsewhere};
use super::cells::{Cells, is_as_high, is_as_wide};
use super::words::{Piece, is_sign};
use crate::diagnostic::Field;
use crate::form::DateBox;
use crate::page::{Character, Page};
use crate::recognition::{folded, reading};
use crate::units::{Area, Length, Point};

/// Kept free of a rule, or of print, at the beginning and the end of a line.
const PADDING: Length = Length::centipoints(400);
/// The least height that holds a line.
const LEAST_HEIGHT: Length = Length::centipoints(1200);
/// The least width that holds anything.
const LEAST_WIDTH: Length = Length::centipoints(3000);
/// The height of two lines: text is set over the lower side of such a band.
const BAND: Length = Length::centipoints(2400);
/// The band of a cell reaches this far below its middle, so that one line stands in it.
const BELOW_MIDDLE: Length = Length::centipoints(1000);
/// A cell so many times as high as its caption may be written in below it.
const ROOMY: i32 = 4;
/// A line to write on lies no farther below the foot of its caption, and begins no farther behind its end.
const LINE_BELOW: Length = Length::centipoints(900);
const LINE_BEHIND: Length = Length::centipoints(17_000);

/// Where an answer goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Place {
    /// Text over the lower side of an area, free of print.
    Text(Area),
    /// Numbers before a printed 年, 月 and 日.
    Date {
        numbers: DateBox,
        /// Where each of them stands, and nothing else.
        rooms: [Area; 3],
        /// Whose years are counted.
        count: YearCount,
    },
}

/// How the years are counted before a printed 年.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum YearCount {
    /// 西暦
    Gregorian,
    /// 令和, printed before it.
    Era(&'static str),
}

impl Place {
    /// All the room that it takes.
    pub(super) fn area(self) -> Area {
        match self {
            Self::Text(area) => area,
            Self::Date { rooms: [year, _, day], .. } => Area { right: day.right, ..year },
        }
    }
}

/// Finds places on one page.
pub(super) struct Placer<'a> {
    pub(super) page: &'a Page,
    pub(super) cells: &'a Cells,
    pub(super) pieces: &'a [Piece],
    pub(super) sightings: &'a [Sighting],
}

impl Placer<'_> {
    /// The place of the answer to an item, from the only caption of it.
    pub(super) fn place(&self, field: Field) -> Result<Place, Obstacle> {
        let mut own = self.sightings.iter().filter(|it| it.field == Some(field));
        let sighting = own.next().ok_or(Obstacle::NoCaption)?;
        if own.next().is_some() {
            return Err(Obstacle::SeveralCaptions);
        }
        if self.headings(sighting).iter().any(|it| is_elsewhere(it, field, sighting.weight)) {
            return Err(Obstacle::AnothersCaption);
        }
        let middle = Point { x: sighting.area.left, y: sighting.area.centre().y };
        match self.cells.at(middle).filter(|it| !self.is_frame(*it, sighting)) {
            Some(cell) => self.in_cells(sighting, cell),
            None => self.over_line(sighting, self.whole()).unwrap_or(Err(Obstacle::NoRoom)),
        }
    }

    /// What may say of whom or what a caption speaks: words before it, above it, and in the cells to its left.
    fn headings(&self, sighting: &Sighting) -> Vec<String> {
        let mut headings = vec![sighting.preceded_by.clone()];
        let above = self.pieces.iter().filter(|it| it.top() < sighting.area.top - sighting.size.scaled(1, 2));
        headings.extend(above.map(Piece::text));
        let beside = self.pieces.iter().filter(|it| {
            let (place, height) = (it.place(), sighting.area.centre().y);
            let cell = it.cell.filter(|it| it.top <= height && height <= it.bottom);
            let is_in_row = cell.is_some() || place.y.distance(height) < sighting.size;
            is_in_row && place.x < sighting.area.left
        });
        headings.extend(beside.map(Piece::text));
        headings
    }

    /// Whether a cell is a frame round many rows, and no cell of this caption.
    fn is_frame(&self, cell: Area, sighting: &Sighting) -> bool {
        let is_other_row = |it: &&Sighting| it.area.centre().y.distance(sighting.area.centre().y) > sighting.size;
        let middles = self.sightings.iter().filter(is_other_row).map(|it| it.area.centre());
        cell.height() > self.page.height.scaled(1, 2) || middles.into_iter().any(|it| cell.contains(it))
    }

    fn in_cells(&self, sighting: &Sighting, cell: Area) -> Result<Place, Obstacle> {
        let behind = self.behind(sighting, cell);
        if let Contents::Date(..) = contents(self.page, behind) {
            return self.in_area(behind);
        }
        if let Some(over_line) = self.over_line(sighting, cell) {
            return over_line;
        }
        let is_blank = |it: &Area| !self.holds_caption(*it) && self.in_area(*it) != Err(Obstacle::Occupied);
        let beside = self.cells.beside(cell);
        let below = self.cells.below(cell).filter(|it| is_as_wide(*it, cell));
        let answer = beside.filter(|it| is_as_high(*it, cell)).filter(is_blank);
        match (answer, below.filter(is_blank)) {
            (Some(_), Some(_)) => Err(Obstacle::SeveralRooms),
            // A row of boxes is for one character each, or for more than one answer.
            (Some(room), _) if self.cells.beside(room).is_some_and(|it| is_as_high(it, room) && is_blank(&it)) => {
                Err(Obstacle::SeveralRooms)
            }
            (Some(room), None) | (None, Some(room)) => self.in_area(room),
            // What stands to its right and below must be other captions, or the answer may belong there.
            (None, None) if [beside, below].into_iter().flatten().any(|it| !self.holds_caption(it)) => {
                Err(Obstacle::Occupied)
            }
            (None, None) => self.in_own_cell(sighting, cell, behind),
        }
    }

    fn in_own_cell(&self, sighting: &Sighting, cell: Area, behind: Area) -> Result<Place, Obstacle> {
        let words = self.pieces.iter().flat_map(|it| &it.letters).map(|it| it.ink);
        let row = sighting.area.bottom + sighting.size;
        // English under a caption is part of it.
        let foot = words.filter(|it| cell.contains(it.centre()) && it.top < row).map(|it| it.bottom).max();
        let under = Area { top: foot.unwrap_or(sighting.area.bottom), ..cell };
        if cell.height() >= sighting.size * ROOMY && under.height() >= BAND {
            return self.in_area(under);
        }
        self.in_area(Area { right: self.next_print(behind).unwrap_or(cell.right), ..behind })
    }

    fn holds_caption(&self, cell: Area) -> bool {
        self.sightings.iter().any(|it| cell.contains(it.area.centre()))
    }

    /// The rest of a cell to the right of a caption, of the signs and the English that follow it, and of what stands in
    /// brackets there.
    fn behind(&self, sighting: &Sighting, cell: Area) -> Area {
        let Area { top, bottom, .. } = sighting.area;
        let is_behind = |ink: &Area| {
            let is_row = ink.top < bottom && ink.bottom > top;
            is_row && ink.left + PADDING.scaled(1, 2) >= sighting.area.right && cell.contains(ink.centre())
        };
        let mut characters: Vec<(Area, &Character)> =
            self.page.characters.iter().filter_map(|it| Some((it.ink.filter(is_behind)?, it))).collect();
        characters.sort_by_key(|it| it.0.left);
        let (mut left, mut brackets) = (sighting.area.right, 0_i32);
        for (ink, character) in characters {
            let letters = reading(character).map(|it| folded(it).collect::<String>()).unwrap_or_default();
            let is_part = is_sign(&letters) || letters.is_ascii() && !letters.is_empty() || brackets > 0;
            if !is_part || ink.left > left + sighting.size {
                break;
            }
            brackets += i32::from(letters == "(") - i32::from(letters == ")");
            left = left.max(ink.right);
        }
        Area { left, ..cell }
    }

    /// Where the first thing printed in an area begins.
    fn next_print(&self, area: Area) -> Option<Length> {
        let inks = self.page.characters.iter().filter_map(|it| it.ink);
        let others = self.page.pictures.iter().map(|it| it.area).chain(self.page.curves.iter().copied());
        inks.chain(others).filter(|it| it.overlaps(area)).map(|it| it.left).min()
    }

    /// Over the line to the right of a caption; nothing where there is none.
    fn over_line(&self, sighting: &Sighting, within: Area) -> Option<Result<Place, Obstacle>> {
        let end = self.behind(sighting, within).left;
        let is_own = |it: &&Area| {
            let down = it.top - sighting.baseline;
            down > -PADDING.scaled(1, 4)
                && down < LINE_BELOW
                && it.left < end + LINE_BEHIND
                && it.right > end + LEAST_WIDTH
                && it.left > within.left
                && it.right < within.right
                && it.bottom < within.bottom
                && !self.cells.is_upper_side(**it)
        };
        let line = self.cells.level().iter().filter(is_own).min_by_key(|it| (it.left.max(end), it.top))?;
        let left = line.left.max(end);
        let between = Area { left: end, top: sighting.area.top, right: left, bottom: sighting.area.bottom };
        if left > end && self.next_print(between).is_some() {
            return Some(Err(Obstacle::Occupied));
        }
        let top = line.top - BAND;
        if self.cells.is_crossed(Area { left: end, top: line.top - sighting.size, right: line.right, bottom: line.top })
        {
            return Some(Err(Obstacle::NoRoom));
        }
        let room = Area { left, top, right: line.right, bottom: line.top };
        let row = Area { top: line.top - sighting.size, ..room };
        if let Contents::Date(..) = contents(self.page, row) {
            return Some(self.in_area(row));
        }
        let right = self.next_print(row).unwrap_or(line.right);
        let above = self.page.characters.iter().filter_map(|it| it.ink);
        let above = above.chain(self.cells.level().iter().filter(|it| it.top < line.top).copied());
        let room = Area { right, ..room };
        let top = above.filter(|it| it.overlaps(room)).map(|it| it.bottom).max().unwrap_or(top);
        Some(self.text_in(Area { top: top.max(room.top), ..room }, room.bottom))
    }

    /// In the middle of an area, or before the 年, 月 and 日 in it.
    fn in_area(&self, area: Area) -> Result<Place, Obstacle> {
        let area = before_seal(self.page, area);
        match contents(self.page, area) {
            Contents::Date(date) => date,
            Contents::Print => Err(Obstacle::Occupied),
            Contents::Nothing => self.text_in(area, area.bottom.min(area.centre().y + BELOW_MIDDLE)),
        }
    }

    fn text_in(&self, area: Area, bottom: Length) -> Result<Place, Obstacle> {
        let band = Area {
            left: area.left + PADDING,
            top: area.top.max(bottom - BAND),
            right: area.right - PADDING.scaled(3, 4),
            bottom,
        };
        let is_on_page = band.left > Length::ZERO && band.right < self.page.width && band.bottom < self.page.height;
        if band.height() < LEAST_HEIGHT || band.width() < LEAST_WIDTH || !is_on_page {
            return Err(Obstacle::TooSmall);
        }
        match contents(self.page, band) {
            Contents::Nothing => Ok(Place::Text(band)),
            _ => Err(Obstacle::Occupied),
        }
    }

    fn whole(&self) -> Area {
        Area { right: self.page.width, bottom: self.page.height, ..Area::default() }
    }
}
