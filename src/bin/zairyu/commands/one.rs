//! One record and its photo, from a file, from flags, or both: what `fill` and `packet` have in common.

use std::path::{Path, PathBuf};

use zairyu::check::Conditions;
use zairyu::diagnostic::{Field, Place, Problem, Problems, Severity};
use zairyu::fill::{Filler, PhotoFile};
use zairyu::input::{RawApplication, read_records};
use zairyu::photo_file::read_bounded;
use zairyu::report::{Source, SourceText, Summary};

use super::{filler, is_same_file, photo_folder, photo_of};
use crate::console::{Channel, Console, read_input};
use crate::failure::Failure;
use crate::record_args::RecordArgs;

/// A record that was read, and where each of its items came from.
pub(super) struct One<'a> {
    args: &'a RecordArgs,
    bytes: Vec<u8>,
    flags: RawApplication,
    /// The file's record with the flags over it.
    pub(super) raw: RawApplication,
    folder: PathBuf,
}

impl<'a> One<'a> {
    pub(super) fn read(args: &'a RecordArgs) -> Result<Self, Failure> {
        let bytes = args.record.as_deref().map(read_input).transpose()?.unwrap_or_default();
        let from_file = args.record.as_deref().map(|path| read_one(path, &bytes)).transpose()?;
        let mut flags = args.flags.record.clone();
        if let Some(path) = &args.flags.photo {
            // Read by its own path; here so that what is wrong with it is not told at the line of the record's photo.
            flags.set(Field::Photo, path.display().to_string());
        }
        let raw = from_file.unwrap_or_default().overridden_by(flags.clone());
        let folder = photo_folder(args.photo.photos.as_deref(), args.record.as_deref())?.to_owned();
        Ok(Self { args, bytes, flags, raw, folder })
    }

    /// What fills the form that is asked for.
    pub(super) fn filler(&self, console: &mut Console) -> Result<Filler, Failure> {
        Ok(filler(&self.args.form, console)?.with_photo_care(self.args.photo.care(self.args.crop)))
    }

    /// The photo's bytes: of the file that the user names, else of the one that the record does.
    pub(super) fn photo(&self) -> Result<PhotoFile, Failure> {
        match &self.args.flags.photo {
            _ if self.args.photo.is_pasted() => Ok(None),
            Some(path) => read_bounded(path).map(|it| Some(Ok(it))).map_err(|error| Failure::unreadable(path, &error)),
            None => Ok(photo_of(&self.raw, &self.folder)),
        }
    }

    /// Reads the finished form back before it is written.
    ///
    /// # Errors
    ///
    /// It does not say what the record says: a fault of the program.
    pub(super) fn prove(&self, filler: &Filler, pdf: &[u8], conditions: &Conditions) -> Result<(), Failure> {
        let differences = filler.prove(pdf, &self.raw, conditions);
        match differences.map_err(|it| Failure::unproven(&it.to_string()))? {
            none if none.is_empty() => Ok(()),
            some => Err(Failure::unproven(&some.to_string())),
        }
    }

    /// Whether a photo is printed on the form.
    pub(super) fn prints_photo(&self) -> bool {
        !self.args.photo.is_pasted() && self.raw.text(Field::Photo).is_some()
    }

    /// Tells all problems, each at its place in the file or as a flag's.
    pub(super) fn tell(&self, problems: &Problems, console: &mut Console) {
        let name = self.args.record.as_ref().map(|it| it.display().to_string());
        let is_flag =
            |problem: &Problem| matches!(problem.place, Place::Field(field) if self.flags.text(field).is_some());
        let text = SourceText::new(&self.bytes);
        let of_file = Source { name: name.as_deref(), record: 1, text: text.as_ref() };
        let of_flags = Source { name: None, record: 1, text: None };
        let source = |problem: &Problem| if is_flag(problem) { of_flags } else { of_file };
        console.problems(problems, source, Channel::Words);
    }

    /// Refuses to write over what the form, or another paper, is made from.
    pub(super) fn refuse_as_output(&self, output: &Path, of_paper: Option<&Path>) -> Result<(), Failure> {
        let photo =
            self.args.flags.photo.clone().or_else(|| self.raw.text(Field::Photo).map(|it| self.folder.join(it)));
        let is_output = |it: &&Path| is_same_file(it, output);
        let inputs = [self.args.record.as_deref(), photo.as_deref(), self.args.form.template.as_deref(), of_paper];
        match inputs.into_iter().flatten().find(is_output) {
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
}

/// Counts the record as one that became a form.
pub(super) fn count_made(problems: &Problems, console: &mut Console) {
    let warnings = problems.count(Severity::Warning);
    console.summary(Summary { records: 1, made: 1, refused: 0, warnings }, Channel::Words);
}

/// Counts the record as one that did not, and says how much is wrong.
pub(super) fn count_refused(problems: &Problems, console: &mut Console) {
    let (errors, warnings) = (problems.count(Severity::Error), problems.count(Severity::Warning));
    console.summary(Summary { records: 1, made: 0, refused: 1, warnings }, Channel::Words);
    let counted = if errors == 1 { "1 error".to_owned() } else { format!("{errors} errors") };
    console.say(&format!("申請書は作成していません（エラー {errors}件）"), &format!("no form was made: {counted}"));
}

/// Reads a file that holds one record.
pub(super) fn read_one(path: &Path, bytes: &[u8]) -> Result<RawApplication, Failure> {
    let mut records = read_records(bytes).map_err(|error| Failure::no_records(path, &error))?;
    match (records.pop(), records.len()) {
        (Some(record), 0) => Ok(record),
        (_, others) => {
            let (path, count) = (path.display(), others + 1);
            Err(Failure::new(
                format!("{path} には記録が{count}件あります。この命令は1件だけを作成します。batch を使ってください"),
                format!("{path} holds {count} records, and this command takes one; use batch"),
            ))
        }
    }
}
