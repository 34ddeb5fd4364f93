//! What a batch writes, begun before any work is done, and what it must not write over.

use std::path::{Path, PathBuf};

use zairyu::batch::{Folder, FolderError, Refused};
use zairyu::fill::Filler;
use zairyu::input::Headers;

use super::super::many::Choice;
use super::super::{is_same_file, make_folder};
use super::merged_file::MergedFile;
use super::source::Source;
use crate::batch_args::BatchArgs;
use crate::console::{Console, is_standard};
use crate::failure::Failure;

/// What is written; nothing of it in a dry run.
#[derive(Default)]
pub(super) struct Outputs<'a> {
    pub(super) folder: Option<Folder>,
    pub(super) merged: Option<MergedFile<'a>>,
    pub(super) refused: Option<Refused>,
}

impl<'a> Outputs<'a> {
    /// Begins all of it. What stands in the way of the file that holds all forms is told before anything in the folder is
    /// changed.
    pub(super) fn begin(
        args: &BatchArgs,
        (filler, source): (&'a Filler, &Source),
        (choice, console): (&Choice, &Console),
    ) -> Result<Self, Failure> {
        let mut outputs = Self::default();
        if args.run.care.dry_run {
            return Ok(outputs);
        }
        args.directory.as_deref().map(make_folder).transpose()?;
        if let Some(merged) = &args.merged {
            MergedFile::refuse_existing(merged, args.run.start())?;
        }
        if let Some(path) = &args.directory {
            let mut folder = open(path, args, filler, (choice, console))?;
            if let Some(name) = args.merged.as_deref().filter(|it| is_in(it, path)).and_then(Path::file_name) {
                folder.reserve(&name.to_string_lossy());
            }
            outputs.folder = Some(folder.with_headers(source.headers().cloned()));
            let (suffix, kind) = (args.run.shard.suffix(), source.refused_kind());
            outputs.refused = Some(Refused::begin(path, &suffix, kind, console.lang())?);
        }
        let merged = args.merged.as_deref();
        outputs.merged = merged.map(|it| MergedFile::begin(it, args.run.start(), filler)).transpose()?;
        Ok(outputs)
    }
}

fn open(
    path: &Path,
    args: &BatchArgs,
    filler: &Filler,
    (choice, console): (&Choice, &Console),
) -> Result<Folder, FolderError> {
    let (run, plan, care) = (&args.run, args.photo.plan(), args.photo.care(None));
    let (version, form, given) = (env!("CARGO_PKG_VERSION"), filler.description(), choice.given());
    let packet = if args.packet { format!(" packet {}", console.language().name()) } else { String::new() };
    let settings = format!("{version} {form} {plan:?} {care:?} {:?} {given}{packet}", run.name_pattern);
    Folder::open(path, run.start(), run.name_pattern.clone(), &settings, &run.shard.suffix())
}

/// Refuses to write over what is read, or what is written beside it.
pub(super) fn refuse(args: &BatchArgs) -> Result<(), Failure> {
    if args.directory.as_deref().is_some_and(is_standard) {
        return Err(Failure::not_standard("-d"));
    }
    refuse_own_output(args)?;
    let Some(merged) = &args.merged else { return Ok(()) };
    if is_standard(merged) {
        return Err(Failure::not_standard("--merged"));
    }
    let (form, defaults) = (&args.form, &args.records.defaults);
    let inputs = [Some(&args.input), defaults.as_ref(), form.template.as_ref(), form.map.as_ref()];
    let path = merged.display();
    if inputs.into_iter().flatten().chain(&form.fonts).any(|it| is_same_file(it, merged)) {
        return Err(Failure::new(
            format!("{path} は申請書のもとになるファイルです。--merged に別のファイルを指定してください"),
            format!("{path} is what the form is made from; name another file for --merged"),
        ));
    }
    let name = merged.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    let is_own = name.starts_with("manifest") || name.starts_with("refused");
    if is_own && args.directory.as_deref().is_some_and(|it| is_in(merged, it)) {
        return Err(Failure::new(
            format!("{path} は batch 自身が書き出すファイルの名前です。--merged に別のファイルを指定してください"),
            format!("{path} is called as what batch itself writes there; name another file for --merged"),
        ));
    }
    Ok(())
}

/// Refused records of an earlier run, given to it again in its own folder, would be replaced while they are read, and their
/// papers would get the names of other people's.
fn refuse_own_output(args: &BatchArgs) -> Result<(), Failure> {
    let name = args.input.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let is_own = args.directory.as_deref().is_some_and(|it| it.exists() && is_in(&args.input, it));
    if !is_own || !name.starts_with("refused") {
        return Ok(());
    }
    let path = args.input.display();
    Err(Failure::new(
        format!("{path} は前の実行が書き出したファイルです。別のフォルダーを -d で指定してください"),
        format!("{path} was written by an earlier run; name another folder with -d"),
    ))
}

/// Whether a file lies in a folder, or would.
fn is_in(file: &Path, folder: &Path) -> bool {
    let named = |it: &Path| if it.as_os_str().is_empty() { PathBuf::from(".") } else { it.to_owned() };
    let (parent, folder) = (named(file.parent().unwrap_or(file)), named(folder));
    parent == folder || is_same_file(&parent, &folder)
}

/// Names of papers that ask for a number which no record has.
pub(super) fn refuse_missing_numbers(args: &BatchArgs, headers: Option<&Headers>) -> Result<(), Failure> {
    let has_numbers = headers.is_some_and(Headers::has_employee_numbers);
    if has_numbers || !args.run.name_pattern.asks_for_employee_number() {
        return Ok(());
    }
    Err(Failure::new(
        "--name-pattern の {employee_number} には、社員番号の列がある表が要ります",
        "{employee_number} in --name-pattern needs a table with a column 社員番号 (employee number)",
    ))
}
