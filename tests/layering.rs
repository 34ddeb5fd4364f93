//! The library's modules use each other in one direction only, and foreign crates stay in one room each.

#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use std::path::{Path, PathBuf};

/// A module, what it may use of the modules above it, and the foreign crates that are at home in it.
struct Layer {
    name: &'static str,
    may_use: &'static [&'static str],
    crates: &'static [&'static str],
}

const fn layer(name: &'static str, may_use: &'static [&'static str], crates: &'static [&'static str]) -> Layer {
    Layer { name, may_use, crates }
}

/// From the bottom up.
const LAYERS: &[Layer] = &[
    layer("units", &[], &[]),
    layer("diagnostic", &[], &["unicode_names2"]),
    layer("table", &["diagnostic"], &[]),
    layer("law", &["diagnostic", "table"], &[]),
    layer("clock", &[], &["chrono"]),
    layer("file_error", &["diagnostic"], &[]),
    layer("output", &["diagnostic"], &["rustix", "tempfile"]),
    layer("report", &["diagnostic"], &["serde", "serde_json", "unicode_width"]),
    layer("calendar", &["diagnostic", "law", "table"], &["chrono"]),
    layer("passport", &["calendar", "diagnostic", "law", "table"], &[]),
    layer(
        "spreadsheet",
        &["diagnostic", "file_error"],
        &["calamine", "csv", "encoding_rs", "flate2", "rust_xlsxwriter"],
    ),
    layer(
        "input",
        &["diagnostic", "file_error", "law", "spreadsheet"],
        &["memchr", "serde", "serde_json", "simdutf8", "strsim", "unicode_normalization"],
    ),
    layer(
        "application",
        &["calendar", "diagnostic", "law", "passport", "table"],
        &["strsim", "unicode_normalization", "unicode_properties"],
    ),
    layer("office", &["application", "calendar", "diagnostic", "table"], &[]),
    layer("check", &["application", "calendar", "diagnostic", "input", "law", "passport"], &["aho_corasick"]),
    layer("schema", &["application", "calendar", "diagnostic", "spreadsheet"], &["serde_json"]),
    layer("procedure", &["application", "calendar", "check", "law"], &[]),
    layer(
        "photo",
        &["units", "diagnostic", "law"],
        &["image", "heifer", "jpeg_decoder", "memchr", "jpeg_encoder", "fast_image_resize", "rustface"],
    ),
    layer("photo_file", &["diagnostic", "file_error", "law", "photo"], &[]),
    layer("font", &["units", "diagnostic", "law"], &["skrifa", "subsetter", "unicode_normalization"]),
    layer("form", &["units", "diagnostic"], &["serde", "serde_json", "include_dir"]),
    layer(
        "layout",
        &["application", "calendar", "diagnostic", "font", "form", "law", "photo", "units"],
        &["unicode_linebreak"],
    ),
    layer("page", &["units"], &["hayro_interpret", "hayro_svg"]),
    layer("speech", &["calendar"], &["fluent_bundle"]),
    layer(
        "typeset",
        &["font", "layout", "speech", "units"],
        &["harfrust", "unicode_linebreak", "unicode_normalization"],
    ),
    layer("leaflet", &["speech", "typeset", "units"], &[]),
    layer("letter", &["application", "calendar", "leaflet", "procedure", "speech", "typeset", "units"], &[]),
    layer(
        "handout",
        &["application", "calendar", "leaflet", "letter", "office", "procedure", "speech", "typeset", "units"],
        &[],
    ),
    layer(
        "pdf",
        &["diagnostic", "font", "layout", "leaflet", "photo", "speech", "typeset", "units"],
        &["lopdf", "flate2", "krilla", "sha2"],
    ),
    layer("recognition", &["diagnostic", "form", "page", "units"], &["unicode_normalization"]),
    layer(
        "verification",
        &["application", "calendar", "check", "diagnostic", "form", "input", "law", "page", "units"],
        &["unicode_normalization"],
    ),
    layer(
        "fill",
        &[
            "application",
            "calendar",
            "check",
            "diagnostic",
            "font",
            "form",
            "input",
            "layout",
            "page",
            "pdf",
            "photo",
            "photo_file",
            "recognition",
            "units",
            "verification",
        ],
        &[],
    ),
    layer(
        "statement_sheet",
        &[
            "application",
            "calendar",
            "diagnostic",
            "fill",
            "font",
            "form",
            "layout",
            "letter",
            "page",
            "pdf",
            "recognition",
            "units",
            "verification",
        ],
        &[],
    ),
    layer(
        "packet",
        &[
            "application",
            "check",
            "diagnostic",
            "fill",
            "font",
            "handout",
            "input",
            "letter",
            "office",
            "pdf",
            "procedure",
            "speech",
            "statement_sheet",
            "typeset",
        ],
        &[],
    ),
    layer(
        "batch",
        &[
            "application",
            "calendar",
            "check",
            "diagnostic",
            "fill",
            "input",
            "layout",
            "law",
            "output",
            "packet",
            "photo",
            "photo_file",
            "procedure",
            "report",
            "spreadsheet",
        ],
        &["serde", "serde_json", "sha2"],
    ),
    layer("knowledge", &["calendar", "law"], &[]),
    layer(
        "web",
        &[
            "application",
            "batch",
            "calendar",
            "check",
            "clock",
            "diagnostic",
            "fill",
            "form",
            "handout",
            "input",
            "law",
            "office",
            "packet",
            "page",
            "pdf",
            "photo",
            "photo_file",
            "procedure",
            "report",
            "schema",
            "speech",
            "spreadsheet",
            "table",
        ],
        &[
            "axum",
            "base64",
            "form_urlencoded",
            "futures_util",
            "hyper",
            "hyper_util",
            "maud",
            "multer",
            "serde",
            "serde_json",
            "tokio",
            "unicode_normalization",
            "zip",
        ],
    ),
];

/// The crates that only some rooms may name, as they are written in code.
const HOUSED: &[&str] = &[
    "aho_corasick",
    "hayro_interpret",
    "chrono",
    "tempfile",
    "serde",
    "serde_json",
    "strsim",
    "calamine",
    "csv",
    "encoding_rs",
    "rust_xlsxwriter",
    "unicode_names2",
    "unicode_normalization",
    "unicode_properties",
    "image",
    "heifer",
    "jpeg_decoder",
    "jpeg_encoder",
    "fast_image_resize",
    "rustface",
    "skrifa",
    "subsetter",
    "include_dir",
    "unicode_linebreak",
    "unicode_width",
    "sys_locale",
    "lopdf",
    "flate2",
    "sha2",
    "krilla",
    "harfrust",
    "fluent_bundle",
    "clap",
    "indicatif",
    "ctrlc",
    "anstream",
    "anstyle",
    "printpdf",
    "axum",
    "base64",
    "form_urlencoded",
    "futures_util",
    "hayro_svg",
    "hyper",
    "hyper_util",
    "maud",
    "multer",
    "tokio",
    "zip",
];

#[test]
fn every_layer_rests_on_those_above_it_in_the_table() {
    for (index, layer) in LAYERS.iter().enumerate() {
        for used in layer.may_use {
            assert!(LAYERS[..index].iter().any(|it| it.name == *used), "{} may not rest on {used}", layer.name);
        }
    }
}

#[test]
fn no_module_uses_what_is_above_it() {
    let mut broken = Vec::new();
    for layer in LAYERS {
        for (file, code) in sources_of(layer.name) {
            for used in LAYERS.iter().map(|it| it.name).filter(|it| *it != layer.name && names(&code, it)) {
                if !layer.may_use.contains(&used) {
                    broken.push(format!("{}: uses crate::{used}", file.display()));
                }
            }
        }
    }
    assert!(broken.is_empty(), "layering broken:\n{}", broken.join("\n"));
}

#[test]
fn foreign_crates_stay_in_their_rooms() {
    let mut broken = Vec::new();
    for layer in LAYERS {
        for (file, code) in sources_of(layer.name) {
            for foreign in HOUSED.iter().filter(|it| !layer.crates.contains(it)) {
                if code.contains(&format!("{foreign}::")) {
                    broken.push(format!("{}: names {foreign}", file.display()));
                }
            }
        }
    }
    assert!(broken.is_empty(), "a crate left its room:\n{}", broken.join("\n"));
}

#[test]
fn every_module_stands_in_the_table_in_reading_order() {
    let library = std::fs::read_to_string(source("lib.rs")).unwrap();
    let modules: Vec<_> = library.lines().filter_map(|it| it.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let table: Vec<_> = LAYERS.iter().map(|it| it.name).collect();
    assert_eq!(modules, table);
}

fn source(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(path)
}

/// The files of a module and their code, without comments, documentation and unit tests.
fn sources_of(module: &str) -> Vec<(PathBuf, String)> {
    let mut files = vec![source(&format!("{module}.rs"))];
    collect(&source(module), &mut files);
    let existing = files.into_iter().filter(|it| it.is_file());
    existing.map(|file| (file.clone(), code_of(&std::fs::read_to_string(file).unwrap()))).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in folder.read_dir().into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else if !path.ends_with("tests.rs") {
            files.push(path);
        }
    }
}

fn code_of(source: &str) -> String {
    let code = source.split("#[cfg(test)]").next().unwrap_or_default();
    code.lines().filter(|it| !it.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// Whether code names a module of this crate, as `crate::x`, `super::x` at the top, or inside `use crate::{..}`.
fn names(code: &str, module: &str) -> bool {
    let is_end = |rest: &str| !rest.starts_with(|it: char| it.is_alphanumeric() || it == '_');
    code.split("crate::").skip(1).any(|rest| {
        let list = rest.strip_prefix('{').and_then(|it| it.split('}').next()).unwrap_or_default();
        rest.strip_prefix(module).is_some_and(is_end)
            || list.split(',').any(|it| it.trim().strip_prefix(module).is_some_and(is_end))
    })
}
