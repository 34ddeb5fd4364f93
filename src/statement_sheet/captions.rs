//! The words under which a Japanese sheet may ask for an item, and where they stand among its words.
//!
//! Nobody here has seen the agency's sheet, so the lists are wide, and the comparison narrow: the longest caption wins, and
//! only whole words count, so that 届出年月日 is not taken for 年月日, nor 代理人の氏名 for 氏名.

use super::words::{Before, Letter, Piece};
use crate::diagnostic::Field;
use crate::units::{Area, Length};

/// Letters of one caption stand no farther apart than this, in thousandths of their size (均等割付).
const SPREAD: i64 = 10_000;
/// A gap this wide parts words that a sheet prints in one row.
const COLUMN: i64 = 3_000;
/// A gap this wide parts a caption from 年, 月 and 日 behind it.
const GAP: i64 = 800;
/// 年 月 日 with gaps this wide are no caption but a date to be filled in.
const BLANK_DATE: i64 = 500;

const PERSON: &[&str] = &["", "申請人", "申請人の", "申請者", "申請者の", "本人", "本人の"];
const LOSS: &[&str] = &[
    "紛失",
    "盗難",
    "遺失",
    "亡失",
    "紛失盗難",
    "盗難紛失",
    "遺失盗難",
    "紛失又は盗難",
    "紛失または盗難",
    "盗難又は紛失",
    "紛失等",
    "紛失盗難等",
];
const HAPPENED: &[&str] = &[
    "",
    "の",
    "した",
    "にあった",
    "に遭った",
    "時の",
    "したときの",
    "した時の",
    "に気付いた",
    "に気づいた",
    "を知った",
];
const REPORT: &[&str] = &[
    "届出",
    "届け出",
    "届出の",
    "届け出の",
    "届け出た",
    "届出た",
    "届出をした",
    "届け出をした",
    "届出先",
    "届出先の",
    "遺失届",
    "遺失届の",
    "遺失届出",
    "遺失届出の",
    "盗難届",
    "盗難届の",
    "盗難届出",
    "盗難届出の",
    "被害届",
    "被害届の",
    "遺失届盗難届",
    "遺失盗難届",
    "遺失盗難届の",
    "遺失届又は盗難届の",
    "警察届出",
    "警察への届出",
    "警察署への届出",
    "警察に届け出た",
    "警察署に届け出た",
    "警察への",
    "警察署への",
    "警察に届出をした",
    "警察署に届出をした",
];
const DAYS: &[&str] = &["日", "年月日", "日時"];
const STATIONS: &[&str] =
    &["警察署", "警察署名", "警察署等", "警察署名等", "警察署交番", "警察署又は交番", "警察署交番名"];
const NUMBERS: &[&str] = &["受理番号", "の受理番号"];
const STORIES: &[&str] = &["経緯", "状況", "理由"];

/// Whole captions, each with its item.
const WHOLE: &[(Field, &[&str])] = &[
    (
        Field::LossKnownOn,
        &[
            "事実を知った日",
            "その事実を知った日",
            "事実を知った年月日",
            "その事実を知った年月日",
            "所持を失った日",
            "在留カードの所持を失った日",
        ],
    ),
    (Field::LossPlace, &["所持を失った場所", "在留カードの所持を失った場所", "失った場所"]),
    (
        Field::LossReason,
        &[
            "経緯",
            "詳しい経緯",
            "具体的な経緯",
            "具体的経緯",
            "詳しい状況",
            "具体的な状況",
            "具体的状況",
            "所持を失った理由",
            "所持を失った経緯",
            "在留カードの所持を失った理由",
            "在留カードの所持を失った経緯",
        ],
    ),
    (Field::PoliceStation, &["届出先", "届け出先", "届出先警察署交番"]),
    (Field::PoliceReceiptNumber, &["届出番号", "届出受付番号", "遺失届受付番号", "盗難届受付番号"]),
];

/// Captions that say of what they speak only by what stands before them.
const WEAK: &[(Field, &[&str])] = &[
    (Field::LossKnownOn, &["年月日", "日時"]),
    (Field::LossPlace, &["場所"]),
    (Field::LossReason, &["状況", "理由"]),
    (Field::Address, &["住所"]),
];

