//! The text in the bytes of a file, piece by piece, whatever Japanese spreadsheets saved it in.
//!
//! UTF-8 and UTF-16 by their marks or their looks, else `Shift_JIS` as Windows has it (CP932). Never is a character put in
//! the place of bytes that are none: they are told with their line.

use std::io::Read;

use encoding_rs::{Decoder, DecoderResult, EUC_JP, Encoding, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};

use super::SpreadsheetError;

/// Bytes read at once, and bytes looked at to know the encoding.
const PIECE: usize = 64 << 10;

#[cfg(feature = "web")]
/// The name of a file in an archive: UTF-8 as most programs write it, else as Windows in Japan does.
pub(crate) fn japanese_name(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(name) => name.to_owned(),
        Err(_) => SHIFT_JIS.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// Text read from bytes, piece by piece.
pub(super) struct TextReader<R> {
    input: R,
    /// Bytes that were read and not decoded.
    bytes: Vec<u8>,
    decoder: Option<Decoder>,
    /// The line of the first of them.
    line: usize,
    is_begun: bool,
    is_read: bool,
}

impl<R: Read> TextReader<R> {
    pub(super) fn new(input: R) -> Self {
        Self { input, bytes: Vec::new(), decoder: None, line: 1, is_begun: false, is_read: false }
    }

    /// Appends the next piece of the text; false where there is no more.
    pub(super) fn read(&mut self, text: &mut String) -> Result<bool, SpreadsheetError> {
        if self.is_read && self.bytes.is_empty() {
            return Ok(false);
        }
        self.fill()?;
        if !self.is_begun {
            self.begin()?;
        }
        if self.decoder.is_none() {
            self.read_ascii(text)?;
        }
        if self.decoder.is_some() {
            self.decode(text)?;
        }
        Ok(true)
    }

    /// Reads until a whole piece is at hand, or the file is over.
    fn fill(&mut self) -> Result<(), SpreadsheetError> {
        let missing = PIECE.saturating_sub(self.bytes.len());
        let limit = u64::try_from(missing).unwrap_or_default();
        let read = self.input.by_ref().take(limit).read_to_end(&mut self.bytes)?;
        self.is_read |= read < missing;
        Ok(())
    }

    /// Looks for the marks of UTF-8 and UTF-16 and, where there is none, for the zeros between the letters of UTF-16.
    fn begin(&mut self) -> Result<(), SpreadsheetError> {
        self.is_begun = true;
        if let Some((encoding, mark)) = Encoding::for_bom(&self.bytes) {
            self.bytes.drain(..mark.min(self.bytes.len()));
            self.decoder = Some(encoding.new_decoder_without_bom_handling());
            return Ok(());
        }
        let zeros = |first: usize| self.bytes.iter().skip(first).step_by(2).filter(|it| **it == 0).count();
        let (even, odd) = (zeros(0), zeros(1));
        let encoding = match (even, odd) {
            (0, 0) => return Ok(()),
            (0, _) => UTF_16LE,
            (_, 0) => UTF_16BE,
            _ => return Err(SpreadsheetError::Encoding { guess: "binary" }),
        };
        self.decoder = Some(encoding.new_decoder_without_bom_handling());
        Ok(())
    }

    /// Takes over what is the same in all encodings. The first byte that is not decides which it is.
    fn read_ascii(&mut self, text: &mut String) -> Result<(), SpreadsheetError> {
        let end = self.bytes.iter().position(|it| !it.is_ascii()).unwrap_or(self.bytes.len());
        let plain: Vec<u8> = self.bytes.drain(..end).collect();
        if plain.contains(&0x1B) {
            return Err(SpreadsheetError::Encoding { guess: "ISO-2022-JP" });
        }
        self.line += lines_in(&plain);
        text.extend(plain.iter().map(|it| char::from(*it)));
        if !self.bytes.is_empty() {
            self.fill()?;
            let encoding = encoding_of(&self.bytes, if self.is_read { Sample::Whole } else { Sample::Cut })?;
            self.decoder = Some(encoding.new_decoder_without_bom_handling());
        }
        Ok(())
    }

    fn decode(&mut self, text: &mut String) -> Result<(), SpreadsheetError> {
        let Some(decoder) = &mut self.decoder else { return Ok(()) };
        let start = text.len();
        let room = decoder.max_utf8_buffer_length_without_replacement(self.bytes.len()).unwrap_or(4 * PIECE);
        text.reserve(room);
        let (result, read) = decoder.decode_to_string_without_replacement(&self.bytes, text, self.is_read);
        self.line += lines_in(text.as_bytes().get(start..).unwrap_or_default());
        if let DecoderResult::Malformed(length, behind) = result {
            let end = read.saturating_sub(usize::from(behind));
            let wrong = self.bytes.get(end.saturating_sub(usize::from(length))..end).unwrap_or_default();
            let bytes: Vec<String> = wrong.iter().map(|it| format!("{it:02X}")).collect();
            let encoding = decoder.encoding().name();
            return Err(SpreadsheetError::Character { line: self.line, bytes: bytes.join(" "), encoding });
        }
        self.bytes.drain(..read.min(self.bytes.len()));
        Ok(())
    }
}

fn lines_in(bytes: &[u8]) -> usize {
    bytes.split(|it| *it == b'\n').count() - 1
}

/// How much of the rest of a file is looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sample {
    Whole,
    /// It may end in the middle of a character.
    Cut,
}

