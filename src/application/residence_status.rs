//! 在留資格 and 在留期間: whether their holder has a residence card at all. Neither stands on the form.

use super::Line;
use super::fold::folded;
use crate::diagnostic::{Example, Field, Finding, Rule, Severity, Wording, excerpt, finding_is_error, said};
use crate::law;

/// Every rule of this module.
pub(super) const RULES: &[&Rule] = &[&STATUS_SPECIAL_PERMANENT, &STATUS_WITHOUT_CARD, &PERIOD_UNREADABLE];

const STATUS_SPECIAL_PERMANENT: Rule = Rule {
    code: "status-special-permanent",
    severity: Severity::Error,
    meaning: said(
        "特別永住者が持つのは在留カードではなく特別永住者証明書で、再交付は住んでいる市区町村に申請します。この様式を入管に出しても受け付けられません。",
        "Special permanent residents hold a special permanent resident certificate, not a residence card, and it is re-issued at their municipal office. This form would not be accepted.",
    ),
    fields: &[Field::ResidenceStatus],
    example: Example {
        wrong: r#"{"residence_status":"特別永住者"}"#,
        right: r#"{"residence_status":"技術・人文知識・国際業務"}"#,
    },
    sources: &[&law::SPECIAL_ACT],
};
const STATUS_WITHOUT_CARD: Rule = Rule {
    code: "status-without-card",
    severity: Severity::Error,
    meaning: said(
        "在留カードは、3か月を超える在留期間を決定された中長期在留者に交付されます。短期滞在・外交・公用の人や、在留期間が3月以下の人には在留カードがなく、再交付も申請できません。",
        "Residence cards are issued to those who may stay for more than three months. Temporary visitors, diplomats, officials and those with three months or less have none, so none can be re-issued.",
    ),
    fields: &[Field::ResidenceStatus, Field::PeriodOfStay],
    example: Example { wrong: r#"{"residence_status":"短期滞在"}"#, right: r#"{"residence_status":"留学"}"# },
    sources: &[&law::ACT_19_3],
};
const PERIOD_UNREADABLE: Rule = Rule {
    code: "period-unreadable",
    severity: Severity::Note,
    meaning: said(
        "在留期間は、在留カードを持つ人かどうか（3か月を超えるか）を確かめるためだけに使われ、用紙には印刷されません。読み取れないときは、その確認ができません。",
        "The period of stay only serves to tell whether its holder has a residence card (more than three months) and is not printed. Where it cannot be read, that is not looked at.",
    ),
    fields: &[Field::PeriodOfStay],
    example: Example { wrong: r#"{"period_of_stay":"2028-04-01"}"#, right: r#"{"period_of_stay":"3年"}"# },
    sources: &[&law::OURS],
};

/// What a status or a period of stay says against this form.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum StatusRemark {
    /// 特別永住者
    SpecialPermanent,
    /// 短期滞在, 外交, 公用
    StatusWithoutCard {
        /// What was written.
        written: String,
    },
    /// 3月以下
    PeriodWithoutCard {
        /// What was written.
        written: String,
    },
    /// No period that can be read.
    PeriodUnreadable {
        /// What was written.
        written: String,
    },
}

/// What a 在留資格 says against this form.
pub fn status_remark(status: &Line) -> Option<StatusRemark> {
    /// Folded, as a beginning: 短期滞在（90日）, "temporary visitor visa".
    const WITHOUT_CARD: [&str; 8] = [
        "短期滞在",
        "短期商用",
        "外交官",
        "temporaryvisit",
        "shorttermstay",
        "shorttermvisit",
        "shorttermvisa",
        "touristvisa",
    ];
    /// Folded, whole: these begin other words.
    const WITHOUT_CARD_WHOLE: [&str; 18] = [
        "短期",
        "観光",
        "外交",
        "公用",
        "仮放免",
        "不法滞在",
        "在留資格ナシ",
        "在留資格無シ",
        "日本国籍",
        "米軍",
        "一時庇護",
        "sofa",
        "diplomat",
        "diplomatic",
        "diplomacy",
        "official",
        "tourist",
        "visitor",
    ];
    const DESIGNATED: [&str; 4] = ["特定活動", "家事使用人", "designatedactivit", "domesticworker"];
    const SPECIAL: [&str; 3] = ["特別永住", "特永", "specialpermanent"];
    let key = folded(status.as_str());
    if SPECIAL.iter().any(|it| key.starts_with(it)) {
        return Some(StatusRemark::SpecialPermanent);
    }
    // 外交官の家事使用人 has one.
    if DESIGNATED.iter().any(|it| key.contains(it)) {
        return None;
    }
    let plain = ["ビザ", "査証", "visa"].iter().find_map(|it| key.strip_suffix(it)).unwrap_or(&key);
    let is_without = WITHOUT_CARD.iter().any(|it| key.starts_with(it)) || WITHOUT_CARD_WHOLE.contains(&plain);
    is_without.then(|| StatusRemark::StatusWithoutCard { written: status.as_str().to_owned() })
}

/// What a 在留期間 says against this form.
pub fn period_remark(period: &Line) -> Option<StatusRemark> {
    let written = || period.as_str().to_owned();
    // 90日/3月: the same, said twice.
    let read: Option<Vec<Period>> = period.as_str().split(['/', '／']).map(Period::read).collect();
    match read {
        None => Some(StatusRemark::PeriodUnreadable { written: written() }),
        Some(periods) if periods.iter().all(|it| it.is_without_card()) => {
            Some(StatusRemark::PeriodWithoutCard { written: written() })
        }
        Some(_) => None,
    }
}

/// How long somebody may stay.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Period {
    /// 無期限, or as long as an office is held.
    Open,
    /// 4年3月
    Months(u32),
    /// 90日
    Days(u32),
}

