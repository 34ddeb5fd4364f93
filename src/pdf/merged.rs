//! Many forms in one file to be printed: template, typefaces and equal photos are in it once.
//!
//! Pages go out as they come, so that a thousand cost little more memory than one. Which glyphs the typeface needs is
//! known only behind the last page; till then characters have ids, counted in the order of their first use, and the font
//! that gives them their shapes is written at the end.

use std::collections::BTreeMap;
use std::io::Write;

use lopdf::{Object, ObjectId, dictionary};
use sha2::{Digest, Sha256};

use super::answer_font::AnswerFonts;
use super::document::{Identity, begin, close, image, leaves, write_leaf};
use super::objects::Objects;
use super::{PdfError, Template};
use crate::font::Face;
use crate::layout::Sheet;
use crate::photo::Photo;

/// So many pages hang on one branch of the tree of pages: viewers find a page without reading thousands.
const BRANCH: usize = 64;

/// A PDF to which form after form is added; each page shows what [`write`](super::write) would draw.
pub struct Merged<'a, W: Write> {
    objects: Objects<W>,
    title: &'a str,
    template: Option<&'a Template>,
    face: &'a Face,
    fonts: AnswerFonts,
    /// The names of all fonts, which are written at the end.
    font_names: ObjectId,
    identity: Identity,
    images: BTreeMap<[u8; 32], ObjectId>,
    tree: Tree,
    pages: usize,
}

impl<'a, W: Write> Merged<'a, W> {
    /// A file without pages.
    ///
    /// # Errors
    ///
    /// What the system says of writing.
    pub fn begin(out: W, title: &'a str, template: Option<&'a Template>, face: &'a Face) -> Result<Self, PdfError> {
        let mut objects = begin(template, out)?;
        let font_names = objects.reserve();
        let tree = Tree::new(&mut objects);
        Ok(Self {
            objects,
            title,
            template,
            face,
            fonts: AnswerFonts::default(),
            font_names,
            identity: Identity::of(template),
            images: BTreeMap::new(),
            tree,
            pages: 0,
        })
    }

    /// Adds a form, and its 別紙 behind it.
    ///
    /// # Errors
    ///
    /// What the system says of writing.
    pub fn add(&mut self, sheet: &Sheet, photo: Option<&Photo>) -> Result<(), PdfError> {
        let image = photo.map(|it| self.image(it)).transpose()?;
        self.identity.add_photo(photo);
        for leaf in leaves(sheet, self.template, photo, &mut self.fonts) {
            self.identity.add(&leaf);
            let (fonts, branch) = (Some(self.font_names.into()), self.tree.branch);
            let page = write_leaf(&leaf, image, fonts, branch, &mut self.objects)?;
            self.tree.add(page, &mut self.objects)?;
            self.pages += 1;
        }
        Ok(())
    }

    /// How many pages there are, 別紙 included.
    pub fn pages(&self) -> usize {
        self.pages
    }

    /// Writes what all pages share, and ends the file. What was written is on its way, but perhaps not yet on the disk.
    ///
    /// # Errors
    ///
    /// No page at all, what the system says of writing, or a typeface that cannot be cut.
    pub fn finish(mut self) -> Result<W, PdfError> {
        if self.pages == 0 {
            return Err(PdfError::document("it has no page"));
        }
        let names = self.fonts.embed(self.face, &mut self.objects)?;
        self.objects.set(self.font_names, names)?;
        let pages = self.tree.finish(self.pages, &mut self.objects)?;
        close(self.objects, pages, self.template, self.title, self.identity)
    }

    fn image(&mut self, photo: &Photo) -> Result<ObjectId, PdfError> {
        let digest: [u8; 32] = Sha256::digest(photo.jpeg()).into();
        if let Some(known) = self.images.get(&digest) {
            return Ok(*known);
        }
        let id = self.objects.add(image(photo))?;
        self.images.insert(digest, id);
        Ok(id)
    }
}

/// The tree of pages: a root, branches, pages.
struct Tree {
    root: ObjectId,
    branches: Vec<Object>,
    /// The branch that is growing.
    branch: ObjectId,
    pages: Vec<Object>,
}

impl Tree {
    fn new<W: Write>(objects: &mut Objects<W>) -> Self {
        Self { root: objects.reserve(), branches: Vec::new(), branch: objects.reserve(), pages: Vec::new() }
    }

    fn add<W: Write>(&mut self, page: ObjectId, objects: &mut Objects<W>) -> Result<(), PdfError> {
        self.pages.push(page.into());
        if self.pages.len() < BRANCH {
            return Ok(());
        }
        self.end_branch(objects)?;
        self.branch = objects.reserve();
        Ok(())
    }

    fn end_branch<W: Write>(&mut self, objects: &mut Objects<W>) -> Result<(), PdfError> {
        let pages = std::mem::take(&mut self.pages);
        let count = i64::try_from(pages.len()).unwrap_or_default();
        let branch = dictionary! { "Type" => "Pages", "Parent" => self.root, "Kids" => pages, "Count" => count };
        objects.set(self.branch, branch)?;
        self.branches.push(self.branch.into());
        Ok(())
    }

    fn finish<W: Write>(mut self, pages: usize, objects: &mut Objects<W>) -> Result<ObjectId, PdfError> {
        if !self.pages.is_empty() {
            self.end_branch(objects)?;
        }
        let count = i64::try_from(pages).unwrap_or_default();
        objects.set(self.root, dictionary! { "Type" => "Pages", "Kids" => self.branches, "Count" => count })?;
        Ok(self.root)
    }
}
