//! The same form in many dresses: moved, scaled, turned, packed, and saved anew by programs that we did not write.

use std::path::Path;

use lopdf::{
    Dictionary, Document, EncryptionState, EncryptionVersion, Object, ObjectId, Permissions, Stream, dictionary,
};

use super::judge::ask;

/// Width and height of the upright page of every form that is tried.
const WIDTH: f32 = 595.22;
const HEIGHT: f32 = 842.0;

/// One dress.
pub(crate) struct Dress {
    pub(crate) name: &'static str,
    /// The page of the file that has the form, the first being 1.
    pub(crate) page: usize,
    pub(crate) shown: Shown,
    change: fn(&mut Document, ObjectId),
    saved: Saved,
}

/// What poppler makes of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shown {
    AsItIs,
    /// Nothing at all, unlike other renderers: its fault, so the form in no dress is looked at instead.
    Not,
}

/// Who writes the file.
#[derive(Clone, Copy)]
enum Saved {
    /// One object after another.
    Plain,
    /// In object streams.
    Packed,
    /// A program, told to read `IN` and to write `OUT`.
    By(&'static [&'static str]),
}

impl Dress {
    /// The file in this dress; nothing where the program that makes it is not installed.
    pub(crate) fn put_on(&self, original: &[u8], folder: &Path) -> Option<Vec<u8>> {
        let mut document = Document::load_mem(original).unwrap();
        let page = document.page_iter().next().unwrap();
        // The official page says twice what its box is.
        document.get_dictionary_mut(page).unwrap().remove(b"CropBox");
        (self.change)(&mut document, page);
        let mut bytes = Vec::new();
        match self.saved {
            Saved::Packed => document.save_modern(&mut bytes).unwrap(),
            Saved::Plain | Saved::By(_) => document.save_to(&mut bytes).unwrap(),
        }
        let Saved::By(words) = self.saved else { return Some(bytes) };
        let (before, after) = (folder.join("before.pdf"), folder.join("after.pdf"));
        super::write(&before, &bytes);
        let (before, after) = (before.to_str().unwrap(), after.to_str().unwrap());
        // Whole words only: the name of a folder may have IN in it.
        let named = |it: &&'static str| match *it {
            "IN" => before.to_owned(),
            "OUT" => after.to_owned(),
            other => other.to_owned(),
        };
        let words: Vec<String> = words.iter().map(named).collect();
        let arguments: Vec<&str> = words.iter().skip(1).map(String::as_str).collect();
        let output = ask(words.first().unwrap(), &arguments)?;
        assert!(output.status.success(), "{}: {}", self.name, String::from_utf8_lossy(&output.stderr));
        Some(std::fs::read(after).unwrap())
    }
}

const fn plain(name: &'static str, change: fn(&mut Document, ObjectId)) -> Dress {
    Dress { name, page: 1, shown: Shown::AsItIs, change, saved: Saved::Plain }
}

const fn packed(name: &'static str, change: fn(&mut Document, ObjectId)) -> Dress {
    Dress { name, page: 1, shown: Shown::AsItIs, change, saved: Saved::Packed }
}

