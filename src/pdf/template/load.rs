//! Opening a file that anybody may have made: bounded in bytes, objects and time before anything looks at it.
//!
//! The reader of lopdf bounds depth and the unpacked size of each stream, but not the sum of them, and a number of two
//! bytes becomes an object of a hundred. So the file is weighed beforehand, every object is weighed when it is read,
//! and the reader works in a thread of its own, with a known stack and a time limit.

use std::cell::Cell;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use lopdf::{DecompressError, Document, Error, LoadOptions, Object, ObjectId};

use super::TemplateError;

/// The official form has 113 KB.
pub(super) const MAX_BYTES: usize = 16 << 20;
/// One packed stream of objects; writers pack a hundred or two, some 50 KB.
const MAX_OBJECT_STREAM: usize = 1 << 20;
/// All packed objects of an encrypted file, which cannot be weighed one by one.
const MAX_ENCRYPTED_OBJECTS: usize = 2 << 20;
/// Words outside of packed data, each of which may become an object.
const MAX_WORDS: usize = 600_000;
/// How far objects may reach into each other: damaged files lack an `endobj` here and there.
const MAX_OVERLAP: usize = 8 << 20;
/// What all objects may weigh in memory.
const MAX_WEIGHT: usize = 96 << 20;
/// An object without its contents.
const OBJECT_WEIGHT: usize = 112;
/// Reading the official form takes 2 ms.
const PATIENCE: Duration = Duration::from_secs(4);
const STACK: usize = 16 << 20;

thread_local! {
    /// What the objects read so far weigh. lopdf takes a plain function for a filter, which can keep count nowhere
    /// else; the thread lives for one file.
    static WEIGHT: Cell<usize> = const { Cell::new(0) };
}

/// Reads a file as far as its objects; what is packed inside the page stays packed.
pub(super) fn load(bytes: &[u8]) -> Result<Document, TemplateError> {
    if bytes.len() > MAX_BYTES {
        return Err(TemplateError::TooLarge { limit: MAX_BYTES });
    }
    if !bytes.windows(5).any(|it| it == b"%PDF-") {
        return Err(TemplateError::NotPdf);
    }
    if dense_words(bytes) > MAX_WORDS || overlap(bytes) > bytes.len().saturating_mul(2).saturating_add(MAX_OVERLAP) {
        return Err(TemplateError::TooComplex);
    }
    let (sender, receiver) = mpsc::channel();
    let owned = bytes.to_vec();
    let reader = move || {
        // Nobody listens any more when the time is over.
        let _ = sender.send(read(&owned));
    };
    let started = thread::Builder::new().name("template".to_owned()).stack_size(STACK).spawn(reader);
    started.map_err(|_| TemplateError::TooComplex)?;
    match receiver.recv_timeout(PATIENCE) {
        Ok(document) => document,
        Err(mpsc::RecvTimeoutError::Timeout) => Err(TemplateError::TooComplex),
        Err(mpsc::RecvTimeoutError::Disconnected) => Err(TemplateError::Damaged { part: "structure" }),
    }
}

fn read(bytes: &[u8]) -> Result<Document, TemplateError> {
    let is_encrypted = names_encryption(bytes);
    let streams = count(bytes, b"stream").saturating_sub(count(bytes, b"endstream")).max(1);
    let limit = if is_encrypted { MAX_ENCRYPTED_OBJECTS / streams } else { MAX_OBJECT_STREAM };
    let options = |force_reconstruct| LoadOptions {
        max_decompressed_size: Some(limit.min(MAX_OBJECT_STREAM)),
        filter: Some(weigh),
        force_reconstruct,
        ..LoadOptions::default()
    };
    let mut document = load_with(bytes, options(false))?;
    // lopdf rebuilds a wrong table of contents by itself, but not where objects are filtered.
    if !document.is_encrypted() && document.page_iter().next().is_none() {
        document = load_with(bytes, options(true)).unwrap_or(document);
    }
    if document.is_encrypted() {
        return Err(TemplateError::Password);
    }
    Ok(document)
}

