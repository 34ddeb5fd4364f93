//! HEIC, in which an iPhone saves its pictures, by `heifer`.
//!
//! The container is judged before the decoder sees a pixel: a file of some kilobytes may describe thousands of large
//! pictures to be put together, or pictures made of themselves. Taken are one coded picture and a grid of coded ones,
//! which is what phones and cameras write. How it is turned is said by the container alone; the EXIF data say it again.

use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};

use heifer::heifer_hevc_dec::Error as CodingError;
use heifer::heifer_hevc_dec::nal::{NalUnit, split_annex_b};
use heifer::heifer_hevc_dec::params::ParameterSets;
use heifer::heifer_isobmff::boxes::{ColorInfo, Property};
use heifer::heifer_isobmff::{BoxIter, Error as ContainerError, HeifFile, ItemId};
use heifer::{Error, Options};
use image::ColorType;
use image::metadata::Orientation;

use super::colour;
use super::finding::{Foreign, PhotoFinding};
use super::frame::Size;
use super::limits::{self, MAX_HEIC_DESCRIPTION_BYTES, MAX_RASTER_PIXELS};
use super::raster::{self, Alpha, Channels, Raster};
use crate::diagnostic::{Field, Problems};

/// Pieces of a grid. A picture of 50 megapixels has about two hundred.
const MAX_TILES: usize = 2_000;

/// How much larger than shown a picture may be coded: blocks have at most 64 pixels, and some encoders add one.
const MARGIN: u32 = 128;

/// Values of an `nclx` colour description (ITU-T H.273).
const SRGB_LIKE_PRIMARIES: [u16; 5] = [0, 1, 2, 5, 6];
const DISPLAY_P3_PRIMARIES: u16 = 12;
const HIGH_DYNAMIC_RANGE: [u16; 2] = [16, 18];

/// A HEIC file whose container was found sound.
pub(super) struct Heic<'a> {
    bytes: &'a [u8],
    /// As it comes out of the decoder, upright.
    size: Size,
    profile: Option<Vec<u8>>,
}

/// What was read of a container.
pub(super) struct Opened<'a> {
    pub(super) size: Size,
    /// Its orientation has to be passed over.
    pub(super) exif: Option<Cow<'a, [u8]>>,
    pub(super) heic: Heic<'a>,
}

/// Reads all that stands before the pixels.
pub(super) fn open<'a>(bytes: &'a [u8], problems: &mut Problems) -> Result<Opened<'a>, PhotoFinding> {
    check_description(bytes)?;
    let opened = guarded(|| read(bytes))?;
    if guarded(|| Ok(HeifFile::parse(bytes).map_err(|it| refuse_container(&it))?.top_level_image_ids().len()))? > 1 {
        problems.note(Field::Photo, &PhotoFinding::SeveralPictures);
    }
    Ok(opened)
}

/// Decodes the pixels.
pub(super) fn decode(heic: &Heic<'_>) -> Result<Raster, PhotoFinding> {
    // One thread: a batch has its own, and memory is a multiple of theirs.
    let options = Options { max_threads: 1, max_pixels: MAX_RASTER_PIXELS };
    let image = guarded(|| heifer::decode_rgba8(heic.bytes, &options).map_err(refuse))?;
    let Size { width, height } = heic.size;
    if (image.width, image.height) != (width, height) {
        return Err(PhotoFinding::Damaged);
    }
    let pixels = if image.has_alpha {
        raster::to_rgb(ColorType::Rgba8, image.data, Alpha::Straight)?
    } else {
        without_alpha(image.data)
    };
    Ok(Raster {
        width,
        height,
        channels: Channels::RedGreenBlue,
        pixels,
        orientation: Orientation::NoTransforms,
        profile: heic.profile.clone(),
        bare: None,
    })
}

/// In place, because a picture of 50 megapixels takes 200 MB already.
fn without_alpha(mut pixels: Vec<u8>) -> Vec<u8> {
    let count = pixels.len() / 4;
    for index in 0..count {
        pixels.copy_within(index * 4..index * 4 + 3, index * 3);
    }
    pixels.truncate(count * 3);
    pixels
}

/// None of 40,000 damaged files has made this decoder panic, but the format is large and the decoder young. A picture on
/// which it does is a damaged one, and the rest of a batch goes on; nothing of it is used afterwards.
fn guarded<T>(read: impl FnOnce() -> Result<T, PhotoFinding>) -> Result<T, PhotoFinding> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or(Err(PhotoFinding::Damaged))
}

