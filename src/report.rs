//! Problems as people read them and as programs do. Nothing is decided here.
//!
//! The shapes are a promise: one JSON object a line, keys only grow.

use serde::Serialize;

use crate::diagnostic::{Lang, Place, Problem, Severity, excerpt};

/// Which record a problem belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source<'a> {
    /// The file's name as the user gave it; `-` for standard input; none for a value that a flag gave.
    pub name: Option<&'a str>,
    /// The record in the file, counted from 1.
    pub record: usize,
}

/// A problem for people: a label to be coloured, and the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// `error[code]`
    pub label: String,
    /// The message, its place and what to do, ending with a line break.
    pub rest: String,
}

/// Words a problem.
pub fn text(problem: &Problem, source: Source<'_>, lang: Lang) -> Text {
    let severity = match (lang, problem.rule.severity) {
        (Lang::Ja, Severity::Error) => "エラー",
        (Lang::Ja, Severity::Warning) => "警告",
        (Lang::Ja, Severity::Note) => "参考",
        (Lang::En, it) => it.as_str(),
    };
    let label = format!("{severity}[{}]", problem.rule.code);
    let mut rest = format!(": {}\n  --> {}\n", problem.message.get(lang), place(problem, source, lang));
    if let Some(hint) = &problem.hint {
        rest.push_str("   = ");
        rest.push_str(hint.get(lang));
        rest.push('\n');
    }
    Text { label, rest }
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

/// A problem as one line of JSON, without the line break.
pub fn json_line(problem: &Problem, source: Source<'_>, lang: Lang) -> String {
    let wire = WireProblem {
        source: source.name,
        record: source.record,
        line: problem.position.map(|it| it.line),
        column: problem.position.map(|it| it.column),
        field: match &problem.place {
            Place::Field(field) => Some(field.path()),
            Place::Key(key) => Some(key),
            Place::Record => None,
        },
        code: problem.rule.code,
        severity: problem.rule.severity.as_str(),
        message: problem.message.get(lang),
        hint: problem.hint.as_ref().map(|it| it.get(lang)),
        suggestion: problem.suggestion.as_deref(),
    };
    line(&wire)
}

/// How many records came out how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Summary {
    /// Records looked at.
    pub records: usize,
    /// Forms made; for a mere check, records that could be.
    pub made: usize,
    /// Records with errors.
    pub refused: usize,
    /// Warnings about all of them.
    pub warnings: usize,
}

impl Summary {
    /// The last line of a report.
    pub fn json_line(self) -> String {
        line(&WireSummary { summary: self })
    }
}

fn line(value: &impl Serialize) -> String {
    // Plain texts and numbers always serialise; should that change, an empty object shows it.
    serde_json::to_string(value).unwrap_or_else(|_| "{}".to_owned())
}

#[derive(Serialize)]
struct WireSummary {
    summary: Summary,
}

#[derive(Serialize)]
struct WireProblem<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'a str>,
    record: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<&'a str>,
    code: &'a str,
    severity: &'a str,
    message: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<&'a str>,
}
