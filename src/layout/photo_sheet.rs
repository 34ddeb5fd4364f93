//! A sheet of photos to print, cut out and paste: for whoever is not sure that the office takes a form with the photo
//! printed on it, or has a printer that is better at photo paper.

use super::{CaptionMark, Mark, Page, PhotoMark, StrokeMark, TEXT_TOO_LONG};
use crate::diagnostic::{Checked, Field, Problems, Remark};
use crate::font::{Face, Run};
use crate::photo::Photo;
use crate::units::{Area, Length, Point};

/// Between two photos, so that each is cut out by itself.
const GAP: Length = Length::mm(6);
/// Where no printer prints.
const MARGIN: Length = Length::mm(6);
/// For the words below the photos.
const FOOT: Length = Length::mm(26);
/// How far a cutting line keeps from the photo, and how long it is.
const CLEAR: Length = Length::centipoints(60);
const CUT: Length = Length::centipoints(700);
const HAIRLINE: Length = Length::centipoints(25);
/// Nobody needs more rows than these.
const MOST_ROWS: i32 = 3;
const LEADING: Length = Length::centipoints(1000);
const BODY: Length = Length::centipoints(700);
const NAME: Length = Length::centipoints(1000);
const STEP: Length = Length::centipoints(50);
/// A name that would be smaller than this beside its label has a line of its own, and may become smaller still there: it
/// is only copied from here.
const SMALLEST_BESIDE: Length = Length::centipoints(600);
const SMALLEST_NAME: Length = Length::centipoints(450);
const BELOW_LABEL: Length = Length::centipoints(1150);

const WORDS: [&str; 4] = [
    "実際のサイズ（100%）で印刷し、線に沿って40×30mmに",
    "切り、裏に氏名を書いてください。",
    "Print at 100 % (actual size), cut along the lines to 40 by 30 mm,",
    "and write the name on the back.",
];

/// Paper that photos are printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PhotoPaper {
    /// L判, 89 x 127 mm
    L,
    /// KG判, 4 x 6 inches
    FourBySix,
    /// A4
    A4,
}

impl PhotoPaper {
    /// Width and height, upright.
    pub const fn size(self) -> (Length, Length) {
        match self {
            Self::L => (Length::mm(89), Length::mm(127)),
            Self::FourBySix => (Length::centipoints(28_800), Length::centipoints(43_200)),
            Self::A4 => (Length::mm(210), Length::mm(297)),
        }
    }

    /// As it is called in shops.
    pub const fn name(self) -> &'static str {
        match self {
            Self::L => "L判",
            Self::FourBySix => "KG判（4×6インチ）",
            Self::A4 => "A4",
        }
    }
}

/// As many photos as the paper holds, with cutting lines; below them how to use them, and the name for the back.
///
/// A name that has no glyph, or no room, is a problem of the item `name`.
pub fn photo_sheet(paper: PhotoPaper, name: Option<&str>, face: &Face) -> Checked<Page> {
    let (width, height) = paper.size();
    let mut problems = Problems::default();
    let columns = count(width - MARGIN - MARGIN, Photo::WIDTH);
    let rows = count(height - MARGIN - FOOT, Photo::HEIGHT).min(MOST_ROWS);
    let block = Photo::WIDTH * columns + GAP * (columns - 1);
    let left = (width - block).scaled(1, 2);
    let mut marks = Vec::new();
    for row in 0..rows {
        for column in 0..columns {
            let x = left + (Photo::WIDTH + GAP) * column;
            let y = MARGIN + (Photo::HEIGHT + GAP) * row;
            let frame = Area { left: x, top: y, right: x + Photo::WIDTH, bottom: y + Photo::HEIGHT };
            marks.push(Mark::Photo(PhotoMark { frame }));
            marks.extend(cutting_lines(frame));
        }
    }
    let mut baseline = MARGIN + (Photo::HEIGHT + GAP) * rows + Length::centipoints(400);
    for words in WORDS {
        let run = face.shape(words).0;
        marks.push(caption(run, BODY, Point { x: MARGIN, y: baseline }));
        baseline = baseline + LEADING;
    }
    if let Some(name) = name {
        let start = Point { x: MARGIN, y: baseline + Length::centipoints(300) };
        marks.extend(named(name, start, width - MARGIN - MARGIN, face, &mut problems));
    }
    problems.finish(Some(Page { width, height, marks }))
}

/// How many of a length stand in a room with gaps between them; at least one.
fn count(room: Length, each: Length) -> i32 {
    (1..100).take_while(|it| each * *it + GAP * (*it - 1) <= room).last().unwrap_or(1)
}

