//! Why a folder takes no papers.

use std::path::PathBuf;
use std::{fmt, io};

use crate::diagnostic::Wording;
use crate::output::WriteError;

/// Why a folder takes no papers.
#[derive(Debug)]
#[non_exhaustive]
pub enum FolderError {
    /// There is a batch in it.
    Begun {
        /// Its manifest.
        path: PathBuf,
    },
    /// Its manifest is none.
    Manifest {
        /// The manifest.
        path: PathBuf,
        /// The line that is none.
        line: usize,
    },
    /// Its manifest is a link, which leads elsewhere.
    Link {
        /// The manifest.
        path: PathBuf,
    },
    /// Another run works in it.
    Busy {
        /// The folder.
        path: PathBuf,
    },
    /// Something cannot be written.
    Write(WriteError),
}

impl From<WriteError> for FolderError {
    fn from(error: WriteError) -> Self {
        Self::Write(error)
    }
}

impl FolderError {
    /// What happened and what to do, without the system's own words.
    pub fn wording(&self) -> Wording {
        match self {
            Self::Begun { path } => {
                let path = path.display();
                Wording::new(
                    format!(
                        "{path} が既にあります。続きから作るには --resume、初めから作り直すには --force を付けてください"
                    ),
                    format!(
                        "{path} exists already; give --resume to go on with that batch, or --force to begin it anew"
                    ),
                )
            }
            Self::Manifest { path, line } => {
                let path = path.display();
                Wording::new(
                    format!("{path} の{line}行目が読めません。初めから作り直すには --force を付けてください"),
                    format!("line {line} of {path} cannot be read; give --force without --resume to begin anew"),
                )
            }
            Self::Link { path } => {
                let path = path.display();
                Wording::new(
                    format!(
                        "{path} は別の場所へのリンクです。リンクの先には書きません。リンクを消すか、-d で別のフォルダーを指定してください"
                    ),
                    format!(
                        "{path} is a link, and nothing is written where it leads; remove it, or name another folder with -d"
                    ),
                )
            }
            Self::Busy { path } => {
                let path = path.display();
                Wording::new(
                    format!("{path} では別の実行が作業中です。終わるのを待つか、-d で別のフォルダーを指定してください"),
                    format!("another run is working in {path}; wait for it, or name another folder with -d"),
                )
            }
            Self::Write(error) => error.wording(),
        }
    }

    /// What the system said.
    pub fn cause(&self) -> Option<&io::Error> {
        match self {
            Self::Write(error) => error.cause(),
            Self::Begun { .. } | Self::Manifest { .. } | Self::Link { .. } | Self::Busy { .. } => None,
        }
    }
}

impl fmt::Display for FolderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.wording().en)
    }
}

impl std::error::Error for FolderError {}
