//! Pictures of every kind, whole and broken, through `Photo::prepare`.
//!
//! The files in `photos/` were made by other programs and all show one picture: red, green, blue and yellow quarters.
//! Whatever was done to it, the print must show them again, or a problem must be named.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "helpers of tests: what breaks says where"
)]

use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use proptest::prelude::*;
use zairyu::diagnostic::{Lang, Severity};
use zairyu::photo::{Cut, Examined, Facts, Fineness, Photo, RULES};

const RED: [u8; 3] = [220, 40, 40];
const GREEN: [u8; 3] = [40, 180, 60];
const BLUE: [u8; 3] = [40, 60, 200];
const YELLOW: [u8; 3] = [240, 220, 80];
const WHITE: [u8; 3] = [255, 255, 255];
const QUARTERS: [[u8; 3]; 4] = [RED, GREEN, BLUE, YELLOW];

/// Read only with the feature `heic`, on which the list is empty otherwise.
const HEIC: &[&str] = if cfg!(feature = "heic") {
    &[
        "coded.heic",
        "grid.heic",
        "ten-bits.heic",
        "display-p3.heic",
        "turned-2.heic",
        "turned-3.heic",
        "turned-4.heic",
        "turned-5.heic",
        "turned-6.heic",
        "turned-7.heic",
        "turned-8.heic",
    ]
} else {
    &[]
};

const HEIC_ALPHA: &[&str] = if cfg!(feature = "heic") { &["alpha.heic"] } else { &[] };

const MOVING_OR_SEVERAL: &[&str] = if cfg!(feature = "heic") {
    &["animated.png", "animated.webp", "pages.tif", "pictures.heic"]
} else {
    &["animated.png", "animated.webp", "pages.tif"]
};

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/photos/{name}", env!("CARGO_MANIFEST_DIR"))).expect(name)
}

/// The codes of everything found.
fn codes(bytes: &[u8]) -> Vec<&'static str> {
    Photo::prepare(bytes, Fineness::default()).problems().iter().map(|it| it.rule.code).collect()
}

fn prepared(bytes: &[u8]) -> Option<Photo> {
    Photo::prepare(bytes, Fineness::default()).into_parts().0
}

/// The colours in the middle of the four quarters of the print.
fn quarters(photo: &Photo) -> [[u8; 3]; 4] {
    let mut decoder = jpeg_decoder::Decoder::new(photo.jpeg());
    let pixels = decoder.decode().expect("a readable print");
    let info = decoder.info().expect("a header");
    let (width, height) = (usize::from(info.width), usize::from(info.height));
    assert_eq!((photo.width(), photo.height()), (u32::from(info.width), u32::from(info.height)));
    [(1, 1), (3, 1), (1, 3), (3, 3)].map(|(x, y)| {
        let at = (height * y / 4 * width + width * x / 4) * 3;
        [pixels[at], pixels[at + 1], pixels[at + 2]]
    })
}

fn check_colours(name: &str, bytes: &[u8], expected: [[u8; 3]; 4], expected_codes: &[&str]) {
    let checked = Photo::prepare(bytes, Fineness::default());
    let found: Vec<_> = checked.problems().iter().map(|it| it.rule.code).collect();
    assert_eq!(found, expected_codes, "{name}");
    let colours = quarters(checked.value().expect(name));
    for (colour, wanted) in colours.iter().zip(expected) {
        let is_near = colour.iter().zip(wanted).all(|(it, wanted)| it.abs_diff(wanted) <= 6);
        assert!(is_near, "{name}: {colours:?} instead of {expected:?}");
    }
}

/// Four quarters in an upright or lying picture.
fn quartered(width: u16, height: u16, colours: [[u8; 3]; 4]) -> Vec<u8> {
    let (width, height) = (usize::from(width), usize::from(height));
    (0..width * height)
        .flat_map(|it| colours[usize::from(it % width >= width / 2) + 2 * usize::from(it / width >= height / 2)])
        .collect()
}

fn jpeg(width: u16, height: u16, rgb: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    Encoder::new(&mut bytes, 85).encode(rgb, width, height, ColorType::Rgb).expect("encodable");
    bytes
}

#[derive(PartialEq)]
enum Scans {
    One,
    Many,
}

