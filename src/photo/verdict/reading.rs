//! One measured value beside its range, and what else is told of a portrait.

use super::check::Check;
use super::rules;
use crate::diagnostic::{Finding, Lang, Rule, Wording};
use crate::photo::portrait::Missing;

/// What was measured.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// Of what.
    pub check: Check,
    /// The value; none where it could not be measured, as the height of a head where no face was found.
    pub value: Option<f64>,
}

impl Reading {
    /// Whether the value is in its range; nothing is said of what could not be measured.
    pub fn is_in_range(&self) -> Option<bool> {
        let (least, most) = self.check.range();
        self.value.map(|it| least.is_none_or(|least| it >= least) && most.is_none_or(|most| it <= most))
    }

    /// The value with its unit.
    pub fn shown(&self, lang: Lang) -> Option<String> {
        let unit = self.check.unit();
        self.value.map(|it| format!("{}{}", unit.number(it), unit.sign().get(lang)))
    }

    /// The range with its unit.
    pub fn range_shown(&self, lang: Lang) -> String {
        let unit = self.check.unit();
        let (sign, number) = (unit.sign().get(lang), |it| unit.number(it));
        match self.check.range() {
            (Some(least), Some(most)) if (most - least).abs() < f64::EPSILON => format!("{}{sign}", number(least)),
            (Some(least), Some(most)) if (least + most).abs() < f64::EPSILON => format!("±{}{sign}", number(most)),
            (Some(least), Some(most)) => format!("{}–{}{sign}", number(least), number(most)),
            (Some(least), None) => format!("≥ {}{sign}", number(least)),
            (None, Some(most)) => format!("≤ {}{sign}", number(most)),
            (None, None) => String::new(),
        }
    }
}

impl Finding for Reading {
    fn rule(&self) -> &'static Rule {
        self.check.rule()
    }

    fn message(&self) -> Wording {
        let name = self.check.name();
        let said = |lang| (self.shown(lang).unwrap_or_default(), self.range_shown(lang));
        let ((ja, asked_ja), (en, asked_en)) = (said(Lang::Ja), said(Lang::En));
        Wording::new(
            format!("写真の{}が {ja} です（求められる範囲 {asked_ja}）", name.ja),
            format!("the photo's {} is {en}; asked for is {asked_en}", name.en),
        )
    }

    fn hint(&self) -> Option<Wording> {
        Some(match self.check {
            Check::Faces => Wording::new("1人だけが写った写真を使ってください", "use a picture of the applicant alone"),
            Check::HeadHeight | Check::TopMargin | Check::OffCentre => Wording::new(
                "--crop を外して顔に合わせて切り抜くか、頭のまわりに余裕のある写真を使ってください",
                "leave --crop away so that it is cut by the face, or use a picture with more room round the head",
            ),
            Check::Tilt => Wording::new(
                "頭をまっすぐにして正面から撮り直してください（目の位置からの推定です）",
                "take it again with the head upright, if it does lean: this is concluded from the eyes",
            ),
            Check::Background | Check::Clutter => Wording::new(
                "無地の壁の前で撮り直してください。背景の加工はしないでください（加工した写真は受け付けられません）",
                "take it again before a plain wall; do not edit the background, since edited pictures are refused",
            ),
            Check::Shadow => Wording::new(
                "壁から離れ、正面から光を当てて撮り直してください",
                "take it again farther from the wall, with light from the front",
            ),
            Check::Sharpness | Check::Shake => Wording::new(
                "ピントを合わせ、カメラを固定して撮り直してください",
                "take it again in focus, with the camera held still",
            ),
            Check::Brightness => Wording::new("明るい場所で撮り直してください", "take it again in more light"),
            Check::Blown => Wording::new(
                "直射日光やフラッシュを避けて撮り直してください",
                "take it again without direct sun or flash",
            ),
            Check::ColourCast | Check::Redness => Wording::new(
                "自然光など白い光の下で撮り直してください",
                "take it again in daylight or other white light",
            ),
            Check::Resolution => Wording::new(
                "縮小していない元の写真を使うか、もっと近くで撮り直してください",
                "use the original picture, not a reduced copy, or take it from nearer",
            ),
            Check::Age => Wording::new(
                "カメラの日付が正しければ、新しく撮影してください。違うなら photo_taken_on に撮影日を書いてください",
                "if the camera's date is right, have a new one taken; if not, write the day into photo_taken_on",
            ),
        })
    }
}

/// What is told of a portrait beside the readings.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Remarkable {
    /// No face was found.
    NoFace,
    /// There may be a face, but hardly to be seen or cut off.
    UnclearFace,
    /// A face was found only once the picture was turned.
    Turned,
    /// The picture ends too near to the head.
    TooTight(Missing),
    /// The top of the hair could not be seen against the ground.
    CrownGuessed,
    /// The shape of a photo for something else: 35 to 45, or square.
    OtherShape(&'static str),
    /// No colours at all.
    Greyscale,
    /// A program that edits pictures wrote the file.
    Edited(String),
    /// The camera at the screen's side may have mirrored the picture.
    FrontCamera,
}

