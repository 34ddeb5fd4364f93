//! Makes a text fit its place and stay legible, or says that it does not.
//!
//! A clerk reads these lines over a counter, so the order is: as it is; letters narrower (長体); smaller, down to the
//! size of the form's own small print; then two lines; and never cut.

use super::line_break::{Quality, opportunities};
use crate::diagnostic::{Example, Field, Finding, Rule, Severity, Wording, said};
use crate::font::Run;
use crate::law::{FORM_29_11, OURS};
use crate::units::{Area, Length, Point};

/// The text has no room, even at the smallest legible size in two lines.
pub const TEXT_TOO_LONG: Rule = Rule {
    code: "text-too-long",
    severity: Severity::Error,
    meaning: said(
        "答えは用紙の欄に、読める大きさで入らなければなりません。字を細く、小さくし、2行にしても入らない答えは、途中で切らずに断ります。理由と住所だけは「別紙のとおり」と印刷して全文を2ページ目（別紙）に移すので、断るのはそこにも入らないときです。",
        "An answer must fit its line in a legible size. What does not fit with narrower and smaller letters, nor in two lines, is never cut off: no form is made until it is shortened. Only reasons and addresses move to a second page (別紙), with 別紙のとおり in their place; they are refused where even that page has no room.",
    ),
    fields: Field::PRINTED_TEXTS,
    example: Example {
        wrong: r#"{"agent": {"name": "株式会社サンプルインターナショナルホールディングス東日本統括事業本部 人事総務部 グローバル人材支援課 外国人社員相談窓口担当課長 山田太郎"}}"#,
        right: r#"{"agent": {"name": "山田太郎", "organization": "株式会社サンプル 人事総務部"}}"#,
    },
    sources: &[&FORM_29_11, &OURS],
};

/// The size of the form's own captions.
pub(super) const NATURAL_SIZE: Length = Length::centipoints(1100);
/// Below this one line reads worse than two.
const ONE_LINE_FLOOR: Length = Length::centipoints(900);
/// Two lines of this size fill the height of a row.
const TWO_LINE_CEILING: Length = Length::centipoints(950);
/// The smallest print that a clerk still reads; the form's own smallest is 7.68 pt.
const FLOOR: Length = Length::centipoints(600);
const STEP: Length = Length::centipoints(50);
/// Narrower than this, strokes of kanji run together in print.
const NARROWEST: i64 = 850;
/// From the baseline of a single line down to its rule.
const SINGLE_LINE_LIFT: Length = Length::centipoints(420);
/// From the lowest ink of two lines down to the rule.
const TWO_LINE_LIFT: Length = Length::centipoints(200);
/// From baseline to baseline, in thousandths of the size.
const LEADING: i64 = 1120;
/// How far an ideograph reaches below the baseline, in thousandths of the size.
const DEPTH: i64 = 120;

/// One line of text, set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SetLine {
    pub(super) start: Point,
    pub(super) size: Length,
    pub(super) stretch: i32,
    pub(super) run: Run,
}

/// The text is longer than its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TooLong {
    pub(super) characters: usize,
    pub(super) room_for: usize,
}

/// Sets a text over a rule: `area` is free of print, and its lower side is the rule.
pub(super) fn fit(run: &Run, area: Area) -> Result<Vec<SetLine>, TooLong> {
    let line = one_line(run, area).map(|line| vec![line]);
    line.or_else(|| two_lines(run, area, &Quality::ALL)).ok_or_else(|| too_long(run, area))
}

/// Sets a text in one line if it stays large enough to be better than two.
pub(super) fn one_line(run: &Run, area: Area) -> Option<SetLine> {
    in_one_line(run, area, ONE_LINE_FLOOR)
}

/// Sets a name in one line if that can be read at all: torn in two, nobody can tell where a part of it ends.
pub(super) fn name_line(run: &Run, area: Area) -> Option<SetLine> {
    in_one_line(run, area, FLOOR)
}

fn in_one_line(run: &Run, area: Area, floor: Length) -> Option<SetLine> {
    let start = Point { x: area.left, y: area.bottom - SINGLE_LINE_LIFT };
    sizes(NATURAL_SIZE, floor).find_map(|size| {
        let stretch = stretch_to(run, size, area.width())?;
        Some(SetLine { start, size, stretch, run: run.clone() })
    })
}

/// Sets a text in two lines, broken at a space only.
pub(super) fn two_lines_of_words(run: &Run, area: Area) -> Result<Vec<SetLine>, TooLong> {
    two_lines(run, area, &[Quality::Space]).ok_or_else(|| too_long(run, area))
}

fn two_lines(run: &Run, area: Area, qualities: &[Quality]) -> Option<Vec<SetLine>> {
    let breaks = opportunities(run);
    let best = |quality: Quality| {
        sizes(TWO_LINE_CEILING, FLOOR).find_map(|size| {
            let mut candidates = breaks.iter().filter(|(_, it)| *it <= quality);
            // The fullest first line: the last break that leaves a second line which fits.
            candidates.rfind(|(at, _)| set_two(run, *at, size, area).is_some()).map(|(at, _)| (size, *at))
        })
    };
    // A better place to break is worth a point of size, not more.
    let options: Vec<(Length, usize)> = qualities.iter().copied().filter_map(best).collect();
    let largest = options.iter().map(|(size, _)| *size).max()?;
    let (size, at) = options.into_iter().find(|(size, _)| *size + STEP * 2 >= largest)?;
    set_two(run, at, size, area)
}

