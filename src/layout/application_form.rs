//! 在留カード再交付申請書: which answer goes into which place of the form.

use super::continuation::{MovedText, continuation, may_move};
use super::fit::{SetLine, TooLong, fit, name_line, one_line, stacked, too_long, two_lines_of_words};
use super::{Mark, PhotoMark, RingMark, Sheet, StrokeMark, TextMark};
use crate::application::{Application, CardNumber, Draft, Line, Nationality, RomajiName, RomanName, Sex, YesNo};
use crate::calendar::{BirthDate, Date};
use crate::diagnostic::{Checked, Example, Field, Finding, Problems, Remark, Rule, Severity, said};
use crate::font::{Face, Glyph, Run};
use crate::form::separate_sheet::REFERENCE;
use crate::form::{AnswerBox, Choice, DateBox, NameBox, Places};
use crate::law::{FORM_29_11, OURS};
use crate::photo::Photo;
use crate::units::{Area, Length, Point};

/// A ring is drawn as a ballpoint pen would.
const RING_STROKE: Length = Length::centipoints(80);
/// Nobody sees a photo reach over its frame by less.
const HAIR: Length = Length::centipoints(60);

/// The frame on the form is smaller than a photo.
pub const PHOTO_FRAME_SMALL: Rule = Rule {
    code: "photo-frame-small",
    severity: Severity::Warning,
    meaning: said(
        "写真は40×30mmで印刷します。用紙が縮小されていて枠がそれより小さいと、写真は枠からはみ出します。原寸の用紙を使ってください。",
        "The photo is printed 40 by 30 mm. Where the form was scaled down and its frame is smaller, the photo reaches over it; take a form in its true size.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "a template saved at 94 % of its size", right: "the template in its true size" },
    sources: &[&FORM_29_11, &OURS],
};

/// What keeps a family name clear of the given name beside it.
const COLUMN_GAP: Length = Length::centipoints(600);

/// Puts an application on a form.
///
/// Without a photo its frame stays as printed. The signature is never printed, the date beside it only where the
/// application gives one. A reason or an address that does not fit its line moves to a 別紙; what else does not fit, or
/// cannot be drawn, is a problem of its item.
pub fn lay_out(application: &Application, photo: Option<&Photo>, places: &Places, face: &Face) -> Checked<Sheet> {
    lay_out_draft(&application.clone().into(), photo, places, face)
}

/// Puts what there is of an application on a form: a proof of what fits, not a paper to hand in.
pub(crate) fn lay_out_draft(draft: &Draft, photo: Option<&Photo>, places: &Places, face: &Face) -> Checked<Sheet> {
    let mut pen = Pen { places, face, marks: Vec::new(), moved: Vec::new(), problems: Problems::default() };
    pen.answer(draft);
    pen.answer_parties(draft);
    if photo.is_some() {
        pen.photo();
    }
    let (width, height) = places.page();
    let Pen { marks, moved, mut problems, .. } = pen;
    let (continuation, more) = continuation(&moved, draft, face).into_parts();
    problems.append(more);
    problems.finish(Some(Sheet { width, height, marks, continuation: continuation.flatten() }))
}

/// Four corners in the photo's frame, between which a photo of 30 x 40 mm is pasted: the frame itself is a little larger.
pub fn photo_corners(places: &Places) -> Vec<Mark> {
    const ARM: Length = Length::mm(3);
    const THICKNESS: Length = Length::centipoints(40);
    let Some(AnswerBox::Photo(frame)) = places.answer(Field::Photo) else { return Vec::new() };
    let Area { left, top, right, bottom } = frame.centred(Photo::WIDTH, Photo::HEIGHT);
    let corners =
        [(left, top, ARM, ARM), (right, top, -ARM, ARM), (left, bottom, ARM, -ARM), (right, bottom, -ARM, -ARM)];
    let arms = corners.into_iter().flat_map(|(x, y, across, down)| {
        let start = Point { x, y };
        [Point { x: x + across, y }, Point { x, y: y + down }].map(|end| StrokeMark {
            start,
            end,
            thickness: THICKNESS,
        })
    });
    arms.map(Mark::Stroke).collect()
}

struct Pen<'a> {
    places: &'a Places,
    face: &'a Face,
    marks: Vec<Mark>,
    moved: Vec<MovedText>,
    problems: Problems,
}

