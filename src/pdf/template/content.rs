//! The page's drawing as one stream, in which every saved graphics state is restored and no other.
//!
//! Pages may close more states than they opened. Viewers ignore that on a page; inside a form XObject some take it for
//! the state of the page around. So such a `Q` is taken out, and what was left open is closed.

use lopdf::{DecompressError, Dictionary, Document, Error, Object, Stream};

use super::TemplateError;
use super::pages::Page;
use crate::pdf::{Packing, deflate};

/// Unpacked, the drawing of a form is some hundred kilobytes.
const MAX_UNPACKED: usize = 16 << 20;
/// In how many streams a page may be cut.
const MAX_STREAMS: usize = 256;

/// The page's content under the entries of a form XObject; a sound single stream stays as it is packed.
pub(super) fn content(document: &Document, page: &Page, mut form: Dictionary) -> Result<Stream, TemplateError> {
    let streams = streams(document, page)?;
    let mut drawing = Vec::new();
    let mut work = 0;
    for stream in &streams {
        let unpacked = unpacked(document, stream, MAX_UNPACKED.saturating_sub(drawing.len()))?;
        // Filters one after another may do much work for few bytes.
        work += unpacked.len() + if stream.filters().is_ok_and(|it| it.len() > 1) { MAX_UNPACKED / 16 } else { 1 };
        if work > MAX_UNPACKED {
            return Err(TemplateError::TooComplex);
        }
        drawing.extend_from_slice(&unpacked);
        drawing.push(b'\n');
    }
    if drawing.iter().all(u8::is_ascii_whitespace) {
        return Err(TemplateError::Empty);
    }
    let balance = Balance::of(&drawing);
    form.set("Filter", "FlateDecode");
    if let ([only], true) = (&streams[..], balance.is_even()) {
        let is_plainly_packed = only.dict.get(b"Filter").and_then(Object::as_name).is_ok_and(|it| it == b"FlateDecode");
        if is_plainly_packed && !only.dict.has(b"DecodeParms") {
            return Ok(Stream::new(form, only.content.clone()).with_compression(false));
        }
    }
    Ok(Stream::new(form, deflate(&balance.mended(drawing), Packing::Small)).with_compression(false))
}

fn streams<'a>(document: &'a Document, page: &Page) -> Result<Vec<&'a Stream>, TemplateError> {
    let damaged = || TemplateError::Damaged { part: "page content" };
    let entries = page.entries(document).ok_or_else(damaged)?;
    let Ok(contents) = entries.get(b"Contents") else { return Err(TemplateError::Empty) };
    match document.dereference(contents).map_err(|_| damaged())?.1 {
        Object::Stream(stream) => Ok(vec![stream]),
        Object::Array(items) if items.len() > MAX_STREAMS => Err(TemplateError::TooComplex),
        Object::Array(items) => {
            let stream = |it| document.dereference(it).and_then(|(_, it)| it.as_stream()).map_err(|_| damaged());
            items.iter().map(stream).collect()
        }
        _ => Err(damaged()),
    }
}

/// A stream's bytes. Its filters may stand elsewhere in the file, which lopdf does not follow.
fn unpacked(document: &Document, stream: &Stream, limit: usize) -> Result<Vec<u8>, TemplateError> {
    let mut dict = Dictionary::new();
    for key in [b"Filter".as_slice(), b"DecodeParms"] {
        if let Ok(value) = stream.dict.get_deref(key, document) {
            let direct = |it: &Object| document.dereference(it).map_or(Object::Null, |(_, it)| it.clone());
            let items = value.as_array().map(|it| it.iter().map(direct).collect::<Vec<_>>());
            dict.set(key, items.map_or_else(|_| value.clone(), Object::Array));
        }
    }
    if stream.dict.has(b"F") {
        return Err(TemplateError::Damaged { part: "page content" });
    }
    if !dict.has(b"Filter") && stream.content.len() > limit {
        return Err(TemplateError::TooComplex);
    }
    let stream = Stream { dict, content: stream.content.clone(), allows_compression: false, start_position: None };
    stream.decompressed_content_with_limit(limit).map_err(|error| match error {
        Error::Decompress(DecompressError::MemoryLimitExceeded { .. }) => TemplateError::TooComplex,
        _ => TemplateError::Damaged { part: "page content" },
    })
}

/// How saving and restoring of the graphics state match.
#[derive(Debug, Default, PartialEq)]
struct Balance {
    /// Where a state is restored that was never saved.
    excess: Vec<usize>,
    /// How many saved states are never restored.
    open: usize,
}

