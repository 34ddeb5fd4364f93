//! `zairyu check`: judge any number of records, write nothing.

use zairyu::diagnostic::Severity;
use zairyu::input::read_records;
use zairyu::report::{Source, Summary};

use super::{PhotoSource, filler, photo_folder, process};
use crate::args::CheckArgs;
use crate::console::{Channel, Console, Failure, read_input};
use crate::exit_status::ExitStatus;

pub(crate) fn run(args: &CheckArgs, console: &mut Console) -> Result<ExitStatus, Failure> {
    let filler = filler(&args.edition.edition)?;
    let mut summary = Summary::default();
    for input in &args.inputs {
        let records = read_records(&read_input(input)?).map_err(|error| Failure::about(input, error))?;
        let photos = PhotoSource::Record(photo_folder(args.photos.as_deref(), Some(input)));
        let name = input.display().to_string();
        for (raw, record) in records.iter().zip(1..) {
            let outcome = process(raw, &photos, &filler, console.today())?;
            console.problems(&outcome.problems, Source { name: Some(&name), record }, Channel::Data);
            summary.records += 1;
            summary.made += usize::from(outcome.pdf.is_some());
            summary.refused += usize::from(outcome.pdf.is_none());
            summary.warnings += outcome.problems.count(Severity::Warning);
        }
    }
    console.summary(summary, Channel::Data);
    let Summary { records, made, refused, warnings } = summary;
    console.say(
        &format!("{records}件中、作成できるもの{made}件、できないもの{refused}件、警告{warnings}件"),
        &format!("records {records}, can be made {made}, refused {refused}, warnings {warnings}"),
    );
    Ok(if refused == 0 { ExitStatus::Success } else { ExitStatus::Refused })
}
