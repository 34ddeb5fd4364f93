//! Glyphs that were looked up before: a batch asks for the same few thousand again and again.

use std::sync::atomic::{AtomicU64, Ordering};

/// The glyphs of characters, with their advances, as they become known; one table for all threads.
///
/// Each entry is one number, so that nobody reads half of it: 0 as long as nothing is known, else [`KNOWN`], with
/// [`THERE`], the glyph and the advance where there is a glyph.
pub(super) struct Known(Box<[AtomicU64]>);

/// Kana, kanji and all Latin letters are below it.
const END: usize = 0xA000;

const KNOWN: u64 = 1 << 63;
const THERE: u64 = 1 << 62;
const GLYPH_SHIFT: u32 = 32;

impl Known {
    pub(super) fn new() -> Self {
        Self((0..END).map(|_| AtomicU64::new(0)).collect())
    }

    /// What is known of a character, or what `look_up` says, which says the same every time.
    pub(super) fn get_or_look_up(
        &self,
        character: char,
        look_up: impl FnOnce() -> Option<(u16, i32)>,
    ) -> Option<(u16, i32)> {
        let entry = usize::try_from(u32::from(character)).ok().and_then(|it| self.0.get(it));
        let Some(entry) = entry else { return look_up() };
        let known = entry.load(Ordering::Relaxed);
        if known & KNOWN != 0 {
            return (known & THERE != 0).then(|| unpacked(known));
        }
        let found = look_up();
        entry.store(KNOWN | found.map_or(0, packed), Ordering::Relaxed);
        found
    }
}

fn packed((glyph, advance): (u16, i32)) -> u64 {
    THERE | (u64::from(glyph) << GLYPH_SHIFT) | u64::from(advance.cast_unsigned())
}

#[expect(clippy::cast_possible_truncation, reason = "the parts that were put together")]
fn unpacked(entry: u64) -> (u16, i32) {
    ((entry >> GLYPH_SHIFT) as u16, (entry as u32).cast_signed())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_looked_up_is_not_looked_up_again() {
        let known = Known::new();
        for found in [Some((0, 0)), Some((u16::MAX, i32::MAX)), Some((7, -250)), Some((1, i32::MIN)), None] {
            let known = Known::new();
            for character in ['A', '\u{0}', '留', '\u{9FFF}'] {
                assert_eq!(known.get_or_look_up(character, || found), found);
                assert_eq!(known.get_or_look_up(character, || panic!("asked again")), found);
            }
        }
        assert_eq!(known.get_or_look_up('𠮟', || Some((1, 2))), Some((1, 2)));
        assert_eq!(known.get_or_look_up('𠮟', || Some((3, 4))), Some((3, 4)), "beyond the table");
    }
}
