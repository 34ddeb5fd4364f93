//! The page's drawing commands. Here, and only here, heights are turned to count from the bottom.

use std::fmt::Write;

use super::answer_font::{AnswerFonts, resource};
use super::number::Points;
use crate::font::Run;
use crate::layout::{CaptionMark, Mark, PhotoMark, RingMark, StrokeMark, TextMark};
use crate::units::{Length, Point};

/// Names of the page's resources.
pub(super) const FORM: &str = "Form";
pub(super) const PHOTO: &str = "Photo";

/// How far the handles of a circle's quarter reach, in millionths of its radius: 4/3 (√2 − 1).
const HANDLE: i64 = 552_285;

/// The form, for the marks to stand on.
pub(super) fn draw_form() -> String {
    format!("q /{FORM} Do Q\n")
}

/// The marks of a page of this height.
pub(super) fn draw(marks: &[Mark], height: Length, font: &mut AnswerFonts) -> String {
    let mut page = String::new();
    for mark in marks {
        // Writing into a string cannot fail.
        let _ = match mark {
            Mark::Text(text) => draw_text(&mut page, text, height, font),
            Mark::Ring(ring) => draw_ring(&mut page, *ring, height),
            Mark::Photo(photo) => draw_photo(&mut page, *photo, height),
            Mark::Caption(caption) => draw_caption(&mut page, caption, height, font),
            Mark::Stroke(stroke) => draw_stroke(&mut page, *stroke, height),
        };
    }
    page
}

fn draw_text(page: &mut String, text: &TextMark, height: Length, font: &mut AnswerFonts) -> std::fmt::Result {
    let (x, y) = (Points(text.start.x), Points(height - text.start.y));
    // Tz takes hundredths, the mark has thousandths.
    let (percent, tenth) = (text.stretch / 10, text.stretch % 10);
    write!(page, "BT 0 g {percent}.{tenth} Tz {x} {y} Td")?;
    show(page, &text.run, text.size, font)
}

fn draw_caption(page: &mut String, caption: &CaptionMark, height: Length, font: &mut AnswerFonts) -> std::fmt::Result {
    let (x, y) = (Points(caption.start.x), Points(height - caption.start.y));
    write!(page, "BT 0 g 100 Tz {x} {y} Td")?;
    show(page, &caption.run, caption.size, font)
}

/// One string for each stretch of glyphs of one typeface.
fn show(page: &mut String, run: &Run, size: Length, fonts: &mut AnswerFonts) -> std::fmt::Result {
    for stretch in run.glyphs.chunk_by(|one, two| one.font == two.font) {
        let number = stretch.first().map_or(0, |it| it.font);
        write!(page, " /{} {} Tf <", resource(number), Points(size))?;
        for glyph in stretch {
            write!(page, "{:04X}", fonts.id(glyph))?;
        }
        page.push_str("> Tj");
    }
    writeln!(page, " ET")
}

fn draw_stroke(page: &mut String, stroke: StrokeMark, height: Length) -> std::fmt::Result {
    let at = |it: Point| format!("{} {}", Points(it.x), Points(height - it.y));
    writeln!(page, "q 0 G {} w {} m {} l S Q", Points(stroke.thickness), at(stroke.start), at(stroke.end))
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
