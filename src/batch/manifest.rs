//! `manifest.jsonl`: what became of each record, one line each, without anything personal.
//!
//! It is written as a run goes on, and a paper is listed only once it is whole and has its name. So after an end at any
//! moment it tells what is done; a last line that was cut off in the middle is dropped.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::rules::Change;
use crate::calendar::Date;
use crate::diagnostic::{Place, Problems};

/// What became of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// Its paper is there.
    Made,
    /// There is none, because of what is wrong with it.
    Refused,
}

/// A line of the manifest. Keys only grow; empty ones are left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The number by which people find the record again, which is in the name of its paper too: the row of its table
    /// (of CSV the line), or of JSON the number of the record.
    pub row: usize,
    /// The number of the record, counted from 1, without the head line of a table.
    pub record: usize,
    /// The line of its file, or the row of its table.
    pub line: usize,
    /// What became of it.
    pub outcome: Outcome,
    /// The paper, beside the manifest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The SHA-256 of the paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// How large the paper is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes: Option<usize>,
    /// The papers that go with it, beside it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub papers: Vec<ListedPaper>,
    /// Its first page in the file that holds all forms, counted from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<usize>,
    /// The day on which the papers that go with it were made, since they hang on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<String>,
    /// By when the application is due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<String>,
    /// What was told of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<Told>,
    /// The SHA-256 of the record and its photo, as they came and as they were read.
    pub input: String,
    /// The SHA-256 of which form was filled and how.
    pub settings: String,
}

/// A paper that goes with a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedPaper {
    /// Which one, as `statement`.
    pub paper: String,
    /// Its file, beside the manifest.
    pub file: String,
    /// Its SHA-256.
    pub sha256: String,
}

/// A problem, without its words, which may be personal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// The rule that was broken.
    pub code: String,
    /// The item, as dotted path.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// How much it weighs.
    pub severity: String,
}

impl Told {
    /// All problems of a record.
    pub fn of(problems: &Problems) -> Vec<Self> {
        let told = problems.iter().map(|it| Self {
            code: it.rule.code.to_owned(),
            // A key that is no item is whatever somebody wrote.
            field: match it.place {
                Place::Field(field) => Some(field.path().to_owned()),
                Place::Key(_) | Place::Record => None,
            },
            severity: it.rule.severity.as_str().to_owned(),
        });
        told.collect()
    }
}

impl Line {
    /// The form and the papers that go with it.
    pub(super) fn files(&self) -> impl Iterator<Item = &String> {
        self.file.iter().chain(self.papers.iter().map(|it| &it.file))
    }

    /// The line, with its end.
    pub fn text(&self) -> String {
        // Plain texts and numbers always serialise; should that change, an empty line shows it.
        serde_json::to_string(self).unwrap_or_default() + "\n"
    }
}

