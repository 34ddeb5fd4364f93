//! Records against each other: what nobody can see in one of them alone.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use crate::application::CardNumber;
use crate::calendar::BirthDate;
use crate::diagnostic::{Example, Field, Problem, Remark, Rule, Severity, excerpt, said};
use crate::input::RawApplication;
use crate::law;

/// Every rule of this file.
pub(super) const RULES: &[&Rule] = &[&CARD_NUMBER_SHARED, &PERSON_REPEATED, &PHOTO_SHARED];

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

const PERSON_REPEATED: Rule = Rule {
    code: "person-repeated",
    severity: Severity::Warning,
    meaning: said(
        "同じ氏名・同じ生年月日の記録が二つあり、在留カード番号は同じではありません。同じ人を二度書いたか、一方の番号や生年月日の写し間違いかもしれません。",
        "Two records have the same name and date of birth, and not the same card number. Perhaps one person stands there twice, or a number or a date was copied wrongly.",
    ),
    fields: &[Field::Name, Field::FamilyName, Field::GivenName],
    example: Example {
        wrong: "NGUYEN VAN AN 1998-04-12, NGUYEN VAN AN 1998-04-12",
        right: "NGUYEN VAN AN 1998-04-12, TRAN THI BINH 1999-01-31",
    },
    sources: &[&law::MISTAKES_SEEN],
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

/// Finds what several records have in common, and notes it with each of them.
pub fn compare_records(records: &mut [Labelled<'_>]) {
    let mut fingerprints = Fingerprints::default();
    let prints: Vec<Prints> = records.iter().map(|it| Prints::of(it.record, it.folder)).collect();
    for (prints, number) in prints.iter().zip(1..) {
        fingerprints.hold(number, prints);
    }
    let labels: Vec<String> = records.iter().map(|it| it.label.clone()).collect();
    let label = |number: usize| number.checked_sub(1).and_then(|it| labels.get(it)).cloned().unwrap_or_default();
    for ((labelled, prints), number) in records.iter_mut().zip(&prints).zip(1..) {
        fingerprints.tell(number, labelled.record, prints, label);
    }
}

/// What was seen of many records, in some dozen bytes a record: enough to find what two of them have in common.
#[derive(Debug, Clone, Default)]
pub struct Fingerprints {
    card_numbers: Holders,
    people: Holders,
    photos: Holders,
}

/// The first two records that have something.
type Holders = BTreeMap<u128, (u32, u32)>;

impl Fingerprints {
    /// Takes a record in under its number, which counts from 1.
    pub fn add(&mut self, number: usize, record: &RawApplication, folder: &Path) {
        self.hold(number, &Prints::of(record, folder));
    }

    fn hold(&mut self, number: usize, prints: &Prints) {
        hold(&mut self.card_numbers, prints.card_number, number);
        hold(&mut self.people, prints.person, number);
        hold(&mut self.photos, prints.photo, number);
    }

    /// Notes with a record what it has in common with another that was taken in: with the first that has it, or where it
    /// is the first itself, with the second.
    pub fn compare(&self, number: usize, record: &mut RawApplication, folder: &Path, label: impl Fn(usize) -> String) {
        let prints = Prints::of(record, folder);
        self.tell(number, record, &prints, label);
    }

    fn tell(&self, number: usize, record: &mut RawApplication, prints: &Prints, label: impl Fn(usize) -> String) {
        let other = |holders: &Holders, print| other(holders, print, number).map(|it| excerpt(&label(it)));
        let card_number = other(&self.card_numbers, prints.card_number);
        // Who has the same card number is the same person, or has the wrong number; either was told.
        let person = other(&self.people, prints.person).filter(|_| card_number.is_none());
        let photo = other(&self.photos, prints.photo);
        if let Some(other) = card_number {
            record.note(Problem::new(Field::CardNumber, &card_number_shared(&other)));
        }
        if let Some(other) = person {
            let names = [Field::Name, Field::FamilyName, Field::GivenName];
            let field = names.into_iter().find(|it| record.text(*it).is_some()).unwrap_or(Field::Name);
            record.note(Problem::new(field, &person_repeated(&other)));
        }
        if let Some(other) = photo {
            record.note(Problem::new(Field::Photo, &photo_shared(&other)));
        }
    }
}

fn hold(holders: &mut Holders, print: Option<u128>, number: usize) {
    let Some(print) = print else { return };
    let number = u32::try_from(number).unwrap_or(u32::MAX);
    match holders.entry(print) {
        Entry::Vacant(place) => drop(place.insert((number, 0))),
        Entry::Occupied(mut place) => match place.get_mut() {
            (first, second @ 0) if *first != number => *second = number,
            _ => {}
        },
    }
}

fn other(holders: &Holders, print: Option<u128>, number: usize) -> Option<usize> {
    let (first, second) = holders.get(&print?).copied()?;
    let is_self = usize::try_from(first).is_ok_and(|it| it == number);
    usize::try_from(if is_self { second } else { first }).ok().filter(|it| *it > 0)
}

/// What a record is compared by; none where it has no such item, or one that nobody can read.
struct Prints {
    card_number: Option<u128>,
    person: Option<u128>,
    photo: Option<u128>,
}

impl Prints {
    fn of(record: &RawApplication, folder: &Path) -> Self {
        let card_number = record.text(Field::CardNumber).and_then(|it| CardNumber::parse(it).ok());
        // Twelve letters and digits: the number itself.
        let card_number = card_number.map(|it| it.as_str().bytes().fold(0, |sum, byte| (sum << 8) | u128::from(byte)));
        let photo = record.text(Field::Photo).map(|it| print(&folder.join(it.trim())));
        Self { card_number, person: person(record), photo }
    }
}

/// Name and date of birth, however they are written.
fn person(record: &RawApplication) -> Option<u128> {
    let born_on = BirthDate::parse(record.text(Field::BirthDate)?).ok()?;
    let names = [Field::Name, Field::FamilyName, Field::GivenName].into_iter().filter_map(|it| record.text(it));
    let words: Vec<String> = names.flat_map(str::split_whitespace).map(str::to_uppercase).collect();
    (!words.is_empty()).then(|| print(&(words, born_on.parts())))
}

/// Wide enough that no two of a million are alike by chance.
fn print(value: &impl Hash) -> u128 {
    let half = |side: u8| {
        let mut hasher = DefaultHasher::new();
        side.hash(&mut hasher);
        value.hash(&mut hasher);
        u128::from(hasher.finish())
    };
    (half(0) << 64) | half(1)
}

fn card_number_shared(other: &str) -> Remark {
    Remark::new(
        &CARD_NUMBER_SHARED,
        format!("同じ在留カード番号が {other} にもあります"),
        format!("{other} has the same card number"),
    )
    .hint("どちらの人の番号かを確かめてください", "find out whose number it is")
}

fn person_repeated(other: &str) -> Remark {
    Remark::new(
        &PERSON_REPEATED,
        format!("同じ氏名・同じ生年月日の人が {other} にもいます"),
        format!("{other} has the same name and date of birth"),
    )
    .hint(
        "同じ人なら一方を消し、別の人なら番号と生年月日を確かめてください",
        "remove one of them if it is the same person, else compare numbers and dates",
    )
}

fn photo_shared(other: &str) -> Remark {
    Remark::new(
        &PHOTO_SHARED,
        format!("同じ写真ファイルが {other} にもあります"),
        format!("{other} names the same picture"),
    )
    .hint("それぞれの人の写真か確かめてください", "make sure that each picture shows its own person")
}
