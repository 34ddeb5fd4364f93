//! 電話番号: whether a clerk could dial what is written. The text itself stays as typed.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use super::Line;
use crate::diagnostic::{
    Example, Field, Finding, Rule, Severity, Wording, code_point, excerpt, finding_is_error, narrow, said,
};
use crate::law;

/// Every rule of this module.
pub(super) const RULES: &[&Rule] = &[&PHONE_NOT_DIALABLE];

const PHONE_NOT_DIALABLE: Rule = Rule {
    code: "phone-not-dialable",
    severity: Severity::Warning,
    meaning: said(
        "入管庁は、申請の内容を確かめるためにこの番号へ電話することがあります。桁の数や文字が電話番号と合わないと、連絡を受けられません。",
        "The agency may call this number to ask about the application. With a digit too many or too few, or letters in it, no call can reach you.",
    ),
    fields: &[Field::AgentPhone, Field::ContactPhone, Field::ContactMobile],
    example: Example {
        wrong: r#"{"contact":{"mobile":"090-1234-567"}}"#,
        right: r#"{"contact":{"mobile":"090-1234-5678"}}"#,
    },
    sources: &[&law::MISTAKES_SEEN, &law::PHONE_NUMBERING],
};

/// A telephone number that cannot be dialled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhoneRemark {
    /// The number, of several the one that is meant.
    part: String,
    fault: PhoneFault,
    /// The number as it can be dialled, where one number was written and one is meant.
    suggestion: Option<String>,
}

/// Why a telephone number cannot be dialled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PhoneFault {
    /// A character that no telephone has.
    Character(char),
    /// No digit at all.
    NoDigit,
    /// It begins neither with 0 nor with a country code.
    Start,
    /// The 0 of the area code behind the country code 81.
    ZeroAfterCountryCode,
    /// Too many digits, or too few.
    Length {
        /// How many there are.
        found: usize,
        /// How many such a number has.
        expected: usize,
    },
    /// Too many digits, or too few, for a number of another country.
    ForeignLength {
        /// How many there are, with the country code.
        found: usize,
    },
    /// 000-0000-0000
    Zeros,
}

impl PhoneRemark {
    /// What is wrong with it.
    pub fn fault(&self) -> PhoneFault {
        self.fault
    }
}

/// What keeps a text from being one or more telephone numbers, parted by `/`, `、` or `,`.
pub fn phone_remark(text: &Line) -> Option<PhoneRemark> {
    if is_plain(text.as_str()) {
        return None;
    }
    let has_digit = |it: &str| it.chars().any(|it| narrow(it).is_ascii_digit());
    let parts = text.as_str().split(['、', ',', '，', ';', '；', '､']);
    parts
        // N/A is one word.
        .flat_map(|it| it.split(move |sign| matches!(sign, '/' | '／') && has_digit(it)))
        .map(str::trim)
        .flat_map(|it| {
            let (outer, inner) = with_another_in_brackets(it);
            [outer, inner]
        })
        .filter(|it| !it.is_empty())
        .find_map(|part| {
            let fault = fault_of(part)?;
            let is_alone = part == text.as_str().trim();
            let suggestion = if is_alone { suggestion(part, fault) } else { None };
            Some(PhoneRemark { part: part.to_owned(), fault, suggestion })
        })
}

/// Nearly every number stands alone, in digits and hyphens, and is one of Japan's.
fn is_plain(text: &str) -> bool {
    let is_written_plainly = text.bytes().all(|it| it.is_ascii_digit() || it == b'-');
    is_written_plainly && japanese_fault(&text.replace('-', "")).is_none()
}

/// 03-1234-5678（090-1234-5678）: the form itself asks for 電話番号（携帯電話番号）.
fn with_another_in_brackets(part: &str) -> (&str, &str) {
    /// No area code or extension has so many digits, and no number fewer.
    const DIGITS: usize = 9;
    let whole = (part, "");
    let Some(inside) = part.strip_suffix([')', '）']) else { return whole };
    let Some((outer, inner)) = inside.rsplit_once(['(', '（']) else { return whole };
    let digits = inner.chars().filter(|it| narrow(*it).is_ascii_digit()).count();
    if digits >= DIGITS { (outer.trim(), inner.trim()) } else { whole }
}