/// What else a sheet may ask for; it is not answered, but it parts the cells of others.
const OTHERS: &[&str] = &[
    "性別",
    "電話番号",
    "電話",
    "携帯電話番号",
    "連絡先",
    "職業",
    "在留資格",
    "在留期間",
    "在留期間の満了日",
    "在留期間満了日",
    "旅券番号",
    "署名",
    "申請人署名",
    "申請人の署名",
    "続柄",
    "フリガナ",
    "ふりがな",
    "勤務先",
    "紛失盗難の別",
    "備考",
    "その他",
];

/// Words of a heading that make what follows somebody else's.
const STRANGERS: &[&str] = &[
    "代理",
    "取次",
    "保護者",
    "担当",
    "届出人",
    "届出者",
    "親族",
    "配偶者",
    "勤務先",
    "所属機関",
    "雇用主",
    "身元保証",
];
/// Words of a heading that make a day, a place or an address the police's.
const POLICE: &[&str] = &["警察", "届出", "届け出", "交番", "受理"];
/// A heading has no more letters than this; what has more is prose.
const HEADING: usize = 16;

/// How surely a caption tells its item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// By itself.
    Strong,
    /// Where nothing before it speaks of something else.
    Weak,
}

/// A caption; without an item where the record has no answer to it.
struct Caption {
    field: Option<Field>,
    letters: Vec<char>,
    weight: Weight,
}

/// A caption found on the page.
pub(super) struct Sighting {
    /// None where the record has no answer to it.
    pub(super) field: Option<Field>,
    /// As the page has it, folded.
    pub(super) text: String,
    pub(super) weight: Weight,
    /// The room that its letters take.
    pub(super) area: Area,
    pub(super) size: Length,
    /// The line on which its last letter stands.
    pub(super) baseline: Length,
    /// What stands before it in its piece.
    pub(super) preceded_by: String,
}

/// All captions on a page.
pub(super) fn sightings(pieces: &[Piece]) -> Vec<Sighting> {
    let captions = captions();
    pieces.iter().flat_map(|it| in_piece(it, &captions)).collect()
}

/// Whether a heading makes what stands behind it somebody else's, or the police's where that matters.
pub(super) fn is_elsewhere(heading: &str, field: Field, weight: Weight) -> bool {
    let says = |words: &[&str]| words.iter().any(|it| heading.contains(it));
    let is_personal = matches!(field, Field::Name | Field::Nationality | Field::BirthDate | Field::Address);
    let is_short = heading.chars().count() <= HEADING;
    is_short && (is_personal && says(STRANGERS) || weight == Weight::Weak && says(POLICE))
}

fn captions() -> Vec<Caption> {
    let mut captions: Vec<Caption> = Vec::new();
    let mut add = |field: Option<Field>, text: String, weight: Weight| {
        let letters: Vec<char> = text.chars().collect();
        if captions.iter().all(|it| it.letters != letters) {
            captions.push(Caption { field, letters, weight });
        }
    };
    let mut strong = |field: Field, parts: [&[&str]; 3]| {
        for text in products(parts) {
            add(Some(field), text, Weight::Strong);
        }
    };
    strong(Field::Name, [PERSON, &["氏名"], &[""]]);
    strong(Field::Name, [&["名前", "お名前"], &[""], &[""]]);
    strong(Field::Nationality, [PERSON, &["国籍地域", "国籍", "国籍又は地域"], &[""]]);
    strong(Field::BirthDate, [PERSON, &["生年月日"], &[""]]);
    let homes = &["住居地", "日本における住居地", "本邦における住居地", "現住所", "居住地"];
    strong(Field::Address, [PERSON, homes, &[""]]);
    strong(Field::CardNumber, [&[""], &["在留カード番号", "在留カードの番号"], &[""]]);
    let lost = &["した在留カード番号", "した在留カードの番号", "在留カード番号"];
    strong(Field::CardNumber, [LOSS, lost, &[""]]);
    strong(Field::LossKnownOn, [LOSS, HAPPENED, DAYS]);
    strong(Field::LossPlace, [LOSS, HAPPENED, &["場所"]]);
    strong(Field::LossReason, [LOSS, HAPPENED, STORIES]);
    strong(Field::PoliceStation, [REPORT, STATIONS, &[""]]);
    strong(Field::PoliceStation, [STATIONS, &[""], &[""]]);
    strong(Field::PoliceReportedOn, [REPORT, DAYS, &[""]]);
    strong(Field::PoliceReceiptNumber, [REPORT, NUMBERS, &[""]]);
    strong(Field::PoliceReceiptNumber, [&["", "警察", "警察署", "警察の", "警察署の"], &["受理番号"], &[""]]);
    for (field, texts) in WHOLE {
        strong(*field, [texts, &[""], &[""]]);
    }
    for (field, texts) in WEAK {
        for text in *texts {
            add(Some(*field), (*text).to_owned(), Weight::Weak);
        }
    }
    for text in OTHERS {
        add(None, (*text).to_owned(), Weight::Strong);
    }
    captions.sort_by_key(|it| std::cmp::Reverse(it.letters.len()));
    captions
}

