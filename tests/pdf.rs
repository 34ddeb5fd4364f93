//! The PDF, opened again: one A4 page, fonts inside, every answer readable as text, the photo at its true size, and
//! nothing of the applicant outside the page.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "helpers of tests")]

#[path = "common/photo.rs"]
mod photo;
#[path = "common/records.rs"]
mod records;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use photo::picture;
use records::accepted;
use zairyu::application::{Application, CardNumber, Line, RomajiName, RomanName};
use zairyu::calendar::Date;
use zairyu::fill::Filler;
use zairyu::form::{AnswerBox, DEFAULT_EDITION, Edition};
use zairyu::photo::{Fineness, Photo};

const EXAMPLE: &str = "examples/data/applicant.json";
const EVERYTHING: &str = "tests/cases/everything-there-is.json";
const RARE_CHARACTERS: &str = "tests/cases/sun-and-the-radical-that-looks-like-it.json";

#[test]
fn it_is_one_page_of_the_forms_size() {
    let (document, page) = open(EXAMPLE);
    let size = document.get_dictionary(page).unwrap().get(b"MediaBox").unwrap().as_array().unwrap();
    let size: Vec<f32> = size.iter().map(|it| it.as_float().unwrap()).collect();
    assert_eq!(size, [0.0, 0.0, 595.22, 842.0]);
    assert!(!document.is_encrypted());
}

#[test]
fn it_asks_printers_for_the_true_size_and_one_side() {
    let (document, _) = open(EXAMPLE);
    let catalog = document.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"ja");
    let wishes = catalog.get(b"ViewerPreferences").unwrap().as_dict().unwrap();
    assert_eq!(wishes.get(b"PrintScaling").unwrap().as_name().unwrap(), b"None");
    assert_eq!(wishes.get(b"Duplex").unwrap().as_name().unwrap(), b"Simplex");
    assert!(wishes.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    let mut keys: Vec<&[u8]> = catalog.iter().map(|(key, _)| key.as_slice()).collect();
    keys.sort_unstable();
    assert_eq!(keys, [b"Lang".as_slice(), b"Pages", b"Type", b"ViewerPreferences"], "no scripts, forms, attachments");
}

#[test]
fn its_properties_hold_the_forms_title_and_no_date() {
    let (document, _) = open(EXAMPLE);
    let properties = document.trailer.get(b"Info").unwrap().as_reference().unwrap();
    let properties = document.get_dictionary(properties).unwrap();
    let texts: Vec<(String, String)> = properties
        .iter()
        .map(|(key, value)| (String::from_utf8_lossy(key).into_owned(), lopdf::decode_text_string(value).unwrap()))
        .collect();
    let [(title, form), (producer, program)] = &texts[..] else { panic!("{texts:?}") };
    assert_eq!((title.as_str(), producer.as_str()), ("Title", "Producer"));
    assert_eq!(form, "在留カード再交付申請書（別記第二十九号の十一様式）");
    assert!(program.starts_with("zairyu "), "{program}");
}

#[test]
fn nothing_of_the_applicant_stands_outside_the_page() {
    let (document, _) = open(EVERYTHING);
    let mut texts = Vec::new();
    for object in document.objects.values() {
        gather_strings(object, &mut texts);
    }
    for text in texts {
        let is_ours = text.is_ascii() || text.contains("在留カード再交付申請書");
        assert!(is_ours, "{text}");
        for value in ["DELA", "MARIA", "AA12345678BB", "2012", "2026", "045", "090", "D:20"] {
            assert!(!text.contains(value), "{text}");
        }
    }
}

