//! What can be seen in a picture: the face, the crown, the ground behind, and how the pixels of the face are.
//!
//! Measured by rules and one small model of faces. Hats, glasses, masks, closed eyes, a turned head and retouching are
//! not: no measure found here tells them reliably, so the person is asked to look (see [`super::verdict`]).

mod picture;
mod lab;
mod face;
mod ground;
mod eyes;
mod cut;
mod quality;

pub use cut::Missing;
pub(super) use cut::{Head, Stand};
pub(super) use face::{Face, Faces, Turn, or_turned};
pub(super) use ground::{Crown, Ground};
pub(super) use picture::{Picture, brightness};
pub(super) use quality::{PATCH, Quality};

use super::frame::Size;
use eyes::Eyes;

/// Where the chin ends, in sides of the face's square from its top: the mean over a hundred portraits, which spread by 0.05.
const CHIN: f64 = 1.095;

/// Where the crown is likely to be where the ground does not tell; it spreads by 0.12, about 2 mm on the print.
const CROWN: f64 = -0.39;

/// The longer side of the copy that is looked at. The model finds faces from 40 pixels on, an eighth of it; finer copies
/// cost more and tell no more.
pub(super) const LOOKED_AT: u32 = 320;

/// The same where no face was found: somebody may stand far away.
pub(super) const LOOKED_AT_CLOSELY: u32 = 720;

/// A face with what surrounds it. Places are in pixels of the upright picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Portrait {
    pub(super) head: Head,
    pub(super) crown: Crown,
    /// In degrees, positive clockwise; none where no eyes were found.
    pub(super) tilt: Option<f64>,
    pub(super) ground: Ground,
    /// The face's square, for its pixels.
    pub(super) face: Face,
}

impl Portrait {
    /// Looks at the face in a small copy of a picture that is `full` in size.
    pub(super) fn of(picture: &Picture, face: Face, full: Size) -> Self {
        let ground = Ground::behind(picture, face);
        let eyes = Eyes::of(picture, face);
        let crown = match ground.crown {
            Crown::At(crown) => crown,
            Crown::CutOff => 0.0,
            Crown::Unknown => face.line(CROWN),
        };
        let centre = eyes.map_or(face.centre(), |it| f64::midpoint(it.middle(), face.centre()));
        let scale = f64::from(full.height) / picture.height();
        Self {
            head: Head { crown: crown * scale, chin: face.line(CHIN) * scale, centre: centre * scale },
            crown: ground.crown,
            tilt: eyes.map(|it| it.tilt()),
            ground,
            face: Face { left: face.left * scale, top: face.top * scale, side: face.side * scale, score: face.score },
        }
    }
}
