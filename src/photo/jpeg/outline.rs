//! The outline of a JPEG file: its frame, its metadata, and where its scans end. No pixel is decoded here.

use memchr::memchr;

use crate::photo::finding::{JpegVariety, PhotoFinding};
use crate::photo::frame::Size;
use crate::photo::limits::MAX_SCANS;

/// How the picture is coded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Process {
    /// From top to bottom.
    Baseline,
    /// From coarse to fine, over the whole picture each time.
    Progressive,
}

/// Whether the file says where it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Marked,
    Missing,
}

/// Whose way of storing ink it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    /// Inverted, with an Adobe marker.
    Adobe,
    /// As much as there is ink.
    Plain,
}

/// What the markers of a file say.
#[derive(Debug)]
pub(in crate::photo) struct Outline<'a> {
    pub(super) size: Size,
    pub(super) process: Process,
    /// How many channels there are.
    pub(super) channels: usize,
    /// How many values all channels have together, some of which may be coarser than the picture.
    pub(super) values: u64,
    /// The TIFF structure within the EXIF segment.
    pub(super) exif: Option<&'a [u8]>,
    pub(super) ink: Ink,
    /// Whether its channels are light and two of colour, as they should come out again, without a profile that says
    /// what the colours are.
    pub(super) is_plain_ycc: bool,
    /// Whether the same is so, by the channels of the encoder here too, and no application says anything.
    is_bare: bool,
    /// The whole file, cut where scans end.
    pub(super) parts: Vec<&'a [u8]>,
}

/// The channels of the frame and how far their coefficients came.
struct Frame {
    size: Size,
    process: Process,
    channels: Vec<Channel>,
}

struct Channel {
    identifier: u8,
    /// Values in a block of the picture, to be compared with other channels.
    density: u64,
    /// For each of the 64 coefficients, whether its coarse value came, and whether its last bit did.
    begun: u64,
    finished: u64,
}

struct Walk<'a> {
    bytes: &'a [u8],
    position: usize,
}

impl<'a> Outline<'a> {
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self, PhotoFinding> {
        let mut walk = Walk { bytes, position: 2 };
        let mut frame: Option<Frame> = None;
        let (mut exif, mut ink) = (None, Ink::Plain);
        let (mut has_profile, mut has_words) = (false, false);
        // Adobe's way of saying that three channels are red, green and blue; JFIF says that they never are, and wins.
        let (mut is_untransformed, mut is_jfif) = (false, false);
        let mut parts = Vec::new();
        let mut part_start = 0;
        let mut end = End::Missing;
        while let Some(marker) = walk.next_marker() {
            match marker {
                0x01 | 0xD0..=0xD8 => continue,
                0xD9 => {
                    end = End::Marked;
                    break;
                }
                _ => {}
            }
            let segment = walk.segment()?;
            match marker {
                0xC4 | 0xC8 => {}
                0xC0..=0xCF if frame.is_some() || marker == 0xCC => {
                    let variety = if marker == 0xCC { JpegVariety::Arithmetic } else { JpegVariety::Hierarchical };
                    return Err(PhotoFinding::UnsupportedJpeg { variety });
                }
                0xC0..=0xCF => frame = Some(Frame::read(marker, segment)?),
                0xDA => {
                    frame.as_mut().ok_or(PhotoFinding::Damaged)?.note_scan(segment);
                    walk.skip_scan();
                    parts.extend(bytes.get(part_start..walk.position));
                    part_start = walk.position;
                    if parts.len() > MAX_SCANS {
                        return Err(PhotoFinding::Damaged);
                    }
                }
                0xE1 if exif.is_none() => exif = segment.strip_prefix(b"Exif\0\0"),
                0xE2 if segment.starts_with(b"ICC_PROFILE\0") => has_profile = true,
                0xEE if segment.starts_with(b"Adobe") => {
                    ink = Ink::Adobe;
                    is_untransformed = segment.get(11) == Some(&0);
                }
                0xE0 if segment.starts_with(b"JFIF\0") => is_jfif = true,
                _ => {}
            }
            has_words |= matches!(marker, 0xE1..=0xEF | 0xFE);
        }
        let frame = frame.ok_or(PhotoFinding::Truncated)?;
        if parts.is_empty() || !frame.is_complete(end) {
            return Err(PhotoFinding::Truncated);
        }
        let is_ycc = !has_profile && (is_jfif || !is_untransformed);
        let is_plain_ycc = is_ycc && frame.channels.iter().map(|it| it.identifier).eq([1, 2, 3]);
        // The encoder of prints counts its channels from none.
        let is_own_ycc = is_jfif && is_ycc && frame.channels.iter().map(|it| it.identifier).eq([0, 1, 2]);
        let is_bare = (is_plain_ycc || is_own_ycc) && !has_words;
        let values = frame.values();
        let Frame { size, process, channels } = frame;
        Ok(Self { size, process, channels: channels.len(), values, exif, ink, is_plain_ycc, is_bare, parts })
    }
}

