//! Files are written whole or not at all.
//!
//! A draft is written beside the target, readable by its owner alone, and takes the target's name in one step; whatever
//! goes wrong before, the target is as it was. A single file is synced before it gets its name, many are waited for
//! together ([`settle`]).

use std::fmt;
use std::fs::{File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::TempPath;

use crate::diagnostic::Wording;

/// Whether a file that is there already may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and nothing is written.
    Keep,
    /// It is replaced.
    Replace,
}

/// Why a file was not written.
#[derive(Debug)]
#[non_exhaustive]
pub enum WriteError {
    /// There is a file already.
    Exists {
        /// Its path.
        path: PathBuf,
    },
    /// The target is a folder or a device.
    NotAFile {
        /// Its path.
        path: PathBuf,
    },
    /// Another run is writing it.
    Busy {
        /// Its path.
        path: PathBuf,
    },
    /// The system said no.
    Io {
        /// The path that was to be written.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// Writes a file whole or not at all, readable by its owner only (mode 0600).
///
/// # Errors
///
/// A target that exists and is to be kept, that is no file, or a disk that is full or read-only.
pub fn write_atomically(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), WriteError> {
    let io_error = |source: io::Error| WriteError::Io { path: path.to_owned(), source };
    // A link is followed, so that replacing changes the file it points to and not the link.
    let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    if let Ok(metadata) = target.metadata() {
        if !metadata.is_file() {
            return Err(WriteError::NotAFile { path: path.to_owned() });
        }
        if existing == Existing::Keep {
            return Err(WriteError::Exists { path: path.to_owned() });
        }
    }
    let folder = target.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    folder.metadata().map_err(io_error)?;
    // The system's own words would name a draft that nobody asked for.
    let without_draft = |error: io::Error| io_error(error.kind().into());
    let mut draft =
        tempfile::Builder::new().prefix(".zairyu-").suffix(".part").tempfile_in(folder).map_err(without_draft)?;
    draft.write_all(bytes).and_then(|()| draft.as_file().sync_all()).map_err(without_draft)?;
    let persisted = match existing {
        Existing::Keep => draft.persist_noclobber(&target),
        Existing::Replace => draft.persist(&target),
    };
    persisted.map(drop).map_err(|error| match error.error.kind() {
        io::ErrorKind::AlreadyExists => WriteError::Exists { path: path.to_owned() },
        _ => io_error(error.error),
    })
}

/// Waits until the files of a folder are safely on the disk. Which they are is asked only where they are waited for one
/// by one.
///
/// # Errors
///
/// What the system says, or what `files` does.
pub fn settle<E: From<WriteError>>(folder: &Path, files: impl FnOnce() -> Result<Vec<PathBuf>, E>) -> Result<(), E> {
    #[cfg(target_os = "linux")]
    {
        drop(files);
        let settled = File::open(folder).and_then(|it| rustix::fs::syncfs(&it).map_err(io::Error::from));
        settled.map_err(|source| WriteError::Io { path: folder.to_owned(), source }.into())
    }
    #[cfg(not(target_os = "linux"))]
    {
        for path in files()? {
            let settled = std::fs::OpenOptions::new().append(true).open(&path).and_then(|it| it.sync_all());
            settled.map_err(|source| WriteError::Io { path, source })?;
        }
        if let Ok(folder) = File::open(folder) {
            // Systems that cannot sync a folder write names with the files themselves.
            let _ = folder.sync_all();
        }
        Ok(())
    }
}

/// A file that waits for its name, in the folder in which it will be; gone with this value unless it was given one.
///
/// Many can be written at once and named later, in an order of their own. What is left of a run that was ended from
/// outside is written over by the next one, since the name of a draft is chosen by its maker.
#[derive(Debug)]
pub struct Draft {
    file: File,
    path: TempPath,
}

impl Draft {
    /// An empty one in a folder, named `.zairyu-`, then `name`, then `.part`, and readable by its owner only.
    ///
    /// # Errors
    ///
    /// A folder that is not there, is read-only or on a full disk.
    pub fn begin(folder: &Path, name: &str) -> Result<Self, WriteError> {
        let name = draft_name(name);
        let path = folder.join(&name);
        // The system's own words would name a draft that nobody asked for.
        let io_error = |error: io::Error| WriteError::Io { path: folder.to_owned(), source: error.kind().into() };
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(io_error(error)),
            _ => {}
        }
        let draft = tempfile::Builder::new().prefix(&name).rand_bytes(0).tempfile_in(folder).map_err(io_error)?;
        let (file, path) = draft.into_parts();
        Ok(Self { file, path })
    }

    /// The same for a file that another run may be writing at this very moment, whose draft it would take away.
    ///
    /// # Errors
    ///
    /// Another run is writing it, or as for [`begin`](Self::begin).
    pub fn begin_alone(folder: &Path, name: &str) -> Result<Self, WriteError> {
        let other = File::open(folder.join(draft_name(name)));
        if other.is_ok_and(|it| matches!(it.try_lock(), Err(TryLockError::WouldBlock))) {
            return Err(WriteError::Busy { path: folder.join(name) });
        }
        let draft = Self::begin(folder, name)?;
        // Where the drive knows no locks, people have to know themselves what is going on.
        let _ = draft.file.try_lock();
        Ok(draft)
    }

    /// One with all its bytes, safely on the disk.
    ///
    /// # Errors
    ///
    /// As for [`begin`](Self::begin).
    pub fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<Self, WriteError> {
        let draft = Self::write_unsealed(folder, name, bytes)?;
        draft.seal()?;
        Ok(draft)
    }

    /// One with all its bytes, which the system may still keep in memory: see [`seal`](Self::seal) and [`settle`].
    ///
    /// # Errors
    ///
    /// As for [`begin`](Self::begin).
    pub fn write_unsealed(folder: &Path, name: &str, bytes: &[u8]) -> Result<Self, WriteError> {
        let mut draft = Self::begin(folder, name)?;
        let io_error = |error: io::Error| WriteError::Io { path: folder.to_owned(), source: error.kind().into() };
        draft.file.write_all(bytes).map_err(io_error)?;
        Ok(draft)
    }

    /// Waits until all that was written is safely on the disk, which comes before the name.
    ///
    /// # Errors
    ///
    /// What the system says.
    pub fn seal(&self) -> Result<(), WriteError> {
        let io_error = |error: io::Error| WriteError::Io { path: self.path.to_path_buf(), source: error.kind().into() };
        self.file.sync_all().map_err(io_error)
    }

    /// Where it is as long as it has no name of its own.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The file to write into.
    pub fn file(&mut self) -> &mut File {
        &mut self.file
    }

    /// Gives it its name.
    ///
    /// # Errors
    ///
    /// A file of that name that is to be kept, or what the system says.
    pub fn name(self, target: &Path, existing: Existing) -> Result<(), WriteError> {
        let io_error = |source: io::Error| WriteError::Io { path: target.to_owned(), source: source.kind().into() };
        let named = match existing {
            Existing::Keep => self.path.persist_noclobber(target),
            Existing::Replace => self.path.persist(target),
        };
        named.map_err(|error| match error.error.kind() {
            io::ErrorKind::AlreadyExists => WriteError::Exists { path: target.to_owned() },
            _ => io_error(error.error),
        })
    }
}

fn draft_name(name: &str) -> String {
    format!(".zairyu-{name}.part")
}

impl WriteError {
    /// What happened, without the system's own words.
    pub fn wording(&self) -> Wording {
        match self {
            Self::Exists { path } => {
                let path = path.display();
                Wording::new(
                    format!("{path} は既にあります。置き換えるには --force を付けてください"),
                    format!("{path} exists already; give --force to replace it"),
                )
            }
            Self::NotAFile { path } => {
                let path = path.display();
                Wording::new(
                    format!("{path} は普通のファイルではありません"),
                    format!("{path} is not an ordinary file"),
                )
            }
            Self::Busy { path } => {
                let path = path.display();
                Wording::new(
                    format!("別の実行が {path} を書いています。終わるのを待つか、別の名前を指定してください"),
                    format!("another run is writing {path}; wait for it, or name another file"),
                )
            }
            Self::Io { path, .. } => {
                let path = path.display();
                Wording::new(format!("{path} に書けません"), format!("cannot write {path}"))
            }
        }
    }