const fn by(name: &'static str, words: &'static [&'static str], change: fn(&mut Document, ObjectId)) -> Dress {
    Dress { name, page: 1, shown: Shown::AsItIs, change, saved: Saved::By(words) }
}

/// All of them.
pub(crate) const DRESSES: &[Dress] = &[
    plain("as it is", |_, _| {}),
    plain("to the right and up", |it, page| moved(it, page, 1.0, 9.0, 12.0)),
    plain("to the left and down", |it, page| moved(it, page, 1.0, -11.0, -14.0)),
    plain("at 94 %", |it, page| moved(it, page, 0.94, 18.0, 25.0)),
    plain("at 96 %, in the corner", |it, page| moved(it, page, 0.96, 0.0, 0.0)),
    plain("at 98 %", |it, page| moved(it, page, 0.98, 6.0, 8.0)),
    plain("at 102 %", |it, page| moved(it, page, 1.02, -6.0, -8.0)),
    plain("turned by 90", |it, page| turn(it, page, 90)),
    plain("turned by 180", |it, page| turn(it, page, 180)),
    plain("turned by 270", |it, page| turn(it, page, 270)),
    plain("turned by -90, inherited", |it, page| {
        turn(it, page, -90);
        inherit(it, page, &[b"Rotate", b"MediaBox", b"Resources"]);
    }),
    plain("a crop box in a larger sheet", crop),
    plain("a page that does not begin at 0", |it, page| {
        set(it, page, "MediaBox", numbers(&[28.8, -36.0, 28.8 + WIDTH, HEIGHT - 36.0]));
        around(it, page, b"q 1 0 0 1 28.8 -36 cm\n");
    }),
    plain("turned, and not at 0", |it, page| {
        turn(it, page, 270);
        set(it, page, "MediaBox", numbers(&[28.8, -36.0, 28.8 + HEIGHT, WIDTH - 36.0]));
        around(it, page, b"q 1 0 0 1 28.8 -36 cm\n");
    }),
    plain("content in pieces", in_pieces),
    plain("states left open", |it, page| draw(it, page, |old| [b"q q q\n", old].concat())),
    plain("states closed that were never opened", |it, page| draw(it, page, |old| [old, b"\nQ Q"].concat())),
    Dress {
        shown: Shown::Not,
        ..plain("states closed at the start", |it, page| draw(it, page, |old| [b"Q Q q Q Q\n", old].concat()))
    },
    plain("inherited resources", |it, page| inherit(it, page, &[b"Resources", b"MediaBox"])),
    plain("in units of half a point", |it, page| {
        around(it, page, b"q 2 0 0 2 0 0 cm\n");
        set(it, page, "MediaBox", numbers(&[0.0, 0.0, WIDTH * 2.0, HEIGHT * 2.0]));
        set(it, page, "UserUnit", Object::Real(0.5));
    }),
    plain("encrypted with no password", |it, _| encrypt(it)),
    plain("letters that nobody can read", |it, _| forget_letters(it)),
    plain("letters that nobody can read, at 95 %", |it, page| {
        forget_letters(it);
        moved(it, page, 0.95, 12.0, 20.0);
    }),
    plain("letters said to be others", |it, _| falsify_letters(it)),
    plain("letters said to be others, at 97 %", |it, page| {
        falsify_letters(it);
        moved(it, page, 0.97, 9.0, 12.0);
    }),
    Dress { page: 2, ..plain("a page before and a page after", between_pages) },
    Dress {
        page: 2,
        ..packed("between pages, turned, at 97 %", |it, page| {
            moved(it, page, 0.97, 9.0, 12.0);
            turn(it, page, 90);
            between_pages(it, page);
        })
    },
    plain("the page as one picture of lines", wrap),
    plain("the page as one picture of lines, at 96 %", |it, page| {
        wrap(it, page);
        moved(it, page, 0.96, 10.0, 14.0);
    }),
    plain("with input fields", add_fields),
    packed("in object streams", |_, _| {}),
    packed("in object streams, at 95 %, turned and cropped", |it, page| {
        moved(it, page, 0.95, 12.0, 20.0);
        crop(it, page);
        set(it, page, "Rotate", 0);
    }),
    by("qpdf --linearize", &["qpdf", "--linearize", "IN", "OUT"], |_, _| {}),
    by("qpdf --object-streams", &["qpdf", "--object-streams=generate", "IN", "OUT"], crop),
    by("qpdf --qdf", &["qpdf", "--qdf", "IN", "OUT"], |_, _| {}),
    by("qpdf, 256 bits", &["qpdf", "--encrypt", "", "owner", "256", "--", "IN", "OUT"], |_, _| {}),
    by("mutool clean", &["mutool", "clean", "-gggg", "-z", "IN", "OUT"], |_, _| {}),
    by("mutool clean, contents rewritten", &["mutool", "clean", "-d", "-s", "IN", "OUT"], |it, page| {
        moved(it, page, 0.97, 9.0, 12.0);
    }),
    by("ghostscript", GHOSTSCRIPT, |_, _| {}),
    by("ghostscript, moved and turned", GHOSTSCRIPT, |it, page| {
        moved(it, page, 0.97, 9.0, 12.0);
        turn(it, page, 180);
    }),
    by("pdftocairo", &["pdftocairo", "-pdf", "IN", "OUT"], |_, _| {}),
    by("pdftocairo, at 98 %", &["pdftocairo", "-pdf", "IN", "OUT"], |it, page| moved(it, page, 0.98, 6.0, 8.0)),
];

const GHOSTSCRIPT: &[&str] = &["gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-sDEVICE=pdfwrite", "-o", "OUT", "IN"];

fn set(document: &mut Document, id: ObjectId, key: &str, value: impl Into<Object>) {
    document.get_dictionary_mut(id).unwrap().set(key, value);
}

fn numbers(numbers: &[f32]) -> Vec<Object> {
    numbers.iter().map(|it| Object::Real(*it)).collect()
}

/// Replaces the drawing of a page.
fn draw(document: &mut Document, page: ObjectId, new: impl Fn(&[u8]) -> Vec<u8>) {
    let content = new(&document.get_page_content(page));
    let content = document.add_object(Stream::new(dictionary! {}, content));
    set(document, page, "Contents", content);
}

fn around(document: &mut Document, page: ObjectId, before: &[u8]) {
    draw(document, page, |old| [before, old, b"\nQ"].concat());
}

fn moved(document: &mut Document, page: ObjectId, scale: f32, right: f32, up: f32) {
    around(document, page, format!("q {scale} 0 0 {scale} {right} {up} cm\n").as_bytes());
}

/// Lays the page down so that viewers turn it upright again.
fn turn(document: &mut Document, page: ObjectId, degrees: i64) {
    let (matrix, width, height) = match degrees.rem_euclid(360) {
        90 => (format!("q 0 1 -1 0 {HEIGHT} 0 cm\n"), HEIGHT, WIDTH),
        180 => (format!("q -1 0 0 -1 {WIDTH} {HEIGHT} cm\n"), WIDTH, HEIGHT),
        _ => (format!("q 0 -1 1 0 0 {WIDTH} cm\n"), HEIGHT, WIDTH),
    };
    around(document, page, matrix.as_bytes());
    set(document, page, "MediaBox", numbers(&[0.0, 0.0, width, height]));
    set(document, page, "Rotate", degrees);
}

fn crop(document: &mut Document, page: ObjectId) {
    set(document, page, "MediaBox", numbers(&[-100.0, -50.0, 900.0, 1000.0]));
    // Any two opposite corners will do.
    set(document, page, "CropBox", numbers(&[WIDTH, HEIGHT, 0.0, 0.0]));
}

fn inherit(document: &mut Document, page: ObjectId, keys: &[&[u8]]) {
    let pages = parent(document, page);
    for key in keys {
        if let Some(value) = document.get_dictionary_mut(page).unwrap().remove(key) {
            document.get_dictionary_mut(pages).unwrap().set(*key, value);
        }
    }
}

fn parent(document: &Document, page: ObjectId) -> ObjectId {
    document.get_dictionary(page).unwrap().get(b"Parent").unwrap().as_reference().unwrap()
}

fn in_pieces(document: &mut Document, page: ObjectId) {
    let content = document.get_page_content(page);
    let cuts: Vec<usize> = content.iter().enumerate().filter(|(_, it)| **it == b'\n').map(|(it, _)| it).collect();
    let (first, second) = (cuts[cuts.len() / 3], cuts[cuts.len() * 2 / 3]);
    let pieces = [&content[..first], &content[first..second], &content[second..]];
    let pieces = pieces.map(|it| document.add_object(Stream::new(dictionary! {}, it.to_vec())).into());
    set(document, page, "Contents", pieces.to_vec());
}

fn encrypt(document: &mut Document) {
    let id = Object::string_literal("0123456789abcdef");
    document.trailer.set("ID", vec![id.clone(), id]);
    let version = EncryptionVersion::V2 {
        document,
        owner_password: "owner",
        user_password: "",
        key_length: 128,
        permissions: Permissions::PRINTABLE,
    };
    let state = EncryptionState::try_from(version).unwrap();
    document.encrypt(&state).unwrap();
}

fn forget_letters(document: &mut Document) {
    for object in document.objects.values_mut() {
        if let Object::Dictionary(dictionary) = object {
            dictionary.remove(b"ToUnicode");
        }
    }
}

/// Of each letter that is not Latin it is told that it is some small Latin one, and of each sign of full width that it is one
/// with a mark, as ghostscript 10.00 does (月 is an `o`, and （ a `ÿ`).
fn falsify_letters(document: &mut Document) {
    let maps: Vec<ObjectId> = document
        .objects
        .values()
        .filter_map(|it| it.as_dict().ok()?.get(b"ToUnicode").ok()?.as_reference().ok())
        .collect();
    assert!(!maps.is_empty());
    for map in maps {
        let map = document.get_object_mut(map).unwrap().as_stream_mut().unwrap();
        map.decompress().unwrap();
        let falsified = |line: &str| match line.rsplit_once(" <") {
            Some((code, letter)) if letter.len() == 5 && !letter.starts_with("00") => {
                let number = u32::from_str_radix(letter.trim_end_matches('>'), 16).unwrap();
                format!("{code} <{:04X}>", if number < 0xFF00 { 0x61 + number % 26 } else { 0xC0 + number % 22 })
            }
            _ => line.to_owned(),
        };
        let text = String::from_utf8_lossy(&map.content).into_owned();
        let lines: Vec<String> = text.lines().map(falsified).collect();
        map.set_plain_content(lines.join("\n").into_bytes());
    }
}

fn between_pages(document: &mut Document, page: ObjectId) {
    let pages = parent(document, page);
    let other = |document: &mut Document, text: &str| -> Object {
        let font = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" };
        let content = format!("BT /F 12 Tf 72 700 Td ({text}) Tj ET 72 690 m 300 690 l S");
        let content = document.add_object(Stream::new(dictionary! {}, content.into_bytes()));
        let entries = dictionary! {
            "Type" => "Page", "Parent" => pages, "MediaBox" => numbers(&[0.0, 0.0, WIDTH, HEIGHT]),
            "Resources" => dictionary! { "Font" => dictionary! { "F" => font } }, "Contents" => content,
        };
        document.add_object(entries).into()
    };
    let kids = vec![other(document, "How to apply"), page.into(), other(document, "Where to apply")];
    set(document, pages, "Kids", kids);
    set(document, pages, "Count", 3);
}

/// The drawing moved into a form XObject, with all that it needs.
fn wrap(document: &mut Document, page: ObjectId) {
    let content = document.get_page_content(page);
    let resources = document.get_dictionary(page).unwrap().get(b"Resources").unwrap().clone();
    let form = dictionary! {
        "Type" => "XObject", "Subtype" => "Form", "BBox" => numbers(&[-20.0, -20.0, 620.0, 860.0]),
        "Resources" => resources,
    };
    let form = document.add_object(Stream::new(form, content));
    set(document, page, "Resources", dictionary! { "XObject" => dictionary! { "Page" => form } });
    draw(document, page, |_| b"/Page Do".to_vec());
}

/// Fields to be typed into, over some of the rules and one check box.
fn add_fields(document: &mut Document, page: ObjectId) {
    let look = dictionary! { "Type" => "XObject", "Subtype" => "Form", "BBox" => numbers(&[0.0, 0.0, 100.0, 12.0]) };
    let look = document.add_object(Stream::new(look, b"/Tx BMC EMC".to_vec()));
    let field = |kind: &str, name: &str, rect: [f32; 4], more: Dictionary| {
        let mut field = dictionary! {
            "Type" => "Annot", "Subtype" => "Widget", "FT" => kind, "T" => Object::string_literal(name), "F" => 4,
            "Rect" => numbers(&rect), "P" => page, "AP" => dictionary! { "N" => look },
        };
        field.extend(&more);
        field
    };
    let name = field("Tx", "name", [140.0, 580.0, 420.0, 592.0], dictionary! {});
    let address = field("Tx", "address", [120.0, 551.0, 550.0, 563.0], dictionary! { "Q" => 1 });
    let consent = field("Btn", "consent", [140.0, 500.0, 150.0, 510.0], dictionary! { "AS" => "Off" });
    let fields: Vec<Object> = [name, address, consent].map(|it| document.add_object(it).into()).to_vec();
    set(document, page, "Annots", fields.clone());
    let form = dictionary! { "Fields" => fields, "NeedAppearances" => true };
    document.catalog_mut().unwrap().set("AcroForm", form);
}
