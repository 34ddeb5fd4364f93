//! Portraits, good and spoilt, through `Photo::examine`: where they are cut, and what is told of them.
//!
//! The three drawn portraits of `examples/data/photos` have their crown 5 mm below the print's top, their chin 30 mm, and
//! their midline in the middle. Each is set into a larger picture of its own ground, and spoilt in one way at a time.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    clippy::cast_possible_wrap,
    reason = "helpers of tests: what breaks says where"
)]

use std::sync::LazyLock;

use jpeg_encoder::{ColorType, Encoder};
use zairyu::photo::{Crop, Cut, Examined, Fineness, Photo, Size};

/// Pixels, row by row.
#[derive(Clone)]
struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<[u8; 3]>,
}

/// A portrait with room round it, and where its head is.
#[derive(Clone)]
struct Sitter {
    name: &'static str,
    canvas: Canvas,
    crown: f64,
    chin: f64,
    centre: f64,
}

static SITTERS: LazyLock<Vec<Sitter>> =
    LazyLock::new(|| ["nguyen.jpg", "limbu.png", "sari.webp"].map(|name| sitter(name, 700, 750, 190)).to_vec());

/// The print of an example, set into a picture so large, with so much ground above it.
fn sitter(name: &'static str, width: usize, height: usize, above: usize) -> Sitter {
    let path = format!("{}/examples/data/photos/{name}", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(path).expect(name);
    let photo = Photo::prepare(&bytes, Fineness::default()).into_parts().0.expect(name);
    // Half as large is enough to look at, and four times as quick.
    let print = decoded(photo.jpeg()).halved();
    let ground = print.at(8, 8);
    let left = (width - print.width) / 2;
    let mut canvas = Canvas { width, height, pixels: vec![ground; width * height] };
    for y in 0..height {
        for x in 0..width {
            // Its own edges go on outwards: the wall above and beside, the shoulders below.
            let (column, row) = (x as i64 - left as i64, y as i64 - above as i64);
            canvas.pixels[y * width + x] = print.at(column, row);
        }
    }
    let mm = print.height as f64 / 40.0;
    let (above, left) = (above as f64, left as f64);
    let centre = left + print.width as f64 / 2.0;
    Sitter { name, canvas, crown: above + 5.0 * mm, chin: above + 30.0 * mm, centre }
}

fn decoded(jpeg: &[u8]) -> Canvas {
    let mut decoder = jpeg_decoder::Decoder::new(jpeg);
    let bytes = decoder.decode().expect("a readable print");
    let info = decoder.info().expect("a header");
    let pixels = bytes.as_chunks::<3>().0.to_vec();
    Canvas { width: info.width.into(), height: info.height.into(), pixels }
}

impl Canvas {
    /// The pixel there, or the nearest.
    fn at(&self, x: i64, y: i64) -> [u8; 3] {
        let x = x.clamp(0, self.width as i64 - 1) as usize;
        let y = y.clamp(0, self.height as i64 - 1) as usize;
        self.pixels[y * self.width + x]
    }

    fn halved(&self) -> Self {
        let (width, height) = (self.width / 2, self.height / 2);
        let mean = |x: usize, y: usize| {
            let at = |across, down| self.pixels[(2 * y + down) * self.width + 2 * x + across];
            let four = [at(0, 0), at(1, 0), at(0, 1), at(1, 1)];
            [0, 1, 2].map(|part| (four.iter().map(|it| u32::from(it[part])).sum::<u32>() / 4) as u8)
        };
        let pixels = (0..width * height).map(|it| mean(it % width, it / width)).collect();
        Self { width, height, pixels }
    }

    fn jpeg(&self) -> Vec<u8> {
        let bytes: Vec<u8> = self.pixels.iter().flatten().copied().collect();
        let mut jpeg = Vec::new();
        Encoder::new(&mut jpeg, 92)
            .encode(&bytes, self.width as u16, self.height as u16, ColorType::Rgb)
            .expect("encodable");
        jpeg
    }

    /// Each pixel from its place and colour.
    fn map(&self, colour: impl Fn(usize, usize, [u8; 3]) -> [u8; 3]) -> Self {
        let width = self.width;
        let pixels = self.pixels.iter().enumerate().map(|(it, &pixel)| colour(it % width, it / width, pixel)).collect();
        Self { pixels, ..*self }
    }

    fn tone(&self, tone: impl Fn([f64; 3]) -> [f64; 3]) -> Self {
        self.map(|_, _, pixel| tone(pixel.map(f64::from)).map(|it| it.clamp(0.0, 255.0) as u8))
    }

    /// Three box blurs, nearly a Gaussian one.
    fn blurred(&self, reach: i64) -> Self {
        let mean = |canvas: &Self, across: i64, down: i64| {
            canvas.map(|x, y, _| {
                let mut sum = [0_u32; 3];
                for step in -reach..=reach {
                    let pixel = canvas.at(x as i64 + across * step, y as i64 + down * step);
                    sum.iter_mut().zip(pixel).for_each(|(sum, it)| *sum += u32::from(it));
                }
                sum.map(|it| (it / (2 * reach as u32 + 1)) as u8)
            })
        };
        let once = |canvas: &Self| mean(&mean(canvas, 1, 0), 0, 1);
        once(&once(self))
    }

    fn turned_right(&self) -> Self {
        let (width, height) = (self.height, self.width);
        let place = |it: usize| self.pixels[(self.height - 1 - it % width) * self.width + it / width];
        Self { width, height, pixels: (0..width * height).map(place).collect() }
    }

    fn leaning(&self, degrees: f64) -> Self {
        let (sine, cosine) = degrees.to_radians().sin_cos();
        let (middle_x, middle_y) = (self.width as f64 / 2.0, self.height as f64 / 2.0);
        self.map(|x, y, _| {
            let (x, y) = (x as f64 - middle_x, y as f64 - middle_y);
            let (from_x, from_y) = (x * cosine + y * sine, y * cosine - x * sine);
            self.at((from_x + middle_x).round() as i64, (from_y + middle_y).round() as i64)
        })
    }

    fn part(&self, left: usize, top: usize, width: usize, height: usize) -> Self {
        let rows = self.pixels.chunks(self.width).skip(top).take(height);
        Self { width, height, pixels: rows.flat_map(|row| row[left..left + width].to_vec()).collect() }
    }

    fn beside(&self, other: &Self) -> Self {
        let rows = self.pixels.chunks(self.width).zip(other.pixels.chunks(other.width));
        let pixels = rows.flat_map(|(one, two)| [one, two].concat()).collect();
        Self { width: self.width + other.width, height: self.height, pixels }
    }
}

impl Sitter {
    /// Whether a pixel is wall: like the wall at the picture's edge.
    fn is_ground(&self, pixel: [u8; 3]) -> bool {
        let ground = self.canvas.at(8, 8);
        pixel.iter().zip(ground).all(|(it, ground)| it.abs_diff(ground) < 24)
    }
}

fn examined(canvas: &Canvas, cut: Cut) -> (Option<Examined>, Vec<&'static str>) {
    let (examined, problems) = Photo::examine(&canvas.jpeg(), cut, Fineness::default()).into_parts();
    // The sitters are small.
    let codes = problems.iter().map(|it| it.rule.code).filter(|it| *it != "photo-low-resolution");
    (examined, codes.collect())
}

/// Every portrait, spoilt in one way, is told by this code; whole, by none.
#[track_caller]
fn check(spoil: impl Fn(&Sitter) -> Canvas, expected: &str) {
    for sitter in SITTERS.iter() {
        let (_, codes) = examined(&spoil(sitter), Cut::ByFace);
        assert!(codes.contains(&expected), "{}: {codes:?} without {expected}", sitter.name);
    }
}

/// Where the head stands on the print, by the portrait's own measures.
#[track_caller]
fn check_stand(sitter: &Sitter) {
    let (found, codes) = examined(&sitter.canvas, Cut::ByFace);
    let Crop { left, top, size } = found.expect(sitter.name).crop;
    let mm = 40.0 / f64::from(size.height);
    let head = (sitter.chin - sitter.crown) * mm;
    let margin = (sitter.crown - f64::from(top)) * mm;
    let aside = (sitter.centre - f64::from(left) - f64::from(size.width) / 2.0) * mm;
    let is_right = (23.5..26.5).contains(&head) && (4.0..6.0).contains(&margin) && aside.abs() < 0.7;
    assert!(is_right, "{}: head {head:.2} margin {margin:.2} aside {aside:.2}", sitter.name);
    assert_eq!(codes, [""; 0], "{}", sitter.name);
}

#[test]
fn a_head_is_cut_as_in_the_agencys_figure() {
    for (width, height, above) in [(700, 750, 190), (500, 650, 45), (1100, 700, 150), (550, 1300, 450)] {
        for name in ["nguyen.jpg", "limbu.png", "sari.webp"] {
            check_stand(&sitter(name, width, height, above));
        }
    }
}

#[test]
fn a_picture_cut_rightly_by_its_photographer_is_left_whole() {
    for name in ["nguyen.jpg", "limbu.png", "sari.webp"] {
        let path = format!("{}/examples/data/photos/{name}", env!("CARGO_MANIFEST_DIR"));
        let (found, problems) =
            Photo::examine(&std::fs::read(path).expect(name), Cut::ByFace, Fineness::default()).into_parts();
        let found = found.expect(name);
        assert_eq!(found.crop, Crop { left: 0, top: 0, size: found.size }, "{name}");
        assert!(problems.is_empty(), "{name}: {problems}");
    }
}

#[test]
fn a_blurred_portrait_is_told() {
    check(|it| it.canvas.blurred(3), "photo-blurred");
}

#[test]
fn a_dark_portrait_is_told() {
    check(|it| it.canvas.tone(|pixel| pixel.map(|it| it * 0.4)), "photo-too-dark");
}

#[test]
fn a_burnt_out_portrait_is_told() {
    // Of darker or browner skin the face is no longer found before a fifth of it is white.
    let (_, codes) = examined(&SITTERS[0].canvas.tone(|pixel| pixel.map(|it| it * 1.5)), Cut::ByFace);
    assert!(codes.contains(&"photo-overexposed"), "{codes:?}");
}

#[test]
fn unnatural_light_is_told() {
    check(|it| it.canvas.tone(|[r, g, b]| [r * 0.6, g, b * 0.7]), "photo-colour-cast");
    check(|it| it.canvas.tone(|[r, g, b]| [r * 0.75, g * 0.9, b * 1.3]), "photo-colour-cast");
}

#[test]
fn a_monochrome_portrait_is_told() {
    check(|it| it.canvas.tone(|[r, g, b]| [0.3 * r + 0.59 * g + 0.11 * b; 3]), "photo-greyscale");
}

#[test]
fn a_portrait_on_its_side_is_turned_and_cut_as_if_it_had_stood() {
    for sitter in SITTERS.iter() {
        let upright = examined(&sitter.canvas, Cut::ByFace).0.expect(sitter.name);
        let mut canvas = sitter.canvas.clone();
        for quarters in 1..4 {
            canvas = canvas.turned_right();
            let (found, codes) = examined(&canvas, Cut::ByFace);
            assert!(codes.contains(&"photo-turned"), "{} {quarters}: {codes:?}", sitter.name);
            let found = found.expect(sitter.name);
            assert_eq!(found.size, upright.size);
            let off = found.crop.top.abs_diff(upright.crop.top).max(found.crop.left.abs_diff(upright.crop.left));
            assert!(off < 10, "{} {quarters}: {:?} instead of {:?}", sitter.name, found.crop, upright.crop);
        }
    }
}

#[test]
fn two_people_are_told() {
    check(|it| it.canvas.part(150, 0, 400, 750).beside(&it.canvas.part(150, 0, 400, 750)), "photo-several-faces");
}

#[test]
fn a_wall_with_a_pattern_is_told() {
    let stripes = |x: usize| if (x / 20).is_multiple_of(2) { [150, 90, 60] } else { [215, 205, 190] };
    check(
        |sitter| sitter.canvas.map(|x, _, it| if sitter.is_ground(it) { stripes(x) } else { it }),
        "photo-background",
    );
}

#[test]
fn a_shadow_on_the_wall_is_told() {
    check(
        |sitter| {
            sitter.canvas.map(|x, y, it| {
                let (x, y) = (x as f64 - sitter.centre - 80.0, y as f64 - f64::midpoint(sitter.crown, sitter.chin));
                let is_shaded = (x / 165.0).powi(2) + (y / 210.0).powi(2) < 1.0 && sitter.is_ground(it);
                if is_shaded { it.map(|value| (f64::from(value) * 0.72) as u8) } else { it }
            })
        },
        "photo-shadow",
    );
}

#[test]
fn shoulders_like_the_wall_and_darker_are_no_shadow_on_it() {
    for sitter in SITTERS.iter() {
        let shoulders = sitter.chin - 0.21 * (sitter.chin - sitter.crown);
        let suit = sitter.canvas.map(|_, y, it| {
            let is_suit = y as f64 > shoulders && sitter.is_ground(it);
            if is_suit { it.map(|value| (f64::from(value) * 0.72) as u8) } else { it }
        });
        let (_, codes) = examined(&suit, Cut::ByFace);
        assert_eq!(codes, [""; 0], "{}", sitter.name);
    }
}

#[test]
fn a_leaning_head_is_told() {
    check(|it| it.canvas.leaning(17.0), "photo-tilted");
}

#[test]
fn a_picture_without_room_is_told_with_the_millimetres_it_lacks() {
    for sitter in SITTERS.iter() {
        // Cut at the crown.
        let top = sitter.crown as usize + 3;
        let tight = sitter.canvas.part(0, top, 700, 750 - top);
        let (_, problems) = Photo::examine(&tight.jpeg(), Cut::ByFace, Fineness::default()).into_parts();
        let told = problems.iter().find(|it| it.rule.code == "photo-too-tight").expect(sitter.name);
        assert!(told.message.en.contains("mm above"), "{}", told.message.en);
    }
}

#[test]
fn a_picture_of_nobody_is_told() {
    check(|it| it.canvas.part(0, 0, 240, 320).beside(&it.canvas.part(0, 0, 24, 320)), "photo-no-face");
}

#[test]
fn a_part_that_was_named_is_printed_and_judged() {
    let sitter = &SITTERS[0];
    let crop = |left, top, width, height| Cut::At(Crop { left, top, size: Size { width, height } });
    for (cut, expected) in [
        (crop(174, 190, 351, 468), &[][..]),
        (crop(230, 190, 351, 468), &["photo-off-centre"]),
        (crop(0, 0, 561, 748), &["photo-head-size", "photo-top-margin", "photo-off-centre"]),
        (crop(0, 0, 350, 350), &["photo-crop-unfit"]),
        (crop(450, 0, 300, 400), &["photo-crop-unfit"]),
        (crop(u32::MAX, 0, 300, 400), &["photo-crop-unfit"]),
        (crop(0, 0, 0, 0), &["photo-crop-unfit"]),
    ] {
        assert_eq!(examined(&sitter.canvas, cut).1, expected, "{cut:?}");
    }
}

#[test]
fn a_part_of_a_picture_that_lies_on_its_side_is_the_part_that_was_named() {
    let lying = SITTERS[0].canvas.turned_right();
    // As high as only the lying picture is wide, and farther right than the upright one reaches.
    let crop = Crop { left: 380, top: 100, size: Size { width: 360, height: 480 } };
    let found = examined(&lying, Cut::At(crop)).0.expect("a print");
    assert_eq!(found.size, Size { width: 750, height: 700 });
    let print = decoded(found.photo.jpeg());
    for (x, y) in [(20, 20), (180, 240), (340, 460)] {
        let (printed, named) = (print.at(x, y), lying.at(x + 380, y + 100));
        let is_near = printed.iter().zip(named).all(|(it, named)| it.abs_diff(named) < 24);
        assert!(is_near, "{x},{y}: {printed:?} instead of {named:?}");
    }
}

#[test]
fn a_portrait_is_known_again_and_not_taken_for_another() {
    let likeness = |canvas: &Canvas| examined(canvas, Cut::ByFace).0.expect("a print").photo.likeness();
    let all: Vec<_> = SITTERS.iter().map(|it| (it, likeness(&it.canvas))).collect();
    for (sitter, one) in &all {
        let lighter = likeness(&sitter.canvas.tone(|pixel| pixel.map(|it| it * 1.05)));
        assert!(one.is_same(&lighter), "{}: {}", sitter.name, one.distance(&lighter));
        for (other, two) in all.iter().filter(|(it, _)| it.name != sitter.name) {
            assert!(!one.is_same(two), "{} and {}: {}", sitter.name, other.name, one.distance(two));
        }
    }
}

#[test]
fn the_drawing_shows_the_whole_picture() {
    let bytes = SITTERS[0].canvas.jpeg();
    let found = Photo::examine(&bytes, Cut::ByFace, Fineness::default()).into_parts().0.expect("a print");
    let png = found.overlay(&bytes).into_parts().0.expect("a drawing");
    assert_eq!(&png[16..24], &[0, 0, 2, 188, 0, 0, 2, 238], "700 by 750 pixels");
}

#[test]
fn a_photo_of_a_passports_shape_is_told() {
    check(|it| it.canvas.part(75, 15, 560, 720), "photo-other-shape");
    check(|it| it.canvas.part(0, 25, 700, 700), "photo-other-shape");
}