/// A picture no part of which is like another, so that a missing part shows.
fn textured(scans: &Scans, sampling: SamplingFactor) -> Vec<u8> {
    let (width, height) = (240u16, 320u16);
    let mut seed = 1u32;
    let rgb: Vec<u8> = (0..u32::from(width) * u32::from(height))
        .flat_map(|it| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let noise = seed >> 29;
            [it % 240 + noise, it / 240 * 240 / 320 + noise, (it / 16 % 8) * 28 + noise].map(|it| it as u8)
        })
        .collect();
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 60);
    encoder.set_progressive(*scans == Scans::Many);
    encoder.set_sampling_factor(sampling);
    encoder.encode(&rgb, width, height, ColorType::Rgb).expect("encodable");
    bytes
}

/// An EXIF structure of one entry.
fn exif(orientation: u16) -> Vec<u8> {
    let mut bytes = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01".to_vec();
    bytes.extend(orientation.to_be_bytes());
    bytes.extend([0; 6]);
    bytes
}

fn insert(bytes: &[u8], at: usize, inserted: &[u8]) -> Vec<u8> {
    [&bytes[..at], inserted, &bytes[at..]].concat()
}

fn jpeg_segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).expect("a short segment").to_be_bytes();
    [&[0xFF, marker], &length[..], content].concat()
}

fn png_chunk(name: [u8; 4], content: &[u8]) -> Vec<u8> {
    let mut crc = flate2::Crc::new();
    crc.update(&name);
    crc.update(content);
    let length = u32::try_from(content.len()).expect("a short chunk").to_be_bytes();
    [&length[..], &name, content, &crc.sum().to_be_bytes()].concat()
}

/// How a camera held in each of the eight ways stores the quarters.
fn stored(orientation: u16) -> [[u8; 3]; 4] {
    let [a, b, c, d] = QUARTERS;
    match orientation {
        2 => [b, a, d, c],
        3 => [d, c, b, a],
        4 => [c, d, a, b],
        5 => [a, c, b, d],
        6 => [b, d, a, c],
        7 => [d, b, c, a],
        8 => [c, a, d, b],
        _ => QUARTERS,
    }
}

#[test]
fn every_kind_of_file_prints_the_same_colours() {
    let grey = [[94; 3], [124; 3], [70; 3], [210; 3]];
    let halved_blue = BLUE.map(|it| u8::midpoint(it, 255));
    for name in ["baseline-420.jpg", "progressive.jpg", "restart.jpg", "cmyk-adobe.jpg"] {
        check_colours(name, &fixture(name), QUARTERS, &["photo-low-resolution"]);
    }
    for name in ["rgb.png", "rgb16.png", "palette.png", "interlaced.png", "srgb.png", "display-p3.png"] {
        check_colours(name, &fixture(name), QUARTERS, &["photo-low-resolution"]);
    }
    for name in ["lossless.webp", "lossy.webp"] {
        check_colours(name, &fixture(name), QUARTERS, &["photo-low-resolution"]);
    }
    for name in ["lzw.tif", "deflate.tif", "tiles.tif", "planar.tif", "rgb16-big-endian.tif", "palette.tif", "cmyk.tif"]
    {
        check_colours(name, &fixture(name), QUARTERS, &["photo-low-resolution"]);
    }
    for name in ["jpeg.tif", "jpeg-tiles.tif"] {
        check_colours(name, &fixture(name), QUARTERS, &["photo-low-resolution"]);
    }
    for name in HEIC {
        check_colours(name, &fixture(name), QUARTERS, &["photo-low-resolution"]);
    }
    for name in ["grey.jpg", "grey.png", "grey16.png", "grey.tif", "packbits.tif"] {
        check_colours(name, &fixture(name), grey, &["photo-low-resolution"]);
    }
    let translucent =
        ["alpha.png", "alpha16.png", "alpha-lossless.webp", "alpha-lossy.webp", "alpha.tif", "alpha-multiplied.tif"];
    for name in translucent.iter().chain(HEIC_ALPHA) {
        check_colours(name, &fixture(name), [RED, GREEN, halved_blue, WHITE], &["photo-low-resolution"]);
    }
    check_colours(
        "palette-alpha.png",
        &fixture("palette-alpha.png"),
        [RED, GREEN, BLUE, WHITE],
        &["photo-low-resolution"],
    );
    check_colours("bilevel.png", &fixture("bilevel.png"), [[0; 3], WHITE, [0; 3], WHITE], &["photo-low-resolution"]);
    for name in MOVING_OR_SEVERAL {
        check_colours(name, &fixture(name), QUARTERS, &["photo-animated", "photo-low-resolution"]);
    }
}

