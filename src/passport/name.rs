//! Whether the form's name is the passport's, although the two are written by different rules.
//!
//! A zone has letters and fillers only: it drops apostrophes, puts a filler for a hyphen, drops a comma or puts a
//! filler for it, and cuts a name that is too long (Doc 9303, part 3, section 4.6).

use super::Mrz;

/// How the form's name stands to the passport's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NameMatch {
    /// The same name.
    Same,
    /// The same words, but family and given name exchanged.
    Swapped,
    /// Another name, or another spelling.
    Different,
}

impl Mrz {
    /// Compares a name that is written as one text, which stands in the passport's order: primary, then secondary.
    pub fn compare_name(&self, whole: &str) -> NameMatch {
        let (primary, secondary) = (self.primary(), self.secondary());
        if self.is_written(whole, [primary, secondary]) {
            NameMatch::Same
        } else if self.is_written(whole, [secondary, primary]) {
            NameMatch::Swapped
        } else {
            NameMatch::Different
        }
    }

    /// Compares a name that is taken apart. Who has one name may have written it as either part.
    pub fn compare_name_parts(&self, family: Option<&str>, given: Option<&str>) -> NameMatch {
        let (primary, secondary) = (self.primary(), self.secondary());
        let has_one_name = primary.is_empty() || secondary.is_empty();
        // A field that one part fills may have no room left for the other.
        let is_rest_cut = has_one_name && self.is_name_full();
        let is_swapped = self.is_part(given, primary) && (is_rest_cut || self.is_part(family, secondary));
        let is_same = self.is_part(family, primary) && (is_rest_cut || self.is_part(given, secondary));
        if is_same || (is_swapped && has_one_name && !is_rest_cut) {
            NameMatch::Same
        } else if is_swapped {
            NameMatch::Swapped
        } else {
            NameMatch::Different
        }
    }

    /// Whether a family name is the passport's, whole.
    pub fn is_family_name(&self, stated: &str) -> bool {
        !self.is_name_full() && self.is_part(Some(stated), self.primary())
    }

    /// Whether a given name is the passport's, whole. Who has one name may have written it so.
    pub fn is_given_name(&self, stated: &str) -> bool {
        let expected = if self.secondary().is_empty() { self.primary() } else { self.secondary() };
        !self.is_name_full() && self.is_part(Some(stated), expected)
    }

    /// Whether a part of the form's name is a part of the passport's; none is the same as none.
    pub(super) fn is_part(&self, stated: Option<&str>, expected: &str) -> bool {
        match stated.filter(|it| has_letter(it)) {
            Some(stated) => self.is_written(stated, [expected, ""]),
            None => expected.is_empty(),
        }
    }

    /// A whole name whose two parts are exchanged, put into the passport's order with its own punctuation.
    pub(super) fn reordered(&self, whole: &str) -> Option<String> {
        let parts = whole.match_indices(' ').map(|(at, _)| whole.split_at(at));
        let is_swapped = |(given, family): &(&str, &str)| {
            self.is_written(family, [self.primary(), ""]) && self.is_written(given, [self.secondary(), ""])
        };
        let (given, family) = parts.into_iter().find(is_swapped)?;
        let bare = |it: &str| it.trim_matches([' ', ',']).to_owned();
        Some(format!("{} {}", bare(family), bare(given)))
    }

    fn is_written(&self, stated: &str, parts: [&str; 2]) -> bool {
        is_same(stated, parts) || (self.is_name_full() && is_begun(stated, parts))
    }
}

/// How closely two letters of the form's name stand together.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Joint {
    /// Nothing between them.
    Fast,
    /// A comma or full stop, for which the zone may have a filler.
    Loose,
    /// A space or hyphen, for which it has one.
    Open,
}

fn joint(character: char) -> Option<Joint> {
    match character {
        ' ' | '-' => Some(Joint::Open),
        ',' | '.' => Some(Joint::Loose),
        '\'' => Some(Joint::Fast),
        _ => None,
    }
}

