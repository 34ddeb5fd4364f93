//! What may be typed. Parsed here, resolved in the commands.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Parser, Subcommand, ValueEnum, ValueHint};
use zairyu::calendar::Date;
use zairyu::check::PhotoPlan;
use zairyu::diagnostic::Finding;
use zairyu::fill::{Paper, Printing};
use zairyu::form::{DEFAULT_EDITION, Edition};
use zairyu::layout::Offset;
use zairyu::speech::Language;

use crate::batch_args::BatchArgs;
use crate::guide_args::{DeadlineArgs, GuideArgs, OfficeArgs};
use crate::photo_args::{PhotoArgs, PhotoCommand};
use crate::record_args::{FillArgs, PacketArgs};
#[cfg(feature = "web")]
use crate::serve_args::ServeArgs;

const AFTER_HELP: &str = "\
Exit status: 0 everything was made, 1 a record was refused because of its data, 2 it could not work.
Print the form on A4, at 100 % (actual size), single-sided, and sign it by hand.";

/// Fills 在留カード再交付申請書, the application for re-issuance of a lost residence card (form 29-11).
#[derive(Parser)]
#[command(name = "zairyu", version, max_term_width = 100, after_help = AFTER_HELP)]
pub(crate) struct Args {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Options of every command.
#[derive(ClapArgs)]
#[command(next_help_heading = "Global options")]
pub(crate) struct Global {
    /// Language of messages, and of what a person takes home
    #[arg(long, global = true, value_enum, default_value_t = LangChoice::Auto)]
    pub(crate) lang: LangChoice,
    /// Form of messages
    #[arg(long, global = true, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
    /// When to colour messages
    #[arg(long, global = true, value_enum, default_value_t = ColorChoice::Auto)]
    pub(crate) color: ColorChoice,
    /// The day that counts as today [default: today in Japan]
    #[arg(long, global = true, value_name = "YYYY-MM-DD", value_parser = parse_today)]
    pub(crate) today: Option<Date>,
    /// Tables of your own (offices.tsv, contacts.tsv, holidays.tsv) to go by in place of those built in
    #[arg(long, global = true, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) data: Option<PathBuf>,
    /// Say nothing but problems
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(crate) quiet: bool,
    /// Say more: which edition is filled, and how surely it is known
    #[arg(short, long, global = true)]
    pub(crate) verbose: bool,
}

/// Messages are in Japanese or English; what a person takes home, and the guide, in any of these.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum LangChoice {
    /// 日本語
    Ja,
    /// やさしい日本語 (messages in Japanese)
    JaEasy,
    /// English
    En,
    /// Tiếng Việt (messages in English, as for all below)
    Vi,
    /// 简体中文
    #[value(name = "zh-Hans")]
    ZhHans,
    /// नेपाली
    Ne,
    /// Bahasa Indonesia
    Id,
    /// Português do Brasil
    #[value(name = "pt-BR")]
    PtBr,
    /// As the locale says
    Auto,
}

