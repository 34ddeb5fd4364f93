//! The zone taken apart into what a passport says of its holder.

use std::fmt;
use std::ops::Range;

use super::agreement::MrzSex;
use super::check_digit::{check_digit, is_confirmed};
use super::error::{MrzError, Withheld};
use super::layout::{CheckedPart, Layout, MrzKind};
use super::lines;
use crate::calendar::Date;

/// 機械読取領域, as a passport (TD3) or a passport card (TD1) has it.
///
/// ```
/// use zairyu::passport::{Mrz, MrzKind};
///
/// let text = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
///             L898902C36UTO7408122F1204159ZE184226B<<<<<10";
/// let mrz = Mrz::parse(text)?;
/// assert_eq!((mrz.kind(), mrz.primary(), mrz.secondary()), (MrzKind::Td3, "ERIKSSON", "ANNA MARIA"));
/// assert!(mrz.failing().is_empty());
/// assert!(Mrz::parse("L898902C3").is_err());
/// # Ok::<(), zairyu::passport::MrzError>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Mrz {
    kind: MrzKind,
    characters: String,
    primary: String,
    secondary: String,
    document_number: String,
    birth_date: ShortDate,
    expiry: ShortDate,
    failing: Vec<CheckedPart>,
}

/// A date of two digits a part; a passport may not know each of them.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub struct ShortDate {
    /// The last two digits of the year.
    pub year: Option<u32>,
    /// The month.
    pub month: Option<u32>,
    /// The day.
    pub day: Option<u32>,
}

impl Mrz {
    /// Reads the lines, whether breaks or spaces stand between them or nothing. Case, width and blanks do not matter.
    ///
    /// A check digit that does not fit is no error: see [`failing`](Self::failing).
    ///
    /// # Errors
    ///
    /// Says which character is out of place, or how many were counted in which line. Nothing is guessed: `O` is never
    /// taken for `0`, only proposed.
    pub fn parse(text: &str) -> Result<Self, MrzError> {
        let (kind, characters) = lines::read(text)?;
        match misplaced(kind, &characters) {
            Some(error) => Err(error),
            None => Self::take_apart(kind, characters),
        }
    }

    /// Takes characters apart that all stand in their places.
    fn take_apart(kind: MrzKind, characters: String) -> Result<Self, MrzError> {
        let layout = kind.layout();
        let (primary, secondary) = names(part(&characters, &layout.name));
        if primary.is_empty() && secondary.is_empty() {
            return Err(MrzError::NoName { line: layout.place(layout.name.start).0 });
        }
        let (document_number, is_number_confirmed) = document_number(layout, &characters);
        let date = |checked: CheckedPart, range: &Range<usize>| -> Result<(ShortDate, bool), MrzError> {
            let text = part(&characters, range);
            let is_confirmed = is_confirmed(text, byte(&characters, range.end));
            match ShortDate::read(text) {
                Some(date) => Ok((date, is_confirmed)),
                // A date that was mistyped is told as such.
                None if !is_confirmed => Ok((ShortDate::default(), false)),
                None => {
                    let (line, column) = layout.place(layout.span(checked).start);
                    Err(MrzError::Date { found: Withheld(text.to_owned()), line, column })
                }
            }
        };
        let (birth_date, is_birth_date_confirmed) = date(CheckedPart::BirthDate, &layout.birth_date)?;
        let (expiry, is_expiry_confirmed) = date(CheckedPart::Expiry, &layout.expiry)?;
        let is_personal_number_confirmed = layout
            .personal_number
            .as_ref()
            .is_none_or(|range| is_confirmed(part(&characters, range), byte(&characters, range.end)));
        let failing = [
            (CheckedPart::DocumentNumber, is_number_confirmed),
            (CheckedPart::BirthDate, is_birth_date_confirmed),
            (CheckedPart::Expiry, is_expiry_confirmed),
            (CheckedPart::PersonalNumber, is_personal_number_confirmed),
            (CheckedPart::Composite, is_composite_confirmed(layout, &characters)),
        ];
        let failing = failing.into_iter().filter(|(_, is_confirmed)| !is_confirmed).map(|(part, _)| part).collect();
        Ok(Self { kind, characters, primary, secondary, document_number, birth_date, expiry, failing })
    }

    /// Whether a booklet or a card.
    pub fn kind(&self) -> MrzKind {
        self.kind
    }

    /// 書類の種類, one or two characters.
    pub fn document_code(&self) -> &str {
        self.code(&(0..2))
    }

