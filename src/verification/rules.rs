//! What may be told of a finished form, and in which words.

use crate::diagnostic::{Example, Field, Finding, Rule, Severity, Wording, excerpt, said};
use crate::form::Choice;
use crate::law::{FORM_29_11, OURS};
use crate::units::Length;

/// A place says something else than the record.
pub const PAPER_TEXT: Rule = Rule {
    code: "paper-text-differs",
    severity: Severity::Error,
    meaning: said(
        "できあがった用紙の欄を読み戻し、記録と一字ずつ比べます。違えば、その用紙は使えません。",
        "Every line of the finished paper is read back and compared with the record letter by letter; a paper that differs must not be used.",
    ),
    fields: &[],
    example: Example {
        wrong: "the card number on the paper is not that of the record",
        right: "the paper was made from this very record",
    },
    sources: &[&OURS],
};

/// The wrong word is ringed, or none, or both.
pub const PAPER_RING: Rule = Rule {
    code: "paper-ring-differs",
    severity: Severity::Error,
    meaning: said(
        "男・女と有・無は、記録のとおりに一つだけ丸で囲まれていなければなりません。",
        "Of 男・女 and of 有・無, the one that the record says must be ringed, and no other.",
    ),
    fields: &[Field::Sex, Field::ActivityPermission],
    example: Example { wrong: "男 is ringed, and the record says female", right: "女 is ringed" },
    sources: &[&FORM_29_11],
};

/// The photograph is not there, or not in its true size.
pub const PAPER_PHOTO: Rule = Rule {
    code: "paper-photo-differs",
    severity: Severity::Error,
    meaning: said(
        "写真は枠の中央に、縦40mm・横30mmで、顔が分かる細かさで印刷されていなければなりません。",
        "The photo must stand in the middle of its frame, 40 mm high and 30 mm wide, and fine enough to show the face.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "the photo is 35 mm high on the paper", right: "the photo is 40 mm high on the paper" },
    sources: &[&FORM_29_11, &OURS],
};

/// Something stands where the applicant signs.
pub const PAPER_SIGNATURE: Rule = Rule {
    code: "paper-signature-written",
    severity: Severity::Error,
    meaning: said(
        "署名欄は本人（代理人）が自筆で書く場所で、何も印刷してはいけません。",
        "The place of the signature is for the hand of the applicant or representative; nothing may be printed there.",
    ),
    fields: &[Field::SignedOn],
    example: Example { wrong: "a name is printed on the line of the signature", right: "the line is empty" },
    sources: &[&FORM_29_11],
};

/// The file is more, or other, than a paper to print.
pub const PAPER_FILE: Rule = Rule {
    code: "paper-file-unfit",
    severity: Severity::Error,
    meaning: said(
        "ファイルは、向きの正しいA4の用紙（と別紙）だけで、文字の字形を含み、スクリプトや添付ファイルを含まないものでなければなりません。",
        "The file must be one upright A4 page (and a separate sheet where there is one), carry the shapes of its letters, and hold no scripts, forms or attached files.",
    ),
    fields: &[],
    example: Example { wrong: "a file of three pages, one of them on its side", right: "a file as zairyu writes it" },
    sources: &[&OURS],
};

/// How a paper differs from what it ought to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Difference {
    Text {
        expected: String,
        found: String,
    },
    Ring {
        expected: Option<Choice>,
        found: Vec<Choice>,
    },
    PhotoCount {
        is_expected: bool,
        found: usize,
    },
    PhotoSize {
        width: Length,
        height: Length,
    },
    PhotoPlace,
    PhotoCoarse {
        dots: i64,
    },
    Signature,
    Pages {
        found: usize,
    },
    /// The second page; whether the form refers to one.
    Sheet {
        is_expected: bool,
    },
    Paper {
        width: Length,
        height: Length,
    },
    Turned,
    Encrypted,
    Active {
        what: String,
    },
    Font {
        name: String,
    },
}

