//! 行政機関の休日, the days on which no office is open: weekends, national holidays and the turn of the year.
//!
//! National holidays are a table, not a calculation: equinoxes are announced, and holidays were moved by law before.
//! The government publishes next year's each February; what lies beyond is computed and may turn out otherwise. So a user
//! whose copy of this program has grown old may put a newer table in place of ours.

use std::fmt;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use chrono::{NaiveDate, Weekday};

use super::Date;
use crate::diagnostic::{FixedWording, excerpt, said};
use crate::table::{DataError, Row, read_rows, remark};

/// One holiday a line, sorted; its source is in SOURCE.md beside it.
const TABLE: &str = include_str!("../../assets/data/holidays.tsv");

/// The columns of the table, in their order.
const COLUMNS: [&str; 3] = ["date", "ja", "en"];

/// 国民の祝日・休日, and from when until when they are known for sure.
#[derive(Clone, PartialEq, Eq)]
pub struct Holidays {
    days: Vec<(Date, FixedWording)>,
    known: RangeInclusive<Date>,
}

/// Why the offices are closed (Act on Holidays of Administrative Organs, article 1, paragraph 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DayOff {
    /// 土曜日
    Saturday,
    /// 日曜日
    Sunday,
    /// 国民の祝日・休日
    Holiday {
        /// 日本語
        ja: &'static str,
        /// English
        en: &'static str,
    },
    /// 年末年始, 29 December to 3 January
    YearEnd,
}

impl DayOff {
    /// What the day is called.
    pub const fn name(self) -> FixedWording {
        match self {
            Self::Saturday => said("土曜日", "Saturday"),
            Self::Sunday => said("日曜日", "Sunday"),
            Self::Holiday { ja, en } => said(ja, en),
            Self::YearEnd => said("年末年始の休日", "year-end and New Year holidays"),
        }
    }
}

impl Holidays {
    /// The holidays as far as we know them, since 2012, when the first residence cards were issued.
    pub fn builtin() -> &'static Self {
        static HOLIDAYS: LazyLock<Holidays> = LazyLock::new(|| {
            // Nothing is known where the table is broken; a test keeps it from happening.
            let never = Date::from(NaiveDate::MAX)..=Date::from(NaiveDate::MIN);
            Holidays::read(TABLE).unwrap_or(Holidays { days: Vec::new(), known: never })
        });
        &HOLIDAYS
    }

    /// Reads a table with the columns and the remarks of ours. It lives as long as the program, since the days off of a
    /// deadline carry the names it gives them.
    ///
    /// # Errors
    ///
    /// The line and the column that is wrong, and what is wrong there. Nothing is guessed, and no row is left out.
    pub fn read(table: &'static str) -> Result<Self, DataError> {
        let (from, until) = (known(table, "known-from")?, known(table, "known-until")?);
        if from > until {
            return Err(DataError::of_table(
                format!("known-until（{until}）が known-from（{from}）より前です"),
                format!("known-until ({until}) lies before known-from ({from})"),
            ));
        }
        let mut days: Vec<(Date, FixedWording)> = Vec::new();
        for row in read_rows(table, &COLUMNS)? {
            let (date, said) = holiday(&row)?;
            if let Some((before, _)) = days.last().filter(|(before, _)| *before >= date) {
                return Err(row.wrong(
                    "date",
                    format!("前の行（{before}）より後の日付ではありません"),
                    format!("it is not later than the row before, {before}"),
                ));
            }
            days.push((date, said));
        }
        Ok(Self { days, known: from..=until })
    }

    /// Why the offices are closed on a day; none where they are open.
    ///
    /// A holiday that falls on a Sunday is told as the holiday, since it is what makes the Monday after it a day off.
    ///
    /// ```
    /// use zairyu::calendar::{Date, DayOff, Holidays};
    ///
    /// let holidays = Holidays::builtin();
    /// let christmas = Date::from_ymd(2026, 12, 25).unwrap();
    /// assert_eq!(holidays.day_off(christmas), None);
    /// assert_eq!(holidays.day_off(christmas.days_later(1).unwrap()), Some(DayOff::Saturday));
    /// ```
    pub fn day_off(&self, date: Date) -> Option<DayOff> {
        if let Some(said) = self.on(date) {
            return Some(DayOff::Holiday { ja: said.ja, en: said.en });
        }
        let (_, month, day) = date.parts();
        match (month, day, date.day_of_week()) {
            (12, 29.., _) | (1, ..=3, _) => Some(DayOff::YearEnd),
            (_, _, Weekday::Sat) => Some(DayOff::Saturday),
            (_, _, Weekday::Sun) => Some(DayOff::Sunday),
            _ => None,
        }
    }

    fn on(&self, date: Date) -> Option<FixedWording> {
        let index = self.days.binary_search_by_key(&date, |(day, _)| *day).ok()?;
        self.days.get(index).map(|(_, said)| *said)
    }

    /// The first day for which the table has every holiday.
    pub fn known_from(&self) -> Date {
        *self.known.start()
    }

    /// The last day for which the government has published the national holidays (官報, each February for the next year).
    pub fn known_until(&self) -> Date {
        *self.known.end()
    }

    /// Whether the national holidays around a day are those published.
    pub fn are_known(&self, date: Date) -> bool {
        self.known.contains(&date)
    }
}