impl LangChoice {
    /// The language of papers and guide; none where the locale decides.
    pub(crate) fn language(self) -> Option<Language> {
        Some(match self {
            Self::Ja => Language::Japanese,
            Self::JaEasy => Language::EasyJapanese,
            Self::En => Language::English,
            Self::Vi => Language::Vietnamese,
            Self::ZhHans => Language::Chinese,
            Self::Ne => Language::Nepali,
            Self::Id => Language::Indonesian,
            Self::PtBr => Language::Portuguese,
            Self::Auto => return None,
        })
    }
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Text, with the line of the record in which a problem stands
    Human,
    /// Whole sentences without drawings or colours, for screen readers and braille
    Narrated,
    /// One JSON object a line, for programs
    Json,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColorChoice {
    Auto,
    Always,
    Never,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Make one printable application
    Fill(Box<FillArgs>),
    /// Make the form and every paper that goes with this case
    Packet(Box<PacketArgs>),
    /// Make a form for each of many people
    Batch(Box<BatchArgs>),
    /// Judge records and write nothing
    Check(CheckArgs),
    /// Say what a problem's code means: why, an example, the law behind it
    Explain(ExplainArgs),
    /// What to do, what to bring, where and by when; no record needed
    Guide(GuideArgs),
    /// By when to apply, counted from the day on which the loss became known
    Deadline(DeadlineArgs),
    /// Where to apply: the office responsible for a prefecture, and how surely it is known
    Office(OfficeArgs),
    /// Write an empty record or table with every item explained
    Init(InitArgs),
    /// Write the JSON Schema (2020-12) of the record
    Schema,
    /// Reopen a finished form and prove that it says what its record says
    Verify(VerifyArgs),
    /// The same in a browser: a page on this machine, or on a server, that stores nothing
    #[cfg(feature = "web")]
    Serve(ServeArgs),
    /// The photograph alone: measure it, cut it, print it
    #[command(subcommand)]
    Photo(PhotoCommand),
    /// The form itself: its editions, a blank copy, where its boxes are
    #[command(subcommand)]
    Form(FormCommand),
    /// Write completions for a shell
    Completions(CompletionsArgs),
    /// Write the pages for man(1) into a folder, or the first one to standard output
    Man(ManArgs),
    /// Show whether the program works here, and how old its knowledge is
    Doctor,
}

/// The paper that goes into the printer, and where the printer prints on it.
#[derive(ClapArgs)]
pub(crate) struct PrintingArgs {
    /// Print the answers alone, on paper that has the official form on it already
    #[arg(long)]
    answers_only: bool,
    /// Shift the answers by millimetres to the right and down, as 0.8,-1.5 (see `zairyu form calibrate`)
    #[arg(long, value_name = "X,Y", value_parser = parse_offset, allow_hyphen_values = true)]
    offset: Option<Offset>,
}

impl PrintingArgs {
    /// On which paper the answers are printed, and how far from their places.
    pub(crate) fn printing(&self) -> Printing {
        let paper = if self.answers_only { Paper::Preprinted } else { Paper::Blank };
        Printing { paper, offset: self.offset.unwrap_or_default() }
    }
}

#[derive(ClapArgs)]
pub(crate) struct CheckArgs {
    /// Records (JSON, JSON lines, CSV or an Excel workbook), or - for standard input
    #[arg(value_name = "INPUT", required = true, value_hint = ValueHint::FilePath)]
    pub(crate) inputs: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) records: RecordsArgs,
    #[command(flatten)]
    pub(crate) form: FormArgs,
    #[command(flatten)]
    pub(crate) photo: PhotoArgs,
}

/// Which records of a file, and what they have in common.
#[derive(ClapArgs)]
#[command(next_help_heading = "Many records")]
pub(crate) struct RecordsArgs {
    /// The sheet of a workbook [default: the first that names the columns]
    #[arg(long, value_name = "NAME")]
    pub(crate) sheet: Option<String>,
    /// A record (JSON) with what is the same for all; goes behind what a record says itself
    #[arg(long, value_name = "FILE.json", value_hint = ValueHint::FilePath)]
    pub(crate) defaults: Option<PathBuf>,
    /// An item that is the same for all, as agent.name=…; goes before what a record says
    #[arg(long, value_name = "ITEM=VALUE")]
    pub(crate) set: Vec<String>,
    /// Only these, as 5,8-20,100-: rows of a workbook, lines of CSV (the head line counts too), or records of JSON
    #[arg(long, value_name = "NUMBERS")]
    pub(crate) only: Option<String>,
    /// Only the records with this in a column, or not (!=); all of them, if given several times
    #[arg(long, value_name = "COLUMN=VALUE")]
    pub(crate) filter: Vec<String>,
}

#[derive(ClapArgs)]
pub(crate) struct VerifyArgs {
    /// The finished form
    #[arg(value_name = "OUT.pdf", value_hint = ValueHint::FilePath)]
    pub(crate) paper: PathBuf,
    /// The record that it was made from, or - for standard input
    #[arg(long, value_name = "RECORD.json", value_hint = ValueHint::FilePath)]
    pub(crate) record: PathBuf,
    /// The edition of the form that was filled [default: the one that the page shows]
    #[arg(long, value_name = "EDITION", value_parser = clap::builder::PossibleValuesParser::new(Edition::names()))]
    pub(crate) edition: Option<String>,
    /// The PDF that was filled, where it was somebody else's
    #[arg(long, value_name = "OFFICIAL.pdf", value_hint = ValueHint::FilePath, conflicts_with = "edition")]
    pub(crate) template: Option<PathBuf>,
    /// The map by which it was filled
    #[arg(long, value_name = "MAP.json", value_hint = ValueHint::FilePath, requires = "template")]
    pub(crate) map: Option<PathBuf>,
    /// The photo is pasted by hand: its box must be empty
    #[arg(long)]
    pub(crate) no_photo: bool,
}

impl VerifyArgs {
    /// How the photo comes onto the form.
    pub(crate) fn photo_plan(&self) -> PhotoPlan {
        if self.no_photo { PhotoPlan::Pasted } else { PhotoPlan::Printed }
    }
}

