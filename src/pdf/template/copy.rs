//! Copies what the drawing needs, and of each object only the entries that say how something looks.
//!
//! A list of what may pass cannot be outwitted by an entry that nobody thought of; scripts, actions, attachments,
//! histories and the structure tree simply have no way in.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::TemplateError;

/// What a page's drawing may need. The official form needs 40 objects and 100 KB.
const MAX_OBJECTS: usize = 50_000;
const MAX_BYTES: usize = 32 << 20;

/// How an object's entries are to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Its keys are PDF's own.
    Plain,
    /// The page's resources.
    Resources,
    /// Its keys are names that the drawing gave.
    Named,
}

/// Copies objects into a new document, under new numbers.
pub(super) struct Copy<'a> {
    source: &'a Document,
    pub(super) target: Document,
    numbers: BTreeMap<ObjectId, ObjectId>,
    /// Numbered but not copied yet.
    waiting: BTreeMap<ObjectId, Role>,
    bytes: usize,
    /// Parts left out because they lie outside the file or are programs for printers.
    pub(super) foreign: usize,
    /// Parts that the file lacks.
    pub(super) missing: usize,
}

impl<'a> Copy<'a> {
    pub(super) fn from(source: &'a Document) -> Self {
        Self {
            source,
            target: Document::with_version("1.7"),
            numbers: BTreeMap::new(),
            waiting: BTreeMap::new(),
            bytes: 0,
            foreign: 0,
            missing: 0,
        }
    }

    /// An object with its references renumbered. What they point to is copied by [`pending`](Self::pending).
    pub(super) fn object(&mut self, object: &Object, role: Role) -> Object {
        match object {
            Object::Reference(id) => self.reference(*id, role),
            Object::Array(items) => Object::Array(items.iter().map(|it| self.object(it, Role::Plain)).collect()),
            Object::Dictionary(entries) if is_no_drawing(entries) => Object::Null,
            Object::Dictionary(entries) => Object::Dictionary(self.dictionary(entries, role)),
            Object::Stream(stream) => self.stream(stream),
            other => other.clone(),
        }
    }

    /// A dictionary with the entries that may pass.
    pub(super) fn dictionary(&mut self, entries: &Dictionary, role: Role) -> Dictionary {
        let mut copy = Dictionary::new();
        for (key, value) in entries {
            if let Some(role) = passes(role, key) {
                self.bytes += key.len() + size(value);
                copy.set(key.clone(), self.object(value, role));
            }
        }
        copy
    }

    /// Copies all that was met and not copied yet.
    pub(super) fn pending(&mut self) -> Result<(), TemplateError> {
        while let Some((id, role)) = self.waiting.pop_first() {
            let Some(number) = self.numbers.get(&id).copied() else { continue };
            let Ok(object) = self.source.get_object(id) else { continue };
            let object = self.object(object, role);
            self.target.objects.insert(number, object);
            if self.target.objects.len() > MAX_OBJECTS || self.bytes > MAX_BYTES {
                return Err(TemplateError::TooComplex);
            }
        }
        Ok(())
    }

    fn reference(&mut self, id: ObjectId, role: Role) -> Object {
        if let Some(number) = self.numbers.get(&id) {
            return Object::Reference(*number);
        }
        if !self.source.has_object(id) {
            // PDF says that it is null then; but in a damaged file it was something.
            self.missing += 1;
            return Object::Null;
        }
        let number = self.target.new_object_id();
        self.numbers.insert(id, number);
        self.waiting.insert(id, role);
        Object::Reference(number)
    }

    fn stream(&mut self, stream: &Stream) -> Object {
        let is_named =
            |key: &[u8], name: &[u8]| stream.dict.get(key).and_then(Object::as_name).is_ok_and(|it| it == name);
        if is_no_drawing(&stream.dict) {
            return Object::Null;
        }
        if stream.dict.has(b"F") || is_named(b"Subtype", b"PS") || is_named(b"Subtype2", b"PS") {
            self.foreign += 1;
            return Object::Null;
        }
        self.bytes += stream.content.len();
        let mut dict = self.dictionary(&stream.dict, Role::Plain);
        // It may have stood elsewhere, or be wrong.
        dict.set("Length", i64::try_from(stream.content.len()).unwrap_or(i64::MAX));
        if self.bytes > MAX_BYTES {
            return Object::Null;
        }
        Object::Stream(Stream {
            dict,
            content: stream.content.clone(),
            allows_compression: false,
            start_position: None,
        })
    }
}

