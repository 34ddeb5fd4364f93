//! Filled forms in a folder of their own, for programs that read files.

use std::path::PathBuf;
use std::sync::LazyLock;

use tempfile::TempDir;
use zairyu::application::Application;
use zairyu::fill::Filler;
use zairyu::output::{Existing, write_atomically};
use zairyu::photo::{Fineness, Photo};

use super::photo::picture;

static PHOTO: LazyLock<Photo> =
    LazyLock::new(|| Photo::prepare(&picture(), Fineness::default()).into_parts().0.unwrap());

/// A folder that is removed with this value.
pub(crate) struct Forms {
    folder: TempDir,
}

impl Forms {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Fills a form with a photo, and gives its path.
    pub(crate) fn fill(&self, application: &Application, edition: &str) -> String {
        let pdf = Filler::new(edition).unwrap().fill(application, Some(&PHOTO)).unwrap().pdf;
        let path = self.path(&format!("{edition}.pdf"));
        write_atomically(&path, &pdf, Existing::Replace).unwrap();
        path.to_str().unwrap().to_owned()
    }
}
