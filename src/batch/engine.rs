//! Records in, what became of each out, in the same order, worked at by any number of threads.
//!
//! No more records are under way than the threads can use: a record is let in only when one was given back. So memory does
//! not grow with their number, and a slow disk or a slow reader holds everything up instead of filling it.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::alike::Alikes;
use super::job::Done;
use super::manifest::Previous;
use crate::check::{Conditions, Fingerprints};
use crate::fill::{Filler, PhotoFile};
use crate::input::{Entry, InputError, RawApplication};
use crate::output::Existing;
use crate::packet::Packer;

/// So many records a thread may be under way: enough that none waits for the slowest.
const UNDER_WAY: usize = 8;
/// After so long without anything done, what is done is put away.
const PAUSE: Duration = Duration::from_millis(100);
/// As much as the main thread of most systems has: forms of other people's making are read in it too.
const STACK_BYTES: usize = 8 << 20;

/// Finds the photo of a record; asked by several threads at once.
pub type PhotoOf<'a> = &'a (dyn Fn(&RawApplication) -> PhotoFile + Sync);

/// How many records are worked at, and what becomes of them.
pub struct Batch<'a> {
    /// What fills the form.
    pub filler: &'a Filler,
    /// Under which conditions.
    pub conditions: Conditions,
    /// Where the photos are.
    pub photo_of: PhotoOf<'a>,
    /// How many threads work.
    pub jobs: NonZeroUsize,
    /// What they make.
    pub work: Work<'a>,
    /// Whether papers are read back.
    pub proof: Proof,
    /// Makes the papers that go with each form; none where the forms alone are wanted.
    pub packer: Option<&'a Packer>,
}

/// What is made of the records.
#[derive(Clone, Copy)]
pub enum Work<'a> {
    /// Nothing: they are judged.
    Judge,
    /// Sheets, for one file that holds all forms.
    Sheets,
    /// A form each with the papers that go with it, handed on and not put away.
    Forms,
    /// A paper each.
    Papers(Papers<'a>),
}

/// Where papers go.
#[derive(Clone, Copy)]
pub struct Papers<'a> {
    /// The folder.
    pub folder: &'a Path,
    /// What an earlier run left in it.
    pub previous: &'a Previous,
    /// Which form is filled and how, as the manifest has it.
    pub settings: &'a str,
    /// What happens to papers of an earlier run from which something has changed.
    pub existing: Existing,
    /// Whether the sheets are wanted as well, for one file that holds all forms.
    pub sheets: Sheets,
}

/// Whether sheets are wanted besides papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheets {
    /// They are.
    Wanted,
    /// They are not.
    NotWanted,
}

/// Whether papers are read back and compared with their records before they get their names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    /// They are.
    Taken,
    /// They are not.
    NotTaken,
}

/// Takes what became of the records, in their order.
pub trait Sink {
    /// Why it cannot go on.
    type Error;

    /// Takes what became of the next record.
    ///
    /// # Errors
    ///
    /// What ends the run.
    fn take(&mut self, done: Done) -> Result<(), Self::Error>;

    /// Nothing more is done yet: a moment to put away what was taken.
    ///
    /// # Errors
    ///
    /// What ends the run.
    fn pause(&mut self) -> Result<(), Self::Error>;
}

/// How a run ended that no sink has ended.
#[derive(Debug)]
pub enum Ending {
    /// With the last record.
    Complete,
    /// By `stop`; every record that was let in was given back.
    Interrupted,
    /// The input gave no more.
    Broken(InputError),
}

/// A record under way, with its place in the order.
type Job = (usize, Entry);