impl Finding for Difference {
    fn rule(&self) -> &'static Rule {
        match self {
            Self::Text { .. } => &PAPER_TEXT,
            Self::Ring { .. } => &PAPER_RING,
            Self::PhotoCount { .. } | Self::PhotoSize { .. } | Self::PhotoPlace | Self::PhotoCoarse { .. } => {
                &PAPER_PHOTO
            }
            Self::Signature => &PAPER_SIGNATURE,
            Self::Pages { .. }
            | Self::Sheet { .. }
            | Self::Paper { .. }
            | Self::Turned
            | Self::Encrypted
            | Self::Active { .. }
            | Self::Font { .. } => &PAPER_FILE,
        }
    }

    #[expect(clippy::too_many_lines, reason = "a table, an entry a difference")]
    fn message(&self) -> Wording {
        match self {
            Self::Text { expected, found } => {
                let (expected, found) = (quoted(expected), quoted(found));
                Wording::new(
                    format!("用紙には {}、記録は {} です", found.ja, expected.ja),
                    format!("the paper says {}, the record {}", found.en, expected.en),
                )
            }
            Self::Ring { expected, found } => {
                let (expected, found) = (words(expected.as_slice()), words(found));
                Wording::new(
                    format!("丸で囲まれているのは {}、記録は {} です", found.ja, expected.ja),
                    format!("{} is ringed, the record says {}", found.en, expected.en),
                )
            }
            Self::PhotoCount { is_expected: true, found } => Wording::new(
                format!("枠の写真が{found}枚です（1枚のはず）"),
                format!("photos in the frame: {found}, expected one"),
            ),
            Self::PhotoCount { is_expected: false, found } => Wording::new(
                format!("枠に写真が{found}枚あります（ないはず）"),
                format!("photos in the frame: {found}, expected none"),
            ),
            Self::PhotoSize { width, height } => {
                let (width, height) = (width.to_mm(), height.to_mm());
                Wording::new(
                    format!("写真が縦{height:.1}mm・横{width:.1}mmです（縦40mm・横30mmのはず）"),
                    format!("the photo is {height:.1} mm high and {width:.1} mm wide, expected 40 and 30"),
                )
            }
            Self::PhotoPlace => {
                Wording::new("写真が枠の中央にありません", "the photo does not stand in the middle of its frame")
            }
            Self::PhotoCoarse { dots } => {
                Wording::new(format!("写真が粗すぎます（{dots}dpi）"), format!("the photo is too coarse, {dots} dpi"))
            }
            Self::Signature => {
                Wording::new("署名欄に何かが印刷されています", "something is printed where the applicant signs")
            }
            Self::Pages { found } => Wording::new(format!("{found}ページあります"), format!("there are {found} pages")),
            Self::Sheet { is_expected: true } => Wording::new(
                "2ページ目（別紙）が、この記録の別紙と違います",
                "the second page is not the separate sheet of this record",
            ),
            Self::Sheet { is_expected: false } => Wording::new(
                "2ページ目がありますが、申請書に「別紙のとおり」はありません",
                "there is a second page, to which nothing on the form refers",
            ),
            Self::Paper { width, height } => {
                let (width, height) = (width.to_mm(), height.to_mm());
                Wording::new(
                    format!("用紙が{width:.0}×{height:.0}mmです（A4は210×297mm）"),
                    format!("the page is {width:.0} x {height:.0} mm, A4 is 210 x 297"),
                )
            }
            Self::Turned => Wording::new("ページが回転されています", "a page is turned"),
            Self::Encrypted => Wording::new("暗号化されています", "it is encrypted"),
            Self::Active { what } => Wording::new(
                format!("動作や添付を含んでいます（{what}）"),
                format!("it holds something active or attached ({what})"),
            ),
            Self::Font { name } => Wording::new(
                format!("書体 {name} の必要な字形がファイルに入っていません"),
                format!("the font {name} is not embedded, or not cut to what is used"),
            ),
        }
    }

    fn hint(&self) -> Option<Wording> {
        if let Self::PhotoCount { is_expected: true, found: 0 } = self {
            return Some(Wording::new(
                "写真を後から貼る用紙なら、--no-photo を付けて確かめてください",
                "where the photo is to be pasted by hand, verify it with --no-photo",
            ));
        }
        Some(Wording::new(
            "この用紙は使わず、記録から作り直してください",
            "do not use this paper; make it again from the record",
        ))
    }
}

fn quoted(text: &str) -> Wording {
    if text.is_empty() {
        return Wording::new("空欄", "nothing");
    }
    let text = excerpt(text);
    Wording::new(format!("「{text}」"), format!("`{text}`"))
}

fn words(choices: &[Choice]) -> Wording {
    let word = |it: &Choice| match it {
        Choice::Male => "男",
        Choice::Female => "女",
        Choice::Yes => "有",
        Choice::No => "無",
    };
    if choices.is_empty() {
        return Wording::new("なし", "nothing");
    }
    let words: Vec<&str> = choices.iter().map(word).collect();
    Wording::new(words.join("と"), words.join(" and "))
}
