//! Any file may be handed in as a template: the same form in many dresses gives the same page, contraband stays
//! outside, and whatever is broken or made to harm is refused in words.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    reason = "helpers of tests"
)]

#[path = "common/judge.rs"]
mod judge;

use std::collections::BTreeMap;
use std::path::Path;

use judge::ask;
use lopdf::{
    Dictionary, Document, EncryptionState, EncryptionVersion, Object, ObjectId, Permissions, Stream, dictionary,
};
use zairyu::font::Face;
use zairyu::form::Edition;
use zairyu::layout::Sheet;
use zairyu::output::{Existing, write_atomically};
use zairyu::pdf::{FieldKind, PdfError, Removed, Template, TemplateError, TemplateFile, write};
use zairyu::units::Length;

/// The forms there are: ours, and the official one where it lies beside the project.
fn blanks() -> Vec<(String, Vec<u8>)> {
    let ours = Edition::names().into_iter().map(|it| (it.to_owned(), Edition::named(it).unwrap().blank_pdf().to_vec()));
    let mut blanks: Vec<_> = ours.collect();
    let official = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/reference/official-form-2012.pdf");
    match std::fs::read(official) {
        Ok(bytes) => blanks.push(("official".to_owned(), bytes)),
        Err(_) => eprintln!("SKIPPED: the official form is not there"),
    }
    blanks
}

fn blank() -> Vec<u8> {
    blanks().swap_remove(0).1
}

/// How a file is written: one object after another, or packed in object streams.
#[derive(Clone, Copy)]
enum Saved {
    Plain,
    Packed,
}

type Change = fn(&mut Document, ObjectId);

/// The same page in other dresses.
const VARIANTS: &[(&str, Change)] = &[
    ("as it is", |_, _| {}),
    ("turned by 90", |document, page| turn(document, page, 90)),
    ("turned by 180", |document, page| turn(document, page, 180)),
    ("turned by 270", |document, page| turn(document, page, 270)),
    ("turned by -90, inherited", |document, page| {
        turn(document, page, -90);
        inherit(document, page, &[b"Rotate", b"MediaBox", b"Resources"]);
    }),
    ("crop box inside a larger sheet", |document, page| {
        set(document, page, "MediaBox", numbers(&[-100.0, -50.0, 900.0, 1000.0]));
        set(document, page, "CropBox", numbers(&[595.22, 842.0, 0.0, 0.0]));
    }),
    ("not at the origin", |document, page| {
        prepend(document, page, b"1 0 0 1 30 -40 cm\n");
        set(document, page, "MediaBox", numbers(&[30.0, -40.0, 625.22, 802.0]));
    }),
    ("turned, with an offset", |document, page| {
        turn(document, page, 270);
        prepend(document, page, b"1 0 0 1 30 -40 cm\n");
        set(document, page, "MediaBox", numbers(&[30.0, -40.0, 872.0, 555.22]));
    }),
    ("resources inherited", |document, page| inherit(document, page, &[b"Resources", b"MediaBox"])),
    ("content in pieces", |document, page| {
        let content = content(document, page);
        let cuts: Vec<usize> = content.iter().enumerate().filter(|(_, it)| **it == b'\n').map(|(it, _)| it).collect();
        let middle = cuts[cuts.len() / 2];
        let pieces = [&content[..middle], &content[middle..]];
        let pieces = pieces.map(|it| document.add_object(Stream::new(dictionary! {}, it.to_vec())).into());
        set(document, page, "Contents", pieces.to_vec());
    }),
    ("states left open", |document, page| prepend(document, page, b"q q q\n")),
    ("states closed that were never opened", |document, page| {
        let content = [b"Q Q q Q Q\n".to_vec(), content(document, page), b"\nQ Q".to_vec()].concat();
        let content = document.add_object(Stream::new(dictionary! {}, content));
        set(document, page, "Contents", content);
    }),
    ("in units of half a point", |document, page| {
        prepend(document, page, b"2 0 0 2 0 0 cm\n");
        set(document, page, "MediaBox", numbers(&[0.0, 0.0, 1190.44, 1684.0]));
        set(document, page, "UserUnit", Object::Real(0.5));
    }),
    ("encrypted without a password", |document, _| encrypt(document, "")),
    ("with all that must not pass", |document, page| add_contraband(document, page)),
];

