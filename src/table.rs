//! Tables of facts that travel inside the program: one row a line, columns parted by tabs, a head line, `#` for remarks.
//!
//! Tabs and lines need no quoting, so a row can be read, compared and mended by anybody with an editor.

/// What a remark `# name: value` says: a fact about the table as a whole.
pub fn remark(table: &'static str, name: &str) -> Option<&'static str> {
    let remarks = table.lines().filter_map(|it| it.strip_prefix('#')?.split_once(':'));
    remarks.map(|(found, value)| (found.trim(), value.trim())).find_map(|(found, it)| (found == name).then_some(it))
}

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

    #[test]
    fn a_remark_tells_a_fact_about_the_whole() {
        let table = "# about: nothing\n# known-until: 2027-12-31\nname\tage\nknown-from: A\t1\n";
        assert_eq!(remark(table, "known-until"), Some("2027-12-31"));
        assert_eq!(remark(table, "known-from"), None);
    }
}
