//! 測定線の図: the picture with what was measured drawn over it, so that people can see whether it was measured right.

use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder};

use super::examine::Examined;
use super::finding::PhotoFinding;
use super::frame::{Crop, Size};
use super::print;
use super::raster::Raster;
use super::source::Source;
use crate::diagnostic::{Checked, Field, Problems};

/// The longer side of the drawing.
const LONGER_SIDE: u32 = 1200;

/// 赤: crown and chin.
const MEASURED: [u8; 3] = [220, 20, 60];
/// 青: the middle of the face, and of the print.
const MIDDLE: [u8; 3] = [30, 90, 220];
/// 緑: where crown and chin may be, as the agency's figure has it.
const ALLOWED: [u8; 3] = [0, 150, 80];
/// What is cut off is drawn at this share of its brightness.
const DIMMED: u16 = 110;

/// The crown may be 2 to 8 mm below the print's top.
const CROWN_MM: (f64, f64) = (2.0, 8.0);
const PRINT_HEIGHT_MM: f64 = 40.0;

impl Examined {
    /// Draws the upright picture as PNG: what is cut off darkened, crown and chin as red lines, the middle of the face as
    /// a blue one beside that of the print in dashes, and at the print's edges green bars for where crown and chin may be.
    /// `bytes` are the file that was examined.
    pub fn overlay(&self, bytes: &[u8]) -> Checked<Vec<u8>> {
        let mut problems = Problems::default();
        let drawn = self.draw(bytes);
        let drawn = problems.take(Field::Photo, drawn);
        problems.finish(drawn)
    }

    fn draw(&self, bytes: &[u8]) -> Result<Vec<u8>, PhotoFinding> {
        let source = Source::open(bytes, &mut Problems::default())?;
        let raster = Raster { orientation: self.orientation, ..source.decode(source.size().width.min(LONGER_SIDE))? };
        let longer = self.size.width.max(self.size.height).max(1);
        let share = f64::from(LONGER_SIDE.min(longer)) / f64::from(longer);
        let size = Size { width: scaled(self.size.width, share), height: scaled(self.size.height, share) };
        let whole = Crop { left: 0, top: 0, size: self.size };
        let picture = print::sample(&raster, whole, self.size, size)?;
        let mut canvas = Canvas { size, pixels: picture.pixels().to_vec() };
        self.draw_lines(&mut canvas, share);
        let mut png = Vec::new();
        let pixels: Vec<u8> = canvas.pixels.into_iter().flatten().collect();
        PngEncoder::new(&mut png)
            .write_image(&pixels, size.width, size.height, ExtendedColorType::Rgb8)
            .map_err(|_| PhotoFinding::Damaged)?;
        Ok(png)
    }

    fn draw_lines(&self, canvas: &mut Canvas, share: f64) {
        let Crop { left, top, size } = self.crop;
        let (left, top) = (f64::from(left) * share, f64::from(top) * share);
        let (right, bottom) = (left + f64::from(size.width) * share, top + f64::from(size.height) * share);
        canvas.dim_outside(left, top, right, bottom);
        for (from, to) in [((left, top), (right, top)), ((left, bottom), (right, bottom))] {
            canvas.across(from.1, from.0, to.0, [255; 3]);
        }
        canvas.down(left, top, bottom, [255; 3]);
        canvas.down(right, top, bottom, [255; 3]);
        let Some(lines) = self.lines else { return };
        let mm = (bottom - top) / PRINT_HEIGHT_MM;
        let (crown, chin, centre) = (lines.crown * share, lines.chin * share, lines.centre * share);
        for side in [left, right - 3.0 * mm] {
            let bar = |from: f64, to: f64| (top + from * mm, top + to * mm);
            let (from, to) = bar(CROWN_MM.0, CROWN_MM.1);
            canvas.fill([side, from, side + 3.0 * mm, to], ALLOWED);
            // From the crown as it is, 22 to 28 mm down.
            canvas.fill([side, crown + 22.0 * mm, side + 3.0 * mm, crown + 28.0 * mm], ALLOWED);
        }
        let dashes = if lines.is_crown_seen { 1 } else { 6 };
        canvas.dashed_across(crown, (left, right), MEASURED, dashes);
        canvas.across(chin, left, right, MEASURED);
        canvas.down(centre, top, bottom, MIDDLE);
        canvas.dashed_down(f64::midpoint(left, right), (top, bottom), MIDDLE);
    }
}

struct Canvas {
    size: Size,
    pixels: Vec<[u8; 3]>,
}

impl Canvas {
    fn dim_outside(&mut self, left: f64, top: f64, right: f64, bottom: f64) {
        let width = usize::try_from(self.size.width).unwrap_or(1).max(1);
        for (index, pixel) in self.pixels.iter_mut().enumerate() {
            #[expect(clippy::cast_precision_loss, reason = "a picture of some hundred pixels")]
            let (x, y) = ((index % width) as f64, (index / width) as f64);
            if x < left || x >= right || y < top || y >= bottom {
                *pixel = pixel.map(|it| u8::try_from(u16::from(it) * DIMMED / 255).unwrap_or(u8::MAX));
            }
        }
    }

    fn across(&mut self, y: f64, left: f64, right: f64, colour: [u8; 3]) {
        self.fill([left, y - 1.0, right, y + 1.0], colour);
    }

    fn down(&mut self, x: f64, top: f64, bottom: f64, colour: [u8; 3]) {
        self.fill([x - 1.0, top, x + 1.0, bottom], colour);
    }

    fn dashed_across(&mut self, y: f64, (left, right): (f64, f64), colour: [u8; 3], step: usize) {
        self.dashes((left, right), step, |canvas, from, to| canvas.across(y, from, to, colour));
    }

    fn dashed_down(&mut self, x: f64, (top, bottom): (f64, f64), colour: [u8; 3]) {
        self.dashes((top, bottom), 6, |canvas, from, to| canvas.down(x, from, to, colour));
    }

    /// Every second piece of so many pixels; all where they are pieces of one.
    fn dashes(&mut self, (from, to): (f64, f64), step: usize, draw: impl Fn(&mut Self, f64, f64)) {
        if step <= 1 {
            draw(self, from, to);
            return;
        }
        #[expect(clippy::cast_precision_loss, reason = "some pixels")]
        let step = step as f64;
        let mut at = from;
        while at < to {
            draw(self, at, (at + step).min(to));
            at += 2.0 * step;
        }
    }

    fn fill(&mut self, [left, top, right, bottom]: [f64; 4], colour: [u8; 3]) {
        let width = usize::try_from(self.size.width).unwrap_or(1).max(1);
        let (left, right) = (pixel(left, self.size.width), pixel(right, self.size.width));
        let (top, bottom) = (pixel(top, self.size.height), pixel(bottom, self.size.height));
        for row in self.pixels.chunks_mut(width).take(bottom).skip(top) {
            for place in row.iter_mut().take(right).skip(left) {
                *place = colour;
            }
        }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the picture")]
fn pixel(value: f64, end: u32) -> usize {
    value.round().clamp(0.0, f64::from(end)) as usize
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a side")]
fn scaled(side: u32, share: f64) -> u32 {
    ((f64::from(side) * share).round() as u32).max(1)
}
