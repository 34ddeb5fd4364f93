//! What the system says of a file, in both languages.

use std::io::{Error, ErrorKind};

use crate::diagnostic::Wording;

/// Words what the system said; what it seldom says stays in its own words.
pub fn wording(error: &Error) -> Wording {
    let (ja, en) = match error.kind() {
        ErrorKind::NotFound => ("ファイルまたはフォルダーがありません", "there is no such file or folder"),
        ErrorKind::PermissionDenied => ("権限がありません", "permission denied"),
        ErrorKind::IsADirectory => ("フォルダーです", "it is a folder"),
        ErrorKind::NotADirectory => ("途中の名前がフォルダーではありません", "a part of the path is no folder"),
        ErrorKind::StorageFull => ("ディスクに空きがありません", "no space left on the disk"),
        ErrorKind::ReadOnlyFilesystem => ("読み取り専用です", "the disk is read-only"),
        _ => return Wording::new(error.to_string(), error.to_string()),
    };
    Wording::new(ja, en)
}
