//! How a run ends. The numbers are a promise to scripts and never change.

use std::process::ExitCode;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum ExitStatus {
    /// 0: everything asked for was made.
    Success,
    /// 1: a record was refused; mend the data.
    Refused,
    /// 2: it could not work; mend the arguments, the file or the disk.
    Failure,
    /// 130: interrupted; what was finished stands.
    Interrupted,
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> Self {
        Self::from(match status {
            ExitStatus::Success => 0,
            ExitStatus::Refused => 1,
            ExitStatus::Failure => 2,
            ExitStatus::Interrupted => 130,
        })
    }
}
