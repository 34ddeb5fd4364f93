//! The pages as HTML. What they say comes from the catalogues, what they ask from the table of questions; here is only
//! where things stand.

mod frame;
mod input;
mod problems;
mod question;
mod start;
mod guide;
mod photo;
mod check;
mod made;
mod plain;
mod office;
mod office_row;

pub(super) use check::check_page;
pub(super) use made::made_page;
pub(super) use office::{RowsPage, TablePage, rows_page, table_page};
pub(super) use photo::review_page;
pub(super) use plain::{left_page, wrong_page};
pub(super) use problems::{Told, marks, remarks};
pub(super) use question::question_page;
pub(super) use start::{Days, start_page};

use maud::{Markup, PreEscaped, html};

use super::site::Site;
use crate::diagnostic::{Field, Lang};
use crate::speech::{Language, Speech, Word, readings, without_readings};

/// A page in a language.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) site: &'a Site,
    pub(super) speech: &'a Speech,
    /// The Japanese names of things.
    pub(super) japanese: &'a Speech,
}

impl View<'_> {
    pub(super) fn language(&self) -> Language {
        self.speech.language()
    }

    /// The language of what the rules say.
    pub(super) fn lang(&self) -> Lang {
        if self.language().is_japanese() { Lang::Ja } else { Lang::En }
    }

    /// The tag of that language, where it is not the page's.
    pub(super) fn other_lang(&self) -> Option<&'static str> {
        let is_own = self.language().is_japanese() || self.language() == Language::English;
        (!is_own).then_some("en")
    }

    /// A sentence.
    pub(super) fn say(&self, id: &str) -> Markup {
        self.marked(&self.speech.say(id))
    }

    /// A sentence with what goes into it.
    pub(super) fn tell(&self, id: &str, words: &[(&str, Word<'_>)]) -> Markup {
        self.marked(&self.speech.tell(id, words))
    }

    /// A sentence for a place that shows letters only.
    pub(super) fn plain(&self, id: &str) -> String {
        without_readings(&self.speech.say(id))
    }

    /// The same with what goes into it.
    pub(super) fn plainly(&self, id: &str, words: &[(&str, Word<'_>)]) -> String {
        without_readings(&self.speech.tell(id, words))
    }

    /// The name of an item.
    pub(super) fn item(&self, field: Field) -> Markup {
        self.say(&format!("item-{}", field.flag()))
    }

    /// The same for a place that shows letters only.
    pub(super) fn plain_item(&self, field: Field) -> String {
        self.plain(&format!("item-{}", field.flag()))
    }

    /// Where a page of this language is.
    pub(super) fn path(&self, rest: &str) -> String {
        format!("/{}/{rest}", self.language().name())
    }

    /// A text of a catalogue as HTML: readings above their words, and Japanese words within other languages marked as such,
    /// so that they are spoken and drawn as Japanese.
    pub(super) fn marked(&self, text: &str) -> Markup {
        match self.language() {
            Language::EasyJapanese => html! {
                @for piece in readings(text) {
                    @if let Some(ruby) = piece.ruby { ruby { (piece.base) rp { "(" } rt { (ruby) } rp { ")" } } }
                    @else { (piece.base) }
                }
            },
            // Its letters are the same, and cannot be told apart.
            Language::Japanese | Language::Chinese => html! { (text) },
            _ => html! {
                @for (piece, is_japanese) in runs(text) {
                    @if is_japanese { span lang="ja" { (piece) } } @else { (piece) }
                }
            },
        }
    }
}

/// Parts a text into Japanese words and the rest.
fn runs(text: &str) -> Vec<(String, bool)> {
    let mut runs: Vec<(String, bool)> = Vec::new();
    for character in text.chars() {
        let is_japanese = matches!(character, '\u{3040}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}' | '々');
        match runs.last_mut().filter(|it| it.1 == is_japanese) {
            Some((run, _)) => run.push(character),
            None => runs.push((character.to_string(), is_japanese)),
        }
    }
    runs
}

/// A name within a page that a link or a label can lead to.
pub(super) fn anchor(field: Field) -> String {
    format!("f-{}", field.path().replace('.', "-"))
}

/// Markup of our own making as text within a script or an attribute of it.
pub(super) fn hidden_inputs(pairs: &[(&'static str, String)]) -> Markup {
    html! { @for (name, value) in pairs { input type="hidden" name=(name) value=(value); } }
}

/// A drawing of our own making, as an image that can do nothing.
pub(super) fn data_uri(kind: &str, bytes: &[u8]) -> PreEscaped<String> {
    use base64::Engine;
    PreEscaped(format!("data:{kind};base64,{}", base64::engine::general_purpose::STANDARD.encode(bytes)))
}
