//! The days from the loss to the deadline as a strip of boxes.

use super::style::Look;
use crate::calendar::{Date, DayOff, Deadline, Holidays};
use crate::leaflet::{Column, Pen, Role, Shape};
use crate::speech::{Speech, without_readings};
use crate::typeset::{Ink, TypesetError, Weight};
use crate::units::{Area, Length};

/// What makes a day worth a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Start,
    Today,
    Fourteenth,
    Last,
}

/// The days that are shown, and what counts among them.
pub(super) struct Days<'a> {
    pub(super) deadline: &'a Deadline,
    pub(super) today: Date,
    /// What the first day is called.
    pub(super) start: &'a str,
    pub(super) holidays: &'a Holidays,
}

const WIDEST: Length = Length::mm(12);
const HEIGHT: Length = Length::mm(11);
const LABEL: Length = Length::centipoints(950);
const CORNER: Length = Length::centipoints(300);
const GAP: Length = Length::centipoints(150);
/// More days than this are no strip any more.
const MOST_DAYS: i64 = 31;

/// Draws the strip: a box a day, closed ones grey, and the names of the days that count below them.
pub(super) fn strip(
    pen: &mut Pen<'_>,
    column: &mut Column,
    shown: &Days<'_>,
    (look, speech): (Look, &Speech),
) -> Result<(), TypesetError> {
    let Days { deadline, today, start, holidays } = *shown;
    let days = days(deadline);
    let width = column.width().scaled(1, i64::try_from(days.len()).unwrap_or(1).max(1)).min(WIDEST);
    let words = format!(
        "{} – {} – {}",
        without_readings(&speech.day(deadline.start)),
        without_readings(&speech.day(deadline.plain)),
        without_readings(&speech.day(deadline.last))
    );
    pen.open(Role::Figure(words));
    let top = column.y;
    let mut ends = [column.left; 2];
    for (number, day) in days.iter().enumerate() {
        let left = column.left + width * i32::try_from(number).unwrap_or(0);
        let area = Area { left, top, right: left + width - GAP, bottom: top + HEIGHT };
        let mark = mark(*day, deadline, today);
        let off = holidays.day_off(*day);
        draw_day(pen, area, (*day, mark, off), (look, speech))?;
        let label = match mark {
            Some(Mark::Start) => start.to_owned(),
            Some(Mark::Today) => speech.say("strip-today"),
            Some(Mark::Fourteenth) => speech.say("strip-fourteenth"),
            Some(Mark::Last) => speech.say("strip-last"),
            None => continue,
        };
        name_day(pen, area, &without_readings(&label), (&mut ends, *column), look)?;
    }
    pen.shut();
    column.y = top + HEIGHT + LABEL * 2 + GAP;
    Ok(())
}

fn days(deadline: &Deadline) -> Vec<Date> {
    let count = deadline.start.days_until(deadline.last).clamp(0, MOST_DAYS);
    (0..=u64::try_from(count).unwrap_or(0)).map_while(|it| deadline.start.days_later(it)).collect()
}

/// The last day hides the fourteenth where they are one, and today hides neither.
fn mark(day: Date, deadline: &Deadline, today: Date) -> Option<Mark> {
    [
        (deadline.last, Mark::Last),
        (deadline.plain, Mark::Fourteenth),
        (deadline.start, Mark::Start),
        (today, Mark::Today),
    ]
    .into_iter()
    .find_map(|(at, mark)| (at == day).then_some(mark))
}

fn draw_day(
    pen: &mut Pen<'_>,
    area: Area,
    (day, mark, off): (Date, Option<Mark>, Option<DayOff>),
    (look, speech): (Look, &Speech),
) -> Result<(), TypesetError> {
    let ground = match mark {
        Some(Mark::Last) => Ink::RED,
        Some(Mark::Fourteenth) => Ink::NAVY,
        _ if off.is_some() => Ink::SHADE,
        _ => Ink::WHITE,
    };
    let ink = if matches!(mark, Some(Mark::Last | Mark::Fourteenth)) { Ink::WHITE } else { Ink::BLACK };
    pen.draw(Shape::Fill { area, ink: ground, corner: CORNER })?;
    let (thickness, line) = match mark {
        Some(Mark::Today) => (Length::centipoints(180), Ink::NAVY),
        _ => (Length::centipoints(50), Ink::RULE),
    };
    pen.draw(Shape::Frame { area, ink: line, thickness, corner: CORNER })?;
    let (_, month, date) = day.parts();
    let is_first = date == 1 || matches!(mark, Some(Mark::Start));
    let number = if is_first { format!("{month}/{date}") } else { date.to_string() };
    let mut inside = Column { left: area.left, right: area.right, y: area.top + Length::centipoints(150) };
    pen.set(&look.centred(&without_readings(&speech.weekday(day)), (650, Weight::Regular, ink)), &mut inside)?;
    let size = if is_first { 900 } else { 1100 };
    inside.y = area.top + Length::centipoints(if is_first { 1330 } else { 1180 });
    pen.set(&look.centred(&number, (size, Weight::Bold, ink)), &mut inside)
}

/// Names a day below its box, in a second row where the first has no room.
fn name_day(
    pen: &mut Pen<'_>,
    area: Area,
    label: &str,
    (ends, column): (&mut [Length; 2], Column),
    look: Look,
) -> Result<(), TypesetError> {
    let paragraph = look.centred(label, (700, Weight::Bold, Ink::NAVY));
    let width = pen.width(&paragraph)? + Length::mm(1);
    let left = (area.centre().x - width.scaled(1, 2)).max(column.left).min(column.right - width);
    for (row, end) in (0..).zip(ends.iter_mut()) {
        if left >= *end || row == 1 {
            *end = left + width;
            let y = area.bottom + LABEL * row;
            return pen.set(&paragraph, &mut Column { left, right: left + width, y });
        }
    }
    Ok(())
}
