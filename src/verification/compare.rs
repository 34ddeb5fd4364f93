//! Reads each place of a finished form back and compares.

use unicode_normalization::UnicodeNormalization;

use super::expected::Expected;
use super::rules::Difference;
use crate::application::RomanName;
use crate::diagnostic::{Field, Place, Problem, Problems};
use crate::form::separate_sheet::REFERENCE;
use crate::form::{AnswerBox, Choice, ChoiceBox, DateBox, NameBox, Places};
use crate::page::{Character, Page};
use crate::units::{Area, Length, Point};

/// A photograph on paper (在留カード用写真): 30 x 40 mm.
const PHOTO: (Length, Length) = (Length::mm(30), Length::mm(40));
/// A printer moves more than this.
const PHOTO_TOLERANCE: Length = Length::centipoints(85);
/// Below this a face is a mosaic.
const DOTS_PER_INCH: i64 = 200;
/// A ring may stand this far from its word.
const RING_TOLERANCE: Length = Length::centipoints(250);
/// Digits stand this much lower or higher than the line of 年, 月 and 日, in thousandths of their size.
const DIGITS_LOW: i64 = 250;
const DIGITS_HIGH: i64 = 1000;
/// How far the digits of a year, month and day reach to the left, in thousandths of their size.
const DIGITS_WIDE: [i64; 3] = [3500, 2500, 2500];

pub(super) struct Comparison<'a> {
    pub(super) page: &'a Page,
    /// 別紙
    pub(super) sheet: Option<&'a Page>,
    pub(super) places: &'a Places,
}

