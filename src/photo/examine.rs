//! A picture looked at, cut by its face, and judged.

use image::metadata::Orientation;

use super::Photo;
use super::facts::{Facts, TakenOn};
use super::finding::PhotoFinding;
use super::frame::{BEARABLE_ACROSS_CROP, Crop, ENOUGH_ACROSS_CROP, Fineness, Size};
use super::likeness::Likeness;
use super::portrait::{
    Crown, Face, Faces, LOOKED_AT, LOOKED_AT_CLOSELY, Missing, PATCH, Picture, Portrait, Quality, Stand, Turn,
    or_turned,
};
use super::print::{self, Cutting};
use super::raster::{self, Raster, is_transposed};
use super::source::Source;
use super::verdict::{Check, Reading, Remarkable};
use crate::diagnostic::{Checked, Field, Finding, Problems};

/// 切り抜き方: which part of a picture is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Cut {
    /// As the agency's figure asks, by the face; the middle where none is found.
    #[default]
    ByFace,
    /// The middle.
    Middle,
    /// This part of the upright picture.
    At(Crop),
}

/// A picture with what was measured on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Examined {
    /// The print.
    pub photo: Photo,
    /// What was measured, in the order of [`Check::ALL`].
    pub readings: Vec<Reading>,
    /// The whole picture, upright.
    pub size: Size,
    /// The part of it that is printed.
    pub crop: Crop,
    /// Where the head is, if a face was found.
    pub lines: Option<Lines>,
    /// 撮影日, as the picture's file tells it.
    pub taken_on: Option<TakenOn>,
    pub(super) orientation: Orientation,
}

/// 測定線: where the head is in the upright picture, in its pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lines {
    /// 頭頂: the top of the hair, from above.
    pub crown: f64,
    /// Whether the crown was seen, and not concluded from the face.
    pub is_crown_seen: bool,
    /// 顎: the end of the chin, from above.
    pub chin: f64,
    /// 正中線: the middle of the face, from the left.
    pub centre: f64,
}

/// A picture cut to the shape of a photo by somebody else, to within a hundredth, is left whole where it may be.
const SAME_SHAPE_PERCENT: u64 = 1;

/// Programs by which faces and backgrounds are changed, as they sign the files that they save.
const EDITORS: &[&str] = &[
    "photoshop",
    "gimp",
    "snapseed",
    "picsart",
    "facetune",
    "faceapp",
    "meitu",
    "beautyplus",
    "youcam",
    "airbrush",
    "b612",
    "snow",
    "remini",
    "canva",
];

impl Photo {
    /// Reads a picture, turns it upright, cuts it, scales it to at most the fineness asked for, and tells what a
    /// clerk might object to: all that [`Check`] lists.
    ///
    /// Nothing is ever stretched, enlarged, smoothed or retouched.
    pub fn examine(bytes: &[u8], cut: Cut, fineness: Fineness) -> Checked<Examined> {
        let mut problems = Problems::default();
        let examined = examine(bytes, cut, fineness, &mut problems);
        let examined = problems.take(Field::Photo, examined);
        problems.finish(examined)
    }
}

/// Cuts out the middle, and looks at nothing.
pub(super) fn middle(bytes: &[u8], fineness: Fineness, problems: &mut Problems) -> Result<Photo, PhotoFinding> {
    let source = Source::open(bytes, problems)?;
    let full = source.size();
    full.check_for_print()?;
    full.check_middle(problems)?;
    let crop = full.crop();
    crop.size.check_resolution(problems)?;
    let raster = source.decode(width_of_whole(fineness.enough_unmeasured(), crop, full))?;
    print::print(raster, Cutting { crop, full, fineness }, problems)
}

/// A print read back, without its bytes; none where it has not the size of one.
pub(super) fn again(jpeg: &[u8]) -> Option<Photo> {
    let source = Source::open(jpeg, &mut Problems::default()).ok()?;
    let size = source.size();
    let is_upright = source.orientation() == Orientation::NoTransforms;
    if size.print(Fineness::Dpi600) != size || !is_upright {
        return None;
    }
    let raster = source.decode(size.width).ok()?;
    let likeness = Likeness::of(&raster.pixels, size, raster.channels);
    Some(Photo { width: size.width, height: size.height, jpeg: Vec::new(), likeness })
}

