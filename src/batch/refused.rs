//! `refused.jsonl`: the refused records as they came, each with what is wrong with it, ready to be mended and run again.

use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use super::job::Done;
use crate::diagnostic::{Lang, Place, Problem};
use crate::input::{Original, with_problems};
use crate::output::{Draft, Existing, WriteError};

/// Gathers refused records; the file has its name once it is whole.
pub struct RefusedJson {
    draft: Draft,
    /// Lines on their way to the disk.
    waiting: Vec<u8>,
    target: PathBuf,
    lang: Lang,
    count: usize,
}

/// Lines go to the disk in pieces of this size.
const PIECE: usize = 64 << 10;

impl RefusedJson {
    /// An empty one in a folder; `suffix` tells apart the parts of a batch that was divided.
    ///
    /// # Errors
    ///
    /// A folder that cannot be written into.
    pub fn begin(folder: &Path, suffix: &str, lang: Lang) -> Result<Self, WriteError> {
        let draft = Draft::begin(folder, &format!("refused{suffix}"))?;
        let target = folder.join(format!("refused{suffix}.jsonl"));
        Ok(Self { draft, waiting: Vec::new(), target, lang, count: 0 })
    }

    /// Adds a record with all that was said of it.
    ///
    /// # Errors
    ///
    /// What the system says.
    pub fn add(&mut self, done: &Done) -> Result<(), WriteError> {
        let Original::Json(text) = &done.original else { return Ok(()) };
        let problems: Vec<String> = done.problems.iter().map(|it| said(it, self.lang)).collect();
        self.waiting.extend(with_problems(text, &problems).bytes());
        self.waiting.push(b'\n');
        self.count += 1;
        if self.waiting.len() > PIECE { self.put() } else { Ok(()) }
    }

    /// Gives the file its name, in place of one of an earlier run; without refused records there is none.
    ///
    /// # Errors
    ///
    /// What the system says.
    pub fn finish(mut self) -> Result<Option<PathBuf>, WriteError> {
        if self.count == 0 {
            // Of an earlier run, whose records were all mended.
            return match std::fs::remove_file(&self.target) {
                Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
                    Err(WriteError::Io { path: self.target, source })
                }
                _ => Ok(None),
            };
        }
        self.put()?;
        self.draft.seal()?;
        self.draft.name(&self.target, Existing::Replace)?;
        Ok(Some(self.target))
    }

    fn put(&mut self) -> Result<(), WriteError> {
        let io_error = |source| WriteError::Io { path: self.target.clone(), source };
        let mut file = BufWriter::new(self.draft.file());
        file.write_all(&self.waiting).and_then(|()| file.flush()).map_err(io_error)?;
        drop(file);
        self.waiting.clear();
        Ok(())
    }
}

/// A problem in one line.
pub fn said(problem: &Problem, lang: Lang) -> String {
    let place = match &problem.place {
        Place::Field(field) => format!("{}: ", field.path()),
        Place::Key(key) => format!("{key}: "),
        Place::Record => String::new(),
    };
    let severity = problem.rule.severity.as_str();
    let hint = problem.hint.as_ref().map(|it| format!(" ({})", it.get(lang))).unwrap_or_default();
    format!("{place}{severity}[{}]: {}{hint}", problem.rule.code, problem.message.get(lang))
}
