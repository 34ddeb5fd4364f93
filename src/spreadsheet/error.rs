//! Why a file is no table that can be read. About the file, not about an applicant.

use std::fmt;
use std::io;

use crate::diagnostic::{Wording, excerpt};
use crate::file_error;

/// Why a file is no table that can be read.
#[derive(Debug)]
#[non_exhaustive]
pub enum SpreadsheetError {
    /// The system does not give it.
    Unreadable(io::Error),
    /// In an encoding that is not read, or no text at all.
    Encoding {
        /// What it seems to be.
        guess: &'static str,
    },
    /// Bytes that are no character.
    Character {
        /// The line.
        line: usize,
        /// The bytes, in hexadecimal.
        bytes: String,
        /// What the rest of the file is written in.
        encoding: &'static str,
    },
    /// More in one row than any spreadsheet has.
    RowTooLong {
        /// The line in which it begins.
        line: usize,
    },
    /// More than anybody keeps in one file.
    TooLarge,
    /// A workbook with a password.
    Protected,
    /// A file of another program, or of an old one.
    OtherFormat {
        /// What it is.
        name: &'static str,
    },
    /// Not as such a file has to be.
    Damaged {
        /// What the reader says.
        reason: String,
    },
    /// The workbook has no sheet of that name.
    NoSheet {
        /// The name that was asked for.
        name: String,
        /// Those that it has.
        sheets: Vec<String>,
    },
    /// No row names items.
    NoHeader {
        /// The sheets that were looked at; none in a text.
        sheets: Vec<String>,
        /// What stands in the row that comes nearest.
        found: Vec<String>,
    },
}

impl SpreadsheetError {
    /// What is wrong with the file, and what to do.
    pub fn wording(&self) -> Wording {
        match self {
            Self::Unreadable(error) => file_error::wording(error),
            Self::Encoding { guess } => Wording::new(
                format!("文字コードが {guess} のようで、読めません。UTF-8 か Shift_JIS で保存してください"),
                format!("its encoding seems to be {guess}, which is not read; save it as UTF-8"),
            ),
            Self::Character { line, bytes, encoding } => Wording::new(
                format!(
                    "{line}行目に {encoding} の文字ではないバイト {bytes} があります。UTF-8 で保存し直してください"
                ),
                format!("line {line} has the bytes {bytes}, which are no character of {encoding}; save it as UTF-8"),
            ),
            Self::RowTooLong { line } => Wording::new(
                format!("{line}行目からの行が長すぎます。引用符 \" が閉じられているか確かめてください"),
                format!("the row that begins in line {line} is too long; see whether a quotation mark is not closed"),
            ),
            Self::TooLarge => Wording::new(
                "大きすぎて読めません。いくつかのファイルに分けてください",
                "it is too large; split it into several files",
            ),
            Self::Protected => Wording::new(
                "パスワードで保護されています。Excel でパスワードを外して保存してください",
                "it is protected by a password; save it without one",
            ),
            Self::OtherFormat { name } => Wording::new(
                format!("{name} 形式です。Excel ブック（.xlsx）か CSV UTF-8 で保存してください"),
                format!("it is {name}; save it as an Excel workbook (.xlsx) or as CSV UTF-8"),
            ),
            Self::Damaged { reason } => Wording::new(
                format!("壊れているようです（{reason}）。Excel で開いて保存し直してください"),
                format!("it seems to be damaged ({reason}); open it in Excel and save it again"),
            ),
            Self::NoSheet { name, sheets } => {
                let (name, sheets) = (excerpt(name), listed(sheets));
                Wording::new(
                    format!("「{name}」というシートはありません。あるのは {sheets} です"),
                    format!("it has no sheet `{name}`; it has {sheets}"),
                )
            }
            Self::NoHeader { sheets, found } => no_header(sheets, found),
        }
    }
}

fn no_header(sheets: &[String], found: &[String]) -> Wording {
    let (ja, en) = if sheets.is_empty() {
        (String::new(), String::new())
    } else {
        let sheets = listed(sheets);
        (format!("（シート {sheets}）"), format!(" (in {sheets})"))
    };
    let found = listed(found);
    Wording::new(
        format!(
            "見出しの行が最初の10行にありません{ja}。見つかったのは {found} です。列の名前は `zairyu init csv` で見られます"
        ),
        format!("none of the first 10 rows names the columns{en}; found {found}; `zairyu init csv` shows their names"),
    )
}

/// As many as one reads.
fn listed(names: &[String]) -> String {
    const SHOWN: usize = 12;
    let shown: Vec<String> =
        names.iter().filter(|it| !it.trim().is_empty()).take(SHOWN).map(|it| excerpt(it.trim())).collect();
    let more = if names.len() > SHOWN { ", …" } else { "" };
    if shown.is_empty() { "–".to_owned() } else { shown.join(", ") + more }
}

impl fmt::Display for SpreadsheetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.wording().en)
    }
}

impl std::error::Error for SpreadsheetError {}

impl From<io::Error> for SpreadsheetError {
    fn from(error: io::Error) -> Self {
        Self::Unreadable(error)
    }
}
