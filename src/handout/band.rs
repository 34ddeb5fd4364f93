//! The band at the top of the page for the wall: what it is, and whose.

use super::checklist::Checklist;
use super::style::Look;
use crate::leaflet::{Column, Pen, Shape};
use crate::speech::Word;
use crate::typeset::{Ink, TypesetError};
use crate::units::{Area, Length};

const PAGE: Length = Length::mm(210);
/// The band is as high as this, or as what stands in it.
const HEIGHT: Length = Length::mm(31);
/// Below what stands in it.
const PADDING: Length = Length::centipoints(200);
/// Where its words begin, on the left.
const TOP: Length = Length::mm(6);
/// How much of the width the left side leaves, and how much the right side takes.
const LEFT_OF: Length = Length::mm(52);
const SIDE: Length = Length::mm(70);
/// Where the Japanese title and the name begin, on the right.
const JAPANESE: Length = Length::mm(9);
const OWNER: Length = Length::mm(18);

/// Draws the band from edge to edge, as high as the longest name needs; the column begins below it.
pub(super) fn band(
    pen: &mut Pen<'_>,
    column: Column,
    content: &Checklist<'_>,
    look: Look,
) -> Result<Column, TypesetError> {
    let below = pen.here();
    let mut left = Column { right: column.right - LEFT_OF, y: TOP, ..column };
    pen.heading(1, &look.title(&content.speech.say("checklist-title")), &mut left)?;
    pen.paragraph(&look.subtitle(&content.speech.say("checklist-subtitle")), &mut left)?;
    let mut side = Column { left: column.right - SIDE, y: JAPANESE, ..column };
    if !look.language.is_japanese() {
        let title = content.japanese.say("checklist-title");
        pen.paragraph(&look.japanese_title(&title), &mut side)?;
    }
    side.y = OWNER;
    let owner = content.speech.tell("checklist-for", &[("name", Word::Text("\u{1}"))]);
    let (before, after) = owner.split_once('\u{1}').unwrap_or((&owner, ""));
    pen.paragraph(&look.owner(before, content.name, after), &mut side)?;
    let bottom = HEIGHT.max(left.y.max(side.y) + PADDING);
    let area = Area { left: Length::ZERO, top: Length::ZERO, right: PAGE, bottom };
    pen.draw_below(below, Shape::Fill { area, ink: Ink::NAVY, corner: Length::ZERO })?;
    let y = left.y.max(bottom - Length::mm(2)) + Length::mm(7);
    Ok(Column { y, ..column })
}