impl Batch<'_> {
    /// Works until the records end or `stop` is set, and gives everything to the sink.
    ///
    /// # Errors
    ///
    /// What the sink said; records that were under way are given up.
    pub fn run<S: Sink>(
        &self,
        entries: impl Iterator<Item = Result<Entry, InputError>> + Send,
        stop: &AtomicBool,
        sink: &mut S,
    ) -> Result<Ending, S::Error> {
        let window = self.jobs.get().saturating_mul(UNDER_WAY);
        let (permit, permits) = sync_channel(window);
        for _ in 0..window {
            // There is room for just so many.
            let _ = permit.try_send(());
        }
        let (job, jobs) = channel::<Job>();
        let (done, all_done) = channel::<(usize, Done)>();
        let jobs = Mutex::new(jobs);
        let halt = AtomicBool::new(false);
        thread::scope(|scope| {
            let is_ended = || stop.load(Ordering::Relaxed) || halt.load(Ordering::Relaxed);
            let feeder = thread::Builder::new().stack_size(STACK_BYTES);
            let feeder = feeder.spawn_scoped(scope, move || feed(entries, is_ended, &permits, &job));
            for _ in 0..self.jobs.get() {
                let (jobs, done) = (&jobs, done.clone());
                let worker = thread::Builder::new().stack_size(STACK_BYTES);
                // Where the system has no more threads, those that there are do the work; the last way out is this one.
                if worker.spawn_scoped(scope, move || self.work_off(jobs, &done)).is_err() {
                    break;
                }
            }
            drop(done);
            let result = deliver(&all_done, &permit, sink);
            if result.is_err() {
                halt.store(true, Ordering::Relaxed);
            }
            drop((all_done, permit));
            result?;
            let fed = feeder.ok().and_then(|it| it.join().ok());
            Ok(fed.unwrap_or(Ending::Interrupted))
        })
    }

    fn work_off(&self, jobs: &Mutex<Receiver<Job>>, done: &Sender<(usize, Done)>) {
        loop {
            // A thread that broke while it took a job has broken nothing of the queue.
            let job = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
            let Ok((place, entry)) = job else { return };
            if done.send((place, self.process(entry))).is_err() {
                return;
            }
        }
    }
}

/// Lets records in, one for each permit.
fn feed(
    entries: impl Iterator<Item = Result<Entry, InputError>>,
    is_ended: impl Fn() -> bool,
    permits: &Receiver<()>,
    job: &Sender<Job>,
) -> Ending {
    for (place, entry) in entries.enumerate() {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => return Ending::Broken(error),
        };
        if is_ended() || permits.recv().is_err() || is_ended() || job.send((place, entry)).is_err() {
            return Ending::Interrupted;
        }
    }
    if is_ended() { Ending::Interrupted } else { Ending::Complete }
}

/// Gives to the sink what is done, in order.
fn deliver<S: Sink>(
    all_done: &Receiver<(usize, Done)>,
    permit: &std::sync::mpsc::SyncSender<()>,
    sink: &mut S,
) -> Result<(), S::Error> {
    let mut waiting = BTreeMap::new();
    let mut alikes = Alikes::default();
    let mut next = 0;
    loop {
        match all_done.recv_timeout(PAUSE) {
            Ok((place, done)) => drop(waiting.insert(place, done)),
            Err(RecvTimeoutError::Timeout) => sink.pause()?,
            Err(RecvTimeoutError::Disconnected) => return sink.pause(),
        }
        while let Some(mut done) = waiting.remove(&next) {
            next += 1;
            alikes.compare(&mut done);
            sink.take(done)?;
            // At the end nobody takes it.
            let _ = permit.try_send(());
        }
    }
}

/// Takes fingerprints of all records, so that of two with one card number the first is told as well as the second.
///
/// # Errors
///
/// Where the input gives no more.
pub fn gathered(
    entries: impl Iterator<Item = Result<Entry, InputError>>,
    folder: &Path,
) -> Result<Fingerprints, InputError> {
    let mut fingerprints = Fingerprints::default();
    for entry in entries {
        let entry = entry?;
        let row = entry.row();
        if let Ok(record) = &entry.record {
            fingerprints.add(row, record, folder);
        }
    }
    Ok(fingerprints)
}

/// Notes with each record what it has in common with others: with those that were [`gathered`], and with those before it.
/// `label` says what a record is called, by its [row](Entry::row).
pub fn compared<'a>(
    entries: impl Iterator<Item = Result<Entry, InputError>> + 'a,
    mut fingerprints: Fingerprints,
    folder: &'a Path,
    label: impl Fn(usize) -> String + 'a,
) -> impl Iterator<Item = Result<Entry, InputError>> + 'a {
    entries.map(move |entry| {
        let mut entry = entry?;
        let row = entry.row();
        if let Ok(record) = &mut entry.record {
            fingerprints.add(row, record, folder);
            fingerprints.compare(row, record, folder, &label);
        }
        Ok(entry)
    })
}
