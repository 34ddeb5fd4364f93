//! A record held against the passport's lines: everything in which they differ, at the item that differs.
//!
//! What was not read of the record is not compared, nor is a part of the lines whose own check digit does not fit:
//! mistyping is likelier there than another passport.

use super::Mrz;
use super::agreement::{MrzSex, country};
use super::finding::{Difference, NameLength, PassportFinding};
use super::layout::CheckedPart;
use super::mrz::ShortDate;
use super::name::NameMatch;
use crate::calendar::{BirthDate, Date};
use crate::diagnostic::Field;

/// What the record says of the applicant, as far as it could be read.
#[derive(Clone, Copy, Default)]
pub struct Stated<'a> {
    /// ローマ字氏名
    pub name: Option<StatedName<'a>>,
    /// 生年月日
    pub birth_date: Option<BirthDate>,
    /// 性別
    pub sex: Option<MrzSex>,
    /// 国籍・地域 as ISO 3166-1 alpha-3, or as a code that only passports have (`GBN`, `RKS`, `XXA`).
    pub nationality: Option<&'a str>,
}

/// The form's name, in Roman capitals.
#[derive(Clone, Copy)]
pub enum StatedName<'a> {
    /// As one text in the passport's order.
    Whole(&'a str),
    /// Taken apart.
    Parts {
        /// 氏
        family: Option<&'a str>,
        /// 名
        given: Option<&'a str>,
    },
}

/// Everything in which a record and the passport differ, with the item to tell it of.
pub fn differences(mrz: &Mrz, applicant: &Stated<'_>, today: Date) -> Vec<(Field, PassportFinding)> {
    let mut found = Vec::new();
    if let Some(name) = applicant.name {
        compare_names(mrz, name, &mut found);
    }
    let mut tell = |field: Field, finding: Option<PassportFinding>| found.extend(finding.map(|it| (field, it)));
    tell(Field::Nationality, applicant.nationality.and_then(|it| other_nationality(mrz, it)));
    tell(Field::BirthDate, applicant.birth_date.and_then(|it| other_birth_date(mrz, it, today)));
    tell(Field::Sex, applicant.sex.and_then(|it| other_sex(mrz, it)));
    tell(Field::PassportMrz, failing_check_digits(mrz));
    tell(Field::PassportMrz, expired(mrz, today));
    found
}

fn compare_names(mrz: &Mrz, name: StatedName<'_>, found: &mut Vec<(Field, PassportFinding)>) {
    match name {
        StatedName::Whole(whole) => match mrz.compare_name(whole) {
            NameMatch::Same => {}
            NameMatch::Swapped => found.push((Field::Name, other_order(mrz, mrz.reordered(whole)))),
            NameMatch::Different => {
                let (primary, secondary) = mrz.name_as_printed();
                found.push((Field::Name, other_name(mrz, format!("{primary} {secondary}").trim())));
            }
        },
        StatedName::Parts { family, given } => match mrz.compare_name_parts(family, given) {
            NameMatch::Same => {}
            // Each part would be the proposal for the other, and one of them alone a wrong name.
            NameMatch::Swapped => found.push((Field::FamilyName, other_order(mrz, None))),
            NameMatch::Different => {
                let (of_family, of_given) = match (family, given) {
                    // One name is told of where it was written.
                    (None, Some(_)) if mrz.secondary().is_empty() => ("", mrz.primary()),
                    _ => (mrz.primary(), mrz.secondary()),
                };
                let parts = [(Field::FamilyName, family, of_family), (Field::GivenName, given, of_given)];
                let differing = parts.into_iter().filter(|(_, stated, expected)| !mrz.is_part(*stated, expected));
                found.extend(differing.map(|(field, _, expected)| (field, other_name(mrz, expected))));
            }
        },
    }
}

fn other_name(mrz: &Mrz, found: &str) -> PassportFinding {
    let length = if mrz.is_name_full() { NameLength::PerhapsCut } else { NameLength::Whole };
    // A name that was cut, or none at all, is no proposal.
    let suggestion = (length == NameLength::Whole && !found.is_empty()).then(|| found.to_owned());
    PassportFinding::new(Difference::Name { found: found.to_owned(), length }, suggestion)
}

fn other_order(mrz: &Mrz, suggestion: Option<String>) -> PassportFinding {
    let (primary, secondary) = mrz.name_as_printed();
    PassportFinding::new(Difference::NameOrder { primary, secondary }, suggestion)
}

