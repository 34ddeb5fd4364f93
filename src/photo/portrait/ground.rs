//! 背景: is it plain, is there a shadow on it, and where does the head end against it?
//!
//! A plain wall is seldom of one colour: it is lighter where the lamp is, and darker in the corners. So a bowl (in Lab,
//! of the second degree) is laid through the pixels along the edges, again and again with less weight for those far
//! from it; what is near the bowl and connected with the edges is ground, and the head begins where it ends.

use std::collections::VecDeque;

use super::face::Face;
use super::lab::Lab;
use super::picture::Picture;

/// How far a pixel of a plain ground is from the bowl, in units of Lab.
const NEAR: f64 = 8.0;

/// How far one may be to be walked over: the noise of a telephone, the blocks of JPEG.
const WALKABLE: f64 = 10.0;

/// A ground with fewer pixels near its bowl says nothing about where the head ends.
const READABLE: f64 = 0.80;

/// The region looked at, in sides of the face's square from its middle and from its top.
const REACH_ASIDE: f64 = 1.15;
const REACH_ABOVE: f64 = 0.95;
const REACH_BELOW: f64 = 0.95;

/// Down to the cheeks there is wall beside the head; below are shoulders.
const CHEEKS: f64 = 0.75;

/// Rounds of the fit.
const ROUNDS: usize = 6;

/// What was seen behind a head.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::photo) struct Ground {
    /// The share of the edges that is near the bowl: 1 for a plain wall.
    pub(in crate::photo) evenness: f64,
    /// The share of the ground that no other thing stands in.
    pub(in crate::photo) purity: f64,
    /// The share beside and above the head that has the ground's hue and is darker.
    pub(in crate::photo) shadow: f64,
    /// The top of the hair.
    pub(in crate::photo) crown: Crown,
}

/// 頭頂: the top of the hair.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::photo) enum Crown {
    /// In pixels from the top.
    At(f64),
    /// The picture ends before the hair does.
    CutOff,
    /// The ground does not tell.
    Unknown,
}

/// The part of a picture that is looked at.
struct Region {
    left: i64,
    top: i64,
    width: usize,
    height: usize,
    colours: Vec<Lab>,
}

/// How many terms a bowl has.
const TERMS: usize = 6;

/// A colour that changes slowly over the region.
#[derive(Clone, Copy, Default)]
struct Bowl {
    /// The factors of [`terms`] for L, a and b.
    factors: [[f64; TERMS]; 3],
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Unknown,
    Ground,
    Person,
}

impl Ground {
    pub(in crate::photo) fn behind(picture: &Picture, face: Face) -> Self {
        let region = Region::around(picture, face);
        let edges = region.edges(face);
        let bowl = Bowl::fit(&region, &edges);
        let near = edges.iter().filter(|&&it| region.distance(&bowl, it) < NEAR).count();
        let evenness = share(near, edges.len());
        let parts = region.parts(&bowl, &edges, face);
        let crown = if evenness < READABLE { Crown::Unknown } else { region.crown(&parts, face) };
        Self { evenness, purity: region.purity(&parts, face), shadow: region.shadow(&bowl, face, crown), crown }
    }
}

impl Region {
    fn around(picture: &Picture, face: Face) -> Self {
        let side = face.side;
        let left = whole(face.centre() - REACH_ASIDE * side).max(0);
        let right = whole(face.centre() + REACH_ASIDE * side).min(i64::from(picture.size().width));
        let top = whole(face.top - REACH_ABOVE * side).max(0);
        let bottom = whole(face.top + REACH_BELOW * side).min(i64::from(picture.size().height));
        let count = |from: i64, to: i64| usize::try_from(to - from).unwrap_or_default();
        let colours = (top..bottom).flat_map(|y| (left..right).map(move |x| picture.lab_at(x, y))).collect();
        Self { left, top, width: count(left, right), height: count(top, bottom), colours }
    }

    fn place(&self, index: usize) -> (usize, usize) {
        let width = self.width.max(1);
        (index % width, index / width)
    }

    fn colour(&self, index: usize) -> Lab {
        self.colours.get(index).copied().unwrap_or_default()
    }

    fn column(&self, x: f64) -> usize {
        usize::try_from(whole(x) - self.left).unwrap_or_default().min(self.width.saturating_sub(1))
    }

    fn row(&self, y: f64) -> usize {
        usize::try_from(whole(y) - self.top).unwrap_or_default().min(self.height.saturating_sub(1))
    }

