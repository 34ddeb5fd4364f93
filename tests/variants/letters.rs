//! Where poppler and mupdf see the letters of the answers.

use std::path::Path;

use zairyu::diagnostic::Field;
use zairyu::fill::Filler;
use zairyu::form::{AnswerBox, Places};
use zairyu::layout::Mark;
use zairyu::units::Area;

use super::Record;
use super::judge::ask;

/// Letters are given room beyond their ink above and below; to the sides they have none.
const ABOVE_AND_BELOW: f64 = 3.0;
const BESIDE: f64 = 0.5;

/// A word with its sides in points from the top-left corner: left, top, right, bottom.
struct Word {
    text: String,
    sides: [f64; 4],
}

impl Word {
    fn lies_in(&self, place: Area) -> bool {
        let [left, top, right, bottom] = self.sides;
        left > place.left.to_pt() - BESIDE
            && right < place.right.to_pt() + BESIDE
            && top > place.top.to_pt() - ABOVE_AND_BELOW
            && bottom < place.bottom.to_pt() + ABOVE_AND_BELOW
    }
}

/// The words that each place ought to have, as poppler parts words.
pub(crate) fn expected(filler: &Filler, record: &Record) -> Vec<(Field, String)> {
    let marks = filler.judge(&record.raw, None, &record.conditions).sheet.map_or_else(Vec::new, |it| it.marks);
    let texts = marks.iter().filter_map(|it| if let Mark::Text(text) = it { Some(text) } else { None });
    texts
        .flat_map(|mark| {
            let text = mark.run.text();
            text.split_whitespace().map(|it| (mark.field, it.to_owned())).collect::<Vec<_>>()
        })
        .collect()
}

/// The box of a text; none for what is no text.
pub(crate) fn place(places: &Places, field: Field) -> Option<Area> {
    let field = match field {
        Field::FamilyName | Field::GivenName | Field::KanjiName => Field::Name,
        other => other,
    };
    match places.answer(field)? {
        AnswerBox::Line(line) => Some(line.area),
        AnswerBox::Name(name) => Some(name.area),
        AnswerBox::Date(date) => Some(Area {
            left: date.left,
            top: date.baseline - date.size,
            right: date.day_right,
            bottom: date.baseline + date.size.scaled(2, 10),
        }),
        _ => None,
    }
}

/// Each expected word is in its box, as poppler sees it.
pub(crate) fn judged_by_poppler(file: &Path, places: &Places, expected: &[(Field, String)]) -> Vec<String> {
    let Some(words) = words(file) else { return Vec::new() };
    let mut told = Vec::new();
    for (field, text) in expected {
        let place = place(places, *field).unwrap();
        let found = || words.iter().filter(|it| it.text.contains(text));
        if !found().any(|it| it.lies_in(place)) {
            let sides: Vec<_> = found().map(|it| it.sides).collect();
            told.push(format!("{field:?}: poppler finds no `{text}` in {place:?}, but {sides:?}"));
        }
    }
    told
}

/// Of the answers alone, poppler finds no word, and mupdf no letter, outside the boxes.
pub(crate) fn astray(answers: &Path, places: &Places, expected: &[(Field, String)]) -> Vec<String> {
    let boxes: Vec<Area> = places.answers().filter_map(|(field, _)| place(places, field)).collect();
    let outside = |words: &[Word], who: &str| -> Vec<String> {
        let outside = words.iter().filter(|word| !boxes.iter().any(|it| word.lies_in(*it)));
        outside.map(|it| format!("{who} finds `{}` at {:?}, in no box", it.text, it.sides)).collect()
    };
    let mut told = words(answers).map(|it| outside(&it, "poppler")).unwrap_or_default();
    let arguments = ["draw", "-q", "-F", "stext", "-o", "-", answers.to_str().unwrap(), "1"];
    let Some(output) = ask("mutool", &arguments) else { return told };
    let page = String::from_utf8_lossy(&output.stdout).into_owned();
    let letters: Vec<Word> = page.lines().filter_map(letter).collect();
    told.extend(outside(&letters, "mupdf"));
    let count = expected.iter().map(|(_, text)| text.chars().count()).sum::<usize>();
    if letters.len() != count {
        told.push(format!("mupdf finds {} letters, not {count}", letters.len()));
    }
    told
}

fn words(path: &Path) -> Option<Vec<Word>> {
    let output = ask("pdftotext", &["-bbox", "-l", "1", path.to_str().unwrap(), "-"])?;
    let page = String::from_utf8(output.stdout).unwrap();
    let word = |line: &str| {
        let (sides, text) = line.trim().strip_prefix("<word ")?.strip_suffix("</word>")?.split_once('>')?;
        let sides: Vec<f64> = sides.split('"').filter_map(|it| it.parse().ok()).collect();
        Some(Word { text: plain(text), sides: sides.try_into().ok()? })
    };
    Some(page.lines().filter_map(word).collect())
}

/// `<char quad="..eight numbers.." x=".." y=".." .. c="A"/>`: across, the room of the letter; down, its baseline.
fn letter(line: &str) -> Option<Word> {
    let line = line.trim().strip_prefix("<char ")?;
    let value = |name: &str| line.split_once(&format!("{name}=\""))?.1.split_once('"').map(|it| it.0);
    let quad: Vec<f64> = value("quad")?.split(' ').filter_map(|it| it.parse().ok()).collect();
    let baseline: f64 = value(" y")?.parse().ok()?;
    let text = plain(value(" c")?);
    let is_blank = text.trim().is_empty();
    (!is_blank && quad.len() == 8).then(|| Word { text, sides: [quad[0], baseline, quad[2], baseline] })
}

fn plain(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
