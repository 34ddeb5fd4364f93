//! The file that holds all forms, to be printed at once: whole, or not there.

use std::fs::File;
use std::io::{BufReader, BufWriter, Read};
use std::path::{Path, PathBuf};

use zairyu::batch::Start;
use zairyu::fill::{FillError, Filler};
use zairyu::layout::Sheet;
use zairyu::output::{Draft, WriteError};
use zairyu::pdf::Merged;
use zairyu::photo::Photo;

use crate::failure::Failure;

/// Pieces of this size go to the disk.
const PIECE: usize = 256 << 10;

/// The file while it grows.
pub(super) struct MergedFile<'a> {
    path: PathBuf,
    start: Start,
    draft: Draft,
    merged: Merged<'a, BufWriter<File>>,
}

impl<'a> MergedFile<'a> {
    /// Refuses what is there already and is to stay, or is no file.
    pub(super) fn refuse_existing(path: &Path, start: Start) -> Result<(), WriteError> {
        let Ok(metadata) = path.metadata() else { return Ok(()) };
        if !metadata.is_file() {
            return Err(WriteError::NotAFile { path: path.to_owned() });
        }
        if start == Start::New { Err(WriteError::Exists { path: path.to_owned() }) } else { Ok(()) }
    }

    /// Begins it.
    pub(super) fn begin(path: &Path, start: Start, filler: &'a Filler) -> Result<Self, Failure> {
        let folder = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let mut draft = Draft::begin_alone(folder, &name)?;
        let file = draft.file().try_clone();
        let file = file.map_err(|source| WriteError::Io { path: path.to_owned(), source })?;
        let merged = filler.merged(BufWriter::with_capacity(PIECE, file));
        let merged = merged.map_err(|error| Failure::no_merged(path, &error))?;
        Ok(Self { path: path.to_owned(), start, draft, merged })
    }

    /// Adds a form and gives the number of its first page.
    pub(super) fn add(&mut self, sheet: &Sheet, photo: Option<&Photo>) -> Result<usize, Failure> {
        let page = self.merged.pages() + 1;
        let added = self.merged.add(sheet, photo);
        added.map_err(|error| Failure::no_merged(&self.path, &FillError::from(error)))?;
        Ok(page)
    }

    /// Ends the file and gives it its name; without pages there is none.
    pub(super) fn finish(self) -> Result<Option<PathBuf>, Failure> {
        let Self { path, start, mut draft, merged } = self;
        if merged.pages() == 0 {
            return Ok(None);
        }
        let written = merged.finish();
        drop(written.map_err(|error| Failure::no_merged(&path, &FillError::from(error)))?);
        draft.seal()?;
        // On some systems nobody can read what is locked.
        let _ = draft.file().unlock();
        // An earlier run may have come to its end: the same records give the same bytes.
        let is_there = start == Start::Resumed && is_same(draft.path(), &path);
        if !is_there {
            draft.name(&path, start.existing())?;
        }
        Ok(Some(path))
    }
}

/// Whether two files hold the same bytes.
fn is_same(one: &Path, two: &Path) -> bool {
    let (Ok(one), Ok(two)) = (File::open(one), File::open(two)) else { return false };
    let lengths = [&one, &two].map(|it| it.metadata().map(|it| it.len()).ok());
    let [one, two] = [one, two].map(|it| BufReader::with_capacity(PIECE, it).bytes());
    lengths[0] == lengths[1] && one.zip(two).all(|(one, two)| one.is_ok_and(|one| two.is_ok_and(|two| one == two)))
}
