//! The photos of an office: one archive, read in memory and never unpacked to anywhere.
//!
//! What an archive says of the sizes in it is believed by nobody: its directory is walked through before anything is made
//! of it, and of each picture no more is unpacked than a picture may have.

use std::collections::BTreeMap;
use std::io::{Cursor, Error, ErrorKind, Read};

use axum::body::Bytes;
use zip::ZipArchive;

use super::super::limits::PHOTO_BYTES;
use super::trouble::{MOST_PHOTOS, Trouble};
use crate::batch::PhotoFolder;
use crate::photo_file::PhotoFileError;
use crate::spreadsheet::japanese_name;

/// An archive of photos.
#[derive(Debug)]
pub(in crate::web) struct PhotoArchive {
    archive: ZipArchive<Cursor<Bytes>>,
    places: BTreeMap<String, usize>,
    pub(super) folder: PhotoFolder,
}

impl PhotoArchive {
    /// Looks through an archive.
    pub(super) fn open(bytes: Bytes) -> Result<Self, Trouble> {
        let count = walked(&bytes)?;
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Trouble::PhotosBroken)?;
        let names: Vec<String> = archive.file_names_raw().map(japanese_name).map(|it| it.replace('\\', "/")).collect();
        let places: BTreeMap<String, usize> = names.iter().cloned().zip(0..).collect();
        // Two files of one name: nobody knows which is meant.
        if archive.len() != count || places.len() != count {
            return Err(Trouble::PhotosBroken);
        }
        Ok(Self { archive, places, folder: PhotoFolder::of_archive(names) })
    }

    /// The photo that a record names, by the name of the file in here.
    pub(super) fn photo(&self, name: &str) -> Result<Vec<u8>, PhotoFileError> {
        let unreadable = |source: Error| PhotoFileError::Unreadable { path: name.to_owned(), source };
        self.read(name).map_err(unreadable)
    }

    fn read(&self, name: &str) -> Result<Vec<u8>, Error> {
        let place = self.places.get(name.trim()).copied().ok_or(ErrorKind::NotFound)?;
        // The directory is shared, so that each thread may have its own.
        let mut archive = self.archive.clone();
        let file = archive.by_index(place)?;
        let limit = u64::try_from(PHOTO_BYTES).unwrap_or(u64::MAX);
        let mut bytes = Vec::new();
        file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
        if bytes.len() > PHOTO_BYTES {
            return Err(Error::new(ErrorKind::FileTooLarge, format!("> {} MB", PHOTO_BYTES >> 20)));
        }
        Ok(bytes)
    }
}

/// How many files the directory of an archive lists, where it is one that may be opened.
fn walked(bytes: &[u8]) -> Result<usize, Trouble> {
    const END: &[u8] = b"PK\x05\x06";
    const END_BYTES: usize = 22;
    /// Where the directory of an archive beyond four gigabytes is told, which none of ours is.
    const LARGE: &[u8] = b"PK\x06\x07";
    const LARGE_BYTES: usize = 20;
    let start = bytes.len().saturating_sub(END_BYTES + usize::from(u16::MAX));
    let tail = bytes.get(start..).unwrap_or_default();
    let end = tail.windows(END.len()).rposition(|it| it == END).ok_or(Trouble::PhotosBroken)?;
    let is_large =
        end.checked_sub(LARGE_BYTES).and_then(|it| tail.get(it..end)).is_some_and(|it| it.starts_with(LARGE));
    let head = tail.get(end..).unwrap_or_default();
    let count = u16_at(head, 10).map(usize::from).ok_or(Trouble::PhotosBroken)?;
    let at = u32_at(head, 16).and_then(|it| usize::try_from(it).ok()).ok_or(Trouble::PhotosBroken)?;
    if count > MOST_PHOTOS {
        return Err(Trouble::PhotosCrowded);
    }
    if is_large {
        return Err(Trouble::PhotosBroken);
    }
    let mut rest = bytes.get(at..start + end).ok_or(Trouble::PhotosBroken)?;
    for _ in 0..count {
        rest = behind_file(rest)?;
    }
    if rest.is_empty() { Ok(count) } else { Err(Trouble::PhotosBroken) }
}

/// What stands in a directory behind its first file.
fn behind_file(directory: &[u8]) -> Result<&[u8], Trouble> {
    const FILE: &[u8] = b"PK\x01\x02";
    const FILE_BYTES: usize = 46;
    const LOCKED: u16 = 1;
    if !directory.starts_with(FILE) {
        return Err(Trouble::PhotosBroken);
    }
    let read = || {
        let lengths = [u16_at(directory, 28)?, u16_at(directory, 30)?, u16_at(directory, 32)?].map(usize::from);
        Some((u16_at(directory, 8)?, directory.get(FILE_BYTES + lengths.iter().sum::<usize>()..)?))
    };
    let (flags, behind) = read().ok_or(Trouble::PhotosBroken)?;
    if flags & LOCKED != 0 { Err(Trouble::PhotosLocked) } else { Ok(behind) }
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at.checked_add(2)?)?.try_into().ok().map(u16::from_le_bytes)
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at.checked_add(4)?)?.try_into().ok().map(u32::from_le_bytes)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    #[track_caller]
    fn check(bytes: &[u8], expected: &str) {
        let found = PhotoArchive::open(bytes.to_vec().into()).map(|it| it.archive.len());
        assert_eq!(format!("{found:?}"), expected);
    }

    #[test]
    fn what_is_no_archive_that_can_be_read_is_told() {
        let good = zipped(&[("a.jpg", b"a"), ("b/c.jpg", b"c")]);
        check(&good, "Ok(2)");
        check(b"", "Err(PhotosBroken)");
        check(b"PK\x05\x06", "Err(PhotosBroken)");
        check(&good[..good.len() - 30], "Err(PhotosBroken)");
        check(&good[10..], "Err(PhotosBroken)");
        let mut locked = good.clone();
        let at = locked.windows(4).position(|it| it == b"PK\x01\x02").unwrap();
        locked[at + 8] |= 1;
        check(&locked, "Err(PhotosLocked)");
        let mut crowded = good.clone();
        let end = crowded.len() - 22;
        crowded[end + 8..end + 12].copy_from_slice(&[0x30, 0x75, 0x30, 0x75]);
        check(&crowded, "Err(PhotosCrowded)");
        let mut few = good;
        few[end + 8..end + 12].copy_from_slice(&[1, 0, 1, 0]);
        check(&few, "Err(PhotosBroken)");
    }

    #[test]
    fn of_a_picture_no_more_is_unpacked_than_one_may_have() {
        let archive = zipped(&[("bomb.jpg", &vec![0; PHOTO_BYTES + 1]), ("../../a.jpg", b"a")]);
        assert!(archive.len() < 100_000);
        let archive = PhotoArchive::open(archive.into()).unwrap();
        let error = archive.photo("bomb.jpg").unwrap_err().to_string();
        assert_eq!(error, "cannot read the photo `bomb.jpg`: > 16 MB");
        assert_eq!(archive.photo("../../a.jpg").unwrap(), b"a");
        assert!(archive.photo("/etc/passwd").unwrap_err().to_string().contains("no such file"));
    }
}
