//! Any PDF's page as one clean, upright form XObject, with nothing but what the page shows.
//!
//! Copying what the drawing needs, rather than keeping the file, leaves scripts, actions, attachments and metadata
//! behind, and isolates the answers from whatever the page's content does to the graphics state. The file may come
//! from anywhere: broken, huge, looping; every step here is bounded.

mod error;
mod removed;
mod load;
mod pages;
mod geometry;
mod content;
mod copy;
mod fields;
mod contraband;

use std::collections::BTreeSet;
use std::fmt::Write;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use sha2::{Digest, Sha256};

pub use error::TemplateError;
pub use fields::{FieldKind, FormField};
pub use removed::Removed;

use super::objects::Beginning;
use super::{Packing, PdfError, deflate};
use crate::units::Length;
use content::content;
use copy::{Copy, Role};
use fields::Overlay;
use geometry::{Geometry, Matrix};
use pages::{MAX_PAGES, Page, pages};

/// A form to be filled, ready to be laid under any number of sheets.
#[derive(Clone)]
pub struct Template {
    /// Holds the form XObject and what it needs.
    pub(super) beginning: Beginning,
    pub(super) form: ObjectId,
    /// Which layers are hidden.
    pub(super) layers: Option<Dictionary>,
    /// How the page's colours are mixed where they are transparent.
    pub(super) group: Option<Object>,
    geometry: Geometry,
    digest: [u8; 32],
    fields: Vec<FormField>,
    removed: Vec<Removed>,
}

impl Template {
    /// Reads a PDF of one page.
    ///
    /// # Errors
    ///
    /// What keeps the file from being a template.
    pub fn read(bytes: &[u8]) -> Result<Self, PdfError> {
        let file = TemplateFile::open(bytes)?;
        match file.page_count() {
            0 | 1 => file.page(0),
            pages => Err(TemplateError::SeveralPages { pages }.into()),
        }
    }

    /// Width and height of the upright page.
    pub fn page(&self) -> (Length, Length) {
        self.geometry.size()
    }

    /// The SHA-256 of the file that it was read from.
    pub fn digest(&self) -> &[u8; 32] {
        &self.digest
    }

    /// The SHA-256 of a file, told sooner where the file is a form on this template.
    pub fn digest_of(&self, form: &[u8]) -> [u8; 32] {
        self.beginning.digest(form)
    }

    /// The input fields that lie on the page.
    pub fn fields(&self) -> &[FormField] {
        &self.fields
    }

    /// What the file has and the output will not have.
    pub fn removed(&self) -> &[Removed] {
        &self.removed
    }

    /// The upright page, its lower left corner at the origin.
    pub(super) fn media_box(&self) -> Vec<Object> {
        [0.0, 0.0, self.geometry.width, self.geometry.height].map(geometry::real).to_vec()
    }
}

/// A PDF of which one page may become a template.
pub struct TemplateFile {
    document: Document,
    pages: Vec<Page>,
    page_count: usize,
    digest: [u8; 32],
    contraband: BTreeSet<Removed>,
}

impl TemplateFile {
    /// Opens a file; its pages are looked at one by one.
    ///
    /// # Errors
    ///
    /// A file that is no PDF, needs a password, or is damaged, too large or too complex.
    pub fn open(bytes: &[u8]) -> Result<Self, PdfError> {
        let document = load::load(bytes)?;
        let (pages, page_count) = pages(&document);
        if page_count == 0 {
            return Err(TemplateError::Damaged { part: "page tree" }.into());
        }
        let contraband = contraband::contraband(&document);
        Ok(Self { document, pages, page_count, digest: Sha256::digest(bytes).into(), contraband })
    }

    /// How many pages the file has; of them, the first 20 can be looked at.
    pub fn page_count(&self) -> usize {
        self.page_count
    }

    /// A page as a template, counted from 0.
    ///
    /// # Errors
    ///
    /// What keeps the page from being one: its size, its content.
    pub fn page(&self, index: usize) -> Result<Template, PdfError> {
        let source = &self.document;
        let pages = self.page_count.min(MAX_PAGES);
        let page = self.pages.get(index).ok_or(TemplateError::NoPage { number: index.saturating_add(1), pages })?;
        let geometry = Geometry::of(source, page)?;
        let overlay = Overlay::of(source, page, &geometry);
        let mut copy = Copy::from(source);
        let resources = match page.resources(source) {
            Some(resources) => copy.object(resources, Role::Resources),
            None => Dictionary::new().into(),
        };
        copy.pending()?;
        let looks: Vec<_> =
            overlay.looks.iter().map(|it| (copy.object(it.appearance, Role::Plain), it.matrix)).collect();
        let layers = layers(source, &mut copy);
        let group = page.entries(source).and_then(|it| it.get(b"Group").ok()).map(|it| copy.object(it, Role::Plain));
        copy.pending()?;
        let removed = self.removed(&overlay, &copy);
        let mut document = copy.target;
        let entries = dictionary! {
            "Type" => "XObject",
            "Subtype" => "Form",
            "BBox" => geometry.visible.objects(),
            "Resources" => resources,
        };
        let mut form = content(source, page, entries)?;
        if !looks.is_empty() {
            form = flattened(form, looks, &geometry, &mut document);
        }
        if geometry.upright != Matrix::IDENTITY {
            form.dict.set("Matrix", geometry.upright.objects());
        }
        let form = document.add_object(form);
        let fields = overlay.fields;
        geometry.check_paper()?;
        let beginning = Beginning::of(&document)?;
        Ok(Template { beginning, form, layers, group, geometry, digest: self.digest, fields, removed })
    }

    fn removed(&self, overlay: &Overlay<'_>, copy: &Copy<'_>) -> Vec<Removed> {
        let mut removed = self.contraband.clone();
        removed.extend(overlay.removed());
        for (count, what) in [
            (self.page_count - 1, Removed::OtherPages(self.page_count - 1)),
            (copy.foreign, Removed::ForeignParts(copy.foreign)),
            (copy.missing, Removed::MissingParts(copy.missing)),
        ] {
            if count > 0 {
                removed.insert(what);
            }
        }
        removed.into_iter().collect()
    }
}

/// Which layers there are and which of them are hidden. Without it, viewers would show them all.
fn layers(source: &Document, copy: &mut Copy<'_>) -> Option<Dictionary> {
    let layers = source.catalog().and_then(|it| it.get_deref(b"OCProperties", source)).and_then(Object::as_dict);
    layers.ok().map(|it| copy.dictionary(it, Role::Plain))
}

/// The page and its input fields over it, as one drawing.
fn flattened(page: Stream, looks: Vec<(Object, Matrix)>, geometry: &Geometry, document: &mut Document) -> Stream {
    let mut objects = dictionary! { "Page" => document.add_object(page) };
    let mut drawing = String::from("q /Page Do Q\n");
    for (index, (appearance, matrix)) in looks.into_iter().enumerate() {
        let appearance = match appearance {
            Object::Stream(stream) => document.add_object(stream).into(),
            reference => reference,
        };
        objects.set(format!("Field{index}"), appearance);
        let numbers = matrix.0.map(|it| format!("{it:.5}")).join(" ");
        // Writing into a string cannot fail.
        let _ = writeln!(drawing, "q {numbers} cm /Field{index} Do Q");
    }
    let form = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => geometry.visible.objects(),
        "Resources" => dictionary! { "XObject" => objects },
        "Filter" => "FlateDecode",
    };
    Stream::new(form, deflate(drawing.as_bytes(), Packing::Small)).with_compression(false)
}
