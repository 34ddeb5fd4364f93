//! What stands on the form otherwise than it was typed: the same number, the same day, but told.

use std::fmt::Display;

use crate::application::CardNumber;
use crate::diagnostic::{Example, Field, Remark, Rule, Severity, narrow, said};
use crate::law;

/// Every rule of this file.
pub(super) const RULES: &[&Rule] = &[&CARD_NUMBER_PRINTED_AS, &DATE_PRINTED_AS];

const CARD_NUMBER_PRINTED_AS: Rule = Rule {
    code: "card-number-printed-as",
    severity: Severity::Note,
    meaning: said(
        "在留カード番号の全角・小文字・空白・ハイフンは、半角の大文字と数字にそろえて印刷します。番号そのものは変わりません。",
        "A card number typed with full-width or small letters, blanks or hyphens is printed in plain capitals and digits. It is the same number.",
    ),
    fields: &[Field::CardNumber],
    example: Example { wrong: r#"{"card_number": "ab-12345678-cd"}"#, right: r#"{"card_number": "AB12345678CD"}"# },
    sources: &[&law::REGULATION_19_6_NUMBER],
};

const DATE_PRINTED_AS: Rule = Rule {
    code: "date-printed-as",
    severity: Severity::Note,
    meaning: said(
        "元号で書かれた日付は、西暦に直して印刷します。年の取り違えがないか、確かめてください。",
        "A date of a Japanese era is printed in the Gregorian calendar; make sure that the year is the one that was meant.",
    ),
    fields: &[Field::BirthDate, Field::LossKnownOn, Field::SignedOn],
    example: Example { wrong: r#"{"birth_date": "平成10年4月12日"}"#, right: r#"{"birth_date": "1998-04-12"}"# },
    sources: &[&law::FILLING_PRACTICE, &law::ERAS],
};

/// A card number that is printed otherwise than typed.
pub(super) fn of_card_number(text: &str, number: &CardNumber) -> Option<Remark> {
    let number = number.as_str();
    (text.trim() != number).then(|| {
        Remark::new(&CARD_NUMBER_PRINTED_AS, format!("{number} と印刷します"), format!("printed as {number}"))
            .hint("カードの写しや住民票と見比べてください", "compare it with a copy of the card, or with the 住民票")
    })
}

/// A date on the form that was typed with an era. Other dates begin with their year.
pub(super) fn of_date(text: &str, printed: &impl Display) -> Option<Remark> {
    let is_of_era = text.trim_start().chars().next().is_some_and(|it| !narrow(it).is_ascii_digit());
    is_of_era.then(|| {
        Remark::new(&DATE_PRINTED_AS, format!("西暦で {printed} と印刷します"), format!("printed as {printed}"))
            .hint("西暦の年を確かめてください", "check the year")
    })
}
