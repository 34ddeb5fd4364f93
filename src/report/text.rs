//! Problems for people who read: the message, its place, the line it stands in, and what to do.

use std::ops::Range;

use super::snippet::{Snippet, snippet};
use super::{Source, SourceText, doubt};
use crate::diagnostic::{Lang, Place, Position, Problem, Severity, excerpt};

/// A problem for people: a label to be coloured, and the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// `error[code]`
    pub label: String,
    /// The message, its place, the line there and what to do, ending with a line break.
    pub rest: String,
    /// What in the rest is drawn and not said, in its order, for whoever has colours.
    pub strokes: Vec<Stroke>,
}

/// A part of a text that is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stroke {
    /// Bytes of [`Text::rest`].
    pub range: Range<usize>,
    /// What it is.
    pub kind: StrokeKind,
}

/// What is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StrokeKind {
    /// The number of a line, and the bar that parts it from the line.
    Gutter,
    /// The mark below what is meant.
    Caret,
}

/// Words a problem.
pub fn text(problem: &Problem, source: Source<'_>, lang: Lang) -> Text {
    let label = format!("{}[{}]", severity(problem.rule.severity, lang), problem.rule.code);
    let rest = format!(": {}\n  --> {}\n", problem.message.get(lang), place(problem, source, lang));
    let mut text = Text { label, rest, strokes: Vec::new() };
    if let (Some(source), Some(position)) = (source.text, problem.position)
        && let Some(snippet) = snippet(source, position)
    {
        text.draw(position.line, &snippet);
    }
    if let Some(hint) = &problem.hint {
        text.hint(hint.get(lang));
    }
    if let Some(certainty) = doubt(problem.rule) {
        let known = certainty.name().get(lang);
        text.hint(&match lang {
            Lang::Ja => format!("確かめてください: 根拠は{known}だけです。問い合わせ先は出入国在留管理庁"),
            Lang::En => format!("check with the Immigration Services Agency (source: {known})"),
        });
    }
    text
}

/// A problem in one line, for a cell of a table: the item as programs know it, code, message and what to do.
pub fn brief(problem: &Problem, lang: Lang) -> String {
    let place = match &problem.place {
        Place::Field(field) => format!("{}: ", field.path()),
        Place::Key(key) => format!("{key}: "),
        Place::Record => String::new(),
    };
    let severity = severity(problem.rule.severity, lang);
    let hint = problem.hint.as_ref().map(|it| format!(" ({})", it.get(lang))).unwrap_or_default();
    format!("{place}{severity}[{}]: {}{hint}", problem.rule.code, problem.message.get(lang))
}

impl Text {
    fn hint(&mut self, hint: &str) {
        self.rest.push_str("   = ");
        self.rest.push_str(hint);
        self.rest.push('\n');
    }

    fn draw(&mut self, line: usize, snippet: &Snippet) {
        let number = format!("{line:>2}");
        let gap = " ".repeat(number.len());
        self.stroke(&format!("{gap} |"), StrokeKind::Gutter);
        self.rest.push('\n');
        self.stroke(&format!("{number} |"), StrokeKind::Gutter);
        self.rest.push(' ');
        self.rest.push_str(&snippet.line);
        self.rest.push('\n');
        self.stroke(&format!("{gap} |"), StrokeKind::Gutter);
        self.rest.extend(std::iter::repeat_n(' ', snippet.before + 1));
        self.stroke(&"^".repeat(snippet.marked), StrokeKind::Caret);
        self.rest.push('\n');
    }

    fn stroke(&mut self, drawn: &str, kind: StrokeKind) {
        let start = self.rest.len();
        self.rest.push_str(drawn);
        self.strokes.push(Stroke { range: start..self.rest.len(), kind });
    }
}

pub(super) fn severity(severity: Severity, lang: Lang) -> &'static str {
    match (lang, severity) {
        (Lang::Ja, Severity::Error) => "エラー",
        (Lang::Ja, Severity::Warning) => "警告",
        (Lang::Ja, Severity::Note) => "参考",
        (Lang::En, it) => it.as_str(),
    }
}

fn place(problem: &Problem, source: Source<'_>, lang: Lang) -> String {
    let row = source.text.and_then(SourceText::row);
    let file = match (source.name, problem.position) {
        (Some(name), position) if row.is_some() => match row_of_table(source, position, lang) {
            Some(row) => format!("{name}{row}: "),
            None => format!("{name}: "),
        },
        (Some(name), Some(position)) => format!("{name}:{}:{}: ", position.line, position.column),
        (Some(name), None) if source.record > 1 => format!("{name} #{}: ", source.record),
        (Some(name), None) => format!("{name}: "),
        (None, _) => String::new(),
    };
    let item = match (&problem.place, lang) {
        (Place::Field(field), Lang::Ja) if source.name.is_none() => {
            format!("--{}（{}）", field.flag(), field.name_ja())
        }
        (Place::Field(field), Lang::En) if source.name.is_none() => format!("--{}", field.flag()),
        (Place::Field(field), Lang::Ja) => format!("{}（{}）", field.path(), field.name_ja()),
        (Place::Field(field), Lang::En) => field.path().to_owned(),
        (Place::Key(key), _) => excerpt(key),
        (Place::Record, Lang::Ja) => "記録全体".to_owned(),
        (Place::Record, Lang::En) => "the record".to_owned(),
    };
    file + &item
}

