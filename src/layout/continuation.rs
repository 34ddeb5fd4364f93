//! 別紙, the second page: what had no room on the form stands there in full.
//!
//! Offices take a reason or an address on a sheet of its own when its line says 別紙のとおり. A clerk who holds the sheet
//! alone must see whose it is and which item it continues, so it names the form, the applicant and the item's number.

use super::fit::{TEXT_TOO_LONG, sizes};
use super::line_break::paragraph;
use super::{CaptionMark, Mark, Page, StrokeMark, TextMark};
use crate::application::{CardNumber, Draft};
use crate::calendar::BirthDate;
use crate::diagnostic::{Checked, Example, Field, Finding, Problems, Rule, Severity, Wording, said};
use crate::font::{Face, Run};
use crate::form::separate_sheet::{FORM, NOTE, TITLE, caption};
use crate::law::OURS;
use crate::units::{Length, Point};

/// A text moved to the second page.
pub const TEXT_ON_SEPARATE_SHEET: Rule = Rule {
    code: "text-on-separate-sheet",
    severity: Severity::Warning,
    meaning: said(
        "欄に入らない理由と住所は、欄に「別紙のとおり」と印刷し、全文を同じ PDF の2ページ目（別紙）に、申請書の名称・氏名・在留カード番号・生年月日・項目の番号とともに印刷します。2ページ目も印刷して一緒に提出しなければ、答えのない申請書になります。別紙での記載を認めるかどうかは窓口が決めます。",
        "A reason or an address that does not fit its line is replaced there by 別紙のとおり (as on the separate sheet) and printed in full on a second page of the same PDF, with the form's name, the applicant's name, card number and date of birth, and the item's number. Without that page the form has no answer there, so both are printed and handed in together. Whether a separate sheet is taken is for the counter to say.",
    ),
    fields: MOVING,
    example: Example {
        wrong: r#"{"loss": {"reason": "通勤途中の電車内で財布ごと紛失した。降りた駅と乗り換えた駅の遺失物係、鉄道会社の忘れ物センター、近くの交番に問い合わせたが届いていなかった。帰り道をたどり、職場の机と更衣室のロッカー、自宅の玄関と上着のかくしも探したが見つからなかったため、その日のうちに警察署に届け出た。"}}"#,
        right: r#"{"loss": {"reason": "通勤途中の電車内で財布ごと紛失した。"}}"#,
    },
    sources: &[&OURS],
};

/// The items whose text may stand on a sheet of its own, in the order of the form.
const MOVING: &[Field] = &[Field::Address, Field::LossReason, Field::RepresentativeAddress, Field::AgentAddress];

const WIDTH: Length = Length::mm(210);
const HEIGHT: Length = Length::mm(297);
const LEFT: Length = Length::mm(25);
const RIGHT: Length = Length::mm(185);
/// Where the applicant's name, number and date of birth begin, behind their captions.
const VALUES: Length = Length::mm(65);
const TITLE_BASELINE: Length = Length::mm(26);
const FORM_BASELINE: Length = Length::mm(35);
const APPLICANT_TOP: Length = Length::mm(42);
/// The lowest baseline of a text.
const BOTTOM: Length = Length::mm(272);
const NOTE_BASELINE: Length = Length::mm(282);
const TITLE_SIZE: Length = Length::centipoints(1600);
/// The size of the form's own captions.
const LARGEST: Length = Length::centipoints(1100);
/// The size below which a single line on the form is not set either.
const SMALLEST: Length = Length::centipoints(900);
const HAIRLINE: Length = Length::centipoints(50);
/// From baseline to baseline, in thousandths of the size.
const LEADING: i64 = 1500;

/// A text that had no room in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct MovedText {
    pub(super) field: Field,
    pub(super) run: Run,
}

/// Whether the text of an item may stand on a sheet of its own.
pub(super) fn may_move(field: Field) -> bool {
    MOVING.contains(&field)
}

/// The second page; none where nothing moved there. What does not fit it either is refused.
pub(super) fn continuation(moved: &[MovedText], draft: &Draft, face: &Face) -> Checked<Option<Page>> {
    let mut problems = Problems::default();
    if moved.is_empty() {
        return problems.finish(Some(None));
    }
    let page = sizes(LARGEST, SMALLEST).find_map(|size| page(moved, draft, face, size));
    for text in moved {
        let characters = text.run.glyphs.len();
        let finding = if page.is_some() { OnSheet::Moved { characters } } else { OnSheet::NoRoom { characters } };
        problems.note(text.field, &finding);
    }
    problems.finish(Some(page))
}

fn page(moved: &[MovedText], draft: &Draft, face: &Face, size: Length) -> Option<Page> {
    let mut pen = Pen { face, marks: Vec::new(), size, baseline: APPLICANT_TOP };
    pen.centred(TITLE, TITLE_SIZE, TITLE_BASELINE);
    pen.centred(FORM, LARGEST, FORM_BASELINE);
    for (field, value) in applicant(draft) {
        pen.next_line(1);
        pen.caption(caption(field), LEFT);
        pen.text(field, &face.shape(&value).0, VALUES);
    }
    pen.baseline = pen.baseline + size;
    pen.rule();
    for text in moved {
        pen.next_line(2);
        pen.caption(caption(text.field), LEFT);
        pen.next_line(1);
        pen.text(text.field, &text.run, LEFT);
    }
    let is_full = pen.baseline > BOTTOM;
    pen.centred(NOTE, SMALLEST, NOTE_BASELINE);
    (!is_full).then_some(Page { width: WIDTH, height: HEIGHT, marks: pen.marks })
}

