//! The directories of a TIFF structure, which EXIF data are too: tags with numbers and texts.
//!
//! Read in place and one tag at a time, so that a file of hostile counts costs no memory; whoever asks says how much of
//! a text is wanted. Nothing is believed that does not lie within the bytes.

/// Entries looked through. Cameras write about a hundred.
const MAX_ENTRIES: usize = 1024;

/// A TIFF structure.
#[derive(Debug, Clone, Copy)]
pub(super) struct Structure<'a> {
    bytes: &'a [u8],
    order: Order,
}

/// Which end of a number comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    Big,
    Little,
}

/// A list of tags.
#[derive(Debug, Clone, Copy)]
pub(super) struct Directory<'a> {
    structure: Structure<'a>,
    /// Where it stands.
    start: usize,
    entries: &'a [[u8; 12]],
    /// Where the next one is; zero behind the last.
    next: u32,
}

/// What a tag holds.
#[derive(Debug, Clone, Copy)]
struct Value<'a> {
    order: Order,
    kind: u16,
    bytes: &'a [u8],
}

/// 画像の向き and the like: the tags that are asked for here.
pub(super) mod tag {
    pub(in crate::photo) const NEW_SUBFILE_TYPE: u16 = 0x00FE;
    pub(in crate::photo) const WIDTH: u16 = 0x0100;
    pub(in crate::photo) const HEIGHT: u16 = 0x0101;
    pub(in crate::photo) const BITS_PER_SAMPLE: u16 = 0x0102;
    pub(in crate::photo) const COMPRESSION: u16 = 0x0103;
    pub(in crate::photo) const PHOTOMETRIC: u16 = 0x0106;
    pub(in crate::photo) const STRIP_OFFSETS: u16 = 0x0111;
    pub(in crate::photo) const SAMPLES_PER_PIXEL: u16 = 0x0115;
    pub(in crate::photo) const ROWS_PER_STRIP: u16 = 0x0116;
    pub(in crate::photo) const STRIP_BYTE_COUNTS: u16 = 0x0117;
    pub(in crate::photo) const SOFTWARE: u16 = 0x0131;
    pub(in crate::photo) const COLOR_MAP: u16 = 0x0140;
    pub(in crate::photo) const TILE_WIDTH: u16 = 0x0142;
    pub(in crate::photo) const TILE_HEIGHT: u16 = 0x0143;
    pub(in crate::photo) const TILE_OFFSETS: u16 = 0x0144;
    pub(in crate::photo) const TILE_BYTE_COUNTS: u16 = 0x0145;
    pub(in crate::photo) const SUB_DIRECTORIES: u16 = 0x014A;
    pub(in crate::photo) const JPEG_TABLES: u16 = 0x015B;
    pub(in crate::photo) const PLANAR_CONFIGURATION: u16 = 0x011C;
    pub(in crate::photo) const EXTRA_SAMPLES: u16 = 0x0152;
    pub(in crate::photo) const ICC_PROFILE: u16 = 0x8773;
    pub(in crate::photo) const EXIF: u16 = 0x8769;
    pub(in crate::photo) const DATE_TIME_ORIGINAL: u16 = 0x9003;
    pub(in crate::photo) const DATE_TIME_DIGITIZED: u16 = 0x9004;
    pub(in crate::photo) const LENS_MODEL: u16 = 0xA434;
    pub(in crate::photo) const DNG_VERSION: u16 = 0xC612;
}

impl<'a> Structure<'a> {
    pub(super) fn read(bytes: &'a [u8]) -> Option<Self> {
        let order = match bytes {
            [b'M', b'M', 0, 42, ..] => Order::Big,
            [b'I', b'I', 42, 0, ..] => Order::Little,
            _ => return None,
        };
        Some(Self { bytes, order })
    }

    /// The directory of the first picture.
    pub(super) fn first(self) -> Option<Directory<'a>> {
        self.directory(self.order.long(self.bytes.get(4..8)?)?)
    }

    /// The directory at an offset.
    fn directory(self, offset: u32) -> Option<Directory<'a>> {
        let start = usize::try_from(offset).ok()?;
        let rest = self.bytes.get(start..)?;
        let count = usize::from(self.order.short(rest.get(..2)?)?);
        let (entries, _) = rest.get(2..2 + count * 12)?.as_chunks();
        let behind = rest.get(2 + count * 12..).and_then(|it| it.get(..4));
        let next = behind.and_then(|it| self.order.long(it)).unwrap_or(0);
        Some(Directory { structure: self, start, entries, next })
    }
}

impl<'a> Directory<'a> {
    /// The directory of the next picture.
    pub(super) fn next(self) -> Option<Self> {
        if self.next == 0 { None } else { self.structure.directory(self.next) }
    }

    /// The first number of a tag.
    pub(super) fn number(self, tag: u16) -> Option<u32> {
        self.numbers(tag).next()
    }

