//! Where the records of a batch come from: a file, which can be read twice, or a pipe, which need not end.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use zairyu::batch::{PhotoFolder, RefusedKind, gathered};
use zairyu::check::Fingerprints;
use zairyu::diagnostic::Problems;
use zairyu::input::{
    Entry, Headers, InputError, InputKind, JsonSource, Table, TableOptions, entries, json_entries, json_source,
};
use zairyu::report::SourceText;

use super::super::many::{Choice, Sieve, whole};
use crate::console::{is_standard, read_input};
use crate::failure::Failure;

/// Whoever reads a pipe looks this often whether the run is to end.
const LOOK: Duration = Duration::from_millis(50);
/// So many records of a pipe wait at most.
const WAITING: usize = 16;

/// A record, or why there are no more.
type Read = Result<Entry, InputError>;

/// Records one by one.
pub(super) type Entries<'a> = Box<dyn Iterator<Item = Read> + Send + 'a>;

/// Where records come from, and which of them are meant.
pub(super) struct Source {
    input: Input,
    /// The columns, where it is a table.
    pub(super) head: Option<Head>,
    pub(super) sieve: Sieve,
    options: TableOptions,
    /// Where photos are looked for that records do not name.
    photos: Option<PhotoFolder>,
}

enum Input {
    /// JSON lines in a file.
    Lines(PathBuf),
    /// Any other JSON, as a whole.
    Documents(PathBuf, Vec<u8>),
    /// A table that is read row by row.
    Csv(PathBuf),
    /// A workbook, as a whole.
    Workbook(PathBuf, Vec<u8>),
    /// Standard input, on its way.
    Pipe(Mutex<Option<Receiver<Read>>>),
}

/// What is known of a table before its first row.
pub(super) struct Head {
    pub(super) headers: Headers,
    /// What is wrong with its columns.
    pub(super) problems: Problems,
    is_workbook: bool,
}

impl Head {
    fn of(table: &Table<'_>) -> Self {
        let is_workbook = table.sheet().is_some();
        Self { headers: table.headers().clone(), problems: table.problems().clone(), is_workbook }
    }

    /// The head line, to show what is wrong with it.
    pub(super) fn text(&self) -> SourceText<'_> {
        SourceText::of_row(self.headers.line(), self.headers.cells(), self.headers.cells())
    }
}

impl Source {
    /// Looks at the beginning of an input. A pipe is waited for until it has one, or `stop` is set.
    pub(super) fn open(path: &Path, choice: &Choice, stop: &'static AtomicBool) -> Result<Self, Failure> {
        let options = choice.table_options();
        let unreadable = |error: InputError| Failure::no_records(path, &error);
        let (input, head) = if is_standard(path) {
            let (sender, receiver) = sync_channel(WAITING);
            let (head_sender, head) = sync_channel(1);
            let pipe_options = options.clone();
            // Nobody can end a read from a pipe but who writes into it; so the thread that reads is left to itself.
            std::thread::spawn(move || pump(pipe_options, &head_sender, &sender));
            let head = wait(&head, stop).transpose().map_err(unreadable)?.flatten();
            (Input::Pipe(Mutex::new(Some(receiver))), head)
        } else {
            let input = open_file(path)?;
            let table = input.table(&options).transpose().map_err(unreadable)?;
            let head = table.as_ref().map(Head::of);
            drop(table);
            (input, head)
        };
        let sieve = choice.sieve(head.as_ref().map(|it| &it.headers))?;
        Ok(Self { input, head, sieve, options, photos: None })
    }

    /// The same with photos from a folder for records that name none.
    pub(super) fn with_photos(self, photos: Option<PhotoFolder>) -> Self {
        Self { photos, ..self }
    }

