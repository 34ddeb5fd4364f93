//! `zairyu fill`: one record, one form.

use zairyu::layout::TEXT_ON_SEPARATE_SHEET;
use zairyu::output::Existing;

use super::one::{One, count_made, count_refused};
use super::{conditions, say_of_printed_photos};
use crate::console::{Console, is_standard, write_pdf};
use crate::exit_status::ExitStatus;
use crate::failure::Failure;
use crate::record_args::FillArgs;

pub(crate) fn run(args: &FillArgs, console: &mut Console) -> Result<ExitStatus, Failure> {
    let existing = if args.force { Existing::Replace } else { Existing::Keep };
    let one = One::read(&args.one)?;
    one.refuse_as_output(&args.output, None)?;
    let filler = one.filler(console)?.with_printing(args.printing.printing());
    let conditions = conditions(console, args.one.photo.plan());
    let outcome = filler.process(&one.raw, one.photo()?, &conditions)?;
    one.tell(&outcome.problems, console);
    let Some(pdf) = outcome.pdf else {
        count_refused(&outcome.problems, console);
        return Ok(ExitStatus::Refused);
    };
    one.prove(&filler, &pdf, &conditions)?;
    write_pdf(&args.output, &pdf, existing)?;
    count_made(&outcome.problems, console);
    if !is_standard(&args.output) {
        let path = args.output.display();
        let has_sheet = outcome.problems.iter().any(|it| it.rule.code == TEXT_ON_SEPARATE_SHEET.code);
        let (ja, en) =
            if has_sheet { ("（2枚目は別紙）", " (the second page is the 別紙)") } else { ("", "") };
        console.say(
            &format!("{path} を作成しました{ja}。A4・片面・実際のサイズ（100%）で印刷し、自筆で署名してください"),
            &format!("wrote {path}{en}; print it on A4, single-sided, at 100 % (actual size), and sign it by hand"),
        );
    }
    if one.prints_photo() {
        say_of_printed_photos(console);
    }
    Ok(ExitStatus::Success)
}