fn size(value: &Object) -> usize {
    match value {
        Object::Name(bytes) | Object::String(bytes, _) => bytes.len(),
        Object::Array(items) => items.iter().map(|it| 16 + size(it)).sum(),
        _ => 16,
    }
}

/// Objects that a resource may lead to only by mistake or malice.
fn is_no_drawing(entries: &Dictionary) -> bool {
    const TYPES: [&[u8]; 12] = [
        b"Page",
        b"Pages",
        b"Catalog",
        b"Annot",
        b"Action",
        b"Filespec",
        b"F",
        b"EmbeddedFile",
        b"Metadata",
        b"Sig",
        b"ObjStm",
        b"XRef",
    ];
    entries.get_type().is_ok_and(|it| TYPES.contains(&it))
}

/// Whether an entry passes, and how its value is to be read.
fn passes(role: Role, key: &[u8]) -> Option<Role> {
    match (role, key) {
        (Role::Named, _) | (Role::Resources, b"ProcSet") => Some(Role::Plain),
        (Role::Resources, _) => NAMED_RESOURCES.contains(&key).then_some(Role::Named),
        (Role::Plain, b"Resources") => Some(Role::Resources),
        (Role::Plain, b"CharProcs" | b"Colorants") => Some(Role::Named),
        (Role::Plain, _) => KEPT.iter().any(|it| it.split(' ').any(|it| it.as_bytes() == key)).then_some(Role::Plain),
    }
}

const NAMED_RESOURCES: [&[u8]; 7] =
    [b"ExtGState", b"ColorSpace", b"Pattern", b"Shading", b"XObject", b"Font", b"Properties"];

/// The entries that say how something looks (ISO 32000-1, chapters 7 to 11), by the object they stand in. Halftones
/// are not among them: they are made for one printer.
const KEPT: &[&str] = &[
    // Streams and their filters.
    "Type Subtype Length Filter DecodeParms Predictor Colors BitsPerComponent Columns EarlyChange K EndOfLine",
    "EncodedByteAlign Rows EndOfBlock BlackIs1 DamagedRowsBeforeError ColorTransform JBIG2Globals",
    // Form XObjects and groups.
    "FormType BBox Matrix Group OC S CS I",
    // Images.
    "Width Height ColorSpace Intent ImageMask Mask Decode Interpolate SMask SMaskInData Matte",
    // Graphics states and soft masks.
    "LW LC LJ ML D RI OP op OPM Font BG BG2 UCR UCR2 TR TR2 FL SM SA BM CA ca AIS TK G BC",
    // Functions, shadings, patterns.
    "FunctionType Domain Range Size BitsPerSample Order Encode C0 C1 N Functions Bounds ShadingType Background AntiAlias",
    "Coords Function Extend BitsPerCoordinate BitsPerFlag VerticesPerRow PatternType PaintType TilingType XStep YStep",
    "Shading ExtGState",
    // Colour spaces.
    "WhitePoint BlackPoint Gamma Alternate Process Components",
    // Fonts.
    "BaseFont FirstChar LastChar Widths FontDescriptor Encoding ToUnicode Name DescendantFonts CIDSystemInfo DW W DW2 W2",
    "CIDToGIDMap FontBBox FontMatrix BaseEncoding Differences CMapName WMode UseCMap Registry Ordering Supplement",
    "FontName FontFamily FontStretch FontWeight Flags ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH",
    "AvgWidth MaxWidth MissingWidth FontFile FontFile2 FontFile3 CharSet Style Panose Lang CIDSet Length1 Length2 Length3",
    // Layers.
    "OCGs P VE Usage BaseState ON OFF AS Event Category Export ExportState Print PrintState View ViewState Zoom min max",
];
