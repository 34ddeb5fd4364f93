//! Records against each other: what nobody can see in one of them alone.

use std::collections::BTreeMap;
use std::path::Path;

use crate::application::CardNumber;
use crate::diagnostic::{Example, Field, Problem, Remark, Rule, Severity, excerpt, said};
use crate::input::RawApplication;
use crate::law;

/// Every rule of this file.
pub(super) const RULES: &[&Rule] = &[&CARD_NUMBER_SHARED, &PHOTO_SHARED];

const CARD_NUMBER_SHARED: Rule = Rule {
    code: "card-number-shared",
    severity: Severity::Error,
    meaning: said(
        "在留カード番号は一枚ごとに違います。二人の記録に同じ番号があれば、少なくとも一方は写し間違いか、同じ人の重複です。",
        "No two cards have the same number; where two records do, one is a slip of copying, or a person stands there twice.",
    ),
    fields: &[Field::CardNumber],
    example: Example { wrong: "AB12345678CD, AB12345678CD", right: "AB12345678CD, EF12345678GH" },
    sources: &[&law::REGULATION_19_6_NUMBER, &law::MISTAKES_SEEN],
};

const PHOTO_SHARED: Rule = Rule {
    code: "photo-shared",
    severity: Severity::Warning,
    meaning: said(
        "二人の記録に同じ写真ファイルがあります。どちらかは別の人の写真です。",
        "Two records name the same picture; for one of them it shows somebody else.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "photos/an.jpg, photos/an.jpg", right: "photos/an.jpg, photos/binh.jpg" },
    sources: &[&law::MISTAKES_SEEN],
};

/// A record of several, and what it is called in messages: `people.json #3`.
pub struct Labelled<'a> {
    /// Which record of which file.
    pub label: String,
    /// The folder from which the path of its photo counts.
    pub folder: &'a Path,
    /// The record, to which what is found is added.
    pub record: &'a mut RawApplication,
}

/// Finds card numbers and photos that several records have in common, and notes them with each of these.
pub fn compare_records(records: &mut [Labelled<'_>]) {
    if records.len() < 2 {
        return;
    }
    compare(records, Field::CardNumber, card_number, |other| {
        Remark::new(
            &CARD_NUMBER_SHARED,
            format!("同じ在留カード番号が {other} にもあります"),
            format!("{other} has the same card number"),
        )
        .hint("どちらの人の番号かを確かめてください", "find out whose number it is")
    });
    let photo = |it: &Labelled<'_>| Some(it.folder.join(it.record.text(Field::Photo)?.trim()));
    compare(records, Field::Photo, photo, |other| {
        Remark::new(
            &PHOTO_SHARED,
            format!("同じ写真ファイルが {other} にもあります"),
            format!("{other} names the same picture"),
        )
        .hint("それぞれの人の写真か確かめてください", "make sure that each picture shows its own person")
    });
}

fn card_number(labelled: &Labelled<'_>) -> Option<CardNumber> {
    CardNumber::parse(labelled.record.text(Field::CardNumber)?).ok()
}

fn compare<T: Ord>(
    records: &mut [Labelled<'_>],
    field: Field,
    value: impl Fn(&Labelled<'_>) -> Option<T>,
    remark: impl Fn(&str) -> Remark,
) {
    let mut holders: BTreeMap<T, Vec<usize>> = BTreeMap::new();
    for (index, labelled) in records.iter().enumerate() {
        if let Some(value) = value(labelled) {
            holders.entry(value).or_default().push(index);
        }
    }
    for holders in holders.values().filter(|it| it.len() > 1) {
        // Each is told of one other: of the first, and the first of the second.
        let labels: Vec<String> =
            holders.iter().take(2).filter_map(|it| records.get(*it)).map(|it| excerpt(&it.label)).collect();
        let [first, second] = labels.as_slice() else { continue };
        for (place, index) in holders.iter().enumerate() {
            let other = if place == 0 { second } else { first };
            if let Some(labelled) = records.get_mut(*index) {
                labelled.record.note(Problem::new(field, &remark(other)));
            }
        }
    }
}
