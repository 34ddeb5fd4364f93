//! 都道府県: the forty-seven, how they are written, how they are miswritten, and the cities that give them away.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

/// 都道府県, one of the forty-seven.
///
/// ```
/// use zairyu::application::Prefecture;
///
/// assert_eq!(Prefecture::parse("Tokyo-to")?.name(), "東京都");
/// assert_eq!(Prefecture::parse("大阪")?.roman(), "Osaka");
/// # Ok::<(), zairyu::application::UnknownPrefecture>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prefecture(&'static Row);

#[derive(Debug, PartialEq, Eq)]
struct Row {
    name: &'static str,
    roman: &'static str,
    /// In small Roman letters, as people spell it.
    spellings: &'static [&'static str],
}

const fn row(name: &'static str, roman: &'static str, spellings: &'static [&'static str]) -> Row {
    Row { name, roman, spellings }
}

/// From north to south.
static PREFECTURES: [Row; 47] = [
    row("北海道", "Hokkaido", &["hokkaido", "hokkaidou"]),
    row("青森県", "Aomori", &["aomori"]),
    row("岩手県", "Iwate", &["iwate"]),
    row("宮城県", "Miyagi", &["miyagi"]),
    row("秋田県", "Akita", &["akita"]),
    row("山形県", "Yamagata", &["yamagata"]),
    row("福島県", "Fukushima", &["fukushima"]),
    row("茨城県", "Ibaraki", &["ibaraki"]),
    row("栃木県", "Tochigi", &["tochigi"]),
    row("群馬県", "Gunma", &["gunma", "gumma"]),
    row("埼玉県", "Saitama", &["saitama"]),
    row("千葉県", "Chiba", &["chiba"]),
    row("東京都", "Tokyo", &["tokyo", "toukyou", "tokio"]),
    row("神奈川県", "Kanagawa", &["kanagawa"]),
    row("新潟県", "Niigata", &["niigata"]),
    row("富山県", "Toyama", &["toyama"]),
    row("石川県", "Ishikawa", &["ishikawa"]),
    row("福井県", "Fukui", &["fukui"]),
    row("山梨県", "Yamanashi", &["yamanashi"]),
    row("長野県", "Nagano", &["nagano"]),
    row("岐阜県", "Gifu", &["gifu"]),
    row("静岡県", "Shizuoka", &["shizuoka"]),
    row("愛知県", "Aichi", &["aichi"]),
    row("三重県", "Mie", &["mie"]),
    row("滋賀県", "Shiga", &["shiga"]),
    row("京都府", "Kyoto", &["kyoto", "kyouto"]),
    row("大阪府", "Osaka", &["osaka", "oosaka", "ohsaka"]),
    row("兵庫県", "Hyogo", &["hyogo", "hyougo"]),
    row("奈良県", "Nara", &["nara"]),
    row("和歌山県", "Wakayama", &["wakayama"]),
    row("鳥取県", "Tottori", &["tottori"]),
    row("島根県", "Shimane", &["shimane"]),
    row("岡山県", "Okayama", &["okayama"]),
    row("広島県", "Hiroshima", &["hiroshima"]),
    row("山口県", "Yamaguchi", &["yamaguchi"]),
    row("徳島県", "Tokushima", &["tokushima"]),
    row("香川県", "Kagawa", &["kagawa"]),
    row("愛媛県", "Ehime", &["ehime"]),
    row("高知県", "Kochi", &["kochi", "kouchi"]),
    row("福岡県", "Fukuoka", &["fukuoka"]),
    row("佐賀県", "Saga", &["saga"]),
    row("長崎県", "Nagasaki", &["nagasaki"]),
    row("熊本県", "Kumamoto", &["kumamoto"]),
    row("大分県", "Oita", &["oita", "ooita", "ohita"]),
    row("宮崎県", "Miyazaki", &["miyazaki"]),
    row("鹿児島県", "Kagoshima", &["kagoshima"]),
    row("沖縄県", "Okinawa", &["okinawa"]),
];

