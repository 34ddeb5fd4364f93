//! What is to be set: words with their weight, colour, size and reading.

use super::Weight;
use crate::speech::readings;

/// A colour, in red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ink(pub u8, pub u8, pub u8);

impl Ink {
    /// Of text.
    pub const BLACK: Self = Self(0x1a, 0x1a, 0x1a);
    /// Of text beside the text; dark enough to be read (7 to 1 on white).
    pub const GREY: Self = Self(0x59, 0x59, 0x59);
    /// Of titles and numbers.
    pub const NAVY: Self = Self(0x1b, 0x3a, 0x6b);
    /// Of what must not be missed; told by words, too.
    pub const RED: Self = Self(0xb3, 0x1b, 0x1b);
    /// Of text on dark ground.
    pub const WHITE: Self = Self(0xff, 0xff, 0xff);
    /// Behind what belongs together.
    pub const TINT: Self = Self(0xed, 0xf2, 0xf9);
    /// Behind days on which offices are closed.
    pub const SHADE: Self = Self(0xd5, 0xd9, 0xe0);
    /// Of thin lines.
    pub const RULE: Self = Self(0xa8, 0xb2, 0xc1);
}

/// Words of one look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// ふりがな
    pub ruby: Option<String>,
    /// How bold they are.
    pub weight: Weight,
    /// Their colour.
    pub ink: Ink,
    /// Their size, in thousandths of the paragraph's.
    pub size: i64,
}

/// A paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// From its beginning to its end.
    pub spans: Vec<Span>,
}

impl Text {
    /// Words of one look; readings behind them, as 窓口《まどぐち》, come to stand above.
    pub fn new(text: &str, weight: Weight, ink: Ink) -> Self {
        Self::default().and(text, weight, ink)
    }

    /// The same with more words behind.
    #[must_use]
    pub fn and(self, text: &str, weight: Weight, ink: Ink) -> Self {
        self.and_sized(text, weight, ink, 1000)
    }

    /// The same with more words behind, of another size, in thousandths of the paragraph's.
    #[must_use]
    pub fn and_sized(mut self, text: &str, weight: Weight, ink: Ink, size: i64) -> Self {
        let spans = readings(text).into_iter().map(|it| Span { text: it.base, ruby: it.ruby, weight, ink, size });
        self.spans.extend(spans);
        self
    }

    /// The same with somebody's own words behind, in which brackets are brackets.
    #[must_use]
    pub fn and_verbatim(mut self, text: &str, weight: Weight, ink: Ink) -> Self {
        self.spans.push(Span { text: text.to_owned(), ruby: None, weight, ink, size: 1000 });
        self
    }

    /// Whether any word has a reading, so that lines stand farther apart.
    pub fn has_ruby(&self) -> bool {
        self.spans.iter().any(|it| it.ruby.is_some())
    }

    /// The words without looks and readings.
    pub fn plain(&self) -> String {
        self.spans.iter().map(|it| it.text.as_str()).collect()
    }
}
