//! Walks through the page in a real browser: `tests/browser/*.mjs`, by Chromium with playwright-core, looked at by axe-core.
//!
//! Chromium and Node.js are programs like other judges: where they are missing the tests pass and say so, and with
//! `REQUIRE_JUDGES=1` they fail. The two packages of npm are looked for in `target/browser` (CONTRIBUTING.md says how they
//! come there). Pictures of every page are left in `target/browser/pictures`.

#![cfg(feature = "web")]
#![expect(clippy::unwrap_used, clippy::panic, clippy::print_stderr, reason = "helpers of tests")]

#[path = "common/judge.rs"]
mod judge;

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};

use judge::{ask, is_required};

const TODAY: &str = "2026-11-22";

struct Site {
    child: Child,
    address: String,
}

impl Site {
    fn start() -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zairyu"));
        command.args(["serve", "--listen", "127.0.0.1:0", "--today", TODAY]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        Self { child, address: line.trim().trim_end_matches('/').to_owned() }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Where Chromium is, if it is installed.
fn chromium() -> Option<PathBuf> {
    ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
        .into_iter()
        .map(PathBuf::from)
        .find(|it| it.exists())
}

/// Where the packages of npm are, if they are.
fn modules() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/browser");
    ["playwright-core", "axe-core"].iter().all(|it| folder.join("node_modules").join(it).is_dir()).then_some(folder)
}

#[track_caller]
fn missing(what: &str) {
    assert!(!is_required(), "{what} is not installed");
    eprintln!("SKIPPED: {what} is not installed, so nobody looked at the page");
}

/// One browser at a time: several would wait for each other, and then for nothing.
static BROWSER: Mutex<()> = Mutex::new(());

/// Runs the walks whose names begin with one of these.
#[track_caller]
fn walk(names: &[&str]) {
    let Some(chromium) = chromium() else { return missing("Chromium") };
    let Some(modules) = modules() else { return missing("playwright-core with axe-core (target/browser)") };
    if ask("node", &["--version"]).is_none() {
        return;
    }
    let _turn = BROWSER.lock().unwrap_or_else(PoisonError::into_inner);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let site = Site::start();
    let output = Command::new("node")
        .arg(root.join("tests/browser/run.mjs"))
        .args(names)
        .env("SITE", &site.address)
        .env("CHROMIUM", chromium)
        .env("SHOTS", modules.join("pictures"))
        .env("BROWSER_MODULES", &modules)
        .env("DATA", root.join("examples/data/photos"))
        .env("ZAIRYU", env!("CARGO_BIN_EXE_zairyu"))
        .env("TODAY", TODAY)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(said.contains("ok "), "no walk is called {names:?}: {said}");
}

#[test]
fn one_person_goes_the_whole_way_with_scripts() {
    walk(&["vi-script", "ne-script", "zh-Hans-script", "id-script"]);
}

#[test]
fn one_person_goes_the_whole_way_without_scripts() {
    walk(&["vi-plain", "ne-plain", "zh-Hans-plain", "id-plain"]);
}

#[test]
fn the_keyboard_is_enough() {
    walk(&["keyboard"]);
}

#[test]
fn every_page_is_right_when_something_is_wrong() {
    walk(&["states"]);
}

#[test]
fn an_office_makes_two_hundred_forms() {
    walk(&["office"]);
}

#[test]
fn every_page_holds_in_every_language() {
    walk(&["pages"]);
}
