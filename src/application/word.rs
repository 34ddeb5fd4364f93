//! Answers that are one of a few words, whichever of them people type.

use crate::diagnostic::{is_word, narrow};

/// What a word, written here in lower case, stands for. Case, width and the blanks around it do not matter.
pub(super) fn find<T: Copy>(words: &[(&str, T)], text: &str) -> Option<T> {
    let text = text.trim();
    // Nearly all words begin with another letter.
    let first = text.chars().next().map(|it| narrow(it).to_ascii_lowercase());
    let found = words.iter().find(|(word, _)| word.chars().next() == first && is_word(text, word));
    found.map(|(_, meaning)| *meaning)
}

/// A regular expression (ECMA-262) that any of the words matches, however it is typed.
pub(super) fn pattern<T>(words: &[(&str, T)]) -> String {
    let alternatives: Vec<String> = words.iter().map(|(word, _)| word.chars().map(letter).collect()).collect();
    format!("^\\s*({})\\s*$", alternatives.join("|"))
}

fn letter(letter: char) -> String {
    match letter {
        'a'..='z' => {
            let capital = letter.to_ascii_uppercase();
            format!("[{letter}{capital}{}{}]", wide(letter), wide(capital))
        }
        '0'..='9' => format!("[{letter}{}]", wide(letter)),
        ' ' => "[ \u{3000}]".to_owned(),
        other => other.to_string(),
    }
}

/// 全角
fn wide(character: char) -> char {
    ('！'..='～').find(|it| narrow(*it) == character).unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &[(&str, u8)] = &[("yes", 1), ("有", 1), ("no", 2)];

    #[test]
    fn case_width_and_blanks_do_not_matter() {
        assert_eq!(find(WORDS, " YES "), Some(1));
        assert_eq!(find(WORDS, "Ｙｅs\u{3000}"), Some(1));
        assert_eq!(find(WORDS, "有"), Some(1));
        assert_eq!(find(WORDS, "nope"), None);
        assert_eq!(pattern(WORDS), "^\\s*([yYｙＹ][eEｅＥ][sSｓＳ]|有|[nNｎＮ][oOｏＯ])\\s*$");
    }
}
