//! The words on a page, found whatever their spacing, width and case.

use unicode_normalization::UnicodeNormalization;

use crate::page::{Character, Page};
use crate::units::{Length, Point};

/// Characters of one row may stand this much higher or lower, in thousandths of their size.
const SAME_ROW: i64 = 300;

/// A kanji is as wide as its size, within so many thousandths of it.
const FULL_WIDTH: i64 = 10;
/// What a form in Japanese and English may print that is neither: the sign between the sides of the photo, and others.
const OF_THE_FORM: &[char] = &['×', '·', '§', '¶', '°', '«', '»', '©', '®', '\u{A0}', '\u{AD}'];

/// The characters of a page in rows, each from left to right.
pub(super) struct Words<'a> {
    rows: Vec<Row<'a>>,
}

/// The letters of one row, each with the character it comes from.
type Row<'a> = Vec<(char, &'a Character)>;

impl<'a> Words<'a> {
    pub(super) fn of(page: &'a Page) -> Self {
        Self { rows: rows(page).into_iter().map(letters).collect() }
    }

    /// Where a text begins, wherever it stands.
    pub(super) fn find(&self, text: &str) -> Vec<Point> {
        let text: Vec<char> = folded(text).collect();
        if text.is_empty() {
            return Vec::new();
        }
        let mut places = Vec::new();
        for row in &self.rows {
            for window in row.windows(text.len()) {
                if window.iter().map(|(letter, _)| *letter).eq(text.iter().copied()) {
                    places.extend(window.first().map(|(_, it)| it.start));
                }
            }
        }
        places
    }
}

/// The characters of a page in rows, each from left to right.
pub(crate) fn rows(page: &Page) -> Vec<Vec<&Character>> {
    let mut characters: Vec<&Character> = page.characters.iter().filter(|it| it.ink.is_some()).collect();
    characters.sort_by_key(|it| it.start.y);
    let mut rows: Vec<Vec<&Character>> = Vec::new();
    for character in characters {
        let tolerance = character.size.scaled(SAME_ROW, 1000);
        match rows.last_mut() {
            Some(row) if row.last().is_some_and(|it| it.start.y.distance(character.start.y) < tolerance) => {
                row.push(character);
            }
            _ => rows.push(vec![character]),
        }
    }
    for row in &mut rows {
        row.sort_by_key(|it| it.start.x);
        // Bold letters are often the same letter drawn twice.
        row.dedup_by(|next, kept| {
            next.text == kept.text && next.start.x.distance(kept.start.x) < kept.size.scaled(100, 1000)
        });
    }
    rows
}

fn letters(row: Vec<&Character>) -> Row<'_> {
    let letters = |it| -> Vec<(char, &Character)> {
        let character: &Character = it;
        folded(reading(character).unwrap_or("\u{FFFD}")).map(|letter| (letter, character)).collect()
    };
    row.into_iter().flat_map(letters).collect()
}

/// The letters of a text without blanks, full and half width, and case.
pub(crate) fn folded(text: &str) -> impl Iterator<Item = char> {
    text.nfkc().filter(|it| !it.is_whitespace()).flat_map(char::to_lowercase)
}

/// Whether a character's text is known and is this one.
pub(super) fn is_letter(character: &Character, letter: char) -> bool {
    reading(character).is_some_and(|it| folded(it).eq([letter]))
}

/// Whether nobody can tell what a character is.
pub(super) fn is_unknown(character: &Character) -> bool {
    reading(character).is_none()
}

/// What a character is read as, if that can be believed.
pub(crate) fn reading(character: &Character) -> Option<&str> {
    let text = character.text.as_deref()?;
    let is_nothing = text.chars().all(|it| it == '\u{FFFD}' || it.is_control());
    // Some programs that save a file anew write of 月 that it is an `o`, and of （ that it is a `ÿ`. The form is in
    // Japanese and plain English, and no letter of that is as wide as a kanji.
    let is_foreign = text.chars().any(|it| ('\u{80}'..'\u{250}').contains(&it) && !OF_THE_FORM.contains(&it));
    let is_wide = character.advance.distance(character.size) < character.size.scaled(FULL_WIDTH, 1000);
    // Digits as wide as that are told as plain ones by honest files.
    let is_sign = |it: char| it.is_ascii_graphic() && !it.is_ascii_digit() && it != '@';
    let is_too_wide = is_wide && text.chars().all(is_sign);
    (!is_nothing && !is_foreign && !is_too_wide).then_some(text)
}

/// How far apart two places are: across and down together.
pub(super) fn apart(one: Point, other: Point) -> Length {
    one.x.distance(other.x) + one.y.distance(other.y)
}
