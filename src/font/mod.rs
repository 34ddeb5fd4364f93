//! The typeface of the answers: which characters it draws, with which glyph, how wide, and a copy cut to a few glyphs.
//!
//! Text is taken apart into *clusters*, the units that are drawn and copied as one: a letter with its marks, an
//! ideograph with its variation selector. A character the face lacks is told, never drawn as an empty box.

mod cluster;
mod known;
mod face;
mod fallback;

pub use cluster::{GLYPH_FROM_OTHER_FONT, GLYPH_MISSING, GlyphFinding, VARIANT_MISSING};
pub(crate) use face::NOTO_SANS_JP;
pub use face::{Face, FontError, Glyph, Metrics, Run};
pub use fallback::{Fallback, FallbackError};

use crate::diagnostic::Rule;

/// Every rule of this module.
pub const RULES: &[&Rule] = &[&GLYPH_MISSING, &VARIANT_MISSING, &GLYPH_FROM_OTHER_FONT];
