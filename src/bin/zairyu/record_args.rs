//! What may be typed behind the commands that take one record: `fill` and `packet`.

use std::path::PathBuf;

use clap::{Arg, ArgMatches, Args as ClapArgs, FromArgMatches, ValueHint};
use zairyu::diagnostic::{Field, FieldKind};
use zairyu::input::RawApplication;
use zairyu::photo::Crop;

use crate::args::{FormArgs, PrintingArgs};
use crate::photo_args::{PhotoArgs, parse_crop};

/// One record: from a file, from flags, or both.
#[derive(ClapArgs)]
pub(crate) struct RecordArgs {
    /// The applicant's record (JSON), or - for standard input; without it the flags alone are the record
    #[arg(value_name = "RECORD", value_hint = ValueHint::FilePath)]
    pub(crate) record: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) form: FormArgs,
    #[command(flatten)]
    pub(crate) photo: PhotoArgs,
    /// Print this part of the upright photo, in pixels: left and upper edge, width and height, three to four
    #[arg(long, value_name = "X,Y,W,H", value_parser = parse_crop, conflicts_with = "no_auto_crop")]
    pub(crate) crop: Option<Crop>,
    #[command(flatten)]
    pub(crate) flags: RecordFlags,
}

#[derive(ClapArgs)]
pub(crate) struct FillArgs {
    /// The PDF to write, or - for standard output
    #[arg(short, long, value_name = "OUT.pdf", value_hint = ValueHint::FilePath)]
    pub(crate) output: PathBuf,
    /// Replace an existing file
    #[arg(short, long)]
    pub(crate) force: bool,
    #[command(flatten)]
    pub(crate) printing: PrintingArgs,
    #[command(flatten)]
    pub(crate) one: RecordArgs,
}

#[derive(ClapArgs)]
#[command(after_help = PACKET_HELP)]
pub(crate) struct PacketArgs {
    /// The folder for the papers
    #[arg(short, long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) directory: PathBuf,
    /// Replace the papers of an earlier packet in DIR
    #[arg(short, long)]
    pub(crate) force: bool,
    /// Fill the agency's own sheet for the statement of loss or theft (陳述書), a PDF, in place of ours
    #[arg(long, value_name = "SHEET.pdf", value_hint = ValueHint::FilePath)]
    pub(crate) statement_template: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) one: RecordArgs,
}

const PACKET_HELP: &str = "\
DIR gets application.pdf, checklist.pdf and key-sheet.pdf, and of the others only what this case needs: statement.pdf
(陳述書), late-reason.pdf (遅延理由書), passport-reason.pdf (旅券を提示できない理由書), power-of-attorney.pdf (委任状).
Checklist and key to the form are in the language of --lang. The statement is our own sheet: the agency has one of its own,
and an office may ask for that; --statement-template fills it, if its captions and their places are found beyond doubt.";

/// One flag for each item of the record, made from the table of items.
pub(crate) struct RecordFlags {
    pub(crate) record: RawApplication,
    /// `--photo`: a path of the user's own, which may lead anywhere.
    pub(crate) photo: Option<PathBuf>,
}

impl ClapArgs for RecordFlags {
    fn augment_args(command: clap::Command) -> clap::Command {
        let command = command.next_help_heading("The record, item by item (each overrides the file)");
        Field::ALL.iter().fold(command, |command, field| {
            let value = match field.kind() {
                FieldKind::Text => "TEXT",
                FieldKind::Date => "DATE",
                FieldKind::YesNo => "YES|NO",
                FieldKind::File => "PATH",
            };
            let help = format!("{}: {}", field.name_ja(), field.name_en());
            let flag =
                Arg::new(field.flag()).long(field.flag()).value_name(value).help(help).allow_hyphen_values(false);
            command.arg(if *field == Field::Photo { flag.conflicts_with("no_photo") } else { flag })
        })
    }

    fn augment_args_for_update(command: clap::Command) -> clap::Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for RecordFlags {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut record = RawApplication::new();
        let mut photo = None;
        for field in Field::ALL {
            let Some(text) = matches.get_one::<String>(field.flag()) else { continue };
            match field {
                Field::Photo => photo = Some(PathBuf::from(text)),
                _ => record.set(*field, text),
            }
        }
        Ok(Self { record, photo })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}
