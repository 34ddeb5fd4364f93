//! A prefecture as people type it by itself: 東京都, 東京, Tokyo, Tokyo-to; and what they may have meant where it is none.

use std::fmt;

use super::prefecture::{CITIES, Prefecture, misspelt, roman_word};
use crate::application::fold::folded;
use crate::diagnostic::{Wording, excerpt};

/// A text that is none of the forty-seven.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownPrefecture {
    /// What was typed.
    pub found: String,
    /// The one that was probably meant.
    pub nearest: Option<Prefecture>,
}

/// Cities that are not called as their prefecture, in Roman letters: whoever types one means its prefecture, and not the
/// one that sounds alike (Yokohama is not in Okayama).
const ROMAN_CITIES: [(&str, &str); 32] = [
    ("sapporo", "北海道"),
    ("sendai", "宮城県"),
    ("morioka", "岩手県"),
    ("mito", "茨城県"),
    ("utsunomiya", "栃木県"),
    ("maebashi", "群馬県"),
    ("takasaki", "群馬県"),
    ("yokohama", "神奈川県"),
    ("kawasaki", "神奈川県"),
    ("sagamihara", "神奈川県"),
    ("shinjuku", "東京都"),
    ("tachikawa", "東京都"),
    ("kofu", "山梨県"),
    ("kanazawa", "石川県"),
    ("hamamatsu", "静岡県"),
    ("nagoya", "愛知県"),
    ("tsu", "三重県"),
    ("yokkaichi", "三重県"),
    ("otsu", "滋賀県"),
    ("sakai", "大阪府"),
    ("kobe", "兵庫県"),
    ("himeji", "兵庫県"),
    ("matsue", "島根県"),
    ("shimonoseki", "山口県"),
    ("takamatsu", "香川県"),
    ("matsuyama", "愛媛県"),
    ("kitakyushu", "福岡県"),
    ("hakata", "福岡県"),
    ("naha", "沖縄県"),
    ("matsudo", "千葉県"),
    ("narita", "千葉県"),
    ("tsukuba", "茨城県"),
];

impl Prefecture {
    /// Reads the name of a prefecture: in Japanese with or without 都道府県, or in Roman letters with or without to, fu, ken
    /// or Prefecture. Width, case, long vowels and blanks do not matter.
    ///
    /// # Errors
    ///
    /// A text that is none of the forty-seven, with the one that is near. Nothing is guessed: a city is not its prefecture.
    pub fn parse(text: &str) -> Result<Self, UnknownPrefecture> {
        // As tables have it, and most people.
        if let Some(same) = Self::named(text) {
            return Ok(same);
        }
        let key = folded(text);
        let japanese = || Self::all().find(|it| folded(it.name()) == key || folded(it.stem()) == key);
        let found = japanese().or_else(|| roman_word(plain_roman(&key)));
        found.ok_or_else(|| UnknownPrefecture { found: text.to_owned(), nearest: nearest(text, &key) })
    }
}

/// Without what is said in English behind a name.
fn plain_roman(key: &str) -> &str {
    let suffix = ["prefecture", "pref", "metropolis"].into_iter().find_map(|it| key.strip_suffix(it));
    suffix.filter(|it| !it.is_empty()).unwrap_or(key)
}

fn nearest(text: &str, key: &str) -> Option<Prefecture> {
    /// Longer than any name with its suffix; comparing takes time.
    const LONGEST: usize = 60;
    if text.len() > LONGEST {
        return Prefecture::within(text);
    }
    misspelt(text).and_then(|it| it.nearest).or_else(|| of_city(key)).or_else(|| Prefecture::within(text)).or_else(
        || {
            let japanese = Prefecture::all().map(|it| (folded(it.name()), it));
            let roman = Prefecture::all().map(|it| (it.roman().to_ascii_lowercase(), it));
            let cities =
                ROMAN_CITIES.iter().filter_map(|(city, it)| Some(((*city).to_owned(), Prefecture::named(it)?)));
            most_alike(plain_roman(key), japanese.chain(roman).chain(cities))
        },
    )
}

