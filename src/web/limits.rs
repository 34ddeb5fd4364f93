//! Limits on every request: how large, how slow, how many at once. A stranger may send anything at any pace; nobody else
//! may have to wait for it.

use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::body::{Body, Bytes};
use futures_util::StreamExt;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use tokio::time::{Instant, timeout, timeout_at};

use super::wrong::Wrong;

/// A picture may have so many bytes.
pub(super) const PHOTO_BYTES: usize = 16 << 20;
/// What one person sends: a new picture, and the one before it as text in the page.
pub(super) const PERSON_BYTES: usize = 2 * PHOTO_BYTES + (8 << 20);
/// A table with the photos of everybody in it.
pub(super) const OFFICE_BYTES: usize = 256 << 20;

/// A browser that sends nothing for so long has gone.
const IDLE: Duration = Duration::from_secs(15);
/// A picture over a slow line takes a minute or two.
const WHOLE_BODY: Duration = Duration::from_mins(5);
/// Whoever waits longer for their turn is better told so.
const TURN: Duration = Duration::from_secs(20);
/// Bytes of requests that are held at the same time.
const HELD_BYTES: usize = 1 << 30;
/// So many may wait for each that works.
const WAITING_EACH: usize = 100;

/// Bytes of requests that are held at the same time.
#[derive(Debug, Default)]
pub(super) struct Held(AtomicUsize);

/// A share of what is held, given back when the request is done.
#[derive(Debug)]
pub(super) struct Share {
    held: Arc<Held>,
    bytes: usize,
}

impl Share {
    pub(super) fn none(held: &Arc<Held>) -> Self {
        Self { held: Arc::clone(held), bytes: 0 }
    }

    fn grow(&mut self, bytes: usize) -> Result<(), Wrong> {
        self.bytes += bytes;
        let before = self.held.0.fetch_add(bytes, Ordering::Relaxed);
        if before.saturating_add(bytes) > HELD_BYTES { Err(Wrong::Busy) } else { Ok(()) }
    }
}

impl Drop for Share {
    fn drop(&mut self) {
        self.held.0.fetch_sub(self.bytes, Ordering::Relaxed);
    }
}

/// Takes a body in, no more of it than `limit`, no slower than a slow line is.
pub(super) async fn body_of(body: Body, limit: usize, share: &mut Share) -> Result<Bytes, Wrong> {
    let end = Instant::now() + WHOLE_BODY;
    let mut stream = body.into_data_stream();
    let mut whole = Vec::new();
    loop {
        let piece = timeout_at(end.min(Instant::now() + IDLE), stream.next()).await.map_err(|_| Wrong::TooSlow)?;
        let Some(piece) = piece else { return Ok(whole.into()) };
        let piece = piece.map_err(|_| Wrong::Unreadable)?;
        if whole.len() + piece.len() > limit {
            return Err(Wrong::TooLarge);
        }
        share.grow(piece.len())?;
        whole.extend_from_slice(&piece);
    }
}

/// Threads that work, as many at once as there are cores, and a queue that ends somewhere.
#[derive(Debug, Clone)]
pub(super) struct Workers {
    free: Arc<Semaphore>,
    waiting: Arc<AtomicUsize>,
    most: usize,
}

impl Workers {
    pub(super) fn new(threads: NonZeroUsize) -> Self {
        Self {
            free: Arc::new(Semaphore::new(threads.get())),
            waiting: Arc::default(),
            most: threads.get() * WAITING_EACH,
        }
    }

    /// Does a piece of work on a thread of its own, when it is its turn.
    ///
    /// # Errors
    ///
    /// Too many are waiting, or the work broke off: a fault of the program, which ends with this request.
    pub(super) async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Wrong> {
        let permit = self.turn().await?;
        let work = move || {
            let done = work();
            drop(permit);
            done
        };
        spawn_blocking(work).await.map_err(|_| Wrong::Broken)
    }

    /// The same for work that can be divided: it is told how many threads it may use, which are those that are free when it
    /// is its turn, but for one that is left to whoever comes next.
    ///
    /// # Errors
    ///
    /// As above.
    pub(super) async fn run_divided<T: Send + 'static>(
        &self,
        work: impl FnOnce(NonZeroUsize) -> T + Send + 'static,
    ) -> Result<T, Wrong> {
        let permit = self.turn().await?;
        let free = u32::try_from(self.free.available_permits()).unwrap_or_default().saturating_sub(1);
        // Somebody else may have been quicker; then one has to do.
        let more = Arc::clone(&self.free).try_acquire_many_owned(free).ok();
        let threads = more.as_ref().map_or(0, tokio::sync::OwnedSemaphorePermit::num_permits);
        let work = move || {
            let done = work(NonZeroUsize::MIN.saturating_add(threads));
            drop((permit, more));
            done
        };
        spawn_blocking(work).await.map_err(|_| Wrong::Broken)
    }

    async fn turn(&self) -> Result<tokio::sync::OwnedSemaphorePermit, Wrong> {
        let place = Place::take(&self.waiting, self.most)?;
        let turn = timeout(TURN, Arc::clone(&self.free).acquire_owned()).await;
        drop(place);
        turn.ok().and_then(Result::ok).ok_or(Wrong::Busy)
    }
}

/// A place among those who wait.
struct Place(Arc<AtomicUsize>);

impl Place {
    fn take(waiting: &Arc<AtomicUsize>, most: usize) -> Result<Self, Wrong> {
        let before = waiting.fetch_add(1, Ordering::Relaxed);
        let place = Self(Arc::clone(waiting));
        if before >= most { Err(Wrong::Busy) } else { Ok(place) }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn in_a_runtime<T>(work: impl Future<Output = T>) -> T {
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
    }

    #[test]
    fn work_that_breaks_off_costs_nobody_else() {
        in_a_runtime(async {
            let workers = Workers::new(NonZeroUsize::MIN);
            let broken = workers.run(|| std::panic::panic_any("a fault")).await;
            assert_eq!(broken, Err(Wrong::Broken));
            assert_eq!(workers.run(|| 7).await, Ok(7));
            let three = Workers::new(NonZeroUsize::MIN.saturating_add(2));
            assert_eq!(three.run_divided(NonZeroUsize::get).await, Ok(2));
            assert_eq!(three.free.available_permits(), 3);
        });
    }

    #[test]
    fn what_is_too_large_is_refused_and_given_back() {
        in_a_runtime(async {
            let held = Arc::new(Held::default());
            let mut share = Share::none(&held);
            let body = Body::from(vec![0; 11]);
            assert_eq!(body_of(body, 10, &mut share).await, Err(Wrong::TooLarge));
            assert_eq!(body_of(Body::from("abc"), 10, &mut share).await.as_deref(), Ok(&b"abc"[..]));
            assert_eq!(held.0.load(Ordering::Relaxed), 3);
            drop(share);
            assert_eq!(held.0.load(Ordering::Relaxed), 0);
        });
    }
}