#[test]
fn the_same_page_comes_out_of_every_dress() {
    for (name, blank) in blanks() {
        let expected = pixels(&blank);
        for (variant, change) in VARIANTS {
            for modern in [Saved::Plain, Saved::Packed] {
                let file = changed(&blank, *change, modern);
                let template = Template::read(&file).unwrap_or_else(|it| panic!("{name}, {variant}: {it}"));
                let (width, height) = template.page();
                assert_eq!((width.to_pt().round(), height.to_pt().round()), (595.0, 842.0), "{name}, {variant}");
                let output = written(&template);
                assert_clean(&output, variant);
                if let (Some(expected), Some(drawn)) = (&expected, pixels(&output)) {
                    assert_eq!(expected.len(), drawn.len(), "{name}, {variant}");
                    let differing = expected.iter().zip(&drawn).filter(|(one, two)| one.abs_diff(**two) > 100).count();
                    assert!(differing * 1000 < drawn.len(), "{name}, {variant}: {differing} pixels");
                }
            }
        }
    }
}

#[test]
fn what_is_left_out_is_told() {
    let template = Template::read(&changed(&blank(), add_contraband, Saved::Plain)).unwrap();
    let removed = template.removed();
    for expected in [
        Removed::JavaScript,
        Removed::Actions,
        Removed::Attachments,
        Removed::Metadata,
        Removed::Xfa,
        Removed::Links(1),
        Removed::Annotations(2),
        Removed::FieldsDropped(1),
        Removed::ValuesWithoutLooks(vec!["person.name".to_owned()]),
        Removed::Signatures(1),
    ] {
        assert!(removed.contains(&expected), "{expected:?} in {removed:?}");
    }
    for it in removed {
        let wording = it.wording();
        assert!(!wording.ja.is_empty() && !wording.en.is_empty() && !wording.en.contains('\n'));
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "one field of each kind")]
fn input_fields_are_found_and_drawn_as_they_look() {
    for rotation in [0, 90, 180, 270] {
        let mut document = Document::load_mem(&blank()).unwrap();
        let page = document.page_iter().next().unwrap();
        let black = b"0 g 0 0 10 10 re f".to_vec();
        let look = dictionary! { "Subtype" => "Form", "BBox" => numbers(&[0.0, 0.0, 10.0, 10.0]) };
        let look = document.add_object(Stream::new(look, black));
        let states =
            dictionary! { "Yes" => look, "Off" => document.add_object(Stream::new(dictionary! {}, Vec::new())) };
        let field = |kind: &str, name: &str, left: f32| {
            dictionary! {
                "Type" => "Annot", "Subtype" => "Widget", "FT" => kind, "F" => 4, "T" => Object::string_literal(name),
                "Rect" => turned(rotation, [left, 800.0, left + 40.0, 820.0]),
            }
        };
        let mut text = field("Tx", "text", 20.0);
        text.set("TU", lopdf::text_string("氏名"));
        text.set("AP", dictionary! { "N" => look });
        let mut check = field("Btn", "check", 80.0);
        check.set("AP", dictionary! { "N" => states.clone() });
        check.set("AS", "Yes");
        let mut radio = field("Btn", "radio", 140.0);
        radio.set("Ff", 1 << 15);
        radio.set("AP", dictionary! { "N" => states });
        radio.set("AS", "Off");
        let mut signature = field("Sig", "signature", 200.0);
        signature.set("AP", dictionary! { "N" => look });
        let mut hidden = field("Tx", "hidden", 260.0);
        hidden.set("F", 6);
        hidden.set("AP", dictionary! { "N" => look });
        let fields: Vec<Object> = [text, check, radio, signature, hidden].map(Object::Dictionary).to_vec();
        set(&mut document, page, "Annots", fields);
        turn(&mut document, page, rotation);
        let template = Template::read(&saved(&mut document, Saved::Plain)).unwrap();
        let kinds: Vec<_> = template.fields().iter().map(|it| (it.name.as_str(), it.kind.clone())).collect();
        let radio = FieldKind::Radio { on_state: "Yes".to_owned() };
        assert_eq!(
            kinds,
            [
                ("text", FieldKind::Text),
                ("check", FieldKind::CheckBox),
                ("radio", radio),
                ("signature", FieldKind::Signature),
                ("hidden", FieldKind::Text)
            ]
        );
        let text = &template.fields()[0];
        assert_eq!(text.tooltip.as_deref(), Some("氏名"));
        let corner = (text.area.left - Length::from_pt(20.0), text.area.top - Length::from_pt(22.0));
        assert!(corner.0 < Length::mm(1) && corner.1 < Length::mm(1) && -corner.1 < Length::mm(1), "{:?}", text.area);
        assert!(template.removed().contains(&Removed::FieldsDrawn(2)), "{:?}", template.removed());
        let output = written(&template);
        assert_clean(&output, "fields");
        let (Some(empty), Some(drawn)) = (pixels(&blank()), pixels(&output)) else { return };
        let at = |field: usize| {
            let area = template.fields()[field].area;
            let (x, y) = ((area.left + area.right).scaled(1, 2), (area.top + area.bottom).scaled(1, 2));
            let pixel = |it: Length| usize::try_from(it.to_millipoints() * 50 / 72_000).unwrap();
            pixel(y) * 414 + pixel(x)
        };
        assert_eq!((drawn[at(0)], drawn[at(1)]), (0, 0), "drawn, turned by {rotation}");
        for left_out in [at(2), at(3), at(4)] {
            assert!(drawn[left_out].abs_diff(empty[left_out]) < 100, "left out, turned by {rotation}");
        }
    }
}

