//! A cell of a table taken over as the text of an item, or what a spreadsheet made of it that nobody typed.

use super::RawApplication;
use crate::diagnostic::{Example, Field, FieldKind, Finding, Position, Problem, Remark, Rule, Severity, excerpt, said};
use crate::law::OURS;
use crate::spreadsheet::{Cell, ROUNDED, YesNo};

/// Every rule of this file.
pub(super) const RULES: &[&Rule] = &[
    &CELL_ERROR,
    &FORMULA_WITHOUT_VALUE,
    &CELL_TURNED_DATE,
    &DATE_FROM_SERIAL,
    &NUMBER_LOST_ZERO,
    &NUMBER_LOST_DIGITS,
];

const CELL_ERROR: Rule = Rule {
    code: "cell-error",
    severity: Severity::Error,
    meaning: said(
        "Excel のセルが #N/A や #REF! などのエラーになっています。数式の結果がないため、その行の申請書は作りません。",
        "The cell of a workbook shows an error such as #N/A or #REF!. Its formula has no result, so no form is made from the row.",
    ),
    fields: &[],
    example: Example { wrong: "#N/A", right: "ベトナム" },
    sources: &[&OURS],
};
const FORMULA_WITHOUT_VALUE: Rule = Rule {
    code: "formula-without-value",
    severity: Severity::Error,
    meaning: said(
        "数式は計算しません。Excel が保存した計算結果を読みます。他のプログラムが書いた計算前の数式には結果がないため、その行の申請書は作りません。",
        "Formulas are not worked out; the result that Excel saved with them is read. A formula written by another program has none, so no form is made from the row.",
    ),
    fields: &[],
    example: Example { wrong: "=A2&B2", right: "NGUYEN VAN AN" },
    sources: &[&OURS],
};
const CELL_TURNED_DATE: Rule = Rule {
    code: "cell-turned-date",
    severity: Severity::Error,
    meaning: said(
        "Excel は 2-8-1 のような文字を日付に、8:30 のような文字を時刻に変えて保存します。元の文字は残らないため、日付ではない項目にそれがあるとき、また日付の項目に時刻だけがあるときは、その行の申請書は作りません。",
        "Excel saves what looks like a date, such as 2-8-1, as a day, and 8:30 as a time, and what was typed is gone. Where that has happened to an item that is no date, or a date is nothing but a time, no form is made from the row.",
    ),
    fields: &[],
    example: Example { wrong: "2002-08-01", right: "2-8-1" },
    sources: &[&OURS],
};
const DATE_FROM_SERIAL: Rule = Rule {
    code: "date-from-serial",
    severity: Severity::Note,
    meaning: said(
        "Excel は日付を日数で保存します。日付の書式がないセルでは 45241 のような数に見えますが、日付の項目にある5桁の数（10000から60000まで）はその日数でしかありえないため、日付として読んで知らせます。",
        "Excel keeps days as numbers, and a cell without a date format shows one such as 45241. In an item that is a date, a number from 10000 to 60000 can be nothing else, so it is read as that day, and told.",
    ),
    fields: &[],
    example: Example { wrong: "45241", right: "2023-11-10" },
    sources: &[&OURS],
};
const NUMBER_LOST_ZERO: Rule = Rule {
    code: "number-lost-zero",
    severity: Severity::Error,
    meaning: said(
        "Excel は 09012345678 のような文字を数に変えて先頭の0を消します。画面では書式で0が見えることもありますが、保存された数には残っていないため、電話番号が数になっている行の申請書は作りません。",
        "Excel turns 09012345678 into a number and drops its leading zero; a format may still show one that is not saved. So no form is made from a row whose telephone number is a number.",
    ),
    fields: &[Field::AgentPhone, Field::ContactPhone, Field::ContactMobile],
    example: Example { wrong: "9012345678", right: "090-1234-5678" },
    sources: &[&OURS],
};
const NUMBER_LOST_DIGITS: Rule = Rule {
    code: "number-lost-digits",
    severity: Severity::Error,
    meaning: said(
        "Excel の数は15桁までです。それより長い番号は後ろの桁が0に変わって保存されるため、その行の申請書は作りません。",
        "A number in Excel has no more than 15 digits; of a longer one the last are saved as zeros, so no form is made from the row.",
    ),
    fields: &[],
    example: Example { wrong: "1234567890123450", right: "1234567890123456" },
    sources: &[&OURS],
};

/// From 1927 to 2064. Shorter numbers may be years, longer ones days as 20261110.
const SERIALS: std::ops::RangeInclusive<f64> = 10_000.0..=60_000.0;
/// What stands in a cell of a refused row before the day that Excel made of a text.
pub(super) const TURNED_DATE: &str = "#DATE";

