//! Draws the blank form of every edition: `cargo run --example draw_forms`.
//!
//! Reads `assets/forms/*/form.json` from the disk, not from the program, so that an edition can be drawn before it has
//! a blank form. With `--check` it writes nothing and fails where a drawing differs from `blank.pdf`.

mod drawing;

use std::error::Error;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use drawing::CaptionFonts;
use zairyu::form::Edition;

/// What to do with a drawing.
#[derive(Clone, Copy)]
enum Mode {
    Write,
    Check,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut mode = Mode::Write;
    for argument in env::args().skip(1) {
        match argument.as_str() {
            "--check" => mode = Mode::Check,
            _ => return Err(format!("unknown argument {argument:?}; only --check is known").into()),
        }
    }
    let fonts = CaptionFonts::load()?;
    let mut folders = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/forms"))?
        .map(|it| it.map(|it| it.path()))
        .collect::<io::Result<Vec<PathBuf>>>()?;
    folders.sort();
    for folder in folders.iter().filter(|it| it.is_dir()) {
        draw(folder, &fonts, mode)?;
    }
    Ok(())
}

fn draw(folder: &Path, fonts: &CaptionFonts, mode: Mode) -> Result<(), Box<dyn Error>> {
    let edition = Edition::from_json(&fs::read_to_string(folder.join("form.json"))?)?;
    let drawn = drawing::blank_form(&edition, fonts)?;
    let path = folder.join("blank.pdf");
    let same = fs::read(&path).is_ok_and(|it| it == drawn);
    let said = match (same, mode) {
        (true, _) => "is as drawn",
        (false, Mode::Check) => {
            return Err(format!("{} is not as its form.json says", path.display()).into());
        }
        (false, Mode::Write) => {
            keep(&path, &drawn)?;
            "drawn"
        }
    };
    writeln!(io::stdout(), "{} {said}, {} bytes", path.display(), drawn.len())?;
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "a development command: git has the earlier file")]
fn keep(path: &Path, drawn: &[u8]) -> io::Result<()> {
    fs::write(path, drawn)
}