/// Whether a number begins with a plus sign, and its characters behind that.
fn read(part: &str) -> (bool, String) {
    let mut plain = String::with_capacity(part.len());
    plain.extend(part.chars().filter_map(plain_character));
    // Most numbers carry nothing else.
    if plain.bytes().all(|it| it.is_ascii_digit()) {
        return (false, plain);
    }
    let number = plus_first(without_extension(without_remark(without_label(&plain))));
    // A plus sign, and the 0 in brackets after a country code, are all that brackets and signs can mean.
    let (is_international, number) = match number.strip_prefix('+') {
        Some(rest) => (true, rest.replacen("(0)", "", 1)),
        None => (false, number.into_owned()),
    };
    (is_international, number.chars().filter(|it| !matches!(it, '(' | ')')).collect())
}

/// (+81) 90-1234-5678: the country code in brackets.
fn plus_first(number: &str) -> Cow<'_, str> {
    match number.strip_prefix("(+").and_then(|it| it.split_once(')')) {
        Some((code, rest)) => Cow::Owned(format!("+{code}{rest}")),
        None => Cow::Borrowed(number),
    }
}

/// The number that is meant, where a 0 is one too many or one is missing, and nothing else is wrong.
fn suggestion(part: &str, fault: PhoneFault) -> Option<String> {
    let (is_international, digits) = read(part);
    let meant = match fault {
        PhoneFault::ZeroAfterCountryCode | PhoneFault::Start if is_international || digits.starts_with('0') => {
            let abroad = digits.trim_start_matches('0');
            let national = abroad.strip_prefix("81").or_else(|| abroad.strip_prefix("1081"))?;
            format!("+81 {}", parted(national.strip_prefix('0').unwrap_or(national), 2))
        }
        // A spreadsheet takes the 0 from a number.
        PhoneFault::Start if ["70", "80", "90"].iter().any(|it| digits.starts_with(it)) => {
            parted(&format!("0{digits}"), 3)
        }
        _ => return None,
    };
    fault_of(&meant).is_none().then_some(meant)
}

/// A mobile's number with its hyphens; any other as it is, since the length of its area code is not known here.
fn parted(digits: &str, first: usize) -> String {
    const REST: usize = 8;
    let code = digits.get(..first).unwrap_or_default();
    match digits.get(first..).and_then(|it| it.split_at_checked(REST / 2)) {
        Some((middle, last))
            if last.len() == REST / 2 && matches!(code.trim_start_matches('0'), "70" | "80" | "90") =>
        {
            format!("{code}-{middle}-{last}")
        }
        _ => digits.to_owned(),
    }
}

fn fault_of(part: &str) -> Option<PhoneFault> {
    let (is_international, digits) = read(part);
    if let Some(found) = digits.chars().find(|it| !it.is_ascii_digit()) {
        let has_digit = digits.chars().any(|it| it.is_ascii_digit());
        let as_typed = part.chars().find(|it| plain_character(*it) == Some(found)).unwrap_or(found);
        return Some(if has_digit { PhoneFault::Character(as_typed) } else { PhoneFault::NoDigit });
    }
    match (is_international, digits.strip_prefix("010")) {
        _ if digits.is_empty() => Some(PhoneFault::NoDigit),
        (true, _) => foreign_fault(&digits),
        // 010, the way out of Japan; no number of Japan that begins so is longer.
        (false, Some(abroad)) if digits.len() > 11 => foreign_fault(abroad),
        // 00, the way out of many other countries.
        (false, None) if digits.starts_with("00810") => Some(PhoneFault::ZeroAfterCountryCode),
        (false, _) => japanese_fault(&digits),
    }
}

/// Narrow, without blanks and hyphens.
fn plain_character(character: char) -> Option<char> {
    let narrow = match narrow(character) {
        '〔' | '【' | '[' => '(',
        '〕' | '】' | ']' => ')',
        '♯' => '#',
        other => other,
    };
    let is_hyphen = matches!(narrow, '-' | '‐'..='―' | '−' | 'ー' | 'ｰ' | '~' | '〜' | '.' | '・' | '･' | '_');
    (!narrow.is_whitespace() && !is_hyphen).then(|| narrow.to_ascii_lowercase())
}

/// 携帯: 090…
fn without_label(text: &str) -> &str {
    /// The longer first, where one begins with another.
    const LABELS: [&str; 25] = [
        "telephone",
        "phone",
        "tel",
        "☎",
        "℡",
        "mobile",
        "cellular",
        "cell",
        "home",
        "office",
        "work",
        "電話番号",
        "電話",
        "携帯電話",
        "携帯",
        "自宅",
        "勤務先",
        "職場",
        "会社",
        "本人",
        "代理人",
        "代表",
        "直通",
        "固定",
        "番号",
    ];
    let mut rest = text;
    // 携帯電話番号: two labels make one.
    for _ in 0..3 {
        let Some(after) = LABELS.iter().find_map(|it| rest.strip_prefix(it)) else { break };
        rest = after;
    }
    rest.trim_start_matches(':')
}