/// Whose sheet it is.
fn applicant(draft: &Draft) -> Vec<(Field, String)> {
    let name = draft.name.as_ref().map(|it| it.with_kanji(draft.kanji_name.as_ref()));
    let number = draft.card_number.as_ref().map(CardNumber::as_str).map(str::to_owned);
    let born = draft.birth_date.map(BirthDate::in_japanese);
    let values = [(Field::Name, name), (Field::CardNumber, number), (Field::BirthDate, born)];
    values.into_iter().filter_map(|(field, value)| Some((field, value?))).collect()
}

struct Pen<'a> {
    face: &'a Face,
    marks: Vec<Mark>,
    size: Length,
    baseline: Length,
}

impl Pen<'_> {
    fn next_line(&mut self, lines: i32) {
        self.baseline = self.baseline + self.size.scaled(LEADING, 1000) * lines;
    }

    fn centred(&mut self, words: &str, size: Length, baseline: Length) {
        let (run, _) = self.face.shape(words);
        let start = Point { x: (WIDTH - run.width(size)).scaled(1, 2), y: baseline };
        self.marks.push(Mark::Caption(CaptionMark { start, size, run }));
    }

    fn caption(&mut self, words: &str, x: Length) {
        let (run, _) = self.face.shape(words);
        let start = Point { x, y: self.baseline };
        self.marks.push(Mark::Caption(CaptionMark { start, size: self.size, run }));
    }

    /// A paragraph, which begins on this line and leaves the pen on its last one.
    fn text(&mut self, field: Field, run: &Run, x: Length) {
        for (index, run) in paragraph(run, self.size, RIGHT - x).into_iter().enumerate() {
            if index > 0 {
                self.next_line(1);
            }
            let start = Point { x, y: self.baseline };
            self.marks.push(Mark::Text(TextMark { field, start, size: self.size, stretch: 1000, run }));
        }
    }

    fn rule(&mut self) {
        let (start, end) = (Point { x: LEFT, y: self.baseline }, Point { x: RIGHT, y: self.baseline });
        self.marks.push(Mark::Stroke(StrokeMark { start, end, thickness: HAIRLINE }));
    }
}

/// What became of a text that had no room in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
enum OnSheet {
    Moved { characters: usize },
    NoRoom { characters: usize },
}

impl Finding for OnSheet {
    fn rule(&self) -> &'static Rule {
        match self {
            Self::Moved { .. } => &TEXT_ON_SEPARATE_SHEET,
            Self::NoRoom { .. } => &TEXT_TOO_LONG,
        }
    }

    fn message(&self) -> Wording {
        match self {
            Self::Moved { characters } => Wording::new(
                format!(
                    "{characters}文字は用紙の欄に入らないため、欄には「別紙のとおり」と、全文は2ページ目（別紙）に印刷します"
                ),
                format!(
                    "{characters} characters do not fit the form's line, which says 別紙のとおり; the full text is on page 2"
                ),
            ),
            Self::NoRoom { characters } => Wording::new(
                format!("{characters}文字は用紙の欄にも、2ページ目（別紙）にも入りません"),
                format!("{characters} characters fit neither the form's line nor the separate sheet on page 2"),
            ),
        }
    }

    fn hint(&self) -> Option<Wording> {
        Some(match self {
            Self::Moved { .. } => Wording::new(
                "2ページ目も印刷し、申請書と一緒に提出してください。短くすれば欄に収まります",
                "print page 2 as well, and hand it in with the form; a shorter text fits the line",
            ),
            Self::NoRoom { .. } => Wording::new("短くしてください", "shorten it"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(field: Field, text: &str) -> (Option<Page>, Problems) {
        let face = Face::bundled().unwrap();
        let moved = MovedText { field, run: face.shape(text).0 };
        let (page, problems) = continuation(&[moved], &Draft::default(), &face).into_parts();
        (page.flatten(), problems)
    }

    #[track_caller]
    fn check(text: &str, size: i32) {
        let (page, problems) = outcome(Field::LossReason, text);
        let marks = page.unwrap().marks;
        let lines: Vec<&TextMark> =
            marks.iter().filter_map(|it| if let Mark::Text(text) = it { Some(text) } else { None }).collect();
        assert_eq!(lines.iter().map(|it| it.run.text()).collect::<String>(), text);
        for line in &lines {
            assert_eq!(line.size, Length::centipoints(size));
            assert!(line.start.x + line.width() <= RIGHT && line.start.y <= BOTTOM);
        }
        assert_eq!(problems.iter().map(|it| it.rule.code).collect::<Vec<_>>(), ["text-on-separate-sheet"]);
    }

    #[test]
    fn a_long_text_stands_on_the_second_page_in_full() {
        check(&"財布を落とした。".repeat(40), 1100);
        check(&"財布を落とした。".repeat(150), 1100);
        check(&"財布を落とした。".repeat(250), 950);
    }

    #[test]
    fn what_does_not_fit_the_second_page_is_refused() {
        let (page, problems) = outcome(Field::LossReason, &"財布を落とした。".repeat(400));
        assert_eq!(page, None);
        assert_eq!(problems.iter().map(|it| it.rule.code).collect::<Vec<_>>(), ["text-too-long"]);
    }

    #[test]
    fn every_moving_item_has_its_number_on_the_form() {
        for field in MOVING {
            assert_ne!(caption(*field), field.name_ja());
        }
    }
}
