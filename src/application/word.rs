//! Answers that are one of a few words, whichever of them people type.

/// What a word stands for. Case and the blanks around it do not matter.
pub(super) fn find<T: Copy>(words: &[(&str, T)], text: &str) -> Option<T> {
    let text = text.trim();
    words.iter().find(|(word, _)| word.eq_ignore_ascii_case(text)).map(|(_, meaning)| *meaning)
}

/// A regular expression (ECMA-262) that any of the words matches, however it is typed.
pub(super) fn pattern<T>(words: &[(&str, T)]) -> String {
    let alternatives: Vec<String> = words.iter().map(|(word, _)| word.chars().map(letter).collect()).collect();
    format!("^\\s*({})\\s*$", alternatives.join("|"))
}

fn letter(letter: char) -> String {
    match letter {
        'a'..='z' => format!("[{letter}{}]", letter.to_ascii_uppercase()),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &[(&str, u8)] = &[("yes", 1), ("有", 1), ("no", 2)];

    #[test]
    fn case_and_blanks_do_not_matter() {
        assert_eq!(find(WORDS, " YES "), Some(1));
        assert_eq!(find(WORDS, "有"), Some(1));
        assert_eq!(find(WORDS, "nope"), None);
        assert_eq!(pattern(WORDS), "^\\s*([yY][eE][sS]|有|[nN][oO])\\s*$");
    }
}
