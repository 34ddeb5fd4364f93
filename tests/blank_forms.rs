//! The blank forms: drawn from their data, and with room for every answer.
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

#[path = "../examples/draw_forms/drawing.rs"]
mod drawing;

use drawing::CaptionFonts;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};
use zairyu::diagnostic::Field;
use zairyu::form::{AnswerBox, Caption, Choice, Edition, Face};
use zairyu::units::{Area, Length};

/// What every edition must have room for.
const ASKED: [&str; 20] = [
    "nationality",
    "birth_date",
    "name",
    "sex",
    "address",
    "card_number",
    "activity_permission",
    "loss.reason",
    "loss.known_on",
    "representative.name",
    "representative.relationship",
    "representative.address",
    "agent.name",
    "agent.address",
    "agent.organization",
    "agent.phone",
    "contact.phone",
    "contact.mobile",
    "photo",
    "signed_on",
];

fn editions() -> Vec<Edition> {
    Edition::names().into_iter().map(|it| Edition::named(it).unwrap()).collect()
}

#[test]
fn a_blank_form_is_what_its_data_says() {
    let fonts = CaptionFonts::load().unwrap();
    for edition in editions() {
        let drawn = drawing::blank_form(&edition, &fonts).unwrap();
        assert!(drawn == edition.blank_pdf(), "{}: cargo run --example draw_forms", edition.name());
        assert!(drawn.len() < 70_000, "{} bytes", drawn.len());
    }
}

#[test]
fn every_caption_has_its_characters() {
    let fonts = CaptionFonts::load().unwrap();
    for edition in editions() {
        for caption in edition.captions() {
            for character in caption.text.chars() {
                let advance = fonts.advance(caption.face, character);
                assert!(advance.is_some(), "{character:?} of {:?}, {}", caption.text, edition.name());
            }
        }
    }
}

#[test]
fn every_edition_asks_for_every_item() {
    for edition in editions() {
        let paths: Vec<&str> = edition.places().answers().map(|(field, _)| field.path()).collect();
        assert_eq!(paths, ASKED, "{}", edition.name());
    }
}

#[test]
fn nothing_printed_stands_where_an_answer_goes() {
    for edition in editions() {
        let (width, height) = edition.places().page();
        let printed = printed(&edition);
        for (what, room) in rooms(&edition) {
            assert!(room.left >= Length::from_pt(28.92) && room.right <= Length::from_pt(565.2), "{what}");
            assert!(room.top > Length::ZERO && room.bottom < height && room.right < width, "{what}");
            for (ink, said) in &printed {
                assert!(!overlap(*ink, room), "{}: {said} stands in {what}: {ink:?} {room:?}", edition.name());
            }
        }
    }
}

#[test]
fn a_ring_holds_its_character_and_touches_no_other() {
    for edition in editions() {
        for (field, character, choice) in [
            (Field::Sex, '男', Choice::Male),
            (Field::Sex, '女', Choice::Female),
            (Field::ActivityPermission, '有', Choice::Yes),
            (Field::ActivityPermission, '無', Choice::No),
        ] {
            let Some(AnswerBox::Choice(choices)) = edition.answer(field) else { panic!("{field:?}") };
            let ring = choices.ring(choice).unwrap();
            let (ink, _) = character_ink(&edition, character);
            let middle = ink.centred(Length::ZERO, Length::ZERO);
            assert!((middle.left - ring.centre.x).to_pt().abs() < 0.3, "{character}: {middle:?} {ring:?}");
            assert!((middle.top - ring.centre.y).to_pt().abs() < 0.3, "{character}: {middle:?} {ring:?}");
            // The outer edge of a stroke of half a point.
            let reach = ring.radius + Length::from_pt(0.25);
            let disc = Area { left: ring.centre.x, top: ring.centre.y, right: ring.centre.x, bottom: ring.centre.y };
            for (other, said) in character_inks(&edition) {
                let gap = distance(disc, other);
                assert!(said == character || gap > reach.to_pt(), "{said} touches the ring of {character}: {gap}");
            }
            for bar in edition.bars() {
                assert!(distance(disc, *bar) > reach.to_pt(), "{bar:?} touches the ring of {character}");
            }
        }
    }
}

