//! 撮影情報: when and with what a picture was taken, as its file says (EXIF 3.0, JEITA CP-3451F).
//!
//! The file may be wrong, so these are facts about the file. `DateTime` is left out: every program that saves a copy
//! sets it anew, and an old photograph would look like a fresh one.

use std::fmt;

use super::ifd::{Directory, Structure, tag};
use super::source::Source;
use crate::diagnostic::Problems;

/// Bytes of a text that are looked at. Nothing else of the data is copied, so no other limit is needed.
const MAX_TEXT_BYTES: usize = 256;

/// Letters kept of a text.
const MAX_TEXT_LETTERS: usize = 64;

/// No camera wrote such dates before; what says so had no clock set.
const FIRST_YEAR: u16 = 1995;

/// 撮影情報: what a file says of how its picture came to be.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Facts {
    taken_on: Option<TakenOn>,
    software: Option<String>,
    lens_model: Option<String>,
}

/// 撮影日: a day that exists, by the clock of the camera.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TakenOn {
    year: u16,
    month: u8,
    day: u8,
}

impl Facts {
    /// What a picture file says; nothing where it is none that could be printed.
    pub fn of(bytes: &[u8]) -> Self {
        Source::open(bytes, &mut Problems::default()).map(|it| it.facts().clone()).unwrap_or_default()
    }

    /// 撮影日: when the picture was taken or, on film, scanned.
    pub fn taken_on(&self) -> Option<TakenOn> {
        self.taken_on
    }

    /// The program that last saved the picture, or the system of the phone.
    pub fn software(&self) -> Option<&str> {
        self.software.as_deref()
    }

    /// レンズ: the lens, in which phones name the front camera.
    pub fn lens_model(&self) -> Option<&str> {
        self.lens_model.as_deref()
    }

    /// Reads a TIFF structure.
    pub(super) fn read(tiff: &[u8]) -> Self {
        let Some(first) = Structure::read(tiff).and_then(Structure::first) else { return Self::default() };
        let exif = first.inner(tag::EXIF);
        let date = |tag| TakenOn::read(exif?.bytes(tag)?);
        Self {
            taken_on: date(tag::DATE_TIME_ORIGINAL).or_else(|| date(tag::DATE_TIME_DIGITIZED)),
            software: text(first, tag::SOFTWARE),
            lens_model: exif.and_then(|it| text(it, tag::LENS_MODEL)),
        }
    }
}

impl TakenOn {
    /// 年
    pub fn year(self) -> u16 {
        self.year
    }

    /// 月, from 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// 日, from 1 to the last of the month.
    pub fn day(self) -> u8 {
        self.day
    }

    /// Reads `2026:10:01 12:34:56`. Some programs write hyphens.
    fn read(bytes: &[u8]) -> Option<Self> {
        let date = bytes.split(|&it| it == b' ' || it == b'T').next()?;
        let &[y3, y2, y1, y0, b':' | b'-' | b'/', m1, m0, b':' | b'-' | b'/', d1, d0] =
            date.split(|&it| it == 0).next()?
        else {
            return None;
        };
        let number = |digits: &[u8]| std::str::from_utf8(digits).ok()?.parse::<u16>().ok();
        let digits = [y3, y2, y1, y0, m1, m0, d1, d0];
        if !digits.iter().all(u8::is_ascii_digit) {
            return None;
        }
        let year = number(&[y3, y2, y1, y0])?;
        let month = u8::try_from(number(&[m1, m0])?).ok()?;
        let day = u8::try_from(number(&[d1, d0])?).ok()?;
        let exists = year >= FIRST_YEAR && (1..=days_of(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }
}

/// How many days a month has; none if there is no such month.
fn days_of(year: u16, month: u8) -> u8 {
    let is_leap = (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400);
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 0,
    }
}

/// One line of letters, without what would disturb a report.
fn text(directory: Directory<'_>, tag: u16) -> Option<String> {
    let bytes = directory.bytes(tag)?;
    let bytes = bytes.get(..MAX_TEXT_BYTES).unwrap_or(bytes);
    let bytes = bytes.split(|&it| it == 0).next()?;
    let text = String::from_utf8_lossy(bytes);
    let text: String = text.chars().filter(|it| !it.is_control() && *it != char::REPLACEMENT_CHARACTER).collect();
    let text: String = text.trim().chars().take(MAX_TEXT_LETTERS).collect();
    (!text.is_empty()).then_some(text)
}

/// Shows whether there is a fact, not the fact: when and where a person was photographed is theirs.
impl fmt::Debug for Facts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { taken_on, software, lens_model } = self;
        f.debug_struct("Facts")
            .field("taken_on", &taken_on.is_some())
            .field("software", &software.is_some())
            .field("lens_model", &lens_model.is_some())
            .finish()
    }
}

