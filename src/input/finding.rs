//! What may be wrong with the writing of a record.

use crate::diagnostic::{Example, Field, FieldKind, Finding, Rule, Severity, Wording, excerpt, said};
use crate::law::OURS;

/// Every rule of this module.
pub(super) const RULES: &[&Rule] = &[&WRONG_TYPE, &UNKNOWN_KEY, &DUPLICATE_KEY, &TOO_MANY_PROBLEMS];

const WRONG_TYPE: Rule = Rule {
    code: "wrong-type",
    severity: Severity::Error,
    meaning: said(
        "値は、項目が求める種類（文字列、または true か false）で書きます。数値で書くと先頭の0が失われ、配列では誰の答えか分からないため、その記録では申請書を作りません。",
        "A value is of the kind that its item asks for: a text in quotation marks, or true or false. As a number it would lose its leading zeros, so no form is made from such a record.",
    ),
    fields: &[],
    example: Example {
        wrong: r#"{"contact": {"mobile": 9012345678}}"#,
        right: r#"{"contact": {"mobile": "090-1234-5678"}}"#,
    },
    sources: &[&OURS],
};
const UNKNOWN_KEY: Rule = Rule {
    code: "unknown-key",
    severity: Severity::Error,
    meaning: said(
        "項目の名前は決まったものだけです。知らない名前の項目は、読み飛ばすと答えが黙って失われるため、似た名前を示し、直すか消すまで申請書を作りません。",
        "Items have fixed names. To pass over an unknown one would lose an answer in silence, so the nearest known name is proposed, and no form is made until the name is put right or removed.",
    ),
    fields: &[],
    example: Example {
        wrong: r#"{"adress": "東京都新宿区西新宿二丁目8番1号"}"#,
        right: r#"{"address": "東京都新宿区西新宿二丁目8番1号"}"#,
    },
    sources: &[&OURS],
};
const DUPLICATE_KEY: Rule = Rule {
    code: "duplicate-key",
    severity: Severity::Error,
    meaning: said(
        "同じ項目は1回だけ書きます。2回あるとどちらが正しいか分からないため、一方を消すまで申請書を作りません。",
        "An item is written once. Of two nobody knows which is right, so no form is made until one of them is removed.",
    ),
    fields: &[],
    example: Example { wrong: r#""sex": "male", "sex": "female""#, right: r#""sex": "male""# },
    sources: &[&OURS],
};
const TOO_MANY_PROBLEMS: Rule = Rule {
    code: "too-many-problems",
    severity: Severity::Error,
    meaning: said(
        "1件の記録に問題が200件を超えるときは、残りを示しません。たいていは申請者の記録ではない別のファイルなので、申請書を作りません。",
        "Of more than 200 problems in one record the rest is not shown. Most often the file is no applicant's record at all, so no form is made.",
    ),
    fields: &[],
    example: Example { wrong: "別のファイル / a file of something else", right: "examples/data/applicant.json" },
    sources: &[&OURS],
};

/// What kind of JSON value something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum JsonKind {
    Null,
    YesNo,
    Number,
    Text,
    List,
    Object,
}

pub(super) struct KindName {
    pub(super) ja: &'static str,
    pub(super) en: &'static str,
}

impl JsonKind {
    pub(super) const fn name(self) -> KindName {
        match self {
            Self::Null => KindName { ja: "null", en: "null" },
            Self::YesNo => KindName { ja: "真偽値", en: "true or false" },
            Self::Number => KindName { ja: "数値", en: "a number" },
            Self::Text => KindName { ja: "文字列", en: "a text" },
            Self::List => KindName { ja: "配列", en: "a list" },
            Self::Object => KindName { ja: "オブジェクト", en: "an object" },
        }
    }
}

/// What kind of value is written so.
pub(super) fn kind_of(value: &str) -> JsonKind {
    match value.bytes().next() {
        Some(b'{') => JsonKind::Object,
        Some(b'[') => JsonKind::List,
        Some(b'"') => JsonKind::Text,
        Some(b't' | b'f') => JsonKind::YesNo,
        Some(b'n') | None => JsonKind::Null,
        Some(_) => JsonKind::Number,
    }
}

pub(super) struct WrongType {
    /// What the item takes; none for a group of items.
    pub(super) kind: Option<FieldKind>,
    pub(super) found: JsonKind,
}