#[test]
fn every_font_is_inside_and_leads_back_to_text() {
    for path in [EXAMPLE, EVERYTHING, RARE_CHARACTERS] {
        let (document, _) = open(path);
        let mut composite = 0;
        for font in document.objects.values().filter_map(|it| it.as_dict().ok()).filter(|it| it.has_type(b"Font")) {
            match font.get(b"Subtype").unwrap().as_name().unwrap() {
                b"Type0" => {
                    composite += 1;
                    assert!(font.has(b"ToUnicode"), "{font:?}");
                }
                b"CIDFontType2" | b"CIDFontType0" => {
                    let descriptor = font.get(b"FontDescriptor").unwrap().as_reference().unwrap();
                    let descriptor = document.get_dictionary(descriptor).unwrap();
                    assert!(descriptor.has(b"FontFile2") || descriptor.has(b"FontFile3"), "{descriptor:?}");
                    let name = font.get(b"BaseFont").unwrap().as_name().unwrap();
                    assert_eq!(name.iter().position(|it| *it == b'+'), Some(6), "{}", String::from_utf8_lossy(name));
                }
                other => panic!("a font of the kind {}", String::from_utf8_lossy(other)),
            }
        }
        assert!(composite >= 2, "the form's and the answers'");
    }
}

#[test]
fn what_is_read_from_the_page_is_what_the_record_says() {
    for path in accepted_records() {
        let application = accepted(&path);
        let (document, page) = open(&path);
        let read: String = answers(&document, page).concat();
        assert_eq!(without_spaces(&read), without_spaces(&values(&application).concat()), "{path}");
    }
}

#[test]
fn characters_that_share_a_glyph_are_told_apart() {
    let (document, page) = open(RARE_CHARACTERS);
    let read: String = answers(&document, page).concat();
    for text in ["東京都千代田区日比谷公園1番", "⽇比谷公園で休んだ日に", "𠮟られ", "葛\u{E0100}飾区の葛西"]
    {
        assert!(read.contains(text), "{text} in {read}");
    }
}

#[test]
fn no_character_is_an_empty_box() {
    for path in accepted_records() {
        let (document, page) = open(&path);
        let font = answer_font(&document, page);
        let glyphs = glyph_of(&document, font);
        for id in texts(&document, page).concat() {
            assert_ne!(id, 0, "{path}");
            assert_ne!(glyphs(id), 0, "{path}: character {id}");
        }
    }
}

#[test]
fn the_photo_is_printed_at_30_by_40_millimetres_in_the_middle_of_its_frame() {
    for edition in Edition::names() {
        let (document, page) = opened(&fill(EXAMPLE, edition, Some(&PHOTO)));
        let operations = operations(&document, page);
        let place = operations.iter().position(|it| it.operator == "Do" && named(it) == b"Photo").unwrap();
        let matrix = numbers(&operations[place - 1]);
        let [width, skew, slant, height, left, bottom] = matrix[..] else { panic!("{matrix:?}") };
        assert_eq!(operations[place - 1].operator, "cm");
        assert_eq!(format!("{width} {skew} {slant} {height}"), "85.039 0 0 113.386");
        let edition = Edition::named(edition).unwrap();
        let Some(AnswerBox::Photo(frame)) = edition.answer(zairyu::diagnostic::Field::Photo) else { panic!() };
        let top = 842.0 - (bottom + height);
        let sides = [left - frame.left.to_pt(), frame.right.to_pt() - (left + width), top - frame.top.to_pt()];
        let below = frame.bottom.to_pt() - (842.0 - bottom);
        assert!((sides[0] - sides[1]).abs() < 0.01 && (sides[2] - below).abs() < 0.01, "{sides:?} {below}");
    }
}

#[test]
fn the_photo_is_an_upright_jpeg_without_anything_but_pixels() {
    let (document, _) = opened(&fill(EXAMPLE, DEFAULT_EDITION, Some(&PHOTO)));
    let images: Vec<&Stream> = document
        .objects
        .values()
        .filter_map(|it| it.as_stream().ok())
        .filter(|it| it.dict.get(b"Subtype").is_ok_and(|it| it.as_name().is_ok_and(|it| it == b"Image")))
        .collect();
    let [image] = images[..] else { panic!("{} pictures", images.len()) };
    let side = |key: &[u8]| image.dict.get(key).unwrap().as_i64().unwrap();
    let (width, height) = (side(b"Width"), side(b"Height"));
    assert!((width * 4 - height * 3).abs() <= 4, "{width} x {height}");
    assert_eq!(image.dict.get(b"Filter").unwrap().as_name().unwrap(), b"DCTDecode");
    let before = picture();
    assert!(markers(&before).contains(&0xE1), "the picture itself has EXIF");
    let kept: Vec<u8> = markers(&image.content).into_iter().filter(|it| matches!(it, 0xE1..=0xEF | 0xFE)).collect();
    assert!(kept.is_empty(), "{kept:X?}");
}

