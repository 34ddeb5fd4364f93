//! Whether two texts mean the same person or place, however they were typed.

use crate::diagnostic::narrow;

/// Compares letter by letter without regard to blanks, case, width, kinds of hyphens, commas and stops.
pub(super) fn is_same_text(one: &str, other: &str) -> bool {
    folded(one).eq(folded(other))
}

fn folded(text: &str) -> impl Iterator<Item = char> {
    let plain = text.chars().map(|it| match it {
        '‐' | '‑' | '–' | '—' | '−' => '-',
        other => narrow(other),
    });
    plain.filter(|it| !it.is_whitespace() && !matches!(it, ',' | '.' | '・')).flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_of_typing_does_not_matter() {
        assert!(is_same_text("東京都新宿区西新宿２－８－１　新宿ハイツ", "東京都新宿区西新宿2-8-1 新宿ハイツ"));
        assert!(is_same_text("Nguyen, Van An", "NGUYEN VAN AN"));
        assert!(!is_same_text("東京都新宿区西新宿2-8-1", "東京都新宿区西新宿2-8-2"));
        assert!(!is_same_text("東京都新宿区西新宿2-8-1", "東京都新宿区西新宿28-1"));
    }
}
