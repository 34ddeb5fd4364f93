//! The rules of the house that no compiler knows: every file says what it is for, none grows too long, and what the
//! papers beside the code say is true.

#![expect(clippy::panic, reason = "helpers of tests")]

use std::path::{Path, PathBuf};

/// Beyond this, a file holds more than one idea.
const LONGEST_FILE: usize = 400;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn rust_files(folders: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut waiting: Vec<PathBuf> = folders.iter().map(|it| root().join(it)).collect();
    while let Some(folder) = waiting.pop() {
        for entry in folder.read_dir().into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|it| it == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

#[test]
fn every_file_says_what_it_is_for() {
    let silent: Vec<_> = rust_files(&["src", "tests", "examples"])
        .into_iter()
        .filter(|it| !std::fs::read_to_string(it).unwrap().starts_with("//! "))
        .collect();
    assert!(silent.is_empty(), "no `//!` at the top of {silent:?}");
}

#[test]
fn no_file_holds_more_than_one_idea() {
    for file in rust_files(&["src"]) {
        let code = std::fs::read_to_string(&file).unwrap();
        let lines = code.split("#[cfg(test)]").next().unwrap_or_default().lines().count();
        assert!(lines <= LONGEST_FILE, "{} has {lines} lines", file.display());
    }
}

#[test]
fn no_two_rules_share_a_code_and_codes_are_kebab_case() {
    let codes: Vec<_> = zairyu::rules().map(|it| it.code).collect();
    for (index, code) in codes.iter().enumerate() {
        assert!(!codes[index + 1..].contains(code), "{code} stands for two rules");
        let is_kebab = code.split('-').all(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_lowercase()));
        assert!(is_kebab, "{code}");
    }
}

#[test]
fn every_rule_in_the_code_is_listed() {
    let listed: Vec<_> = zairyu::rules().map(|it| it.code).collect();
    for file in rust_files(&["src"]) {
        let code = std::fs::read_to_string(&file).unwrap();
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        for part in code.split("code: \"").skip(1) {
            let code = part.split('"').next().unwrap_or_default();
            assert!(listed.contains(&code), "{}: {code} is not in zairyu::rules()", file.display());
        }
    }
}

#[test]
fn the_readme_names_the_two_commands_that_ci_runs() {
    let readme = read("README.md");
    for command in
        ["cargo run --release -- fill examples/data/applicant.json -o form.pdf --today 2026-11-22", "cargo test"]
    {
        assert!(readme.contains(command), "README.md does not say `{command}`");
    }
    assert!(read(".ci/run").contains("cargo test"));
}

#[test]
fn the_changelog_knows_this_version() {
    assert!(read("CHANGELOG.md").contains(&format!("## {}", env!("CARGO_PKG_VERSION"))));
}

#[test]
fn links_between_the_papers_lead_somewhere() {
    for paper in ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"] {
        let folder = root().join(paper).parent().unwrap().to_owned();
        for target in read(paper).split("](").skip(1).filter_map(|it| it.split(')').next()) {
            let path = target.split('#').next().unwrap_or_default();
            let is_local = !path.is_empty() && !path.contains("://") && !path.starts_with("mailto:");
            assert!(!is_local || folder.join(path).exists(), "{paper} links to {target}, which is not there");
        }
    }
}
