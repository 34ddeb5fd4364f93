//! The program `zairyu`: arguments in, exit status out. All work is the library's.

mod exit_status;
mod args;
mod guide_args;
mod photo_args;
mod record_args;
mod batch_args;
#[cfg(feature = "web")]
mod serve_args;
mod failure;
mod console;
mod tables;
mod commands;

use std::process::ExitCode;

use clap::{ColorChoice, CommandFactory, FromArgMatches};

use args::{Args, Command, FormCommand};
use console::Console;
use exit_status::ExitStatus;
use failure::Failure;
use tables::Tables;

fn main() -> ExitCode {
    let args = parsed();
    let mut console = Console::new(&args.global);
    let tables = args.global.data.as_deref().map_or_else(|| Ok(Tables::default()), Tables::read);
    let done = tables.and_then(|tables| {
        console.go_by(tables);
        run(args, &mut console)
    });
    let done = done.and_then(|status| console.finish().map(|()| status));
    let status = done.unwrap_or_else(|failure| {
        console.failure(&failure);
        ExitStatus::Failure
    });
    // A reader that went away is told nothing more, and the run counts as what it was.
    status.into()
}

/// What was typed. What is wrong with it is told in colours only where those are wanted.
fn parsed() -> Args {
    let words: Vec<String> = std::env::args_os().map(|it| it.to_string_lossy().into_owned()).collect();
    let matches = Args::command().color(color(&words)).get_matches();
    Args::from_arg_matches(&matches).unwrap_or_else(|error| error.exit())
}

/// What `--color` says, which has to be known before anything else is understood.
fn color(words: &[String]) -> ColorChoice {
    let behind = words.iter().zip(words.iter().skip(1)).find(|it| it.0 == "--color").map(|it| it.1.as_str());
    match words.iter().find_map(|it| it.strip_prefix("--color=")).or(behind) {
        Some("never") => ColorChoice::Never,
        Some("always") => ColorChoice::Always,
        _ => ColorChoice::Auto,
    }
}

fn run(args: Args, console: &mut Console) -> Result<ExitStatus, Failure> {
    match args.command {
        Command::Fill(fill) => commands::fill::run(&fill, console),
        Command::Packet(packet) => commands::packet::run(&packet, console),
        Command::Guide(guide) => commands::guide::run(&guide, &args.global, console),
        Command::Batch(batch) => commands::batch::run(&batch, console),
        Command::Check(check) => commands::check::run(&check, console),
        Command::Init(init) => commands::init::run(&init, console),
        Command::Schema => commands::init::schema(console),
        Command::Completions(completions) => Ok(commands::manual::completions(&completions, console)),
        Command::Man(man) => commands::manual::pages(&man, console),
        Command::Doctor => commands::doctor::run(&args.global, console),
        Command::Verify(verify) => commands::verify::run(&verify, console),
        #[cfg(feature = "web")]
        Command::Serve(serve) => commands::serve::run(&serve, console),
        Command::Photo(photo) => commands::photo::run(&photo, &args.global, console),
        Command::Form(FormCommand::List) => commands::form::list(&args.global, console),
        Command::Form(FormCommand::Blank(blank)) => commands::form::blank(&blank, console),
        Command::Form(FormCommand::Fields(fields)) => commands::form::fields(&fields, &args.global, console),
        Command::Form(FormCommand::Calibrate(calibrate)) => commands::form::calibrate(&calibrate, console),
        Command::Deadline(deadline) => commands::deadline::run(&deadline, &args.global, console),
        Command::Office(office) => commands::office::run(&office, &args.global, console),
        Command::Explain(explain) => commands::explain::run(&explain, &args.global, console),
    }
}
