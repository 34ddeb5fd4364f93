//! The page's drawing commands. Here, and only here, heights are turned to count from the bottom.

use std::fmt::Write;

use super::answer_font::AnswerFont;
use super::number::Points;
use crate::layout::{Mark, PhotoMark, RingMark, Sheet, TextMark};
use crate::units::Length;

/// Names of the page's resources.
pub(super) const FORM: &str = "Form";
pub(super) const FONT: &str = "Answers";
pub(super) const PHOTO: &str = "Photo";

/// How far the handles of a circle's quarter reach, in millionths of its radius: 4/3 (√2 − 1).
const HANDLE: i64 = 552_285;

/// The form, and the sheet's marks over it.
pub(super) fn draw(sheet: &Sheet, font: &mut AnswerFont) -> String {
    let mut page = format!("q /{FORM} Do Q\n");
    for mark in &sheet.marks {
        // Writing into a string cannot fail.
        let _ = match mark {
            Mark::Text(text) => draw_text(&mut page, text, sheet.height, font),
            Mark::Ring(ring) => draw_ring(&mut page, *ring, sheet.height),
            Mark::Photo(photo) => draw_photo(&mut page, *photo, sheet.height),
        };
    }
    page
}

fn draw_text(page: &mut String, text: &TextMark, height: Length, font: &mut AnswerFont) -> std::fmt::Result {
    let (x, y) = (Points(text.start.x), Points(height - text.start.y));
    // Tz takes hundredths, the mark has thousandths.
    let (percent, tenth) = (text.stretch / 10, text.stretch % 10);
    write!(page, "BT 0 g /{FONT} {} Tf {percent}.{tenth} Tz {x} {y} Td <", Points(text.size))?;
    for glyph in &text.run.glyphs {
        write!(page, "{:04X}", font.id(glyph))?;
    }
    writeln!(page, "> Tj ET")
}

fn draw_ring(page: &mut String, ring: RingMark, height: Length) -> std::fmt::Result {
    let (centre_x, centre_y) = (ring.centre.x, height - ring.centre.y);
    let radius = ring.radius;
    let handle = radius.scaled(HANDLE, 1_000_000);
    let at = |x: Length, y: Length| format!("{} {}", Points(centre_x + x), Points(centre_y + y));
    let zero = Length::ZERO;
    let quarters = [
        [(radius, handle), (handle, radius), (zero, radius)],
        [(-handle, radius), (-radius, handle), (-radius, zero)],
        [(-radius, -handle), (-handle, -radius), (zero, -radius)],
        [(handle, -radius), (radius, -handle), (radius, zero)],
    ];
    write!(page, "q 0 G {} w {} m", Points(ring.stroke), at(radius, zero))?;
    for quarter in quarters {
        let [first, second, end] = quarter.map(|(x, y)| at(x, y));
        write!(page, " {first} {second} {end} c")?;
    }
    writeln!(page, " s Q")
}

fn draw_photo(page: &mut String, photo: PhotoMark, height: Length) -> std::fmt::Result {
    let frame = photo.frame;
    let (x, y) = (Points(frame.left), Points(height - frame.bottom));
    writeln!(page, "q {} 0 0 {} {x} {y} cm /{PHOTO} Do Q", Points(frame.width()), Points(frame.height()))
}