impl Pen<'_> {
    fn answer(&mut self, draft: &Draft) {
        self.line(Field::Nationality, draft.nationality.as_ref().map(Nationality::as_str));
        self.birth_date(draft.birth_date);
        self.name(draft.name.as_ref(), draft.kanji_name.as_ref());
        self.ring(
            Field::Sex,
            draft.sex.map(|it| match it {
                Sex::Male => Choice::Male,
                Sex::Female => Choice::Female,
            }),
        );
        self.line(Field::Address, draft.address.as_ref().map(Line::as_str));
        self.line(Field::CardNumber, draft.card_number.as_ref().map(CardNumber::as_str));
        self.ring(
            Field::ActivityPermission,
            draft.activity_permission.map(|it| match it {
                YesNo::Yes => Choice::Yes,
                YesNo::No => Choice::No,
            }),
        );
        self.line(Field::LossReason, draft.loss.reason.as_ref().map(Line::as_str));
        self.date(Field::LossKnownOn, draft.loss.known_on);
    }

    fn answer_parties(&mut self, draft: &Draft) {
        let Draft { representative, agent, contact, .. } = draft;
        let lines = [
            (Field::RepresentativeName, &representative.name),
            (Field::RepresentativeRelationship, &representative.relationship),
            (Field::RepresentativeAddress, &representative.address),
            (Field::AgentName, &agent.name),
            (Field::AgentAddress, &agent.address),
            (Field::AgentOrganization, &agent.organization),
            (Field::AgentPhone, &agent.phone),
            (Field::ContactPhone, &contact.phone),
            (Field::ContactMobile, &contact.mobile),
        ];
        for (field, line) in lines {
            self.line(field, line.as_ref().map(Line::as_str));
        }
        self.date(Field::SignedOn, draft.signed_on);
    }

    fn line(&mut self, field: Field, text: Option<&str>) {
        let (Some(text), Some(AnswerBox::Line(place))) = (text, self.places.answer(field)) else { return };
        let Some(run) = self.shape(field, text) else { return };
        if may_move(field) && fit(&run, place.area).is_err() {
            let (reference, _) = self.face.shape(REFERENCE);
            self.set(field, &reference, place.area);
            self.moved.push(MovedText { field, run });
        } else {
            self.set(field, &run, place.area);
        }
    }

    /// Shapes a text; nothing if the typeface lacks a character of it, which is then told.
    fn shape(&mut self, field: Field, text: &str) -> Option<Run> {
        let (run, findings) = self.face.shape(text);
        for finding in &findings {
            self.problems.note(field, finding);
        }
        let is_whole = findings.iter().all(|it| it.rule().severity != Severity::Error);
        is_whole.then_some(run)
    }

    fn set(&mut self, field: Field, run: &Run, area: Area) {
        self.write_lines(field, fit(run, area));
    }

    fn write_lines(&mut self, field: Field, lines: Result<Vec<SetLine>, TooLong>) {
        for line in self.problems.take(field, lines).into_iter().flatten() {
            self.write(field, line);
        }
    }

    fn write(&mut self, field: Field, line: SetLine) {
        let SetLine { start, size, stretch, run } = line;
        self.marks.push(Mark::Text(TextMark { field, start, size, stretch, run }));
    }

    fn ring(&mut self, field: Field, choice: Option<Choice>) {
        let (Some(choice), Some(AnswerBox::Choice(place))) = (choice, self.places.answer(field)) else { return };
        if let Some(ring) = place.ring(choice) {
            let mark = RingMark { field, centre: ring.centre, radius: ring.radius, stroke: RING_STROKE };
            self.marks.push(Mark::Ring(mark));
        }
    }

    fn photo(&mut self) {
        if let Some(AnswerBox::Photo(frame)) = self.places.answer(Field::Photo) {
            if frame.width() + HAIR < Photo::WIDTH || frame.height() + HAIR < Photo::HEIGHT {
                self.problems.note(Field::Photo, &frame_small(*frame));
            }
            let frame = frame.centred(Photo::WIDTH, Photo::HEIGHT);
            self.marks.push(Mark::Photo(PhotoMark { frame }));
        }
    }

    fn birth_date(&mut self, date: Option<BirthDate>) {
        let Some((year, month, day)) = date.map(BirthDate::parts) else { return };
        self.numbers(
            Field::BirthDate,
            [Some(year.to_string()), month.map(|it| it.to_string()), day.map(|it| it.to_string())],
        );
    }

    fn date(&mut self, field: Field, date: Option<Date>) {
        if let Some(date) = date {
            let (year, month, day) = date.parts();
            self.numbers(field, [Some(year.to_string()), Some(month.to_string()), Some(day.to_string())]);
        }
    }

    /// Year, month and day, each ending just left of its 年, 月 or 日.
    fn numbers(&mut self, field: Field, numbers: [Option<String>; 3]) {
        let Some(AnswerBox::Date(place)) = self.places.answer(field) else { return };
        let DateBox { baseline, size, year_right, month_right, day_right, .. } = *place;
        for (number, right) in numbers.into_iter().zip([year_right, month_right, day_right]) {
            let Some(run) = number.and_then(|it| self.shape(field, &it)) else { continue };
            let start = Point { x: right - run.width(size), y: baseline };
            self.write(field, SetLine { start, size, stretch: 1000, run });
        }
    }

    fn name(&mut self, name: Option<&RomanName>, kanji: Option<&Line>) {
        let Some(AnswerBox::Name(place)) = self.places.answer(Field::Name) else { return };
        let place = *place;
        let (whole, family, given) = match name {
            Some(RomanName::Whole(whole)) => (Some(whole), None, None),
            Some(RomanName::Parts { family, given }) => (None, family.as_ref(), given.as_ref()),
            None => (None, None, None),
        };
        let kanji = kanji.map(|it| format!("（{}）", it.as_str()));
        let texts = [
            (Field::Name, whole.map(RomajiName::as_str)),
            (Field::FamilyName, family.map(RomajiName::as_str)),
            (Field::GivenName, given.map(RomajiName::as_str)),
            (Field::KanjiName, kanji.as_deref()),
        ];
        let texts = texts.into_iter().filter_map(|(field, text)| Some((field, text?)));
        let parts: Vec<Part> = texts.filter_map(|(field, text)| Some((field, self.shape(field, text)?))).collect();
        if whole.is_some() || !self.under_captions(place, &parts) {
            self.in_a_row(place, &parts);
        }
    }

    /// Family and given name each under its caption, the kanji behind them, if all of it fits so.
    fn under_captions(&mut self, place: NameBox, parts: &[Part]) -> bool {
        let (family, rest) = family_and_rest(parts);
        let end_of_family = if rest.is_empty() { place.area.right } else { place.given_x - COLUMN_GAP };
        let columns = [
            (family, Area { left: place.family_x, right: end_of_family, ..place.area }),
            (rest, Area { left: place.given_x, ..place.area }),
        ];
        let set = |(parts, area): (&[Part], Area)| one_line(&self.joined(parts), area);
        let Some(lines) = columns.into_iter().map(set).collect::<Option<Vec<_>>>() else { return false };
        // Both parts of a name are written in one hand: the smaller size and the narrower letters fit both.
        let size = lines.iter().map(|it| it.size).min().unwrap_or_default();
        let stretch = lines.iter().map(|it| it.stretch).min().unwrap_or(1000);
        for ((parts, _), line) in columns.into_iter().zip(lines) {
            self.write_row(parts, &SetLine { size, stretch, ..line });
        }
        true
    }

    /// The parts one behind the other: in one line if it can be read at all, else in two, which never tear a part. A
    /// name given as one text has no known parts, and is broken between its words.
    fn in_a_row(&mut self, place: NameBox, parts: &[Part]) {
        let Some((first, _)) = parts.first() else { return };
        let row = self.joined(parts);
        let under_caption = Area { left: place.family_x, ..place.area };
        let line = one_line(&row, under_caption).filter(|it| it.stretch == 1000);
        if let Some(line) = line.or_else(|| name_line(&row, place.area)) {
            self.write_row(parts, &line);
        } else if let Some((rows, lines)) = self.in_two_rows(place, parts) {
            for (parts, line) in rows.into_iter().zip(lines) {
                self.write_row(parts, &line);
            }
        } else {
            let is_whole = *first == Field::Name;
            let lines = if is_whole { two_lines_of_words(&row, place.area) } else { Err(too_long(&row, place.area)) };
            self.write_lines(*first, lines);
        }
    }

    /// The family name over the rest; else all but the kanji over the kanji.
    fn in_two_rows<'b>(&self, place: NameBox, parts: &'b [Part]) -> Option<([&'b [Part]; 2], Vec<SetLine>)> {
        let behind_family = family_and_rest(parts).0.len();
        let behind_roman = parts.iter().take_while(|(field, _)| *field != Field::KanjiName).count();
        [behind_family, behind_roman].into_iter().find_map(|at| {
            let (upper, lower) = parts.split_at_checked(at).filter(|(one, two)| !one.is_empty() && !two.is_empty())?;
            Some(([upper, lower], stacked(&self.joined(upper), &self.joined(lower), place.area)?))
        })
    }

    /// Writes parts that were measured as one row, each as a mark of its own item.
    fn write_row(&mut self, parts: &[Part], row: &SetLine) {
        let gap = self.space().width(row.size);
        let mut x = row.start.x;
        for (field, run) in parts {
            let line =
                SetLine { start: Point { x, ..row.start }, run: run.clone(), size: row.size, stretch: row.stretch };
            x = x + (run.width(row.size) + gap).scaled(i64::from(row.stretch), 1000);
            self.write(*field, line);
        }
    }

    /// The parts with a space between them.
    fn joined(&self, parts: &[Part]) -> Run {
        let space = self.space();
        let runs: Vec<&[Glyph]> = parts.iter().map(|(_, run)| run.glyphs.as_slice()).collect();
        Run { glyphs: runs.join(space.glyphs.as_slice()) }
    }

    fn space(&self) -> Run {
        self.face.shape(" ").0
    }
}

/// An item of the name and its text as glyphs.
type Part = (Field, Run);

/// The family name and what follows it. Kanji follow the given name, or the family name of those who have no other.
fn family_and_rest(parts: &[Part]) -> (&[Part], &[Part]) {
    let has_given_name = parts.iter().any(|(field, _)| *field == Field::GivenName);
    let families = parts.iter().take_while(|(field, _)| *field == Field::FamilyName || !has_given_name).count();
    parts.split_at(families)
}

fn frame_small(frame: Area) -> Remark {
    let (width, height) = (frame.width().to_mm(), frame.height().to_mm());
    Remark::new(
        &PHOTO_FRAME_SMALL,
        format!("写真の枠が{height:.1}×{width:.1}mmしかなく、40×30mmの写真がはみ出します"),
        format!("the photo's frame is only {height:.1} by {width:.1} mm, and a photo of 40 by 30 mm reaches over it"),
    )
    .hint("原寸の用紙を使ってください", "take a form in its true size")
}
