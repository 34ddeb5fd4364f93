//! `zairyu photo`: the photograph alone, measured, cut and printed. The measures are the library's; here are the words.

use std::io::{self, Read};
use std::path::Path;

use serde_json::json;
use zairyu::diagnostic::{Field, Lang, Problem, Problems, Severity};
use zairyu::fill::{Strictness, age_of_photo, day_of, photo_refusal, photo_sheet};
use zairyu::layout::PhotoPaper;
use zairyu::output::{Existing, write_atomically};
use zairyu::photo::verdict::Reading;
use zairyu::photo::{Examined, Fineness, MAX_FILE_BYTES, Photo};
use zairyu::photo_file::read_bounded;
use zairyu::report::{Source, Summary};

use super::is_same_file;
use crate::args::{Format, Global};
use crate::console::{Channel, Console, is_standard, write_pdf};
use crate::exit_status::ExitStatus;
use crate::failure::Failure;
use crate::photo_args::{
    CutArgs, FinenessArgs, PaperChoice, PhotoCheckArgs, PhotoCommand, PhotoCropArgs, PhotoSheetArgs,
};

/// What only a person can see.
const LOOK_YOURSELF: (&str, &str) = (
    "自動では判定できません。ご自身で確かめてください: 帽子・マスク・濃い眼鏡がない、目を開けて正面を向いている、加工していない、左右が逆でない、前のカードや旅券と同じ写真でない",
    "not measured, so please look yourself: no hat, mask or dark glasses, eyes open, facing the camera, not retouched, not mirrored, not the photo of the last card or passport",
);

pub(crate) fn run(command: &PhotoCommand, global: &Global, console: &mut Console) -> Result<ExitStatus, Failure> {
    match command {
        PhotoCommand::Check(args) => check(args, global, console),
        PhotoCommand::Crop(args) => crop(args, console),
        PhotoCommand::Sheet(args) => sheet(args, console),
    }
}

fn check(args: &PhotoCheckArgs, global: &Global, console: &mut Console) -> Result<ExitStatus, Failure> {
    if args.overlay.is_some() && args.photos.len() > 1 {
        return Err(Failure::new("--overlay は写真1枚のときだけ使えます", "--overlay draws one photo; name one only"));
    }
    let mut summary = Summary::default();
    let mut status = ExitStatus::Success;
    for (path, number) in args.photos.iter().zip(1..) {
        let bytes = match picture(path) {
            Ok(bytes) => bytes,
            // One picture that cannot be read does not cost the others.
            Err(error) => {
                console.failure(&Failure::unreadable(path, &error));
                status = ExitStatus::Failure;
                continue;
            }
        };
        let (examined, mut problems) = Photo::examine(&bytes, args.cut.cut(), Fineness::default()).into_parts();
        let told = examined.as_ref().and_then(|it| it.taken_on).and_then(day_of);
        let age = args.taken_on.or(told).and_then(|it| age_of_photo(it, console.today()));
        if let Some(age) = age.filter(|it| it.is_in_range() == Some(false)) {
            problems.push(Problem::new(Field::Photo, &age));
        }
        let is_usable = judge_strictly(&args.cut, &mut problems) && examined.is_some();
        if let Some(mut examined) = examined {
            if let Some(age) = age {
                examined.readings.retain(|it| it.check != age.check);
                examined.readings.push(age);
            }
            if let Some(overlay) = &args.overlay {
                let existing = if args.force { Existing::Replace } else { Existing::Keep };
                let (png, _) = examined.overlay(&bytes).into_parts();
                write_atomically(overlay, &png.unwrap_or_default(), existing)?;
            }
            report(path, &examined, global, console);
        }
        tell(path, number, &problems, Channel::Data, console);
        summary.records += 1;
        summary.made += usize::from(is_usable);
        summary.refused += usize::from(!is_usable);
        summary.warnings += problems.count(Severity::Warning);
    }
    console.summary(summary, Channel::Data);
    console.say(LOOK_YOURSELF.0, LOOK_YOURSELF.1);
    Ok(status.max(if summary.refused == 0 { ExitStatus::Success } else { ExitStatus::Refused }))
}

/// Whether a photo may be used; tells why not where it was asked to be strict.
fn judge_strictly(cut: &CutArgs, problems: &mut Problems) -> bool {
    let strictness = if cut.photo_strict { Strictness::Strict } else { Strictness::Lenient };
    if let Some(refused) = photo_refusal(problems, strictness) {
        problems.push(refused);
    }
    !problems.has_errors()
}

fn tell(path: &Path, record: usize, problems: &Problems, channel: Channel, console: &mut Console) {
    let name = path.display().to_string();
    console.problems(problems, |_| Source { name: Some(&name), record, text: None }, channel);
}

