//! Draws a document from top to bottom, and nothing below the last line of a page.

use super::{Branch, Document, Drawing, Node, Page, Role, Shape};
use crate::speech::Language;
use crate::typeset::{Ink, Line, Text, TypesetError, Typesetter, Weight};
use crate::units::{Area, Length, Point};

/// Where a line stands between its edges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// At the left one.
    Start,
    /// In the middle.
    Centre,
    /// At the right one.
    End,
}

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Type size.
    pub size: Length,
    /// From baseline to baseline, in thousandths of the size.
    pub leading: i64,
    /// Where its lines stand.
    pub align: Align,
    /// Its language, where it is another than the document's.
    pub language: Option<Language>,
}

/// Words and how they are set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// The words.
    pub text: Text,
    /// How they are set.
    pub style: Style,
}

/// A part of a page that is filled from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its left edge.
    pub left: Length,
    /// Its right edge.
    pub right: Length,
    /// How far it is filled.
    pub y: Length,
}

/// How far a page is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Margins {
    /// Where a new page begins.
    pub top: Length,
    /// Nothing is drawn below this but the foot.
    pub bottom: Length,
    /// Nor is the foot drawn below this.
    pub foot: Length,
}

/// What becomes of words that a page has no room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turning {
    /// They go on on the next page.
    Free,
    /// They are an error.
    Never,
}

/// Draws a document.
///
/// What has no room above the lower margin is never drawn: it goes on on the next page, or it is an error. So nothing of
/// a text can run off the paper.
#[derive(Clone)]
pub struct Pen<'a> {
    setter: &'a Typesetter,
    document: Document,
    margins: Margins,
    turning: Turning,
    /// The branches that are being filled, the innermost last.
    open: Vec<Branch>,
    leaves: usize,
}

/// Above the baseline, in thousandths of the size.
const ASCENT: i64 = 880;
/// Room for a reading above a line, in thousandths of the size.
const RUBY_ROOM: i64 = 450;

impl Style {
    /// A size in points, with the distance of lines that its script needs.
    pub fn new(size: Length, language: Language) -> Self {
        let leading = match language {
            Language::Japanese | Language::EasyJapanese | Language::Chinese => 1450,
            Language::Nepali => 1500,
            _ => 1350,
        };
        Self { size, leading, align: Align::Start, language: None }
    }

    /// The same elsewhere between its edges.
    #[must_use]
    pub fn aligned(self, align: Align) -> Self {
        Self { align, ..self }
    }

    /// The same in another language.
    #[must_use]
    pub fn in_language(self, language: Language) -> Self {
        Self { language: Some(language), leading: Self::new(self.size, language).leading, ..self }
    }
}

impl Paragraph {
    /// Words of one look.
    pub fn new(text: &str, style: Style, weight: Weight, ink: Ink) -> Self {
        Self { text: Text::new(text, weight, ink), style }
    }
}

impl Column {
    /// From edge to edge.
    pub fn width(&self) -> Length {
        self.right - self.left
    }

    /// The same with its left edge moved in.
    #[must_use]
    pub fn indented(self, by: Length) -> Self {
        Self { left: self.left + by, ..self }
    }

    /// Leaves a gap.
    pub fn skip(&mut self, gap: Length) {
        self.y = self.y + gap;
    }
}

impl<'a> Pen<'a> {
    /// An empty page.
    pub fn new(setter: &'a Typesetter, (language, title): (Language, &str), margins: Margins) -> Self {
        let document = Document { title: title.to_owned(), language, pages: vec![Page::default()], tree: Vec::new() };
        Self { setter, document, margins, turning: Turning::Free, open: Vec::new(), leaves: 0 }
    }

    /// The same for one page only: what has no room on it is an error.
    #[must_use]
    pub fn on_one_page(self) -> Self {
        Self { turning: Turning::Never, ..self }
    }

    /// How far pages are filled.
    pub fn margins(&self) -> Margins {
        self.margins
    }

    /// How many pages there are.
    pub fn pages(&self) -> usize {
        self.document.pages.len()
    }

    /// What was drawn.
    pub fn finish(mut self) -> Document {
        while !self.open.is_empty() {
            self.shut();
        }
        self.document
    }

