//! 国籍・地域 to choose from, by their names in the reader's own language.

use unicode_normalization::UnicodeNormalization;

use crate::speech::Language;
use crate::table::rows;

const TABLE: &str = include_str!("../../assets/data/region_names.tsv");

/// The names of all regions, for each language in the order of its names.
pub(super) struct Regions {
    by_language: Vec<(Language, Vec<(&'static str, &'static str)>)>,
}

impl Regions {
    pub(super) fn builtin() -> Self {
        let by_language = Language::ALL.into_iter().zip(1..).map(|(language, column)| {
            let mut names: Vec<(&'static str, &'static str)> =
                rows::<9>(TABLE).filter_map(|row| row.first().copied().zip(row.get(column).copied())).collect();
            // People look a name up by its first letter, with or without an accent.
            names.sort_by_key(|(_, name)| sort_key(name));
            (language, names)
        });
        Self { by_language: by_language.collect() }
    }

    /// Values for the record, each with its name.
    pub(super) fn of(&self, language: Language) -> &[(&'static str, &'static str)] {
        self.by_language.iter().find(|it| it.0 == language).map_or(&[], |it| it.1.as_slice())
    }
}

fn sort_key(name: &str) -> String {
    name.nfkd().filter(|it| !matches!(it, '\u{300}'..='\u{36F}')).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::application::Nationality;

    #[test]
    fn every_choice_is_printed_as_it_is_named_in_japanese() {
        let regions = Regions::builtin();
        assert!(regions.of(Language::Japanese).len() > 200);
        for (value, name) in regions.of(Language::Japanese) {
            let nationality = Nationality::parse(value).unwrap().unwrap();
            assert_eq!(nationality.as_str(), *name, "{value}");
        }
        for language in Language::ALL {
            assert!(
                regions.of(language).iter().all(|(value, name)| !value.is_empty() && !name.is_empty()),
                "{language:?}"
            );
        }
    }
}
