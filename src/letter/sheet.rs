//! What all letters look like: A4, title, addressee, text, rows of facts, place for date and signature.

use crate::leaflet::{Align, Column, Document, Paragraph, Pen, Role, Style};
use crate::speech::Language;
use crate::typeset::{Ink, Text, TypesetError, Typesetter, Weight};
use crate::units::{Length, Point};

/// A letter that is being written.
pub(super) struct Sheet<'a> {
    pen: Pen<'a>,
    column: Column,
}

/// A fact: its name in both languages, what it is, and how many lines of room it takes at least.
pub(super) struct Fact<'a> {
    pub(super) name: &'a str,
    pub(super) english: &'a str,
    pub(super) value: String,
    pub(super) lines: i32,
}

const LEFT: Length = Length::mm(25);
const RIGHT: Length = Length::mm(185);
const TOP: Length = Length::mm(20);
const BOTTOM: Length = Length::mm(276);
const FOOT: Length = Length::mm(283);
const TITLE: Length = Length::centipoints(1700);
const BODY: Length = Length::centipoints(1100);
const SMALL: Length = Length::centipoints(750);
const HAIRLINE: Length = Length::centipoints(60);
/// Where the value of a fact begins.
const NAMES: Length = Length::mm(46);
/// Where the sender of a letter stands, and how wide the names of his facts are.
const SENDER: Length = Length::mm(85);
const SENDER_NAMES: Length = Length::mm(36);
const PADDING: Length = Length::mm(2);
/// Above and below the words of a row.
const ROW_PADDING: Length = Length::centipoints(360);
/// From line to line where somebody writes by hand.
const BY_HAND: Length = Length::mm(8);

impl<'a> Sheet<'a> {
    pub(super) fn new(setter: &'a Typesetter, title: &str) -> Self {
        let pen = Pen::new(setter, Language::Japanese, title);
        Self { pen, column: Column { left: LEFT, right: RIGHT, y: TOP } }
    }

    /// The letter, with what it is at its foot.
    pub(super) fn finish(mut self) -> Result<Document, TypesetError> {
        let note = "任意の様式で作成した書面です。";
        let style = Style::new(SMALL, Language::Japanese).aligned(Align::End);
        let mut foot = Column { y: FOOT, ..self.column };
        self.pen.paragraph(&Paragraph::new(note, style, Weight::Regular, Ink::GREY), &mut foot)?;
        Ok(self.pen.finish())
    }

    pub(super) fn title(&mut self, title: &str) -> Result<(), TypesetError> {
        let style = Style::new(TITLE, Language::Japanese).aligned(Align::Centre);
        self.pen.heading(1, &Paragraph::new(title, style, Weight::Bold, Ink::BLACK), &mut self.column)
    }

    /// A line at one edge or in the middle.
    pub(super) fn line(&mut self, text: &str, align: Align) -> Result<(), TypesetError> {
        let style = Style::new(BODY, Language::Japanese).aligned(align);
        self.pen.paragraph(&body(text, style), &mut self.column)
    }

    /// Sentences, with lines farther apart.
    pub(super) fn text(&mut self, text: &str) -> Result<(), TypesetError> {
        let style = Style { leading: 1800, ..Style::new(BODY, Language::Japanese) };
        self.pen.paragraph(&body(text, style), &mut self.column)
    }

    /// Somebody's own sentences.
    pub(super) fn verbatim(&mut self, text: &str) -> Result<(), TypesetError> {
        let style = Style { leading: 1800, ..Style::new(BODY, Language::Japanese) };
        self.pen.paragraph(&verbatim(text, style), &mut self.column)
    }

    /// Turns to a new page.
    pub(super) fn turn(&mut self) {
        self.pen.turn();
        self.column.y = TOP;
    }

    pub(super) fn gap(&mut self, millimetres: i32) {
        self.column.skip(Length::mm(millimetres));
    }

    /// Turns to a new page where less than so much room is left.
    pub(super) fn keep(&mut self, room: Length) {
        if self.column.y + room > BOTTOM {
            self.turn();
        }
    }

    /// Empty lines to write on.
    pub(super) fn lines_by_hand(&mut self, count: i32) {
        for _ in 0..count {
            self.column.skip(BY_HAND);
            self.pen.rule(&self.column, Ink::RULE, HAIRLINE);
        }
        self.column.skip(PADDING);
    }

