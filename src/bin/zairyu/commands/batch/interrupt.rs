//! Ctrl-C: the first ends a batch between two forms, the second at once.

use std::sync::atomic::{AtomicBool, Ordering};

/// Whether somebody wants the run to end.
static STOP: AtomicBool = AtomicBool::new(false);

/// Looks out for Ctrl-C.
pub(super) fn watch() -> &'static AtomicBool {
    // Where the system lets nobody look out, Ctrl-C ends the program at once, and --resume goes on from there.
    let _ = ctrlc::set_handler(|| {
        if STOP.swap(true, Ordering::Relaxed) {
            end();
        }
    });
    &STOP
}

#[expect(clippy::exit, reason = "who presses Ctrl-C twice does not want to wait for what is under way")]
fn end() {
    std::process::exit(130);
}
