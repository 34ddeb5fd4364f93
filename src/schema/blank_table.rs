//! A table to fill in: a column for every item, an example, and what each column is.

use super::is_required;
use crate::application::{Ground, LossKind, Nationality, Sex, YesNo};
use crate::diagnostic::{Field, FieldKind};
use crate::spreadsheet::{BlankColumn, BlankKind, BlankTable};

/// A table with the Japanese captions, one example row, which is invented, and an explanation of every column.
pub fn blank_table() -> BlankTable {
    // A name in parts is the form's own way; the whole name is the other.
    let items = Field::ALL.iter().copied().filter(|it| *it != Field::Name).map(column);
    let remark = BlankColumn {
        heading: "備考".to_owned(),
        example: "記入例です。この行は消してください（an example; delete this row）".to_owned(),
        kind: BlankKind::Text,
        explanation: ["//", "remarks, which are not read", "", "読みません"].map(str::to_owned).to_vec(),
    };
    let headings = ["列 | Column", "Path", "English", "必須 | Required", "書き方 | How to write it"];
    BlankTable {
        sheet: "申請者".to_owned(),
        guide: ("説明 Columns".to_owned(), headings.map(str::to_owned).to_vec()),
        columns: items.chain([remark]).collect(),
    }
}

fn column(field: Field) -> BlankColumn {
    let required = if is_required(field) { "必須 | required" } else { "" };
    let how = match (field, field.kind()) {
        (Field::PassportMrz, _) => "2行を続けて | both lines, one behind the other".to_owned(),
        (_, FieldKind::Date) => "1998-04-12, 1998/4/12, 平成10年4月12日, H10.4.12".to_owned(),
        (_, FieldKind::File) => "このファイルから見た場所 | seen from this file: photos/nguyen.jpg".to_owned(),
        _ => match kind(field) {
            BlankKind::Choice(list) => list.join(", "),
            BlankKind::Proposals(_) => "一覧から選ぶか、カードのとおりに | from the list, or as on the card".to_owned(),
            BlankKind::Text | BlankKind::Date => example(field).to_owned(),
        },
    };
    BlankColumn {
        heading: field.name_ja().to_owned(),
        example: example(field).to_owned(),
        kind: kind(field),
        explanation: vec![field.path().to_owned(), field.name_en().to_owned(), required.to_owned(), how],
    }
}

fn kind(field: Field) -> BlankKind {
    let all = |words: &[&str]| words.iter().map(|it| (*it).to_owned()).collect();
    match field {
        Field::Sex => BlankKind::Choice(all(Sex::JAPANESE)),
        Field::LossKind => BlankKind::Choice(all(LossKind::JAPANESE)),
        Field::RepresentativeGround => BlankKind::Choice(all(Ground::JAPANESE)),
        Field::Nationality => BlankKind::Proposals(Nationality::names().map(str::to_owned).collect()),
        _ => match field.kind() {
            FieldKind::Date => BlankKind::Date,
            FieldKind::YesNo => BlankKind::Choice(all(YesNo::JAPANESE)),
            FieldKind::Text | FieldKind::File => BlankKind::Text,
        },
    }
}

/// What stands in the example row: an invented person, with whom nothing is wrong.
fn example(field: Field) -> &'static str {
    match field {
        Field::Nationality => "ベトナム",
        Field::BirthDate => "1998-04-12",
        Field::FamilyName => "NGUYEN",
        Field::GivenName => "VAN AN",
        Field::Sex => "男",
        Field::Address => "東京都新宿区西新宿二丁目8番1号 新宿ハイツ203",
        Field::CardNumber => "AB12345678CD",
        Field::ActivityPermission | Field::LossAbroad => "無",
        Field::LossKind => "遺失",
        Field::LossReason => "通勤途中の電車内で財布ごと紛失した。",
        Field::LossKnownOn | Field::PoliceReportedOn => "2026-11-10",
        Field::LossPlace => "JR新宿駅",
        Field::PoliceStation => "新宿警察署",
        Field::PoliceReceiptNumber => "12345",
        Field::ContactPhone => "03-1234-5678",
        Field::ContactMobile => "090-1234-5678",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Date;
    use crate::check::{Conditions, PhotoPlan, check};
    use crate::input::{TableOptions, entries};

    #[test]
    fn both_tables_are_read_back_without_an_error_and_are_the_same_each_time() {
        let table = blank_table();
        for make in [BlankTable::to_csv, BlankTable::to_workbook] {
            let bytes = make(&table).unwrap();
            assert!(bytes == make(&table).unwrap());
            let mut rows = entries(bytes.as_slice(), TableOptions::default()).unwrap();
            assert!(rows.problems().is_empty(), "{}", rows.problems());
            assert_eq!(rows.headers().items().count(), Field::ALL.len() - 1);
            let record = rows.next().unwrap().record.unwrap();
            assert!(rows.next().is_none());
            let conditions = Conditions::on(Date::parse("2026-11-22").unwrap()).with_photo(PhotoPlan::Pasted);
            let checked = check(&record, &conditions);
            assert!(!checked.problems().has_errors(), "{}", checked.problems());
            assert!(record.problems().is_empty());
        }
    }

    #[test]
    fn every_word_of_a_list_is_one_that_is_read() {
        for field in Field::ALL {
            let BlankKind::Choice(words) = kind(*field) else { continue };
            let is_read = |word: &str| match field {
                Field::Sex => Sex::parse(word).is_ok(),
                Field::LossKind => LossKind::parse(word).is_ok(),
                Field::RepresentativeGround => Ground::parse(word).is_ok(),
                _ => YesNo::parse(word).is_ok(),
            };
            assert!(words.iter().all(|it| is_read(it)), "{field:?}");
        }
    }
}