#[test]
fn nothing_printed_leaves_the_sheet() {
    for edition in editions() {
        let (width, height) = edition.places().page();
        for (ink, said) in printed(&edition) {
            assert!(ink.left > Length::from_pt(27.0) && ink.right < width - Length::from_pt(27.0), "{said}: {ink:?}");
            assert!(ink.top > Length::from_pt(27.0) && ink.bottom < height - Length::from_pt(27.0), "{said}: {ink:?}");
        }
        assert!(edition.captions().iter().all(|it| it.size >= Length::from_pt(7.0)));
    }
}

#[test]
fn no_two_captions_overlap() {
    for edition in editions() {
        let inks: Vec<(Area, String)> = edition.captions().iter().map(|it| (ink(it), it.text.clone())).collect();
        for (index, (one, said)) in inks.iter().enumerate() {
            for (other, also) in &inks[index + 1..] {
                // Runs of one line follow each other within the hundredths of their measure.
                let other = Area { left: other.left + Length::from_pt(0.1), ..*other };
                assert!(!overlap(*one, other), "{}: {said:?} {also:?}", edition.name());
            }
            for bar in edition.bars() {
                // On the official form, too, the tail of the y of Day reaches the rule of the signature.
                let bar = Area { top: bar.top + Length::from_pt(0.7), ..*bar };
                assert!(!overlap(*one, bar), "{}: {said:?} and a rule at {bar:?}", edition.name());
            }
        }
    }
}

/// The words of the official form as measured, one line each: start, baseline, text.
#[test]
fn the_edition_of_2012_says_what_the_official_form_says() {
    let edition = Edition::named("2012-07").unwrap();
    let measured = include_str!("data/official_2012_words.tsv");
    assert_eq!(measured.lines().count(), 127);
    for line in measured.lines() {
        let (x, rest) = line.split_once('\t').unwrap();
        let (baseline, words) = rest.split_once('\t').unwrap();
        let (x, baseline): (f64, f64) = (x.parse().unwrap(), baseline.parse().unwrap());
        let here = edition.captions().iter().any(|it| {
            let (left, right) = (it.start.x.to_pt(), (it.start.x + it.width).to_pt());
            let level = (it.start.y.to_pt() - baseline).abs() < 0.01;
            level && left - 20.0 < x && x < right && it.text.contains(words.trim_matches([' ', '\u{3000}']))
        });
        assert!(here, "{words:?} at {x}, {baseline}");
    }
}

#[test]
fn the_edition_of_2019_differs_where_it_says_so() {
    let texts = |name: &str| {
        let edition = Edition::named(name).unwrap();
        edition.captions().iter().map(|it| it.text.clone()).collect::<Vec<_>>().join(" ")
    };
    let (old, new) = (texts("2012-07"), texts("2019-04"));
    for (gone, come) in [
        ("法　務　大　臣　殿", "出入国在留管理庁長官　殿"),
        ("To the Minister of Justice", "To the Commissioner of the Immigration Services Agency"),
        ("regional immigration bureau", "regional immigration services bureau"),
    ] {
        assert!(old.contains(gone) && !old.contains(come), "{gone}");
        assert!(!new.contains(gone) && new.contains(come), "{come}");
    }
    assert!(new.contains("申請書作成年月日は申請人（代理人）が自署すること。"));
    let note = "The date of preparation of the application form must be written by the applicant (representative).";
    assert!(new.contains(note));
}

#[test]
fn a_blank_form_is_one_small_page_without_dates() {
    for edition in editions() {
        let document = lopdf::Document::load_mem(edition.blank_pdf()).unwrap();
        assert_eq!(document.get_pages().len(), 1);
        let page = document.get_dictionary(document.get_pages()[&1]).unwrap();
        let sides: Vec<f32> =
            page.get(b"MediaBox").unwrap().as_array().unwrap().iter().map(|it| it.as_float().unwrap()).collect();
        assert_eq!(sides, [0.0, 0.0, 595.22, 842.0]);
        let info = document.trailer.get(b"Info").unwrap().as_reference().unwrap();
        let info = document.get_dictionary(info).unwrap();
        assert_eq!(info.iter().map(|(key, _)| key.as_slice()).collect::<Vec<_>>(), [b"Title"]);
    }
}

