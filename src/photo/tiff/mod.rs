//! TIFF, as scanners and photo programs write it, by the decoder of `image` where it can.
//!
//! Two things it cannot: colours from a palette, which are decoded as steps of grey and looked up here, and pieces in
//! JPEG, which its own reader fills up with grey where they end too early and ours does not. Camera raw files are TIFF
//! inside too, but their first picture is a preview, or what the sensor saw; they are refused by name.

mod camera_raw;
mod layout;
mod pieces;

use std::borrow::Cow;
use std::io::Cursor;

use image::codecs::tiff::TiffDecoder;
use image::error::ImageError;
use image::metadata::Orientation;
use image::{ColorType, ImageDecoder, Limits};

use super::finding::{Foreign, PhotoFinding};
use super::frame::Size;
use super::ifd::{Directory, Structure, tag};
use super::limits::{self, MAX_RASTER_BYTES, MAX_RASTER_PIXELS};
use super::raster::{self, Alpha, Channels, Raster};
use super::source::Header;
use crate::diagnostic::{Field, Problems};
use layout::Layout;

/// What a pixel of this kind takes when decoded: once in the decoder and once out of it.
const COPIES: u64 = 2;

/// Values of `PhotometricInterpretation`.
const PALETTE: u32 = 3;
const GREY: u8 = 1;

/// Value of `ExtraSamples` for colours that were multiplied by their alpha already.
const MULTIPLIED: u32 = 1;

/// Bit of `NewSubfileType` for a smaller copy of another picture, and for a mask.
const REDUCED_OR_MASK: u32 = 0b101;

/// A TIFF file whose first directory was found sound.
pub(super) struct Tiff<'a> {
    bytes: &'a [u8],
    first: Directory<'a>,
    layout: Layout,
}

/// Reads all that stands before the pixels.
pub(super) fn open<'a>(bytes: &'a [u8], problems: &mut Problems) -> Result<(Header<'a>, Tiff<'a>), PhotoFinding> {
    // The directory often stands at the end, which a broken download lacks.
    let first = Structure::read(bytes).and_then(Structure::first).ok_or(PhotoFinding::Truncated)?;
    if camera_raw::is_camera_raw(bytes, first) {
        return Err(PhotoFinding::Foreign(Foreign::CameraRaw));
    }
    let number = |tag| first.number(tag).ok_or(PhotoFinding::Damaged);
    let size = Size { width: number(tag::WIDTH)?, height: number(tag::HEIGHT)? };
    limits::check_size(size, MAX_RASTER_PIXELS)?;
    let layout = Layout::read(first, size, bytes.len())?;
    if first.next().is_some_and(|it| it.number(tag::NEW_SUBFILE_TYPE).unwrap_or(0) & REDUCED_OR_MASK == 0) {
        problems.note(Field::Photo, &PhotoFinding::SeveralPictures);
    }
    let tiff = Tiff { bytes, first, layout };
    if !tiff.is_in_jpeg() {
        tiff.decoder(&tiff.readable_bytes()?)?;
    }
    Ok((Header { size, exif: Some(Cow::Borrowed(bytes)) }, tiff))
}

/// Decodes the pixels.
pub(super) fn decode(tiff: &Tiff<'_>) -> Result<Raster, PhotoFinding> {
    let (width, height) = (tiff.layout.size.width, tiff.layout.size.height);
    let profile = tiff.first.bytes(tag::ICC_PROFILE).map(<[u8]>::to_vec);
    let pixels = if tiff.is_in_jpeg() { pieces::decode(tiff.first, &tiff.layout)? } else { tiff.whole()? };
    Ok(Raster {
        width,
        height,
        channels: Channels::RedGreenBlue,
        pixels,
        orientation: Orientation::NoTransforms,
        profile,
        bare: None,
    })
}

impl Tiff<'_> {
    fn is_in_jpeg(&self) -> bool {
        self.layout.compression == layout::JPEG
    }

    fn is_palette(&self) -> bool {
        self.first.number(tag::PHOTOMETRIC) == Some(PALETTE)
    }

    /// The file as the decoder can read it: one of a palette says that it is grey.
    fn readable_bytes(&self) -> Result<Cow<'_, [u8]>, PhotoFinding> {
        if !self.is_palette() {
            return Ok(Cow::Borrowed(self.bytes));
        }
        self.first.with_number(tag::PHOTOMETRIC, GREY).map(Cow::Owned).ok_or(PhotoFinding::Damaged)
    }

    fn decoder<'b>(&self, bytes: &'b [u8]) -> Result<TiffDecoder<Cursor<&'b [u8]>>, PhotoFinding> {
        let mut decoder = TiffDecoder::new(Cursor::new(bytes)).map_err(refuse)?;
        raster::check_decoder(&decoder)?;
        let is_of_bytes = !matches!(decoder.color_type(), ColorType::Rgb32F | ColorType::Rgba32F);
        if !is_of_bytes || (self.is_palette() && decoder.color_type() != ColorType::L8) {
            return Err(PhotoFinding::UnsupportedVariety(Foreign::Tiff));
        }
        let mut bounds = Limits::no_limits();
        bounds.max_alloc = Some(MAX_RASTER_BYTES * COPIES);
        decoder.set_limits(bounds).map_err(refuse)?;
        Ok(decoder)
    }

    fn whole(&self) -> Result<Vec<u8>, PhotoFinding> {
        let bytes = self.readable_bytes()?;
        let decoder = self.decoder(&bytes)?;
        let color = decoder.color_type();
        let mut pixels = vec![0; usize::try_from(decoder.total_bytes()).map_err(|_| PhotoFinding::Damaged)?];
        decoder.read_image(&mut pixels).map_err(refuse)?;
        if self.is_palette() {
            return self.looked_up(&pixels);
        }
        let is_multiplied = self.first.number(tag::EXTRA_SAMPLES) == Some(MULTIPLIED);
        raster::to_rgb(color, pixels, if is_multiplied { Alpha::Multiplied } else { Alpha::Straight })
    }

    /// The colours behind the steps of a palette.
    fn looked_up(&self, steps: &[u8]) -> Result<Vec<u8>, PhotoFinding> {
        let wide: Vec<u32> = self.first.numbers(tag::COLOR_MAP).take(3 * 256).collect();
        // Sixteen bits by the standard; some programs write eight.
        let shift = if wide.iter().all(|&it| it <= 0xFF) { 0 } else { 8 };
        let map: Vec<u8> = wide.iter().map(|it| u8::try_from(it >> shift).unwrap_or(u8::MAX)).collect();
        let count = map.len() / 3;
        if count != 256 {
            return Err(PhotoFinding::UnsupportedVariety(Foreign::Tiff));
        }
        let colours: Vec<[u8; 3]> = (0..count)
            .filter_map(|it| Some([*map.get(it)?, *map.get(it + count)?, *map.get(it + 2 * count)?]))
            .collect();
        Ok(steps.iter().flat_map(|&it| colours.get(usize::from(it)).copied().unwrap_or_default()).collect())
    }
}

fn refuse(error: ImageError) -> PhotoFinding {
    match error {
        ImageError::Unsupported(_) => PhotoFinding::UnsupportedVariety(Foreign::Tiff),
        error => raster::refuse(error),
    }
}
