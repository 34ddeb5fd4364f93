//! A small upright copy of a picture, to look at as a whole: measuring every pixel of a camera would cost a second.

use super::lab::Lab;
use crate::photo::frame::Size;

/// Upright pixels, three bytes each.
#[derive(Clone)]
pub(in crate::photo) struct Picture {
    size: Size,
    rgb: Vec<u8>,
}

/// A place in a [`Picture`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::photo) struct Spot {
    pub(in crate::photo) x: f64,
    pub(in crate::photo) y: f64,
}

impl Picture {
    /// None where the bytes are not as many as the pixels ask for.
    pub(in crate::photo) fn new(size: Size, rgb: Vec<u8>) -> Option<Self> {
        let is_whole = u64::try_from(rgb.len()).is_ok_and(|it| it == size.pixels().saturating_mul(3));
        (is_whole && size.pixels() > 0).then_some(Self { size, rgb })
    }

    pub(in crate::photo) fn size(&self) -> Size {
        self.size
    }

    pub(in crate::photo) fn height(&self) -> f64 {
        f64::from(self.size.height)
    }

    pub(in crate::photo) fn pixels(&self) -> &[[u8; 3]] {
        self.rgb.as_chunks::<3>().0
    }

    /// The pixel at a place, or the nearest one at the edge.
    pub(in crate::photo) fn at(&self, x: i64, y: i64) -> [u8; 3] {
        let column = x.clamp(0, i64::from(self.size.width) - 1);
        let row = y.clamp(0, i64::from(self.size.height) - 1);
        let index = usize::try_from(row * i64::from(self.size.width) + column).unwrap_or_default();
        self.pixels().get(index).copied().unwrap_or_default()
    }

    pub(in crate::photo) fn lab_at(&self, x: i64, y: i64) -> Lab {
        Lab::of(self.at(x, y))
    }

    /// Brightness only, row by row.
    pub(in crate::photo) fn grey(&self) -> Vec<u8> {
        self.pixels().iter().map(|&it| brightness(it)).collect()
    }

    /// A quarter turn to the right.
    pub(in crate::photo) fn turned(&self) -> Self {
        let Size { width, height } = self.size;
        let rgb = (0..i64::from(width))
            .flat_map(|row| (0..i64::from(height)).map(move |column| (row, i64::from(height) - 1 - column)))
            .flat_map(|(x, y)| self.at(x, y))
            .collect();
        Self { size: self.size.transposed(), rgb }
    }
}

/// Rec. 601, in 16 bits.
pub(in crate::photo) fn brightness([r, g, b]: [u8; 3]) -> u8 {
    let sum = 19_595 * u32::from(r) + 38_470 * u32::from(g) + 7_471 * u32::from(b) + 32_768;
    u8::try_from(sum >> 16).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_turns_to_the_right() {
        let size = Size { width: 3, height: 2 };
        let picture = Picture::new(size, (0..6).flat_map(|it| [it; 3]).collect()).unwrap();
        let turned = picture.turned();
        assert_eq!(turned.size(), size.transposed());
        let rows: Vec<u8> = turned.pixels().iter().map(|it| it[0]).collect();
        assert_eq!(rows, [3, 0, 4, 1, 5, 2]);
        assert_eq!(turned.turned().turned().turned().rgb, picture.rgb);
    }

    #[test]
    fn what_is_not_whole_is_no_picture() {
        assert!(Picture::new(Size { width: 2, height: 2 }, vec![0; 11]).is_none());
        assert!(Picture::new(Size { width: 0, height: 2 }, vec![]).is_none());
    }
}
