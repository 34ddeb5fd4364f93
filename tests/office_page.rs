//! The pages of an office, asked as a browser asks them: a table in, rows mended, forms out; and what strangers may send.
#![cfg(feature = "web")]
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "helpers of tests")]

#[path = "common/records.rs"]
#[expect(dead_code, reason = "other tests read more")]
mod records;

use std::io::{Cursor, Read, Write};
use std::num::NonZeroUsize;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode};
use records::{project, today};
use tower::ServiceExt;
use zairyu::calendar::Holidays;
use zairyu::check::{Conditions, PhotoPlan};
use zairyu::diagnostic::Field;
use zairyu::fill::{Filler, PhotoCare};
use zairyu::form::DEFAULT_EDITION;
use zairyu::input::{RawApplication, TableOptions, entries};
use zairyu::office::{Contacts, Offices};
use zairyu::web::{Origins, Settings, Site, router};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

const PORT: u16 = 8372;
const LIMIT: usize = 1 << 30;

const HEAD: &str = "国籍・地域,生年月日,氏名,性別,住居地,在留カード番号,資格外活動許可,紛失の区分,失った理由,知った日,国外で知ったか,届出警察署名,受理番号,届出日,Cellular phone no.";
const BEHIND: &str = "無,遺失,通勤途中の電車内で財布ごと紛失した。";

/// A person whose card was lost on a day of November.
fn person(name: &str, card: &str, day: u8) -> String {
    let (country, date) = ("ベトナム", format!("2026-11-{day:02}"));
    format!(
        "{country},1998-04-12,{name},男,東京都新宿区西新宿二丁目8番1号,{card},{BEHIND},{date},無,新宿警察署,123{day},{date},090-1234-56{day:02}\n"
    )
}

fn table(rows: &[String]) -> Vec<u8> {
    format!("{HEAD}\n{}", rows.concat()).into_bytes()
}

fn three() -> Vec<u8> {
    let wrong = person("LE VAN CUONG", "CE34567890GH", 10).replace("1998-04-12", "1998-04-31");
    table(&[person("NGUYEN VAN AN", "AB12345678CD", 18), person("TRAN THI BINH", "CD23456789EF", 12), wrong])
}

/// What a browser sends.
#[derive(Default, Clone)]
struct Sent {
    texts: Vec<(String, String)>,
    files: Vec<(String, String, Vec<u8>)>,
}

impl Sent {
    fn text(mut self, name: &str, text: &str) -> Self {
        self.texts.push((name.to_owned(), text.to_owned()));
        self
    }

    fn file(mut self, name: &str, called: &str, bytes: &[u8]) -> Self {
        self.files.push((name.to_owned(), called.to_owned(), bytes.to_vec()));
        self
    }

    fn pasted() -> Self {
        Self::default().text("photo_paste", "1")
    }

    fn body(&self) -> Vec<u8> {
        let mut body = Vec::new();
        for (name, text) in &self.texts {
            write!(body, "--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n").unwrap();
        }
        for (name, called, bytes) in &self.files {
            write!(
                body,
                "--edge\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{called}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            )
            .unwrap();
            body.extend(bytes);
            body.extend(b"\r\n");
        }
        body.extend(b"--edge--\r\n");
        body
    }
}

struct Reply {
    status: StatusCode,
    headers: HeaderMap,
    bytes: Vec<u8>,
}

impl Reply {
    fn page(&self) -> String {
        assert_eq!(self.headers["content-type"], "text/html; charset=utf-8");
        assert_eq!(self.status, StatusCode::OK);
        String::from_utf8(self.bytes.clone()).unwrap()
    }

    fn kind(&self) -> &str {
        self.headers["content-type"].to_str().unwrap()
    }
}

fn site() -> Router {
    let settings = Settings {
        origins: Origins::loopback(PORT),
        today: Some(today()),
        holidays: Holidays::builtin(),
        offices: Offices::builtin().clone(),
        contacts: Contacts::builtin().clone(),
        threads: NonZeroUsize::MIN.saturating_add(1),
    };
    router(Site::new(settings).unwrap())
}

fn ask(site: &Router, request: Request<Body>) -> Reply {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let response = site.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, LIMIT).await.unwrap().to_vec();
        Reply { status: parts.status, headers: parts.headers, bytes }
    })
}

