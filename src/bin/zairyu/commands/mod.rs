//! One file a command.

pub(crate) mod batch;
pub(crate) mod check;
pub(crate) mod doctor;
pub(crate) mod init;
pub(crate) mod deadline;
pub(crate) mod explain;
pub(crate) mod fill;
pub(crate) mod form;
pub(crate) mod guide;
pub(crate) mod manual;
pub(crate) mod office;
pub(crate) mod packet;
pub(crate) mod photo;
#[cfg(feature = "web")]
pub(crate) mod serve;
pub(crate) mod verify;
mod many;
mod one;

use std::io::Write;
use std::path::{Path, PathBuf};

use zairyu::batch::PhotoFolder;
use zairyu::check::{Conditions, PhotoPlan};
use zairyu::diagnostic::{Certainty, Field};
use zairyu::fill::{Filler, PhotoFile, TemplateError};
use zairyu::font::Fallback;
use zairyu::form::{Edition, PlaceMap};
use zairyu::input::RawApplication;
use zairyu::packet::Packer;
use zairyu::pdf::Removed;
use zairyu::photo_file::read_beside;
use zairyu::recognition::Recognition;
use zairyu::statement_sheet::StatementSheet;

use crate::args::FormArgs;
use crate::console::{Console, read_input};
use crate::failure::Failure;
use crate::photo_args::PhotoArgs;

/// The folder that a record's photo lies in: the one named, else the record's own, else the one the user is in.
///
/// # Errors
///
/// A folder was named that is none.
pub(crate) fn photo_folder<'a>(photos: Option<&'a Path>, record: Option<&'a Path>) -> Result<&'a Path, Failure> {
    if let Some(folder) = photos.filter(|it| !it.is_dir()) {
        return Err(Failure::no_folder(folder));
    }
    Ok(photos.or_else(|| record.and_then(Path::parent)).unwrap_or(Path::new("")))
}

/// The photo that a record names.
pub(crate) fn photo_of(raw: &RawApplication, folder: &Path) -> PhotoFile {
    raw.text(Field::Photo).map(|path| read_beside(folder, path))
}

/// The pictures among which photos are looked for that records do not name, where a folder of them is named and they are
/// printed.
pub(crate) fn photo_files(photo: &PhotoArgs) -> Result<Option<PhotoFolder>, Failure> {
    let folder = photo.photos.as_deref().filter(|_| !photo.is_pasted());
    let listed = folder.map(|it| PhotoFolder::list(it).map_err(|error| Failure::unreadable(it, &error)));
    listed.transpose()
}

/// Keeps what broke in a form from being shown with somebody's data in it.
pub(crate) fn hide_what_breaks() {
    std::panic::set_hook(Box::new(|broken| {
        let place = broken.location().map(ToString::to_string).unwrap_or_default();
        // There is nobody left to tell.
        let _ = writeln!(std::io::stderr(), "zairyu: a bug at {place}");
    }));
}

/// Says once a run what is not known of photos printed with the form, and what to do instead.
pub(crate) fn say_of_printed_photos(console: &mut Console) {
    console.say(
        "この様式に写真を直接印刷してよいかは確認できていません。貼る場合は --photo-mode frame と `zairyu photo sheet` を使えます",
        "whether this form may carry a printed photo is not confirmed; to paste one, use --photo-mode frame and `zairyu photo sheet`",
    );
}

/// What fills the form that is asked for: an edition of our own, or a file of somebody else's.
pub(crate) fn filler(args: &FormArgs, console: &mut Console) -> Result<Filler, Failure> {
    let Some(path) = &args.template else {
        let filler = Filler::new(&args.edition.edition)?;
        tell_edition(filler.edition(), console);
        return Ok(filler.with_fallbacks(fallbacks(&args.fonts)?));
    };
    let filler = over(path, args.map.as_deref(), console)?;
    tell_removed(filler.removed(), console);
    Ok(filler.with_fallbacks(fallbacks(&args.fonts)?))
}

/// Tells what a file had that is not on the paper made of it.
fn tell_removed(removed: &[Removed], console: &mut Console) {
    for removed in removed {
        let said = removed.wording();
        match removed {
            // Nearly every file has them, and nobody misses them on paper.
            Removed::Metadata | Removed::Links(_) => console.detail(&said.ja, &said.en),
            _ => console.say(&said.ja, &said.en),
        }
    }
}

