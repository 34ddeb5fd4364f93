//! The letters that go with the form: 陳述書, 遅延理由書, 旅券を提示できない理由書, 委任状.
//!
//! They are in Japanese, since the office reads them, and in the form of Japanese letters to an authority. None of them
//! is a form of the agency: the law asks for what they say, and leaves the sheet to the applicant (任意様式). The agency
//! has a sheet of its own for the statement, which was not seen word for word; it can be given as a template. What a
//! record does not say stays blank, to be written by hand; signatures and dates always do.

mod late_reason;
mod passport_reason;
mod power_of_attorney;
mod sheet;
mod statement;

pub use late_reason::late_reason;
pub use passport_reason::passport_reason;
pub use power_of_attorney::power_of_attorney;
pub use statement::statement;

use crate::application::{Application, Line};

/// 出入国在留管理庁長官, to whom the form is addressed, too.
const ADDRESSEE: &str = "出入国在留管理庁長官　殿";

/// 氏名, in the passport's order, with kanji behind where the record has them.
pub(crate) fn full_name(application: &Application) -> String {
    application.name.roman.with_kanji(application.name.kanji.as_ref())
}

/// Text as it was written, or nothing.
fn written(line: Option<&Line>) -> String {
    line.map(|it| it.as_str().to_owned()).unwrap_or_default()
}

/// A date to be written by hand.
const DATE_BY_HAND: &str = "　　　　年　　　月　　　日";
