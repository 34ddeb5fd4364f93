//! Problems for programs: one JSON object a line. Keys only grow, and empty ones are left out.

use serde::Serialize;

use super::{Source, SourceText, doubt};
use crate::diagnostic::{Certainty, Lang, Place, Problem};

/// A problem as one line of JSON, without the line break.
pub fn json_line(problem: &Problem, source: Source<'_>, lang: Lang) -> String {
    let wire = WireProblem {
        source: source.name,
        record: source.record,
        line: problem.position.map(|it| it.line).or(source.text.and_then(SourceText::row).map(|it| it.line)),
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
        alternates: &problem.alternates,
        certainty: doubt(problem.rule).map(Certainty::as_str),
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
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    alternates: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    certainty: Option<&'a str>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Example, Field, Remark, Rule, Severity, said};

    const RULE: Rule = Rule {
        code: "doubted",
        severity: Severity::Note,
        meaning: said("", ""),
        fields: &[],
        example: Example { wrong: "", right: "" },
        sources: &[&source(Certainty::Unverified), &source(Certainty::Inferred)],
    };

    const fn source(certainty: Certainty) -> crate::diagnostic::Source {
        crate::diagnostic::Source { title: said("", ""), url: None, certainty, checked: "2026-11-22" }
    }

    #[test]
    fn doubt_and_other_values_stand_behind_the_rest() {
        let mut problem = Problem::new(Field::Sex, &Remark::new(&RULE, "あ", "a").suggesting("M"));
        problem.alternates = vec!["F".to_owned(), "X".to_owned()];
        let found = json_line(&problem, Source { name: None, record: 1, text: None }, Lang::En);
        let expected = "{\"record\":1,\"field\":\"sex\",\"code\":\"doubted\",\"severity\":\"note\",\"message\":\"a\",\
                        \"suggestion\":\"M\",\"alternates\":[\"F\",\"X\"],\"certainty\":\"inferred\"}";
        assert_eq!(found, expected);
    }
}