/// Hidden for the same reason.
impl fmt::Debug for TakenOn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TakenOn(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Copy, PartialEq)]
    enum Order {
        Big,
        Little,
    }

    /// EXIF data by another writer than ours, in either order of bytes.
    fn written(fields: &[(exif::Tag, &str)], order: Order) -> Vec<u8> {
        let fields: Vec<_> = fields
            .iter()
            .map(|&(tag, text)| exif::Field {
                tag,
                ifd_num: exif::In::PRIMARY,
                value: exif::Value::Ascii(vec![text.as_bytes().to_vec()]),
            })
            .collect();
        let mut writer = exif::experimental::Writer::new();
        for field in &fields {
            writer.push_field(field);
        }
        let mut bytes = std::io::Cursor::new(Vec::new());
        writer.write(&mut bytes, order == Order::Little).unwrap();
        bytes.into_inner()
    }

    #[track_caller]
    fn check(fields: &[(exif::Tag, &str)], taken_on: Option<(u16, u8, u8)>) {
        for order in [Order::Big, Order::Little] {
            let facts = Facts::read(&written(fields, order));
            assert_eq!(facts.taken_on().map(|it| (it.year(), it.month(), it.day())), taken_on);
        }
    }

    #[test]
    fn a_picture_is_as_old_as_its_shot() {
        use exif::Tag;
        let (shot, scan, saved) = (Tag::DateTimeOriginal, Tag::DateTimeDigitized, Tag::DateTime);
        check(&[(shot, "2026:10:01 09:30:00")], Some((2026, 10, 1)));
        check(&[(shot, "2026-10-01T09:30:00")], Some((2026, 10, 1)));
        check(&[(scan, "2024:02:29 23:59:59")], Some((2024, 2, 29)));
        check(&[(shot, "2026:10:01 09:30:00"), (scan, "2026:11:01 09:30:00")], Some((2026, 10, 1)));
        check(&[(shot, "    :  :     :  :  "), (scan, "2026:11:01 09:30:00")], Some((2026, 11, 1)));
        check(&[(saved, "2026:11:01 09:30:00")], None);
        for wrong in [
            "0000:00:00 00:00:00",
            "1970:01:01 00:00:00",
            "1994:12:31 00:00:00",
            "2026:13:01 00:00:00",
            "2026:02:29 00:00:00",
            "2100:02:29 00:00:00",
            "2026:04:31 00:00:00",
            "2026:04:00 00:00:00",
            "+026:04:01 00:00:00",
            "26:4:1",
            "",
        ] {
            check(&[(shot, wrong)], None);
        }
    }

    #[test]
    fn texts_are_one_short_line() {
        let (long, kept) = ("あ".repeat(100), "あ".repeat(64));
        for (written_as, expected) in [
            ("iPhone 16 front camera 2.69mm f/1.9", Some("iPhone 16 front camera 2.69mm f/1.9")),
            ("  17.6\n ", Some("17.6")),
            ("\u{1B}[31mred", Some("[31mred")),
            (" ", None),
            (&long, Some(&kept)),
        ] {
            let bytes = written(&[(exif::Tag::LensModel, written_as), (exif::Tag::Software, written_as)], Order::Big);
            let facts = Facts::read(&bytes);
            assert_eq!(facts.lens_model(), expected, "{written_as:?}");
            assert_eq!(facts.software(), expected, "{written_as:?}");
        }
    }

    #[test]
    fn facts_do_not_show_themselves() {
        let facts = Facts::read(&written(&[(exif::Tag::DateTimeOriginal, "2026:10:01 09:30:00")], Order::Little));
        assert_eq!(format!("{facts:?}"), "Facts { taken_on: true, software: false, lens_model: false }");
        assert_eq!(format!("{:?}", facts.taken_on()), "Some(TakenOn(…))");
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config { cases: 2000, rng_seed: proptest::test_runner::RngSeed::Fixed(5), failure_persistence: None, ..proptest::test_runner::Config::default() })]

        #[test]
        fn damaged_data_never_panic(
            flips in proptest::collection::vec((proptest::prelude::any::<proptest::sample::Index>(), proptest::prelude::any::<u8>()), 1..12),
            is_little in proptest::prelude::any::<bool>(),
            kept in 0usize..200,
        ) {
            let fields = [(exif::Tag::DateTimeOriginal, "2026:10:01 09:30:00"), (exif::Tag::LensModel, "front camera"), (exif::Tag::Software, "17.6")];
            let mut bytes = written(&fields, if is_little { Order::Little } else { Order::Big });
            bytes.truncate(kept.max(1));
            for (index, byte) in flips {
                *index.get_mut(&mut bytes) = byte;
            }
            let facts = Facts::read(&bytes);
            proptest::prop_assert!(facts.software().is_none_or(|it| it.chars().count() <= MAX_TEXT_LETTERS));
        }
    }
}
