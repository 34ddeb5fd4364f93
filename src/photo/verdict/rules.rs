//! The rules of portraits.

use crate::diagnostic::{Example, Field, Rule, Severity, said};
use crate::law::{OURS, PHOTO_AGE, PHOTO_RULES};

/// No face was found.
pub const PHOTO_NO_FACE: Rule = Rule {
    code: "photo-no-face",
    severity: Severity::Warning,
    meaning: said(
        "写真には申請人の顔が正面から写っていなければなりません。顔が見つからない写真は中央を切り抜いて印刷します。風景や書類の画像ではないか、顔が見えるか確かめてください。",
        "The photo shows the applicant's face from the front. Where no face is found the middle of the picture is printed; make sure that it is the right picture and that the face can be seen.",
    ),
    fields: &[Field::Photo],
    example: Example {
        wrong: "風景の写真 / a landscape", right: "正面からの顔写真 / a portrait from the front"
    },
    sources: &[&PHOTO_RULES, &OURS],
};

/// There may be a face, hardly to be seen.
pub const PHOTO_FACE_UNCLEAR: Rule = Rule {
    code: "photo-face-unclear",
    severity: Severity::Warning,
    meaning: said(
        "顔らしいものは見つかりましたが、はっきりしません。顔が切れている、暗い、ぼけている、横を向いている写真は受け付けられないことがあります。",
        "Something like a face was found, but not clearly. A face that is cut off, dark, blurred or turned away may be refused at the counter.",
    ),
    fields: &[Field::Photo],
    example: Example {
        wrong: "半分だけ写った顔 / half a face", right: "正面からの顔写真 / a portrait from the front"
    },
    sources: &[&PHOTO_RULES, &OURS],
};

/// More than one person.
pub const PHOTO_SEVERAL_FACES: Rule = Rule {
    code: "photo-several-faces",
    severity: Severity::Warning,
    meaning: said(
        "写真に写るのは申請人だけです。2人以上の顔が見つかると、最もはっきりした顔に合わせて切り抜きますが、その人が申請人か、他の人が写り込まないか確かめてください。",
        "The photo shows the applicant alone. Where several faces are found the clearest is printed; make sure that it is the applicant's and that nobody else is in the print.",
    ),
    fields: &[Field::Photo],
    example: Example {
        wrong: "家族と並んだ写真 / a picture with the family", right: "1人の写真 / one person alone"
    },
    sources: &[&PHOTO_RULES, &OURS],
};

/// The picture was turned upright.
pub const PHOTO_TURNED: Rule = Rule {
    code: "photo-turned",
    severity: Severity::Warning,
    meaning: said(
        "横倒しや逆さまの写真は、顔が上になるよう90度単位で回転して印刷します。印刷結果の向きを確かめてください。",
        "A picture that lies on its side or stands on its head is turned upright by its face, in quarter turns. Look at the result.",
    ),
    fields: &[Field::Photo],
    example: Example {
        wrong: "横倒しの顔写真 / a portrait on its side",
        right: "上向きの顔写真 / a portrait the right way up",
    },
    sources: &[&OURS],
};

/// No room round the head for the agency's figure.
pub const PHOTO_TOO_TIGHT: Rule = Rule {
    code: "photo-too-tight",
    severity: Severity::Warning,
    meaning: said(
        "頭頂から顎まで25±3mm、頭上5±3mmに切り抜くには、頭のまわりに余裕が要ります。足りないときは、足りる限りで最も近い形に切り抜き、何mm足りないかを伝えます。背景を描き足すことはしません。",
        "Cutting a picture to 25 ± 3 mm from crown to chin and 5 ± 3 mm above takes room round the head. Where there is too little the nearest cut is printed and the missing millimetres are told; no background is ever added.",
    ),
    fields: &[Field::Photo],
    example: Example {
        wrong: "髪が上端に触れている写真 / hair that touches the upper edge",
        right: "頭の上と左右に余裕のある写真 / room above and beside the head",
    },
    sources: &[&PHOTO_RULES],
};

