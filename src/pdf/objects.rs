//! A PDF written object by object, front to back: nothing that was written is kept but where it stands.
//!
//! So a file of ten thousand pages needs no more memory than their addresses, and what a template has in common for all
//! forms is turned into bytes once and copied from then on.

use std::fmt::Write as _;
use std::io::{self, Write};

use lopdf::{Dictionary, Document, Object, ObjectId, Writer};
use sha2::{Digest, Sha256};

use super::PdfError;

/// The version of PDF that is written where no template brings one along.
const VERSION: &str = "1.7";
/// Tells programs that move files about that this one is no text (ISO 32000-1, 7.5.2).
const BINARY_MARK: &[u8] = b"%\xE2\xE3\xCF\xD3\n";
/// The largest place that the table of objects can tell, in bytes: it has ten digits for it.
const FARTHEST: u64 = 9_999_999_999;
/// What stands for an object that was not written. The file begins with its header, so none stands there.
const NOWHERE: u64 = 0;

/// The head of a file and its first objects as bytes.
#[derive(Clone, Default)]
pub(super) struct Beginning {
    bytes: Vec<u8>,
    /// Where each object begins, the first being number 1.
    places: Vec<u64>,
    /// What has counted these bytes.
    hash: Sha256,
}

impl Beginning {
    /// All objects of a document under the numbers that they have in it.
    pub(super) fn of(document: &Document) -> Result<Self, PdfError> {
        let mut objects = Objects::begin(Vec::new(), &document.version)?;
        for ((number, generation), object) in &document.objects {
            objects.write(*number, *generation, object)?;
        }
        let hash = Sha256::new_with_prefix(&objects.out);
        Ok(Self { bytes: objects.out, places: objects.places, hash })
    }

    /// The SHA-256 of a file, of which what it has in common with others is counted once.
    pub(super) fn digest(&self, file: &[u8]) -> [u8; 32] {
        let rest = file.strip_prefix(self.bytes.as_slice());
        rest.map_or_else(|| Sha256::digest(file), |rest| self.hash.clone().chain_update(rest).finalize()).into()
    }
}

/// The objects of one file on their way out.
pub(super) struct Objects<W> {
    out: W,
    /// How many bytes were written.
    written: u64,
    /// Where each object begins, the first being number 1; [`NOWHERE`] for those yet to come.
    places: Vec<u64>,
    /// Of one object at a time.
    buffer: Vec<u8>,
}

impl<W: Write> Objects<W> {
    /// A file with nothing in it yet.
    pub(super) fn new(out: W) -> Result<Self, PdfError> {
        Self::begin(out, VERSION)
    }

    fn begin(out: W, version: &str) -> Result<Self, PdfError> {
        let mut objects = Self { out, written: 0, places: Vec::new(), buffer: Vec::new() };
        objects.put(format!("%PDF-{version}\n").as_bytes())?;
        objects.put(BINARY_MARK)?;
        Ok(objects)
    }

    /// A file that goes on from a beginning.
    pub(super) fn after(beginning: &Beginning, out: W) -> Result<Self, PdfError> {
        let mut objects = Self { out, written: 0, places: beginning.places.clone(), buffer: Vec::new() };
        objects.put(&beginning.bytes)?;
        Ok(objects)
    }

    /// The number of an object that is written later.
    pub(super) fn reserve(&mut self) -> ObjectId {
        self.places.push(NOWHERE);
        (u32::try_from(self.places.len()).unwrap_or(u32::MAX), 0)
    }

    /// Writes an object and gives its number.
    pub(super) fn add(&mut self, object: impl Into<Object>) -> Result<ObjectId, PdfError> {
        let id = self.reserve();
        self.set(id, object)?;
        Ok(id)
    }

    /// Writes the object of a reserved number.
    pub(super) fn set(&mut self, (number, generation): ObjectId, object: impl Into<Object>) -> Result<(), PdfError> {
        self.write(number, generation, &object.into())
    }

    /// Writes the table of objects and ends the file. What was written is on its way, but perhaps not yet on the disk.
    pub(super) fn finish(mut self, trailer: Dictionary) -> Result<W, PdfError> {
        let start = self.written;
        if start > FARTHEST {
            return Err(PdfError::document("it is larger than a PDF may be"));
        }
        let mut table = String::from("xref\n0 1\n0000000000 65535 f \n");
        let numbered: Vec<(usize, u64)> = (1..).zip(self.places.iter().copied()).filter(|it| it.1 != NOWHERE).collect();
        for section in numbered.chunk_by(|one, two| one.0 + 1 == two.0) {
            let first = section.first().map_or(0, |it| it.0);
            // Writing into a string cannot fail.
            let _ = writeln!(table, "{first} {}", section.len());
            for (_, place) in section {
                let _ = writeln!(table, "{place:010} 00000 n ");
            }
        }
        let mut trailer = trailer;
        trailer.set("Size", i64::try_from(self.places.len() + 1).unwrap_or(i64::MAX));
        self.put(table.as_bytes())?;
        self.put(b"trailer\n")?;
        self.buffer.clear();
        Writer::write_object(&mut self.buffer, &trailer.into()).map_err(PdfError::Write)?;
        let trailer = std::mem::take(&mut self.buffer);
        self.put(&trailer)?;
        self.put(format!("\nstartxref\n{start}\n%%EOF\n").as_bytes())?;
        self.out.flush().map_err(PdfError::Write)?;
        Ok(self.out)
    }

    fn write(&mut self, number: u32, generation: u16, object: &Object) -> Result<(), PdfError> {
        let unknown = || PdfError::document(format!("object {number} has no place"));
        // No object of ours, and none that is copied from a template, has a generation.
        let index = usize::try_from(number).ok().and_then(|it| it.checked_sub(1)).filter(|_| generation == 0);
        let index = index.ok_or_else(unknown)?;
        if self.places.len() <= index {
            self.places.resize(index + 1, NOWHERE);
        }
        *self.places.get_mut(index).ok_or_else(unknown)? = self.written;
        let mut buffer = std::mem::take(&mut self.buffer);
        buffer.clear();
        let body = |buffer: &mut Vec<u8>| -> io::Result<()> {
            writeln!(buffer, "{number} 0 obj")?;
            Writer::write_object(buffer, object)?;
            buffer.write_all(b"\nendobj\n")
        };
        let written = body(&mut buffer).map_err(PdfError::Write).and_then(|()| self.put(&buffer));
        self.buffer = buffer;
        written
    }

    fn put(&mut self, bytes: &[u8]) -> Result<(), PdfError> {
        self.out.write_all(bytes).map_err(PdfError::Write)?;
        self.written = self.written.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        Ok(())
    }
}