#[test]
fn a_rare_variety_is_declined_with_a_way_out() {
    for name in ["float.tif", "raw-preview.tif", "pq.heic"] {
        let checked = Photo::prepare(&fixture(name), Fineness::default());
        let problem = checked.problems().iter().next().expect(name);
        assert_eq!(problem.rule.code, "photo-unsupported-kind", "{name}");
        assert!(problem.hint.as_ref().is_some_and(|it| it.get(Lang::En).contains("JPEG")), "{name}");
    }
}

/// EXIF data by another writer than ours, alone or within a TIFF picture of such pixels.
fn facts_written(picture: Option<(u16, u16, &[u8])>) -> Vec<u8> {
    use exif::{In, Tag, Value};
    let text = |tag, text: &str| (tag, Value::Ascii(vec![text.as_bytes().to_vec()]));
    let short = |tag, number| (tag, Value::Short(vec![number]));
    let mut fields = vec![
        text(Tag::DateTimeOriginal, "2026:10:01 09:30:00"),
        text(Tag::LensModel, "iPhone 16 front camera 2.69mm f/1.9"),
        text(Tag::Software, "17.6.1"),
    ];
    if let Some((width, height, _)) = picture {
        fields.extend([
            short(Tag::ImageWidth, width),
            short(Tag::ImageLength, height),
            (Tag::BitsPerSample, Value::Short(vec![8; 3])),
            short(Tag::Compression, 1),
            short(Tag::PhotometricInterpretation, 2),
            short(Tag::SamplesPerPixel, 3),
            short(Tag::RowsPerStrip, height),
        ]);
    }
    let fields: Vec<_> =
        fields.into_iter().map(|(tag, value)| exif::Field { tag, ifd_num: In::PRIMARY, value }).collect();
    let mut writer = exif::experimental::Writer::new();
    for field in &fields {
        writer.push_field(field);
    }
    let strips = picture.map(|(_, _, rgb)| [rgb]);
    if let Some(strips) = &strips {
        writer.set_strips(strips, In::PRIMARY);
    }
    let mut bytes = std::io::Cursor::new(Vec::new());
    writer.write(&mut bytes, false).expect("writable");
    bytes.into_inner()
}

#[test]
fn every_kind_of_file_tells_when_it_was_taken() {
    let exif = facts_written(None);
    let app1 = jpeg_segment(0xE1, &[b"Exif\0\0", &exif[..]].concat());
    let mut webp = Vec::new();
    let mut encoder = image::codecs::webp::WebPEncoder::new_lossless(&mut webp);
    image::ImageEncoder::set_exif_metadata(&mut encoder, exif.clone()).unwrap();
    let rgb = quartered(240, 320, QUARTERS);
    image::ImageEncoder::write_image(encoder, &rgb, 240, 320, image::ExtendedColorType::Rgb8).unwrap();
    let mut files = vec![
        ("jpeg", insert(&fixture("baseline-420.jpg"), 2, &app1)),
        ("png", insert(&fixture("rgb.png"), 33, &png_chunk(*b"eXIf", &exif))),
        ("webp", webp),
        ("tiff", facts_written(Some((240, 320, &rgb)))),
    ];
    if cfg!(feature = "heic") {
        files.push(("heic", fixture("turned-6.heic")));
    }
    for (name, bytes) in files {
        let facts = Facts::of(&bytes);
        assert_eq!(facts.taken_on().map(|it| (it.year(), it.month(), it.day())), Some((2026, 10, 1)), "{name}");
        assert_eq!(facts.software(), Some("17.6.1"), "{name}");
        assert_eq!(facts.lens_model(), Some("iPhone 16 front camera 2.69mm f/1.9"), "{name}");
    }
    assert_eq!(Facts::of(&fixture("rgb.png")), Facts::default());
    assert_eq!(Facts::of(b"GIF89a"), Facts::default());
}

#[test]
fn ink_is_printed_as_light() {
    let inks: [[u8; 4]; 4] = [[0, 200, 200, 30], [220, 0, 180, 60], [200, 180, 0, 40], [0, 20, 180, 0]];
    let light = inks.map(|[c, m, y, k]| [c, m, y].map(|it| ((255 - u32::from(it)) * (255 - u32::from(k)) / 255) as u8));
    let (width, height) = (360usize, 480usize);
    let cmyk: Vec<u8> = (0..width * height)
        .flat_map(|it| inks[usize::from(it % width >= width / 2) + 2 * usize::from(it / width >= height / 2)])
        .collect();
    for color in [ColorType::Cmyk, ColorType::CmykAsYcck] {
        let mut bytes = Vec::new();
        Encoder::new(&mut bytes, 95).encode(&cmyk, 360, 480, color).expect("encodable");
        check_colours(&format!("{color:?}"), &bytes, light, &[]);
    }
}

