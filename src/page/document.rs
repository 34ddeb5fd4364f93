//! What a file is besides its page: how many pages, whether it does anything, and which fonts it brings.

use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::object::{Array, Dict, Name, Number, Object};

use super::PageError;
use crate::units::Length;

/// Entries of the catalog and of a page that make a viewer do something, or carry something that is not seen.
const ACTIVE: [&str; 4] = ["OpenAction", "AA", "AcroForm", "Collection"];
/// The same in the tree of names.
const NAMED: [&str; 2] = ["JavaScript", "EmbeddedFiles"];

/// A file as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Width and height of each page, as it is seen.
    pub pages: Vec<(Length, Length)>,
    /// Whether a page is turned, by its number from 1.
    pub turned: Vec<usize>,
    /// Whether it is encrypted, if only with the empty password.
    pub is_encrypted: bool,
    /// What makes a viewer do something, or is carried along unseen, by its name in PDF.
    pub active: Vec<String>,
    /// The fonts that the pages themselves use, not those of the form under the answers.
    pub fonts: Vec<Font>,
}

/// A font of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Font {
    /// Its name.
    pub name: String,
    /// Whether its letters travel with the file.
    pub is_embedded: bool,
    /// Whether it is cut to the letters that are used.
    pub is_subset: bool,
}

impl Document {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// [`PageError::Unreadable`] for what is no PDF.
    pub fn read(bytes: &[u8]) -> Result<Self, PageError> {
        let pdf = Pdf::new(bytes.to_vec()).map_err(|_| PageError::Unreadable)?;
        let catalog: Dict<'_> = pdf.xref().get(pdf.xref().root_id()).ok_or(PageError::Unreadable)?;
        let mut document = Self {
            pages: Vec::new(),
            turned: Vec::new(),
            is_encrypted: is_encrypted(bytes),
            active: Vec::new(),
            fonts: Vec::new(),
        };
        document.tell_active(&catalog, &ACTIVE);
        if let Some(names) = catalog.get::<Dict<'_>>("Names") {
            document.tell_active(&names, &NAMED);
        }
        for (page, number) in pdf.pages().iter().zip(1..) {
            let raw = page.raw();
            let (width, height) = page.render_dimensions();
            // A printer makes a page of larger units larger (ISO 32000-1, 14.11.2).
            let unit = raw.get::<Number>("UserUnit").map_or(1.0, |it| it.as_f64());
            document.pages.push((Length::from_pt(f64::from(width) * unit), Length::from_pt(f64::from(height) * unit)));
            if raw.get::<Number>("Rotate").is_some_and(|it| it.as_f64() != 0.0) {
                document.turned.push(number);
            }
            document.tell_active(raw, &["AA"]);
            if raw.get::<Array<'_>>("Annots").is_some_and(|it| it.iter::<Object<'_>>().next().is_some()) {
                document.active.push("Annots".to_owned());
            }
            document.tell_fonts(raw);
        }
        Ok(document)
    }

    fn tell_active(&mut self, dictionary: &Dict<'_>, keys: &[&str]) {
        self.active.extend(keys.iter().filter(|it| dictionary.contains_key(it)).map(|it| (*it).to_owned()));
    }

    fn tell_fonts(&mut self, page: &Dict<'_>) {
        let fonts = page.get::<Dict<'_>>("Resources").and_then(|it| it.get::<Dict<'_>>("Font"));
        for key in fonts.iter().flat_map(Dict::keys) {
            let Some(font) = fonts.as_ref().and_then(|it| it.get::<Dict<'_>>(&*key)) else { continue };
            let name = font.get::<Name<'_>>("BaseFont").map(|it| it.as_str().to_owned()).unwrap_or_default();
            let descendant = font.get::<Array<'_>>("DescendantFonts").and_then(|it| it.iter::<Dict<'_>>().next());
            let described = descendant.unwrap_or(font).get::<Dict<'_>>("FontDescriptor");
            let is_embedded = described
                .is_some_and(|it| ["FontFile", "FontFile2", "FontFile3"].iter().any(|key| it.contains_key(key)));
            let tag = name.split_once('+').map(|(tag, _)| tag);
            let is_subset = tag.is_some_and(|it| it.len() == 6 && it.bytes().all(|it| it.is_ascii_uppercase()));
            self.fonts.push(Font { name, is_embedded, is_subset });
        }
    }
}

/// The interpreter opens what the empty password opens, and does not tell. The entry stands in the trailer or in the
/// dictionary of a cross-reference stream, neither of which is ever packed (ISO 32000-1, 7.5.8.2).
fn is_encrypted(bytes: &[u8]) -> bool {
    const ENTRY: &[u8] = b"/Encrypt";
    bytes.windows(ENTRY.len()).any(|it| it == ENTRY)
}