impl Finding for WrongType {
    fn rule(&self) -> &'static Rule {
        &WRONG_TYPE
    }

    fn message(&self) -> Wording {
        let (ja, en) = match self.kind {
            Some(FieldKind::YesNo) => (" true か false か文字列", "true, false or a text"),
            Some(_) => (JsonKind::Text.name().ja, JsonKind::Text.name().en),
            None => (JsonKind::Object.name().ja, JsonKind::Object.name().en),
        };
        let found = self.found.name();
        Wording::new(format!("{}ではなく{ja}が必要です", found.ja), format!("found {}, expected {en}", found.en))
    }

    fn hint(&self) -> Option<Wording> {
        Some(match (self.kind, self.found) {
            (Some(FieldKind::YesNo), _) => Wording::new("true か false と書いてください", "write true or false"),
            (Some(FieldKind::Date), JsonKind::Number) => Wording::new(
                "引用符で囲んで、「\"1998-04-12\"」のように書いてください",
                "write it as text: \"1998-04-12\"",
            ),
            (Some(_), JsonKind::Number) => Wording::new(
                "引用符で囲んでください。数値では先頭の 0 が失われます",
                "put it in quotation marks: as a number it loses its leading zeros",
            ),
            (Some(_), _) => Wording::new(
                "値を引用符で囲んで書くか、ないときは null と書いてください",
                "write it in quotation marks, or null where there is none",
            ),
            (None, _) => Wording::new(
                "{ } で囲んで、その中の項目ごとに書いてください",
                "write { … } and in it each item by its own name",
            ),
        })
    }
}

pub(super) struct UnknownKey {
    key: String,
    nearest: Option<&'static str>,
}

/// What people call an item, in small letters and without blanks and hyphens.
pub(super) const OTHER_NAMES: &[(Field, &[&str])] = &[
    (Field::Sex, &["gender", "男女"]),
    (Field::BirthDate, &["dob", "birthday", "dateofbirth", "誕生日"]),
    (Field::ContactPhone, &["phone", "tel", "telephone", "phonenumber", "電話", "電話番号"]),
    (
        Field::ContactMobile,
        &["mobile", "cellphone", "cellular", "cell", "携帯", "携帯電話", "携帯番号", "携帯電話番号"],
    ),
    (Field::FamilyName, &["lastname", "surname", "姓", "氏", "名字"]),
    (Field::GivenName, &["firstname", "forename", "名"]),
    (Field::Name, &["fullname", "名前"]),
    (Field::Nationality, &["country", "citizenship", "国籍", "地域", "国"]),
    (Field::Address, &["住所"]),
    (Field::LossReason, &["理由", "紛失理由", "紛失の理由"]),
    (Field::LossKnownOn, &["紛失日", "紛失した日"]),
];

/// The item that people call so, in small letters and without blanks and hyphens.
pub(super) fn other_name(plain: &str) -> Option<Field> {
    OTHER_NAMES.iter().find(|(_, names)| names.contains(&plain)).map(|(field, _)| *field)
}

/// The item that goes by another name: by its caption on the form, or by what people call it. A name within a group of
/// items means the one of that group, where it has one.
fn called_otherwise(key: &str) -> Option<Field> {
    /// Longer than any caption.
    const LONGEST: usize = 100;
    if key.len() > LONGEST {
        return None;
    }
    let (group, last) = key.rsplit_once('.').map_or((None, key), |(group, last)| (Some(group), last));
    let plain = |text: &str| -> String {
        let letters = text.chars().filter(|it| !it.is_whitespace() && !matches!(it, '_' | '-'));
        letters.flat_map(char::to_lowercase).collect()
    };
    let last = plain(last);
    let captioned = |it: &Field| {
        let caption = it.name_ja();
        last == caption || caption.split_once('（').is_some_and(|(before, _)| last == before)
    };
    let found = Field::ALL.iter().copied().find(captioned).or_else(|| other_name(&last))?;
    let item = found.path().rsplit('.').next().unwrap_or_default();
    let of_group = group.and_then(|it| Field::from_path(&format!("{it}.{item}")));
    Some(of_group.unwrap_or(found))
}

