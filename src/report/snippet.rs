//! The line of a file in which a problem stands, as far as it fits a screen, and what of it is meant.
//!
//! The line is the applicant's or a stranger's. What steers a terminal is shown as something that does not, and every
//! character is counted in the columns it takes, so that the mark stands below the right ones.

use unicode_width::UnicodeWidthChar;

use super::SourceText;
use crate::diagnostic::Position;

/// Columns for the line; with its number it stays below a hundred.
const WINDOW: usize = 90;
/// Columns for a value in a line that does not fit.
const LONGEST_VALUE: usize = 60;
/// Characters looked at on either side. More than columns, because some characters take none.
const REACH: usize = 200;

/// A line with a mark below it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Snippet {
    pub(super) line: String,
    /// Columns before the mark.
    pub(super) before: usize,
    /// Columns of the mark.
    pub(super) marked: usize,
}

/// What stands at a place, within its line.
pub(super) fn snippet(source: &SourceText<'_>, position: Position) -> Option<Snippet> {
    if let Some(row) = source.row() {
        let cell = row.cell(position)?.trim();
        return Some(laid_out(Cells::back_to_line_start(""), Cells::to_line_end(cell), Cells::to_line_end("")));
    }
    let (head, tail) = source.parts_at(position)?;
    let before = Cells::back_to_line_start(head);
    let (value, is_closed) = value_at(tail);
    let after = if is_closed { tail.get(value.len()..)? } else { "" };
    let after = Cells::to_line_end(after);
    let mut value = Cells::to_line_end(value);
    value.is_cut |= !is_closed;
    Some(laid_out(before, value, after))
}

fn laid_out(mut before: Cells, mut value: Cells, mut after: Cells) -> Snippet {
    let is_whole = !before.is_cut && !value.is_cut && !after.is_cut;
    if !is_whole || before.width() + value.width() + after.width() > WINDOW {
        value.keep_front(LONGEST_VALUE);
        let room = WINDOW - value.width().min(WINDOW);
        let wanted_after = if after.is_cut { WINDOW } else { after.width() };
        before.keep_back((room / 2).max(room.saturating_sub(wanted_after)));
        after.keep_front(room.saturating_sub(before.width()));
    }
    let (columns, marked) = (before.width(), value.width().max(1));
    let line: String = [before, value, after].iter().flat_map(|it| &it.list).map(|it| it.shown).collect();
    Snippet { line: line.trim_end().to_owned(), before: columns, marked }
}

/// The value, or key, that a text begins with, as written; and whether its end was found in its first line.
fn value_at(text: &str) -> (&str, bool) {
    let mut characters = text.char_indices().take(REACH).take_while(|(_, it)| !is_line_end(*it));
    let end = match text.chars().next() {
        Some('"') => {
            characters.next();
            end_of_text(&mut characters)
        }
        Some('{' | '[') => end_of_group(&mut characters),
        _ => {
            let end = characters.find(|(_, it)| matches!(it, ',' | ']' | '}') || it.is_whitespace());
            // A word or a number may also end with the line, or with the file.
            return end.map_or_else(|| first_line(text), |(end, _)| (text.get(..end).unwrap_or_default(), true));
        }
    };
    end.map_or_else(|| (first_line(text).0, false), |end| (text.get(..end).unwrap_or_default(), true))
}

/// Where a text ends whose first quotation mark is behind us.
fn end_of_text(characters: &mut impl Iterator<Item = (usize, char)>) -> Option<usize> {
    while let Some((at, character)) = characters.next() {
        match character {
            '\\' => drop(characters.next()),
            '"' => return Some(at + 1),
            _ => {}
        }
    }
    None
}

fn end_of_group(characters: &mut impl Iterator<Item = (usize, char)>) -> Option<usize> {
    let mut depth = 0_usize;
    while let Some((at, character)) = characters.next() {
        match character {
            '"' => drop(end_of_text(characters)?),
            '{' | '[' => depth += 1,
            '}' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return Some(at + 1);
        }
    }
    None
}