    /// Strips along the top and the sides, down to the cheeks: below are shoulders.
    fn edges(&self, face: Face) -> Vec<usize> {
        let strip = (self.width / 16).max(2);
        let (cheeks, above) = (self.row(face.line(CHEEKS)), self.row(face.line(-0.6)).clamp(1, strip));
        let is_edge = |index: &usize| {
            let (column, row) = self.place(*index);
            row < above || (row < cheeks && (column < strip || column + strip >= self.width))
        };
        // Every third pixel tells as much as all.
        (0..self.colours.len()).step_by(3).filter(is_edge).collect()
    }

    fn distance(&self, bowl: &Bowl, index: usize) -> f64 {
        self.colour(index).distance(bowl.at(self.shares(index)))
    }

    /// From the middle, in widths and heights.
    fn shares(&self, index: usize) -> (f64, f64) {
        let (column, row) = self.place(index);
        (share(column, self.width) - 0.5, share(row, self.height) - 0.5)
    }

    /// What is ground is reached from the edges, what is the person from the middle of the face.
    fn parts(&self, bowl: &Bowl, edges: &[usize], face: Face) -> Vec<Part> {
        let is_like: Vec<bool> = (0..self.colours.len()).map(|it| self.distance(bowl, it) < WALKABLE).collect();
        let mut parts = vec![Part::Unknown; self.colours.len()];
        let is_ground = |index: usize| is_like.get(index).copied().unwrap_or_default();
        self.flood(&mut parts, edges.iter().copied().filter(|&it| is_ground(it)), Part::Ground, is_ground);
        let middle = self.row(face.line(0.5)) * self.width + self.column(face.centre());
        self.flood(&mut parts, [middle].into_iter(), Part::Person, |_| true);
        parts
    }

    fn flood(
        &self,
        parts: &mut [Part],
        starts: impl Iterator<Item = usize>,
        part: Part,
        is_open: impl Fn(usize) -> bool,
    ) {
        let mut waiting: VecDeque<usize> = VecDeque::new();
        let visit = |index: usize, parts: &mut [Part], waiting: &mut VecDeque<usize>| {
            if let Some(place) = parts.get_mut(index).filter(|it| **it == Part::Unknown)
                && is_open(index)
            {
                *place = part;
                waiting.push_back(index);
            }
        };
        starts.for_each(|it| visit(it, parts, &mut waiting));
        while let Some(index) = waiting.pop_front() {
            let (column, row) = self.place(index);
            if column > 0 {
                visit(index - 1, parts, &mut waiting);
            }
            if column + 1 < self.width {
                visit(index + 1, parts, &mut waiting);
            }
            if row > 0 {
                visit(index - self.width, parts, &mut waiting);
            }
            if row + 1 < self.height {
                visit(index + self.width, parts, &mut waiting);
            }
        }
    }

    /// Walks up from the forehead in every column of the head, until there is ground for a while.
    fn crown(&self, parts: &[Part], face: Face) -> Crown {
        /// Loose hair lets the ground through; so many pixels of it, in sides of the face, are the end.
        const OPEN_SKY: f64 = 0.03;
        /// Hair that leaves the picture does so over a good part of the head.
        const CUT_OFF: f64 = 0.2;
        let (first, last) = (self.column(face.line_across(0.1)), self.column(face.line_across(0.9)));
        let forehead = self.row(face.line(0.1));
        let needed = usize::try_from(whole(face.side * OPEN_SKY)).unwrap_or_default().max(2);
        let mut tops: Vec<usize> = (first..=last)
            .map(|column| {
                let mut sky = 0;
                let mut top = forehead;
                for row in (0..forehead).rev() {
                    if parts.get(row * self.width + column) == Some(&Part::Ground) {
                        sky += 1;
                        if sky >= needed {
                            break;
                        }
                    } else {
                        sky = 0;
                        top = row;
                    }
                }
                top
            })
            .collect();
        tops.sort_unstable();
        let touching = share(tops.iter().filter(|it| **it <= 1).count(), tops.len());
        if touching > CUT_OFF {
            return if self.top == 0 { Crown::CutOff } else { Crown::Unknown };
        }
        // A few columns may end in a speck of noise, or in something on the wall.
        let open = tops.iter().filter(|it| **it > 1);
        let Some(&top) = open.clone().nth(open.count() / 20) else { return Crown::Unknown };
        #[expect(clippy::cast_precision_loss, reason = "rows of a small picture")]
        let crown = (i64::try_from(top).unwrap_or_default() + self.top) as f64;
        // No hair begins on the brows, and none stands higher than a head.
        let is_likely = crown < face.line(-0.08) && crown > face.line(-0.85);
        if is_likely { Crown::At(crown) } else { Crown::Unknown }
    }

