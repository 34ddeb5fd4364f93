//! Where each answer goes on the page, from the captions and lines next to it.

use super::clear::{clear_of_print, is_clear};
use super::fit::Fit;
use super::text::{apart, is_letter, is_unknown};
use super::{Answers, Doubt, Evidence, NEAR, Sighting, middle};
use crate::diagnostic::Field;
use crate::form::{AnswerBox, Caption, Choice, ChoiceBox, DateBox, Edition, LineBox, NameBox, Places, Ring};
use crate::page::{Character, Page};
use crate::units::{Area, Length, Point};

/// A rule may stand this far from where its captions would have it.
const RULE_NEAR: Length = Length::centipoints(600);
/// So much of a rule or side must be there, in hundredths.
const RULE_COVERED: i64 = 80;
/// A place that begins this near to the end of its rule begins where the rule does.
const MARGIN: Length = Length::centipoints(400);
/// A word to be ringed, or 年, 月 or 日, may stand this far from where its captions would have it.
const WORD_NEAR: Length = Length::centipoints(700);
/// The same for a character that nobody can read.
const UNKNOWN_NEAR: Length = Length::centipoints(250);
/// How far the digits of a year reach to the left, in thousandths of their size.
const YEAR_WIDTH: i64 = 2300;

pub(super) struct Placer<'a> {
    pub(super) page: &'a Page,
    pub(super) edition: &'a Edition,
    pub(super) answers: Answers,
    pub(super) sightings: &'a [Sighting<'a>],
    /// Captions in whose place something else is written.
    pub(super) contradicted: &'a [&'a Caption],
    pub(super) fit: Fit,
}

