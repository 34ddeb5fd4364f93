//! `zairyu packet`: the form and every paper that goes with this case.

use std::path::Path;

use serde_json::json;
use zairyu::output::{Existing, write_atomically};
use zairyu::packet::{PackError, Packed, PackedPaper, SheetUse};
use zairyu::procedure::Paper;

use super::one::{One, count_made, count_refused};
use super::{conditions, make_folder, packer, say_of_printed_photos, statement_sheet};
use crate::console::{Console, is_standard};
use crate::exit_status::ExitStatus;
use crate::failure::Failure;
use crate::record_args::PacketArgs;

pub(crate) fn run(args: &PacketArgs, console: &mut Console) -> Result<ExitStatus, Failure> {
    let (folder, template) = (args.directory.as_path(), args.statement_template.as_deref());
    if is_standard(folder) {
        return Err(Failure::not_standard("-d"));
    }
    let one = One::read(&args.one)?;
    for paper in Paper::ALL {
        one.refuse_as_output(&file(folder, paper), template)?;
    }
    let filler = one.filler(console)?;
    let mut packer = packer(&args.one.form, console)?;
    if let Some(path) = template {
        packer = packer.with_statement_sheet(statement_sheet(path, &args.one.form, console)?);
    }
    let conditions = conditions(console, args.one.photo.plan());
    let made = packer.pack(&filler, (&one.raw, one.photo()?), &conditions).map_err(|error| failure(error, template))?;
    one.tell(&made.problems, console);
    let Some(form) = made.papers.first() else {
        count_refused(&made.problems, console);
        return Ok(ExitStatus::Refused);
    };
    one.prove(&filler, &form.pdf, &conditions)?;
    write(folder, &made.papers, args, console)?;
    count_made(&made.problems, console);
    tell(folder, &made, console);
    if template.is_some() && made.statement_sheet.is_none() {
        console.say(
            "--statement-template の用紙は紛失・盗難のときのもので、今回は使っていません",
            "the sheet of --statement-template is for a card lost or stolen and was not used for this case",
        );
    }
    if one.prints_photo() {
        say_of_printed_photos(console);
    }
    Ok(ExitStatus::Success)
}

/// Why there is no packet; a sheet of somebody else's is named by its path.
fn failure(error: PackError, template: Option<&Path>) -> Failure {
    match (error, template) {
        (PackError::StatementSheet(error), Some(path)) => Failure::statement_sheet(path, error),
        (error, _) => error.into(),
    }
}

/// Writes the papers. A paper of an earlier packet that this case does not need goes, or somebody would hand it in.
fn write(folder: &Path, papers: &[PackedPaper], args: &PacketArgs, console: &mut Console) -> Result<(), Failure> {
    let existing = if args.force { Existing::Replace } else { Existing::Keep };
    let there: Vec<Paper> = Paper::ALL.into_iter().filter(|it| file(folder, *it).exists()).collect();
    if let Some(paper) = there.first().filter(|_| existing == Existing::Keep) {
        let path = file(folder, *paper);
        let path = path.display();
        return Err(Failure::new(
            format!("{path} はすでにあります。--force で置き換えるか、別のフォルダーを指定してください"),
            format!("{path} exists already; replace the packet with --force, or name another folder"),
        ));
    }
    make_folder(folder)?;
    for PackedPaper { paper, pdf } in papers {
        write_atomically(&file(folder, *paper), pdf, existing)?;
    }
    for paper in there.into_iter().filter(|it| papers.iter().all(|made| made.paper != *it)) {
        let path = file(folder, paper);
        std::fs::remove_file(&path).map_err(|error| Failure::unwritable(&path, &error))?;
        let path = path.display();
        console.say(
            &format!("{path} は今回は要らないため、消しました"),
            &format!("removed {path}, which this case does not need"),
        );
    }
    Ok(())
}

/// Tells what was written and what to do with it.
fn tell(folder: &Path, made: &Packed, console: &mut Console) {
    let papers = &made.papers;
    for PackedPaper { paper, pdf } in papers {
        let path = file(folder, *paper);
        if console.is_for_programs() {
            let line = json!({ "paper": paper.name(), "file": path.display().to_string(), "bytes": pdf.len() });
            console.data(&line.to_string());
            continue;
        }
        let (ja, en) = name(*paper);
        let path = path.display();
        console.say(&format!("{path}  {ja}"), &format!("{path}  {en}"));
    }
    console.say(
        "A4・片面・100%で印刷し、署名欄は自筆で署名してください",
        "print all on A4, single-sided, at 100 %, and sign by hand where a signature is asked for",
    );
    match &made.statement_sheet {
        Some(sheet) => tell_sheet(sheet, console),
        None if papers.iter().any(|it| it.paper == Paper::Statement) => console.say(
            "陳述書は出入国在留管理庁の用紙ではなく任意の用紙です（庁の用紙は確認できていません）。窓口で書き直しを求められることがあります",
            "the statement (陳述書) is a sheet of our own, since the agency's was not seen word for word; the office may ask for it on theirs",
        ),
        None => {}
    }
}

/// Tells what a sheet of somebody else's does not show, and what is left to the hand.
fn tell_sheet(sheet: &SheetUse, console: &mut Console) {
    for (field, obstacle) in &sheet.left_blank {
        let why = obstacle.wording();
        console.say(
            &format!("陳述書に記入していません: {}（{}）", field.name_ja(), why.ja),
            &format!("not on the sheet: {} ({})", field.name_en(), why.en),
        );
    }
    console.say(
        "陳述書は指定された用紙に、見出しから場所を見つけて記入しました。すべての欄を目で確かめ、残りの欄と日付・署名は自筆で記入してください",
        "the statement was filled on the sheet you gave, by the captions on it; look at every place, and write what is left, date and signature by hand",
    );
}

fn name(paper: Paper) -> (&'static str, &'static str) {
    match paper {
        Paper::Form => ("在留カード再交付申請書", "the application form"),
        Paper::Statement => ("陳述書", "statement of the loss (陳述書)"),
        Paper::LateReason => ("遅延理由書", "why the application is late (遅延理由書)"),
        Paper::PassportReason => ("旅券を提示できない理由書", "why no passport is shown (旅券を提示できない理由書)"),
        Paper::PowerOfAttorney => ("委任状", "power of attorney (委任状)"),
        Paper::Checklist => ("持ち物・窓口・期限", "what to bring, where and by when: for the wall"),
        Paper::KeySheet => ("申請書の記入内容の説明", "what stands in each box of the form"),
    }
}

fn file(folder: &Path, paper: Paper) -> std::path::PathBuf {
    folder.join(format!("{}.pdf", paper.name()))
}