    /// Turns to a new page, and to its top.
    ///
    /// # Errors
    ///
    /// [`TypesetError::NoRoom`] where all must stand on one page.
    pub fn turn(&mut self, column: &mut Column) -> Result<(), TypesetError> {
        if self.turning == Turning::Never {
            return Err(TypesetError::NoRoom);
        }
        self.document.pages.push(Page::default());
        column.y = self.margins.top;
        Ok(())
    }

    /// Turns to a new page where less than so much room is left.
    ///
    /// # Errors
    ///
    /// [`TypesetError::NoRoom`] where all must stand on one page.
    pub fn keep(&mut self, room: Length, column: &mut Column) -> Result<(), TypesetError> {
        if column.y + room > self.margins.bottom { self.turn(column) } else { Ok(()) }
    }

    /// Begins something with parts: what is drawn until it is [shut](Self::shut) belongs to it.
    pub fn open(&mut self, role: Role) {
        self.open.push(Branch { role, children: Vec::new() });
    }

    /// Ends what was opened last.
    pub fn shut(&mut self) {
        if let Some(branch) = self.open.pop() {
            self.add(Node::Branch(branch));
        }
    }

    /// How high a paragraph will be.
    ///
    /// # Errors
    ///
    /// A character that no typeface has.
    pub fn height(&self, paragraph: &Paragraph, width: Length) -> Result<Length, TypesetError> {
        Ok(paragraph.pitch() * count(self.lines(paragraph, width)?.len()))
    }

    /// How wide a paragraph is on one line.
    ///
    /// # Errors
    ///
    /// A character that no typeface has.
    pub fn width(&self, paragraph: &Paragraph) -> Result<Length, TypesetError> {
        let lines = self.lines(paragraph, Length::mm(10_000))?;
        Ok(lines.iter().map(|it| it.width).max().unwrap_or_default())
    }

    /// Sets a paragraph as a part of what is being drawn, all of it on this page, and moves down behind it.
    ///
    /// # Errors
    ///
    /// A character that no typeface has; a page without room for it.
    pub fn set(&mut self, paragraph: &Paragraph, column: &mut Column) -> Result<(), TypesetError> {
        let mut setting = self.begin(paragraph, column.width())?;
        self.fill(&mut setting, column, Length::ZERO);
        setting.done()
    }

    /// The same at the foot of the page, where nothing else may be.
    ///
    /// # Errors
    ///
    /// A character that no typeface has; paper that is not high enough for it.
    pub fn foot(&mut self, paragraph: &Paragraph, column: &mut Column) -> Result<(), TypesetError> {
        self.open(Role::Paragraph);
        let mut setting = self.begin(paragraph, column.width())?;
        self.fill_foot(self.pages().saturating_sub(1), &mut setting, column);
        self.shut();
        setting.done()
    }

    /// Sets a paragraph as a heading of a level.
    ///
    /// # Errors
    ///
    /// A character that no typeface has; a page without room for it.
    pub fn heading(&mut self, level: u16, paragraph: &Paragraph, column: &mut Column) -> Result<(), TypesetError> {
        self.set_as(Role::Heading(level, paragraph.text.plain()), paragraph, column)
    }

    /// The same as a paragraph of its own.
    ///
    /// # Errors
    ///
    /// A character that no typeface has; a page without room for it.
    pub fn paragraph(&mut self, paragraph: &Paragraph, column: &mut Column) -> Result<(), TypesetError> {
        self.set_as(Role::Paragraph, paragraph, column)
    }

    /// The same as something else.
    ///
    /// # Errors
    ///
    /// A character that no typeface has; a page without room for it.
    pub fn set_as(&mut self, role: Role, paragraph: &Paragraph, column: &mut Column) -> Result<(), TypesetError> {
        self.open(role);
        self.set(paragraph, column)?;
        self.shut();
        Ok(())
    }

    /// Where the next drawing goes, so that something can be put under what follows.
    pub fn here(&self) -> usize {
        self.document.pages.last().map_or(0, |it| it.drawings.len())
    }

