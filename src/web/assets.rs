//! What the pages need besides themselves, inside the program.

use axum::http::{HeaderName, header};
use axum::response::{IntoResponse, Response};

const STYLE: &str = include_str!("../../assets/web/style.css");
const SCRIPT: &str = include_str!("../../assets/web/page.js");
const OFFICE_SCRIPT: &str = include_str!("../../assets/web/office.js");

// The version of the program parts what browsers keep of one version from the next.
/// Where the style is.
pub(super) const STYLE_PATH: &str = concat!("/assets/", env!("CARGO_PKG_VERSION"), "/style.css");
/// Where the script is.
pub(super) const SCRIPT_PATH: &str = concat!("/assets/", env!("CARGO_PKG_VERSION"), "/page.js");

/// Where the script of the office's pages is.
pub(super) const OFFICE_SCRIPT_PATH: &str = concat!("/assets/", env!("CARGO_PKG_VERSION"), "/office.js");

pub(super) async fn style() -> Response {
    asset("text/css; charset=utf-8", STYLE)
}

pub(super) async fn script() -> Response {
    asset("text/javascript; charset=utf-8", SCRIPT)
}

pub(super) async fn office_script() -> Response {
    asset("text/javascript; charset=utf-8", OFFICE_SCRIPT)
}

fn asset(kind: &'static str, text: &'static str) -> Response {
    let headers: [(HeaderName, &str); 2] =
        [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=3600")];
    (headers, text).into_response()
}