impl Outline<'_> {
    /// Whether it is one baseline scan of light and two colours, with nothing beside it.
    pub(super) fn is_print(&self) -> bool {
        self.is_bare && self.process == Process::Baseline && self.parts.len() == 1
    }

    /// The file without metadata, where a reader of baseline JPEG sees in it what a decoder here does: one scan of light
    /// and two colours. None otherwise.
    pub(super) fn bare(&self) -> Option<Vec<u8>> {
        let [whole] = self.parts.as_slice() else { return None };
        if !self.is_plain_ycc || self.process != Process::Baseline {
            return None;
        }
        let mut bare = vec![0xFF, 0xD8];
        let mut walk = Walk { bytes: whole, position: 2 };
        loop {
            let marker = walk.next_marker()?;
            if matches!(marker, 0x01 | 0xD0..=0xD9) {
                return None;
            }
            let segment = walk.segment().ok()?;
            // Applications' data and comments: the place where the picture was taken, thumbnails, names.
            if matches!(marker, 0xE0..=0xEF | 0xFE) {
                continue;
            }
            let length = u16::try_from(segment.len() + 2).ok()?;
            bare.extend([0xFF, marker]);
            bare.extend(length.to_be_bytes());
            bare.extend(segment);
            if marker == 0xDA {
                bare.extend(walk.rest());
                bare.extend([0xFF, 0xD9]);
                return Some(bare);
            }
        }
    }
}

impl Frame {
    fn read(marker: u8, segment: &[u8]) -> Result<Self, PhotoFinding> {
        let unsupported = |variety| Err(PhotoFinding::UnsupportedJpeg { variety });
        let process = match marker {
            0xC0 | 0xC1 => Process::Baseline,
            0xC2 => Process::Progressive,
            0xC3 => return unsupported(JpegVariety::Lossless),
            0xC5..=0xC7 => return unsupported(JpegVariety::Hierarchical),
            _ => return unsupported(JpegVariety::Arithmetic),
        };
        let [precision, h1, h0, w1, w0, count, channels @ ..] = segment else {
            return Err(PhotoFinding::Damaged);
        };
        if *precision != 8 {
            return unsupported(JpegVariety::Precision(*precision));
        }
        if !matches!(count, 1 | 3 | 4) {
            return unsupported(JpegVariety::Channels(*count));
        }
        let (channels, _) = channels.as_chunks::<3>();
        let channel = |&[identifier, sampling, _]: &[u8; 3]| {
            let density = u64::from(sampling >> 4) * u64::from(sampling & 0xF);
            Channel { identifier, density, begun: 0, finished: 0 }
        };
        let channels = channels.iter().map(channel).collect();
        let side = |high, low| u32::from(u16::from_be_bytes([high, low]));
        Ok(Self { size: Size { width: side(*w1, *w0), height: side(*h1, *h0) }, process, channels })
    }

    fn values(&self) -> u64 {
        let most = self.channels.iter().map(|it| it.density).max().unwrap_or(1).max(1);
        let all: u64 = self.channels.iter().map(|it| it.density).sum();
        self.size.pixels().saturating_mul(all).div_ceil(most)
    }

    fn note_scan(&mut self, segment: &[u8]) {
        let Some((&count, rest)) = segment.split_first() else { return };
        let Some((selectors, parameters)) = rest.split_at_checked(usize::from(count) * 2) else {
            return;
        };
        let &[first, last, approximation, ..] = parameters else { return };
        let coefficients = match self.process {
            Process::Baseline => u64::MAX,
            Process::Progressive => (0..64).filter(|it| (first..=last).contains(it)).fold(0, |all, it| all | 1 << it),
        };
        let is_last_bit = self.process == Process::Baseline || approximation.trailing_zeros() >= 4;
        let (selectors, _) = selectors.as_chunks::<2>();
        for channel in &mut self.channels {
            if selectors.iter().any(|&[identifier, _]| identifier == channel.identifier) {
                channel.begun |= coefficients;
                channel.finished |= if is_last_bit { coefficients } else { 0 };
            }
        }
    }

    /// A file that says where it ends may leave out fine detail, as the standard allows, but not a whole channel; one
    /// without its end is believed only if nothing at all is missing.
    fn is_complete(&self, end: End) -> bool {
        self.channels.iter().all(|it| match end {
            End::Marked => it.begun & 1 != 0,
            End::Missing => it.finished == u64::MAX,
        })
    }
}

impl<'a> Walk<'a> {
    fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.position..).unwrap_or_default()
    }

    /// The next marker, wherever it is; what stands before it is passed over, as all decoders do.
    fn next_marker(&mut self) -> Option<u8> {
        loop {
            let rest = self.rest();
            let gap = rest.iter().position(|&it| it == 0xFF)?;
            let fill = rest.iter().skip(gap).take_while(|&&it| it == 0xFF).count();
            let marker = *rest.get(gap + fill)?;
            self.position += gap + fill + 1;
            if marker != 0 {
                return Some(marker);
            }
        }
    }

    fn segment(&mut self) -> Result<&'a [u8], PhotoFinding> {
        let [high, low, ..] = self.rest() else { return Err(PhotoFinding::Truncated) };
        let length = usize::from(u16::from_be_bytes([*high, *low]));
        if length < 2 {
            return Err(PhotoFinding::Damaged);
        }
        let segment = self.rest().get(2..length).ok_or(PhotoFinding::Truncated)?;
        self.position += length;
        Ok(segment)
    }

    /// Over coded data to the marker behind it, or to the end. Restart markers are part of the data.
    fn skip_scan(&mut self) {
        loop {
            let rest = self.rest();
            let Some(gap) = memchr(0xFF, rest) else {
                self.position = self.bytes.len();
                return;
            };
            match rest.get(gap + 1) {
                Some(0 | 0xD0..=0xD7) => self.position += gap + 2,
                Some(0xFF) => self.position += gap + 1,
                Some(_) => {
                    self.position += gap;
                    return;
                }
                // A lone half of a marker would hide the ones that follow.
                None => {
                    self.position += gap;
                    self.bytes = self.bytes.get(..self.position).unwrap_or_default();
                    return;
                }
            }
        }
    }
}
