//! Where the faces are, by the `SeetaFace` model (Wu et al., Neurocomputing 2016) in the crate `rustface`.

use std::sync::LazyLock;

use rustface::{ImageData, Model};

use super::picture::Picture;

/// See `assets/face/README.md`.
static MODEL: LazyLock<Option<Model>> = LazyLock::new(|| {
    let bytes: &[u8] = include_bytes!("../../../assets/face/seeta_fd_frontal_v1.0.bin");
    rustface::read_model(bytes).ok()
});

/// Below this the model sees faces in wallpaper.
const LEAST_SCORE: f64 = 2.6;

/// From this score on a face is sure: of 105 single portraits, those below were cut, tiny, or doubled.
const SURE_SCORE: f64 = 10.0;

/// Below this nothing is called a face.
const FACE_SCORE: f64 = 4.0;

/// How much better a face must be in a turned picture before the picture counts as turned.
const TURNED_ADVANTAGE: f64 = 5.0;

/// Another face counts from this share of the first one's size; smaller ones are prints on shirts and people far away.
const OTHER_FACE: f64 = 0.35;

/// A face: a square from the brows' top to the chin's beginning, as the model was taught.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::photo) struct Face {
    pub(in crate::photo) left: f64,
    pub(in crate::photo) top: f64,
    pub(in crate::photo) side: f64,
    pub(in crate::photo) score: f64,
}

/// What was found in a picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::photo) enum Faces {
    None,
    /// There may be one, cut off or hardly to be seen.
    Unclear(Face),
    One(Face),
    /// The largest and clearest of so many.
    Several(Face, usize),
}

/// Quarter turns to the right after which a picture stands upright.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::photo) enum Turn {
    #[default]
    None,
    Right,
    Around,
    Left,
}

impl Face {
    pub(in crate::photo) fn centre(&self) -> f64 {
        self.left + self.side / 2.0
    }

    /// A line down the face, by its distance from the left in sides of the square.
    pub(in crate::photo) fn line_across(&self, share: f64) -> f64 {
        self.left + share * self.side
    }

    /// A line across the face, by its distance from the top in sides of the square.
    pub(in crate::photo) fn line(&self, share: f64) -> f64 {
        self.top + share * self.side
    }
}

impl Faces {
    /// Looks for faces in an upright picture.
    pub(in crate::photo) fn find(picture: &Picture) -> Self {
        let mut faces = detect(picture);
        // The clearest of the large ones is the person; a large box with a low score is a shirt.
        faces.sort_by(|a, b| (b.score * b.side).total_cmp(&(a.score * a.side)));
        let Some(first) = faces.first().copied().filter(|it| it.score >= FACE_SCORE) else { return Self::None };
        let count = faces.iter().filter(|it| it.side >= OTHER_FACE * first.side).count();
        match count {
            0 | 1 if first.score < SURE_SCORE => Self::Unclear(first),
            0 | 1 => Self::One(first),
            _ => Self::Several(first, count),
        }
    }

    /// The face that the picture is cut by.
    pub(in crate::photo) fn first(&self) -> Option<Face> {
        match *self {
            Self::None => None,
            Self::Unclear(face) | Self::One(face) | Self::Several(face, _) => Some(face),
        }
    }

    pub(in crate::photo) fn is_sure(&self) -> bool {
        matches!(self, Self::One(_) | Self::Several(..))
    }

    fn score(&self) -> f64 {
        self.first().map_or(0.0, |it| it.score)
    }
}

/// Looks for faces in a picture turned, where those found in it upright are not sure.
pub(in crate::photo) fn or_turned(upright: Faces, picture: &Picture) -> (Turn, Faces) {
    let right = picture.turned();
    let around = right.turned();
    let left = around.turned();
    let turned = [(Turn::Right, right), (Turn::Around, around), (Turn::Left, left)];
    let best = turned.map(|(turn, picture)| (turn, Faces::find(&picture))).into_iter();
    let best = best.max_by(|(_, a), (_, b)| a.score().total_cmp(&b.score()));
    match best {
        Some((turn, faces)) if faces.is_sure() && faces.score() >= upright.score() + TURNED_ADVANTAGE => (turn, faces),
        _ => (Turn::None, upright),
    }
}

fn detect(picture: &Picture) -> Vec<Face> {
    let Some(model) = MODEL.as_ref() else { return Vec::new() };
    let mut detector = rustface::create_detector_with_model(model.clone());
    detector.set_score_thresh(LEAST_SCORE);
    detector.set_slide_window_step(4, 4);
    let grey = picture.grey();
    let found = detector.detect(&ImageData::new(&grey, picture.size().width, picture.size().height));
    let face = |it: &rustface::FaceInfo| {
        let place = it.bbox();
        Face {
            left: f64::from(place.x()),
            top: f64::from(place.y()),
            side: f64::from(place.width()),
            score: it.score(),
        }
    };
    found.iter().map(face).filter(|it| it.side > 0.0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::photo::frame::Size;

    #[test]
    fn the_model_can_be_read() {
        assert!(MODEL.is_some());
    }

    #[test]
    fn nothing_is_found_in_nothing_whatever_its_size() {
        for (width, height) in [(1, 1), (1, 400), (400, 1), (39, 41), (40, 40), (480, 5), (300, 400)] {
            let size = Size { width, height };
            let bytes = usize::try_from(size.pixels() * 3).unwrap();
            for value in [0, 128, 255] {
                let picture = Picture::new(size, vec![value; bytes]).unwrap();
                assert_eq!(or_turned(Faces::find(&picture), &picture), (Turn::None, Faces::None), "{width}x{height}");
            }
        }
    }
}
