//! Where the eyes are, by the round dark things that the brightness of a face falls towards (Timm & Barth, VISAPP 2011).

use super::face::Face;
use super::ground::whole;
use super::picture::{Picture, Spot, brightness};

/// Side to which a face is scaled for the search, in pixels. An iris then has about eight.
const PATCH: i64 = 100;

/// The middles of the two eyes, the one at the left of the picture first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::photo) struct Eyes {
    pub(in crate::photo) left: Spot,
    pub(in crate::photo) right: Spot,
}

/// A gradient, of length one.
struct Slope {
    x: f64,
    y: f64,
    right: f64,
    down: f64,
}

impl Eyes {
    pub(in crate::photo) fn of(picture: &Picture, face: Face) -> Option<Self> {
        let patch: Vec<f64> = (0..PATCH)
            .flat_map(|row| (0..PATCH).map(move |column| (column, row)))
            .map(|it| sample(picture, face, it))
            .collect();
        // Eyes stand in these parts of the square, whatever the face.
        let left = dark_round(&patch, (18, 46))?;
        let right = dark_round(&patch, (54, 82))?;
        let place =
            |(x, y): (f64, f64)| Spot { x: face.left + x * face.side / 100.0, y: face.top + y * face.side / 100.0 };
        Some(Self { left: place(left), right: place(right) })
    }

    /// How far the head leans, in degrees; positive where its right side (of the picture) hangs lower.
    pub(in crate::photo) fn tilt(&self) -> f64 {
        (self.right.y - self.left.y).atan2(self.right.x - self.left.x).to_degrees()
    }

    pub(in crate::photo) fn middle(&self) -> f64 {
        f64::midpoint(self.left.x, self.right.x)
    }
}

/// The brightness of the face at a hundredth of its square, between the pixels.
fn sample(picture: &Picture, face: Face, (column, row): (i64, i64)) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "below a hundred")]
    let (x, y) =
        (face.left + (column as f64 + 0.5) * face.side / 100.0, face.top + (row as f64 + 0.5) * face.side / 100.0);
    let (x, y) = (x - 0.5, y - 0.5);
    let (right, down) = (x - x.floor(), y - y.floor());
    let (x, y) = (whole(x.floor()), whole(y.floor()));
    let at = |x, y| f64::from(brightness(picture.at(x, y)));
    let above = at(x, y) * (1.0 - right) + at(x + 1, y) * right;
    let below = at(x, y + 1) * (1.0 - right) + at(x + 1, y + 1) * right;
    above * (1.0 - down) + below * down
}

/// The place from which most slopes point away, weighted by its darkness.
fn dark_round(patch: &[f64], (from, to): (i64, i64)) -> Option<(f64, f64)> {
    const TOP: i64 = 24;
    const BOTTOM: i64 = 52;
    let at =
        |x: i64, y: i64| usize::try_from(y * PATCH + x).ok().and_then(|it| patch.get(it)).copied().unwrap_or_default();
    let slopes = steep_slopes(at, (from, to), (TOP, BOTTOM));
    if slopes.is_empty() {
        return None;
    }
    let score = |x: i64, y: i64| {
        let around = (-1..=1).flat_map(|down| (-1..=1).map(move |right| at(x + right, y + down))).sum::<f64>() / 9.0;
        #[expect(clippy::cast_precision_loss, reason = "below a hundred")]
        let (column, row) = (x as f64, y as f64);
        let votes: f64 = slopes.iter().map(|it| it.vote(column, row)).sum();
        // The middle of the region is likelier than its edges, where brows and temples are.
        #[expect(clippy::cast_precision_loss, reason = "below a hundred")]
        let aside = (column - (from + to) as f64 / 2.0).abs() / 28.0 + (row - 39.0).abs() / 28.0;
        votes * (255.0 - around) * (1.0 - 0.35 * aside * aside)
    };
    // Every third place first, then those round the best.
    let best = |places: &mut dyn Iterator<Item = (i64, i64)>| {
        places.map(|(x, y)| (score(x, y), (x, y))).max_by(|a, b| a.0.total_cmp(&b.0)).map(|it| it.1)
    };
    let (x, y) = best(&mut (TOP..BOTTOM).step_by(3).flat_map(|y| (from..to).step_by(3).map(move |x| (x, y))))?;
    let (x, y) = best(&mut (y - 2..=y + 2).flat_map(|y| (x - 2..=x + 2).map(move |x| (x, y))))?;
    #[expect(clippy::cast_precision_loss, reason = "below a hundred")]
    Some((x as f64 + 0.5, y as f64 + 0.5))
}

/// The slopes steeper than most: the edges of the iris, not the cheek.
fn steep_slopes(at: impl Fn(i64, i64) -> f64, (from, to): (i64, i64), (top, bottom): (i64, i64)) -> Vec<Slope> {
    let mut slopes = Vec::new();
    for y in top..bottom {
        for x in from..to {
            let (right, down) = (at(x + 1, y) - at(x - 1, y), at(x, y + 1) - at(x, y - 1));
            #[expect(clippy::cast_precision_loss, reason = "below a hundred")]
            slopes.push(((right * right + down * down).sqrt(), Slope { x: x as f64, y: y as f64, right, down }));
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "below a thousand")]
    let count = slopes.len().max(1) as f64;
    let mean = slopes.iter().map(|it| it.0).sum::<f64>() / count;
    let spread = (slopes.iter().map(|it| (it.0 - mean).powi(2)).sum::<f64>() / count).sqrt();
    let steep = mean + 0.5 * spread;
    let steep = slopes.into_iter().filter(|(size, _)| *size > steep && *size > 2.0);
    steep.map(|(size, it)| Slope { right: it.right / size, down: it.down / size, ..it }).collect()
}

impl Slope {
    fn vote(&self, column: f64, row: f64) -> f64 {
        let (right, down) = (self.x - column, self.y - row);
        let squared = right * right + down * down;
        if !(0.25..196.0).contains(&squared) {
            return 0.0;
        }
        let along = right * self.right + down * self.down;
        if along > 0.0 { along * along / squared } else { 0.0 }
    }
}
