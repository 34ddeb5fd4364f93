//! What the free text of the reason speaks of, as far as words can tell.
//!
//! Words that stand for a loss are looked for first: nearly every reason has one, and then nothing else is asked.

use std::borrow::Cow;

/// What a reason speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Topic {
    /// A loss, or nothing that these words tell.
    Loss,
    /// A card that is damaged, and not of its loss.
    DamageOnly,
    /// A wish for another card, and not of a loss.
    ExchangeOnly,
}

const LOSS: &[&str] = &[
    "失",
    "落",
    "なくし",
    "がなくな",
    "はなくな",
    "もなくな",
    "無く",
    "亡く",
    "盗",
    "すられ",
    "スリ",
    "掏",
    "ひったく",
    "奪",
    "取られ",
    "置き忘",
    "忘れ",
    "見当た",
    "見つか",
    "行方",
    "流さ",
    "流出",
    "焼",
    "燃え",
    "火事",
    "火災",
    "津波",
    "捨て",
    "廃棄",
    "処分",
    "消え",
    "丢",
    "遗",
    "被偷",
    "lost",
    "lose",
    "losing",
    "loss",
    "missing",
    "stole",
    "theft",
    "robb",
    "snatch",
    "pickpocket",
    "dropped",
    "drop ",
    "fell",
    "forgot",
    "left ",
    "mislaid",
    "misplace",
    "burn",
    "fire",
    "flood",
    "tsunami",
    "earthquake",
    "disappear",
    "thrown",
    "threw",
    "cannot find",
    "can't find",
    "could not find",
    "couldn't find",
    "gone",
    "mất",
    "trộm",
    "rơi",
    "hilang",
    "dicuri",
    "nawala",
];
const DAMAGE: &[&str] = &[
    "破損",
    "汚損",
    "毀損",
    "き損",
    "損傷",
    "割れ",
    "折れ",
    "曲が",
    "欠け",
    "破れ",
    "壊れ",
    "汚れ",
    "傷",
    "ひび",
    "剥が",
    "はが",
    "色あせ",
    "薄く",
    "読み取れ",
    "読めな",
    "ICチップ",
    "icチップ",
    "damage",
    "broken",
    "crack",
    "bent",
    "dirty",
    "soiled",
    "torn",
    "scratch",
    "faded",
    "unreadable",
    "illegible",
    "chip",
];
const EXCHANGE: &[&str] = &[
    "交換",
    "取り替え",
    "取替",
    "新しいカード",
    "写真を変え",
    "写真の変更",
    "写真変更",
    "exchange",
    "new card",
    "another card",
    "change the photo",
    "change my photo",
    "new photo",
    "renew",
];
const THEFT: &[&str] = &[
    "盗",
    "すられ",
    "スリ",
    "掏",
    "ひったく",
    "奪",
    "被偷",
    "stole",
    "theft",
    "robb",
    "snatch",
    "pickpocket",
    "burgl",
    "trộm",
    "dicuri",
];
const MISLAYING: &[&str] =
    &["落と", "落し", "置き忘", "忘れ", "紛失", "なくし", "失くし", "dropped", "forgot", "mislaid", "misplace"];

/// The shortest Japanese reason that says anything, in letters and digits.
const LETTERS: usize = 8;
/// The shortest reason in words that are parted by blanks.
const WORDS: usize = 4;

/// A reason, in lower case.
pub(super) struct Reason<'a> {
    text: Cow<'a, str>,
}

impl<'a> Reason<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let has_capitals = text.chars().any(char::is_uppercase);
        Self { text: if has_capitals { Cow::Owned(text.to_lowercase()) } else { Cow::Borrowed(text) } }
    }

    fn has(&self, words: &[&str]) -> bool {
        words.iter().any(|it| self.text.contains(it))
    }

    pub(super) fn topic(&self) -> Topic {
        if self.has(LOSS) {
            Topic::Loss
        } else if self.has(DAMAGE) {
            Topic::DamageOnly
        } else if self.has(EXCHANGE) {
            Topic::ExchangeOnly
        } else {
            Topic::Loss
        }
    }

    pub(super) fn speaks_of_theft(&self) -> bool {
        self.has(THEFT)
    }

    pub(super) fn speaks_of_mislaying(&self) -> bool {
        self.has(MISLAYING)
    }

    /// Too short to say when, where and how.
    pub(super) fn is_vague(&self) -> bool {
        let letters = self.text.chars().filter(|it| it.is_alphanumeric());
        if self.text.chars().any(|it| it.is_alphabetic() && u32::from(it) >= 0x3000) {
            letters.take(LETTERS).count() < LETTERS
        } else {
            self.text.split_whitespace().take(WORDS).count() < WORDS
        }
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
    fn a_loss_is_told_from_damage_and_from_a_wish() {
        for text in [
            "通勤途中の電車内で財布ごと紛失した。",
            "割れたカードを誤ってごみと一緒に捨ててしまった。",
            "鞄が破れて、中の財布を落とした。",
            "火事で家が壊れ、カードも焼けた。",
            "I dropped my wallet with the card at Shinjuku station",
            "Stolen from my bag on the train to work",
            "Tôi bị mất ví ở ga Shinjuku",
            "昨日の夜、気がついたら鞄に入っていなかった。",
        ] {
            check(text, Topic::Loss);
            assert!(!Reason::new(text).is_vague(), "{text}");
        }
        for text in [
            "カードが割れて読み取れなくなった。",
            "洗濯してカードが曲がってしまいました",
            "The IC chip of my card is broken",
        ] {
            check(text, Topic::DamageOnly);
            assert!(!Reason::new(text).is_vague(), "{text}");
        }
        for text in ["写真を変えたいので新しいカードがほしい", "I want to exchange my card"] {
            check(text, Topic::ExchangeOnly);
            assert!(!Reason::new(text).is_vague(), "{text}");
        }
    }

    #[test]
    fn a_bare_word_is_vague() {
        for text in ["紛失", "なくしました", "lost", "I lost it", "電車で紛失"] {
            check(text, Topic::Loss);
            assert!(Reason::new(text).is_vague(), "{text}");
        }
    }

    #[test]
    fn a_theft_is_told_from_a_loss() {
        for text in ["駅で財布を盗まれた", "My bag was STOLEN", "バイクにひったくられた"] {
            assert!(Reason::new(text).speaks_of_theft(), "{text}");
        }
        let lost = Reason::new("電車に置き忘れた");
        assert!(!lost.speaks_of_theft() && lost.speaks_of_mislaying());
    }
}
