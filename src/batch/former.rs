//! 作り直し: the papers of a batch that was begun anew. Those that the new run does not make go at its end, or somebody
//! would print them with the others.
//!
//! Until then they stay, listed in a hidden file, since the new run may be ended before and taken up again.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use super::manifest::Previous;
use crate::output::{Draft, Existing, WriteError};

/// The papers of the batch before.
#[derive(Debug, Default)]
pub(super) struct Former {
    path: PathBuf,
    files: BTreeSet<String>,
}

impl Former {
    /// What an earlier run that began anew and did not come to its end has left to be done.
    pub(super) fn left(folder: &Path, suffix: &str) -> Self {
        let path = folder.join(format!(".zairyu-former{suffix}.txt"));
        let is_link = path.symlink_metadata().is_ok_and(|it| it.is_symlink());
        let text = if is_link { String::new() } else { std::fs::read_to_string(&path).unwrap_or_default() };
        let files = text.lines().filter(|it| is_paper(it)).map(str::to_owned).collect();
        Self { path, files }
    }

    /// The same together with the papers that a manifest lists, whose lines are about to be dropped.
    ///
    /// # Errors
    ///
    /// What keeps the list from being written.
    pub(super) fn begin(folder: &Path, suffix: &str, manifest: &Path) -> Result<Self, WriteError> {
        let mut former = Self::left(folder, suffix);
        let listed = Previous::files_listed(manifest);
        former.files.extend(listed.into_iter().filter(|it| is_paper(it)));
        if !former.files.is_empty() {
            let text = former.files.iter().map(String::as_str).collect::<Vec<_>>().join("\n");
            let draft = Draft::write(folder, &format!("former{suffix}"), text.as_bytes())?;
            draft.name(&former.path, Existing::Replace)?;
        }
        Ok(former)
    }

    /// Whether a paper is one of that batch, so that another may take its place.
    pub(super) fn has(&self, file: &str) -> bool {
        self.files.contains(file)
    }

    /// Removes those that are not made any more, and tells how many they were.
    ///
    /// # Errors
    ///
    /// What the system says.
    pub(super) fn remove(&mut self, folder: &Path, made: &BTreeSet<String>) -> Result<usize, WriteError> {
        let mut removed = 0;
        for file in std::mem::take(&mut self.files).difference(made) {
            let path = folder.join(file);
            // A link, or a folder, is nothing that a batch has made.
            if path.symlink_metadata().is_ok_and(|it| it.is_file()) {
                std::fs::remove_file(&path).map_err(|source| WriteError::Io { path, source })?;
                removed += 1;
            }
        }
        match std::fs::remove_file(&self.path) {
            Err(source) if source.kind() != io::ErrorKind::NotFound && !self.path.as_os_str().is_empty() => {
                Err(WriteError::Io { path: self.path.clone(), source })
            }
            _ => Ok(removed),
        }
    }
}

/// Whether a name is that of a paper in the folder itself, whoever has written it down.
fn is_paper(name: &str) -> bool {
    let is_name = Path::new(name).file_name().is_some_and(|it| it == name);
    let is_pdf = Path::new(name).extension().is_some_and(|it| it.eq_ignore_ascii_case("pdf"));
    is_name && is_pdf && !name.contains('\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_papers_in_the_folder_itself_are_removed() {
        for name in ["0001.pdf", "A B.PDF", "-1.pdf"] {
            assert!(is_paper(name), "{name}");
        }
        for name in ["../0001.pdf", "/tmp/0001.pdf", "a/0001.pdf", "people.csv", "manifest.jsonl", "", "..", "a\n.pdf"]
        {
            assert!(!is_paper(name), "{name}");
        }
    }
}