impl Comparison<'_> {
    pub(super) fn tell(&self, expected: &Expected, problems: &mut Problems) {
        let mut moved = Vec::new();
        for (field, place) in self.places.answers() {
            let difference = match place {
                AnswerBox::Line(place) => {
                    let (found, text) = (read(self.page, place.area), expected.text(field));
                    if found == REFERENCE && text != REFERENCE {
                        moved.push((field, text));
                    }
                    self.text(found, text)
                }
                AnswerBox::Name(place) => self
                    .text(read(self.page, place.area), expected.text(field))
                    .or_else(|| self.parts_of_name(place, expected)),
                AnswerBox::Date(place) => self.date(field, place, expected),
                AnswerBox::Choice(place) => self.ring(field, place, expected),
                AnswerBox::Photo(frame) => self.photo(*frame, expected),
            };
            if let Some(difference) = difference {
                problems.note(field, &difference);
            }
        }
        if self.is_written(self.places.signature()) {
            problems.note(Field::SignedOn, &Difference::Signature);
        }
        // What is missing on the sheet was told with its item.
        if !problems.has_errors()
            && let Some(difference) = self.sheet(&moved, expected)
        {
            problems.push(Problem::at(Place::Record, &difference));
        }
    }

    /// What is wrong with the second page as a whole: another's, or one that nothing refers to.
    fn sheet(&self, moved: &[(Field, &str)], expected: &Expected) -> Option<Difference> {
        let sheet = self.sheet?;
        let words = bare(&expected.sheet(moved));
        let is_right = !moved.is_empty() && is_same(&read(sheet, whole(sheet)), &words);
        (!is_right).then_some(Difference::Sheet { is_expected: !moved.is_empty() })
    }

    fn text(&self, found: String, expected: &str) -> Option<Difference> {
        if is_same(&found, &bare(expected)) {
            return None;
        }
        let elsewhere = self.sheet.map(|it| read(it, whole(it))).unwrap_or_default();
        let is_elsewhere = found == REFERENCE && is_within(&bare(expected), &elsewhere);
        (!is_elsewhere).then(|| Difference::Text { expected: expected.to_owned(), found })
    }

    /// Family and given name under the captions of each other. Only where a part clearly begins under the second caption:
    /// a long name stands in a row, and there only the order tells them apart.
    fn parts_of_name(&self, place: &NameBox, expected: &Expected) -> Option<Difference> {
        /// A caption begins its part no less exactly.
        const OFF: Length = Length::centipoints(50);
        let Some(RomanName::Parts { family: Some(family), given: Some(given) }) = &expected.draft.name else {
            return None;
        };
        let (family, given) = (family.as_str(), given.as_str());
        let name = characters(self.page, place.area);
        let begins = |it: &&Character| it.start.x.distance(place.given_x) < OFF;
        let at = name.iter().position(begins)?;
        let (before, behind) = name.split_at_checked(at)?;
        let (last, first) = before.last().zip(behind.first())?;
        let is_parted = first.start.y == last.start.y && first.start.x - (last.start.x + last.advance) > first.size;
        let found = text_of(before);
        (is_parted && !is_same(&found, &bare(family))).then(|| Difference::Text {
            expected: format!("{family} | {given}"),
            found: format!("{found} | {}", text_of(behind)),
        })
    }

    fn date(&self, field: Field, place: &DateBox, expected: &Expected) -> Option<Difference> {
        let expected = expected.dates.iter().find(|(it, _)| *it == field).map(|(_, parts)| parts.clone());
        let rights = [place.year_right, place.month_right, place.day_right];
        let mut found = [String::new(), String::new(), String::new()];
        for ((right, wide), found) in rights.into_iter().zip(DIGITS_WIDE).zip(&mut found) {
            let area = Area {
                // The reason for the loss stands on the same line and may reach up to where the year begins.
                left: (right - place.size.scaled(wide, 1000)).max(place.left),
                top: place.baseline - place.size.scaled(DIGITS_HIGH, 1000),
                right: right + Length::centipoints(50),
                bottom: place.baseline + place.size.scaled(DIGITS_LOW, 1000),
            };
            *found = read(self.page, area);
        }
        let expected = expected.unwrap_or_default();
        let shown = |parts: &[String; 3]| if parts.concat().is_empty() { String::new() } else { parts.join("-") };
        (found != expected).then(|| Difference::Text { expected: shown(&expected), found: shown(&found) })
    }

    fn ring(&self, field: Field, place: &ChoiceBox, expected: &Expected) -> Option<Difference> {
        let expected = expected.rings.iter().find(|(it, _)| *it == field).map(|(_, choice)| *choice);
        let is_ringed = |centre: Point, radius: Length| {
            self.page.curves.iter().any(|it| {
                let off = it.centre();
                let is_round = it.width().distance(it.height()) < RING_TOLERANCE;
                let is_as_large = it.width().distance(radius * 2) < RING_TOLERANCE;
                off.x.distance(centre.x).max(off.y.distance(centre.y)) < RING_TOLERANCE && is_round && is_as_large
            })
        };
        let rings = place.rings().iter().filter(|(_, ring)| is_ringed(ring.centre, ring.radius));
        let found: Vec<Choice> = rings.map(|(choice, _)| *choice).collect();
        (found != expected.into_iter().collect::<Vec<_>>()).then_some(Difference::Ring { expected, found })
    }

    fn photo(&self, frame: Area, expected: &Expected) -> Option<Difference> {
        let pictures: Vec<_> = self.page.pictures.iter().filter(|it| it.area.overlaps(frame)).collect();
        match (expected.has_photo, &pictures[..]) {
            (false, []) => None,
            (true, [picture]) => {
                let area = picture.area;
                let is_true_size = area.width().distance(PHOTO.0) < PHOTO_TOLERANCE
                    && area.height().distance(PHOTO.1) < PHOTO_TOLERANCE;
                if !is_true_size {
                    return Some(Difference::PhotoSize { width: area.width(), height: area.height() });
                }
                let (middle, of_frame) = (area.centre(), frame.centre());
                if middle.x.distance(of_frame.x).max(middle.y.distance(of_frame.y)) > PHOTO_TOLERANCE {
                    return Some(Difference::PhotoPlace);
                }
                let dots = dots_per_inch(picture.columns, area.width()).min(dots_per_inch(picture.rows, area.height()));
                (dots < DOTS_PER_INCH).then_some(Difference::PhotoCoarse { dots })
            }
            (expected, pictures) => Some(Difference::PhotoCount { is_expected: expected, found: pictures.len() }),
        }
    }

    /// Whether anything at all stands in an area.
    fn is_written(&self, area: Area) -> bool {
        let inks = self.page.characters.iter().filter_map(|it| it.ink);
        let others = self.page.curves.iter().copied().chain(self.page.pictures.iter().map(|it| it.area));
        inks.chain(others).any(|it| area.contains(it.centre()))
    }
}