    /// 発行国, as the passport codes it.
    pub fn issuing_state(&self) -> &str {
        self.code(&self.kind.layout().issuing_state)
    }

    /// 主たる氏名, the part of the name in front of `<<`: for most, the family name.
    pub fn primary(&self) -> &str {
        &self.primary
    }

    /// 副たる氏名, the part behind `<<`; empty for holders of one name.
    pub fn secondary(&self) -> &str {
        &self.secondary
    }

    /// The name as it would stand on the form, in the letters of the zone: its primary and its secondary part.
    pub fn name_as_printed(&self) -> (String, String) {
        (self.primary.clone(), self.secondary.clone())
    }

    /// Whether the name fills its field to the end, so that some of it may have been cut off.
    pub fn is_name_full(&self) -> bool {
        !part(&self.characters, &self.kind.layout().name).ends_with('<')
    }

    /// 旅券番号; the long ones of cards are put together.
    pub fn document_number(&self) -> &str {
        &self.document_number
    }

    /// 国籍, as the passport codes it: `VNM`, but `D` for Germany.
    pub fn nationality(&self) -> &str {
        self.code(&self.kind.layout().nationality)
    }

    /// 生年月日; nothing is known of a date that a failing check digit made unreadable.
    pub fn birth_date(&self) -> ShortDate {
        self.birth_date
    }

    /// 性別
    pub fn sex(&self) -> MrzSex {
        MrzSex::of(byte(&self.characters, self.kind.layout().sex))
    }

    /// 有効期間満了日, in this century; none where the zone gives no whole date.
    pub fn expires_on(&self) -> Option<Date> {
        let (year, month, day) = self.expiry_parts()?;
        Date::parse(&format!("{year:04}-{month:02}-{day:02}")).ok()
    }

    /// Year, month and day of expiry.
    pub(super) fn expiry_parts(&self) -> Option<(i32, u32, u32)> {
        let ShortDate { year: Some(year), month: Some(month), day: Some(day) } = self.expiry else { return None };
        Some((i32::try_from(2000 + year).ok()?, month, day))
    }

    /// Whether the check digit of a part fits. What a kind of document does not check, holds.
    pub fn holds(&self, part: CheckedPart) -> bool {
        !self.failing.contains(&part)
    }

    /// The parts whose check digits do not fit: there, most probably, something was mistyped.
    pub fn failing(&self) -> &[CheckedPart] {
        &self.failing
    }

    /// From where to where a part and its check digit stand: the line, the first character in it, and the last.
    pub(super) fn place(&self, part: CheckedPart) -> (usize, usize, usize) {
        let layout = self.kind.layout();
        let span = layout.span(part);
        let (line, column) = layout.place(span.start);
        (line, column, column + span.len() - 1)
    }

    /// All lines, parted by spaces.
    fn lines(&self) -> String {
        let lines = self.characters.as_bytes().chunks(self.kind.layout().width);
        lines.filter_map(|it| std::str::from_utf8(it).ok()).collect::<Vec<_>>().join(" ")
    }

    fn code(&self, range: &Range<usize>) -> &str {
        part(&self.characters, range).trim_end_matches('<')
    }
}

/// The first character that cannot stand in its place.
fn misplaced(kind: MrzKind, characters: &str) -> Option<MrzError> {
    let layout = kind.layout();
    let is_right = |at: usize, it: char| layout.expected(at).is_none_or(|expected| expected.admits(it));
    let (at, found) = characters.chars().enumerate().find(|(at, it)| !is_right(*at, *it))?;
    let (line, column) = layout.place(at);
    let mend = |(at, it): (usize, char)| if is_right(at, it) { Some(it) } else { layout.expected(at)?.look_alike(it) };
    let mended: Option<String> = characters.chars().enumerate().map(mend).collect();
    let proposed = mended.and_then(|it| Mrz::take_apart(kind, it).ok()).filter(|it| it.failing.is_empty());
    let proposal = proposed.map(|it| Withheld(it.lines()));
    Some(MrzError::Misplaced { found, line, column, expected: layout.expected(at)?, proposal })
}

/// The two parts of the name, fillers as single spaces.
fn names(field: &str) -> (String, String) {
    // A name that begins with `<<` has no primary part.
    let (primary, secondary) = field.split_once("<<").unwrap_or((field, ""));
    (spaced(primary), spaced(secondary))
}

