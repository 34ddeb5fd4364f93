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

/// Whether an absent judge is a failure.
#[expect(clippy::disallowed_methods, reason = "whether judges may be absent is asked of whoever runs the tests")]
pub(crate) fn is_required() -> bool {
    std::env::var("REQUIRE_JUDGES").is_ok_and(|it| it == "1")
}