/// 03-1234-5678（自宅）, 03-1234-5678代
fn without_remark(text: &str) -> &str {
    let text = text.strip_suffix("代表").or_else(|| text.strip_suffix('代')).unwrap_or(text);
    match text.strip_suffix(')').and_then(|it| it.rsplit_once('(')) {
        Some((number, remark)) if !number.is_empty() && !remark.chars().any(|it| it.is_ascii_digit()) => number,
        Some((number, remark)) if ["内線", "内", "ext", "#"].iter().any(|it| remark.starts_with(it)) => number,
        _ => text,
    }
}

/// 内線12, ext. 12, #12
fn without_extension(text: &str) -> &str {
    let number = text.trim_end_matches(|it: char| it.is_ascii_digit());
    let extension = text.strip_prefix(number).unwrap_or_default();
    let marks = ["内線番号", "内線", "内", "extension", "ext", "x", "#"];
    // `内線:12` and `内線12` are the same.
    let number = number.trim_end_matches(':');
    match marks.iter().find_map(|it| number.strip_suffix(it)) {
        Some(number) if (1..=6).contains(&extension.len()) => number,
        _ => text,
    }
}

fn foreign_fault(digits: &str) -> Option<PhoneFault> {
    /// With the country code (ITU-T E.164 allows fifteen).
    const LENGTHS: RangeInclusive<usize> = 8..=15;
    if let Some(rest) = digits.strip_prefix("81") {
        if rest.starts_with('0') {
            return Some(PhoneFault::ZeroAfterCountryCode);
        }
        return japanese_fault(&format!("0{rest}"));
    }
    if digits.starts_with('0') {
        return Some(PhoneFault::Start);
    }
    if !LENGTHS.contains(&digits.len()) {
        return Some(PhoneFault::ForeignLength { found: digits.len() });
    }
    is_of_zeros(digits).then_some(PhoneFault::Zeros)
}

fn japanese_fault(digits: &str) -> Option<PhoneFault> {
    if is_of_zeros(digits) {
        return Some(PhoneFault::Zeros);
    }
    if !digits.starts_with('0') || digits.starts_with("00") {
        return Some(PhoneFault::Start);
    }
    let expected = length_of(digits);
    (digits.len() != expected).then_some(PhoneFault::Length { found: digits.len(), expected })
}

/// How many digits a number of Japan has, by how it begins.
fn length_of(digits: &str) -> usize {
    const LONG: [&str; 6] = ["020", "050", "060", "070", "080", "090"];
    if LONG.iter().any(|it| digits.starts_with(it)) { 11 } else { 10 }
}

/// Filled up with zeros, as people do to get past a box.
fn is_of_zeros(digits: &str) -> bool {
    const ZEROS: usize = 7;
    /// Numbers that companies take for being easy to remember.
    const FREE: [&str; 2] = ["0120", "0570"];
    let is_free = FREE.iter().any(|it| digits.starts_with(it));
    !is_free && digits.len() - digits.trim_end_matches('0').len() >= ZEROS
}

finding_is_error!(PhoneRemark);

