//! `zairyu check`: judge any number of records, each by itself and against the others, and write nothing.

use std::path::Path;

use zairyu::check::{Labelled, compare_records};
use zairyu::diagnostic::Severity;
use zairyu::fill::Filler;
use zairyu::input::{RawApplication, read_records};
use zairyu::report::{Source, SourceText, Summary};

use super::{conditions, filler, photo_folder, photo_of};
use crate::args::CheckArgs;
use crate::console::{Channel, Console, read_input};
use crate::exit_status::ExitStatus;
use crate::failure::Failure;

/// A file with its records.
struct Input<'a> {
    name: String,
    photos: &'a Path,
    bytes: Vec<u8>,
    records: Vec<RawApplication>,
}

pub(crate) fn run(args: &CheckArgs, console: &mut Console) -> Result<ExitStatus, Failure> {
    let filler = filler(&args.form, console)?.with_photo_care(args.photo.care(None));
    let mut status = ExitStatus::Success;
    let mut inputs = Vec::new();
    for path in &args.inputs {
        let photos = photo_folder(args.photo.photos.as_deref(), Some(path))?;
        // One file that cannot be read does not cost the others.
        match read(path, photos) {
            Ok(input) => inputs.push(input),
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

fn read<'a>(path: &Path, photos: &'a Path) -> Result<Input<'a>, Failure> {
    let bytes = read_input(path)?;
    let records = read_records(&bytes).map_err(|error| Failure::no_records(path, &error))?;
    Ok(Input { name: path.display().to_string(), photos, bytes, records })
}

/// Two people with one card number may stand in two files.
fn compare(inputs: &mut [Input<'_>]) {
    let mut labelled = Vec::new();
    for Input { name, photos, records, .. } in inputs {
        let records = records.iter_mut().zip(1..);
        labelled.extend(records.map(|(record, number)| Labelled {
            label: format!("{name} #{number}"),
            folder: photos,
            record,
        }));
    }
    compare_records(&mut labelled);
}

fn judge(input: &Input<'_>, args: &CheckArgs, filler: &Filler, summary: &mut Summary, console: &mut Console) {
    let conditions = conditions(console, args.photo.plan());
    let text = SourceText::new(&input.bytes).filter(|_| console.shows_lines());
    let source = |record| Source { name: Some(&input.name), record, text: text.as_ref() };
    for (raw, record) in input.records.iter().zip(1..) {
        let photo = if args.photo.is_pasted() { None } else { photo_of(raw, input.photos) };
        let judged = filler.judge(raw, photo, &conditions);
        console.problems(&judged.problems, |_| source(record), Channel::Data);
        summary.records += 1;
        summary.made += usize::from(judged.sheet.is_some());
        summary.refused += usize::from(judged.sheet.is_none());
        summary.warnings += judged.problems.count(Severity::Warning);
    }
}
