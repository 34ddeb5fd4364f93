//! ふりがな: readings written behind their words, as 陳述書《ちんじゅつしょ》.
//!
//! The base is the run of kanji before the brackets; where it begins in the middle of one, ｜ marks its beginning. It is
//! the notation of 青空文庫, which people can type.

/// A piece of a text, and how it is read where that is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What stands on the line.
    pub base: String,
    /// What stands above it.
    pub ruby: Option<String>,
}

/// Parts a text into words with readings and all between them.
///
/// ```
/// use zairyu::speech::readings;
///
/// let pieces = readings("窓口《まどぐち》へ");
/// assert_eq!((pieces[0].base.as_str(), pieces[0].ruby.as_deref()), ("窓口", Some("まどぐち")));
/// assert_eq!((pieces[1].base.as_str(), pieces[1].ruby.as_deref()), ("へ", None));
/// ```
pub fn readings(text: &str) -> Vec<Reading> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, (ruby, after))) =
        rest.split_once('《').and_then(|(before, it)| Some((before, it.split_once('》')?)))
    {
        let (plain, base) = part(before);
        push(&mut pieces, plain, None);
        push(&mut pieces, base, Some(ruby));
        rest = after;
    }
    push(&mut pieces, rest, None);
    pieces
}

/// A text without readings, for places that have no room for them.
///
/// ```
/// assert_eq!(zairyu::speech::without_readings("窓口《まどぐち》へ"), "窓口へ");
/// ```
pub fn without_readings(text: &str) -> String {
    readings(text).into_iter().map(|it| it.base).collect()
}

/// Parts what stands before a reading into what it does not cover and what it does.
fn part(before: &str) -> (&str, &str) {
    if let Some((plain, base)) = before.rsplit_once('｜') {
        return (plain, base);
    }
    let start = before.char_indices().rev().take_while(|(_, it)| is_kanji(*it)).last().map_or(before.len(), |it| it.0);
    before.split_at(start)
}

fn push(pieces: &mut Vec<Reading>, base: &str, ruby: Option<&str>) {
    if !base.is_empty() {
        pieces.push(Reading { base: base.to_owned(), ruby: ruby.map(str::to_owned) });
    }
}

fn is_kanji(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '々' | '〆' | 'ヶ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let found = readings(text);
        let found: Vec<_> = found.iter().map(|it| (it.base.as_str(), it.ruby.as_deref().unwrap_or(""))).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn readings_stand_over_their_words() {
        check("", &[]);
        check("plain", &[("plain", "")]);
        check("書《か》きます", &[("書", "か"), ("きます", "")]);
        check("14｜日《にち》までに", &[("14", ""), ("日", "にち"), ("までに", "")]);
        check("新｜宿《しゅく》", &[("新", ""), ("宿", "しゅく")]);
        check("人々《ひとびと》", &[("人々", "ひとびと")]);
    }

    #[test]
    fn brackets_without_an_end_are_text() {
        check("在留《ざい", &[("在留《ざい", "")]);
    }
}
