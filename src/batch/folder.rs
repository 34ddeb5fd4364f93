//! The folder of a batch: papers, and the manifest that lists them.
//!
//! A paper waits as a draft until it is whole, then gets its name, and only then is listed. So a run that is killed at
//! any moment leaves nothing half. That all of it is on the disk and not only with the system is waited for once, at the
//! end: paper by paper it would take four times as long, and after a power cut `--resume` knows each paper by its
//! SHA-256, makes again what is gone and tells what is not whole.

use std::collections::BTreeSet;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::folder_error::FolderError;
use super::former::Former;
use super::job::{Companion, Done, Product};
use super::lock::Lock;
use super::manifest::{Line, ListedPaper, Outcome, Previous, Told, hexadecimal};
use super::name::{NamePattern, Names, beside};
use super::rules::name_repeated;
use crate::diagnostic::{Place, Problem};
use crate::input::Headers;
use crate::output::{Draft, Existing, WriteError, settle};

/// So many papers are put away together, listed by one write.
const GROUP: usize = 64;

/// How a batch begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// In a folder without a batch.
    New,
    /// From the beginning, in place of the batch that is there.
    Over,
    /// Where the last run ended.
    Resumed,
    /// The same, and papers from which something has changed are made anew.
    ResumedOver,
}

impl Start {
    /// Whether papers that are there may be replaced.
    pub fn existing(self) -> Existing {
        match self {
            Self::New | Self::Resumed => Existing::Keep,
            Self::Over | Self::ResumedOver => Existing::Replace,
        }
    }

    fn is_resumed(self) -> bool {
        matches!(self, Self::Resumed | Self::ResumedOver)
    }
}

/// A folder into which the papers of a batch are put.
pub struct Folder {
    path: PathBuf,
    start: Start,
    pattern: NamePattern,
    settings: String,
    previous: Arc<Previous>,
    names: Names,
    headers: Option<Headers>,
    manifest: File,
    manifest_path: PathBuf,
    waiting: Vec<Waiting>,
    /// Whether a line was written for a record that has one already.
    has_replaced_lines: bool,
    /// What lay there before the batch was begun anew.
    former: Former,
    _lock: Lock,
}

/// A record that is done and not yet listed.
struct Waiting {
    draft: Option<Draft>,
    companions: Vec<Draft>,
    line: Line,
    /// Not where an earlier line goes on to hold.
    is_to_be_listed: bool,
}

impl Folder {
    /// Opens a folder, and makes it where it is not there. That it can be written into is tried out at once. `settings`
    /// is all by which two papers of one record may differ; `suffix` tells apart the parts of a batch that was divided.
    ///
    /// # Errors
    ///
    /// A folder that cannot be written into, in which another run works, or that has a batch already.
    pub fn open(
        path: &Path,
        start: Start,
        pattern: NamePattern,
        settings: &str,
        suffix: &str,
    ) -> Result<Self, FolderError> {
        let io_error = |source| FolderError::Write(WriteError::Io { path: path.to_owned(), source });
        std::fs::create_dir_all(path).map_err(io_error)?;
        let lock = Lock::take(path, suffix).map_err(|error| io_error(error.kind().into()))?;
        let lock = lock.ok_or_else(|| FolderError::Busy { path: path.to_owned() })?;
        let probe = Draft::write(path, &format!("probe{suffix}"), b"probe")?;
        drop(probe);
        let manifest_path = path.join(format!("manifest{suffix}.jsonl"));
        if manifest_path.symlink_metadata().is_ok_and(|it| it.is_symlink()) {
            return Err(FolderError::Link { path: manifest_path });
        }
        let previous = match start {
            // An empty one is left by a run that could not begin.
            Start::New if manifest_path.metadata().is_ok_and(|it| it.len() > 0) => {
                return Err(FolderError::Begun { path: manifest_path });
            }
            Start::New | Start::Over => Previous::default(),
            Start::Resumed | Start::ResumedOver => read_previous(&manifest_path)?,
        };
        let former = match start {
            Start::New => Former::default(),
            Start::Over => Former::begin(path, suffix, &manifest_path)?,
            Start::Resumed | Start::ResumedOver => Former::left(path, suffix),
        };
        let manifest = append_to(&manifest_path, previous.whole_bytes())
            .map_err(|source| FolderError::Write(WriteError::Io { path: manifest_path.clone(), source }))?;
        let settings = hexadecimal(&Sha256::digest(settings)).chars().take(16).collect();
        let mut names = Names::default();
        previous.lines().flat_map(Line::files).for_each(|it| names.take(it));
        Ok(Self {
            path: path.to_owned(),
            start,
            pattern,
            settings,
            previous: Arc::new(previous),
            names,
            headers: None,
            manifest,
            manifest_path,
            waiting: Vec::new(),
            has_replaced_lines: false,
            former,
            _lock: lock,
        })
    }

