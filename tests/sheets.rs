//! Where each answer of the good records of `tests/cases` stands on the paper, in both editions: the marks as text, in
//! millimetres from the top-left corner, are recorded in `tests/sheets`.
//!
//! What must hold for every sheet, recorded or not, is said by the other tests of this file.
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

#[path = "common/recording.rs"]
mod recording;
#[path = "common/text.rs"]
mod text;

use std::path::{Path, PathBuf};

use text::compare;
use zairyu::application::{Application, Sex, YesNo};
use zairyu::calendar::Date;
use zairyu::check::{Conditions, PhotoPlan, check};
use zairyu::diagnostic::Field;
use zairyu::font::Face;
use zairyu::form::{AnswerBox, Choice, Edition};
use zairyu::input::read_records;
use zairyu::layout::{Mark, Sheet, TextMark, lay_out};
use zairyu::photo::{Fineness, Photo};
use zairyu::units::{Area, Length};

#[test]
fn answers_stand_where_they_were_seen_to_stand() {
    let mut differing = Vec::new();
    for (name, application) in applications() {
        let mut sheets: Vec<(String, String)> = Vec::new();
        for edition in editions() {
            let sheet = sheet(&application, &edition).to_string();
            match sheets.iter_mut().find(|(_, it)| *it == sheet) {
                Some((editions, _)) => *editions = format!("{editions}, {}", edition.name()),
                None => sheets.push((edition.name().to_owned(), sheet)),
            }
        }
        let sheets: Vec<String> = sheets.into_iter().map(|(editions, sheet)| format!("{editions}\n{sheet}")).collect();
        let path = folder("tests/sheets").join(name).with_extension("txt");
        differing.extend(compare(&path, &sheets.join("\n")).err());
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

#[test]
fn every_recording_has_its_record() {
    let names: Vec<String> = applications().into_iter().map(|(name, _)| name).collect();
    for entry in std::fs::read_dir(folder("tests/sheets")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        assert!(names.contains(&name), "{} is left over", path.display());
    }
}

#[test]
fn every_text_lies_inside_its_place() {
    for_every_sheet(|said, _, edition, sheet| {
        for mark in texts(sheet) {
            let place = place(edition, mark.field);
            let ink = ink(mark);
            assert!(
                ink.left >= place.left && ink.right <= place.right,
                "{said}: {} {ink:?} {place:?}",
                mark.run.text()
            );
            // A baseline stands above its rule, and capitals below the place's upper side.
            assert!(mark.start.y < place.bottom, "{said}: {} stands on or under its rule", mark.run.text());
            let top = mark.start.y - mark.size.scaled(733, 1000);
            assert!(top >= place.top, "{said}: {} reaches above its place", mark.run.text());
        }
    });
}

#[test]
fn a_single_line_stands_on_its_row() {
    for_every_sheet(|said, _, edition, sheet| {
        for mark in texts(sheet) {
            let lines = texts(sheet).filter(|it| it.field == mark.field && it.start.x == mark.start.x).count();
            match answer(edition, mark.field) {
                AnswerBox::Date(place) => assert_eq!(mark.start.y, place.baseline, "{said}"),
                AnswerBox::Line(place) if lines == 1 => {
                    let lift = place.area.bottom - mark.start.y;
                    assert!(lift > Length::mm(1) && lift < Length::mm(2), "{said}: {} {lift:?}", mark.run.text());
                }
                _ => {}
            }
        }
    });
}

#[test]
fn no_two_texts_touch() {
    for_every_sheet(|said, _, _, sheet| {
        let marks: Vec<&TextMark> = texts(sheet).collect();
        for (index, mark) in marks.iter().enumerate() {
            for other in &marks[index + 1..] {
                let (one, two) = (ink(mark), ink(other));
                let apart =
                    one.right <= two.left || two.right <= one.left || one.bottom <= two.top || two.bottom <= one.top;
                assert!(apart, "{said}: `{}` and `{}`", mark.run.text(), other.run.text());
            }
        }
    });
}

#[test]
fn nothing_is_ever_written_where_the_applicant_signs() {
    for_every_sheet(|said, _, edition, sheet| {
        let room = edition.places().signature();
        for mark in &sheet.marks {
            let area = area(mark);
            let apart = area.right <= room.left
                || area.left >= room.right
                || area.bottom <= room.top
                || area.top >= room.bottom;
            assert!(apart, "{said}: {mark:?}");
        }
    });
}

#[test]
fn the_day_of_signing_is_left_to_the_hand_unless_given() {
    for_every_sheet(|said, application, _, sheet| {
        let numbers: Vec<String> =
            texts(sheet).filter(|it| it.field == Field::SignedOn).map(|it| it.run.text()).collect();
        let given = application.signed_on.map(Date::parts);
        let expected = given.map(|(year, month, day)| vec![year.to_string(), month.to_string(), day.to_string()]);
        assert_eq!(numbers, expected.unwrap_or_default(), "{said}");
    });
}

#[test]
fn numbers_of_a_date_end_left_of_their_unit() {
    for_every_sheet(|said, application, edition, sheet| {
        let (year, month, day) = application.loss.known_on.parts();
        let AnswerBox::Date(place) = answer(edition, Field::LossKnownOn) else { panic!("{said}") };
        let expected = [
            (year, place.year_right),
            (month.try_into().unwrap(), place.month_right),
            (day.try_into().unwrap(), place.day_right),
        ];
        let marks: Vec<&TextMark> = texts(sheet).filter(|it| it.field == Field::LossKnownOn).collect();
        assert_eq!(marks.len(), 3, "{said}");
        for (mark, (number, right)) in marks.iter().zip(expected) {
            assert_eq!(mark.run.text(), number.to_string(), "{said}");
            assert_eq!(mark.start.x + mark.width(), right, "{said}");
            // The unit itself is printed at once behind the number.
            let unit = edition
                .captions()
                .iter()
                .find(|it| it.start.x >= right && (it.start.y - place.baseline).to_pt().abs() < 1.0);
            let gap = unit.map(|it| it.start.x - right);
            assert!(gap.is_some_and(|it| it < Length::mm(2)), "{said}: {gap:?}");
        }
    });
}

#[test]
fn the_ring_is_around_the_word_that_was_meant() {
    for_every_sheet(|said, application, edition, sheet| {
        let sex = if application.sex == Sex::Male { Choice::Male } else { Choice::Female };
        let permission = if application.activity_permission == YesNo::Yes { Choice::Yes } else { Choice::No };
        let rings: Vec<_> =
            sheet.marks.iter().filter_map(|it| if let Mark::Ring(ring) = it { Some(ring) } else { None }).collect();
        assert_eq!(rings.len(), 2, "{said}");
        for (ring, (field, choice)) in rings.iter().zip([(Field::Sex, sex), (Field::ActivityPermission, permission)]) {
            let AnswerBox::Choice(place) = answer(edition, field) else { panic!("{said}") };
            assert_eq!((ring.field, ring.centre), (field, place.ring(choice).unwrap().centre), "{said}");
        }
    });
}

#[test]
fn a_photo_stands_at_its_true_size_in_the_middle_of_its_frame() {
    let photo = Photo::prepare(&small_picture(), Fineness::default()).into_parts().0.unwrap();
    for (name, application) in applications() {
        for edition in editions() {
            let face = Face::bundled().unwrap();
            let sheet = lay_out(&application, Some(&photo), edition.places(), &face).into_parts().0.unwrap();
            let photos: Vec<_> = sheet
                .marks
                .iter()
                .filter_map(|it| if let Mark::Photo(it) = it { Some(it.frame) } else { None })
                .collect();
            let AnswerBox::Photo(place) = answer(&edition, Field::Photo) else { panic!("{name}") };
            let [frame] = photos[..] else { panic!("{name}: {} photos", photos.len()) };
            assert_eq!((frame.width(), frame.height()), (Length::mm(30), Length::mm(40)));
            assert!((frame.left - place.left - (place.right - frame.right)).to_mm().abs() < 0.001);
            assert!((frame.top - place.top - (place.bottom - frame.bottom)).to_mm().abs() < 0.001);
        }
    }
}

/// 360 x 480 pixels of one colour as PNG.
fn small_picture() -> Vec<u8> {
    let mut file = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(360, 480, image::Rgb([200, 210, 220]))
        .write_to(&mut file, image::ImageFormat::Png)
        .unwrap();
    file.into_inner()
}

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn editions() -> Vec<Edition> {
    Edition::names().into_iter().map(|it| Edition::named(it).unwrap()).collect()
}

/// Every record of `tests/cases` that holds one person and can be printed, under its name; of those that print the same,
/// the first.
fn applications() -> Vec<(String, Application)> {
    let conditions = Conditions::on(Date::parse("2026-11-22").unwrap()).with_photo(PhotoPlan::Pasted);
    let (edition, face) = (Edition::latest().unwrap(), Face::bundled().unwrap());
    let mut applications = Vec::new();
    for entry in std::fs::read_dir(folder("tests/cases")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|it| it != "json") {
            continue;
        }
        let [raw] = &read_records(&std::fs::read(&path).unwrap()).unwrap()[..] else { continue };
        let application = check(raw, &conditions).into_parts().0.filter(|_| raw.text(Field::Photo).is_none());
        if let Some(application) = application.filter(|it| lay_out(it, None, edition.places(), &face).value().is_some())
        {
            applications.push((path.file_stem().unwrap().to_str().unwrap().to_owned(), application));
        }
    }
    applications.sort_by(|a, b| a.0.cmp(&b.0));
    let mut seen: Vec<Sheet> = Vec::new();
    applications.retain(|(_, application)| {
        let sheet = lay_out(application, None, edition.places(), &face).into_parts().0.unwrap();
        let is_new = !seen.contains(&sheet);
        seen.extend(is_new.then_some(sheet));
        is_new
    });
    assert!(applications.len() > 10);
    applications
}

fn sheet(application: &Application, edition: &Edition) -> Sheet {
    lay_out(application, None, edition.places(), &Face::bundled().unwrap()).into_parts().0.unwrap()
}

fn for_every_sheet(check: impl Fn(&str, &Application, &Edition, &Sheet)) {
    for (name, application) in applications() {
        for edition in editions() {
            check(&format!("{name}, {}", edition.name()), &application, &edition, &sheet(&application, &edition));
        }
    }
}

fn texts(sheet: &Sheet) -> impl Iterator<Item = &TextMark> {
    sheet.marks.iter().filter_map(|it| if let Mark::Text(text) = it { Some(text) } else { None })
}

/// The parts of a name share one place.
fn answer(edition: &Edition, field: Field) -> &AnswerBox {
    let field = match field {
        Field::FamilyName | Field::GivenName | Field::KanjiName => Field::Name,
        other => other,
    };
    edition.answer(field).unwrap()
}

fn place(edition: &Edition, field: Field) -> Area {
    match answer(edition, field) {
        AnswerBox::Line(line) => line.area,
        AnswerBox::Name(name) => name.area,
        AnswerBox::Date(date) => Area {
            left: date.left,
            top: date.baseline - date.size * 2,
            right: date.day_right,
            bottom: date.baseline + date.size,
        },
        other => panic!("{field:?} is no text: {other:?}"),
    }
}

/// From the top of ideographs to their lowest stroke.
fn ink(mark: &TextMark) -> Area {
    let top = mark.start.y - mark.size.scaled(880, 1000);
    let bottom = mark.start.y + mark.size.scaled(120, 1000);
    Area { left: mark.start.x, top, right: mark.start.x + mark.width(), bottom }
}

fn area(mark: &Mark) -> Area {
    match mark {
        Mark::Text(text) => ink(text),
        Mark::Ring(ring) => {
            let (centre, reach) = (ring.centre, ring.radius + ring.stroke);
            Area { left: centre.x - reach, top: centre.y - reach, right: centre.x + reach, bottom: centre.y + reach }
        }
        Mark::Photo(photo) => photo.frame,
        other => panic!("{other:?} is new to this test"),
    }
}
