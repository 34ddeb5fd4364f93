//! The page without a browser: what it answers to requests, honest and hostile ones. `tests/browser.rs` walks through it.

#![cfg(feature = "web")]
#![expect(clippy::unwrap_used, reason = "helpers of tests")]

use std::num::NonZeroUsize;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use tower::ServiceExt;
use zairyu::calendar::{Date, Holidays};
use zairyu::check::Conditions;
use zairyu::fill::Filler;
use zairyu::form::DEFAULT_EDITION;
use zairyu::input::read_records;
use zairyu::office::{Contacts, Offices};
use zairyu::speech::Language;
use zairyu::web::{Origins, Settings, Site, router};

const HOST: &str = "localhost:8372";
const EXAMPLE: &str = include_str!("../examples/data/applicant.json");

fn today() -> Date {
    Date::from_ymd(2026, 11, 22).unwrap()
}

fn site() -> Router {
    router(
        Site::new(Settings {
            origins: Origins::loopback(8372),
            today: Some(today()),
            holidays: Holidays::builtin(),
            offices: Offices::builtin().clone(),
            contacts: Contacts::builtin().clone(),
            threads: NonZeroUsize::new(2).unwrap(),
        })
        .unwrap(),
    )
}

struct Reply {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Reply {
    fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |it| it.to_str().unwrap())
    }
}

fn ask(site: &Router, request: Request<Body>) -> Reply {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let reply = site.clone().oneshot(request).await.unwrap();
        let (parts, body) = reply.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Reply { status: parts.status, headers: parts.headers, body }
    })
}

fn get(site: &Router, path: &str) -> Reply {
    ask(site, Request::get(path).header(header::HOST, HOST).body(Body::empty()).unwrap())
}

fn post(site: &Router, path: &str, fields: &[(&str, &str)]) -> Reply {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let request = Request::post(path)
        .header(header::HOST, HOST)
        .header(header::ORIGIN, format!("http://{HOST}"))
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    ask(site, request.body(Body::from(body)).unwrap())
}

const BOUNDARY: &str = "----boundary";

fn multipart(site: &Router, path: &str, fields: &[(&str, &str)], files: &[(&str, &str, &[u8])]) -> Reply {
    let mut body = Vec::new();
    for (name, value) in fields {
        body.extend(
            format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes(),
        );
    }
    for (name, file, bytes) in files {
        let head =
            format!("content-disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\ncontent-type: image/jpeg");
        body.extend(format!("--{BOUNDARY}\r\n{head}\r\n\r\n").bytes());
        body.extend(*bytes);
        body.extend(b"\r\n");
    }
    body.extend(format!("--{BOUNDARY}--\r\n").bytes());
    let kind = format!("multipart/form-data; boundary={BOUNDARY}");
    let request = Request::post(path).header(header::HOST, HOST).header(header::CONTENT_TYPE, kind);
    ask(site, request.body(Body::from(body)).unwrap())
}

/// The example's answers as a page sends them; a photo is pasted on.
const ANSWERS: &[(&str, &str)] = &[
    ("loss.kind", "lost"),
    ("loss.known_on", "2026-11-10"),
    ("loss.abroad", "false"),
    ("loss.place", "JR新宿駅"),
    ("loss.reason", "通勤途中の電車内で財布ごと紛失した。"),
    ("loss.police.station", "新宿警察署"),
    ("loss.police.receipt_number", "12345"),
    ("loss.police.reported_on", "2026-11-10"),
    ("name.family", "NGUYEN"),
    ("name.given", "VAN AN"),
    ("nationality", "VN"),
    ("birth_date", "1998-04-12"),
    ("sex", "male"),
    ("address", "東京都新宿区西新宿二丁目8番1号 新宿ハイツ203"),
    ("card_number", "AB12345678CD"),
    ("activity_permission", "false"),
    ("contact.mobile", "090-1234-5678"),
    ("photo_plan", "paste"),
];

fn with<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = ANSWERS.iter().filter(|(name, _)| !changes.iter().any(|it| it.0 == *name));
    kept.chain(changes).copied().collect()
}

/// The question that a page asks.
fn at(page: &str) -> &str {
    let (_, rest) = page.split_once("name=\"at\" value=\"").unwrap_or(("", ""));
    rest.split('"').next().unwrap_or_default()
}

fn picture() -> Vec<u8> {
    std::fs::read("examples/data/photos/nguyen.jpg").unwrap()
}