    /// What the system said.
    pub fn cause(&self) -> Option<&io::Error> {
        match self {
            Self::Io { source, .. } => Some(source),
            Self::Exists { .. } | Self::NotAFile { .. } | Self::Busy { .. } => None,
        }
    }
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.wording().en)
    }
}

impl std::error::Error for WriteError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause().map(|it| it as _)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_whole_or_not_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("form.pdf");
        write_atomically(&path, b"first", Existing::Keep).unwrap();
        let refused = write_atomically(&path, b"second", Existing::Keep);
        assert!(matches!(refused, Err(WriteError::Exists { .. })));
        assert_eq!(std::fs::read(&path).unwrap(), b"first");
        write_atomically(&path, b"second", Existing::Replace).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"second");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "no draft is left");
        let refused = write_atomically(folder.path(), b"", Existing::Replace);
        assert!(matches!(refused, Err(WriteError::NotAFile { .. })));
        let refused = write_atomically(&folder.path().join("none/form.pdf"), b"", Existing::Keep);
        assert!(matches!(refused, Err(WriteError::Io { .. })));
    }

    #[test]
    fn a_folder_is_settled_and_one_that_is_not_there_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("form.pdf");
        Draft::write_unsealed(folder.path(), "1", b"form").unwrap().name(&path, Existing::Keep).unwrap();
        settle(folder.path(), || Ok::<_, WriteError>(vec![path.clone()])).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"form");
        let gone = folder.path().join("gone");
        let settled = settle(&gone, || Ok::<_, WriteError>(vec![gone.join("form.pdf")]));
        assert!(matches!(settled, Err(WriteError::Io { .. })));
    }

    #[cfg(unix)]
    #[test]
    fn only_its_owner_can_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("form.pdf");
        write_atomically(&path, b"", Existing::Keep).unwrap();
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
}
