//! Keeps the place of an answer clear of what the page prints.

use crate::page::Page;
use crate::units::{Area, Length};

/// What reaches no further into a place than this is its own rule or a neighbour's edge.
const TOUCH: Length = Length::centipoints(40);
/// What is kept free round a place that had to give way.
const GAP: Length = Length::centipoints(150);
/// How much of its width a place may lose on one side, and of its height above, in hundredths.
const GIVES: i64 = 35;
/// The least height that holds a line of text.
const LEAST_HEIGHT: Length = Length::centipoints(1100);

/// The place without what is printed at its sides or its top; nothing where print stands in its midst.
pub(super) fn clear_of_print(page: &Page, area: Area) -> Option<Area> {
    let mut clear = area;
    let inks = page.characters.iter().filter_map(|it| it.ink);
    for ink in inks.chain(page.pictures.iter().map(|it| it.area)) {
        if !inner(clear).overlaps(ink) {
            continue;
        }
        let (wide, high) = (area.width().scaled(GIVES, 100), area.height().scaled(GIVES, 100));
        if ink.bottom < area.top + high {
            clear.top = clear.top.max(ink.bottom + TOUCH);
        } else if ink.right < area.left + wide {
            clear.left = clear.left.max(ink.right + GAP);
        } else if ink.left > area.right - wide {
            clear.right = clear.right.min(ink.left - GAP);
        } else {
            return None;
        }
    }
    (clear.height() >= LEAST_HEIGHT && clear.width() > area.width().scaled(1, 2)).then_some(clear)
}

/// Whether nothing is printed in a place.
pub(super) fn is_clear(page: &Page, area: Area) -> bool {
    page.characters.iter().filter_map(|it| it.ink).all(|it| !inner(area).overlaps(it))
}

fn inner(area: Area) -> Area {
    Area { left: area.left + TOUCH, top: area.top + TOUCH, right: area.right - TOUCH, bottom: area.bottom - TOUCH }
}