fn dots_per_inch(dots: u32, length: Length) -> i64 {
    (i64::from(dots) * 72_000).checked_div(length.to_millipoints()).unwrap_or_default()
}

fn whole(page: &Page) -> Area {
    Area { right: page.width, bottom: page.height, ..Area::default() }
}

/// Whether a text, and nothing else, stands in an area.
pub(crate) fn stands_in(page: &Page, area: Area, text: &str) -> bool {
    is_same(&read(page, area), &bare(text))
}

/// The text in an area, line by line, without blanks.
fn read(page: &Page, area: Area) -> String {
    text_of(&characters(page, area))
}

/// The characters in an area that are seen, line by line.
fn characters(page: &Page, area: Area) -> Vec<&Character> {
    let mut characters: Vec<&Character> =
        page.characters.iter().filter(|it| it.ink.is_some_and(|ink| area.contains(ink.centre()))).collect();
    characters.sort_by_key(|it| (it.start.y, it.start.x));
    characters
}

fn text_of(characters: &[&Character]) -> String {
    characters.iter().map(|it| it.text.as_deref().unwrap_or("\u{FFFD}")).map(bare).collect()
}

/// Whether a text is the one expected: composed or not, and but for variants of kanji that the typeface has no shape for,
/// which are told when the form is made. Another variant is another text.
fn is_same(found: &str, expected: &str) -> bool {
    let (found, expected) = (decomposed(found), decomposed(expected));
    let mut found = found.chars().peekable();
    for character in expected.chars() {
        if found.peek() == Some(&character) {
            found.next();
        } else if !is_variant(character) {
            return false;
        }
    }
    found.next().is_none()
}

/// Whether a text is somewhere in another one, in the same sense.
fn is_within(text: &str, whole: &str) -> bool {
    let bare = |it: &str| decomposed(it).chars().filter(|it| !is_variant(*it)).collect::<String>();
    bare(whole).contains(&bare(text))
}

/// A text with its letters and marks apart. Compatibility ideographs (神 U+FA19) stay as they are: they are other
/// shapes of a name, and Unicode takes them for the common ones.
fn decomposed(text: &str) -> String {
    let is_compatible = |it: &char| matches!(it, '\u{F900}'..='\u{FAFF}' | '\u{2F800}'..='\u{2FA1F}');
    text.split_inclusive(|it: char| is_compatible(&it))
        .flat_map(|piece| {
            let last = piece.chars().next_back().filter(is_compatible);
            let rest = piece.strip_suffix(|it: char| last == Some(it)).unwrap_or(piece);
            rest.nfd().chain(last).collect::<Vec<char>>()
        })
        .collect()
}

/// A variation selector (UTS #37).
fn is_variant(character: char) -> bool {
    matches!(character, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

fn bare(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variant_may_be_missing_and_not_another() {
        for (found, expected, is) in [
            ("辻町", "辻町", true),
            ("辻町", "辻\u{E0100}町", true),
            ("辻\u{E0100}町", "辻\u{E0100}町", true),
            ("辻\u{E0101}町", "辻\u{E0100}町", false),
            ("辻\u{E0100}町", "辻町", false),
            ("辻", "辻町", false),
            ("", "\u{FE00}", true),
            ("Nguy\u{1EC5}n が", "Nguye\u{302}\u{303}n か\u{3099}", true),
            ("神", "\u{FA19}", false),
            ("\u{FA19}が", "\u{FA19}か\u{3099}", true),
        ] {
            assert_eq!(is_same(found, expected), is, "{found:?} {expected:?}");
        }
    }
}
