//! A page to measure a printer with: rulers, crosses at known distances from the edges, the photo's frame, and what
//! `--offset` to give.
//!
//! The rulers tell whether the printer keeps the scale, which no offset can mend; the crosses how far it misses.

use super::{CaptionMark, Mark, Page, StrokeMark};
use crate::font::Face;
use crate::photo::Photo;
use crate::units::{Area, Length, Point};

const WIDTH: Length = Length::mm(210);
const HEIGHT: Length = Length::mm(297);
/// How far the middle of each cross is from the two edges next to it.
const CROSS: i32 = 15;
/// From the middle of a cross to the end of its arms.
const ARM: Length = Length::mm(6);
/// Both rulers begin here.
const RULER_LEFT: i32 = 25;
const RULER_TOP: i32 = 48;
/// How long the rulers are, in millimetres.
const RULER_ACROSS: i32 = 160;
const RULER_DOWN: i32 = 200;
/// As thick as a printer draws surely, and as thin as can be measured to a tenth of a millimetre.
const FINE: Length = Length::centipoints(35);
const STRONG: Length = Length::centipoints(70);
const TITLE: Length = Length::centipoints(1400);
const BODY: Length = Length::centipoints(950);
const SMALL: Length = Length::centipoints(700);
const TEXT_LEFT: i32 = 42;

const INSTRUCTIONS: &[&str] = &[
    "１　A4の白紙に、100%（実際のサイズ）・片面で印刷します。「用紙に合わせる」は選びません。",
    "２　上と左のものさしを定規で測ります。160mm・200mm と違えば、印刷の設定が違います。",
    "　　倍率のずれは --offset では直せません。設定を直して印刷し直してください。",
    "３　左上の十字の中心が、紙の左端と上端から何mmかを測ります（ずれがなければ15.0mm）。",
    "４　下の表で X（左端から測った値）と Y（上端から測った値）を読み、次のように使います。",
    "　　zairyu fill … --answers-only --offset X,Y　（例：--offset 0.8,-1.5）",
    "５　できた紙を印刷済みの用紙に重ねて光に透かし、答えが欄に入るか確かめます。",
    "",
    "1  Print on blank A4 at 100 % (actual size), single-sided; never \"fit to page\".",
    "2  Measure both rulers. Unless they are 160 mm and 200 mm long, the print settings are wrong;",
    "   no offset can mend a wrong scale: correct the settings and print again.",
    "3  Measure how far the top-left cross is from the left and the upper edge of the paper",
    "   (15.0 mm where nothing is off).",
    "4  Read X for the distance from the left edge and Y for that from the upper edge in the table:",
    "   zairyu fill … --answers-only --offset X,Y   (as --offset 0.8,-1.5)",
    "5  Lay the result over the official form, against the light: is every answer in its box?",
];

/// The page, A4.
pub fn calibration_page(face: &Face) -> Page {
    let mut pen = Pen { face, marks: Vec::new() };
    pen.words("印刷位置の確認用紙", TITLE, TEXT_LEFT, 26);
    pen.words("Printer test page: A4, 100 % (actual size), single-sided", BODY, TEXT_LEFT, 33);
    pen.crosses();
    pen.ruler_across();
    pen.ruler_down();
    let mut baseline = 68;
    for line in INSTRUCTIONS {
        pen.words(line, BODY, TEXT_LEFT, baseline);
        baseline += 6;
    }
    pen.table(178);
    pen.photo_frame();
    Page { width: WIDTH, height: HEIGHT, marks: pen.marks }
}

struct Pen<'a> {
    face: &'a Face,
    marks: Vec<Mark>,
}

