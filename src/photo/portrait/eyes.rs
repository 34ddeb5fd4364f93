//! Where the eyes are, by the round dark things that the brightness of a face falls towards (Timm & Barth, VISAPP 2011).

use super::face::Face;
use super::ground::whole;
use super::picture::{Picture, Spot, brightness};

/// Side to which a face is scaled for the search, in pixels. An iris then has about eight.
const PATCH: i64 = 100;

/// A head that leans less, in degrees, has both eyes in their parts of the square.
const UPRIGHT: f64 = 4.0;

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
        let eyes = Self::in_patch(picture, &Patch { face, sine: 0.0, cosine: 1.0 })?;
        // In a head that leans, an eye may stand outside its part of the square, and a brow inside: so once more along
        // the line just found, which is kept where the second look finds nothing.
        if eyes.tilt().abs() < UPRIGHT {
            return Some(eyes);
        }
        let (right, down) = (eyes.right.x - eyes.left.x, eyes.right.y - eyes.left.y);
        let distance = (right * right + down * down).sqrt();
        Self::in_patch(picture, &Patch { face, sine: down / distance, cosine: right / distance }).or(Some(eyes))
    }

    fn in_patch(picture: &Picture, patch: &Patch) -> Option<Self> {
        let pixels: Vec<f64> = (0..PATCH)
            .flat_map(|row| (0..PATCH).map(move |column| (column, row)))
            .map(|(column, row)| {
                #[expect(clippy::cast_precision_loss, reason = "below a hundred")]
                let place = (column as f64 + 0.5, row as f64 + 0.5);
                sample(picture, patch.spot(place))
            })
            .collect();
        // Eyes stand in these parts of the square, whatever the face.
        let (left, right) = (Part::of(&pixels, (18, 46))?, Part::of(&pixels, (54, 82))?);
        let (one, other) = pair(&left.places(), &right.places())?;
        Some(Self { left: patch.spot(left.finest(one)), right: patch.spot(right.finest(other)) })
    }

    /// How far the head leans, in degrees; positive where its right side (of the picture) hangs lower.
    pub(in crate::photo) fn tilt(&self) -> f64 {
        (self.right.y - self.left.y).atan2(self.right.x - self.left.x).to_degrees()
    }

    pub(in crate::photo) fn middle(&self) -> f64 {
        f64::midpoint(self.left.x, self.right.x)
    }
}

/// A face's square, or the same turned round its middle.
struct Patch {
    face: Face,
    /// Of the angle, which is positive where the right side (of the picture) hangs lower. Not the angle itself, whose
    /// sine would not be the same to the last bit on every machine.
    sine: f64,
    cosine: f64,
}

impl Patch {
    /// Where in the picture a place of the patch is, which is told in hundredths of its side.
    fn spot(&self, (x, y): (f64, f64)) -> Spot {
        let hundredth = self.face.side / 100.0;
        let (right, down) = ((x - 50.0) * hundredth, (y - 50.0) * hundredth);
        Spot {
            x: self.face.centre() + right * self.cosine - down * self.sine,
            y: self.face.line(0.5) + right * self.sine + down * self.cosine,
        }
    }
}

/// The brightness at a place between the pixels.
fn sample(picture: &Picture, spot: Spot) -> f64 {
    let (x, y) = (spot.x - 0.5, spot.y - 0.5);
    let (right, down) = (x - x.floor(), y - y.floor());
    let (x, y) = (whole(x.floor()), whole(y.floor()));
    let at = |x, y| f64::from(brightness(picture.at(x, y)));
    let above = at(x, y) * (1.0 - right) + at(x + 1, y) * right;
    let below = at(x, y + 1) * (1.0 - right) + at(x + 1, y + 1) * right;
    above * (1.0 - down) + below * down
}

/// A part of the patch in which one of the eyes is.
struct Part<'a> {
    pixels: &'a [f64],
    columns: (i64, i64),
    slopes: Vec<Slope>,
}

