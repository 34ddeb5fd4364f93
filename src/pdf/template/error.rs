//! What keeps a file from being a template, worded for the person who chose it: what is wrong, and what to do.

use crate::diagnostic::Wording;
use crate::units::Length;

/// Why a PDF cannot be filled.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum TemplateError {
    /// Not a PDF at all.
    NotPdf,
    /// More bytes than any form has.
    TooLarge {
        /// The most that is read.
        limit: usize,
    },
    /// It would take more memory or time than a form may.
    TooComplex,
    /// It opens with a password only.
    Password,
    /// A part that is needed is missing or broken.
    Damaged {
        /// Which part, in English.
        part: &'static str,
    },
    /// It has no page of this number.
    NoPage {
        /// Counted from 1.
        number: usize,
        /// How many pages can be looked at.
        pages: usize,
    },
    /// It should have one page.
    SeveralPages {
        /// How many it has.
        pages: usize,
    },
    /// Its page is not A4.
    NotA4 {
        /// Across.
        width: Length,
        /// Down.
        height: Length,
    },
    /// It is turned by an angle that PDF does not know.
    Rotation,
    /// Its page draws nothing.
    Empty,
}

impl TemplateError {
    /// What is wrong, and what to do.
    pub fn wording(&self) -> Wording {
        let again = (
            "発行元から入手し直すか、PDF 閲覧ソフトの「PDF に印刷」で保存し直してください",
            "download it again, or save a copy with \"print to PDF\"",
        );
        let (ja, en) = match self {
            Self::NotPdf => ("PDF ファイルではありません。申請書の PDF を指定してください".to_owned(), "it is no PDF; give the PDF of the application form".to_owned()),
            Self::TooLarge { limit } => {
                let limit = limit >> 20;
                (format!("{limit} MiB より大きいファイルです。申請書のページだけを保存し直してください"), format!("it is larger than {limit} MiB; save a copy of the form's page alone"))
            }
            Self::TooComplex => both("申請書としては複雑すぎるファイルです", "it is far more complex than a form", again),
            Self::Password => (
                "パスワードで保護されています。PDF 閲覧ソフトでパスワードを入れて開き、「PDF に印刷」で保護のない控えを保存して、それを指定してください".to_owned(),
                "it is protected by a password; open it with the password in a PDF viewer, save an unprotected copy with \"print to PDF\", and give that copy".to_owned(),
            ),
            Self::Damaged { part } => both(&format!("ファイルが壊れています（{part}）"), &format!("it is damaged ({part})"), again),
            Self::NoPage { number, pages } => (format!("{number} ページ目がありません（{pages} ページ）。ページを選び直してください"), format!("it has no page {number} (of {pages}); choose another page")),
            Self::SeveralPages { pages } => (format!("{pages} ページあります。申請書のページだけを保存し直してください"), format!("it has {pages} pages, not one; save a copy of the form's page alone")),
            Self::NotA4 { width, height } => {
                let size = format!("{:.0} x {:.0} mm", width.to_mm(), height.to_mm());
                (
                    format!("用紙が A4（210 x 297 mm）ではなく {size} です。縦の A4 で保存し直してください"),
                    format!("its page is {size}, not A4 (210 x 297 mm); save it as upright A4"),
                )
            }
            Self::Rotation => both("ページの回転が 90 度の倍数ではありません", "its page is turned by an angle that is no multiple of 90 degrees", again),
            Self::Empty => both("ページに何も描かれていません", "its page draws nothing", again),
        };
        Wording::new(ja, en)
    }
}

fn both(ja: &str, en: &str, (ja_way, en_way): (&str, &str)) -> (String, String) {
    (format!("{ja}。{ja_way}"), format!("{en}; {en_way}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_refusal_says_what_to_do_in_one_line() {
        let size = Length::mm(216);
        for error in [
            TemplateError::NotPdf,
            TemplateError::TooLarge { limit: 1 << 24 },
            TemplateError::TooComplex,
            TemplateError::Password,
            TemplateError::Damaged { part: "page content" },
            TemplateError::NoPage { number: 2, pages: 1 },
            TemplateError::SeveralPages { pages: 3 },
            TemplateError::NotA4 { width: size, height: Length::mm(279) },
            TemplateError::Rotation,
            TemplateError::Empty,
        ] {
            let Wording { ja, en } = error.wording();
            assert!(ja.contains("ください") && en.contains("; "), "{ja} / {en}");
            assert!(!ja.contains('\n') && !en.contains('\n') && !en.ends_with('.'), "{ja} / {en}");
        }
    }
}
