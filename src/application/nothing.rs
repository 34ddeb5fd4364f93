//! Words that people type where they have nothing to say, and that no form should carry.

use super::word;
use crate::diagnostic::{Field, FieldKind, narrow};

/// That there is none, which is all that can be said of a name that one does not have.
const NONE: &[(&str, ())] = &[
    ("なし", ()),
    ("無し", ()),
    ("無", ()),
    ("ナシ", ()),
    ("なし。", ()),
    ("該当なし", ()),
    ("該当無し", ()),
    ("特になし", ()),
    ("n/a", ()),
];

/// That it is not known, or not yet. In Roman letters some are names of people.
const NOT_KNOWN: &[(&str, ())] = &[
    ("不明", ()),
    ("未定", ()),
    ("未記入", ()),
    ("未届", ()),
    ("未届け", ()),
    ("わからない", ()),
    ("分からない", ()),
    ("忘れた", ()),
    ("後で届ける", ()),
    ("none", ()),
    ("null", ()),
    ("nil", ()),
    ("nothing", ()),
    ("unknown", ()),
    ("not known", ()),
    ("not applicable", ()),
    ("tbd", ()),
];

/// That the police have not given a number yet.
const NOT_YET: &[(&str, ())] = &[
    ("申請中", ()),
    ("手続中", ()),
    ("手続き中", ()),
    ("確認中", ()),
    ("届出中", ()),
    ("届出前", ()),
    ("届出予定", ()),
    ("届け出予定", ()),
    ("提出予定", ()),
    ("予定", ()),
    ("後日", ()),
    ("後日届出", ()),
    ("後日提出", ()),
    ("後日記入", ()),
    ("後で", ()),
    ("あとで", ()),
    ("これから", ()),
    ("まだ", ()),
    ("未受理", ()),
    ("未発行", ()),
    ("発行待ち", ()),
    ("pending", ()),
    ("not yet", ()),
    ("later", ()),
    ("in progress", ()),
];

/// How all of them begin.
#[rustfmt::skip]
const BEGINNINGS: [char; 27] = [
    'な', '無', 'ナ', '該', '特', '不', '未', 'わ', '分', '忘', '後', '申', '手', '確', '届', '提', '予', 'あ', 'こ', 'ま', '発',
    'n', 'u', 't', 'p', 'l', 'i',
];

/// Whether a text says that there is nothing to say. 無 is an answer where yes or no is asked for, nobody's sex is none, and
/// somebody may be called Null.
pub fn says_nothing(field: Field, text: &str) -> bool {
    /// The longest of the words, in bytes, when typed in full width.
    const LONGEST: usize = 42;
    let text = text.trim();
    // Most texts begin like none of the words.
    let first = text.chars().next().map(|it| narrow(it).to_ascii_lowercase());
    if text.len() > LONGEST || !first.is_some_and(|it| BEGINNINGS.contains(&it)) {
        return false;
    }
    let is_one_of = |words: &[(&str, ())]| word::find(words, text).is_some();
    match field {
        Field::Sex => false,
        Field::Name | Field::FamilyName | Field::GivenName => is_one_of(NONE),
        Field::PoliceReceiptNumber => is_one_of(NONE) || is_one_of(NOT_KNOWN) || is_one_of(NOT_YET),
        _ => match field.kind() {
            FieldKind::Text | FieldKind::Date => is_one_of(NONE) || is_one_of(NOT_KNOWN),
            FieldKind::YesNo | FieldKind::File => false,
        },
    }
}

/// The words for nothing in an item that is no name, as a regular expression (ECMA-262).
pub fn nothing_pattern() -> String {
    word::pattern(&[NONE, NOT_KNOWN].concat())
}

/// Those in a part of a name.
pub fn no_name_pattern() -> String {
    word::pattern(NONE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(field: Field, nothing: &[&str], answers: &[&str]) {
        for text in nothing {
            assert!(says_nothing(field, text), "{}: {text}", field.path());
        }
        for text in answers {
            assert!(!says_nothing(field, text), "{}: {text}", field.path());
        }
    }

    #[test]
    fn every_word_begins_as_one_of_them() {
        let words = [NONE, NOT_KNOWN, NOT_YET].concat();
        assert!(words.iter().all(|(word, ())| word.starts_with(BEGINNINGS)));
        assert!(BEGINNINGS.iter().all(|it| words.iter().any(|(word, ())| word.starts_with(*it))));
    }

    #[test]
    fn words_for_nothing_are_known_however_they_are_typed() {
        let nothing = ["なし", " N/A ", "Ｎ／Ａ", "Unknown", "不明", "無", "Ｎｏｔ　ａｐｐｌｉｃａｂｌｅ"];
        let answers = ["", "なしま", "無料", "NA", "梨", "03-1234-5678", "まだ"];
        check(Field::ContactPhone, &nothing, &answers);
        check(Field::CardNumber, &nothing, &["", "AB12345678CD"]);
        check(Field::PhotoTakenOn, &nothing, &["", "2026-10-01"]);
        check(Field::PassportMrz, &nothing, &["P<VNM"]);
        check(Field::LossKind, &nothing, &["lost"]);
        check(Field::RepresentativeGround, &nothing, &["illness"]);
    }

    #[test]
    fn an_answer_of_its_own_is_no_word_for_nothing() {
        check(Field::ActivityPermission, &[], &["無", "なし", "N/A"]);
        check(Field::Sex, &[], &["不明", "N/A"]);
        check(Field::Photo, &[], &["なし"]);
    }

    #[test]
    fn people_may_be_called_null() {
        for field in [Field::Name, Field::FamilyName, Field::GivenName] {
            let names = ["NA", "NIL", "NULL", "NONE", "NO", "UNKNOWN", "不明", "LI"];
            check(field, &["なし", "無し", "該当なし", "N/A", "n/a", "Ｎ／Ａ"], &names);
        }
    }

    #[test]
    fn a_number_that_is_still_to_come_is_none() {
        check(
            Field::PoliceReceiptNumber,
            &["申請中", "後日", "まだ", "届出予定", "Pending", "なし"],
            &["12345", "予定地1"],
        );
    }
}
