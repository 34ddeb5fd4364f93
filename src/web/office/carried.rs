//! A table as text in a page, and back. Cells stay what they were in the workbook, so that a row is judged the second time
//! as it was the first.

use serde::{Deserialize, Serialize};

use super::table::OfficeTable;
use super::trouble::{MOST_COLUMNS, MOST_ROWS};
use crate::spreadsheet::{Cell, Epoch, Row, RowFault, YesNo};

#[derive(Serialize, Deserialize)]
struct Carried {
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sheet: Option<String>,
    line: usize,
    headings: Vec<String>,
    rows: Vec<CarriedRow>,
}

#[derive(Serialize, Deserialize)]
struct CarriedRow {
    line: usize,
    cells: Vec<CarriedCell>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    faults: Vec<CarriedFault>,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum CarriedCell {
    Text(String),
    YesNo(bool),
    Day { day: String },
    Number { number: f64, from: u16 },
    Lost { lost: Lost },
}

/// What nobody can read any more.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Lost {
    Time,
    Formula,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum CarriedFault {
    Behind { column: usize },
    Unclosed { column: usize, line: usize },
}

impl OfficeTable {
    /// As text.
    pub(in crate::web) fn carried(&self) -> String {
        let rows = self.rows.iter().map(|row| CarriedRow {
            line: row.line,
            cells: row.cells.iter().map(CarriedCell::of).collect(),
            faults: row.faults.iter().map(CarriedFault::of).collect(),
        });
        let carried = Carried {
            name: self.name.clone(),
            sheet: self.sheet.clone(),
            line: self.line,
            headings: self.headings.clone(),
            rows: rows.collect(),
        };
        serde_json::to_string(&carried).unwrap_or_default()
    }

    /// Back from a text; none where it is none of ours.
    pub(super) fn of_carried(text: &str) -> Option<Self> {
        let Carried { name, sheet, line, headings, rows } = serde_json::from_str(text).ok()?;
        let is_ours = !rows.is_empty()
            && rows.len() <= MOST_ROWS
            && headings.len() <= MOST_COLUMNS
            && rows.iter().all(|it| it.cells.len() <= MOST_COLUMNS + headings.len())
            // By their lines rows are told apart.
            && rows.iter().zip(rows.iter().skip(1)).all(|(one, next)| one.line < next.line);
        let rows = rows.into_iter().map(|row| Row {
            line: row.line,
            cells: row.cells.into_iter().map(CarriedCell::cell).collect(),
            faults: row.faults.into_iter().map(CarriedFault::fault).collect(),
        });
        is_ours.then(|| Self::new(name, sheet, (headings, line), rows.collect()))
    }
}

impl CarriedCell {
    fn of(cell: &Cell) -> Self {
        match cell {
            Cell::Day(day) => Self::Day { day: day.clone() },
            Cell::YesNo(answer) => Self::YesNo(*answer == YesNo::Yes),
            Cell::Number { value, epoch } if value.is_finite() => {
                Self::Number { number: *value, from: if *epoch == Epoch::Year1904 { 1904 } else { 1900 } }
            }
            Cell::Time => Self::Lost { lost: Lost::Time },
            Cell::Uncalculated => Self::Lost { lost: Lost::Formula },
            // Errors are known by their signs.
            other => Self::Text(other.shown()),
        }
    }

    fn cell(self) -> Cell {
        match self {
            Self::Text(text) => Cell::Text(text),
            Self::YesNo(true) => Cell::YesNo(YesNo::Yes),
            Self::YesNo(false) => Cell::YesNo(YesNo::No),
            Self::Day { day } => Cell::Day(day),
            Self::Lost { lost: Lost::Time } => Cell::Time,
            Self::Lost { lost: Lost::Formula } => Cell::Uncalculated,
            Self::Number { number, from } => {
                Cell::Number { value: number, epoch: if from == 1904 { Epoch::Year1904 } else { Epoch::Year1900 } }
            }
        }
    }
}

impl CarriedFault {
    fn of(fault: &RowFault) -> Self {
        match *fault {
            RowFault::BehindQuote { column } => Self::Behind { column },
            RowFault::UnclosedQuote { column, line } => Self::Unclosed { column, line },
        }
    }

    fn fault(self) -> RowFault {
        match self {
            Self::Behind { column } => RowFault::BehindQuote { column },
            Self::Unclosed { column, line } => RowFault::UnclosedQuote { column, line },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::posted::Upload;

    #[track_caller]
    fn check(name: &str, bytes: &[u8]) {
        let table = OfficeTable::read(&Upload { name: name.to_owned(), bytes: bytes.to_vec().into() }).unwrap();
        let again = OfficeTable::of_carried(&table.carried()).unwrap();
        let told = |it: &OfficeTable| -> Vec<_> {
            let records = it.table().map(|it| (it.line, it.original, it.record.unwrap()));
            records.map(|(line, original, record)| (line, original, record.problems().to_string())).collect()
        };
        assert!(told(&table) == told(&again), "{name}");
        assert_eq!(again.carried(), table.carried());
    }

    #[test]
    fn a_table_comes_back_as_it_went() {
        check("office.xlsx", include_bytes!("../../../tests/tables/office.xlsx"));
        check("mac-1904.xlsx", include_bytes!("../../../tests/tables/mac-1904.xlsx"));
        check("readings.xlsx", include_bytes!("../../../tests/tables/readings.xlsx"));
        check("shift-jis.csv", include_bytes!("../../../tests/tables/shift-jis.csv"));
        check("wrong-rows.csv", include_bytes!("../../../tests/tables/wrong-rows.csv"));
    }

    #[test]
    fn what_is_no_table_of_ours_is_none() {
        #[track_caller]
        fn check(rows: &str) {
            let text = format!(r#"{{"name":"a","line":1,"headings":["name"],"rows":{rows}}}"#);
            assert!(OfficeTable::of_carried(&text).is_none(), "{rows}");
        }
        check("[]");
        check("7");
        check(r#"[{"line":2,"cells":[null]}]"#);
        check(r#"[{"line":2,"cells":["a"]},{"line":2,"cells":["b"]}]"#);
        assert!(OfficeTable::of_carried("").is_none());
    }
}
