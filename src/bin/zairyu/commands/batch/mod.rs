//! `zairyu batch`: a form for each of many people.

mod interrupt;
mod merged_file;
mod outputs;
mod progress;
mod sink;
mod source;
mod tally;

use std::path::Path;
use std::sync::atomic::AtomicBool;

use zairyu::batch::{Batch, Ending, Folder, Papers, Refused, Sheets, Work, compared};
use zairyu::diagnostic::Severity;
use zairyu::fill::{Filler, PhotoFile};
use zairyu::input::RawApplication;
use zairyu::packet::Packer;

use super::many::Choice;
use super::{conditions, filler, hide_what_breaks, packer, photo_files, photo_folder, photo_of, say_of_printed_photos};
use crate::batch_args::BatchArgs;
use crate::console::{Channel, Console};
use crate::exit_status::ExitStatus;
use crate::failure::Failure;
use outputs::Outputs;
use progress::Progress;
use sink::Output;
use source::{Head, Source};
use tally::Tally;

pub(crate) fn run(args: &BatchArgs, console: &mut Console) -> Result<ExitStatus, Failure> {
    let stop = interrupt::watch();
    hide_what_breaks();
    let choice = Choice::new(&args.records)?;
    let filler =
        filler(&args.form, console)?.with_printing(args.printing.printing()).with_photo_care(args.photo.care(None));
    let photos = photo_folder(args.photo.photos.as_deref(), Some(&args.input))?;
    outputs::refuse(args)?;
    let source = Source::open(&args.input, &choice, stop)?.with_photos(photo_files(&args.photo)?);
    outputs::refuse_missing_numbers(args, source.headers())?;
    let (total, fingerprints) = source.gather(photos)?;
    let mut tally = Tally::new(console.today());
    if source.head.as_ref().is_some_and(|it| tell_columns(it, args, &mut tally, console)) {
        tally.refuse_all(total.unwrap_or_default(), console);
        return Ok(ExitStatus::Refused);
    }
    if total.is_some() {
        tell_choice(&source, args, &mut tally, console)?;
    }
    let Outputs { folder, merged, refused } = Outputs::begin(args, (&filler, &source), (&choice, console))?;
    let progress = Progress::new(console.progress(), total);
    let text = source.text().filter(|_| console.shows_lines());
    let name = args.input.display().to_string();
    let packer = args.packet.then(|| packer(&args.form, console)).transpose()?;
    let work = Workbench { args, filler: &filler, packer: packer.as_ref(), photos, stop };
    let previous = folder.as_ref().map(Folder::previous);
    let settings = folder.as_ref().map(|it| it.settings().to_owned()).unwrap_or_default();
    let sheets = if merged.is_some() { Sheets::Wanted } else { Sheets::NotWanted };
    let papers = args.directory.as_deref().zip(previous.as_deref()).map(|(folder, previous)| Papers {
        folder,
        previous,
        settings: &settings,
        existing: args.run.start().existing(),
        sheets,
    });
    let kind = papers.map_or(if merged.is_some() { Work::Sheets } else { Work::Judge }, Work::Papers);
    let headers = source.headers();
    let mut output = Output { console, name: &name, text, headers, folder, merged, refused, tally, progress };
    let entries = source.entries(stop);
    let label = |row: usize| if headers.is_some() { format!("{name}:{row}") } else { format!("{name} #{row}") };
    let entries = compared(entries, fingerprints, photos, label);
    let shard = args.run.shard;
    let entries = entries.filter(move |it| it.as_ref().map_or(true, |it| shard.contains(it.number)));
    let ending = work.run(kind, entries, &mut output)?;
    if total.is_none() && matches!(ending, Ending::Complete) {
        // Of a pipe this is known only now.
        tell_choice(&source, args, &mut output.tally, output.console)?;
    }
    finish(output, &ending, args)
}

/// Tells which numbers no record has, and refuses a file of which no record is meant: whoever sees no word would take it
/// for done.
fn tell_choice(source: &Source, args: &BatchArgs, tally: &mut Tally, console: &mut Console) -> Result<(), Failure> {
    source.sieve.refuse_empty(&args.input)?;
    if source.sieve.kept() == 0 {
        return Err(Failure::nothing_selected(&args.input));
    }
    let (unmet, name) = (source.sieve.unmet(), args.input.display().to_string());
    let place = zairyu::report::Source { name: Some(&name), record: 0, text: None };
    console.problems(&unmet, |_| place, Channel::Words);
    tally.warn(unmet.count(Severity::Warning));
    Ok(())
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

/// Tells once what is wrong with the columns of a table, and whether for that reason no row of it can become a form.
fn tell_columns(head: &Head, args: &BatchArgs, tally: &mut Tally, console: &mut Console) -> bool {
    let (name, text) = (args.input.display().to_string(), head.text());
    let source = zairyu::report::Source { name: Some(&name), record: 0, text: Some(&text) };
    console.problems(&head.problems, |_| source, Channel::Words);
    tally.warn(head.problems.count(Severity::Warning));
    head.problems.has_errors()
}

/// Gives all papers their names. Tells how many of the earlier run, in whose place this one was begun, are gone.
fn put_away(output: &mut Output<'_>, ending: &Ending) -> Result<usize, Failure> {
    let Some(mut folder) = output.folder.take() else { return Ok(0) };
    let lines = folder.put_away()?;
    output.tell_results(&lines);
    // A run that was ended before is taken up again, and then knows what is left over.
    let removed = if matches!(ending, Ending::Complete) { folder.remove_former()? } else { 0 };
    output.tell_results(&folder.finish()?);
    Ok(removed)
}

/// Puts everything away and tells people what there is.
fn finish(mut output: Output<'_>, ending: &Ending, args: &BatchArgs) -> Result<ExitStatus, Failure> {
    output.progress.finish();
    let is_whole = matches!(ending, Ending::Complete);
    let removed = put_away(&mut output, ending)?;
    let refused = output.refused.take().map(Refused::finish).transpose()?.flatten();
    let merged = match output.merged.take().filter(|_| is_whole) {
        Some(merged) => merged.finish()?,
        None => None,
    };
    let Output { console, tally, .. } = output;
    if let (Ending::Broken(error), 0) = (ending, tally.records()) {
        return Err(Failure::no_records(&args.input, error));
    }
    tally.tell(args, merged.as_deref(), refused.as_deref(), console);
    if let (Some(path), None, true) = (args.merged.as_deref().filter(|it| it.exists()), &merged, is_whole)
        && !args.run.care.dry_run
    {
        let path = path.display();
        console.say(
            &format!("{path} は前の実行のファイルです。今回は申請書が1件もないため、書き換えていません"),
            &format!("{path} is of an earlier run and was left as it is, since no form was made"),
        );
    }
    if removed > 0 {
        console.say(
            &format!("前の実行のファイルのうち、今回作っていないもの{removed}個を消しました"),
            &format!("files of the earlier run that this one does not make were removed: {removed}"),
        );
    }
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
    Ok(tally.status())
}