/// What fills a file of somebody else's, by what is on it or by a map.
pub(crate) fn over(template: &Path, map: Option<&Path>, console: &mut Console) -> Result<Filler, Failure> {
    let bytes = read_input(template)?;
    if let Some(map) = map {
        let text = String::from_utf8_lossy(&read_input(map)?).into_owned();
        let read = PlaceMap::from_json(&text).map_err(|error| Failure::map(map, &error))?;
        return Filler::over_by_map(&bytes, &read).map_err(|error| match error {
            TemplateError::Map(error) => Failure::map(map, &error),
            other => Failure::template(template, other),
        });
    }
    let (filler, recognition) = Filler::over(&bytes).map_err(|error| Failure::template(template, error))?;
    tell_recognition(&recognition, console);
    Ok(filler)
}

fn tell_edition(edition: &Edition, console: &mut Console) {
    let name = edition.name();
    console.detail(&format!("様式の版 {name}"), &format!("edition {name} of the form"));
    for known in edition.provenance().iter().filter(|it| it.certainty == Certainty::Inferred) {
        console.detail(&format!("  推定: {}", known.said.ja), &format!("  inferred: {}", known.said.en));
    }
}

/// Tells how surely a form was found.
pub(crate) fn tell_recognition(recognition: &Recognition, console: &mut Console) {
    let Recognition { edition, found, missing, scale, .. } = recognition;
    let (found, all) = (found.len(), found.len() + missing.len());
    console.detail(
        &format!("様式を見分けました: {edition} の版に最も近く、見出し{all}個のうち{found}個が一致"),
        &format!("the form was found: nearest to edition {edition}, {found} of {all} captions alike"),
    );
    for text in missing {
        console.detail(&format!("  見つからない見出し: {text}"), &format!("  caption not found: {text}"));
    }
    if let Some(scale) = scale {
        let (whole, tenth) = (scale / 10, scale % 10);
        console.say(
            &format!("様式が実際の大きさの{whole}.{tenth}%になっています。写真の枠が40×30mmになりません。原寸の用紙を使ってください"),
            &format!("the form is printed at {whole}.{tenth} % of its true size, and so is the photo's frame; take one in true size"),
        );
    }
}

/// The conditions under which records are judged on the day that counts as today.
pub(crate) fn conditions(console: &Console, photo: PhotoPlan) -> Conditions {
    Conditions::on(console.today()).with_photo(photo).with_holidays(console.tables().holidays())
}

/// The typefaces of the user's own, in the order in which they are asked for a character.
///
/// # Errors
///
/// A file that cannot be read, or is no font to print with.
fn fallbacks(paths: &[PathBuf]) -> Result<Vec<Fallback>, Failure> {
    let read = |path: &PathBuf| Fallback::read(read_input(path)?).map_err(|error| Failure::no_font(path, error));
    paths.iter().map(read).collect()
}

/// A sheet of somebody else's for the 陳述書.
pub(crate) fn statement_sheet(path: &Path, args: &FormArgs, console: &mut Console) -> Result<StatementSheet, Failure> {
    let sheet = StatementSheet::over(&read_input(path)?, &fallbacks(&args.fonts)?)
        .map_err(|error| Failure::statement_sheet(path, error))?;
    tell_removed(sheet.removed(), console);
    let found: Vec<Field> = sheet.found().collect();
    let names =
        |name: fn(Field) -> &'static str, comma| found.iter().map(|it| name(*it)).collect::<Vec<_>>().join(comma);
    console.detail(
        &format!("陳述書の用紙に見つけた項目: {}", names(Field::name_ja, "、")),
        &format!("items found on the statement sheet: {}", names(Field::name_en, "; ")),
    );
    Ok(sheet)
}

/// What makes the papers that go with forms, in the language of what people take home.
pub(crate) fn packer(args: &FormArgs, console: &Console) -> Result<Packer, Failure> {
    let (offices, contacts) = (console.tables().offices().clone(), console.tables().contacts().clone());
    Ok(Packer::new(console.language(), &fallbacks(&args.fonts)?)?.with_places(offices, contacts))
}

/// Makes a folder for what is written, where there is none.
///
/// # Errors
///
/// There is a file of that name, or what the system says.
pub(crate) fn make_folder(folder: &Path) -> Result<(), Failure> {
    if folder.exists() && !folder.is_dir() {
        return Err(Failure::not_a_folder(folder));
    }
    std::fs::create_dir_all(folder).map_err(|error| Failure::unwritable(folder, &error))
}

/// Whether two paths lead to one file that is there.
pub(crate) fn is_same_file(one: &Path, other: &Path) -> bool {
    one.canonicalize().is_ok_and(|one| other.canonicalize().is_ok_and(|other| one == other))
}
