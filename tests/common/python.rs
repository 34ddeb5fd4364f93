//! Judges that are packages of Python, under the same rules as programs.

use std::process::Output;

use super::judge::{ask, is_required};

/// Runs a script of Python that needs a package; nothing if there is none.
#[track_caller]
pub(crate) fn ask_python(package: &str, arguments: &[&str]) -> Option<Output> {
    let found = ask("python3", &["-c", &format!("import {package}, PIL")])?;
    if found.status.success() {
        return ask("python3", arguments);
    }
    assert!(!is_required(), "{package} for Python: {}", String::from_utf8_lossy(&found.stderr));
    eprintln!("SKIPPED: {package} for Python is not installed");
    None
}
