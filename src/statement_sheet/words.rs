//! The printed words of a sheet: rows of letters, cut where a rule stands between them, joined where a cell wraps them.

use super::cells::Cells;
use crate::page::{Character, Page};
use crate::recognition::{folded, reading, rows};
use crate::units::{Area, Length, Point};

/// Rows of one cell no farther apart than this, in thousandths of the size, are one text.
const NEXT_ROW: i64 = 2200;
/// A letter that nobody can read.
const UNKNOWN: char = '\u{FFFD}';

/// Signs that part words, and are no part of any.
const SIGNS: &[char] = &[
    '(', ')', '[', ']', '{', '}', '「', '」', '『', '』', '【', '】', '〔', '〕', '〈', '〉', '《', '》', ':', '.',
    '…', '‥', '_', '*', '●', '○', '■', '□', '◆', '◇', '◎', '※', '★', '☆', '▶', '▷', '"', '\'',
];
/// Signs that join words to one.
const JOINTS: &[char] = &['・', '、', ',', '/', '，'];

/// Whether a character, folded, parts words.
pub(super) fn is_sign(text: &str) -> bool {
    text.chars().next().is_some_and(|it| SIGNS.contains(&it))
}

/// What stands between a letter and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    /// The row begins here.
    Start,
    /// Nothing, or a blank.
    Nothing,
    /// A bracket, a colon or the like.
    Sign,
    /// A sign that joins words.
    Joint,
}

/// A letter as it is compared: folded, without signs.
#[derive(Clone, Copy)]
pub(super) struct Letter {
    pub(super) character: char,
    pub(super) before: Before,
    pub(super) ink: Area,
    pub(super) size: Length,
    pub(super) baseline: Length,
}

impl Letter {
    /// A digit or a letter of plain English: it parts words of Japanese.
    pub(super) fn is_ascii(self) -> bool {
        self.character.is_ascii_alphanumeric()
    }
}

/// Letters that belong together: a row between two rules, or the rows of a cell.
pub(super) struct Piece {
    pub(super) letters: Vec<Letter>,
    /// The sign behind its last letter.
    pub(super) after: Before,
    /// The cell that it stands in, if rules make one round it.
    pub(super) cell: Option<Area>,
}

impl Piece {
    /// What it says.
    pub(super) fn text(&self) -> String {
        self.letters.iter().map(|it| it.character).collect()
    }

    /// The top of its first letter.
    pub(super) fn top(&self) -> Length {
        self.letters.first().map_or(Length::ZERO, |it| it.ink.top)
    }

    /// The middle of its first letter.
    pub(super) fn place(&self) -> Point {
        self.letters.first().map_or_else(Point::default, |it| it.ink.centre())
    }
}

#[cfg(test)]
impl Piece {
    pub(super) fn of(letters: Vec<Letter>, after: Before) -> Self {
        Self { letters, after, cell: None }
    }
}

/// All words of a page.
pub(super) fn pieces(page: &Page, cells: &Cells) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for row in rows(page) {
        for part in parts(row, cells) {
            let Some(piece) = piece(&part, cells) else { continue };
            let above = pieces.iter_mut().rev().find(|it| it.cell.is_some() && it.cell == piece.cell);
            match above.filter(|it| is_next_row(it, &piece)) {
                Some(above) => {
                    above.letters.extend(piece.letters);
                    above.after = piece.after;
                }
                None => pieces.push(piece),
            }
        }
    }
    pieces
}

/// A row, cut where an upright rule stands between two characters.
fn parts<'a>(row: Vec<&'a Character>, cells: &Cells) -> Vec<Vec<&'a Character>> {
    let mut parts: Vec<Vec<&Character>> = Vec::new();
    for character in row {
        let last = parts.last().and_then(|it| it.last()).and_then(|it| it.ink).zip(character.ink);
        let is_cut = last.is_none_or(|(left, right)| cells.divides(left.centre(), right.centre()));
        match parts.last_mut().filter(|_| !is_cut) {
            Some(part) => part.push(character),
            None => parts.push(vec![character]),
        }
    }
    parts
}

fn piece(characters: &[&Character], cells: &Cells) -> Option<Piece> {
    let mut letters: Vec<Letter> = Vec::new();
    let mut before = Before::Start;
    for character in characters {
        let Some(ink) = character.ink else { continue };
        for letter in reading(character).map_or_else(|| vec![UNKNOWN], |it| folded(it).collect()) {
            if JOINTS.contains(&letter) {
                before = Before::Joint;
            } else if SIGNS.contains(&letter) {
                before = if before == Before::Joint { before } else { Before::Sign };
            } else {
                letters.push(Letter {
                    character: letter,
                    before,
                    ink,
                    size: character.size,
                    baseline: character.start.y,
                });
                before = Before::Nothing;
            }
        }
    }
    if let Some(first) = letters.first_mut() {
        first.before = Before::Start;
    }
    let cell = letters.first().and_then(|it| cells.at(it.ink.centre()));
    (!letters.is_empty()).then_some(Piece { letters, after: before, cell })
}

/// Whether a row goes on with what the row above it says.
fn is_next_row(above: &Piece, below: &Piece) -> bool {
    above.letters.last().zip(below.letters.first()).is_some_and(|(last, first)| {
        let down = first.baseline - last.baseline;
        down > last.size.scaled(1, 2) && down < last.size.scaled(NEXT_ROW, 1000)
    })
}