/// A thousand rows say nothing to anybody.
impl fmt::Debug for Holidays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Holidays({} days, known until {})", self.days.len(), self.known_until())
    }
}

/// The day that a remark about the whole table gives.
fn known(table: &str, name: &str) -> Result<Date, DataError> {
    let found = remark(table, name).and_then(Date::from_iso);
    found.ok_or_else(|| {
        DataError::of_table(
            format!("「# {name}: YYYY-MM-DD」の行がありません"),
            format!("it has no line `# {name}: YYYY-MM-DD`"),
        )
    })
}

fn holiday(row: &Row<'static, 3>) -> Result<(Date, FixedWording), DataError> {
    let [date, ja, en] = row.cells();
    if let Some((caption, _)) = [("ja", ja), ("en", en)].iter().find(|(_, name)| name.is_empty()) {
        return Err(row.wrong(caption, "空です", "it is empty"));
    }
    let date = Date::from_iso(date).ok_or_else(|| {
        let text = excerpt(date);
        let (ja, en) = (
            format!("「{text}」は YYYY-MM-DD の形の日付ではありません"),
            format!("`{text}` is no day of the form YYYY-MM-DD"),
        );
        row.wrong("date", ja, en)
    })?;
    Ok((date, said(ja, en)))
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    const YEARS: RangeInclusive<i32> = 2012..=2100;

    fn day(year: i32, month: u32, day: u32) -> Date {
        Date::from_ymd(year, month, day).unwrap()
    }

    fn next(date: Date) -> Date {
        date.days_later(1).unwrap()
    }

    /// ハッピーマンデー: the Monday of the month that many weeks in.
    fn monday(year: i32, month: u32, week: u32) -> Date {
        let days = (week * 7 - 6)..=(week * 7);
        days.map(|it| day(year, month, it)).find(|it| it.day_of_week() == Weekday::Mon).unwrap()
    }

    /// The equinox as astronomers reckon it for 1980 to 2099 (and from 2100 on), in millionths of a day of the month.
    fn equinox(year: i32, days: i32) -> u32 {
        let days = if year < 2100 { days } else { days + 1_007_900 };
        u32::try_from((days + 242_194 * (year - 1980)) / 1_000_000 - (year - 1980) / 4).unwrap()
    }

    /// 国民の祝日に関する法律2条, with the years since which each holds, and the laws that moved some for the Olympic
    /// Games and for the change on the throne.
    fn named(year: i32) -> BTreeMap<Date, &'static str> {
        let moved = |usual: Date, in_2020: (u32, u32), in_2021: (u32, u32)| match year {
            2020 => day(year, in_2020.0, in_2020.1),
            2021 => day(year, in_2021.0, in_2021.1),
            _ => usual,
        };
        let sports = if year >= 2020 { "スポーツの日" } else { "体育の日" };
        let mut days = BTreeMap::from([
            (day(year, 1, 1), "元日"),
            (monday(year, 1, 2), "成人の日"),
            (day(year, 2, 11), "建国記念の日"),
            (day(year, 3, equinox(year, 20_843_100)), "春分の日"),
            (day(year, 4, 29), "昭和の日"),
            (day(year, 5, 3), "憲法記念日"),
            (day(year, 5, 4), "みどりの日"),
            (day(year, 5, 5), "こどもの日"),
            (moved(monday(year, 7, 3), (7, 23), (7, 22)), "海の日"),
            (monday(year, 9, 3), "敬老の日"),
            (day(year, 9, equinox(year, 23_248_800)), "秋分の日"),
            (moved(monday(year, 10, 2), (7, 24), (7, 23)), sports),
            (day(year, 11, 3), "文化の日"),
            (day(year, 11, 23), "勤労感謝の日"),
        ]);
        if year >= 2016 {
            days.insert(moved(day(year, 8, 11), (8, 10), (8, 8)), "山の日");
        }
        let throne: &[(u32, u32, &str)] = match year {
            ..=2018 => &[(12, 23, "天皇誕生日")],
            2019 => &[(5, 1, "天皇の即位の日"), (10, 22, "即位礼正殿の儀の行われる日")],
            2020.. => &[(2, 23, "天皇誕生日")],
        };
        days.extend(throne.iter().map(|it| (day(year, it.0, it.1), it.2)));
        days
    }

    /// Article 3: a holiday on a Sunday is made good on the next day that is none (paragraph 2), and a day between two
    /// holidays is one as well (paragraph 3).
    fn lawful(year: i32) -> BTreeMap<Date, &'static str> {
        let named = named(year);
        let mut days = named.clone();
        for sunday in named.keys().filter(|it| it.day_of_week() == Weekday::Sun) {
            let mut substitute = next(*sunday);
            while named.contains_key(&substitute) {
                substitute = next(substitute);
            }
            days.insert(substitute, "振替休日");
        }
        for before in named.keys() {
            let between = next(*before);
            if named.contains_key(&next(between)) {
                days.entry(between).or_insert("国民の休日");
            }
        }
        days
    }

    #[test]
    fn every_year_of_the_table_is_what_the_law_makes_it() {
        for year in YEARS {
            let table: BTreeMap<Date, &str> = Holidays::builtin()
                .days
                .iter()
                .filter(|(date, _)| date.parts().0 == year)
                .map(|(date, said)| (*date, said.ja))
                .collect();
            let shown = |days: &BTreeMap<Date, &str>| {
                days.iter().map(|(date, name)| format!("{date} {name}")).collect::<Vec<_>>()
            };
            assert_eq!(shown(&table), shown(&lawful(year)), "{year}");
        }
    }

    #[test]
    fn the_table_is_whole_sorted_and_without_duplicates() {
        let holidays = Holidays::read(TABLE).unwrap();
        assert!(&holidays == Holidays::builtin());
        assert!(holidays.days.iter().all(|(date, _)| YEARS.contains(&date.parts().0)));
        let equinoxes = holidays.days.iter().filter(|(_, said)| said.ja.ends_with("分の日"));
        assert!(equinoxes.clone().all(|(date, _)| (19..=24).contains(&date.parts().2)));
        assert_eq!(equinoxes.count(), 2 * YEARS.count());
        let known = [holidays.known_from(), holidays.known_until()].map(|it| it.to_string());
        assert_eq!(known, ["2012-01-01", "2027-12-31"]);
    }

    #[test]
    fn every_holiday_has_one_name_in_each_language() {
        let names: BTreeSet<(&str, &str)> =
            Holidays::builtin().days.iter().map(|(_, said)| (said.ja, said.en)).collect();
        let japanese: BTreeSet<&str> = names.iter().map(|it| it.0).collect();
        let english: BTreeSet<&str> = names.iter().map(|it| it.1).collect();
        assert!(!english.contains("") && !japanese.contains(""));
        assert_eq!((names.len(), names.len()), (japanese.len(), english.len()), "{names:?}");
    }

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(Holidays::builtin().day_off(Date::parse(text).unwrap()).map(|it| it.name().en), expected, "{text}");
    }

    #[test]
    fn offices_close_on_weekends_holidays_and_around_new_year() {
        check("2026-11-20", None);
        check("2026-11-21", Some("Saturday"));
        check("2026-11-22", Some("Sunday"));
        check("2026-11-23", Some("Labor Thanksgiving Day"));
        check("2026-09-22", Some("Citizens' Holiday"));
        check("2026-05-03", Some("Constitution Memorial Day"));
        check("2026-05-06", Some("Substitute Holiday"));
        check("2026-12-28", None);
        check("2026-12-29", Some("year-end and New Year holidays"));
        check("2027-01-01", Some("New Year's Day"));
        check("2027-01-03", Some("year-end and New Year holidays"));
        check("2027-01-04", None);
    }

    #[test]
    fn beyond_the_table_only_the_week_and_the_year_are_known() {
        let holidays = Holidays::builtin();
        for (date, expected) in [
            (day(2101, 1, 1), Some(DayOff::YearEnd)),
            (day(2101, 5, 3), None),
            (day(1955, 5, 3), None),
            (day(2101, 5, 7), Some(DayOff::Saturday)),
            (Date::from(chrono::NaiveDate::MAX), Some(DayOff::YearEnd)),
        ] {
            assert_eq!(holidays.day_off(date), expected, "{date}");
            assert!(!holidays.are_known(date), "{date}");
        }
        let until = holidays.known_until();
        assert!(holidays.are_known(until) && !holidays.are_known(next(until)));
    }

    const OWN: &str = "# known-from: 2026-01-01\n# known-until: 2026-12-31\ndate\tja\ten\n2026-11-24\t臨時の休日\tExtra Holiday\n2026-11-25\tA\tB\n";

    #[test]
    fn a_table_of_ones_own_stands_in_for_ours() {
        let holidays = Holidays::read(OWN).unwrap();
        assert_eq!(holidays.day_off(day(2026, 11, 24)).map(|it| it.name().en), Some("Extra Holiday"));
        assert_eq!(holidays.day_off(day(2026, 11, 23)), None);
        assert!(holidays.are_known(day(2026, 12, 31)) && !holidays.are_known(day(2027, 1, 1)));
    }

    #[track_caller]
    fn check_broken(from: &str, to: &str, expected: &str) {
        assert!(OWN.contains(from), "{from}");
        let error = Holidays::read(OWN.replacen(from, to, 1).leak()).unwrap_err();
        assert_eq!(error.to_string(), expected, "{from} -> {to}");
    }

    #[test]
    fn a_broken_table_is_told_with_its_place() {
        check_broken("# known-until", "# until", "it has no line `# known-until: YYYY-MM-DD`");
        check_broken("2026-01-01", "2026", "it has no line `# known-from: YYYY-MM-DD`");
        check_broken("2026-12-31", "2025-12-31", "known-until (2025-12-31) lies before known-from (2026-01-01)");
        check_broken("date\t", "day\t", "line 3, column 1: found `day`, expected the caption `date`");
        for (text, shown) in
            [("2026-11-31", "2026-11-31"), ("2026-1-4", "2026-1-4"), ("R8.11.24", "R8.11.24"), ("", "")]
        {
            let expected = format!("line 4, column 1 (date): `{shown}` is no day of the form YYYY-MM-DD");
            check_broken("2026-11-24", text, &expected);
        }
        check_broken("臨時の休日", "", "line 4, column 2 (ja): it is empty");
        check_broken("\tB\n", "\n", "line 5, column 3 (en): it is empty");
        for text in ["2026-11-24", "2026-11-20"] {
            let expected = "line 5, column 1 (date): it is not later than the row before, 2026-11-24";
            check_broken("2026-11-25", text, expected);
        }
    }
}
