//! Tables of facts that travel inside the program: one row a line, columns parted by tabs, a head line, `#` for remarks.
//!
//! Tabs and lines need no quoting, so a row can be read, compared and mended by anybody with an editor.

/// The rows below the head line. A column that a row lacks is empty.
pub fn rows<const COLUMNS: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; COLUMNS]> {
    let lines = table.lines().filter(|it| !it.is_empty() && !it.starts_with('#')).skip(1);
    lines.map(|line| {
        let mut columns = line.split('\t');
        std::array::from_fn(|_| columns.next().unwrap_or_default())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read_without_head_and_remarks() {
        let found: Vec<[&str; 3]> = rows("# about\nname\tage\n\nA\t1\tx\ty\n# no more\nB\n").collect();
        assert_eq!(found, [["A", "1", "x"], ["B", "", ""]]);
    }
}