#[test]
fn a_picture_is_turned_upright_whatever_its_format() {
    for orientation in (0..=9).chain([256, u16::MAX]) {
        let (width, height) = if (5..=8).contains(&orientation) { (480, 360) } else { (360, 480) };
        let rgb = quartered(width, height, stored(orientation));
        let exif = exif(orientation);

        let app1 = jpeg_segment(0xE1, &[b"Exif\0\0", &exif[..]].concat());
        check_colours("jpeg", &insert(&jpeg(width, height, &rgb), 2, &app1), QUARTERS, &[]);

        let (width, height) = (u32::from(width), u32::from(height));
        let mut png = Vec::new();
        let encoder = image::codecs::png::PngEncoder::new(&mut png);
        image::ImageEncoder::write_image(encoder, &rgb, width, height, image::ExtendedColorType::Rgb8).unwrap();
        check_colours("png", &insert(&png, 33, &png_chunk(*b"eXIf", &exif)), QUARTERS, &[]);
        // Some writers put it behind the pixels, before the twelve bytes of the end.
        check_colours("png", &insert(&png, png.len() - 12, &png_chunk(*b"eXIf", &exif)), QUARTERS, &[]);

        let mut webp = Vec::new();
        let mut encoder = image::codecs::webp::WebPEncoder::new_lossless(&mut webp);
        image::ImageEncoder::set_exif_metadata(&mut encoder, exif).unwrap();
        image::ImageEncoder::write_image(encoder, &rgb, width, height, image::ExtendedColorType::Rgb8).unwrap();
        check_colours("webp", &webp, QUARTERS, &[]);

        check_colours("tiff", &tiff(width, height, &rgb, orientation), QUARTERS, &[]);
    }
}

/// An uncompressed picture with its directory behind the pixels, as most programs write it.
fn tiff(width: u32, height: u32, rgb: &[u8], orientation: u16) -> Vec<u8> {
    let length = u32::try_from(rgb.len()).expect("a small picture");
    // Eight bytes before the pixels, six for the depths behind them.
    let (depths, directory) = (8 + length, 8 + length + 6);
    let entries = [
        (0x100u16, 4u16, 1u32, width),
        (0x101, 4, 1, height),
        (0x102, 3, 3, depths),
        (0x103, 3, 1, 1),
        (0x106, 3, 1, 2),
        (0x111, 4, 1, 8),
        (0x112, 3, 1, u32::from(orientation)),
        (0x115, 3, 1, 3),
        (0x116, 4, 1, height),
        (0x117, 4, 1, length),
    ];
    let mut bytes = b"II*\0".to_vec();
    bytes.extend(directory.to_le_bytes());
    bytes.extend(rgb);
    bytes.extend([8, 0, 8, 0, 8, 0]);
    bytes.extend(10u16.to_le_bytes());
    for (tag, kind, count, value) in entries {
        bytes.extend(tag.to_le_bytes());
        bytes.extend(kind.to_le_bytes());
        bytes.extend(count.to_le_bytes());
        bytes.extend(value.to_le_bytes());
    }
    bytes.extend([0; 4]);
    bytes
}

#[test]
fn a_crop_is_taken_from_the_upright_picture() {
    // 480x800 upright has 160 rows too many, of which 40 go above. The top 32 are black and must be gone.
    for orientation in 1..=8 {
        let is_lying = orientation >= 5;
        let (width, height) = if is_lying { (800, 480) } else { (480, 800) };
        let rgb: Vec<u8> = (0..width * height)
            .flat_map(|it| {
                let (x, y) = (it % width, it / width);
                let from_top = match orientation {
                    1 | 2 => y,
                    3 | 4 => height - 1 - y,
                    5 | 6 => x,
                    _ => width - 1 - x,
                };
                if from_top < 32 { [0; 3] } else { YELLOW }
            })
            .collect();
        let (width, height) = (u16::try_from(width).unwrap(), u16::try_from(height).unwrap());
        let app1 = jpeg_segment(0xE1, &[b"Exif\0\0", &exif(orientation)[..]].concat());
        let photo = prepared(&insert(&jpeg(width, height, &rgb), 2, &app1)).expect("a photo");
        assert_eq!((photo.width(), photo.height()), (480, 640));
        let pixels = jpeg_decoder::Decoder::new(photo.jpeg()).decode().unwrap();
        assert!(pixels.chunks_exact(3).all(|it| it[0] > 200), "orientation {orientation}");
    }
}

