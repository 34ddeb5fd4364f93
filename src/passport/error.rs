//! Why a text is no machine-readable zone of a passport, with the place at fault and what was expected there.

use std::fmt;

use super::layout::ExpectedCharacter;
use crate::diagnostic::{Example, Field, Finding, Rule, Severity, Wording, code_point, finding_is_error, said};
use crate::law;

/// Not two lines of 44 nor three of 30, or a character that cannot stand there.
pub const MRZ_UNREADABLE: Rule = Rule {
    code: "mrz-unreadable",
    severity: Severity::Warning,
    meaning: said(
        "旅券の機械読取領域（写真のページの下にある、英大文字・数字・< の行）は、旅券のとおりに全部写します。44文字が2行（カード型は30文字が3行）です。読み取れないときは、申請内容と旅券を比べられません。申請書には影響しません。",
        "The machine-readable lines of the passport (capitals, digits and < below the photo) are copied whole: two lines of 44 characters, on passport cards three of 30. Where they cannot be read, the record is not compared with the passport; the form itself does not depend on them.",
    ),
    fields: &[Field::PassportMrz],
    example: Example {
        wrong: r#"{ "passport_mrz": "P<VNMNGUYEN<<VAN<AN<<<<<<<<<<<<<<<<<<<<<<<< C1234567<0VNM9804120M3101159<<<<<<<<<<<<<<04" }"#,
        right: r#"{ "passport_mrz": "P<VNMNGUYEN<<VAN<AN<<<<<<<<<<<<<<<<<<<<<<<<< C1234567<0VNM9804120M3101159<<<<<<<<<<<<<<04" }"#,
    },
    sources: &[&law::DOC_9303],
};

/// A text of the applicant that an error carries but no log shows.
#[derive(Clone, PartialEq, Eq)]
pub struct Withheld(pub(super) String);

/// Another document with machine-readable lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OtherDocument {
    /// 査証: two lines of 44 that begin with `V`.
    Visa,
    /// 査証（小型）・身分証等: two lines of 36.
    LinesOf36,
}

/// Why a text is no machine-readable zone of a passport.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum MrzError {
    /// Far more than any zone holds.
    TooLong {
        /// How many bytes there are.
        bytes: usize,
    },
    /// A character that no zone has.
    Character {
        /// The character.
        found: char,
        /// Its line, counted from 1.
        line: usize,
        /// Its place in the line, counted from 1 without blanks.
        column: usize,
    },
    /// Not as many lines, or characters in a line, as a passport has.
    Lines {
        /// How many characters were counted in each line, without blanks.
        counted: Vec<usize>,
    },
    /// The lines of something else.
    OtherDocument {
        /// Of what.
        document: OtherDocument,
    },
    /// A character that cannot stand in its place.
    Misplaced {
        /// The character.
        found: char,
        /// Its line, counted from 1.
        line: usize,
        /// Its place in the line, counted from 1.
        column: usize,
        /// What belongs there.
        expected: ExpectedCharacter,
        /// The lines with look-alikes put right, where all check digits then hold.
        proposal: Option<Withheld>,
    },
    /// A date whose check digit holds, but that no calendar has.
    Date {
        /// The six characters.
        found: Withheld,
        /// Its line, counted from 1.
        line: usize,
        /// Where it begins in the line, counted from 1.
        column: usize,
    },
    /// Nothing but fillers where the name belongs.
    NoName {
        /// The line, counted from 1.
        line: usize,
    },
}

/// Personal data stays out of logs.
impl fmt::Debug for Withheld {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Withheld")
    }
}

finding_is_error!(MrzError);