#[test]
fn without_a_photo_there_is_no_picture() {
    let (document, page) = opened(&fill(EXAMPLE, DEFAULT_EDITION, None));
    assert!(operations(&document, page).iter().all(|it| it.operator != "Do" || named(it) == b"Form"));
}

#[test]
fn a_filled_form_is_hardly_larger_than_a_blank_one() {
    const MOST: usize = 22 * 1024;
    for path in accepted_records() {
        for edition in Edition::names() {
            let blank = Edition::named(edition).unwrap().blank_pdf().len();
            let filled = fill(&path, edition, None).len();
            assert!(filled - blank <= MOST, "{path}: {} bytes more", filled - blank);
        }
    }
}

fn accepted_records() -> Vec<String> {
    let names = ["vietnamese", "nepali", "chinese-with-kanji-name", "indonesian-with-one-name", "name-as-one-text"];
    let more =
        ["born-in-a-year-without-day", "long-address-in-two-lines", "long-name-as-one-text", "dates-in-japanese-eras"];
    let cases = names.iter().chain(&more).map(|it| format!("tests/cases/{it}.json"));
    cases.chain([EXAMPLE, EVERYTHING, RARE_CHARACTERS].map(str::to_owned)).collect()
}

static PHOTO: LazyLock<Photo> =
    LazyLock::new(|| Photo::prepare(&picture(), Fineness::default()).into_parts().0.unwrap());

fn fill(path: &str, edition: &str, photo: Option<&Photo>) -> Vec<u8> {
    Filler::new(edition).unwrap().fill(&accepted(path), photo).unwrap().pdf
}

fn open(path: &str) -> (Document, ObjectId) {
    opened(&fill(path, DEFAULT_EDITION, Some(&PHOTO)))
}

fn opened(bytes: &[u8]) -> (Document, ObjectId) {
    let document = Document::load_mem(bytes).unwrap();
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    let [page] = pages[..] else { panic!("{} pages", pages.len()) };
    (document, page)
}

fn gather_strings(object: &Object, texts: &mut Vec<String>) {
    match object {
        Object::String(bytes, lopdf::StringFormat::Literal) => {
            texts.push(
                lopdf::decode_text_string(object).unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned()),
            );
        }
        Object::Name(name) => texts.push(String::from_utf8_lossy(name).into_owned()),
        Object::Array(items) => items.iter().for_each(|it| gather_strings(it, texts)),
        Object::Dictionary(entries) => gather_entries(entries, texts),
        Object::Stream(stream) => gather_entries(&stream.dict, texts),
        _ => {}
    }
}

fn gather_entries(entries: &Dictionary, texts: &mut Vec<String>) {
    for (key, value) in entries {
        texts.push(String::from_utf8_lossy(key).into_owned());
        gather_strings(value, texts);
    }
}

fn operations(document: &Document, page: ObjectId) -> Vec<Operation> {
    Content::decode(&document.get_page_content(page)).unwrap().operations
}

fn named(operation: &Operation) -> &[u8] {
    operation.operands[0].as_name().unwrap()
}

fn numbers(operation: &Operation) -> Vec<f64> {
    // Through text, so that 85.039 is 85.039.
    operation.operands.iter().map(|it| it.as_float().unwrap().to_string().parse().unwrap()).collect()
}

/// The character ids of each line of text.
fn texts(document: &Document, page: ObjectId) -> Vec<Vec<u16>> {
    let shown = operations(document, page).into_iter().filter(|it| it.operator == "Tj");
    let ids = |it: Operation| {
        it.operands[0].as_str().unwrap().chunks(2).map(|it| u16::from_be_bytes([it[0], it[1]])).collect()
    };
    shown.map(ids).collect()
}

/// Each line of text, by the font's own way back to it.
fn answers(document: &Document, page: ObjectId) -> Vec<String> {
    let unicode = to_unicode(document, answer_font(document, page));
    let text = |ids: Vec<u16>| ids.iter().map(|it| unicode.get(it).map_or("\u{FFFD}", String::as_str)).collect();
    texts(document, page).into_iter().map(text).collect()
}

