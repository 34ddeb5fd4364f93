//! How a filled form looks: drawn by poppler and compared with the pictures in `tests/pictures`.
//!
//! Sixteen greys at 60 dpi show what stands where and stay small; the tolerance is for other versions of poppler.
#![expect(clippy::unwrap_used, clippy::panic, clippy::print_stderr, reason = "helpers of tests")]

#[path = "common/forms.rs"]
mod forms;
#[path = "common/judge.rs"]
mod judge;
#[path = "common/photo.rs"]
mod photo;
#[path = "common/recording.rs"]
mod recording;
#[path = "common/records.rs"]
mod records;

use std::path::Path;

use forms::Forms;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{GrayImage, ImageEncoder};
use judge::ask;
use recording::recording;
use records::{accepted, project};
use zairyu::form::DEFAULT_EDITION;
use zairyu::output::{Existing, write_atomically};

/// Of 255, over the whole sheet.
const MEAN_TOLERANCE: f64 = 1.5;
/// Of 255, over any square of eight pixels.
const BLOCK_TOLERANCE: f64 = 48.0;
const BLOCK: u32 = 8;

#[test]
fn the_example_looks_as_it_did() {
    check("examples/data/applicant.json", "example");
}

#[test]
fn a_full_form_with_long_texts_looks_as_it_did() {
    check("tests/cases/everything-there-is.json", "everything-there-is");
}

#[track_caller]
fn check(record: &str, name: &str) {
    let forms = Forms::new();
    let path = forms.fill(&accepted(record), DEFAULT_EDITION);
    let picture = forms.path(name).to_str().unwrap().to_owned();
    let Some(output) = ask("pdftoppm", &["-r", "60", "-gray", "-png", "-singlefile", &path, &picture]) else { return };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut actual = open(&std::fs::read(format!("{picture}.png")).unwrap());
    for pixel in actual.pixels_mut() {
        pixel.0[0] = pixel.0[0] / 17 * 17;
    }
    let file = packed(&actual);
    assert!(file.len() < 60_000, "{} bytes", file.len());
    let recorded =
        open(&recording(&project(&format!("tests/pictures/{name}.png")), &file).unwrap_or_else(|it| panic!("{it}")));
    assert_eq!(actual.dimensions(), recorded.dimensions());
    let difference = difference(&actual, &recorded);
    let (mean, worst) = measure(&difference);
    if mean > MEAN_TOLERANCE || worst > BLOCK_TOLERANCE {
        let folder = project("target/pictures");
        std::fs::create_dir_all(&folder).unwrap();
        let actual = keep(&folder, &format!("{name}.actual.png"), &file);
        let difference = keep(&folder, &format!("{name}.difference.png"), &packed(&difference));
        panic!("{name}: mean {mean:.2}, worst block {worst:.0}; see {actual} and {difference}");
    }
}

fn open(bytes: &[u8]) -> GrayImage {
    image::load_from_memory(bytes).unwrap().into_luma8()
}

fn packed(picture: &GrayImage) -> Vec<u8> {
    let mut file = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut file, CompressionType::Best, FilterType::NoFilter);
    encoder.write_image(picture, picture.width(), picture.height(), image::ExtendedColorType::L8).unwrap();
    file
}

/// White where both are alike.
fn difference(one: &GrayImage, two: &GrayImage) -> GrayImage {
    GrayImage::from_fn(one.width(), one.height(), |x, y| {
        image::Luma([255 - one.get_pixel(x, y).0[0].abs_diff(two.get_pixel(x, y).0[0])])
    })
}

/// The mean difference of all pixels, and of the worst block.
fn measure(difference: &GrayImage) -> (f64, f64) {
    let (width, height) = difference.dimensions();
    let sum = |left: u32, top: u32, right: u32, bottom: u32| {
        let pixels = (top..bottom).flat_map(|y| (left..right).map(move |x| (x, y)));
        pixels.map(|(x, y)| f64::from(255 - difference.get_pixel(x, y).0[0])).sum::<f64>()
    };
    let mut worst: f64 = 0.0;
    for (left, top) in (0..height / BLOCK).flat_map(|y| (0..width / BLOCK).map(move |x| (x * BLOCK, y * BLOCK))) {
        worst = worst.max(sum(left, top, left + BLOCK, top + BLOCK) / f64::from(BLOCK * BLOCK));
    }
    (sum(0, 0, width, height) / (f64::from(width) * f64::from(height)), worst)
}

fn keep(folder: &Path, name: &str, bytes: &[u8]) -> String {
    let path = folder.join(name);
    write_atomically(&path, bytes, Existing::Replace).unwrap();
    path.display().to_string()
}