fn failing_check_digits(mrz: &Mrz) -> Option<PassportFinding> {
    let failing = mrz.failing();
    // The digit over all parts fails with any of them; it is worth a word only where it fails alone.
    let is_told = |part: &CheckedPart| *part != CheckedPart::Composite || failing.len() == 1;
    let parts: Vec<_> = failing.iter().filter(|it| is_told(it)).map(|it| (*it, mrz.place(*it))).collect();
    (!parts.is_empty()).then(|| PassportFinding::new(Difference::CheckDigits(parts), None))
}

fn other_nationality(mrz: &Mrz, stated: &str) -> Option<PassportFinding> {
    if mrz.may_be_of_nationality(stated) {
        return None;
    }
    let found = mrz.nationality();
    // 朝鮮 on a card is not the nationality that PRK stands for, so that code is never proposed.
    let suggestion = Some(country(found)).filter(|it| *it != "PRK").map(str::to_owned);
    let difference = Difference::Nationality { found: found.to_owned(), stated: stated.to_owned() };
    Some(PassportFinding::new(difference, suggestion))
}

fn other_birth_date(mrz: &Mrz, stated: BirthDate, today: Date) -> Option<PassportFinding> {
    if !mrz.holds(CheckedPart::BirthDate) || mrz.has_born_on(&stated) {
        return None;
    }
    let found = mrz.birth_date();
    Some(PassportFinding::new(Difference::BirthDate(found), likely_birth_date(found, stated, today)))
}

/// The passport's date of birth in the century that is nearest to the stated year, and not after today.
fn likely_birth_date(found: ShortDate, stated: BirthDate, today: Date) -> Option<String> {
    let short_year = i32::try_from(found.year?).ok()?;
    let years = [1900, 2000].map(|it| it + short_year).into_iter().filter(|it| *it <= today.parts().0);
    let year = years.min_by_key(|it| it.abs_diff(stated.parts().0))?;
    let date = match (found.month, found.day) {
        (Some(month), Some(day)) => format!("{year}-{month:02}-{day:02}"),
        (Some(month), None) => format!("{year}-{month:02}"),
        (None, None) => year.to_string(),
        (None, Some(_)) => return None,
    };
    let is_acceptable = |it: BirthDate| it.earliest() <= today && it.parts().1 == found.month;
    BirthDate::parse(&date).is_ok_and(is_acceptable).then_some(date)
}

fn other_sex(mrz: &Mrz, stated: MrzSex) -> Option<PassportFinding> {
    if mrz.may_be_of_sex(stated) {
        return None;
    }
    let found = mrz.sex();
    let suggestion = match found {
        MrzSex::Male => Some("male"),
        MrzSex::Female => Some("female"),
        MrzSex::Unspecified => None,
    };
    Some(PassportFinding::new(Difference::Sex(found), suggestion.map(str::to_owned)))
}

