//! Paragraphs that go on on the next page.

use std::collections::VecDeque;

use super::{Align, Column, Paragraph, Pen, Role, Style};
use crate::typeset::{Ink, Line, Text, TypesetError, Weight};
use crate::units::{Length, Point};

/// A row that is higher than this is torn rather than moved to the next page.
const HIGHEST_ROW: Length = Length::mm(90);
/// So much of what may be torn has room at least where it begins.
pub const LEAST_OF_ROW: Length = Length::mm(30);

/// How much of a row must have room where it begins: all of it, where it is not torn.
pub fn least_of_row(height: Length) -> Length {
    if height > HIGHEST_ROW { LEAST_OF_ROW } else { height }
}

/// A paragraph that is being set: the lines of it that still stand nowhere.
pub struct Setting {
    lines: VecDeque<Line>,
    /// What it is in the tree; none for what is there for the eye alone.
    leaf: Option<usize>,
    style: Style,
    pitch: Length,
    rise: Length,
}

impl Setting {
    /// Whether all of it stands somewhere.
    pub fn is_done(&self) -> bool {
        self.lines.is_empty()
    }

    /// How high the rest will be.
    pub fn rest(&self) -> Length {
        self.pitch * i32::try_from(self.lines.len()).unwrap_or(i32::MAX)
    }

    /// From baseline to baseline.
    pub fn pitch(&self) -> Length {
        self.pitch
    }

    pub(super) fn done(&self) -> Result<(), TypesetError> {
        if self.is_done() { Ok(()) } else { Err(TypesetError::NoRoom) }
    }
}