/// Every reading beside its range.
fn report(path: &Path, examined: &Examined, global: &Global, console: &mut Console) {
    let name = path.display();
    let (crop, size) = (examined.crop, examined.size);
    if global.format == Format::Json {
        let readings = examined.readings.iter().map(|it| {
            let (least, most) = it.check.range();
            json!({
                "check": it.check.as_str(), "value": it.value, "least": least, "most": most, "passes": it.is_in_range(),
            })
        });
        let value = json!({ "photo": {
            "source": name.to_string(),
            "size": [size.width, size.height],
            "crop": [crop.left, crop.top, crop.size.width, crop.size.height],
            "readings": readings.collect::<Vec<_>>(),
        }});
        console.data(&value.to_string());
        return;
    }
    let lang = console.lang();
    let (width, height) = (size.width, size.height);
    console.answer(
        &format!(
            "{name}: {width}x{height}画素、印刷する部分は --crop {},{},{},{}",
            crop.left, crop.top, crop.size.width, crop.size.height
        ),
        &format!(
            "{name}: {width}x{height} pixels, printed is --crop {},{},{},{}",
            crop.left, crop.top, crop.size.width, crop.size.height
        ),
    );
    for reading in &examined.readings {
        console.data(&line(reading, lang));
    }
}

fn line(reading: &Reading, lang: Lang) -> String {
    let name = reading.check.name().get(lang).to_owned();
    let range = reading.range_shown(lang);
    let verdict = match (reading.is_in_range(), lang) {
        (Some(true), _) => "✓",
        (Some(false), _) => "✗",
        (None, Lang::Ja) => "測れません",
        (None, Lang::En) => "not measured",
    };
    let value = reading.shown(lang).unwrap_or_else(|| "–".to_owned());
    format!("  {verdict} {name}: {value} ({range})")
}

fn crop(args: &PhotoCropArgs, console: &mut Console) -> Result<ExitStatus, Failure> {
    let Some(photo) = print(&args.photo, (&args.cut, &args.fineness), console)? else { return Ok(ExitStatus::Refused) };
    let existing = if args.force { Existing::Replace } else { Existing::Keep };
    refuse_own_input(&args.photo, &args.output)?;
    write_pdf(&args.output, photo.jpeg(), existing)?;
    let (path, width, height) = (args.output.display(), photo.width(), photo.height());
    console.say(
        &format!("{path} を作成しました（{width}x{height}画素、縦40mm・横30mmで印刷）"),
        &format!("wrote {path}: {width}x{height} pixels, to be printed 40 mm high and 30 mm wide"),
    );
    Ok(ExitStatus::Success)
}

fn sheet(args: &PhotoSheetArgs, console: &mut Console) -> Result<ExitStatus, Failure> {
    let Some(photo) = print(&args.photo, (&args.cut, &args.fineness), console)? else { return Ok(ExitStatus::Refused) };
    let existing = if args.force { Existing::Replace } else { Existing::Keep };
    let paper = match args.paper {
        PaperChoice::L => PhotoPaper::L,
        PaperChoice::FourBySix => PhotoPaper::FourBySix,
        PaperChoice::A4 => PhotoPaper::A4,
    };
    let (pdf, problems) = photo_sheet(paper, &photo, args.name.as_deref())?;
    tell(Path::new("--name"), 1, &problems, Channel::Words, console);
    let Some(pdf) = pdf else { return Ok(ExitStatus::Refused) };
    refuse_own_input(&args.photo, &args.output)?;
    write_pdf(&args.output, &pdf, existing)?;
    let (path, paper) = (args.output.display(), paper.name());
    console.say(
        &format!("{path} を作成しました。{paper}の写真用紙に、実際のサイズ（100%）で印刷してください"),
        &format!("wrote {path}; print it on photo paper ({paper}) at 100 % (actual size)"),
    );
    Ok(ExitStatus::Success)
}

/// The print of a picture, with all that is to be said of it; none where it cannot be used.
fn print(
    path: &Path,
    (cut, fineness): (&CutArgs, &FinenessArgs),
    console: &mut Console,
) -> Result<Option<Photo>, Failure> {
    let bytes = picture(path).map_err(|error| Failure::unreadable(path, &error))?;
    let (examined, mut problems) = Photo::examine(&bytes, cut.cut(), fineness.fineness()).into_parts();
    let is_usable = judge_strictly(cut, &mut problems);
    tell(path, 1, &problems, Channel::Words, console);
    Ok(examined.map(|it| it.photo).filter(|_| is_usable))
}

/// The bytes of a picture in a file, or on standard input for `-`.
fn picture(path: &Path) -> io::Result<Vec<u8>> {
    if !is_standard(path) {
        return read_bounded(path);
    }
    let limit = u64::try_from(MAX_FILE_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    io::stdin().lock().take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Refuses to write over the picture that is read.
fn refuse_own_input(input: &Path, output: &Path) -> Result<(), Failure> {
    if is_same_file(input, output) {
        let path = output.display();
        return Err(Failure::new(
            format!("{path} は元の写真です。別の出力先を指定してください"),
            format!("{path} is the picture itself; name another output"),
        ));
    }
    Ok(())
}
