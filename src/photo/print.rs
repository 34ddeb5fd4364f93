//! The last steps, on few pixels: cut, scale, turn upright, settle the colours, encode.

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{PixelType, ResizeOptions, Resizer};
use image::metadata::Orientation;
use image::{DynamicImage, RgbImage};
use jpeg_encoder::{ColorType, Encoder, PixelDensity, SamplingFactor};

use super::Photo;
use super::colour;
use super::finding::PhotoFinding;
use super::frame::{Crop, Fineness, Size};
use super::likeness::Likeness;
use super::portrait::Picture;
use super::raster::{Channels, Raster, turned};
use crate::diagnostic::Problems;

/// Of 100. At 600 dpi 92 cannot be told from 95 by eye and is a third smaller.
const QUALITY: u8 = 92;

/// A print of our own making has half of this; what needs more is coded again.
const LARGEST_PRINT_BYTES: usize = 400_000;

/// From this width on, colours are kept at half the resolution of light, as cameras do: at 500 dpi that leaves 250 dpi
/// of colour, which no eye tells from more on paper, and takes half the time. Smaller prints keep every pixel's colour.
const HALVED_COLOUR_FROM_WIDTH: u32 = 600;

/// What is made of a picture.
#[derive(Clone, Copy)]
pub(super) struct Cutting {
    /// The part of the upright picture that is printed.
    pub(super) crop: Crop,
    /// The upright picture, before any scaled decoding.
    pub(super) full: Size,
    pub(super) fineness: Fineness,
}

/// Makes the print.
pub(super) fn print(mut raster: Raster, cutting: Cutting, problems: &mut Problems) -> Result<Photo, PhotoFinding> {
    let Cutting { crop, full, fineness } = cutting;
    let size = crop.size.print(fineness);
    let channels = raster.channels;
    let orientation = raster.orientation;
    let scaled_size = turned(size, orientation);
    let is_print_already = raster.stored() == size && crop.size == full && orientation == Orientation::NoTransforms;
    if let Some(jpeg) = raster.bare.take().filter(|it| is_print_already && it.len() <= LARGEST_PRINT_BYTES) {
        // Coding it again would cost half of a form's time, and some of its sharpness.
        let likeness = Likeness::of(&raster.pixels, size, channels);
        return Ok(Photo { width: size.width, height: size.height, jpeg, likeness });
    }
    // A picture that has the print's size already is left as it is.
    let scaled = if raster.stored() == scaled_size && crop.size == full {
        raster.pixels
    } else {
        part(&raster, crop, full, scaled_size)?
    };
    let mut turned = turn(scaled, scaled_size, orientation)?;
    colour::to_srgb(&mut turned, raster.profile.as_deref(), problems);
    let likeness = Likeness::of(&turned, size, channels);
    Ok(Photo { width: size.width, height: size.height, jpeg: encode(&turned, channels, size)?, likeness })
}

/// A part of the upright picture in red, green and blue, scaled to `size` or less and turned upright, for measuring.
pub(super) fn sample(raster: &Raster, crop: Crop, full: Size, size: Size) -> Result<Picture, PhotoFinding> {
    let orientation = raster.orientation;
    let scaled_size = turned(size, orientation);
    let scaled = part(raster, crop, full, scaled_size)?;
    let turned = turn(scaled, scaled_size, orientation)?;
    let rgb = match raster.channels {
        Channels::RedGreenBlue => turned,
        Channels::LightAndColour => turned.as_chunks::<3>().0.iter().flat_map(|&it| red_green_blue(it)).collect(),
    };
    Picture::new(size, rgb).ok_or(PhotoFinding::Damaged)
}

/// BT.601 over the whole range, as JPEG has it (ITU-T T.871), in 16 bits.
fn red_green_blue([light, blue, red]: [u8; 3]) -> [u8; 3] {
    let (light, blue, red) = (i32::from(light) << 16, i32::from(blue) - 128, i32::from(red) - 128);
    let whole = |it: i32| u8::try_from(((it + 32_768) >> 16).clamp(0, 255)).unwrap_or(u8::MAX);
    [whole(light + 91_881 * red), whole(light - 22_554 * blue - 46_802 * red), whole(light + 116_130 * blue)]
}

