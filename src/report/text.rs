//! Problems for people who read: the message, its place, the line it stands in, and what to do.

use std::ops::Range;

use super::snippet::{Snippet, snippet};
use super::{Source, doubt};
use crate::diagnostic::{Lang, Place, Problem, Severity, excerpt};

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
    let file = match (source.name, problem.position) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Certainty, Example, Field, Position, Remark, Rule, said};
    use crate::report::SourceText;

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
    fn strokes_are_what_is_drawn() {
        let file = SourceText::new(b"{\"sex\": \"man\"}").unwrap();
        let text = text(&problem(), Source { name: None, record: 1, text: Some(&file) }, Lang::En);
        let drawn: Vec<&str> = text.strokes.iter().map(|it| text.rest.get(it.range.clone()).unwrap()).collect();
        assert_eq!(drawn, ["   |", " 1 |", "   |", "^^^^^"]);
    }
}
