//! What is told of a record among many, and of no record by itself.

use crate::diagnostic::{Example, Finding, Remark, Rule, Severity, Wording, excerpt, said};
use crate::input::InputError;
use crate::law::OURS;

/// A record that cannot be taken apart.
pub const RECORD_UNREADABLE: Rule = Rule {
    code: "record-unreadable",
    severity: Severity::Error,
    meaning: said(
        "JSON Lines の1行など、記録として読めないものがあると、その記録だけ申請書を作らず、ほかの記録は続けます。",
        "Where one record among many cannot be taken apart, such as a broken line of JSON lines, no form is made for it, and the others go on.",
    ),
    fields: &[],
    example: Example { wrong: r#""sex": "male""#, right: r#"{ "sex": "male" }"# },
    sources: &[&OURS],
};

/// A paper that is there already and no longer what its record asks for.
pub const PAPER_OUTDATED: Rule = Rule {
    code: "paper-outdated",
    severity: Severity::Error,
    meaning: said(
        "--resume で続けるとき、申請書を作った後で記録・写真・指定が変わったもの、申請書のファイルが書き換えられたものは、そのままにして知らせます。--packet の書類は日によって変わるため、別の日に作ったものも知らせます。作り直すには --resume と --force を付けます。",
        "When a batch goes on with --resume, a paper whose record, photo or options have changed since, or that is no longer the file that was written, stays as it is and is told. So are papers of --packet that were made on another day, since they hang on the day. With --resume --force they are made anew.",
    ),
    fields: &[],
    example: Example { wrong: "--resume", right: "--resume --force" },
    sources: &[&OURS],
};

/// Two papers would have had one name.
pub const NAME_REPEATED: Rule = Rule {
    code: "name-repeated",
    severity: Severity::Note,
    meaning: said(
        "--name-pattern で同じファイル名になる申請書があると、上書きせず、後のものの名前に番号を付けて知らせます。",
        "Where --name-pattern gives two papers one name, nothing is written over: the later one gets the number of its record added, and is told.",
    ),
    fields: &[],
    example: Example { wrong: "--name-pattern {name}.pdf", right: "--name-pattern {row:04}-{name}.pdf" },
    sources: &[&OURS],
};

/// A number was asked for that no record has.
pub const ONLY_NOT_FOUND: Rule = Rule {
    code: "only-not-found",
    severity: Severity::Warning,
    meaning: said(
        "--only に書いた番号の記録がないと知らせます。番号は、Excel では行、CSV ではファイルの行（見出しも数えます）、JSON では記録の順番です。",
        "A number given to --only that no record has is told. Of a workbook it is the number of the row, of CSV that of the line (the head line counts too), of JSON that of the record.",
    ),
    fields: &[],
    example: Example { wrong: "--only 2,99", right: "--only 2" },
    sources: &[&OURS],
};

/// A bug.
pub const FAULT_OF_OURS: Rule = Rule {
    code: "fault-of-ours",
    severity: Severity::Error,
    meaning: said(
        "プログラムの不具合で申請書を作れなかった記録です。データの誤りではありません。ほかの記録は続けて作ります。",
        "No form could be made from the record because of a bug in the program; nothing is wrong with the data. The other records go on.",
    ),
    fields: &[],
    example: Example { wrong: "プログラムの不具合 / a bug", right: "zairyu doctor" },
    sources: &[&OURS],
};

/// A record that is none.
pub(super) struct Unreadable<'a>(pub(super) &'a InputError);

impl Finding for Unreadable<'_> {
    fn rule(&self) -> &'static Rule {
        &RECORD_UNREADABLE
    }

    fn message(&self) -> Wording {
        let said = self.0.wording();
        Wording::new(format!("記録として読めません: {}", said.ja), format!("the record cannot be read: {}", said.en))
    }

    fn hint(&self) -> Option<Wording> {
        Some(Wording::new(
            "`zairyu init json` で書き方を確かめ、この記録を直してください",
            "mend this record; `zairyu init json` shows how one is written",
        ))
    }
}

pub(super) fn fault_of_ours(reason: &str) -> Remark {
    let reason = excerpt(reason);
    Remark::new(
        &FAULT_OF_OURS,
        format!("プログラムの不具合のため、この申請書を作れませんでした: {reason}"),
        format!("this is a bug: the form could not be made: {reason}"),
    )
    .hint(
        "データの誤りではありません。個人情報を除いて不具合として報告してください",
        "nothing is wrong with the data; please report it, without personal data",
    )
}

pub(super) fn name_repeated(name: &str) -> Remark {
    let name = excerpt(name);
    Remark::new(
        &NAME_REPEATED,
        format!("同じファイル名の申請書があるため、{name} という名前にしました"),
        format!("another paper has that name, so this one is called {name}"),
    )
    .hint("--name-pattern に {row} を入れると重なりません", "with {row} in --name-pattern no two names are alike")
}

/// What is told where no record has a number, or any of a range of numbers.
pub fn only_not_found(numbers: &str) -> Remark {
    Remark::new(
        &ONLY_NOT_FOUND,
        format!("--only の {numbers} に当たる記録がありません"),
        format!("there is no record {numbers}, which --only names"),
    )
    .hint(
        "番号は、表では見出しも数えたファイルの行です",
        "of a table it is the number of the row or line in the file, where the head line counts too",
    )
}

/// What has changed since a paper was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The record, or its photo.
    Input,
    /// The form, the way of printing or the program.
    Settings,
    /// The paper.
    Paper,
    /// The day, on which the papers that go with it hang.
    Day,
}

pub(super) fn paper_outdated(change: Change, file: &str) -> Remark {
    let file = excerpt(file);
    let (ja, en) = match change {
        Change::Input => (
            format!("{file} を作った後で、記録か写真が変わりました"),
            format!("the record or its photo has changed since {file} was made"),
        ),
        Change::Settings => (
            format!("{file} は、別の様式・印刷の指定か、別の版のプログラムで作られています"),
            format!("{file} was made on another form, with other options, or by another version of the program"),
        ),
        Change::Paper => {
            (format!("{file} が、作ったときのファイルと違います"), format!("{file} is not the file that was written"))
        }
        Change::Day => (
            format!(
                "{file} と一緒の書類は別の日に作られています。残りの日数や、期限を過ぎたときの書類が今日と違います"
            ),
            format!(
                "the papers beside {file} are those of another day: days left, and what a late application needs, are others today"
            ),
        ),
    };
    Remark::new(&PAPER_OUTDATED, ja, en)
        .hint("作り直すには --resume に --force も付けてください", "to make it anew, give --force besides --resume")
}