#[test]
fn hidden_layers_stay_hidden() {
    let file = changed(
        &blank(),
        |document, page| {
            let layer = document.add_object(dictionary! { "Type" => "OCG", "Name" => Object::string_literal("draft") });
            let off = dictionary! { "OFF" => vec![layer.into()], "Order" => vec![layer.into()] };
            let layers = dictionary! { "OCGs" => vec![layer.into()], "D" => off };
            document.catalog_mut().unwrap().set("OCProperties", layers);
            let content = [b"/OC /Draft BDC 0 g 0 0 600 900 re f EMC\n".to_vec(), content(document, page)].concat();
            let content = document.add_object(Stream::new(dictionary! {}, content));
            set(document, page, "Contents", content);
            let resources = document.get_dictionary(page).unwrap().get_deref(b"Resources", document).unwrap().clone();
            let Object::Dictionary(mut resources) = resources else { panic!() };
            resources.set("Properties", dictionary! { "Draft" => layer });
            set(document, page, "Resources", resources);
        },
        Saved::Plain,
    );
    let output = written(&Template::read(&file).unwrap());
    let document = Document::load_mem(&output).unwrap();
    assert!(document.catalog().unwrap().has(b"OCProperties"));
    let (Some(expected), Some(drawn)) = (pixels(&blank()), pixels(&output)) else { return };
    let differing = expected.iter().zip(&drawn).filter(|(one, two)| one.abs_diff(**two) > 100).count();
    assert!(differing * 1000 < drawn.len(), "{differing} pixels");
}

#[test]
fn a_page_that_cannot_be_filled_is_refused_with_the_reason() {
    let letter: Change = |document, page| set(document, page, "MediaBox", numbers(&[0.0, 0.0, 612.0, 792.0]));
    assert!(matches!(refusal(letter), TemplateError::NotA4 { .. }));
    assert_eq!(refusal(|document, page| set(document, page, "Rotate", 45)), TemplateError::Rotation);
    assert_eq!(refusal(|document, page| set(document, page, "Contents", Vec::new())), TemplateError::Empty);
    assert_eq!(refusal(|document, _| encrypt(document, "secret")), TemplateError::Password);
    let lost: Change = |document, page| set(document, page, "Contents", (9999, 0));
    assert!(matches!(refusal(lost), TemplateError::Damaged { .. }));
    let Err(PdfError::Template(error)) = Template::read(b"hello") else { panic!() };
    assert_eq!(error, TemplateError::NotPdf);
    let mut large = blank();
    large.resize(17 << 20, b' ');
    assert!(matches!(TemplateFile::open(&large), Err(PdfError::Template(TemplateError::TooLarge { .. }))));
}

