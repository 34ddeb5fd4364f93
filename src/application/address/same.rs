//! Whether two addresses mean the same place, however they were typed, and whether one only points to the other.

use std::mem::take;

use unicode_normalization::UnicodeNormalization;

use super::super::fold::folded;
use super::after_postal_code;

/// Whether two addresses are the same place. Blanks, width, kinds of hyphens, 丁目・番地・番・号 instead of hyphens,
/// kanji numerals in 丁目, 号室 and the postal code do not matter; which digits belong together does.
///
/// ```
/// use zairyu::application::is_same_place;
///
/// assert!(is_same_place("西新宿2-8-1 ハイツ203", "西新宿二丁目8番1号　ハイツ203号室"));
/// assert!(!is_same_place("西新宿2-8-1", "西新宿28-1"));
/// ```
pub fn is_same_place(one: &str, other: &str) -> bool {
    one == other || parts(one) == parts(other)
}

/// Whether a text says no more than that it is as the one before: 同上, 本人に同じ.
pub fn says_the_same(text: &str) -> bool {
    /// Longer than any of them.
    const LONGEST: usize = 120;
    /// Folded: without blanks, hiragana as katakana.
    const WORDS: [&str; 26] = [
        "同上",
        "同左",
        "同右",
        "同ジ",
        "同前",
        "同住所",
        "同所",
        "〃",
        "々",
        "上ト同ジ",
        "上ニ同ジ",
        "上記ト同ジ",
        "上記ニ同ジ",
        "左ニ同ジ",
        "本人ト同ジ",
        "本人ニ同ジ",
        "申請人ト同ジ",
        "申請人ニ同ジ",
        "申請者ト同ジ",
        "申請者ニ同ジ",
        "same",
        "sameaddress",
        "sameasabove",
        "sameasapplicant",
        "sameastheapplicant",
        "ditto",
    ];
    if text.len() > LONGEST {
        return false;
    }
    let key = folded(text);
    let key = key.strip_suffix("住所").filter(|it| it.ends_with('ジ')).unwrap_or(&key);
    let key = key.strip_suffix("デス").unwrap_or(key);
    WORDS.contains(&key)
}

/// A number, or a character between numbers.
#[derive(Debug, PartialEq, Eq)]
enum Part {
    Number(String),
    Character(char),
}

/// An address without what may be written in one way or another.
fn parts(text: &str) -> Vec<Part> {
    let characters: Vec<char> = after_postal_code(text).nfkc().flat_map(char::to_lowercase).collect();
    let mut reading = Reading::default();
    let mut rest = characters.as_slice();
    while let Some((character, after)) = rest.split_first() {
        rest = reading.read(*character, after);
    }
    reading.end_number();
    reading.parts
}

#[derive(Default)]
struct Reading {
    parts: Vec<Part>,
    digits: String,
}

impl Reading {
    /// Reads what stands first, and gives what follows it.
    fn read<'a>(&mut self, character: char, after: &'a [char]) -> &'a [char] {
        if character.is_ascii_digit() {
            self.digits.push(character);
            return after;
        }
        self.end_number();
        let before = self.parts.last();
        if let Some(rest) = without_unit(character, after, before) {
            return rest;
        }
        if let Some((number, rest)) = kanji_number(character, after, before) {
            self.parts.push(Part::Number(number.to_string()));
            return rest;
        }
        self.parts.push(Part::Character(if character == 'ヶ' { 'ケ' } else { character }));
        after
    }

    fn end_number(&mut self) {
        if self.digits.is_empty() {
            return;
        }
        let digits = take(&mut self.digits);
        self.parts.push(Part::Number(digits.trim_start_matches('0').to_owned()));
    }
}

