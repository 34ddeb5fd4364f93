//! A picture to put on forms: nobody's face, drawn by the program.

use jpeg_encoder::{ColorType, Encoder};

/// A JPEG of 360 x 480 pixels, 305 dpi in print, with EXIF, a comment and a thumbnail's worth of what must not reach the form.
pub(crate) fn picture() -> Vec<u8> {
    const WIDTH: u16 = 360;
    const HEIGHT: u16 = 480;
    let mut pixels = Vec::with_capacity(usize::from(WIDTH) * usize::from(HEIGHT) * 3);
    for y in 0..i32::from(HEIGHT) {
        for x in 0..i32::from(WIDTH) {
            pixels.extend(colour(x * 5 / 2, y * 5 / 2));
        }
    }
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, 85);
    encoder.add_app_segment(1, EXIF.to_vec()).unwrap();
    encoder.add_app_segment(13, b"Photoshop 3.0\0taken at home".to_vec()).unwrap();
    encoder.encode(&pixels, WIDTH, HEIGHT, ColorType::Rgb).unwrap();
    file
}

/// Little-endian, one entry: the orientation is upright.
const EXIF: &[u8] = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x01\0\0\0\0\0\0\0";

/// A bust before a pale wall: shoulders, a neck and a head.
fn colour(x: i32, y: i32) -> [u8; 3] {
    let inside = |middle_x: i32, middle_y: i32, wide: i32, high: i32| {
        let (dx, dy) =
            (i64::from(x - middle_x) * 1000 / i64::from(wide), i64::from(y - middle_y) * 1000 / i64::from(high));
        dx * dx + dy * dy <= 1_000_000
    };
    if inside(450, 480, 190, 260) {
        [226, 190, 160]
    } else if inside(450, 420, 230, 290) && y < 560 {
        [40, 36, 34]
    } else if (380..520).contains(&x) && (680..900).contains(&y) {
        [214, 178, 150]
    } else if inside(450, 1260, 420, 380) {
        [44, 60, 98]
    } else {
        [228, 233, 238]
    }
}
