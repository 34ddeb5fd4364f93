//! What people write above the columns of a table, and which item each of them means.
//!
//! Width, case, blanks, line breaks and signs do not matter, nor do marks such as （必須）. What is merely like a caption is
//! never taken for it: that is asked.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use super::finding::{OTHER_NAMES, UnknownKey, other_name};
use crate::diagnostic::{Field, Finding};

/// What stands above a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Caption {
    /// An item of the record.
    Item(Field),
    /// 社員番号, by which a photo may be found.
    EmployeeNumber,
    /// 備考, which nobody reads, or what we wrote ourselves of a refused row.
    Remark,
    /// Nothing.
    Blank,
    /// Hardly anything else than this item, but not its name.
    Misspelt(Field),
    /// Something else, and the item that it is most like.
    Unknown(Option<Field>),
}

/// Names beside the paths, flags and names of the items and what [`OTHER_NAMES`] knows: the captions of the form itself, and
/// what offices write.
const CAPTIONS: &[(Field, &[&str])] = &[
    (Field::Nationality, &["国籍", "Nationality / Region", "Nationality"]),
    (Field::BirthDate, &["Date of birth", "Birth date"]),
    (Field::Name, &["Name", "Full name", "氏名（ローマ字）", "氏名（英字）", "ローマ字氏名", "英字氏名"]),
    (Field::FamilyName, &["Family name", "Last name", "姓", "氏", "氏（ローマ字）", "姓（ローマ字）"]),
    (Field::GivenName, &["Given name", "First name", "名", "名（ローマ字）"]),
    (Field::KanjiName, &["氏名（漢字）", "漢字名", "Kanji name", "Name in kanji"]),
    (Field::Sex, &["Sex", "Gender"]),
    (Field::Address, &["Address in Japan", "Address", "住所"]),
    (
        Field::CardNumber,
        &["Residence card number", "Residence card no.", "Card number", "在留カードの番号", "カード番号"],
    ),
    (Field::ActivityPermission, &["資格外活動許可", "資格外活動", "Activity permission"]),
    (Field::LossKind, &["Kind of loss", "紛失の区分", "紛失区分"]),
    (
        Field::LossReason,
        &["所持を失った理由", "失った理由", "Reason for loss of the residence card", "Reason for loss"],
    ),
    (
        Field::LossKnownOn,
        &["事実を知った日", "知った日", "紛失に気付いた日", "紛失に気づいた日", "Date of realizing such fact"],
    ),
    (Field::LossAbroad, &["国外で知ったか"]),
    (Field::LossReenteredOn, &["最初に入国した日", "再入国日"]),
    (Field::LossPlace, &["紛失場所", "紛失した場所", "Place of loss"]),
    (Field::PoliceStation, &["警察署", "警察署名", "届出警察署名", "Police station"]),
    (Field::PoliceReceiptNumber, &["受理番号", "遺失届受理番号", "届出の受理番号"]),
    (Field::PoliceReportedOn, &["警察届出日", "届出日"]),
    (Field::LossLateReason, &["遅延理由"]),
    (Field::RepresentativeName, &["代理人氏名", "Representative name"]),
    (Field::RepresentativeRelationship, &["本人との関係", "代理人の本人との関係", "Relationship with the applicant"]),
    (Field::AgentName, &["取次者氏名", "Agent name"]),
    (Field::AgentOrganization, &["所属機関等", "取次者の所属機関", "Organization to which the agent belongs"]),
    (Field::AgentPhone, &["取次者の電話"]),
    (Field::ContactPhone, &["Telephone no.", "Telephone number", "Phone number"]),
    (Field::ContactMobile, &["Cellular phone no.", "Cellular phone number", "Mobile phone", "Mobile phone number"]),
    (Field::Photo, &["写真ファイル", "写真ファイル名", "顔写真"]),
    (Field::PhotoTakenOn, &["撮影日"]),
    (Field::SignedOn, &["Date of filling in this form"]),
    (Field::PassportMrz, &["MRZ"]),
];

const EMPLOYEE_NUMBERS: &[&str] = &[
    "社員番号",
    "従業員番号",
    "職員番号",
    "社員No",
    "社員ID",
    "社員コード",
    "従業員コード",
    "employee number",
    "employee no",
    "employee id",
    "id",
];

