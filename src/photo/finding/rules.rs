//! The rules of pictures.

use crate::diagnostic::{Example, Field, Rule, Severity, said};
use crate::law::{OURS, PHOTO_RULES};
use crate::photo::verdict;

/// Every rule about the picture.
pub(in crate::photo) const ALL: &[&Rule] = &[
    &PHOTO_EMPTY,
    &PHOTO_FILE_TOO_LARGE,
    &PHOTO_NOT_A_PICTURE,
    &PHOTO_UNSUPPORTED_KIND,
    &PHOTO_UNSUPPORTED_JPEG,
    &PHOTO_TOO_MANY_PIXELS,
    &PHOTO_UNFOLDS_TOO_FAR,
    &PHOTO_TRUNCATED,
    &PHOTO_DAMAGED,
    &PHOTO_WRONG_SHAPE,
    &PHOTO_TOO_SMALL,
    &PHOTO_LOW_RESOLUTION,
    &PHOTO_CROPPED_HARD,
    &PHOTO_CROP_UNFIT,
    &PHOTO_ANIMATED,
    &PHOTO_PROFILE_IGNORED,
    &verdict::PHOTO_NO_FACE,
    &verdict::PHOTO_FACE_UNCLEAR,
    &verdict::PHOTO_SEVERAL_FACES,
    &verdict::PHOTO_TURNED,
    &verdict::PHOTO_TOO_TIGHT,
    &verdict::PHOTO_HEAD_SIZE,
    &verdict::PHOTO_TOP_MARGIN,
    &verdict::PHOTO_OFF_CENTRE,
    &verdict::PHOTO_CROWN_GUESSED,
    &verdict::PHOTO_TILTED,
    &verdict::PHOTO_BACKGROUND,
    &verdict::PHOTO_SHADOW,
    &verdict::PHOTO_BLURRED,
    &verdict::PHOTO_TOO_DARK,
    &verdict::PHOTO_OVEREXPOSED,
    &verdict::PHOTO_COLOUR_CAST,
    &verdict::PHOTO_OTHER_SHAPE,
    &verdict::PHOTO_GREYSCALE,
    &verdict::PHOTO_EDITED,
    &verdict::PHOTO_FRONT_CAMERA,
    &verdict::PHOTO_TAKEN_LONG_AGO,
    &verdict::PHOTO_FAILS_CHECKS,
];

