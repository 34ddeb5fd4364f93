//! How the photos of records are treated on their way onto forms.

use crate::application::says_nothing;
use crate::calendar::Date;
use crate::diagnostic::{Checked, Field, Problem, Problems, Remark, Severity};
use crate::input::RawApplication;
use crate::photo::verdict::{Check, Reading};
use crate::photo::{Cut, Fineness, Photo, PhotoFinding, TakenOn, verdict};
use crate::photo_file::PhotoFileError;

/// The bytes of a record's photo, or why they could not be read; none where there is to be no photo.
pub type PhotoFile = Option<Result<Vec<u8>, PhotoFileError>>;

/// 写真の扱い: what is done with a photo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhotoCare {
    /// Cut as told, and judged by what it shows.
    Judged {
        /// Which part is printed.
        cut: Cut,
        /// How finely it is printed.
        fineness: Fineness,
        /// What a warning costs.
        strictness: Strictness,
    },
    /// Its middle is printed, and nobody looks at what it shows: whoever took it answers for it.
    Unseen {
        /// How finely it is printed.
        fineness: Fineness,
    },
    /// It is a print already, made and judged before, as [`Photo::jpeg`] gave it.
    Finished,
    /// None is printed; four corners show where one of 30 x 40 mm is to be pasted.
    Pasted,
}

/// What a warning about a photo costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Strictness {
    /// The form is made.
    #[default]
    Lenient,
    /// The record is refused.
    Strict,
}

impl Default for PhotoCare {
    fn default() -> Self {
        Self::Judged { cut: Cut::default(), fineness: Fineness::default(), strictness: Strictness::default() }
    }
}

impl PhotoCare {
    /// Makes the print.
    pub(super) fn develop(self, bytes: &[u8], raw: &RawApplication, today: Date) -> Checked<Photo> {
        let (cut, fineness, strictness) = match self {
            Self::Judged { cut, fineness, strictness } => (cut, fineness, strictness),
            Self::Finished => return finished(bytes),
            Self::Unseen { fineness } => return Photo::prepare(bytes, fineness),
            Self::Pasted => return Photo::prepare(bytes, Fineness::default()),
        };
        let (examined, mut problems) = Photo::examine(bytes, cut, fineness).into_parts();
        // Where the record says when it was taken, that is judged with the record.
        if let Some(age) = examined
            .as_ref()
            .filter(|_| raw.text(Field::PhotoTakenOn).is_none_or(|it| says_nothing(Field::PhotoTakenOn, it)))
            .and_then(|it| it.taken_on)
            .and_then(|it| age_of_photo(day_of(it)?, today))
            .filter(|it| it.is_in_range() == Some(false))
        {
            problems.note(Field::Photo, &age);
        }
        let photo = examined.map(|it| it.photo);
        if let Some(refused) = photo_refusal(&problems, strictness).filter(|_| photo.is_some()) {
            problems.push(refused);
        }
        problems.finish(photo)
    }
}

fn finished(bytes: &[u8]) -> Checked<Photo> {
    let mut problems = Problems::default();
    let print = Photo::of_print(bytes.to_vec()).ok_or(PhotoFinding::Damaged);
    let print = problems.take(Field::Photo, print);
    problems.finish(print)
}

/// 撮影からの月数: how many months ago a photo was taken, begun ones too; none where that lies ahead.
pub fn age_of_photo(taken_on: Date, today: Date) -> Option<Reading> {
    /// Older ones are old enough.
    const MOST: u32 = 1200;
    let months = (0..MOST).find(|it| taken_on.months_later(*it).is_none_or(|it| it >= today)).unwrap_or(MOST);
    (taken_on <= today).then(|| Reading { check: Check::Age, value: Some(f64::from(months)) })
}

/// The day on which a picture was taken, as its file tells it.
pub fn day_of(taken_on: TakenOn) -> Option<Date> {
    Date::from_ymd(taken_on.year().into(), taken_on.month().into(), taken_on.day().into())
}

/// What a strict judge makes of warnings; none where there are none, and none of a lenient one.
pub fn photo_refusal(problems: &Problems, strictness: Strictness) -> Option<Problem> {
    let count = problems.count(Severity::Warning);
    let remark = Remark::new(
        &verdict::PHOTO_FAILS_CHECKS,
        format!("写真についての警告が{count}件あります（--photo-strict）"),
        format!("there are warnings about the photo: {count} (--photo-strict)"),
    )
    .hint(
        "警告にしたがって写真を撮り直すか、--photo-strict を外してください",
        "take the photo again as the warnings say, or leave --photo-strict away",
    );
    (count > 0 && strictness == Strictness::Strict).then(|| Problem::new(Field::Photo, &remark))
}
