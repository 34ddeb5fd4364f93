//! Colours described by an ICC profile → sRGB, which is what the printed JPEG means without one.
//!
//! Only profiles of three curves and a matrix are understood: those of phones (Display P3), cameras and screens
//! (Adobe RGB, sRGB). Others are noted and passed over; the picture then prints a little too dull or too vivid.
//! Pixels are converted in integers, relative to white as the profile defines it; floats only fill a table.

use super::finding::PhotoFinding;
use crate::diagnostic::{Field, Problems};

/// XYZ (D50) to linear sRGB, times 65,536: the inverse of the colorants in the ICC's own sRGB profile.
const XYZ_TO_SRGB: [[i64; 3]; 3] = [[205_396, -105_998, -32_154], [-64_146, 125_586, 2_192], [4_717, -15_007, 92_103]];

/// Colorants are s15Fixed16 numbers.
const ONE: i64 = 65_536;

/// How far, in steps of 8 bits, a profile may be from sRGB to be left alone.
const NEAR: u8 = 1;

/// A matrix to linear sRGB and a curve for each channel.
struct Profile {
    matrix: [[i64; 3]; 3],
    curves: [Vec<u16>; 3],
}

/// Converts pixels in place, or notes why not.
pub(super) fn to_srgb(rgb: &mut [u8], profile: Option<&[u8]>, problems: &mut Problems) {
    let Some(icc) = profile else { return };
    match Profile::read(icc) {
        Some(profile) => profile.convert(rgb),
        None => problems.note(Field::Photo, &PhotoFinding::ProfileIgnored),
    }
}

/// A profile of Display P3, for files that name it by number (colorants as in Apple's own, rounded to s15Fixed16).
#[cfg(feature = "heic")]
pub(super) fn display_p3() -> Vec<u8> {
    const COLORANTS: [([u8; 4], [u8; 4], [u32; 3]); 3] = [
        (*b"rXYZ", *b"rTRC", [0x83DF, 0x3DBF, 0xFFFF_FFBB]),
        (*b"gXYZ", *b"gTRC", [0x4ABF, 0xB137, 0x0AB9]),
        (*b"bXYZ", *b"bTRC", [0x2838, 0x110B, 0xC8B9]),
    ];
    // The curve of sRGB: gamma 2.4, (value + 0.055) / 1.055, and value / 12.92 below 0.04045.
    const CURVE: [u32; 5] = [0x2_6666, 0xF2A7, 0x0D59, 0x13D0, 0x0A5B];
    const CURVE_AT: u32 = 128 + 4 + 6 * 12;
    let mut icc = vec![0; 128];
    icc.splice(16..24, *b"RGB XYZ ");
    icc.extend(6u32.to_be_bytes());
    for (index, (colorant, curve, _)) in (0u32..).zip(COLORANTS) {
        for (name, offset, length) in [(colorant, CURVE_AT + 32 + index * 20, 20), (curve, CURVE_AT, 32u32)] {
            icc.extend(name);
            icc.extend(offset.to_be_bytes());
            icc.extend(length.to_be_bytes());
        }
    }
    icc.extend(b"para\0\0\0\0\0\x03\0\0");
    icc.extend(CURVE.iter().flat_map(|it| it.to_be_bytes()));
    for (_, _, xyz) in COLORANTS {
        icc.extend(b"XYZ \0\0\0\0");
        icc.extend(xyz.iter().flat_map(|it| it.to_be_bytes()));
    }
    icc
}

impl Profile {
    fn read(icc: &[u8]) -> Option<Self> {
        if icc.get(16..20)? != b"RGB " || icc.get(20..24)? != b"XYZ " {
            return None;
        }
        let curve = |name| read_curve(tag(icc, name)?);
        let curves = [curve(*b"rTRC")?, curve(*b"gTRC")?, curve(*b"bTRC")?];
        let column = |name| read_xyz(tag(icc, name)?);
        let colorants = [column(*b"rXYZ")?, column(*b"gXYZ")?, column(*b"bXYZ")?];
        let matrix = XYZ_TO_SRGB
            .map(|row| colorants.map(|xyz| row.iter().zip(xyz).map(|(weight, it)| weight * it).sum::<i64>() / ONE));
        Some(Self { matrix, curves })
    }

    fn convert(&self, rgb: &mut [u8]) {
        let encoded = srgb_encoding();
        let (pixels, _) = rgb.as_chunks_mut::<3>();
        if self.is_near_srgb(&encoded) {
            return;
        }
        for pixel in pixels {
            *pixel = self.converted(*pixel, &encoded);
        }
    }

    fn converted(&self, [r, g, b]: [u8; 3], encoded: &[u8]) -> [u8; 3] {
        let [red, green, blue] = &self.curves;
        let light = |curve: &[u16], value: u8| curve.get(usize::from(value)).map_or(0, |&it| i64::from(it));
        let linear = [light(red, r), light(green, g), light(blue, b)];
        self.matrix.map(|row| {
            let sum: i64 = row.iter().zip(linear).map(|(weight, it)| weight * it).sum();
            let level = ((sum + ONE / 2) / ONE).clamp(0, 65_535);
            usize::try_from(level).ok().and_then(|it| encoded.get(it)).copied().unwrap_or(0)
        })
    }

