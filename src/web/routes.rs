//! Which page answers which request.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::from_fn_with_state;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use maud::Markup;

use super::answers::Answers;
use super::limits::{PERSON_BYTES, Share, Workers, body_of};
use super::posted::Posted;
use super::site::{Shared, Site, language_of};
use super::view::{Days, Told, View, left_page, start_page};
use super::wrong::Wrong;
use super::{assets, guard, office, papers, person, saved};
use crate::diagnostic::Problems;
use crate::procedure::Paper;
use crate::speech::Language;

/// The whole site.
pub fn router(site: Site) -> Router {
    let site: Shared = Arc::new(site);
    Router::new()
        .route("/", get(home))
        .route("/health", get(|| async { "ok\n" }))
        .route(assets::STYLE_PATH, get(assets::style))
        .route(assets::SCRIPT_PATH, get(assets::script))
        .route(assets::OFFICE_SCRIPT_PATH, get(assets::office_script))
        .route("/{language}", get(home_in))
        .route("/{language}/", get(start).post(days))
        .route("/{language}/form", get(first).post(form))
        .route("/{language}/look", post(look))
        .route("/{language}/continue", post(proceed))
        .route("/{language}/answers.json", post(answers))
        .route("/{language}/papers/{name}", post(paper))
        .route("/{language}/left", get(left))
        .merge(office::routes())
        .fallback(missing)
        .method_not_allowed_fallback(not_so)
        .layer(from_fn_with_state(Arc::clone(&site), guard::guard))
        .with_state(site)
}

/// The language of a page, by its path.
pub(super) struct Tongue(pub(super) Language);

impl Tongue {
    fn of(name: &str) -> Option<Self> {
        Language::ALL.into_iter().find(|it| it.name() == name).map(Self)
    }
}

impl axum::extract::FromRequestParts<Shared> for Tongue {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut axum::http::request::Parts, site: &Shared) -> Result<Self, Response> {
        let name = parts.uri.path().trim_start_matches('/').split('/').next().unwrap_or_default();
        Self::of(name).ok_or_else(|| site.wrong_page(language_of(&parts.headers), Wrong::NotFound).into_response())
    }
}

/// What a request sent, and the share of memory that it holds.
pub(super) struct Received {
    pub(super) posted: Posted,
    _share: Share,
}

/// Takes in what was sent.
pub(super) async fn receive(site: &Shared, headers: &HeaderMap, body: Body, limit: usize) -> Result<Received, Wrong> {
    let mut share = Share::none(&site.held);
    let bytes = body_of(body, limit, &mut share).await?;
    let posted = Posted::read(headers, bytes).await?;
    Ok(Received { posted, _share: share })
}

/// Works at a page on a thread of its own.
pub(super) async fn worked<T: Send + 'static>(
    site: &Shared,
    (language, workers): (Language, &Workers),
    work: impl FnOnce(&View<'_>) -> Result<T, Wrong> + Send + 'static,
) -> Result<T, Wrong> {
    let shared = Arc::clone(site);
    workers.run(move || work(&shared.view(language).ok_or(Wrong::NotFound)?)).await?
}

/// A page, or what went wrong.
pub(super) fn page(site: &Shared, language: Language, page: Result<Markup, Wrong>) -> Response {
    match page {
        Ok(page) => Html(page.into_string()).into_response(),
        Err(wrong) => site.wrong_page(language, wrong).into_response(),
    }
}

