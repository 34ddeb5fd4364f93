//! 持ち物と手順: the page for the wall.

use super::band::band;
use super::disc::disc;
use super::sentences::{Sentences, bracketed, hotline_line, is_spaced, office_lines, office_notes};
use super::style::Look;
use super::whereabouts::Whereabouts;
use crate::leaflet::{Column, Document, Margins, Paragraph, Pen, Role, Shape};
use crate::procedure::{Case, Paper, PhotoNeed, Step, Thing, steps, things};
use crate::speech::{Speech, Word, without_readings};
use crate::typeset::{Ink, TypesetError, Typesetter};
use crate::units::{Area, Length};

/// What the page is made from.
pub struct Checklist<'a> {
    /// Whose it is.
    pub name: &'a str,
    /// What decides what they need.
    pub case: &'a Case,
    /// Where they go.
    pub whereabouts: &'a Whereabouts,
    /// Their language.
    pub speech: &'a Speech,
    /// The Japanese names of things.
    pub japanese: &'a Speech,
}

pub(super) const LEFT: Length = Length::mm(14);
pub(super) const RIGHT: Length = Length::mm(196);
const TOP: Length = Length::mm(16);
const BOTTOM: Length = Length::mm(281);
/// Nothing is printed below this.
const FOOT: Length = Length::mm(291);
/// For the number of a page, above its foot.
const NUMBER: Length = Length::mm(4);
/// Between the two columns.
const GUTTER: Length = Length::mm(8);
/// The left column: what to bring.
const BRING: Length = Length::mm(98);
pub(super) const CORNER: Length = Length::mm(2);
pub(super) const PADDING: Length = Length::mm(4);
/// From larger than usual, where there is room, down to what can still be read on a wall, in thousandths.
const SCALES: [i64; 7] = [1160, 1120, 1080, 1040, 1000, 950, 900];
/// The same on two pages.
const SCALES_OF_TWO: [i64; 3] = [1080, 1040, 1000];

/// 持ち物と手順, on one page where it fits, else on two, or as many as it takes.
///
/// # Errors
///
/// A character that no typeface has.
pub fn checklist(content: &Checklist<'_>, setter: &Typesetter) -> Result<Document, TypesetError> {
    let language = content.speech.language();
    for scale in SCALES {
        let mut page = Page::new(content, setter, Look { language, scale }, Length::ZERO)?;
        page.pen = page.pen.on_one_page();
        match page.one_sheet() {
            Ok(()) => return Ok(page.pen.finish()),
            Err(TypesetError::NoRoom) => {}
            Err(error) => return Err(error),
        }
    }
    for scale in SCALES_OF_TWO {
        let mut page = Page::new(content, setter, Look { language, scale }, NUMBER)?;
        page.two_sheets()?;
        if page.pen.pages() == 2 {
            return Ok(page.pen.finish());
        }
    }
    let mut page = Page::new(content, setter, Look { language, scale: 1080 }, NUMBER)?;
    page.on_and_on()?;
    Ok(page.pen.finish())
}

pub(super) struct Page<'a> {
    pub(super) content: &'a Checklist<'a>,
    pub(super) pen: Pen<'a>,
    pub(super) look: Look,
}

impl<'a> Page<'a> {
    /// An empty page that is filled down to its foot, but for so much room above it.
    fn new(
        content: &'a Checklist<'a>,
        setter: &'a Typesetter,
        look: Look,
        spare: Length,
    ) -> Result<Self, TypesetError> {
        let title = without_readings(&content.speech.say("checklist-title"));
        let margins = Margins { top: TOP, bottom: BOTTOM, foot: FOOT };
        let pen = |margins| Pen::new(setter, (look.language, &title), margins);
        let measured = Self { content, pen: pen(margins), look };
        let bottom = BOTTOM.min(measured.foot_top()? - spare);
        Ok(Self { pen: pen(Margins { bottom, ..margins }), ..measured })
    }

    pub(super) fn say(&self, id: &str) -> String {
        self.content.speech.say(id)
    }

