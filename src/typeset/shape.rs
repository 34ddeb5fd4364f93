//! Words as glyphs.

use std::ops::Range;

use harfrust::{Buffer, Direction, ShapeOptions, shape};
use unicode_normalization::char::is_combining_mark;

use super::typeface::Typeface;
use super::{FaceId, Ink, TypesetError, Typesetter, Weight};
use crate::speech::Language;
use crate::units::Length;

/// Words in one typeface, as glyphs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The typeface.
    pub face: FaceId,
    /// The words.
    pub text: String,
    /// Their glyphs, from left to right.
    pub glyphs: Vec<ShapedGlyph>,
    /// Type size.
    pub size: Length,
    /// Colour.
    pub ink: Ink,
    /// How wide they are.
    pub width: Length,
}

/// One glyph and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShapedGlyph {
    /// Its number in the typeface.
    pub id: u32,
    /// How far it moves on, in millionths of the type size.
    pub advance: i64,
    /// How far right of its place it is drawn, in millionths of the type size.
    pub right: i64,
    /// How far above its place it is drawn, in millionths of the type size.
    pub up: i64,
    /// The bytes of the text that it stands for, with its neighbours of the same cluster.
    pub bytes: Range<usize>,
}

impl Typesetter {
    /// Turns words into glyphs.
    ///
    /// # Errors
    ///
    /// A character that no typeface has.
    pub(super) fn shape(
        &self,
        text: &str,
        (language, weight): (Language, Weight),
        (size, ink): (Length, Ink),
    ) -> Result<Vec<Run>, TypesetError> {
        let mut runs = Vec::new();
        for (face, part) in self.parts(text, language, weight)? {
            let Some(typeface) = self.faces.get(face.index()) else { continue };
            let glyphs = shaped(typeface, part)?;
            let millionths = glyphs.iter().map(|it| it.advance).sum();
            let width = size.scaled(millionths, 1_000_000);
            runs.push(Run { face, text: part.to_owned(), glyphs, size, ink, width });
        }
        Ok(runs)
    }

    /// Parts words by the typefaces that have their characters. Marks and selectors stay with their letter.
    fn parts<'a>(
        &self,
        text: &'a str,
        language: Language,
        weight: Weight,
    ) -> Result<Vec<(FaceId, &'a str)>, TypesetError> {
        let mut parts: Vec<(FaceId, Range<usize>)> = Vec::new();
        for (start, character) in text.char_indices() {
            let end = start + character.len_utf8();
            let last = parts.last_mut();
            let face = match &last {
                Some((face, _)) if is_joined(character) => *face,
                _ => {
                    let found = self.stack(language, weight).find(|(_, it)| it.has(character));
                    found.ok_or(TypesetError::Missing(character))?.0
                }
            };
            match last {
                Some((known, range)) if *known == face => range.end = end,
                _ => parts.push((face, start..end)),
            }
        }
        Ok(parts.into_iter().filter_map(|(face, range)| Some((face, text.get(range)?))).collect())
    }
}

/// Whether a character belongs to the letter before it.
fn is_joined(character: char) -> bool {
    is_combining_mark(character)
        || matches!(character, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

fn shaped(typeface: &Typeface, text: &str) -> Result<Vec<ShapedGlyph>, TypesetError> {
    let mut buffer = Buffer::new();
    buffer.push_str(text);
    buffer.set_direction(Direction::LeftToRight);
    buffer.guess_segment_properties();
    shape(&typeface.shaper(), &mut buffer, ShapeOptions::new())
        .map_err(|error| TypesetError::Broken(format!("{error:?}")))?;
    let starts: Vec<usize> = buffer.glyph_infos().iter().map(|it| usize::try_from(it.cluster).unwrap_or(0)).collect();
    let per_em = |units: i32| i64::from(units) * 1_000_000 / typeface.units_per_em;
    let glyphs = buffer.glyph_infos().iter().zip(buffer.glyph_positions()).zip(&starts);
    glyphs
        .map(|((info, place), start)| {
            if info.glyph_id == 0 {
                let character = text.get(*start..).and_then(|it| it.chars().next());
                return Err(TypesetError::Missing(character.unwrap_or(char::REPLACEMENT_CHARACTER)));
            }
            let end = starts.iter().copied().filter(|it| it > start).min().unwrap_or(text.len());
            Ok(ShapedGlyph {
                id: info.glyph_id,
                advance: per_em(place.x_advance),
                right: per_em(place.x_offset),
                up: per_em(place.y_offset),
                bytes: *start..end,
            })
        })
        .collect()
}
