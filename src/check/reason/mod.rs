//! What the free text of the reason speaks of, as far as words can tell.
//!
//! Nothing here may send a true loss away: a word of loss anywhere is believed, damage counts only where the card, or
//! nothing else, can be meant, and a theft that is denied or doubted is none.

mod words;

use std::borrow::Cow;
use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use words::{
    BARE, BARE_DAMAGE, BARE_WORDS, BECAUSE, BECAUSE_OF, BESIDE_DISASTER, CARD, DAMAGE, DEED, DESTRUCTION, DISASTER,
    DOUBT, EXCHANGE, HARMED_CARDS, LOSS, MISLAYING, NO_LOSS, OTHER_THINGS, PLACES, PLAIN_DAMAGE, TAKING, THEFT, USE,
    WISHES,
};

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

/// What one word is a sign of. A word may stand in several lists.
#[derive(Clone, Copy)]
enum Sign {
    Loss,
    NoLoss,
    Card,
    Damage,
    PlainDamage,
    Exchange,
    Theft,
    Doubt,
    Deed,
    Mislaying,
    Taking,
    Disaster,
    Destruction,
}

const SIGNS: [(Sign, &[&str]); 13] = [
    (Sign::Loss, LOSS),
    (Sign::NoLoss, NO_LOSS),
    (Sign::Card, CARD),
    (Sign::Damage, DAMAGE),
    (Sign::PlainDamage, PLAIN_DAMAGE),
    (Sign::Exchange, EXCHANGE),
    (Sign::Theft, THEFT),
    (Sign::Doubt, DOUBT),
    (Sign::Deed, DEED),
    (Sign::Mislaying, MISLAYING),
    (Sign::Taking, TAKING),
    (Sign::Disaster, DISASTER),
    (Sign::Destruction, DESTRUCTION),
];

impl Sign {
    fn bit(self) -> u16 {
        1 << self as u16
    }

    fn is_in(self, text: &str) -> bool {
        WORDS.signs_in(text) & self.bit() != 0
    }
}

/// Finds all words in one pass: there are hundreds of them, and millions of texts.
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
        let mut signs = WORDS.signs_in(&text);
        if signs & Sign::NoLoss.bit() != 0 && !Sign::Loss.is_in(&without(&text, NO_LOSS)) {
            signs &= !Sign::Loss.bit();
        }
        Self { text, signs }
    }

    fn has(&self, sign: Sign) -> bool {
        self.signs & sign.bit() != 0
    }

    pub(super) fn topic(&self) -> Topic {
        if self.has(Sign::Loss) {
            Topic::Loss
        } else if self.has(Sign::Damage) && self.is_card_meant() {
            Topic::DamageOnly
        } else if self.has(Sign::Exchange) || self.ends_as_a_wish() {
            Topic::ExchangeOnly
        } else {
            Topic::Loss
        }
    }

    /// Whether it can be nothing but the card that is damaged.
    fn is_card_meant(&self) -> bool {
        let text = without_places(&self.text);
        if last_end(&text, OTHER_THINGS).is_none() {
            let is_named = self.has(Sign::Card) && !tells_more_of_a_harmed_card(&text);
            return is_named || self.has(Sign::PlainDamage) && !self.has(Sign::Card) || is_made_of(&text, BARE_DAMAGE);
        }
        // ポケットに入れて洗い、カードが割れた: of one clause, what is said of the card behind the other thing.
        text.split(['、', '。', '，', ',', '.', ';']).any(|clause| {
            let own = clause.get(last_end(clause, OTHER_THINGS).unwrap_or(0)..).unwrap_or_default();
            last_end(own, CARD).and_then(|at| own.get(at..)).is_some_and(|it| Sign::Damage.is_in(it))
        })
    }

    fn ends_as_a_wish(&self) -> bool {
        let end = self.text.trim_end_matches(|it: char| it.is_whitespace() || matches!(it, '。' | '.'));
        WISHES.iter().any(|it| end.ends_with(it))
    }

    pub(super) fn speaks_of_theft(&self) -> bool {
        self.has(Sign::Theft) && !self.has(Sign::Doubt)
    }

    /// A card that was mislaid, and nothing of a theft, however doubtful.
    pub(super) fn speaks_of_mislaying_only(&self) -> bool {
        let is_mislaid = self.has(Sign::Deed) || self.has(Sign::Mislaying);
        is_mislaid && !self.has(Sign::Theft) && !self.has(Sign::Taking)
    }

    /// A disaster that took the card, and not one in which it was mislaid or stolen.
    pub(super) fn speaks_of_disaster(&self) -> bool {
        let is_beside = || self.has(Sign::Deed) || self.has(Sign::Mislaying) && !self.names_disaster_as_cause();
        self.has(Sign::Disaster) && !self.has(Sign::Doubt) && !self.has(Sign::Theft) && !is_beside()
    }

    /// 津波により, in the flood; but not 津波の避難訓練で.
    fn names_disaster_as_cause(&self) -> bool {
        let is_cause = |disaster: &str| {
            self.text.match_indices(disaster).filter_map(|(at, _)| self.text.split_at_checked(at)).any(
                |(before, rest)| {
                    let after = rest.get(disaster.len()..).unwrap_or_default();
                    BECAUSE.iter().any(|it| after.starts_with(it)) || BECAUSE_OF.iter().any(|it| before.ends_with(it))
                },
            )
        };
        !BESIDE_DISASTER.iter().any(|it| self.text.contains(it)) && DISASTER.iter().any(|it| is_cause(it))
    }

    pub(super) fn speaks_of_destruction(&self) -> bool {
        self.has(Sign::Disaster) || self.has(Sign::Destruction)
    }

    /// Says that the card is gone, or where that is written, but neither when nor where nor how.
    pub(super) fn is_vague(&self) -> bool {
        is_made_of(&self.text, &[])
    }
}