    fn tell(&self, id: &str, words: &[(&str, Word<'_>)]) -> String {
        self.content.speech.tell(id, words)
    }

    /// Everything on one page, where it has room.
    fn one_sheet(&mut self) -> Result<(), TypesetError> {
        let mut column = self.head()?;
        self.deadline(&mut column)?;
        column.skip(self.look.length(400));
        let mut bring = Column { right: LEFT + BRING, ..column };
        let mut rest = Column { left: LEFT + BRING + GUTTER, ..column };
        self.bring(&mut bring)?;
        self.steps(&mut rest)?;
        rest.skip(self.look.length(300));
        self.places(&mut rest)?;
        let lower = bring.y.max(rest.y);
        let mut foot = Column { left: LEFT, right: RIGHT, y: lower };
        foot.skip(self.look.length(300));
        self.later(&mut foot)?;
        self.foot()
    }

    /// The way on the first page, what to bring on the second.
    fn two_sheets(&mut self) -> Result<(), TypesetError> {
        let mut column = self.way()?;
        self.turn(&mut column)?;
        self.rest(column)
    }

    /// The same on as many pages as it takes.
    fn on_and_on(&mut self) -> Result<(), TypesetError> {
        let mut column = self.way()?;
        column.skip(self.look.length(500));
        self.rest(column)
    }

    fn way(&mut self) -> Result<Column, TypesetError> {
        let mut column = self.head()?;
        self.deadline(&mut column)?;
        column.skip(self.look.length(500));
        self.steps(&mut column)?;
        column.skip(self.look.length(400));
        self.places(&mut column)?;
        Ok(column)
    }

    fn rest(&mut self, mut column: Column) -> Result<(), TypesetError> {
        self.bring(&mut column)?;
        column.skip(self.look.length(500));
        self.whole(&mut column, Self::later)?;
        self.foot()?;
        let title = without_readings(&self.say("checklist-title"));
        let number = Column { left: LEFT, right: RIGHT, y: self.foot_top()? - NUMBER };
        self.pen.number(0, &title, self.look.number(), &number)
    }

    /// Ends this page and turns to a new one.
    fn turn(&mut self, column: &mut Column) -> Result<(), TypesetError> {
        self.foot()?;
        self.pen.turn(column)
    }

    /// Draws something that is not torn: where it has no room on this page, it stands on the next.
    fn whole(
        &mut self,
        column: &mut Column,
        draw: impl Fn(&mut Self, &mut Column) -> Result<(), TypesetError>,
    ) -> Result<(), TypesetError> {
        let (before, at) = (self.pen.clone(), *column);
        match draw(self, column) {
            Err(TypesetError::NoRoom) => {
                (self.pen, *column) = (before, at);
                self.turn(column)?;
                draw(self, column)
            }
            drawn => drawn,
        }
    }

    /// A paragraph that is torn only where it is higher than a page, as somebody's own table of offices may have one.
    fn paragraph(&mut self, paragraph: &Paragraph, column: &mut Column) -> Result<(), TypesetError> {
        let height = self.pen.height(paragraph, column.width())?;
        if column.y > TOP && column.y + height > self.pen.margins().bottom {
            self.turn(column)?;
        }
        self.pen.flow_paragraph(paragraph, column)
    }

    /// The band at the top.
    fn head(&mut self) -> Result<Column, TypesetError> {
        let column = Column { left: LEFT, right: RIGHT, y: Length::ZERO };
        band(&mut self.pen, column, self.content, self.look)
    }

    pub(super) fn sentences(&self) -> Sentences<'a> {
        Sentences { case: self.content.case, speech: self.content.speech }
    }

    pub(super) fn joined(&self, sentences: &[String]) -> String {
        sentences.join(if is_spaced(self.look.language) { " " } else { "" })
    }

    /// What to bring, with a box to tick for each.
    fn bring(&mut self, column: &mut Column) -> Result<(), TypesetError> {
        self.pen.open(Role::Section);
        self.title("bring-heading", column)?;
        let note = self.look.note(&self.say("bring-note"));
        self.paragraph(&note, column)?;
        column.skip(self.look.length(150));
        self.pen.open(Role::List);
        for thing in things(self.content.case) {
            self.whole(column, |page, column| page.thing(thing, column))?;
            column.skip(self.look.length(170));
        }
        self.pen.shut();
        if self.content.case.photo == PhotoNeed::None {
            let age = ("age", Word::Number(self.content.case.facts.photo_from_age.into()));
            let note = self.look.note(&self.tell("thing-no-photo-note", &[age]));
            self.paragraph(&note, column)?;
        }
        self.pen.shut();
        Ok(())
    }

    fn thing(&mut self, thing: Thing, column: &mut Column) -> Result<(), TypesetError> {
        let side = self.look.length(420);
        self.pen.tick_box(column.left, column.y + self.look.length(40), side)?;
        let mut inside = column.indented(self.look.length(700));
        let strong = self.look.strong(&self.sentences().thing(thing));
        let japanese = Sentences { speech: self.content.japanese, ..self.sentences() }.thing(thing);
        self.pen.open(Role::Item);
        self.pen.open(Role::Body);
        self.pen.set(&strong, &mut inside)?;
        if !self.look.language.is_japanese() {
            self.pen.set(&self.look.japanese(&japanese), &mut inside)?;
        }
        let note = self.look.note(&self.note(thing));
        self.pen.set(&note, &mut inside)?;
        self.pen.shut();
        self.pen.shut();
        column.y = inside.y;
        Ok(())
    }

    /// What is said below the name of a thing.
    fn note(&self, thing: Thing) -> String {
        let note = self.sentences().note(thing);
        if thing.paper().is_none_or(|it| it == Paper::Form) {
            return note;
        }
        note + &bracketed(&self.say("thing-printed"), self.look.language)
    }

    /// The way, step by step.
    fn steps(&mut self, column: &mut Column) -> Result<(), TypesetError> {
        self.pen.open(Role::Section);
        self.title("steps-heading", column)?;
        let calm = self.look.note(&self.say("calm"));
        self.paragraph(&calm, column)?;
        column.skip(self.look.length(150));
        self.pen.open(Role::List);
        let mut number = 0;
        for step in steps(self.content.case) {
            let Some(note) = self.sentences().step(step, self.content.whereabouts) else { continue };
            number += i32::from(step.messages().0.is_some());
            self.whole(column, |page, column| page.step((step, number), &note, column))?;
        }
        self.pen.shut();
        self.pen.shut();
        Ok(())
    }

    fn step(&mut self, (step, number): (Step, i32), note: &str, column: &mut Column) -> Result<(), TypesetError> {
        let mut inside = column.indented(self.look.length(850));
        self.pen.open(Role::Item);
        if let (Some(name), _) = step.messages() {
            disc(&mut self.pen, self.look, number, column)?;
            self.pen.set_as(Role::Body, &self.look.strong(&self.say(name)), &mut inside)?;
        }
        self.pen.set_as(Role::Body, &self.look.note(note), &mut inside)?;
        self.pen.shut();
        column.y = inside.y;
        column.skip(self.look.length(130));
        Ok(())
    }

    /// Where, and whom to call.
    fn places(&mut self, column: &mut Column) -> Result<(), TypesetError> {
        let (whereabouts, speech) = (self.content.whereabouts, self.content.speech);
        self.pen.open(Role::Section);
        self.title("where-heading", column)?;
        if let Some(office) = &whereabouts.office {
            self.paragraph(&self.look.office(&office.name), column)?;
            if let Some(address) = &office.address {
                self.paragraph(&self.look.verbatim(address), column)?;
            }
        }
        for line in office_lines(whereabouts, speech) {
            self.paragraph(&self.look.body(&line), column)?;
        }
        for note in office_notes(whereabouts, speech) {
            self.paragraph(&self.look.note(&note), column)?;
        }
        if let Some(line) = hotline_line(whereabouts, speech) {
            column.skip(self.look.length(150));
            self.paragraph(&self.look.strong(&self.say("hotline")), column)?;
            self.paragraph(&self.look.body(&line), column)?;
        }
        self.pen.shut();
        Ok(())
    }

    /// What matters later, and that it costs nothing.
    fn later(&mut self, column: &mut Column) -> Result<(), TypesetError> {
        let below = self.pen.here();
        let top = column.y;
        let mut inside = Column { left: column.left + PADDING, right: column.right - PADDING, y: top };
        inside.skip(self.look.length(200));
        self.pen.open(Role::Section);
        self.pen.paragraph(&self.look.strong(&self.say("free")), &mut inside)?;
        let found = self.look.strong(&self.say("found-heading"));
        self.pen.heading(2, &found, &mut inside)?;
        self.pen.paragraph(&self.look.note(&self.say("found-note")), &mut inside)?;
        self.pen.shut();
        let bottom = inside.y + self.look.length(150);
        let area = Area { left: column.left, top, right: column.right, bottom };
        self.pen.draw_below(below, Shape::Fill { area, ink: Ink::TINT, corner: CORNER })?;
        column.y = bottom;
        Ok(())
    }

    /// How old this knowledge is, and that nobody has read the translation yet.
    fn foot(&mut self) -> Result<(), TypesetError> {
        let mut column = Column { left: LEFT, right: RIGHT, y: self.foot_top()? };
        self.pen.foot(&self.foot_text(), &mut column)
    }

    fn foot_text(&self) -> Paragraph {
        let known = self.content.whereabouts.checked.map(|it| self.tell("as-known-on", &[("date", Word::Day(it))]));
        let text: Vec<String> = known.into_iter().chain([self.say("unreviewed")]).collect();
        self.look.small(&self.joined(&text))
    }

    fn foot_top(&self) -> Result<Length, TypesetError> {
        Ok(FOOT - self.pen.height(&self.foot_text(), RIGHT - LEFT)?)
    }

    /// A heading with a line below it.
    fn title(&mut self, id: &str, column: &mut Column) -> Result<(), TypesetError> {
        let heading = self.look.heading(&self.say(id));
        if column.y + self.look.length(1100) > self.pen.margins().bottom {
            self.turn(column)?;
        }
        self.pen.heading(2, &heading, column)?;
        self.pen.rule(column, Ink::NAVY, Length::centipoints(120))?;
        column.skip(self.look.length(150));
        Ok(())
    }
}
