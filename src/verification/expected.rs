//! What ought to stand on the paper, from the record alone.

use crate::application::{CardNumber, Draft, Line, Nationality, RomajiName, RomanName, Sex, YesNo};
use crate::calendar::{BirthDate, Date};
use crate::check::{Conditions, PhotoPlan};
use crate::diagnostic::Field;
use crate::form::{Choice, separate_sheet};
use crate::input::RawApplication;

/// What ought to stand in each place.
pub(super) struct Expected<'a> {
    /// What the record says.
    pub(super) draft: &'a Draft,
    /// The texts, each in the place of its item; an empty place has none.
    pub(super) texts: Vec<(Field, String)>,
    /// Year, month and day.
    pub(super) dates: Vec<(Field, [String; 3])>,
    /// The words that are ringed.
    pub(super) rings: Vec<(Field, Choice)>,
    pub(super) has_photo: bool,
}

impl<'a> Expected<'a> {
    pub(super) fn of(draft: &'a Draft, raw: &RawApplication, conditions: &Conditions) -> Self {
        let Draft { loss, representative, agent, contact, .. } = draft;
        let line = |it: &Option<Line>| it.as_ref().map(|it| it.as_str().to_owned());
        let texts = [
            (Field::Nationality, draft.nationality.as_ref().map(|it| Nationality::as_str(it).to_owned())),
            (Field::Name, name(draft)),
            (Field::Address, line(&draft.address)),
            (Field::CardNumber, draft.card_number.as_ref().map(|it| CardNumber::as_str(it).to_owned())),
            (Field::LossReason, line(&loss.reason)),
            (Field::RepresentativeName, line(&representative.name)),
            (Field::RepresentativeRelationship, line(&representative.relationship)),
            (Field::RepresentativeAddress, line(&representative.address)),
            (Field::AgentName, line(&agent.name)),
            (Field::AgentAddress, line(&agent.address)),
            (Field::AgentOrganization, line(&agent.organization)),
            (Field::AgentPhone, line(&agent.phone)),
            (Field::ContactPhone, line(&contact.phone)),
            (Field::ContactMobile, line(&contact.mobile)),
        ];
        let dates = [
            (Field::BirthDate, draft.birth_date.map(parts_of_birth)),
            (Field::LossKnownOn, draft.loss.known_on.map(parts)),
            (Field::SignedOn, draft.signed_on.map(parts)),
        ];
        let sex = draft.sex.map(|it| match it {
            Sex::Male => Choice::Male,
            Sex::Female => Choice::Female,
        });
        let permission = draft.activity_permission.map(|it| match it {
            YesNo::Yes => Choice::Yes,
            YesNo::No => Choice::No,
        });
        let rings = [(Field::Sex, sex), (Field::ActivityPermission, permission)];
        Self {
            draft,
            texts: texts.into_iter().filter_map(|(field, text)| Some((field, text?))).collect(),
            dates: dates.into_iter().filter_map(|(field, parts)| Some((field, parts?))).collect(),
            rings: rings.into_iter().filter_map(|(field, choice)| Some((field, choice?))).collect(),
            has_photo: conditions.photo() == PhotoPlan::Printed && raw.text(Field::Photo).is_some(),
        }
    }
}

impl Expected<'_> {
    /// What ought to stand in the place of an item; nothing where the record says nothing.
    pub(super) fn text(&self, field: Field) -> &str {
        self.texts.iter().find(|(it, _)| *it == field).map_or("", |(_, text)| text)
    }

    /// All that 別紙 ought to say, from top to bottom, where these texts stand on it.
    pub(super) fn sheet(&self, moved: &[(Field, &str)]) -> String {
        let born = self.draft.birth_date.map(BirthDate::in_japanese).unwrap_or_default();
        let number = self.text(Field::CardNumber);
        let whose = [(Field::Name, self.text(Field::Name)), (Field::CardNumber, number), (Field::BirthDate, &born)];
        let told = whose.iter().filter(|(_, text)| !text.is_empty()).chain(moved);
        let told: String = told.flat_map(|(field, text)| [separate_sheet::caption(*field), *text]).collect();
        format!("{}{}{told}{}", separate_sheet::TITLE, separate_sheet::FORM, separate_sheet::NOTE)
    }
}

/// The name as one text, in the order in which its parts stand.
fn name(draft: &Draft) -> Option<String> {
    let mut parts: Vec<&str> = match draft.name.as_ref()? {
        RomanName::Whole(whole) => vec![whole.as_str()],
        RomanName::Parts { family, given } => [family, given].into_iter().flatten().map(RomajiName::as_str).collect(),
    };
    let kanji = draft.kanji_name.as_ref().map(|it| format!("（{}）", it.as_str()));
    parts.extend(kanji.as_deref());
    Some(parts.join(" "))
}

fn parts(date: Date) -> [String; 3] {
    let (year, month, day) = date.parts();
    [year.to_string(), month.to_string(), day.to_string()]
}

fn parts_of_birth(date: BirthDate) -> [String; 3] {
    let (year, month, day) = date.parts();
    [Some(year.to_string()), month.map(|it| it.to_string()), day.map(|it| it.to_string())]
        .map(Option::unwrap_or_default)
}
