//! `zairyu init` and `zairyu schema`: what a record looks like, for people and for editors.

use std::path::Path;

use zairyu::output::{Existing, write_atomically};
use zairyu::schema::{blank_record, blank_table, json_schema};

use crate::args::{InitArgs, InitKind};
use crate::console::{Console, is_standard, write_binary};
use crate::exit_status::ExitStatus;
use crate::failure::Failure;

/// Writes an empty record, or an empty table, with every item explained.
pub(crate) fn run(args: &InitArgs, console: &mut Console) -> Result<ExitStatus, Failure> {
    let bytes = match args.kind {
        InitKind::Json => Ok(blank_record().into_bytes()),
        InitKind::Csv => blank_table().to_csv(),
        InitKind::Xlsx => blank_table().to_workbook(),
    };
    let bytes = bytes.map_err(|error| {
        Failure::new(format!("プログラムの不具合です: {error}"), format!("{error} (this is a bug)"))
    })?;
    let Some(path) = args.output.as_deref().filter(|it| !is_standard(it)) else {
        if args.kind == InitKind::Xlsx {
            write_binary(&bytes, "Excel ブック", "a workbook")?;
        } else {
            console.data(String::from_utf8_lossy(&bytes).trim_end());
        }
        return Ok(ExitStatus::Success);
    };
    let existing = if args.force { Existing::Replace } else { Existing::Keep };
    write_atomically(path, &bytes, existing)?;
    tell_next_step(args.kind, path, console);
    Ok(ExitStatus::Success)
}

fn tell_next_step(kind: InitKind, path: &Path, console: &mut Console) {
    let path = path.display();
    match kind {
        InitKind::Json => console.say(
            &format!("{path} を作成しました。null を値に書き換え、zairyu check {path} で確かめてください"),
            &format!("wrote {path}; put your values in place of null, then run zairyu check {path}"),
        ),
        InitKind::Csv | InitKind::Xlsx => console.say(
            &format!("{path} を作成しました。記入例の行を消して1人1行で書き、zairyu check {path} で確かめてください"),
            &format!("wrote {path}; put one person a row in place of the example, then run zairyu check {path}"),
        ),
    }
}

/// Writes the JSON Schema of the record.
pub(crate) fn schema(console: &mut Console) -> Result<ExitStatus, Failure> {
    let schema = serde_json::to_string_pretty(&json_schema()).map_err(|error| {
        Failure::new(format!("プログラムの不具合です: {error}"), format!("{error} (this is a bug)"))
    })?;
    console.data(&schema);
    Ok(ExitStatus::Success)
}