fn answer_font(document: &Document, page: ObjectId) -> &Dictionary {
    let fonts = document.get_page_fonts(page).unwrap();
    fonts.get(b"Answers".as_slice()).unwrap()
}

fn stream_at<'a>(document: &'a Document, dictionary: &Dictionary, key: &[u8]) -> Option<&'a Stream> {
    let id = dictionary.get(key).ok()?.as_reference().ok()?;
    document.get_object(id).ok()?.as_stream().ok()
}

fn to_unicode(document: &Document, font: &Dictionary) -> BTreeMap<u16, String> {
    let map = stream_at(document, font, b"ToUnicode").unwrap().decompressed_content().unwrap();
    let map = String::from_utf8(map).unwrap();
    let entries = map.lines().filter_map(|it| it.strip_prefix('<')?.strip_suffix('>')?.split_once("> <"));
    let units = |hex: &str| -> Vec<u16> {
        hex.as_bytes().chunks(4).map(|it| u16::from_str_radix(std::str::from_utf8(it).unwrap(), 16).unwrap()).collect()
    };
    let entry =
        |(id, text): (&str, &str)| Some((u16::from_str_radix(id, 16).ok()?, String::from_utf16(&units(text)).unwrap()));
    entries.filter(|(_, text)| *text != "FFFF").filter_map(entry).collect()
}

/// From character ids to the glyphs of the font inside.
fn glyph_of(document: &Document, font: &Dictionary) -> impl Fn(u16) -> u16 {
    let descendant = font.get(b"DescendantFonts").unwrap().as_array().unwrap()[0].as_reference().unwrap();
    let descendant = document.get_dictionary(descendant).unwrap();
    let table = stream_at(document, descendant, b"CIDToGIDMap").map(|it| it.decompressed_content().unwrap());
    move |id| match &table {
        None => id,
        Some(table) => table.chunks(2).nth(usize::from(id)).map_or(0, |it| u16::from_be_bytes([it[0], it[1]])),
    }
}

/// All that a record prints, in the order of the form.
fn values(application: &Application) -> Vec<String> {
    let line = |it: &Option<Line>| it.as_ref().map(Line::as_str).unwrap_or_default().to_owned();
    let date = |it: Option<Date>| {
        it.map(Date::parts).map(|(year, month, day)| format!("{year}{month}{day}")).unwrap_or_default()
    };
    let roman = |it: &Option<RomajiName>| it.as_ref().map(RomajiName::as_str).unwrap_or_default().to_owned();
    let (year, month, day) = application.birth_date.parts();
    let Application { name, loss, representative, agent, contact, .. } = application;
    let roman = match &name.roman {
        RomanName::Whole(name) => name.as_str().to_owned(),
        RomanName::Parts { family, given } => roman(family) + &roman(given),
    };
    let optional = |it: Option<u32>| it.map(|it| it.to_string()).unwrap_or_default();
    vec![
        application.nationality.as_str().to_owned(),
        format!("{year}{}{}", optional(month), optional(day)),
        roman,
        name.kanji.as_ref().map(|it| format!("（{}）", it.as_str())).unwrap_or_default(),
        application.address.as_str().to_owned(),
        application.card_number.as_ref().map(CardNumber::as_str).unwrap_or_default().to_owned(),
        loss.reason.as_str().to_owned(),
        date(Some(loss.known_on)),
        line(&representative.name),
        line(&representative.relationship),
        line(&representative.address),
        line(&agent.name),
        line(&agent.address),
        line(&agent.organization),
        line(&agent.phone),
        line(&contact.phone),
        line(&contact.mobile),
        date(application.signed_on),
    ]
}

fn without_spaces(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}

/// The second bytes of a JPEG's markers up to its pixels.
fn markers(jpeg: &[u8]) -> Vec<u8> {
    assert!(jpeg.starts_with(&[0xFF, 0xD8]));
    let mut markers = Vec::new();
    let mut at = 2;
    while let [0xFF, marker, high, low, ..] = jpeg[at..] {
        markers.push(marker);
        if marker == 0xDA {
            break;
        }
        at += 2 + usize::from(u16::from_be_bytes([high, low]));
    }
    markers
}
