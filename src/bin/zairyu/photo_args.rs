//! What may be typed about photos: how they come onto forms, and the command `photo`.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand, ValueEnum, ValueHint};
use zairyu::calendar::Date;
use zairyu::check::PhotoPlan;
use zairyu::fill::{PhotoCare, Strictness};
use zairyu::photo::{Crop, Cut, Fineness};

/// How photos come onto forms.
#[derive(ClapArgs)]
pub(crate) struct PhotoArgs {
    /// Print the photo, leave a frame to paste one into, or leave the box as it is printed
    #[arg(long, value_enum, value_name = "MODE", default_value_t = PhotoMode::Embed)]
    pub(crate) photo_mode: PhotoMode,
    /// The same as --photo-mode none
    #[arg(long, conflicts_with_all = ["photo_mode", "photos"])]
    pub(crate) no_photo: bool,
    /// The folder in which the photos lie [default: the record's own]
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) photos: Option<PathBuf>,
    #[command(flatten)]
    judging: JudgingArgs,
    #[command(flatten)]
    fineness: FinenessArgs,
}

/// How finely photos are printed.
#[derive(ClapArgs)]
pub(crate) struct FinenessArgs {
    /// Pixels per inch of a printed photo, at most; 300 is a third of the bytes
    #[arg(long, value_enum, value_name = "DPI", default_value_t = DpiChoice::Dpi600)]
    photo_dpi: DpiChoice,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum DpiChoice {
    /// 354 x 472 pixels, as good photographs are printed
    #[value(name = "300")]
    Dpi300,
    /// 709 x 945 pixels
    #[value(name = "600")]
    Dpi600,
}

impl FinenessArgs {
    pub(crate) fn fineness(&self) -> Fineness {
        match self.photo_dpi {
            DpiChoice::Dpi300 => Fineness::Dpi300,
            DpiChoice::Dpi600 => Fineness::Dpi600,
        }
    }
}

/// Whether anybody looks at what a photo shows.
#[derive(ClapArgs)]
struct JudgingArgs {
    /// Print the middle of the photo, without looking for the face or judging what it shows
    #[arg(long)]
    no_auto_crop: bool,
    /// Refuse a photo that has any warning
    #[arg(long, conflicts_with = "no_auto_crop")]
    photo_strict: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PhotoMode {
    /// Printed in its box
    Embed,
    /// Four corners, between which a photo of 30 x 40 mm is pasted
    Frame,
    /// Nothing
    None,
}

impl PhotoArgs {
    fn mode(&self) -> PhotoMode {
        if self.no_photo { PhotoMode::None } else { self.photo_mode }
    }

    /// Whether the photo that a record names is left aside.
    pub(crate) fn is_pasted(&self) -> bool {
        self.mode() != PhotoMode::Embed
    }

    /// How the photo comes onto the form, for the rules.
    pub(crate) fn plan(&self) -> PhotoPlan {
        if self.is_pasted() { PhotoPlan::Pasted } else { PhotoPlan::Printed }
    }

