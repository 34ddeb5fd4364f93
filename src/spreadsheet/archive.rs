//! The archive that a workbook is, looked through before it is opened: a file of a few kilobytes may unfold into gigabytes.
//!
//! The sizes in its directory are only what it says of itself, so everything that will be read is unpacked once into
//! nothing, and counted.

use std::io::{self, Read};

use flate2::read::DeflateDecoder;

use super::SpreadsheetError;

/// A hundred thousand rows of thirty columns, unpacked, and as much again.
const MAX_UNPACKED: u64 = 512 << 20;
/// More files than any workbook has.
const MAX_FILES: usize = 10_000;

/// The names of the files in an archive that may be opened.
pub(super) fn looked_through(bytes: &[u8]) -> Result<Vec<String>, SpreadsheetError> {
    let mut rest = directory(bytes)?;
    let mut names = Vec::new();
    let mut unpacked = 0_u64;
    while let Some((file, behind)) = next_file(rest)? {
        if names.len() >= MAX_FILES {
            return Err(SpreadsheetError::TooLarge);
        }
        unpacked = unpacked.saturating_add(u64::from(file.size));
        if unpacked > MAX_UNPACKED {
            return Err(SpreadsheetError::TooLarge);
        }
        if count(bytes, &file)? != u64::from(file.size) {
            return Err(damaged("a file in it has another size than it says"));
        }
        names.push(file.name);
        rest = behind;
    }
    Ok(names)
}

fn damaged(reason: &str) -> SpreadsheetError {
    SpreadsheetError::Damaged { reason: reason.to_owned() }
}

struct PackedFile {
    name: String,
    method: u16,
    packed: u32,
    size: u32,
    /// Where its own head begins.
    at: u32,
}

/// The directory, which stands at the end.
fn directory(bytes: &[u8]) -> Result<&[u8], SpreadsheetError> {
    const END: &[u8] = b"PK\x05\x06";
    /// The longest remark behind it, and its own length.
    const REACH: usize = 65_535 + 22;
    let start = bytes.len().saturating_sub(REACH);
    let tail = bytes.get(start..).unwrap_or_default();
    let end = tail.windows(END.len()).rposition(|it| it == END).ok_or_else(|| damaged("it has no directory"))?;
    let end = tail.get(end..).unwrap_or_default();
    let at = u32_at(end, 16).and_then(|it| usize::try_from(it).ok());
    let at = at.filter(|it| *it < bytes.len()).ok_or_else(|| damaged("its directory is not where it says"))?;
    Ok(bytes.get(at..).unwrap_or_default())
}

fn next_file(directory: &[u8]) -> Result<Option<(PackedFile, &[u8])>, SpreadsheetError> {
    const HEAD: usize = 46;
    const ENCRYPTED: u16 = 1;
    if !directory.starts_with(b"PK\x01\x02") {
        return Ok(None);
    }
    let read = || {
        let lengths = [u16_at(directory, 28)?, u16_at(directory, 30)?, u16_at(directory, 32)?].map(usize::from);
        let name = String::from_utf8_lossy(directory.get(HEAD..HEAD + lengths[0])?).into_owned();
        let file = PackedFile {
            name,
            method: u16_at(directory, 10)?,
            packed: u32_at(directory, 20)?,
            size: u32_at(directory, 24)?,
            at: u32_at(directory, 42)?,
        };
        Some((u16_at(directory, 8)?, file, directory.get(HEAD + lengths.iter().sum::<usize>()..)?))
    };
    let (flags, file, behind) = read().ok_or_else(|| damaged("its directory is cut off"))?;
    if flags & ENCRYPTED != 0 {
        return Err(SpreadsheetError::Protected);
    }
    Ok(Some((file, behind)))
}