/// The description of the pictures is gone through many times, each item for each item.
fn check_description(bytes: &[u8]) -> Result<(), PhotoFinding> {
    for part in BoxIter::new(bytes) {
        let part = part.map_err(|it| refuse_container(&it))?;
        if part.header.box_type.0 == *b"meta" && part.content.len() > MAX_HEIC_DESCRIPTION_BYTES {
            return Err(PhotoFinding::UnsupportedVariety(Foreign::Heic));
        }
    }
    Ok(())
}

fn read(bytes: &[u8]) -> Result<Opened<'_>, PhotoFinding> {
    let file = HeifFile::parse(bytes).map_err(|it| refuse_container(&it))?;
    let primary = file.primary_id;
    let coded = check_picture(&file, primary)?;
    for auxiliary in file.referencing_items(primary, b"auxl") {
        if is_alpha(&file, auxiliary)? {
            check_picture(&file, auxiliary)?;
        }
    }
    let size = shown(&file, primary, coded)?;
    limits::check_size(size, MAX_RASTER_PIXELS)?;
    let profile = profile(&file, primary)?;
    let exif = file.exif(primary).ok().flatten().map(Cow::Owned);
    Ok(Opened { size, exif, heic: Heic { bytes, size, profile } })
}

/// Looks at all that will be decoded for a picture.
fn check_picture(file: &HeifFile<'_>, id: ItemId) -> Result<Size, PhotoFinding> {
    let size = size_of(file, id)?;
    limits::check_size(size, MAX_RASTER_PIXELS)?;
    match &file.item(id).map_err(|it| refuse_container(&it))?.item_type.0 {
        b"hvc1" => check_coded(file, id, size)?,
        b"grid" => check_grid(file, id, size)?,
        b"av01" => return Err(PhotoFinding::Foreign(Foreign::Avif)),
        _ => return Err(PhotoFinding::UnsupportedVariety(Foreign::Heic)),
    }
    Ok(size)
}

fn check_grid(file: &HeifFile<'_>, id: ItemId, size: Size) -> Result<(), PhotoFinding> {
    let grid = file.grid(id).map_err(|it| refuse_container(&it))?;
    let tiles = file.referenced_items(id, b"dimg");
    let count = usize::from(grid.rows) * usize::from(grid.columns);
    if (grid.output_width, grid.output_height) != (size.width, size.height) || tiles.len() != count || count > MAX_TILES
    {
        return Err(PhotoFinding::Damaged);
    }
    let mut pixels = 0u64;
    for &tile in tiles {
        let item = file.item(tile).map_err(|it| refuse_container(&it))?;
        if item.item_type.0 != *b"hvc1" || !file.referencing_items(tile, b"auxl").is_empty() {
            return Err(PhotoFinding::UnsupportedVariety(Foreign::Heic));
        }
        let tile_size = size_of(file, tile)?;
        pixels = pixels.saturating_add(tile_size.pixels());
        // Tiles may stand out at the right and below, but not be many pictures laid over one another.
        if pixels > MAX_RASTER_PIXELS * 2 {
            return Err(PhotoFinding::TooManyPixels { size, max_pixels: MAX_RASTER_PIXELS });
        }
        check_coded(file, tile, tile_size)?;
    }
    Ok(())
}

/// Whether a picture is coded as large as it says, since the decoder goes by what is coded.
fn check_coded(file: &HeifFile<'_>, id: ItemId, size: Size) -> Result<(), PhotoFinding> {
    let stream = file.hevc_bitstream(id).map_err(|it| refuse_container(&it))?;
    let mut sets = ParameterSets::default();
    for unit in split_annex_b(&stream) {
        let unit = NalUnit::parse(unit).map_err(|it| refuse_coding(&it))?;
        if unit.header.unit_type.is_slice() {
            break;
        }
        sets.add(&unit).map_err(|it| refuse_coding(&it))?;
    }
    let fits = |coded: u32, shown: u32| (shown..=shown.saturating_add(MARGIN)).contains(&coded);
    let is_as_said = |sps: &heifer::heifer_hevc_dec::params::Sps| {
        fits(sps.pic_width_in_luma_samples, size.width) && fits(sps.pic_height_in_luma_samples, size.height)
    };
    let mut all = sets.sps.iter().flatten();
    if all.clone().count() == 0 || !all.all(is_as_said) {
        return Err(PhotoFinding::Damaged);
    }
    Ok(())
}

