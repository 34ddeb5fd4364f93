//! The finished document: template, answers and photo put together and written out.

use std::io::Write;

use lopdf::{Dictionary, Object, ObjectId, Stream, dictionary, text_string};
use sha2::{Digest, Sha256};

use super::answer_font::{AnswerFonts, packed};
use super::content::{FORM, PHOTO, draw, draw_form};
use super::objects::Objects;
use super::{PdfError, Template};
use crate::font::Face;
use crate::layout::{Page, Sheet};
use crate::photo::Photo;
use crate::units::Length;

/// Names the program in the document's properties.
pub(super) const PRODUCER: &str = concat!("zairyu ", env!("CARGO_PKG_VERSION"));

/// A page before it is written.
pub(super) struct Leaf {
    media_box: Vec<Object>,
    /// How the page's colours are mixed where they are transparent.
    group: Option<Object>,
    form: Option<ObjectId>,
    has_photo: bool,
    content: String,
}

/// Draws a sheet over a template, or on blank paper where there is none: an A4 PDF of one page, or of two with a 別紙.
///
/// The properties hold the form's title and language and nothing of the applicant, and there is no date in them:
/// the same sheet gives the same bytes.
///
/// # Errors
///
/// Only faults of the template or the program.
pub fn write(
    sheet: &Sheet,
    title: &str,
    template: Option<&Template>,
    face: &Face,
    photo: Option<&Photo>,
) -> Result<Vec<u8>, PdfError> {
    let mut fonts = AnswerFonts::default();
    let leaves = leaves(sheet, template, photo, &mut fonts);
    write_leaves(&leaves, title, template, (face, &fonts), photo)
}

/// Draws a page that is no form; its photo marks show the photo.
///
/// # Errors
///
/// Only faults of the program.
pub fn write_page(page: &Page, title: &str, face: &Face, photo: Option<&Photo>) -> Result<Vec<u8>, PdfError> {
    let mut fonts = AnswerFonts::default();
    let leaf = Leaf { has_photo: photo.is_some(), ..leaf(page, &mut fonts) };
    write_leaves(&[leaf], title, None, (face, &fonts), photo)
}

fn write_leaves(
    leaves: &[Leaf],
    title: &str,
    template: Option<&Template>,
    (face, fonts): (&Face, &AnswerFonts),
    photo: Option<&Photo>,
) -> Result<Vec<u8>, PdfError> {
    let mut identity = Identity::of(template);
    for leaf in leaves {
        identity.add(leaf);
    }
    identity.add_photo(photo);
    let mut objects = begin(template, Vec::with_capacity(ROOM))?;
    let image = photo.map(|it| objects.add(image(it))).transpose()?;
    let fonts = fonts.embed(face, &mut objects)?;
    let fonts = Some(fonts).filter(|it| !it.is_empty()).map(Object::Dictionary);
    let pages = objects.reserve();
    let mut kids: Vec<Object> = Vec::new();
    for leaf in leaves {
        kids.push(write_leaf(leaf, image, fonts.clone(), pages, &mut objects)?.into());
    }
    let count = i64::try_from(kids.len()).unwrap_or_default();
    objects.set(pages, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count })?;
    close(objects, pages, template, title, identity)
}

/// Most forms need no more bytes.
const ROOM: usize = 128 << 10;

/// A file with nothing in it but what all forms on a template have in common.
pub(super) fn begin<W: Write>(template: Option<&Template>, out: W) -> Result<Objects<W>, PdfError> {
    match template {
        Some(template) => Objects::after(&template.beginning, out),
        None => Objects::new(out),
    }
}

/// The pages of a sheet: the form, and the 別紙 where there is one.
pub(super) fn leaves(
    sheet: &Sheet,
    template: Option<&Template>,
    photo: Option<&Photo>,
    fonts: &mut AnswerFonts,
) -> Vec<Leaf> {
    let content = template.map(|_| draw_form()).unwrap_or_default() + &draw(&sheet.marks, sheet.height, fonts);
    let mut leaves = vec![Leaf {
        media_box: template.map_or_else(|| paper(sheet.width, sheet.height), Template::media_box),
        group: template.and_then(|it| it.group.clone()),
        form: template.map(|it| it.form),
        has_photo: photo.is_some(),
        content,
    }];
    leaves.extend(sheet.continuation.iter().map(|it| leaf(it, fonts)));
    leaves
}

