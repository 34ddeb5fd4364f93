//! What kind of input a file is: by its name, else by how it begins.

/// How the records of a file are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InputKind {
    /// One object, a list of objects, or one object a line.
    Json,
    /// CSV or a workbook.
    Table,
}

impl InputKind {
    /// The kind of a file with this ending, or that begins so.
    ///
    /// A workbook is known by its first letters, whatever its name, and so is JSON where the name does not tell.
    ///
    /// ```
    /// use zairyu::input::InputKind;
    ///
    /// assert_eq!(InputKind::of(Some("CSV"), b"{}"), InputKind::Table);
    /// assert_eq!(InputKind::of(None, b" [{}]"), InputKind::Json);
    /// assert_eq!(InputKind::of(None, "氏名,性別".as_bytes()), InputKind::Table);
    /// ```
    pub fn of(ending: Option<&str>, beginning: &[u8]) -> Self {
        const MARKS: [&[u8]; 3] = [b"\xEF\xBB\xBF", b"\xFF\xFE", b"\xFE\xFF"];
        const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0"];
        if WORKBOOKS.iter().any(|it| beginning.starts_with(it)) {
            return Self::Table;
        }
        match ending.map(str::to_ascii_lowercase).as_deref() {
            Some("json" | "jsonl" | "ndjson") => return Self::Json,
            Some("csv" | "tsv" | "xlsx" | "xlsm" | "xls") => return Self::Table,
            _ => {}
        }
        let text = MARKS.iter().find_map(|it| beginning.strip_prefix(*it)).unwrap_or(beginning);
        let first = text.iter().find(|it| !it.is_ascii_whitespace() && **it != 0);
        // An empty file has no records of either kind.
        if matches!(first, None | Some(b'{' | b'[')) { Self::Json } else { Self::Table }
    }
}
