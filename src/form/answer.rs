//! The places that wait for an answer.
//!
//! A box says where an answer may stand, never how it is set: size, lines and shrinking are decided where the sheet is
//! laid out. One variant per manner of answering, because a date and a ring need other measures than a line of text.

use crate::diagnostic::Field;
use crate::units::{Area, Length, Point};

/// Where the answer to one item goes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum AnswerBox {
    /// Text over a rule.
    Line(LineBox),
    /// 氏名: text over one rule that has two captions, family name and given name.
    Name(NameBox),
    /// Numbers before the printed 年, 月 and 日.
    Date(DateBox),
    /// One of several printed words, to be ringed.
    Choice(ChoiceBox),
    /// 写真: the inside of the frame for the picture.
    Photo(Area),
}

/// The items that the form prints, each of which needs a place.
const PRINTED: &[Field] = &[
    Field::Nationality,
    Field::BirthDate,
    Field::Name,
    Field::Sex,
    Field::Address,
    Field::CardNumber,
    Field::ActivityPermission,
    Field::LossReason,
    Field::LossKnownOn,
    Field::RepresentativeName,
    Field::RepresentativeRelationship,
    Field::RepresentativeAddress,
    Field::AgentName,
    Field::AgentAddress,
    Field::AgentOrganization,
    Field::AgentPhone,
    Field::ContactPhone,
    Field::ContactMobile,
    Field::Photo,
    Field::SignedOn,
];

/// The first item that has no place among these, or one that does not suit it: its answer would be lost in silence.
pub(super) fn unplaced(answers: &[(Field, AnswerBox)]) -> Option<Field> {
    let has_place = |field: Field| answers.iter().any(|(it, place)| *it == field && place.suits(field));
    PRINTED.iter().copied().find(|it| !has_place(*it))
}

impl AnswerBox {
    /// Its lower left corner, or the first of several places.
    pub(super) fn corner(&self) -> Option<Point> {
        let corner = |area: &Area| Point { x: area.left, y: area.bottom };
        match self {
            Self::Line(place) => Some(corner(&place.area)),
            Self::Name(place) => Some(corner(&place.area)),
            Self::Date(place) => Some(Point { x: place.year_right, y: place.baseline }),
            Self::Choice(place) => place.rings().first().map(|(_, it)| it.centre),
            Self::Photo(area) => Some(corner(area)),
        }
    }

    fn suits(&self, field: Field) -> bool {
        match (field, self) {
            (Field::BirthDate | Field::LossKnownOn | Field::SignedOn, place) => matches!(place, Self::Date(_)),
            (Field::Name, place) => matches!(place, Self::Name(_)),
            (Field::Photo, place) => matches!(place, Self::Photo(_)),
            (Field::Sex, Self::Choice(place)) => place.offers([Choice::Male, Choice::Female]),
            (Field::ActivityPermission, Self::Choice(place)) => place.offers([Choice::Yes, Choice::No]),
            (Field::Sex | Field::ActivityPermission, _) => false,
            (_, place) => matches!(place, Self::Line(_)),
        }
    }
}

/// Text over a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineBox {
    /// Free of print on every side; its lower side is the rule's upper edge.
    pub area: Area,
}

/// 氏名: one rule, with the captions Family name and Given name printed above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameBox {
    /// As in a [`LineBox`]; its upper side is below the two captions.
    pub area: Area,
    /// Where the family name starts: under its caption.
    pub family_x: Length,
    /// Where the given name starts: under its caption.
    pub given_x: Length,
}

/// Numbers before the printed 年, 月 and 日, each ending at its right edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateBox {
    /// The line on which 年, 月 and 日 stand.
    pub baseline: Length,
    /// The size of the numbers, that of 年, 月 and 日.
    pub size: Length,
    /// Nothing of the year may stand to the left of this.
    pub left: Length,
    /// Where the number of the year ends.
    pub year_right: Length,
    /// Where the number of the month ends.
    pub month_right: Length,
    /// Where the number of the day ends.
    pub day_right: Length,
}

/// One of several printed words, to be ringed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceBox {
    rings: Vec<(Choice, Ring)>,
}

impl ChoiceBox {
    /// Words and the rings round them.
    pub fn new(rings: Vec<(Choice, Ring)>) -> Self {
        Self { rings }
    }

    fn offers(&self, choices: [Choice; 2]) -> bool {
        choices.into_iter().all(|it| self.ring(it).is_some())
    }

    /// Every word that can be ringed, with its ring.
    pub fn rings(&self) -> &[(Choice, Ring)] {
        &self.rings
    }

    /// The ring around one word; `None` where the form does not offer it.
    pub fn ring(&self, choice: Choice) -> Option<Ring> {
        self.rings.iter().find(|(it, _)| *it == choice).map(|(_, ring)| *ring)
    }
}

/// A word that can be ringed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Choice {
    /// 男
    Male,
    /// 女
    Female,
    /// 有
    Yes,
    /// 無
    No,
}

impl Choice {
    /// How it is called in data.
    pub fn name(self) -> &'static str {
        match self {
            Self::Male => "male",
            Self::Female => "female",
            Self::Yes => "yes",
            Self::No => "no",
        }
    }
}

/// A circle around one printed character; it touches nothing else that is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ring {
    /// The middle of the character as drawn.
    pub centre: Point,
    /// To the middle of the stroke.
    pub radius: Length,
}

impl Ring {
    /// The same, moved to the right and down.
    pub(super) fn shifted(self, right: Length, down: Length) -> Self {
        Self { centre: Point { x: self.centre.x + right, y: self.centre.y + down }, ..self }
    }
}
