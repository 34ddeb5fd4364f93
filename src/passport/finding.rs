//! What is told where a record and the passport's machine-readable lines differ. Nothing of it reaches the paper, so
//! all of it warns: the applicant holds the passport and can look.

use std::fmt;

use super::agreement::MrzSex;
use super::layout::CheckedPart;
use super::mrz::ShortDate;
use crate::calendar::Date;
use crate::diagnostic::{Example, Field, Finding, FixedWording, Rule, Severity, Wording, said};
use crate::law;

const RIGHT: &str = r#"{ "passport_mrz": "P<VNMNGUYEN<<VAN<AN<<<<<<<<<<<<<<<<<<<<<<<<< C1234567<0VNM9804120M3101159<<<<<<<<<<<<<<04" }"#;

/// A check digit that does not fit.
pub const MRZ_CHECK_DIGIT: Rule = Rule {
    code: "mrz-check-digit",
    severity: Severity::Warning,
    meaning: said(
        "機械読取領域の検査数字が、その前の文字と合いません。打ち間違いの可能性が高いため、合わない部分は申請内容と比べません。",
        "A check digit in the machine-readable lines does not fit the characters it stands for. Most probably one was mistyped, so that part is not compared with the record.",
    ),
    fields: &[Field::PassportMrz],
    example: Example {
        wrong: r#"{ "passport_mrz": "P<VNMNGUYEN<<VAN<AN<<<<<<<<<<<<<<<<<<<<<<<<< C1234568<0VNM9804120M3101159<<<<<<<<<<<<<<04" }"#,
        right: RIGHT,
    },
    sources: &[&law::DOC_9303],
};
/// Another name, or another spelling, than the passport's.
pub const MRZ_NAME_DIFFERS: Rule = Rule {
    code: "mrz-name-differs",
    severity: Severity::Warning,
    meaning: said(
        "氏名のつづりが旅券の機械読取領域と違います。在留カードの氏名は旅券のとおりなので、違うままでは窓口で直すことになります。",
        "The name is spelt otherwise than in the machine-readable lines of the passport. The card follows the passport, so a different spelling has to be corrected at the counter.",
    ),
    fields: &[Field::Name, Field::FamilyName, Field::GivenName],
    example: Example {
        wrong: r#"{ "passport_mrz": "P<VNMNGUYEN<<VAN<ANH<<<<<<<<<<<<<<<<<<<<<<<< C1234567<0VNM9804120M3101159<<<<<<<<<<<<<<04" }"#,
        right: RIGHT,
    },
    sources: &[&law::DOC_9303, &law::NAME_PRACTICE],
};
/// Family and given name exchanged.
pub const MRZ_NAME_ORDER: Rule = Rule {
    code: "mrz-name-order",
    severity: Severity::Warning,
    meaning: said(
        "氏と名の順が旅券の機械読取領域と逆です。氏名は旅券と同じ順に書きます。",
        "Family and given name stand the other way round in the machine-readable lines of the passport. The form takes the passport's order.",
    ),
    fields: &[Field::Name, Field::FamilyName],
    example: Example {
        wrong: r#"{ "passport_mrz": "P<VNMVAN<AN<<NGUYEN<<<<<<<<<<<<<<<<<<<<<<<<< C1234567<0VNM9804120M3101159<<<<<<<<<<<<<<04" }"#,
        right: RIGHT,
    },
    sources: &[&law::DOC_9303, &law::NAME_PRACTICE],
};
/// Another date of birth.
pub const MRZ_BIRTH_DATE: Rule = Rule {
    code: "mrz-birth-date",
    severity: Severity::Warning,
    meaning: said(
        "生年月日が旅券の機械読取領域と違います。在留カードの生年月日は旅券のとおりです。",
        "The date of birth is not the one in the machine-readable lines of the passport. The card follows the passport.",
    ),
    fields: &[Field::BirthDate],
    example: Example {
        wrong: r#"{ "passport_mrz": "P<VNMNGUYEN<<VAN<AN<<<<<<<<<<<<<<<<<<<<<<<<< C1234567<0VNM8904126M3101159<<<<<<<<<<<<<<00" }"#,
        right: RIGHT,
    },
    sources: &[&law::DOC_9303],
};
/// The other sex.
pub const MRZ_SEX: Rule = Rule {
    code: "mrz-sex",
    severity: Severity::Warning,
    meaning: said(
        "性別が旅券の機械読取領域と違います。旅券で性別が指定されていないときは比べません。",
        "The sex is not the one in the machine-readable lines of the passport. Where the passport leaves it open, nothing is compared.",
    ),
    fields: &[Field::Sex],
    example: Example {
        wrong: r#"{ "passport_mrz": "P<VNMNGUYEN<<VAN<AN<<<<<<<<<<<<<<<<<<<<<<<<< C1234567<0VNM9804120F3101159<<<<<<<<<<<<<<04" }"#,
        right: RIGHT,
    },
    sources: &[&law::DOC_9303],
};
/// Another nationality.
pub const MRZ_NATIONALITY: Rule = Rule {
    code: "mrz-nationality",
    severity: Severity::Warning,
    meaning: said(
        "国籍・地域が旅券の機械読取領域と違います。国籍が二つ以上ある人は、なくした在留カードにあった方を書きます。",
        "The nationality is not the one in the machine-readable lines of the passport. Holders of more than one write the one that stood on the lost card.",
    ),
    fields: &[Field::Nationality],
    example: Example {
        wrong: r#"{ "passport_mrz": "P<THANGUYEN<<VAN<AN<<<<<<<<<<<<<<<<<<<<<<<<< C1234567<0THA9804120M3101159<<<<<<<<<<<<<<04" }"#,
        right: RIGHT,
    },
    sources: &[&law::DOC_9303, &law::REGULATION_19_6_REGION],
};
/// A passport that is no longer valid.
pub const PASSPORT_EXPIRED: Rule = Rule {
    code: "passport-expired",
    severity: Severity::Warning,
    meaning: said(
        "旅券の有効期限が切れています。申請では旅券を提示しますが、期限切れの旅券がどう扱われるかは確認できていません。",
        "The passport has expired. It is to be shown with the application, and what is done with an expired one could not be confirmed.",
    ),
    fields: &[Field::PassportMrz],
    example: Example {
        wrong: r#"{ "passport_mrz": "P<VNMNGUYEN<<VAN<AN<<<<<<<<<<<<<<<<<<<<<<<<< C1234567<0VNM9804120M2601157<<<<<<<<<<<<<<06" }"#,
        right: RIGHT,
    },
    sources: &[&law::PASSPORT_EXPIRY],
};

