//! `zairyu fill`: one record, one form.

use std::path::Path;

use zairyu::diagnostic::{Field, Place, Problem, Severity};
use zairyu::fill::PhotoFile;
use zairyu::input::{RawApplication, read_records};
use zairyu::layout::TEXT_ON_SEPARATE_SHEET;
use zairyu::output::Existing;
use zairyu::photo_file::read_bounded;
use zairyu::report::{Source, SourceText, Summary};

use super::{conditions, filler, photo_folder, photo_of, say_of_printed_photos};
use crate::args::FillArgs;
use crate::console::{Channel, Console, is_standard, read_input, write_pdf};
use crate::exit_status::ExitStatus;
use crate::failure::Failure;

pub(crate) fn run(args: &FillArgs, console: &mut Console) -> Result<ExitStatus, Failure> {
    let existing = if args.force { Existing::Replace } else { Existing::Keep };
    let bytes = args.record.as_deref().map(read_input).transpose()?.unwrap_or_default();
    let from_file = args.record.as_deref().map(|path| read_one(path, &bytes)).transpose()?;
    let mut flags = args.flags.record.clone();
    if let Some(path) = &args.flags.photo {
        // Read by its own path; here so that what is wrong with it is not told at the line of the record's photo.
        flags.set(Field::Photo, path.display().to_string());
    }
    let raw = from_file.unwrap_or_default().overridden_by(flags.clone());
    let folder = photo_folder(args.photo.photos.as_deref(), args.record.as_deref())?;
    refuse_own_input(args, &raw, folder)?;
    let filler = filler(&args.form, console)?
        .with_printing(args.printing.printing())
        .with_photo_care(args.photo.care(args.crop));
    let conditions = conditions(console, args.photo.plan());
    let outcome = filler.process(&raw, photo(args, &raw, folder)?, &conditions)?;
    let name = args.record.as_ref().map(|it| it.display().to_string());
    let is_flag = |problem: &Problem| matches!(problem.place, Place::Field(field) if flags.text(field).is_some());
    let text = SourceText::new(&bytes);
    let of_file = Source { name: name.as_deref(), record: 1, text: text.as_ref() };
    let of_flags = Source { name: None, record: 1, text: None };
    let source = |problem: &Problem| if is_flag(problem) { of_flags } else { of_file };
    console.problems(&outcome.problems, source, Channel::Words);
    let warnings = outcome.problems.count(Severity::Warning);
    let Some(pdf) = outcome.pdf else {
        let errors = outcome.problems.count(Severity::Error);
        console.summary(Summary { records: 1, made: 0, refused: 1, warnings }, Channel::Words);
        console.say(
            &format!("申請書は作成していません（エラー {errors}件）"),
            &format!("no form was made: {}", counted(errors, "error")),
        );
        return Ok(ExitStatus::Refused);
    };
    let differences = filler.prove(&pdf, &raw, &conditions).map_err(|it| Failure::unproven(&it.to_string()))?;
    if !differences.is_empty() {
        return Err(Failure::unproven(&differences.to_string()));
    }
    write_pdf(&args.output, &pdf, existing)?;
    console.summary(Summary { records: 1, made: 1, refused: 0, warnings }, Channel::Words);
    if !is_standard(&args.output) {
        let path = args.output.display();
        let has_sheet = outcome.problems.iter().any(|it| it.rule.code == TEXT_ON_SEPARATE_SHEET.code);
        let (ja, en) =
            if has_sheet { ("（2枚目は別紙）", " (the second page is the 別紙)") } else { ("", "") };
        console.say(
            &format!("{path} を作成しました{ja}。A4・片面・実際のサイズ（100%）で印刷し、自筆で署名してください"),
            &format!("wrote {path}{en}; print it on A4, single-sided, at 100 % (actual size), and sign it by hand"),
        );
    }
    if !args.photo.is_pasted() && raw.text(Field::Photo).is_some() {
        say_of_printed_photos(console);
    }
    Ok(ExitStatus::Success)
}

/// Refuses to write the form over what it is made from.
fn refuse_own_input(args: &FillArgs, raw: &RawApplication, folder: &Path) -> Result<(), Failure> {
    let photo = args.flags.photo.clone().or_else(|| raw.text(Field::Photo).map(|it| folder.join(it)));
    let output = args.output.canonicalize().ok();
    let is_output = |it: &&Path| output.is_some() && it.canonicalize().ok() == output;
    match [args.record.as_deref(), photo.as_deref(), args.form.template.as_deref()]
        .into_iter()
        .flatten()
        .find(is_output)
    {
        Some(path) => {
            let path = path.display();
            Err(Failure::new(
                format!("{path} は申請書のもとになるファイルです。別の出力先を指定してください"),
                format!("{path} is what the form is made from; name another output"),
            ))
        }
        None => Ok(()),
    }
}

fn counted(count: usize, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

/// Reads a file that holds one record.
pub(crate) fn read_one(path: &Path, bytes: &[u8]) -> Result<RawApplication, Failure> {
    let mut records = read_records(bytes).map_err(|error| Failure::no_records(path, &error))?;
    match (records.pop(), records.len()) {
        (Some(record), 0) => Ok(record),
        (_, others) => {
            let (path, count) = (path.display(), others + 1);
            Err(Failure::new(
                format!("{path} には記録が{count}件あります。fill は1件だけを作成します"),
                format!("{path} holds {count} records, and fill makes one form"),
            ))
        }
    }
}

/// The photo's bytes: of the file that the user names, else of the one that the record does.
fn photo(args: &FillArgs, raw: &RawApplication, folder: &Path) -> Result<PhotoFile, Failure> {
    match &args.flags.photo {
        _ if args.photo.is_pasted() => Ok(None),
        Some(path) => read_bounded(path).map(|it| Some(Ok(it))).map_err(|error| Failure::unreadable(path, &error)),
        None => Ok(photo_of(raw, folder)),
    }
}
