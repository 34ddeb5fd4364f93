//! The wording of papers and guide in many languages, from one message catalogue a language (Mozilla Fluent).
//!
//! Messages of the program are in Japanese and English, and stand beside the code that gives them. What a person takes
//! home is another matter: it is read by people who read neither, so its sentences live in `assets/speech`, one file a
//! language. A language is complete or is not shipped; a test holds them against each other.

mod language;
mod ruby;

pub use language::Language;
pub use ruby::{Reading, readings, without_readings};

#[cfg(test)]
use std::collections::BTreeSet;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::calendar::Date;

/// One language's sentences.
pub struct Speech {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// What goes into a sentence.
#[derive(Debug, Clone, Copy)]
pub enum Word<'a> {
    /// As it is.
    Text(&'a str),
    /// A number, which chooses the plural.
    Number(i64),
    /// A day, written as the language writes days.
    Day(Date),
}

/// A catalogue that cannot be read: a fault of the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpeechError {
    language: Language,
    reason: String,
}

impl Speech {
    /// The sentences of a language.
    ///
    /// # Errors
    ///
    /// Only where the catalogue built in is broken.
    pub fn of(language: Language) -> Result<Self, SpeechError> {
        Self::read(language, &[language.catalogue()])
    }

    /// The same with the sentences of the page.
    ///
    /// # Errors
    ///
    /// Only where a catalogue built in is broken.
    #[cfg(feature = "web")]
    pub fn of_page(language: Language) -> Result<Self, SpeechError> {
        Self::read(language, &[language.catalogue(), language.catalogue_of_page()])
    }

    fn read(language: Language, catalogues: &[&str]) -> Result<Self, SpeechError> {
        let fault = |reason: String| SpeechError { language, reason };
        let plurals = language.plurals().parse().map_err(|error| fault(format!("{error:?}")))?;
        let mut bundle = FluentBundle::new_concurrent(vec![plurals]);
        // Marks that part a value from its sentence are needed where scripts of both directions meet; here they would
        // be letters that no font has.
        bundle.set_use_isolating(false);
        for catalogue in catalogues {
            let resource = FluentResource::try_new((*catalogue).to_owned())
                .map_err(|(_, errors)| fault(errors.first().map(ToString::to_string).unwrap_or_default()))?;
            bundle
                .add_resource(resource)
                .map_err(|errors| fault(errors.first().map(ToString::to_string).unwrap_or_default()))?;
        }
        Ok(Self { language, bundle })
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A sentence that nothing goes into.
    pub fn say(&self, id: &str) -> String {
        self.tell(id, &[])
    }

    /// A sentence with what goes into it.
    ///
    /// One that the catalogue lacks, or whose words are missing, comes out as its id in brackets that no font here has:
    /// no paper can be set with it.
    pub fn tell(&self, id: &str, words: &[(&str, Word<'_>)]) -> String {
        let args = words.iter().map(|(name, word)| (*name, self.value(*word))).collect::<FluentArgs<'_>>();
        let pattern = self.bundle.get_message(id).and_then(|it| it.value());
        let mut errors = Vec::new();
        let said = pattern.map(|it| self.bundle.format_pattern(it, Some(&args), &mut errors).into_owned());
        said.filter(|_| errors.is_empty()).unwrap_or_else(|| format!("⟦{id}⟧"))
    }

    /// A day, as the language writes it.
    pub fn day(&self, day: Date) -> String {
        let (year, month, date) = day.parts();
        let weekday = i64::from(day.weekday_number());
        self.tell(
            "date",
            &[
                ("year", Word::Number(year.into())),
                ("month", Word::Number(month.into())),
                ("day", Word::Number(date.into())),
                ("weekday", Word::Number(weekday)),
            ],
        )
    }

    /// The shortest name of the day of the week.
    pub fn weekday(&self, day: Date) -> String {
        let weekday = i64::from(day.weekday_number());
        self.tell("weekday-short", &[("weekday", Word::Number(weekday))])
    }

    fn value<'a>(&self, word: Word<'a>) -> FluentValue<'a> {
        match word {
            Word::Text(text) => FluentValue::from(text),
            Word::Number(number) => FluentValue::from(number),
            Word::Day(day) => FluentValue::from(self.day(day)),
        }
    }
}

impl fmt::Debug for Speech {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Speech({})", self.language.name())
    }
}

impl fmt::Display for SpeechError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the catalogue {} is broken: {}", self.language.name(), self.reason)
    }
}

impl std::error::Error for SpeechError {}

/// The messages of the papers' catalogue, and the variables of each.
#[cfg(test)]
fn messages(language: Language) -> Vec<(String, BTreeSet<String>)> {
    messages_in(language.catalogue())
}

#[cfg(test)]
fn messages_in(catalogue: &str) -> Vec<(String, BTreeSet<String>)> {
    let mut found: Vec<(String, BTreeSet<String>)> = Vec::new();
    for line in catalogue.lines().filter(|it| !it.starts_with('#')) {
        if let Some((id, _)) = line.split_once(" =").filter(|_| !line.starts_with(' ')) {
            found.push((id.to_owned(), BTreeSet::new()));
        }
        let variables = line
            .split('$')
            .skip(1)
            .map(|it| it.chars().take_while(|it| it.is_ascii_alphanumeric() || *it == '-').collect::<String>());
        if let Some((_, known)) = found.last_mut() {
            known.extend(variables);
        }
    }
    found
}