fn expired(mrz: &Mrz, today: Date) -> Option<PassportFinding> {
    let is_past = mrz.holds(CheckedPart::Expiry) && mrz.expiry_parts().is_some_and(|it| it < today.parts());
    let on = if is_past { mrz.expires_on()? } else { return None };
    Some(PassportFinding::new(Difference::Expired { on, today }, None))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Finding;
    use crate::passport::tests::{NGUYEN, Specimen, named, read, stated, today};

    /// Every finding as `item code suggestion`.
    #[track_caller]
    fn check_differences(mrz: &Mrz, stated: &Stated<'_>, expected: &[&str]) {
        let found = differences(mrz, stated, today());
        let told = |(field, finding): &(Field, PassportFinding)| {
            let suggestion = finding.suggestion().map(|it| format!(" {it}")).unwrap_or_default();
            format!("{} {}{suggestion}", field.path(), finding.rule().code)
        };
        assert_eq!(found.iter().map(told).collect::<Vec<_>>(), expected);
        for (field, finding) in &found {
            assert!(finding.rule().fields.contains(field), "{} of {}", finding.rule().code, field.path());
            for wording in [Some(finding.message()), finding.hint()].into_iter().flatten() {
                let is_kana = |it: char| matches!(it, '\u{3041}'..='\u{30FF}');
                assert!(wording.ja.contains(is_kana) && !wording.ja.ends_with('。'), "{}", wording.ja);
                assert!(!wording.en.starts_with(|it: char| it.is_ascii_uppercase()) && !wording.en.ends_with('.'));
            }
        }
    }

    #[test]
    fn each_difference_is_told_at_its_item() {
        let name = |it| Stated { name: Some(it), ..Stated::default() };
        check_differences(&read(&NGUYEN), &stated(), &[]);
        check_differences(&read(&NGUYEN), &Stated::default(), &[]);
        for (specimen, expected) in [
            (Specimen { name: "NGUYEN<<VAN<ANH", ..NGUYEN }, "name.given mrz-name-differs VAN ANH"),
            (Specimen { name: "NGUYN<<VAN<AN", ..NGUYEN }, "name.family mrz-name-differs NGUYN"),
            (Specimen { name: "VAN<AN<<NGUYEN", ..NGUYEN }, "name.family mrz-name-order"),
            (Specimen { birth_date: "890412", ..NGUYEN }, "birth_date mrz-birth-date 1989-04-12"),
            (Specimen { birth_date: "010412", ..NGUYEN }, "birth_date mrz-birth-date 2001-04-12"),
            (Specimen { birth_date: "980400", ..NGUYEN }, "birth_date mrz-birth-date 1998-04"),
            (Specimen { birth_date: "98<<<<", ..NGUYEN }, "birth_date mrz-birth-date 1998"),
            (Specimen { birth_date: "98<<12", ..NGUYEN }, "birth_date mrz-birth-date"),
            (Specimen { birth_date: "<<0413", ..NGUYEN }, "birth_date mrz-birth-date"),
            (Specimen { sex: 'F', ..NGUYEN }, "sex mrz-sex female"),
            (Specimen { nationality: "D", ..NGUYEN }, "nationality mrz-nationality DEU"),
            (Specimen { nationality: "PRK", ..NGUYEN }, "nationality mrz-nationality"),
            (Specimen { expiry: "261121", ..NGUYEN }, "passport_mrz passport-expired"),
        ] {
            check_differences(&read(&specimen), &stated(), &[expected]);
        }
        check_differences(&read(&Specimen { expiry: "261122", ..NGUYEN }), &stated(), &[]);
        let whole = |it| name(StatedName::Whole(it));
        check_differences(&read(&NGUYEN), &whole("NGUYEN AN"), &["name mrz-name-differs NGUYEN VAN AN"]);
        check_differences(&read(&NGUYEN), &whole("VAN-AN, NGUYEN"), &["name mrz-name-order NGUYEN VAN-AN"]);
        let one = named("SUKARNO");
        let expired = "passport_mrz passport-expired";
        check_differences(&one, &whole("SUHARTO"), &["name mrz-name-differs SUKARNO", expired]);
        let given = |given| name(StatedName::Parts { family: None, given: Some(given) });
        check_differences(&one, &given("SUHARTO"), &["name.given mrz-name-differs SUKARNO", expired]);
        let cut = named("NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K");
        check_differences(&cut, &whole("NILAVADHANANANDA SOMCHAI"), &["name mrz-name-differs", expired]);
    }

    #[test]
    fn what_a_failing_digit_covers_is_not_compared() {
        let with = |from: &str, to: &str| {
            let lines = NGUYEN.lines().join(" ");
            assert!(lines.contains(from), "{from}");
            Mrz::parse(&lines.replacen(from, to, 1)).unwrap()
        };
        let digits = "passport_mrz mrz-check-digit";
        check_differences(&with("980412", "980413"), &stated(), &[digits]);
        check_differences(&with("980412", "981312"), &stated(), &[digits]);
        check_differences(&with("310115", "210115"), &stated(), &[digits]);
        check_differences(&with("C1234567", "C1234568"), &stated(), &[digits]);
        check_differences(&with("M3101159", "F3101158"), &stated(), &["sex mrz-sex female", digits]);
        let alone = differences(&with("<<<04", "<<<05"), &stated(), today());
        assert_eq!(alone[0].1.message().en, "check digits do not fit: the zone as a whole (line 2, character 44)");
        let told = differences(&with("C1234567", "C1234568"), &stated(), today())[0].1.message();
        assert_eq!(told.en, "check digits do not fit: the passport number (line 2, characters 1 to 10)");
        assert_eq!(told.ja, "検査数字が合いません: 旅券番号（2行目1〜10文字目）");
    }
}
