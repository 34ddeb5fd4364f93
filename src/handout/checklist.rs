//! 持ち物と手順: the page for the wall.

use super::sentences::{
    Sentences, Urgency, bracketed, hotline_line, is_spaced, office_lines, office_notes, special_card_line,
};
use super::strip::{Days, strip};
use super::style::Look;
use super::whereabouts::Whereabouts;
use crate::calendar::Deadline;
use crate::leaflet::{Column, Document, Paragraph, Pen, Role, Shape};
use crate::procedure::{Case, Evidence, Paper, PhotoNeed, Thing, steps, things};
use crate::speech::{Speech, Word, without_readings};
use crate::typeset::{Ink, Text, TypesetError, Typesetter, Weight};
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

const LEFT: Length = Length::mm(14);
const RIGHT: Length = Length::mm(196);
const PAGE: Length = Length::mm(210);
const BAND: Length = Length::mm(31);
const BOTTOM: Length = Length::mm(281);
/// Between the two columns.
const GUTTER: Length = Length::mm(8);
/// The left column: what to bring.
const BRING: Length = Length::mm(98);
const CORNER: Length = Length::mm(2);
const PADDING: Length = Length::mm(4);
/// From larger than usual, where there is room, down to what can still be read on a wall, in thousandths.
const SCALES: [i64; 7] = [1160, 1120, 1080, 1040, 1000, 950, 900];

/// 持ち物と手順, on one page where it fits, else on two.
///
/// # Errors
///
/// A character that no typeface has.
pub fn checklist(content: &Checklist<'_>, setter: &Typesetter) -> Result<Document, TypesetError> {
    let language = content.speech.language();
    for scale in SCALES {
        let mut page = Page::new(content, setter, Look { language, scale });
        if page.one_sheet()? {
            return Ok(page.pen.finish());
        }
    }
    let mut page = Page::new(content, setter, Look { language, scale: 1080 });
    page.two_sheets()?;
    Ok(page.pen.finish())
}

struct Page<'a> {
    content: &'a Checklist<'a>,
    pen: Pen<'a>,
    look: Look,
}

impl<'a> Page<'a> {
    fn new(content: &'a Checklist<'a>, setter: &'a Typesetter, look: Look) -> Self {
        let title = without_readings(&content.speech.say("checklist-title"));
        Self { content, pen: Pen::new(setter, look.language, &title), look }
    }

    fn say(&self, id: &str) -> String {
        self.content.speech.say(id)
    }

