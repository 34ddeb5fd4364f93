//! `--template`, `--map`, `form calibrate --template` and `verify`: the agency's own file, and the proof.

use lopdf::{Document, Object, dictionary};
use zairyu::form::Edition;

use crate::{Desk, Run, check};

fn blank() -> &'static [u8] {
    Edition::named("2012-07").unwrap().blank_pdf()
}

/// A blank form with an input field over the line of the address, and one for a signature; and with a script.
fn with_fields() -> Vec<u8> {
    let mut document = Document::load_mem(blank()).unwrap();
    let page = *document.get_pages().values().next().unwrap();
    let field = |kind: &str, name: &str, area: [i64; 4]| {
        dictionary! {
            "Type" => "Annot", "Subtype" => "Widget", "FT" => kind, "F" => 4,
            "T" => Object::string_literal(name),
            "Rect" => area.map(Object::from).to_vec(),
        }
    };
    let address = document.add_object(field("Tx", "jusho", [120, 552, 400, 570]));
    let signature = document.add_object(field("Sig", "shomei", [50, 345, 300, 370]));
    let fields: Vec<Object> = vec![address.into(), signature.into()];
    document.get_dictionary_mut(page).unwrap().set("Annots", fields.clone());
    let root = document.trailer.get(b"Root").unwrap().as_reference().unwrap();
    let catalog = document.get_dictionary_mut(root).unwrap();
    catalog.set("AcroForm", dictionary! { "Fields" => fields });
    catalog.set("OpenAction", dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.beep()") });
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn a_file_of_somebody_elses_is_filled_and_proved() {
    let desk = Desk::new();
    desk.put("official.pdf", blank());
    let fill = desk.run("fill record.json --template official.pdf -o out.pdf -v");
    let verify = desk.run("verify out.pdf --record record.json --template official.pdf");
    let by_its_page = desk.run("verify out.pdf --record record.json -v");
    let both = desk.run("fill record.json --template official.pdf --edition 2012-07 -o x.pdf");
    let own = desk.run("fill record.json --template out.pdf -o x.pdf");
    let over_itself = desk.run("fill record.json --template official.pdf -o official.pdf --force");
    check("template", &[fill, verify, by_its_page, both, own, over_itself]);
}

#[test]
fn what_is_not_the_form_is_refused_with_what_to_do() {
    let desk = Desk::new();
    desk.put("broken.pdf", b"%PDF-1.7 and no more");
    desk.put("text.pdf", b"Dear sirs");
    let printer = desk.run("form calibrate --printer -o other.pdf");
    assert_eq!(printer.status, 0);
    let runs = ["broken.pdf", "text.pdf", "other.pdf", "missing.pdf"]
        .map(|file| desk.run(&format!("fill record.json --template {file} -o out.pdf")));
    for run in &runs {
        assert_eq!(run.status, 2);
    }
    assert!(!desk.path("out.pdf").exists());
    check("template_refused", &runs);
}

#[test]
fn a_map_says_where_the_answers_go_on_one_file() {
    let desk = Desk::new();
    desk.put("fields.pdf", &with_fields());
    desk.put("other.pdf", blank());
    let proof = desk.run("form calibrate --template fields.pdf -o proof.pdf --map map.json");
    let map = std::fs::read_to_string(desk.path("map.json")).unwrap();
    let mut map: serde_json::Value = serde_json::from_str(&map).unwrap();
    map["answers"]["address"] = serde_json::json!({ "kind": "field", "name": "jusho" });
    desk.put("map.json", map.to_string().as_bytes());
    let fill = desk.run("fill record.json --template fields.pdf --map map.json -o out.pdf");
    let verify = desk.run("verify out.pdf --record record.json --template fields.pdf --map map.json");
    assert_eq!((fill.status, verify.status), (0, 0), "{fill} {verify}");
    let written = Document::load(desk.path("out.pdf")).unwrap();
    for key in [b"AcroForm".as_slice(), b"OpenAction"] {
        assert!(written.catalog().unwrap().get(key).is_err());
    }
    let other = desk.run("fill record.json --template other.pdf --map map.json -o x.pdf");
    map["answers"]["address"]["name"] = "juusho".into();
    desk.put("map.json", map.to_string().as_bytes());
    let misspelt = desk.run("fill record.json --template fields.pdf --map map.json -o x.pdf");
    let alone = desk.run("fill record.json --map map.json -o x.pdf");
    check("template_map", &[proof, fill, verify, other, misspelt, alone]);
}

#[test]
fn a_paper_that_differs_from_its_record_is_told() {
    let desk = Desk::new();
    assert_eq!(desk.run("fill record.json -o out.pdf -q").status, 0);
    let other = std::fs::read_to_string(desk.path("record.json")).unwrap();
    let other = other.replace("AB12345678CD", "AB12345678CE").replace("\"male\"", "\"female\"");
    desk.put("other.json", other.as_bytes());
    let right = desk.run("verify out.pdf --record record.json");
    let wrong = desk.run("verify out.pdf --record other.json");
    let japanese = desk.run("verify out.pdf --record other.json --lang ja");
    let json = desk.run("verify out.pdf --record other.json --format json");
    assert_eq!(Run::json_lines(&json.stdout()).len(), 3);
    let photo = desk.run("verify out.pdf --record record.json --no-photo --edition 2019-04");
    let no_paper = desk.run("verify record.json --record record.json");
    check("verify", &[right, wrong, japanese, json, photo, no_paper]);
}