#[test]
fn the_print_is_bare_and_the_same_every_time() {
    let app1 = jpeg_segment(0xE1, &[b"Exif\0\0", &exif(1)[..]].concat());
    let bytes = insert(&jpeg(1200, 1600, &quartered(1200, 1600, QUARTERS)), 2, &app1);
    let photo = prepared(&bytes).expect("a photo");
    assert_eq!((photo.width(), photo.height()), (709, 945));
    assert_eq!(Some(&photo), prepared(&bytes).as_ref());
    assert!(photo.jpeg().starts_with(b"\xFF\xD8\xFF\xE0\0\x10JFIF\0"));
    for marker in [&b"\xFF\xE1"[..], b"\xFF\xE2", b"\xFF\xEE", b"\xFF\xFE", b"\xFF\xC2", b"Exif"] {
        assert!(!photo.jpeg().windows(marker.len()).take(600).any(|it| it == marker), "{marker:?}");
    }
    assert_eq!(format!("{photo:?}"), format!("Photo(709x945, {} bytes)", photo.jpeg().len()));
}

/// A part of a file is refused, unless what is missing holds no pixel.
fn check_every_part(name: &str, bytes: &[u8], step: usize) {
    let whole = prepared(bytes).expect(name);
    for length in (0..bytes.len()).rev().step_by(step) {
        let checked = Photo::prepare(&bytes[..length], Fineness::default());
        match checked.value() {
            Some(photo) => {
                assert!(*photo == whole, "{name}: {length} of {} bytes printed", bytes.len());
            }
            None => assert!(checked.problems().has_errors()),
        }
    }
}

#[test]
fn no_part_of_a_file_passes_for_the_whole() {
    for name in [
        "progressive.jpg",
        "restart.jpg",
        "rgb.png",
        "interlaced.png",
        "lossy.webp",
        "alpha-lossy.webp",
        "lossless.webp",
        "lzw.tif",
        "tiles.tif",
        "jpeg.tif",
        "jpeg-tiles.tif",
        "rgb16-big-endian.tif",
        "palette.tif",
        "pages.tif",
    ]
    .iter()
    .chain(HEIC.iter().take(4))
    {
        let step = match name.rsplit('.').next() {
            Some("jpg" | "tif") => 29,
            Some("heic") => 11,
            _ => 1,
        };
        check_every_part(name, &fixture(name), step);
    }
    check_every_part("4:4:4", &textured(&Scans::One, SamplingFactor::F_1_1), 997);
    check_every_part("4:2:0", &textured(&Scans::One, SamplingFactor::F_2_2), 997);
    check_every_part("progressive", &textured(&Scans::Many, SamplingFactor::F_1_1), 997);
}

#[test]
fn half_a_jpeg_with_an_end_put_behind_it_is_still_half() {
    for bytes in [
        textured(&Scans::One, SamplingFactor::F_2_2),
        textured(&Scans::Many, SamplingFactor::F_1_1),
        fixture("restart.jpg"),
    ] {
        for part in 3..10 {
            let half = [&bytes[..bytes.len() * part / 10], b"\xFF\xD9"].concat();
            assert!(prepared(&half).is_none(), "{part} of 10");
        }
    }
}

#[test]
fn a_jpeg_without_its_end_marker_is_whole() {
    for bytes in [
        textured(&Scans::One, SamplingFactor::F_2_2),
        textured(&Scans::Many, SamplingFactor::F_1_1),
        fixture("restart.jpg"),
    ] {
        let cut = &bytes[..bytes.len() - 2];
        assert_eq!(prepared(cut), prepared(&bytes));
        assert!(prepared(cut).is_some());
    }
}

#[test]
fn what_is_no_photograph_is_named() {
    let text = Photo::prepare("写真".as_bytes(), Fineness::default());
    assert_eq!(text.problems().iter().next().unwrap().message.get(Lang::En), "this is a text file, not a picture");
    for (bytes, code) in [
        (&b""[..], "photo-empty"),
        (b"\0\0\0\x18ftypmsf1\0\0\0\0", "photo-unsupported-kind"),
        (b"II+\0\x08\0\0\0", "photo-unsupported-kind"),
        (b"IIRO\x08\0\0\0", "photo-unsupported-kind"),
        (b"GIF89a", "photo-unsupported-kind"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "photo-unsupported-kind"),
        (b"%PDF-1.7", "photo-not-a-picture"),
        (b"<!doctype html><title>404</title>", "photo-not-a-picture"),
        (b"\0\x01\x02\x03", "photo-not-a-picture"),
        (b"\xFF\xD8", "photo-truncated"),
        (b"\xFF\xD8\xFF\xD9", "photo-truncated"),
        (b"\x89PNG\r\n\x1A\n", "photo-truncated"),
        (b"RIFF\x04\0\0\0WEBP", "photo-truncated"),
    ] {
        assert_eq!(codes(bytes), [code], "{:?}", String::from_utf8_lossy(bytes));
    }
}

