//! `zairyu init` and `zairyu schema`: what a record looks like, for people and for editors.

use std::path::Path;

use zairyu::output::{Existing, write_atomically};
use zairyu::schema::{blank_record, json_schema};

use crate::args::{InitArgs, InitKind};
use crate::console::{Console, is_standard};
use crate::exit_status::ExitStatus;
use crate::failure::Failure;

/// Writes an empty record with every item explained.
pub(crate) fn run(args: &InitArgs, console: &mut Console) -> Result<ExitStatus, Failure> {
    let text = match args.kind {
        InitKind::Json => blank_record(),
    };
    let Some(path) = args.output.as_deref().filter(|it| !is_standard(it)) else {
        console.data(text.trim_end());
        return Ok(ExitStatus::Success);
    };
    let existing = if args.force { Existing::Replace } else { Existing::Keep };
    write_atomically(path, text.as_bytes(), existing)?;
    tell_next_step(path, console);
    Ok(ExitStatus::Success)
}

fn tell_next_step(path: &Path, console: &mut Console) {
    let path = path.display();
    console.say(
        &format!("{path} を作成しました。null を値に書き換え、zairyu check {path} で確かめてください"),
        &format!("wrote {path}; put your values in place of null, then run zairyu check {path}"),
    );
}

/// Writes the JSON Schema of the record.
pub(crate) fn schema(console: &mut Console) -> Result<ExitStatus, Failure> {
    let schema = serde_json::to_string_pretty(&json_schema()).map_err(|error| {
        Failure::new(format!("プログラムの不具合です: {error}"), format!("{error} (this is a bug)"))
    })?;
    console.data(&schema);
    Ok(ExitStatus::Success)
}