#[test]
fn every_page_is_there_in_every_language_and_says_which_it_is() {
    let site = site();
    for language in Language::ALL {
        for page in ["", "form", "office", "left"] {
            let reply = get(&site, &format!("/{}/{page}", language.name()));
            assert_eq!(reply.status, StatusCode::OK, "{language:?} {page}");
            let text = reply.text();
            assert!(text.contains(&format!("<html lang=\"{}\" dir=\"ltr\">", language.tag())), "{language:?} {page}");
            assert!(!text.contains(['⟦', '《', '》']), "{language:?} {page}");
        }
    }
    let home = ask(
        &site,
        Request::get("/")
            .header(header::HOST, HOST)
            .header(header::ACCEPT_LANGUAGE, "ne,en;q=0.5")
            .body(Body::empty())
            .unwrap(),
    );
    assert_eq!((home.status, home.header("location")), (StatusCode::SEE_OTHER, "/ne/"));
}

#[test]
fn the_first_page_is_small() {
    let site = site();
    let paths = ["/assets/0.1.0/style.css", "/assets/0.1.0/page.js"];
    for language in Language::ALL {
        let page = get(&site, &format!("/{}/", language.name())).body.len();
        let all: usize = page + paths.iter().map(|it| get(&site, it).body.len()).sum::<usize>();
        assert!(all < 60_000, "{language:?}: {all} bytes");
    }
}

#[test]
fn every_answer_says_how_it_may_be_used() {
    let site = site();
    let replies = [
        get(&site, "/en/"),
        get(&site, "/no/such/page"),
        post(&site, "/en/form", &with(&[("at", "check"), ("go", "make")])),
        post(&site, "/en/papers/application.pdf", ANSWERS),
        post(&site, "/en/answers.json", ANSWERS),
    ];
    for reply in replies {
        assert_eq!(reply.header("cache-control"), "no-store");
        assert_eq!(reply.header("x-content-type-options"), "nosniff");
        assert_eq!(reply.header("referrer-policy"), "same-origin");
        assert!(reply.headers.get(header::SET_COOKIE).is_none());
        let policy = reply.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{policy}");
        // What the policy forbids would be broken, not only ugly.
        if reply.header("content-type").starts_with("text/html") {
            let page = reply.text();
            assert!(!page.contains(" style=") && !page.contains("<style") && !page.contains(" onclick="));
            assert!(page.matches("<script").count() == page.matches("<script src=").count());
        }
    }
}

#[test]
fn strangers_get_no_answer() {
    let site = site();
    let asked = |method: Method, host: &str, origin: Option<&str>| {
        let mut request = Request::builder().method(method).uri("/en/form").header(header::HOST, host);
        if let Some(origin) = origin {
            request = request.header(header::ORIGIN, origin);
        }
        let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        ask(&site, request.body(Body::from("address=secret")).unwrap())
    };
    for (method, host, origin) in [
        (Method::GET, "evil.example", None),
        (Method::GET, "127.0.0.1.nip.example:8372", None),
        (Method::POST, HOST, Some("http://evil.example")),
        (Method::POST, HOST, Some("null")),
        (Method::POST, "evil.example", Some("http://evil.example")),
    ] {
        let reply = asked(method, host, origin);
        assert_eq!(reply.status, StatusCode::FORBIDDEN, "{host} {origin:?}");
        assert!(!reply.text().contains("secret"));
    }
    assert_eq!(asked(Method::POST, HOST, Some("http://localhost:8372")).status, StatusCode::OK);
    // Whoever watches whether the program lives may use any name.
    let health = Request::get("/health").header(header::HOST, "10.0.0.1").body(Body::empty()).unwrap();
    assert_eq!(ask(&site, health).body, b"ok\n");
}

#[test]
fn the_form_is_the_one_that_the_library_makes() {
    let mut raw = read_records(EXAMPLE.as_bytes()).unwrap().remove(0);
    raw.set(zairyu::diagnostic::Field::Nationality, "VN");
    let pdf = post(&site(), "/en/papers/application.pdf", ANSWERS);
    assert_eq!(pdf.header("content-type"), "application/pdf");
    assert_eq!(pdf.header("content-disposition"), "attachment; filename=\"application.pdf\"");
    let care = zairyu::fill::PhotoCare::Pasted;
    let conditions = Conditions::on(today()).with_photo(zairyu::check::PhotoPlan::Pasted);
    let answers = post(&site(), "/en/answers.json", ANSWERS);
    let saved = read_records(&answers.body).unwrap().remove(0);
    let made = Filler::new(DEFAULT_EDITION).unwrap().with_photo_care(care).process(&saved, None, &conditions).unwrap();
    assert!(made.pdf.as_deref() == Some(&pdf.body[..]), "the form is another one");
}

