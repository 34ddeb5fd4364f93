//! `zairyu check`: judge any number of records, each by itself and against the others, and write nothing.

use std::convert::Infallible;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use zairyu::batch::{Batch, Done, Proof, Sink, Work};
use zairyu::check::{Labelled, compare_records};
use zairyu::diagnostic::{Problems, Severity};
use zairyu::fill::{Filler, PhotoFile};
use zairyu::input::RawApplication;
use zairyu::report::{Source, SourceText, Summary};

use super::many::{Choice, Many};
use super::{conditions, filler, hide_what_breaks, photo_files, photo_folder, photo_of};
use crate::args::CheckArgs;
use crate::batch_args::cores;
use crate::console::{Channel, Console};
use crate::exit_status::ExitStatus;
use crate::failure::Failure;

/// A file with its records.
struct Input<'a> {
    photos: &'a Path,
    many: Many,
}

pub(crate) fn run(args: &CheckArgs, console: &mut Console) -> Result<ExitStatus, Failure> {
    hide_what_breaks();
    let filler = filler(&args.form, console)?.with_photo_care(args.photo.care(None));
    let (mut inputs, mut status) = read(args, console)?;
    let is_none_meant = inputs.iter().all(|it| it.many.records.is_empty());
    if let Some(path) = args.inputs.first().filter(|_| is_none_meant && status == ExitStatus::Success) {
        return Err(Failure::nothing_selected(path));
    }
    compare(&mut inputs);
    let mut summary = Summary::default();
    for input in inputs {
        judge(input, args, &filler, &mut summary, console);
    }
    console.summary(summary, Channel::Data);
    let Summary { records, made, refused, warnings } = summary;
    if records > 0 {
        console.say(
            &format!("{records}件中、作成できるもの{made}件、できないもの{refused}件、警告{warnings}件"),
            &format!("records {records}, can be made {made}, refused {refused}, warnings {warnings}"),
        );
    }
    if refused > 0 {
        status = status.max(ExitStatus::Refused);
    }
    Ok(status)
}

/// Reads all files. One that cannot be read is told, and does not cost the others.
fn read<'a>(args: &'a CheckArgs, console: &mut Console) -> Result<(Vec<Input<'a>>, ExitStatus), Failure> {
    let choice = Choice::new(&args.records)?;
    let (mut inputs, mut status) = (Vec::new(), ExitStatus::Success);
    for path in &args.inputs {
        let photos = photo_folder(args.photo.photos.as_deref(), Some(path))?;
        match choice.read(path, photo_files(&args.photo)?.as_ref()) {
            Ok(many) => inputs.push(Input { photos, many }),
            Err(failure) => {
                console.failure(&failure);
                status = ExitStatus::Failure;
            }
        }
    }
    Ok((inputs, status))
}

/// Two people with one card number may stand in two files.
fn compare(inputs: &mut [Input<'_>]) {
    let mut labelled = Vec::new();
    for Input { photos, many } in inputs {
        let labels: Vec<String> = many.records.iter().map(|it| many.label(it)).collect();
        for (entry, label) in many.records.iter_mut().zip(labels) {
            if let Ok(record) = &mut entry.record {
                labelled.push(Labelled { label, folder: photos, record });
            }
        }
    }
    compare_records(&mut labelled);
}

/// Judges the records of a file, by the engine that makes the forms of many.
fn judge(input: Input<'_>, args: &CheckArgs, filler: &Filler, summary: &mut Summary, console: &mut Console) {
    let Input { photos, mut many } = input;
    let records = std::mem::take(&mut many.records);
    if tell_columns(&many, records.len(), summary, console) {
        return;
    }
    let photo_of =
        |record: &RawApplication| -> PhotoFile { if args.photo.is_pasted() { None } else { photo_of(record, photos) } };
    let batch = Batch {
        filler,
        conditions: conditions(console, args.photo.plan()),
        photo_of: &photo_of,
        jobs: cores(),
        work: Work::Judge,
        proof: Proof::NotTaken,
        packer: None,
    };
    let text = many.text().filter(|_| console.shows_lines());
    let mut report = Report { many: &many, text, summary, console };
    match batch.run(records.into_iter().map(Ok), &AtomicBool::new(false), &mut report) {
        Ok(_) => {}
        Err(never) => match never {},
    }
}

/// Tells what was judged.
struct Report<'a> {
    many: &'a Many,
    /// The file, where it is no table.
    text: Option<SourceText<'a>>,
    summary: &'a mut Summary,
    console: &'a mut Console,
}

impl Sink for Report<'_> {
    type Error = Infallible;

    fn take(&mut self, done: Done) -> Result<(), Infallible> {
        let row = self.many.row(done.line, &done.original);
        let source =
            Source { name: Some(&self.many.name), record: done.number, text: row.as_ref().or(self.text.as_ref()) };
        self.console.problems(&done.problems, |_| source, Channel::Data);
        self.summary.records += 1;
        self.summary.made += usize::from(done.is_made());
        self.summary.refused += usize::from(!done.is_made());
        self.summary.warnings += done.problems.count(Severity::Warning);
        Ok(())
    }

    fn pause(&mut self) -> Result<(), Infallible> {
        Ok(())
    }
}

/// Tells what is wrong with the columns of a table, and which numbers no record has; and whether for the columns no row
/// can become a form.
fn tell_columns(many: &Many, records: usize, summary: &mut Summary, console: &mut Console) -> bool {
    let head = many.head();
    let source = Source { name: Some(&many.name), record: 0, text: head.as_ref() };
    console.problems(&many.problems, |_| source, Channel::Data);
    console.problems(&many.unmet, |_| Source { text: None, ..source }, Channel::Data);
    let count = |problems: &Problems| problems.count(Severity::Warning);
    summary.warnings += count(&many.problems) + count(&many.unmet);
    let is_refused = many.problems.has_errors();
    if is_refused {
        summary.records += records;
        summary.refused += records;
    }
    is_refused
}