/// Every sentence of a language, with all plurals of those that have some.
#[cfg(test)]
pub(crate) fn sentences_for_tests(language: Language) -> Vec<String> {
    let speech = Speech::of(language).unwrap();
    let day = Date::from_ymd(2026, 11, 24).unwrap();
    let mut sentences = Vec::new();
    for (id, variables) in messages(language) {
        for count in [0, 1, 2, 5, 21] {
            let words: Vec<(&str, Word<'_>)> = variables
                .iter()
                .map(|it| match it.as_str() {
                    "days" | "months" | "age" | "year" => (it.as_str(), Word::Number(count)),
                    "month" | "weekday" | "day" => (it.as_str(), Word::Number(count.clamp(1, 7))),
                    "date" | "start" | "plain" | "last" => (it.as_str(), Word::Day(day)),
                    _ => (it.as_str(), Word::Text("甲")),
                })
                .chain([("weekday", Word::Number(3)), ("month", Word::Number(2))])
                .collect();
            sentences.push(speech.tell(&id, &words));
        }
    }
    sentences
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[track_caller]
    fn check_completeness(catalogue: impl Fn(Language) -> &'static str) {
        let english = messages_in(catalogue(Language::English));
        let japanese: BTreeMap<_, _> = messages_in(catalogue(Language::Japanese)).into_iter().collect();
        assert!(english.len() > 150);
        for language in Language::ALL {
            let found = messages_in(catalogue(language));
            let ids = |it: &[(String, BTreeSet<String>)]| it.iter().map(|it| it.0.clone()).collect::<Vec<_>>();
            assert_eq!(ids(&found), ids(&english), "{}", language.name());
            for ((id, variables), (_, expected)) in found.iter().zip(&english) {
                if id == "date" || id.starts_with("month") || id.starts_with("weekday") {
                    continue;
                }
                assert!(variables == expected || variables == &japanese[id], "{} {id}", language.name());
            }
        }
    }

    #[test]
    fn every_language_says_everything() {
        check_completeness(Language::catalogue);
    }

    #[test]
    fn every_message_is_said_somewhere() {
        let code = code();
        for (id, _) in messages(Language::English) {
            let thing = id.strip_prefix("thing-").map(|it| it.strip_suffix("-note").unwrap_or(it));
            let is_said = |id: &str| code.contains(&format!("\"{id}\""));
            let is_part = ["month-name", "weekday-name", "language-name"].contains(&id.as_str());
            assert!(is_part || is_said(&id) || thing.is_some_and(is_said), "{id}");
        }
    }

    fn code() -> String {
        let mut code = String::new();
        let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))];
        while let Some(folder) = folders.pop() {
            for path in std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()) {
                if path.is_dir() {
                    folders.push(path);
                } else {
                    code += &std::fs::read_to_string(path).unwrap();
                }
            }
        }
        code
    }

    /// The page: complete, said somewhere, each sentence sayable, and nothing of the papers said again.
    #[cfg(feature = "web")]
    #[test]
    fn the_page_says_everything_in_every_language() {
        use crate::diagnostic::Field;
        use crate::procedure::Paper;
        check_completeness(Language::catalogue_of_page);
        let code = code();
        let papers: Vec<String> = messages(Language::English).into_iter().map(|it| it.0).collect();
        for (id, variables) in messages_in(Language::English.catalogue_of_page()) {
            assert!(!papers.contains(&id), "{id} is a message of the papers");
            let is_item = |it: &str| Field::ALL.iter().any(|field| field.flag() == it);
            let is_made = id.strip_prefix("item-").is_some_and(is_item)
                || id.strip_prefix("paper-").is_some_and(|it| Paper::ALL.iter().any(|paper| paper.name() == it));
            assert!(is_made || code.contains(&format!("\"{id}\"")), "{id} is said nowhere");
            for language in Language::ALL {
                let speech = Speech::of_page(language).unwrap();
                for count in [0, 1, 2, 21] {
                    let word = |it: &str| match it {
                        "value" | "what" => Word::Text("甲"),
                        "date" => Word::Day(Date::from_ymd(2026, 11, 24).unwrap()),
                        _ => Word::Number(count),
                    };
                    let words: Vec<(&str, Word<'_>)> = variables.iter().map(|it| (it.as_str(), word(it))).collect();
                    let said = without_readings(&speech.tell(&id, &words));
                    assert!(
                        !said.is_empty() && !said.contains(['⟦', '{', '}', '《', '》', '｜']),
                        "{language:?} {id}: {said}"
                    );
                }
            }
        }
    }

    #[test]
    fn every_sentence_can_be_said() {
        for language in Language::ALL {
            for said in sentences_for_tests(language) {
                assert!(!said.is_empty() && !said.contains(['⟦', '{', '}', '$']), "{language:?}: {said}");
                let plain = readings(&said).iter().map(|it| it.base.clone()).collect::<String>();
                assert!(!plain.contains(['《', '》', '｜']), "{language:?}: {said}");
            }
        }
    }

    #[test]
    fn what_is_missing_cannot_be_overlooked() {
        let speech = Speech::of(Language::English).unwrap();
        assert_eq!(speech.say("no-such-message"), "⟦no-such-message⟧");
        assert_eq!(speech.say("deadline-go-by"), "⟦deadline-go-by⟧");
    }

    #[test]
    fn days_and_numbers_are_written_as_the_language_does() {
        let day = Date::from_ymd(2026, 11, 24).unwrap();
        let said = |language| Speech::of(language).unwrap().tell("deadline-go-by", &[("date", Word::Day(day))]);
        assert_eq!(said(Language::English), "Go by 24 November 2026 (Tuesday).");
        assert_eq!(said(Language::Japanese), "2026年11月24日（火）までに窓口へ");
        let left = |days| Speech::of(Language::English).unwrap().tell("deadline-left", &[("days", Word::Number(days))]);
        assert_eq!([left(0), left(1), left(2)], ["Today is the last day.", "1 day is left.", "2 days are left."]);
    }
}
