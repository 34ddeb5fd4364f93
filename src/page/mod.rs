//! What stands on the page of a PDF, read back: every character, straight line and picture with its place.
//!
//! A template of somebody else is known by what it shows, not by how its file is built; and a finished form is proved
//! by what a reader of the file sees. So this reads with an interpreter of its own (`hayro`), never with the crate that
//! writes.

mod collector;
mod document;
#[cfg(feature = "web")]
mod drawing;

pub use document::{Document, Font};
#[cfg(feature = "web")]
pub use drawing::drawing;

use std::fmt;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::kurbo::{Affine, Rect};
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, interpret_page};

use crate::units::{Area, Length, Point};
use collector::Collector;

/// A page of a form is drawn in a few milliseconds; one that takes longer is meant to.
const PATIENCE: Duration = Duration::from_secs(4);
/// Deep nesting is bounded inside the interpreter; this leaves it room.
const STACK_BYTES: usize = 16 << 20;

/// What stands on one page, counted from the top-left corner of the page as it is seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The width of the visible page.
    pub width: Length,
    /// Its height.
    pub height: Length,
    /// The visible characters in drawing order.
    pub characters: Vec<Character>,
    /// Straight level and upright lines: rules, and the sides of frames.
    pub lines: Vec<Area>,
    /// Curved lines, by the room they take: rings.
    pub curves: Vec<Area>,
    /// The pictures.
    pub pictures: Vec<Picture>,
}

/// One character as drawn.
#[derive(Clone, PartialEq, Eq)]
pub struct Character {
    /// What it is read as; nothing where the file does not tell.
    pub text: Option<String>,
    /// Where it starts, on its baseline.
    pub start: Point,
    /// How far the next one would stand to the right.
    pub advance: Length,
    /// The height of its type.
    pub size: Length,
    /// The room its ink takes; none where it has none, as a space.
    pub ink: Option<Area>,
}

/// A picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Picture {
    /// Where it stands.
    pub area: Area,
    /// Pixels in a row.
    pub columns: u32,
    /// Rows of pixels.
    pub rows: u32,
}

/// Why a page cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum PageError {
    /// It is no PDF, or a broken one.
    Unreadable,
    /// There is no such page.
    NoPage,
    /// Reading takes too long, or never ends.
    Endless,
    /// There is more on it than on any form.
    Crowded,
}

impl Page {
    /// Reads one page, the first being 0.
    ///
    /// # Errors
    ///
    /// A file that is no PDF, a page that there is not, or one that nobody could read in a reasonable time.
    pub fn read(bytes: &[u8], index: usize) -> Result<Self, PageError> {
        patiently(bytes, move |bytes| read(bytes, index))
    }
}

/// Reads on a thread of its own, and waits no longer than a form would take.
fn patiently<T: Send + 'static>(
    bytes: &[u8],
    read: impl FnOnce(Vec<u8>) -> Result<T, PageError> + Send + 'static,
) -> Result<T, PageError> {
    let bytes = bytes.to_vec();
    let (sender, receiver) = mpsc::channel();
    // Whoever makes a page that is never done, or one that breaks the interpreter, harms this thread alone.
    let reader = thread::Builder::new().stack_size(STACK_BYTES).spawn(move || {
        // Nobody may wait any longer.
        let _ = sender.send(read(bytes));
    });
    match reader.map(|_| receiver.recv_timeout(PATIENCE)) {
        Ok(Ok(found)) => found,
        Ok(Err(mpsc::RecvTimeoutError::Timeout)) => Err(PageError::Endless),
        Ok(Err(mpsc::RecvTimeoutError::Disconnected)) | Err(_) => Err(PageError::Unreadable),
    }
}

fn read(bytes: Vec<u8>, index: usize) -> Result<Page, PageError> {
    let pdf = Pdf::new(bytes).map_err(|_| PageError::Unreadable)?;
    let page = pdf.pages().get(index).ok_or(PageError::NoPage)?;
    let (width, height) = page.render_dimensions();
    let (width, height) = (f64::from(width), f64::from(height));
    let cache = InterpreterCache::new();
    let upright = Affine::new(page.initial_transform(true).as_coeffs());
    let bounds = Rect::new(0.0, 0.0, width, height);
    let mut context = Context::new(upright, bounds, &cache, pdf.xref(), InterpreterSettings::default());
    let mut collector = Collector::new();
    interpret_page(page, &mut context, &mut collector);
    collector.into_page(Length::from_pt(width), Length::from_pt(height)).ok_or(PageError::Crowded)
}

impl fmt::Display for PageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unreadable => "it cannot be read as a PDF",
            Self::NoPage => "it has no such page",
            Self::Endless => "reading its page takes too long",
            Self::Crowded => "there is more on its page than on any form",
        })
    }
}

impl std::error::Error for PageError {}

/// Personal data stays out of logs.
impl fmt::Debug for Character {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Character at {:?}", self.start)
    }
}