/// The prefecture of a city by its name, with or without 市 or 区.
fn of_city(key: &str) -> Option<Prefecture> {
    let is_it = |city: &str| city == key || city.trim_end_matches(['市', '区']) == key;
    let japanese = CITIES.iter().find(|(city, _)| is_it(city));
    let found = japanese.or_else(|| ROMAN_CITIES.iter().find(|(city, _)| *city == key.trim_end_matches("shi")));
    found.and_then(|(_, prefecture)| Prefecture::named(prefecture))
}

/// The one whose name is most alike, where it is alike enough and no other is as much.
fn most_alike(key: &str, names: impl Iterator<Item = (String, Prefecture)>) -> Option<Prefecture> {
    /// Less alike than this, two names have nothing to do with each other.
    const ALIKE: f64 = 0.6;
    let alike = names.map(|(name, it)| (strsim::normalized_damerau_levenshtein(key, &name), it));
    let alike: Vec<(f64, Prefecture)> = alike.filter(|(likeness, _)| *likeness >= ALIKE).collect();
    let (most, best) = alike.iter().copied().max_by(|one, other| one.0.total_cmp(&other.0))?;
    alike.iter().all(|(likeness, it)| *likeness < most || *it == best).then_some(best)
}

impl UnknownPrefecture {
    /// What is wrong, and what was probably meant.
    pub fn wording(&self) -> Wording {
        let found = excerpt(&self.found);
        match self.nearest {
            Some(nearest) => {
                let (name, roman) = (nearest.name(), nearest.roman());
                Wording::new(
                    format!("「{found}」という都道府県はありません。{name} ではありませんか"),
                    format!("there is no prefecture `{found}`; did you mean {roman} ({name})?"),
                )
            }
            None => Wording::new(
                format!("「{found}」という都道府県はありません。住んでいる都道府県を指定してください（例 東京都）"),
                format!("there is no prefecture `{found}`; name the one you live in, as Tokyo or 東京都"),
            ),
        }
    }
}

impl fmt::Display for UnknownPrefecture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.wording().en)
    }
}

impl std::error::Error for UnknownPrefecture {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefecture_is_written_in_many_ways() {
        for prefecture in Prefecture::all() {
            let (name, roman) = (prefecture.name(), prefecture.roman());
            let capitals = roman.to_uppercase();
            for text in [name, prefecture.stem(), roman, &capitals, &format!("{roman} Prefecture")] {
                assert_eq!(Prefecture::parse(text), Ok(prefecture), "{text}");
            }
        }
        assert_eq!(Prefecture::all().count(), 47);
        for (text, expected) in [
            ("Tokyo-to", "東京都"),
            ("Tōkyō", "東京都"),
            (" ＴＯＫＹＯ ", "東京都"),
            ("東 京", "東京都"),
            ("Tokyo Metropolis", "東京都"),
            ("Kyoto", "京都府"),
            ("Osaka-fu", "大阪府"),
            ("Ōsaka", "大阪府"),
            ("Kanagawa-ken", "神奈川県"),
            ("kanagawa pref.", "神奈川県"),
            ("Hokkaidō", "北海道"),
            ("Gumma", "群馬県"),
            ("Oita", "大分県"),
        ] {
            assert_eq!(Prefecture::parse(text).map(Prefecture::name), Ok(expected), "{text}");
        }
    }

    #[test]
    fn only_a_near_prefecture_is_proposed() {
        #[track_caller]
        fn check(text: &str, expected: Option<&str>) {
            let nearest = Prefecture::parse(text).unwrap_err().nearest;
            assert_eq!(nearest.map(Prefecture::name), expected, "{text}");
        }
        check("東京県", Some("東京都"));
        check("神那川県", Some("神奈川県"));
        check("横浜", Some("神奈川県"));
        check("横浜市", Some("神奈川県"));
        check("新宿区", Some("東京都"));
        check("Yokohama", Some("神奈川県"));
        check("Yokohma", Some("神奈川県"));
        check("Kobe-shi", Some("兵庫県"));
        check("Kanagwa", Some("神奈川県"));
        check("Fukushma", Some("福島県"));
        check("東京都新宿区西新宿2-8-1", Some("東京都"));
        check("2-8-1 Nishi-Shinjuku, Shinjuku-ku, Tokyo 160-0023", Some("東京都"));
        for text in ["", " ", "-", "県", "福県", "Hanoi", "ken", "prefecture", "江戸県", &"あ".repeat(500), "13"]
        {
            check(text, None);
        }
    }
}
