//! `zairyu batch`: a form for each of many people.

mod interrupt;
mod merged_file;
mod progress;
mod sink;
mod source;
mod tally;

use std::path::Path;
use std::sync::atomic::AtomicBool;

use zairyu::batch::{Batch, Ending, Folder, Papers, RefusedJson, Sheets, Work, compared};
use zairyu::fill::{Filler, PhotoFile};
use zairyu::input::RawApplication;
use zairyu::report::SourceText;

use super::{conditions, filler, photo_folder, photo_of};
use crate::batch_args::BatchArgs;
use crate::console::Console;
use crate::exit_status::ExitStatus;
use crate::failure::Failure;
use merged_file::MergedFile;
use progress::Progress;
use sink::Output;
use source::Source;
use tally::Tally;

pub(crate) fn run(args: &BatchArgs, console: &mut Console) -> Result<ExitStatus, Failure> {
    let stop = interrupt::watch();
    let filler = filler(&args.form, console)?.with_printing(args.printing.printing());
    let photos = photo_folder(args.photos.as_deref(), Some(&args.input))?;
    let source = Source::open(&args.input)?;
    let (total, fingerprints) = source.gather(photos)?;
    let writes = !args.run.care.dry_run;
    let merged = args.merged.as_deref().filter(|_| writes);
    let merged = merged.map(|it| MergedFile::begin(it, args.run.start(), &filler)).transpose()?;
    let folder = args.directory.as_deref().filter(|_| writes).map(|it| open(it, args, &filler)).transpose()?;
    let refused = args.directory.as_deref().filter(|_| writes);
    let refused = refused.map(|it| RefusedJson::begin(it, &args.run.shard.suffix(), console.lang())).transpose()?;
    let progress = Progress::new(console.progress(), total);
    let text = source.bytes().and_then(SourceText::new).filter(|_| console.shows_lines());
    let name = args.input.display().to_string();
    let work = Workbench { args, filler: &filler, photos, stop };
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
    let today = console.today();
    let tally = Tally::new(today);
    let mut output = Output { console, name: &name, text, folder, merged, refused, tally, progress };
    let entries = source.entries(stop);
    let labelled = name.clone();
    let entries = compared(entries, fingerprints, photos, move |number| format!("{labelled} #{number}"));
    let shard = args.run.shard;
    let entries = entries.filter(move |it| it.as_ref().map_or(true, |it| shard.contains(it.number)));
    let ending = work.run(kind, entries, &mut output)?;
    finish(output, &ending, args)
}

/// What the work needs, whatever is made.
struct Workbench<'a> {
    args: &'a BatchArgs,
    filler: &'a Filler,
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
            if self.args.no_photo { None } else { photo_of(record, self.photos) }
        };
        let batch = Batch {
            filler: self.filler,
            conditions: conditions(output.console, self.args.photo_plan()),
            photo_of: &photo_of,
            jobs: self.args.run.jobs(),
            work,
            proof: self.args.run.care.proof(),
        };
        batch.run(entries, self.stop, output)
    }
}

fn open(path: &Path, args: &BatchArgs, filler: &Filler) -> Result<Folder, Failure> {
    let (run, photo) = (&args.run, args.photo_plan());
    let settings = format!("{} {} {photo:?} {:?}", env!("CARGO_PKG_VERSION"), filler.description(), run.name_pattern);
    Ok(Folder::open(path, run.start(), run.name_pattern.clone(), &settings, &run.shard.suffix())?)
}

/// Puts everything away and tells people what there is.
fn finish(mut output: Output<'_>, ending: &Ending, args: &BatchArgs) -> Result<ExitStatus, Failure> {
    output.progress.finish();
    let is_whole = matches!(ending, Ending::Complete);
    if let Some(folder) = output.folder.take() {
        let lines = folder.finish()?;
        output.tell_results(&lines);
    }
    let refused = output.refused.take().map(RefusedJson::finish).transpose()?.flatten();
    let merged = match output.merged.take().filter(|_| is_whole) {
        Some(merged) => merged.finish()?,
        None => None,
    };
    let Output { console, tally, .. } = output;
    tally.tell(args, merged.as_deref(), refused.as_deref(), console);
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