impl Finding for PhoneRemark {
    fn rule(&self) -> &'static Rule {
        &PHONE_NOT_DIALABLE
    }

    fn message(&self) -> Wording {
        let part = excerpt(&self.part);
        match self.fault {
            PhoneFault::Character(found) => {
                let found = code_point(found);
                Wording::new(
                    format!("電話番号「{part}」の {found} は数字ではありません"),
                    format!("`{part}` cannot be dialled: {found} is no digit"),
                )
            }
            PhoneFault::NoDigit => {
                Wording::new(format!("「{part}」に数字がありません"), format!("there is no digit in `{part}`"))
            }
            PhoneFault::Start => Wording::new(
                format!("電話番号「{part}」が市外局番の 0 からも国番号からも始まっていません"),
                format!(
                    "`{part}` cannot be dialled: it begins neither with 0 and an area code nor with a country code"
                ),
            ),
            PhoneFault::ZeroAfterCountryCode => Wording::new(
                format!("電話番号「{part}」は、国番号 81 の後に 0 があるためかかりません"),
                format!("`{part}` cannot be dialled: no 0 follows the country code 81"),
            ),
            PhoneFault::Length { found, expected } => {
                let (ja, en) = if found > expected { ("多すぎ", "too many") } else { ("少なすぎ", "too few") };
                let difference = found.abs_diff(expected);
                let digits = if difference == 1 { "digit" } else { "digits" };
                Wording::new(
                    format!("電話番号「{part}」は{found}桁で、{difference}桁{ja}ます"),
                    format!("`{part}` has {found} digits, {difference} {digits} {en}"),
                )
            }
            PhoneFault::ForeignLength { found } => Wording::new(
                format!("国番号からの電話番号「{part}」が{found}桁です（8〜15桁）"),
                format!("`{part}` has {found} digits with its country code, expected 8 to 15"),
            ),
            PhoneFault::Zeros => {
                Wording::new(format!("電話番号「{part}」が 0 ばかりです"), format!("`{part}` is filled up with zeros"))
            }
        }
    }

    fn hint(&self) -> Option<Wording> {
        if let Some(number) = &self.suggestion {
            return Some(Wording::new(format!("{number} ではありませんか"), format!("did you mean {number}?")));
        }
        Some(match self.fault {
            PhoneFault::ZeroAfterCountryCode => Wording::new(
                "国番号の後の 0 を除いて書いてください（例 +81 3-1234-5678）",
                "leave out the 0 after the country code (+81 3-1234-5678)",
            ),
            PhoneFault::NoDigit | PhoneFault::Zeros => Wording::new(
                "連絡のつく番号を書き、番号がないときは空にしてください",
                "write a number that can be reached, and leave it empty where there is none",
            ),
            PhoneFault::ForeignLength { .. } => Wording::new(
                "国番号からもう一度確かめてください（例 +84 912 345 678）",
                "check it from the country code on (+84 912 345 678)",
            ),
            PhoneFault::Character(_) | PhoneFault::Start | PhoneFault::Length { .. } => Wording::new(
                "市外局番から10桁（例 03-1234-5678）、携帯電話は11桁（例 090-1234-5678）、国外の番号は + と国番号から書いてください",
                "ten digits with the area code (03-1234-5678), eleven for a mobile (090-1234-5678), + and the country code for a number abroad",
            ),
        })
    }

    fn suggestion(&self) -> Option<String> {
        self.suggestion.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<PhoneFault>) {
        let remark = phone_remark(&Line::parse(text).unwrap().unwrap());
        assert_eq!(remark.map(|it| it.fault()), expected, "{text}");
    }

    #[test]
    fn numbers_that_can_be_dialled_need_no_word() {
        for text in [
            "03-1234-5678",
            "03-9876-5432（080-9876-5432）",
            "0312345678",
            "(+81) 90-1234-5678",
            "（＋８１）３−１２３４−５６７８",
            "(+81)(0)90-1234-5678",
            "(+84) 901234567",
            "03-1234-5678代",
            "03-1234-5678 代表",
            "03-1234-5678（代）",
            "03(1234)5678",
            "(03)1234-5678",
            "０３−１２３４−５６７８",
            "03 1234 5678",
            "03.1234.5678",
            "03ー1234ー5678",
            "011-123-4567",
            "0980-12-3456",
            "090-1234-5678",
            "09012345678",
            "080-1234-5678",
            "070-1234-5678",
            "050-1234-5678",
            "020-1234-5678",
            "060-1234-5678",
            "0120-123-456",
            "0120-000-000",
            "0800-123-4567",
            "0570-013904",
            "+81 90-1234-5678",
            "+81 (0)90-1234-5678",
            "+81-3-1234-5678",
            "＋８１ ９０ １２３４ ５６７８",
            "+84 912 345 678",
            "+1 (212) 555-0100",
            "+977-1-4412345",
            "010-84-912-345-678",
            "010-1-212-555-0100",
            "03-1234-5678 内線 12",
            "03-1234-5678（内線123）",
            "03-1234-5678 ext. 12",
            "03-1234-5678 x12",
            "03-1234-5678 #12",
            "03-1234-5678 内線:12",
            "03-1234-5678 / 090-1234-5678",
            "03-1234-5678、090-1234-5678",
            "03-1234-5678,090-1234-5678",
            "TEL: 03-1234-5678",
            "携帯電話番号：090-1234-5678",
            "携帯 090-1234-5678",
            "090-1234-5678（母）",
            "090-1234-5678 (mobile)",
            "☎03-1234-5678",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn a_digit_too_many_or_too_few_is_counted() {
        for (text, found, expected) in [
            ("090-1234-567", 10, 11),
            ("090-1234-56789", 12, 11),
            ("03-1234-567", 9, 10),
            ("03-1234-56789", 11, 10),
            ("+81 90-1234-567", 10, 11),
            ("0120-123-4567", 11, 10),
            ("0800-123-456", 10, 11),
            ("0312", 4, 10),
        ] {
            check(text, Some(PhoneFault::Length { found, expected }));
        }
    }

    #[test]
    fn what_else_is_wrong_is_said() {
        for (text, fault) in [
            ("090-1234-567O", PhoneFault::Character('O')),
            ("O90-1234-5678", PhoneFault::Character('O')),
            ("03-1234-5678 山田", PhoneFault::Character('山')),
            ("+81+90-1234-5678", PhoneFault::Character('+')),
            ("03-1234-5678 内線", PhoneFault::Character('内')),
            ("+81 090-1234-5678", PhoneFault::ZeroAfterCountryCode),
            ("+81-03-1234-5678", PhoneFault::ZeroAfterCountryCode),
            ("0081-03-1234-5678", PhoneFault::ZeroAfterCountryCode),
            ("010-81-03-1234-5678", PhoneFault::ZeroAfterCountryCode),
            ("0081-3-1234-5678", PhoneFault::Start),
            ("9012345678", PhoneFault::Start),
            ("N/A", PhoneFault::NoDigit),
            ("なし", PhoneFault::NoDigit),
            ("none", PhoneFault::NoDigit),
            ("携帯", PhoneFault::NoDigit),
            ("000-0000-0000", PhoneFault::Zeros),
            ("090-0000-0000", PhoneFault::Zeros),
            ("03-0000-0000", PhoneFault::Zeros),
            ("045-000-0000", PhoneFault::Zeros),
            ("代", PhoneFault::NoDigit),
            ("(+81) 090-1234-5678", PhoneFault::ZeroAfterCountryCode),
            ("1234-5678", PhoneFault::Start),
            ("110", PhoneFault::Start),
            ("81-90-1234-5678", PhoneFault::Start),
            ("001-84-912-345-678", PhoneFault::Start),
            ("+0 90 1234 5678", PhoneFault::Start),
            ("+84 123", PhoneFault::ForeignLength { found: 5 }),
            ("+84 1234 5678 9012 3456", PhoneFault::ForeignLength { found: 18 }),
            ("03-1234-5678 / 090-123", PhoneFault::Length { found: 6, expected: 11 }),
        ] {
            check(text, Some(fault));
        }
        check(&"0".repeat(500), Some(PhoneFault::Zeros));
        check(&"1,".repeat(250), Some(PhoneFault::Start));
    }

    #[test]
    fn a_number_with_a_zero_too_many_or_missing_is_proposed_right() {
        #[track_caller]
        fn check(text: &str, expected: Option<&str>) {
            let remark = phone_remark(&Line::parse(text).unwrap().unwrap()).unwrap();
            assert_eq!(remark.suggestion().as_deref(), expected, "{text}");
            if let Some(proposed) = remark.suggestion() {
                assert_eq!(phone_remark(&Line::parse(&proposed).unwrap().unwrap()), None, "{proposed}");
            }
        }
        for (text, proposed) in [
            ("9012345678", "090-1234-5678"),
            ("70-1234-5678", "070-1234-5678"),
            ("+81 090-1234-5678", "+81 90-1234-5678"),
            ("+81-03-1234-5678", "+81 312345678"),
            ("0081-90-1234-5678", "+81 90-1234-5678"),
            ("0081-03-1234-5678", "+81 312345678"),
            ("010-81-090-1234-5678", "+81 90-1234-5678"),
        ] {
            check(text, Some(proposed));
        }
        for text in ["901234567", "1234-5678", "+81 090-1234-567", "001-84-912-345-678", "9012345678 / 03-1234-5678"] {
            check(text, None);
        }
        let remark = phone_remark(&Line::parse("+81 090-1234-567").unwrap().unwrap()).unwrap();
        assert!(remark.hint().unwrap().en.contains("leave out the 0"));
        let remark = phone_remark(&Line::parse("N/A").unwrap().unwrap()).unwrap();
        assert_eq!(remark.message().en, "there is no digit in `N/A`");
    }

    #[test]
    fn of_several_numbers_the_wrong_one_is_named() {
        let remark = phone_remark(&Line::parse("03-1234-5678 / 090-123").unwrap().unwrap()).unwrap();
        assert_eq!(remark.message().en, "`090-123` has 6 digits, 5 digits too few");
        assert_eq!(remark.message().ja, "電話番号「090-123」は6桁で、5桁少なすぎます");
    }
}
