//! `zairyu batch`: a form for each of many people.

mod interrupt;
mod merged_file;
mod progress;
mod sink;
mod source;
mod tally;

use std::path::Path;
use std::sync::atomic::AtomicBool;

use zairyu::batch::{Batch, Ending, Folder, Papers, PhotoFolder, Refused, Sheets, Work, compared};
use zairyu::diagnostic::Severity;
use zairyu::fill::{Filler, PhotoFile};
use zairyu::input::{Headers, RawApplication};
use zairyu::packet::Packer;

use super::many::Choice;
use super::{conditions, filler, packer, photo_folder, photo_of, say_of_printed_photos};
use crate::batch_args::BatchArgs;
use crate::console::{Channel, Console};
use crate::exit_status::ExitStatus;
use crate::failure::Failure;
use merged_file::MergedFile;
use progress::Progress;
use sink::Output;
use source::{Head, Source};
use tally::Tally;

pub(crate) fn run(args: &BatchArgs, console: &mut Console) -> Result<ExitStatus, Failure> {
    let stop = interrupt::watch();
    let choice = Choice::new(&args.records)?;
    let filler =
        filler(&args.form, console)?.with_printing(args.printing.printing()).with_photo_care(args.photo.care(None));
    let photos = photo_folder(args.photo.photos.as_deref(), Some(&args.input))?;
    refuse_own_output(args)?;
    let source = Source::open(&args.input, &choice, stop)?.with_photos(photo_files(args)?);
    refuse_missing_numbers(args, source.headers())?;
    let (total, fingerprints) = source.gather(photos)?;
    let mut tally = Tally::new(console.today());
    if source.head.as_ref().is_some_and(|it| tell_columns(it, args, &mut tally, console)) {
        tally.refuse_all(total.unwrap_or_default(), console);
        return Ok(ExitStatus::Refused);
    }
    let writes = !args.run.care.dry_run;
    let merged = args.merged.as_deref().filter(|_| writes);
    let merged = merged.map(|it| MergedFile::begin(it, args.run.start(), &filler)).transpose()?;
    let folder = args
        .directory
        .as_deref()
        .filter(|_| writes)
        .map(|it| open(it, args, &filler, (&choice, console)))
        .transpose()?;
    let folder = folder.map(|it| it.with_headers(source.headers().cloned()));
    let refused = args.directory.as_deref().filter(|_| writes);
    let refused = refused
        .map(|it| Refused::begin(it, &args.run.shard.suffix(), source.refused_kind(), console.lang()))
        .transpose()?;
    let progress = Progress::new(console.progress(), total);
    let text = source.text().filter(|_| console.shows_lines());
    let name = args.input.display().to_string();
    let packer = args.packet.then(|| packer(&args.form, console)).transpose()?;
    let work = Workbench { args, filler: &filler, packer: packer.as_ref(), photos, stop };
    let previous = folder.as_ref().map(Folder::previous);
    let settings = folder.as_ref().map(|it| it.settings().to_owned()).unwrap_or_default();
    let papers = args.directory.as_deref().zip(previous.as_deref()).map(|(folder, previous)| Papers {
        folder,
        previous,
        settings: &settings,
        existing: args.run.start().existing(),
        sheets: if merged.is_some() { Sheets::Wanted } else { Sheets::NotWanted },
    });
    let kind = match papers {
        Some(papers) => Work::Papers(papers),
        None if merged.is_some() => Work::Sheets,
        None => Work::Judge,
    };
    let headers = source.headers();
    let mut output = Output { console, name: &name, text, headers, folder, merged, refused, tally, progress };
    let entries = source.entries(stop);
    let label = |row: usize| if headers.is_some() { format!("{name}:{row}") } else { format!("{name} #{row}") };
    let entries = compared(entries, fingerprints, photos, label);
    let shard = args.run.shard;
    let entries = entries.filter(move |it| it.as_ref().map_or(true, |it| shard.contains(it.number)));
    let ending = work.run(kind, entries, &mut output)?;
    finish(output, &ending, args)
}

/// What the work needs, whatever is made.
struct Workbench<'a> {
    args: &'a BatchArgs,
    filler: &'a Filler,
    packer: Option<&'a Packer>,
    photos: &'a Path,
    stop: &'static AtomicBool,
}

impl Workbench<'_> {
    fn run(
        &self,
        work: Work<'_>,
        entries: impl Iterator<Item = Result<zairyu::input::Entry, zairyu::input::InputError>> + Send,
        output: &mut Output<'_>,
    ) -> Result<Ending, Failure> {
        let photo_of = |record: &RawApplication| -> PhotoFile {
            if self.args.photo.is_pasted() { None } else { photo_of(record, self.photos) }
        };
        let batch = Batch {
            filler: self.filler,
            conditions: conditions(output.console, self.args.photo.plan()),
            photo_of: &photo_of,
            jobs: self.args.run.jobs(),
            work,
            proof: self.args.run.care.proof(),
            packer: self.packer,
        };
        batch.run(entries, self.stop, output)
    }
}

