//! `zairyu verify`: a finished form is read back and compared with its record.

use zairyu::diagnostic::Severity;
use zairyu::fill::places_on;
use zairyu::form::{Edition, Places};
use zairyu::report::{Source, SourceText, Summary};
use zairyu::verification::verify;

use super::one::read_one;
use super::{conditions, over, tell_recognition};
use crate::args::VerifyArgs;
use crate::console::{Channel, Console, read_input};
use crate::exit_status::ExitStatus;
use crate::failure::Failure;

pub(crate) fn run(args: &VerifyArgs, console: &mut Console) -> Result<ExitStatus, Failure> {
    let paper = read_input(&args.paper)?;
    let bytes = read_input(&args.record)?;
    let raw = read_one(&args.record, &bytes)?;
    let places = places(args, &paper, console)?;
    let conditions = conditions(console, args.photo_plan());
    let mut problems =
        verify(&paper, &raw, &places, &conditions).map_err(|error| Failure::paper(&args.paper, error.into()))?;
    problems.arrange(|field| raw.position(field));
    let name = args.record.display().to_string();
    let text = SourceText::new(&bytes);
    console.problems(&problems, |_| Source { name: Some(&name), record: 1, text: text.as_ref() }, Channel::Data);
    let path = args.paper.display();
    let differences = problems.count(Severity::Error);
    let refused = usize::from(differences > 0);
    console.summary(Summary { records: 1, made: 1 - refused, refused, warnings: 0 }, Channel::Data);
    if differences > 0 {
        console.say(
            &format!("{path} は記録と{differences}か所違います。使わないでください"),
            &format!("{path} differs from the record in {differences} place(s); do not use it"),
        );
        return Ok(ExitStatus::Refused);
    }
    console.say(
        &format!("{path} は記録のとおりです（欄の文字、丸、写真の大きさと位置、署名欄、別紙、書体を読み戻して確かめました。写真に写っている人は見ていません）"),
        &format!("{path} says what the record says (texts, rings, size and place of the photo, signature, separate sheet and fonts were read back; whose photo it is was not looked at)"),
    );
    Ok(ExitStatus::Success)
}

/// Where the answers ought to be.
fn places(args: &VerifyArgs, paper: &[u8], console: &mut Console) -> Result<Places, Failure> {
    if let Some(edition) = &args.edition {
        return Ok(Edition::named(edition)?.places().clone());
    }
    if let Some(path) = &args.template {
        return Ok(over(path, args.map.as_deref(), console)?.places().clone());
    }
    let recognition = places_on(paper).map_err(|error| Failure::paper(&args.paper, error))?;
    tell_recognition(&recognition, console);
    Ok(recognition.places)
}
