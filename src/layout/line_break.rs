//! Where a line of Japanese or Latin text may be broken, and how well it reads there.

use unicode_linebreak::linebreaks;

use crate::font::{Glyph, Run};

/// How a break reads; the smaller, the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Quality {
    /// At a space.
    Space,
    /// Behind a unit of an address, or behind punctuation.
    Unit,
    /// Anywhere else that the rules of line breaking allow (UAX #14).
    Allowed,
}

impl Quality {
    pub(super) const ALL: [Self; 3] = [Self::Space, Self::Unit, Self::Allowed];
}

/// Every place where the run may be broken: the index of the first glyph of the second line.
pub(super) fn opportunities(run: &Run) -> Vec<(usize, Quality)> {
    let text = run.text();
    let mut starts = Vec::with_capacity(run.glyphs.len());
    let mut offset = 0;
    for glyph in &run.glyphs {
        starts.push(offset);
        offset += glyph.text().map(char::len_utf8).sum::<usize>();
    }
    linebreaks(&text)
        .filter_map(|(offset, _)| starts.binary_search(&offset).ok())
        .filter_map(|index| Some((index, judge(run.glyphs.get(index.checked_sub(1)?)?, run.glyphs.get(index)?)?)))
        .collect()
}

/// The quality of a break between two glyphs; none where it would tear a number from what it counts.
fn judge(before: &Glyph, after: &Glyph) -> Option<Quality> {
    let (before, after) = (before.character, after.character);
    if before.is_whitespace() {
        return Some(Quality::Space);
    }
    if is_digit(before) && (is_digit(after) || is_counter(after)) {
        return None;
    }
    Some(if is_unit(before) { Quality::Unit } else { Quality::Allowed })
}

fn is_digit(character: char) -> bool {
    character.is_ascii_digit()
        || matches!(character, '０'..='９' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
}

fn is_counter(character: char) -> bool {
    matches!(character, '丁' | '番' | '号' | '室' | '階' | '条' | '棟' | '年' | '月' | '日' | '時' | '分' | '円')
}

fn is_unit(character: char) -> bool {
    matches!(
        character,
        '都' | '道'
            | '府'
            | '県'
            | '市'
            | '区'
            | '郡'
            | '町'
            | '村'
            | '目'
            | '号'
            | '番'
            | '地'
            | '、'
            | '。'
            | '，'
            | '．'
            | '・'
            | ','
            | ';'
    )
}