fn examine(bytes: &[u8], cut: Cut, fineness: Fineness, problems: &mut Problems) -> Result<Examined, PhotoFinding> {
    let source = Source::open(bytes, problems)?;
    let full = source.size();
    full.check_for_print()?;
    if let Cut::At(crop) = cut {
        crop.check_in(full)?;
    }
    let guess = if let Cut::At(crop) = cut { crop } else { full.crop() };
    let raster = source.decode(width_of_whole(ENOUGH_ACROSS_CROP, guess, full))?;
    let small = small(&raster, full, LOOKED_AT)?;
    let (turn, faces, small) = look(cut, &raster, small, full)?;
    let Seen { raster, full, small } = turned(Seen { raster, full, small }, turn);
    let portrait = faces.first().map(|face| Portrait::of(&small, face, full));
    let crop = choose(cut, portrait.as_ref(), full, problems)?;
    crop.size.check_resolution(problems)?;
    let raster = finer(&source, raster, crop, full)?;
    let quality = portrait.map(|it| patch(&raster, it.face, full)).transpose()?.map(|it| Quality::of(&it));
    let readings = readings(faces, portrait.as_ref(), quality, crop);
    remark(turn, faces, portrait.as_ref(), problems);
    judge(&readings, cut, portrait.as_ref().map(|it| (it.head.stand(crop), it.head.missing(full))), problems);
    if quality.is_some_and(|it| it.is_grey()) {
        problems.note(Field::Photo, &Remarkable::Greyscale);
    }
    if let Some(shape) = other_shape(full) {
        problems.note(Field::Photo, &Remarkable::OtherShape(shape));
    }
    remark_on_making(source.facts(), problems);
    let orientation = raster.orientation;
    let photo = print::print(raster, Cutting { crop, full, fineness }, problems)?;
    let lines = portrait.as_ref().map(lines);
    Ok(Examined { photo, readings, size: full, crop, lines, taken_on: source.facts().taken_on(), orientation })
}

/// Looks for the face: in a small copy, for a far one in a larger copy, and then in one that is turned; but who names a
/// part of the picture has seen which way up it is.
fn look(cut: Cut, raster: &Raster, small: Picture, full: Size) -> Result<(Turn, Faces, Picture), PhotoFinding> {
    let upright = Faces::find(&small);
    if upright.is_sure() {
        return Ok((Turn::None, upright, small));
    }
    let larger = self::small(raster, full, LOOKED_AT_CLOSELY)?;
    let faces = Faces::find(&larger);
    if faces.is_sure() {
        return Ok((Turn::None, faces, larger));
    }
    let (turn, faces) = if matches!(cut, Cut::At(_)) { (Turn::None, upright) } else { or_turned(upright, &small) };
    Ok((turn, faces, small))
}

/// A picture at two scales.
struct Seen {
    raster: Raster,
    /// Upright, before any scaled decoding.
    full: Size,
    small: Picture,
}

/// Turns a picture that was found to lie on its side.
fn turned(seen: Seen, turn: Turn) -> Seen {
    let quarters = match turn {
        Turn::None => 0,
        Turn::Right => 1,
        Turn::Around => 2,
        Turn::Left => 3,
    };
    (0..quarters).fold(seen, |Seen { raster, full, small }, _| Seen {
        raster: Raster { orientation: quarter_more(raster.orientation), ..raster },
        full: full.transposed(),
        small: small.turned(),
    })
}

/// The same and a quarter turn to the right after it.
fn quarter_more(orientation: Orientation) -> Orientation {
    use Orientation::{FlipHorizontal, FlipVertical, NoTransforms};
    use Orientation::{Rotate90, Rotate90FlipH, Rotate180, Rotate270, Rotate270FlipH};
    match orientation {
        NoTransforms => Rotate90,
        Rotate90 => Rotate180,
        Rotate180 => Rotate270,
        Rotate270 => NoTransforms,
        FlipHorizontal => Rotate270FlipH,
        Rotate270FlipH => FlipVertical,
        FlipVertical => Rotate90FlipH,
        Rotate90FlipH => FlipHorizontal,
    }
}

/// How wide the whole has to be decoded for a part of it to be so wide.
fn width_of_whole(across_crop: u32, crop: Crop, full: Size) -> u32 {
    let width = (u64::from(across_crop) * u64::from(full.width)).div_ceil(u64::from(crop.size.width.max(1)));
    u32::try_from(width).unwrap_or(u32::MAX)
}