impl Period {
    fn read(text: &str) -> Option<Self> {
        /// No period that is granted is longer.
        const MOST_MONTHS: u32 = 5 * 12 + 3;
        /// A year told in days.
        const MOST_DAYS: u32 = 366;
        /// Folded, so in katakana.
        const OPEN: [&str; 8] =
            ["無期限", "永住", "期限ナシ", "indefinite", "permanent", "unlimited", "nolimit", "外交活動"];
        let key = folded(text);
        let key = key.strip_prefix("在留期間").unwrap_or(&key);
        // 3月以下 and "up to 90 days" are as long as their number.
        let key = key.strip_prefix("upto").unwrap_or(key);
        let key = ["以下", "以内", "間", "マデ", "orless"].iter().find_map(|it| key.strip_suffix(it)).unwrap_or(key);
        if OPEN.iter().any(|it| key.starts_with(it)) {
            return Some(Self::Open);
        }
        let mut rest = key;
        let mut months = 0;
        let mut days = 0;
        while !rest.is_empty() {
            let (number, after) = number_at_start(rest)?;
            let (unit, after) = Unit::at_start(after)?;
            match unit {
                Unit::Year => months += number.checked_mul(12)?,
                Unit::Month => months += number,
                Unit::Week => days += number * 7,
                Unit::Day => days += number,
            }
            rest = after.strip_prefix("and").unwrap_or(after);
        }
        match (months, days) {
            (0, 1..=MOST_DAYS) => Some(Self::Days(days)),
            (1..=MOST_MONTHS, 0) => Some(Self::Months(months)),
            _ => None,
        }
    }

    fn is_without_card(self) -> bool {
        match self {
            Self::Open => false,
            Self::Months(months) => months <= 3,
            Self::Days(days) => days <= 90,
        }
    }
}

#[derive(Clone, Copy)]
enum Unit {
    Year,
    Month,
    Week,
    Day,
}

