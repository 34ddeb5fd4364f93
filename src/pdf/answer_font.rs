//! The answers' typeface inside the PDF: a TrueType CID font cut to the glyphs used, with a way back to the text.
//!
//! Each pair of a glyph and the text it stands for has a character id of its own. Two characters may share a glyph
//! (日 and the radical ⽇); with one id for both, one of them would be found and copied as the other.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write;

use lopdf::{Dictionary, Object, ObjectId, Stream, dictionary};
use sha2::{Digest, Sha256};

use super::objects::Objects;
use super::{Packing, PdfError, deflate};
use crate::font::{Face, Glyph, Metrics};

/// A CMap may map this many characters in one block.
const BLOCK: usize = 100;

/// The typefaces of a document, by their number in a [`Glyph`].
#[derive(Default)]
pub(super) struct AnswerFonts {
    fonts: BTreeMap<u8, AnswerFont>,
}

impl AnswerFonts {
    /// The character id of a glyph in its own font.
    pub(super) fn id(&mut self, glyph: &Glyph) -> u16 {
        self.fonts.entry(glyph.font).or_default().id(glyph)
    }

    /// Writes the objects of all fonts; their names and references are the page's resources.
    pub(super) fn embed<W: Write>(&self, face: &Face, objects: &mut Objects<W>) -> Result<Dictionary, PdfError> {
        let mut names = Dictionary::new();
        for (number, font) in &self.fonts {
            names.set(resource(*number), font.embed(*number, face, objects)?);
        }
        Ok(names)
    }
}

/// What a font is called on the page.
pub(super) fn resource(number: u8) -> String {
    if number == 0 { "Answers".to_owned() } else { format!("Answers{number}") }
}

/// Which character id each glyph has, in the order of their first use.
#[derive(Default)]
struct AnswerFont {
    ids: BTreeMap<Glyph, u16>,
    used: Vec<Glyph>,
}

impl AnswerFont {
    /// The character id of a glyph; new ones count up from 1.
    fn id(&mut self, glyph: &Glyph) -> u16 {
        let next = u16::try_from(self.used.len() + 1).unwrap_or(u16::MAX);
        *self.ids.entry(*glyph).or_insert_with(|| {
            self.used.push(*glyph);
            next
        })
    }

    /// Writes the font's objects.
    fn embed<W: Write>(&self, number: u8, face: &Face, objects: &mut Objects<W>) -> Result<ObjectId, PdfError> {
        let (glyphs, places) = self.glyphs();
        let program = face.subset(number, &glyphs)?;
        let name = format!("{}+{}", tag(&glyphs), face.name(number));
        let unpacked = i64::try_from(program.len()).map_err(|it| PdfError::document(it.to_string()))?;
        let file = packed_as(Packing::Quickest, dictionary! { "Length1" => unpacked }, &program);
        let file = objects.add(file)?;
        let descriptor = objects.add(descriptor(face.metrics(number), &name, file))?;
        let mut descendant = dictionary! {
            "Type" => "Font",
            "Subtype" => "CIDFontType2",
            "BaseFont" => name.as_str(),
            "CIDSystemInfo" => dictionary! {
                "Registry" => Object::string_literal("Adobe"),
                "Ordering" => Object::string_literal("Identity"),
                "Supplement" => 0,
            },
            "FontDescriptor" => descriptor,
            "DW" => 1000,
            "W" => vec![1.into(), self.used.iter().map(|it| it.advance.into()).collect::<Vec<Object>>().into()],
        };
        descendant.set("CIDToGIDMap", glyph_map(&places, objects)?);
        let descendant = objects.add(descendant)?;
        let unicode = objects.add(packed(dictionary! {}, self.to_unicode().as_bytes()))?;
        objects.add(dictionary! {
            "Type" => "Font",
            "Subtype" => "Type0",
            "BaseFont" => name.as_str(),
            "Encoding" => "Identity-H",
            "DescendantFonts" => vec![descendant.into()],
            "ToUnicode" => unicode,
        })
    }

    /// The glyphs used, each once, and for each character id where its glyph stands among them, behind the empty glyph 0.
    fn glyphs(&self) -> (Vec<u16>, Vec<u16>) {
        let mut glyphs: Vec<u16> = Vec::new();
        let mut known: BTreeMap<u16, u16> = BTreeMap::new();
        let places = self.used.iter().map(|it| {
            *known.entry(it.id).or_insert_with(|| {
                glyphs.push(it.id);
                u16::try_from(glyphs.len()).unwrap_or(u16::MAX)
            })
        });
        let places = places.collect();
        (glyphs, places)
    }

    fn to_unicode(&self) -> String {
        let mut map = String::from(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
             /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
             /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
             1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
        );
        let mut id = 0_u16;
        for block in self.used.chunks(BLOCK) {
            // Writing into a string cannot fail.
            let _ = writeln!(map, "{} beginbfchar", block.len());
            for glyph in block {
                id = id.saturating_add(1);
                put_entry(&mut map, id, glyph);
            }
            map.push_str("endbfchar\n");
        }
        map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        map
    }
}

fn put_entry(map: &mut String, id: u16, glyph: &Glyph) {
    // Writing into a string cannot fail.
    let _ = write!(map, "<{id:04X}> <");
    for character in glyph.text() {
        for unit in character.encode_utf16(&mut [0; 2]) {
            let _ = write!(map, "{unit:04X}");
        }
    }
    map.push_str(">\n");
}

/// From character ids to glyphs: the standard map where both count alike, else a table.
fn glyph_map<W: Write>(places: &[u16], objects: &mut Objects<W>) -> Result<Object, PdfError> {
    if places.iter().copied().eq(1..=u16::try_from(places.len()).unwrap_or(u16::MAX)) {
        return Ok("Identity".into());
    }
    let table: Vec<u8> = std::iter::once(&0).chain(places).flat_map(|it| it.to_be_bytes()).collect();
    Ok(objects.add(packed(dictionary! {}, &table))?.into())
}

fn descriptor(metrics: Metrics, name: &str, file: ObjectId) -> lopdf::Dictionary {
    /// Glyphs outside the standard Latin set.
    const SYMBOLIC: i64 = 4;
    /// The usual stem of a regular weight; no viewer draws with it while the font is embedded.
    const STEM: i64 = 80;
    dictionary! {
        "Type" => "FontDescriptor",
        "FontName" => name,
        "Flags" => SYMBOLIC,
        "FontBBox" => metrics.bounds.map(Object::from).to_vec(),
        "ItalicAngle" => 0,
        "Ascent" => metrics.ascent,
        "Descent" => metrics.descent,
        "CapHeight" => metrics.cap_height,
        "StemV" => STEM,
        "FontFile2" => file,
    }
}

pub(super) fn packed(dict: lopdf::Dictionary, bytes: &[u8]) -> Stream {
    packed_as(Packing::Quick, dict, bytes)
}

fn packed_as(packing: Packing, mut dict: lopdf::Dictionary, bytes: &[u8]) -> Stream {
    dict.set("Filter", "FlateDecode");
    Stream::new(dict, deflate(bytes, packing)).with_compression(false)
}

/// Six capitals that name the subset (ISO 32000-1, 9.6.4), from its glyphs.
fn tag(glyphs: &[u16]) -> String {
    let bytes: Vec<u8> = glyphs.iter().flat_map(|it| it.to_be_bytes()).collect();
    Sha256::digest(bytes).iter().take(6).map(|it| char::from(b'A' + it % 26)).collect()
}