#[test]
fn a_photo_is_cut_once_and_printed_as_it_was_shown() {
    let site = site();
    let answers = with(&[("at", "photo"), ("photo_plan", "print"), ("go", "next")]);
    let review = multipart(&site, "/en/form", &answers, &[("photo_file", "me.jpg", &picture())]).text();
    assert!(review.contains("id=\"review\""), "{review}");
    let hidden = |page: &str, name: &str| {
        let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\"")).unwrap();
        rest.split('"').next().unwrap().to_owned()
    };
    let (original, shown) = (hidden(&review, "photo_original"), hidden(&review, "photo_shown"));
    let kept = with(&[
        ("at", "photo"),
        ("photo_plan", "print"),
        ("go", "photo:keep"),
        ("photo_original", &original),
        ("photo_shown", &shown),
        ("photo_name", "me.jpg"),
    ]);
    let check = multipart(&site, "/en/form", &kept, &[]).text();
    assert_eq!(at(&check), "check");
    let print = hidden(&check, "photo_print");
    let print = print.as_str();
    let pdf = post(
        &site,
        "/en/papers/application.pdf",
        &with(&[("photo_plan", "print"), ("photo", "me.jpg"), ("photo_print", print)]),
    );
    assert_eq!(pdf.header("content-type"), "application/pdf", "{}", String::from_utf8_lossy(&pdf.body));
    // The command line's way: the picture as it came, cut by the face.
    let saved =
        post(&site, "/en/answers.json", &with(&[("photo_plan", "print"), ("photo", "me.jpg"), ("photo_print", print)]));
    let saved = read_records(&saved.body).unwrap().remove(0);
    assert_eq!(saved.text(zairyu::diagnostic::Field::Photo), Some("me.jpg"));
    let made =
        Filler::new(DEFAULT_EDITION).unwrap().process(&saved, Some(Ok(picture())), &Conditions::on(today())).unwrap();
    assert!(made.pdf.as_deref() == Some(&pdf.body[..]), "the form is another one");
}

#[test]
fn a_photo_that_is_not_at_hand_is_never_forgotten_in_silence() {
    // The name of a picture came from a file; the picture did not.
    let page = post(
        &site(),
        "/en/form",
        &with(&[("at", "check"), ("go", "make"), ("photo_plan", "print"), ("photo", "me.jpg")]),
    );
    let text = page.text();
    assert_eq!(at(&text), "check");
    assert!(text.contains("href=\"#f-photo\""), "{text}");
    let pdf = post(&site(), "/en/papers/application.pdf", &with(&[("photo_plan", "print"), ("photo", "me.jpg")]));
    assert!(pdf.header("content-type").starts_with("text/html"));
}

#[test]
fn somebody_who_goes_is_never_forgotten_in_silence() {
    for who in ["representative", "agent", "both"] {
        let fields = with(&[("at", "check"), ("go", "make"), ("who", who)]);
        assert_eq!(at(&post(&site(), "/en/form", &fields).text()), "check", "{who}");
        for paper in ["application.pdf", "packet.zip"] {
            let reply = post(&site(), &format!("/en/papers/{paper}"), &fields);
            assert!(reply.header("content-type").starts_with("text/html"), "{who} {paper}");
        }
    }
}

#[test]
fn what_is_wrong_keeps_the_page_and_what_was_typed() {
    #[track_caller]
    fn check(question: &str, changes: &[(&str, &str)], code: &str, next: &str) {
        let mut fields = with(changes);
        fields.extend([("at", question), ("go", "next")]);
        let page = post(&site(), "/en/form", &fields).text();
        assert_eq!(at(&page), next, "{question}");
        assert!(code.is_empty() || page.contains(&format!("data-code=\"{code}\"")), "{question}: {page}");
        for (name, value) in changes.iter().filter(|it| !it.0.contains('.') && !it.1.is_empty()) {
            assert!(page.contains(value), "{question}: {name} was lost");
        }
    }
    check("card-number", &[("card_number", "AB1234567OCD")], "card-number-character", "card-number");
    check("card-number", &[("card_number", ""), ("unknown", "card_number")], "card-number-missing", "card-number");
    check("card-number", &[], "", "permission");
    check("name", &[("name.family", "Nguyễn")], "name-accent", "name");
    check(
        "known-on",
        &[("loss.known_on.year", "2026"), ("loss.known_on.month", "13"), ("loss.known_on.day", "1")],
        "date-impossible",
        "known-on",
    );
    check("abroad", &[("loss.abroad", "true")], "", "reentered-on");
    check("who", &[("who", "both")], "", "representative");
}

