//! The printed form as one form XObject, with nothing but what its page shows.
//!
//! Copying what the page reaches, rather than keeping the file, leaves scripts, actions, attachments and metadata
//! behind, and isolates the answers from whatever the page's content does to the graphics state.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, Stream, dictionary};

use sha2::{Digest, Sha256};

use super::{PdfError, deflate};
use crate::units::Length;

/// Unpacked, a form of one page is a few hundred kilobytes.
const MAX_UNPACKED_BYTES: usize = 64 << 20;
/// The page tree of a form is two or three levels deep.
const MAX_PARENTS: usize = 64;

/// A form to be filled, ready to be laid under any number of sheets.
#[derive(Clone)]
pub struct Template {
    /// Holds the form XObject and what it needs.
    pub(super) document: Document,
    pub(super) form: ObjectId,
    pub(super) media_box: [f32; 4],
    /// Names the file it was read from.
    pub(super) digest: [u8; 32],
}

impl Template {
    /// Reads a PDF of one page.
    ///
    /// # Errors
    ///
    /// What keeps the file from being a template.
    pub fn read(bytes: &[u8]) -> Result<Self, PdfError> {
        let options = LoadOptions { max_decompressed_size: Some(MAX_UNPACKED_BYTES), ..LoadOptions::default() };
        let source =
            Document::load_mem_with_options(bytes, options).map_err(|it| PdfError::template(it.to_string()))?;
        let pages = source.get_pages();
        let (Some(page), 1) = (pages.values().next().copied(), pages.len()) else {
            return Err(PdfError::template(format!("it has {} pages, not one", pages.len())));
        };
        let media_box = media_box(&source, page)?;
        let mut copy = Copy { source: &source, target: Document::with_version("1.7"), copied: BTreeMap::new() };
        let resources = inherited(&source, page, b"Resources").cloned().unwrap_or_else(|| Dictionary::new().into());
        let resources = copy.object(&resources);
        copy.pending()?;
        let form = dictionary! {
            "Type" => "XObject",
            "Subtype" => "Form",
            "BBox" => media_box.map(Object::Real).to_vec(),
            "Resources" => resources,
        };
        let form = content(&source, page, form)?;
        let mut document = copy.target;
        let form = document.add_object(form);
        Ok(Self { document, form, media_box, digest: Sha256::digest(bytes).into() })
    }

    /// Width and height of the visible page.
    pub fn page(&self) -> (Length, Length) {
        let [left, bottom, right, top] = self.media_box.map(f64::from);
        (Length::from_pt(right - left), Length::from_pt(top - bottom))
    }
}

/// The page's content as the form XObject's stream; a single stream is taken as it is packed.
fn content(source: &Document, page: ObjectId, mut form: Dictionary) -> Result<Stream, PdfError> {
    if let [only] = source.get_page_contents(page)[..] {
        let stream =
            source.get_object(only).and_then(Object::as_stream).map_err(|it| PdfError::template(it.to_string()))?;
        for key in [b"Filter".as_slice(), b"DecodeParms"] {
            if let Ok(value) = stream.dict.get(key) {
                form.set(key, value.clone());
            }
        }
        return Ok(Stream::new(form, stream.content.clone()).with_compression(false));
    }
    let unpacked = source
        .get_page_content_with_limit(page, MAX_UNPACKED_BYTES)
        .map_err(|it| PdfError::template(it.to_string()))?;
    form.set("Filter", "FlateDecode");
    Ok(Stream::new(form, deflate(&unpacked)).with_compression(false))
}

/// An entry of the page, or of the nearest parent that has it.
fn inherited<'a>(source: &'a Document, page: ObjectId, key: &[u8]) -> Option<&'a Object> {
    let mut node = source.get_dictionary(page).ok()?;
    for _ in 0..MAX_PARENTS {
        if let Ok(value) = node.get(key) {
            return source.dereference(value).ok().map(|(_, value)| value);
        }
        let parent = node.get(b"Parent").and_then(Object::as_reference).ok()?;
        node = source.get_dictionary(parent).ok()?;
    }
    None
}

fn media_box(source: &Document, page: ObjectId) -> Result<[f32; 4], PdfError> {
    let numbers = inherited(source, page, b"MediaBox").and_then(|it| it.as_array().ok());
    let numbers = numbers.map(|it| it.iter().filter_map(|it| it.as_float().ok()).collect::<Vec<_>>());
    numbers.and_then(|it| <[f32; 4]>::try_from(it).ok()).ok_or_else(|| PdfError::template("its page has no size"))
}

/// Copies what is reached from the resources into a new document, under new numbers.
struct Copy<'a> {
    source: &'a Document,
    target: Document,
    /// Old number to new one; `false` until the object itself is copied.
    copied: BTreeMap<ObjectId, (ObjectId, bool)>,
}

impl Copy<'_> {
    /// An object with its references renumbered. What they point to is copied by [`pending`](Self::pending).
    fn object(&mut self, object: &Object) -> Object {
        match object {
            Object::Reference(id) => Object::Reference(self.number(*id)),
            Object::Array(items) => Object::Array(items.iter().map(|it| self.object(it)).collect()),
            Object::Dictionary(entries) => Object::Dictionary(self.dictionary(entries)),
            Object::Stream(stream) => {
                let dict = self.dictionary(&stream.dict);
                Object::Stream(Stream { dict, ..stream.clone() })
            }
            other => other.clone(),
        }
    }

    fn dictionary(&mut self, entries: &Dictionary) -> Dictionary {
        entries.iter().map(|(key, value)| (key.clone(), self.object(value))).collect()
    }

    fn number(&mut self, id: ObjectId) -> ObjectId {
        if let Some((number, _)) = self.copied.get(&id) {
            return *number;
        }
        let number = self.target.new_object_id();
        self.copied.insert(id, (number, false));
        number
    }

    fn pending(&mut self) -> Result<(), PdfError> {
        while let Some((id, number)) = self.copied.iter().find(|(_, (_, done))| !done).map(|(id, (it, _))| (*id, *it)) {
            let object = self.source.get_object(id).map_err(|it| PdfError::template(it.to_string()))?;
            let object = self.object(object);
            self.target.objects.insert(number, object);
            self.copied.insert(id, (number, true));
        }
        Ok(())
    }
}