impl Unit {
    /// The unit that a folded text begins with.
    fn at_start(text: &str) -> Option<(Self, &str)> {
        /// The longer first, where one begins with another.
        const UNITS: [(&str, Unit); 22] = [
            ("年", Unit::Year),
            ("years", Unit::Year),
            ("year", Unit::Year),
            ("yrs", Unit::Year),
            ("yr", Unit::Year),
            ("ヶ月", Unit::Month),
            ("ケ月", Unit::Month),
            ("カ月", Unit::Month),
            ("ヵ月", Unit::Month),
            ("箇月", Unit::Month),
            ("個月", Unit::Month),
            ("个月", Unit::Month),
            ("月", Unit::Month),
            ("months", Unit::Month),
            ("month", Unit::Month),
            ("mos", Unit::Month),
            ("週間", Unit::Week),
            ("weeks", Unit::Week),
            ("week", Unit::Week),
            ("日", Unit::Day),
            ("days", Unit::Day),
            ("day", Unit::Day),
        ];
        let (unit, rest) = UNITS.iter().find_map(|(name, unit)| Some((*unit, text.strip_prefix(name)?)))?;
        // 5年間, 3か月間
        Some((unit, rest.strip_prefix('間').unwrap_or(rest)))
    }
}

/// A number of up to three digits, or in kanji, or of a few in English.
fn number_at_start(text: &str) -> Option<(u32, &str)> {
    const WORDS: [(&str, u32); 10] = [
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("ninety", 90),
        ("thirty", 30),
        ("fifteen", 15),
        ("壱", 1),
    ];
    let rest = text.trim_start_matches(|it: char| it.is_ascii_digit());
    let digits = text.strip_suffix(rest).unwrap_or_default();
    if (1..=3).contains(&digits.len()) {
        return Some((digits.parse().ok()?, rest));
    }
    let word = WORDS.iter().find_map(|(word, number)| Some((*number, text.strip_prefix(word)?)));
    word.or_else(|| kanji_at_start(text))
}

/// 九十, 百八十
fn kanji_at_start(text: &str) -> Option<(u32, &str)> {
    const DIGITS: [char; 9] = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
    let (mut number, mut digit) = (0, 0);
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        match (character, DIGITS.iter().zip(1..).find(|(it, _)| **it == character)) {
            (_, Some((_, value))) if digit == 0 => digit = value,
            ('十', _) if number % 100 == 0 => number += std::mem::take(&mut digit).max(1) * 10,
            ('百', _) if number == 0 => number += std::mem::take(&mut digit).max(1) * 100,
            _ => break,
        }
        rest = rest.get(character.len_utf8()..).unwrap_or_default();
    }
    (rest.len() < text.len()).then_some((number + digit, rest))
}

finding_is_error!(StatusRemark);