fn spaced(field: &str) -> String {
    let mut spaced = String::with_capacity(field.len());
    for word in field.split('<').filter(|it| !it.is_empty()) {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
    spaced
}

/// The document number, and whether its check digit fits.
///
/// On cards, a filler in the digit's place says that the number goes on in the optional data, up to the next filler,
/// the last character being the check digit over all of it (Doc 9303, part 5, section 4.2.4).
fn document_number(layout: &Layout, characters: &str) -> (String, bool) {
    let range = &layout.document_number;
    let (head, digit) = (part(characters, range), byte(characters, range.end));
    let tail = match &layout.number_continued {
        Some(range) if digit == b'<' => part(characters, range).split('<').next().unwrap_or_default(),
        _ => "",
    };
    let mut rest = tail.chars();
    match rest.next_back() {
        Some(digit) => {
            let number = format!("{head}{}", rest.as_str());
            let is_confirmed = u8::try_from(digit).is_ok_and(|it| is_confirmed(&number, it));
            (number, is_confirmed)
        }
        None => (head.trim_end_matches('<').to_owned(), is_confirmed(head, digit)),
    }
}

fn is_composite_confirmed(layout: &Layout, characters: &str) -> bool {
    let covered = layout.composite_covers.iter().flat_map(|it| part(characters, it).bytes());
    let digit = byte(characters, layout.composite);
    digit.is_ascii_digit() && u32::from(digit - b'0') == check_digit(covered)
}

/// Every zone has its full length, and every place is one byte; what is not there would be empty.
fn part<'a>(characters: &'a str, range: &Range<usize>) -> &'a str {
    characters.get(range.clone()).unwrap_or_default()
}

fn byte(characters: &str, at: usize) -> u8 {
    characters.as_bytes().get(at).copied().unwrap_or(b'<')
}

impl ShortDate {
    /// Year, month and day of six characters; `None` where no calendar has such a day.
    fn read(text: &str) -> Option<Self> {
        let pair = |range: Range<usize>| match part(text, &range) {
            "<<" => Some(None),
            digits => digits.parse().ok().map(Some),
        };
        // Some states write `00` where others write fillers.
        let known = |it: Option<u32>| it.filter(|it| *it != 0);
        let date = Self { year: pair(0..2)?, month: known(pair(2..4)?), day: known(pair(4..6)?) };
        date.is_possible().then_some(date)
    }

    fn is_possible(self) -> bool {
        // The century is not known, and 1900 was the only fourth year without a leap day.
        let is_leap = self.year.is_none_or(|it| it % 4 == 0);
        let days = match self.month {
            Some(2) if !is_leap => 28,
            Some(2) => 29,
            Some(4 | 6 | 9 | 11) => 30,
            _ => 31,
        };
        self.month.is_none_or(|it| it <= 12) && self.day.is_none_or(|it| it <= days)
    }
}

/// Personal data stays out of logs.
impl fmt::Debug for Mrz {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Mrz({:?})", self.kind)
    }
}

