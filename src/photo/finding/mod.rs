//! Everything that can be wrong with a picture: wording, ways out, and the rules.

mod rules;

pub use super::frame::{Crop, Fineness, Size};
pub use super::kind::Foreign;

use super::limits::{MAX_FILE_BYTES, MAX_SIDE};
use crate::diagnostic::{Finding, Rule, Wording};

pub use rules::*;

/// What is wrong with a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PhotoFinding {
    /// No bytes at all.
    Empty,
    /// More bytes than are read.
    FileTooLarge {
        /// How many there are.
        bytes: usize,
    },
    /// Not of a kind that is read.
    Foreign(Foreign),
    /// Of a kind that is read, but coded in a way that is not.
    UnsupportedVariety(Foreign),
    /// Arithmetic coding, 12 bits, lossless and the like.
    UnsupportedJpeg {
        /// What makes it unreadable here.
        variety: JpegVariety,
    },
    /// More pixels than are decoded.
    TooManyPixels {
        /// By the header.
        size: Size,
        /// Of a picture of this kind.
        max_pixels: u64,
    },
    /// Text or profiles that unfold to more than a picture's.
    Bomb,
    /// The file ends before its picture does.
    Truncated,
    /// The file contradicts its own format.
    Damaged,
    /// Less than a fifth would be left.
    WrongShape {
        /// Upright.
        size: Size,
    },
    /// Below 200 dpi.
    TooSmall {
        /// What the crop leaves.
        kept: Size,
    },
    /// Below 300 dpi.
    LowResolution {
        /// What the crop leaves.
        kept: Size,
    },
    /// More than half is cut away.
    CroppedHard {
        /// Upright.
        size: Size,
        /// What the crop leaves.
        kept: Size,
    },
    /// The part asked for is not in the picture.
    CropOutside {
        /// The part.
        crop: Crop,
        /// Upright.
        picture: Size,
    },
    /// The part asked for is not three wide and four high.
    CropShape {
        /// The part.
        crop: Crop,
        /// How high it should be.
        wanted: u32,
    },
    /// Only the first picture of a moving one is printed.
    Animated,
    /// Only the first picture of a file of several is printed.
    SeveralPictures,
    /// Printed as if it were sRGB.
    ProfileIgnored,
}

/// A kind of JPEG that hardly any program reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JpegVariety {
    /// Arithmetic instead of Huffman coding.
    Arithmetic,
    /// Other than eight bits a channel.
    Precision(u8),
    /// Lossless JPEG.
    Lossless,
    /// Several frames.
    Hierarchical,
    /// Other than one, three or four channels.
    Channels(u8),
    /// Anything else the decoder declines.
    Other,
}

impl JpegVariety {
    fn wording(self) -> Wording {
        match self {
            Self::Arithmetic => Wording::new("算術符号", "arithmetic coding"),
            Self::Precision(bits) => Wording::new(format!("{bits}ビット"), format!("{bits} bits a channel")),
            Self::Lossless => Wording::new("可逆圧縮", "lossless"),
            Self::Hierarchical => Wording::new("階層型", "hierarchical"),
            Self::Channels(count) => Wording::new(format!("{count}チャンネル"), format!("{count} channels")),
            Self::Other => Wording::new("特殊な形式", "an unusual layout"),
        }
    }
}

