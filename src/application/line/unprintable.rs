//! Characters that cannot stand in a line: those that steer instead of showing, emoji, 外字.
//!
//! Nearly every character of nearly every text is one of a few thousand ordinary ones, so these are told apart first
//! and by their code points alone; only the rest is looked up.

use unicode_properties::{EmojiStatus, UnicodeEmoji};

use crate::diagnostic::is_private_use;

/// Why a character cannot stand in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unprintable {
    /// 制御文字
    Steering,
    /// 絵文字
    Emoji,
    /// 外字
    PrivateUse,
}

/// Asks for the picture instead of the text form of the character before it.
const EMOJI_PRESENTATION: char = '\u{FE0F}';
/// Puts a key around the digit before it.
const KEYCAP: char = '\u{20E3}';

/// The first character that cannot stand in a line, with its place counted from 0, and why.
pub(super) fn find_unprintable(text: &str) -> Option<(usize, char, Unprintable)> {
    if text.chars().all(is_ordinary) {
        return None;
    }
    let mut before = None;
    text.chars().enumerate().find_map(|(place, character)| {
        let unprintable = judge(before.replace(character), character)?;
        // Of a text sign made a picture by what follows, people know the sign and not the selector.
        Some(match before_of(text, place).filter(|_| character == EMOJI_PRESENTATION) {
            Some(sign) => (place - 1, sign, unprintable),
            None => (place, character, unprintable),
        })
    })
}

/// The text without what cannot stand in a line; 外字 stay, because without them it would say something else.
pub(super) fn without_unprintable(text: &str) -> String {
    let mut before = None;
    let kept = text.chars().filter_map(|character| match (character, judge(before.replace(character), character)) {
        ('\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}', _) => Some(' '),
        (_, Some(Unprintable::Steering | Unprintable::Emoji)) => None,
        _ => Some(character),
    });
    let spaced: String = kept.collect();
    spaced.split(' ').filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
}

fn before_of(text: &str, place: usize) -> Option<char> {
    text.chars().nth(place.checked_sub(1)?)
}

fn judge(before: Option<char>, character: char) -> Option<Unprintable> {
    if is_ordinary(character) {
        None
    } else if is_private_use(character) {
        Some(Unprintable::PrivateUse)
    } else if is_steering(character) {
        Some(Unprintable::Steering)
    } else {
        is_emoji(before, character).then_some(Unprintable::Emoji)
    }
}

/// ASCII, kana, 漢字 and their full-width companions.
fn is_ordinary(character: char) -> bool {
    matches!(character, ' '..='~' | '\u{3000}'..='\u{302F}' | '\u{3041}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}' | '\u{FF01}'..='\u{FF9F}')
}

/// Control characters, line and paragraph breaks, writing-direction marks, invisible joiners, byte-order marks, tags.
fn is_steering(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFD}' | '\u{E0000}'..='\u{E007F}'
            | '\u{FFFFE}' | '\u{FFFFF}' | '\u{10FFFE}' | '\u{10FFFF}')
}

/// Whether a character is drawn as a picture. Signs that were in use before emoji, such as ©, ♂ or ㊗, are text unless
/// the selector behind them says otherwise.
fn is_emoji(before: Option<char>, character: char) -> bool {
    /// From here on the standard has pictures only; below stand signs of broadcasting and of maps.
    const PICTURES: char = '\u{1F300}';
    if character == EMOJI_PRESENTATION {
        return before.is_some_and(UnicodeEmoji::is_emoji_char);
    }
    character == KEYCAP
        || match character.emoji_status() {
            EmojiStatus::EmojiPresentation
            | EmojiStatus::EmojiPresentationAndModifierBase
            | EmojiStatus::EmojiPresentationAndModifierAndEmojiComponent
            | EmojiStatus::EmojiPresentationAndEmojiComponent => true,
            _ => character >= PICTURES && character.is_emoji_char(),
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(usize, char, Unprintable)>, kept: &str) {
        assert_eq!(find_unprintable(text), expected, "{text:?}");
        assert_eq!(without_unprintable(text), kept, "{text:?}");
    }

    #[test]
    fn text_is_left_alone() {
        for text in [
            "0123456789#*",
            "©®™♂♀㊗㊙〒※①★☆♪→←↑↓☎♨〽〰",
            "東京都新宿区西新宿二丁目8番1号　ハイツ203",
            "葛\u{E0100}城市 葛\u{FE0F}",
            "ÜÑỄ Ω Ж ﾊｲﾂ 〜～ー－",
            "🄰🈂🅿",
        ] {
            check(text, None, text);
        }
    }

    #[test]
    fn pictures_are_found() {
        for (text, emoji, kept) in [
            ("家🏠", '🏠', "家"),
            ("家👨\u{200D}👩\u{200D}👧", '👨', "家"),
            ("家👍🏽", '👍', "家"),
            ("家🇻🇳", '🇻', "家"),
            ("家⌚", '⌚', "家"),
            ("家🌡", '🌡', "家"),
            ("家㊗\u{FE0F}", '㊗', "家㊗"),
            ("家1\u{FE0F}\u{20E3}", '1', "家1"),
            ("家1\u{20E3}", '\u{20E3}', "家1"),
        ] {
            let place = if emoji == '\u{20E3}' { 2 } else { 1 };
            check(text, Some((place, emoji, Unprintable::Emoji)), kept);
        }
    }

    #[test]
    fn the_first_of_several_is_told_and_a_private_character_is_not_dropped() {
        check("a\u{202E}🏠", Some((1, '\u{202E}', Unprintable::Steering)), "a");
        check("a\u{E000}\u{202E}", Some((1, '\u{E000}', Unprintable::PrivateUse)), "a\u{E000}");
        check("a\r\n\tb", Some((1, '\r', Unprintable::Steering)), "a b");
        check("\u{FE0F}", None, "\u{FE0F}");
    }
}