/// Personal data stays out of logs.
impl fmt::Debug for ShortDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ShortDate(**-**-**)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::BirthDate;
    use crate::diagnostic::Finding;
    use crate::passport::tests::Specimen;

    #[test]
    fn the_specimens_of_the_standard_are_read() {
        let td3 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
        let td1 = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<";
        let long = "I<UTOD23145890<7349<<<<<<<<<<<\n3407127M9507122UTO<<<<<<<<<<<2\nSTEVENSON<<PETER<JOHN<<<<<<<<<";
        for (text, kind, code, number, names, sex) in [
            (td3, MrzKind::Td3, "P", "L898902C3", ("ERIKSSON", "ANNA MARIA"), MrzSex::Female),
            (td1, MrzKind::Td1, "I", "D23145890", ("ERIKSSON", "ANNA MARIA"), MrzSex::Female),
            (long, MrzKind::Td1, "I", "D23145890734", ("STEVENSON", "PETER JOHN"), MrzSex::Male),
        ] {
            let mrz = Mrz::parse(text).unwrap();
            assert_eq!((mrz.kind(), mrz.document_code(), mrz.document_number()), (kind, code, number));
            assert_eq!((mrz.issuing_state(), mrz.nationality()), ("UTO", "UTO"));
            assert_eq!((mrz.primary(), mrz.secondary()), names);
            assert_eq!((mrz.sex(), mrz.is_name_full()), (sex, false));
            assert_eq!(mrz.failing(), []);
        }
        let mrz = Mrz::parse(td3).unwrap();
        assert_eq!(mrz.expires_on(), Date::parse("2012-04-15").ok());
        assert!(mrz.has_born_on(&BirthDate::parse("1974-08-12").unwrap()));
        assert_eq!(Specimen::TD3.lines().join("\n"), td3);
        assert_eq!(Specimen::TD1.lines().join("\n"), td1);
    }

    #[test]
    fn an_empty_personal_number_may_have_a_filler_for_its_digit() {
        let [first, second] =
            <[String; 2]>::try_from(Specimen { personal_number: "", ..Specimen::TD3 }.lines()).unwrap();
        let failing = |second: &str| Mrz::parse(&format!("{first} {second}")).unwrap().failing().to_vec();
        let with = |digit: &str| {
            let mut second = second.clone();
            second.replace_range(42..=42, digit);
            second
        };
        assert_eq!(failing(&with("0")), []);
        assert_eq!(failing(&with("<")), []);
        assert_eq!(failing(&with("3")), [CheckedPart::PersonalNumber, CheckedPart::Composite]);
    }

    #[test]
    fn each_check_digit_tells_of_its_part() {
        for (at, part) in [
            (44 + 3, CheckedPart::DocumentNumber),
            (44 + 17, CheckedPart::BirthDate),
            (44 + 25, CheckedPart::Expiry),
            (44 + 29, CheckedPart::PersonalNumber),
        ] {
            let mut lines = Specimen::TD3.lines().concat();
            let other = if lines.as_bytes()[at] == b'1' { "2" } else { "1" };
            lines.replace_range(at..=at, other);
            let mrz = Mrz::parse(&lines).unwrap();
            assert_eq!(mrz.failing(), [part, CheckedPart::Composite]);
            assert!(
                !mrz.holds(part)
                    && mrz.holds(if part == CheckedPart::Expiry {
                        CheckedPart::BirthDate
                    } else {
                        CheckedPart::Expiry
                    })
            );
        }
    }

    #[track_caller]
    fn check_error(from: &str, to: &str, expected: (&str, Option<&str>)) {
        let lines = Specimen::TD3.lines().join("\n");
        assert!(lines.contains(from), "{from}");
        let error = Mrz::parse(&lines.replacen(from, to, 1)).unwrap_err();
        assert_eq!((error.to_string().as_str(), error.suggestion().as_deref()), expected);
        if let Some(proposed) = error.suggestion() {
            assert_eq!(Mrz::parse(&proposed).unwrap().failing(), []);
        }
    }

    #[test]
    fn a_misplaced_character_is_told_and_proposed_only_where_all_digits_then_hold() {
        let right = Specimen::TD3.lines().join(" ");
        check_error("C36UTO74", "C36UTOZ4", ("line 2, character 14 is `Z`, expected a digit or <", None));
        check_error("122F1204", "1Z2F12O4", ("line 2, character 19 is `Z`, expected a digit or <", Some(&right)));
        check_error("ANNA<MARIA", "ANNA<MAR1A", ("line 1, character 24 is `1`, expected a letter or <", Some(&right)));
        check_error("ERIKSSON", "ER1KS5ON", ("line 1, character 8 is `1`, expected a letter or <", Some(&right)));
        check_error("UTO74", "UT074", ("line 2, character 13 is `0`, expected a letter or <", Some(&right)));
        check_error("22F12", "22112", ("line 2, character 21 is `1`, expected M, F or <", None));
        check_error("ERIKSSON<<ANNA<MARIA", &"<".repeat(20), ("there is no name in line 1", None));
    }

    #[test]
    fn a_date_that_no_calendar_has_is_told_where_its_digit_holds() {
        let error =
            |specimen: Specimen<'_>| Mrz::parse(&specimen.lines().join(" ")).map(|_| ()).map_err(|it| it.to_string());
        let told = "line 2, from character 14 on: `741312` (year, month, day) is no day of the calendar";
        assert_eq!(error(Specimen { birth_date: "741312", ..Specimen::TD3 }), Err(told.to_owned()));
        let told = "line 2, from character 9 on: `270229` (year, month, day) is no day of the calendar";
        assert_eq!(error(Specimen { expiry: "270229", ..Specimen::TD1 }), Err(told.to_owned()));
        for expiry in ["280229", "<<<<<<", "2812<<"] {
            assert_eq!(error(Specimen { expiry, ..Specimen::TD1 }), Ok(()), "{expiry}");
        }
        // Mistyped, so its check digit tells of it.
        let mistyped = Specimen::TD3.lines().concat().replace("740812", "741312");
        let mrz = Mrz::parse(&mistyped).unwrap();
        assert_eq!(mrz.failing(), [CheckedPart::BirthDate, CheckedPart::Composite]);
    }
}
