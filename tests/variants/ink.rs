//! Where poppler leaves ink: that of the answers is in the boxes, and never on that of the form.

use std::path::{Path, PathBuf};

use image::GrayImage;
use zairyu::form::{AnswerBox, Places};
use zairyu::units::{Area, Length};

use super::judge::ask;
use super::letters::place;
use super::picture;

/// Dots per inch.
const FINENESS: f64 = 100.0;
/// What is as dark as this is ink, and not the soft edge of it.
const DARK: u8 = 128;
/// So many pixels of a ring may be shared with what it passes.
const SHARED_BY_RINGS: usize = 6;
/// So much of the paper may differ strongly between the filled form and the form with the answers laid over it: edges
/// that fall differently on pixels.
const DIFFERING: f64 = 0.001;

/// A page drawn in gray, as large as the sheet of these places.
pub(crate) fn draw(path: &Path, page: usize, places: &Places) -> Option<GrayImage> {
    let drawn = draw_at(path, page, FINENESS)?;
    let times = (f64::from(drawn.width()) * 72.0 / (places.page().0.to_pt() * FINENESS)).round();
    // Poppler knows no other unit than the point.
    if times > 1.0 { draw_at(path, page, FINENESS / times) } else { Some(drawn) }
}

fn draw_at(path: &Path, page: usize, fineness: f64) -> Option<GrayImage> {
    let drawing = path.with_extension("");
    let (page, fineness) = (page.to_string(), fineness.to_string());
    let (path, target) = (path.to_str().unwrap(), drawing.to_str().unwrap());
    let arguments = ["-gray", "-cropbox", "-singlefile", "-f", &page, "-r", &fineness, path, target];
    let output = ask("pdftoppm", &arguments)?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(gray(&std::fs::read(drawing.with_extension("pgm")).unwrap()))
}

/// `P5`, width and height, 255, each ended by a line feed; then the pixels.
fn gray(file: &[u8]) -> GrayImage {
    let mut lines = file.splitn(4, |it| *it == b'\n');
    let size = String::from_utf8_lossy(lines.nth(1).unwrap()).into_owned();
    let (width, height) = size.split_once(' ').unwrap();
    let pixels = lines.nth(1).unwrap().to_vec();
    GrayImage::from_raw(width.parse().unwrap(), height.parse().unwrap(), pixels).unwrap()
}

/// What is wrong with the ink of a filled form and its answers, by the form as it was given.
pub(crate) fn judged(blank: &GrayImage, [filled, answers]: &[PathBuf; 2], places: &Places) -> Vec<String> {
    let (Some(filled), Some(answers)) = (draw(filled, 1, places), draw(answers, 1, places)) else { return Vec::new() };
    let boxes = boxes(places);
    let (photo, rings) = (photo(places), rings(places));
    let mut told = Vec::new();
    let is_as_large = |it: &GrayImage| it.dimensions() == answers.dimensions();
    if !(is_as_large(blank) && is_as_large(&filled)) {
        return vec![format!("{:?}, {:?} and {:?}", blank.dimensions(), filled.dimensions(), answers.dimensions())];
    }
    let (mut shared, mut shared_by_rings) = (Vec::new(), 0);
    for (x, y, _) in answers.enumerate_pixels().filter(|(_, _, it)| it.0[0] < DARK) {
        let form = blank.get_pixel(x, y).0[0];
        let lies_in = |it: &Area| lies_in(x, y, *it);
        if lies_in(&photo) {
            continue;
        }
        if !boxes.iter().chain(&rings).any(lies_in) {
            told.push(format!("ink at pixel {x}, {y}, which is in no box"));
        }
        if form < DARK && rings.iter().any(lies_in) {
            shared_by_rings += 1;
        } else if form < DARK {
            shared.push((x, y));
        }
    }
    told.truncate(3);
    if !shared.is_empty() || shared_by_rings > SHARED_BY_RINGS {
        told.push(format!("overprinted: {} pixels, {shared:?}; by rings: {shared_by_rings}", shared.len()));
    }
    let darker = blank.as_raw().iter().zip(answers.as_raw()).map(|(one, two)| *one.min(two)).collect();
    let mut together = GrayImage::from_raw(blank.width(), blank.height(), darker).unwrap();
    // A photo is opaque.
    for (x, y, pixel) in together.enumerate_pixels_mut().filter(|(x, y, _)| lies_in(*x, *y, photo)) {
        *pixel = *filled.get_pixel(x, y);
    }
    let differing = picture::differing(&filled, &together, picture::STRONGLY);
    if differing > DIFFERING {
        told.push(format!("{differing} of the paper is neither the form's nor the answers'"));
    }
    told
}

fn boxes(places: &Places) -> Vec<Area> {
    places.answers().filter_map(|(field, _)| place(places, field)).collect()
}

/// The frame, whose words the photo covers. A photo is as large as the law says, so it covers a frame that was scaled
/// down as well.
fn photo(places: &Places) -> Area {
    let frame = places.answers().find_map(|(_, it)| if let AnswerBox::Photo(area) = it { Some(*area) } else { None });
    let frame = frame.unwrap();
    frame.centred(frame.width().max(Length::mm(30)), frame.height().max(Length::mm(40)))
}

fn rings(places: &Places) -> Vec<Area> {
    const STROKE: Length = Length::centipoints(100);
    let rings =
        places.answers().filter_map(|(_, it)| if let AnswerBox::Choice(it) = it { Some(it.rings()) } else { None });
    let around = |it: &zairyu::form::Ring| Area {
        left: it.centre.x - it.radius - STROKE,
        top: it.centre.y - it.radius - STROKE,
        right: it.centre.x + it.radius + STROKE,
        bottom: it.centre.y + it.radius + STROKE,
    };
    rings.flatten().map(|(_, it)| around(it)).collect()
}

/// Whether the middle of a pixel lies in an area, or no further out than a pixel is wide.
fn lies_in(x: u32, y: u32, area: Area) -> bool {
    let middle = |it: u32| (f64::from(it) + 0.5) * 72.0 / FINENESS;
    let is_between = |it: f64, start: Length, end: Length| {
        let pixel = 72.0 / FINENESS;
        it > start.to_pt() - pixel && it < end.to_pt() + pixel
    };
    is_between(middle(x), area.left, area.right) && is_between(middle(y), area.top, area.bottom)
}