    /// What is done with the photo; `crop` where a part of it was named.
    pub(crate) fn care(&self, crop: Option<Crop>) -> PhotoCare {
        let strictness = if self.judging.photo_strict { Strictness::Strict } else { Strictness::Lenient };
        let fineness = self.fineness.fineness();
        match (self.mode(), crop) {
            (PhotoMode::Frame, _) => PhotoCare::Pasted,
            (PhotoMode::None, _) => PhotoCare::Unseen { fineness },
            (PhotoMode::Embed, Some(crop)) => PhotoCare::Judged { cut: Cut::At(crop), fineness, strictness },
            (PhotoMode::Embed, None) if self.judging.no_auto_crop => PhotoCare::Unseen { fineness },
            (PhotoMode::Embed, None) => PhotoCare::Judged { cut: Cut::ByFace, fineness, strictness },
        }
    }
}

/// The photograph alone.
#[derive(Subcommand)]
pub(crate) enum PhotoCommand {
    /// Measure photos, and say what a clerk might object to
    Check(PhotoCheckArgs),
    /// Write the photo as it would be printed: turned, cut by the face, 30 x 40 mm
    Crop(PhotoCropArgs),
    /// Write a sheet of photos to print, cut out and paste, with cutting lines and the name for the back
    Sheet(PhotoSheetArgs),
}

/// Which part of a photo is printed.
#[derive(ClapArgs)]
pub(crate) struct CutArgs {
    /// Print this part of the upright picture, in pixels: left and upper edge, width and height, three to four
    #[arg(long, value_name = "X,Y,W,H", value_parser = parse_crop)]
    pub(crate) crop: Option<Crop>,
    /// Print the middle of the picture, not the part that the face asks for
    #[arg(long, conflicts_with = "crop")]
    pub(crate) no_auto_crop: bool,
    /// Refuse a photo that has any warning
    #[arg(long)]
    pub(crate) photo_strict: bool,
}

impl CutArgs {
    pub(crate) fn cut(&self) -> Cut {
        self.crop.map_or(if self.no_auto_crop { Cut::Middle } else { Cut::ByFace }, Cut::At)
    }
}

#[derive(ClapArgs)]
pub(crate) struct PhotoCheckArgs {
    /// The pictures, or - for standard input
    #[arg(value_name = "PHOTO", required = true, value_hint = ValueHint::FilePath)]
    pub(crate) photos: Vec<PathBuf>,
    #[command(flatten)]
    pub(crate) cut: CutArgs,
    /// The day on which they were taken, where the picture does not tell
    #[arg(long, value_name = "DATE", value_parser = parse_date)]
    pub(crate) taken_on: Option<Date>,
    /// Write the picture with the measured lines drawn over it (PNG); one photo only
    #[arg(long, value_name = "OUT.png", value_hint = ValueHint::FilePath)]
    pub(crate) overlay: Option<PathBuf>,
    /// Replace an existing file
    #[arg(short, long, requires = "overlay")]
    pub(crate) force: bool,
}

#[derive(ClapArgs)]
pub(crate) struct PhotoCropArgs {
    /// The picture, or - for standard input
    #[arg(value_name = "PHOTO", value_hint = ValueHint::FilePath)]
    pub(crate) photo: PathBuf,
    #[command(flatten)]
    pub(crate) cut: CutArgs,
    #[command(flatten)]
    pub(crate) fineness: FinenessArgs,
    /// The JPEG to write, or - for standard output
    #[arg(short, long, value_name = "OUT.jpg", value_hint = ValueHint::FilePath)]
    pub(crate) output: PathBuf,
    /// Replace an existing file
    #[arg(short, long)]
    pub(crate) force: bool,
}

#[derive(ClapArgs)]
pub(crate) struct PhotoSheetArgs {
    /// The picture, or - for standard input
    #[arg(value_name = "PHOTO", value_hint = ValueHint::FilePath)]
    pub(crate) photo: PathBuf,
    #[command(flatten)]
    pub(crate) cut: CutArgs,
    #[command(flatten)]
    pub(crate) fineness: FinenessArgs,
    /// The paper
    #[arg(long, value_enum, value_name = "PAPER", default_value_t = PaperChoice::L)]
    pub(crate) paper: PaperChoice,
    /// The name to write on the back of each photo, printed beside them
    #[arg(long, value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// The PDF to write, or - for standard output
    #[arg(short, long, value_name = "OUT.pdf", value_hint = ValueHint::FilePath)]
    pub(crate) output: PathBuf,
    /// Replace an existing file
    #[arg(short, long)]
    pub(crate) force: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum PaperChoice {
    /// L判, 89 x 127 mm
    L,
    /// 4 x 6 inches, KG判
    #[value(name = "4x6")]
    FourBySix,
    /// A4
    A4,
}

pub(crate) fn parse_crop(text: &str) -> Result<Crop, String> {
    Crop::parse(text)
        .ok_or_else(|| "four whole numbers are needed: left,top,width,height, as 120,80,600,800".to_owned())
}

fn parse_date(text: &str) -> Result<Date, String> {
    Date::parse(text).map_err(|error| zairyu::diagnostic::Finding::message(&error).en)
}
