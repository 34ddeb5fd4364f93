//! The columns of a table as spreadsheets name them, since that is what stands above them on the screen.

/// `A` for 1, `Z` for 26, `AA` for 27.
pub fn column_letters(number: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = number;
    while let Some(digit) = rest.checked_sub(1) {
        letters.push(('A'..='Z').nth(digit % 26).unwrap_or_default());
        rest = digit / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_a_spreadsheet_names_them() {
        for (number, letters) in
            [(0, ""), (1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")]
        {
            assert_eq!(column_letters(number), letters, "{number}");
        }
    }
}