/// The whole picture, as small as it is looked at.
fn small(raster: &Raster, full: Size, longer_side: u32) -> Result<Picture, PhotoFinding> {
    let upright = raster::turned(raster.stored(), raster.orientation);
    let longer = upright.width.max(upright.height).max(1);
    let scaled = |side: u32| (u64::from(side) * u64::from(longer_side.min(longer))).div_ceil(u64::from(longer));
    let scaled = |side: u32| u32::try_from(scaled(side)).unwrap_or(longer_side).max(1);
    let size = Size { width: scaled(upright.width), height: scaled(upright.height) };
    print::sample(raster, Crop { left: 0, top: 0, size: full }, full, size)
}

/// Which part is printed.
fn choose(cut: Cut, portrait: Option<&Portrait>, full: Size, problems: &mut Problems) -> Result<Crop, PhotoFinding> {
    match (cut, portrait) {
        (Cut::At(crop), _) => Ok(crop),
        (Cut::ByFace, Some(portrait)) => {
            let whole = full.crop();
            let is_cut_already = (full.pixels() - whole.size.pixels()) * 100 <= full.pixels() * SAME_SHAPE_PERCENT;
            if is_cut_already && portrait.crown != Crown::CutOff && portrait.head.stand(whole).is_allowed() {
                return Ok(whole);
            }
            Ok(portrait.head.cut(full).unwrap_or(whole))
        }
        (Cut::ByFace | Cut::Middle, _) => {
            full.check_middle(problems)?;
            Ok(full.crop())
        }
    }
}

/// Decodes once more where the part turned out too small in what was decoded.
fn finer(source: &Source<'_>, raster: Raster, crop: Crop, full: Size) -> Result<Raster, PhotoFinding> {
    let stored = raster::turned(raster.stored(), raster.orientation);
    let across = u64::from(crop.size.width) * u64::from(stored.width) / u64::from(full.width.max(1));
    if across >= u64::from(BEARABLE_ACROSS_CROP) || stored.width >= full.width {
        return Ok(raster);
    }
    let orientation = raster.orientation;
    drop(raster);
    // The source counts widths before any turn found by the face.
    let is_turned = is_transposed(orientation) != is_transposed(source.orientation());
    let least = width_of_whole(ENOUGH_ACROSS_CROP, crop, full);
    let least = if is_turned { rescaled(least, full.height, full.width) } else { least };
    Ok(Raster { orientation, ..source.decode(least)? })
}

fn rescaled(value: u32, numerator: u32, denominator: u32) -> u32 {
    let scaled = u64::from(value) * u64::from(numerator) / u64::from(denominator.max(1));
    u32::try_from(scaled).unwrap_or(u32::MAX)
}

/// The face alone, at the size in which it is measured.
fn patch(raster: &Raster, face: Face, full: Size) -> Result<Picture, PhotoFinding> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the picture")]
    let pixel = |value: f64, end: u32| value.round().clamp(0.0, f64::from(end)) as u32;
    let (left, top) = (pixel(face.left, full.width - 1), pixel(face.top, full.height - 1));
    let right = pixel(face.left + face.side, full.width).max(left + 1);
    let bottom = pixel(face.top + face.side, full.height).max(top + 1);
    let crop = Crop { left, top, size: Size { width: right - left, height: bottom - top } };
    print::sample(raster, crop, full, PATCH)
}

fn readings(faces: Faces, portrait: Option<&Portrait>, quality: Option<Quality>, crop: Crop) -> Vec<Reading> {
    let stand = portrait.map(|it| it.head.stand(crop));
    let ground = portrait.map(|it| it.ground);
    let value = |check: Check| match check {
        Check::Faces => Some(match faces {
            Faces::None => 0.0,
            Faces::Unclear(_) | Faces::One(_) => 1.0,
            #[expect(clippy::cast_precision_loss, reason = "some dozens at the most")]
            Faces::Several(_, count) => count as f64,
        }),
        Check::HeadHeight => stand.map(|it| it.head),
        Check::TopMargin => stand.map(|it| it.margin),
        Check::OffCentre => stand.map(|it| it.aside),
        Check::Tilt => portrait.and_then(|it| it.tilt),
        Check::Background => ground.map(|it| it.evenness * 100.0),
        Check::Clutter => ground.map(|it| it.purity * 100.0),
        Check::Shadow => ground.map(|it| it.shadow * 100.0),
        Check::Sharpness => quality.map(|it| it.sharpness()),
        Check::Shake => quality.map(|it| it.shake),
        Check::Brightness => quality.map(|it| it.highlights),
        Check::Blown => quality.map(|it| it.blown * 100.0),
        Check::ColourCast => quality.filter(|it| !it.is_grey()).map(|it| it.colour.b),
        Check::Redness => quality.filter(|it| !it.is_grey()).map(|it| it.colour.a),
        Check::Resolution => Some(f64::from(crop.size.dpi())),
        Check::Age => None,
    };
    Check::ALL.into_iter().map(|check| Reading { check, value: value(check) }).collect()
}