/// A baseline header with some bytes of the frame changed.
fn with_frame(change: impl Fn(&mut [u8])) -> Vec<u8> {
    let mut bytes = fixture("baseline-420.jpg");
    let at = bytes.windows(2).position(|it| it == b"\xFF\xC0").expect("a frame");
    change(&mut bytes[at..at + 10]);
    bytes
}

#[test]
fn a_rare_jpeg_is_declined_by_its_header() {
    for (bytes, code) in [
        (with_frame(|it| it[1] = 0xC9), "photo-unsupported-jpeg"),
        (with_frame(|it| it[1] = 0xC3), "photo-unsupported-jpeg"),
        (with_frame(|it| it[1] = 0xC5), "photo-unsupported-jpeg"),
        (with_frame(|it| it[4] = 12), "photo-unsupported-jpeg"),
        (with_frame(|it| it[9] = 2), "photo-unsupported-jpeg"),
        (with_frame(|it| it[5..9].fill(0)), "photo-damaged"),
    ] {
        assert_eq!(codes(&bytes), [code]);
    }
}

#[test]
fn a_bomb_is_refused_before_it_unfolds() {
    let jpeg = with_frame(|it| it[5..9].copy_from_slice(&[0xFF, 0xDC, 0xFF, 0xDC]));
    assert_eq!(codes(&jpeg), ["photo-too-many-pixels"]);

    let mut png = fixture("rgb.png");
    png[16..24].copy_from_slice(&[0, 0, 0x61, 0xA8, 0, 0, 0x61, 0xA8]);
    assert_eq!(codes(&png), ["photo-too-many-pixels"]);

    let mut zlib = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    std::io::Write::write_all(&mut zlib, &vec![0; 32 * 1024 * 1024]).unwrap();
    let zeros = zlib.finish().unwrap();
    for name in [*b"iCCP", *b"zTXt"] {
        let bomb = insert(&fixture("rgb.png"), 33, &png_chunk(name, &[b"name\0\0", &zeros[..]].concat()));
        let found = codes(&bomb);
        assert!(found == ["photo-unfolds-too-far"] || found == ["photo-low-resolution"], "{found:?}");
    }

    // Forty-eight megapixels are taken by the header, and missed behind it.
    let large = with_frame(|it| it[5..9].copy_from_slice(&[0x17, 0xA0, 0x1F, 0x80]));
    assert_eq!(codes(&large), ["photo-truncated"]);

    let huge = |width: u32, height: u32| {
        let mut bytes = tiff(240, 320, &quartered(240, 320, QUARTERS), 1);
        let directory = bytes.len() - 4 - 12 * 10;
        bytes[directory + 8..directory + 12].copy_from_slice(&width.to_le_bytes());
        bytes[directory + 20..directory + 24].copy_from_slice(&height.to_le_bytes());
        bytes
    };
    assert_eq!(codes(&huge(25_000, 25_000)), ["photo-too-many-pixels"]);
    assert_eq!(codes(&huge(u32::MAX, 1)), ["photo-too-many-pixels"]);
    assert_eq!(codes(&huge(7_000, 7_000)), ["photo-damaged"]);

    // A lossy frame of 16383x16383 within a picture that calls itself small.
    let mut webp = fixture("alpha-lossy.webp");
    let frame = webp.windows(3).position(|it| it == b"\x9D\x01\x2A").expect("a frame");
    webp[frame + 3..frame + 7].copy_from_slice(&[0xFF, 0x3F, 0xFF, 0x3F]);
    assert_eq!(codes(&webp), ["photo-too-many-pixels"]);
}

/// Changes the numbers behind a name in a file.
#[cfg(feature = "heic")]
fn with_numbers(mut bytes: Vec<u8>, name: &[u8], skipped: usize, numbers: &[u32]) -> Vec<u8> {
    let at = bytes.windows(name.len()).position(|it| it == name).expect("a name") + name.len() + skipped;
    for (index, number) in numbers.iter().enumerate() {
        bytes[at + 4 * index..at + 4 * index + 4].copy_from_slice(&number.to_be_bytes());
    }
    bytes
}

