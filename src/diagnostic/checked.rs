//! A value together with everything that was found while it was made.

use super::Problems;

/// A value and its problems. Errors withhold the value; warnings and notes travel with it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use = "problems that nobody looks at are lost in silence"]
pub struct Checked<T> {
    value: Option<T>,
    problems: Problems,
}

impl<T> Checked<T> {
    pub(super) fn new(value: Option<T>, problems: Problems) -> Self {
        Self { value: value.filter(|_| !problems.has_errors()), problems }
    }

    /// The value, unless it was refused.
    pub fn value(&self) -> Option<&T> {
        self.value.as_ref()
    }

    /// Everything found.
    pub fn problems(&self) -> &Problems {
        &self.problems
    }

    /// Both parts.
    pub fn into_parts(self) -> (Option<T>, Problems) {
        (self.value, self.problems)
    }

    /// The value, or why there is none.
    ///
    /// # Errors
    ///
    /// All problems, where one of them is an error.
    pub fn into_result(self) -> Result<T, Problems> {
        self.value.ok_or(self.problems)
    }
}