/// How many bytes a file unpacks to, as far as that is bearable.
fn count(bytes: &[u8], file: &PackedFile) -> Result<u64, SpreadsheetError> {
    const HEAD: usize = 30;
    const STORED: u16 = 0;
    const DEFLATED: u16 = 8;
    let packed = || {
        let head = bytes.get(usize::try_from(file.at).ok()?..)?;
        let lengths = usize::from(u16_at(head, 26)?) + usize::from(u16_at(head, 28)?);
        head.get(HEAD + lengths..)?.get(..usize::try_from(file.packed).ok()?)
    };
    let packed = packed().ok_or_else(|| damaged("it is cut off"))?;
    match file.method {
        STORED => Ok(u64::from(file.packed)),
        DEFLATED => {
            let mut unpacked = DeflateDecoder::new(packed).take(u64::from(file.size).saturating_add(1));
            io::copy(&mut unpacked, &mut io::sink()).map_err(|_| damaged("a file in it cannot be unpacked"))
        }
        _ => Err(damaged("it is packed in an unusual way")),
    }
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at.checked_add(2)?)?.try_into().ok().map(u16::from_le_bytes)
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at.checked_add(4)?)?.try_into().ok().map(u32::from_le_bytes)
}

#[cfg(test)]
pub(super) mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::DeflateEncoder;

    use super::*;

    /// An archive of packed files, each said to have a size.
    pub(in crate::spreadsheet) fn archive(files: &[(&str, &[u8], u32)]) -> Vec<u8> {
        let (mut bytes, mut directory) = (Vec::new(), Vec::new());
        for (name, content, size) in files {
            let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
            encoder.write_all(content).unwrap();
            let packed = encoder.finish().unwrap();
            let mut crc = flate2::Crc::new();
            crc.update(content);
            let at = u32::try_from(bytes.len()).unwrap();
            let length = u16::try_from(name.len()).unwrap().to_le_bytes();
            let sums = [crc.sum(), u32::try_from(packed.len()).unwrap(), *size].map(u32::to_le_bytes).concat();
            let common = [&[20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0][..], &sums, &length, &[0, 0]].concat();
            bytes.extend([b"PK\x03\x04", &common[..], name.as_bytes(), &packed].concat());
            directory.extend([b"PK\x01\x02\x14\0", &common[..], &[0; 10], &at.to_le_bytes(), name.as_bytes()].concat());
        }
        let count = u16::try_from(files.len()).unwrap().to_le_bytes();
        let places = [directory.len(), bytes.len()].map(|it| u32::try_from(it).unwrap().to_le_bytes()).concat();
        [&bytes[..], &directory, b"PK\x05\x06\0\0\0\0", &count, &count, &places, &[0, 0]].concat()
    }

    #[test]
    fn an_ordinary_archive_is_looked_through() {
        let bytes = archive(&[("a.xml", b"abc", 3), ("b.png", b"", 0)]);
        assert_eq!(looked_through(&bytes).unwrap(), ["a.xml", "b.png"]);
    }

    #[test]
    fn what_unfolds_too_far_is_not_opened() {
        #[track_caller]
        fn check(bytes: &[u8], expected: &str) {
            let error = looked_through(bytes).unwrap_err().to_string();
            assert_eq!(error.split(';').next().unwrap(), expected);
        }
        let zeros = vec![0; 1 << 20];
        check(
            &archive(&[("a.xml", &zeros, 10)]),
            "it seems to be damaged (a file in it has another size than it says)",
        );
        let huge: Vec<_> = (0..600).map(|_| ("a.xml", zeros.as_slice(), 1 << 20)).collect();
        check(&archive(&huge), "it is too large");
        check(&archive(&[("a.xml", b"", u32::MAX)]), "it is too large");
        let many: Vec<_> = (0..10_001).map(|_| ("a", b"".as_slice(), 0)).collect();
        check(&archive(&many), "it is too large");
    }

    #[test]
    fn a_broken_archive_is_said_to_be_broken() {
        let whole = archive(&[("a.xml", b"abcabcabcabc", 12)]);
        // The length of the remark at the end is nothing that anybody needs.
        for end in 0..whole.len() - 2 {
            assert!(looked_through(&whole[..end]).is_err(), "{end}");
        }
        let mut broken = whole;
        // The first byte of what is packed, as none can be.
        broken[35] = 0xFF;
        assert!(looked_through(&broken).is_err());
    }
}
