//! Line and column of everything in a text.

use crate::diagnostic::Position;

/// Where everything in a text stands, counted from the nearest of many marks: counting from the beginning for each
/// value would take minutes for a file of ten thousand people.
pub(super) struct Places<'a> {
    text: &'a str,
    marks: Vec<Position>,
}

impl<'a> Places<'a> {
    /// Bytes from mark to mark.
    const STRIDE: usize = 1024;

    pub(super) fn new(text: &'a str) -> Self {
        let mut here = Position { line: 1, column: 1 };
        let mut marks = Vec::with_capacity(text.len() / Self::STRIDE + 1);
        for part in text.as_bytes().chunks(Self::STRIDE) {
            marks.push(here);
            here = advanced(here, part);
        }
        Self { text, marks }
    }

    /// Where a slice of the text begins.
    pub(super) fn of(&self, slice: &str) -> Position {
        let offset = (slice.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        let nearest = offset / Self::STRIDE;
        let mark = self.marks.get(nearest).copied().unwrap_or(Position { line: 1, column: 1 });
        advanced(mark, self.text.as_bytes().get(nearest * Self::STRIDE..offset).unwrap_or_default())
    }
}

/// The position behind some bytes. Those that continue a character of UTF-8 are none of their own.
fn advanced(from: Position, bytes: &[u8]) -> Position {
    bytes.iter().fold(from, |Position { line, column }, byte| match byte {
        b'\n' => Position { line: line + 1, column: 1 },
        0x80..=0xBF => Position { line, column },
        _ => Position { line, column: column + 1 },
    })
}