/// One thing in which a record and the passport's lines differ.
#[derive(Clone, PartialEq, Eq)]
pub struct PassportFinding {
    difference: Difference,
    suggestion: Option<String>,
}

#[derive(Clone, PartialEq, Eq)]
pub(super) enum Difference {
    /// Parts whose check digits do not fit: line, first and last character.
    CheckDigits(Vec<(CheckedPart, (usize, usize, usize))>),
    /// The passport's name, or its part that stands against the item.
    Name {
        found: String,
        length: NameLength,
    },
    /// The passport's two parts of the name.
    NameOrder {
        primary: String,
        secondary: String,
    },
    BirthDate(ShortDate),
    Sex(MrzSex),
    Nationality {
        found: String,
        stated: String,
    },
    Expired {
        on: Date,
        today: Date,
    },
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum NameLength {
    Whole,
    /// The field had no room for all of it.
    PerhapsCut,
}

impl PassportFinding {
    pub(super) fn new(difference: Difference, suggestion: Option<String>) -> Self {
        Self { difference, suggestion }
    }
}

/// Personal data stays out of logs.
impl fmt::Debug for PassportFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PassportFinding({})", self.rule().code)
    }
}

impl Finding for PassportFinding {
    fn rule(&self) -> &'static Rule {
        match self.difference {
            Difference::CheckDigits(_) => &MRZ_CHECK_DIGIT,
            Difference::Name { .. } => &MRZ_NAME_DIFFERS,
            Difference::NameOrder { .. } => &MRZ_NAME_ORDER,
            Difference::BirthDate(_) => &MRZ_BIRTH_DATE,
            Difference::Sex(_) => &MRZ_SEX,
            Difference::Nationality { .. } => &MRZ_NATIONALITY,
            Difference::Expired { .. } => &PASSPORT_EXPIRED,
        }
    }

    fn message(&self) -> Wording {
        match &self.difference {
            Difference::CheckDigits(parts) => check_digits(parts),
            Difference::Name { found, .. } if found.is_empty() => Wording::new(
                "旅券の機械読取領域に、この部分の氏名はありません",
                "the passport's machine-readable lines have no such part of the name",
            ),
            Difference::Name { found, .. } => Wording::new(
                format!("旅券の機械読取領域では「{found}」です"),
                format!("the passport's machine-readable lines have `{found}`"),
            ),
            Difference::NameOrder { primary, secondary } => Wording::new(
                format!("旅券の機械読取領域では、氏が「{primary}」、名が「{secondary}」です"),
                format!(
                    "in the passport's machine-readable lines `{primary}` is the family name and `{secondary}` the given name"
                ),
            ),
            Difference::BirthDate(found) => Wording::new(
                format!("旅券の機械読取領域の生年月日は {}（年は下2桁）です", written(*found)),
                format!(
                    "the passport's machine-readable lines have {} (two digits of the year, month, day)",
                    written(*found)
                ),
            ),
            Difference::Sex(found) => {
                let found = sex(*found);
                Wording::new(
                    format!("旅券の機械読取領域の性別は{}です", found.ja),
                    format!("the passport's machine-readable lines have {}", found.en),
                )
            }
            Difference::Nationality { found, stated } => Wording::new(
                format!("旅券の機械読取領域の国籍は {found} で、{stated} ではありません"),
                format!("the passport's machine-readable lines have {found}, not {stated}"),
            ),
            Difference::Expired { on, today } => Wording::new(
                format!("旅券は {on} に期限が切れています（今日は {today}）"),
                format!("the passport expired on {on}, before today, {today}"),
            ),
        }
    }

    fn hint(&self) -> Option<Wording> {
        Some(advice(&self.difference).into())
    }

    fn suggestion(&self) -> Option<String> {
        self.suggestion.clone()
    }
}

