//! The typefaces of the papers, and which language asks which of them first.

use std::sync::Arc;

use harfrust::{Font, ShaperFont};

use super::TypesetError;
use crate::font::{Fallback, NOTO_SANS_JP};
use crate::speech::Language;

/// How bold letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// 400
    Regular,
    /// 700
    Bold,
}

/// Which typeface it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaceId(u8);

impl FaceId {
    pub(super) fn at(index: usize) -> Self {
        Self(u8::try_from(index).unwrap_or(u8::MAX))
    }

    pub(super) fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// A font file.
#[derive(Clone)]
pub(crate) enum FaceData {
    Bundled(&'static [u8]),
    Own(Arc<[u8]>),
}

/// One typeface.
pub(super) struct Typeface {
    data: FaceData,
    font: Font,
    /// Its own units in one type size.
    pub(super) units_per_em: i64,
}

const JAPANESE: [FaceId; 2] = [FaceId(0), FaceId(1)];
const LATIN: [FaceId; 2] = [FaceId(2), FaceId(3)];
const CHINESE: [FaceId; 2] = [FaceId(4), FaceId(5)];
const DEVANAGARI: [FaceId; 2] = [FaceId(6), FaceId(7)];

/// How many are built in.
pub(super) const BUNDLED: usize = 8;

/// In the order of their numbers.
static FILES: [&[u8]; BUNDLED] = [
    NOTO_SANS_JP,
    include_bytes!("../../assets/fonts/papers/japanese-bold.ttf"),
    include_bytes!("../../assets/fonts/papers/latin-regular.ttf"),
    include_bytes!("../../assets/fonts/papers/latin-bold.ttf"),
    include_bytes!("../../assets/fonts/papers/chinese-regular.ttf"),
    include_bytes!("../../assets/fonts/papers/chinese-bold.ttf"),
    include_bytes!("../../assets/fonts/papers/devanagari-regular.ttf"),
    include_bytes!("../../assets/fonts/papers/devanagari-bold.ttf"),
];

/// Reads the typefaces built in.
pub(super) fn bundled() -> Result<Vec<Typeface>, TypesetError> {
    FILES.iter().map(|file| Typeface::read(FaceData::Bundled(file))).collect()
}

/// The typefaces that a language asks, in order; Japanese in the regular weight comes last everywhere, since it has every
/// character that an answer on the form may have.
pub(super) fn stack(language: Language, weight: Weight) -> Vec<FaceId> {
    let families: &[[FaceId; 2]] = match language {
        Language::Japanese | Language::EasyJapanese => &[JAPANESE],
        Language::Chinese => &[CHINESE, JAPANESE],
        Language::Nepali => &[DEVANAGARI, LATIN, JAPANESE],
        Language::English | Language::Vietnamese | Language::Indonesian | Language::Portuguese => &[LATIN, JAPANESE],
    };
    let [regular_last, _] = JAPANESE;
    let of_weight = families.iter().map(|[regular, bold]| match weight {
        Weight::Regular => *regular,
        Weight::Bold => *bold,
    });
    of_weight.chain([regular_last]).collect()
}

impl Typeface {
    /// One of the user's own.
    pub(super) fn own(fallback: &Fallback) -> Result<Self, TypesetError> {
        Self::read(FaceData::Own(fallback.data()))
    }

    fn read(data: FaceData) -> Result<Self, TypesetError> {
        let font = match &data {
            FaceData::Bundled(bytes) => Font::new(*bytes, 0),
            FaceData::Own(bytes) => Font::new(bytes.to_vec(), 0),
        };
        let font = font.ok_or_else(|| TypesetError::Broken("no font".to_owned()))?;
        let units_per_em = i64::from(font.units_per_em()).max(1);
        Ok(Self { data, font, units_per_em })
    }

    pub(super) fn data(&self) -> FaceData {
        self.data.clone()
    }

    /// Whether it has a character.
    pub(super) fn has(&self, character: char) -> bool {
        self.font.charmap().map_unicode(character).is_some_and(|it| it.to_u32() != 0)
    }

    pub(super) fn shaper(&self) -> ShaperFont<'_, '_> {
        ShaperFont::new(&self.font)
    }
}
