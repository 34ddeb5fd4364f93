//! Puts an application on a form: decides what stands where, in which size, and tells what does not fit.
//!
//! The outcome is a [`Sheet`] of marks, plain data that tests compare as text. Drawing them is the matter of `pdf`.

mod sheet;
mod line_break;
mod fit;
mod application_form;

pub use application_form::lay_out;
pub(crate) use application_form::lay_out_draft;
pub use fit::TEXT_TOO_LONG;
pub use sheet::{Mark, PhotoMark, RingMark, Sheet, TextMark};

use crate::diagnostic::Rule;

/// Every rule of this module.
pub const RULES: &[&Rule] = &[&TEXT_TOO_LONG];
