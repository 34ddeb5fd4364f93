//! `zairyu form`: the form itself.

use std::path::Path;

use serde_json::json;
use zairyu::fill::{calibration, place_proof};
use zairyu::form::{AnswerBox, Choice, DEFAULT_EDITION, Edition, Ring};
use zairyu::output::{Existing, write_atomically};
use zairyu::units::{Area, Length};

use super::tell_recognition;
use crate::args::{BlankArgs, CalibrateArgs, EditionArgs, Format, Global};
use crate::console::{Console, read_input, write_pdf};
use crate::exit_status::ExitStatus;
use crate::failure::Failure;

/// Lists the editions, with what is known of each and how surely.
pub(crate) fn list(global: &Global, console: &mut Console) -> Result<ExitStatus, Failure> {
    for name in Edition::names() {
        let edition = Edition::named(name)?;
        if global.format == Format::Json {
            console.data(&edition_json(&edition).to_string());
            continue;
        }
        let lang = console.lang();
        let default = if name == DEFAULT_EDITION { " *" } else { "" };
        console.data(&format!("{name}{default}  {}", edition.title().get(lang)));
        for known in edition.provenance() {
            let certainty = known.certainty.name().get(lang);
            console.data(&format!("  [{certainty}] {}", known.said.get(lang)));
            console.data(&format!("      {} ({})", known.source, known.date));
        }
    }
    console.say(
        "* は指定のない場合に使う版です。原本＝公式の様式で読んだこと、確認＝独立した二つ以上の資料にあること、推定＝ほかから推し量ったこと。\n\
         最新の様式は出入国在留管理庁のページで確かめてください",
        "* is used where no edition is named. read: on the official form itself; confirmed: in two independent sources; \
         inferred: concluded from elsewhere.\nThe Immigration Services Agency's own page has the last word",
    );
    Ok(ExitStatus::Success)
}

fn edition_json(edition: &Edition) -> serde_json::Value {
    let known = edition.provenance().iter().map(|it| {
        json!({
            "certainty": it.certainty.as_str(),
            "ja": it.said.ja, "en": it.said.en, "source": it.source, "date": it.date,
        })
    });
    json!({
        "edition": edition.name(),
        "default": edition.name() == DEFAULT_EDITION,
        "title": { "ja": edition.title().ja, "en": edition.title().en },
        "known": known.collect::<Vec<_>>(),
    })
}

/// Writes a blank form.
pub(crate) fn blank(args: &BlankArgs, console: &mut Console) -> Result<ExitStatus, Failure> {
    let edition = Edition::named(&args.edition.edition)?;
    let existing = if args.force { Existing::Replace } else { Existing::Keep };
    write_pdf(&args.output, edition.blank_pdf(), existing)?;
    if !crate::console::is_standard(&args.output) {
        let path = args.output.display();
        console.say(&format!("{path} を作成しました"), &format!("wrote {path}"));
    }
    Ok(ExitStatus::Success)
}

/// Writes the page to measure a printer with, or the places on somebody else's PDF.
pub(crate) fn calibrate(args: &CalibrateArgs, console: &mut Console) -> Result<ExitStatus, Failure> {
    let existing = if args.force { Existing::Replace } else { Existing::Keep };
    if let Some(template) = &args.template {
        return calibrate_template(template, args, existing, console);
    }
    write_pdf(&args.output, &calibration()?, existing)?;
    if !crate::console::is_standard(&args.output) {
        let path = args.output.display();
        console.say(
            &format!("{path} を作成しました。A4・実際のサイズ（100%）で印刷し、十字の位置を測ってください"),
            &format!("wrote {path}; print it on A4 at 100 % (actual size), and measure where its crosses are"),
        );
    }
    Ok(ExitStatus::Success)
}