/// Writes what a cell says into an item of a record, with whatever is wrong with it.
pub(super) fn put(record: &mut RawApplication, field: Field, cell: &Cell, position: Position) {
    let text = match cell {
        Cell::Text(text) if is_error_sign(text.trim()) => Err(cell_error(&excerpt(text.trim())).into()),
        Cell::Text(text) if is_phone(field) => with_its_zero(text),
        Cell::Text(text) => Ok(text.clone()),
        Cell::YesNo(YesNo::Yes) => Ok("true".to_owned()),
        Cell::YesNo(YesNo::No) => Ok("false".to_owned()),
        Cell::Day(day) if field.kind() == FieldKind::Date => Ok(day.clone()),
        Cell::Day(_) | Cell::Time => Err(turned_date(field, cell).into()),
        Cell::Number { value, .. } => match (field.kind(), cell.counted_day()) {
            (FieldKind::Date, Some(day)) if SERIALS.contains(value) => {
                note(record, field, &from_serial(cell, &day), position);
                Ok(day)
            }
            _ => number(field, *value),
        },
        Cell::Fault(sign) => Err(cell_error(sign).into()),
        Cell::Uncalculated => Err(uncalculated().into()),
    };
    match text {
        // A blank one has a place as well, where it can be told to be missing.
        Ok(text) => record.put(field, &text, Some(position)),
        Err(remark) => note(record, field, remark.as_ref(), position),
    }
}

fn note(record: &mut RawApplication, field: Field, finding: &dyn Finding, position: Position) {
    let mut problem = Problem::new(field, finding);
    problem.position = Some(position);
    record.note(problem);
}

fn is_phone(field: Field) -> bool {
    matches!(field, Field::AgentPhone | Field::ContactPhone | Field::ContactMobile)
}

/// An error that became a text on its way through CSV, or through a file of refused rows.
fn is_error_sign(text: &str) -> bool {
    const SIGNS: &[&str] = &[
        "#N/A",
        "#REF!",
        "#VALUE!",
        "#NAME?",
        "#DIV/0!",
        "#NULL!",
        "#NUM!",
        "#SPILL!",
        "#CALC!",
        "#GETTING_DATA",
        "#TIME",
        "#FORMULA",
    ];
    // A column that was too narrow for its number.
    let is_too_narrow = text.len() >= 3 && text.bytes().all(|it| it == b'#');
    is_too_narrow || SIGNS.contains(&text) || text.starts_with(TURNED_DATE) || text.starts_with("#DIGITS")
}

fn cell_error(sign: &str) -> Remark {
    let remark =
        Remark::new(&CELL_ERROR, format!("セルが {sign} のエラーです"), format!("the cell shows the error {sign}"));
    remark.hint("数式を直すか、値を入力してください", "mend its formula, or type the value")
}

fn uncalculated() -> Remark {
    let remark = Remark::new(
        &FORMULA_WITHOUT_VALUE,
        "数式の計算結果が保存されていません",
        "the formula was saved without its result",
    );
    remark.hint(
        "Excel で開いて保存し直すか、値を入力してください",
        "open the file in Excel and save it, or type the value",
    )
}

/// A telephone number in a CSV file that a spreadsheet had taken for a number before it wrote the file.
fn with_its_zero(text: &str) -> Result<String, Box<Remark>> {
    let digits = text.trim();
    match with_zero(digits) {
        Some(_) if !digits.starts_with('0') => Err(lost_zero(digits).into()),
        _ => Ok(text.to_owned()),
    }
}

fn number(field: Field, value: f64) -> Result<String, Box<Remark>> {
    let text = value.to_string();
    if value.abs() >= ROUNDED {
        let shown = excerpt(&text);
        return Err(Box::new(
            Remark::new(
                &NUMBER_LOST_DIGITS,
                format!("セルの数 {shown} は16桁以上で、後ろの桁が失われています"),
                format!("the number {shown} has more than 15 digits, and the last of them are lost"),
            )
            .hint(
                "セルの書式を「文字列」にしてから、もう一度入力してください",
                "format the cell as text, then type it again",
            ),
        ));
    }
    if is_phone(field) { Err(lost_zero(&text).into()) } else { Ok(text) }
}

fn lost_zero(text: &str) -> Remark {
    let remark = Remark::new(
        &NUMBER_LOST_ZERO,
        format!("電話番号が数 {text} になっていて、先頭の0が失われています"),
        format!("the telephone number became the number {text}, which has lost its leading zero"),
    );
    match with_zero(text) {
        Some(meant) => remark
            .hint(
                format!("セルの書式を「文字列」にして、{meant} と入力してください"),
                format!("format the cell as text and type {meant}"),
            )
            .suggesting(meant),
        None => remark.hint(
            "セルの書式を「文字列」にして、電話番号を入力してください",
            "format the cell as text and type the telephone number",
        ),
    }
}

/// The telephone number that a number was.
fn with_zero(digits: &str) -> Option<String> {
    if !digits.bytes().all(|it| it.is_ascii_digit()) || !matches!(digits.len(), 9 | 10) {
        return None;
    }
    let whole = format!("0{digits}");
    // Where the parts of other numbers end depends on the area.
    let is_mobile = digits.len() == 10 && ["70", "80", "90"].iter().any(|it| digits.starts_with(it));
    let parts = (whole.get(..3), whole.get(3..7), whole.get(7..));
    match parts {
        (Some(one), Some(two), Some(three)) if is_mobile => Some(format!("{one}-{two}-{three}")),
        _ => Some(whole),
    }
}