const REMARKS: &[&str] = &[
    "備考",
    "備考欄",
    "メモ",
    "note",
    "notes",
    "remark",
    "remarks",
    "comment",
    "comments",
    "memo",
    "No",
    "連番",
    "problems",
];

/// What in brackets only says how to fill the column.
const ANNOTATIONS: &[&str] = &[
    "必須",
    "任意",
    "required",
    "optional",
    "半角",
    "全角",
    "半角英数字",
    "半角英数",
    "西暦",
    "和暦",
    "年月日",
    "yyyymmdd",
    "yyyymd",
    "男女",
    "有無",
    "malefemale",
    "mf",
    "yesno",
    "yn",
];

struct Names {
    /// Folded, each once.
    items: Vec<(String, Field)>,
    employee_numbers: Vec<String>,
    remarks: Vec<String>,
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let own = Field::ALL.iter().flat_map(|it| {
        // What stands behind the name itself explains it.
        let short = it.name_en().split([':', ',', '(']).next().unwrap_or_default();
        [it.path(), it.flag(), it.name_ja(), it.name_en(), short].map(|name| (folded(name), *it))
    });
    // The day of the loss is not always the day on which it became known, so that one is asked.
    let usual = OTHER_NAMES.iter().filter(|(field, _)| *field != Field::LossKnownOn);
    let others = CAPTIONS.iter().chain(usual).flat_map(|(field, names)| names.iter().map(|it| (folded(it), *field)));
    let mut items: Vec<(String, Field)> = own.chain(others).collect();
    items.sort();
    items.dedup();
    let all = |names: &[&str]| names.iter().map(|it| folded(it)).collect();
    Names { items, employee_numbers: all(EMPLOYEE_NUMBERS), remarks: all(REMARKS) }
});

/// Longer than any caption, with all that may be written around it.
const LONGEST: usize = 300;

/// What a text above a column means.
pub(super) fn caption(text: &str) -> Caption {
    if text.trim().is_empty() {
        return Caption::Blank;
    }
    if text.trim_start().starts_with("//") {
        return Caption::Remark;
    }
    if text.len() > LONGEST {
        return Caption::Unknown(None);
    }
    let key = folded(text);
    let names = &*NAMES;
    if let Some(field) = names.item(&key) {
        return Caption::Item(field);
    }
    if names.employee_numbers.contains(&key) {
        return Caption::EmployeeNumber;
    }
    if names.remarks.contains(&key) {
        return Caption::Remark;
    }
    other_name(&key).or_else(|| names.nearest(&key)).map_or_else(|| Caption::Unknown(likest(text)), Caption::Misspelt)
}

fn likest(text: &str) -> Option<Field> {
    UnknownKey::new(text).suggestion().and_then(|it| Field::from_path(&it))
}

impl Names {
    fn item(&self, key: &str) -> Option<Field> {
        let place = self.items.binary_search_by(|(name, _)| name.as_str().cmp(key)).ok()?;
        self.items.get(place).map(|(_, field)| *field)
    }

    /// The item of whose name a key is hardly anything else than a misspelling.
    fn nearest(&self, key: &str) -> Option<Field> {
        let distances = self.items.iter().map(|(name, field)| (distance(key, name), field));
        distances.filter_map(|(distance, field)| Some((distance?, *field))).min().map(|(_, field)| field)
    }
}

/// How many letters differ, where that is few for a name of this length: half of 氏名 is another word.
fn distance(key: &str, name: &str) -> Option<usize> {
    let (one, other) = (key.chars().count(), name.chars().count());
    let most = match one.min(other) {
        0..=2 => 0,
        3..=5 => 1,
        _ => 2,
    };
    if one.abs_diff(other) > most {
        return None;
    }
    Some(strsim::levenshtein(key, name)).filter(|it| *it <= most)
}

/// The key of a caption.
pub(super) fn folded(text: &str) -> String {
    let wide: String = text.nfkc().flat_map(char::to_lowercase).collect();
    let plain = without_annotations(&wide);
    let key = letters(&plain);
    // １　国籍・地域: the number of the item on the form.
    let unnumbered = key.trim_start_matches(|it: char| it.is_ascii_digit());
    let unnumbered = if unnumbered.is_empty() { key.as_str() } else { unnumbered };
    let unmarked = ["必須", "任意"].iter().fold(unnumbered, |key, mark| {
        key.strip_prefix(mark).or_else(|| key.strip_suffix(mark)).filter(|it| !it.is_empty()).unwrap_or(key)
    });
    unmarked.to_owned()
}

