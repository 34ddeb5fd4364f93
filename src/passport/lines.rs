//! A typed or pasted text as the characters of a zone, and which kind of document they are of.
//!
//! Blanks, case and width cannot change their meaning, nor can the marks that word processors put for `<`; all else
//! that is not of a zone is told.

use super::error::{MrzError, OtherDocument};
use super::layout::MrzKind;
use crate::diagnostic::narrow;

/// Ten times what any zone takes, so that blanks and full-width letters have room.
pub(super) const MAX_BYTES: usize = 1_000;

/// The kind of document, and its characters without anything between the lines.
pub(super) fn read(text: &str) -> Result<(MrzKind, String), MrzError> {
    if text.len() > MAX_BYTES {
        return Err(MrzError::TooLong { bytes: text.len() });
    }
    let lines = Lines::read(text, "<")?;
    let kind = match lines.kind() {
        // Some write one `«` for two fillers; the length tells.
        Err(error) if text.contains(is_double_filler) => {
            let lines = Lines::read(text, "<<")?;
            return Ok((lines.kind().map_err(|_| error)?, lines.characters));
        }
        kind => kind?,
    };
    Ok((kind, lines.characters))
}

/// The characters of all lines, and how many are of which.
struct Lines {
    characters: String,
    counted: Vec<usize>,
}

impl Lines {
    fn read(text: &str, double_filler: &str) -> Result<Self, MrzError> {
        let lines = split(text);
        let mut read = Self { characters: String::with_capacity(90), counted: Vec::with_capacity(lines.len()) };
        for (line, number) in lines.iter().zip(1..) {
            let before = read.characters.len();
            for (found, column) in line.chars().filter(|it| !it.is_whitespace()).zip(1..) {
                match plain(found) {
                    Some(plain) => read.characters.push(plain),
                    None if is_double_filler(found) => read.characters.push_str(double_filler),
                    None => return Err(foreign(&lines, found, number, column)),
                }
            }
            read.counted.push(read.characters.len() - before);
        }
        Ok(read)
    }

    fn kind(&self) -> Result<MrzKind, MrzError> {
        match self.counted.as_slice() {
            [44, 44] | [88] if self.characters.starts_with('V') => {
                Err(MrzError::OtherDocument { document: OtherDocument::Visa })
            }
            [44, 44] | [88] => Ok(MrzKind::Td3),
            [30, 30, 30] | [90] => Ok(MrzKind::Td1),
            [36, 36] | [72] => Err(MrzError::OtherDocument { document: OtherDocument::LinesOf36 }),
            counted => Err(MrzError::Lines { counted: counted.to_vec() }),
        }
    }
}

