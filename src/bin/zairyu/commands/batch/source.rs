//! Where the records of a batch come from: a file, which can be read twice, or a pipe, which need not end.

use std::fs::File;
use std::io::{self, BufReader};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::Duration;

use zairyu::batch::gathered;
use zairyu::check::Fingerprints;
use zairyu::input::{Entry, InputError, JsonSource, json_entries, json_source};

use crate::console::is_standard;
use crate::failure::Failure;

/// Whoever reads a pipe looks this often whether the run is to end.
const LOOK: Duration = Duration::from_millis(50);
/// So many records of a pipe wait at most.
const WAITING: usize = 16;

/// A record, or why there are no more.
type Read = Result<Entry, InputError>;

/// Records one by one.
pub(super) type Entries<'a> = Box<dyn Iterator<Item = Read> + Send + 'a>;

/// Where records come from.
pub(super) enum Source {
    /// JSON lines in a file.
    Lines(PathBuf),
    /// Any other JSON, as a whole.
    Documents(PathBuf, Vec<u8>),
    /// Standard input.
    Pipe,
}

impl Source {
    pub(super) fn open(path: &Path) -> Result<Self, Failure> {
        if is_standard(path) {
            return Ok(Self::Pipe);
        }
        let opened = File::open(path).map_err(|error| Failure::unreadable(path, &error))?;
        let source = json_source(BufReader::new(opened)).map_err(|error| Failure::no_records(path, &error))?;
        Ok(match source {
            JsonSource::Lines(_) => Self::Lines(path.to_owned()),
            JsonSource::Documents(bytes) => Self::Documents(path.to_owned(), bytes),
        })
    }

    /// The whole text, where it is at hand.
    pub(super) fn bytes(&self) -> Option<&[u8]> {
        match self {
            Self::Documents(_, bytes) => Some(bytes),
            Self::Lines(_) | Self::Pipe => None,
        }
    }

    /// How many records there are, and what they have in common; nothing of a pipe, which can be read but once.
    pub(super) fn gather(&self, photos: &Path) -> Result<(Option<usize>, Fingerprints), Failure> {
        let (Self::Lines(path) | Self::Documents(path, _)) = self else { return Ok((None, Fingerprints::default())) };
        let mut total = 0;
        let fingerprints = gathered(self.read().inspect(|it| total += usize::from(it.is_ok())), photos);
        let fingerprints = fingerprints.map_err(|error| Failure::no_records(path, &error))?;
        Ok((Some(total), fingerprints))
    }

    /// The records, until there are no more or `stop` is set.
    pub(super) fn entries(&self, stop: &'static AtomicBool) -> Entries<'_> {
        match self {
            // Nobody can end a read from a pipe but who writes into it; so the thread that reads is left to itself.
            Self::Pipe => {
                let (sender, receiver) = sync_channel(WAITING);
                std::thread::spawn(move || pump(&sender));
                Box::new(std::iter::from_fn(move || wait(&receiver, stop)))
            }
            _ => self.read(),
        }
    }

    fn read(&self) -> Entries<'_> {
        let entries = match self {
            Self::Lines(path) => lines(path),
            Self::Documents(_, bytes) => json_entries(bytes).map(|it| Box::new(it) as Entries<'_>),
            Self::Pipe => Ok(Box::new(std::iter::empty()) as Entries<'_>),
        };
        entries.unwrap_or_else(|error| Box::new(std::iter::once(Err(error))))
    }
}

fn lines<'a>(path: &Path) -> Result<Entries<'a>, InputError> {
    let file = File::open(path).map_err(InputError::Unreadable)?;
    match json_source(BufReader::new(file))? {
        JsonSource::Lines(lines) => Ok(Box::new(lines)),
        // Somebody has changed the file while it was read.
        JsonSource::Documents(_) => Err(InputError::Unreadable(io::ErrorKind::InvalidData.into())),
    }
}

/// Reads standard input to its end.
fn pump(sender: &SyncSender<Read>) {
    match json_source(BufReader::new(io::stdin())) {
        Ok(JsonSource::Lines(lines)) => send(lines, sender),
        Ok(JsonSource::Documents(bytes)) => match json_entries(&bytes) {
            Ok(entries) => send(entries, sender),
            Err(error) => send(std::iter::once(Err(error)), sender),
        },
        Err(error) => send(std::iter::once(Err(error)), sender),
    }
}

fn send(mut entries: impl Iterator<Item = Read>, sender: &SyncSender<Read>) {
    // Nobody takes any more where the run has ended.
    let _ = entries.try_for_each(|it| sender.send(it));
}

fn wait(receiver: &Receiver<Read>, stop: &AtomicBool) -> Option<Read> {
    while !stop.load(Ordering::Relaxed) {
        match receiver.recv_timeout(LOOK) {
            Ok(read) => return Some(read),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return None,
        }
    }
    None
}
