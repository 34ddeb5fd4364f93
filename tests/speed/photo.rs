//! `cargo bench --bench photo`: a phone's picture to the finished print, as a whole process, beside vipsthumbnail.
//!
//! Every run is a process of its own, started by a small one in between, because a process counts as its own the memory
//! of the one that started it, and this one holds whole pictures. Runs take turns, so that whatever else the machine does
//! falls on all alike; told is the least CPU time and the largest memory.
#![expect(clippy::expect_used, clippy::print_stdout, reason = "a benchmark that cannot run says so and stops")]
#![expect(clippy::cast_precision_loss, reason = "figures for people")]
#![expect(clippy::cast_sign_loss, clippy::indexing_slicing, reason = "pixels within a picture made here")]

use std::path::{Path, PathBuf};
use std::process::Command;

use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;
use zairyu::photo::{Fineness, Photo};

const ROUNDS: usize = 9;

/// What one run cost.
#[derive(Clone, Copy)]
struct Cost {
    cpu_ms: f64,
    peak_mb: f64,
}

#[derive(Clone, Copy, PartialEq)]
enum Scans {
    One,
    Many,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["--print", path] => print_photo(Path::new(path)),
        ["--measure", program, rest @ ..] => measure(program, rest),
        _ => compare(),
    }
}

/// The work that is measured.
fn print_photo(path: &Path) {
    let bytes = std::fs::read(path).expect("a picture");
    let checked = Photo::prepare(&bytes, Fineness::default());
    let photo = checked.value().expect("a photo");
    std::hint::black_box(photo.jpeg());
}

/// Runs a program and prints what it cost.
fn measure(program: &str, arguments: &[&str]) {
    let status = Command::new(program).args(arguments).env("VIPS_CONCURRENCY", "1").status();
    assert!(status.is_ok_and(|it| it.success()), "{program} failed");
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).expect("the system counts its children");
    let cpu = usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    println!("{cpu} {}", usage.max_rss());
}

fn compare() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let itself = std::env::current_exe().expect("a program");
    let itself = itself.to_str().expect("a path in UTF-8");
    let has_vips = Command::new("vipsthumbnail").arg("--version").output().is_ok_and(|it| it.status.success());
    if !has_vips {
        println!("vipsthumbnail is not installed: nothing to compare with");
    }
    for (what, width, height, scans) in [
        ("12 MP", 3024, 4032, Scans::One),
        ("48 MP", 6048, 8064, Scans::One),
        ("12 MP progressive", 3024, 4032, Scans::Many),
        ("48 MP progressive", 6048, 8064, Scans::Many),
    ] {
        let path = picture(folder.path(), width, height, scans);
        let path = path.to_str().expect("a path in UTF-8");
        let megabytes = std::fs::metadata(path).expect("a picture").len() as f64 / 1e6;
        let thumbnail = folder.path().join("thumbnail.jpg[Q=92]");
        let thumbnail = thumbnail.to_str().expect("a path in UTF-8");
        let vips = ["vipsthumbnail", path, "--size", "709x945", "-o", thumbnail];
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for _ in 0..ROUNDS {
            ours.push(cost(itself, &[itself, "--print", path]));
            if has_vips {
                theirs.push(cost(itself, &vips));
            }
        }
        println!("{what} ({megabytes:.1} MB)");
        tell("to the print", &ours);
        tell("vipsthumbnail", &theirs);
    }
}

fn cost(itself: &str, command: &[&str]) -> Cost {
    let output = Command::new(itself).arg("--measure").args(command).output().expect("a program that starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("text");
    let numbers: Vec<f64> = text.split_whitespace().filter_map(|it| it.parse().ok()).collect();
    Cost { cpu_ms: numbers[0] / 1000.0, peak_mb: numbers[1] / 1024.0 }
}

fn tell(who: &str, costs: &[Cost]) {
    if costs.is_empty() {
        return;
    }
    let least = costs.iter().map(|it| it.cpu_ms).fold(f64::INFINITY, f64::min);
    let peak = costs.iter().map(|it| it.peak_mb).fold(0.0, f64::max);
    println!("  {who:<14} {least:6.0} ms CPU  {peak:6.0} MB");
}

/// A portrait drawn large, with the grain of a sensor, which is what a camera's file mostly consists of.
fn picture(folder: &Path, width: u32, height: u32, scans: Scans) -> PathBuf {
    let drawn = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data/photos/nguyen.jpg");
    let drawn = std::fs::read(drawn).expect("a sample picture");
    let mut decoder = jpeg_decoder::Decoder::new(drawn.as_slice());
    let small = decoder.decode().expect("a readable picture");
    let info = decoder.info().expect("a header");
    let (from_width, from_height) = (u32::from(info.width), u32::from(info.height));
    let mut seed = 29u32;
    let mut rgb = Vec::with_capacity(width as usize * height as usize * 3);
    for y in 0..height {
        let row = (y * from_height / height) as usize * from_width as usize;
        for x in 0..width {
            let at = (row + (x * from_width / width) as usize) * 3;
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let grain = (seed >> 28).cast_signed() - 8;
            rgb.extend(small[at..at + 3].iter().map(|&it| (i32::from(it) + grain).clamp(0, 255) as u8));
        }
    }
    let path = folder.join(format!("{width}{}.jpg", if scans == Scans::Many { "-progressive" } else { "" }));
    let mut encoder = Encoder::new_file(&path, 85).expect("a writable folder");
    encoder.set_progressive(scans == Scans::Many);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    let narrow = |side| u16::try_from(side).expect("a side of a JPEG");
    encoder.encode(&rgb, narrow(width), narrow(height), ColorType::Rgb).expect("encodable");
    path
}