/// The lines, whether breaks or spaces part them. A blank inside a line that has breaks around it means nothing.
fn split(text: &str) -> Vec<&str> {
    let is_break = |it: char| matches!(it, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let lines: Vec<&str> = text.split(is_break).filter(|it| !it.trim().is_empty()).collect();
    if lines.len() == 1 {
        let words: Vec<&str> = text.split_whitespace().collect();
        if matches!(words.len(), 2 | 3) {
            return words;
        }
    }
    lines
}

/// The place of a character that no zone has, in the lines as the passport has them where they are run together.
fn foreign(lines: &[&str], found: char, line: usize, column: usize) -> MrzError {
    let count = lines.iter().flat_map(|it| it.chars()).filter(|it| !it.is_whitespace()).count();
    let (line, column) = match (lines.len(), count) {
        (1, 88) => MrzKind::Td3.layout().place(column - 1),
        (1, 90) => MrzKind::Td1.layout().place(column - 1),
        _ => (line, column),
    };
    MrzError::Character { found, line, column }
}

fn plain(character: char) -> Option<char> {
    let narrow = match character {
        'A'..='Z' | '0'..='9' | '<' => return Some(character),
        '‹' | '〈' | '\u{2329}' | '⟨' => '<',
        other => narrow(other),
    };
    let capital = narrow.to_ascii_uppercase();
    matches!(capital, 'A'..='Z' | '0'..='9' | '<').then_some(capital)
}

fn is_double_filler(character: char) -> bool {
    matches!(character, '«' | '≪' | '《')
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
    const SECOND: &str = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
    const CARD: [&str; 3] =
        ["I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"];

    #[track_caller]
    fn check(text: &str, expected: &Result<MrzKind, MrzError>) {
        let found = read(text);
        assert_eq!(found.as_ref().map(|it| it.0).map_err(Clone::clone), *expected, "{text}");
        let right = format!("{FIRST}{SECOND}");
        assert!(found.is_err() || [right, CARD.concat()].contains(&found.unwrap().1), "{text}");
    }

    fn first(text: &str, count: usize) -> &str {
        text.get(..count).unwrap()
    }

    #[test]
    fn breaks_blanks_case_and_width_do_not_matter() {
        let wide: String = SECOND
            .chars()
            .map(|it| if it == '<' { '＜' } else { char::from_u32(u32::from(it) + 0xFEE0).unwrap() })
            .collect();
        for text in [
            format!("{FIRST}\n{SECOND}"),
            format!("\n {FIRST} \r\n\r\n{SECOND}\t\r\n"),
            format!("{FIRST}\r{SECOND}"),
            format!("{FIRST}　{SECOND}"),
            format!("{FIRST}{SECOND}"),
            format!("{FIRST}\n{}\n", SECOND.replace("UTO", " UTO ")),
            format!("{FIRST} {SECOND}").replace("UTO", " UTO "),
            format!("{FIRST}\n{SECOND}").to_lowercase(),
            format!("{FIRST}\n{wide}"),
            format!("{FIRST}\n{SECOND}").replace('<', "‹"),
            format!("{FIRST}\n{SECOND}").replace('<', "«"),
            format!("{FIRST}\n{SECOND}").replace("<<", "«"),
        ] {
            check(&text, &Ok(MrzKind::Td3));
        }
        check(&CARD.join("\n"), &Ok(MrzKind::Td1));
        check(&CARD.join(" "), &Ok(MrzKind::Td1));
        check(&CARD.concat(), &Ok(MrzKind::Td1));
    }

    #[test]
    fn other_lengths_are_counted_line_by_line() {
        let lines = |counted: &[usize]| Err(MrzError::Lines { counted: counted.to_vec() });
        check("", &lines(&[]));
        check(" \n ", &lines(&[]));
        check("TK1234567", &lines(&[9]));
        check(FIRST, &lines(&[44]));
        check(&format!("{FIRST}\n{}", first(SECOND, 43)), &lines(&[44, 43]));
        check(&format!("{FIRST}<\n{}", first(SECOND, 43)), &lines(&[45, 43]));
        check(&format!("{FIRST}\n{SECOND}\n{SECOND}"), &lines(&[44, 44, 44]));
        check(first(&CARD.concat(), 89), &lines(&[89]));
        check(&"<".repeat(MAX_BYTES), &lines(&[MAX_BYTES]));
        check(&"<".repeat(MAX_BYTES + 1), &Err(MrzError::TooLong { bytes: MAX_BYTES + 1 }));
        check("«", &lines(&[1]));
    }

    #[test]
    fn other_documents_are_named() {
        let other = |document| Err(MrzError::OtherDocument { document });
        check(&format!("{}\n{SECOND}", FIRST.replace("P<", "V<")), &other(OtherDocument::Visa));
        check(&format!("{}\n{}", first(FIRST, 36), first(SECOND, 36)), &other(OtherDocument::LinesOf36));
        check(&format!("{}{}", first(FIRST, 36), first(SECOND, 36)), &other(OtherDocument::LinesOf36));
    }

    #[test]
    fn a_foreign_character_is_told_with_its_place() {
        let character = |found, line, column| Err(MrzError::Character { found, line, column });
        check(&format!("{FIRST}\n{}", SECOND.replace("C3", "-3")), &character('-', 2, 8));
        check(&format!("{FIRST}{}", SECOND.replace("C3", "-3")), &character('-', 2, 8));
        check(&CARD.concat().replace("MARIA", "MARÍA"), &character('Í', 3, 19));
        check("旅券番号 TK1234567", &character('旅', 1, 1));
        check("P UTO\u{200B}ERIKSSON", &character('\u{200B}', 2, 4));
    }
}
