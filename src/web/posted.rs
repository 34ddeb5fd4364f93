//! What a browser sends: answers as text, and files, each within its limits.

use std::convert::Infallible;

use axum::body::Bytes;
use axum::http::{HeaderMap, header};
use futures_util::stream::once;
use multer::{Constraints, Multipart, SizeLimit};

use super::wrong::Wrong;

/// More items than any page of ours has; a table of the office travels as one.
const MOST_PARTS: usize = 20_000;

/// What was sent.
#[derive(Default)]
pub(super) struct Posted {
    texts: Vec<(String, String)>,
    files: Vec<(String, Upload)>,
}

/// A file that was sent.
pub(super) struct Upload {
    /// What it is called, without any folder.
    pub(super) name: String,
    pub(super) bytes: Bytes,
}

impl Posted {
    /// Takes a body apart: a form's fields as browsers send them, with or without files.
    pub(super) async fn read(headers: &HeaderMap, body: Bytes) -> Result<Self, Wrong> {
        let kind = headers.get(header::CONTENT_TYPE).and_then(|it| it.to_str().ok()).unwrap_or_default();
        if let Ok(boundary) = multer::parse_boundary(kind) {
            return Self::of_parts(body, boundary).await;
        }
        if kind.split(';').next().unwrap_or_default().trim() != "application/x-www-form-urlencoded" {
            return Err(Wrong::Unreadable);
        }
        // Browsers send what they were given, in the encoding of the page: anything else is no answer of a page of ours.
        let pairs = form_urlencoded::parse(&body).take(MOST_PARTS);
        Ok(Self {
            texts: pairs.map(|(name, text)| (name.into_owned(), text.into_owned())).collect(),
            files: Vec::new(),
        })
    }

    async fn of_parts(body: Bytes, boundary: String) -> Result<Self, Wrong> {
        let whole = u64::try_from(body.len()).unwrap_or(u64::MAX);
        let limits = Constraints::new().size_limit(SizeLimit::new().whole_stream(whole));
        let mut parts = Multipart::with_constraints(once(async { Ok::<_, Infallible>(body) }), boundary, limits);
        let mut posted = Self::default();
        for _ in 0..MOST_PARTS {
            let Some(part) = parts.next_field().await.map_err(|_| Wrong::Unreadable)? else { return Ok(posted) };
            let Some(name) = part.name().map(str::to_owned) else { return Err(Wrong::Unreadable) };
            match part.file_name().map(bare_name) {
                Some(file) => {
                    let bytes = part.bytes().await.map_err(|_| Wrong::Unreadable)?;
                    if !bytes.is_empty() {
                        posted.files.push((name, Upload { name: file, bytes }));
                    }
                }
                None => posted.texts.push((name, part.text().await.map_err(|_| Wrong::Unreadable)?)),
            }
        }
        Err(Wrong::Unreadable)
    }

    /// The text of a field, the last where there are several.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.texts(name).next_back()
    }

    /// All texts of a field, in their order.
    pub(super) fn texts(&self, name: &str) -> impl DoubleEndedIterator<Item = &str> {
        self.texts.iter().filter(move |(found, _)| found == name).map(|(_, text)| text.as_str())
    }

    /// All fields with texts, in their order.
    pub(super) fn all_texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// A file; one that was not chosen is none.
    pub(super) fn file(&self, name: &str) -> Option<&Upload> {
        self.files.iter().find(|(found, _)| found == name).map(|(_, file)| file)
    }
}

/// The name of a file without the folders that some browsers put before it.
fn bare_name(name: &str) -> String {
    name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_files_name_has_no_folder() {
        assert_eq!(bare_name("C:\\fakepath\\me.jpg"), "me.jpg");
        assert_eq!(bare_name("../../me.jpg"), "me.jpg");
        assert_eq!(bare_name("me.jpg"), "me.jpg");
    }
}