    fn tell(&self, id: &str, words: &[(&str, Word<'_>)]) -> String {
        self.content.speech.tell(id, words)
    }

    /// Everything on one page; whether it fitted.
    fn one_sheet(&mut self) -> Result<bool, TypesetError> {
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
        let fits = foot.y <= BOTTOM;
        self.foot()?;
        Ok(fits)
    }

    /// The way on the first page, what to bring on the second.
    fn two_sheets(&mut self) -> Result<(), TypesetError> {
        let mut column = self.head()?;
        self.deadline(&mut column)?;
        column.skip(self.look.length(500));
        self.steps(&mut column)?;
        column.skip(self.look.length(400));
        self.places(&mut column)?;
        self.foot()?;
        self.pen.turn();
        let mut column = Column { left: LEFT, right: RIGHT, y: Length::mm(16) };
        self.bring(&mut column)?;
        column.skip(self.look.length(500));
        self.later(&mut column)?;
        self.foot()
    }

    /// The band at the top.
    fn head(&mut self) -> Result<Column, TypesetError> {
        let band = Area { left: Length::ZERO, top: Length::ZERO, right: PAGE, bottom: BAND };
        self.pen.draw(Shape::Fill { area: band, ink: Ink::NAVY, corner: Length::ZERO });
        let mut column = Column { left: LEFT, right: RIGHT - Length::mm(52), y: Length::mm(6) };
        let title = self.look.title(&self.say("checklist-title"));
        self.pen.heading(1, &title, &mut column)?;
        let subtitle = self.look.subtitle(&self.say("checklist-subtitle"));
        self.pen.paragraph(&subtitle, &mut column)?;
        let mut side = Column { left: RIGHT - Length::mm(70), right: RIGHT, y: Length::mm(9) };
        if !self.look.language.is_japanese() {
            let title = self.content.japanese.say("checklist-title");
            self.pen.paragraph(&self.look.japanese_title(&title), &mut side)?;
        }
        side.y = Length::mm(18);
        let owner = self.tell("checklist-for", &[("name", Word::Text("\u{1}"))]);
        let (before, after) = owner.split_once('\u{1}').unwrap_or((&owner, ""));
        self.pen.paragraph(&self.look.owner(before, self.content.name, after), &mut side)?;
        let bottom = column.y.max(BAND - Length::mm(2)) + Length::mm(7);
        Ok(Column { left: LEFT, right: RIGHT, y: bottom })
    }

    /// By when: the day to go by, what the law says, and the days as a strip.
    fn deadline(&mut self, column: &mut Column) -> Result<(), TypesetError> {
        let below = self.pen.here();
        let top = column.y;
        let mut inside = Column { left: LEFT + PADDING, right: RIGHT - PADDING, y: top + self.look.length(300) };
        self.pen.open(Role::Section);
        let heading = self.look.heading(&self.say("deadline-heading"));
        self.pen.heading(2, &heading, &mut inside)?;
        if let Some(deadline) = &self.content.case.deadline {
            self.dated(deadline, &mut inside)?;
        } else {
            let text = self.look.body(&self.say("deadline-unknown"));
            self.pen.paragraph(&text, &mut inside)?;
        }
        self.pen.shut();
        let bottom = inside.y + self.look.length(200);
        let area = Area { left: LEFT, top, right: RIGHT, bottom };
        self.pen.draw_below(below, Shape::Fill { area, ink: Ink::TINT, corner: CORNER });
        column.y = bottom;
        Ok(())
    }

    fn dated(&mut self, deadline: &Deadline, inside: &mut Column) -> Result<(), TypesetError> {
        let lead = match self.sentences().urgency() {
            Some(Urgency::Late(late)) => self.look.lead(&late, Ink::RED),
            Some(Urgency::InTime(by, left)) => {
                let lead = self.look.lead(&by, Ink::NAVY);
                let text = lead.text.clone().and_sized(&format!("  {left}"), Weight::Bold, Ink::RED, 720);
                let both = Paragraph { text, ..lead.clone() };
                if self.pen.width(&both)? <= inside.width() {
                    both
                } else {
                    self.pen.paragraph(&lead, inside)?;
                    Paragraph { text: Text::default().and_sized(&left, Weight::Bold, Ink::RED, 720), ..lead }
                }
            }
            None => return Ok(()),
        };
        self.pen.paragraph(&lead, inside)?;
        inside.skip(self.look.length(120));
        let is_abroad = self.content.case.evidence == Evidence::Abroad;
        let start = self.say(if is_abroad { "strip-reentry" } else { "strip-start" });
        let Case { today, holidays, .. } = *self.content.case;
        let days = Days { deadline, today, start: &start, holidays };
        strip(&mut self.pen, inside, &days, (self.look, self.content.speech))?;
        let sentences = self.joined(&self.sentences().deadline());
        let note = self.look.note(&(sentences + &bracketed(&self.say("strip-closed"), self.look.language)));
        self.pen.paragraph(&note, inside)
    }

    fn sentences(&self) -> Sentences<'a> {
        Sentences { case: self.content.case, speech: self.content.speech }
    }

    fn joined(&self, sentences: &[String]) -> String {
        sentences.join(if is_spaced(self.look.language) { " " } else { "" })
    }

    /// What to bring, with a box to tick for each.
    fn bring(&mut self, column: &mut Column) -> Result<(), TypesetError> {
        self.pen.open(Role::Section);
        self.title("bring-heading", column)?;
        let note = self.look.note(&self.say("bring-note"));
        self.pen.paragraph(&note, column)?;
        column.skip(self.look.length(150));
        self.pen.open(Role::List);
        for thing in things(self.content.case) {
            self.thing(thing, column)?;
            column.skip(self.look.length(170));
        }
        self.pen.shut();
        if self.content.case.photo == PhotoNeed::None {
            let age = ("age", Word::Number(self.content.case.facts.photo_from_age.into()));
            let note = self.look.note(&self.tell("thing-no-photo-note", &[age]));
            self.pen.paragraph(&note, column)?;
        }
        self.pen.shut();
        Ok(())
    }

    fn thing(&mut self, thing: Thing, column: &mut Column) -> Result<(), TypesetError> {
        let side = self.look.length(420);
        self.pen.tick_box(column.left, column.y + self.look.length(40), side);
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
        self.pen.paragraph(&calm, column)?;
        column.skip(self.look.length(150));
        self.pen.open(Role::List);
        let mut number = 0;
        for step in steps(self.content.case) {
            let (name, note) = step.messages();
            let mut inside = column.indented(self.look.length(850));
            self.pen.open(Role::Item);
            if let Some(name) = name {
                number += 1;
                self.number(number, column)?;
                self.pen.set_as(Role::Body, &self.look.strong(&self.say(name)), &mut inside)?;
            }
            let note = self.look.note(&self.sentences().step(note));
            self.pen.set_as(Role::Body, &note, &mut inside)?;
            self.pen.shut();
            column.y = inside.y;
            column.skip(self.look.length(130));
        }
        self.pen.shut();
        self.pen.shut();
        Ok(())
    }

    /// The number of a step, on a disc.
    fn number(&mut self, number: i32, column: &Column) -> Result<(), TypesetError> {
        let side = self.look.length(560);
        let area = Area { left: column.left, top: column.y, right: column.left + side, bottom: column.y + side };
        self.pen.draw(Shape::Fill { area, ink: Ink::NAVY, corner: side.scaled(1, 2) });
        let label = self.look.centred(&number.to_string(), (900, Weight::Bold, Ink::WHITE));
        let height = self.pen.height(&label, side)?;
        let mut inside = Column { left: area.left, right: area.right, y: area.top + (side - height).scaled(1, 2) };
        self.pen.set_as(Role::Label, &label, &mut inside)
    }

    /// Where, and whom to call.
    fn places(&mut self, column: &mut Column) -> Result<(), TypesetError> {
        let (whereabouts, speech) = (self.content.whereabouts, self.content.speech);
        self.pen.open(Role::Section);
        self.title("where-heading", column)?;
        if let Some(office) = &whereabouts.office {
            self.pen.paragraph(&self.look.office(&office.name), column)?;
            if let Some(address) = &office.address {
                self.pen.paragraph(&self.look.verbatim(address), column)?;
            }
        }
        for line in office_lines(whereabouts, speech) {
            self.pen.paragraph(&self.look.body(&line), column)?;
        }
        for note in office_notes(whereabouts, speech) {
            self.pen.paragraph(&self.look.note(&note), column)?;
        }
        if let Some(line) = hotline_line(whereabouts, speech) {
            column.skip(self.look.length(150));
            self.pen.paragraph(&self.look.strong(&self.say("hotline")), column)?;
            self.pen.paragraph(&self.look.body(&line), column)?;
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
        if let Some(note) = special_card_line(self.content.whereabouts, self.content.speech) {
            self.pen.paragraph(&self.look.note(&note), &mut inside)?;
        }
        self.pen.shut();
        let bottom = inside.y + self.look.length(150);
        let area = Area { left: column.left, top, right: column.right, bottom };
        self.pen.draw_below(below, Shape::Fill { area, ink: Ink::TINT, corner: CORNER });
        column.y = bottom;
        Ok(())
    }

    /// How old this knowledge is, and that nobody has read the translation yet.
    fn foot(&mut self) -> Result<(), TypesetError> {
        let known = self.content.whereabouts.checked.map(|it| self.tell("as-known-on", &[("date", Word::Day(it))]));
        let text: Vec<String> = known.into_iter().chain([self.say("unreviewed")]).collect();
        let small = self.look.small(&self.joined(&text));
        let height = self.pen.height(&small, RIGHT - LEFT)?;
        let mut column = Column { left: LEFT, right: RIGHT, y: Length::mm(291) - height };
        self.pen.paragraph(&small, &mut column)
    }

    /// A heading with a line below it.
    fn title(&mut self, id: &str, column: &mut Column) -> Result<(), TypesetError> {
        let heading = self.look.heading(&self.say(id));
        self.pen.heading(2, &heading, column)?;
        self.pen.rule(column, Ink::NAVY, Length::centipoints(120));
        column.skip(self.look.length(150));
        Ok(())
    }
}
