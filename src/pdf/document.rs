//! The finished document: template, answers and photo put together and written out.

use lopdf::{Dictionary, Document, Object, Stream, dictionary, text_string};
use sha2::{Digest, Sha256};

use super::answer_font::{AnswerFonts, packed};
use super::content::{FORM, PHOTO, draw, draw_form};
use super::{PdfError, Template};
use crate::font::Face;
use crate::layout::{Page, Sheet};
use crate::photo::Photo;
use crate::units::Length;

/// Names the program in the document's properties.
const PRODUCER: &str = concat!("zairyu ", env!("CARGO_PKG_VERSION"));
/// The version of PDF that is written where no template brings one along.
const VERSION: &str = "1.7";

/// A page before it has its number.
struct Leaf {
    media_box: Vec<Object>,
    /// How the page's colours are mixed where they are transparent.
    group: Option<Object>,
    x_objects: Dictionary,
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
    let mut document = template.map_or_else(|| Document::with_version(VERSION), |it| it.document.clone());
    let mut font = AnswerFonts::default();
    let content = template.map(|_| draw_form()).unwrap_or_default() + &draw(&sheet.marks, sheet.height, &mut font);
    let media_box = template.map_or_else(|| paper(sheet.width, sheet.height), Template::media_box);
    let group = template.and_then(|it| it.group.clone());
    let mut leaves = vec![Leaf { media_box, group, x_objects: x_objects(template, photo, &mut document), content }];
    leaves.extend(sheet.continuation.iter().map(|it| leaf(it, &mut font)));
    let identity = identity(template, &leaves, photo);
    let fonts = font.embed(face, &mut document)?;
    let mut entries = catalog();
    if let Some(layers) = template.and_then(|it| it.layers.clone()) {
        entries.set("OCProperties", layers);
    }
    finish(document, leaves, &fonts, entries, &properties(title, identity))
}

/// Draws a page that is no form.
///
/// # Errors
///
/// Only faults of the program.
pub fn write_page(page: &Page, title: &str, face: &Face) -> Result<Vec<u8>, PdfError> {
    let mut document = Document::with_version(VERSION);
    let mut font = AnswerFonts::default();
    let leaves = vec![leaf(page, &mut font)];
    let identity = identity(None, &leaves, None);
    let fonts = font.embed(face, &mut document)?;
    finish(document, leaves, &fonts, catalog(), &properties(title, identity))
}

fn leaf(page: &Page, font: &mut AnswerFonts) -> Leaf {
    let content = draw(&page.marks, page.height, font);
    Leaf { media_box: paper(page.width, page.height), group: None, x_objects: Dictionary::new(), content }
}

/// Blank paper of a size, in points.
#[expect(clippy::cast_possible_truncation, reason = "a sheet of paper in hundredths of a point is exact enough")]
fn paper(width: Length, height: Length) -> Vec<Object> {
    let hundredths = |it: Length| ((it.to_pt() * 100.0).round() / 100.0) as f32;
    [0.0, 0.0, hundredths(width), hundredths(height)].map(Object::Real).to_vec()
}

/// The document's title and its name by what is in it.
struct Properties {
    info: Dictionary,
    identity: Object,
}

fn properties(title: &str, identity: Vec<u8>) -> Properties {
    Properties {
        info: dictionary! { "Title" => text_string(title), "Producer" => text_string(PRODUCER) },
        identity: Object::String(identity, lopdf::StringFormat::Hexadecimal),
    }
}

/// Numbers the pages and writes the file. All pages share the fonts.
fn finish(
    mut document: Document,
    leaves: Vec<Leaf>,
    fonts: &Dictionary,
    mut catalog: Dictionary,
    properties: &Properties,
) -> Result<Vec<u8>, PdfError> {
    let pages = document.new_object_id();
    let mut kids: Vec<Object> = Vec::new();
    for Leaf { media_box, group, x_objects, content } in leaves {
        let mut resources = Dictionary::new();
        if !x_objects.is_empty() {
            resources.set("XObject", x_objects);
        }
        if !fonts.is_empty() {
            resources.set("Font", fonts.clone());
        }
        let content = document.add_object(packed(Dictionary::new(), content.as_bytes()));
        let mut page = dictionary! {
            "Type" => "Page",
            "Parent" => pages,
            "MediaBox" => media_box,
            "Resources" => resources,
            "Contents" => content,
        };
        if let Some(group) = group {
            page.set("Group", group);
        }
        kids.push(document.add_object(page).into());
    }
    let count = i64::try_from(kids.len()).unwrap_or_default();
    document.objects.insert(pages, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
    catalog.set("Pages", pages);
    let catalog = document.add_object(catalog);
    let info = document.add_object(properties.info.clone());
    document.trailer.set("Root", catalog);
    document.trailer.set("Info", info);
    document.trailer.set("ID", vec![properties.identity.clone(), properties.identity.clone()]);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).map_err(|it| PdfError::document(it.to_string()))?;
    Ok(bytes)
}

fn x_objects(template: Option<&Template>, photo: Option<&Photo>, document: &mut Document) -> Dictionary {
    let mut objects = Dictionary::new();
    if let Some(template) = template {
        objects.set(FORM, template.form);
    }
    if let Some(photo) = photo {
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
        let image = Stream::new(image, photo.jpeg().to_vec()).with_compression(false);
        objects.set(PHOTO, document.add_object(image));
    }
    objects
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
fn identity(template: Option<&Template>, leaves: &[Leaf], photo: Option<&Photo>) -> Vec<u8> {
    let mut hash = Sha256::new();
    hash.update(template.map(|it| *it.digest()).unwrap_or_default());
    for leaf in leaves {
        hash.update(&leaf.content);
    }
    hash.update(photo.map(Photo::jpeg).unwrap_or_default());
    hash.finalize().iter().take(16).copied().collect()
}