#[test]
fn a_warning_is_shown_once_and_then_let_pass() {
    let blank = [("card_number", ""), ("unknown", "card_number"), ("at", "card-number"), ("go", "next")];
    let first = post(&site(), "/en/form", &with(&blank)).text();
    let mark = first.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let mut again = with(&blank);
    again.push(("seen", &mark));
    assert_eq!(at(&post(&site(), "/en/form", &again).text()), "permission");
}

#[test]
fn saved_answers_are_taken_up_where_they_were_left() {
    let site = site();
    let go_on = |text: &str| multipart(&site, "/vi/continue", &[], &[("record", "answers.json", text.as_bytes())]);
    // What the command line does not ask, and then the photo, which is not in the file.
    let page = go_on(EXAMPLE).text();
    assert_eq!(at(&page), "passport");
    let whole = EXAMPLE.replacen('{', r#"{"passport_available": true,"#, 1);
    assert_eq!(at(&go_on(&whole).text()), "photo");
    assert!(page.contains("value=\"NGUYEN\"") && page.contains("lang=\"vi\""));
    let half = go_on(r#"{"loss": {"kind": "lost", "known_on": "2026-11-10"}}"#).text();
    assert_eq!(at(&half), "abroad");
    assert_eq!(go_on("no file of ours").status, StatusCode::BAD_REQUEST);
    assert_eq!(go_on("[{}, {}]").status, StatusCode::BAD_REQUEST);
    let unknown = go_on(r#"{"adress": "東京都"}"#).text();
    assert!(unknown.contains("adress") && unknown.contains("<div role=\"alert\">"), "{unknown}");
}

#[test]
fn switching_the_language_keeps_what_was_typed() {
    let page = post(&site(), "/id/form", &with(&[("at", "address"), ("go", "stay"), ("address", "まだ途中")])).text();
    assert_eq!(at(&page), "address");
    assert!(page.contains("lang=\"id\"") && page.contains("まだ途中") && page.contains("value=\"NGUYEN\""));
}

#[test]
fn boxes_are_judged_while_they_are_filled_in() {
    let look = |fields: &[(&str, &str)]| post(&site(), "/en/look", fields).text();
    assert!(look(&[("at", "card-number"), ("card_number", "AB1234567")]).contains("card-number-length"));
    // Nothing is said of what was not answered yet.
    assert!(!look(&[("at", "name"), ("name.family", "NGUYEN")]).contains("remark error"));
    assert_eq!(look(&[("at", "no-such-question")]), "");
}

#[test]
fn a_proposal_is_taken_by_its_button() {
    let typed = with(&[("at", "name"), ("go", "next"), ("name.family", "Nguyễn")]);
    let page = post(&site(), "/en/form", &typed).text();
    assert!(page.contains("name=\"use\" value=\"name.family=NGUYEN\""), "{page}");
    let taken = with(&[("at", "name"), ("name.family", "Nguyễn"), ("use", "name.family=NGUYEN")]);
    let page = post(&site(), "/en/form", &taken).text();
    assert!(page.contains("value=\"NGUYEN\"") && !page.contains("data-code=\"name-accent\""));
}

#[test]
fn every_sentence_that_is_offered_keeps_the_rules() {
    let site = site();
    let page = |kind: &str, question: &str| {
        let late = [("loss.known_on", "2026-10-01"), ("loss.police.reported_on", "2026-10-01")];
        let more = [
            ("passport_available", "false"),
            ("who", "representative"),
            ("at", question),
            ("go", "to"),
            ("loss.kind", kind),
        ];
        post(&site, "/ja/form", &with(&[late.as_slice(), more.as_slice()].concat())).text()
    };
    let mut tried = 0;
    for (kind, question) in [
        ("lost", "reason"),
        ("stolen", "reason"),
        ("destroyed", "reason"),
        ("other", "reason"),
        ("lost", "late-reason"),
        ("lost", "passport-reason"),
        ("lost", "representative"),
    ] {
        for phrase in page(kind, question).split("name=\"phrase\" value=\"").skip(1) {
            let phrase = phrase.split('"').next().unwrap();
            let fields = [
                ("at", question),
                ("phrase", phrase),
                ("loss.kind", kind),
                ("who", "representative"),
                ("loss.known_on", "2026-10-01"),
                ("passport_available", "false"),
            ];
            let chosen = post(&site, "/en/form", &with(&fields)).text();
            let item = chosen
                .split("<textarea")
                .nth(1)
                .or(chosen.split("name=\"representative.relationship\"").nth(1))
                .unwrap();
            assert!(!item.split("<button").next().unwrap().is_empty());
            let own =
                if question == "representative" { "p-f-representative-relationship" } else { "class=\"remarks\"" };
            let remarks = chosen.split(own).nth(1).unwrap().split("</div>").next().unwrap();
            assert!(!remarks.contains("remark error") && !remarks.contains("remark warning"), "{phrase}: {remarks}");
            tried += 1;
        }
    }
    assert_eq!(tried, 23);
}

#[test]
fn bodies_that_nobody_should_send_are_refused_in_words() {
    let site = site();
    let sent = |kind: &str, body: Vec<u8>| {
        let request = Request::post("/en/form").header(header::HOST, HOST).header(header::CONTENT_TYPE, kind);
        ask(&site, request.body(Body::from(body)).unwrap())
    };
    assert_eq!(sent("application/json", b"{}".to_vec()).status, StatusCode::BAD_REQUEST);
    assert_eq!(sent("multipart/form-data; boundary=x", b"--y\r\n".to_vec()).status, StatusCode::BAD_REQUEST);
    assert_eq!(
        sent("multipart/form-data; boundary=x", b"--x\r\ncontent-disposition: form-data\r\n\r\na\r\n--x--".to_vec())
            .status,
        StatusCode::BAD_REQUEST
    );
    let large = sent("application/x-www-form-urlencoded", vec![b'a'; 41 << 20]);
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    // Bytes that are no text are what they are: no answer to anything.
    assert_eq!(
        sent("application/x-www-form-urlencoded", b"address=%FF%FE%00&at=address&go=next".to_vec()).status,
        StatusCode::OK
    );
    for picture in [&b"GIF89a"[..], b"\xFF\xD8\xFF", b"<svg onload=alert(1)>", b"%PDF-1.7"] {
        let page = multipart(
            &site,
            "/en/form",
            &[("at", "photo"), ("photo_plan", "print"), ("go", "next")],
            &[("photo_file", "x.jpg", picture)],
        );
        let text = page.text();
        assert_eq!(at(&text), "photo");
        assert!(text.contains("remark error"), "{text}");
    }
    assert_eq!(post(&site, "/en/papers/../../etc/passwd", ANSWERS).status, StatusCode::NOT_FOUND);
    assert_eq!(post(&site, "/en/papers/passwd.pdf", ANSWERS).status, StatusCode::NOT_FOUND);
    assert_eq!(get(&site, "/xx/form").status, StatusCode::NOT_FOUND);
}

#[test]
fn what_people_type_is_text_and_nothing_else() {
    let hostile = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
    for question in ["address", "name", "place", "reason"] {
        let fields = with(&[
            ("at", question),
            ("go", "next"),
            ("address", hostile),
            ("name.family", hostile),
            ("loss.place", hostile),
            ("loss.reason", hostile),
            ("seen", hostile),
        ]);
        let page = post(&site(), "/en/form", &fields).text();
        assert!(!page.contains("<script>alert") && !page.contains("<img src=x"), "{question}");
    }
}

#[test]
fn a_saved_file_is_said_to_be_without_the_photo_and_what_becomes_of_it() {
    let page = post(&site(), "/en/form", &with(&[("at", "check"), ("go", "make")])).text();
    assert!(page.contains("--no-photo"), "{page}");
}

#[test]
fn an_address_without_its_last_stroke_leads_on_and_a_wrong_method_is_told_as_one() {
    let site = site();
    let reply = get(&site, "/en");
    assert_eq!((reply.status, reply.header("location")), (StatusCode::PERMANENT_REDIRECT, "/en/"));
    assert_eq!(get(&site, "/xx").status, StatusCode::NOT_FOUND);
    assert_eq!(get(&site, "/en/look").status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(post(&site, "/en/table.csv", &[]).status, StatusCode::METHOD_NOT_ALLOWED);
}