impl Balance {
    fn of(drawing: &[u8]) -> Self {
        let mut balance = Self::default();
        let mut at = 0;
        while let Some(first) = drawing.get(at) {
            let rest = drawing.get(at..).unwrap_or_default();
            at += match first {
                b'%' => until(rest, |it| matches!(it, b'\r' | b'\n')),
                b'(' => string(rest),
                b'<' if rest.get(1) == Some(&b'<') => 2,
                b'<' => until(rest, |it| it == b'>'),
                b'/' => 1 + word(rest.get(1..).unwrap_or_default()),
                it if is_regular(*it) => {
                    let length = word(rest);
                    length + balance.operator(at, rest.get(..length).unwrap_or_default(), rest)
                }
                _ => 1,
            };
        }
        balance
    }

    /// Counts an operator, and says how many bytes behind it are no drawing.
    fn operator(&mut self, at: usize, operator: &[u8], rest: &[u8]) -> usize {
        match operator {
            b"q" => self.open += 1,
            b"Q" if self.open == 0 => self.excess.push(at),
            b"Q" => self.open -= 1,
            b"ID" => return picture(rest.get(2..).unwrap_or_default()),
            _ => {}
        }
        0
    }

    fn is_even(&self) -> bool {
        self.excess.is_empty() && self.open == 0
    }

    fn mended(&self, mut drawing: Vec<u8>) -> Vec<u8> {
        for at in &self.excess {
            if let Some(byte) = drawing.get_mut(*at) {
                *byte = b' ';
            }
        }
        drawing.extend(b"Q ".repeat(self.open));
        drawing
    }
}

fn is_regular(byte: u8) -> bool {
    !matches!(
        byte,
        0 | b'\t' | b'\n' | 12 | b'\r' | b' ' | b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%'
    )
}

fn word(bytes: &[u8]) -> usize {
    bytes.iter().position(|it| !is_regular(*it)).unwrap_or(bytes.len())
}

/// Up to and with the first byte that ends it.
fn until(bytes: &[u8], is_end: impl Fn(u8) -> bool) -> usize {
    bytes.iter().position(|it| is_end(*it)).map_or(bytes.len(), |it| it + 1)
}

/// A text in parentheses, which may hold more of them.
fn string(bytes: &[u8]) -> usize {
    let (mut depth, mut is_escaped) = (0_usize, false);
    for (index, byte) in bytes.iter().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'(' => depth += 1,
            b')' if depth <= 1 => return index + 1,
            b')' => depth -= 1,
            _ => {}
        }
    }
    bytes.len()
}

/// The data of an inline image: up to an `EI` that stands alone and is followed by text, as drawing is.
fn picture(bytes: &[u8]) -> usize {
    let is_blank = |it: Option<&u8>| it.is_none_or(|it| matches!(it, 0 | b'\t' | b'\n' | 12 | b'\r' | b' '));
    let is_end = |window: &[u8], index: usize| {
        let after = bytes.get(index + 3..).unwrap_or_default();
        let is_text = after.iter().take(12).all(|it| it.is_ascii_graphic() || is_blank(Some(it)));
        is_blank(window.first()) && window.get(1..) == Some(b"EI") && is_blank(after.first()) && is_text
    };
    let end = bytes.windows(3).enumerate().find(|(index, window)| is_end(window, *index));
    end.map_or(bytes.len(), |(index, _)| index + 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(drawing: &str, mended: &str) {
        let balance = Balance::of(drawing.as_bytes());
        assert_eq!(String::from_utf8(balance.mended(drawing.as_bytes().to_vec())).unwrap(), mended);
    }

    #[test]
    fn what_is_saved_is_restored_and_nothing_else() {
        check("q 1 0 0 1 0 0 cm Q ", "q 1 0 0 1 0 0 cm Q ");
        check("q q Q ", "q q Q Q ");
        check("Q q Q Q ", "  q Q   ");
    }

    #[test]
    fn only_operators_count() {
        check(
            "(q (q) \\) q) Tj % q\n<71> Tj /q gs [(Q)] TJ q_ q1 ",
            "(q (q) \\) q) Tj % q\n<71> Tj /q gs [(Q)] TJ q_ q1 ",
        );
        check("BI /W 1 ID \u{1}q q EI\u{1} Q EI Q ", "BI /W 1 ID \u{1}q q EI\u{1} Q EI   ");
        check("(never closed q", "(never closed q");
    }
}