fn leaf(page: &Page, fonts: &mut AnswerFonts) -> Leaf {
    let content = draw(&page.marks, page.height, fonts);
    Leaf { media_box: paper(page.width, page.height), group: None, form: None, has_photo: false, content }
}

/// Writes a page: its content, and what it needs for it.
pub(super) fn write_leaf<W: Write>(
    leaf: &Leaf,
    image: Option<ObjectId>,
    fonts: Option<Object>,
    parent: ObjectId,
    objects: &mut Objects<W>,
) -> Result<ObjectId, PdfError> {
    let mut x_objects = Dictionary::new();
    for (name, object) in [(FORM, leaf.form), (PHOTO, image.filter(|_| leaf.has_photo))] {
        if let Some(object) = object {
            x_objects.set(name, object);
        }
    }
    let mut resources = Dictionary::new();
    if !x_objects.is_empty() {
        resources.set("XObject", x_objects);
    }
    if let Some(fonts) = fonts {
        resources.set("Font", fonts);
    }
    let content = objects.add(packed(Dictionary::new(), leaf.content.as_bytes()))?;
    let mut page = dictionary! {
        "Type" => "Page",
        "Parent" => parent,
        "MediaBox" => leaf.media_box.clone(),
        "Resources" => resources,
        "Contents" => content,
    };
    if let Some(group) = leaf.group.clone() {
        page.set("Group", group);
    }
    objects.add(page)
}

/// Ends the file.
pub(super) fn close<W: Write>(
    mut objects: Objects<W>,
    pages: ObjectId,
    template: Option<&Template>,
    title: &str,
    identity: Identity,
) -> Result<W, PdfError> {
    let mut catalog = catalog();
    if let Some(layers) = template.and_then(|it| it.layers.clone()) {
        catalog.set("OCProperties", layers);
    }
    catalog.set("Pages", pages);
    let catalog = objects.add(catalog)?;
    let info = objects.add(dictionary! { "Title" => text_string(title), "Producer" => text_string(PRODUCER) })?;
    let identity = Object::String(identity.name(), lopdf::StringFormat::Hexadecimal);
    objects.finish(dictionary! { "Root" => catalog, "Info" => info, "ID" => vec![identity.clone(), identity] })
}

/// Blank paper of a size, in points.
#[expect(clippy::cast_possible_truncation, reason = "a sheet of paper in hundredths of a point is exact enough")]
fn paper(width: Length, height: Length) -> Vec<Object> {
    let hundredths = |it: Length| ((it.to_pt() * 100.0).round() / 100.0) as f32;
    [0.0, 0.0, hundredths(width), hundredths(height)].map(Object::Real).to_vec()
}

/// A photo as it is: a JPEG is understood by every viewer.
pub(super) fn image(photo: &Photo) -> Stream {
    let image = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Image",
        "Width" => i64::from(photo.width()),
        "Height" => i64::from(photo.height()),
        "ColorSpace" => "DeviceRGB",
        "BitsPerComponent" => 8,
        "Filter" => "DCTDecode",
        "Interpolate" => true,
    };
    Stream::new(image, photo.jpeg().to_vec()).with_compression(false)
}

/// Asks print dialogs for the true size and one side: scaled to fit, the photo's frame is no longer 30 x 40 mm.
fn catalog() -> Dictionary {
    dictionary! {
        "Type" => "Catalog",
        "Lang" => Object::string_literal("ja"),
        "ViewerPreferences" => dictionary! {
            "PrintScaling" => "None",
            "Duplex" => "Simplex",
            "DisplayDocTitle" => true,
        },
    }
}

/// Names the document by what is in it.
pub(super) struct Identity(Sha256);

impl Identity {
    pub(super) fn of(template: Option<&Template>) -> Self {
        let mut hash = Sha256::new();
        hash.update(template.map(|it| *it.digest()).unwrap_or_default());
        Self(hash)
    }

    pub(super) fn add(&mut self, leaf: &Leaf) {
        self.0.update(&leaf.content);
    }

    pub(super) fn add_photo(&mut self, photo: Option<&Photo>) {
        self.0.update(photo.map(Photo::jpeg).unwrap_or_default());
    }

    fn name(self) -> Vec<u8> {
        self.0.finalize().iter().take(16).copied().collect()
    }
}
