//! What a test saw when somebody last looked at it and found it right.
//!
//! A missing recording is written and the test fails, so that nobody accepts one unread; `UPDATE=1` writes anew what
//! differs, and with `CI` set nothing is ever written.

use std::path::Path;

/// The recorded bytes, to be compared with the actual ones; or why there are none.
pub(crate) fn recording(path: &Path, actual: &[u8]) -> Result<Vec<u8>, String> {
    let may_write = !is_set("CI");
    match std::fs::read(path) {
        Ok(recorded) if recorded != actual && may_write && is_set("UPDATE") => {
            write(path, actual);
            Ok(actual.to_vec())
        }
        Ok(recorded) => Ok(recorded),
        Err(_) if may_write => {
            write(path, actual);
            Err(format!("{} was missing and is now written: look at it, then test again", path.display()))
        }
        Err(error) => Err(format!("{}: {error}", path.display())),
    }
}

#[expect(clippy::disallowed_methods, reason = "whether to write is asked of whoever runs the tests")]
fn is_set(name: &str) -> bool {
    std::env::var_os(name).is_some_and(|it| !it.is_empty() && it != "0")
}

#[expect(clippy::disallowed_methods, reason = "a recording is no paper of anybody's")]
fn write(path: &Path, bytes: &[u8]) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, bytes).unwrap();
}
