//! The picture of the applicant: cut by the face, or as the person moves the cut. Nothing else is ever done to it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::posted::Posted;
use crate::diagnostic::Checked;
use crate::photo::{Crop, Cut, Examined, Fineness, Photo, Size};

/// How the cut is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Move {
    Up,
    Down,
    Left,
    Right,
    Closer,
    Wider,
}

/// A picture with its cut, to be looked at.
pub(super) struct Review<'a> {
    pub(super) photo: &'a Photo,
    /// The file as it came.
    pub(super) original: &'a [u8],
    pub(super) name: &'a str,
    /// The cut, as it travels; none where the face decides.
    pub(super) crop: Option<String>,
    /// What the last button did.
    pub(super) said: Option<&'static str>,
}

impl Move {
    const ALL: [Self; 6] = [Self::Up, Self::Down, Self::Left, Self::Right, Self::Closer, Self::Wider];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Left => "left",
            Self::Right => "right",
            Self::Closer => "closer",
            Self::Wider => "wider",
        }
    }

    pub(super) const fn message(self) -> &'static str {
        match self {
            Self::Up => "photo-up",
            Self::Down => "photo-down",
            Self::Left => "photo-left",
            Self::Right => "photo-right",
            Self::Closer => "photo-closer",
            Self::Wider => "photo-wider",
        }
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }
}

/// A picture that was sent: as a file, or as text of the page before.
pub(super) struct Sent {
    pub(super) bytes: Vec<u8>,
    pub(super) name: String,
    /// The cut of the page before; none where the face decides.
    pub(super) crop: Option<Crop>,
    /// The print that the page before showed.
    pub(super) shown: Option<Vec<u8>>,
}

impl Sent {
    /// A new file goes before the one of the page before.
    pub(super) fn of(posted: &Posted) -> Option<Self> {
        if let Some(file) = posted.file("photo_file") {
            return Some(Self { bytes: file.bytes.to_vec(), name: file.name.clone(), crop: None, shown: None });
        }
        let bytes = STANDARD.decode(posted.text("photo_original")?).ok()?;
        let name = posted.text("photo_name").unwrap_or_default().to_owned();
        let shown = posted.text("photo_shown").and_then(|it| STANDARD.decode(it).ok());
        Some(Self { bytes, name, crop: posted.text("photo_crop").and_then(Crop::parse), shown })
    }

    /// Cuts it and looks at it.
    pub(super) fn examine(&self) -> Checked<Examined> {
        Photo::examine(&self.bytes, self.crop.map_or(Cut::ByFace, Cut::At), Fineness::default())
    }

    /// Moves the cut; whether it could be moved.
    pub(super) fn shift(&mut self, step: Move, examined: &Examined) -> bool {
        let moved = moved(examined.crop, step, examined.size);
        self.crop = Some(moved);
        moved != examined.crop
    }
}

/// A step is a fortieth of the cut, one millimetre of the print; never beyond the picture, and never finer than can be
/// printed well.
fn moved(crop: Crop, step: Move, picture: Size) -> Crop {
    /// 200 dpi over 30 mm: what is smaller cannot be printed.
    const LEAST_WIDTH: u32 = 240;
    let Crop { left, top, size } = crop;
    let by = (size.height / 40).max(1);
    match step {
        Move::Up => Crop { top: top.saturating_sub(by), ..crop },
        Move::Down => Crop { top: (top + by).min(picture.height.saturating_sub(size.height)), ..crop },
        Move::Left => Crop { left: left.saturating_sub(by), ..crop },
        Move::Right => Crop { left: (left + by).min(picture.width.saturating_sub(size.width)), ..crop },
        Move::Closer => {
            resized(crop, size.width.saturating_sub(size.width / 20).max(LEAST_WIDTH.min(size.width)), picture)
        }
        Move::Wider => resized(crop, size.width + (size.width / 20).max(3), picture),
    }
}

/// The same middle, another width, three to four.
fn resized(crop: Crop, width: u32, picture: Size) -> Crop {
    let widest = picture.width.min(picture.height / 4 * 3).max(1);
    // Multiples of three have a height to the pixel.
    let width = (width.min(widest) / 3 * 3).max(3);
    let size = Size { width, height: width / 3 * 4 };
    let middle =
        |from: u32, old: u32, new: u32, end: u32| (from + old / 2).saturating_sub(new / 2).min(end.saturating_sub(new));
    Crop {
        left: middle(crop.left, crop.size.width, size.width, picture.width),
        top: middle(crop.top, crop.size.height, size.height, picture.height),
        size,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PICTURE: Size = Size { width: 1200, height: 1600 };

    #[test]
    fn a_cut_stays_within_its_picture_and_keeps_its_shape() {
        let mut crop = Crop { left: 300, top: 400, size: Size { width: 600, height: 800 } };
        assert_eq!(Crop::parse(&crop.to_string()), Some(crop));
        for step in Move::ALL {
            for _ in 0..100 {
                crop = moved(crop, step, PICTURE);
                let Size { width, height } = crop.size;
                assert!(crop.left + width <= PICTURE.width && crop.top + height <= PICTURE.height, "{step:?} {crop:?}");
                assert!((width * 4).abs_diff(height * 3) <= 4 && width >= 240, "{step:?} {crop:?}");
            }
        }
    }

    #[test]
    fn each_button_moves_its_own_way() {
        let crop = Crop { left: 300, top: 400, size: Size { width: 600, height: 800 } };
        let to = |step| moved(crop, step, PICTURE).to_string();
        assert_eq!(to(Move::Up), "300,380,600,800");
        assert_eq!(to(Move::Down), "300,420,600,800");
        assert_eq!(to(Move::Left), "280,400,600,800");
        assert_eq!(to(Move::Right), "320,400,600,800");
        assert_eq!(to(Move::Closer), "315,420,570,760");
        assert_eq!(to(Move::Wider), "285,380,630,840");
    }
}
