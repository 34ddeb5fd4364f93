//! Characters as messages name them: many that do harm cannot be seen, or look like others, so each is told by its code
//! point and its Unicode name.

/// A character as people can look it up: itself, where it can be seen, its code point and its Unicode name.
///
/// ```
/// use zairyu::diagnostic::code_point;
///
/// assert_eq!(code_point('Н'), "Н U+041D CYRILLIC CAPITAL LETTER EN");
/// assert_eq!(code_point('\u{202E}'), "U+202E RIGHT-TO-LEFT OVERRIDE");
/// assert_eq!(code_point('\u{E000}'), "U+E000 private use");
/// ```
pub fn code_point(character: char) -> String {
    let is_seen = !is_invisible(character) && !character.is_whitespace() && !is_private_use(character);
    let shown = if is_seen { format!("{character} ") } else { String::new() };
    let name = name(character).map(|it| format!(" {it}")).unwrap_or_default();
    format!("{shown}U+{:04X}{name}", u32::from(character))
}

/// 全角 to 半角: a full-width form of ASCII, or the ideographic space, in its ordinary width; anything else as it is.
pub fn narrow(character: char) -> char {
    match character {
        '！'..='～' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        '\u{3000}' => ' ',
        other => other,
    }
}

/// Whether a text is a word, which is written here in lower case; width, case and the blanks around it do not matter.
pub fn is_word(text: &str, word: &str) -> bool {
    let text = text.trim();
    text == word || word.chars().eq(text.chars().map(|it| narrow(it).to_ascii_lowercase()))
}