impl Finding for PhotoFinding {
    fn rule(&self) -> &'static Rule {
        match self {
            Self::Empty => &PHOTO_EMPTY,
            Self::FileTooLarge { .. } => &PHOTO_FILE_TOO_LARGE,
            Self::Foreign(foreign) if foreign.is_picture() => &PHOTO_UNSUPPORTED_KIND,
            Self::UnsupportedVariety(_) => &PHOTO_UNSUPPORTED_KIND,
            Self::Foreign(_) => &PHOTO_NOT_A_PICTURE,
            Self::UnsupportedJpeg { .. } => &PHOTO_UNSUPPORTED_JPEG,
            Self::TooManyPixels { .. } => &PHOTO_TOO_MANY_PIXELS,
            Self::Bomb => &PHOTO_UNFOLDS_TOO_FAR,
            Self::Truncated => &PHOTO_TRUNCATED,
            Self::Damaged => &PHOTO_DAMAGED,
            Self::WrongShape { .. } => &PHOTO_WRONG_SHAPE,
            Self::TooSmall { .. } => &PHOTO_TOO_SMALL,
            Self::LowResolution { .. } => &PHOTO_LOW_RESOLUTION,
            Self::CroppedHard { .. } => &PHOTO_CROPPED_HARD,
            Self::CropOutside { .. } | Self::CropShape { .. } => &PHOTO_CROP_UNFIT,
            Self::Animated | Self::SeveralPictures => &PHOTO_ANIMATED,
            Self::ProfileIgnored => &PHOTO_PROFILE_IGNORED,
        }
    }

    fn message(&self) -> Wording {
        match *self {
            Self::Foreign(foreign) => foreign_message(foreign),
            Self::UnsupportedVariety(kind) => Wording::new(
                format!("この種類の{}は読めません", kind.name()),
                format!("this kind of {} is not read", kind.name()),
            ),
            Self::UnsupportedJpeg { variety } => {
                let Wording { ja, en } = variety.wording();
                Wording::new(
                    format!("この種類のJPEG（{ja}）は読めません"),
                    format!("this kind of JPEG ({en}) is not read"),
                )
            }
            Self::WrongShape { .. } | Self::TooSmall { .. } | Self::LowResolution { .. } | Self::CroppedHard { .. } => {
                self.measured_message()
            }
            Self::FileTooLarge { .. } | Self::TooManyPixels { .. } => self.size_message(),
            Self::CropOutside { crop, picture } => Wording::new(
                format!(
                    "--crop の範囲（{}）が写真（{}x{}画素）の外に出ています",
                    shown(crop),
                    picture.width,
                    picture.height
                ),
                format!(
                    "--crop {} is not within the picture, which has {}x{} pixels once upright",
                    shown(crop),
                    picture.width,
                    picture.height
                ),
            ),
            Self::CropShape { crop, .. } => Wording::new(
                format!("--crop の範囲（{}）が横3:縦4ではありません", shown(crop)),
                format!("--crop {} is not three wide and four high", shown(crop)),
            ),
            Self::Empty => Wording::new("写真のファイルが空です", "the picture file is empty"),
            Self::Bomb => Wording::new(
                "写真に埋め込まれたデータが大きすぎます（展開して8 MBまで）",
                "the data embedded beside the picture are too large: at most 8 MB are unfolded",
            ),
            Self::Truncated => {
                Wording::new("写真のファイルが途中で切れています", "the picture file ends before its picture does")
            }
            Self::Damaged => Wording::new("写真のファイルが壊れています", "the picture file is damaged"),
            Self::Animated => Wording::new(
                "動く画像のため、最初の1枚だけを印刷します",
                "the picture moves; only its first frame is printed",
            ),
            Self::SeveralPictures => Wording::new(
                "ファイルに画像が複数あるため、最初の1枚だけを印刷します",
                "the file holds several pictures; only the first is printed",
            ),
            Self::ProfileIgnored => Wording::new(
                "写真のカラープロファイルを読めないため、sRGBとして扱います",
                "the picture's colour profile is not understood; it is taken as sRGB",
            ),
        }
    }

    fn hint(&self) -> Option<Wording> {
        Some(match *self {
            Self::Foreign(foreign) => foreign_hint(foreign),
            Self::UnsupportedVariety(_)
            | Self::UnsupportedJpeg { .. }
            | Self::TooManyPixels { .. }
            | Self::FileTooLarge { .. }
            | Self::Bomb => Wording::new(
                "写真アプリで開き、普通のJPEG（長辺4000画素以下）として書き出してください",
                "open it in a photo program and export it as an ordinary JPEG, at most 4000 pixels on its longer side",
            ),
            Self::Empty | Self::Truncated | Self::Damaged => Wording::new(
                "元の写真をもう一度コピーまたはダウンロードしてください",
                "copy or download the original picture again",
            ),
            Self::WrongShape { .. } => Wording::new(
                "顔と肩が入るよう、縦横比4:3程度に切り抜いた写真を使ってください",
                "use a picture of head and shoulders, about 3 wide to 4 high",
            ),
            Self::TooSmall { .. } | Self::LowResolution { .. } => Wording::new(
                "縮小していない元の写真を使うか、もっと近くで撮り直してください（縦横で354x472画素以上）",
                "use the original picture, not a reduced copy, or take it from nearer: at least 354x472 pixels",
            ),
            Self::CroppedHard { .. } => Wording::new(
                "頭と肩が切れていないか印刷結果を見るか、縦向きで撮り直してください",
                "check in the result that head and shoulders are whole, or take the picture upright",
            ),
            Self::CropOutside { .. } => Wording::new(
                "左端、上端、幅、高さを、正しい向きにした写真の画素で指定してください",
                "give the left and upper edge, width and height in pixels of the picture turned upright",
            ),
            Self::CropShape { crop, wanted } => Wording::new(
                format!("幅が{}なら高さは{wanted}です", crop.size.width),
                format!("a width of {} goes with a height of {wanted}", crop.size.width),
            ),
            Self::Animated => Wording::new("静止画を使ってください", "use a still picture"),
            Self::SeveralPictures => Wording::new(
                "最初の画像が証明写真か確かめるか、写真1枚だけのファイルを使ってください",
                "make sure that the first one is the portrait, or use a file of one picture",
            ),
            Self::ProfileIgnored => Wording::new(
                "色がおかしければ、sRGBのJPEGとして書き出してください",
                "if the colours look wrong, export the picture as an sRGB JPEG",
            ),
        })
    }
}

