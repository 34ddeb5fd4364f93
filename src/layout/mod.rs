//! Puts an application on a form: decides what stands where, in which size, and tells what does not fit.
//!
//! The outcome is a [`Sheet`] of marks, plain data that tests compare as text. Drawing them is the matter of `pdf`.

mod sheet;
mod line_break;
mod fit;
mod continuation;
mod application_form;
mod offset;
mod calibration;
mod photo_sheet;
mod place_proof;
mod answers;

pub(crate) use answers::{Answer, lay_out_answers};
pub(crate) use application_form::lay_out_draft;
pub use application_form::{PHOTO_FRAME_SMALL, lay_out, photo_corners};
pub use calibration::calibration_page;
pub use continuation::TEXT_ON_SEPARATE_SHEET;
pub use fit::TEXT_TOO_LONG;
pub(crate) use line_break::may_break_between;
pub(crate) use offset::over_form;
pub use offset::{ANSWER_OFF_PAGE, OFFSET_OVER_FORM, Offset, OffsetError, shift};
pub use photo_sheet::{PhotoPaper, photo_sheet};
pub use place_proof::place_proof;
pub use sheet::{CaptionMark, Mark, Page, PhotoMark, RingMark, Sheet, StrokeMark, TextMark};

use crate::diagnostic::Rule;

/// Every rule of this module.
pub const RULES: &[&Rule] =
    &[&TEXT_TOO_LONG, &TEXT_ON_SEPARATE_SHEET, &ANSWER_OFF_PAGE, &OFFSET_OVER_FORM, &PHOTO_FRAME_SMALL];
