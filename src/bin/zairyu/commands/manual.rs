//! `zairyu completions` and `zairyu man`: what shells and readers of manuals know of the arguments.

use std::io;

use clap::{Command, CommandFactory};
use clap_mangen::Man;
use zairyu::output::{Existing, write_atomically};

use super::make_folder;
use crate::args::{Args, CompletionsArgs, ManArgs};
use crate::console::Console;
use crate::exit_status::ExitStatus;
use crate::failure::Failure;

/// Writes completions for a shell to standard output.
pub(crate) fn completions(args: &CompletionsArgs, console: &mut Console) -> ExitStatus {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Args::command(), "zairyu", &mut script);
    console.data(String::from_utf8_lossy(&script).trim_end());
    ExitStatus::Success
}

/// Writes a page a command, as `zairyu-photo-check.1`, into a folder; without one the page of the program itself to
/// standard output.
pub(crate) fn pages(args: &ManArgs, console: &mut Console) -> Result<ExitStatus, Failure> {
    let mut program = Args::command().disable_help_subcommand(true);
    program.build();
    let Some(folder) = &args.directory else {
        let (_, page) = page(&program, "zairyu").map_err(|error| Failure::lost_output(&error))?;
        console.data(String::from_utf8_lossy(&page).trim_end());
        return Ok(ExitStatus::Success);
    };
    make_folder(folder)?;
    for (name, page) in all(&program, "zairyu").map_err(|error| Failure::lost_output(&error))? {
        write_atomically(&folder.join(format!("{name}.1")), &page, Existing::Replace)?;
    }
    Ok(ExitStatus::Success)
}

/// The pages of a command and of all below it.
fn all(command: &Command, name: &str) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut pages = vec![page(command, name)?];
    for below in command.get_subcommands().filter(|it| !it.is_hide_set()) {
        pages.extend(all(below, &format!("{name}-{}", below.get_name()))?);
    }
    Ok(pages)
}

fn page(command: &Command, name: &str) -> io::Result<(String, Vec<u8>)> {
    let mut page = Vec::new();
    Man::new(command.clone()).title(name).render(&mut page)?;
    Ok((name.to_owned(), page))
}
