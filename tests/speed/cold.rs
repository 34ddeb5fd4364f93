//! `cargo bench --bench cold`: one form from cold start to finished file, as a whole process, with and without a photo.
//!
//! Prints the mean CPU time of many runs, because systems that count in ticks of some milliseconds make a single run
//! look like anything between nothing and twice its time; and the largest memory of all.
#![expect(clippy::expect_used, clippy::print_stdout, reason = "a benchmark that cannot run says so and stops")]
#![expect(clippy::cast_precision_loss, reason = "figures for people")]

use std::path::Path;
use std::process::Command;

use nix::sys::resource::{Usage, UsageWho, getrusage};
use nix::sys::time::TimeValLike;

const RUNS: u32 = 60;

fn main() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/data");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let output = folder.path().join("form.pdf");
    let photo = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/photos/grain-600x800.jpg");
    let photo = photo.to_str().expect("a path in UTF-8");
    for (what, extra) in [("no photo", ["--no-photo"].as_slice()), ("600x800 photo", &["--photo", photo])] {
        let before = cpu_ms(&children());
        for _ in 0..RUNS {
            let status = Command::new(env!("CARGO_BIN_EXE_zairyu"))
                .args(["fill", "--force", "--quiet", "--today", "2026-11-22", "-o"])
                .arg(&output)
                .arg(examples.join("applicant.json"))
                .args(extra)
                .status();
            assert!(status.is_ok_and(|it| it.success()), "the program failed");
        }
        let mean = (cpu_ms(&children()) - before) / f64::from(RUNS);
        let size = output.metadata().expect("a finished form").len();
        println!("{what:<14} {mean:6.1} ms CPU  {size:>7} bytes");
    }
    println!("resident       {:6.1} MB at most", children().max_rss() as f64 / 1024.0);
}

fn children() -> Usage {
    getrusage(UsageWho::RUSAGE_CHILDREN).expect("the system counts its children")
}

fn cpu_ms(usage: &Usage) -> f64 {
    (usage.user_time().num_microseconds() + usage.system_time().num_microseconds()) as f64 / 1000.0
}