#[derive(ClapArgs)]
pub(crate) struct InitArgs {
    /// What to write
    #[arg(value_enum)]
    pub(crate) kind: InitKind,
    /// The file to write [default: standard output]
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) output: Option<PathBuf>,
    /// Replace an existing file
    #[arg(short, long, requires = "output")]
    pub(crate) force: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum InitKind {
    /// One applicant's record
    Json,
    /// A table for many, with Japanese headings and an example
    Csv,
    /// The same as a workbook of Excel, with drop-down lists and an explanation of every column
    Xlsx,
}

#[derive(ClapArgs)]
pub(crate) struct ExplainArgs {
    /// Codes of problems, as `name-accent` or `error[name-accent]`; without one all are listed
    #[arg(value_name = "CODE")]
    pub(crate) codes: Vec<String>,
}

#[derive(Subcommand)]
pub(crate) enum FormCommand {
    /// List the editions, and how surely each is known
    List,
    /// Write a blank form
    Blank(BlankArgs),
    /// List the places for answers, in millimetres from the top-left corner
    Fields(EditionArgs),
    /// Measure where a printer prints, or see and mend where the answers go on another PDF of the form
    Calibrate(CalibrateArgs),
}

#[derive(ClapArgs)]
pub(crate) struct CalibrateArgs {
    /// Write a page with rulers and crosses, to measure where a printer prints
    #[arg(long, required_unless_present = "template", conflicts_with = "template")]
    pub(crate) printer: bool,
    /// Write a copy of this PDF with rulers and the places for answers drawn over it
    #[arg(long, value_name = "OFFICIAL.pdf", value_hint = ValueHint::FilePath)]
    pub(crate) template: Option<PathBuf>,
    /// The map of the places to write beside it, to be mended and given to `fill --map`
    #[arg(long, value_name = "MAP.json", value_hint = ValueHint::FilePath, requires = "template")]
    pub(crate) map: Option<PathBuf>,
    /// The PDF to write, or - for standard output
    #[arg(short, long, value_name = "OUT.pdf", value_hint = ValueHint::FilePath)]
    pub(crate) output: PathBuf,
    /// Replace an existing file
    #[arg(short, long)]
    pub(crate) force: bool,
}

#[derive(ClapArgs)]
pub(crate) struct BlankArgs {
    #[command(flatten)]
    pub(crate) edition: EditionArgs,
    /// The PDF to write, or - for standard output
    #[arg(short, long, value_name = "OUT.pdf", value_hint = ValueHint::FilePath)]
    pub(crate) output: PathBuf,
    /// Replace an existing file
    #[arg(short, long)]
    pub(crate) force: bool,
}

#[derive(ClapArgs)]
pub(crate) struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    pub(crate) shell: clap_complete::Shell,
}

#[derive(ClapArgs)]
pub(crate) struct ManArgs {
    /// The folder for zairyu.1, zairyu-fill.1 and the others
    #[arg(short, long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) directory: Option<PathBuf>,
}

#[derive(ClapArgs)]
pub(crate) struct EditionArgs {
    /// Edition of the form; `zairyu form list` shows them
    #[arg(long, value_name = "EDITION", default_value = DEFAULT_EDITION, value_parser = clap::builder::PossibleValuesParser::new(Edition::names()))]
    pub(crate) edition: String,
}

/// Which form is filled.
#[derive(ClapArgs)]
pub(crate) struct FormArgs {
    #[command(flatten)]
    pub(crate) edition: EditionArgs,
    /// Fill this PDF, the agency's own form of any edition, instead of the one inside the program
    #[arg(long, value_name = "OFFICIAL.pdf", value_hint = ValueHint::FilePath, conflicts_with = "edition")]
    pub(crate) template: Option<PathBuf>,
    /// The places for answers on that PDF, from `zairyu form calibrate --template`, where it is not recognised
    #[arg(long, value_name = "MAP.json", value_hint = ValueHint::FilePath, requires = "template")]
    pub(crate) map: Option<PathBuf>,
    /// A font (TTF, TTC) for characters that the one built in lacks; may be given several times
    #[arg(long = "font", value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) fonts: Vec<PathBuf>,
}

fn parse_today(text: &str) -> Result<Date, String> {
    Date::parse(text).map_err(|error| error.message().en)
}

fn parse_offset(text: &str) -> Result<Offset, String> {
    Offset::parse(text).map_err(|error| error.to_string())
}