impl Finding for Remarkable {
    fn rule(&self) -> &'static Rule {
        match self {
            Self::NoFace => &rules::PHOTO_NO_FACE,
            Self::UnclearFace => &rules::PHOTO_FACE_UNCLEAR,
            Self::Turned => &rules::PHOTO_TURNED,
            Self::TooTight(_) => &rules::PHOTO_TOO_TIGHT,
            Self::CrownGuessed => &rules::PHOTO_CROWN_GUESSED,
            Self::OtherShape(_) => &rules::PHOTO_OTHER_SHAPE,
            Self::Greyscale => &rules::PHOTO_GREYSCALE,
            Self::Edited(_) => &rules::PHOTO_EDITED,
            Self::FrontCamera => &rules::PHOTO_FRONT_CAMERA,
        }
    }

    fn message(&self) -> Wording {
        match self {
            Self::NoFace => Wording::new(
                "写真に顔が見つかりません。中央を切り抜きました",
                "no face was found in the picture; its middle is printed",
            ),
            Self::UnclearFace => Wording::new(
                "写真の顔がはっきり見えません（切れている、暗い、ぼけている、横を向いている可能性）",
                "the face is hardly to be seen: it may be cut off, dark, blurred or turned away",
            ),
            Self::Turned => Wording::new(
                "写真が横倒しか逆さまだったため、顔が上になるよう回転しました",
                "the picture lay on its side or head down and was turned upright by its face",
            ),
            Self::TooTight(missing) => {
                let lacking = lacking(missing);
                Wording::new(
                    format!("頭のまわりの余白が足りません（印刷した大きさで{}）", lacking.ja),
                    format!("there is too little room round the head: in print {}", lacking.en),
                )
            }
            Self::CrownGuessed => Wording::new(
                "背景から頭頂（髪の上端）を見分けられないため、顔の大きさから推定しました",
                "the top of the hair cannot be told from the background and was estimated from the face",
            ),
            Self::OtherShape(shape) => Wording::new(
                format!("写真の形が在留カード用（30×40mm）ではなく{shape}です。3:4に切り抜きました"),
                format!("the picture has the shape of {shape}, not of 30x40 mm, and was cut to 3:4"),
            ),
            Self::Greyscale => Wording::new("写真が白黒です", "the picture has no colours"),
            Self::Edited(software) => Wording::new(
                format!("写真は画像編集ソフト（{software}）で保存されています"),
                format!("the picture was saved by a program that edits pictures ({software})"),
            ),
            Self::FrontCamera => Wording::new(
                "写真は前面カメラで撮影されています。左右が逆かもしれません",
                "the picture was taken by a front camera and may be mirrored",
            ),
        }
    }

    fn hint(&self) -> Option<Wording> {
        Some(match self {
            Self::NoFace | Self::UnclearFace => Wording::new(
                "正面を向いた明るい写真を使ってください。正しい写真なら `zairyu photo crop --crop x,y,w,h` で切り抜いて使えます",
                "use a bright picture from the front; if it is right, cut it with `zairyu photo crop --crop x,y,w,h` and use that",
            ),
            Self::Turned => Wording::new("印刷結果の向きを確かめてください", "look which way up it is in the result"),
            Self::TooTight(_) => Wording::new(
                "頭の上と左右にもっと余裕のある写真を使ってください（背景を描き足すことはしません）",
                "use a picture with more room above and beside the head; no background is ever added",
            ),
            Self::CrownGuessed => Wording::new(
                "頭の上に2〜8mmの余白があるか、印刷結果を見てください",
                "look in the result whether there are 2 to 8 mm above the hair",
            ),
            Self::OtherShape(_) => Wording::new(
                "旅券などに使った写真と同じものは受け付けられないことがあります。新しく撮影した写真か確かめてください",
                "the photo of a passport or visa may be refused when used again; make sure that it is a new one",
            ),
            Self::Greyscale => Wording::new(
                "白黒でも受け付けられるとされますが、カラーが確実です",
                "monochrome pictures are said to be accepted, but one in colours is safer",
            ),
            Self::Edited(_) => Wording::new(
                "顔や背景を加工していない写真を使ってください",
                "use a picture in which neither face nor background was changed",
            ),
            Self::FrontCamera => Wording::new(
                "髪の分け目やほくろの左右を確かめてください",
                "look whether a parting or a mole is on its right side",
            ),
        })
    }
}

/// The sides that lack room, and how much.
fn lacking(missing: &Missing) -> Wording {
    let sides = [
        (missing.above, "上", "above"),
        (missing.left, "左", "at the left"),
        (missing.right, "右", "at the right"),
        (missing.below, "下", "below"),
    ];
    // A tenth of a millimetre is what is shown.
    let lacking = || sides.iter().filter(|(mm, ..)| *mm >= 0.05);
    let ja: Vec<String> = lacking().map(|(mm, side, _)| format!("{side}に {mm:.1} mm")).collect();
    let en: Vec<String> = lacking().map(|(mm, _, side)| format!("{mm:.1} mm {side}")).collect();
    Wording::new(format!("{}不足", ja.join("、")), format!("{} are missing", en.join(", ")))
}
