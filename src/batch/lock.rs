//! One run at a time in a folder: two would write into one manifest.
//!
//! The system holds the lock for as long as the run lives, however it ends. The file is only where it is held; what a
//! killed run leaves of it locks nobody out.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// So often a file is opened anew that was taken away in between.
const TRIES: usize = 3;

/// What a run holds while it works in a folder; given back with this value.
#[derive(Debug, Default)]
pub(super) struct Lock {
    held: Vec<(File, PathBuf)>,
}

/// Whether others may hold it too.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Share {
    Alone,
    Together,
}

impl Lock {
    /// Takes the lock of a folder; none where another run has it. The parts of a batch that was divided, told apart by
    /// `suffix`, may work beside each other, but not beside a run over the whole.
    ///
    /// # Errors
    ///
    /// What the system says of the file.
    pub(super) fn take(folder: &Path, suffix: &str) -> io::Result<Option<Self>> {
        let mut lock = Self::default();
        let share = if suffix.is_empty() { Share::Alone } else { Share::Together };
        let whole = (folder.join(".zairyu-lock"), share);
        let part = (!suffix.is_empty()).then(|| (folder.join(format!(".zairyu-lock{suffix}")), Share::Alone));
        for (path, share) in std::iter::once(whole).chain(part) {
            let Some(file) = locked(&path, share)? else { return Ok(None) };
            lock.held.push((file, path));
        }
        Ok(Some(lock))
    }
}

fn locked(path: &Path, share: Share) -> io::Result<Option<File>> {
    for _ in 0..TRIES {
        let file = open(path)?;
        let taken = match share {
            Share::Alone => file.try_lock(),
            Share::Together => file.try_lock_shared(),
        };
        match taken {
            Err(TryLockError::WouldBlock) => return Ok(None),
            // The run before has just taken its file away.
            Ok(()) if !is_at(&file, path) => {}
            // Where the drive knows no locks, people have to know themselves what is going on.
            Ok(()) | Err(TryLockError::Error(_)) => return Ok(Some(file)),
        }
    }
    Ok(None)
}

fn open(path: &Path) -> io::Result<File> {
    if path.symlink_metadata().is_ok_and(|it| it.is_symlink()) {
        // Wherever it leads, nothing is made there.
        std::fs::remove_file(path)?;
    }
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Whether an open file still has its name.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let number = |it: io::Result<std::fs::Metadata>| it.ok().map(|it| (it.dev(), it.ino()));
    number(file.metadata()).is_some_and(|it| Some(it) == number(path.metadata()))
}

#[cfg(not(unix))]
fn is_at(_: &File, path: &Path) -> bool {
    path.exists()
}

impl Drop for Lock {
    fn drop(&mut self) {
        for (file, path) in &self.held {
            // The last one takes the file away; what is left of it does no harm.
            if file.unlock().is_ok() && file.try_lock().is_ok() {
                let _ = std::fs::remove_file(path);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_run_or_the_parts_of_one() {
        let folder = tempfile::tempdir().unwrap();
        let take = |suffix: &str| Lock::take(folder.path(), suffix).unwrap();
        let whole = take("").unwrap();
        assert!(take("").is_none() && take("-1-of-2").is_none());
        drop(whole);
        let (one, two) = (take("-1-of-2").unwrap(), take("-2-of-2").unwrap());
        assert!(take("").is_none() && take("-1-of-2").is_none());
        drop(one);
        assert!(take("").is_none(), "the other part still works");
        drop(two);
        assert!(take("").is_some());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left");
    }
}