/// What bytes are written in of which the first is no ASCII.
fn encoding_of(bytes: &[u8], sample: Sample) -> Result<&'static Encoding, SpreadsheetError> {
    let utf_8 = readable(UTF_8, bytes, sample);
    let shift_jis = readable(SHIFT_JIS, bytes, sample);
    if utf_8.is_whole {
        return Ok(UTF_8);
    }
    if shift_jis.is_whole {
        // Most texts in EUC-JP are, byte by byte, kana of half the width in Shift_JIS, and none of them is meant.
        let is_half = |it: char| matches!(it, '\u{FF61}'..='\u{FF9F}');
        if shift_jis.text.chars().any(is_half) && readable(EUC_JP, bytes, sample).is_whole {
            return Err(SpreadsheetError::Encoding { guess: "EUC-JP" });
        }
        return Ok(SHIFT_JIS);
    }
    if readable(EUC_JP, bytes, sample).is_whole {
        return Err(SpreadsheetError::Encoding { guess: "EUC-JP" });
    }
    // Something is broken in it; the one that went further tells where.
    Ok(if utf_8.read >= shift_jis.read { UTF_8 } else { SHIFT_JIS })
}

struct Readable {
    text: String,
    read: usize,
    is_whole: bool,
}

fn readable(encoding: &'static Encoding, bytes: &[u8], sample: Sample) -> Readable {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(decoder.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or(0));
    let (result, read) = decoder.decode_to_string_without_replacement(bytes, &mut text, sample == Sample::Whole);
    Readable { text, read, is_whole: result == DecoderResult::InputEmpty }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<String, SpreadsheetError> {
        let mut reader = TextReader::new(bytes);
        let mut text = String::new();
        while reader.read(&mut text)? {}
        Ok(text)
    }

    fn utf_16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    }

    const TEXT: &str = "氏名,住居地\r\n髙橋 NGUYỄN,東京都①㈱\n";

    #[test]
    fn what_spreadsheets_save_is_read() {
        #[track_caller]
        fn check(bytes: &[u8], expected: &str) {
            assert_eq!(read(bytes).unwrap(), expected);
        }
        check(TEXT.as_bytes(), TEXT);
        check(format!("\u{FEFF}{TEXT}").as_bytes(), TEXT);
        check(&utf_16(&format!("\u{FEFF}{TEXT}"), u16::to_le_bytes), TEXT);
        check(&utf_16(&format!("\u{FEFF}{TEXT}"), u16::to_be_bytes), TEXT);
        check(&utf_16(TEXT, u16::to_le_bytes), TEXT);
        check(&utf_16(TEXT, u16::to_be_bytes), TEXT);
        // As Python's cp932 writes it: with letters of NEC and IBM, which plain Shift_JIS lacks.
        check(b"\x8E\x81\x96\xBC\n\xFB\xFC\x8B\xB4 \x87\x40\x87\x8A\xFA\xB1\n", "氏名\n髙橋 ①㈱﨑\n");
        check(b"name,sex\nLI,F\n", "name,sex\nLI,F\n");
        check(b"", "");
    }

    #[test]
    fn pieces_do_not_cut_characters() {
        for ahead in 0..4 {
            let text = format!("{}{}", "a".repeat(PIECE - ahead), "漢字".repeat(PIECE));
            assert_eq!(read(text.as_bytes()).unwrap(), text);
            let (shift_jis, ..) = SHIFT_JIS.encode(&text);
            assert_eq!(read(&shift_jis).unwrap(), text);
            assert_eq!(read(&utf_16(&text, u16::to_le_bytes)).unwrap(), text);
        }
    }

    #[test]
    fn bytes_that_are_no_character_are_told_with_their_line() {
        #[track_caller]
        fn check(bytes: &[u8], expected: &str) {
            let error = read(bytes).unwrap_err().to_string();
            assert_eq!(error.split(';').next().unwrap(), expected);
        }
        let (shift_jis, ..) = SHIFT_JIS.encode("氏名\n日本語の文\n");
        check(
            &[&shift_jis, b"\x82\xFF\n".as_slice()].concat(),
            "line 3 has the bytes 82 FF, which are no character of Shift_JIS",
        );
        check(
            &["日本語\n".as_bytes(), b"\xFF\xFF\n".as_slice()].concat(),
            "line 2 has the bytes FF, which are no character of UTF-8",
        );
        let (euc, ..) = EUC_JP.encode("氏名,住居地\n日本語のかな,東京都\n");
        check(&euc, "its encoding seems to be EUC-JP, which is not read");
        check(b"\x1b$B;aL>\x1b(B,sex\n", "its encoding seems to be ISO-2022-JP, which is not read");
        check(b"\0\0\0\0", "its encoding seems to be binary, which is not read");
        check(b"\xFF\xFE\x00\xD8", "line 1 has the bytes 00 D8, which are no character of UTF-16LE");
    }

    #[test]
    fn no_broken_byte_far_into_a_file_is_replaced() {
        let good = "日本語,住居地\n".repeat(20_000);
        let error = read(&[good.as_bytes(), b"\x82\xFF\n".as_slice()].concat()).unwrap_err();
        assert!(matches!(error, SpreadsheetError::Character { line: 20_001, .. }), "{error}");
    }
}
