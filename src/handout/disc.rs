//! The number of a step, on a disc.

use super::style::Look;
use crate::leaflet::{Column, Pen, Role, Shape};
use crate::typeset::{Ink, TypesetError, Weight};
use crate::units::Area;

/// Draws a number on a disc at the beginning of a column.
pub(super) fn disc(pen: &mut Pen<'_>, look: Look, number: i32, column: &Column) -> Result<(), TypesetError> {
    let side = look.length(560);
    let area = Area { left: column.left, top: column.y, right: column.left + side, bottom: column.y + side };
    pen.draw(Shape::Fill { area, ink: Ink::NAVY, corner: side.scaled(1, 2) })?;
    let label = look.centred(&number.to_string(), (900, Weight::Bold, Ink::WHITE));
    let height = pen.height(&label, side)?;
    let mut inside = Column { left: area.left, right: area.right, y: area.top + (side - height).scaled(1, 2) };
    pen.set_as(Role::Label, &label, &mut inside)
}
