//! The picture a record names, read from the folder the record came from.
//!
//! A record may come from a stranger's spreadsheet, so a path in it never leads out of its folder.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::diagnostic::{Example, Field, Finding, Rule, Severity, Wording, excerpt, finding_is_error, said};
use crate::file_error;
use crate::law::OURS;
use crate::photo::MAX_FILE_BYTES;

/// Every rule of this module.
pub const RULES: &[&Rule] = &[&PHOTO_FILE_UNREADABLE, &PHOTO_OUTSIDE_FOLDER];

const PHOTO_FILE_UNREADABLE: Rule = Rule {
    code: "photo-file-unreadable",
    severity: Severity::Error,
    meaning: said(
        "記録にある写真のファイルを読めないと、申請書を作りません。パスは記録ファイルのあるフォルダーから書きます。写真なしで作るには --no-photo を付けます。",
        "No form is made where the photo that a record names cannot be read. Its path counts from the folder of the record; a form without a photo is made with --no-photo.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: r#"{"photo": "photos/nguyen.jpgg"}"#, right: r#"{"photo": "photos/nguyen.jpg"}"# },
    sources: &[&OURS],
};
const PHOTO_OUTSIDE_FOLDER: Rule = Rule {
    code: "photo-outside-folder",
    severity: Severity::Error,
    meaning: said(
        "記録に書く写真のパスは、その記録のフォルダーの中だけを指せます。他人の作った表がパソコン内の別のファイルを読み出さないようにするためです。外にある写真は --photo や --photos で指定します。",
        "The path of a photo in a record stays within the folder of the record, so that a table made by a stranger cannot pull other files into a form. Pictures elsewhere are named with --photo or --photos.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: r#"{"photo": "../nguyen.jpg"}"#, right: r#"{"photo": "photos/nguyen.jpg"}"# },
    sources: &[&OURS],
};

/// Why a record's picture was not read.
#[derive(Debug)]
#[non_exhaustive]
pub enum PhotoFileError {
    /// The system said no.
    Unreadable {
        /// The path as written.
        path: String,
        /// What the system said.
        source: io::Error,
    },
    /// The path leads out of the folder.
    Outside {
        /// The path as written.
        path: String,
    },
}

/// Reads the picture that a record names by a path relative to `folder`.
///
/// No more is read than a picture may have; one byte beyond that is enough for the picture's own rules to refuse it.
///
/// # Errors
///
/// A path that leads out of the folder, through links too, or a file that cannot be read.
pub fn read_beside(folder: &Path, path: &str) -> Result<Vec<u8>, PhotoFileError> {
    let unreadable = |source| PhotoFileError::Unreadable { path: path.to_owned(), source };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let folder = folder.canonicalize().map_err(unreadable)?;
    // Backslashes are how paths come out of spreadsheets made on Windows.
    let relative: PathBuf = path.trim().replace('\\', "/").into();
    let outside = || PhotoFileError::Outside { path: path.to_owned() };
    if relative.components().any(|it| it == std::path::Component::ParentDir) {
        return Err(outside());
    }
    // Whether something is there or not is told of this folder only.
    let is_absolute = relative.is_absolute();
    let found = folder.join(relative).canonicalize();
    let file = found.map_err(|error| if is_absolute { outside() } else { unreadable(error) })?;
    if !file.starts_with(&folder) {
        return Err(outside());
    }
    read_bounded(&file).map_err(unreadable)
}

/// Reads a picture that the user named; no more of it than a picture may have.
///
/// # Errors
///
/// What the system says.
pub fn read_bounded(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // Asked before it is opened: opening a pipe waits until somebody writes into it.
    if !path.metadata()?.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "not an ordinary file"));
    }
    let file = File::open(path)?;
    let limit = u64::try_from(MAX_FILE_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    file.take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}

finding_is_error!(PhotoFileError);

impl Finding for PhotoFileError {
    fn rule(&self) -> &'static Rule {
        match self {
            Self::Unreadable { .. } => &PHOTO_FILE_UNREADABLE,
            Self::Outside { .. } => &PHOTO_OUTSIDE_FOLDER,
        }
    }

    fn message(&self) -> Wording {
        match self {
            Self::Unreadable { path, source } => {
                let (path, cause) = (excerpt(path), file_error::wording(source));
                Wording::new(
                    format!("写真「{path}」が読めません: {}", cause.ja),
                    format!("cannot read the photo `{path}`: {}", cause.en),
                )
            }
            Self::Outside { path } => {
                let path = excerpt(path);
                Wording::new(
                    format!("写真「{path}」は記録のフォルダーの外にあります"),
                    format!("the photo `{path}` is outside the record's folder"),
                )
            }
        }
    }

    fn hint(&self) -> Option<Wording> {
        Some(match self {
            Self::Unreadable { .. } => Wording::new(
                "パスは記録ファイルのあるフォルダー（--photos があればそのフォルダー）から書きます。fill・packet では --photo でも指定できます",
                "paths count from the record's own folder, or from that of --photos; fill and packet take --photo, too",
            ),
            Self::Outside { .. } => Wording::new(
                "写真を記録ファイルのフォルダーに置くか、写真のフォルダーを --photos で指定してください。fill・packet では --photo でも指定できます",
                "put it beside the record, or name its folder with --photos; fill and packet take --photo, too",
            ),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(folder: &Path, path: &str, expected: Result<&[u8], &str>) {
        let found = read_beside(folder, path);
        assert_eq!(found.as_deref().map_err(|it| it.rule().code), expected, "{path}");
    }

    #[test]
    fn a_record_reads_pictures_of_its_own_folder_only() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("records");
        std::fs::create_dir_all(inner.join("photos")).unwrap();
        crate::output::write_atomically(&inner.join("photos/a.jpg"), b"a", crate::output::Existing::Keep).unwrap();
        crate::output::write_atomically(&folder.path().join("b.jpg"), b"b", crate::output::Existing::Keep).unwrap();
        check(&inner, "photos/a.jpg", Ok(b"a"));
        check(&inner, "photos\\a.jpg", Ok(b"a"));
        check(&inner, "photos/c.jpg", Err("photo-file-unreadable"));
        check(&inner, "photos", Err("photo-file-unreadable"));
        check(&inner, "../b.jpg", Err("photo-outside-folder"));
        check(&inner, "/etc/hostname", Err("photo-outside-folder"));
        check(&inner, "/no/such/file", Err("photo-outside-folder"));
        check(&inner, inner.join("photos/a.jpg").to_str().unwrap(), Ok(b"a"));
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(folder.path().join("b.jpg"), inner.join("link.jpg")).unwrap();
            check(&inner, "link.jpg", Err("photo-outside-folder"));
            // Nobody writes into this pipe; reading it would wait for ever.
            assert!(std::process::Command::new("mkfifo").arg(inner.join("pipe.jpg")).status().unwrap().success());
            check(&inner, "pipe.jpg", Err("photo-file-unreadable"));
        }
    }
}
