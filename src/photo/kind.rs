//! What a file is, by its first bytes; names and extensions lie.

/// What a file turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Jpeg,
    Png,
    WebP,
    Tiff,
    Heic,
    Other(Foreign),
}

/// A file that is not taken as a photograph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Foreign {
    /// HEIC or HEIF, what an iPhone makes unless told otherwise: where it is not read, and its varieties that are not.
    Heic,
    /// AVIF
    Avif,
    /// GIF
    Gif,
    /// Windows bitmap
    Bmp,
    /// TIFF of more than four gigabytes, or made as if it were; and the varieties of TIFF that are not read.
    Tiff,
    /// What the sensor of a camera saw, before it is a picture: CR2, NEF, ARW, DNG and the like.
    CameraRaw,
    /// JPEG 2000
    Jpeg2000,
    /// JPEG XL
    JpegXl,
    /// SVG
    Svg,
    /// PDF
    Pdf,
    /// A web page, often the error page of a failed download.
    Html,
    /// Plain text
    Text,
    /// None of those.
    Unknown,
}

impl Kind {
    pub(super) fn of(bytes: &[u8]) -> Self {
        match bytes {
            [0xFF, 0xD8, ..] => Self::Jpeg,
            [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Self::Png,
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Self::WebP,
            [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => Self::Tiff,
            [_, _, _, _, b'f', b't', b'y', b'p', b'h', b'e', b'i', ..]
            | [_, _, _, _, b'f', b't', b'y', b'p', b'm', b'i', b'f', b'1' | b'2', ..] => Self::Heic,
            _ => Self::Other(Foreign::of(bytes)),
        }
    }
}

impl Foreign {
    /// How people call it.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Heic => "HEIC/HEIF",
            Self::Avif => "AVIF",
            Self::Gif => "GIF",
            Self::Bmp => "BMP",
            Self::Tiff => "TIFF",
            Self::CameraRaw => "RAW",
            Self::Jpeg2000 => "JPEG 2000",
            Self::JpegXl => "JPEG XL",
            Self::Svg => "SVG",
            Self::Pdf => "PDF",
            Self::Html => "HTML",
            Self::Text => "text",
            Self::Unknown => "unknown",
        }
    }

    /// Whether it is a picture at all, only in a format that is not read.
    pub(super) const fn is_picture(self) -> bool {
        !matches!(self, Self::Pdf | Self::Html | Self::Text | Self::Unknown)
    }

    fn of(bytes: &[u8]) -> Self {
        match bytes {
            [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => Self::of_brand(brand),
            [b'G', b'I', b'F', b'8', ..] => Self::Gif,
            [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => Self::Bmp,
            [b'I', b'I', 43, 0, ..] | [b'M', b'M', 0, 43, ..] => Self::Tiff,
            // Olympus and Panasonic put other numbers where TIFF has its 42.
            [b'I', b'I', b'R', b'O' | b'S', ..] | [b'M', b'M', b'O', b'R', ..] | [b'I', b'I', b'U', 0, ..] => {
                Self::CameraRaw
            }
            _ if bytes.starts_with(b"FUJIFILMCCD-RAW") => Self::CameraRaw,
            [0, 0, 0, 12, b'j', b'P', b' ', b' ', ..] | [0xFF, 0x4F, 0xFF, 0x51, ..] => Self::Jpeg2000,
            [0, 0, 0, 12, b'J', b'X', b'L', b' ', ..] | [0xFF, 0x0A, ..] => Self::JpegXl,
            [b'%', b'P', b'D', b'F', b'-', ..] => Self::Pdf,
            _ => Self::of_text(bytes),
        }
    }

    /// The brand of an ISO base media file; `msf1` is the general one of moving HEIF.
    fn of_brand(brand: &[u8]) -> Self {
        match brand {
            [b'a', b'v', b'i', b'f' | b's', ..] => Self::Avif,
            [b'c', b'r', b'x', b' ', ..] => Self::CameraRaw,
            // Pictures that move.
            [b'h', b'e', b'v', ..] | [b'm', b's', b'f', b'1', ..] => Self::Heic,
            _ => Self::Unknown,
        }
    }

    fn of_text(bytes: &[u8]) -> Self {
        const LOOKED_AT: usize = 1024;
        let start = bytes.get(..LOOKED_AT).unwrap_or(bytes);
        let text = String::from_utf8_lossy(start).trim_start_matches('\u{FEFF}').trim_start().to_ascii_lowercase();
        let is_markup = text.starts_with('<');
        if is_markup && text.contains("<svg") {
            Self::Svg
        } else if is_markup && (text.contains("<html") || text.contains("<!doctype html")) {
            Self::Html
        } else if start.iter().all(|&it| it >= b' ' || matches!(it, b'\t' | b'\n' | b'\r')) {
            Self::Text
        } else {
            Self::Unknown
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_first_bytes() {
        for (bytes, expected) in [
            (&b"\xFF\xD8\xFF\xE0"[..], Kind::Jpeg),
            (b"\x89PNG\r\n\x1A\n", Kind::Png),
            (b"RIFF\0\0\0\0WEBPVP8 ", Kind::WebP),
            (b"\0\0\0\x18ftypheic", Kind::Heic),
            (b"\0\0\0\x18ftypmif1", Kind::Heic),
            (b"\0\0\0\x18ftypmsf1", Kind::Other(Foreign::Heic)),
            (b"\0\0\0\x18ftyphevc", Kind::Other(Foreign::Heic)),
            (b"\0\0\0\x18ftypavif", Kind::Other(Foreign::Avif)),
            (b"\0\0\0\x18ftypisom", Kind::Other(Foreign::Unknown)),
            (b"GIF89a", Kind::Other(Foreign::Gif)),
            (b"BM\x36\0\0\0\0\0\0\0\x36", Kind::Other(Foreign::Bmp)),
            (b"II*\0", Kind::Tiff),
            (b"MM\0*", Kind::Tiff),
            (b"MM\0+", Kind::Other(Foreign::Tiff)),
            (b"IIRO\x08\0\0\0", Kind::Other(Foreign::CameraRaw)),
            (b"IIU\0\x18\0\0\0", Kind::Other(Foreign::CameraRaw)),
            (b"FUJIFILMCCD-RAW 0201", Kind::Other(Foreign::CameraRaw)),
            (b"\0\0\0\x18ftypcrx ", Kind::Other(Foreign::CameraRaw)),
            (b"\0\0\0\x0CjP  \r\n", Kind::Other(Foreign::Jpeg2000)),
            (b"\xFF\x0A", Kind::Other(Foreign::JpegXl)),
            (b"%PDF-1.7", Kind::Other(Foreign::Pdf)),
            (b"<?xml version='1.0'?>\n<svg>", Kind::Other(Foreign::Svg)),
            (b"\xEF\xBB\xBF <!DOCTYPE html>", Kind::Other(Foreign::Html)),
            ("写真".as_bytes(), Kind::Other(Foreign::Text)),
            (b"RIFF\0\0\0\0WAVE", Kind::Other(Foreign::Unknown)),
            (b"\xFF", Kind::Other(Foreign::Text)),
            (b"\0\x01\x02", Kind::Other(Foreign::Unknown)),
        ] {
            assert_eq!(Kind::of(bytes), expected, "{bytes:?}");
        }
    }
}
