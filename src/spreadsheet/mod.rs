//! Rows and cells of tables as spreadsheets keep them: CSV in the encodings that Japanese offices have, and workbooks of Excel.
//!
//! What a cell holds is told as it is held (a number, a day, an error), since a number that lost its leading zero must not
//! look like a text. What the columns mean is judged elsewhere.

mod row;
mod error;
mod decode;
mod split;
mod delimited;
mod archive;
mod workbook;
mod blank;
mod refused;

pub use blank::{BlankColumn, BlankKind, BlankTable};
#[cfg(feature = "web")]
pub(crate) use decode::japanese_name;
pub use delimited::Delimited;
pub(crate) use delimited::HEAD;
pub use error::SpreadsheetError;
pub use refused::{PROBLEMS, RefusedRows};
pub use row::{Cell, Epoch, ROUNDED, Row, RowFault, YesNo};
pub use workbook::Workbook;
