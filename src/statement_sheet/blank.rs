//! What stands in the room for an answer: nothing, a date to be filled in, or print.

use super::Obstacle;
use super::place::{Place, YearCount};
use crate::form::DateBox;
use crate::page::{Character, Page};
use crate::recognition::{folded, reading};
use crate::units::{Area, Length};

/// Numbers are no larger than answers are, and no smaller than can be read.
const LARGEST: Length = Length::centipoints(1100);
const SMALLEST: Length = Length::centipoints(700);
const STEP: Length = Length::centipoints(50);
/// A digit is this wide, in thousandths of its size, with a little room.
const DIGIT: i64 = 600;
/// Between a number and what is printed on either side of it.
const GAP: Length = Length::centipoints(150);
/// What reaches no further into a room than this is its neighbour's.
const TOUCH: Length = Length::centipoints(40);
/// Characters of one row stand no higher or lower than this, in thousandths of their size.
const SAME_ROW: i64 = 300;

/// What stands in an area.
pub(super) enum Contents {
    Nothing,
    /// 年, 月 and 日 to be filled in, or why they cannot be.
    Date(Result<Place, Obstacle>),
    Print,
}

/// Looks at an area.
pub(super) fn contents(page: &Page, area: Area) -> Contents {
    let inner =
        Area { left: area.left + TOUCH, top: area.top + TOUCH, right: area.right - TOUCH, bottom: area.bottom - TOUCH };
    let is_there = |it: &&Character| it.ink.is_some_and(|ink| ink.overlaps(inner));
    let mut characters: Vec<&Character> = page.characters.iter().filter(is_there).collect();
    let mut others = page.pictures.iter().map(|it| it.area).chain(page.curves.iter().copied());
    if others.any(|it| it.overlaps(inner)) {
        return Contents::Print;
    }
    // Letters of a font that is drawn by commands have no outline, but may be there.
    let is_hidden = |it: &Character| it.ink.is_none() && !said(it).is_empty() && inner.contains(it.start);
    if page.characters.iter().any(is_hidden) {
        return Contents::Print;
    }
    characters.sort_by_key(|it| it.start.x);
    if characters.is_empty() {
        return Contents::Nothing;
    }
    match units(&characters) {
        Some(units) => date(&characters, units, area),
        None => Contents::Print,
    }
}

/// The area as far as a 印 for a seal at its end.
pub(super) fn before_seal(page: &Page, area: Area) -> Area {
    let inks = || page.characters.iter().filter_map(|it| Some((it, it.ink.filter(|it| area.contains(it.centre()))?)));
    let is_seal = |text: &str| matches!(text, "印" | "(" | ")" | "(印)");
    let has_seal = inks().any(|(it, _)| said(it).contains('印'));
    let start = inks().map(|(_, ink)| ink.left).min().filter(|it| *it > area.centre().x);
    match start {
        Some(start) if has_seal && inks().all(|(it, _)| is_seal(&said(it))) => Area { right: start - GAP, ..area },
        _ => area,
    }
}

/// 年, 月 and 日 in this order on one row, each once, with nothing but English on any other row.
fn units<'a>(characters: &[&'a Character]) -> Option<[&'a Character; 3]> {
    let only = |unit: &str| {
        let mut found = characters.iter().filter(|it| said(it) == unit);
        found.next().filter(|_| found.next().is_none()).copied()
    };
    let units = [only("年")?, only("月")?, only("日")?];
    let [year, month, day] = units;
    let is_row = |it: &Character| it.start.y.distance(year.start.y) < year.size.scaled(SAME_ROW, 1000);
    let is_english = |it: &Character| said(it).is_ascii();
    let is_clean = characters.iter().all(|it| {
        let is_between = it.start.x > year.start.x && it.start.x < day.start.x && it.start.x != month.start.x;
        is_english(it) || is_row(it) && !is_between
    });
    (is_row(month) && is_row(day) && year.start.x < month.start.x && month.start.x < day.start.x && is_clean)
        .then_some(units)
}

fn date(characters: &[&Character], units: [&Character; 3], area: Area) -> Contents {
    let [year, ..] = units;
    let is_row = |it: &&&Character| it.start.y.distance(year.start.y) < year.size.scaled(SAME_ROW, 1000);
    let row: Vec<&Character> = characters.iter().filter(is_row).copied().collect();
    let before: String = row.iter().filter(|it| it.start.x < year.start.x).map(|it| said(it)).collect();
    let count = match before.trim_matches(|it| matches!(it, '(' | ')')) {
        "" | "西暦" => YearCount::Gregorian,
        "令和" => YearCount::Era("令和"),
        "平成" => YearCount::Era("平成"),
        "昭和" => YearCount::Era("昭和"),
        _ => return Contents::Print,
    };
    let rooms = units.map(|unit| room(&row, unit, area));
    let digits = [if count == YearCount::Gregorian { 4 } else { 2 }, 2, 2];
    let fits = |size: &Length| {
        rooms.iter().zip(digits).all(|(room, digits)| size.scaled(DIGIT * digits, 1000) <= room.width())
    };
    let size = std::iter::successors(Some(LARGEST.min(year.size)), |it| Some(*it - STEP));
    let size = size.take_while(|it| *it >= SMALLEST).find(fits);
    let [of_year, of_month, of_day] = rooms;
    let place = size.ok_or(Obstacle::TooSmall).map(|size| {
        let numbers = DateBox {
            baseline: year.start.y,
            size,
            left: of_year.left,
            year_right: of_year.right,
            month_right: of_month.right,
            day_right: of_day.right,
        };
        Place::Date { numbers, rooms, count }
    });
    Contents::Date(place)
}

/// The room for a number: from what is printed before its unit to the unit.
fn room(row: &[&Character], unit: &Character, area: Area) -> Area {
    let ink = unit.ink.unwrap_or_default();
    let before = row.iter().filter_map(|it| it.ink).filter(|it| it.right <= ink.left && *it != ink);
    let left = before.map(|it| it.right).max().unwrap_or(area.left).max(area.left) + GAP;
    let (top, bottom) = (unit.start.y - unit.size, unit.start.y + unit.size.scaled(250, 1000));
    Area { left, top, right: ink.left - GAP, bottom }
}

/// What a character says, folded.
fn said(character: &Character) -> String {
    reading(character).map_or_else(|| "\u{FFFD}".to_owned(), |it| folded(it).collect())
}
