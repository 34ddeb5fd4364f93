//! Finds the form on a page that somebody else made: its captions in the page's own text, its rules in the drawing, and
//! so the place of every answer.
//!
//! The agency publishes its file anew from time to time, and people save, scan, crop and turn it. Every place is taken
//! from what is near it on the page itself; where that leaves any doubt, nothing is placed at all.

mod text;
mod fit;
mod clear;
mod place;

use std::fmt;

use crate::diagnostic::{Field, Wording};
use crate::form::{Caption, Edition, Places};
use crate::page::{Character, Page};
use crate::units::{Length, Point};
use fit::{Axis, Fit, middle};
use place::Placer;
use text::{Words, apart, is_unknown};
pub(crate) use text::{folded, reading, rows};

/// A caption as short as this stands in many places, and none of them tells where the form is.
const TELLING: usize = 5;
/// So many captions must agree where the form is.
const AGREEING: usize = 10;
/// Captions may stand this far from where the rest of the form would have them.
const NEAR: Length = Length::centipoints(1400);
/// Lines agree within the thickness of one.
const LINES_AGREE: Length = Length::centipoints(120);
/// How many lines of an edition must be there where lines alone tell, in hundredths.
const LINES_NEEDED: usize = 90;
/// How many captions must have ink at their places where nobody can tell what it says, in hundredths.
const INK_NEEDED: usize = 85;
/// Height and width of the form may be scaled differently by no more than this, in thousandths.
const SKEW: i64 = 30;
/// What is printed smaller or larger than this, in thousandths, is no longer the form's size.
const FULL_SIZE: std::ops::RangeInclusive<i64> = 980..=1020;

/// A form found on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognition {
    /// The edition that it resembles most.
    pub edition: String,
    /// Where the answers go.
    pub places: Places,
    /// The captions that were found, as the edition words them.
    pub found: Vec<String>,
    /// Those that were not.
    pub missing: Vec<String>,
    /// Its scale where it is not printed in full size, in thousandths.
    pub scale: Option<i64>,
}

/// Why no form was found, or not surely enough.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotRecognised {
    /// The edition that it resembles most.
    pub edition: String,
    /// The captions that were found, as the edition words them.
    pub found: Vec<String>,
    /// Those that were not.
    pub missing: Vec<String>,
    /// The items whose place is in doubt; none where nothing of the form was found.
    pub doubts: Vec<(Field, Doubt)>,
    /// Whether there is any text on the page.
    pub has_text: bool,
}

/// Why the place of an item is in doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Doubt {
    /// None of its captions was found.
    Caption,
    /// The rule under it was not found.
    Rule,
    /// The frame was not found.
    Frame,
    /// A word to be ringed, or 年, 月 or 日, was not found.
    Word,
    /// Something is printed where the answer would stand.
    Occupied,
    /// It would lie outside the page.
    Outside,
}

impl Doubt {
    /// What is in doubt, for people.
    pub fn wording(self) -> Wording {
        let (ja, en) = match self {
            Self::Caption => ("見出しが見つかりません", "its caption was not found"),
            Self::Rule => ("下の罫線が見つかりません", "the rule under it was not found"),
            Self::Frame => ("枠が見つかりません", "its frame was not found"),
            Self::Word => ("囲む文字か年月日が見つかりません", "the words to ring, or 年, 月 and 日, were not found"),
            Self::Occupied => ("書く場所に印刷があります", "something is printed where the answer would stand"),
            Self::Outside => ("用紙の外になります", "it would lie outside the page"),
        };
        Wording::new(ja, en)
    }
}

/// What may stand where answers go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answers {
    /// Nothing: the form is blank.
    None,
    /// Answers: the form was filled.
    Some,
}

/// Finds the form on a page, by whichever edition it resembles most.
///
/// # Errors
///
/// Another form, a scan without text, or a page on which any place is in doubt.
pub fn recognise(page: &Page, editions: &[Edition], answers: Answers) -> Result<Recognition, Box<NotRecognised>> {
    let mut nearest = None;
    let mut most = 0;
    for edition in editions {
        let result = Search::new(page, edition, answers).run();
        let found = match &result {
            Ok(it) => 1_000 + it.found.len(),
            Err(it) => it.found.len(),
        };
        if nearest.is_none() || found > most {
            (nearest, most) = (Some(result), found);
        }
    }
    nearest.unwrap_or_else(|| {
        let (edition, found, missing) = (String::new(), Vec::new(), Vec::new());
        Err(Box::new(NotRecognised { edition, found, missing, doubts: Vec::new(), has_text: false }))
    })
}

