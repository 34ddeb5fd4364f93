//! The refused records as they came, each with what is wrong with it, ready to be mended and run again: `refused.jsonl`,
//! or of a table `refused.csv` or `refused.xlsx` in its own columns.

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use super::job::Done;
use crate::diagnostic::Lang;
use crate::input::{Original, with_problems};
use crate::output::{Draft, Existing, WriteError};
use crate::report::brief;
use crate::spreadsheet::RefusedRows;

/// How refused records are given back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefusedKind<'a> {
    /// As JSON lines.
    Json,
    /// As CSV with these headings.
    Csv(&'a [String]),
    /// As a workbook with these headings.
    Workbook(&'a [String]),
}

/// Gathers refused records; the file has its name once it is whole.
pub struct Refused {
    draft: Draft,
    folder: PathBuf,
    stem: String,
    lang: Lang,
    count: usize,
    gathered: Gathered,
}

enum Gathered {
    /// Lines on their way to the disk.
    Lines(Vec<u8>),
    Csv(RefusedRows),
    Workbook(RefusedRows),
}

/// Lines go to the disk in pieces of this size.
const PIECE: usize = 64 << 10;

impl Refused {
    /// None so far, for a file in a folder; `suffix` tells apart the parts of a batch that was divided.
    ///
    /// # Errors
    ///
    /// A folder that cannot be written into.
    pub fn begin(folder: &Path, suffix: &str, kind: RefusedKind<'_>, lang: Lang) -> Result<Self, WriteError> {
        let stem = format!("refused{suffix}");
        let gathered = match kind {
            RefusedKind::Json => Gathered::Lines(Vec::new()),
            RefusedKind::Csv(headings) => Gathered::Csv(RefusedRows::new(headings)),
            RefusedKind::Workbook(headings) => Gathered::Workbook(RefusedRows::new(headings)),
        };
        Ok(Self { draft: Draft::begin(folder, &stem)?, folder: folder.to_owned(), stem, lang, count: 0, gathered })
    }

    /// Adds a record with all that was said of it.
    ///
    /// # Errors
    ///
    /// What the system says.
    pub fn add(&mut self, done: &Done) -> Result<(), WriteError> {
        let problems: Vec<String> = done.problems.iter().map(|it| brief(it, self.lang)).collect();
        self.count += 1;
        match &mut self.gathered {
            Gathered::Csv(rows) | Gathered::Workbook(rows) => rows.add(cells(&done.original), problems),
            Gathered::Lines(waiting) => {
                let text = match &done.original {
                    Original::Json(text) => with_problems(text, &problems),
                    Original::Row(cells) => with_problems(&cells.join(","), &problems),
                };
                waiting.extend(text.bytes());
                waiting.push(b'\n');
                if waiting.len() > PIECE {
                    return self.put();
                }
            }
        }
        Ok(())
    }

    /// Gives the file its name, in place of one of an earlier run; without refused records there is none.
    ///
    /// # Errors
    ///
    /// What the system says.
    pub fn finish(mut self) -> Result<Option<PathBuf>, WriteError> {
        let mut ending = match &self.gathered {
            Gathered::Lines(_) => "jsonl",
            Gathered::Csv(_) => "csv",
            Gathered::Workbook(_) => "xlsx",
        };
        if self.count == 0 {
            let target = self.target(ending);
            // Of an earlier run, whose records were all mended.
            return match std::fs::remove_file(&target) {
                Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
                    Err(WriteError::Io { path: target, source })
                }
                _ => Ok(None),
            };
        }
        let whole = match &self.gathered {
            Gathered::Lines(_) => None,
            Gathered::Csv(rows) => Some(rows.to_csv()),
            Gathered::Workbook(rows) => Some(rows.to_workbook().or_else(|_| {
                // More than a workbook holds: better another kind of file than anything lost.
                ending = "csv";
                rows.to_csv()
            })),
        };
        let target = self.target(ending);
        if let Some(whole) = whole {
            let io_error = |_| WriteError::Io { path: target.clone(), source: std::io::ErrorKind::InvalidData.into() };
            self.gathered = Gathered::Lines(whole.map_err(io_error)?);
        }
        self.put()?;
        self.draft.seal()?;
        self.draft.name(&target, Existing::Replace)?;
        Ok(Some(target))
    }

    fn target(&self, ending: &str) -> PathBuf {
        self.folder.join(format!("{}.{ending}", self.stem))
    }

    fn put(&mut self) -> Result<(), WriteError> {
        let Gathered::Lines(waiting) = &mut self.gathered else { return Ok(()) };
        let folder = &self.folder;
        let io_error = |source| WriteError::Io { path: folder.clone(), source };
        let mut file = BufWriter::new(self.draft.file());
        file.write_all(waiting).and_then(|()| file.flush()).map_err(io_error)?;
        drop(file);
        waiting.clear();
        Ok(())
    }
}

/// A row as it came.
fn cells(original: &Original) -> &[String] {
    match original {
        Original::Row(cells) => cells,
        // Of JSON there is none in a table.
        Original::Json(text) => std::slice::from_ref(text),
    }
}
