//! The program `zairyu`: arguments in, exit status out. All work is the library's.

mod exit_status;
mod args;
mod photo_args;
mod batch_args;
mod failure;
mod console;
mod commands;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command, FormCommand};
use console::Console;
use exit_status::ExitStatus;

fn main() -> ExitCode {
    let args = Args::parse();
    let mut console = Console::new(&args.global);
    let done = match args.command {
        Command::Fill(fill) => commands::fill::run(&fill, &mut console),
        Command::Packet(packet) => commands::packet::run(&packet, &mut console),
        Command::Guide(guide) => commands::guide::run(&guide, &args.global, &mut console),
        Command::Batch(batch) => commands::batch::run(&batch, &mut console),
        Command::Check(check) => commands::check::run(&check, &mut console),
        Command::Init(init) => commands::init::run(&init, &mut console),
        Command::Schema => commands::init::schema(&mut console),
        Command::Doctor => commands::doctor::run(&args.global, &mut console),
        Command::Verify(verify) => commands::verify::run(&verify, &mut console),
        Command::Photo(photo) => commands::photo::run(&photo, &args.global, &mut console),
        Command::Form(FormCommand::List) => commands::form::list(&args.global, &mut console),
        Command::Form(FormCommand::Blank(blank)) => commands::form::blank(&blank, &mut console),
        Command::Form(FormCommand::Fields(fields)) => commands::form::fields(&fields, &args.global, &mut console),
        Command::Form(FormCommand::Calibrate(calibrate)) => commands::form::calibrate(&calibrate, &mut console),
        Command::Deadline(deadline) => commands::deadline::run(&deadline, &args.global, &mut console),
        Command::Office(office) => commands::office::run(&office, &args.global, &mut console),
        Command::Explain(explain) => commands::explain::run(&explain, &args.global, &mut console),
    };
    let done = done.and_then(|status| console.finish().map(|()| status));
    let status = done.unwrap_or_else(|failure| {
        console.failure(&failure);
        ExitStatus::Failure
    });
    // A reader that went away is told nothing more, and the run counts as what it was.
    status.into()
}