/// As it is typed.
fn shown(Crop { left, top, size: Size { width, height } }: Crop) -> String {
    format!("{left},{top},{width},{height}")
}

impl PhotoFinding {
    fn measured_message(&self) -> Wording {
        match *self {
            Self::WrongShape { size: Size { width, height } } => Wording::new(
                format!("写真の形（{width}x{height}画素）が証明写真の3:4からかけ離れています"),
                format!("the picture's shape ({width}x{height} pixels) is far from the 3:4 of a portrait"),
            ),
            Self::TooSmall { kept } => Wording::new(
                format!(
                    "写真が小さすぎます：印刷部分は{}x{}画素、{} dpiしかありません",
                    kept.width,
                    kept.height,
                    kept.dpi()
                ),
                format!(
                    "the picture is too small: {}x{} pixels are printed, less than the 237x316 of 200 dpi",
                    kept.width, kept.height
                ),
            ),
            Self::LowResolution { kept } => Wording::new(
                format!(
                    "写真の解像度が低く{} dpiです（印刷部分{}x{}画素、300 dpi以上が望ましい）",
                    kept.dpi(),
                    kept.width,
                    kept.height
                ),
                format!(
                    "the picture prints at {} dpi only ({}x{} pixels); 300 dpi or more is usual",
                    kept.dpi(),
                    kept.width,
                    kept.height
                ),
            ),
            Self::CroppedHard { size, kept } => {
                let percent = kept.pixels().saturating_mul(100) / size.pixels().max(1);
                Wording::new(
                    format!(
                        "写真（{}x{}画素）を3:4に切り抜くと{percent}%（{}x{}画素）しか残りません",
                        size.width, size.height, kept.width, kept.height
                    ),
                    format!(
                        "only {percent} % of the picture is printed: {}x{} of its {}x{} pixels",
                        kept.width, kept.height, size.width, size.height
                    ),
                )
            }
            _ => self.size_message(),
        }
    }

    fn size_message(&self) -> Wording {
        match *self {
            Self::FileTooLarge { bytes } => {
                let (found, limit) = (bytes.div_ceil(1024 * 1024), MAX_FILE_BYTES / (1024 * 1024));
                Wording::new(
                    format!("写真のファイルが大きすぎます：{found} MB（{limit} MBまで）"),
                    format!("the picture file is too large: {found} MB, at most {limit} MB are read"),
                )
            }
            Self::TooManyPixels { size: Size { width, height }, max_pixels } => {
                let limit = max_pixels / 1_000_000;
                Wording::new(
                    format!("写真の画素が多すぎます：{width}x{height}（{limit}百万画素、一辺{MAX_SIDE}まで）"),
                    format!(
                        "the picture has too many pixels: {width}x{height}, at most {limit} million and {MAX_SIDE} on a side"
                    ),
                )
            }
            _ => Wording::new("写真を使えません", "the picture cannot be used"),
        }
    }
}

fn foreign_message(foreign: Foreign) -> Wording {
    let name = foreign.name();
    match foreign {
        Foreign::Text => Wording::new("写真ではなくテキストのファイルです", "this is a text file, not a picture"),
        Foreign::Unknown => Wording::new(
            "写真のファイルとして読めません（JPEG、PNG、WebP、TIFF、HEICのいずれでもありません）",
            "this is no picture file (neither JPEG, PNG, WebP, TIFF nor HEIC)",
        ),
        Foreign::Pdf | Foreign::Html => {
            Wording::new(format!("写真ではなく{name}のファイルです"), format!("the file is {name}, not a picture"))
        }
        _ => {
            Wording::new(format!("{name}形式の写真は読めません"), format!("pictures in the format {name} are not read"))
        }
    }
}

fn foreign_hint(foreign: Foreign) -> Wording {
    match foreign {
        Foreign::Heic => Wording::new(
            "iPhone：「設定 > カメラ > フォーマット > 互換性優先」で撮り直すか、JPEGとして書き出してください",
            "iPhone: take it again with Settings > Camera > Formats > Most Compatible, or export it as JPEG",
        ),
        Foreign::Pdf => {
            Wording::new("PDFの中の写真をJPEGとして書き出してください", "export the picture inside the PDF as JPEG")
        }
        Foreign::Html => Wording::new(
            "ウェブページが保存されています。写真そのものをダウンロードし直してください",
            "a web page was saved; download the picture itself",
        ),
        Foreign::Text | Foreign::Unknown => Wording::new(
            "JPEG、PNG、WebP、TIFF、HEICの写真を指定してください",
            "give a picture in JPEG, PNG, WebP, TIFF or HEIC",
        ),
        _ => Wording::new(
            "写真アプリで開き、JPEGとして書き出してください",
            "open it in a photo program and export it as JPEG",
        ),
    }
}
