//! Lengths as PDF writes them: points with up to three decimals, from integers, so that no machine rounds differently.

use std::fmt;

use crate::units::Length;

/// A length in points.
#[derive(Clone, Copy)]
pub(super) struct Points(pub(super) Length);

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let thousandths = self.0.to_millipoints();
        let sign = if thousandths < 0 { "-" } else { "" };
        let (whole, rest) = (thousandths.unsigned_abs() / 1000, thousandths.unsigned_abs() % 1000);
        if rest == 0 {
            return write!(f, "{sign}{whole}");
        }
        let decimals = format!("{rest:03}");
        write!(f, "{sign}{whole}.{}", decimals.trim_end_matches('0'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_exact() {
        for (length, written) in [
            (Length::from_pt(595.22), "595.22"),
            (Length::from_pt(842.0), "842"),
            (Length::from_pt(-0.05), "-0.05"),
            (Length::mm(30), "85.039"),
            (Length::ZERO, "0"),
        ] {
            assert_eq!(Points(length).to_string(), written);
        }
    }
}
