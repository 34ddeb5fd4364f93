//! One typeface: glyphs, widths, and cutting it down.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use skrifa::charmap::{Charmap, MapVariant};
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, GlyphId, MetadataProvider};
use subsetter::GlyphRemapper;

use super::cluster::{Cluster, clusters, is_loose_mark};
use super::known::Known;
use super::{Fallback, GlyphFinding};
use crate::units::Length;

/// Noto Sans JP, unmodified: every kanji of JIS levels 1 to 4, all Vietnamese letters, and narrow Latin capitals that
/// let long names stand on one line.
pub(crate) static NOTO_SANS_JP: &[u8] = include_bytes!("../../assets/fonts/NotoSansJP-Regular.ttf");

const NAME: &str = "NotoSansJP-Regular";

/// A typeface, ready to measure text. Cheap to make and to share between threads.
#[derive(Clone)]
pub struct Face {
    data: &'static [u8],
    name: &'static str,
    charmap: Charmap<'static>,
    widths: GlyphMetrics<'static>,
    known: Arc<Known>,
    metrics: Metrics,
    fallbacks: Vec<Fallback>,
}

/// What a page description has to know of a typeface; lengths in thousandths of the type size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Metrics {
    /// Above the baseline.
    pub ascent: i32,
    /// Below the baseline; negative.
    pub descent: i32,
    /// Height of a capital.
    pub cap_height: i32,
    /// Left, bottom, right, top of all glyphs together.
    pub bounds: [i32; 4],
    /// The font's own units in one type size.
    pub units_per_em: u16,
}

/// One glyph of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Glyph {
    /// Which typeface it is of: 0 the one built in, then those of the user's own.
    pub font: u8,
    /// Its number in the typeface.
    pub id: u16,
    /// How far it moves on, in thousandths of the type size.
    pub advance: i32,
    /// The character it stands for.
    pub character: char,
    /// 異体字セレクタ: what chose this form of the character, where one did.
    pub selector: Option<char>,
}

impl Glyph {
    /// The text it stands for.
    pub fn text(&self) -> impl Iterator<Item = char> {
        [Some(self.character), self.selector].into_iter().flatten()
    }
}

/// A text as glyphs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Run {
    /// From left to right.
    pub glyphs: Vec<Glyph>,
}

/// The typeface cannot be read or cut. With the typeface built in, that is a fault of the program.
#[derive(Debug)]
pub struct FontError {
    name: String,
    reason: String,
}

impl FontError {
    pub(super) fn new(name: &str, reason: String) -> Self {
        Self { name: name.to_owned(), reason }
    }
}

impl Face {
    /// The typeface that travels with the program.
    ///
    /// # Errors
    ///
    /// Only if the file built in is broken.
    pub fn bundled() -> Result<Self, FontError> {
        let data = NOTO_SANS_JP;
        let font = FontRef::new(data).map_err(|error| FontError::new(NAME, error.to_string()))?;
        let metrics = measure(&font);
        let widths = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        let known = Arc::new(Known::new());
        Ok(Self { data, name: NAME, charmap: font.charmap(), widths, known, metrics, fallbacks: Vec::new() })
    }

    /// The same with typefaces to ask, one after the other, for characters that it lacks.
    #[must_use]
    pub fn with_fallbacks(self, fallbacks: Vec<Fallback>) -> Self {
        Self { fallbacks, ..self }
    }

    /// The typeface with this number in a [`Glyph`].
    fn fallback(&self, font: u8) -> Option<&Fallback> {
        self.fallbacks.get(usize::from(font.checked_sub(1)?))
    }

    /// The PostScript name of one of its typefaces.
    pub fn name(&self, font: u8) -> &str {
        self.fallback(font).map_or(self.name, Fallback::name)
    }

    /// The PostScript names of all its typefaces, in the order in which they are asked.
    pub fn names(&self) -> Vec<&str> {
        std::iter::once(self.name).chain(self.fallbacks.iter().map(Fallback::name)).collect()
    }

    /// The measures of one of its typefaces.
    pub fn metrics(&self, font: u8) -> Metrics {
        self.fallback(font).map_or(self.metrics, Fallback::metrics)
    }

    /// Turns a text into glyphs, and tells what the typeface cannot do: all characters it lacks together.
    pub fn shape(&self, text: &str) -> (Run, Vec<GlyphFinding>) {
        let clusters = clusters(text);
        let mut run = Run { glyphs: Vec::with_capacity(clusters.len()) };
        let mut findings = Vec::new();
        for cluster in clusters {
            let (glyph, finding) = self.glyph(&cluster);
            run.glyphs.extend(glyph);
            if let Some(finding) = finding {
                note(finding, &mut findings);
            }
        }
        (run, findings)
    }

