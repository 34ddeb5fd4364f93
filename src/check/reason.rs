//! What the free text of the reason speaks of, as far as words can tell.
//!
//! Nothing here may send a true loss away: a word of loss anywhere is believed, damage counts only where the card itself
//! is named, and a theft that is denied or doubted is none.

use std::borrow::Cow;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

/// What a reason speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Topic {
    /// A loss, or nothing that these words tell.
    Loss,
    /// A card that is damaged, and not of its loss.
    DamageOnly,
    /// A wish for another card, or other data on it, and not of a loss.
    ExchangeOnly,
}

/// A card that is gone, however people put it.
#[rustfmt::skip]
const LOSS: &[&str] = &[
    "紛失", "遺失", "喪失", "失く", "失っ", "失い", "消失", "焼失", "流失", "見失", "落と", "落ち", "落し", "なくし", "がなくな",
    "はなくな", "もなくな", "無くし", "無くな", "亡くし", "盗", "掏", "すられ", "ひったく", "奪", "取られ", "持ち去", "置き引き",
    "空き巣", "置き忘", "忘れ", "見当た", "見つか", "行方", "気づ", "気付", "気が付", "気がつ", "なかった", "ありませんでした",
    "ない。", "流さ", "燃え", "焼け", "火事", "火災", "津波", "地震", "災害", "洪水", "捨て", "廃棄", "処分", "シュレッダー", "消え",
    "丢", "遗", "偷", "lost", "lose", "losing", "loss", "missing", "stole", "theft", "thief", "robb", "snatch", "pickpocket",
    "burgl", "dropped", "drop ", "fell", "forgot", "left ", "mislaid", "misplace", "burn", "fire", "flood", "tsunami",
    "earthquake", "disappear", "thrown", "threw", "shredd", "find", "found", "notice", "realiz", "realis", "not in", "gone",
    "mất", "trộm", "móc túi", "rơi", "cướp", "hilang", "dicuri", "nawala",
];
#[rustfmt::skip]
const CARD: &[&str] = &["カード", "icチップ", "ＩＣチップ", "写真", "card", "chip", "photo", "thẻ"];
#[rustfmt::skip]
const DAMAGE: &[&str] = &[
    "破損", "汚損", "毀損", "き損", "損傷", "割れ", "折れ", "曲が", "欠け", "破れ", "壊れ", "汚れ", "ひび", "剥が", "色あせ", "変形",
    "噛", "穴が", "濡れ", "洗濯", "読み取れ", "読み取り", "読めな", "見えな", "damaged", "broken", "crack", "bent", "dirty",
    "soiled", "torn", "scratch", "faded", "unreadable", "illegible", "not work", "bị hỏng",
];
#[rustfmt::skip]
const EXCHANGE: &[&str] = &[
    "交換したい", "交換希望", "交換を希望", "取り替えたい", "新しいカードがほし", "新しいカードが欲し", "新しくしたい", "写真を変え",
    "写真の変更", "写真変更", "有効期限", "期限が切れ", "期限切れ", "氏名が変わ", "名前が変わ", "名字が変わ", "姓が変わ", "住所が変わ",
    "exchange my card", "exchange the card", "exchange of my card", "want a new card", "would like a new card",
    "change the photo", "change my photo", "card expired", "card has expired",
];
#[rustfmt::skip]
const THEFT: &[&str] = &[
    "盗まれ", "盗られ", "窃盗", "盗難に", "盗難の被害", "盗難被害", "盗難。", "掏られ", "をすられ", "にすられ", "スリに", "スリの",
    "ひったく", "奪われ", "強奪", "強盗", "置き引き", "空き巣", "持ち去られ", "被偷", "stole", "theft", "thief", "robb", "snatch",
    "pickpocket", "burgl", "trộm", "móc túi", "cướp", "dicuri",
];
/// Whoever writes so does not say that it was a theft.
#[rustfmt::skip]
const DOUBT: &[&str] = &[
    "ではなく", "でなく", "かどうか", "か不明", "かもしれ", "可能性", "分から", "わから", "疑い", "not sure", "whether", "maybe",
    "perhaps", "possibly", "might", "not stolen", "n't stolen", "not a theft",
];
const MISLAYING: &[&str] =
    &["落と", "落し", "置き忘", "忘れ", "紛失", "なくし", "失くし", "dropped", "forgot", "mislaid", "misplace"];