/// A digest as manifests write it.
pub(super) fn hexadecimal(digest: &[u8]) -> String {
    digest.iter().fold(String::with_capacity(digest.len() * 2), |mut text, byte| {
        // Writing into a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// What a paper is to be made of and how, to be compared with what an earlier run has done.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted<'a> {
    /// [`Line::input`]
    pub(super) input: &'a str,
    /// [`Line::settings`]
    pub(super) settings: &'a str,
    /// [`Line::day`]
    pub(super) day: Option<Date>,
}

/// What an earlier run left behind.
#[derive(Debug, Default)]
pub struct Previous {
    /// The last line of each record, by its row.
    lines: BTreeMap<usize, Line>,
    /// How many bytes of the file hold whole lines.
    whole: u64,
}

/// What an earlier run did for a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Nothing that holds, or its paper is gone.
    Open,
    /// Its paper is there, and what would be made again.
    Done(Line),
    /// Its paper is there, but something has changed.
    Changed(Change, Line),
}

impl Previous {
    /// Reads a manifest; one that is not there is empty.
    ///
    /// # Errors
    ///
    /// What the system says, or the number of a line that is whole and yet no line of a manifest.
    pub(super) fn read(path: &Path) -> Result<Self, Result<usize, io::Error>> {
        let mut bytes = Vec::new();
        match File::open(path).and_then(|mut it| it.read_to_end(&mut bytes)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            read => drop(read.map_err(Err)?),
        }
        let mut previous = Self::default();
        for (text, number) in bytes.split_inclusive(|it| *it == b'\n').zip(1..) {
            if !text.ends_with(b"\n") {
                break;
            }
            let line: Line = serde_json::from_slice(text).map_err(|_| Ok(number))?;
            // Whoever may have written it: no paper is looked for, or replaced, outside the folder.
            let is_name = |it: &String| Path::new(it).file_name().is_some_and(|name| name == it.as_str());
            if !line.files().all(is_name) {
                return Err(Ok(number));
            }
            previous.lines.insert(line.row, line);
            previous.whole += u64::try_from(text.len()).unwrap_or_default();
        }
        Ok(previous)
    }

    /// All files that a manifest names in lines that can be read.
    pub(super) fn files_listed(path: &Path) -> Vec<String> {
        let text = std::fs::read(path).unwrap_or_default();
        let lines = text.split(|it| *it == b'\n').filter_map(|it| serde_json::from_slice::<Line>(it).ok());
        lines.flat_map(|it| it.files().cloned().collect::<Vec<_>>()).collect()
    }

    /// How many bytes of the file hold whole lines.
    pub(super) fn whole_bytes(&self) -> u64 {
        self.whole
    }

    /// The last line of each record, by its row.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.lines.values()
    }

    /// The last line of a record.
    pub(super) fn line(&self, row: usize) -> Option<&Line> {
        self.lines.get(&row)
    }

    /// How a record stands.
    pub(super) fn standing(&self, row: usize, wanted: Wanted<'_>, folder: &Path) -> Standing {
        let Some(line) = self.lines.get(&row).filter(|it| it.outcome == Outcome::Made) else {
            return Standing::Open;
        };
        let Some(file) = &line.file else { return Standing::Open };
        let papers = line.papers.iter().map(|it| (&it.file, Some(&it.sha256)));
        let mut is_altered = false;
        for (file, expected) in std::iter::once((file, line.sha256.as_ref())).chain(papers) {
            let Ok(bytes) = std::fs::read(folder.join(file)) else { return Standing::Open };
            is_altered |= expected != Some(&hexadecimal(&Sha256::digest(bytes)));
        }
        let change = if is_altered {
            Change::Paper
        } else if line.input != wanted.input {
            Change::Input
        } else if line.settings != wanted.settings {
            Change::Settings
        } else if wanted.day.is_some_and(|it| line.day != Some(it.to_string())) {
            Change::Day
        } else {
            return Standing::Done(line.clone());
        };
        Standing::Changed(change, line.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::{Existing, write_atomically};

    fn line(record: usize) -> Line {
        Line {
            row: record,
            record,
            line: record + 1,
            outcome: Outcome::Made,
            file: Some("0001.pdf".to_owned()),
            sha256: Some(hexadecimal(&Sha256::digest(b"paper"))),
            bytes: Some(5),
            papers: Vec::new(),
            page: None,
            day: None,
            deadline: None,
            problems: Vec::new(),
            input: "in".to_owned(),
            settings: "as".to_owned(),
        }
    }

    #[test]
    fn a_manifest_cut_at_any_byte_keeps_its_whole_lines() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("manifest.jsonl");
        let text = line(1).text() + &line(2).text();
        let first = line(1).text().len();
        for end in 0..=text.len() {
            write_atomically(&path, &text.as_bytes()[..end], Existing::Replace).unwrap();
            let previous = Previous::read(&path).unwrap();
            let expected = [0, first, text.len()].into_iter().rfind(|it| *it <= end).unwrap();
            assert_eq!(previous.whole_bytes(), expected as u64);
            assert_eq!(previous.lines().count(), usize::from(end >= first) + usize::from(end == text.len()));
        }
        write_atomically(&path, b"{}\n", Existing::Replace).unwrap();
        assert!(matches!(Previous::read(&path), Err(Ok(1))));
        let outside = Line { file: Some("../0001.pdf".to_owned()), ..line(1) };
        write_atomically(&path, outside.text().as_bytes(), Existing::Replace).unwrap();
        assert!(matches!(Previous::read(&path), Err(Ok(1))));
    }

    #[test]
    fn what_is_done_is_what_would_be_made_again() {
        let folder = tempfile::tempdir().unwrap();
        let previous = Previous { lines: BTreeMap::from([(1, line(1))]), whole: 0 };
        let standing =
            |input: &str, settings: &str| previous.standing(1, Wanted { input, settings, day: None }, folder.path());
        assert_eq!(standing("in", "as"), Standing::Open, "the paper is gone");
        let paper = folder.path().join("0001.pdf");
        write_atomically(&paper, b"paper", Existing::Keep).unwrap();
        assert_eq!(standing("in", "as"), Standing::Done(line(1)));
        assert_eq!(standing("other", "as"), Standing::Changed(Change::Input, line(1)));
        assert_eq!(standing("in", "other"), Standing::Changed(Change::Settings, line(1)));
        let day = Date::parse("2026-11-22").ok();
        let on_a_day = previous.standing(1, Wanted { input: "in", settings: "as", day }, folder.path());
        assert_eq!(on_a_day, Standing::Changed(Change::Day, line(1)));
        write_atomically(&paper, b"page", Existing::Replace).unwrap();
        assert_eq!(standing("in", "as"), Standing::Changed(Change::Paper, line(1)));
        let wanted = Wanted { input: "in", settings: "as", day: None };
        assert_eq!(previous.standing(2, wanted, folder.path()), Standing::Open);
    }
}