    /// A copy of one of its typefaces with these glyphs only, in this order behind the empty glyph 0.
    ///
    /// # Errors
    ///
    /// Only if the typeface is broken.
    pub fn subset(&self, font: u8, glyphs: &[u16]) -> Result<Vec<u8>, FontError> {
        if let Some(fallback) = self.fallback(font) {
            return fallback.subset(glyphs);
        }
        let remapper = GlyphRemapper::new_from_glyphs(glyphs);
        subsetter::subset(self.data, 0, &remapper).map_err(|error| FontError::new(NAME, error.to_string()))
    }

    fn glyph(&self, cluster: &Cluster) -> (Option<Glyph>, Option<GlyphFinding>) {
        let Cluster { character, selector } = *cluster;
        let variant = selector.and_then(|it| self.charmap.map_variant(character, it));
        let found = match variant {
            Some(MapVariant::Variant(id)) => self.measured(character, id),
            Some(MapVariant::UseDefault) | None => self.plain(character),
        };
        let Some((id, advance)) = found else {
            let elsewhere = self.elsewhere(character).filter(|_| !is_loose_mark(character));
            return elsewhere.map_or_else(
                || (None, Some(GlyphFinding::Missing { characters: vec![character] })),
                |(glyph, finding)| (Some(glyph), Some(finding)),
            );
        };
        let is_variant = variant.is_some();
        let finding = selector.filter(|_| !is_variant).map(|selector| GlyphFinding::Variant { character, selector });
        (Some(Glyph { font: 0, id, advance, character, selector: selector.filter(|_| is_variant) }), finding)
    }

    /// The glyph of the first other typeface that has the character.
    fn elsewhere(&self, character: char) -> Option<(Glyph, GlyphFinding)> {
        self.fallbacks.iter().zip(1_u8..).find_map(|(fallback, font)| {
            let (id, advance) = fallback.glyph(character)?;
            let advance = per_mille(advance, fallback.metrics().units_per_em);
            let finding = GlyphFinding::Elsewhere { character, font: fallback.name().to_owned() };
            Some((Glyph { font, id, advance, character, selector: None }, finding))
        })
    }

    /// The glyph of a character by itself, and how far it moves on.
    fn plain(&self, character: char) -> Option<(u16, i32)> {
        let look_up = || self.charmap.map(character).and_then(|id| self.measured(character, id));
        self.known.get_or_look_up(character, look_up)
    }

    fn measured(&self, character: char, id: GlyphId) -> Option<(u16, i32)> {
        // A mark that could not be composed with its letter would be printed over its neighbour.
        let id = Some(id).filter(|it| *it != GlyphId::NOTDEF && !is_loose_mark(character))?;
        let advance = self.widths.advance_width(id).unwrap_or_default();
        Some((u16::try_from(id.to_u32()).ok()?, per_mille(advance, self.metrics.units_per_em)))
    }
}

/// Adds what is not yet told. A text in another script lacks most of its characters, and that is one thing to mend.
fn note(finding: GlyphFinding, findings: &mut Vec<GlyphFinding>) {
    let GlyphFinding::Missing { characters } = finding else {
        if !findings.contains(&finding) {
            findings.push(finding);
        }
        return;
    };
    let told = findings.iter_mut().find_map(|it| match it {
        GlyphFinding::Missing { characters } => Some(characters),
        GlyphFinding::Variant { .. } | GlyphFinding::Elsewhere { .. } => None,
    });
    match told {
        Some(told) => {
            let new: Vec<char> = characters.into_iter().filter(|it| !told.contains(it)).collect();
            told.extend(new);
        }
        None => findings.push(GlyphFinding::Missing { characters }),
    }
}

/// The measures of a font.
pub(super) fn measure(font: &FontRef<'_>) -> Metrics {
    let metrics = font.metrics(Size::unscaled(), LocationRef::default());
    let units = metrics.units_per_em;
    let scale = |value: f32| per_mille(value, units);
    let bounds = metrics.bounds.map_or([0; 4], |it| [it.x_min, it.y_min, it.x_max, it.y_max].map(scale));
    Metrics {
        ascent: scale(metrics.ascent),
        descent: scale(metrics.descent),
        cap_height: scale(metrics.cap_height.unwrap_or(metrics.ascent)),
        bounds,
        units_per_em: units,
    }
}

