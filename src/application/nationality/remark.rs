//! What is said of a nationality: never an error, because the lost card decides.

use super::names::{Country, nearest};
use super::unclear::Unclear;
use super::{Meant, Nationality};
use crate::diagnostic::{Certainty, Example, Field, Finding, Rule, Severity, Wording, excerpt, finding_is_error, said};
use crate::law;

/// Every rule of this module.
pub(in super::super) const RULES: &[&Rule] =
    &[&NATIONALITY_PRINTED_AS, &NATIONALITY_UNKNOWN, &NATIONALITY_AMBIGUOUS, &NATIONALITY_JAPAN];

const NATIONALITY_PRINTED_AS: Rule = Rule {
    code: "nationality-printed-as",
    severity: Severity::Note,
    meaning: said(
        "国籍・地域は、在留カードに書かれる日本語の名称で印刷されます。書かれたものと異なる名称になるときは、失くしたカードの表記と同じか確かめてください。異なれば窓口で書き直すことになります。",
        "The nationality or region is printed by its Japanese name on residence cards. Where that differs from what was written, compare it with what the lost card showed; a differing one has to be corrected at the counter.",
    ),
    fields: &[Field::Nationality],
    example: Example { wrong: r#"{"nationality":"Viet Nam"}"#, right: r#"{"nationality":"ベトナム"}"# },
    sources: &[&law::REGULATION_19_6_REGION, &law::NATIONALITY_GLOSSARY, &law::NATIONALITY_TABLE],
};
const NATIONALITY_UNKNOWN: Rule = Rule {
    code: "nationality-unknown",
    severity: Severity::Note,
    meaning: said(
        "国名として認識できなかったものは、書かれたとおりに印刷されます。誤字がないか、失くしたカードの表記と同じか確かめてください。",
        "What is not recognised as a nationality or region is printed as written. Look for a slip of the keyboard, and compare it with what the lost card showed.",
    ),
    fields: &[Field::Nationality],
    example: Example {
        wrong: r#"{"nationality":"インドネシヤ"}"#, right: r#"{"nationality":"インドネシア"}"#
    },
    sources: &[&law::OURS],
};
const NATIONALITY_AMBIGUOUS: Rule = Rule {
    code: "nationality-ambiguous",
    severity: Severity::Warning,
    meaning: said(
        "二つ以上の国・地域を指す名称や、カードの表記にならない符号は、推測せず書かれたとおりに印刷されます。失くしたカードの表記を書いてください。そのままでは本人の記録と合わないおそれがあります。",
        "A name that may mean several nationalities or regions, or a code that no card shows, is not guessed at but printed as written. Write what the lost card showed, or the form may not match the agency's records.",
    ),
    fields: &[Field::Nationality],
    example: Example { wrong: r#"{"nationality":"Korea"}"#, right: r#"{"nationality":"韓国"}"# },
    sources: &[&law::NATIONALITY_GLOSSARY, &law::REGULATION_19_6_REGION],
};
const NATIONALITY_JAPAN: Rule = Rule {
    code: "nationality-japan",
    severity: Severity::Warning,
    meaning: said(
        "在留カードは日本国籍のない人に交付されます。国籍・地域には失くした在留カードの表記を書いてください。日本国籍の人はこの申請の対象になりません。",
        "Residence cards are issued to people without Japanese nationality. Write the nationality or region that the lost card showed; Japanese nationals cannot apply with this form.",
    ),
    fields: &[Field::Nationality],
    example: Example { wrong: r#"{"nationality":"日本"}"#, right: r#"{"nationality":"ベトナム"}"# },
    sources: &[&law::ACT_19_3],
};

/// What the writer of a nationality should know.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum NationalityRemark {
    /// It is printed by another name than was typed.
    PrintedAs {
        /// What was typed.
        written: String,
        /// What is printed.
        printed: &'static str,
        /// How surely that is the agency's own spelling.
        certainty: Certainty,
    },
    /// It is not recognised, and printed as typed.
    Unknown {
        /// What was typed.
        written: String,
        /// The only name that is very near.
        suggestion: Option<&'static str>,
    },
    /// It may mean several nationalities, or none; printed as typed.
    Ambiguous {
        /// What was typed.
        written: String,
        /// Why it cannot be decided.
        why: Wording,
        /// What the card may have shown.
        choices: &'static [&'static str],
    },
    /// It is Japan.
    Japan {
        /// What was typed.
        written: String,
    },
}

impl NationalityRemark {
    pub(super) fn of(nationality: &Nationality) -> Option<Self> {
        let written = || nationality.written().to_owned();
        match nationality.meant {
            Meant::Country(country) if country.is_japan() => Some(Self::Japan { written: written() }),
            Meant::Country(country) => Self::printed(nationality.written(), country),
            Meant::Unclear(Unclear { why, choices, .. }) => {
                Some(Self::Ambiguous { written: written(), why: (*why).into(), choices })
            }
            Meant::Unknown => {
                let near = nearest(nationality.written()).filter(|it| !it.is_japan());
                Some(Self::Unknown { written: written(), suggestion: near.map(|it| it.ja) })
            }
        }
    }

    fn printed(written: &str, country: &'static Country) -> Option<Self> {
        (written != country.ja).then(|| Self::PrintedAs {
            written: written.to_owned(),
            printed: country.ja,
            certainty: country.certainty,
        })
    }
}

finding_is_error!(NationalityRemark);

impl Finding for NationalityRemark {
    fn rule(&self) -> &'static Rule {
        match self {
            Self::PrintedAs { .. } => &NATIONALITY_PRINTED_AS,
            Self::Unknown { .. } => &NATIONALITY_UNKNOWN,
            Self::Ambiguous { .. } => &NATIONALITY_AMBIGUOUS,
            Self::Japan { .. } => &NATIONALITY_JAPAN,
        }
    }

    fn message(&self) -> Wording {
        match self {
            Self::PrintedAs { written, printed, .. } => {
                let written = excerpt(written);
                Wording::new(
                    format!("「{written}」は{printed}と印刷されます"),
                    format!("`{written}` is printed as {printed}"),
                )
            }
            Self::Unknown { written, .. } => {
                let written = excerpt(written);
                Wording::new(
                    format!("国籍・地域「{written}」は一覧になく、書かれたとおりに印刷されます"),
                    format!("`{written}` is no nationality or region known here; it is printed as written"),
                )
            }
            Self::Ambiguous { written, why, .. } => {
                let written = excerpt(written);
                Wording::new(
                    format!("「{written}」では国籍・地域が決まりません。{}", why.ja),
                    format!("`{written}` does not tell the nationality or region: {}", why.en),
                )
            }
            Self::Japan { written } => {
                let written = excerpt(written);
                Wording::new(
                    format!("国籍・地域が「{written}」ですが、日本国籍の人に在留カードはありません"),
                    format!("`{written}`: Japanese nationals have no residence card"),
                )
            }
        }
    }

    fn hint(&self) -> Option<Wording> {
        Some(match self {
            Self::PrintedAs { certainty, .. } if certainty.is_sure() => Wording::new(
                "失くしたカードの表記と同じか確かめてください",
                "make sure that the lost card showed it so",
            ),
            Self::PrintedAs { .. } => Wording::new(
                "この名称は入管庁の表記と照合できていません。失くしたカードの表記と同じか確かめてください",
                "this name could not be compared with the agency's list; make sure that the lost card showed it so",
            ),
            Self::Unknown { suggestion: Some(name), .. } => Wording::new(
                format!("{name} ではありませんか。失くしたカードの表記と比べてください"),
                format!("did you mean {name}? compare it with what the lost card showed"),
            ),
            Self::Unknown { suggestion: None, .. } | Self::Ambiguous { choices: [], .. } => Wording::new(
                "失くしたカードの「国籍・地域」に書かれていたとおりに書いてください",
                "write what stood under 国籍・地域 on the lost card",
            ),
            Self::Ambiguous { choices, .. } => Wording::new(
                format!("失くしたカードの表記を確かめ、{}のどちらかを書いてください", choices.join("か")),
                format!("look up what the lost card showed, and write {}", choices.join(" or ")),
            ),
            Self::Japan { .. } => Wording::new(
                "失くした在留カードの「国籍・地域」に書かれていたものを書いてください",
                "write the nationality or region that stood on the lost card",
            ),
        })
    }

    fn suggestion(&self) -> Option<String> {
        match self {
            Self::Unknown { suggestion, .. } => suggestion.map(str::to_owned),
            _ => None,
        }
    }

    fn alternates(&self) -> Vec<String> {
        match self {
            Self::Ambiguous { choices, .. } => choices.iter().map(|it| (*it).to_owned()).collect(),
            _ => Vec::new(),
        }
    }
}