/// Where in a table a problem stands, as people look it up: `, row 18, column G (住居地)`.
fn row_of_table(source: Source<'_>, position: Option<Position>, lang: Lang) -> Option<String> {
    let row = source.text.and_then(SourceText::row)?;
    let Some(position) = position else {
        return Some(match lang {
            Lang::Ja => format!(" {}行目", row.line),
            Lang::En => format!(", row {}", row.line),
        });
    };
    let (line, (letters, heading)) = (position.line, row.column(position));
    Some(match (lang, heading) {
        (Lang::Ja, Some(heading)) => format!(" {line}行目 {letters}列（{heading}）"),
        (Lang::Ja, None) => format!(" {line}行目 {letters}列"),
        (Lang::En, Some(heading)) => format!(", row {line}, column {letters} ({heading})"),
        (Lang::En, None) => format!(", row {line}, column {letters}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Certainty, Example, Field, Remark, Rule, said};

    const DOUBTED: Rule = Rule {
        code: "doubted",
        severity: Severity::Warning,
        meaning: said("", ""),
        fields: &[],
        example: Example { wrong: "", right: "" },
        sources: &[&crate::diagnostic::Source {
            title: said("聞いた話", "hearsay"),
            url: None,
            certainty: Certainty::Secondary,
            checked: "2026-11-22",
        }],
    };

    fn problem() -> Problem {
        let remark = Remark::new(&DOUBTED, "あやしい", "doubtful").hint("見てください", "look at it");
        let mut problem = Problem::new(Field::Sex, &remark);
        problem.position = Some(Position { line: 1, column: 9 });
        problem
    }

    #[track_caller]
    fn check(source: Source<'_>, lang: Lang, expected: &str) {
        let text = text(&problem(), source, lang);
        assert_eq!(text.label + &text.rest, expected);
    }

    #[test]
    fn the_line_is_shown_where_it_is_at_hand_and_doubt_is_told() {
        let file = SourceText::new(b"{\"sex\": \"man\"}").unwrap();
        let mut source = Source { name: Some("a.json"), record: 1, text: Some(&file) };
        check(
            source,
            Lang::En,
            "warning[doubted]: doubtful\n  --> a.json:1:9: sex\n   |\n 1 | {\"sex\": \"man\"}\n   |         ^^^^^\n   \
             = look at it\n   = check with the Immigration Services Agency (source: one secondary source)\n",
        );
        source.text = None;
        check(
            source,
            Lang::Ja,
            "警告[doubted]: あやしい\n  --> a.json:1:9: sex（性別）\n   = 見てください\n   \
             = 確かめてください: 根拠は二次資料だけです。問い合わせ先は出入国在留管理庁\n",
        );
    }

    #[test]
    fn a_cell_of_a_table_is_told_by_row_and_column() {
        let (headings, cells) = (["性別\n（必須）".to_owned(), String::new()], ["man\n?".to_owned(), String::new()]);
        let row = SourceText::of_row(18, &headings, &cells);
        let source = Source { name: Some("a.xlsx"), record: 17, text: Some(&row) };
        let told = |column: Option<usize>, lang| {
            let mut problem = problem();
            problem.position = column.map(|column| Position { line: 18, column });
            text(&problem, source, lang).rest.lines().skip(1).take(4).collect::<Vec<_>>().join("\n")
        };
        assert_eq!(
            told(Some(1), Lang::En),
            "  --> a.xlsx, row 18, column A (性別 （必須）): sex\n   |\n18 | man\n   | ^^^"
        );
        assert!(told(Some(1), Lang::Ja).starts_with("  --> a.xlsx 18行目 A列（性別 （必須））: sex（性別）\n"));
        assert!(told(Some(2), Lang::En).starts_with("  --> a.xlsx, row 18, column B: sex\n   = look at it\n"));
        assert!(told(None, Lang::En).starts_with("  --> a.xlsx, row 18: sex\n   = look at it\n"));
    }

    #[test]
    fn a_problem_fits_one_cell() {
        assert_eq!(brief(&problem(), Lang::Ja), "sex: 警告[doubted]: あやしい (見てください)");
        assert_eq!(brief(&problem(), Lang::En), "sex: warning[doubted]: doubtful (look at it)");
    }

    #[test]
    fn strokes_are_what_is_drawn() {
        let file = SourceText::new(b"{\"sex\": \"man\"}").unwrap();
        let text = text(&problem(), Source { name: None, record: 1, text: Some(&file) }, Lang::En);
        let drawn: Vec<&str> = text.strokes.iter().map(|it| text.rest.get(it.range.clone()).unwrap()).collect();
        assert_eq!(drawn, ["   |", " 1 |", "   |", "^^^^^"]);
    }
}
