//! The bytes of a JPEG as the decoder gets them: each scan is followed by a code that no picture contains.
//!
//! A decoder fills up with zeros where a scan ends too early, and half a face comes out grey without an error. In
//! every Huffman table the code of sixteen ones is left unused (ITU-T T.81, C.2). So ones are put behind each scan:
//! a decoder that still wants blocks stumbles over them, one that is done passes over them. The same bytes carry a
//! reader past a missing end marker, the one thing whose absence does no harm.

use std::io::Read;

/// More ones than the decoder reads ahead (64 bits), each byte of them stuffed as the standard asks.
const ONES: &[u8] = &[0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0, 0xFF, 0];

/// Also given after the file's own: nobody reads that far.
const END_OF_IMAGE: &[u8] = &[0xFF, 0xD9];

/// A reader of the parts of a JPEG file, each of which ends where a scan does.
pub(super) struct Feed<'a> {
    current: &'a [u8],
    /// What follows, last first.
    waiting: Vec<&'a [u8]>,
}

impl<'a> Feed<'a> {
    pub(super) fn new(parts: &[&'a [u8]]) -> Self {
        let mut waiting: Vec<&'a [u8]> = vec![END_OF_IMAGE];
        for part in parts.iter().rev() {
            waiting.extend([ONES, part]);
        }
        Self { current: &[], waiting }
    }
}

impl Read for Feed<'_> {
    #[inline]
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        while self.current.is_empty() {
            match self.waiting.pop() {
                Some(next) => self.current = next,
                None => return Ok(0),
            }
        }
        self.current.read(buffer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_come_in_their_order_with_ones_behind_each() {
        let mut all = Vec::new();
        Feed::new(&[b"one", b"", b"two"]).read_to_end(&mut all).unwrap();
        assert_eq!(all, [b"one", ONES, ONES, b"two", ONES, END_OF_IMAGE].concat());
    }

    #[test]
    fn pieces_may_reach_over_the_ends_of_parts() {
        let whole = [b"one", ONES, b"two", ONES, END_OF_IMAGE].concat();
        for length in 1..=whole.len() + 1 {
            let mut feed = Feed::new(&[b"one", b"two"]);
            let mut piece = vec![0; length];
            for expected in whole.chunks_exact(length) {
                feed.read_exact(&mut piece).unwrap();
                assert_eq!(piece, expected);
            }
            assert!(feed.read_exact(&mut piece).is_err(), "{length}");
        }
    }
}
