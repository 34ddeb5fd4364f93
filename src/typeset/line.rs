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

/// How far a reading may reach over a neighbour, in thousandths of the size: half a letter of its own.
const RUBY_OVERHANG: i64 = 250;
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
            let whole = self.segment(text, language, size, range.clone())?;
            let segments = if whole.inked > width {
                let letters = letters(&plain, range).into_iter();
                letters.map(|it| self.segment(text, language, size, it)).collect::<Result<_, _>>()?
            } else {
                vec![whole]
            };
            for segment in segments {
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
        let has_ruby = |at: Option<usize>| at.and_then(|it| text.spans.get(it)).is_some_and(|it| it.ruby.is_some());
        for (number, span) in text.spans.iter().enumerate() {
            let end = start + span.text.len();
            let (from, until) = (range.start.max(start), range.end.min(end));
            if from < until {
                let words = span.text.get(from - start..until - start).unwrap_or_default();
                let ruby = span.ruby.clone().filter(|_| words.len() == span.text.len());
                let part = Span { text: words.replace('\n', ""), ruby, ..*span };
                // A reading may reach over a neighbour that has none.
                let reach = |at| if has_ruby(at) { 0 } else { RUBY_OVERHANG };
                let reaches = [reach(number.checked_sub(1)), reach(Some(number + 1))];
                self.add(&mut segment, (&part, reaches), (language, size))?;
            }
            start = end;
        }
        Ok(segment)
    }

    fn add(
        &self,
        segment: &mut Segment,
        (span, reaches): (&Span, [i64; 2]),
        (language, size): (Language, Length),
    ) -> Result<(), TypesetError> {
        let size = size.scaled(span.size, 1000);
        let style = (language, span.weight);
        let set = |text: &str, size: Length| self.shape(text, style, (size, span.ink));
        let width = |runs: &[Run]| -> Length { runs.iter().map(|it| it.width).sum() };
        let words = set(&span.text, size)?;
        let reading = set(span.ruby.as_deref().unwrap_or_default(), size.scaled(RUBY_SIZE, 1000))?;
        let (own, over) = (width(&words), width(&reading));
        // Both stand around one middle; of a reading that is wider, something may reach over its neighbours.
        let excess = (over - own).scaled(1, 2);
        let [left, right] = reaches.map(|it| size.scaled(it, 1000).min(excess).max(Length::ZERO));
        let (words_at, reading_at) =
            if excess > Length::ZERO { (excess - left, -left) } else { (Length::ZERO, -excess) };
        let room = if excess > Length::ZERO { over - left - right } else { own };
        let start = segment.width;
        for (runs, at, rise) in [(words, words_at, Length::ZERO), (reading, reading_at, size.scaled(RUBY_RISE, 1000))] {
            let mut x = start + at;
            for run in runs {
                let next = x + run.width;
                segment.pieces.push(Piece { x, rise, run });
                x = next;
            }
        }
        let seen = span.text.trim_end();
        let is_spaced = seen.len() < span.text.len() && span.ruby.is_none();
        segment.inked = start + if is_spaced { width(&set(seen, size)?) } else { room };
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::typeset::{Ink, Weight};

    const SIZE: Length = Length::mm(4);

    fn set(text: &str, language: Language, width: i32) -> Vec<Line> {
        let text = Text::new(text, Weight::Regular, Ink::BLACK);
        Typesetter::new().unwrap().lines(&text, language, SIZE, Length::mm(width)).unwrap()
    }

    fn words(line: &Line) -> String {
        line.pieces.iter().filter(|it| it.rise == Length::ZERO).map(|it| it.run.text.as_str()).collect()
    }

    #[track_caller]
    fn check(text: &str, language: Language, width: i32, expected: &[&str]) {
        let lines = set(text, language, width);
        assert_eq!(lines.iter().map(words).collect::<Vec<_>>(), expected);
        assert!(lines.iter().all(|it| it.width <= Length::mm(width)), "{lines:?}");
    }

    #[test]
    fn lines_end_where_the_language_lets_them() {
        check("Bring one photo.", Language::English, 20, &["Bring one ", "photo."]);
        check("14日目は24日です。", Language::Japanese, 17, &["14日目は", "24日で", "す。"]);
        check("हस्ताक्षर गर्नुहोस्।", Language::Nepali, 20, &["हस्ताक्षर ", "गर्नुहोस्।"]);
        check("one\ntwo", Language::English, 50, &["one", "two"]);
        check("", Language::English, 50, &[""]);
    }

    #[test]
    fn a_word_wider_than_the_line_is_broken_and_nothing_of_it_lost() {
        let lines = set("AAAAAAAAAAAAAAAAAAAA", Language::English, 12);
        assert!(lines.len() > 3 && lines.iter().all(|it| it.width <= Length::mm(12)));
        assert_eq!(lines.iter().map(words).collect::<String>(), "A".repeat(20));
    }

    #[test]
    fn readings_stand_above_their_words_and_beside_each_other() {
        let lines = set(
            "11｜月《がつ》｜24日《にじゅうよっか》の陳述書《ちんじゅつしょ》と火《か》曜日《ようび》",
            Language::EasyJapanese,
            200,
        );
        let [line] = &lines[..] else { panic!("{lines:?}") };
        assert_eq!(words(line), "11月24日の陳述書と火曜日");
        let mut end = Length::ZERO;
        let readings: Vec<&Piece> = line.pieces.iter().filter(|it| it.rise > Length::ZERO).collect();
        assert_eq!(readings.len(), 5);
        for reading in readings {
            assert!(reading.x >= end, "{reading:?}");
            end = reading.x + reading.run.width;
        }
        let mut end = Length::ZERO;
        for piece in line.pieces.iter().filter(|it| it.rise == Length::ZERO) {
            assert!(piece.x >= end, "{piece:?}");
            end = piece.x + piece.run.width;
        }
    }

    #[test]
    fn devanagari_is_shaped() {
        let lines = set("क्षि", Language::Nepali, 50);
        let glyphs: Vec<_> = lines.iter().flat_map(|it| &it.pieces).flat_map(|it| &it.run.glyphs).collect();
        // Four letters become two glyphs, and the vowel is drawn before the letter that it follows.
        assert_eq!(glyphs.len(), 2, "{glyphs:?}");
    }

    #[test]
    fn every_language_takes_a_letter_from_whichever_typeface_has_it() {
        for language in Language::ALL {
            for text in ["NGUYỄN", "東京都新宿区", "葛\u{E0100}城市", "हस्ताक्षर"] {
                let shaped = Typesetter::new().unwrap().lines(
                    &Text::default().and_verbatim(text, Weight::Bold, Ink::BLACK),
                    language,
                    SIZE,
                    Length::mm(100),
                );
                let is_foreign = text.starts_with('ह') && language != Language::Nepali;
                assert_eq!(shaped.is_err(), is_foreign, "{text} {language:?}");
            }
        }
        let text = Text::new("⟦x⟧", Weight::Regular, Ink::BLACK);
        let missing = Typesetter::new().unwrap().lines(&text, Language::English, SIZE, SIZE);
        assert_eq!(missing, Err(TypesetError::Missing('⟦')));
    }

    #[test]
    fn every_sentence_of_every_language_is_set_in_both_weights_by_its_own_typefaces() {
        let setter = Typesetter::new().unwrap();
        for language in Language::ALL {
            let sentences = crate::speech::sentences_for_tests(language);
            for weight in [Weight::Regular, Weight::Bold] {
                for sentence in &sentences {
                    let lines = setter.lines(&Text::new(sentence, weight, Ink::BLACK), language, SIZE, Length::mm(90));
                    assert!(lines.is_ok(), "{language:?} {sentence}: {lines:?}");
                }
            }
        }
    }
}