fn post(site: &Router, path: &str, sent: &Sent) -> Reply {
    let request = Request::post(path)
        .header("host", format!("localhost:{PORT}"))
        .header("origin", format!("http://localhost:{PORT}"))
        .header("content-type", "multipart/form-data; boundary=edge");
    ask(site, request.body(Body::from(sent.body())).unwrap())
}

fn get(site: &Router, path: &str) -> Reply {
    ask(site, Request::get(path).header("host", format!("localhost:{PORT}")).body(Body::empty()).unwrap())
}

/// The rows as they travel in a page.
#[track_caller]
fn rows(page: &str) -> String {
    let (_, behind) = page.split_once("name=\"rows\" value=\"").unwrap_or_else(|| panic!("no rows in {page}"));
    let (value, _) = behind.split_once('"').unwrap();
    value.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn unzipped(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let places = 0..archive.len();
    places
        .map(|place| {
            let mut file = archive.by_index(place).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

fn record(bytes: &[u8], number: usize) -> RawApplication {
    entries(bytes, TableOptions::default()).unwrap().nth(number - 1).unwrap().record.unwrap()
}

fn filler() -> (Filler, Conditions) {
    let filler = Filler::new(DEFAULT_EDITION).unwrap().with_photo_care(PhotoCare::Pasted);
    (filler, Conditions::on(today()).with_holidays(Holidays::builtin()).with_photo(PhotoPlan::Pasted))
}

#[test]
fn rows_stand_by_their_last_days_and_are_mended_in_the_page() {
    let site = site();
    let page = post(&site, "/en/office", &Sent::pasted().file("table", "people.csv", &three())).page();
    let places: Vec<usize> =
        ["row-4", "row-3", "row-2"].map(|it| page.find(&format!("<tr role=\"row\" id=\"{it}\"")).unwrap()).into();
    assert!(places.is_sorted());
    assert!(page.contains("href=\"#row-4\"") && !page.contains("href=\"#row-2\""));
    assert!(page.contains("name=\"cell.4.2\" type=\"text\" value=\"1998-04-31\""), "{page}");
    assert!(page.contains("aria-label=\"Date of birth, Row 4\""));
    assert!(!page.contains("name=\"cell.3."));
    let again = Sent::pasted().text("rows", &rows(&page)).text("cell.4.2", "1998-04-30");
    let page = post(&site, "/en/office", &again).page();
    assert!(!page.contains("id=\"summary\"") && page.contains("Ready: 3"));
    // The same in another language, with what was mended.
    let page = post(&site, "/ja/office", &Sent::pasted().text("rows", &rows(&page)).text("go", "stay")).page();
    assert!(page.contains("作成できる: 3") && rows(&page).contains("1998-04-30"));
}

#[test]
fn a_column_that_is_not_there_is_added_and_a_proposal_is_taken() {
    let site = site();
    let bare = HEAD.replace("住居地,", "");
    let row = person("NGUYEN VAN AN", "AB12345678CD", 18).replace("東京都新宿区西新宿二丁目8番1号,", "");
    let text = format!("{bare}\n{}", row.replace("090-1234-5618", "9012345618"));
    let page = post(&site, "/en/office", &Sent::pasted().file("table", "people.csv", text.as_bytes())).page();
    assert!(page.contains("name=\"cell.2.15\""), "{page}");
    assert!(page.contains("value=\"2.14=090-1234-5618\""));
    let mended = Sent::pasted().text("rows", &rows(&page)).text("cell.2.15", "東京都新宿区西新宿二丁目8番1号");
    let page = post(&site, "/en/office", &mended.text("use", "2.14=090-1234-5618")).page();
    assert!(page.contains("Ready: 1"), "{page}");
}

#[test]
fn forms_are_those_of_the_command_line_in_the_order_of_the_last_days() {
    let (site, table) = (site(), three());
    let sent = Sent::pasted().file("table", "people.csv", &table);
    let (filler, conditions) = filler();
    let mut merged = filler.merged(Vec::new()).unwrap();
    for number in [2, 1] {
        let judged = filler.judge(&record(&table, number), None, &conditions);
        merged.add(&judged.sheet.unwrap(), None).unwrap();
    }
    let merged = merged.finish().unwrap();
    let reply = post(&site, "/en/office/forms", &sent.clone().text("make", "merged"));
    assert_eq!(reply.kind(), "application/pdf");
    assert_eq!(reply.headers["content-disposition"], "attachment; filename=\"forms.pdf\"");
    assert!(reply.bytes == merged);
    let told = post(&site, "/en/office/forms", &sent.clone().text("make", "merged").text("progress", "1"));
    assert_eq!(told.kind(), "application/vnd.zairyu.progress");
    let file = told.bytes.windows(6).position(|it| it == b"\"file\"").unwrap();
    let lines: Vec<&str> = std::str::from_utf8(&told.bytes[..file]).unwrap().lines().collect();
    assert_eq!(lines.first().copied(), Some("{\"done\":0,\"of\":3}"));
    let end = file + told.bytes[file..].iter().position(|it| *it == b'\n').unwrap();
    assert!(told.bytes[..end].ends_with(b"\"type\":\"application/pdf\"}"));
    assert!(told.bytes[end + 1..] == merged);

    let files = unzipped(&post(&site, "/en/office/forms", &sent.clone().text("make", "zip")).bytes);
    let names: Vec<&str> = files.iter().map(|it| it.0.as_str()).collect();
    assert_eq!(names, ["0003.pdf", "0002.pdf", "not-made.txt"]);
    let list = String::from_utf8_lossy(&files[2].1).into_owned();
    assert!(list.contains("#4 LE VAN CUONG: birth_date: error[") && list.lines().count() == 2, "{list}");
    for (file, number) in files.iter().zip([2, 1]) {
        assert!(Some(&file.1) == filler.process(&record(&table, number), None, &conditions).unwrap().pdf.as_ref());
    }
    let files = unzipped(&post(&site, "/vi/office/forms", &sent.text("make", "packets")).bytes);
    assert!(files.len() > 4 && files.iter().any(|it| it.0 == "0002-statement.pdf"));
    assert!(files.iter().all(|it| it.1.starts_with(b"%PDF-") || it.0 == "not-made.txt"));
}

#[test]
fn rows_to_be_mended_come_back_as_the_table_came() {
    let site = site();
    let reply = post(&site, "/en/office/refused", &Sent::pasted().file("table", "people.csv", &three()));
    assert_eq!(reply.headers["content-disposition"], "attachment; filename=\"refused.csv\"");
    let text = String::from_utf8(reply.bytes).unwrap();
    assert!(text.contains("1998-04-31") && text.contains("birth_date: error[") && !text.contains("TRAN THI BINH"));
    let book = std::fs::read(project("tests/tables/office.xlsx")).unwrap();
    let reply = post(&site, "/en/office/refused", &Sent::pasted().file("table", "office.xlsx", &book));
    assert_eq!(reply.headers["content-disposition"], "attachment; filename=\"refused.xlsx\"");
    let again = entries(reply.bytes.as_slice(), TableOptions::default()).unwrap();
    assert!(again.sheet().is_some() && again.count() > 0);
}

#[test]
fn photos_are_found_in_the_archive() {
    let site = site();
    let photo = std::fs::read(project("examples/data/photos/nguyen.jpg")).unwrap();
    let photos = zipped(&[("2026/AB12345678CD.jpg", &photo), ("__MACOSX/._CD23456789EF.jpg", b"x")]);
    let table = table(&[person("NGUYEN VAN AN", "AB12345678CD", 18), person("TRAN THI BINH", "CD23456789EF", 12)]);
    let sent = Sent::default().file("table", "people.csv", &table);
    let page = post(&site, "/en/office", &sent.clone().file("photos", "photos.zip", &photos)).page();
    assert!(page.contains("data-code=\"photo-found\"") && page.contains("data-code=\"photo-not-found\""));
    assert!(page.contains("no picture in the ZIP is called"));
    assert!(page.contains("href=\"#row-3\"") && !page.contains("href=\"#row-2\""));
    let made = post(&site, "/en/office/forms", &sent.clone().file("photos", "photos.zip", &photos).text("make", "zip"));
    let files: Vec<String> = unzipped(&made.bytes).into_iter().map(|it| it.0).collect();
    assert_eq!(files, ["0002.pdf", "not-made.txt"]);
    // Without scripts they come again for the forms, and nothing is said of them before.
    let rest = Sent::default().text("rows", &rows(&page)).text("photo_seen", "1");
    let later = post(&site, "/en/office", &rest).page();
    assert!(later.contains("Choose the ZIP again") && later.contains("Ready: 2"), "{later}");
    let later = post(&site, "/en/office/forms", &rest).page();
    assert!(later.contains("Choose the ZIP again"));
}

#[test]
fn what_is_no_archive_of_photos_is_told_beside_the_rows() {
    let site = site();
    let check = |archive: &[u8], expected: &str| {
        let sent = Sent::default().file("table", "people.csv", &three()).file("photos", "photos.zip", archive);
        let page = post(&site, "/en/office", &sent).page();
        assert!(page.contains(expected), "{expected}: {page}");
        assert!(rows(&page).contains("NGUYEN"));
    };
    let good = zipped(&[("AB12345678CD.jpg", b"no picture"), ("../../etc/passwd", b"x"), ("/CD23456789EF.png", b"x")]);
    check(&good, "data-code=\"photo-found\"");
    check(&good[..good.len() / 2], "cannot be read");
    check(b"", "Photos (ZIP)");
    check(b"PK", "cannot be read");
    let mut locked = good.clone();
    let at = locked.windows(4).position(|it| it == b"PK\x01\x02").unwrap();
    locked[at + 8] |= 1;
    check(&locked, "locked with a password");
    let bomb = zipped(&[("AB12345678CD.jpg", &vec![0; 64 << 20])]);
    assert!(bomb.len() < 100_000);
    check(&bomb, "&gt; 16 MB");
}

#[test]
fn what_is_no_table_is_told_and_the_agent_stays() {
    let site = site();
    let check = |bytes: &[u8], expected: &str| {
        let sent = Sent::default().file("table", "people.csv", bytes).text("agent.name", "行政 太郎");
        let page = post(&site, "/en/office", &sent).page();
        assert!(page.contains(expected), "{expected}: {page}");
        assert!(page.contains("value=\"行政 太郎\"") && page.contains("role=\"alert\""));
    };
    check(b"colour,size\n1,2\n", "names the columns");
    check(b"\xFF\xFE\x00", "summary");
    check(b"PK\x03\x04", "summary");
    check(b"", "Choose a table first.");
    check(format!("{HEAD},住所\n{}", person("A", "B", 1)).as_bytes(), "data-code=\"column-duplicate\"");
    check(format!("{HEAD}\n").as_bytes(), "there is no record in it");
    let many: Vec<String> = (0..5_001).map(|_| person("NGUYEN VAN AN", "AB12345678CD", 18)).collect();
    check(&table(&many), "zairyu batch");
    let page = post(&site, "/en/office", &Sent::default().text("rows", "{}").text("agent.name", "A")).page();
    assert!(page.contains("Choose a table first."));
    let page = post(&site, "/ne/office", &Sent::default().text("go", "stay")).page();
    assert!(!page.contains("role=\"alert\""));
}

#[test]
fn one_agent_carries_for_all_who_name_none() {
    let site = site();
    let text = format!("{HEAD},取次者氏名\n{}", person("NGUYEN VAN AN", "AB12345678CD", 18).replace('\n', ",\n"));
    let sent = Sent::pasted().file("table", "a.csv", text.as_bytes());
    let items = [
        ("agent.name", "行政 太郎"),
        ("agent.address", "東京都千代田区霞が関一丁目1番1号"),
        ("agent.organization", "東京都行政書士会"),
        ("agent.phone", "03-1234-5678"),
    ];
    let sent = items.iter().fold(sent, |sent, (name, text)| sent.text(name, text));
    let mut expected = record(text.as_bytes(), 1);
    for (name, text) in items {
        expected.set(Field::from_path(name).unwrap(), text);
    }
    let (filler, conditions) = filler();
    let expected = filler.process(&expected, None, &conditions).unwrap().pdf.unwrap();
    let files = unzipped(&post(&site, "/en/office/forms", &sent.text("make", "zip")).bytes);
    assert!(files[0].1 == expected);
}

#[test]
fn empty_tables_are_read_back() {
    let site = site();
    for path in ["/en/table.csv", "/ja/table.xlsx"] {
        let reply = get(&site, path);
        assert!(reply.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
        assert_eq!(entries(reply.bytes.as_slice(), TableOptions::default()).unwrap().count(), 1);
    }
    assert!(get(&site, "/en/office").page().contains("office.js"));
    assert!(!get(&site, "/en/").page().contains("office.js"));
}

#[test]
fn sheets_that_are_not_read_are_named() {
    let book = std::fs::read(project("tests/tables/two-months.xlsx")).unwrap();
    let page = post(&site(), "/en/office", &Sent::pasted().file("table", "two-months.xlsx", &book)).page();
    assert!(page.contains("data-code=\"sheet-not-read\"") && page.contains("11月"), "{page}");
}