/// Everywhere that must stay free of print, with its name.
fn rooms(edition: &Edition) -> Vec<(String, Area)> {
    let mut rooms = vec![("signature".to_owned(), edition.places().signature())];
    for (field, answer) in edition.places().answers() {
        let mut add = |area| rooms.push((field.path().to_owned(), area));
        match answer {
            AnswerBox::Line(line) => add(line.area),
            AnswerBox::Name(name) => add(name.area),
            AnswerBox::Date(date) => {
                let top = date.baseline - date.size.scaled(8, 10);
                for (left, right) in [
                    (date.left, date.year_right),
                    (date.month_right - date.size, date.month_right),
                    (date.day_right - date.size, date.day_right),
                ] {
                    add(Area { left, top, right, bottom: date.baseline });
                }
            }
            // The photo covers its caption, and rings have a test of their own.
            _ => {}
        }
    }
    rooms
}

fn printed(edition: &Edition) -> Vec<(Area, String)> {
    let mut printed: Vec<(Area, String)> = edition.captions().iter().map(|it| (ink(it), it.text.clone())).collect();
    printed.extend(edition.bars().iter().map(|it| (*it, "a rule".to_owned())));
    for dashed in edition.dashes() {
        let half = dashed.thickness.scaled(1, 2);
        let (left, right) = (dashed.start.x, dashed.right);
        let area = Area { left, top: dashed.start.y - half, right, bottom: dashed.start.y + half };
        printed.push((area, "a dashed line".to_owned()));
    }
    printed
}

/// The box of a caption's ink: its own width, the height of its characters as drawn.
fn ink(caption: &Caption) -> Area {
    let (ascent, descent) = caption
        .text
        .chars()
        .map(|it| reach(caption.face, it))
        .fold((0.0_f64, 0.0_f64), |sum, it| (sum.0.max(it.1), sum.1.max(-it.0)));
    let size = caption.size.to_pt();
    Area {
        left: caption.start.x,
        top: caption.start.y - Length::from_pt(ascent * size),
        right: caption.start.x + caption.width,
        bottom: caption.start.y + Length::from_pt(descent * size),
    }
}

/// The lowest and highest point of a character over its baseline, in em.
fn reach(face: Face, character: char) -> (f64, f64) {
    let bounds = bounds(face, character);
    (bounds[1], bounds[3])
}

/// Left, bottom, right, top of a character in em; all zero for a space.
fn bounds(face: Face, character: char) -> [f64; 4] {
    let bytes: &[u8] = match face {
        Face::Mincho => include_bytes!("../assets/fonts/captions/mincho.ttf"),
        Face::Gothic => include_bytes!("../assets/fonts/captions/gothic.ttf"),
        _ => include_bytes!("../assets/fonts/captions/sans.ttf"),
    };
    let font = FontRef::new(bytes).unwrap();
    let glyph = font.charmap().map(character).unwrap();
    let bounds = font.glyph_metrics(Size::unscaled(), LocationRef::default()).bounds(glyph).unwrap();
    [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(|it| f64::from(it) / 1000.0)
}

/// The ink of 男, ・, 女, 有 and 無 where the ringed captions draw them, and of the words below.
fn character_inks(edition: &Edition) -> Vec<(Area, char)> {
    let fonts = CaptionFonts::load().unwrap();
    let mut inks = Vec::new();
    for caption in edition.captions() {
        if !["男・女", "有・無"].contains(&caption.text.as_str()) {
            inks.push((ink(caption), ' '));
            continue;
        }
        let size = caption.size.to_pt();
        let advance = |it| fonts.advance(caption.face, it).unwrap() * size;
        let natural: f64 = caption.text.chars().map(advance).sum();
        let gap = (caption.width.to_pt() - natural) / 2.0;
        let mut x = caption.start.x.to_pt();
        for character in caption.text.chars() {
            let [left, bottom, right, top] = bounds(caption.face, character).map(|it| it * size);
            let y = caption.start.y.to_pt();
            let sides = [x + left, y - top, x + right, y - bottom].map(Length::from_pt);
            inks.push((Area { left: sides[0], top: sides[1], right: sides[2], bottom: sides[3] }, character));
            x += advance(character) + gap;
        }
    }
    inks
}

fn character_ink(edition: &Edition, character: char) -> (Area, char) {
    character_inks(edition).into_iter().find(|(_, it)| *it == character).unwrap()
}

fn overlap(one: Area, other: Area) -> bool {
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

/// Between the nearest points of two areas, in points.
fn distance(one: Area, other: Area) -> f64 {
    let apart = |low: Length, high: Length| (low.to_pt()).max(high.to_pt()).max(0.0);
    let across = apart(other.left - one.right, one.left - other.right);
    let down = apart(other.top - one.bottom, one.top - other.bottom);
    across.hypot(down)
}
