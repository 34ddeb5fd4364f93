//! 持ち物と手順: the page for the wall.

use super::strip::{plain, strip};
use super::style::Look;
use super::whereabouts::Whereabouts;
use crate::calendar::Deadline;
use crate::leaflet::{Column, Document, Paragraph, Pen, Role, Shape};
use crate::procedure::{Case, Evidence, Paper, Party, PhotoNeed, Thing, steps, things};
use crate::speech::{Language, Speech, Word};
use crate::typeset::{Ink, TypesetError, Typesetter, Weight};
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
        let title = plain(&content.speech.say("checklist-title"));
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
        if !matches!(self.look.language, Language::Japanese | Language::EasyJapanese) {
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
        let today = self.content.case.today;
        let left = deadline.days_left(today);
        let lead = if left < 0 {
            self.look.lead(&self.tell("deadline-late", &[("days", Word::Number(-left))]), Ink::RED)
        } else {
            let day = if deadline.advised() >= today { deadline.advised() } else { deadline.last };
            let lead = self.look.lead(&self.tell("deadline-go-by", &[("date", Word::Day(day))]), Ink::NAVY);
            let left = format!("  {}", self.tell("deadline-left", &[("days", Word::Number(left))]));
            Paragraph { text: lead.text.and_sized(&left, Weight::Bold, Ink::RED, 720), ..lead }
        };
        self.pen.paragraph(&lead, inside)?;
        inside.skip(self.look.length(120));
        let is_abroad = self.content.case.evidence == Evidence::Abroad;
        let start = self.say(if is_abroad { "strip-reentry" } else { "strip-start" });
        strip(&mut self.pen, inside, (deadline, today, &start), (self.look, self.content.speech))?;
        let counted = if is_abroad { "deadline-counted-abroad" } else { "deadline-counted" };
        let mut sentences = vec![self.tell(counted, &[("start", Word::Day(deadline.start))])];
        let plain = ("plain", Word::Day(deadline.plain));
        sentences.push(if deadline.skipped.is_empty() {
            self.tell("deadline-not-moved", &[plain])
        } else {
            self.tell("deadline-moved", &[plain, ("last", Word::Day(deadline.last))])
        });
        if deadline.is_provisional {
            sentences.push(self.say("deadline-provisional"));
        }
        sentences.push(format!("({})", self.say("strip-closed")));
        let joint = if is_spaced(self.look.language) { " " } else { "" };
        let note = self.look.note(&sentences.join(joint));
        self.pen.paragraph(&note, inside)
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
        self.pen.shut();
        Ok(())
    }

    fn thing(&mut self, thing: Thing, column: &mut Column) -> Result<(), TypesetError> {
        let side = self.look.length(420);
        self.pen.tick_box(column.left, column.y + self.look.length(40), side);
        let mut inside = column.indented(self.look.length(700));
        let name = self.say(&format!("thing-{}", thing.name()));
        let strong = self.look.strong(&name);
        let japanese = self.content.japanese.say(&format!("thing-{}", thing.name()));
        let is_japanese = matches!(self.look.language, Language::Japanese | Language::EasyJapanese);
        self.pen.open(Role::Item);
        self.pen.open(Role::Body);
        self.pen.set(&strong, &mut inside)?;
        if !is_japanese {
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
        let facts = &self.content.case.facts;
        let months = ("months", Word::Number(facts.photo_age_months.into()));
        let who = self.who();
        let note = match thing {
            Thing::Photo if self.content.case.photo == PhotoNeed::Printed => self.say("thing-photo-printed-note"),
            Thing::Photo => self.tell("thing-photo-note", &[months]),
            other => self.tell(&format!("thing-{}-note", other.name()), &[("who", Word::Text(&who))]),
        };
        let is_printed = thing.paper().is_some_and(|it| it != Paper::Form);
        if !is_printed {
            return note;
        }
        let printed = self.say("thing-printed");
        if is_spaced(self.look.language) { format!("{note} ({printed})") } else { format!("{note}（{printed}）") }
    }

    /// Who goes to the office.
    fn who(&self) -> String {
        self.say(match self.goer() {
            Party::Applicant => "who-applicant",
            Party::Representative => "who-representative",
            Party::Agent => "who-agent",
        })
    }

    fn goer(&self) -> Party {
        let filer = &self.content.case.filer;
        match (filer.agent, filer.representative) {
            (Some(_), _) => Party::Agent,
            (None, Some(_)) => Party::Representative,
            (None, None) => Party::Applicant,
        }
    }

    /// The way, step by step.
    fn steps(&mut self, column: &mut Column) -> Result<(), TypesetError> {
        self.pen.open(Role::Section);
        self.title("steps-heading", column)?;
        let calm = self.look.note(&self.say("calm"));
        self.pen.paragraph(&calm, column)?;
        column.skip(self.look.length(150));
        self.pen.open(Role::List);
        let who = self.who();
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
            let note = self.look.note(&self.tell(note, &[("who", Word::Text(&who))]));
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
        let whereabouts = self.content.whereabouts;
        self.pen.open(Role::Section);
        self.title("where-heading", column)?;
        let mut lines: Vec<Paragraph> = Vec::new();
        if let Some(office) = &whereabouts.office {
            self.pen.paragraph(&self.look.office(&office.name), column)?;
            lines.extend(office.address.as_deref().map(|it| self.look.verbatim(it)));
            let phone = office.phone.as_deref().map(|it| self.tell("where-phone", &[("phone", Word::Text(it))]));
            lines.extend(phone.map(|it| self.look.body(&it)));
            let hours = office.hours.as_deref().map(|it| self.tell("where-hours", &[("hours", Word::Text(it))]));
            lines.push(self.look.body(&hours.unwrap_or_else(|| self.say("where-hours-unknown"))));
            if office.address.is_none() {
                lines.push(self.look.note(&self.say("where-unlisted")));
            } else if !office.is_confirmed() {
                lines.push(self.look.note(&self.say("where-unsure")));
            }
        } else {
            lines.push(self.look.body(&self.say("where-unknown")));
        }
        if !whereabouts.branches.is_empty() {
            let names = whereabouts.branches.join(if is_spaced(self.look.language) { ", " } else { "、" });
            lines.push(self.look.note(&self.tell("where-branches", &[("names", Word::Text(&names))])));
        }
        lines.push(self.look.note(&self.say("where-not-city-hall")));
        for line in &lines {
            self.pen.paragraph(line, column)?;
        }
        if let Some(hotline) = &whereabouts.hotline {
            column.skip(self.look.length(150));
            self.pen.paragraph(&self.look.strong(&self.say("hotline")), column)?;
            let words = [
                ("phone", Word::Text(&hotline.phone)),
                ("abroad", Word::Text(&hotline.abroad)),
                ("hours", Word::Text(&hotline.hours)),
            ];
            self.pen.paragraph(&self.look.body(&self.tell("hotline-note", &words)), column)?;
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
        if let Some(phone) = &self.content.whereabouts.special_card {
            let note = self.tell("special-card-note", &[("phone", Word::Text(phone))]);
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
        let joint = if is_spaced(self.look.language) { " " } else { "" };
        let text: Vec<String> = known.into_iter().chain([self.say("unreviewed")]).collect();
        let small = self.look.small(&text.join(joint));
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

/// Whether sentences are parted by spaces.
fn is_spaced(language: Language) -> bool {
    !matches!(language, Language::Japanese | Language::EasyJapanese | Language::Chinese)
}