/// Whether the letters are the same and part into words at the same places.
fn is_same(stated: &str, parts: [&str; 2]) -> bool {
    let mut written = words_of(parts).flat_map(|it| std::iter::once(' ').chain(it.chars())).skip(1).peekable();
    let mut has_begun = false;
    let mut between = Joint::Fast;
    for character in stated.chars() {
        if let Some(joint) = joint(character) {
            between = between.max(joint);
            continue;
        }
        if has_begun && between > Joint::Fast && written.next_if_eq(&' ').is_none() && between == Joint::Open {
            return false;
        }
        if written.next() != Some(character) {
            return false;
        }
        (has_begun, between) = (true, Joint::Fast);
    }
    has_begun && written.next().is_none()
}

/// Whether a name that had to be cut may be the form's, whose commas and full stops part words or do not.
fn is_begun(stated: &str, parts: [&str; 2]) -> bool {
    [Joint::Loose, Joint::Open].into_iter().any(|parting| {
        let words = stated.split(|it| joint(it).is_some_and(|it| it >= parting));
        let letters = words.map(|it| it.chars().filter(|it| joint(*it).is_none()).collect::<String>());
        does_begin(letters.filter(|it| !it.is_empty()), words_of(parts))
    })
}

/// Whether each word begins a word of the form's name, in the same order and from the first one on.
fn does_begin<'a>(mut stated: impl Iterator<Item = String>, mut written: impl Iterator<Item = &'a str>) -> bool {
    let is_first = written.next().zip(stated.next()).is_some_and(|(written, word)| word.starts_with(written));
    is_first && written.all(|written| stated.any(|it| it.starts_with(written)))
}

fn words_of(parts: [&str; 2]) -> impl Iterator<Item = &str> {
    parts.into_iter().flat_map(|it| it.split(' ')).filter(|it| !it.is_empty())
}