fn size_of(file: &HeifFile<'_>, id: ItemId) -> Result<Size, PhotoFinding> {
    let (width, height) = file.image_size(id).map_err(|it| refuse_container(&it))?.ok_or(PhotoFinding::Damaged)?;
    Ok(Size { width, height })
}

fn is_alpha(file: &HeifFile<'_>, id: ItemId) -> Result<bool, PhotoFinding> {
    let mut properties = file.item_properties(id).map_err(|it| refuse_container(&it))?;
    // The same test as the decoder's.
    Ok(properties.any(|it| {
        matches!(it, Property::AuxiliaryType(it) if it == "urn:mpeg:hevc:2015:auxid:1"
            || it == "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha")
    }))
}

/// The size after all that the container asks to be cut off and turned, in the decoder's order and arithmetic.
fn shown(file: &HeifFile<'_>, id: ItemId, coded: Size) -> Result<Size, PhotoFinding> {
    let mut size = coded;
    for property in file.item_properties(id).map_err(|it| refuse_container(&it))? {
        size = match *property {
            Property::Rotation(quarters) if quarters % 2 == 1 => size.transposed(),
            Property::CleanAperture { width, height, horiz_offset, vert_offset } => {
                Size { width: cut(size.width, width, horiz_offset)?, height: cut(size.height, height, vert_offset)? }
            }
            _ => size,
        };
    }
    Ok(size)
}

/// What is left of a side that is cut to a fraction about its moved middle.
fn cut(side: u32, kept: (u32, u32), moved: (i32, u32)) -> Result<u32, PhotoFinding> {
    if kept.1 == 0 || moved.1 == 0 {
        return Err(PhotoFinding::Damaged);
    }
    let kept = f64::from(kept.0) / f64::from(kept.1);
    let middle = f64::from(moved.0) / f64::from(moved.1) + (f64::from(side) - 1.0) / 2.0;
    let start = (middle - (kept - 1.0) / 2.0).round().clamp(0.0, f64::from(side));
    let left = kept.round().clamp(0.0, f64::from(side) - start);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a side in pixels")]
    Ok(left as u32)
}

/// The ICC profile, or one for what the container says in numbers. A profile that nobody can read stands for colours
/// that are described but not understood.
fn profile(file: &HeifFile<'_>, id: ItemId) -> Result<Option<Vec<u8>>, PhotoFinding> {
    if let Some(icc) = file.icc_profile(id).map_err(|it| refuse_container(&it))? {
        return Ok(Some(icc.to_vec()));
    }
    let of_first_tile = file.referenced_items(id, b"dimg").first().copied();
    let mut described = None;
    for item in std::iter::once(id).chain(of_first_tile) {
        let mut properties = file.item_properties(item).map_err(|it| refuse_container(&it))?;
        described = described.or(properties.find_map(|it| match *it {
            Property::Color(ColorInfo::Nclx { primaries, transfer, .. }) => Some((primaries, transfer)),
            _ => None,
        }));
    }
    match described {
        Some((_, transfer)) if HIGH_DYNAMIC_RANGE.contains(&transfer) => {
            Err(PhotoFinding::UnsupportedVariety(Foreign::Heic))
        }
        Some((DISPLAY_P3_PRIMARIES, _)) => Ok(Some(colour::display_p3())),
        Some((primaries, _)) if !SRGB_LIKE_PRIMARIES.contains(&primaries) => Ok(Some(Vec::new())),
        _ => Ok(None),
    }
}

fn refuse(error: Error) -> PhotoFinding {
    match error {
        Error::Container(error) => refuse_container(&error),
        Error::Hevc(error) => refuse_coding(&error),
        Error::Unsupported(_) => PhotoFinding::UnsupportedVariety(Foreign::Heic),
        _ => PhotoFinding::Damaged,
    }
}

fn refuse_container(error: &ContainerError) -> PhotoFinding {
    match error {
        ContainerError::UnexpectedEof | ContainerError::MissingBox(_) => PhotoFinding::Truncated,
        ContainerError::Unimplemented(_) => PhotoFinding::UnsupportedVariety(Foreign::Heic),
        _ => PhotoFinding::Damaged,
    }
}

fn refuse_coding(error: &CodingError) -> PhotoFinding {
    match error {
        CodingError::Unimplemented(_) => PhotoFinding::UnsupportedVariety(Foreign::Heic),
        _ => PhotoFinding::Damaged,
    }
}