/// Without signs and blanks, and without の, which people leave out.
fn letters(text: &str) -> String {
    text.chars().filter(|it| it.is_alphanumeric() && *it != 'の').collect()
}

fn without_annotations(text: &str) -> String {
    const OPENING: [char; 4] = ['(', '[', '【', '〔'];
    const CLOSING: [char; 4] = [')', ']', '】', '〕'];
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, inside)) = rest.split_once(OPENING) {
        let Some((inner, after)) = inside.split_once(CLOSING) else { break };
        plain.push_str(before);
        if !ANNOTATIONS.contains(&letters(inner).as_str()) {
            plain.push_str(inner);
        }
        rest = after;
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_means_two_items() {
        for pair in NAMES.items.windows(2) {
            assert_ne!(pair[0].0, pair[1].0, "{:?} and {:?}", pair[0].1, pair[1].1);
        }
        let of_nobody = NAMES.employee_numbers.iter().chain(&NAMES.remarks);
        for name in of_nobody {
            assert_eq!(NAMES.item(name), None, "{name}");
            assert_eq!(other_name(name), None, "{name}");
        }
    }

    #[test]
    fn every_item_goes_by_its_path_its_flag_and_its_names() {
        for field in Field::ALL {
            for name in [field.path(), field.flag(), field.name_ja(), field.name_en()] {
                assert_eq!(caption(name), Caption::Item(*field), "{name}");
            }
        }
    }

    #[test]
    fn captions_are_known_however_they_are_dressed() {
        #[track_caller]
        fn check(text: &str, expected: Caption) {
            assert_eq!(caption(text), expected, "{text}");
        }
        for (text, field) in [
            ("国籍･地域", Field::Nationality),
            ("１　国　籍・地　域", Field::Nationality),
            ("国籍\n地域【必須】", Field::Nationality),
            ("※必須 国籍", Field::Nationality),
            ("Nationality/Region *", Field::Nationality),
            ("NATIONALITY", Field::Nationality),
            ("生年月日（西暦）", Field::BirthDate),
            ("生年月日(YYYY/MM/DD)", Field::BirthDate),
            ("Date of Birth", Field::BirthDate),
            ("性別（男・女）", Field::Sex),
            ("資格外活動許可の有無（有・無）", Field::ActivityPermission),
            ("loss-known-on", Field::LossKnownOn),
            ("loss.known_on", Field::LossKnownOn),
            ("ＬＯＳＳ．ＫＮＯＷＮ＿ＯＮ", Field::LossKnownOn),
            ("知った日", Field::LossKnownOn),
            ("理由", Field::LossReason),
            ("住所", Field::Address),
            ("取次者 氏名", Field::AgentName),
            ("取次者住所", Field::AgentAddress),
            ("氏名（漢字）", Field::KanjiName),
            ("携帯電話", Field::ContactMobile),
            ("Residence Card No.", Field::CardNumber),
        ] {
            check(text, Caption::Item(field));
        }
        for text in ["備考", "// 確認", "Notes", "problems", "No."] {
            check(text, Caption::Remark);
        }
        for text in ["社員番号", "Employee ID", "employee_number", "ID"] {
            check(text, Caption::EmployeeNumber);
        }
        check(" \n", Caption::Blank);
    }

    #[test]
    fn what_is_merely_like_a_caption_is_no_caption() {
        #[track_caller]
        fn check(text: &str, expected: Option<Field>) {
            let found = match caption(text) {
                Caption::Misspelt(field) => Some(field),
                Caption::Unknown(_) => None,
                other => panic!("{text} is {other:?}"),
            };
            assert_eq!(found, expected, "{text}");
        }
        for (text, field) in [
            ("住居池", Field::Address),
            ("生年月目", Field::BirthDate),
            ("adress", Field::Address),
            ("address2", Field::Address),
            ("電話番号2", Field::ContactPhone),
            ("Nationalty", Field::Nationality),
            ("紛失日", Field::LossKnownOn),
            ("在留カ一ド番号", Field::CardNumber),
        ] {
            check(text, Some(field));
        }
        for text in [
            "部署",
            "社員名",
            "氏名カナ",
            "氏名（フリガナ）",
            "入社日",
            "email",
            "確認",
            "Department",
            &"あ".repeat(500),
        ] {
            check(text, None);
        }
    }
}