/// Whether a text has nothing in it but bare words, or some others.
fn is_made_of(text: &str, others: &[&str]) -> bool {
    if text.is_ascii() {
        let mut words = text.split(|it: char| !it.is_ascii_alphanumeric()).filter(|it| !it.is_empty());
        return words.all(|it| BARE_WORDS.contains(&it) || others.contains(&it));
    }
    let mut rest = text.trim_start();
    while let Some(shorter) = BARE.iter().chain(others).find_map(|it| rest.strip_prefix(it)) {
        rest = shorter.trim_start();
    }
    rest.is_empty()
}

/// 割れたカードを友人が持ったまま帰国した: that it is damaged is not what is told.
fn tells_more_of_a_harmed_card(text: &str) -> bool {
    let Some(rest) = last_end(text, HARMED_CARDS).and_then(|it| text.get(it..)) else { return false };
    let has_more = rest.contains(char::is_alphanumeric);
    has_more && !Sign::Damage.is_in(rest) && !USE.iter().any(|it| rest.contains(it))
}

/// A text with blanks for some phrases.
fn without(text: &str, phrases: &[&str]) -> String {
    phrases.iter().fold(text.to_owned(), |text, phrase| text.replace(phrase, " "))
}

/// A text without the things in which the card was.
fn without_places(text: &str) -> String {
    let named = OTHER_THINGS.iter().filter(|it| text.contains(**it));
    let phrases = named.flat_map(|thing| PLACES.iter().map(move |(before, after)| format!("{before}{thing}{after}")));
    phrases.fold(text.to_owned(), |text, phrase| text.replace(&phrase, " "))
}

