//! What a record says to each item that the sheet may ask for.

use super::Obstacle;
use super::place::{Place, YearCount};
use crate::application::{Application, CardNumber, Line};
use crate::calendar::{BirthDate, Date};
use crate::diagnostic::Field;
use crate::layout::Answer;
use crate::letter::full_name;

/// The items that the sheet may ask for, in the order of our own.
pub(super) const ITEMS: [Field; 11] = [
    Field::Nationality,
    Field::Name,
    Field::BirthDate,
    Field::Address,
    Field::CardNumber,
    Field::LossKnownOn,
    Field::LossPlace,
    Field::LossReason,
    Field::PoliceStation,
    Field::PoliceReportedOn,
    Field::PoliceReceiptNumber,
];

/// An answer before it has a place.
pub(super) enum Said {
    Text(String),
    Day {
        /// As it is written where nothing is printed for it.
        text: String,
        /// The day in its era, and the three numbers; a birth date may lack some.
        numbers: [Option<String>; 3],
        day: Option<Date>,
    },
}

/// What a record says; nothing where it says nothing.
pub(super) fn said(field: Field, application: &Application) -> Option<Said> {
    let Application { loss, .. } = application;
    let line = |it: &Option<Line>| it.as_ref().map(|it| Said::Text(it.as_str().to_owned()));
    match field {
        Field::Nationality => Some(Said::Text(application.nationality.as_str().to_owned())),
        Field::Name => Some(Said::Text(full_name(application))),
        Field::BirthDate => Some(born(application.birth_date)),
        Field::Address => Some(Said::Text(application.address.as_str().to_owned())),
        Field::CardNumber => application.card_number.as_ref().map(|it| Said::Text(CardNumber::as_str(it).to_owned())),
        Field::LossKnownOn => Some(day(loss.known_on)),
        Field::LossPlace => line(&loss.place),
        Field::LossReason => Some(Said::Text(loss.reason.as_str().to_owned())),
        Field::PoliceStation => line(&loss.police.station),
        Field::PoliceReportedOn => loss.police.reported_on.map(day),
        Field::PoliceReceiptNumber => line(&loss.police.receipt_number),
        _ => None,
    }
}

fn day(date: Date) -> Said {
    let (year, month, day) = date.parts();
    let numbers = [Some(year.to_string()), Some(month.to_string()), Some(day.to_string())];
    Said::Day { text: date.in_japanese(), numbers, day: Some(date) }
}

fn born(date: BirthDate) -> Said {
    let (year, month, day) = date.parts();
    let numbers = [Some(year.to_string()), month.map(|it| it.to_string()), day.map(|it| it.to_string())];
    let is_whole = month.is_some() && day.is_some();
    Said::Day { text: date.in_japanese(), numbers, day: is_whole.then(|| date.earliest()) }
}

/// An answer in its place.
pub(super) fn placed(said: Said, place: Place) -> Result<Answer, Obstacle> {
    match (said, place) {
        (Said::Text(text) | Said::Day { text, .. }, Place::Text(area)) => Ok(Answer::Text(text, area)),
        (Said::Text(_), Place::Date { .. }) => Err(Obstacle::Occupied),
        (Said::Day { numbers, .. }, Place::Date { numbers: place, count: YearCount::Gregorian, .. }) => {
            Ok(Answer::Numbers(numbers, place))
        }
        (Said::Day { numbers: [_, month, day], day: date, .. }, Place::Date { numbers, count, .. }) => {
            let in_era = date.and_then(Date::in_era).filter(|(era, _)| count == YearCount::Era(era.name));
            let (_, year) = in_era.ok_or(Obstacle::OtherEra)?;
            Ok(Answer::Numbers([Some(year.to_string()), month, day], numbers))
        }
    }
}

/// What must be read on the finished page, and where.
pub(super) fn expected(answer: &Answer, place: Place) -> Vec<(crate::units::Area, String)> {
    match (answer, place) {
        (Answer::Text(text, area), _) => vec![(*area, text.clone())],
        (Answer::Numbers(numbers, _), Place::Date { rooms, .. }) => {
            rooms.into_iter().zip(numbers).map(|(room, it)| (room, it.clone().unwrap_or_default())).collect()
        }
        (Answer::Numbers(..), Place::Text(area)) => vec![(area, String::new())],
    }
}
