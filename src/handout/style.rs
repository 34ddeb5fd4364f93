//! Sizes and looks of the handouts.

use crate::leaflet::{Align, Paragraph, Style};
use crate::speech::Language;
use crate::typeset::{Ink, Text, Weight};
use crate::units::Length;

/// The look of a handout: its language, and how much smaller than usual it is set so that it fits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    pub(super) language: Language,
    /// In thousandths.
    pub(super) scale: i64,
}

/// Hundredths of a point.
const TITLE: i32 = 2300;
const SUBTITLE: i32 = 1150;
const LEAD: i32 = 1600;
const HEADING: i32 = 1200;
const BODY: i32 = 950;
const NOTE: i32 = 840;
const SMALL: i32 = 720;

impl Look {
    fn style(self, size: i32) -> Style {
        Style::new(Length::centipoints(size).scaled(self.scale, 1000), self.language)
    }

    /// The title stands in the band above the page, which never shrinks.
    pub(super) fn title(self, text: &str) -> Paragraph {
        let style = Style::new(Length::centipoints(TITLE), self.language);
        Paragraph::new(text, style, Weight::Bold, Ink::WHITE)
    }

    pub(super) fn subtitle(self, text: &str) -> Paragraph {
        let style = Style::new(Length::centipoints(SUBTITLE), self.language);
        Paragraph::new(text, style, Weight::Regular, Ink::WHITE)
    }

    /// Japanese in the band, where the page is in another language.
    pub(super) fn japanese_title(self, text: &str) -> Paragraph {
        let style = Style::new(Length::centipoints(SUBTITLE), self.language).in_language(Language::Japanese);
        Paragraph::new(text, style.aligned(Align::End), Weight::Bold, Ink::WHITE)
    }

    /// Whose page it is.
    pub(super) fn owner(self, before: &str, name: &str, after: &str) -> Paragraph {
        let style = Style::new(Length::centipoints(SUBTITLE), self.language).aligned(Align::End);
        let text = Text::new(before, Weight::Regular, Ink::WHITE).and_verbatim(name, Weight::Regular, Ink::WHITE).and(
            after,
            Weight::Regular,
            Ink::WHITE,
        );
        Paragraph { text, style }
    }

    pub(super) fn lead(self, text: &str, ink: Ink) -> Paragraph {
        Paragraph::new(text, self.style(LEAD), Weight::Bold, ink)
    }

    pub(super) fn heading(self, text: &str) -> Paragraph {
        Paragraph::new(text, self.style(HEADING), Weight::Bold, Ink::NAVY)
    }

    pub(super) fn body(self, text: &str) -> Paragraph {
        Paragraph::new(text, self.style(BODY), Weight::Regular, Ink::BLACK)
    }

    pub(super) fn strong(self, text: &str) -> Paragraph {
        Paragraph::new(text, self.style(BODY), Weight::Bold, Ink::BLACK)
    }

    /// Somebody's own words, or Japanese from a table.
    pub(super) fn verbatim(self, text: &str) -> Paragraph {
        let style = self.style(BODY).in_language(Language::Japanese);
        Paragraph { text: Text::default().and_verbatim(text, Weight::Regular, Ink::BLACK), style }
    }

    /// The name of an office, which no bold typeface here is sure to have.
    pub(super) fn office(self, name: &str) -> Paragraph {
        let style = self.style(HEADING).in_language(Language::Japanese);
        Paragraph { text: Text::default().and_verbatim(name, Weight::Regular, Ink::NAVY), style }
    }

    pub(super) fn note(self, text: &str) -> Paragraph {
        Paragraph::new(text, self.style(NOTE), Weight::Regular, Ink::GREY)
    }

    pub(super) fn small(self, text: &str) -> Paragraph {
        Paragraph::new(text, self.style(SMALL), Weight::Regular, Ink::GREY)
    }

    /// The number of a page.
    pub(super) fn number(self) -> Style {
        self.style(SMALL).aligned(Align::End)
    }

    /// The Japanese name of something, beside its name.
    pub(super) fn japanese(self, text: &str) -> Paragraph {
        let style = self.style(NOTE).in_language(Language::Japanese);
        Paragraph::new(text, style, Weight::Regular, Ink::NAVY)
    }

    /// A number or a word in the middle of a box.
    pub(super) fn centred(self, text: &str, (size, weight, ink): (i32, Weight, Ink)) -> Paragraph {
        let style = Style::new(Length::centipoints(size), self.language).aligned(Align::Centre);
        Paragraph::new(text, style, weight, ink)
    }

    /// A length that shrinks with the letters.
    pub(super) fn length(self, hundredths_of_mm: i64) -> Length {
        Length::mm(1).scaled(hundredths_of_mm * self.scale, 100_000)
    }
}