/// Whoever writes so does not say that it was mislaid.
const TAKING: &[&str] = &["盗", "持ち去"];
#[rustfmt::skip]
const DISASTER: &[&str] = &[
    "火事", "火災", "全焼", "焼失", "津波", "地震", "洪水", "水害", "土砂", "台風", "burned down", "burnt down",
    "house fire", "apartment fire", "flood", "tsunami", "earthquake",
];
/// Other ways in which a card comes to nothing.
#[rustfmt::skip]
const DESTRUCTION: &[&str] =
    &["燃", "焼", "シュレッダー", "捨て", "廃棄", "処分", "溶け", "破", "災", "burn", "fire", "shred", "destroy", "threw", "thrown"];

/// Words that say that it is gone, and nothing else.
#[rustfmt::skip]
const BARE: &[&str] = &[
    "在留カード", "カード", "を", "が", "は", "も", "、", "。", "紛失", "遺失", "しました", "した", "なくしました", "なくした",
    "無くしました", "無くした", "失くしました", "失くした", "落としました", "落とした", "盗難", "盗まれました", "盗まれた",
];
#[rustfmt::skip]
const BARE_WORDS: &[&str] = &[
    "i", "my", "the", "a", "it", "was", "is", "have", "has", "been", "residence", "card", "lost", "lose", "stolen", "somewhere",
    "missing",
];

/// What one word is a sign of. A word may stand in several lists.
#[derive(Clone, Copy)]
enum Sign {
    Loss,
    Card,
    Damage,
    Exchange,
    Theft,
    Doubt,
    Mislaying,
    Taking,
    Disaster,
    Destruction,
}

const SIGNS: [(Sign, &[&str]); 10] = [
    (Sign::Loss, LOSS),
    (Sign::Card, CARD),
    (Sign::Damage, DAMAGE),
    (Sign::Exchange, EXCHANGE),
    (Sign::Theft, THEFT),
    (Sign::Doubt, DOUBT),
    (Sign::Mislaying, MISLAYING),
    (Sign::Taking, TAKING),
    (Sign::Disaster, DISASTER),
    (Sign::Destruction, DESTRUCTION),
];

impl Sign {
    fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// Finds all words in one pass: there are two hundred of them, and millions of texts.
struct Words {
    automaton: Option<AhoCorasick>,
    /// The bit of each word.
    bits: Vec<u16>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let words = || SIGNS.iter().flat_map(|(sign, words)| words.iter().map(|it| (sign.bit(), *it)));
    // An automaton of this kind is built in a fraction of a millisecond: most runs of the program read one reason.
    let kind = Some(AhoCorasickKind::ContiguousNFA);
    Words {
        automaton: AhoCorasick::builder().kind(kind).build(words().map(|(_, word)| word)).ok(),
        bits: words().map(|(bit, _)| bit).collect(),
    }
});

impl Words {
    /// The bits of all words in a text.
    fn signs_in(&self, text: &str) -> u16 {
        let found = self.automaton.iter().flat_map(|it| it.find_overlapping_iter(text));
        found.filter_map(|it| self.bits.get(it.pattern().as_usize())).fold(0, |signs, bit| signs | bit)
    }
}

/// A reason, in lower case, and what it speaks of.
pub(super) struct Reason<'a> {
    text: Cow<'a, str>,
    signs: u16,
}