/// A caption of the edition, and where it starts on the page.
struct Sighting<'a> {
    caption: &'a Caption,
    start: Point,
    evidence: Evidence,
}

/// By what a caption was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Evidence {
    /// It says what it should.
    Read,
    /// Nobody can tell what it says, but it starts where it should.
    Ink,
}

struct Search<'a> {
    page: &'a Page,
    edition: &'a Edition,
    answers: Answers,
    words: Words<'a>,
    /// How many characters nobody can read.
    unknown: usize,
}

impl<'a> Search<'a> {
    fn new(page: &'a Page, edition: &'a Edition, answers: Answers) -> Self {
        let unknown = page.characters.iter().filter(|it| is_unknown(it)).count();
        Self { page, edition, answers, words: Words::of(page), unknown }
    }

    fn run(&self) -> Result<Recognition, Box<NotRecognised>> {
        let Some(fit) = self.by_captions().or_else(|| self.by_lines()) else {
            return Err(self.refused(&[], Vec::new()).into());
        };
        let sightings = self.sightings(fit);
        let contradicted: Vec<&Caption> =
            self.edition.captions().iter().filter(|it| self.says_other(it, fit)).collect();
        let places = Placer {
            page: self.page,
            edition: self.edition,
            answers: self.answers,
            sightings: &sightings,
            contradicted: &contradicted,
            fit,
        }
        .places();
        let places = match places {
            Ok(places) if self.is_this_form(&sightings) => places,
            Ok(_) => return Err(self.refused(&sightings, Vec::new()).into()),
            Err(doubts) => return Err(self.refused(&sightings, doubts).into()),
        };
        let (found, missing) = self.parted(&sightings);
        let scale = Some(fit.down.per_mille()).filter(|it| !FULL_SIZE.contains(it));
        Ok(Recognition { edition: self.edition.name().to_owned(), places, found, missing, scale })
    }

    /// From captions that stand in one place only.
    fn by_captions(&self) -> Option<Fit> {
        let (mut across, mut down) = (Vec::new(), Vec::new());
        for caption in self.edition.captions().iter().filter(|it| folded(&it.text).count() >= TELLING) {
            let is_only = self.edition.captions().iter().filter(|it| it.text == caption.text).count() == 1;
            if let ([start], true) = (&self.words.find(&caption.text)[..], is_only) {
                across.push((caption.start.x, start.x));
                down.push((caption.start.y, start.y));
            }
        }
        let fit = Fit { across: Axis::through(&across)?, down: Axis::through(&down)? };
        let agreeing = across.iter().zip(&down).filter(|((x, found_x), (y, found_y))| {
            fit.across.place(*x).distance(*found_x) + fit.down.place(*y).distance(*found_y) < NEAR
        });
        (agreeing.count() >= AGREEING && is_even(fit)).then_some(fit)
    }

    /// From the rules and frames alone, where nobody can tell what the characters are.
    fn by_lines(&self) -> Option<Fit> {
        if self.unknown < AGREEING {
            return None;
        }
        let axis = |edition: &[Length], page: &[Length]| {
            let (axis, count) = Axis::between(edition, page, LINES_AGREE)?;
            (count * 100 >= edition.len() * LINES_NEEDED).then_some(axis)
        };
        let level = |it: &&crate::units::Area| it.width() > it.height();
        let bars = self.edition.bars();
        let tops: Vec<Length> = distinct(bars.iter().filter(level).map(|it| it.top).collect());
        let page_tops = distinct(self.page.lines.iter().filter(level).map(|it| it.top).collect());
        let sides: Vec<Length> = distinct(bars.iter().filter(level).flat_map(|it| [it.left, it.right]).collect());
        let page_sides = distinct(self.page.lines.iter().filter(level).flat_map(|it| [it.left, it.right]).collect());
        let fit = Fit { across: axis(&sides, &page_sides)?, down: axis(&tops, &page_tops)? };
        is_even(fit).then_some(fit)
    }

