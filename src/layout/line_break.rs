//! Where a line of Japanese or Latin text may be broken, and how well it reads there.

use unicode_linebreak::linebreaks;

use crate::font::{Glyph, Run};
use crate::units::Length;

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

/// The lines of a paragraph, each as full as it may be. A word longer than a line, which has no place to break, is broken
/// between two characters: on paper that is still read, and nothing of it is lost.
pub(super) fn paragraph(run: &Run, size: Length, width: Length) -> Vec<Run> {
    let mut breaks: Vec<usize> = opportunities(run).into_iter().map(|(at, _)| at).collect();
    breaks.push(run.glyphs.len());
    let mut lines = Vec::new();
    let mut start = 0;
    while start < run.glyphs.len() {
        let fits = |end: &usize| run.part(start..*end).trimmed().width(size) <= width;
        let ahead = breaks.partition_point(|it| *it <= start);
        let end = breaks.iter().skip(ahead).copied().take_while(|it| fits(it)).last();
        let end = end.or_else(|| (start + 1..=run.glyphs.len()).take_while(|it| fits(it)).last());
        let end = end.unwrap_or(start + 1);
        lines.push(run.part(start..end).trimmed());
        start = end;
    }
    lines
}

/// The quality of a break between two glyphs; none where it would tear a number from what it counts.
fn judge(before: &Glyph, after: &Glyph) -> Option<Quality> {
    let (before, after) = (before.character, after.character);
    if before.is_whitespace() {
        return Some(Quality::Space);
    }
    if !may_break_between(before, after) {
        return None;
    }
    Some(if is_unit(before) { Quality::Unit } else { Quality::Allowed })
}

/// Whether a line may end between two characters where the general rules (UAX #14) allow it: a number is not torn, nor
/// parted from what it counts.
pub(crate) fn may_break_between(before: char, after: char) -> bool {
    let is_one_count = is_counter(before) && matches!(after, '目' | '地' | '室' | '館' | '棟' | '階');
    !(is_digit(before) && (is_digit(after) || is_counter(after)) || is_one_count)
}

fn is_digit(character: char) -> bool {
    character.is_ascii_digit()
        || matches!(character, '０'..='９' | '〇' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十')
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::font::Face;

    #[track_caller]
    fn check(text: &str, em: i32, expected: &[&str]) {
        let (run, _) = Face::bundled().unwrap().shape(text);
        let lines: Vec<String> = paragraph(&run, Length::mm(4), Length::mm(4 * em)).iter().map(Run::text).collect();
        assert_eq!(lines, expected);
    }

    #[test]
    fn a_paragraph_fills_its_lines_and_starts_none_with_a_mark() {
        check("財布を落とした。駅で探した。", 7, &["財布を落とし", "た。駅で探し", "た。"]);
        check("「財布」を、落としたのである。", 5, &["「財布」", "を、落とし", "たのであ", "る。"]);
    }

    #[test]
    fn numbers_stay_with_what_they_count() {
        check("令和８年１１月１０日に", 5, &["令和８年", "１１月", "１０日に"]);
        check("荘二〇三号室東", 5, &["荘", "二〇三号室", "東"]);
        check("町八丁目三番地東", 5, &["町八丁目", "三番地東"]);
    }

    #[test]
    fn a_word_longer_than_the_line_is_broken_and_not_lost() {
        check("AAAAAAAAAA", 3, &["AAAA", "AAAA", "AA"]);
        check("", 3, &[]);
    }

    #[test]
    fn a_variation_sequence_is_never_torn() {
        check("葛\u{E0100}葛\u{E0100}葛\u{E0100}", 1, &["葛\u{E0100}", "葛\u{E0100}", "葛\u{E0100}"]);
    }
}