/// Cities and wards whose name alone tells the prefecture: the twenty designated cities, the capitals of prefectures that
/// are not called as their prefecture, and the wards of Tokyo, without 中央区, 港区 and 北区, which other cities have too.
pub(super) static CITIES: [(&str, &str); 52] = [
    ("札幌市", "北海道"),
    ("仙台市", "宮城県"),
    ("さいたま市", "埼玉県"),
    ("千葉市", "千葉県"),
    ("横浜市", "神奈川県"),
    ("川崎市", "神奈川県"),
    ("相模原市", "神奈川県"),
    ("新潟市", "新潟県"),
    ("静岡市", "静岡県"),
    ("浜松市", "静岡県"),
    ("名古屋市", "愛知県"),
    ("京都市", "京都府"),
    ("大阪市", "大阪府"),
    ("堺市", "大阪府"),
    ("神戸市", "兵庫県"),
    ("岡山市", "岡山県"),
    ("広島市", "広島県"),
    ("北九州市", "福岡県"),
    ("福岡市", "福岡県"),
    ("熊本市", "熊本県"),
    ("盛岡市", "岩手県"),
    ("水戸市", "茨城県"),
    ("宇都宮市", "栃木県"),
    ("前橋市", "群馬県"),
    ("甲府市", "山梨県"),
    ("金沢市", "石川県"),
    ("津市", "三重県"),
    ("大津市", "滋賀県"),
    ("松江市", "島根県"),
    ("高松市", "香川県"),
    ("松山市", "愛媛県"),
    ("那覇市", "沖縄県"),
    ("千代田区", "東京都"),
    ("新宿区", "東京都"),
    ("文京区", "東京都"),
    ("台東区", "東京都"),
    ("墨田区", "東京都"),
    ("江東区", "東京都"),
    ("品川区", "東京都"),
    ("目黒区", "東京都"),
    ("大田区", "東京都"),
    ("世田谷区", "東京都"),
    ("渋谷区", "東京都"),
    ("中野区", "東京都"),
    ("杉並区", "東京都"),
    ("豊島区", "東京都"),
    ("荒川区", "東京都"),
    ("板橋区", "東京都"),
    ("練馬区", "東京都"),
    ("足立区", "東京都"),
    ("葛飾区", "東京都"),
    ("江戸川区", "東京都"),
];

impl Prefecture {
    /// Every one, from north to south.
    pub fn all() -> impl Iterator<Item = Self> {
        PREFECTURES.iter().map(Self)
    }

    /// 都道府県名
    pub fn name(self) -> &'static str {
        self.0.name
    }

    /// In Roman letters, without to, fu or ken.
    pub fn roman(self) -> &'static str {
        self.0.roman
    }

    /// The one that a Japanese address begins with; blanks do not matter.
    pub(super) fn at_start(text: &str) -> Option<Self> {
        let first = first_letter(text)?;
        PREFECTURES.iter().find(|it| it.name.starts_with(first) && after(text, it.name).is_some()).map(Self)
    }

    /// What follows its name at the beginning of a text.
    pub(super) fn after(self, text: &str) -> Option<&str> {
        after(text, self.0.name)
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        PREFECTURES.iter().find(|it| it.name == name).map(Self)
    }

    /// The name without 都道府県.
    pub(super) fn stem(self) -> &'static str {
        self.0.name.strip_suffix(['都', '道', '府', '県']).unwrap_or(self.0.name)
    }
}

/// By which nearly all cities are told apart at once.
static CITIES_BY_FIRST_LETTER: LazyLock<BTreeMap<char, Vec<(&str, &str)>>> = LazyLock::new(|| {
    let mut cities = BTreeMap::<char, Vec<_>>::new();
    for city in CITIES {
        cities.entry(city.0.chars().next().unwrap_or_default()).or_default().push(city);
    }
    cities
});

/// A city or ward that only one prefecture has.
pub(super) struct City {
    name: &'static str,
    prefecture: Prefecture,
}