/// The head is too large or too small on the print.
pub const PHOTO_HEAD_SIZE: Rule = Rule {
    code: "photo-head-size",
    severity: Severity::Warning,
    meaning: said(
        "頭頂（髪を含む）から顎までは、印刷で25±3mm（22〜28mm）です。外れると受け付けられないことがあります。",
        "From the crown, hair included, to the chin there are 25 ± 3 mm (22 to 28) on the print; others may be refused.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "18 mm", right: "25 mm" },
    sources: &[&PHOTO_RULES],
};

/// Too much or too little above the head.
pub const PHOTO_TOP_MARGIN: Rule = Rule {
    code: "photo-top-margin",
    severity: Severity::Warning,
    meaning: said(
        "頭の上の余白は、印刷で5±3mm（2〜8mm）です。外れると受け付けられないことがあります。",
        "Above the head there are 5 ± 3 mm (2 to 8) on the print; others may be refused.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "0.5 mm", right: "5 mm" },
    sources: &[&PHOTO_RULES],
};

/// The face is not in the middle.
pub const PHOTO_OFF_CENTRE: Rule = Rule {
    code: "photo-off-centre",
    severity: Severity::Warning,
    meaning: said(
        "顔は写真の左右中央になければなりません。許される幅は公表されていないため、1.5mmを超えたら伝えます。",
        "The face stands in the middle of the photo. How far it may be off is published nowhere; more than 1.5 mm is told.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "4 mm 右 / 4 mm to the right", right: "中央 / in the middle" },
    sources: &[&PHOTO_RULES, &OURS],
};

/// The top of the hair was estimated.
pub const PHOTO_CROWN_GUESSED: Rule = Rule {
    code: "photo-crown-guessed",
    severity: Severity::Note,
    meaning: said(
        "頭頂は、背景と髪の境目から測ります。背景が無地でない、髪と同じ色であるなどで見分けられないときは、顔の大きさから推定します（誤差およそ2mm）。",
        "The crown is measured where the hair ends against the background. Where that cannot be seen, as before a patterned wall or one of the hair's colour, it is estimated from the face, to about 2 mm.",
    ),
    fields: &[Field::Photo],
    example: Example {
        wrong: "黒髪に黒い壁 / black hair before a black wall",
        right: "無地の明るい壁 / a plain light wall",
    },
    sources: &[&OURS],
};

/// The head leans.
pub const PHOTO_TILTED: Rule = Rule {
    code: "photo-tilted",
    severity: Severity::Warning,
    meaning: said(
        "写真は正面を向き、頭をまっすぐにして撮ります。左右の目の高さから傾きを推定し、10度を超えたら伝えます。",
        "The photo is taken from the front with the head upright. The tilt is concluded from the two eyes, and more than 10 degrees is told.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "15°", right: "0°" },
    sources: &[&PHOTO_RULES, &OURS],
};

/// The background is not plain.
pub const PHOTO_BACKGROUND: Rule = Rule {
    code: "photo-background",
    severity: Severity::Warning,
    meaning: said(
        "写真は無背景、つまり無地の壁などの前で撮ります。柄や物が写っていると受け付けられません。背景を消す加工もできません。",
        "The photo has no background: it is taken before a plain wall. One with patterns or things in it is refused, and so is one whose background was edited away.",
    ),
    fields: &[Field::Photo],
    example: Example {
        wrong: "カーテンや本棚の前 / before curtains or shelves",
        right: "無地の壁の前 / before a plain wall",
    },
    sources: &[&PHOTO_RULES, &OURS],
};

/// A shadow on the background.
pub const PHOTO_SHADOW: Rule = Rule {
    code: "photo-shadow",
    severity: Severity::Warning,
    meaning: said(
        "背景に影がある写真は不適当とされています。壁から離れて、正面から光を当ててください。",
        "A photo with a shadow on its background counts as unsuitable. Stand farther from the wall, with light from the front.",
    ),
    fields: &[Field::Photo],
    example: Example {
        wrong: "壁に頭の影 / the head's shadow on the wall",
        right: "影のない壁 / a wall without shadow",
    },
    sources: &[&PHOTO_RULES, &OURS],
};

/// The face is not sharp.
pub const PHOTO_BLURRED: Rule = Rule {
    code: "photo-blurred",
    severity: Severity::Warning,
    meaning: said(
        "写真は鮮明でなければなりません。ピンボケや手ぶれで顔の輪郭がはっきりしない写真を伝えます。",
        "The photo has to be sharp. A face without sharp edges, out of focus or shaken, is told.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "ピンボケの写真 / out of focus", right: "鮮明な写真 / in focus" },
    sources: &[&PHOTO_RULES, &OURS],
};

/// The face is too dark.
pub const PHOTO_TOO_DARK: Rule = Rule {
    code: "photo-too-dark",
    severity: Severity::Warning,
    meaning: said(
        "顔の最も明るい部分でも暗い写真は、印刷すると顔が見えにくくなります。肌の色ではなく、光の当たった部分の明るさで判断します。",
        "Where even the lightest parts of the face are dark, hardly anything can be seen in print. Judged by the lit parts, not by the colour of the skin.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "逆光の写真 / taken against the light", right: "明るい写真 / well lit" },
    sources: &[&PHOTO_RULES, &OURS],
};

/// Much of the face is white.
pub const PHOTO_OVEREXPOSED: Rule = Rule {
    code: "photo-overexposed",
    severity: Severity::Warning,
    meaning: said(
        "顔の2割を超える部分が白くとんだ写真は、顔の細部が写っていません。",
        "Where more than a fifth of the face is burnt out to white, its features are not in the picture.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "強いフラッシュ / a strong flash", right: "やわらかい光 / soft light" },
    sources: &[&PHOTO_RULES, &OURS],
};

/// The face has an unnatural colour.
pub const PHOTO_COLOUR_CAST: Rule = Rule {
    code: "photo-colour-cast",
    severity: Severity::Warning,
    meaning: said(
        "どの肌の色でも、白い光の下では色みはある範囲に収まります。大きく外れた写真（黄色い電灯、緑や青の光）は、自然な色で撮り直すほうが安全です。",
        "In white light the hue of skin keeps within a range, whatever its colour. A picture far outside it, taken in yellow, green or blue light, is better taken again.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "黄色い電灯の下 / under a yellow lamp", right: "自然光 / daylight" },
    sources: &[&PHOTO_RULES, &OURS],
};

/// The picture has no colours.
pub const PHOTO_GREYSCALE: Rule = Rule {
    code: "photo-greyscale",
    severity: Severity::Note,
    meaning: said(
        "白黒の写真も受け付けられるとされますが、確認できた出典は1つだけです。",
        "Monochrome photos are said to be accepted, by one source only.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "白黒の写真 / a monochrome picture", right: "カラーの写真 / one in colours" },
    sources: &[&OURS],
};

/// Saved by a program that edits pictures.
pub const PHOTO_EDITED: Rule = Rule {
    code: "photo-edited",
    severity: Severity::Warning,
    meaning: said(
        "加工した写真は受け付けられません。画像編集や美肌のアプリで保存された写真は、顔や背景を変えていないか確かめてください。",
        "Edited photos are refused. Where the file was saved by a program that edits pictures or smooths skin, make sure that neither face nor background was changed.",
    ),
    fields: &[Field::Photo],
    example: Example {
        wrong: "美肌アプリの写真 / from a beauty app",
        right: "カメラのままの写真 / as the camera took it",
    },
    sources: &[&PHOTO_RULES, &OURS],
};

/// Perhaps mirrored.
pub const PHOTO_FRONT_CAMERA: Rule = Rule {
    code: "photo-front-camera",
    severity: Severity::Note,
    meaning: said(
        "スマートフォンの前面カメラは、左右が逆の写真を保存することがあります。左右が逆の写真は不適当とされています。",
        "The front camera of a telephone may save mirrored pictures, and those count as unsuitable.",
    ),
    fields: &[Field::Photo],
    example: Example {
        wrong: "左右が逆の自撮り / a mirrored selfie",
        right: "背面カメラの写真 / from the camera at the back",
    },
    sources: &[&PHOTO_RULES, &OURS],
};

/// The camera's date is more than six months ago.
pub const PHOTO_TAKEN_LONG_AGO: Rule = Rule {
    code: "photo-taken-long-ago",
    severity: Severity::Warning,
    meaning: said(
        "写真は申請の前6か月以内に撮影したものに限ります。画像に記録された撮影日（EXIF）がそれより前なら伝えます。カメラの日付が違うときは photo_taken_on に正しい日を書いてください。",
        "The photo is taken within six months before the application. Where the day that the camera wrote into the picture (EXIF) is earlier, it is told; if the camera's clock was wrong, write the right day into photo_taken_on.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "1年前の写真 / a year old", right: "先月の写真 / last month's" },
    sources: &[&PHOTO_AGE],
};

/// With --photo-strict, any warning about the photo refuses the record.
pub const PHOTO_FAILS_CHECKS: Rule = Rule {
    code: "photo-fails-checks",
    severity: Severity::Error,
    meaning: said(
        "--photo-strict を付けると、写真についての警告が1つでもあれば申請書を作りません。",
        "With --photo-strict a single warning about the photo is enough to make no form.",
    ),
    fields: &[Field::Photo],
    example: Example {
        wrong: "--photo-strict と警告のある写真 / --photo-strict and a photo with a warning",
        right: "警告のない写真 / a photo without warnings",
    },
    sources: &[&PHOTO_RULES, &OURS],
};

/// The shape of a photo made for something else.
pub const PHOTO_OTHER_SHAPE: Rule = Rule {
    code: "photo-other-shape",
    severity: Severity::Note,
    meaning: said(
        "旅券用（35×45mm）や査証用（2インチ四方）の形の写真は、3:4に切り抜いて印刷します。旅券や前のカードと同じ写真は受け付けられないことがあるため、新しい写真か確かめてください。",
        "A picture of the shape made for passports (35x45 mm) or visas (two inches square) is cut to 3:4. The very photo of a passport or of the last card may be refused, so make sure that it is a new one.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "1050x1350 (35x45)", right: "900x1200" },
    sources: &[&PHOTO_RULES, &OURS],
};
