//! Sheets become PDF here, and nowhere else: the only module that knows lopdf, and where PDF puts its origin.
//!
//! The template's page becomes one form XObject, which no mark can disturb and which brings along nothing but what the
//! page shows. The answers are laid over it as vector text in a font cut to their glyphs, and one image.

mod number;
mod objects;
mod template;
mod answer_font;
mod content;
mod document;
mod merged;
mod tagged;

pub use document::{write, write_page};
pub use merged::Merged;
pub use tagged::write_document;
pub use template::{FieldKind, FormField, Removed, Template, TemplateError, TemplateFile};

use std::cell::RefCell;
use std::fmt;

use flate2::{Compress, Compression, FlushCompress, Status};

use crate::diagnostic::Wording;

/// Why there is no PDF. With a template of ours, a fault of the program.
#[derive(Debug)]
#[non_exhaustive]
pub enum PdfError {
    /// The template cannot be used.
    Template(TemplateError),
    /// The typeface cannot be cut.
    Font(crate::font::FontError),
    /// The document cannot be put together.
    Document {
        /// What went wrong.
        reason: String,
    },
    /// It cannot be written out.
    Write(std::io::Error),
}

impl PdfError {
    /// What is wrong and what to do, in one line.
    pub fn wording(&self) -> Wording {
        match self {
            Self::Template(error) => error.wording(),
            other => Wording::new(format!("プログラムの不具合です: {other}"), other.to_string()),
        }
    }

    fn document(reason: impl Into<String>) -> Self {
        Self::Document { reason: reason.into() }
    }
}

impl fmt::Display for PdfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Template(error) => write!(f, "the template cannot be used: {}", error.wording().en),
            Self::Font(error) => error.fmt(f),
            Self::Write(error) => write!(f, "the document cannot be written: {error}"),
            Self::Document { reason } => write!(f, "the document cannot be put together: {reason}"),
        }
    }
}

impl std::error::Error for PdfError {}

impl From<TemplateError> for PdfError {
    fn from(error: TemplateError) -> Self {
        Self::Template(error)
    }
}

impl From<crate::font::FontError> for PdfError {
    fn from(error: crate::font::FontError) -> Self {
        Self::Font(error)
    }
}

/// How hard a stream is packed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Packing {
    /// As small as it gets for what it costs: for what is packed once a run.
    Small,
    /// A few hundred bytes larger in half the time: for what is packed with every form.
    Quick,
    /// In a third of that time: for outlines of letters, which hardly get smaller however long one tries (by a sixth
    /// instead of a quarter), and are most of what a form adds to its template.
    Quickest,
}

impl Packing {
    fn compressor(self) -> Compress {
        let level = match self {
            Self::Small => 6,
            Self::Quick => 3,
            Self::Quickest => 1,
        };
        Compress::new(Compression::new(level), true)
    }
}

/// Deflates a stream; the same bytes come out on every machine.
fn deflate(bytes: &[u8], packing: Packing) -> Vec<u8> {
    thread_local! {
        // To set up its tables costs more than to pack what a form has to pack.
        static QUICK: RefCell<Compress> = RefCell::new(Packing::Quick.compressor());
        static QUICKEST: RefCell<Compress> = RefCell::new(Packing::Quickest.compressor());
    }
    match packing {
        Packing::Small => deflate_by(&mut packing.compressor(), bytes),
        Packing::Quick => QUICK.with_borrow_mut(|it| deflate_by(it, bytes)),
        Packing::Quickest => QUICKEST.with_borrow_mut(|it| deflate_by(it, bytes)),
    }
}

fn deflate_by(compressor: &mut Compress, bytes: &[u8]) -> Vec<u8> {
    /// What is added to bytes that cannot be packed: five for each piece, and head and tail.
    const ROOM: usize = 64;
    compressor.reset();
    let mut packed = Vec::with_capacity(bytes.len() / 2 + ROOM);
    loop {
        let read = usize::try_from(compressor.total_in()).unwrap_or(usize::MAX);
        let rest = bytes.get(read..).unwrap_or_default();
        match compressor.compress_vec(rest, &mut packed, FlushCompress::Finish) {
            Ok(Status::StreamEnd) => return packed,
            // More room, and on from there.
            Ok(_) => packed.reserve(bytes.len() / 2 + ROOM),
            // Nothing in memory can fail; should it ever, the empty stream is caught by the test that reads it back.
            Err(_) => return Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn a_compressor_that_was_used_packs_like_a_new_one() {
        let noise = |length: u32| (0..length).map(|it| it.wrapping_mul(2_654_435_761).to_be_bytes()[0]).collect();
        let texts: [Vec<u8>; 5] = [
            Vec::new(),
            b"q".to_vec(),
            vec![0; 300_000],
            noise(100_000),
            b"BT /Answers 9 Tf <0001> Tj ET\n".repeat(70),
        ];
        for packing in [Packing::Small, Packing::Quick, Packing::Quickest] {
            for bytes in texts.iter().chain(texts.iter().rev()) {
                let packed = deflate(bytes, packing);
                assert_eq!(packed, deflate_by(&mut packing.compressor(), bytes));
                let mut unpacked = Vec::new();
                flate2::read::ZlibDecoder::new(packed.as_slice()).read_to_end(&mut unpacked).unwrap();
                assert!(unpacked == *bytes, "{} bytes", bytes.len());
            }
        }
    }
}