impl City {
    /// The one that an address begins with.
    pub(super) fn at_start(text: &str) -> Option<Self> {
        let cities = CITIES_BY_FIRST_LETTER.get(&first_letter(text)?)?;
        let (name, prefecture) = cities.iter().find(|(it, _)| after(text, it).is_some())?;
        Some(Self { name, prefecture: Prefecture::named(prefecture)? })
    }

    /// 市区の名
    pub(super) fn name(&self) -> &'static str {
        self.name
    }

    pub(super) fn prefecture(&self) -> Prefecture {
        self.prefecture
    }
}

/// By which nearly all names are told apart at once.
fn first_letter(text: &str) -> Option<char> {
    text.chars().find(|it| !it.is_whitespace())
}

/// What follows a word at the beginning of a text in which blanks do not matter.
fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    for expected in word.chars() {
        if rest.find(|it| !it.is_whitespace())? != expected {
            return None;
        }
    }
    Some(rest.as_str())
}

/// The address with its prefecture whole, where 東京新宿区, 大阪 吹田市 or 福島市 leaves no doubt.
pub(super) fn stem_completed(text: &str) -> Option<String> {
    PREFECTURES.iter().map(Prefecture).find_map(|prefecture| {
        let rest = after(text, prefecture.stem())?;
        let name = prefecture.name();
        // Every 市 that is called as a prefecture is in that prefecture.
        if rest.starts_with('市') {
            return Some(format!("{name}{text}"));
        }
        let tail = rest.trim_start_matches(|it: char| it.is_whitespace() || matches!(it, ',' | '、' | '，'));
        let is_parted = tail.len() < rest.len() && tail.contains(['市', '区', '町', '村']);
        let is_its_city = City::at_start(tail).is_some_and(|it| it.prefecture == prefecture);
        (is_parted || is_its_city).then(|| format!("{name}{tail}"))
    })
}

/// What stands where a prefecture belongs, and is written as one.
pub(super) struct Misspelt {
    pub(super) found: String,
    pub(super) nearest: Option<Prefecture>,
    /// What follows it.
    pub(super) rest: String,
}

/// The beginning of an address that is written as a prefecture and is none, as 東京県, 大坂府, 神奈川件.
pub(super) fn misspelt(text: &str) -> Option<Misspelt> {
    let start: Vec<char> = text.chars().filter(|it| !it.is_whitespace()).take(5).collect();
    // The suffix is the third character, or the fourth.
    [3, 4].into_iter().find_map(|length| {
        let (name, following) = start.split_at_checked(length)?;
        let (suffix, stem) = name.split_last()?;
        let is_of_a_town = matches!(following.first(), Some('市' | '町' | '村' | '区' | '郡'));
        if is_of_a_town || stem.iter().any(|it| matches!(it, '市' | '区' | '郡' | '町' | '村') || it.is_ascii()) {
            return None;
        }
        let nearest = nearest(stem, *suffix);
        // 都, 道, 府 and look-alikes of 県 end the names of towns and roads as well, so those must be near to a prefecture.
        if nearest.is_none() && !matches!(suffix, '県' | '縣' | '县') {
            return None;
        }
        let found: String = name.iter().collect();
        let rest = after(text, &found)?.to_owned();
        Some(Misspelt { found, nearest, rest })
    })
}

fn nearest(stem: &[char], suffix: char) -> Option<Prefecture> {
    let stem: Vec<char> = stem.iter().copied().map(as_in_japan).collect();
    let suffix = as_in_japan(suffix);
    if !matches!(suffix, '都' | '道' | '府' | '県') {
        return None;
    }
    let all = || PREFECTURES.iter().map(Prefecture);
    if let Some(same) = all().find(|it| it.stem().chars().eq(stem.iter().copied())) {
        return Some(same);
    }
    let is_one_off = |it: &Prefecture| {
        let own = it.stem();
        // 東海道, 南海道 are roads and regions.
        if suffix == '道' && stem.first() != Some(&'北') {
            return false;
        }
        let differing = own.chars().zip(&stem).filter(|(a, b)| a != *b).count();
        own.chars().count() == stem.len() && differing == 1 && it.name().ends_with(suffix)
    };
    let mut near = all().filter(is_one_off);
    let first = near.next();
    if near.next().is_some() { None } else { first }
}