fn has_letter(text: &str) -> bool {
    text.contains(|it: char| it.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::passport::tests::named;

    #[track_caller]
    fn check_name(zone: &str, whole: &str, expected: NameMatch) {
        assert_eq!(named(zone).compare_name(whole), expected, "{zone} and {whole}");
    }

    #[track_caller]
    fn check_parts(zone: &str, family: &str, given: &str, expected: NameMatch) {
        let some = |it: &'static str| (!it.is_empty()).then_some(it);
        let (family, given) = (some(String::leak(family.to_owned())), some(String::leak(given.to_owned())));
        assert_eq!(named(zone).compare_name_parts(family, given), expected, "{zone} and {family:?} {given:?}");
    }

    #[test]
    fn names_are_compared_by_the_rules_of_the_zone() {
        use NameMatch::{Different, Same, Swapped};
        for (zone, whole, expected) in [
            ("NGUYEN<<VAN<AN", "NGUYEN VAN AN", Same),
            ("NGUYEN<<VAN<AN", "VAN AN NGUYEN", Swapped),
            ("NGUYEN<<VAN<AN", "NGUYEN VAN ANH", Different),
            ("NGUYEN<<VAN<AN", "NGUYEN VANAN", Different),
            ("NGUYEN<<VAN<AN", "AN NGUYEN VAN", Different),
            ("NGUYEN<<VAN<AN", "NGUYEN VAN", Different),
            ("OBRIEN<SATO<<MARY<ANN", "O'BRIEN-SATO MARY-ANN", Same),
            ("OBRIEN<SATO<<MARY<ANN", "MARY-ANN O'BRIEN-SATO", Swapped),
            ("OBRIEN<SATO<<MARY<ANN", "O'BRIENSATO MARY-ANN", Different),
            ("DANGELO<<LUCA", "D ANGELO LUCA", Different),
            ("SMITH<JR<<JOHN", "SMITH, J.R. JOHN", Same),
            ("SMITH<JR<<JOHN", "SMITH,JR JOHN", Same),
            ("SMITHJR<<JOHN", "SMITH,JR JOHN", Same),
            ("SMITH<<J<R", "SMITH, J.R.", Same),
            ("SUKARNO", "SUKARNO", Same),
            ("SUKARNO", "SUHARTO", Different),
            ("SUKARNO", "SUKARNO SUKARNO", Different),
            ("<<SUKARNO", "SUKARNO", Same),
            ("LI<<LI", "LI LI", Same),
            ("LI<<LI", "", Different),
            ("LI<<LI", " '-", Different),
        ] {
            check_name(zone, whole, expected);
        }
    }

    #[test]
    fn parts_of_names_are_compared_each_with_its_own() {
        use NameMatch::{Different, Same, Swapped};
        for (zone, family, given, expected) in [
            ("NGUYEN<<VAN<AN", "NGUYEN", "VAN AN", Same),
            ("NGUYEN<<VAN<AN", "VAN AN", "NGUYEN", Swapped),
            ("NGUYEN<<VAN<AN", "NGUYEN VAN", "AN", Different),
            ("NGUYEN<<VAN<AN", "NGUYEN", "", Different),
            ("NGUYEN<<VAN<AN", "", "VAN AN", Different),
            ("SUKARNO", "SUKARNO", "", Same),
            ("SUKARNO", "", "SUKARNO", Same),
            ("<<SUKARNO", "SUKARNO", "", Same),
            ("<<SUKARNO", "", "SUKARNO", Same),
            ("SUKARNO", "SUKARNO", "SUKARNO", Different),
            ("SUKARNO", "", "SUHARTO", Different),
            ("SUKARNO", "", "", Different),
        ] {
            check_parts(zone, family, given, expected);
        }
    }

    #[test]
    fn a_name_that_was_cut_is_compared_by_what_is_there() {
        use NameMatch::{Different, Same, Swapped};
        let word = "NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K";
        let words = "BENNELONG<WOOLOOMOOLOO<WARRANDYTE<W<<DI";
        let whole = "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLM";
        for zone in [word, words, whole] {
            assert!(zone.len() == 39 && named(zone).is_name_full());
        }
        for (zone, stated, expected) in [
            (word, "NILAVADHANANANDA CHAYAPA DEJTHAMRONG KRASUANG", Same),
            (word, "NILAVADHANANANDA CHAYAPA DEJTHAMRONG KRASUANG THIRD", Same),
            (word, "CHAYAPA DEJTHAMRONG KRASUANG NILAVADHANANANDA", Swapped),
            (word, "NILAVADHANANANDA CHAYAPA DEJTHAMRONG", Different),
            (word, "NILAVADHANANANDA CHAYAPA DEJTHAMRONG SOMCHAI", Different),
            (word, "NILAVADHANANAND CHAYAPA DEJTHAMRONG KRASUANG", Different),
            (words, "BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL DINGO POTOROO", Same),
            (words, "BENNELONG-WOOLOOMOOLOO WARRANDYTE WARNAM'BOOL, DINGO", Same),
            (words, "WOOLOOMOOLOO BENNELONG WARRANDYTE WARNAMBOOL DINGO POTOROO", Different),
            (whole, "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOP ANNA", Same),
        ] {
            check_name(zone, stated, expected);
        }
        check_parts(word, "NILAVADHANANANDA", "CHAYAPA DEJTHAMRONG KRASUANG", Same);
        check_parts(word, "CHAYAPA DEJTHAMRONG KRASUANG", "NILAVADHANANANDA", Swapped);
        check_parts(words, "BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL", "DINGO POTOROO", Same);
        check_parts(words, "BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL", "POTOROO", Different);
        check_parts(whole, "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOP", "ANNA", Same);
        check_parts(whole, "ANNA", "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOP", Swapped);
    }
}