#[test]
#[cfg(feature = "heic")]
fn a_heic_that_is_not_as_it_says_is_refused_before_it_unfolds() {
    let coded = fixture("coded.heic");
    // Larger than read, larger than coded, and smaller than coded.
    assert_eq!(codes(&with_numbers(coded.clone(), b"ispe", 4, &[25_000, 25_000])), ["photo-too-many-pixels"]);
    assert_eq!(codes(&with_numbers(coded.clone(), b"ispe", 4, &[7_000, 7_000])), ["photo-damaged"]);
    assert_eq!(codes(&with_numbers(coded.clone(), b"ispe", 4, &[24, 32])), ["photo-damaged"]);
    assert_eq!(codes(&with_numbers(coded.clone(), b"ispe", 4, &[0, 320])), ["photo-damaged"]);

    // A description as long as a picture, in front of the true one.
    let padding = 1024 * 1024u32;
    let long = [&padding.to_be_bytes()[..], b"meta", &vec![0; padding as usize - 8][..]].concat();
    let start = usize::try_from(u32::from_be_bytes(*coded.first_chunk().expect("a box"))).expect("a length");
    assert_eq!(codes(&insert(&coded, start, &long)), ["photo-unsupported-kind"]);

    // A grid made of itself, and one of which all tiles are the same item.
    let grid = fixture("grid.heic");
    let dimg = grid.windows(4).position(|it| it == b"dimg").expect("tiles");
    let from = grid[dimg + 4..dimg + 6].to_vec();
    let count = usize::from(u16::from_be_bytes([grid[dimg + 6], grid[dimg + 7]]));
    let mut of_itself = grid.clone();
    (0..count).for_each(|it| of_itself[dimg + 8 + 2 * it..dimg + 10 + 2 * it].copy_from_slice(&from));
    assert_eq!(codes(&of_itself), ["photo-unsupported-kind"]);
}

#[test]
fn a_profile_that_is_not_understood_is_noted() {
    let mut icc = [0; 200];
    icc[16..24].copy_from_slice(b"CMYKLab ");
    let app2 = jpeg_segment(0xE2, &[b"ICC_PROFILE\0\x01\x01", &icc[..]].concat());
    let bytes = insert(&jpeg(360, 480, &quartered(360, 480, QUARTERS)), 2, &app2);
    check_colours("jpeg", &bytes, QUARTERS, &["photo-profile-ignored"]);
}

#[test]
fn the_sample_pictures_print_without_a_word() {
    for name in ["nguyen.jpg", "limbu.png", "sari.webp"] {
        let path = format!("{}/examples/data/photos/{name}", env!("CARGO_MANIFEST_DIR"));
        let bytes = std::fs::read(path).expect(name);
        assert_eq!(codes(&bytes), [""; 0], "{name}");
        let photo = prepared(&bytes).expect(name);
        assert_eq!((photo.width(), photo.height()), (709, 945), "{name}");
        // The plain ground above the hair is up, whichever way the camera was held.
        let pixels = jpeg_decoder::Decoder::new(photo.jpeg()).decode().expect(name);
        assert!(pixels.iter().take(709 * 3 * 90).all(|&it| it > 190), "{name}");
    }
}

#[test]
fn half_as_fine_is_the_same_picture_on_half_as_many_pixels_a_side() {
    for name in ["nguyen.jpg", "limbu.png", "sari.webp"] {
        let path = format!("{}/examples/data/photos/{name}", env!("CARGO_MANIFEST_DIR"));
        let bytes = std::fs::read(path).expect(name);
        let [fine, coarse] = [Fineness::Dpi600, Fineness::Dpi300].map(|fineness| {
            let (examined, problems) = Photo::examine(&bytes, Cut::ByFace, fineness).into_parts();
            assert!(problems.iter().next().is_none(), "{name}: {problems:?}");
            examined.expect(name)
        });
        let size = |it: &Examined| (it.photo.width(), it.photo.height());
        assert_eq!((size(&fine), size(&coarse)), ((709, 945), (354, 472)), "{name}");
        assert!(coarse.photo.jpeg().len() * 2 < fine.photo.jpeg().len(), "{name}");
        assert!(fine.photo.likeness().is_same(&coarse.photo.likeness()), "{name}");
        // What is judged does not hang on how finely it is printed.
        assert_eq!((fine.crop, fine.readings), (coarse.crop, coarse.readings), "{name}");
    }
}

