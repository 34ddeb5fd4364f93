//! The finished document: template, answers and photo put together and written out.

use lopdf::{Dictionary, Document, Object, Stream, dictionary, text_string};
use sha2::{Digest, Sha256};

use super::answer_font::{AnswerFont, packed};
use super::content::{FONT, FORM, PHOTO, draw};
use super::{PdfError, Template};
use crate::font::Face;
use crate::layout::Sheet;
use crate::photo::Photo;

/// Names the program in the document's properties.
const PRODUCER: &str = concat!("zairyu ", env!("CARGO_PKG_VERSION"));

/// Draws a sheet over a template: an ordinary A4 PDF of one page.
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
    template: &Template,
    face: &Face,
    photo: Option<&Photo>,
) -> Result<Vec<u8>, PdfError> {
    let mut document = template.document.clone();
    let mut font = AnswerFont::default();
    let content = draw(sheet, &mut font);
    let mut resources = dictionary! { "XObject" => x_objects(template, photo, &mut document) };
    if !font.is_empty() {
        resources.set("Font", dictionary! { FONT => font.embed(face, &mut document)? });
    }
    let identity = Object::String(identity(template, &content, photo), lopdf::StringFormat::Hexadecimal);
    let content = document.add_object(packed(Dictionary::new(), content.as_bytes()));
    let pages = document.new_object_id();
    let mut page = dictionary! {
        "Type" => "Page",
        "Parent" => pages,
        "MediaBox" => template.media_box(),
        "Resources" => resources,
        "Contents" => content,
    };
    if let Some(group) = &template.group {
        page.set("Group", group.clone());
    }
    let page = document.add_object(page);
    document.objects.insert(pages, dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 }.into());
    let mut catalog = catalog(pages);
    if let Some(layers) = &template.layers {
        catalog.set("OCProperties", layers.clone());
    }
    let catalog = document.add_object(catalog);
    let info = document.add_object(dictionary! { "Title" => text_string(title), "Producer" => text_string(PRODUCER) });
    document.trailer.set("Root", catalog);
    document.trailer.set("Info", info);
    document.trailer.set("ID", vec![identity.clone(), identity]);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).map_err(|it| PdfError::document(it.to_string()))?;
    Ok(bytes)
}

fn x_objects(template: &Template, photo: Option<&Photo>, document: &mut Document) -> Dictionary {
    let mut objects = dictionary! { FORM => template.form };
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
fn catalog(pages: lopdf::ObjectId) -> Dictionary {
    dictionary! {
        "Type" => "Catalog",
        "Pages" => pages,
        "Lang" => Object::string_literal("ja"),
        "ViewerPreferences" => dictionary! {
            "PrintScaling" => "None",
            "Duplex" => "Simplex",
            "DisplayDocTitle" => true,
        },
    }
}

/// Names the document by what is in it.
fn identity(template: &Template, content: &str, photo: Option<&Photo>) -> Vec<u8> {
    let mut hash = Sha256::new_with_prefix(template.digest());
    hash.update(content);
    hash.update(photo.map(Photo::jpeg).unwrap_or_default());
    hash.finalize().iter().take(16).copied().collect()
}