    /// Every caption where it was found near its place; unreadable ink is believed where it starts just so.
    fn sightings(&self, fit: Fit) -> Vec<Sighting<'a>> {
        let mut sightings = Vec::new();
        for caption in self.edition.captions() {
            let expected = fit.point(caption.start);
            let nearest = self.words.find(&caption.text).into_iter().min_by_key(|it| apart(*it, expected));
            let read = nearest.filter(|it| apart(*it, expected) < NEAR).map(|it| (it, Evidence::Read));
            let ink = || self.unknown_ink(expected).filter(|_| !self.says_other(caption, fit));
            let seen = read.or_else(|| ink().map(|it| (it, Evidence::Ink)));
            sightings.extend(seen.map(|(start, evidence)| Sighting { caption, start, evidence }));
        }
        sightings
    }

    /// Whether readable letters stand where a caption should, and are none of it.
    fn says_other(&self, caption: &Caption, fit: Fit) -> bool {
        /// Fewer may be a neighbour's.
        const LETTERS: usize = 3;
        let start = fit.point(caption.start);
        let end = start.x + fit.across.size(caption.width);
        let is_there = |it: &&Character| {
            it.start.y.distance(start.y) < LINES_AGREE && it.start.x + LINES_AGREE >= start.x && it.start.x < end
        };
        let own: Vec<char> = folded(&caption.text).collect();
        let letters = self.page.characters.iter().filter(is_there).filter_map(reading).flat_map(folded);
        letters.filter(|it| !own.contains(it)).count() >= LETTERS
    }

    fn unknown_ink(&self, expected: Point) -> Option<Point> {
        const JUST_SO: Length = Length::centipoints(250);
        if self.unknown < AGREEING {
            return None;
        }
        let unknown = self.page.characters.iter().filter(|it| is_unknown(it)).map(|it| it.start);
        unknown.min_by_key(|it| apart(*it, expected)).filter(|it| apart(*it, expected) < JUST_SO)
    }

    /// The title tells this form from its siblings; where it cannot be read, nearly all else must be there.
    fn is_this_form(&self, sightings: &[Sighting<'_>]) -> bool {
        let title = folded(&self.edition.title().ja).collect::<String>();
        let is_title = |it: &Sighting<'_>| {
            let text: String = folded(&it.caption.text).collect();
            text.chars().count() >= TELLING
                && (title.starts_with(&text) || text.starts_with("applicationforre-issuance"))
        };
        let readable = |it: &&Sighting<'_>| !self.words.find(&it.caption.text).is_empty();
        sightings.iter().filter(readable).any(is_title)
            || sightings.len() * 100 >= self.edition.captions().len() * INK_NEEDED
    }

    fn parted(&self, sightings: &[Sighting<'_>]) -> (Vec<String>, Vec<String>) {
        let is_found = |it: &&Caption| sightings.iter().any(|found| std::ptr::eq(found.caption, *it));
        let (found, missing): (Vec<&Caption>, Vec<&Caption>) = self.edition.captions().iter().partition(is_found);
        let texts = |captions: Vec<&Caption>| captions.into_iter().map(|it| it.text.clone()).collect();
        (texts(found), texts(missing))
    }

    fn refused(&self, sightings: &[Sighting<'_>], doubts: Vec<(Field, Doubt)>) -> NotRecognised {
        let (mut found, mut missing) = self.parted(sightings);
        if sightings.is_empty() {
            let is_there = |it: &String| folded(it).count() >= TELLING && !self.words.find(it).is_empty();
            (found, missing) = missing.into_iter().partition(is_there);
        }
        let has_text = !self.page.characters.is_empty();
        NotRecognised { edition: self.edition.name().to_owned(), found, missing, doubts, has_text }
    }
}

fn is_even(fit: Fit) -> bool {
    (fit.across.per_mille() - fit.down.per_mille()).abs() <= SKEW
}

/// Each length once; those within a hair of each other are one.
fn distinct(mut lengths: Vec<Length>) -> Vec<Length> {
    const HAIR: Length = Length::centipoints(30);
    lengths.sort_unstable();
    lengths.dedup_by(|next, kept| kept.distance(*next) < HAIR);
    lengths
}

impl fmt::Display for NotRecognised {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the form was not found on the page: {} of its captions", self.found.len())
    }
}

impl std::error::Error for NotRecognised {}