impl Pen<'_> {
    /// Breaks a paragraph into lines, as a part of what is being drawn; [`fill`](Self::fill) sets them.
    ///
    /// # Errors
    ///
    /// A character that no typeface has.
    pub fn begin(&mut self, paragraph: &Paragraph, width: Length) -> Result<Setting, TypesetError> {
        let unread = self.unread(paragraph, width)?;
        Ok(Setting { leaf: Some(self.leaf()), ..unread })
    }

    /// The same for the eye alone, as what is said again at the head of a page.
    ///
    /// # Errors
    ///
    /// A character that no typeface has.
    pub fn unread(&self, paragraph: &Paragraph, width: Length) -> Result<Setting, TypesetError> {
        let lines = self.lines(paragraph, width)?.into();
        let (pitch, rise) = (paragraph.pitch(), paragraph.rise());
        Ok(Setting { lines, leaf: None, style: paragraph.style, pitch, rise })
    }

    /// Sets as many lines as there is room for on this page, with so much room to spare, and moves down behind them.
    pub fn fill(&mut self, setting: &mut Setting, column: &mut Column, spare: Length) {
        let bottom = self.margins().bottom - spare.max(Length::ZERO);
        self.fill_on(self.pages().saturating_sub(1), setting, column, bottom);
    }

    /// The same on any page, and down to its foot.
    pub(super) fn fill_foot(&mut self, page: usize, setting: &mut Setting, column: &mut Column) {
        self.fill_on(page, setting, column, self.margins().foot);
    }

    fn fill_on(&mut self, page: usize, setting: &mut Setting, column: &mut Column, bottom: Length) {
        let (style, leaf) = (setting.style, setting.leaf);
        while column.y + setting.pitch <= bottom
            && let Some(line) = setting.lines.pop_front()
        {
            let gap = column.width() - line.width;
            let x = column.left
                + match style.align {
                    Align::Start => Length::ZERO,
                    Align::Centre => gap.scaled(1, 2),
                    Align::End => gap,
                };
            let start = Point { x, y: column.y + setting.rise };
            self.line((&line, start), page, (leaf, style));
            column.y = column.y + setting.pitch;
        }
    }

    /// Sets a paragraph as a part of what is being drawn, on as many pages as it takes.
    ///
    /// # Errors
    ///
    /// A character that no typeface has; a page with no room for a single line.
    pub fn flow(&mut self, paragraph: &Paragraph, column: &mut Column) -> Result<(), TypesetError> {
        let mut setting = self.begin(paragraph, column.width())?;
        self.fill(&mut setting, column, Length::ZERO);
        while !setting.is_done() {
            self.turn(column)?;
            let rest = setting.rest();
            self.fill(&mut setting, column, Length::ZERO);
            if setting.rest() == rest {
                return Err(TypesetError::NoRoom);
            }
        }
        Ok(())
    }

    /// The same as a paragraph of its own.
    ///
    /// # Errors
    ///
    /// A character that no typeface has; a page with no room for a single line.
    pub fn flow_paragraph(&mut self, paragraph: &Paragraph, column: &mut Column) -> Result<(), TypesetError> {
        self.open(Role::Paragraph);
        self.flow(paragraph, column)?;
        self.shut();
        Ok(())
    }

    /// Numbers the pages of a paper at their feet, with its name, where there is more than one: `first` is the first of
    /// them, and the last one is the last there is.
    ///
    /// # Errors
    ///
    /// A character that no typeface has.
    pub fn number(&mut self, first: usize, name: &str, style: Style, column: &Column) -> Result<(), TypesetError> {
        let last = self.pages();
        let count = last.saturating_sub(first);
        if count < 2 {
            return Ok(());
        }
        for (page, number) in (first..last).zip(1..) {
            let text = Text::default().and_verbatim(&format!("{name}  {number} / {count}"), Weight::Regular, Ink::GREY);
            let mut setting = self.unread(&Paragraph { text, style }, column.width())?;
            let mut foot = *column;
            self.fill_foot(page, &mut setting, &mut foot);
            setting.done()?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::leaflet::{Document, Margins, Page, Shape};
    use crate::speech::Language;
    use crate::typeset::Typesetter;

    const MARGINS: Margins = Margins { top: Length::mm(20), bottom: Length::mm(70), foot: Length::mm(80) };
    const COLUMN: Column = Column { left: Length::mm(20), right: Length::mm(60), y: Length::mm(50) };

    fn drawn(draw: impl FnOnce(&mut Pen<'_>) -> Result<(), TypesetError>) -> Result<Document, TypesetError> {
        let setter = Typesetter::new().unwrap();
        let mut pen = Pen::new(&setter, (Language::Japanese, "題"), MARGINS);
        draw(&mut pen)?;
        Ok(pen.finish())
    }

    fn long() -> Paragraph {
        Paragraph::new(&"財布を落とした".repeat(20), style(), Weight::Regular, Ink::BLACK)
    }

    fn style() -> Style {
        Style::new(Length::mm(4), Language::Japanese)
    }

    fn words(page: &Page) -> String {
        let words = page.drawings.iter().filter_map(|it| match &it.shape {
            Shape::Words { run, .. } => Some(run.text.as_str()),
            _ => None,
        });
        words.collect()
    }

    #[test]
    fn a_paragraph_goes_on_on_the_next_page_and_nothing_of_it_is_lost() {
        let document = drawn(|pen| pen.flow_paragraph(&long(), &mut { COLUMN })).unwrap();
        assert_eq!(document.pages.len(), 3);
        assert_eq!(document.pages.iter().map(words).collect::<String>(), "財布を落とした".repeat(20));
        for drawing in document.pages.iter().flat_map(|it| &it.drawings) {
            assert!(drawing.shape.bottom() <= MARGINS.bottom, "{}", drawing.shape);
        }
    }

    #[test]
    fn what_must_stand_on_one_page_and_has_no_room_is_an_error() {
        let set = drawn(|pen| pen.set(&long(), &mut { COLUMN }));
        assert_eq!(set, Err(TypesetError::NoRoom));
        let drawn_below = drawn(|pen| pen.rule(&Column { y: Length::mm(71), ..COLUMN }, Ink::BLACK, Length::mm(1)));
        assert_eq!(drawn_below, Err(TypesetError::NoRoom));
        let foot = drawn(|pen| pen.foot(&long(), &mut Column { y: Length::mm(71), ..COLUMN }));
        assert_eq!(foot, Err(TypesetError::NoRoom));
        let setter = Typesetter::new().unwrap();
        let mut pen = Pen::new(&setter, (Language::Japanese, "題"), MARGINS).on_one_page();
        assert_eq!(pen.flow(&long(), &mut { COLUMN }), Err(TypesetError::NoRoom));
    }

    #[test]
    fn pages_are_numbered_where_there_is_more_than_one() {
        let foot = Column { y: Length::mm(72), ..COLUMN };
        let two = drawn(|pen| {
            pen.turn(&mut { COLUMN })?;
            pen.number(0, "理由書", style(), &foot)
        });
        assert_eq!(two.unwrap().pages.iter().map(words).collect::<Vec<_>>(), ["理由書  1 / 2", "理由書  2 / 2"]);
        let one = drawn(|pen| pen.number(0, "理由書", style(), &foot));
        assert_eq!(one.unwrap().pages.iter().map(words).collect::<Vec<_>>(), [""]);
    }
}
