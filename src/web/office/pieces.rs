//! An answer that takes its time: how far it has come, and at its end a file or a page. Whoever goes away in the middle
//! ends the work.

use std::convert::Infallible;

use axum::body::{Body, Bytes};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use futures_util::stream::{self, StreamExt};
use maud::Markup;
use tokio::sync::mpsc::error::TrySendError;
use tokio::sync::mpsc::{Receiver, Sender, channel as bounded};

use super::super::routes::{download, page};
use super::super::site::Shared;
use super::super::wrong::Wrong;
use crate::speech::Language;

/// The type of an answer that tells how far it has come: lines of JSON, of which the last says how many bytes of a file,
/// or of a page, stand behind it.
const STREAM: &str = "application/vnd.zairyu.progress";
/// So much may wait to be told; what is more is passed over, since only the newest counts.
const WAITING: usize = 16;

/// A piece of an answer.
pub(super) enum Piece {
    /// So many of so many are done.
    Progress(usize, usize),
    /// The end: a file.
    File { name: &'static str, kind: &'static str, bytes: Vec<u8> },
    /// The end: a page.
    Page(Markup),
    /// The end: nothing.
    Wrong(Wrong),
}

/// What a page wants to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// The end, and nothing before.
    End,
    /// How far it has come, and then the end.
    Progress,
}

/// Nobody waits for the answer any more.
#[derive(Debug)]
pub(super) struct Gone;

impl From<Gone> for Wrong {
    fn from(_: Gone) -> Self {
        // Nobody will read it.
        Self::TooSlow
    }
}

/// Tells how far the work has come.
#[derive(Clone)]
pub(super) struct Teller(Sender<Piece>);

pub(super) fn channel() -> (Teller, Receiver<Piece>) {
    let (sender, receiver) = bounded(WAITING);
    (Teller(sender), receiver)
}

impl Teller {
    /// Looks whether somebody still waits.
    pub(super) fn look(&self) -> Result<(), Gone> {
        if self.0.is_closed() { Err(Gone) } else { Ok(()) }
    }

    /// Tells how many are done.
    pub(super) fn tell(&self, done: usize, of: usize) -> Result<(), Gone> {
        match self.0.try_send(Piece::Progress(done, of)) {
            Err(TrySendError::Closed(_)) => Err(Gone),
            Ok(()) | Err(TrySendError::Full(_)) => Ok(()),
        }
    }

    /// Gives the end.
    pub(super) async fn end(self, piece: Piece) {
        // Nobody waits for it any more.
        let _ = self.0.send(piece).await;
    }
}

/// The answer, told piece by piece where the page asked for that.
pub(super) async fn answer(site: &Shared, language: Language, mut pieces: Receiver<Piece>, wanted: Wanted) -> Response {
    loop {
        return match pieces.recv().await {
            Some(Piece::Progress(..)) if wanted == Wanted::End => continue,
            Some(first @ Piece::Progress(..)) => streamed(first, pieces),
            Some(file @ Piece::File { .. }) if wanted == Wanted::Progress => streamed(file, pieces),
            None => page(site, language, Err(Wrong::Broken)),
            Some(Piece::File { name, kind, bytes }) => download(kind, name, bytes),
            Some(Piece::Page(markup)) => page(site, language, Ok(markup)),
            Some(Piece::Wrong(wrong)) => page(site, language, Err(wrong)),
        };
    }
}

fn streamed(first: Piece, pieces: Receiver<Piece>) -> Response {
    let rest = stream::unfold(pieces, |mut pieces| async { pieces.recv().await.map(|it| (it, pieces)) });
    let told = stream::once(async { first }).chain(rest).flat_map(|it| stream::iter(it.told()));
    let mut response = Body::from_stream(told.map(Ok::<_, Infallible>)).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(STREAM));
    response
}

impl Piece {
    /// As it goes over the line. What has begun as a stream can only break off.
    fn told(self) -> Vec<Bytes> {
        match self {
            Self::Progress(done, of) => vec![line(&serde_json::json!({ "done": done, "of": of }))],
            Self::File { name, kind, bytes } => {
                vec![line(&serde_json::json!({ "file": name, "type": kind, "bytes": bytes.len() })), bytes.into()]
            }
            Self::Page(markup) => {
                let page = markup.into_string();
                vec![line(&serde_json::json!({ "page": true, "bytes": page.len() })), page.into()]
            }
            Self::Wrong(_) => vec![line(&serde_json::json!({ "wrong": true }))],
        }
    }
}

fn line(value: &serde_json::Value) -> Bytes {
    format!("{value}\n").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_goes_away_ends_the_work() {
        let (teller, pieces) = channel();
        assert!(teller.look().is_ok());
        // Nobody reads so fast, and the work goes on.
        assert!((0..100).all(|done| teller.tell(done, 100).is_ok()));
        drop(pieces);
        assert!(teller.look().is_err() && teller.tell(1, 100).is_err());
    }

    #[test]
    fn a_file_stands_behind_the_line_that_says_how_long_it_is() {
        let file = Piece::File { name: "forms.pdf", kind: "application/pdf", bytes: b"abc".to_vec() };
        let told: Vec<u8> = file.told().concat();
        assert_eq!(told, b"{\"bytes\":3,\"file\":\"forms.pdf\",\"type\":\"application/pdf\"}\nabc");
        assert_eq!(Piece::Progress(1, 3).told(), ["{\"done\":1,\"of\":3}\n"]);
        assert_eq!(Piece::Page(maud::html! { p { "a" } }).told().concat(), b"{\"bytes\":8,\"page\":true}\n<p>a</p>");
        assert_eq!(Piece::Wrong(Wrong::Broken).told(), ["{\"wrong\":true}\n"]);
    }
}
