//! What a file had and the output has not, so that nothing is left away in silence.

use crate::diagnostic::Wording;

/// Something of the template that is not in what is written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Removed {
    /// Scripts that a viewer would run.
    JavaScript,
    /// Actions: what would happen on opening, on a click, …
    Actions,
    /// Attached files.
    Attachments,
    /// Properties and histories of the file.
    Metadata,
    /// A form of the kind XFA, which only some viewers draw.
    Xfa,
    /// Pages besides the one that is filled.
    OtherPages(usize),
    /// Links.
    Links(usize),
    /// Notes, stamps, drawings over the page.
    Annotations(usize),
    /// Input fields, whose looks became part of the page.
    FieldsDrawn(usize),
    /// Input fields that show nothing, or not on paper.
    FieldsDropped(usize),
    /// Input fields with a value that nothing draws, by their names.
    ValuesWithoutLooks(Vec<String>),
    /// Fields of digital signatures.
    Signatures(usize),
    /// Parts that lie outside the file, or are programs for a printer.
    ForeignParts(usize),
    /// Parts that the page names and the file lacks.
    MissingParts(usize),
}

impl Removed {
    /// Told to the user.
    pub fn wording(&self) -> Wording {
        let fixed = |ja: &str, en: &str| Wording::new(ja, en);
        let counted = |count: &usize, ja: &str, unit: &str, one: &str, many: &str| {
            let noun = if *count == 1 { one } else { many };
            Wording::new(format!("{ja}（{count} {unit}）を除きました"), format!("left out {count} {noun}"))
        };
        match self {
            Self::JavaScript => fixed("スクリプト（JavaScript）を除きました", "left out scripts (JavaScript)"),
            Self::Actions => {
                fixed("開いた時などに実行される動作を除きました", "left out actions, such as those run on opening")
            }
            Self::Attachments => fixed("添付ファイルを除きました", "left out attached files"),
            Self::Metadata => fixed("ファイルの属性情報（メタデータ）を除きました", "left out the file's metadata"),
            Self::Xfa => fixed(
                "XFA フォームを除きました。閲覧ソフトで見える申請書と同じか、印刷前に確かめてください",
                "left out the XFA form; check before printing that the page is the one your viewer shows",
            ),
            Self::OtherPages(count) => counted(count, "ほかのページ", "ページ", "other page", "other pages"),
            Self::Links(count) => counted(count, "リンク", "件", "link", "links"),
            Self::Annotations(count) => counted(
                count,
                "注釈・スタンプなど",
                "件",
                "annotation (note, stamp, …)",
                "annotations (notes, stamps, …)",
            ),
            Self::FieldsDrawn(count) => Wording::new(
                format!("入力欄 {count} 件を、見えるとおりの絵に置き換えました"),
                format!("turned {count} input field(s) into part of the page, as they look"),
            ),
            Self::FieldsDropped(count) => counted(
                count,
                "印刷されない入力欄",
                "件",
                "input field that is not printed",
                "input fields that are not printed",
            ),
            Self::ValuesWithoutLooks(names) => Wording::new(
                format!("表示の定義がない入力欄の値を除きました: {}", names.join("、")),
                format!("left out the values of input fields that have no appearance: {}", names.join(", ")),
            ),
            Self::Signatures(count) => Wording::new(
                format!("電子署名欄（{count} 件）には何も書かず、除きました"),
                format!("left out {count} field(s) for digital signatures, with nothing drawn into them"),
            ),
            Self::ForeignParts(count) => counted(
                count,
                "外部ファイルやプリンター用プログラム",
                "件",
                "part outside the file or for printers only",
                "parts outside the file or for printers only",
            ),
            Self::MissingParts(count) => Wording::new(
                format!("ページが参照する部品 {count} 件がファイルにありません。元の PDF と見比べてください"),
                format!(
                    "{count} part(s) that the page names are missing in the file; compare the output with the original"
                ),
            ),
        }
    }
}