/// Sets two texts one above the other.
pub(super) fn stacked(upper: &Run, lower: &Run, area: Area) -> Option<Vec<SetLine>> {
    sizes(TWO_LINE_CEILING, FLOOR).find_map(|size| set_pair([upper.clone(), lower.clone()], size, area))
}

fn set_two(run: &Run, at: usize, size: Length, area: Area) -> Option<Vec<SetLine>> {
    set_pair([run.part(0..at).trimmed(), run.part(at..run.glyphs.len()).trimmed()], size, area)
}

fn set_pair([upper, lower]: [Run; 2], size: Length, area: Area) -> Option<Vec<SetLine>> {
    let leading = size.scaled(LEADING, 1000);
    if leading + size > area.height() {
        return None;
    }
    let baseline = area.bottom - TWO_LINE_LIFT - size.scaled(DEPTH, 1000);
    [(upper, baseline - leading), (lower, baseline)]
        .into_iter()
        .map(|(run, baseline)| {
            let stretch = stretch_to(&run, size, area.width())?;
            Some(SetLine { start: Point { x: area.left, y: baseline }, size, stretch, run })
        })
        .collect()
}

/// The width of letters, in thousandths, at which the run takes no more than `room`; none below [`NARROWEST`].
fn stretch_to(run: &Run, size: Length, room: Length) -> Option<i32> {
    let natural = run.width(size);
    if natural <= room {
        return Some(1000);
    }
    let stretch = room.per_mille_of(natural);
    (stretch >= NARROWEST).then(|| i32::try_from(stretch).ok()).flatten()
}

pub(super) fn sizes(from: Length, down_to: Length) -> impl Iterator<Item = Length> {
    std::iter::successors(Some(from), |it| Some(*it - STEP)).take_while(move |it| *it >= down_to)
}

/// An estimate for people: how much of it would have room.
pub(super) fn too_long(run: &Run, area: Area) -> TooLong {
    let characters = run.glyphs.len();
    let needed = run.width(FLOOR).scaled(NARROWEST, 1000);
    let share = (area.width() * 2).per_mille_of(needed).clamp(0, 1000);
    let room_for = usize::try_from(share).unwrap_or_default() * characters / 1000;
    // Where a line breaks costs room too, so it is a little less than the widths alone would say.
    TooLong { characters, room_for: room_for.min(characters) * 9 / 10 }
}

impl Finding for TooLong {
    fn rule(&self) -> &'static Rule {
        &TEXT_TOO_LONG
    }

    fn message(&self) -> Wording {
        let Self { characters, room_for } = self;
        Wording::new(
            format!("{characters}文字は用紙の欄に入りません（およそ{room_for}文字まで）"),
            format!("{characters} characters do not fit the form's line, about {room_for} do"),
        )
    }

    fn hint(&self) -> Option<Wording> {
        Some(Wording::new(
            "短くしてください。自動で別紙に移せるのは、理由と住所だけです",
            "shorten it; only reasons and addresses move to a separate sheet by themselves",
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::font::Face;

    fn row() -> Area {
        Area { left: Length::mm(40), top: Length::mm(90), right: Length::mm(190), bottom: Length::mm(99) }
    }

    #[track_caller]
    fn check(text: &str, expected: &[(&str, i32)]) {
        let (run, _) = Face::bundled().unwrap().shape(text);
        let lines = fit(&run, row()).unwrap();
        let found: Vec<_> =
            lines.iter().map(|it| (it.run.text(), i32::try_from(it.size.to_millipoints() / 10).unwrap())).collect();
        let expected: Vec<_> = expected.iter().map(|(text, size)| ((*text).to_owned(), *size)).collect();
        assert_eq!(found, expected);
        for line in &lines {
            assert!(line.run.width(line.size).scaled(i64::from(line.stretch), 1000) <= row().width());
            assert!(line.start.y - line.size.scaled(880, 1000) >= row().top);
        }
    }

    #[test]
    fn a_short_text_stands_as_it_is() {
        check("東京都新宿区西新宿二丁目8番1号", &[("東京都新宿区西新宿二丁目8番1号", 1100)]);
    }

    #[test]
    fn a_longer_text_shrinks_before_it_takes_two_lines() {
        let text = "神奈川県横浜市港北区新横浜三丁目123番地4 グランドハイツ新横浜イースト1203号室";
        check(text, &[(text, 1100)]);
        let text =
            "神奈川県横浜市都筑区茅ケ崎中央五十三丁目1234番地567 グランドハイツ港北ニュータウンセンター南イースト";
        check(text, &[(text, 950)]);
    }

    #[test]
    fn a_long_text_breaks_where_it_reads_well() {
        check(
            "北海道勇払郡厚真町字鹿沼1234番地56 シェアハウス・インターナショナル苫小牧東港サザンクロスレジデンス弐番館 1203号室（グエン方）",
            &[
                (
                    "北海道勇払郡厚真町字鹿沼1234番地56 シェアハウス・インターナショナル苫小牧東港サザンクロスレジデンス弐番館",
                    950,
                ),
                ("1203号室（グエン方）", 950),
            ],
        );
    }

    #[test]
    fn a_text_without_room_is_told_and_never_cut() {
        let (run, _) = Face::bundled().unwrap().shape(&"財布を落とした。".repeat(40));
        let error = fit(&run, row()).unwrap_err();
        assert_eq!(error.rule().code, "text-too-long");
        assert!(error.room_for > 100 && error.room_for < 320, "{error:?}");
        let (run, _) = Face::bundled().unwrap().shape(&"A".repeat(400));
        assert!(fit(&run, row()).is_err(), "a word without a place to break");
    }
}