    /// The same for the rows of a table, by whose columns papers may be called.
    #[must_use]
    pub fn with_headers(self, headers: Option<Headers>) -> Self {
        Self { headers, ..self }
    }

    /// What an earlier run left in it.
    pub fn previous(&self) -> Arc<Previous> {
        Arc::clone(&self.previous)
    }

    /// Which form is filled and how, as the manifest has it.
    pub fn settings(&self) -> &str {
        &self.settings
    }

    /// Takes what became of a record; `page` is its first page in the file that holds all forms. Gives the lines that
    /// are listed by now.
    ///
    /// # Errors
    ///
    /// What keeps a paper from its name.
    pub fn take(&mut self, done: &mut Done, page: Option<usize>) -> Result<Vec<Line>, FolderError> {
        let product = std::mem::replace(&mut done.product, Product::Judged);
        let (mut draft, mut companions) = (None, Vec::new());
        let mut line = self.line(done, page);
        let is_to_be_listed = !matches!(product, Product::Outdated(_));
        match product {
            Product::Paper { draft: paper, digest, bytes, companions: made, day } => {
                line.day = day.map(|it| it.to_string());
                let name = self.name(done);
                for Companion { paper, draft, digest } in made {
                    let file = beside(&name, paper);
                    line.papers.push(ListedPaper { paper: paper.name().to_owned(), file, sha256: digest });
                    companions.push(draft);
                }
                line.problems = Told::of(&done.problems);
                (line.outcome, line.file) = (Outcome::Made, Some(name));
                (line.sha256, line.bytes) = (Some(digest), Some(bytes));
                draft = Some(paper);
            }
            Product::Kept(kept) => line = Line { page, ..kept },
            Product::Unwritten(error) => return Err(FolderError::Write(error)),
            Product::Outdated(_) | Product::Refused | Product::Judged | Product::Forms(_) => {
                line.outcome = Outcome::Refused;
            }
        }
        self.waiting.push(Waiting { draft, companions, line, is_to_be_listed });
        if self.waiting.len() < GROUP { Ok(Vec::new()) } else { self.put_away() }
    }

    /// Gives all papers that wait their names, and lists them.
    ///
    /// # Errors
    ///
    /// What keeps a paper from its name.
    pub fn put_away(&mut self) -> Result<Vec<Line>, FolderError> {
        let mut text = String::new();
        let mut lines = Vec::new();
        let mut failure = None;
        for Waiting { draft, companions, line, is_to_be_listed } in std::mem::take(&mut self.waiting) {
            if let Err(error) = self.put_names(draft, companions, &line) {
                // What has its name by now is listed all the same.
                failure = Some(error);
                break;
            }
            let before = self.previous.line(line.row);
            if is_to_be_listed && before != Some(&line) {
                self.has_replaced_lines |= before.is_some();
                text.push_str(&line.text());
            }
            lines.push(line);
        }
        if !text.is_empty() {
            let written = self.manifest.write_all(text.as_bytes());
            written
                .map_err(|source| FolderError::Write(WriteError::Io { path: self.manifest_path.clone(), source }))?;
        }
        failure.map_or(Ok(lines), Err)
    }

    /// Removes the papers of a batch in whose place this one was begun, where this one, which is whole by now and put away,
    /// does not make them. Tells how many they were.
    ///
    /// # Errors
    ///
    /// What the system says.
    pub fn remove_former(&mut self) -> Result<usize, FolderError> {
        let listed = read_previous(&self.manifest_path)?;
        let made: BTreeSet<String> = listed.lines().flat_map(Line::files).cloned().collect();
        Ok(self.former.remove(&self.path, &made)?)
    }

