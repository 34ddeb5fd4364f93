//! An address that ends where the street should begin: 東京都, 東京都新宿区, Shinjuku-ku, Tokyo.
//!
//! Whatever has a digit, or any more than a prefecture and a municipality, is left alone.

use super::prefecture::{Prefecture, roman_word};

/// Whether a place is nothing but a prefecture, a municipality, or both.
pub(super) fn is_all(place: &str) -> bool {
    if place.chars().any(|it| it.is_ascii_digit() || matches!(it, '０'..='９')) {
        return false;
    }
    if place.is_ascii() {
        return is_all_in_roman(place);
    }
    let prefecture = Prefecture::at_start(place);
    let rest = prefecture.and_then(|it| it.after(place)).unwrap_or(place);
    let name: Vec<char> = rest.chars().filter(|it| !it.is_whitespace()).collect();
    if name.is_empty() { prefecture.is_some() } else { is_municipality(&name) }
}

/// 新宿区, 横浜市中区, 下伊那郡阿智村; but not 新宿区市谷加賀町, where a town of the ward follows.
fn is_municipality(name: &[char]) -> bool {
    let Some((last, before)) = name.split_last() else { return false };
    // A name does not begin with what it is, as 市川市, nor is it followed by itself, as in 四日市市.
    let inner = before.get(1..).unwrap_or_default();
    let inner = if *last == '市' { inner.strip_suffix(&['市']).unwrap_or(inner) } else { inner };
    let has = |kinds: &[char]| inner.iter().any(|it| kinds.contains(it));
    match last {
        '区' | '郡' => !has(&['町', '村']),
        '市' => !has(&['市', '区', '郡']),
        '町' | '村' => !has(&['市', '区', '町', '村']),
        _ => false,
    }
}

fn is_all_in_roman(place: &str) -> bool {
    const KINDS: [&str; 13] =
        ["ku", "shi", "gun", "to", "fu", "ken", "city", "ward", "pref", "prefecture", "metropolis", "japan", "county"];
    let text = place.to_ascii_lowercase();
    let mut parts = text.split([',', ' ', '.']).filter(|it| !it.is_empty()).peekable();
    let mut has_any = false;
    while let Some(part) = parts.next() {
        let is_named_so = part.rsplit_once('-').is_some_and(|(_, kind)| KINDS.contains(&kind));
        let is_followed_so = parts.peek().is_some_and(|it| matches!(*it, "city" | "ward" | "shi" | "ku"));
        if !(is_named_so || is_followed_so || KINDS.contains(&part) || roman_word(part).is_some()) {
            return false;
        }
        has_any = true;
    }
    has_any
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefecture_or_a_municipality_alone_is_known() {
        for place in [
            "東京都",
            "東京都 ",
            "東京都新宿区",
            "東京都 新宿区",
            "神奈川県横浜市中区",
            "神奈川県横浜市",
            "千葉県市川市",
            "三重県四日市市",
            "東京都八王子市",
            "長野県下伊那郡阿智村",
            "東京都小笠原村",
            "東京都八丈町",
            "北海道",
            "新宿区",
            "Tokyo",
            "Tokyo, Japan",
            "Shinjuku-ku, Tokyo",
            "Shinjuku City, Tokyo",
            "Osaka-shi, Osaka-fu",
        ] {
            assert!(is_all(place), "{place}");
        }
    }

    #[test]
    fn whatever_says_more_is_let_through() {
        for place in [
            "",
            "ハイツ",
            "東京都新宿区西新宿2-8-1",
            "東京都新宿区西新宿二丁目八番一号",
            "東京都新宿区市谷加賀町",
            "東京都千代田区神田神保町",
            "東京都千代田区丸の内",
            "滋賀県東近江市八日市",
            "長野県下伊那郡阿智村智里",
            "長野県下伊那郡阿智村大字智里字中番地なし",
            "北海道余市郡余市町黒川町",
            "東京都小笠原村父島字東町",
            "東京都新宿区 新宿ハイツ",
            "Nishi-Shinjuku, Shinjuku-ku, Tokyo",
            "Minato, Tokyo",
            "Heights Tokyo",
            "1-1 Chiyoda-ku, Tokyo",
        ] {
            assert!(!is_all(place), "{place}");
        }
    }
}