/// A character of these names as it is written in Japan today, for one of China, Taiwan or the past, or a slip of the keyboard.
fn as_in_japan(character: char) -> char {
    match character {
        '县' | '縣' | '件' | '懸' | '券' => '県',
        '东' => '東',
        '爱' => '愛',
        '库' => '庫',
        '叶' => '葉',
        '冈' => '岡',
        '广' | '廣' => '広',
        '岛' | '嶋' => '島',
        '马' => '馬',
        '长' => '長',
        '绳' | '繩' => '縄',
        '冲' => '沖',
        '贺' => '賀',
        '泻' => '潟',
        '宫' => '宮',
        '鸟' => '鳥',
        '儿' | '兒' => '児',
        '德' => '徳',
        '枥' | '櫪' => '栃',
        '静' | '靜' => '静',
        '亰' => '京',
        '﨑' => '崎',
        other => other,
    }
}

/// What Roman letters tell of the prefecture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Roman {
    Nothing,
    One(Prefecture),
    /// "Fukushima-ku, Osaka": which of them is meant only readers can tell.
    Several,
}

impl Roman {
    /// Reads all words of an address. A word that says it is a prefecture, as `Osaka-fu`, outweighs those that do not.
    pub(super) fn read(text: &str) -> Self {
        if !text.chars().any(|it| it.is_ascii_alphabetic() || matches!(it, 'Ａ'..='Ｚ' | 'ａ'..='ｚ')) {
            return Self::Nothing;
        }
        let plain: String = if text.is_ascii() {
            text.to_ascii_lowercase()
        } else {
            text.nfkd().filter(|it| !matches!(it, '\u{300}'..='\u{36F}')).flat_map(char::to_lowercase).collect()
        };
        let words: Vec<&str> = plain.split(|it: char| !it.is_ascii_alphabetic()).filter(|it| !it.is_empty()).collect();
        let (mut plainly, mut by_suffix) = (Self::Nothing, Self::Nothing);
        for (index, word) in words.iter().enumerate() {
            let Some(prefecture) = roman_word(word) else { continue };
            plainly = plainly.and(prefecture);
            if matches!(words.get(index + 1), Some(&("to" | "fu" | "ken" | "pref" | "prefecture" | "metropolis"))) {
                by_suffix = by_suffix.and(prefecture);
            }
        }
        if by_suffix == Self::Nothing { plainly } else { by_suffix }
    }

    fn and(self, prefecture: Prefecture) -> Self {
        match self {
            Self::Nothing => Self::One(prefecture),
            Self::One(same) if same == prefecture => self,
            Self::One(_) | Self::Several => Self::Several,
        }
    }
}

/// The prefecture that a word of small letters is, with `fu`, `ken` or `to` grown onto it or not.
pub(super) fn roman_word(word: &str) -> Option<Prefecture> {
    let is_it = |name: &str| word.strip_prefix(name).is_some_and(|it| matches!(it, "" | "to" | "fu" | "ken"));
    let first = *word.as_bytes().first()?;
    let is_named = |name: &str| name.as_bytes().first() == Some(&first) && is_it(name);
    PREFECTURES.iter().find(|row| row.spellings.iter().any(|it| is_named(it))).map(Prefecture)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_hold_together() {
        for (index, row) in PREFECTURES.iter().enumerate() {
            assert_eq!(Prefecture::at_start(row.name).map(Prefecture::name), Some(row.name));
            for roman in row.spellings {
                assert_eq!(roman_word(roman).map(Prefecture::name), Some(row.name));
            }
            assert_eq!(row.roman.to_lowercase(), row.spellings[0]);
            assert!(PREFECTURES[index + 1..].iter().all(|it| it.name != row.name));
        }
        for (city, prefecture) in CITIES {
            assert_eq!(City::at_start(city).map(|it| it.prefecture().name()), Some(prefecture), "{city}");
        }
    }
}