/// The file has no bytes.
pub const PHOTO_EMPTY: Rule = Rule {
    code: "photo-empty",
    severity: Severity::Error,
    meaning: said(
        "写真のファイルに中身がありません。コピーやダウンロードに失敗したファイルなので、元の写真を取り直すまで申請書を作りません。",
        "The picture file holds nothing. A copy or a download has failed, so no form is made until the original is copied again.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "0バイト / 0 bytes", right: "photo.jpg, 2 MB" },
    sources: &[&OURS],
};

/// The file is longer than any photograph.
pub const PHOTO_FILE_TOO_LARGE: Rule = Rule {
    code: "photo-file-too-large",
    severity: Severity::Error,
    meaning: said(
        "写真のファイルは64 MBまでです。それより大きいファイルは写真ではないか、印刷には不要な大きさなので、書き出し直すまで申請書を作りません。",
        "A picture file has at most 64 MB. A larger one is no photograph, or far larger than print needs, so no form is made until it is exported again.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "photo.png, 120 MB", right: "photo.jpg, 2 MB" },
    sources: &[&OURS],
};

/// The file is no picture.
pub const PHOTO_NOT_A_PICTURE: Rule = Rule {
    code: "photo-not-a-picture",
    severity: Severity::Error,
    meaning: said(
        "写真として指定されたファイルが、画像ではありません（PDF、ウェブページ、文書など）。名前の末尾を .jpg に変えても画像にはならないため、写真そのものを指定するまで申請書を作りません。",
        "The file named as the photo is no picture but a PDF, a web page, a text or the like. A name that ends in .jpg does not make it one, so no form is made until the picture itself is given.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: r#"{"photo": "photos/LICENSE.md"}"#, right: r#"{"photo": "photos/nguyen.jpg"}"# },
    sources: &[&PHOTO_RULES, &OURS],
};

/// A picture in a format that is not read.
pub const PHOTO_UNSUPPORTED_KIND: Rule = Rule {
    code: "photo-unsupported-kind",
    severity: Severity::Error,
    meaning: said(
        "読める画像は JPEG、PNG、WebP、TIFF、HEIC です。GIF、AVIF、カメラの RAW や、TIFF・HEIC の特殊な種類は読めないため、JPEG として書き出すまで申請書を作りません。",
        "Pictures are read from JPEG, PNG, WebP, TIFF and HEIC. Others, such as GIF, AVIF, the raw files of cameras and rare kinds of TIFF and HEIC, are not, so no form is made until the picture is exported as JPEG.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "IMG_0001.DNG", right: "IMG_0001.jpg" },
    sources: &[&OURS],
};

/// A rare kind of JPEG that is not read.
pub const PHOTO_UNSUPPORTED_JPEG: Rule = Rule {
    code: "photo-unsupported-jpeg",
    severity: Severity::Error,
    meaning: said(
        "JPEG にも、ほとんど使われない種類（算術符号、12ビット、可逆圧縮など）があります。正しい色で印刷できる保証がないため、普通の JPEG として書き出し直すまで申請書を作りません。",
        "There are kinds of JPEG that hardly any program writes: arithmetic coding, 12 bits, lossless. They cannot be printed faithfully here, so no form is made until the picture is exported as an ordinary JPEG.",
    ),
    fields: &[Field::Photo],
    example: Example {
        wrong: "12ビットの JPEG / a JPEG of 12 bits a channel",
        right: "8ビットの JPEG / a JPEG of 8 bits a channel",
    },
    sources: &[&OURS],
};

/// More pixels than are decoded.
pub const PHOTO_TOO_MANY_PIXELS: Rule = Rule {
    code: "photo-too-many-pixels",
    severity: Severity::Error,
    meaning: said(
        "画素数が、写真として読み込む上限を超えています（普通の JPEG で2億2千万画素、PNG・WebP・TIFF・HEIC などで5千万画素、一辺30,000画素）。印刷には縦945画素もあれば足りるため、小さく書き出し直すまで申請書を作りません。",
        "The picture has more pixels than are read: 220 million of an ordinary JPEG, 50 million of any other kind, 30,000 on a side. Print needs no more than 945 pixels in height, so no form is made until a smaller one is exported.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "PNG 10000x10000", right: "JPEG 3000x4000" },
    sources: &[&OURS],
};

/// A small file that would fill the memory.
pub const PHOTO_UNFOLDS_TOO_FAR: Rule = Rule {
    code: "photo-unfolds-too-far",
    severity: Severity::Error,
    meaning: said(
        "画像に添えられたデータ（カラープロファイルや注釈）が、展開すると異常な大きさになります。パソコンを止めるために作られたファイルかもしれないため、読み込まず、申請書を作りません。",
        "What lies beside the picture in its file, a colour profile or a text, unfolds to an absurd size. Such files are made to bring computers down, so it is not read and no form is made.",
    ),
    fields: &[Field::Photo],
    example: Example {
        wrong: "展開すると8 MBを超える添付データ / data beside the picture that unfold to more than 8 MB",
        right: "photo.jpg, 2 MB",
    },
    sources: &[&OURS],
};

/// The file ends before its picture does.
pub const PHOTO_TRUNCATED: Rule = Rule {
    code: "photo-truncated",
    severity: Severity::Error,
    meaning: said(
        "写真のファイルが途中で切れていて、下の部分がありません。灰色に欠けた写真を印刷しないよう、元の写真をコピーし直すまで申請書を作りません。",
        "The file ends before the picture does, so the lower part of it is missing. A face that ends in grey is never printed: no form is made until the original is copied again.",
    ),
    fields: &[Field::Photo],
    example: Example {
        wrong: "途中で終わったダウンロード / a download that broke off", right: "photo.jpg, 2 MB"
    },
    sources: &[&PHOTO_RULES, &OURS],
};

/// The file contradicts its own format.
pub const PHOTO_DAMAGED: Rule = Rule {
    code: "photo-damaged",
    severity: Severity::Error,
    meaning: said(
        "写真のファイルが壊れていて、正しく読めません。元の写真をコピーし直すまで申請書を作りません。",
        "The picture file is damaged and cannot be read as it was meant. No form is made until the original is copied again.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "壊れた JPEG / a damaged JPEG", right: "photo.jpg, 2 MB" },
    sources: &[&PHOTO_RULES, &OURS],
};

/// Too wide or too tall to hold a portrait.
pub const PHOTO_WRONG_SHAPE: Rule = Rule {
    code: "photo-wrong-shape",
    severity: Severity::Error,
    meaning: said(
        "写真は縦40 mm・横30 mm（縦横4:3）です。極端に横長・縦長の画像は、この形に切り抜くとほとんど残らないため、申請書を作りません。引き伸ばして形を合わせることはしません。",
        "A photo is 40 mm high and 30 mm wide. Of a very wide or very tall picture hardly anything is left when it is cut to that shape, and nothing is ever stretched, so no form is made.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "4000x600", right: "3000x4000" },
    sources: &[&PHOTO_RULES],
};

/// Below 200 dpi in print.
pub const PHOTO_TOO_SMALL: Rule = Rule {
    code: "photo-too-small",
    severity: Severity::Error,
    meaning: said(
        "写真は鮮明でなければなりません。切り抜いて横237・縦316画素（200 dpi）に満たない写真は、印刷すると顔がぼやけるため、元の大きさの写真にするまで申請書を作りません。",
        "A photo has to be sharp. What is less than 237 by 316 pixels (200 dpi) after cutting prints as a blurred face, so no form is made until the picture is given in its original size.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "150x200", right: "709x945" },
    sources: &[&PHOTO_RULES, &OURS],
};

/// Below 300 dpi in print.
pub const PHOTO_LOW_RESOLUTION: Rule = Rule {
    code: "photo-low-resolution",
    severity: Severity::Warning,
    meaning: said(
        "切り抜いて横354・縦472画素（300 dpi）に満たない写真は、やや粗く印刷されます。申請書は作りますが、鮮明に見えるか確かめてください。",
        "A picture of less than 354 by 472 pixels (300 dpi) after cutting prints somewhat coarse. The form is made; look whether the face is sharp.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "300x400", right: "709x945" },
    sources: &[&PHOTO_RULES, &OURS],
};

/// More than half of the picture is cut away.
pub const PHOTO_CROPPED_HARD: Rule = Rule {
    code: "photo-cropped-hard",
    severity: Severity::Warning,
    meaning: said(
        "縦横4:3に切り抜くと、写真の半分以上がなくなります。頭や肩が切れているおそれがあるため、申請書は作りますが、印刷結果を確かめてください。",
        "Cutting the picture to 3:4 takes away more than half of it, perhaps part of the head or the shoulders. The form is made; look at the result.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "4000x1500", right: "3000x4000" },
    sources: &[&PHOTO_RULES, &OURS],
};

/// A moving picture, or several in one file, of which the first one is printed.
pub const PHOTO_ANIMATED: Rule = Rule {
    code: "photo-animated",
    severity: Severity::Warning,
    meaning: said(
        "動く画像（アニメーション）や、画像が複数あるファイル（複数ページの TIFF など）は、最初の1枚だけを印刷します。それが証明写真でよいか確かめてください。",
        "Of a moving picture, or of a file of several such as a TIFF of many pages, only the first is printed. The form is made; make sure that it is the portrait.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "動く PNG / an animated PNG", right: "photo.jpg" },
    sources: &[&OURS],
};

/// The picture's colours are described in a way that is not understood.
pub const PHOTO_PROFILE_IGNORED: Rule = Rule {
    code: "photo-profile-ignored",
    severity: Severity::Note,
    meaning: said(
        "画像に付いた色の情報（カラープロファイル）を読めないとき、一般的な色（sRGB）とみなして印刷します。色がおかしければ、sRGB の JPEG として書き出し直してください。",
        "Where the colour profile of a picture is not understood, its colours are printed as ordinary ones (sRGB). If they look wrong, export the picture as an sRGB JPEG.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "壊れたカラープロファイル / a broken colour profile", right: "sRGB" },
    sources: &[&OURS],
};

/// The part named with `--crop` cannot be printed.
pub const PHOTO_CROP_UNFIT: Rule = Rule {
    code: "photo-crop-unfit",
    severity: Severity::Error,
    meaning: said(
        "--crop で指定する範囲は、正しい向きにした写真の中にあり、横3:縦4でなければなりません。写真を引き伸ばすことはしないため、範囲を直すまで申請書を作りません。",
        "The part named with --crop lies within the picture turned upright, and is three wide and four high. Nothing is ever stretched, so no form is made until it is.",
    ),
    fields: &[Field::Photo],
    example: Example { wrong: "--crop 0,0,600,600", right: "--crop 0,0,600,800" },
    sources: &[&PHOTO_RULES, &OURS],
};