    /// Draws what is there for the eye alone.
    ///
    /// # Errors
    ///
    /// A page without room for it.
    pub fn draw(&mut self, shape: Shape) -> Result<(), TypesetError> {
        self.draw_below(self.here(), shape)
    }

    /// The same under what was drawn since.
    ///
    /// # Errors
    ///
    /// A page without room for it.
    pub fn draw_below(&mut self, place: usize, shape: Shape) -> Result<(), TypesetError> {
        if shape.bottom() > self.margins.bottom {
            return Err(TypesetError::NoRoom);
        }
        if let Some(page) = self.document.pages.last_mut() {
            let place = place.min(page.drawings.len());
            page.drawings.insert(place, Drawing { leaf: None, language: None, shape });
        }
        Ok(())
    }

    /// Draws a thin line from edge to edge.
    ///
    /// # Errors
    ///
    /// A page without room for it.
    pub fn rule(&mut self, column: &Column, ink: Ink, thickness: Length) -> Result<(), TypesetError> {
        let (start, end) = (Point { x: column.left, y: column.y }, Point { x: column.right, y: column.y });
        self.draw(Shape::Stroke { start, end, ink, thickness })
    }

    /// Draws a thin upright line.
    ///
    /// # Errors
    ///
    /// A page without room for it.
    pub fn upright(&mut self, start: Point, bottom: Length, thickness: Length) -> Result<(), TypesetError> {
        let end = Point { x: start.x, y: bottom };
        self.draw(Shape::Stroke { start, end, ink: Ink::BLACK, thickness })
    }

    /// Draws a box to put a tick into.
    ///
    /// # Errors
    ///
    /// A page without room for it.
    pub fn tick_box(&mut self, left: Length, top: Length, side: Length) -> Result<(), TypesetError> {
        let area = Area { left, top, right: left + side, bottom: top + side };
        let (thickness, corner) = (Length::centipoints(90), Length::centipoints(120));
        self.draw(Shape::Frame { area, ink: Ink::NAVY, thickness, corner })
    }

    pub(super) fn lines(&self, paragraph: &Paragraph, width: Length) -> Result<Vec<Line>, TypesetError> {
        let language = paragraph.style.language.unwrap_or(self.document.language);
        self.setter.lines(&paragraph.text, language, paragraph.style.size, width)
    }

    /// Draws a line on a page; without a leaf it is there for the eye alone.
    pub(super) fn line(&mut self, (line, start): (&Line, Point), page: usize, style: (Option<usize>, Style)) {
        let (leaf, Style { language, .. }) = style;
        let Some(page) = self.document.pages.get_mut(page) else { return };
        // Readings are for the eye: a screen reader reads the words themselves.
        for is_reading in [false, true] {
            for piece in line.pieces.iter().filter(|it| (it.rise > Length::ZERO) == is_reading) {
                let start = Point { x: start.x + piece.x, y: start.y - piece.rise };
                let shape = Shape::Words { start, run: piece.run.clone() };
                let leaf = leaf.filter(|_| !is_reading);
                page.drawings.push(Drawing { leaf, language, shape });
            }
        }
    }

    pub(super) fn leaf(&mut self) -> usize {
        let leaf = self.leaves;
        self.leaves += 1;
        self.add(Node::Leaf(leaf));
        leaf
    }

    fn add(&mut self, node: Node) {
        match self.open.last_mut() {
            Some(branch) => branch.children.push(node),
            None => self.document.tree.push(node),
        }
    }
}

impl Paragraph {
    /// From baseline to baseline.
    pub(super) fn pitch(&self) -> Length {
        self.style.size.scaled(self.style.leading + self.ruby_room(), 1000)
    }

    /// From the top of a line to its baseline.
    pub(super) fn rise(&self) -> Length {
        let above = (self.style.leading - 1000) / 2 + ASCENT + self.ruby_room();
        self.style.size.scaled(above, 1000)
    }

    fn ruby_room(&self) -> i64 {
        if self.text.has_ruby() { RUBY_ROOM } else { 0 }
    }
}

fn count(lines: usize) -> i32 {
    i32::try_from(lines).unwrap_or(i32::MAX)
}