/// 外字: a character whose shape each machine decides for itself.
pub fn is_private_use(character: char) -> bool {
    matches!(character, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{FFFFD}' | '\u{100000}'..='\u{10FFFD}')
}

/// A text as a message quotes it: its beginning, on one line, with nothing in it that steers a terminal.
///
/// ```
/// use zairyu::diagnostic::excerpt;
///
/// assert_eq!(excerpt("10/11/2026"), "10/11/2026");
/// assert_eq!(excerpt("\u{1b}[31mred"), "<U+001B ESCAPE>[31mred");
/// assert!(excerpt(&"A".repeat(1_000_000)).len() < 100);
/// ```
pub fn excerpt(text: &str) -> String {
    /// As long as a path that people type.
    const SHOWN: usize = 60;
    /// After these the names would hide the text.
    const NAMED: usize = 4;
    let mut invisible = 0;
    let mut characters = text.chars();
    let show = |it: char| {
        if !is_invisible(it) {
            return it.to_string();
        }
        invisible += 1;
        if invisible <= NAMED { format!("<{}>", code_point(it)) } else { format!("<U+{:04X}>", u32::from(it)) }
    };
    let mut excerpt: String = characters.by_ref().take(SHOWN).map(show).collect();
    if characters.next().is_some() {
        excerpt.push('…');
    }
    excerpt
}

/// The name in the Unicode standard; for control characters, which have none, the standard's alias for them.
fn name(character: char) -> Option<String> {
    if is_private_use(character) {
        return Some("private use".to_owned());
    }
    if character.is_control() {
        return CONTROLS.iter().find(|(it, _)| *it == u32::from(character)).map(|(_, name)| (*name).to_owned());
    }
    unicode_names2::name(character).map(|it| it.to_string())
}

/// Control characters, breaks, writing-direction marks, joiners, marks that need a letter, variation selectors and tags.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{AD}' | '\u{300}'..='\u{36F}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{20D0}'..='\u{20FF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Control characters by their first alias of kind `control` in the standard's NameAliases.txt; `figment` where there is
/// no other.
const CONTROLS: &[(u32, &str)] = &[
    (0x00, "NULL"),
    (0x01, "START OF HEADING"),
    (0x02, "START OF TEXT"),
    (0x03, "END OF TEXT"),
    (0x04, "END OF TRANSMISSION"),
    (0x05, "ENQUIRY"),
    (0x06, "ACKNOWLEDGE"),
    (0x07, "ALERT"),
    (0x08, "BACKSPACE"),
    (0x09, "CHARACTER TABULATION"),
    (0x0A, "LINE FEED"),
    (0x0B, "LINE TABULATION"),
    (0x0C, "FORM FEED"),
    (0x0D, "CARRIAGE RETURN"),
    (0x0E, "SHIFT OUT"),
    (0x0F, "SHIFT IN"),
    (0x10, "DATA LINK ESCAPE"),
    (0x11, "DEVICE CONTROL ONE"),
    (0x12, "DEVICE CONTROL TWO"),
    (0x13, "DEVICE CONTROL THREE"),
    (0x14, "DEVICE CONTROL FOUR"),
    (0x15, "NEGATIVE ACKNOWLEDGE"),
    (0x16, "SYNCHRONOUS IDLE"),
    (0x17, "END OF TRANSMISSION BLOCK"),
    (0x18, "CANCEL"),
    (0x19, "END OF MEDIUM"),
    (0x1A, "SUBSTITUTE"),
    (0x1B, "ESCAPE"),
    (0x1C, "INFORMATION SEPARATOR FOUR"),
    (0x1D, "INFORMATION SEPARATOR THREE"),
    (0x1E, "INFORMATION SEPARATOR TWO"),
    (0x1F, "INFORMATION SEPARATOR ONE"),
    (0x7F, "DELETE"),
    (0x80, "PADDING CHARACTER"),
    (0x81, "HIGH OCTET PRESET"),
    (0x82, "BREAK PERMITTED HERE"),
    (0x83, "NO BREAK HERE"),
    (0x84, "INDEX"),
    (0x85, "NEXT LINE"),
    (0x86, "START OF SELECTED AREA"),
    (0x87, "END OF SELECTED AREA"),
    (0x88, "CHARACTER TABULATION SET"),
    (0x89, "CHARACTER TABULATION WITH JUSTIFICATION"),
    (0x8A, "LINE TABULATION SET"),
    (0x8B, "PARTIAL LINE FORWARD"),
    (0x8C, "PARTIAL LINE BACKWARD"),
    (0x8D, "REVERSE LINE FEED"),
    (0x8E, "SINGLE SHIFT TWO"),
    (0x8F, "SINGLE SHIFT THREE"),
    (0x90, "DEVICE CONTROL STRING"),
    (0x91, "PRIVATE USE ONE"),
    (0x92, "PRIVATE USE TWO"),
    (0x93, "SET TRANSMIT STATE"),
    (0x94, "CANCEL CHARACTER"),
    (0x95, "MESSAGE WAITING"),
    (0x96, "START OF GUARDED AREA"),
    (0x97, "END OF GUARDED AREA"),
    (0x98, "START OF STRING"),
    (0x99, "SINGLE GRAPHIC CHARACTER INTRODUCER"),
    (0x9A, "SINGLE CHARACTER INTRODUCER"),
    (0x9B, "CONTROL SEQUENCE INTRODUCER"),
    (0x9C, "STRING TERMINATOR"),
    (0x9D, "OPERATING SYSTEM COMMAND"),
    (0x9E, "PRIVACY MESSAGE"),
    (0x9F, "APPLICATION PROGRAM COMMAND"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(character: char, expected: &str) {
        assert_eq!(code_point(character), expected);
    }

    #[test]
    fn a_character_is_told_by_itself_its_code_point_and_its_name() {
        check('Н', "Н U+041D CYRILLIC CAPITAL LETTER EN");
        check('🏠', "🏠 U+1F3E0 HOUSE BUILDING");
        check('々', "々 U+3005 IDEOGRAPHIC ITERATION MARK");
        check('镕', "镕 U+9555 CJK UNIFIED IDEOGRAPH-9555");
        check('각', "각 U+AC01 HANGUL SYLLABLE GAG");
    }

    #[test]
    fn what_cannot_be_seen_is_told_by_its_name_only() {
        check('\0', "U+0000 NULL");
        check('\t', "U+0009 CHARACTER TABULATION");
        check('\n', "U+000A LINE FEED");
        check('\u{1B}', "U+001B ESCAPE");
        check('\u{7F}', "U+007F DELETE");
        check('\u{80}', "U+0080 PADDING CHARACTER");
        check('\u{A0}', "U+00A0 NO-BREAK SPACE");
        check('\u{200B}', "U+200B ZERO WIDTH SPACE");
        check('\u{202E}', "U+202E RIGHT-TO-LEFT OVERRIDE");
        check('\u{20E3}', "U+20E3 COMBINING ENCLOSING KEYCAP");
        check('\u{E0100}', "U+E0100 VARIATION SELECTOR-17");
        check('\u{E000}', "U+E000 private use");
        check('\u{10FFFD}', "U+10FFFD private use");
    }

    #[test]
    fn every_control_character_has_a_name_and_what_is_no_character_has_none() {
        for character in ('\0'..='\u{9F}').filter(|it| it.is_control()) {
            assert!(name(character).is_some(), "{character:?}");
        }
        assert_eq!(name('\u{FFFE}'), None);
        assert_eq!(name('\u{378}'), None);
    }

    #[test]
    fn a_quoted_text_stays_short_whatever_is_in_it() {
        assert!(excerpt(&"\u{202E}".repeat(100)).chars().count() < 1_000);
        assert_eq!(excerpt("\0\0\0\0\0A"), "<U+0000 NULL><U+0000 NULL><U+0000 NULL><U+0000 NULL><U+0000>A");
    }
}
