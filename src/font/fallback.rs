//! Typefaces of the user's own, for characters that the one built in lacks.
//!
//! They are files from outside: they may be broken, may forbid embedding, and may hold outlines that viewers draw badly
//! once cut down (CFF). Each is told when it is named, not when a character of it is first needed.

use std::fmt;
use std::sync::Arc;

use skrifa::instance::{LocationRef, Size};
use skrifa::raw::TableProvider;
use skrifa::string::StringId;
use skrifa::{FontRef, GlyphId, MetadataProvider};
use subsetter::GlyphRemapper;

use super::face::measure;
use super::{FontError, Metrics};
use crate::diagnostic::Wording;

/// A typeface from a file, ready to be asked for characters.
#[derive(Clone)]
pub struct Fallback {
    data: Arc<[u8]>,
    name: String,
    metrics: Metrics,
}

/// Why a file is no typeface to print with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum FallbackError {
    /// No font, or a broken one.
    Unreadable,
    /// Its outlines are not of the TrueType kind (`glyf`).
    Outlines,
    /// Its licence forbids embedding, or embedding a part of it.
    Forbidden,
}

impl Fallback {
    /// Reads a TrueType font or the first one of a collection.
    ///
    /// # Errors
    ///
    /// A file that is none, has other outlines, or forbids to be embedded.
    pub fn read(bytes: Vec<u8>) -> Result<Self, FallbackError> {
        let font = first(&bytes).ok_or(FallbackError::Unreadable)?;
        if font.glyf().is_err() {
            let is_other = font.cff().is_ok() || font.cff2().is_ok();
            return Err(if is_other { FallbackError::Outlines } else { FallbackError::Unreadable });
        }
        if font.os2().is_ok_and(|it| is_forbidden(it.fs_type())) {
            return Err(FallbackError::Forbidden);
        }
        let is_plain = |it: &char| it.is_ascii_alphanumeric() || *it == '-';
        let name = font.localized_strings(StringId::POSTSCRIPT_NAME).english_or_first();
        let name: String = name.into_iter().flat_map(|it| it.chars().filter(is_plain).collect::<Vec<_>>()).collect();
        let name = if name.is_empty() { "Fallback".to_owned() } else { name };
        let metrics = measure(&font);
        Ok(Self { metrics, name, data: bytes.into() })
    }

    /// Its PostScript name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its file.
    pub(crate) fn data(&self) -> Arc<[u8]> {
        Arc::clone(&self.data)
    }

    pub(super) fn metrics(&self) -> Metrics {
        self.metrics
    }

    /// The glyph of a character and its width in the font's own units; none where it has none.
    pub(super) fn glyph(&self, character: char) -> Option<(u16, f32)> {
        if needs_shaping(character) {
            return None;
        }
        let font = first(&self.data)?;
        let id = font.charmap().map(character).filter(|it| *it != GlyphId::NOTDEF)?;
        let advance = font.glyph_metrics(Size::unscaled(), LocationRef::default()).advance_width(id)?;
        Some((u16::try_from(id.to_u32()).ok()?, advance))
    }

    pub(super) fn subset(&self, glyphs: &[u16]) -> Result<Vec<u8>, FontError> {
        let remapper = GlyphRemapper::new_from_glyphs(glyphs);
        subsetter::subset(&self.data, 0, &remapper).map_err(|error| FontError::new(&self.name, error.to_string()))
    }
}

/// Whether a character belongs to a script whose letters change with their neighbours, or run from right to left: drawn
/// one by one, as everything here is, such words would be wrong.
fn needs_shaping(character: char) -> bool {
    matches!(
        u32::from(character),
        0x0590..=0x109F
            | 0x1100..=0x11FF
            | 0x1780..=0x18AF
            | 0x1900..=0x1CFF
            | 0xA800..=0xABFF
            | 0xFB1D..=0xFDFF
            | 0xFE70..=0xFEFE
            | 0x1_0800..=0x1_1FFF
            | 0x1_E800..=0x1_EFFF
    )
}

fn first(bytes: &[u8]) -> Option<FontRef<'_>> {
    FontRef::from_index(bytes, 0).ok()
}

/// Whether the embedding permissions (OS/2 fsType) forbid what is done here: a subset of the outlines in a document.
fn is_forbidden(permissions: u16) -> bool {
    const USAGE: u16 = 0x000F;
    const RESTRICTED: u16 = 0x0002;
    const NO_SUBSET: u16 = 0x0100;
    const BITMAPS_ONLY: u16 = 0x0200;
    permissions & USAGE == RESTRICTED || permissions & (NO_SUBSET | BITMAPS_ONLY) != 0
}

impl FallbackError {
    /// Why, in both languages.
    pub fn wording(self) -> Wording {
        match self {
            Self::Unreadable => Wording::new("フォントとして読めません", "it is no font that can be read"),
            Self::Outlines => Wording::new(
                "輪郭が CFF 形式です。TrueType 形式（glyf）のフォントを指定してください",
                "its outlines are CFF; name a font with TrueType outlines (glyf)",
            ),
            Self::Forbidden => Wording::new(
                "フォントの許諾情報が PDF への埋め込みを禁じています",
                "its embedding permissions (OS/2 fsType) forbid to embed a part of it in a PDF",
            ),
        }
    }
}

impl fmt::Display for FallbackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.wording().en)
    }
}

impl std::error::Error for FallbackError {}

impl fmt::Debug for Fallback {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fallback({})", self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_font_is_refused() {
        for bytes in [Vec::new(), b"no font at all".to_vec(), b"ttcf\0\x01\0\0\0\0\0\x01\0\0\0\x0C".to_vec()] {
            assert_eq!(Fallback::read(bytes).unwrap_err(), FallbackError::Unreadable);
        }
    }

    #[test]
    fn scripts_that_cannot_be_drawn_letter_by_letter_are_left_alone() {
        for character in ['\u{627}', '\u{5D0}', '\u{930}', '\u{E01}', '\u{1000}', '\u{1780}', '\u{FEFC}'] {
            assert!(needs_shaping(character), "{character:?}");
        }
        for character in ['镕', '가', 'ბ', 'Ж', '\u{20BB7}', '龥'] {
            assert!(!needs_shaping(character), "{character:?}");
        }
    }

    #[test]
    fn a_font_that_forbids_embedding_is_known_by_its_permissions() {
        for permissions in [0x0002, 0x0104, 0x0200] {
            assert!(is_forbidden(permissions), "{permissions:#06x}");
        }
        for permissions in [0x0000, 0x0004, 0x0008] {
            assert!(!is_forbidden(permissions), "{permissions:#06x}");
        }
    }
}