fn products([first, second, third]: [&[&str]; 3]) -> Vec<String> {
    let pairs = first.iter().flat_map(|one| second.iter().map(move |two| format!("{one}{two}")));
    pairs.flat_map(|start| third.iter().map(move |end| format!("{start}{end}"))).collect()
}

/// The captions of a piece: the longest first, none over another, and of these only whole words.
fn in_piece(piece: &Piece, captions: &[Caption]) -> Vec<Sighting> {
    let mut taken: Vec<std::ops::Range<usize>> = Vec::new();
    let mut sightings = Vec::new();
    for caption in captions {
        for (start, letters) in piece.letters.windows(caption.letters.len()).enumerate() {
            let range = start..start + letters.len();
            let is_same = letters.iter().map(|it| it.character).eq(caption.letters.iter().copied());
            let is_free = taken.iter().all(|it| range.end <= it.start || it.end <= range.start);
            if !(is_same && is_free) {
                continue;
            }
            let widest = letters.windows(2).filter_map(|it| Some(gap(it.first()?, it.last()?))).max().unwrap_or(0);
            let is_date = caption.letters.starts_with(&['年']) && widest > BLANK_DATE;
            if widest > SPREAD || is_date {
                continue;
            }
            if begins_word(piece, &range, widest) && ends_word(piece, &range, widest) {
                sightings.extend(sighting(piece, &range, caption));
            }
            taken.push(range);
        }
    }
    sightings
}

fn sighting(piece: &Piece, range: &std::ops::Range<usize>, caption: &Caption) -> Option<Sighting> {
    let letters = piece.letters.get(range.clone())?;
    let (first, last) = (letters.first()?, letters.last()?);
    let area = letters.iter().fold(first.ink, |area, it| Area {
        left: area.left.min(it.ink.left),
        top: area.top.min(it.ink.top),
        right: area.right.max(it.ink.right),
        bottom: area.bottom.max(it.ink.bottom),
    });
    Some(Sighting {
        field: caption.field,
        text: caption.letters.iter().collect(),
        weight: caption.weight,
        area,
        size: last.size,
        baseline: last.baseline,
        preceded_by: piece.letters.get(..range.start)?.iter().map(|it| it.character).collect(),
    })
}

/// Whether nothing belongs to a word before its first letter.
fn begins_word(piece: &Piece, range: &std::ops::Range<usize>, widest: i64) -> bool {
    let letters = &piece.letters;
    let Some(first) = letters.get(range.start) else { return false };
    let Some(previous) = range.start.checked_sub(1).and_then(|it| letters.get(it)) else { return true };
    let row: Vec<&Letter> = letters.iter().take(range.start).filter(|it| is_one_row(it, first)).collect();
    let gap = gap(previous, first);
    // 一 or ア before it is its number.
    let is_number = row.len() == 1 && gap > widest;
    let is_parted = matches!(first.before, Before::Start | Before::Sign) || previous.is_ascii();
    first.before != Before::Joint && (is_parted || is_number || is_column(gap, widest))
}

/// Whether nothing belongs to a word behind its last letter.
fn ends_word(piece: &Piece, range: &std::ops::Range<usize>, widest: i64) -> bool {
    let letters = &piece.letters;
    let Some(last) = range.end.checked_sub(1).and_then(|it| letters.get(it)) else { return false };
    let Some(next) = letters.get(range.end) else { return piece.after != Before::Joint };
    let gap = gap(last, next);
    // Behind a wide gap, what is written there already or is to be filled in.
    let is_answer = gap > GAP && gap > widest && matches!(next.character, '年' | '令' | '平' | '昭' | '西' | '月');
    match next.before {
        _ if next.is_ascii() => true,
        Before::Start | Before::Sign => true,
        Before::Joint => false,
        Before::Nothing => is_answer || is_column(gap, widest),
    }
}