/// Takes in a request of one person and answers with a page.
async fn posted_page(
    site: Shared,
    language: Language,
    request: Request,
    work: impl FnOnce(&View<'_>, &Posted) -> Result<Markup, Wrong> + Send + 'static,
) -> Response {
    let (parts, body) = request.into_parts();
    let done = match receive(&site, &parts.headers, body, PERSON_BYTES).await {
        Ok(received) => worked(&site, (language, &site.workers), move |view| work(view, &received.posted)).await,
        Err(wrong) => Err(wrong),
    };
    page(&site, language, done)
}

async fn home(headers: HeaderMap) -> Response {
    Redirect::to(&format!("/{}/", language_of(&headers).name())).into_response()
}

/// The address as people type it.
async fn home_in(Tongue(language): Tongue) -> Response {
    Redirect::permanent(&format!("/{}/", language.name())).into_response()
}

async fn start(State(site): State<Shared>, Tongue(language): Tongue) -> Response {
    let made = worked(&site, (language, &site.workers), |view| {
        Ok(start_page(view, &Days { answers: &Answers::default(), told: &Told::beside(&Problems::default()) }))
    });
    page(&site, language, made.await)
}

async fn days(State(site): State<Shared>, Tongue(language): Tongue, request: Request) -> Response {
    posted_page(site, language, request, |view, posted| Ok(person::days(view, posted))).await
}

async fn first(State(site): State<Shared>, Tongue(language): Tongue) -> Response {
    let made = worked(&site, (language, &site.workers), |view| Ok(person::first(view)));
    page(&site, language, made.await)
}

async fn form(State(site): State<Shared>, Tongue(language): Tongue, request: Request) -> Response {
    posted_page(site, language, request, person::answer).await
}

async fn look(State(site): State<Shared>, Tongue(language): Tongue, request: Request) -> Response {
    posted_page(site, language, request, |view, posted| Ok(person::looked(view, posted))).await
}

async fn proceed(State(site): State<Shared>, Tongue(language): Tongue, request: Request) -> Response {
    posted_page(site, language, request, person::continued).await
}

async fn answers(State(site): State<Shared>, Tongue(language): Tongue, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    match receive(&site, &parts.headers, body, PERSON_BYTES).await {
        Ok(received) => {
            let text = saved::saved(&Answers::of(&received.posted));
            download("application/json", "zairyu-answers.json", text.into_bytes())
        }
        Err(wrong) => page(&site, language, Err(wrong)),
    }
}

async fn paper(
    State(site): State<Shared>,
    Tongue(language): Tongue,
    Path((_, name)): Path<(String, String)>,
    request: Request,
) -> Response {
    let (parts, body) = request.into_parts();
    let received = match receive(&site, &parts.headers, body, PERSON_BYTES).await {
        Ok(received) => received,
        Err(wrong) => return page(&site, language, Err(wrong)),
    };
    let file = name.clone();
    let made = worked(&site, (language, &site.workers), move |view| asked_paper(view, &received.posted, &file)).await;
    match made {
        Ok(Asked::File(kind, bytes)) => download(kind, &name, bytes),
        Ok(Asked::Page(mended)) => page(&site, language, Ok(mended)),
        Err(wrong) => page(&site, language, Err(wrong)),
    }
}

/// A paper that was asked for, or the answers that have to be mended before.
enum Asked {
    File(&'static str, Vec<u8>),
    Page(Markup),
}

fn asked_paper(view: &View<'_>, posted: &Posted, name: &str) -> Result<Asked, Wrong> {
    let answers = Answers::of(posted);
    let language = view.language();
    if answers.unanswered().is_some() {
        return Ok(Asked::Page(person::to_be_mended(view, &answers)));
    }
    let pdf = if name == "packet.zip" {
        match papers::make(view.site, language, &answers)? {
            Ok(made) => return Ok(Asked::File("application/zip", papers::bundle(&made.papers)?)),
            Err(_) => None,
        }
    } else {
        let paper = Paper::ALL.into_iter().find(|it| name.strip_suffix(".pdf") == Some(it.name()));
        papers::one(view.site, language, &answers, paper.ok_or(Wrong::NotFound)?)?
    };
    match pdf {
        Some(pdf) => Ok(Asked::File("application/pdf", pdf)),
        None => Ok(Asked::Page(person::to_be_mended(view, &answers))),
    }
}

/// A file for the user to keep. Its name is ours, and holds nothing of the answers.
pub(super) fn download(kind: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""));
    let mut response = bytes.into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    if let Ok(disposition) = disposition {
        response.headers_mut().insert(header::CONTENT_DISPOSITION, disposition);
    }
    response
}

async fn left(State(site): State<Shared>, Tongue(language): Tongue) -> Response {
    let mut response = page(&site, language, site.view(language).map(|it| left_page(&it)).ok_or(Wrong::NotFound));
    // What the browser may still hold of the pages before.
    response.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"cache\", \"storage\""));
    response
}

async fn not_so(State(site): State<Shared>, headers: HeaderMap) -> Response {
    site.wrong_page(language_of(&headers), Wrong::Method).into_response()
}

async fn missing(State(site): State<Shared>, headers: HeaderMap) -> Response {
    site.wrong_page(language_of(&headers), Wrong::NotFound).into_response()
}