impl<'a> Reason<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let has_capitals = text.chars().any(char::is_uppercase);
        let text = if has_capitals { Cow::Owned(text.to_lowercase()) } else { Cow::Borrowed(text) };
        Self { signs: WORDS.signs_in(&text), text }
    }

    fn has(&self, sign: Sign) -> bool {
        self.signs & sign.bit() != 0
    }

    pub(super) fn topic(&self) -> Topic {
        if self.has(Sign::Loss) || !self.has(Sign::Card) && !self.has(Sign::Exchange) {
            Topic::Loss
        } else if self.has(Sign::Damage) {
            Topic::DamageOnly
        } else if self.has(Sign::Exchange) {
            Topic::ExchangeOnly
        } else {
            Topic::Loss
        }
    }

    pub(super) fn speaks_of_theft(&self) -> bool {
        self.has(Sign::Theft) && !self.has(Sign::Doubt)
    }

    /// A card that was mislaid, and nothing of a theft, however doubtful.
    pub(super) fn speaks_of_mislaying_only(&self) -> bool {
        self.has(Sign::Mislaying) && !self.has(Sign::Theft) && !self.has(Sign::Taking)
    }

    pub(super) fn speaks_of_disaster(&self) -> bool {
        self.has(Sign::Disaster) && !self.has(Sign::Doubt)
    }

    pub(super) fn speaks_of_destruction(&self) -> bool {
        self.has(Sign::Disaster) || self.has(Sign::Destruction)
    }

    /// Says that the card is gone, but neither when nor where nor how.
    pub(super) fn is_vague(&self) -> bool {
        let mut rest = self.text.as_ref();
        if !rest.is_ascii() {
            while let Some(shorter) = BARE.iter().find_map(|it| rest.trim_start().strip_prefix(it)) {
                rest = shorter;
            }
            return rest.trim().is_empty();
        }
        let mut words = rest.split(|it: char| !it.is_ascii_alphanumeric()).filter(|it| !it.is_empty());
        words.all(|it| BARE_WORDS.contains(&it))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, topic: Topic) {
        assert_eq!(Reason::new(text).topic(), topic, "{text}");
    }

    #[test]
    fn no_true_loss_is_taken_for_damage_or_a_wish() {
        for text in [
            "通勤途中の電車内で財布ごと紛失した。",
            "割れたカードを誤ってごみと一緒に捨ててしまった。",
            "鞄が破れて、中の財布を落とした。",
            "火事で家が壊れ、カードも焼けた。",
            "昨日の夜、気がついたら鞄に入っていなかった。",
            "名刺交換の後で財布がないことに気づいた。",
            "交通事故で負傷し、病院で気がつくと財布がありませんでした。",
            "カードはがま口と一緒に電車に置いてきた。",
            "津波で流された。",
            "When I went to renew my visa I noticed the card was not in my wallet",
            "I dropped my wallet with the card at Shinjuku station",
            "Stolen from my bag on the train to work",
            "Tôi bị mất ví ở ga Shinjuku",
        ] {
            check(text, Topic::Loss);
            assert!(!Reason::new(text).is_vague(), "{text}");
        }
    }

    #[test]
    fn damage_and_wishes_are_told_from_a_loss() {
        for text in [
            "カードが割れて読み取れなくなった。",
            "洗濯してカードが曲がってしまいました",
            "洗濯してしまい、カードが変形した",
            "犬がカードを噛んで穴が開いた",
            "The IC chip of my card is broken",
        ] {
            check(text, Topic::DamageOnly);
        }
        for text in [
            "写真を変えたいので新しいカードがほしい",
            "写真が気に入らないので新しくしたい",
            "有効期限が切れたため",
            "I want to exchange my card",
        ] {
            check(text, Topic::ExchangeOnly);
        }
    }

    #[test]
    fn a_bare_word_is_vague() {
        for text in [
            "紛失",
            "なくしました",
            "在留カードを紛失した。",
            "在留カードをなくした",
            "lost",
            "I lost my residence card",
            "It was lost somewhere.",
        ] {
            assert!(Reason::new(text).is_vague(), "{text}");
        }
        for text in ["電車で紛失した", "津波で流された。", "Left on the train", "Bị mất ở ga"] {
            assert!(!Reason::new(text).is_vague(), "{text}");
        }
    }

    #[test]
    fn a_theft_is_told_from_a_loss() {
        for text in [
            "駅で財布を盗まれた",
            "My bag was STOLEN",
            "バイクにひったくられた",
            "電車でスリに遭った",
            "A thief took my bag",
        ] {
            assert!(Reason::new(text).speaks_of_theft(), "{text}");
        }
        for text in [
            "電車に置き忘れた",
            "スリランカ料理店に財布を置き忘れた",
            "スリッパに履き替えた時に落とした",
            "旅行先の沖縄の海で流された",
            "盗難防止ゲートの近くで財布を落とした",
            "盗まれたのではなく、電車に置き忘れた",
            "盗難かどうか分からないが、駅で財布がなくなった",
            "目をこすられて気がつくとなかった",
            "I am not sure whether it was stolen or lost",
        ] {
            assert!(!Reason::new(text).speaks_of_theft(), "{text}");
        }
        assert!(Reason::new("自宅の火災により焼失した").speaks_of_disaster());
        assert!(!Reason::new("旅行先の沖縄の海で流された").speaks_of_disaster());
        assert!(Reason::new("電車に置き忘れた").speaks_of_mislaying_only());
        assert!(!Reason::new("財布を落としたところ、拾った人に持ち去られた").speaks_of_mislaying_only());
        assert!(!Reason::new("盗難により紛失した").speaks_of_mislaying_only());
    }
}
