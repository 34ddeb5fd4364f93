//! What may be typed behind `zairyu batch`.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::{Args as ClapArgs, ValueHint};
use zairyu::batch::{NamePattern, Proof, Shard, Start};

use crate::args::{FormArgs, PrintingArgs, RecordsArgs};
use crate::photo_args::PhotoArgs;

const AFTER_HELP: &str = "\
DIR gets a PDF a person (0002.pdf ...), manifest.jsonl, and the refused records with what is wrong with them, ready to be
mended and run again: refused.csv or refused.xlsx in the columns of the table, or refused.jsonl. A run that was ended at any
moment goes on with --resume.

A record that names no photo gets the file in --photos that is called by the card number, the employee number or the name
of the person, as NGUYEN_VAN_AN.jpg; if there are several, none is taken and all are named.

{row}, --only and \"row\" in messages and manifest are one number: of a workbook that of the row, of CSV that of the line
(the head line counts too), of JSON that of the record, counted from 1.

As a step of a larger pipeline: JSON lines in, one result line a record out, in constant memory:
  zairyu batch - --format json -d DIR < people.jsonl > results.jsonl";

#[derive(ClapArgs)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct BatchArgs {
    /// The records (CSV, an Excel workbook, JSON or JSON lines), or - for standard input
    #[arg(value_name = "PEOPLE", value_hint = ValueHint::FilePath)]
    pub(crate) input: PathBuf,
    /// The folder for the forms, one PDF a person
    #[arg(short, long, value_name = "DIR", value_hint = ValueHint::DirPath, required_unless_present_any = ["merged", "dry_run"])]
    pub(crate) directory: Option<PathBuf>,
    /// One PDF with all forms, to be printed at once
    #[arg(long, value_name = "ALL.pdf", value_hint = ValueHint::FilePath)]
    pub(crate) merged: Option<PathBuf>,
    /// Make every paper that goes with each form, too: 0002-statement.pdf, 0002-checklist.pdf … (as `zairyu packet` does)
    #[arg(long, requires = "directory")]
    pub(crate) packet: bool,
    #[command(flatten)]
    pub(crate) run: RunArgs,
    #[command(flatten)]
    pub(crate) records: RecordsArgs,
    #[command(flatten)]
    pub(crate) form: FormArgs,
    #[command(flatten)]
    pub(crate) photo: PhotoArgs,
    #[command(flatten)]
    pub(crate) printing: PrintingArgs,
}

/// How the batch is run.
#[derive(ClapArgs)]
pub(crate) struct RunArgs {
    /// How many threads work [default: as many as the machine has cores]
    #[arg(short, long, value_name = "N")]
    jobs: Option<NonZeroUsize>,
    #[arg(long, help = "What the forms are called: {row}, {row:04}, {card_number}, {employee_number}, {name}", value_name = "PATTERN", default_value = "{row:04}.pdf", value_parser = parse_pattern)]
    pub(crate) name_pattern: NamePattern,
    /// Take every Nth record only, from the Ith on, as 2/8; the parts may share a folder
    #[arg(long, value_name = "I/N", default_value = "1/1", value_parser = parse_shard, hide_default_value = true)]
    pub(crate) shard: Shard,
    #[command(flatten)]
    start: StartArgs,
    #[command(flatten)]
    pub(crate) care: CareArgs,
}

/// What happens to what is there already.
#[derive(ClapArgs)]
struct StartArgs {
    /// Go on where an earlier run in DIR was ended
    #[arg(long)]
    resume: bool,
    /// Replace existing files; with --resume, those from which something has changed
    #[arg(short, long)]
    force: bool,
}

/// How careful the run is.
#[derive(ClapArgs)]
pub(crate) struct CareArgs {
    /// Judge all records and write nothing
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Read each form back before it gets its name, and prove that it says what its record says
    #[arg(long)]
    verify: bool,
}

impl RunArgs {
    /// How many threads work.
    pub(crate) fn jobs(&self) -> NonZeroUsize {
        /// More than this wait for each other.
        const MOST: usize = 256;
        NonZeroUsize::new(self.jobs.unwrap_or_else(cores).get().min(MOST)).unwrap_or(NonZeroUsize::MIN)
    }

    /// How the batch begins.
    pub(crate) fn start(&self) -> Start {
        match (self.start.resume, self.start.force) {
            (false, false) => Start::New,
            (false, true) => Start::Over,
            (true, false) => Start::Resumed,
            (true, true) => Start::ResumedOver,
        }
    }
}

impl CareArgs {
    /// Whether forms are read back.
    pub(crate) fn proof(&self) -> Proof {
        if self.verify { Proof::Taken } else { Proof::NotTaken }
    }
}

/// How many threads the machine has room for.
pub(crate) fn cores() -> NonZeroUsize {
    std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN)
}

fn parse_pattern(text: &str) -> Result<NamePattern, String> {
    NamePattern::parse(text).map_err(|error| error.to_string())
}

fn parse_shard(text: &str) -> Result<Shard, String> {
    Shard::parse(text).ok_or_else(|| "expected a part as 2/8, the second of eight".to_owned())
}