/// The rows of the patch in which eyes are.
const TOP: i64 = 24;
const BOTTOM: i64 = 52;

/// A place of the patch with how much it looks like the middle of an eye.
#[derive(Clone, Copy)]
struct Candidate {
    score: f64,
    place: (i64, i64),
}

impl<'a> Part<'a> {
    fn of(pixels: &'a [f64], columns: (i64, i64)) -> Option<Self> {
        let slopes = steep_slopes(pixels, columns);
        (!slopes.is_empty()).then_some(Self { pixels, columns, slopes })
    }

    /// Every third place, with its share of the highest score.
    fn places(&self) -> Vec<Candidate> {
        let (from, to) = self.columns;
        let mut places: Vec<Candidate> = (TOP..BOTTOM)
            .step_by(3)
            .flat_map(|y| (from..to).step_by(3).map(move |x| (x, y)))
            .map(|place| Candidate { score: self.score(place), place })
            .collect();
        let highest = places.iter().map(|it| it.score).fold(f64::MIN_POSITIVE, f64::max);
        for it in &mut places {
            it.score /= highest;
        }
        places
    }

    /// The best place round another.
    fn finest(&self, (x, y): (i64, i64)) -> (f64, f64) {
        let around = (y - 2..=y + 2).flat_map(|y| (x - 2..=x + 2).map(move |x| (x, y)));
        let best = around.map(|it| (self.score(it), it)).max_by(|a, b| a.0.total_cmp(&b.0));
        let (x, y) = best.map_or((x, y), |it| it.1);
        #[expect(clippy::cast_precision_loss, reason = "below a hundred")]
        let middle = (x as f64 + 0.5, y as f64 + 0.5);
        middle
    }

    /// How many slopes point away from a place, weighted by its darkness.
    fn score(&self, (x, y): (i64, i64)) -> f64 {
        let at = |x, y| brightness_at(self.pixels, x, y);
        let around = (-1..=1).flat_map(|down| (-1..=1).map(move |right| at(x + right, y + down))).sum::<f64>() / 9.0;
        #[expect(clippy::cast_precision_loss, reason = "below a hundred")]
        let (column, row, middle) = (x as f64, y as f64, (self.columns.0 + self.columns.1) as f64 / 2.0);
        let votes: f64 = self.slopes.iter().map(|it| it.vote(column, row)).sum();
        // The middle of the region is likelier than its edges, where brows and temples are.
        let aside = (column - middle).abs() / 28.0 + (row - 39.0).abs() / 28.0;
        votes * (255.0 - around) * (1.0 - 0.35 * aside * aside)
    }
}

fn brightness_at(pixels: &[f64], x: i64, y: i64) -> f64 {
    usize::try_from(y * PATCH + x).ok().and_then(|it| pixels.get(it)).copied().unwrap_or_default()
}

/// The two places that together look most like eyes: a brow is as dark as an eye, but the other eye is not as high. So
/// the square of the slope from one to the other, a thirtieth at ten degrees, is taken from their scores.
fn pair(left: &[Candidate], right: &[Candidate]) -> Option<((i64, i64), (i64, i64))> {
    let pairs = left.iter().flat_map(|one| right.iter().map(move |other| (one, other)));
    let best = pairs.map(|(one, other)| {
        let (right, down) = (other.place.0 - one.place.0, other.place.1 - one.place.1);
        #[expect(clippy::cast_precision_loss, reason = "below a hundred")]
        let slope = down as f64 / right as f64;
        (one.score + other.score - slope * slope, (one.place, other.place))
    });
    best.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, places)| places)
}

/// The slopes steeper than most: the edges of the iris, not the cheek.
fn steep_slopes(pixels: &[f64], (from, to): (i64, i64)) -> Vec<Slope> {
    let at = |x, y| brightness_at(pixels, x, y);
    let mut slopes = Vec::new();
    for y in TOP..BOTTOM {
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
