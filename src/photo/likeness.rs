//! 同じ写真: a fingerprint by which one portrait is known again, whatever file it was saved in.
//!
//! Where a print grows lighter or darker from left to right, in sixteen rows of sixteen steps. Saving it again,
//! smaller or in another format, changes a few of the 256 signs; another person's portrait changes dozens.

use super::frame::Size;
use super::portrait::brightness;
use super::raster::Channels;

const ROWS: usize = 16;
const COLUMNS: usize = 17;

/// Steps smaller than this are noise: a plain wall would be told from itself.
const LEAST_STEP: i32 = 3;

/// More signs than this differ between two portraits, fewer between most copies of one.
const MOST_DIFFERENT: u32 = 40;

/// A fingerprint of a print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Likeness {
    lighter: [u16; ROWS],
    darker: [u16; ROWS],
}

impl Likeness {
    pub(super) fn of(pixels: &[u8], size: Size, channels: Channels) -> Self {
        let (width, height) = (large(size.width), large(size.height));
        let (pixels, _) = pixels.as_chunks::<3>();
        let light = |pixel: &[u8; 3]| match channels {
            Channels::LightAndColour => pixel[0],
            Channels::RedGreenBlue => brightness(*pixel),
        };
        let mut sums = [[(0_i64, 0_i64); COLUMNS]; ROWS];
        // Every third pixel of every third row tells as much as all.
        for (y, row) in pixels.chunks_exact(width.max(1)).enumerate().step_by(3) {
            let Some(sums) = sums.get_mut(y * ROWS / height.max(1)) else { continue };
            for (x, pixel) in row.iter().enumerate().step_by(3) {
                if let Some((sum, count)) = sums.get_mut(x * COLUMNS / width.max(1)) {
                    *sum += i64::from(light(pixel));
                    *count += 1;
                }
            }
        }
        let means = sums.map(|row| row.map(|(sum, count)| i32::try_from(sum / count.max(1)).unwrap_or_default()));
        let signs = |is_step: fn(i32) -> bool| {
            means.map(|row| {
                let steps = row.iter().zip(row.iter().skip(1)).map(|(left, right)| is_step(right - left));
                steps.fold(0, |bits: u16, it| bits << 1 | u16::from(it))
            })
        };
        Self { lighter: signs(|it| it >= LEAST_STEP), darker: signs(|it| it <= -LEAST_STEP) }
    }

    /// Whether two prints show one picture.
    pub fn is_same(&self, other: &Self) -> bool {
        self.distance(other) <= MOST_DIFFERENT
    }

    /// How many of the signs differ.
    pub fn distance(&self, other: &Self) -> u32 {
        let differing = |one: &[u16; ROWS], two: &[u16; ROWS]| -> u32 {
            one.iter().zip(two).map(|(one, two)| (one ^ two).count_ones()).sum()
        };
        differing(&self.lighter, &other.lighter) + differing(&self.darker, &other.darker)
    }
}

fn large(side: u32) -> usize {
    usize::try_from(side).unwrap_or(usize::MAX)
}