fn caption(run: Run, size: Length, start: Point) -> Mark {
    Mark::Caption(CaptionMark { start, size, run })
}

/// The name for the back: beside its label where it has room there, else on a line of its own below.
fn named(name: &str, start: Point, room: Length, face: &Face, problems: &mut Problems) -> [Mark; 2] {
    let label = face.shape("氏名 / Name: ").0;
    let (run, findings) = face.shape(name);
    for finding in &findings {
        problems.note(Field::Name, finding);
    }
    let beside = Point { x: start.x + label.width(BODY), ..start };
    let (size, place) = if let Some(size) = size_for(&run, room - label.width(BODY), SMALLEST_BESIDE) {
        (size, beside)
    } else {
        let size = size_for(&run, room, SMALLEST_NAME).unwrap_or_else(|| {
            problems.note(Field::Name, &too_long());
            SMALLEST_NAME
        });
        (size, Point { y: start.y + BELOW_LABEL, ..start })
    };
    [caption(label, BODY, start), caption(run, size, place)]
}

/// The largest size, down to the smallest, in which a name has room.
fn size_for(run: &Run, room: Length, smallest: Length) -> Option<Length> {
    let mut sizes = (0..).map(|step| NAME - STEP * step).take_while(|it| *it >= smallest);
    sizes.find(|it| run.width(*it) <= room)
}

fn too_long() -> Remark {
    Remark::new(&TEXT_TOO_LONG, "氏名が長すぎて写真シートに入りません", "the name is too long for the sheet of photos")
        .hint("より大きい用紙を選んでください（--paper a4）", "choose larger paper: --paper a4")
}

/// Two short lines at each corner, outside the photo.
fn cutting_lines(frame: Area) -> impl Iterator<Item = Mark> {
    let Area { left, top, right, bottom } = frame;
    let corners = [(left, top, -1, -1), (right, top, 1, -1), (left, bottom, -1, 1), (right, bottom, 1, 1)];
    corners.into_iter().flat_map(|(x, y, across, down)| {
        let ends = |reach: Length| [Point { x: x + reach * across, y }, Point { x, y: y + reach * down }];
        let lines = ends(CLEAR).into_iter().zip(ends(CUT));
        lines.map(|(start, end)| Mark::Stroke(StrokeMark { start, end, thickness: HAIRLINE }))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(paper: PhotoPaper, name: &str, photos: usize) {
        let page = photo_sheet(paper, Some(name), &Face::bundled().unwrap());
        assert!(page.problems().is_empty(), "{name}: {}", page.problems());
        let page = page.value().unwrap();
        let areas: Vec<Area> = page.marks.iter().filter(|it| matches!(it, Mark::Photo(_))).map(Mark::area).collect();
        assert_eq!(areas.len(), photos, "{paper:?}");
        for mark in &page.marks {
            let area = mark.area();
            let edge = Length::mm(3);
            assert!(area.left >= edge && area.right <= page.width - edge, "{mark}");
            assert!(area.top >= edge && area.bottom <= page.height - edge, "{mark}");
            if !matches!(mark, Mark::Photo(_)) {
                assert!(areas.iter().all(|it| !area.overlaps(*it)), "{mark} is printed on a photo");
            }
        }
    }

    #[test]
    fn photos_stand_within_the_paper_with_nothing_on_them() {
        check(PhotoPaper::L, "NGUYEN VAN AN", 4);
        check(PhotoPaper::FourBySix, "NGUYEN VAN AN", 4);
        check(PhotoPaper::A4, "NGUYEN VAN AN", 15);
    }

    #[test]
    fn a_long_name_is_set_smaller_before_it_is_refused() {
        let name = "MUHAMMAD ABDURRAHMAN WICAKSONO SURYANEGARA PUTRA II";
        assert_eq!(name.len(), 51);
        check(PhotoPaper::L, name, 4);
        check(PhotoPaper::FourBySix, name, 4);
        check(PhotoPaper::L, "MARIA FERNANDA APARECIDA DE SOUZA CAVALCANTI DE ALBUQUERQUE NETO", 4);
        check(PhotoPaper::A4, &["WIJAYANTHA MUDIYANSELAGE"; 6].join(" "), 15);
    }

    #[test]
    fn a_name_that_cannot_be_printed_is_told() {
        let face = Face::bundled().unwrap();
        let codes = |name: &str| -> Vec<&str> {
            photo_sheet(PhotoPaper::L, Some(name), &face).problems().iter().map(|it| it.rule.code).collect()
        };
        assert_eq!(codes("លី"), ["glyph-missing"]);
        assert_eq!(codes(&"VERYLONG ".repeat(12)), ["text-too-long"]);
    }
}
