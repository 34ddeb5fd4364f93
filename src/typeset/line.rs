//! Paragraphs broken into lines.

use std::ops::Range;

use unicode_linebreak::linebreaks;
use unicode_normalization::char::is_combining_mark;

use super::{Run, Span, Text, TypesetError, Typesetter};
use crate::layout::may_break_between;
use crate::speech::Language;
use crate::units::Length;

/// One line of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// From left to right; readings behind the words they stand above.
    pub pieces: Vec<Piece>,
    /// How wide it is, without the space at its end.
    pub width: Length,
}

/// Words in their place on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// From the line's beginning.
    pub x: Length,
    /// Above the line's baseline: nothing for words, something for a reading.
    pub rise: Length,
    /// The words.
    pub run: Run,
}

/// Words between two places at which a line may end.
#[derive(Default)]
struct Segment {
    pieces: Vec<Piece>,
    width: Length,
    /// Of what is seen: without the space at the end.
    inked: Length,
}

/// How far a reading may reach over its neighbours, both sides together, in thousandths of the size: half a letter of
/// its own on either side.
const RUBY_OVERHANG: i64 = 500;
/// How high a reading stands above the baseline, and how large it is, in thousandths of the size.
const RUBY_RISE: i64 = 930;
const RUBY_SIZE: i64 = 500;

impl Typesetter {
    /// The lines of a paragraph, each as full as it may be.
    ///
    /// A word wider than a line is broken between two letters: on paper it can still be read, and nothing of it is lost.
    ///
    /// # Errors
    ///
    /// A character that no typeface has.
    pub fn lines(
        &self,
        text: &Text,
        language: Language,
        size: Length,
        width: Length,
    ) -> Result<Vec<Line>, TypesetError> {
        let plain = text.plain();
        let mut lines = vec![Line::default()];
        let mut reach = Length::ZERO;
        for range in segments(text, &plain) {
            let is_last = plain.get(range.clone()).is_some_and(|it| it.ends_with('\n'));
            let segment = self.segment(text, language, size, range.clone())?;
            let pieces = if segment.inked > width { letters(&plain, range) } else { vec![range] };
            for part in pieces {
                let segment = self.segment(text, language, size, part)?;
                if reach > Length::ZERO && reach + segment.inked > width {
                    lines.push(Line::default());
                    reach = Length::ZERO;
                }
                let Some(line) = lines.last_mut() else { continue };
                line.width = reach + segment.inked;
                line.pieces.extend(segment.pieces.into_iter().map(|it| Piece { x: it.x + reach, ..it }));
                reach = reach + segment.width;
            }
            if is_last {
                lines.push(Line::default());
                reach = Length::ZERO;
            }
        }
        if lines.last().is_some_and(|it| it.pieces.is_empty()) && lines.len() > 1 {
            lines.pop();
        }
        Ok(lines)
    }

    /// Sets the words of a range of the paragraph's bytes.
    fn segment(
        &self,
        text: &Text,
        language: Language,
        size: Length,
        range: Range<usize>,
    ) -> Result<Segment, TypesetError> {
        let mut segment = Segment::default();
        let mut start = 0;
        for span in &text.spans {
            let end = start + span.text.len();
            let (from, until) = (range.start.max(start), range.end.min(end));
            if from < until {
                let words = span.text.get(from - start..until - start).unwrap_or_default();
                let ruby = span.ruby.clone().filter(|_| words.len() == span.text.len());
                let part = Span { text: words.replace('\n', ""), ruby, ..*span };
                self.add(&mut segment, &part, (language, size))?;
            }
            start = end;
        }
        Ok(segment)
    }

    fn add(
        &self,
        segment: &mut Segment,
        span: &Span,
        (language, size): (Language, Length),
    ) -> Result<(), TypesetError> {
        let size = size.scaled(span.size, 1000);
        let style = (language, span.weight);
        let runs = self.shape(&span.text, style, (size, span.ink))?;
        let own: Length = runs.iter().map(|it| it.width).sum();
        let seen = span.text.trim_end();
        let inked = if seen.len() == span.text.len() {
            own
        } else {
            self.shape(seen, style, (size, span.ink))?.iter().map(|it| it.width).sum()
        };
        let ruby = span.ruby.as_deref().unwrap_or_default();
        let above = self.shape(ruby, style, (size.scaled(RUBY_SIZE, 1000), span.ink))?;
        let over: Length = above.iter().map(|it| it.width).sum();
        let room = own.max(over - size.scaled(RUBY_OVERHANG, 1000));
        let start = segment.width;
        for (runs, width, rise) in [(runs, own, Length::ZERO), (above, over, size.scaled(RUBY_RISE, 1000))] {
            let mut x = start + (room - width).scaled(1, 2);
            for run in runs {
                let next = x + run.width;
                segment.pieces.push(Piece { x, rise, run });
                x = next;
            }
        }
        segment.inked = start + if room > own { room } else { inked };
        segment.width = start + room;
        Ok(())
    }
}

/// The ranges of bytes between the places at which a line may end.
fn segments(text: &Text, plain: &str) -> Vec<Range<usize>> {
    let mut inside = Vec::new();
    let mut start = 0;
    for span in &text.spans {
        if span.ruby.is_some() {
            inside.push(start + 1..start + span.text.len());
        }
        start += span.text.len();
    }
    let may_end = |at: usize| {
        let before = plain.get(..at).and_then(|it| it.chars().next_back());
        let after = plain.get(at..).and_then(|it| it.chars().next());
        let is_torn = before.zip(after).is_some_and(|(before, after)| !may_break_between(before, after));
        !is_torn && !inside.iter().any(|it| it.contains(&at))
    };
    let mut segments = Vec::new();
    let mut start = 0;
    for (at, _) in linebreaks(plain) {
        if at == plain.len() || may_end(at) {
            segments.push(start..at);
            start = at;
        }
    }
    segments
}

/// The letters of a range, each with its marks.
fn letters(plain: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let Some(text) = plain.get(range.clone()) else { return Vec::new() };
    let mut letters: Vec<Range<usize>> = Vec::new();
    for (at, character) in text.char_indices() {
        let (start, end) = (range.start + at, range.start + at + character.len_utf8());
        match letters.last_mut() {
            Some(last) if is_combining_mark(character) || character.is_whitespace() => last.end = end,
            _ => letters.push(start..end),
        }
    }
    letters
}