impl UnknownKey {
    pub(super) fn new(key: &str) -> Self {
        /// Less alike than this, two names have nothing to do with each other.
        const ALIKE: f64 = 0.5;
        if let Some(meant) = called_otherwise(key) {
            return Self { key: key.to_owned(), nearest: Some(meant.path()) };
        }
        let last = |path: &'static str| path.rsplit('.').next().unwrap_or(path);
        let whole = |path: &'static str| strsim::normalized_damerau_levenshtein(key, path);
        let likeness = |path: &'static str| whole(path).max(strsim::normalized_damerau_levenshtein(key, last(path)));
        let paths = Field::ALL.iter().map(|it| it.path());
        // Comparing takes time, and what is many times longer than any item is none of them.
        let paths = paths.filter(|it| key.len() <= it.len() * 4);
        let nearest =
            paths.max_by(|a, b| likeness(a).total_cmp(&likeness(b)).then_with(|| whole(a).total_cmp(&whole(b))));
        Self { key: key.to_owned(), nearest: nearest.filter(|it| likeness(it) >= ALIKE) }
    }
}

impl Finding for UnknownKey {
    fn rule(&self) -> &'static Rule {
        &UNKNOWN_KEY
    }

    fn message(&self) -> Wording {
        let key = excerpt(&self.key);
        Wording::new(format!("「{key}」という項目はありません"), format!("there is no item `{key}`"))
    }

    fn hint(&self) -> Option<Wording> {
        Some(match self.nearest {
            Some(path) => Wording::new(format!("{path} ではありませんか"), format!("did you mean {path}?")),
            None => Wording::new(
                "項目の一覧は `zairyu init json` で見られます。覚え書きは // で始まる名前の項目に書いてください",
                "`zairyu init json` lists the items; remarks are keys that begin with //",
            ),
        })
    }

    fn suggestion(&self) -> Option<String> {
        self.nearest.map(str::to_owned)
    }
}

pub(super) struct DuplicateKey {
    pub(super) key: String,
}

impl Finding for DuplicateKey {
    fn rule(&self) -> &'static Rule {
        &DUPLICATE_KEY
    }

    fn message(&self) -> Wording {
        let key = excerpt(&self.key);
        Wording::new(format!("項目「{key}」が2回あります"), format!("`{key}` is given twice"))
    }

    fn hint(&self) -> Option<Wording> {
        Some(Wording::new("正しい方だけを残してください", "keep the right one only"))
    }
}

/// More is wrong with the record than anybody reads.
pub(super) struct TooManyProblems {
    pub(super) told: usize,
}

impl Finding for TooManyProblems {
    fn rule(&self) -> &'static Rule {
        &TOO_MANY_PROBLEMS
    }

    fn message(&self) -> Wording {
        Wording::new(
            format!("問題が{}件を超えたため、残りは示しません", self.told),
            format!("more than {} problems; the rest is not shown", self.told),
        )
    }

    fn hint(&self) -> Option<Wording> {
        Some(Wording::new("申請者の記録かどうか確かめてください", "make sure that it is an applicant's record"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_is_found_by_what_people_call_it() {
        #[track_caller]
        fn check(key: &str, expected: Option<&str>) {
            assert_eq!(UnknownKey::new(key).suggestion().as_deref(), expected, "{key}");
        }
        for (key, path) in [
            ("在留カード番号", "card_number"),
            ("氏名", "name"),
            ("氏名（氏）", "name.family"),
            ("gender", "sex"),
            ("Gender", "sex"),
            ("dob", "birth_date"),
            ("birthday", "birth_date"),
            ("phone", "contact.phone"),
            ("tel", "contact.phone"),
            ("mobile", "contact.mobile"),
            ("last_name", "name.family"),
            ("surname", "name.family"),
            ("firstName", "name.given"),
            ("name.first_name", "name.given"),
            ("country", "nationality"),
            ("国籍", "nationality"),
            ("住所", "address"),
            ("電話", "contact.phone"),
            ("agent.tel", "agent.phone"),
            ("representative.dob", "representative.birth_date"),
            ("理由", "loss.reason"),
            ("紛失日", "loss.known_on"),
        ] {
            check(key, Some(path));
        }
        check("colour", None);
        check(&"住".repeat(500), None);
    }

    #[test]
    fn where_nothing_is_alike_the_list_of_items_is_named() {
        assert!(UnknownKey::new("colour").hint().unwrap().en.contains("zairyu init json"));
    }

    #[test]
    fn a_date_given_as_a_number_is_shown_as_text() {
        let hint = |kind| WrongType { kind: Some(kind), found: JsonKind::Number }.hint().unwrap().en;
        assert_eq!(hint(FieldKind::Date), "write it as text: \"1998-04-12\"");
        assert!(hint(FieldKind::Text).contains("leading zeros"));
    }
}
