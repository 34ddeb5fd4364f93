//! What all letters look like: A4, title, addressee, text, rows of facts, place for date and signature.

use crate::leaflet::{
    Align, Column, Document, LEAST_OF_ROW, Margins, Paragraph, Pen, Role, Setting, Style, least_of_row,
};
use crate::speech::Language;
use crate::typeset::{Ink, Text, TypesetError, Typesetter, Weight};
use crate::units::{Length, Point};

/// A letter that is being written.
pub(super) struct Sheet<'a> {
    pen: Pen<'a>,
    column: Column,
    title: &'a str,
    /// The page on which it began.
    first: usize,
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
/// Nothing is printed below this.
const EDGE: Length = Length::mm(290);
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
    pub(super) fn new(setter: &'a Typesetter, title: &'a str) -> Self {
        let margins = Margins { top: TOP, bottom: BOTTOM, foot: EDGE };
        let pen = Pen::new(setter, (Language::Japanese, title), margins);
        Self { pen, column: Column { left: LEFT, right: RIGHT, y: TOP }, title, first: 0 }
    }

    /// The letter, with what it is at its foot.
    pub(super) fn finish(mut self) -> Result<Document, TypesetError> {
        self.number()?;
        let note = "任意の様式で作成した書面です。";
        let style = Style::new(SMALL, Language::Japanese).aligned(Align::End);
        let mut foot = Column { y: FOOT, ..self.column };
        self.pen.foot(&Paragraph::new(note, style, Weight::Regular, Ink::GREY), &mut foot)?;
        Ok(self.pen.finish())
    }

    /// Begins another letter of the same name, on a page of its own.
    pub(super) fn another(&mut self) -> Result<(), TypesetError> {
        self.number()?;
        self.first = self.pen.pages();
        self.pen.turn(&mut self.column)
    }

    /// Numbers the pages of this letter, so that one that is lost is missed.
    fn number(&mut self) -> Result<(), TypesetError> {
        let foot = Column { y: FOOT, ..self.column };
        self.pen.number(self.first, self.title, Style::new(SMALL, Language::Japanese), &foot)
    }

    pub(super) fn title(&mut self, title: &str) -> Result<(), TypesetError> {
        let style = Style::new(TITLE, Language::Japanese).aligned(Align::Centre);
        self.keep(LEAST_OF_ROW)?;
        self.pen.heading(1, &Paragraph::new(title, style, Weight::Bold, Ink::BLACK), &mut self.column)
    }

    /// A line at one edge or in the middle.
    pub(super) fn line(&mut self, text: &str, align: Align) -> Result<(), TypesetError> {
        let style = Style::new(BODY, Language::Japanese).aligned(align);
        self.pen.flow_paragraph(&body(text, style), &mut self.column)
    }

    /// Sentences, with lines farther apart.
    pub(super) fn text(&mut self, text: &str) -> Result<(), TypesetError> {
        let style = Style { leading: 1800, ..Style::new(BODY, Language::Japanese) };
        self.pen.flow_paragraph(&body(text, style), &mut self.column)
    }

    /// Somebody's own sentences.
    pub(super) fn verbatim(&mut self, text: &str) -> Result<(), TypesetError> {
        let style = Style { leading: 1800, ..Style::new(BODY, Language::Japanese) };
        self.pen.flow_paragraph(&verbatim(text, style), &mut self.column)
    }

    pub(super) fn gap(&mut self, millimetres: i32) {
        self.column.skip(Length::mm(millimetres));
    }

    /// Turns to a new page where less than so much room is left.
    pub(super) fn keep(&mut self, room: Length) -> Result<(), TypesetError> {
        self.pen.keep(room, &mut self.column)
    }

    /// Empty lines to write on.
    pub(super) fn lines_by_hand(&mut self, count: i32) -> Result<(), TypesetError> {
        for _ in 0..count {
            self.keep(BY_HAND)?;
            self.column.skip(BY_HAND);
            self.pen.rule(&self.column, Ink::RULE, HAIRLINE)?;
        }
        self.column.skip(PADDING);
        Ok(())
    }

    /// Facts in a ruled table.
    pub(super) fn table(&mut self, facts: &[Fact<'_>]) -> Result<(), TypesetError> {
        self.keep(LEAST_OF_ROW)?;
        self.pen.rule(&self.column, Ink::BLACK, HAIRLINE)?;
        self.pen.open(Role::Table);
        for fact in facts {
            self.row(fact)?;
        }
        self.pen.shut();
        Ok(())
    }

    /// A fact and its name. A row that has no room on this page stands on the next; a high one goes on there.
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
        let width = RIGHT - LEFT - NAMES - PADDING * 2;
        let of_names = self.pen.height(&name, names.width())? + self.pen.height(&english, names.width())?;
        let of_value = self.pen.height(&value, width)?;
        let height = of_names.max(of_value).max(BY_HAND * fact.lines) + ROW_PADDING * 2;
        if self.column.y + least_of_row(height) > BOTTOM {
            self.pen.turn(&mut self.column)?;
            self.pen.rule(&self.column, Ink::BLACK, HAIRLINE)?;
        }
        self.pen.open(Role::Row);
        self.pen.open(Role::RowHeader);
        let mut names = Column { y: self.column.y + ROW_PADDING, ..names };
        self.pen.set(&name, &mut names)?;
        self.pen.set(&english, &mut names)?;
        self.pen.shut();
        self.pen.open(Role::Cell);
        let value = self.pen.begin(&value, width)?;
        self.value(value, height)?;
        self.pen.shut();
        self.pen.shut();
        Ok(())
    }

    /// The value of a fact with the lines around its row, on as many pages as it takes.
    fn value(&mut self, mut value: Setting, height: Length) -> Result<(), TypesetError> {
        let is_whole = self.column.y + height <= BOTTOM;
        loop {
            let (top, rest) = (self.column.y, value.rest());
            let mut values = Column { left: LEFT + NAMES + PADDING, right: RIGHT - PADDING, y: top + ROW_PADDING };
            self.pen.fill(&mut value, &mut values, ROW_PADDING);
            let bottom = if is_whole { top + height } else { values.y + ROW_PADDING };
            for x in [LEFT, LEFT + NAMES, RIGHT] {
                self.pen.upright(Point { x, y: top }, bottom, HAIRLINE)?;
            }
            self.column.y = bottom;
            self.pen.rule(&self.column, Ink::BLACK, HAIRLINE)?;
            if value.is_done() {
                return Ok(());
            }
            if value.rest() == rest {
                return Err(TypesetError::NoRoom);
            }
            self.pen.turn(&mut self.column)?;
            self.pen.rule(&self.column, Ink::BLACK, HAIRLINE)?;
        }
    }

    /// Facts in the right half, as the sender of a letter stands there.
    pub(super) fn sender(&mut self, facts: &[Fact<'_>]) -> Result<(), TypesetError> {
        let style = Style::new(BODY, Language::Japanese);
        self.pen.open(Role::List);
        for fact in facts {
            let name = body(fact.name, style);
            let value = verbatim(&fact.value, style);
            self.keep(BY_HAND)?;
            let top = self.column.y;
            self.pen.open(Role::Item);
            self.pen.open(Role::Label);
            self.pen.set(&name, &mut Column { left: SENDER, right: SENDER + SENDER_NAMES, y: top })?;
            self.pen.shut();
            self.pen.open(Role::Body);
            let mut values = Column { left: SENDER + SENDER_NAMES, right: RIGHT, y: top };
            self.pen.flow(&value, &mut values)?;
            self.pen.shut();
            self.pen.shut();
            self.column.y = values.y;
        }
        self.pen.shut();
        Ok(())
    }

    /// A place for the date and one for the signature of whoever signs.
    pub(super) fn signature(&mut self, who: &str, date: &str) -> Result<(), TypesetError> {
        self.keep(Length::mm(34))?;
        self.gap(6);
        self.line(date, Align::Start)?;
        self.gap(8);
        self.signature_beside(who)
    }

    /// A place for the signature.
    pub(super) fn signature_beside(&mut self, who: &str) -> Result<(), TypesetError> {
        let style = Style::new(BODY, Language::Japanese);
        self.keep(BY_HAND)?;
        let mut names = Column { left: SENDER, ..self.column };
        self.pen.paragraph(&body(who, style), &mut names)?;
        let line = Column { left: SENDER + SENDER_NAMES, right: RIGHT, y: names.y };
        self.pen.rule(&line, Ink::BLACK, HAIRLINE)?;
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