fn is_column(gap: i64, widest: i64) -> bool {
    gap >= COLUMN && gap * 2 > widest * 3
}

fn is_one_row(one: &Letter, other: &Letter) -> bool {
    one.baseline.distance(other.baseline) < one.size.scaled(1, 2)
}

/// How far two letters stand apart, in thousandths of their size; those of two rows do not.
fn gap(one: &Letter, two: &Letter) -> i64 {
    if is_one_row(one, two) { (two.ink.left - one.ink.right).per_mille_of(one.size).max(0) } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters of 10 pt in one row; a blank is as wide as a letter, and `|` begins a row below.
    fn piece(text: &str) -> Piece {
        let size = Length::centipoints(1000);
        let (mut x, mut y, mut before) = (Length::ZERO, size, Before::Start);
        let mut letters = Vec::new();
        for letter in text.chars() {
            match letter {
                '　' => x = x + size,
                '|' => (x, y, before) = (Length::ZERO, y + size * 2, Before::Start),
                '（' | '）' | '：' | '.' => (x, before) = (x + size, Before::Sign),
                '・' => (x, before) = (x + size, Before::Joint),
                letter => {
                    let ink = Area { left: x, top: y - size, right: x + size, bottom: y };
                    letters.push(Letter { character: letter, before, ink, size, baseline: y });
                    (x, before) = (x + size, Before::Nothing);
                }
            }
        }
        Piece::of(letters, before)
    }

    #[track_caller]
    fn check(text: &str, expected: &[(Field, &str)]) {
        let found: Vec<_> = sightings(&[piece(text)]).into_iter().filter_map(|it| Some((it.field?, it.text))).collect();
        let expected: Vec<_> = expected.iter().map(|(field, text)| (*field, (*text).to_owned())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_caption_is_found_however_it_is_set() {
        for text in ["氏名", "氏　　　名", "1.氏名", "（1）氏名", "氏名Name", "氏名（ローマ字）", "一　氏名", "氏|名"]
        {
            check(text, &[(Field::Name, "氏名")]);
        }
        check("紛失（盗難）した日", &[(Field::LossKnownOn, "紛失盗難した日")]);
        check("申請人　氏名", &[(Field::Name, "申請人氏名")]);
        check("国籍・地域：", &[(Field::Nationality, "国籍地域")]);
        check("生年月日　　　年　　月　　日", &[(Field::BirthDate, "生年月日")]);
    }

    #[test]
    fn the_longest_caption_wins() {
        check("届出年月日", &[(Field::PoliceReportedOn, "届出年月日")]);
        check("届　出　年　月　日", &[(Field::PoliceReportedOn, "届出年月日")]);
        check("年月日", &[(Field::LossKnownOn, "年月日")]);
        check("遺失届受理|番号", &[(Field::PoliceReceiptNumber, "遺失届受理番号")]);
        check("紛失した在留カードの番号", &[(Field::CardNumber, "紛失した在留カードの番号")]);
    }

    #[test]
    fn a_part_of_a_word_is_no_caption() {
        for text in [
            "代理人の氏名",
            "氏名変更",
            "氏名・国籍",
            "私の氏名は次のとおりです",
            "許可年月日",
            "許　可　年　月　日",
            "年　　月　　日",
            "不受理番号",
            "受理番号を書く",
            "勤務先住所",
            "失効した在留カード番号",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn no_caption_stands_for_two_items() {
        let captions = captions();
        for (index, caption) in captions.iter().enumerate() {
            assert!(captions[index + 1..].iter().all(|it| it.letters != caption.letters));
            assert!(caption.letters.iter().all(|it| !it.is_whitespace()));
        }
    }

    #[test]
    fn a_heading_can_make_a_caption_anothers() {
        for (heading, field, weight, is) in [
            ("代理人", Field::Name, Weight::Strong, true),
            ("代理人", Field::LossPlace, Weight::Weak, false),
            ("警察への届出", Field::LossPlace, Weight::Weak, true),
            ("警察への届出", Field::Name, Weight::Strong, false),
            ("代理人が届け出るときは申請人の氏名を書いてください", Field::Name, Weight::Strong, false),
        ] {
            assert_eq!(is_elsewhere(heading, field, weight), is, "{heading} {field:?}");
        }
    }
}