#[expect(clippy::cast_possible_truncation, reason = "font units are 16 bit")]
fn per_mille(value: f32, units_per_em: u16) -> i32 {
    (f64::from(value) * 1000.0 / f64::from(units_per_em.max(1))).round() as i32
}

impl Run {
    /// How wide it is at a type size.
    pub fn width(&self, size: Length) -> Length {
        width_of(&self.glyphs, size)
    }

    /// The text it stands for.
    pub fn text(&self) -> String {
        self.glyphs.iter().flat_map(Glyph::text).collect()
    }

    /// Some of its glyphs; none outside the run.
    #[must_use]
    pub fn part(&self, range: Range<usize>) -> Self {
        Self { glyphs: self.glyphs.get(range).unwrap_or_default().to_vec() }
    }

    /// This run without the spaces at its ends.
    #[must_use]
    pub fn trimmed(&self) -> Self {
        let is_space = |it: &Glyph| it.text().all(char::is_whitespace);
        let start = self.glyphs.iter().position(|it| !is_space(it)).unwrap_or(self.glyphs.len());
        let end = self.glyphs.iter().rposition(|it| !is_space(it)).map_or(start, |it| it + 1);
        self.part(start..end)
    }
}

fn width_of(glyphs: &[Glyph], size: Length) -> Length {
    let advance: i64 = glyphs.iter().map(|it| i64::from(it.advance)).sum();
    size.scaled(advance, 1000)
}

impl fmt::Debug for Face {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Face({})", self.name)
    }
}

impl fmt::Display for FontError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the typeface {} cannot be used: {}", self.name, self.reason)
    }
}

impl std::error::Error for FontError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected_missing: &str) {
        let (run, findings) = Face::bundled().unwrap().shape(text);
        let missing: Vec<String> = findings
            .iter()
            .filter_map(|it| match it {
                GlyphFinding::Missing { characters } => Some(characters.iter().collect()),
                GlyphFinding::Variant { .. } | GlyphFinding::Elsewhere { .. } => None,
            })
            .collect();
        // One finding for all of them.
        let expected: Vec<&str> = Some(expected_missing).filter(|it| !it.is_empty()).into_iter().collect();
        assert_eq!(missing, expected, "{text}");
        assert!(run.glyphs.iter().all(|it| it.id != 0));
    }

    #[test]
    fn what_people_in_japan_are_called_can_be_drawn() {
        for text in ["NGUYEN VAN AN", "Nguyễn Văn Ạnh", "東京都新宿区西新宿二丁目8番1号", "髙﨑 𠮟 𩸽 辻", "ｶﾀｶﾅ"]
        {
            check(text, "");
        }
    }

    #[test]
    fn what_cannot_be_drawn_is_named_once() {
        check("राम राम", "राम");
        check("😀a😀", "😀");
        check("镕가", "镕가");
        check("X\u{30C}A", "\u{30C}");
        check("葛\u{30C}あ", "\u{30C}");
        check("지갑을 잃어버렸습니다 지갑", "지갑을잃어버렸습니다");
    }

    #[test]
    fn a_variant_is_drawn_with_its_own_glyph_and_keeps_its_selector() {
        let face = Face::bundled().unwrap();
        let (plain, _) = face.shape("葛");
        let (variant, findings) = face.shape("葛\u{E0100}");
        assert!(findings.is_empty());
        assert_ne!(plain.glyphs[0].id, variant.glyphs[0].id);
        assert_eq!(variant.text(), "葛\u{E0100}");
        let (_, findings) = face.shape("葛\u{E01EF}");
        assert!(matches!(findings[..], [GlyphFinding::Variant { character: '葛', .. }]));
    }

    #[test]
    fn a_full_width_character_is_as_wide_as_the_type_is_high() {
        let (run, _) = Face::bundled().unwrap().shape("在留");
        assert_eq!(run.width(Length::mm(4)), Length::mm(8));
    }

    #[test]
    fn a_subset_holds_the_glyphs_asked_for() {
        let face = Face::bundled().unwrap();
        let (run, _) = face.shape("在留カード");
        let glyphs: Vec<u16> = run.glyphs.iter().map(|it| it.id).collect();
        let subset = face.subset(0, &glyphs).unwrap();
        assert!(subset.len() < 10_000);
        assert_eq!(
            FontRef::new(&subset).unwrap().glyph_metrics(Size::unscaled(), LocationRef::default()).glyph_count(),
            6
        );
    }
}