impl Pen<'_> {
    fn words(&mut self, words: &str, size: Length, x: i32, baseline: i32) {
        let start = Point { x: Length::mm(x), y: Length::mm(baseline) };
        let (run, _) = self.face.shape(words);
        self.marks.push(Mark::Caption(CaptionMark { start, size, run }));
    }

    fn centred(&mut self, words: &str, size: Length, middle: Length, baseline: Length) {
        let (run, _) = self.face.shape(words);
        let start = Point { x: middle - run.width(size).scaled(1, 2), y: baseline };
        self.marks.push(Mark::Caption(CaptionMark { start, size, run }));
    }

    fn line(&mut self, from: (Length, Length), to: (Length, Length), thickness: Length) {
        let (start, end) = (Point { x: from.0, y: from.1 }, Point { x: to.0, y: to.1 });
        self.marks.push(Mark::Stroke(StrokeMark { start, end, thickness }));
    }

    fn crosses(&mut self) {
        let near = Length::mm(CROSS);
        let said = format!("左右の端から{CROSS}mm・上下の端から{CROSS}mm");
        for x in [near, WIDTH - near] {
            for y in [near, HEIGHT - near] {
                self.line((x - ARM, y), (x + ARM, y), FINE);
                self.line((x, y - ARM), (x, y + ARM), FINE);
            }
        }
        for (y, english) in [(near, "each cross: 15 mm from both edges"), (HEIGHT - near, "")] {
            self.centred(&said, SMALL, WIDTH.scaled(1, 2), y);
            self.centred(english, SMALL, WIDTH.scaled(1, 2), y + Length::mm(3));
        }
    }

    fn ruler_across(&mut self) {
        let top = Length::mm(RULER_TOP);
        self.line((Length::mm(RULER_LEFT), top), (Length::mm(RULER_LEFT + RULER_ACROSS), top), STRONG);
        for at in 0..=RULER_ACROSS {
            let x = Length::mm(RULER_LEFT + at);
            self.line((x, top), (x, top + tick(at)), FINE);
            // Where both rulers begin, one number stands for both.
            if at % 10 == 0 && at > 0 {
                self.centred(&at.to_string(), SMALL, x, top + Length::mm(8));
            }
        }
        self.words("mm", SMALL, RULER_LEFT + RULER_ACROSS + 3, RULER_TOP + 8);
    }

    fn ruler_down(&mut self) {
        let left = Length::mm(RULER_LEFT);
        self.line((left, Length::mm(RULER_TOP)), (left, Length::mm(RULER_TOP + RULER_DOWN)), STRONG);
        for at in 0..=RULER_DOWN {
            let y = Length::mm(RULER_TOP + at);
            self.line((left, y), (left - tick(at), y), FINE);
            if at % 10 == 0 {
                self.centred(&at.to_string(), SMALL, left - Length::mm(9), y + Length::mm(1));
            }
        }
        self.words("mm", SMALL, RULER_LEFT - 10, RULER_TOP + RULER_DOWN + 6);
    }

    /// What to give for what was measured, in steps of half a millimetre.
    fn table(&mut self, top: i32) {
        const COLUMNS: i32 = 9;
        const HEADS: i32 = 40;
        const COLUMN: i32 = 12;
        const ROW: i32 = 8;
        let right = Length::mm(TEXT_LEFT + HEADS + COLUMNS * COLUMN);
        for row in 0..=2 {
            let y = Length::mm(top + row * ROW);
            self.line((Length::mm(TEXT_LEFT), y), (right, y), FINE);
        }
        let (upper, lower) = (Length::mm(top), Length::mm(top + 2 * ROW));
        self.line((Length::mm(TEXT_LEFT), upper), (Length::mm(TEXT_LEFT), lower), FINE);
        self.words("測った値 / measured (mm)", SMALL, TEXT_LEFT + 2, top + 5);
        self.words("X, Y の値 / value of X, Y", SMALL, TEXT_LEFT + 2, top + ROW + 5);
        for column in 0..=COLUMNS {
            let x = Length::mm(TEXT_LEFT + HEADS + column * COLUMN);
            self.line((x, upper), (x, lower), FINE);
        }
        for column in 0..COLUMNS {
            // Tenths of a millimetre from the nominal distance.
            let off = (column - COLUMNS / 2) * 5;
            let middle = Length::mm(TEXT_LEFT + HEADS + column * COLUMN + COLUMN / 2);
            self.centred(&tenths(CROSS * 10 + off), BODY, middle, Length::mm(top + 5));
            self.centred(&tenths(-off), BODY, middle, Length::mm(top + ROW + 5));
        }
        let rule = "ほかの値 / any other:  X = 15.0 − 左端から測った値 (from the left edge),  Y = 15.0 − 上端から測った値 (from the upper edge)";
        self.words(rule, SMALL, TEXT_LEFT, top + 2 * ROW + 5);
    }

    fn photo_frame(&mut self) {
        let (left, top) = (Length::mm(145), Length::mm(209));
        let Area { left, top, right, bottom } =
            Area { left, top, right: left + Photo::WIDTH, bottom: top + Photo::HEIGHT };
        self.line((left, top), (right, top), FINE);
        self.line((right, top), (right, bottom), FINE);
        self.line((right, bottom), (left, bottom), FINE);
        self.line((left, bottom), (left, top), FINE);
        let middle = left + Photo::WIDTH.scaled(1, 2);
        self.centred("30 × 40 mm", BODY, middle, top + Length::mm(18));
        self.centred("写真の枠 / photo", SMALL, middle, top + Length::mm(24));
        self.words("右の枠は写真の大きさで、横30mm・縦40mmです", BODY, TEXT_LEFT, 216);
        self.words("（線の中心から、向かいの線の中心まで）。", BODY, TEXT_LEFT, 222);
        self.words("The frame on the right is as large as the photo: 30 mm by 40 mm,", BODY, TEXT_LEFT, 230);
        self.words("from the middle of one line to the middle of the other.", BODY, TEXT_LEFT, 236);
    }
}

/// How long a ruler's mark is: ones short, fives longer, tens longest.
fn tick(at: i32) -> Length {
    match at {
        it if it % 10 == 0 => Length::mm(5),
        it if it % 5 == 0 => Length::mm(4),
        _ => Length::mm(2),
    }
}

/// Tenths as a decimal number with its sign where it is negative.
fn tenths(value: i32) -> String {
    let sign = if value < 0 { "-" } else { "" };
    format!("{sign}{}.{}", value.unsigned_abs() / 10, value.unsigned_abs() % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> Page {
        calibration_page(&Face::bundled().unwrap())
    }

    #[test]
    fn everything_lies_where_printers_print() {
        for mark in page().marks {
            let area = mark.area();
            let margin = Length::mm(5);
            assert!(area.left >= margin && area.top >= margin, "{mark}");
            assert!(area.right <= WIDTH - margin && area.bottom <= HEIGHT - margin, "{mark}");
        }
    }

    #[test]
    fn each_corner_has_a_cross_at_the_distance_that_is_said() {
        let page = page().to_string();
        for (x, y) in [("15.00", "15.00"), ("195.00", "15.00"), ("15.00", "282.00"), ("195.00", "282.00")] {
            let (x, y): (f64, f64) = (x.parse().unwrap(), y.parse().unwrap());
            let across = format!("line  {:>6.2} {y:>6.2} .. {:>6.2} {y:>6.2}", x - 6.0, x + 6.0);
            let down = format!("line  {x:>6.2} {:>6.2} .. {x:>6.2} {:>6.2}", y - 6.0, y + 6.0);
            assert!(page.contains(&across) && page.contains(&down), "{across} {down}");
        }
    }

    #[test]
    fn every_word_has_its_glyphs() {
        for line in INSTRUCTIONS {
            assert!(Face::bundled().unwrap().shape(line).1.is_empty(), "{line}");
        }
    }
}