/// What is told beside the readings.
fn remark(turn: Turn, faces: Faces, portrait: Option<&Portrait>, problems: &mut Problems) {
    if turn != Turn::None {
        problems.note(Field::Photo, &Remarkable::Turned);
    }
    match faces {
        Faces::None => problems.note(Field::Photo, &Remarkable::NoFace),
        Faces::Unclear(_) => problems.note(Field::Photo, &Remarkable::UnclearFace),
        Faces::One(_) | Faces::Several(..) => {}
    }
    if portrait.is_some_and(|it| it.crown == Crown::Unknown) {
        problems.note(Field::Photo, &Remarkable::CrownGuessed);
    }
}

/// What photos of a picture's shape are made for, where that is not this form; to half a hundredth.
fn other_shape(Size { width, height }: Size) -> Option<&'static str> {
    let (width, height) = (u64::from(width), u64::from(height));
    let is_shape = |wide: u64, high: u64| (width * high).abs_diff(height * wide) * 200 <= height * wide;
    let shapes = [(35, 45, "35x45 mm"), (1, 1, "2x2 inch")];
    shapes.into_iter().find(|&(wide, high, _)| is_shape(wide, high)).map(|(.., name)| name)
}

/// What the file tells of how the picture was made.
fn remark_on_making(facts: &Facts, problems: &mut Problems) {
    let software = facts.software().unwrap_or_default();
    if EDITORS.iter().any(|it| software.to_ascii_lowercase().contains(it)) {
        problems.note(Field::Photo, &Remarkable::Edited(software.to_owned()));
    }
    if facts.lens_model().is_some_and(|it| it.to_ascii_lowercase().contains("front")) {
        problems.note(Field::Photo, &Remarkable::FrontCamera);
    }
}

/// Tells every reading that is out of its range; one problem a rule.
fn judge(readings: &[Reading], cut: Cut, stand: Option<(Stand, Missing)>, problems: &mut Problems) {
    let is_tight = cut == Cut::ByFace && stand.is_some_and(|(stand, _)| !stand.is_allowed());
    if let Some((_, missing)) = stand.filter(|_| is_tight) {
        problems.note(Field::Photo, &Remarkable::TooTight(missing));
    }
    let mut told = Vec::new();
    for reading in readings {
        let is_told_already = match reading.check {
            Check::HeadHeight | Check::TopMargin | Check::OffCentre => is_tight,
            Check::Resolution => true,
            // No face is told in words of its own.
            Check::Faces => reading.value.is_some_and(|it| it < 1.0),
            _ => false,
        };
        if !is_told_already && reading.is_in_range() == Some(false) && !told.contains(&reading.rule()) {
            told.push(reading.rule());
            problems.note(Field::Photo, reading);
        }
    }
}

fn lines(portrait: &Portrait) -> Lines {
    Lines {
        crown: portrait.head.crown,
        is_crown_seen: matches!(portrait.crown, Crown::At(_)),
        chin: portrait.head.chin,
        centre: portrait.head.centre,
    }
}

#[cfg(test)]
mod tests {
    use image::{DynamicImage, RgbImage};

    use super::*;

    #[test]
    fn a_quarter_turn_more_is_a_quarter_turn_after() {
        let picture = RgbImage::from_fn(3, 2, |x, y| image::Rgb([u8::try_from(x + 3 * y).unwrap(); 3]));
        for exif in 1..=8 {
            let orientation = Orientation::from_exif(exif).unwrap();
            let mut twice = DynamicImage::ImageRgb8(picture.clone());
            twice.apply_orientation(orientation);
            twice.apply_orientation(Orientation::Rotate90);
            let mut once = DynamicImage::ImageRgb8(picture.clone());
            once.apply_orientation(quarter_more(orientation));
            assert_eq!(once, twice, "{orientation:?}");
        }
    }
}