    /// Facts in a ruled table.
    pub(super) fn table(&mut self, facts: &[Fact<'_>]) -> Result<(), TypesetError> {
        self.pen.rule(&self.column, Ink::BLACK, HAIRLINE);
        self.pen.open(Role::Table);
        for fact in facts {
            self.row(fact)?;
        }
        self.pen.shut();
        Ok(())
    }

    fn row(&mut self, fact: &Fact<'_>) -> Result<(), TypesetError> {
        let style = Style::new(BODY, Language::Japanese);
        let name = body(fact.name, style);
        let english = Paragraph::new(
            fact.english,
            Style::new(SMALL, Language::English).in_language(Language::English),
            Weight::Regular,
            Ink::GREY,
        );
        let value = verbatim(&fact.value, style);
        let names = Column { left: LEFT + PADDING, right: LEFT + NAMES - PADDING, y: self.column.y };
        let values = Column { left: LEFT + NAMES + PADDING, right: RIGHT - PADDING, y: self.column.y };
        let of_names = self.pen.height(&name, names.width())? + self.pen.height(&english, names.width())?;
        let of_value = self.pen.height(&value, values.width())?;
        let height = of_names.max(of_value).max(BY_HAND * fact.lines) + ROW_PADDING * 2;
        if self.column.y + height > BOTTOM {
            self.keep(height);
            self.pen.rule(&self.column, Ink::BLACK, HAIRLINE);
        }
        let (top, bottom) = (self.column.y, self.column.y + height);
        self.pen.open(Role::Row);
        self.pen.open(Role::RowHeader);
        let mut names = Column { y: top + ROW_PADDING, ..names };
        self.pen.set(&name, &mut names)?;
        self.pen.set(&english, &mut names)?;
        self.pen.shut();
        self.pen.open(Role::Cell);
        self.pen.set(&value, &mut Column { y: top + ROW_PADDING, ..values })?;
        self.pen.shut();
        self.pen.shut();
        for x in [LEFT, LEFT + NAMES, RIGHT] {
            self.pen.upright(Point { x, y: top }, bottom, HAIRLINE);
        }
        self.column.y = bottom;
        self.pen.rule(&self.column, Ink::BLACK, HAIRLINE);
        Ok(())
    }

    /// Facts in the right half, as the sender of a letter stands there.
    pub(super) fn sender(&mut self, facts: &[Fact<'_>]) -> Result<(), TypesetError> {
        let style = Style::new(BODY, Language::Japanese);
        self.pen.open(Role::List);
        for fact in facts {
            let name = body(fact.name, style);
            let value = verbatim(&fact.value, style);
            let top = self.column.y;
            self.pen.open(Role::Item);
            self.pen.open(Role::Label);
            self.pen.set(&name, &mut Column { left: SENDER, right: SENDER + SENDER_NAMES, y: top })?;
            self.pen.shut();
            self.pen.open(Role::Body);
            let mut values = Column { left: SENDER + SENDER_NAMES, right: RIGHT, y: top };
            self.pen.set(&value, &mut values)?;
            self.pen.shut();
            self.pen.shut();
            self.column.y = values.y;
        }
        self.pen.shut();
        Ok(())
    }

    /// A place for the date and one for the signature of whoever signs.
    pub(super) fn signature(&mut self, who: &str, date: &str) -> Result<(), TypesetError> {
        self.keep(Length::mm(34));
        self.gap(6);
        self.line(date, Align::Start)?;
        self.gap(8);
        self.signature_beside(who)
    }

    /// A place for the signature.
    pub(super) fn signature_beside(&mut self, who: &str) -> Result<(), TypesetError> {
        let style = Style::new(BODY, Language::Japanese);
        let mut names = Column { left: SENDER, ..self.column };
        self.pen.paragraph(&body(who, style), &mut names)?;
        let line = Column { left: SENDER + SENDER_NAMES, right: RIGHT, y: names.y };
        self.pen.rule(&line, Ink::BLACK, HAIRLINE);
        self.column.y = names.y;
        Ok(())
    }
}

fn body(text: &str, style: Style) -> Paragraph {
    Paragraph::new(text, style, Weight::Regular, Ink::BLACK)
}

/// Somebody's own words, in which brackets are brackets.
fn verbatim(text: &str, style: Style) -> Paragraph {
    Paragraph { text: Text::default().and_verbatim(text, Weight::Regular, Ink::BLACK), style }
}
