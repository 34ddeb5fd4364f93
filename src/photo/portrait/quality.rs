//! What the pixels of a face tell: is it sharp, rightly exposed, of natural colour?
//!
//! Measured on the face alone, scaled to 200 pixels, about 300 dpi on the print, so that the same limits serve every
//! camera. The limits were found on portraits of people of many skin colours with blur, exposure and casts added.

use super::lab::Lab;
use super::picture::{Picture, brightness};
use crate::photo::frame::Size;

/// Side of the patch of face that is measured.
pub(in crate::photo) const PATCH: Size = Size { width: 200, height: 200 };

/// Measures of a face's pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::photo) struct Quality {
    /// Variance of the Laplacian of brightness: small where no edge is sharp.
    edges: f64,
    /// The same as a share of the variance of brightness: a face in hard light has strong edges even out of focus.
    relative_edges: f64,
    /// Steep slopes across against steep slopes down: far from 1 where the camera moved.
    pub(in crate::photo) shake: f64,
    /// Lightness (L*) that only two hundredths of the face exceed.
    pub(in crate::photo) highlights: f64,
    /// The share of the inner face that is white.
    pub(in crate::photo) blown: f64,
    /// The mean colour of the inner face.
    pub(in crate::photo) colour: Lab,
}

impl Quality {
    /// Of a patch of [`PATCH`] size.
    pub(in crate::photo) fn of(patch: &Picture) -> Self {
        let grey = patch.grey();
        let (edges, spread) = (laplacian_variance(&grey), variance(grey.iter().map(|&it| i32::from(it))));
        let inner: Vec<[u8; 3]> = inner(patch);
        let brightest = percentile(grey.iter().map(|&it| u32::from(it)).collect(), 0.98).min(255);
        let brightest = u8::try_from(brightest).unwrap_or(u8::MAX);
        Self {
            edges,
            relative_edges: if spread > 0.0 { edges / spread } else { 0.0 },
            shake: shake(&grey),
            highlights: Lab::of([brightest; 3]).l,
            blown: mean(inner.iter().map(|it| if brightness(*it) >= 252 { 1.0 } else { 0.0 })),
            colour: mean_colour(&inner),
        }
    }

    /// How sharp the face is, in hundredths of the least that passes.
    pub(in crate::photo) fn sharpness(&self) -> f64 {
        const LEAST_EDGES: f64 = 45.0;
        const LEAST_RELATIVE_EDGES: f64 = 0.012;
        (self.edges / LEAST_EDGES).min(self.relative_edges / LEAST_RELATIVE_EDGES) * 100.0
    }

    /// Neither red nor blue nor anything: a monochrome picture.
    pub(in crate::photo) fn is_grey(&self) -> bool {
        self.colour.a.hypot(self.colour.b) < 3.0
    }
}

/// Cheeks, nose and brow, without hair and ground.
fn inner(patch: &Picture) -> Vec<[u8; 3]> {
    let rows = patch.pixels().chunks(200).skip(40).take(120);
    rows.flat_map(|row| row.iter().skip(45).take(110)).copied().collect()
}

fn mean_colour(pixels: &[[u8; 3]]) -> Lab {
    let colours: Vec<Lab> = pixels.iter().step_by(3).map(|it| Lab::of(*it)).collect();
    let of = |part: fn(&Lab) -> f64| mean(colours.iter().map(part));
    Lab { l: of(|it| it.l), a: of(|it| it.a), b: of(|it| it.b) }
}

/// Rows and their neighbours above and below.
fn rows(grey: &[u8]) -> impl Iterator<Item = (&[u8], &[u8], &[u8])> {
    let lines = grey.chunks_exact(200);
    lines.clone().zip(lines.clone().skip(1)).zip(lines.skip(2)).map(|((above, row), below)| (above, row, below))
}

fn laplacian_variance(grey: &[u8]) -> f64 {
    let edges = rows(grey).flat_map(|(above, row, below)| {
        let columns = row.windows(3).zip(above.iter().skip(1)).zip(below.iter().skip(1));
        columns.map(|((near, &above), &below)| match *near {
            [left, middle, right] => {
                i32::from(left) + i32::from(right) + i32::from(above) + i32::from(below) - 4 * i32::from(middle)
            }
            _ => 0,
        })
    });
    variance(edges)
}

/// How steep the steepest half percent is, across against down.
fn shake(grey: &[u8]) -> f64 {
    let step = |(a, b): (&u8, &u8)| u32::from(a.abs_diff(*b));
    let across = grey.chunks_exact(200).flat_map(|row| row.iter().zip(row.iter().skip(1)).map(step)).collect();
    let down = grey.iter().zip(grey.iter().skip(200)).map(step).collect();
    let (across, down) = (percentile(across, 0.995), percentile(down, 0.995));
    if down > 0 { f64::from(across) / f64::from(down) } else { 1.0 }
}

/// The value that a share of the values does not exceed.
fn percentile(mut values: Vec<u32>, share: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "an index"
    )]
    let index = (values.len().saturating_sub(1) as f64 * share).round() as usize;
    if index >= values.len() {
        return 0;
    }
    *values.select_nth_unstable(index).1
}

fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = values.fold((0.0, 0.0), |(sum, count), it| (sum + it, count + 1.0));
    if count > 0.0 { sum / count } else { 0.0 }
}

fn variance(values: impl Iterator<Item = i32>) -> f64 {
    let (sum, squares, count) = values
        .map(i64::from)
        .fold((0_i64, 0_i64, 0_i64), |(sum, squares, count), it| (sum + it, squares + it * it, count + 1));
    #[expect(clippy::cast_precision_loss, reason = "forty thousand squares of three figures")]
    let (sum, squares, count) = (sum as f64, squares as f64, count.max(1) as f64);
    squares / count - (sum / count).powi(2)
}
