//! 住居地: what of an address in Japan the counter would stumble over. Only warnings, and the address stays as typed.

mod prefecture;
mod municipality;
mod unknown_prefecture;
mod remark;
mod same;

use super::Line;
use super::fold::folded;
use super::nationality::{country_keyed, country_named};
use prefecture::{City, Roman};

pub use prefecture::Prefecture;
pub use remark::AddressRemark;
pub(super) use remark::RULES;
pub use same::{is_same_place, says_the_same};
pub use unknown_prefecture::UnknownPrefecture;

/// What the counter would stumble over in an address: a missing or misspelt 都道府県, a missing street,
/// a post-office box, a foreign country.
pub fn address_remarks(address: &Line) -> Vec<AddressRemark> {
    let text = address.as_str();
    let place = after_postal_code(text);
    let post_box = post_box(text).map(|found| AddressRemark::PostBox { found });
    let remark = match Prefecture::at_start(place) {
        Some(prefecture) => in_another_prefecture(place, prefecture),
        None if Roman::read(text) == Roman::Nothing => Some(without_prefecture(place)),
        None => None,
    };
    // Who writes a box has to write another address anyway.
    let is_only_part = |it: &AddressRemark| post_box.is_some() && matches!(it, AddressRemark::NoPrefecture { .. });
    let incomplete = municipality::is_all(place).then_some(AddressRemark::Incomplete);
    remark.filter(|it| !is_only_part(it)).into_iter().chain(incomplete).chain(post_box.clone()).collect()
}

/// The prefecture of an address, by its Japanese name with 都道府県; none where it has none, or names several in Roman
/// letters and it cannot be told which is meant.
pub fn prefecture_of(address: &Line) -> Option<&'static str> {
    Prefecture::of_address(address).map(Prefecture::name)
}

impl Prefecture {
    /// The one that an address names; none where it names none, or it cannot be told which.
    pub fn of_address(address: &Line) -> Option<Self> {
        Self::within(address.as_str())
    }

    fn within(text: &str) -> Option<Self> {
        Self::at_start(after_postal_code(text)).or_else(|| match Roman::read(text) {
            Roman::One(prefecture) => Some(prefecture),
            Roman::Nothing | Roman::Several => None,
        })
    }
}

/// The prefecture of the city that follows, where it is another than the one written.
fn in_another_prefecture(place: &str, written: Prefecture) -> Option<AddressRemark> {
    let rest = written.after(place)?;
    let city = City::at_start(rest).filter(|it| it.prefecture() != written)?;
    let prefecture = city.prefecture();
    Some(AddressRemark::OtherPrefecture {
        written: written.name(),
        city: city.name(),
        prefecture: prefecture.name(),
        suggestion: format!("{}{}", prefecture.name(), rest.trim_start()),
    })
}

fn without_prefecture(place: &str) -> AddressRemark {
    if let Some(country) = country_anywhere(place) {
        return AddressRemark::Abroad { country };
    }
    if let Some(written) = prefecture::misspelt(place) {
        let nearest = written.nearest.map(|it| format!("{}{}", it.name(), written.rest));
        return AddressRemark::UnknownPrefecture { found: written.found, nearest };
    }
    let whole = City::at_start(place).map(|it| format!("{}{place}", it.prefecture().name()));
    AddressRemark::NoPrefecture { suggestion: whole.or_else(|| prefecture::stem_completed(place)) }
}

/// The country named first in a Japanese address, last in a Western one, or alone between commas in a jumbled one.
fn country_anywhere(place: &str) -> Option<&'static str> {
    let alone = || place.split([',', '、', '，']).find_map(|it| country_named(it.trim()));
    country_first(place).or_else(|| country_last(place)).or_else(alone)
}

fn country_first(place: &str) -> Option<&'static str> {
    /// As long as the longest name in kana or kanji.
    const LONGEST: usize = 24;
    if place.starts_with(|it: char| it.is_ascii()) {
        return None;
    }
    let word = place.split(|it: char| it.is_whitespace() || matches!(it, ',' | '、' | '，')).next()?;
    let key = folded(word);
    // タイムズマンション is not in タイ: a name in katakana ends where the katakana end.
    let is_katakana = |it: Option<char>| it.is_some_and(|it| matches!(it, 'ァ'..='ヺ' | 'ー'));
    let ends = key.char_indices().map(|(index, it)| index + it.len_utf8()).take(LONGEST);
    let names = ends.filter_map(|end| {
        let (name, rest) = key.split_at_checked(end)?;
        let is_whole = !(is_katakana(name.chars().next_back()) && is_katakana(rest.chars().next()));
        if is_whole { country_keyed(name) } else { None }
    });
    names.last()
}

fn country_last(place: &str) -> Option<&'static str> {
    /// "United States of America"
    const MOST_WORDS: usize = 4;
    // A postal code may follow.
    let place = place.trim_end_matches(|it: char| !it.is_alphabetic() && !matches!(it, '.' | ')' | '）' | '〕'));
    let part = place.rsplit([',', '、', '，']).next().unwrap_or_default().trim();
    let words: Vec<&str> = part.split_whitespace().collect();
    let starts = words.len().saturating_sub(MOST_WORDS)..words.len();
    starts.into_iter().find_map(|it| country_named(&words.get(it..)?.join(" ")))
}

/// The post-office box in an address, as written in messages.
fn post_box(text: &str) -> Option<&'static str> {
    for box_name in ["私書箱", "私書函", "郵便局留", "局留"] {
        if text.contains(box_name) {
            return Some(box_name);
        }
    }
    if !text.contains(['x', 'X', 'ｘ', 'Ｘ']) {
        return None;
    }
    let key = folded(text);
    (key.contains("pobox") || key.contains("postofficebox") || key.contains("postbox")).then_some("P.O. Box")
}

/// The address without 〒123-4567 and without 日本 before it.
fn after_postal_code(text: &str) -> &str {
    let start = text.trim_start().trim_start_matches(['〒', '〶']).trim_start();
    let rest = postal_code_end(start).and_then(|it| start.get(it..)).unwrap_or(start);
    let rest = rest.trim_start_matches(|it: char| it.is_whitespace() || matches!(it, ',' | '，' | '、'));
    let inland = rest.strip_prefix("日本国").or_else(|| rest.strip_prefix("日本"));
    // 日本橋 is a part of towns.
    inland.map(str::trim_start).filter(|it| Prefecture::at_start(it).is_some()).unwrap_or(rest)
}

/// Where the seven digits of a postal code end.
fn postal_code_end(text: &str) -> Option<usize> {
    let mut digits = 0;
    for (index, character) in text.char_indices() {
        match character {
            '0'..='9' | '０'..='９' if digits == 7 => return None,
            '0'..='9' | '０'..='９' => digits += 1,
            _ if digits == 7 => return Some(index),
            ' ' | '\u{3000}' | '-' | '‐'..='―' | '−' | '－' | 'ー' if digits == 3 => {}
            _ => return None,
        }
    }
    None
}

#[cfg(test)]
mod tests;
