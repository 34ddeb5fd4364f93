//! Text set in lines: several scripts in one line, letters that join, readings above their words.
//!
//! The answers on the form are set glyph by glyph, since a name on a government form is letters in a row (`layout`). The
//! papers that go with it are sentences in eight languages, and need what a typesetter does: shaping (by
//! `harfrust`), line breaking (UAX #14), and for every character a typeface that has it.

mod line;
mod shape;
mod text;
mod typeface;

pub use line::{Line, Piece};
pub use shape::{Run, ShapedGlyph};
pub use text::{Ink, Span, Text};
pub(crate) use typeface::FaceData;
pub use typeface::{FaceId, Weight};

use std::fmt;

use crate::font::Fallback;
use crate::speech::Language;
use typeface::Typeface;

/// All typefaces of the papers, ready to set text in.
pub struct Typesetter {
    faces: Vec<Typeface>,
}

/// A text that cannot be set. The catalogues are tested, so it is a record's, or a fault of the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypesetError {
    /// No typeface here has the character.
    Missing(char),
    /// A typeface is broken.
    Broken(String),
    /// There is no room for it on the page.
    NoRoom,
}

impl Typesetter {
    /// The typefaces built in.
    ///
    /// # Errors
    ///
    /// Only if one of them is broken.
    pub fn new() -> Result<Self, TypesetError> {
        Ok(Self { faces: typeface::bundled()? })
    }

    /// The same with typefaces of the user's own, which are asked last.
    ///
    /// # Errors
    ///
    /// One of them that cannot be read.
    pub fn with_fallbacks(mut self, fallbacks: &[Fallback]) -> Result<Self, TypesetError> {
        for fallback in fallbacks {
            self.faces.push(Typeface::own(fallback)?);
        }
        Ok(self)
    }

    /// The file of a typeface, for embedding it.
    pub(crate) fn data(&self, face: FaceId) -> Option<FaceData> {
        self.faces.get(face.index()).map(Typeface::data)
    }

    /// The typefaces that a language asks for a character, the first that has it wins.
    fn stack(&self, language: Language, weight: Weight) -> impl Iterator<Item = (FaceId, &Typeface)> {
        let built_in = typeface::stack(language, weight);
        let own = (typeface::BUNDLED..self.faces.len()).map(FaceId::at);
        built_in.into_iter().chain(own).filter_map(|id| Some((id, self.faces.get(id.index())?)))
    }
}

impl fmt::Debug for Typesetter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Typesetter({} typefaces)", self.faces.len())
    }
}

impl fmt::Display for TypesetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(character) => {
                write!(f, "no typeface has {character} (U+{:04X})", u32::from(*character))
            }
            Self::Broken(reason) => write!(f, "a typeface is broken: {reason}"),
            Self::NoRoom => f.write_str("a page has no room for what must stand on it"),
        }
    }
}

impl std::error::Error for TypesetError {}