fn advice(difference: &Difference) -> FixedWording {
    match difference {
        Difference::CheckDigits(_) => said(
            "打ち間違いがないか、旅券と1文字ずつ見比べてください（O と 0、I と 1 など）。合わない部分は申請内容と比べていません",
            "something was probably mistyped: compare with the passport character by character (O and 0, I and 1); failing parts were not compared with the record",
        ),
        Difference::Name { length: NameLength::PerhapsCut, .. } => said(
            "旅券と1文字ずつ見比べてください。機械読取領域は長い氏名の終わりを省くため、入っている文字だけを比べています",
            "compare with the passport letter by letter; long names are cut there, and only what stands there was compared",
        ),
        Difference::Name { .. } => said(
            "旅券と1文字ずつ見比べ、違っている方を直してください。氏名は旅券のとおりに書きます",
            "compare with the passport letter by letter and correct the one that is wrong; the name is written as in the passport",
        ),
        Difference::NameOrder { .. } => said(
            "氏と名を入れ替え、旅券と同じ順に書いてください",
            "exchange family and given name, so that they stand as in the passport",
        ),
        Difference::BirthDate(_) | Difference::Sex(_) => said(
            "旅券と見比べ、違っている方を直してください",
            "compare with the passport and correct the one that is wrong",
        ),
        Difference::Nationality { .. } => said(
            "旅券と見比べてください。国籍が二つ以上あるときは、なくしたカードにあった方を書きます",
            "compare with the passport; holders of more than one nationality write the one that stood on the lost card",
        ),
        Difference::Expired { .. } => said(
            "旅券を更新するか、期限切れの旅券で申請できるかを出入国在留管理局に確かめてください",
            "renew it, or ask the immigration office whether they take the application with an expired passport",
        ),
    }
}

fn check_digits(parts: &[(CheckedPart, (usize, usize, usize))]) -> Wording {
    let ja = parts.iter().map(|(part, (line, from, to))| {
        let places = if from == to { format!("{to}") } else { format!("{from}〜{to}") };
        format!("{}（{line}行目{places}文字目）", part.name().ja)
    });
    let en = parts.iter().map(|(part, (line, from, to))| {
        let places = if from == to { format!("character {to}") } else { format!("characters {from} to {to}") };
        format!("{} (line {line}, {places})", part.name().en)
    });
    Wording::new(
        format!("検査数字が合いません: {}", ja.collect::<Vec<_>>().join("、")),
        format!("check digits do not fit: {}", en.collect::<Vec<_>>().join(", ")),
    )
}

/// As the zone has it, with marks for what it does not know.
fn written(date: ShortDate) -> String {
    let pair = |it: Option<u32>| it.map_or("??".to_owned(), |it| format!("{it:02}"));
    [date.year, date.month, date.day].map(pair).join("-")
}

fn sex(sex: MrzSex) -> FixedWording {
    match sex {
        MrzSex::Male => said("男（M）", "male (M)"),
        MrzSex::Female => said("女（F）", "female (F)"),
        MrzSex::Unspecified => said("指定なし（<）", "unspecified (<)"),
    }
}
