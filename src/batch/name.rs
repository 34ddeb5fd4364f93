//! What a paper's file is called: by the number of its record, or as the user asks.
//!
//! By itself no name holds anything personal. What comes from a record into a name is made harmless first: it may come
//! from a stranger's spreadsheet, and a name must be one on every system.

use std::collections::BTreeSet;
use std::fmt::{self, Write};

use crate::application::{CardNumber, says_nothing};
use crate::diagnostic::{Field, Wording};
use crate::input::RawApplication;
use crate::procedure::Paper;

/// Systems allow 255 bytes; the rest is for drafts and for a number added.
const MAX_BYTES: usize = 200;
/// So wide a number may be asked for.
const MAX_WIDTH: usize = 12;

/// How papers are called, such as `{row:04}.pdf`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamePattern {
    parts: Vec<Part>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Words(String),
    Row { width: usize },
    CardNumber,
    EmployeeNumber,
    Name,
}

/// Why a text is no pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum PatternError {
    /// A `{` without `}`, or the other way round.
    Brace,
    /// Something between braces that is nothing known.
    Unknown {
        /// What stands there.
        found: String,
    },
    /// A folder, or nothing at all.
    NoName,
}

impl Default for NamePattern {
    /// `{row:04}.pdf`
    fn default() -> Self {
        Self { parts: vec![Part::Row { width: 4 }, Part::Words(".pdf".to_owned())] }
    }
}

impl NamePattern {
    /// Reads a pattern; `.pdf` is added where it is not there.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<Self, PatternError> {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some((words, behind)) = rest.split_once('{') {
            let (field, behind) = behind.split_once('}').ok_or(PatternError::Brace)?;
            parts.extend(words_part(words)?);
            parts.push(field_part(field)?);
            rest = behind;
        }
        let has_ending = rest.to_ascii_lowercase().ends_with(".pdf");
        parts.extend(words_part(&if has_ending { rest.to_owned() } else { format!("{rest}.pdf") })?);
        let is_name = |it: &Part| !matches!(it, Part::Words(words) if words.eq_ignore_ascii_case(".pdf"));
        if parts.iter().any(is_name) { Ok(Self { parts }) } else { Err(PatternError::NoName) }
    }

    /// Whether it has a place for 社員番号, which only tables have.
    pub fn asks_for_employee_number(&self) -> bool {
        self.parts.contains(&Part::EmployeeNumber)
    }

    /// The name of a record's paper: the same on every system, and never a path.
    pub fn name(&self, row: usize, record: &RawApplication, employee_number: Option<&str>) -> String {
        let mut name = String::new();
        for part in &self.parts {
            match part {
                Part::Words(words) => name.push_str(words),
                Part::Row { width } => {
                    // Writing into a string cannot fail.
                    let _ = write!(name, "{row:0width$}");
                }
                Part::CardNumber => {
                    let number = record.text(Field::CardNumber).and_then(|it| CardNumber::parse(it).ok());
                    name.push_str(number.as_ref().map_or("", CardNumber::as_str));
                }
                Part::EmployeeNumber => name.push_str(employee_number.unwrap_or_default()),
                Part::Name => name.push_str(&full_name(record)),
            }
        }
        safe(&name, row)
    }
}

fn words_part(words: &str) -> Result<Option<Part>, PatternError> {
    if words.contains('}') {
        return Err(PatternError::Brace);
    }
    if words.contains(['/', '\\']) {
        return Err(PatternError::NoName);
    }
    Ok((!words.is_empty()).then(|| Part::Words(words.to_owned())))
}

fn field_part(field: &str) -> Result<Part, PatternError> {
    let unknown = || PatternError::Unknown { found: field.to_owned() };
    match field.split_once(':') {
        None if field == "row" => Ok(Part::Row { width: 1 }),
        None if field == "card_number" => Ok(Part::CardNumber),
        None if field == "employee_number" => Ok(Part::EmployeeNumber),
        None if field == "name" => Ok(Part::Name),
        Some(("row", width)) if width.starts_with('0') => {
            width.parse().ok().filter(|it| *it <= MAX_WIDTH).map(|width| Part::Row { width }).ok_or_else(unknown)
        }
        _ => Err(unknown()),
    }
}

