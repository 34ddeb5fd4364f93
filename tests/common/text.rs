//! Recordings that are text, compared line by line.

use std::path::Path;

use super::recording::recording;

/// Tells the first line that differs from the recording.
pub(crate) fn compare(path: &Path, actual: &str) -> Result<(), String> {
    let recorded = String::from_utf8_lossy(&recording(path, actual.as_bytes())?).into_owned();
    if recorded == actual {
        return Ok(());
    }
    let ends = std::iter::repeat(("(nothing)", "(nothing)"));
    let mut lines = recorded.lines().chain(ends.clone().map(|it| it.0)).zip(actual.lines().chain(ends.map(|it| it.1)));
    let line = lines.position(|(one, two)| one != two || one == "(nothing)").unwrap_or_default();
    let shown = |text: &str| text.lines().nth(line).unwrap_or("(nothing)").to_owned();
    Err(format!(
        "{}:{} differs (UPDATE=1 accepts it)\n recorded: {}\n    found: {}",
        path.display(),
        line + 1,
        shown(&recorded),
        shown(actual)
    ))
}