impl Finding for StatusRemark {
    fn rule(&self) -> &'static Rule {
        match self {
            Self::SpecialPermanent => &STATUS_SPECIAL_PERMANENT,
            Self::StatusWithoutCard { .. } | Self::PeriodWithoutCard { .. } => &STATUS_WITHOUT_CARD,
            Self::PeriodUnreadable { .. } => &PERIOD_UNREADABLE,
        }
    }

    fn message(&self) -> Wording {
        match self {
            Self::SpecialPermanent => Wording::new(
                "特別永住者証明書の再交付は、この様式ではできません",
                "a special permanent resident certificate is not re-issued by this form",
            ),
            Self::StatusWithoutCard { written } => {
                let written = excerpt(written);
                Wording::new(
                    format!("在留資格「{written}」の人に在留カードはありません"),
                    format!("holders of `{written}` have no residence card"),
                )
            }
            Self::PeriodWithoutCard { written } => {
                let written = excerpt(written);
                Wording::new(
                    format!("在留期間が「{written}」（3か月以下）の人に在留カードはありません"),
                    format!("those who may stay `{written}`, three months or less, have no residence card"),
                )
            }
            Self::PeriodUnreadable { written } => {
                let written = excerpt(written);
                Wording::new(
                    format!("在留期間「{written}」を読み取れません"),
                    format!("`{written}` cannot be read as a period of stay"),
                )
            }
        }
    }

    fn hint(&self) -> Option<Wording> {
        Some(match self {
            Self::SpecialPermanent => Wording::new(
                "住んでいる市区町村の窓口に申請してください",
                "apply at the municipal office of the place where you live",
            ),
            Self::StatusWithoutCard { .. } => Wording::new(
                "失くしたものが在留カードなら、カードにあった在留資格を書いてください",
                "if it was a residence card that was lost, write the status of residence that stood on it",
            ),
            Self::PeriodWithoutCard { .. } => Wording::new(
                "失くしたものが在留カードなら、カードにあった在留期間を書いてください",
                "if it was a residence card that was lost, write the period of stay that stood on it",
            ),
            Self::PeriodUnreadable { .. } => Wording::new(
                "満了日ではなく長さを、3年、1年3月、6月、90日のように書いてください",
                "write how long, not until when: 3 years, 1 year 3 months, 6 months, 90 days",
            ),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(remark: impl Fn(&Line) -> Option<StatusRemark>, texts: &[&str], code: Option<&str>) {
        for text in texts {
            let found = remark(&Line::parse(text).unwrap().unwrap());
            assert_eq!(found.map(|it| it.rule().code), code, "{text}");
        }
    }

    #[test]
    fn special_permanent_residents_go_to_the_municipal_office() {
        let texts = [
            "特別永住者",
            "特別永住",
            "特別永住者証明書",
            "特永",
            "Special Permanent Resident",
            "SPECIAL PERMANENT RESIDENT",
        ];
        check(status_remark, &texts, Some("status-special-permanent"));
    }

    #[test]
    fn who_has_no_card_is_told_so() {
        let texts = [
            "短期滞在",
            "短期滞在（90日）",
            "短期",
            "短期滞在ビザ",
            "Temporary Visitor",
            "temporary visitor visa",
            "Short-Term Stay",
            "外交",
            "公用",
            "Diplomat",
            "Official",
            "Tourist",
            "観光ビザ",
            "仮放免",
            "在留資格なし",
            "SOFA",
            "tourist visa",
        ];
        check(status_remark, &texts, Some("status-without-card"));
    }

    #[test]
    fn any_other_status_needs_no_word() {
        let texts = [
            "永住者",
            "定住者",
            "留学",
            "技能実習１号ロ",
            "特定技能1号",
            "技術・人文知識・国際業務",
            "家族滞在",
            "日本人の配偶者等",
            "永住者の配偶者等",
            "特定活動",
            "外交官の家事使用人（特定活動）",
            "Designated Activities",
            "高度専門職2号",
            "経営・管理",
            "介護",
            "Permanent Resident",
            "Student",
            "Spouse or Child of Japanese National",
            "公用車運転",
            "officially unknown",
        ];
        check(status_remark, &texts, None);
    }

    #[test]
    fn three_months_or_less_give_no_card() {
        let texts = [
            "3月",
            "３月",
            "3ヶ月",
            "3か月",
            "3カ月",
            "３ヵ月",
            "三月",
            "1月",
            "90日",
            "９０日",
            "30日",
            "15日",
            "3 months",
            "90 days",
            "1 month",
            "3月以下",
            "90日間",
            "up to 90 days",
            "two weeks",
            "在留期間 3月",
            "three months",
            "九十日",
            "三十日間",
            "3 months or less",
            "90日/3月",
            "90日／3か月",
        ];
        check(period_remark, &texts, Some("status-without-card"));
    }

    #[test]
    fn more_than_three_months_give_one() {
        let texts = [
            "3年",
            "5年",
            "1年",
            "6月",
            "4月",
            "１年３月",
            "4年3月",
            "6か月",
            "3 years",
            "1 year and 3 months",
            "五年",
            "5年間",
            "91日",
            "無期限",
            "永住",
            "indefinite",
            "期限なし",
            "5 YRS",
            "four months",
            "5年3月",
            "百八十日",
            "九十一日",
            "十一月",
            "6月/180日",
        ];
        check(period_remark, &texts, None);
    }

    #[test]
    fn a_period_that_is_none_is_told() {
        let texts = [
            "2028-04-01",
            "2028年4月1日",
            "3",
            "three",
            "年",
            "3年?",
            "10年",
            "0月",
            "0日",
            "999日",
            "1年30日",
            "4294967295年",
            "未定",
            "3月3",
            "三三月",
            "3年/",
        ];
        check(period_remark, &texts, Some("period-unreadable"));
    }
}