fn from_serial(cell: &Cell, day: &str) -> Remark {
    let number = cell.shown();
    Remark::new(
        &DATE_FROM_SERIAL,
        format!("セルの数 {number} を Excel の日数とみて {day} と読みました"),
        format!("the number {number} was read as the day that Excel counts so, {day}"),
    )
    .hint("セルの書式を日付にすると、画面でも日付に見えます", "with a date format the cell shows the day as well")
}

fn turned_date(field: Field, cell: &Cell) -> Remark {
    let remark = match cell {
        Cell::Day(day) => Remark::new(
            &CELL_TURNED_DATE,
            format!("セルが日付 {day} になっています。日付ではない項目なので、入力した文字が失われています"),
            format!("the cell holds the day {day}, but the item is no date: what was typed is lost"),
        ),
        _ => Remark::new(
            &CELL_TURNED_DATE,
            "セルが時刻になっています。入力した文字が失われています",
            "the cell holds a time: what was typed is lost",
        ),
    };
    if field.kind() == FieldKind::Date {
        return remark.hint("年月日を 2026-11-10 のように入力してください", "type the day, as 2026-11-10");
    }
    remark.hint(
        "セルの書式を「文字列」にしてから、もう一度入力してください",
        "format the cell as text, then type it again",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spreadsheet::Epoch;

    #[track_caller]
    fn check(field: Field, cell: &Cell, text: Option<&str>, code: Option<&str>) -> RawApplication {
        let mut record = RawApplication::new();
        put(&mut record, field, cell, Position { line: 2, column: 3 });
        assert_eq!(record.text(field), text);
        assert_eq!(record.problems().iter().next().map(|it| it.rule.code), code);
        assert!(record.problems().iter().all(|it| it.position.is_some()));
        record
    }

    fn number(value: f64) -> Cell {
        Cell::Number { value, epoch: Epoch::Year1900 }
    }

    #[test]
    fn what_a_cell_holds_becomes_text_where_nothing_is_lost() {
        check(Field::Sex, &Cell::Text("男".to_owned()), Some("男"), None);
        check(Field::ActivityPermission, &Cell::YesNo(YesNo::No), Some("false"), None);
        check(Field::BirthDate, &Cell::Day("1998-04-12".to_owned()), Some("1998-04-12"), None);
        check(Field::PoliceReceiptNumber, &number(12345.0), Some("12345"), None);
        check(Field::BirthDate, &number(19_980_412.0), Some("19980412"), None);
        let blank = check(Field::Sex, &Cell::BLANK, None, None);
        assert!(blank.position(Field::Sex).is_some());
    }

    #[test]
    fn what_a_spreadsheet_made_of_it_is_told() {
        check(Field::Sex, &Cell::Fault("#N/A"), None, Some("cell-error"));
        check(Field::Name, &Cell::Uncalculated, None, Some("formula-without-value"));
        check(Field::Address, &Cell::Day("2002-08-01".to_owned()), None, Some("cell-turned-date"));
        check(Field::BirthDate, &Cell::Time, None, Some("cell-turned-date"));
        check(Field::BirthDate, &number(45_240.0), Some("2023-11-10"), Some("date-from-serial"));
        check(
            Field::BirthDate,
            &Cell::Number { value: 43_778.0, epoch: Epoch::Year1904 },
            Some("2023-11-10"),
            Some("date-from-serial"),
        );
        check(Field::AgentApprovalNumber, &number(1e15), None, Some("number-lost-digits"));
        check(Field::CardNumber, &number(f64::NAN), Some("NaN"), None);
    }

    #[test]
    fn what_was_lost_before_a_text_was_written_is_told_as_well() {
        for text in ["#N/A", " #REF! ", "#######", "#DATE 2002-08-01", "#DIGITS 1234567890123457000", "#TIME"] {
            check(Field::Address, &Cell::Text(text.to_owned()), None, Some("cell-error"));
        }
        check(Field::Address, &Cell::Text("#203".to_owned()), Some("#203"), None);
        check(Field::ContactMobile, &Cell::Text(" 9012345678".to_owned()), None, Some("number-lost-zero"));
        check(Field::ContactMobile, &Cell::Text("0312345678".to_owned()), Some("0312345678"), None);
        check(Field::PoliceReceiptNumber, &Cell::Text("9012345678".to_owned()), Some("9012345678"), None);
    }

    #[test]
    fn a_telephone_number_without_its_zero_is_proposed_with_it() {
        for (value, meant) in [
            (9_012_345_678.0, Some("090-1234-5678")),
            (312_345_678.0, Some("0312345678")),
            (819_012_345_678.0, None),
            (3.5, None),
        ] {
            let record = check(Field::ContactMobile, &number(value), None, Some("number-lost-zero"));
            assert_eq!(record.problems().iter().next().unwrap().suggestion.as_deref(), meant, "{value}");
        }
    }
}
