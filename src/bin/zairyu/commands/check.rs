//! `zairyu check`: judge any number of records, each by itself and against the others, and write nothing.

use std::path::Path;

use zairyu::check::{Labelled, compare_records};
use zairyu::diagnostic::Severity;
use zairyu::fill::Filler;
use zairyu::report::{Source, Summary};

use super::many::{Choice, Many};
use super::{conditions, filler, photo_folder, photo_of};
use crate::args::CheckArgs;
use crate::console::{Channel, Console};
use crate::exit_status::ExitStatus;
use crate::failure::Failure;

/// A file with its records.
struct Input<'a> {
    photos: &'a Path,
    many: Many,
}

pub(crate) fn run(args: &CheckArgs, console: &mut Console) -> Result<ExitStatus, Failure> {
    let filler = filler(&args.form, console)?.with_photo_care(args.photo.care(None));
    let mut status = ExitStatus::Success;
    let choice = Choice::new(&args.records)?;
    let mut inputs = Vec::new();
    for path in &args.inputs {
        let photos = photo_folder(args.photo.photos.as_deref(), Some(path))?;
        // One file that cannot be read does not cost the others.
        match choice.read(path) {
            Ok(many) => inputs.push(Input { photos, many }),
            Err(failure) => {
                console.failure(&failure);
                status = ExitStatus::Failure;
            }
        }
    }
    compare(&mut inputs);
    let mut summary = Summary::default();
    for input in &inputs {
        judge(input, args, &filler, &mut summary, console);
    }
    console.summary(summary, Channel::Data);
    let Summary { records, made, refused, warnings } = summary;
    console.say(
        &format!("{records}件中、作成できるもの{made}件、できないもの{refused}件、警告{warnings}件"),
        &format!("records {records}, can be made {made}, refused {refused}, warnings {warnings}"),
    );
    Ok(status.max(if refused == 0 { ExitStatus::Success } else { ExitStatus::Refused }))
}

/// Two people with one card number may stand in two files.
fn compare(inputs: &mut [Input<'_>]) {
    let mut labelled = Vec::new();
    for Input { photos, many: Many { name, records, .. } } in inputs {
        labelled.extend(records.iter_mut().map(|it| Labelled {
            label: it.label(name),
            folder: photos,
            record: &mut it.record,
        }));
    }
    compare_records(&mut labelled);
}

fn judge(input: &Input<'_>, args: &CheckArgs, filler: &Filler, summary: &mut Summary, console: &mut Console) {
    let Input { photos, many } = input;
    if tell_columns(many, summary, console) {
        return;
    }
    let conditions = conditions(console, args.photo.plan());
    let text = many.text().filter(|_| console.shows_lines());
    for numbered in &many.records {
        let raw = &numbered.record;
        let photo = if args.photo.is_pasted() { None } else { photo_of(raw, photos) };
        let judged = filler.judge(raw, photo, &conditions);
        let row = many.row(numbered);
        let source = many.source(numbered, row.as_ref().or(text.as_ref()));
        console.problems(&judged.problems, |_| source, Channel::Data);
        summary.records += 1;
        summary.made += usize::from(judged.sheet.is_some());
        summary.refused += usize::from(judged.sheet.is_none());
        summary.warnings += judged.problems.count(Severity::Warning);
    }
}

/// Tells what is wrong with the columns of a table, and whether for that reason no row of it can become a form.
fn tell_columns(many: &Many, summary: &mut Summary, console: &mut Console) -> bool {
    let head = many.head();
    let source = Source { name: Some(&many.name), record: 0, text: head.as_ref() };
    console.problems(&many.problems, |_| source, Channel::Data);
    summary.warnings += many.problems.count(Severity::Warning);
    let is_refused = many.problems.has_errors();
    if is_refused {
        summary.records += many.records.len();
        summary.refused += many.records.len();
    }
    is_refused
}