#[test]
fn a_page_of_several_is_chosen() {
    let file = changed(
        &blank(),
        |document, page| {
            let pages = document.catalog().unwrap().get(b"Pages").unwrap().as_reference().unwrap();
            let kids: Vec<Object> = std::iter::repeat_with(|| {
                let copy = document.get_dictionary(page).unwrap().clone();
                document.add_object(copy).into()
            })
            .take(25)
            .collect();
            set(document, pages, "Kids", kids);
        },
        Saved::Plain,
    );
    assert!(matches!(Template::read(&file), Err(PdfError::Template(TemplateError::SeveralPages { pages: 25 }))));
    let opened = TemplateFile::open(&file).unwrap();
    assert_eq!(opened.page_count(), 25);
    assert!(opened.page(19).unwrap().removed().contains(&Removed::OtherPages(24)));
    assert!(matches!(opened.page(20), Err(PdfError::Template(TemplateError::NoPage { number: 21, pages: 20 }))));
}

#[test]
fn what_is_made_to_harm_gets_an_answer() {
    for (name, file) in hostile() {
        let answer = TemplateFile::open(&file).and_then(|it| it.page(0));
        if let Err(error) = answer {
            assert!(!error.wording().ja.is_empty(), "{name}");
        }
    }
}

#[test]
fn no_part_of_a_template_and_no_flipped_byte_ends_in_panic() {
    let whole = blank();
    for length in (0..whole.len()).step_by(whole.len() / 150) {
        let _ = TemplateFile::open(&whole[..length]).and_then(|it| it.page(0));
    }
    // xorshift, with a fixed seed.
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut random = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % u64::try_from(below).unwrap()).unwrap()
    };
    for _ in 0..200 {
        let mut bytes = whole.clone();
        for _ in 0..=random(20) {
            let at = random(bytes.len());
            bytes[at] = u8::try_from(random(256)).unwrap();
        }
        let _ = TemplateFile::open(&bytes).and_then(|it| it.page(0));
    }
}

fn hostile() -> Vec<(&'static str, Vec<u8>)> {
    let nested =
        |count: usize| format!("<< /Type /Catalog /Pages 2 0 R /X {}{} >>", "[".repeat(count), "]".repeat(count));
    let object_stream = |text: &str| {
        let packed = deflated(text.as_bytes());
        let head = format!("/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode /Length {}", packed.len());
        (head, packed)
    };
    let numbers = format!("9 0  [{}]", "0 ".repeat(4 << 20));
    let page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>";
    let tree = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    let root = "<< /Type /Catalog /Pages 2 0 R >>";
    let resources = "<< /Type /Page /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 5 0 R >>";
    let zeros = deflated(&vec![b'0'; 64 << 20]);
    let twice = deflated(&zeros);
    let packed = |bytes: &[u8], filter: &str| raw_stream(&format!("/Filter {filter} /Length {}", bytes.len()), bytes);
    let plain = |text: &str| text.as_bytes().to_vec();
    let drawing = || raw_stream("/Length 3", b"q Q");
    let (head, numbers) = object_stream(&numbers);
    vec![
        ("nesting", pdf(&[plain(&nested(200_000)), plain(tree), plain(page), drawing()])),
        ("loop of pages", pdf(&[plain(root), plain("<< /Kids [2 0 R 2 0 R] /Parent 2 0 R >>")])),
        ("exploding pages", {
            let kids = |it: usize| format!("<< /Type /Pages /Kids [{}] >>", format!("{} 0 R ", it + 1).repeat(50));
            pdf(&std::iter::once(plain(root)).chain((2..60).map(|it| plain(&kids(it)))).collect::<Vec<_>>())
        }),
        ("bomb", pdf(&[plain(root), plain(tree), plain(page), packed(&zeros, "/FlateDecode")])),
        ("bomb in a bomb", pdf(&[plain(root), plain(tree), plain(page), packed(&twice, "[/FlateDecode /FlateDecode]")])),
        ("many objects in few bytes", pdf(&[plain(root), plain(tree), plain(page), drawing(), raw_stream(&head, &numbers)])),
        ("numbers without end", pdf(&[plain(root), plain(&format!("[{}]", "0 ".repeat(6 << 20)))])),
        ("resources of themselves", {
            let own = "<< /XObject << /A 5 0 R /B 6 0 R >> /Resources 5 0 R /Font 5 0 R >>";
            let form = raw_stream("/Subtype /Form /BBox [0 0 1 1] /Resources 5 0 R /Length 5", b"/B Do");
            pdf(&[plain(root), plain(tree), plain(resources), raw_stream("/Length 5", b"/B Do"), plain(own), form])
        }),
        ("one object under all numbers", {
            let mut file = b"%PDF-1.5\n1 0 obj\n[".to_vec();
            file.extend(b"0 ".repeat(100_000));
            file.extend(b"]\nendobj\nxref\n0 50000\n");
            file.extend(b"0000000009 00000 n \n".repeat(50_000));
            let start = file.len() - 50_000 * 20 - 13;
            file.extend(format!("trailer << /Size 50000 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF").bytes());
            file
        }),
        ("objects within objects", {
            let mut file = b"%PDF-1.5\n".to_vec();
            file.extend((1..40_000).flat_map(|it| format!("{it} 0 obj [ ").into_bytes()));
            file.extend(b"endobj\ntrailer << /Root 1 0 R /Size 3 >>");
            file
        }),
        ("a size beyond all", b"%PDF-1.5\nxref\n0 1\n0000000000 65535 f \ntrailer << /Size 4294967295 /Root 1 0 R >>\nstartxref\n9\n%%EOF".to_vec()),
        ("no size", b"%PDF-1.5\nxref\n0 0\ntrailer << /Size 0 /Root 1 0 R >>\nstartxref\n9\n%%EOF".to_vec()),
        ("only a header", b"%PDF-1.7".to_vec()),
    ]
}