/// Where the last of some words ends.
fn last_end(text: &str, words: &[&str]) -> Option<usize> {
    words.iter().filter_map(|word| text.rfind(word).map(|at| at + word.len())).max()
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
            "カードが折れたため、ごみに出した。",
            "割れたカードがごみ収集で回収された。",
            "割れたカードを破棄した。",
            "割れたカードを入管に返納した。",
            "バッグのチャックが壊れ、カードがどこかへ行ってしまった。",
            "バッグのチャックが壊れ、カードが出てしまった。",
            "ポケットに穴が開いていて、カードが滑り出た。",
            "カードを入れた財布が破れて出てしまった。",
            "カードが割れ、破片が排水溝に流れた。",
            "割れていたカードが見当たらない。",
            "割れたカードが見つからない。",
            "折れたカードの所在が分からない。",
            "割れたカードを持っていない。",
            "鞄が破れ、カードが入っていない。",
            "壊れたカードが手元にない。",
            "割れたカードがどこにもない。",
            "車の窓が割られ、車上荒らしに遭った。カードも鞄の中にあった。",
            "駅前を右に折れた先の公園",
            "交通事故で足の骨が折れて入院した。",
            "在留期間の更新のため入管へ行く途中",
            "割れたカードを会社の同僚が自宅に持ち帰った。",
            "汚れたカードを拭いている間に見えなくなった。",
            "水道工事の際、汚れた作業着ごと業者に出した。",
            "クレジットカードが使えず、鞄の中を見ると財布が",
            "カードが溶けてなくなった。",
            "カードを洗面台の上に出し、手を洗って出た。",
            "駅前の角を曲がった時に転び、カードが道に",
            "I broke up with my boyfriend, who keeps my card",
            "The card broke and my roommate put it in the bin",
            "スマホケースが割れて中のカードが外に出た。",
            "The zipper of my bag was broken and the card came out on the way",
            "My damaged card was kept at the airport",
            "The damaged card was discarded with the trash.",
            "My wife put the cracked card in the garbage.",
            "My car was broken into and the card was in it",
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
    fn damage_is_told_from_a_loss() {
        for text in [
            "カードが割れて読み取れなくなった。",
            "洗濯してカードが曲がってしまいました",
            "洗濯してしまい、カードが変形した",
            "犬がカードを噛んで穴が開いた",
            "The IC chip of my card is broken",
            "カードが割れて使えない。",
            "カードが壊れて使えない。",
            "壊れて使えない。",
            "カードが破損して使えない。",
            "カードが折れて使用できない。",
            "カードが割れて読めない。",
            "割れて読めない。",
            "カードが割れて使えません。",
            "カードが割れて使えなかった。",
            "汚損",
            "破損",
            "破損。",
            "カードに傷がついた。",
            "傷がついた",
            "文字が薄くなって読みにくい。",
            "コーヒーをこぼして汚してしまった。",
            "カードの劣化",
            "劣化のため",
            "印字が消えた。",
            "カードの文字が消えかけている。",
            "ＩＣチップの故障",
            "財布の中でカードが折れた。",
            "カードが財布の中で折れた。",
            "ズボンのポケットに入れたまま洗濯してカードが割れた。",
            "割れました",
            "カードが使用できなくなった。",
            "カードにコーヒーをこぼしてしまった。",
            "カードが日焼けで変色した。",
            "折れた",
            "曲がってしまった。",
            "洗った時に割れたカードが使えない。",
            "ズボンのポケットに入れて洗い、カードが曲がった。",
            "Broken",
            "My dog chewed the card",
            "I washed my card by accident and it is damaged",
            "Worn out",
            "The card got wet",
            "The card is illegible.",
            "The left corner of the card is broken",
            "The card was in my wallet and cracked",
        ] {
            check(text, Topic::DamageOnly);
        }
    }

    #[test]
    fn wishes_are_told_from_a_loss() {
        for text in [
            "写真を変えたいので新しいカードがほしい",
            "写真が気に入らないので新しくしたい",
            "有効期限が切れたため",
            "I want to exchange my card",
            "氏名変更のため",
            "更新のため",
            "在留カードの更新のため。",
            "特定在留カードに切り替えたい",
            "写真を変更したい",
            "特定在留カードへの切替え",
            "I want to renew my card",
            "Name change",
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
            "紛失のため",
            "紛失したため。",
            "在留カード紛失のため",
            "在留カードの紛失",
            "遺失のため",
            "なくしてしまった",
            "紛失致しました。",
            "置き忘れ",
            "盗難のため",
            "盗難に遭った。",
            "どこかで落とした",
            "見つからない。",
            "I dropped my card",
            "Misplaced.",
            "同上",
            "別紙のとおり",
            "see attached",
            "在留カードを紛失したため、再交付を申請します",
            "見当たらなくなった",
            "不注意により紛失した。",
            "気づいたらなくなっていた",
        ] {
            assert!(Reason::new(text).is_vague(), "{text}");
        }
        for text in [
            "電車で紛失した",
            "駅で落とした",
            "自宅で見つからない。",
            "昨日置き忘れた",
            "津波で流された。",
            "Left on the train",
            "Bị mất ở ga",
        ] {
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
            "I was mugged near Ueno station.",
            "車上荒らしに遭った",
            "電車で財布を抜かれた",
            "My car was broken into",
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
            "自転車に追い抜かれた時に落とした",
            "I am not sure whether it was stolen or lost",
        ] {
            assert!(!Reason::new(text).speaks_of_theft(), "{text}");
        }
        for text in ["電車に置き忘れた", "I left my wallet on the train.", "I lost my wallet at the station."] {
            assert!(Reason::new(text).speaks_of_mislaying_only(), "{text}");
        }
        for text in [
            "財布を落としたところ、拾った人に持ち去られた",
            "盗難により紛失した",
            "I left my bag on the bench and somebody took it",
        ] {
            assert!(!Reason::new(text).speaks_of_mislaying_only(), "{text}");
        }
    }

    #[test]
    fn a_disaster_is_told_from_a_loss_in_the_midst_of_one() {
        for text in
            ["自宅の火災により焼失した", "津波で紛失した", "地震による火災で燃えた", "I lost everything in the flood."]
        {
            assert!(Reason::new(text).speaks_of_disaster(), "{text}");
        }
        for text in [
            "旅行先の沖縄の海で流された",
            "台風の中、駅から帰る途中に落とした。",
            "地震で避難する途中、バッグを駅に置き忘れた。",
            "地震で避難する途中に紛失した。",
            "水害ボランティアの活動中に紛失した。",
            "津波避難ビルの前で落とした。",
            "火災現場で盗まれた",
            "I lost my wallet during an earthquake drill.",
            "I lost my wallet in the typhoon",
        ] {
            assert!(!Reason::new(text).speaks_of_disaster(), "{text}");
        }
    }
}