    /// Neither person nor ground: things on the wall, seen above the chin.
    fn purity(&self, parts: &[Part], face: Face) -> f64 {
        let end = self.row(face.line(1.0)) * self.width;
        let seen = parts.iter().take(end);
        let ground = seen.clone().filter(|it| **it == Part::Ground).count();
        let things = seen.filter(|it| **it == Part::Unknown).count();
        share(ground, ground + things)
    }

    /// The share of what surrounds the head that is the ground's colour, only darker.
    fn shadow(&self, bowl: &Bowl, face: Face, crown: Crown) -> f64 {
        let top = if let Crown::At(crown) = crown { crown } else { face.line(-0.39) };
        let (chin, centre) = (face.line(super::CHIN), face.centre());
        let middle = f64::midpoint(top, chin);
        let (mut around, mut dark) = (0, 0);
        for index in 0..self.colours.len() {
            let (column, row) = self.place(index);
            let (x, y) = (self.x(column) - centre, self.y(row) - middle);
            let is_head = (x / (0.72 * face.side)).powi(2) + (y / (0.56 * (chin - top))).powi(2) < 1.0;
            if is_head || self.y(row) > face.line(CHEEKS) {
                continue;
            }
            around += 1;
            let (colour, ground) = (self.colour(index), bowl.at(self.shares(index)));
            let darker = ground.l - colour.l;
            if (NEAR..45.0).contains(&darker) && colour.hue_distance(ground) < 7.0 {
                dark += 1;
            }
        }
        share(dark, around)
    }

    #[expect(clippy::cast_precision_loss, reason = "columns of a small picture")]
    fn x(&self, column: usize) -> f64 {
        self.left as f64 + column as f64
    }

    #[expect(clippy::cast_precision_loss, reason = "rows of a small picture")]
    fn y(&self, row: usize) -> f64 {
        self.top as f64 + row as f64
    }
}

impl Bowl {
    /// Weighted least squares; a pixel's weight falls with its distance from the last bowl.
    fn fit(region: &Region, indices: &[usize]) -> Self {
        let mut bowl = Self::default();
        for round in 0..ROUNDS {
            let mut system = [[0.0; TERMS + 3]; TERMS];
            for &index in indices {
                let colour = region.colour(index);
                let place = region.shares(index);
                let far = colour.distance(bowl.at(place)) / (NEAR * 0.75);
                let weight = if round == 0 { 1.0 } else { (1.0 + far * far).powi(-2) };
                let [one, x, y, xx, xy, yy] = terms(place);
                let row = [one, x, y, xx, xy, yy, colour.l, colour.a, colour.b];
                for (line, &factor) in system.iter_mut().zip(&row) {
                    for (cell, other) in line.iter_mut().zip(row) {
                        *cell += weight * factor * other;
                    }
                }
            }
            let Some(factors) = solve(system) else { break };
            bowl = Self { factors };
        }
        bowl
    }

    fn at(&self, place: (f64, f64)) -> Lab {
        let terms = terms(place);
        let [l, a, b] = self.factors.map(|it| it.iter().zip(terms).map(|(factor, term)| factor * term).sum());
        Lab { l, a, b }
    }
}

fn terms((x, y): (f64, f64)) -> [f64; TERMS] {
    [1.0, x, y, x * x, x * y, y * y]
}

/// Three systems of equations with the same left side, which stand beside each other (Gauss and Jordan).
fn solve(mut system: [[f64; TERMS + 3]; TERMS]) -> Option<[[f64; TERMS]; 3]> {
    for column in 0..TERMS {
        let rest = system.iter().enumerate().skip(column);
        let (pivot, _) = rest.max_by(|(_, a), (_, b)| cell(*a, column).abs().total_cmp(&cell(*b, column).abs()))?;
        system.swap(column, pivot);
        let line = *system.get(column)?;
        let head = cell(&line, column);
        if head.abs() < 1e-9 {
            return None;
        }
        let line = line.map(|it| it / head);
        for (row, other) in system.iter_mut().enumerate() {
            let factor = if row == column { 0.0 } else { cell(other, column) };
            other.iter_mut().zip(line).for_each(|(it, unit)| *it -= factor * unit);
        }
        *system.get_mut(column)? = line;
    }
    Some([TERMS, TERMS + 1, TERMS + 2].map(|column| system.map(|line| cell(&line, column))))
}

fn cell(line: &[f64], column: usize) -> f64 {
    line.get(column).copied().unwrap_or_default()
}

#[expect(clippy::cast_precision_loss, reason = "pixels of a small picture")]
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// The nearest pixel; places are within a small picture or not far outside.
pub(super) fn whole(value: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "clamped")]
    let whole = value.round().clamp(-1.0e6, 1.0e6) as i64;
    whole
}