fn open(
    path: &Path,
    args: &BatchArgs,
    filler: &Filler,
    (choice, console): (&Choice, &Console),
) -> Result<Folder, Failure> {
    let (run, plan, care) = (&args.run, args.photo.plan(), args.photo.care(None));
    let (version, form, given) = (env!("CARGO_PKG_VERSION"), filler.description(), choice.given());
    let packet = if args.packet { format!(" packet {}", console.language().name()) } else { String::new() };
    let settings = format!("{version} {form} {plan:?} {care:?} {:?} {given}{packet}", run.name_pattern);
    Ok(Folder::open(path, run.start(), run.name_pattern.clone(), &settings, &run.shard.suffix())?)
}

/// Refused records of an earlier run, given to it again in its own folder, would be replaced while they are read, and their
/// papers would get the names of other people's.
fn refuse_own_output(args: &BatchArgs) -> Result<(), Failure> {
    let folder_of = |path: &Path| path.canonicalize().ok()?.parent().map(Path::to_owned);
    let folder = args.directory.as_deref().and_then(|it| it.canonicalize().ok());
    let name = args.input.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let is_own = folder.is_some() && folder_of(&args.input) == folder && name.starts_with("refused");
    if !is_own {
        return Ok(());
    }
    let path = args.input.display();
    Err(Failure::new(
        format!("{path} は前の実行が書き出したファイルです。別のフォルダーを -d で指定してください"),
        format!("{path} was written by an earlier run; name another folder with -d"),
    ))
}

/// The pictures among which photos are looked for, where a folder of them is named and they are printed.
fn photo_files(args: &BatchArgs) -> Result<Option<PhotoFolder>, Failure> {
    let folder = args.photo.photos.as_deref().filter(|_| !args.photo.is_pasted());
    let listed = folder.map(|it| PhotoFolder::list(it).map_err(|error| Failure::unreadable(it, &error)));
    listed.transpose()
}

/// Names of papers that ask for a number which no record has.
fn refuse_missing_numbers(args: &BatchArgs, headers: Option<&Headers>) -> Result<(), Failure> {
    let has_numbers = headers.is_some_and(Headers::has_employee_numbers);
    if has_numbers || !args.run.name_pattern.asks_for_employee_number() {
        return Ok(());
    }
    Err(Failure::new(
        "--name-pattern の {employee_number} には、社員番号の列がある表が要ります",
        "{employee_number} in --name-pattern needs a table with a column 社員番号 (employee number)",
    ))
}

/// Tells once what is wrong with the columns of a table, and whether for that reason no row of it can become a form.
fn tell_columns(head: &Head, args: &BatchArgs, tally: &mut Tally, console: &mut Console) -> bool {
    let (name, text) = (args.input.display().to_string(), head.text());
    let source = zairyu::report::Source { name: Some(&name), record: 0, text: Some(&text) };
    console.problems(&head.problems, |_| source, Channel::Words);
    tally.warn(head.problems.count(Severity::Warning));
    head.problems.has_errors()
}

/// Puts everything away and tells people what there is.
fn finish(mut output: Output<'_>, ending: &Ending, args: &BatchArgs) -> Result<ExitStatus, Failure> {
    output.progress.finish();
    let is_whole = matches!(ending, Ending::Complete);
    if let Some(folder) = output.folder.take() {
        let lines = folder.finish()?;
        output.tell_results(&lines);
    }
    let refused = output.refused.take().map(Refused::finish).transpose()?.flatten();
    let merged = match output.merged.take().filter(|_| is_whole) {
        Some(merged) => merged.finish()?,
        None => None,
    };
    let Output { console, tally, .. } = output;
    tally.tell(args, merged.as_deref(), refused.as_deref(), console);
    if tally.made() > 0 && !args.photo.is_pasted() && !args.run.care.dry_run {
        say_of_printed_photos(console);
    }
    match ending {
        Ending::Complete => {}
        Ending::Interrupted => {
            console.say(
                "中断しました。できた申請書はそのまま使えます。続きは --resume で作れます",
                "interrupted; the forms that were made stand, and --resume makes the others",
            );
            return Ok(ExitStatus::Interrupted);
        }
        Ending::Broken(error) => return Err(Failure::no_records(&args.input, error)),
    }
    Ok(if tally.refused() == 0 { ExitStatus::Success } else { ExitStatus::Refused })
}