/// The first line of a text, and whether all of it was within reach.
fn first_line(text: &str) -> (&str, bool) {
    let end = text.char_indices().take(REACH).find(|(_, it)| is_line_end(*it)).map(|(end, _)| end);
    let end = end.or_else(|| text.char_indices().nth(REACH).is_none().then_some(text.len()));
    let reach = text.char_indices().nth(REACH).map_or(text.len(), |(end, _)| end);
    (text.get(..end.unwrap_or(reach)).unwrap_or_default(), end.is_some())
}

fn is_line_end(character: char) -> bool {
    matches!(character, '\n' | '\r')
}

/// One character as it is shown.
#[derive(Clone, Copy)]
struct Cell {
    shown: char,
    width: usize,
}

/// A stretch of a line.
struct Cells {
    list: Vec<Cell>,
    /// Whether there is more of it than is held here.
    is_cut: bool,
}

impl Cells {
    const MORE: Cell = Cell { shown: '…', width: 1 };

    fn to_line_end(text: &str) -> Self {
        let (line, is_whole) = first_line(text);
        Self { list: line.chars().flat_map(cells).collect(), is_cut: !is_whole }
    }

    fn back_to_line_start(text: &str) -> Self {
        let mut list = Vec::new();
        let mut characters = text.chars().rev();
        for character in characters.by_ref().take(REACH) {
            if is_line_end(character) {
                list.reverse();
                return Self { list, is_cut: false };
            }
            list.extend(cells(character));
        }
        list.reverse();
        Self { list, is_cut: characters.next().is_some_and(|it| !is_line_end(it)) }
    }

    fn width(&self) -> usize {
        self.list.iter().map(|it| it.width).sum()
    }

    /// Keeps what fits of the beginning, and shows that there was more.
    fn keep_front(&mut self, room: usize) {
        if self.width() <= room && !self.is_cut {
            return;
        }
        self.list.truncate(fitting(self.list.iter(), room));
        self.list.extend((room > 0).then_some(Self::MORE));
    }

    /// Keeps what fits of the end, and shows that there was more.
    fn keep_back(&mut self, room: usize) {
        if self.width() <= room && !self.is_cut {
            return;
        }
        let kept = fitting(self.list.iter().rev(), room);
        let dropped = self.list.len() - kept;
        let kept = self.list.iter().skip(dropped).skip_while(|it| it.width == 0);
        self.list = (room > 0).then_some(Self::MORE).iter().chain(kept).copied().collect();
    }
}

/// How many cells fit beside the sign that there are more.
fn fitting<'a>(cells: impl Iterator<Item = &'a Cell>, room: usize) -> usize {
    let mut width = 0;
    let fits = |cell: &&Cell| {
        width += cell.width;
        width < room
    };
    cells.take_while(fits).count()
}

/// A character as it is shown.
fn cells(character: char) -> impl Iterator<Item = Cell> {
    /// As wide as most editors do.
    const TAB: usize = 4;
    let (shown, times) = match character {
        '\t' => (' ', TAB),
        it if steers(it) => (stand_in(it), 1),
        it => (it, 1),
    };
    std::iter::repeat_n(Cell { shown, width: shown.width().unwrap_or(1) }, times)
}

/// Whether a character changes how others are shown, or is not seen: controls, breaks, directions, joiners, tags. Marks
/// that join the letter before them and choose its variant are part of how it is written.
fn steers(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{AD}' | '\u{600}'..='\u{605}' | '\u{61C}' | '\u{6DD}' | '\u{70F}' | '\u{115F}' | '\u{1160}' | '\u{180E}'
            | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}'
            | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E00FF}')
}