fn calibrate_template(
    template: &Path,
    args: &CalibrateArgs,
    existing: Existing,
    console: &mut Console,
) -> Result<ExitStatus, Failure> {
    let proof = place_proof(&read_input(template)?).map_err(|error| Failure::template(template, error))?;
    write_pdf(&args.output, &proof.pdf, existing)?;
    if let Some(map) = &args.map {
        write_atomically(map, proof.map.as_bytes(), existing)?;
    }
    match proof.found {
        Ok(recognition) => {
            tell_recognition(&recognition, console);
            console.say(
                "様式を見分けました。描いた場所を確かめてください。直すときは配置図（--map）を直して fill に渡します",
                "the form was found; look whether the places drawn are right, else mend the map (--map) and give it to fill",
            );
        }
        Err(error) => {
            let failure = Failure::template(template, error).text(console.lang());
            console.say(&failure, &failure);
            console.say(
                "描いた場所は zairyu の様式のものです。配置図（--map）を定規の目盛りに合わせて直し、fill --template … --map … に渡してください",
                "the places drawn are those of our own form; mend the map (--map) by the rulers, and give it to fill --template … --map …",
            );
        }
    }
    if !proof.fields.is_empty() {
        let names = proof.fields.join(", ");
        console.say(
            &format!("入力欄: {names}（配置図では {{\"kind\": \"field\", \"name\": …}} で指せます）"),
            &format!("input fields: {names} (a map may point to them, as {{\"kind\": \"field\", \"name\": …}})"),
        );
    }
    Ok(ExitStatus::Success)
}

/// Lists where the answers go.
pub(crate) fn fields(args: &EditionArgs, global: &Global, console: &mut Console) -> Result<ExitStatus, Failure> {
    let edition = Edition::named(&args.edition)?;
    for (field, place) in edition.places().answers() {
        if global.format == Format::Json {
            console
                .data(&json!({ "field": field.path(), "flag": field.flag(), "place": place_json(place) }).to_string());
        } else {
            console.data(&format!("{:<28} {}", field.path(), place_text(place)));
        }
    }
    Ok(ExitStatus::Success)
}

fn place_text(place: &AnswerBox) -> String {
    match place {
        AnswerBox::Line(line) => format!("line    {}", area_text(line.area)),
        AnswerBox::Name(name) => format!(
            "name    {}  family from {:.2}, given from {:.2}",
            area_text(name.area),
            name.family_x.to_mm(),
            name.given_x.to_mm()
        ),
        AnswerBox::Date(date) => format!(
            "date    baseline {:.2}  year ends {:.2}, month {:.2}, day {:.2}",
            date.baseline.to_mm(),
            date.year_right.to_mm(),
            date.month_right.to_mm(),
            date.day_right.to_mm()
        ),
        AnswerBox::Choice(choice) => {
            let rings = choice.rings().iter().map(|(choice, ring)| {
                let (x, y) = (ring.centre.x.to_mm(), ring.centre.y.to_mm());
                format!("{} {x:.2} {y:.2} radius {:.2}", choice.name(), ring.radius.to_mm())
            });
            format!("choice  {}", rings.collect::<Vec<_>>().join(", "))
        }
        AnswerBox::Photo(area) => format!("photo   {}", area_text(*area)),
        _ => String::new(),
    }
}

fn area_text(area: Area) -> String {
    let [left, top, right, bottom] = millimetres(area);
    format!("{left:.2} {top:.2} .. {right:.2} {bottom:.2}")
}

fn place_json(place: &AnswerBox) -> serde_json::Value {
    let mm = |length: Length| (length.to_mm() * 100.0).round() / 100.0;
    match place {
        AnswerBox::Line(line) => json!({ "kind": "line", "area_mm": millimetres(line.area) }),
        AnswerBox::Name(name) => json!({
            "kind": "name", "area_mm": millimetres(name.area),
            "family_x_mm": mm(name.family_x), "given_x_mm": mm(name.given_x),
        }),
        AnswerBox::Date(date) => json!({
            "kind": "date", "baseline_mm": mm(date.baseline), "year_right_mm": mm(date.year_right),
            "month_right_mm": mm(date.month_right), "day_right_mm": mm(date.day_right),
        }),
        AnswerBox::Choice(choice) => {
            let ring = |(choice, ring): &(Choice, Ring)| {
                let circle = json!({
                    "x_mm": mm(ring.centre.x), "y_mm": mm(ring.centre.y), "radius_mm": mm(ring.radius),
                });
                (choice.name().to_owned(), circle)
            };
            json!({ "kind": "choice", "rings": choice.rings().iter().map(ring).collect::<serde_json::Map<_, _>>() })
        }
        AnswerBox::Photo(area) => json!({ "kind": "photo", "area_mm": millimetres(*area) }),
        _ => serde_json::Value::Null,
    }
}

fn millimetres(area: Area) -> [f64; 4] {
    [area.left, area.top, area.right, area.bottom].map(|it| (it.to_mm() * 100.0).round() / 100.0)
}
