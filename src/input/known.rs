//! The paths that a record may have, found without comparing with each of them.

use std::sync::LazyLock;

use crate::diagnostic::Field;

/// What a path stands for. `name` is an item, written whole, and a group of items as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Known {
    /// Its keys, joined by dots.
    pub(super) path: &'static str,
    /// The item there.
    pub(super) field: Option<Field>,
    /// Whether items stand below it, as `loss.police.station` below `loss.police`.
    pub(super) is_group: bool,
    /// From 1 to 127, its own.
    pub(super) number: u8,
}

/// Paths of the same length, which are few.
type Row = Vec<Known>;

static BY_LENGTH: LazyLock<Vec<Row>> = LazyLock::new(by_length);

/// What a path stands for; none where no item is at it or below it.
pub(super) fn known(path: &str) -> Option<&'static Known> {
    let is_it = |it: &str| it.bytes().last() == path.bytes().last() && it == path;
    BY_LENGTH.get(path.len())?.iter().find(|it| is_it(it.path))
}

fn by_length() -> Vec<Row> {
    let mut paths: Vec<&'static str> = Field::ALL.iter().flat_map(|it| beginnings(it.path())).collect();
    paths.sort_unstable();
    paths.dedup();
    let longest = paths.iter().map(|it| it.len()).max().unwrap_or_default();
    let mut rows = vec![Row::new(); longest + 1];
    for (path, number) in paths.iter().copied().zip(1..) {
        let is_below = |it: &str| it.strip_prefix(path).is_some_and(|rest| rest.starts_with('.'));
        let known =
            Known { path, field: Field::from_path(path), is_group: paths.iter().any(|it| is_below(it)), number };
        if let Some(row) = rows.get_mut(path.len()) {
            row.push(known);
        }
    }
    rows
}

/// `loss`, `loss.police` and `loss.police.station`.
fn beginnings(path: &'static str) -> impl Iterator<Item = &'static str> {
    let ends = path.match_indices('.').map(|(end, _)| end).chain([path.len()]);
    ends.filter_map(|end| path.get(..end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_is_known_and_has_a_number_of_its_own() {
        let mut numbers: Vec<u8> = BY_LENGTH.iter().flatten().map(|it| it.number).collect();
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=u8::try_from(numbers.len()).unwrap()).collect::<Vec<_>>());
        assert!(numbers.len() < 128, "more paths than bits in a number");
        for field in Field::ALL {
            assert_eq!(known(field.path()).unwrap().field, Some(*field));
        }
    }

    #[test]
    fn groups_are_known_and_nothing_else_is() {
        for (path, is_item, is_group) in [
            ("name", true, true),
            ("name.family", true, false),
            ("loss", false, true),
            ("loss.police", false, true),
            ("loss.police.station", true, false),
        ] {
            let known = known(path).unwrap();
            assert_eq!((known.field.is_some(), known.is_group), (is_item, is_group), "{path}");
        }
        for path in ["", ".", "nam", "name.", ".name", "loss.polic", "police", "Name"] {
            assert_eq!(known(path), None, "{path}");
        }
    }
}