/// The whole name of the person as it was written, without a word for a part that there is not.
pub fn full_name(record: &RawApplication) -> String {
    let written = |field| record.text(field).filter(|it| !says_nothing(field, it));
    let names = [Field::Name, Field::FamilyName, Field::GivenName].into_iter().filter_map(written);
    names.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

/// A name that is one on every system: no separators, nothing invisible, no device of Windows, not too long.
fn safe(name: &str, row: usize) -> String {
    let is_bad = |it: char| {
        it.is_control()
            || matches!(it, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
            // Invisible ones, which turn the direction of a name or hide in it.
            || matches!(it, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
    };
    let name: String = name.chars().map(|it| if is_bad(it) { '_' } else { it }).collect();
    let stem = name.get(..name.len().saturating_sub(4)).unwrap_or_default();
    let stem = stem.trim_matches(|it: char| it == '.' || it.is_whitespace());
    let mut stem = stem.trim_start_matches('-').to_owned();
    if stem.is_empty() {
        stem = format!("{row:04}");
    }
    if stem.len() > MAX_BYTES {
        let end = (0..=MAX_BYTES).rev().find(|it| stem.is_char_boundary(*it)).unwrap_or_default();
        stem.truncate(end);
        let _ = write!(stem, "-{row:04}");
    }
    if is_device(&stem) {
        stem.insert(0, '_');
    }
    stem + ".pdf"
}

/// Names that Windows keeps for devices, whatever their ending.
fn is_device(stem: &str) -> bool {
    let word = stem.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    let numbered = ["COM", "LPT"].iter().find_map(|it| word.strip_prefix(it));
    matches!(word.as_str(), "CON" | "PRN" | "AUX" | "NUL")
        || numbered.is_some_and(|it| matches!(it, "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9"))
}

/// The names that are taken, as systems compare them that take capitals and small letters for the same.
#[derive(Debug, Default)]
pub(super) struct Names {
    taken: BTreeSet<String>,
}

impl Names {
    /// Takes a name that a file has.
    pub(super) fn take(&mut self, name: &str) {
        self.taken.insert(name.to_lowercase());
    }

    /// A name that no other paper has, nor any of the papers that may go with it: the one asked for, or the same with the
    /// number of the record.
    pub(super) fn free(&mut self, name: String, row: usize) -> String {
        let stem = name.strip_suffix(".pdf").unwrap_or(&name).to_owned();
        let mut free = name;
        let mut number = 1;
        loop {
            let papers = Paper::ALL.into_iter().map(|it| beside(&free, it).to_lowercase());
            let names: BTreeSet<String> = papers.collect();
            if names.is_disjoint(&self.taken) {
                self.taken.extend(names);
                return free;
            }
            let again = if number == 1 { String::new() } else { format!("-{number}") };
            free = format!("{stem}-{row:04}{again}.pdf");
            number += 1;
        }
    }
}

/// The name of a paper that goes with a form, by the name of the form; the form's own for the form.
pub fn beside(form: &str, paper: Paper) -> String {
    let stem = form.strip_suffix(".pdf").unwrap_or(form);
    match paper {
        Paper::Form => form.to_owned(),
        other => format!("{stem}-{}.pdf", other.name()),
    }
}

impl PatternError {
    /// What is wrong and what to do.
    pub fn wording(&self) -> Wording {
        match self {
            Self::Brace => Wording::new("波かっこ { } が対になっていません", "its braces { } do not come in pairs"),
            Self::Unknown { found } => Wording::new(
                format!(
                    "{{{found}}} は使えません。使えるのは {{row}}、{{row:04}}、{{card_number}}、{{employee_number}}、{{name}} です"
                ),
                format!(
                    "there is no {{{found}}}; there are {{row}}, {{row:04}}, {{card_number}}, {{employee_number}} and {{name}}"
                ),
            ),
            Self::NoName => Wording::new(
                "ファイル名だけを指定してください（フォルダーは -d で指定します）",
                "give the name of a file only; its folder is named with -d",
            ),
        }
    }
}

impl fmt::Display for PatternError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.wording().en)
    }
}

impl std::error::Error for PatternError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(name: &str) -> RawApplication {
        let mut record = RawApplication::new();
        record.set(Field::CardNumber, "ab12345678cd");
        record.set(Field::Name, name);
        record
    }

    #[test]
    fn a_name_is_what_was_asked_for() {
        #[track_caller]
        fn check(pattern: &str, expected: &str) {
            assert_eq!(NamePattern::parse(pattern).unwrap().name(17, &record("NGUYEN  VAN AN"), Some("E/7")), expected);
        }
        check("{row:04}.pdf", "0017.pdf");
        check("{row}", "17.pdf");
        check("{card_number}-{name}.PDF", "AB12345678CD-NGUYEN VAN AN.pdf");
        check("{employee_number}", "E_7.pdf");
        let mut of_one_name = RawApplication::new();
        of_one_name.set(Field::FamilyName, "なし");
        of_one_name.set(Field::GivenName, "SUPRIYADI");
        assert_eq!(NamePattern::parse("{name}").unwrap().name(17, &of_one_name, None), "SUPRIYADI.pdf");
        check("form {row:02}.v1", "form 17.v1.pdf");
        check("-{row}", "17.pdf");
        assert_eq!(NamePattern::default(), NamePattern::parse("{row:04}").unwrap());
    }

    #[test]
    fn nothing_of_a_record_makes_a_path_or_a_device() {
        #[track_caller]
        fn check(name: &str, expected: &str) {
            assert_eq!(NamePattern::parse("{name}").unwrap().name(3, &record(name), None), expected);
        }
        check("../../etc/passwd", "_.._etc_passwd.pdf");
        check("C:\\AUX", "C__AUX.pdf");
        check("nul", "_nul.pdf");
        check("com1.x", "_com1.x.pdf");
        check("A\u{202E}B\u{7}", "A_B_.pdf");
        check("...", "0003.pdf");
        check("-rf", "rf.pdf");
        let long = NamePattern::parse("{name}").unwrap().name(3, &record(&"葛".repeat(300)), None);
        assert_eq!(long, format!("{}-0003.pdf", "葛".repeat(66)));
    }

    #[test]
    fn what_is_no_pattern_is_told() {
        #[track_caller]
        fn check(pattern: &str, expected: &str) {
            let error = NamePattern::parse(pattern).unwrap_err().to_string();
            assert!(error.contains(expected), "{pattern}: {error}");
        }
        check("{row", "braces");
        check("row}", "braces");
        check("{}", "there is no {}");
        check("{address}", "there is no {address}");
        check("{row:4}", "there is no {row:4}");
        check("{row:099}", "there is no {row:099}");
        check("a/{row}", "-d");
        check("", "-d");
        check(".pdf", "-d");
    }

    #[test]
    fn no_two_papers_have_one_name() {
        let mut names = Names::default();
        let found: Vec<String> = [("a.pdf", 1), ("A.pdf", 2), ("a-0003.pdf", 4), ("a.pdf", 3)]
            .map(|(name, row)| names.free(name.to_owned(), row))
            .into();
        assert_eq!(found, ["a.pdf", "A-0002.pdf", "a-0003.pdf", "a-0003-2.pdf"]);
    }
}