fn load_with(bytes: &[u8], options: LoadOptions) -> Result<Document, TemplateError> {
    WEIGHT.set(0);
    let document = Document::load_mem_with_options(bytes, options).map_err(|error| match error {
        Error::Decompress(DecompressError::MemoryLimitExceeded { .. }) => TemplateError::TooComplex,
        Error::InvalidPassword | Error::Decryption(_) => TemplateError::Password,
        _ => TemplateError::Damaged { part: "structure" },
    })?;
    if WEIGHT.get() > MAX_WEIGHT { Err(TemplateError::TooComplex) } else { Ok(document) }
}

/// Once the limit is reached, nothing more is kept, and packed objects stay packed.
fn weigh(id: ObjectId, object: &mut Object) -> Option<(ObjectId, Object)> {
    let weight = WEIGHT.get().saturating_add(weight(object));
    WEIGHT.set(weight);
    if weight > MAX_WEIGHT {
        return None;
    }
    // What is returned is taken for packed objects only, and those are never streams: no need to copy one.
    let kept = if object.as_stream().is_ok() { Object::Null } else { object.clone() };
    Some((id, kept))
}

fn weight(object: &Object) -> usize {
    let dictionary =
        |entries: &lopdf::Dictionary| entries.iter().map(|(key, value)| key.len() + 64 + weight(value)).sum::<usize>();
    OBJECT_WEIGHT
        + match object {
            Object::Name(bytes) | Object::String(bytes, _) => bytes.len(),
            Object::Array(items) => items.iter().map(weight).sum(),
            Object::Dictionary(entries) => dictionary(entries),
            Object::Stream(stream) => dictionary(&stream.dict) + stream.content.len(),
            _ => 0,
        }
}

/// Words where the file reads like text. Packed data has some 6 words in a hundred bytes, by chance.
fn dense_words(bytes: &[u8]) -> usize {
    const CHUNK: usize = 4096;
    let words = |chunk: &[u8]| {
        let mut was_word = false;
        let mut words = 0;
        for byte in chunk {
            let is_word = !matches!(byte, 0 | b'\t' | b'\n' | 12 | b'\r' | b' ' | b']' | b'>' | b')' | b'}');
            let opens = matches!(byte, b'[' | b'<' | b'(' | b'/');
            words += usize::from(opens || (is_word && !was_word));
            was_word = is_word && !opens;
        }
        words
    };
    bytes.chunks(CHUNK).map(words).filter(|it| *it > CHUNK / 10).sum()
}

/// How far all objects reach together, each to the next `endobj`: those of an honest file lie one after another.
fn overlap(bytes: &[u8]) -> usize {
    let mut reach = 0_usize;
    let mut end = bytes.len();
    for (index, window) in bytes.windows(3).enumerate().rev() {
        if window == b"obj" {
            let is_end = index >= 3 && bytes.get(index - 3..index) == Some(b"end");
            if is_end {
                end = index;
            } else {
                reach = reach.saturating_add(end.saturating_sub(index));
            }
        }
    }
    reach
}

fn count(bytes: &[u8], word: &[u8]) -> usize {
    bytes.windows(word.len()).filter(|it| *it == word).count()
}

/// Whether the file may be encrypted. Names may be written with codes for their letters (`/#45ncrypt`).
fn names_encryption(bytes: &[u8]) -> bool {
    let mut names = bytes.split(|it| *it == b'/').skip(1);
    names.any(|it| it.starts_with(b"Encrypt") || (it.contains(&b'#') && plain_start(it).starts_with(b"Encrypt")))
}

/// The first letters of a name, with codes replaced by what they stand for.
fn plain_start(name: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    let mut rest = name;
    while let (Some((first, after)), true) = (rest.split_first(), plain.len() < b"Encrypt".len()) {
        let code = after.get(..2).and_then(|it| std::str::from_utf8(it).ok());
        let code = code.filter(|_| *first == b'#').and_then(|it| u8::from_str_radix(it, 16).ok());
        plain.push(code.unwrap_or(*first));
        rest = if code.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    plain
}
