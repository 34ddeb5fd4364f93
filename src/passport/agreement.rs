//! Whether date of birth, sex and nationality of a record are those of the passport.

use super::Mrz;
use crate::calendar::BirthDate;

/// 性別, as passports know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MrzSex {
    /// 男
    Male,
    /// 女
    Female,
    /// 指定なし
    Unspecified,
}

impl MrzSex {
    pub(super) fn of(character: u8) -> Self {
        match character {
            b'M' => Self::Male,
            b'F' => Self::Female,
            _ => Self::Unspecified,
        }
    }
}

impl Mrz {
    /// Whether the holder was born on a date. The zone does not know the century; parts that the one does not know
    /// must not be known to the other either, since the form shows what the passport shows.
    pub fn has_born_on(&self, date: &BirthDate) -> bool {
        let found = self.birth_date();
        let (year, month, day) = date.parts();
        let is_year = |it: u32| i32::try_from(it) == Ok(year.rem_euclid(100));
        found.year.is_none_or(is_year) && found.month == month && found.day == day
    }

    /// Whether the holder's sex is, or may be, the stated one: where the passport leaves it open, nothing contradicts.
    pub fn may_be_of_sex(&self, stated: MrzSex) -> bool {
        let found = self.sex();
        found == stated || found == MrzSex::Unspecified || stated == MrzSex::Unspecified
    }

    /// Whether the holder's nationality is, or may be, the stated one (ISO 3166-1 alpha-3).
    ///
    /// Passports of Hong Kong and Macao say `CHN`. Codes of refugees and of organizations say nothing of a nationality.
    pub fn may_be_of_nationality(&self, stated: &str) -> bool {
        let (found, stated) = (country(self.nationality()), country(stated));
        found == stated || !is_nationality(found) || (found == "CHN" && matches!(stated, "HKG" | "MAC"))
    }
}

/// One code a nationality as residence cards tell them apart: all British but `GBN`, British Nationals (Overseas), who
/// are 英国（香港） there.
pub(super) fn country(code: &str) -> &str {
    match code {
        "D" => "DEU",
        "GBD" | "GBO" | "GBP" | "GBS" => "GBR",
        "XKX" | "UNK" => "RKS",
        code => code,
    }
}

/// Codes that begin with X are nobody's country but for the stateless (`XXA`); `UNO` and `UNA` are the United Nations.
fn is_nationality(code: &str) -> bool {
    !code.is_empty() && !matches!(code, "UNO" | "UNA" | "EUE") && (code == "XXA" || !code.starts_with('X'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::passport::tests::{Specimen, read};

    /// The codes of a form that agree with the code of a passport, of those that stand there.
    #[track_caller]
    fn check_nationality(code: &str, stated: &[&str], expected: &[&str]) {
        let mrz = read(&Specimen { nationality: code, ..Specimen::TD3 });
        assert_eq!(mrz.nationality(), code);
        let found: Vec<_> = stated.iter().copied().filter(|it| mrz.may_be_of_nationality(it)).collect();
        assert_eq!(found, expected, "{code}");
    }

    /// The dates of a form that agree with the digits of a passport, of those that stand there.
    #[track_caller]
    fn check_birth(digits: &str, stated: &[&str], expected: &[&str]) {
        let mrz = read(&Specimen { birth_date: digits, ..Specimen::TD3 });
        let is_same = |it: &&str| mrz.has_born_on(&BirthDate::parse(it).unwrap());
        let found: Vec<_> = stated.iter().copied().filter(is_same).collect();
        assert_eq!(found, expected, "{digits}");
    }

    #[test]
    fn codes_of_passports_are_those_of_countries_with_exceptions() {
        const STATED: &[&str] = &["VNM", "DEU", "GBR", "GBN", "CHN", "HKG", "MAC", "TWN", "XKX", "RKS", "XXA"];
        check_nationality("VNM", STATED, &["VNM"]);
        check_nationality("D", STATED, &["DEU"]);
        for code in ["GBR", "GBD", "GBO", "GBP", "GBS"] {
            check_nationality(code, STATED, &["GBR"]);
        }
        check_nationality("GBN", STATED, &["GBN"]);
        check_nationality("CHN", STATED, &["CHN", "HKG", "MAC"]);
        check_nationality("HKG", STATED, &["HKG"]);
        check_nationality("TWN", STATED, &["TWN"]);
        check_nationality("RKS", STATED, &["XKX", "RKS"]);
        check_nationality("XXA", STATED, &["XXA"]);
        check_nationality("UTO", STATED, &[]);
        for code in ["XXB", "XXC", "XXX", "UNO", ""] {
            check_nationality(code, STATED, STATED);
        }
    }

    #[test]
    fn a_date_of_birth_agrees_in_what_is_known() {
        check_birth("980412", &["1998-04-12", "1998-12-04", "1989-04-12", "1998-04"], &["1998-04-12"]);
        check_birth("260412", &["1926-04-12", "2026-04-12", "1927-04-12"], &["1926-04-12", "2026-04-12"]);
        check_birth("7504<<", &["1975", "1975-04", "1975-04-12"], &["1975-04"]);
        check_birth("750400", &["1975", "1975-04", "1975-04-12"], &["1975-04"]);
        check_birth("75<<<<", &["1975", "1975-04", "1975-04-12"], &["1975"]);
        check_birth("<<0412", &["1975-04-12", "1980-04-12", "1975"], &["1975-04-12", "1980-04-12"]);
    }

    #[test]
    fn an_unspecified_sex_contradicts_nobody() {
        for (character, found, is_male) in
            [('M', MrzSex::Male, true), ('F', MrzSex::Female, false), ('<', MrzSex::Unspecified, true)]
        {
            let mrz = read(&Specimen { sex: character, ..Specimen::TD3 });
            assert_eq!((mrz.sex(), mrz.may_be_of_sex(MrzSex::Male)), (found, is_male));
        }
    }
}
