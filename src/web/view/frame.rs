//! What stands around every page: its head, the languages, the way out.

use maud::{DOCTYPE, Markup, html};

use super::{View, hidden_inputs};
use crate::speech::Language;
use crate::web::assets::{OFFICE_SCRIPT_PATH, SCRIPT_PATH, STYLE_PATH};

/// How a page is spoken to: what its language links lead to, and what it sends.
pub(in crate::web) enum Bar<'a> {
    /// A page that holds nothing: links to the same page in other languages.
    Links { page: &'a str },
    /// A page with forms of its own that holds answers: buttons that take them along.
    Carried { page: &'a str, hidden: Vec<(&'static str, String)> },
    /// A page of answers: buttons that send them along, so that nothing is lost.
    Buttons { page: &'a str, at: &'a str, hidden: Vec<(&'static str, String)>, encoding: Encoding },
}

/// How a page sends what was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::web) enum Encoding {
    /// As text.
    Text,
    /// With files.
    Files,
}

impl Encoding {
    const fn name(self) -> &'static str {
        match self {
            Self::Text => "application/x-www-form-urlencoded",
            Self::Files => "multipart/form-data",
        }
    }
}

/// A whole page.
pub(in crate::web) fn frame(view: &View<'_>, title: &str, bar: &Bar<'_>, main: &Markup) -> Markup {
    let language = view.language();
    html! {
        (DOCTYPE)
        html lang=(language.tag()) dir="ltr" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="robots" content="noindex";
                title { (title) " – " (view.plain("site-title")) }
                link rel="stylesheet" href=(STYLE_PATH);
                link rel="icon" href="data:,";
                script src=(SCRIPT_PATH) defer {}
                @if matches!(bar, Bar::Buttons { page: "office", .. }) { script src=(OFFICE_SCRIPT_PATH) defer {} }
            }
            body {
                a.skip href="#main" { (view.say("site-skip")) }
                @match bar {
                    Bar::Links { page } => {
                        (header(view, &brand(view), |other| html! { a href={ "/" (other.name()) "/" (page) } lang=(other.tag()) hreflang=(other.tag()) { (name_of(other)) } }))
                        main #main tabindex="-1" { (main) }
                    },
                    Bar::Carried { page, hidden } => {
                        form method="post" action=(view.path(page)) {
                            (hidden_inputs(hidden))
                            (header(view, &html! { span.brand { (view.say("site-title")) } }, |other| html! { button type="submit" formaction={ "/" (other.name()) "/" (page) } lang=(other.tag()) { (name_of(other)) } }))
                        }
                        main #main tabindex="-1" { (main) }
                    },
                    Bar::Buttons { page, at, hidden, encoding } => {
                        form #form method="post" action=(view.path(page)) enctype=(encoding.name()) autocomplete="off" novalidate {
                            // What Enter presses in a box: to go on.
                            button.default type="submit" name="go" value="next" tabindex="-1" aria-hidden="true" {}
                            (header(view, &html! { span.brand { (view.say("site-title")) } }, |other| html! { button type="submit" name="go" value="stay" formaction={ "/" (other.name()) "/" (page) } lang=(other.tag()) { (name_of(other)) } }))
                            input type="hidden" name="at" value=(at);
                            (hidden_inputs(hidden))
                            main #main tabindex="-1" { (main) }
                        }
                    },
                }
                (footer(view))
            }
        }
    }
}

fn header(view: &View<'_>, brand: &Markup, link: impl Fn(Language) -> Markup) -> Markup {
    let own = view.language();
    html! {
        header.site {
            div.wide {
                (brand)
                details.languages {
                    summary { (view.say("site-languages")) ": " (name_of(own)) }
                    ul {
                        @for other in Language::ALL {
                            li { @if other == own { span aria-current="true" lang=(own.tag()) { (name_of(own)) } } @else { (link(other)) } }
                        }
                    }
                }
            }
        }
    }
}

/// The way to the first page, from pages on which nothing can be lost by it.
fn brand(view: &View<'_>) -> Markup {
    html! { a.brand href=(view.path("")) { (view.say("site-title")) } }
}

fn footer(view: &View<'_>) -> Markup {
    html! {
        footer.site {
            div.wide {
                p { (view.say("site-nothing-kept")) " " (view.say("site-not-official")) }
                @if !view.language().is_japanese() { p { (view.say("site-unreviewed")) } }
                p { a #leave href=(view.path("left")) { (view.say("site-leave")) } }
            }
        }
    }
}

/// What a language calls itself.
fn name_of(language: Language) -> &'static str {
    match language {
        Language::Japanese => "日本語",
        Language::EasyJapanese => "やさしい日本語",
        Language::English => "English",
        Language::Vietnamese => "Tiếng Việt",
        Language::Chinese => "简体中文",
        Language::Nepali => "नेपाली",
        Language::Indonesian => "Bahasa Indonesia",
        Language::Portuguese => "Português",
    }
}