fn stand_in(character: char) -> char {
    match character {
        '\u{7F}' => '\u{2421}',
        it if it < ' ' => char::from_u32(0x2400 + u32::from(it)).unwrap_or(char::REPLACEMENT_CHARACTER),
        _ => char::REPLACEMENT_CHARACTER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text in which `«` stands before the place of the problem.
    fn drawn(text: &str) -> Snippet {
        let (head, tail) = text.split_once('«').unwrap();
        let line = head.matches('\n').count() + 1;
        let column = head.rsplit('\n').next().unwrap().chars().count() + 1;
        let text = format!("{head}{tail}");
        snippet(&SourceText::new(text.as_bytes()).unwrap(), Position { line, column }).unwrap()
    }

    #[track_caller]
    fn check(text: &str, line: &str, mark: &str) {
        let found = drawn(text);
        assert_eq!(
            (found.line.as_str(), " ".repeat(found.before) + &"^".repeat(found.marked)),
            (line, mark.to_owned())
        );
    }

    #[test]
    fn the_mark_stands_under_the_value_as_written() {
        check("{\n  \"sex\": «\"man\",\n}", "  \"sex\": \"man\",", "         ^^^^^");
        check("{«\"a\\\"b\\\\\": 1}", "{\"a\\\"b\\\\\": 1}", " ^^^^^^^^");
        check("{\"a\": «-1.5e3}", "{\"a\": -1.5e3}", "      ^^^^^^");
        check("[«7", "[7", " ^");
        check("«true\r\n", "true", "^^^^");
        check(
            "{\"a\": «[\"]\", {\"b\": \"}\"}], \"c\": 1}",
            "{\"a\": [\"]\", {\"b\": \"}\"}], \"c\": 1}",
            "      ^^^^^^^^^^^^^^^^^",
        );
    }

    #[test]
    fn a_value_over_several_lines_is_marked_to_the_end_of_the_first() {
        check("{\"sex\": «{\"a\": 1,\n\"b\": 2}}", "{\"sex\": {\"a\": 1,…", "        ^^^^^^^^^");
    }

    #[test]
    fn columns_are_counted_as_terminals_do() {
        check("{\"氏名\": «\"阮文安\"}", "{\"氏名\": \"阮文安\"}", "         ^^^^^^^^");
        check("{\"e\u{301}\": «\"葛\u{E0100}\"}", "{\"e\u{301}\": \"葛\u{E0100}\"}", "      ^^^^");
        check("\t{\t«1}", "    {    1}", "         ^");
        check("«\"ｱｲ\"", "\"ｱｲ\"", "^^^^");
    }

    #[test]
    fn what_steers_a_terminal_is_shown_and_does_not_steer() {
        check("{\"\u{202E}a\u{7F}\u{9B}\u{200B}\": «1}", "{\"\u{FFFD}a\u{2421}\u{FFFD}\u{FFFD}\": 1}", "          ^");
        check("\u{1b}[31m«1", "\u{241B}[31m1", "     ^");
    }

    #[test]
    fn a_long_line_is_cut_to_what_surrounds_the_value() {
        for (text, starts_cut, ends_cut) in [
            (format!("{}«\"man\"{}", "a".repeat(500), "b".repeat(500)), true, true),
            (format!("{}«\"man\"{}", "a".repeat(500), "b".repeat(5)), true, false),
            (format!("{}«\"man\"{}", "a".repeat(5), "b".repeat(500)), false, true),
            (format!("{}«\"{}\"{}", "漢".repeat(500), "字".repeat(500), "b".repeat(500)), true, true),
            (format!("{}«\"man\"{}", "\u{301}".repeat(9000), "\u{301}".repeat(9000)), true, true),
            (format!("{}«\"{}\"", "\t".repeat(90), "\u{301}".repeat(9000)), true, true),
            (format!("\"{}\": «1", "漢".repeat(44)), true, false),
        ] {
            let found = drawn(&text);
            assert_eq!(
                (found.line.starts_with('…'), found.line.ends_with('…')),
                (starts_cut, ends_cut),
                "{}",
                found.line
            );
            let columns: usize = found.line.chars().filter_map(UnicodeWidthChar::width).sum();
            assert!(columns <= WINDOW && found.before + found.marked <= columns, "{columns}: {}", found.line);
            assert!(found.line.chars().count() <= 3 * REACH + 3);
        }
    }
}