    /// Whether conversion would change nothing one could see, only roughen it.
    fn is_near_srgb(&self, encoded: &[u8]) -> bool {
        const STEPS: [u8; 6] = [0, 51, 102, 153, 204, 255];
        STEPS.iter().flat_map(|&r| STEPS.map(|g| (r, g))).flat_map(|(r, g)| STEPS.map(|b| [r, g, b])).all(|colour| {
            let converted = self.converted(colour, encoded);
            converted.iter().zip(colour).all(|(it, before)| it.abs_diff(before) <= NEAR)
        })
    }
}

/// The content of a tag.
fn tag(icc: &[u8], name: [u8; 4]) -> Option<&[u8]> {
    /// Real profiles have about twenty.
    const MAX_TAGS: usize = 100;
    let (entries, _) = icc.get(132..)?.as_chunks::<12>();
    let count = usize::try_from(big_endian(icc.get(128..132)?)?).ok()?;
    let entry = entries.iter().take(count.min(MAX_TAGS)).find(|it| it.starts_with(&name))?;
    let offset = usize::try_from(big_endian(entry.get(4..8)?)?).ok()?;
    let length = usize::try_from(big_endian(entry.get(8..12)?)?).ok()?;
    icc.get(offset..offset.checked_add(length)?)
}

fn read_xyz(tag: &[u8]) -> Option<[i64; 3]> {
    let (numbers, _) = tag.strip_prefix(b"XYZ ")?.get(4..)?.as_chunks::<4>();
    let &[x, y, z, ..] = numbers else { return None };
    let xyz = [x, y, z].map(|it| i64::from(i32::from_be_bytes(it)));
    // Real colorants are between -1 and 2; within ±4 no sum overflows.
    xyz.iter().all(|it| it.abs() <= 4 * ONE).then_some(xyz)
}

/// The light of each of 256 steps, out of 65,535.
fn read_curve(tag: &[u8]) -> Option<Vec<u16>> {
    if let Some(curve) = tag.strip_prefix(b"curv\0\0\0\0") {
        let count = big_endian(curve.get(..4)?)?;
        let (points, _) = curve.get(4..)?.as_chunks::<2>();
        let points: Vec<u16> =
            points.iter().take(usize::try_from(count).ok()?).map(|&it| u16::from_be_bytes(it)).collect();
        return match points.as_slice() {
            _ if usize::try_from(count) != Ok(points.len()) => None,
            [] => sample(|value| value),
            [gamma] => {
                let gamma = f64::from(*gamma) / 256.0;
                sample(|value| value.powf(gamma))
            }
            points => Some((0..=255).map(|step| interpolate(points, step)).collect()),
        };
    }
    let curve = tag.strip_prefix(b"para\0\0\0\0")?;
    let &[0, kind, _, _, ..] = curve else { return None };
    let (numbers, _) = curve.get(4..)?.as_chunks::<4>();
    let numbers: Vec<f64> = numbers.iter().map(|&it| f64::from(i32::from_be_bytes(it)) / 65_536.0).collect();
    match (kind, numbers.as_slice()) {
        (0, &[gamma, ..]) => sample(|value| value.powf(gamma)),
        (3, &[gamma, a, b, slope, from, ..]) => {
            sample(|value| if value >= from { (a * value + b).powf(gamma) } else { slope * value })
        }
        (4, &[gamma, a, b, slope, from, offset, foot, ..]) => {
            sample(|value| if value >= from { (a * value + b).powf(gamma) + offset } else { slope * value + foot })
        }
        _ => None,
    }
}

/// A curve at 256 steps. Rounding to 16 bits hides in what last bit two machines' powers may differ.
fn sample(curve: impl Fn(f64) -> f64) -> Option<Vec<u16>> {
    let levels: Vec<f64> = (0..=255).map(|step| (curve(f64::from(step) / 255.0) * 65_535.0).round()).collect();
    if !levels.iter().all(|it| it.is_finite()) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to the range of u16")]
    Some(levels.into_iter().map(|it| it.clamp(0.0, 65_535.0) as u16).collect())
}

fn interpolate(points: &[u16], step: usize) -> u16 {
    let scaled = step * (points.len() - 1);
    let (index, part) = (scaled / 255, scaled % 255);
    let at = |index| points.get(index).or(points.last()).map_or(0, |&it| usize::from(it));
    let sum = at(index) * (255 - part) + at(index + 1) * part;
    u16::try_from((sum + 127) / 255).unwrap_or(u16::MAX)
}

/// The step of sRGB nearest to each of 65,536 levels of light.
fn srgb_encoding() -> Vec<u8> {
    let levels = sample(|value| if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) });
    let levels = levels.unwrap_or_default();
    let mut encoded = Vec::with_capacity(65_536);
    for (step, pair) in (0u8..=254).zip(levels.windows(2)) {
        let &[low, high] = pair else { continue };
        encoded.resize(usize::from(u16::midpoint(low, high)) + 1, step);
    }
    encoded.resize(65_536, 255);
    encoded
}

fn big_endian(bytes: &[u8]) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.try_into().ok()?))
}