    /// All numbers of a tag.
    pub(super) fn numbers(self, tag: u16) -> impl Iterator<Item = u32> + 'a {
        let value = self.value(tag);
        let size = match value.map(|it| it.kind) {
            Some(1) => 1,
            Some(3) => 2,
            _ => 4,
        };
        let is_number = value.is_some_and(|it| matches!(it.kind, 1 | 3 | 4 | 13));
        let value = value.filter(|_| is_number);
        value.into_iter().flat_map(move |value| {
            value.bytes.chunks_exact(size).filter_map(move |it| match it {
                &[byte] => Some(u32::from(byte)),
                [_, _] => value.order.short(it).map(u32::from),
                _ => value.order.long(it),
            })
        })
    }

    /// The bytes of a tag that holds text or anything not further described.
    pub(super) fn bytes(self, tag: u16) -> Option<&'a [u8]> {
        self.value(tag).filter(|it| matches!(it.kind, 1 | 2 | 7)).map(|it| it.bytes)
    }

    /// A copy of all bytes in which a tag holds one other number.
    pub(super) fn with_number(self, tag: u16, number: u8) -> Option<Vec<u8>> {
        let Structure { bytes, order } = self.structure;
        let index = self.entries.iter().take(MAX_ENTRIES).position(|it| order.short_at(it, 0) == Some(tag))?;
        let number = match (order, order.short_at(self.entries.get(index)?, 2)?) {
            (Order::Little, 3 | 4) => [number, 0, 0, 0],
            (Order::Big, 3) => [0, number, 0, 0],
            (Order::Big, 4) => [0, 0, 0, number],
            _ => return None,
        };
        let mut copy = bytes.to_vec();
        let place = self.start + 2 + index * 12 + 8;
        copy.get_mut(place..place + 4)?.copy_from_slice(&number);
        Some(copy)
    }

    /// Bytes anywhere in the file.
    pub(super) fn slice(self, offset: u32, length: u32) -> Option<&'a [u8]> {
        let offset = usize::try_from(offset).ok()?;
        self.structure.bytes.get(offset..offset.checked_add(usize::try_from(length).ok()?)?)
    }

    /// The directory at an offset.
    pub(super) fn directory(self, offset: u32) -> Option<Self> {
        self.structure.directory(offset)
    }

    /// The directory a tag points to.
    pub(super) fn inner(self, tag: u16) -> Option<Self> {
        self.structure.directory(self.number(tag)?)
    }

    fn value(self, tag: u16) -> Option<Value<'a>> {
        let Structure { bytes, order } = self.structure;
        let entry = self.entries.iter().take(MAX_ENTRIES).find(|it| order.short_at(it, 0) == Some(tag))?;
        let kind = order.short_at(entry, 2)?;
        let unit = match kind {
            1 | 2 | 6 | 7 => 1,
            3 | 8 => 2,
            4 | 9 | 11 | 13 => 4,
            5 | 10 | 12 => 8,
            _ => return None,
        };
        let length = usize::try_from(order.long(entry.get(4..8)?)?).ok()?.checked_mul(unit)?;
        let place = entry.get(8..12)?;
        let bytes = if length <= 4 {
            place.get(..length)?
        } else {
            let offset = usize::try_from(order.long(place)?).ok()?;
            bytes.get(offset..offset.checked_add(length)?)?
        };
        Some(Value { order, kind, bytes })
    }
}

impl Order {
    fn short(self, bytes: &[u8]) -> Option<u16> {
        let bytes = bytes.try_into().ok()?;
        Some(if self == Self::Big { u16::from_be_bytes(bytes) } else { u16::from_le_bytes(bytes) })
    }

    fn short_at(self, entry: &[u8; 12], start: usize) -> Option<u16> {
        self.short(entry.get(start..start + 2)?)
    }

    fn long(self, bytes: &[u8]) -> Option<u32> {
        let bytes = bytes.try_into().ok()?;
        Some(if self == Self::Big { u32::from_be_bytes(bytes) } else { u32::from_le_bytes(bytes) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two entries in either order of bytes: a width of 300, and where a text of five letters stands.
    const BIG: &[u8] =
        b"MM\0*\0\0\0\x08\0\x02\x01\x00\0\x03\0\0\0\x01\x01\x2C\0\0\x01\x31\0\x02\0\0\0\x06\0\0\0\x26\0\0\0\0hello\0";
    const LITTLE: &[u8] =
        b"II*\0\x08\0\0\0\x02\0\x00\x01\x03\0\x01\0\0\0\x2C\x01\0\0\x31\x01\x02\0\x06\0\0\0\x26\0\0\0\0\0\0\0hello\0";

    #[test]
    fn tags_are_read_in_both_orders() {
        for bytes in [BIG, LITTLE] {
            let directory = Structure::read(bytes).and_then(Structure::first).unwrap();
            assert_eq!(directory.number(tag::WIDTH), Some(300));
            assert_eq!(directory.bytes(tag::SOFTWARE), Some(&b"hello\0"[..]));
            assert_eq!((directory.number(tag::HEIGHT), directory.number(tag::SOFTWARE)), (None, None));
            assert!(directory.next().is_none() && directory.inner(tag::EXIF).is_none());
        }
    }

    #[test]
    fn what_is_cut_off_is_not_there() {
        for length in 0..BIG.len() {
            let directory = Structure::read(&BIG[..length]).and_then(Structure::first);
            assert_eq!(directory.is_some(), length >= 34, "{length}");
            assert!(directory.is_none_or(|it| it.bytes(tag::SOFTWARE).is_none()), "{length}");
        }
    }

    #[test]
    fn absurd_counts_are_no_values() {
        let mut bytes = BIG.to_vec();
        bytes[26..30].fill(0xFF);
        let directory = Structure::read(&bytes).and_then(Structure::first).unwrap();
        assert!(directory.bytes(tag::SOFTWARE).is_none());
    }
}