impl Placer<'_> {
    /// All places; or every item that is in doubt.
    pub(super) fn places(&self) -> Result<Places, Vec<(Field, Doubt)>> {
        let (mut answers, mut doubts) = (Vec::new(), Vec::new());
        for (field, answer) in self.edition.places().answers() {
            match self.answer(field, answer) {
                Ok(answer) => answers.push((field, answer)),
                Err(doubt) => doubts.push((field, doubt)),
            }
        }
        let signature = self.signature();
        if let Err(doubt) = signature {
            doubts.push((Field::SignedOn, doubt));
        }
        match (doubts.is_empty(), signature) {
            (true, Ok(signature)) => Places::new((self.page.width, self.page.height), answers, signature)
                .map_err(|field| vec![(field, Doubt::Caption)]),
            _ => Err(doubts),
        }
    }

    fn answer(&self, field: Field, answer: &AnswerBox) -> Result<AnswerBox, Doubt> {
        let fit = self.near(field)?;
        let placed = match answer {
            AnswerBox::Line(place) => AnswerBox::Line(LineBox { area: self.over_rule(place.area, fit)? }),
            AnswerBox::Name(place) => self.name(*place, fit)?,
            AnswerBox::Date(place) => AnswerBox::Date(self.date(*place, fit)?),
            AnswerBox::Choice(place) => AnswerBox::Choice(self.choice(place, fit)?),
            AnswerBox::Photo(frame) => AnswerBox::Photo(self.frame(*frame, fit)?),
        };
        Ok(placed)
    }

    /// The fit, moved as the captions of an item are.
    fn near(&self, field: Field) -> Result<Fit, Doubt> {
        let is_label = |it: &&Sighting<'_>| self.edition.labels(field).any(|label| label == it.caption);
        let (mut across, mut down) = (Vec::new(), Vec::new());
        let is_read = self.sightings.iter().filter(is_label).any(|it| it.evidence == Evidence::Read);
        // Ink alone is believed where nothing that can be read speaks against it.
        if !is_read && self.edition.labels(field).any(|label| self.contradicted.contains(&label)) {
            return Err(Doubt::Caption);
        }
        for Sighting { caption, start, .. } in self.sightings.iter().filter(is_label) {
            let expected = self.fit.point(caption.start);
            across.push(start.x - expected.x);
            down.push(start.y - expected.y);
        }
        match (middle(across), middle(down)) {
            (Some(x), Some(y)) => Ok(self.fit.moved(Point { x, y })),
            _ if self.edition.labels(field).next().is_none() => Ok(self.fit),
            _ => Err(Doubt::Caption),
        }
    }

    /// A place over a rule: the rule says where it is.
    fn over_rule(&self, area: Area, fit: Fit) -> Result<Area, Doubt> {
        let placed = self.on_its_rule(area, fit)?;
        let page = Area { right: self.page.width, bottom: self.page.height, ..Area::default() };
        if !(page.contains(Point { x: placed.left, y: placed.top })
            && page.contains(Point { x: placed.right, y: placed.bottom }))
        {
            return Err(Doubt::Outside);
        }
        match self.answers {
            Answers::None => clear_of_print(self.page, placed).ok_or(Doubt::Occupied),
            Answers::Some => Ok(placed),
        }
    }

    fn on_its_rule(&self, area: Area, fit: Fit) -> Result<Area, Doubt> {
        let is_under = |it: &&Area| {
            it.top.distance(area.bottom) < Length::centipoints(100) && it.left < area.right && it.right > area.left
        };
        let bar = self.edition.bars().iter().filter(|it| it.width() > it.height()).find(is_under).ok_or(Doubt::Rule)?;
        let expected = fit.area(*bar);
        let rule = self.level_line(expected).ok_or(Doubt::Rule)?;
        let mut placed = fit.area(area);
        let down = rule.top - placed.bottom;
        (placed.top, placed.bottom) = (placed.top + down, rule.top);
        if area.left.distance(bar.left) < MARGIN {
            placed.left = rule.left + (area.left - bar.left);
        }
        if area.right.distance(bar.right) < MARGIN {
            placed.right = rule.right + (area.right - bar.right);
        }
        Ok(placed)
    }

    /// The level line nearest to where one is expected, of pieces if need be, over nearly the same length.
    fn level_line(&self, expected: Area) -> Option<Area> {
        let is_near = |it: &&Area| it.width() > it.height() && it.top.distance(expected.top) < RULE_NEAR;
        let nearest =
            self.page.lines.iter().filter(is_near).filter(|it| it.left < expected.right && it.right > expected.left);
        let mut candidates: Vec<&Area> = nearest.collect();
        candidates.sort_by_key(|it| it.top.distance(expected.top));
        candidates.iter().find_map(|first| {
            let row = candidates.iter().filter(|it| it.top.distance(first.top) < Length::centipoints(60));
            let (left, right) =
                row.fold((first.left, first.right), |(left, right), it| (left.min(it.left), right.max(it.right)));
            let common = right.min(expected.right) - left.max(expected.left);
            let is_as_long = common * 100 >= expected.width() * i32::try_from(RULE_COVERED).unwrap_or(100);
            // A rule much longer than its place is another one, as the side of the frame.
            let is_no_longer = right - left < expected.width().scaled(100, RULE_COVERED) + MARGIN;
            (is_as_long && is_no_longer).then_some(Area { left, right, ..**first })
        })
    }

    fn name(&self, place: NameBox, fit: Fit) -> Result<AnswerBox, Doubt> {
        let area = self.over_rule(place.area, fit)?;
        let column = |x: Length| fit.across.place(x).max(area.left);
        Ok(AnswerBox::Name(NameBox { area, family_x: column(place.family_x), given_x: column(place.given_x) }))
    }

    fn date(&self, place: DateBox, fit: Fit) -> Result<DateBox, Doubt> {
        let mut rights = [Length::ZERO; 3];
        let mut baselines = Vec::new();
        let columns = [('年', place.year_right), ('月', place.month_right), ('日', place.day_right)];
        for ((unit, right), found_right) in columns.into_iter().zip(&mut rights) {
            let caption = self.edition.captions().iter().filter(|it| it.text.starts_with(unit));
            let start =
                caption.map(|it| it.start).filter(|it| it.y.distance(place.baseline) < Length::centipoints(100));
            let start = start.filter(|it| it.x >= right).min_by_key(|it| it.x).ok_or(Doubt::Word)?;
            let found = self.character(unit, fit.point(start)).ok_or(Doubt::Word)?;
            *found_right = found.start.x - fit.across.size(start.x - right);
            baselines.push(found.start.y);
        }
        let [year_right, month_right, day_right] = rights;
        let baseline = middle(baselines).ok_or(Doubt::Word)?;
        let size = fit.down.size(place.size).min(place.size);
        let left = fit.across.place(place.left).min(year_right - size.scaled(YEAR_WIDTH, 1000));
        let year = Area {
            left: year_right - size.scaled(YEAR_WIDTH, 1000),
            top: baseline - size,
            right: year_right,
            bottom: baseline,
        };
        if self.answers == Answers::None && !is_clear(self.page, year) {
            return Err(Doubt::Occupied);
        }
        Ok(DateBox { baseline, size, left, year_right, month_right, day_right })
    }

    /// The character nearest to where it is expected; one that nobody can read must stand just there.
    fn character(&self, letter: char, expected: Point) -> Option<&Character> {
        let near = |it: &&Character| apart(it.start, expected) < WORD_NEAR;
        let known = self.page.characters.iter().filter(|it| is_letter(it, letter)).filter(near);
        known.min_by_key(|it| apart(it.start, expected)).or_else(|| {
            let unknown = self.page.characters.iter().filter(|it| is_unknown(it));
            let just_there = unknown.filter(|it| apart(it.start, expected) < UNKNOWN_NEAR);
            just_there.min_by_key(|it| apart(it.start, expected))
        })
    }

    fn choice(&self, place: &ChoiceBox, fit: Fit) -> Result<ChoiceBox, Doubt> {
        let mut rings = Vec::new();
        for (choice, ring) in place.rings() {
            let centre = fit.point(ring.centre);
            let ink = self.word(*choice, centre).ok_or(Doubt::Word)?;
            let centre = ink.centre();
            rings.push((*choice, Ring { centre, radius: self.radius(centre, ink, fit.down.size(ring.radius))? }));
        }
        Ok(ChoiceBox::new(rings))
    }

    /// The ink of a word to be ringed.
    fn word(&self, choice: Choice, centre: Point) -> Option<Area> {
        let letter = match choice {
            Choice::Male => '男',
            Choice::Female => '女',
            Choice::Yes => '有',
            Choice::No => '無',
        };
        let ink = |it: &Character| it.ink.filter(|ink| apart(ink.centre(), centre) < WORD_NEAR);
        let known = self.page.characters.iter().filter(|it| is_letter(it, letter)).filter_map(ink);
        known.min_by_key(|it| apart(it.centre(), centre)).or_else(|| {
            let unknown = self.page.characters.iter().filter(|it| is_unknown(it)).filter_map(|it| it.ink);
            let just_there = unknown.filter(|it| apart(it.centre(), centre) < UNKNOWN_NEAR);
            just_there.min_by_key(|it| apart(it.centre(), centre))
        })
    }

    /// As large as the edition's, if it touches nothing else.
    fn radius(&self, centre: Point, word: Area, wanted: Length) -> Result<Length, Doubt> {
        const STROKE: Length = Length::centipoints(60);
        let others = self.page.characters.iter().filter_map(|it| it.ink).filter(|it| *it != word);
        let room = others.map(|it| distance(centre, it)).min().unwrap_or(wanted + STROKE) - STROKE;
        let radius = wanted.min(room);
        // A ring smaller than its word would be a blot on it.
        let least = word.width().max(word.height()).scaled(55, 100);
        if radius >= least { Ok(radius) } else { Err(Doubt::Occupied) }
    }

    /// The frame of the photo: all four sides.
    fn frame(&self, frame: Area, fit: Fit) -> Result<Area, Doubt> {
        let expected = fit.area(frame);
        let level = |y: Length| {
            let lines = self.page.lines.iter().filter(|it| it.width() > it.height());
            let covering = lines.filter(|it| covers((it.left, it.right), (expected.left, expected.right)));
            nearest(covering.map(|it| it.centre().y), y)
        };
        let upright = |x: Length| {
            let lines = self.page.lines.iter().filter(|it| it.height() > it.width());
            let covering = lines.filter(|it| covers((it.top, it.bottom), (expected.top, expected.bottom)));
            nearest(covering.map(|it| it.centre().x), x)
        };
        match (upright(expected.left), level(expected.top), upright(expected.right), level(expected.bottom)) {
            (Some(left), Some(top), Some(right), Some(bottom)) if left < right && top < bottom => {
                Ok(Area { left, top, right, bottom })
            }
            _ => Err(Doubt::Frame),
        }
    }

    /// Where the hand signs.
    fn signature(&self) -> Result<Area, Doubt> {
        let fit = self.near(Field::SignedOn)?;
        self.on_its_rule(self.edition.places().signature(), fit)
    }
}

fn nearest(found: impl Iterator<Item = Length>, expected: Length) -> Option<Length> {
    found.min_by_key(|it| it.distance(expected)).filter(|it| it.distance(expected) < NEAR.scaled(1, 2))
}

fn covers((start, end): (Length, Length), (from, to): (Length, Length)) -> bool {
    let common = end.min(to) - start.max(from);
    common >= (to - from).scaled(RULE_COVERED, 100)
}

/// From a point to the nearest point of an area, not more than it is: the larger of the ways across and down.
fn distance(from: Point, area: Area) -> Length {
    let away = |at: Length, start: Length, end: Length| (start - at).max(at - end).max(Length::ZERO);
    away(from.x, area.left, area.right).max(away(from.y, area.top, area.bottom))
}
