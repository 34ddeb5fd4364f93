//! The program as its users meet it: exit status, standard output and standard error together, recorded in
//! `tests/cli/recorded`; and what it leaves in the folder.
//!
//! Most commands have a file each. A test stands at a [`Desk`]: a folder with the example in it.
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

#[path = "../common/recording.rs"]
mod recording;
#[path = "../common/sketch.rs"]
#[expect(dead_code, reason = "other tests use them")]
mod sketch;
#[path = "../common/text.rs"]
mod text;

mod batch;
mod batch_files;
mod check;
mod deadline;
mod explain;
mod fill;
mod form;
mod knowledge;
mod manual;
mod office;
mod own_tables;
mod packet;
mod photo;
#[cfg(feature = "web")]
mod serve;
mod surroundings;
mod template;

use std::fmt;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;
use zairyu::output::{Existing, write_atomically};

/// A folder to work in, with the example of this project: `record.json` and `photos/nguyen.jpg`.
pub(crate) struct Desk {
    folder: TempDir,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        let example =
            |name: &str| std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data").join(name)).unwrap();
        desk.put("record.json", &example("applicant.json"));
        desk.put("photos/nguyen.jpg", &example("photos/nguyen.jpg"));
        desk
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn put(&self, name: &str, bytes: &[u8]) {
        let path = self.path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        write_atomically(&path, bytes, Existing::Replace).unwrap();
    }

    /// The example with some text of it replaced.
    pub(crate) fn put_changed(&self, name: &str, from: &str, to: &str) {
        let example = std::fs::read_to_string(self.path("record.json")).unwrap();
        assert!(example.contains(from), "{from}");
        self.put(name, example.replacen(from, to, 1).as_bytes());
    }

    /// Everything in the folder, and in folders below, by name.
    pub(crate) fn files(&self) -> Vec<String> {
        let mut files = Vec::new();
        let mut folders = vec![self.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    files.push(path.strip_prefix(self.folder.path()).unwrap().to_str().unwrap().to_owned());
                }
            }
        }
        files.sort();
        files
    }

    /// Runs the program with arguments as a shell would split them at spaces.
    pub(crate) fn run(&self, arguments: &str) -> Run {
        self.run_with(arguments, b"", &[])
    }

    pub(crate) fn run_with(&self, arguments: &str, input: &[u8], environment: &[(&str, &str)]) -> Run {
        let mut child = self
            .command(arguments)
            .envs(environment.iter().copied())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A program that does not read has closed its end.
        let _ = child.stdin.take().unwrap().write_all(input);
        let output = child.wait_with_output().unwrap();
        let environment: Vec<String> = environment.iter().map(|(name, value)| format!("{name}={value} ")).collect();
        Run {
            typed: format!("{}zairyu {arguments}", environment.concat()),
            status: output.status.code().unwrap(),
            stdout: output.stdout,
            stderr: self.plain(&output.stderr),
        }
    }

    /// The program in this folder, in an English and otherwise empty environment.
    pub(crate) fn command(&self, arguments: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_zairyu"));
        command.current_dir(self.folder.path()).args(arguments.split_whitespace()).env_clear().env("LANG", "C");
        // What is recorded must be the same tomorrow.
        if !arguments.contains("--today") {
            command.args(["--today", "2026-11-22"]);
        }
        command
    }

    fn plain(&self, bytes: &[u8]) -> String {
        String::from_utf8(bytes.to_vec()).unwrap().replace(self.folder.path().to_str().unwrap(), "[FOLDER]")
    }
}

/// What came of one run.
pub(crate) struct Run {
    typed: String,
    pub(crate) status: i32,
    pub(crate) stdout: Vec<u8>,
    pub(crate) stderr: String,
}

impl Run {
    pub(crate) fn stdout(&self) -> String {
        if self.stdout.starts_with(b"%PDF-") {
            assert!(self.stdout.trim_ascii_end().ends_with(b"%%EOF"));
            return "[a PDF]\n".to_owned();
        }
        String::from_utf8(self.stdout.clone()).unwrap()
    }

    /// The lines of a report, each of which must be JSON.
    pub(crate) fn json_lines(text: &str) -> Vec<serde_json::Value> {
        text.lines().map(|it| serde_json::from_str(it).unwrap_or_else(|_| panic!("no JSON: {it}"))).collect()
    }
}

/// As on a screen.
impl fmt::Display for Run {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |text: &str| text.replace('\u{1b}', "\u{241b}");
        writeln!(f, "$ {}", self.typed)?;
        writeln!(f, "--- exit {}", self.status)?;
        if !self.stdout.is_empty() {
            write!(f, "--- stdout\n{}", shown(&self.stdout()))?;
        }
        if !self.stderr.is_empty() {
            write!(f, "--- stderr\n{}", shown(&self.stderr))?;
        }
        writeln!(f)
    }
}

/// Compares runs with what was recorded of them.
#[track_caller]
pub(crate) fn check(name: &str, runs: &[Run]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli/recorded");
    let shown: Vec<String> = runs.iter().map(Run::to_string).collect();
    if let Err(difference) = text::compare(&folder.join(name).with_extension("txt"), &shown.concat()) {
        panic!("{difference}\n\nall of it:\n{}", shown.concat());
    }
}
