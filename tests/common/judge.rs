//! Programs that we did not write, asked about what we made.
//!
//! Where one is not installed its tests pass and say so; with `REQUIRE_JUDGES=1` they fail.

use std::process::{Command, Output};

/// Runs a program; nothing if it is not installed.
#[track_caller]
pub(crate) fn ask(program: &str, arguments: &[&str]) -> Option<Output> {
    match Command::new(program).args(arguments).output() {
        Ok(output) => Some(output),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && !is_required() => {
            eprintln!("SKIPPED: {program} is not installed");
            None
        }
        Err(error) => panic!("{program}: {error}"),
    }
}

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

#[expect(clippy::disallowed_methods, reason = "whether judges may be absent is asked of whoever runs the tests")]
fn is_required() -> bool {
    std::env::var("REQUIRE_JUDGES").is_ok_and(|it| it == "1")
}