#[test]
fn a_phones_picture_may_be_read_as_coarsely_as_300_dpi_ask() {
    // Eighths of the second are wide enough for the print, of the first they are not.
    for (width, height) in [(2960, 3947), (2976, 3968)] {
        let bytes = jpeg(width, height, &quartered(width, height, QUARTERS));
        let photo = Photo::prepare(&bytes, Fineness::Dpi300).into_parts().0.expect("a photo");
        assert_eq!((photo.width(), photo.height()), (354, 472), "{width}");
        for (colour, wanted) in quarters(&photo).iter().zip(QUARTERS) {
            assert!(colour.iter().zip(wanted).all(|(it, wanted)| it.abs_diff(wanted) <= 6), "{width}: {colour:?}");
        }
        let fine = prepared(&bytes).expect("a photo");
        assert!(fine.likeness().is_same(&photo.likeness()), "{width}");
    }
}

#[test]
fn every_rule_has_a_name_of_its_own() {
    for (index, rule) in RULES.iter().enumerate() {
        assert!(rule.code.starts_with("photo-"));
        assert!(RULES[index + 1..].iter().all(|it| it.code != rule.code));
    }
    assert!(RULES.iter().any(|it| it.severity == Severity::Warning));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, rng_seed: proptest::test_runner::RngSeed::Fixed(29), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn flipped_bytes_never_panic(file in 0usize..17, flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let name = ["baseline-420.jpg", "progressive.jpg", "restart.jpg", "cmyk-adobe.jpg", "palette-alpha.png", "display-p3.png", "alpha-lossy.webp", "animated.webp", "lzw.tif", "jpeg-tiles.tif", "palette.tif", "planar.tif", "rgb16-big-endian.tif", "coded.heic", "grid.heic", "alpha.heic", "turned-6.heic"][file];
        let mut bytes = fixture(name);
        for (index, byte) in flips {
            *index.get_mut(&mut bytes) = byte;
        }
        let checked = Photo::prepare(&bytes, Fineness::default());
        prop_assert!(checked.value().is_some() || checked.problems().has_errors());
    }

    #[test]
    fn any_bytes_at_all_never_panic(head in 0usize..7, tail in prop::collection::vec(any::<u8>(), 0..200)) {
        let head = [&b""[..], b"\xFF\xD8\xFF", b"\x89PNG\r\n\x1A\n", b"RIFF\xC0\0\0\0WEBP", b"\0\0\0\x18ftyp", b"II*\0\x08\0\0\0", b"\0\0\0\x0Cftypheic"][head];
        let _ = Photo::prepare(&[head, &tail].concat(), Fineness::default()).problems();
    }
}

#[test]
fn a_picture_of_the_prints_size_is_printed_as_it_is_and_tells_nothing_else() {
    let plain = fixture("baseline-420.jpg");
    let mut taken = insert(&plain, 2, &jpeg_segment(0xE1, &[b"Exif\0\0", &exif(1)[..]].concat()));
    taken = insert(&taken, 2, &jpeg_segment(0xFE, b"taken at home"));
    taken.extend(b"\xFF\xD8 a thumbnail \xFF\xD9");
    let photo = prepared(&taken).expect("a print");
    assert_eq!(photo.jpeg().len() + 18, plain.len(), "all but the JFIF segment");
    assert!(!photo.jpeg().windows(4).any(|it| it == b"Exif" || it == b"take" || it == b"thum"));
    check_colours("the same", &taken, QUARTERS, &["photo-low-resolution"]);
    // Its scan is the one that the camera wrote.
    let scan = plain.windows(2).position(|it| it == [0xFF, 0xDA]).expect("a scan");
    assert!(photo.jpeg().ends_with(&plain[scan..]));
}

#[test]
fn channels_that_adobe_calls_red_green_and_blue_are_such() {
    let rgb = quartered(240, 320, QUARTERS);
    let mut bytes = Vec::new();
    // Stored without a change of colours, with the numbers that light and colour usually have.
    Encoder::new(&mut bytes, 95).encode(&rgb, 240, 320, ColorType::Ycbcr).expect("encodable");
    // Without the JFIF segment, which would say that they are not.
    let bytes = [&bytes[..2], &bytes[20..]].concat();
    let adobe = insert(&bytes, 2, &jpeg_segment(0xEE, b"Adobe\0\x64\0\0\0\0\0"));
    check_colours("Adobe RGB", &adobe, QUARTERS, &["photo-low-resolution"]);
}
