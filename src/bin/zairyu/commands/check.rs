//! `zairyu check`: judge any number of records, write nothing.

use std::path::Path;

use zairyu::diagnostic::Severity;
use zairyu::fill::Filler;
use zairyu::input::read_records;
use zairyu::report::{Source, SourceText, Summary};

use super::{photo_folder, photo_of};
use crate::args::CheckArgs;
use crate::console::{Channel, Console, read_input};
use crate::exit_status::ExitStatus;
use crate::failure::Failure;

pub(crate) fn run(args: &CheckArgs, console: &mut Console) -> Result<ExitStatus, Failure> {
    let filler = Filler::new(&args.edition.edition)?;
    let mut summary = Summary::default();
    let mut status = ExitStatus::Success;
    for input in &args.inputs {
        let photos = photo_folder(args.photos.as_deref(), Some(input))?;
        // One file that cannot be read does not cost the others.
        if let Err(failure) = check_file(input, photos, &filler, &mut summary, console) {
            console.failure(&failure);
            status = ExitStatus::Failure;
        }
    }
    console.summary(summary, Channel::Data);
    let Summary { records, made, refused, warnings } = summary;
    console.say(
        &format!("{records}件中、作成できるもの{made}件、できないもの{refused}件、警告{warnings}件"),
        &format!("records {records}, can be made {made}, refused {refused}, warnings {warnings}"),
    );
    Ok(status.max(if refused == 0 { ExitStatus::Success } else { ExitStatus::Refused }))
}

fn check_file(
    input: &Path,
    photos: &Path,
    filler: &Filler,
    summary: &mut Summary,
    console: &mut Console,
) -> Result<(), Failure> {
    let bytes = read_input(input)?;
    let records = read_records(&bytes).map_err(|error| Failure::no_records(input, &error))?;
    let text = SourceText::new(&bytes).filter(|_| console.shows_lines());
    let name = input.display().to_string();
    let source = |record| Source { name: Some(&name), record, text: text.as_ref() };
    for (raw, record) in records.iter().zip(1..) {
        let outcome = filler.process(raw, photo_of(raw, photos), console.today())?;
        console.problems(&outcome.problems, |_| source(record), Channel::Data);
        summary.records += 1;
        summary.made += usize::from(outcome.pdf.is_some());
        summary.refused += usize::from(outcome.pdf.is_none());
        summary.warnings += outcome.problems.count(Severity::Warning);
    }
    Ok(())
}