/// A file of objects from number 1 on, the first its catalog.
fn pdf(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut file = b"%PDF-1.7\n".to_vec();
    let mut places = Vec::new();
    for (index, object) in objects.iter().enumerate() {
        places.push(format!("{:010} 00000 n \n", file.len()));
        file.extend(format!("{} 0 obj\n", index + 1).bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let (start, size) = (file.len(), objects.len() + 1);
    let table = format!("xref\n0 {size}\n0000000000 65535 f \n{}", places.concat());
    file.extend(format!("{table}trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF").bytes());
    file
}

fn raw_stream(entries: &str, bytes: &[u8]) -> Vec<u8> {
    [format!("<< {entries} >>\nstream\n").as_bytes(), bytes, b"\nendstream"].concat()
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut stream = Stream::new(dictionary! {}, bytes.to_vec());
    stream.compress().unwrap();
    stream.content
}

fn refusal(change: Change) -> TemplateError {
    let Err(PdfError::Template(error)) = Template::read(&changed(&blank(), change, Saved::Plain)) else {
        panic!("accepted")
    };
    error
}

fn changed(blank: &[u8], change: Change, modern: Saved) -> Vec<u8> {
    let mut document = Document::load_mem(blank).unwrap();
    let page = document.page_iter().next().unwrap();
    // The official page says twice what its box is.
    document.get_dictionary_mut(page).unwrap().remove(b"CropBox");
    change(&mut document, page);
    saved(&mut document, modern)
}

fn saved(document: &mut Document, modern: Saved) -> Vec<u8> {
    let mut bytes = Vec::new();
    match modern {
        Saved::Plain => document.save_to(&mut bytes).unwrap(),
        Saved::Packed => document.save_modern(&mut bytes).unwrap(),
    }
    bytes
}

fn set(document: &mut Document, id: ObjectId, key: &str, value: impl Into<Object>) {
    document.get_dictionary_mut(id).unwrap().set(key, value);
}

/// Lays the page down so that viewers turn it upright again.
fn turn(document: &mut Document, page: ObjectId, degrees: i64) {
    let (matrix, width, height): (&[u8], f32, f32) = match degrees.rem_euclid(360) {
        90 => (b"0 1 -1 0 842 0 cm\n", 842.0, 595.22),
        180 => (b"-1 0 0 -1 595.22 842 cm\n", 595.22, 842.0),
        270 => (b"0 -1 1 0 0 595.22 cm\n", 842.0, 595.22),
        _ => return,
    };
    prepend(document, page, matrix);
    set(document, page, "MediaBox", numbers(&[0.0, 0.0, width, height]));
    set(document, page, "Rotate", degrees);
}

/// A rectangle of the upright page on a page that was turned.
fn turned(degrees: i64, [left, bottom, right, top]: [f32; 4]) -> Vec<Object> {
    numbers(&match degrees {
        90 => [842.0 - top, left, 842.0 - bottom, right],
        180 => [595.22 - right, 842.0 - top, 595.22 - left, 842.0 - bottom],
        270 => [bottom, 595.22 - right, top, 595.22 - left],
        _ => [left, bottom, right, top],
    })
}

fn numbers(numbers: &[f32]) -> Vec<Object> {
    numbers.iter().map(|it| Object::Real(*it)).collect()
}

fn content(document: &Document, page: ObjectId) -> Vec<u8> {
    document.get_page_content(page)
}

fn prepend(document: &mut Document, page: ObjectId, before: &[u8]) {
    let content = [before.to_vec(), content(document, page)].concat();
    let content = document.add_object(Stream::new(dictionary! {}, content));
    set(document, page, "Contents", content);
}

fn inherit(document: &mut Document, page: ObjectId, keys: &[&[u8]]) {
    let pages = document.get_dictionary(page).unwrap().get(b"Parent").unwrap().as_reference().unwrap();
    for key in keys {
        if let Some(value) = document.get_dictionary_mut(page).unwrap().remove(key) {
            document.get_dictionary_mut(pages).unwrap().set(*key, value);
        }
    }
}

fn encrypt(document: &mut Document, password: &str) {
    let id = Object::string_literal("0123456789abcdef");
    document.trailer.set("ID", vec![id.clone(), id]);
    let version = EncryptionVersion::V2 {
        document,
        owner_password: "owner",
        user_password: password,
        key_length: 128,
        permissions: Permissions::PRINTABLE,
    };
    let state = EncryptionState::try_from(version).unwrap();
    document.encrypt(&state).unwrap();
}

fn add_contraband(document: &mut Document, page: ObjectId) {
    let script = || dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") };
    let metadata = Stream::new(dictionary! { "Type" => "Metadata" }, b"<xmp/>".to_vec());
    let metadata = document.add_object(metadata);
    let attached = document.add_object(Stream::new(dictionary! { "Type" => "EmbeddedFile" }, b"attached".to_vec()));
    let file = dictionary! { "Type" => "Filespec", "EF" => dictionary! { "F" => attached } };
    let catalog = document.catalog_mut().unwrap();
    catalog.set("OpenAction", script());
    catalog.set("AA", dictionary! { "WC" => script() });
    catalog.set("Metadata", metadata);
    catalog.set(
        "Names",
        dictionary! { "EmbeddedFiles" => dictionary! { "Names" => vec![Object::string_literal("a"), file.into()] } },
    );
    catalog.set("AcroForm", dictionary! { "XFA" => Object::string_literal("<xfa/>") });
    let field = |kind: &str, entries: Dictionary| {
        let rect = numbers(&[20.0, 20.0, 60.0, 40.0]);
        let mut field = dictionary! { "Type" => "Annot", "Subtype" => kind, "Rect" => rect, "F" => 4 };
        field.extend(&entries);
        field
    };
    let person = document.add_object(dictionary! { "T" => Object::string_literal("person"), "FT" => "Tx" });
    let value =
        dictionary! { "Parent" => person, "T" => Object::string_literal("name"), "V" => Object::string_literal("X") };
    let look = dictionary! { "Subtype" => "Form", "BBox" => numbers(&[0.0, 0.0, 10.0, 10.0]) };
    let look = document.add_object(Stream::new(look, b"0 g 0 0 10 10 re f".to_vec()));
    let launch = dictionary! { "A" => dictionary! { "S" => "Launch", "F" => Object::string_literal("x.exe") } };
    let annotations = vec![
        field("Link", launch).into(),
        field("Text", dictionary! { "AP" => dictionary! { "N" => look } }).into(),
        field("Stamp", dictionary! { "AP" => dictionary! { "N" => look } }).into(),
        field("Widget", value).into(),
        field("Widget", dictionary! { "FT" => "Btn", "Ff" => 1 << 16, "AA" => dictionary! { "D" => script() } }).into(),
        field("Widget", dictionary! { "FT" => "Sig", "AP" => dictionary! { "N" => look } }).into(),
    ];
    set(document, page, "Annots", annotations);
    set(document, page, "AA", dictionary! { "O" => script() });
    set(document, page, "PieceInfo", dictionary! { "X" => dictionary! { "Private" => metadata } });
    let streams: Vec<ObjectId> =
        document.objects.iter().filter(|(_, it)| it.as_stream().is_ok()).map(|(it, _)| *it).collect();
    for id in streams {
        let entries = &mut document.get_object_mut(id).unwrap().as_stream_mut().unwrap().dict;
        for key in ["Metadata", "PieceInfo", "OPI", "Ref", "Alternates"] {
            entries.set(key, metadata);
        }
        entries.set("StructParent", 1);
    }
}

fn written(template: &Template) -> Vec<u8> {
    let (width, height) = template.page();
    let sheet = Sheet { width, height, marks: Vec::new(), continuation: None };
    write(&sheet, "form", Some(template), &Face::bundled().unwrap(), None).unwrap()
}

/// One upright page at the origin, and nothing in the file that a drawing does not need.
fn assert_clean(output: &[u8], variant: &str) {
    let document = Document::load_mem(output).unwrap();
    let pages: Vec<ObjectId> = document.page_iter().collect();
    let page = document.get_dictionary(pages[0]).unwrap();
    assert_eq!(pages.len(), 1, "{variant}");
    assert!(
        !page.has(b"Rotate") && !page.has(b"CropBox") && !page.has(b"UserUnit") && !page.has(b"Annots"),
        "{variant}"
    );
    let size = page.get(b"MediaBox").unwrap().as_array().unwrap();
    assert_eq!((size[0].as_float().unwrap(), size[1].as_float().unwrap()), (0.0, 0.0), "{variant}");
    let mut counts = BTreeMap::new();
    for object in document.objects.values() {
        count_keys(object, &mut counts);
    }
    for key in [
        "JS",
        "JavaScript",
        "OpenAction",
        "AA",
        "A",
        "EF",
        "AF",
        "Metadata",
        "PieceInfo",
        "StructParent",
        "StructParents",
        "OPI",
        "Ref",
        "Alternates",
        "Thumb",
        "XFA",
        "Names",
        "AcroForm",
        "Annots",
    ] {
        assert!(!counts.contains_key(key.as_bytes()), "{variant}: /{key} in the output");
    }
    let text = String::from_utf8_lossy(output);
    assert!(!text.contains("app.alert") && !text.contains("x.exe") && !text.contains("<xmp/>"), "{variant}");
}

fn count_keys(object: &Object, counts: &mut BTreeMap<Vec<u8>, usize>) {
    let entries = match object {
        Object::Array(items) => return items.iter().for_each(|it| count_keys(it, counts)),
        Object::Dictionary(entries) => entries,
        Object::Stream(stream) => &stream.dict,
        _ => return,
    };
    for (key, value) in entries {
        *counts.entry(key.clone()).or_default() += 1;
        count_keys(value, counts);
    }
}

/// The first page as poppler draws it at 50 dpi, in gray, upright.
fn pixels(file: &[u8]) -> Option<Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("page.pdf");
    write_atomically(&path, file, Existing::Replace).unwrap();
    let drawing = folder.path().join("page");
    let arguments = ["-r", "50", "-gray", "-singlefile", path.to_str().unwrap(), drawing.to_str().unwrap()];
    let output = ask("pdftoppm", &arguments)?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let image = std::fs::read(drawing.with_extension("pgm")).unwrap();
    let header = image.iter().enumerate().filter(|(_, it)| **it == b'\n').nth(2).map(|(it, _)| it + 1).unwrap();
    Some(image[header..].to_vec())
}