/// What follows a blank, a hyphen or a word that only parts numbers; none where it is more than that.
fn without_unit<'a>(character: char, after: &'a [char], before: Option<&Part>) -> Option<&'a [char]> {
    /// The longer first.
    const UNITS: [&[char]; 7] = [&['丁', '目'], &['番', '地'], &['号', '室'], &['丁'], &['番'], &['号'], &['室']];
    let is_sign = |it: char| {
        it.is_whitespace() || matches!(it, '-' | '\u{2010}'..='\u{2015}' | '−' | ',' | '、' | '.' | '。' | '・')
    };
    if is_sign(character) {
        return Some(after);
    }
    if !is_number(before) {
        return None;
    }
    // 2ー8: the long mark of kana as a hyphen; 番地の1.
    if matches!(character, 'ー' | 'の' | 'ノ') {
        return after.first().is_some_and(char::is_ascii_digit).then_some(after);
    }
    let rest = UNITS.iter().find_map(|unit| {
        let (first, others) = unit.split_first()?;
        (*first == character).then_some(after).and_then(|it| it.strip_prefix(others))
    })?;
    // 2番町 is the name of a town.
    (character != '番' || rest.first() != Some(&'町')).then_some(rest)
}

fn is_number(part: Option<&Part>) -> bool {
    matches!(part, Some(Part::Number(_)))
}

/// The number of a 丁目, or of what follows one, written in kanji, and what stands behind it.
fn kanji_number<'a>(first: char, after: &'a [char], before: Option<&Part>) -> Option<(u32, &'a [char])> {
    let mut value = numeral(0, first)?;
    let mut rest = after;
    while let Some((character, following)) = rest.split_first() {
        let Some(more) = numeral(value, *character) else { break };
        value = more;
        rest = following;
    }
    let is_block = rest.starts_with(&['丁', '目']);
    let is_lot = is_number(before) && matches!(rest.first(), Some('番' | '号'));
    (is_block || is_lot).then_some((value, rest))
}

/// A number with one more kanji: 二, 十, 二十, 二十三.
fn numeral(value: u32, character: char) -> Option<u32> {
    const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    if character == '十' {
        return match value {
            0 => Some(10),
            1..=9 => Some(value * 10),
            _ => None,
        };
    }
    let digit = u32::try_from(DIGITS.iter().position(|it| *it == character)?).ok()?;
    let is_free = value.checked_rem(10) == Some(0);
    is_free.then(|| value.checked_add(digit)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_place_is_written_in_many_ways() {
        const PLACE: &str = "東京都新宿区西新宿2-8-1 ハイツ203";
        for other in [
            "東京都新宿区西新宿二丁目8番1号　ハイツ203号室",
            "東京都新宿区西新宿２－８－１　ハイツ２０３",
            "東京都新宿区西新宿2丁目8番地1 ﾊｲﾂ203号",
            "東京都新宿区西新宿2ー8ー1ハイツ203室",
            "東京都新宿区西新宿二丁目八番一号 ハイツ203",
            "〒160-0023 東京都新宿区西新宿2−8−1、ハイツ203",
            "東京都新宿区西新宿2丁目8番地の1 ハイツ203",
        ] {
            assert!(is_same_place(PLACE, other), "{other}");
            assert!(is_same_place(other, PLACE), "{other}");
        }
        assert!(is_same_place("Nishi-Shinjuku 2-8-1, Tokyo", "NISHI SHINJUKU 2-8-1 TOKYO"));
        assert!(is_same_place("北二十三丁目1", "北23丁目1"));
    }

    #[test]
    fn other_places_are_others() {
        for (one, other) in [
            ("西新宿2-8-1", "西新宿28-1"),
            ("西新宿2-8-1", "西新宿2-81"),
            ("西新宿2-8-1", "西新宿2-8-2"),
            ("西新宿2-8-1 203", "西新宿2-8-1203"),
            ("西新宿2-8-1", "西新宿2-8-1 203"),
            ("三番町1-1", "一番町1-1"),
            ("三番町1-1", "3-1-1"),
            ("九十九1", "99-1"),
            ("", "1"),
        ] {
            assert!(!is_same_place(one, other), "{one} {other}");
        }
    }

    #[test]
    fn what_only_points_to_another_address_is_known() {
        for text in [
            "同上",
            "同左",
            "本人に同じ",
            "本人と同じ住所",
            "申請人に同じ",
            "申請人と同じです",
            "Same as applicant",
            "same as the applicant",
            "Same as above.",
            "（同上）",
        ] {
            assert!(says_the_same(text), "{text}");
        }
        for text in ["", "東京都新宿区西新宿2-8-1", "同仁会", "本人", "住所", &"同".repeat(500)] {
            assert!(!says_the_same(text), "{text}");
        }
    }
}