    /// The whole text, where it is at hand.
    pub(super) fn text(&self) -> Option<SourceText<'_>> {
        match &self.input {
            Input::Documents(_, bytes) => SourceText::new(bytes),
            _ => None,
        }
    }

    /// The columns of a table.
    pub(super) fn headers(&self) -> Option<&Headers> {
        self.head.as_ref().map(|it| &it.headers)
    }

    /// How refused records are given back.
    pub(super) fn refused_kind(&self) -> RefusedKind<'_> {
        match &self.head {
            None => RefusedKind::Json,
            Some(head) if head.is_workbook => RefusedKind::Workbook(head.headers.cells()),
            Some(head) => RefusedKind::Csv(head.headers.cells()),
        }
    }

    /// How many records there are, and what they have in common; nothing of a pipe, which can be read but once.
    pub(super) fn gather(&self, photos: &Path) -> Result<(Option<usize>, Fingerprints), Failure> {
        let path = match &self.input {
            Input::Pipe(_) => return Ok((None, Fingerprints::default())),
            Input::Lines(path) | Input::Csv(path) | Input::Documents(path, _) | Input::Workbook(path, _) => path,
        };
        let mut total = 0;
        let read = self.meant(self.input.read(&self.options));
        let fingerprints = gathered(read.inspect(|it| total += usize::from(it.is_ok())), photos);
        let fingerprints = fingerprints.map_err(|error| Failure::no_records(path, &error))?;
        Ok((Some(total), fingerprints))
    }

    /// The records that are meant, until there are no more or `stop` is set.
    pub(super) fn entries(&self, stop: &'static AtomicBool) -> Entries<'_> {
        let read: Entries<'_> = match &self.input {
            Input::Pipe(receiver) => {
                let receiver = receiver.lock().unwrap_or_else(PoisonError::into_inner).take();
                Box::new(receiver.into_iter().flat_map(move |it| std::iter::from_fn(move || wait(&it, stop))))
            }
            input => input.read(&self.options),
        };
        Box::new(self.meant(read))
    }

    fn meant<'a>(&'a self, read: Entries<'a>) -> impl Iterator<Item = Read> + Send + 'a {
        let (sieve, photos, headers) = (&self.sieve, self.photos.as_ref(), self.headers());
        let kept = read.filter_map(move |it| it.map(|entry| sieve.keep(entry)).transpose());
        kept.map(move |it| {
            let mut entry = it?;
            if let Some(photos) = photos {
                photos.look_up(&mut entry, headers);
            }
            Ok(entry)
        })
    }
}

fn open_file(path: &Path) -> Result<Input, Failure> {
    const BEGINNING: u64 = 4096;
    let unreadable = |error: io::Error| Failure::unreadable(path, &error);
    let mut file = File::open(path).map_err(unreadable)?;
    let mut beginning = Vec::new();
    file.by_ref().take(BEGINNING).read_to_end(&mut beginning).map_err(unreadable)?;
    let ending = path.extension().and_then(|it| it.to_str());
    if InputKind::of(ending, &beginning) == InputKind::Table {
        // A workbook is an archive, whose directory stands at its end.
        let is_workbook = beginning.starts_with(b"PK") || beginning.starts_with(b"\xD0\xCF\x11\xE0");
        return Ok(if is_workbook {
            Input::Workbook(path.to_owned(), read_input(path)?)
        } else {
            Input::Csv(path.to_owned())
        });
    }
    let whole = BufReader::new(io::Cursor::new(beginning).chain(file));
    let source = json_source(whole).map_err(|error| Failure::no_records(path, &error))?;
    Ok(match source {
        JsonSource::Lines(_) => Input::Lines(path.to_owned()),
        JsonSource::Documents(bytes) => Input::Documents(path.to_owned(), bytes),
    })
}

impl Input {
    fn table(&self, options: &TableOptions) -> Option<Result<Table<'_>, InputError>> {
        match self {
            Self::Csv(path) => {
                let file = File::open(path).map_err(InputError::Unreadable);
                Some(file.and_then(|it| entries(it, options.clone())))
            }
            Self::Workbook(_, bytes) => Some(entries(bytes.as_slice(), options.clone())),
            Self::Lines(_) | Self::Documents(..) | Self::Pipe(_) => None,
        }
    }

    fn read(&self, options: &TableOptions) -> Entries<'_> {
        let entries = match self {
            Self::Lines(path) => lines(path),
            Self::Documents(_, bytes) => json_entries(bytes).map(|it| Box::new(it) as Entries<'_>),
            Self::Csv(_) | Self::Workbook(..) | Self::Pipe(_) => match self.table(options) {
                Some(table) => table.map(|it| Box::new(it.map(whole)) as Entries<'_>),
                None => Ok(Box::new(std::iter::empty()) as Entries<'_>),
            },
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
fn pump(options: TableOptions, head: &SyncSender<Result<Option<Head>, InputError>>, sender: &SyncSender<Read>) {
    let mut input = BufReader::new(io::stdin());
    let kind = input.fill_buf().map(|it| InputKind::of(None, it)).map_err(InputError::Unreadable);
    match kind {
        Ok(InputKind::Table) => match entries(input, options) {
            Ok(table) => {
                // Nobody takes any more where the run has ended.
                let _ = head.send(Ok(Some(Head::of(&table))));
                send(table.map(whole), sender);
            }
            Err(error) => drop(head.send(Err(error))),
        },
        Ok(InputKind::Json) => {
            let _ = head.send(Ok(None));
            pump_json(input, sender);
        }
        Err(error) => drop(head.send(Err(error))),
    }
}

fn pump_json(input: impl BufRead, sender: &SyncSender<Read>) {
    match json_source(input) {
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
    let _ = entries.all(|it| sender.send(it).is_ok());
}

fn wait<T>(receiver: &Receiver<T>, stop: &AtomicBool) -> Option<T> {
    while !stop.load(Ordering::Relaxed) {
        match receiver.recv_timeout(LOOK) {
            Ok(sent) => return Some(sent),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return None,
        }
    }
    None
}
