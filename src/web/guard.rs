//! Who may ask, and what every answer says to the browser about itself.
//!
//! A page on the user's own machine can be reached by any page that the user's browser shows: by a form sent to it, or by
//! a name of a stranger's that leads to 127.0.0.1 (DNS rebinding). So requests must name this site as their host, and those
//! that send something must come from it.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::site::{Shared, language_of};
use super::wrong::Wrong;

/// Nothing from elsewhere, no script in a page, nobody's frame.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; \
                      form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// Under which names the site is known.
#[derive(Debug, Clone)]
pub struct Origins {
    scheme: &'static str,
    hosts: Vec<String>,
}

impl Origins {
    /// A site on the user's own machine.
    pub fn loopback(port: u16) -> Self {
        let names = ["localhost", "127.0.0.1", "[::1]"];
        Self { scheme: "http", hosts: names.iter().map(|it| format!("{it}:{port}")).collect() }
    }

    /// A site behind somebody's proxy, by its address as people see it, `https://forms.example.org`; none where that is no
    /// such address.
    pub fn public(url: &str) -> Option<Self> {
        let (scheme, rest) = url.trim().split_once("://")?;
        let host = rest.strip_suffix('/').unwrap_or(rest).to_ascii_lowercase();
        let is_host = |it: char| it.is_ascii_alphanumeric() || matches!(it, '.' | '-' | ':' | '[' | ']');
        let scheme = match scheme {
            "https" => "https",
            "http" => "http",
            _ => return None,
        };
        (!host.is_empty() && host.chars().all(is_host)).then(|| Self { scheme, hosts: vec![host] })
    }

    /// Whether an answer may be given to a request.
    fn allow(&self, method: &Method, headers: &HeaderMap, authority: Option<&str>) -> bool {
        let host = header_text(headers, &header::HOST).or(authority).map(str::to_ascii_lowercase);
        if !host.is_some_and(|it| self.hosts.contains(&it)) {
            return false;
        }
        if method == Method::GET || method == Method::HEAD {
            return true;
        }
        let is_own = |it: &str| self.hosts.iter().any(|host| it == format!("{}://{host}", self.scheme));
        let from = header_text(headers, &header::ORIGIN);
        let site = headers.get("sec-fetch-site").and_then(|it| it.to_str().ok());
        // Browsers say where a form was sent from; what says nothing is no browser, and has no user to deceive.
        from.is_none_or(is_own) && site.is_none_or(|it| matches!(it, "same-origin" | "none"))
    }
}

fn header_text<'a>(headers: &'a HeaderMap, name: &header::HeaderName) -> Option<&'a str> {
    headers.get(name).and_then(|it| it.to_str().ok())
}

/// Lets through what may be asked, and signs every answer.
pub(super) async fn guard(State(site): State<Shared>, request: Request, next: Next) -> Response {
    let authority = request.uri().authority().map(|it| it.as_str().to_owned());
    let is_health = request.uri().path() == "/health";
    let response = if is_health || site.origins.allow(request.method(), request.headers(), authority.as_deref()) {
        next.run(request).await
    } else {
        site.wrong_page(language_of(request.headers()), Wrong::Foreign).into_response()
    };
    signed(response)
}

fn signed(mut response: Response) -> Response {
    let headers = response.headers_mut();
    for (name, value) in [
        ("content-security-policy", POLICY),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        // Other sites learn nothing; our own pages say where a form comes from, by which it is known as ours.
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(self), microphone=(), geolocation=(), browsing-topics=()"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (header::HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect()
    }

    #[test]
    fn strangers_get_no_answer() {
        let own = Origins::loopback(8372);
        let allow = |method: Method, pairs: &[(&'static str, &'static str)]| own.allow(&method, &headers(pairs), None);
        assert!(allow(Method::GET, &[("host", "localhost:8372")]));
        assert!(allow(Method::GET, &[("host", "LOCALHOST:8372")]));
        assert!(!allow(Method::GET, &[("host", "evil.example:8372")]));
        assert!(!allow(Method::GET, &[("host", "localhost")]));
        assert!(!allow(Method::GET, &[]));
        let host = ("host", "127.0.0.1:8372");
        assert!(allow(Method::POST, &[host, ("origin", "http://127.0.0.1:8372"), ("sec-fetch-site", "same-origin")]));
        assert!(allow(Method::POST, &[host]));
        assert!(!allow(Method::POST, &[host, ("origin", "http://evil.example")]));
        assert!(!allow(Method::POST, &[host, ("origin", "null")]));
        assert!(!allow(Method::POST, &[host, ("origin", "https://127.0.0.1:8372")]));
        assert!(!allow(Method::POST, &[host, ("sec-fetch-site", "cross-site")]));
    }

    #[test]
    fn a_public_address_is_an_address() {
        assert_eq!(Origins::public("https://Forms.Example.org/").unwrap().hosts, ["forms.example.org"]);
        for wrong in ["forms.example.org", "ftp://a", "https://", "https://a/b", "https://a?b", "https://a b"] {
            assert!(Origins::public(wrong).is_none(), "{wrong}");
        }
    }
}