impl Finding for MrzError {
    fn rule(&self) -> &'static Rule {
        &MRZ_UNREADABLE
    }

    fn message(&self) -> Wording {
        match self {
            Self::TooLong { bytes } => Wording::new(
                format!("機械読取領域としては長すぎます（{bytes}バイト）"),
                format!("{bytes} bytes are too many for machine-readable lines"),
            ),
            Self::Character { found, line, column } => Wording::new(
                format!("{line}行目{column}文字目の「{}」は機械読取領域にない文字です", shown(*found)),
                format!("line {line}, character {column} is `{}`, which no machine-readable line has", shown(*found)),
            ),
            Self::Lines { counted } => count(counted),
            Self::OtherDocument { document: OtherDocument::Visa } => Wording::new(
                "V で始まるのは査証（ビザ）の機械読取領域です",
                "lines that begin with V are those of a visa, not of a passport",
            ),
            Self::OtherDocument { document: OtherDocument::LinesOf36 } => Wording::new(
                "36文字の行は、査証（MRV）や身分証（TD2）など別の書類のものです",
                "lines of 36 characters are those of another document: a visa (MRV) or an identity card (TD2)",
            ),
            Self::Misplaced { found, line, column, expected, .. } => Wording::new(
                format!("{line}行目{column}文字目の「{found}」は{}でなければなりません", expected.name().ja),
                format!("line {line}, character {column} is `{found}`, expected {}", expected.name().en),
            ),
            Self::Date { found: Withheld(found), line, column } => Wording::new(
                format!("{line}行目{column}文字目からの「{found}」（年月日）は暦にない日です"),
                format!(
                    "line {line}, from character {column} on: `{found}` (year, month, day) is no day of the calendar"
                ),
            ),
            Self::NoName { line } => {
                Wording::new(format!("{line}行目に氏名がありません"), format!("there is no name in line {line}"))
            }
        }
    }

    fn hint(&self) -> Option<Wording> {
        Some(match self {
            Self::Misplaced { proposal: Some(Withheld(lines)), .. } => Wording::new(
                format!("{lines} ではありませんか（全ての検査数字が合います）"),
                format!("did you mean {lines}? All check digits hold for it"),
            ),
            Self::OtherDocument { .. } => Wording::new(
                "旅券の写真のページの下にある行を書いてください",
                "copy the lines at the foot of the passport's page with the photo",
            ),
            Self::Lines { .. } | Self::TooLong { .. } => Wording::new(
                "旅券は44文字が2行（TD3）、カード型の旅券は30文字が3行（TD1）です。行の終わりの < まで数えて写してください。36文字の行は別の書類（査証や TD2）のものです",
                "a passport has two lines of 44 (TD3), a passport card three of 30 (TD1), counted with every < at the end; lines of 36 are of other documents (visas, TD2)",
            ),
            Self::Character { .. } => Wording::new(
                "使われるのは A〜Z、0〜9、< だけです。旅券のとおりに写してください",
                "only A to Z, 0 to 9 and < stand there; copy them as the passport has them",
            ),
            Self::Misplaced { .. } | Self::Date { .. } | Self::NoName { .. } => Wording::new(
                "旅券と1文字ずつ見比べてください。文字の抜けや、O と 0、I と 1 の取り違えがないか確かめてください",
                "compare with the passport character by character: one may be missing, or O and 0, I and 1 be mixed up",
            ),
        })
    }

    fn suggestion(&self) -> Option<String> {
        match self {
            Self::Misplaced { proposal: Some(Withheld(lines)), .. } => Some(lines.clone()),
            _ => None,
        }
    }
}

fn shown(character: char) -> String {
    if character.is_ascii_graphic() { character.to_string() } else { code_point(character) }
}

/// How many characters stand in which line.
fn count(counted: &[usize]) -> Wording {
    /// More lines than any document has.
    const SHOWN: usize = 4;
    let lines = counted.len();
    if lines == 0 {
        return Wording::new("機械読取領域に文字がありません", "there is no character in the machine-readable lines");
    }
    let shown = || counted.iter().zip(1..).take(SHOWN);
    let (more_ja, more_en) = if lines > SHOWN { ("…", ", …") } else { ("", "") };
    let ja: Vec<String> = shown().map(|(count, line)| format!("{line}行目{count}文字")).collect();
    let en: Vec<String> = shown().map(|(count, line)| format!("{count} in line {line}")).collect();
    Wording::new(
        format!("機械読取領域の行数か文字数が合いません（{lines}行: {}{more_ja}）", ja.join("・")),
        format!("the machine-readable lines do not have their length; counted characters: {}{more_en}", en.join(", ")),
    )
}