/// A part of the upright picture, cut out of the stored one and scaled, still as it was stored.
fn part(raster: &Raster, crop: Crop, full: Size, to: Size) -> Result<Vec<u8>, PhotoFinding> {
    let stored = turned(full, raster.orientation);
    scale(raster, unturned(crop, full, raster.orientation), stored, to)
}

/// The crop of the upright picture in the stored one. Turning a few pixels is cheaper than turning all.
fn unturned(crop: Crop, upright: Size, orientation: Orientation) -> Crop {
    use Orientation::{FlipHorizontal, FlipVertical, NoTransforms};
    use Orientation::{Rotate90, Rotate90FlipH, Rotate180, Rotate270, Rotate270FlipH};
    let Crop { left, top, size } = crop;
    let right = upright.width.saturating_sub(left).saturating_sub(size.width);
    let bottom = upright.height.saturating_sub(top).saturating_sub(size.height);
    let (left, top) = match orientation {
        NoTransforms => (left, top),
        FlipHorizontal => (right, top),
        Rotate180 => (right, bottom),
        FlipVertical => (left, bottom),
        Rotate90FlipH => (top, left),
        Rotate90 => (top, right),
        Rotate270FlipH => (bottom, right),
        Rotate270 => (bottom, left),
    };
    Crop { left, top, size: turned(size, orientation) }
}

/// Lanczos, in whole numbers.
///
/// The resizer takes the instructions it finds in the machine, but all its ways add the same products of 8-bit pixels
/// and 16-bit weights in 32 bits, where order does not matter: the bytes are the same.
fn scale(raster: &Raster, crop: Crop, full: Size, to: Size) -> Result<Vec<u8>, PhotoFinding> {
    let Size { width, height } = raster.stored();
    let source = ImageRef::new(width, height, &raster.pixels, PixelType::U8x3).map_err(|_| PhotoFinding::Damaged)?;
    let mut target = Image::new(to.width, to.height, PixelType::U8x3);
    let scaled = |value: u32, part: u32, whole: u32| f64::from(value) * f64::from(part) / f64::from(whole.max(1));
    let across = |value| scaled(value, width, full.width);
    let down = |value| scaled(value, height, full.height);
    let Crop { left, top, size } = crop;
    let options = ResizeOptions::new().crop(across(left), down(top), across(size.width), down(size.height));
    Resizer::new().resize(&source, &mut target, &options).map_err(|_| PhotoFinding::Damaged)?;
    Ok(target.into_vec())
}

fn turn(pixels: Vec<u8>, size: Size, orientation: Orientation) -> Result<Vec<u8>, PhotoFinding> {
    if orientation == Orientation::NoTransforms {
        return Ok(pixels);
    }
    let image = RgbImage::from_raw(size.width, size.height, pixels).ok_or(PhotoFinding::Damaged)?;
    let mut image = DynamicImage::ImageRgb8(image);
    image.apply_orientation(orientation);
    Ok(image.into_rgb8().into_raw())
}

fn encode(pixels: &[u8], channels: Channels, size: Size) -> Result<Vec<u8>, PhotoFinding> {
    let narrow = |side| u16::try_from(side).map_err(|_| PhotoFinding::Damaged);
    let (width, height) = (narrow(size.width)?, narrow(size.height)?);
    let mut jpeg = Vec::new();
    let mut encoder = Encoder::new(&mut jpeg, QUALITY);
    let color = match channels {
        Channels::RedGreenBlue => ColorType::Rgb,
        Channels::LightAndColour => ColorType::Ycbcr,
    };
    let is_fine = size.width >= HALVED_COLOUR_FROM_WIDTH;
    encoder.set_sampling_factor(if is_fine { SamplingFactor::F_2_2 } else { SamplingFactor::F_1_1 });
    // By this, programs that lay out or print it know that it is 30 mm wide.
    encoder.set_density(PixelDensity::dpi(narrow(size.dpi())?));
    encoder.encode(pixels, width, height, color).map_err(|_| PhotoFinding::Damaged)?;
    Ok(jpeg)
}
