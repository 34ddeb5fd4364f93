//! A problem, where it was found, and the list that gathers them.

use super::{Checked, Field, Rule, Severity, Wording};

/// Something found wrong with one value. Implemented beside the value's own type.
pub trait Finding {
    /// The rule that was broken.
    fn rule(&self) -> &'static Rule;

    /// What is wrong, with the offending part in it.
    fn message(&self) -> Wording;

    /// What to do about it.
    fn hint(&self) -> Option<Wording> {
        None
    }

    /// The value that was probably meant. Proposed, never applied.
    fn suggestion(&self) -> Option<String> {
        None
    }

    /// Other values that may have been meant, less probably.
    fn alternates(&self) -> Vec<String> {
        Vec::new()
    }
}

/// A finding that is worded where it is found, for rules that compare several items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    rule: &'static Rule,
    message: Wording,
    hint: Option<Wording>,
    suggestion: Option<String>,
}

impl Remark {
    /// What is wrong, in both languages.
    pub fn new(rule: &'static Rule, ja: impl Into<String>, en: impl Into<String>) -> Self {
        Self { rule, message: Wording::new(ja, en), hint: None, suggestion: None }
    }

    /// With what to do about it.
    #[must_use]
    pub fn hint(self, ja: impl Into<String>, en: impl Into<String>) -> Self {
        Self { hint: Some(Wording::new(ja, en)), ..self }
    }

    /// With the value that was probably meant.
    #[must_use]
    pub fn suggesting(self, value: impl Into<String>) -> Self {
        Self { suggestion: Some(value.into()), ..self }
    }
}

impl Finding for Remark {
    fn rule(&self) -> &'static Rule {
        self.rule
    }

    fn message(&self) -> Wording {
        self.message.clone()
    }

    fn hint(&self) -> Option<Wording> {
        self.hint.clone()
    }

    fn suggestion(&self) -> Option<String> {
        self.suggestion.clone()
    }
}

/// Lets a finding be used with `?` and `Box<dyn Error>`; it shows its English message.
macro_rules! finding_is_error {
    ($($name:ty),+) => {$(
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&$crate::diagnostic::Finding::message(self).en)
            }
        }
        impl std::error::Error for $name {}
    )+};
}
pub(crate) use finding_is_error;

/// Where in a file something stands; both count from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character in the line.
    pub column: usize,
}

/// What a problem is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// An item of the record.
    Field(Field),
    /// A key that is no item of the record, as dotted path.
    Key(String),
    /// The record as a whole.
    Record,
}

/// One thing wrong with one record.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Problem {
    /// The rule that was broken.
    pub rule: &'static Rule,
    /// What it is about.
    pub place: Place,
    /// Where its value stands in the file, if it came from one.
    pub position: Option<Position>,
    /// What is wrong.
    pub message: Wording,
    /// What to do.
    pub hint: Option<Wording>,
    /// What was probably meant.
    pub suggestion: Option<String>,
    /// What else may have been meant.
    pub alternates: Vec<String>,
}

impl Problem {
    /// A finding about one item of the record.
    pub fn new(field: Field, finding: &dyn Finding) -> Self {
        Self::at(Place::Field(field), finding)
    }

    /// A finding about any place.
    pub fn at(place: Place, finding: &dyn Finding) -> Self {
        Self {
            rule: finding.rule(),
            place,
            position: None,
            message: finding.message(),
            hint: finding.hint(),
            suggestion: finding.suggestion(),
            alternates: finding.alternates(),
        }
    }
}

/// All that is wrong with one record, in the order of the form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Problems {
    list: Vec<Problem>,
}

impl Problems {
    /// Adds one.
    pub fn push(&mut self, problem: Problem) {
        self.list.push(problem);
    }

    /// Notes a finding about one item.
    pub fn note(&mut self, field: Field, finding: &dyn Finding) {
        self.push(Problem::new(field, finding));
    }

    /// Keeps the value, or notes why there is none.
    pub fn take<T, F: Finding>(&mut self, field: Field, result: Result<T, F>) -> Option<T> {
        result.map_err(|finding| self.note(field, &finding)).ok()
    }

    /// Takes over another list.
    pub fn append(&mut self, other: Self) {
        self.list.extend(other.list);
    }

    /// Drops what was said of some items, because their values were replaced.
    pub fn forget(&mut self, is_replaced: impl Fn(Field) -> bool) {
        self.list.retain(|it| !matches!(it.place, Place::Field(field) if is_replaced(field)));
    }

    /// One after the other.
    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.list.iter()
    }

    /// Nothing to say.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many weigh as much as `severity`.
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|it| it.rule.severity == severity).count()
    }

    /// Whether an item is refused already.
    pub fn refuses(&self, field: Field) -> bool {
        self.list.iter().any(|it| it.place == Place::Field(field) && it.rule.severity == Severity::Error)
    }

    /// Whether the record has to be refused.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|it| it.rule.severity == Severity::Error)
    }

    /// Sorts by the order of the form, keeping the order found within one item, and puts a position where one is known.
    pub fn arrange(&mut self, position: impl Fn(Field) -> Option<Position>) {
        for problem in &mut self.list {
            if let (Place::Field(field), None) = (&problem.place, problem.position) {
                problem.position = position(*field);
            }
        }
        self.list.sort_by(|a, b| a.place.cmp(&b.place));
    }

    /// Gives the value with its problems; an error among them withholds it.
    pub fn finish<T>(self, value: Option<T>) -> Checked<T> {
        Checked::new(value, self)
    }
}

impl<'a> IntoIterator for &'a Problems {
    type Item = &'a Problem;
    type IntoIter = std::slice::Iter<'a, Problem>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// The problems as an error, for callers who stop at the first refused record.
impl std::fmt::Display for Problems {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (index, problem) in self.list.iter().enumerate() {
            let separator = if index == 0 { "" } else { "; " };
            write!(f, "{separator}{}: {}", problem.rule.code, problem.message.en)?;
        }
        Ok(())
    }
}

impl std::error::Error for Problems {}
