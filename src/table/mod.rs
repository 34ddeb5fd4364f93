//! Tables of facts: one row a line, columns parted by tabs, a head line, `#` for remarks.
//!
//! Tabs and lines need no quoting, so a row can be read, compared and mended by anybody with an editor. Tables that a user
//! may replace are read strictly, since a fact dropped in silence is a wrong fact; the others are kept right by tests.

mod error;

pub use error::DataError;

use crate::diagnostic::code_point;

/// What a remark `# name: value` says: a fact about the table as a whole.
pub fn remark<'a>(table: &'a str, name: &str) -> Option<&'a str> {
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

/// More than any of these tables will ever need.
const MAX_BYTES: usize = 4 << 20;

/// A row of a table that is read strictly.
#[derive(Debug, Clone)]
pub struct Row<'a, const COLUMNS: usize> {
    line: usize,
    captions: &'static [&'static str; COLUMNS],
    cells: [&'a str; COLUMNS],
}

impl<'a, const COLUMNS: usize> Row<'a, COLUMNS> {
    /// Its cells, without the blanks around them. Columns that it lacks at its end are empty.
    pub fn cells(&self) -> [&'a str; COLUMNS] {
        self.cells
    }

    /// That the cell below a caption is wrong.
    pub fn wrong(&self, caption: &str, ja: impl Into<String>, en: impl Into<String>) -> DataError {
        let column = self.captions.iter().position(|it| *it == caption).unwrap_or_default() + 1;
        DataError::in_cell(self.line, column, caption, ja, en)
    }
}

/// The rows of a table somebody else may have written: its head line must be the captions, in their order.
///
/// # Errors
///
/// A head line that is missing or another, a row with more cells than captions, or a character that steers a terminal.
pub fn read_rows<'a, const COLUMNS: usize>(
    table: &'a str,
    captions: &'static [&'static str; COLUMNS],
) -> Result<Vec<Row<'a, COLUMNS>>, DataError> {
    if table.len() > MAX_BYTES {
        let most = MAX_BYTES >> 20;
        return Err(DataError::of_table(format!("{most} MB を超えています"), format!("it has more than {most} MB")));
    }
    let table = table.strip_prefix('\u{FEFF}').unwrap_or(table);
    let lines = (1..).zip(table.lines()).filter(|(_, it)| !it.trim().is_empty() && !it.starts_with('#'));
    let mut lines = lines.map(|(number, line)| Ok((number, cells(number, line, captions)?)));
    let missing = || DataError::of_table("見出しの行がありません", "it has no head line");
    let (line, head) = lines.next().unwrap_or_else(|| Err(missing()))?;
    for ((column, found), expected) in (1..).zip(head).zip(captions) {
        if found != *expected {
            return Err(DataError::in_head(line, column, found, expected));
        }
    }
    lines.map(|it| it.map(|(line, cells)| Row { line, captions, cells })).collect()
}

fn cells<'a, const COLUMNS: usize>(
    number: usize,
    line: &'a str,
    captions: &[&str; COLUMNS],
) -> Result<[&'a str; COLUMNS], DataError> {
    let mut found = line.split('\t').map(str::trim);
    let cells: [&str; COLUMNS] = std::array::from_fn(|_| found.next().unwrap_or_default());
    if found.any(|it| !it.is_empty()) {
        return Err(DataError::in_line(
            number,
            format!("列が{COLUMNS}より多くあります"),
            format!("it has more than {COLUMNS} columns"),
        ));
    }
    for ((column, cell), caption) in (1..).zip(cells).zip(captions) {
        if let Some(hidden) = cell.chars().find(|it| steers(*it)) {
            let shown = code_point(hidden);
            let (ja, en) =
                (format!("見えない文字 {shown} があります"), format!("there is a hidden character, {shown}"));
            return Err(DataError::in_cell(number, column, caption, ja, en));
        }
    }
    Ok(cells)
}

/// Whether a character moves the cursor, starts a command of the terminal, or turns the direction of writing.
fn steers(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
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

    #[test]
    fn a_table_of_somebody_elses_is_read_whatever_editor_saved_it() {
        let table = "\u{FEFF}# about\r\nname\tage\t\r\n\r\nA \t 1\r\nB\r\n \t \r\n";
        let found: Vec<_> = read_rows(table, &["name", "age"]).unwrap().iter().map(Row::cells).collect();
        assert_eq!(found, [["A", "1"], ["B", ""]]);
    }

    #[track_caller]
    fn check(table: &str, expected: &str) {
        let error = read_rows(table, &["name", "age"]).unwrap_err();
        assert_eq!(error.to_string(), expected, "{table:?}");
    }

    #[test]
    fn what_is_no_such_table_is_told_with_its_place() {
        check("", "it has no head line");
        check("# about\n", "it has no head line");
        check("A\t1\n", "line 1, column 1: found `A`, expected the caption `name`");
        check("# about\nname\n", "line 2, column 2: found an empty cell, expected the caption `age`");
        check("name\tage\tshoe\n", "line 1: it has more than 2 columns");
        check("name\tage\nA\t1\n\nB\t2\t3\n", "line 4: it has more than 2 columns");
        check("name\tage\nA\t1\u{1b}[31m2\n", "line 2, column 2 (age): there is a hidden character, U+001B ESCAPE");
        check(
            "name\tage\n\u{202E}A\t1\n",
            "line 2, column 1 (name): there is a hidden character, U+202E RIGHT-TO-LEFT OVERRIDE",
        );
        check(&format!("name\tage\n{}", "A\t1\n".repeat(2 << 20)), "it has more than 4 MB");
    }

    #[test]
    fn what_is_wrong_with_a_cell_is_told_with_its_caption() {
        let rows = read_rows("name\tage\nA\tx\n", &["name", "age"]).unwrap();
        let error = rows[0].wrong("age", "数字ではありません", "it is no number");
        assert_eq!(error.wording().ja, "2行目 2列目（age）: 数字ではありません");
        assert_eq!(error.wording().en, "line 2, column 2 (age): it is no number");
    }
}
