//! What is to be said about an applicant's data: problems, gathered so that one run shows them all.
//!
//! A *problem* is about the data and is collected; an *error* is about the world (a file, a fault of ours) and stops
//! the work. The two never mix. Which rules exist is not known here: each lives beside the value it guards and enters
//! through the trait [`Finding`].

mod lang;
mod character;
mod column;
mod field;
mod rule;
mod problem;
mod checked;

pub use character::{code_point, excerpt, is_private_use, is_word, narrow};
pub use checked::Checked;
pub use column::column_letters;
pub use field::{Field, FieldKind};
pub use lang::{Lang, Wording};
pub(crate) use problem::finding_is_error;
pub use problem::{Finding, Place, Position, Problem, Problems, Remark};
pub use rule::{Certainty, Example, FixedWording, Rule, Severity, Source, said};
