//! What is measured on a portrait, and which values are asked for.

use super::rules;
use crate::diagnostic::{FixedWording, Rule, said};

/// One thing that is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Check {
    /// 顔の数
    Faces,
    /// 頭頂から顎まで
    HeadHeight,
    /// 頭上の余白
    TopMargin,
    /// 左右のずれ
    OffCentre,
    /// 頭の傾き
    Tilt,
    /// 背景の均一さ
    Background,
    /// 背景の物
    Clutter,
    /// 背景の影
    Shadow,
    /// 鮮明さ
    Sharpness,
    /// 縦横のぶれ
    Shake,
    /// 顔の明るさ
    Brightness,
    /// 白とび
    Blown,
    /// 色の偏り
    ColourCast,
    /// 肌の赤み
    Redness,
    /// 解像度
    Resolution,
    /// 撮影からの月数
    Age,
}

/// In what a reading counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// A plain number.
    Number,
    /// A whole number.
    Count,
    /// Millimetres on the print.
    Millimetres,
    /// Degrees.
    Degrees,
    /// Hundredths of the whole.
    Percent,
    /// Pixels an inch on the print.
    Dpi,
    /// Months, begun ones too.
    Months,
}

impl Check {
    /// Every check, in the order of a report.
    pub const ALL: [Self; 16] = [
        Self::Faces,
        Self::HeadHeight,
        Self::TopMargin,
        Self::OffCentre,
        Self::Tilt,
        Self::Background,
        Self::Clutter,
        Self::Shadow,
        Self::Sharpness,
        Self::Shake,
        Self::Brightness,
        Self::Blown,
        Self::ColourCast,
        Self::Redness,
        Self::Resolution,
        Self::Age,
    ];

    /// Its name in reports for programs.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Faces => "faces",
            Self::HeadHeight => "head-height",
            Self::TopMargin => "top-margin",
            Self::OffCentre => "off-centre",
            Self::Tilt => "tilt",
            Self::Background => "background",
            Self::Clutter => "clutter",
            Self::Shadow => "shadow",
            Self::Sharpness => "sharpness",
            Self::Shake => "shake",
            Self::Brightness => "brightness",
            Self::Blown => "blown-out",
            Self::ColourCast => "yellow-cast",
            Self::Redness => "red-cast",
            Self::Resolution => "resolution",
            Self::Age => "age",
        }
    }

    /// Its name for people.
    pub const fn name(self) -> FixedWording {
        match self {
            Self::Faces => said("顔の数", "faces"),
            Self::HeadHeight => said("頭頂から顎まで", "crown to chin"),
            Self::TopMargin => said("頭上の余白", "margin above the head"),
            Self::OffCentre => said("左右のずれ", "off the centre"),
            Self::Tilt => said("頭の傾き", "tilt of the head"),
            Self::Background => said("背景の均一さ", "evenness of the background"),
            Self::Clutter => said("物のない背景", "background free of things"),
            Self::Shadow => said("背景の影", "shadow on the background"),
            Self::Sharpness => said("鮮明さ（下限を100とする）", "sharpness, where 100 is the least"),
            Self::Shake => said("縦横のぶれの比", "blur across against down"),
            Self::Brightness => said("顔の明るい部分（L*）", "light parts of the face (L*)"),
            Self::Blown => said("白とび", "burnt-out skin"),
            Self::ColourCast => said("肌の黄み（b*）", "yellow in the skin (b*)"),
            Self::Redness => said("肌の赤み（a*）", "red in the skin (a*)"),
            Self::Resolution => said("印刷の解像度", "resolution in print"),
            Self::Age => said("撮影からの月数", "age since it was taken"),
        }
    }

    /// In what it counts.
    pub const fn unit(self) -> Unit {
        match self {
            Self::HeadHeight | Self::TopMargin | Self::OffCentre => Unit::Millimetres,
            Self::Tilt => Unit::Degrees,
            Self::Background | Self::Clutter | Self::Shadow | Self::Blown => Unit::Percent,
            Self::Faces | Self::Sharpness | Self::Brightness => Unit::Count,
            Self::Shake | Self::ColourCast | Self::Redness => Unit::Number,
            Self::Resolution => Unit::Dpi,
            Self::Age => Unit::Months,
        }
    }

    /// The least and the most that is asked for.
    ///
    /// Millimetres are the agency's figure; the rest are our own limits, found on 55 portraits and their spoilt copies, and tried on 55 others.
    pub const fn range(self) -> (Option<f64>, Option<f64>) {
        match self {
            Self::Faces => (Some(1.0), Some(1.0)),
            Self::HeadHeight => (Some(22.0), Some(28.0)),
            Self::TopMargin => (Some(2.0), Some(8.0)),
            Self::OffCentre => (Some(-1.5), Some(1.5)),
            Self::Tilt => (Some(-10.0), Some(10.0)),
            Self::Background => (Some(87.0), None),
            Self::Clutter => (Some(97.0), None),
            Self::Shadow => (None, Some(3.8)),
            Self::Sharpness => (Some(100.0), None),
            Self::Shake => (Some(0.55), Some(1.9)),
            Self::Brightness => (Some(58.0), None),
            Self::Blown => (None, Some(20.0)),
            Self::ColourCast => (Some(4.0), Some(34.0)),
            Self::Redness => (Some(4.0), None),
            Self::Resolution => (Some(300.0), None),
            Self::Age => (None, Some(6.0)),
        }
    }

    /// The rule that a reading outside its range breaks.
    pub const fn rule(self) -> &'static Rule {
        match self {
            Self::Faces => &rules::PHOTO_SEVERAL_FACES,
            Self::HeadHeight => &rules::PHOTO_HEAD_SIZE,
            Self::TopMargin => &rules::PHOTO_TOP_MARGIN,
            Self::OffCentre => &rules::PHOTO_OFF_CENTRE,
            Self::Tilt => &rules::PHOTO_TILTED,
            Self::Background | Self::Clutter => &rules::PHOTO_BACKGROUND,
            Self::Shadow => &rules::PHOTO_SHADOW,
            Self::Sharpness | Self::Shake => &rules::PHOTO_BLURRED,
            Self::Brightness => &rules::PHOTO_TOO_DARK,
            Self::Blown => &rules::PHOTO_OVEREXPOSED,
            Self::ColourCast | Self::Redness => &rules::PHOTO_COLOUR_CAST,
            Self::Resolution => &super::super::PHOTO_LOW_RESOLUTION,
            Self::Age => &rules::PHOTO_TAKEN_LONG_AGO,
        }
    }
}

impl Unit {
    /// Behind a number, with a space where one belongs.
    pub const fn sign(self) -> FixedWording {
        match self {
            Self::Number | Self::Count => said("", ""),
            Self::Millimetres => said(" mm", " mm"),
            Self::Degrees => said("°", "°"),
            Self::Percent => said("%", " %"),
            Self::Dpi => said(" dpi", " dpi"),
            Self::Months => said("か月", " months"),
        }
    }

    /// A number in this unit, without the sign.
    pub fn number(self, value: f64) -> String {
        match self {
            Self::Count | Self::Dpi | Self::Months => format!("{value:.0}"),
            Self::Number => format!("{value:.2}"),
            Self::Millimetres | Self::Degrees | Self::Percent => format!("{value:.1}"),
        }
    }
}