    /// Keeps a name in the folder free of papers.
    pub fn reserve(&mut self, name: &str) {
        self.names.take(name);
    }

    /// Puts everything away and leaves a manifest with one line a record, in their order.
    ///
    /// # Errors
    ///
    /// What the system says.
    pub fn finish(mut self) -> Result<Vec<Line>, FolderError> {
        let lines = self.put_away()?;
        if self.has_replaced_lines {
            let text: String = read_previous(&self.manifest_path)?.lines().map(Line::text).collect();
            let name = self.manifest_path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let draft = Draft::write(&self.path, &name, text.as_bytes())?;
            draft.name(&self.manifest_path, Existing::Replace)?;
        }
        settle(&self.path, || {
            let listed = read_previous(&self.manifest_path)?;
            Ok::<_, FolderError>(listed.lines().flat_map(Line::files).map(|it| self.path.join(it)).collect())
        })?;
        Ok(lines)
    }

    fn line(&self, done: &Done, page: Option<usize>) -> Line {
        Line {
            row: done.row(),
            record: done.number,
            line: done.line,
            outcome: Outcome::Made,
            file: None,
            sha256: None,
            bytes: None,
            papers: Vec::new(),
            page,
            day: None,
            deadline: done.deadline.map(|it| it.to_string()),
            problems: Told::of(&done.problems),
            input: done.input.clone(),
            settings: self.settings.clone(),
        }
    }

    /// The name of a record's paper: the one that it had, or a free one.
    fn name(&mut self, done: &mut Done) -> String {
        let before = self.previous.line(done.row()).and_then(|it| it.file.clone());
        if let Some(name) = before {
            return name;
        }
        let employee_number = self.headers.as_ref().and_then(|it| it.employee_number(&done.original));
        let record = done.record.as_ref();
        let wished = record.map(|it| self.pattern.name(done.row(), it, employee_number)).unwrap_or_default();
        let name = self.names.free(wished.clone(), done.row());
        if name != wished {
            done.problems.push(Problem::at(Place::Record, &name_repeated(&name)));
        }
        name
    }

    /// Gives a form and its papers their names, the form last: where it is, they are. A paper of an earlier run that the
    /// case does not need any more goes, or somebody would hand it in.
    fn put_names(&self, draft: Option<Draft>, companions: Vec<Draft>, line: &Line) -> Result<(), FolderError> {
        let (Some(draft), Some(file)) = (draft, &line.file) else { return Ok(()) };
        for (draft, paper) in companions.into_iter().zip(&line.papers) {
            self.put_name(draft, &paper.file, Some(&paper.sha256))?;
        }
        self.put_name(draft, file, line.sha256.as_ref())?;
        let before = self.previous.line(line.row).into_iter().flat_map(|it| &it.papers);
        for paper in before.filter(|it| line.files().all(|file| *file != it.file)) {
            let path = self.path.join(&paper.file);
            match std::fs::remove_file(&path) {
                Err(source) if source.kind() != io::ErrorKind::NotFound => {
                    return Err(FolderError::Write(WriteError::Io { path, source }));
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn put_name(&self, draft: Draft, file: &str, digest: Option<&String>) -> Result<(), FolderError> {
        let target = self.path.join(file);
        // A run that was ended between name and list has left the very paper: the same record gives the same bytes.
        let is_there = self.start.is_resumed() && self.start.existing() == Existing::Keep;
        let is_same = |bytes: Vec<u8>| digest == Some(&hexadecimal(&Sha256::digest(bytes)));
        if is_there && std::fs::read(&target).is_ok_and(is_same) {
            return Ok(());
        }
        let is_replaced = self.start.is_resumed() && self.former.has(file);
        let existing = if is_replaced { Existing::Replace } else { self.start.existing() };
        draft.name(&target, existing).map_err(FolderError::Write)
    }
}

fn read_previous(path: &Path) -> Result<Previous, FolderError> {
    Previous::read(path).map_err(|error| match error {
        Ok(line) => FolderError::Manifest { path: path.to_owned(), line },
        Err(source) => FolderError::Write(WriteError::Io { path: path.to_owned(), source }),
    })
}

/// Opens a manifest to go on behind its whole lines, readable by its owner only.
fn append_to(path: &Path, whole_bytes: u64) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    file.set_len(whole_bytes)?;
    Ok(file)
}
