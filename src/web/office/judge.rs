//! Every row judged, by the engine of `zairyu batch`, and put in the order of the last days.

use std::num::NonZeroUsize;
use std::sync::atomic::AtomicBool;

use super::super::site::Site;
use super::super::view::View;
use super::super::wrong::Wrong;
use super::order::Order;
use super::pieces::{Gone, Teller};
use crate::batch::{Batch, Done, Ending, Proof, Sink, Work, full_name};
use crate::calendar::Date;
use crate::check::PhotoPlan;
use crate::diagnostic::{Problems, Severity};
use crate::fill::Filler;
use crate::input::{Entry, Original, RawApplication};
use crate::packet::Packer;

/// How a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::web) enum State {
    /// Its form can be made.
    Ready,
    /// It can be made, and something is to be looked at before.
    Doubtful,
    /// Nothing is made of it until it is mended.
    Refused,
}

/// A row that was judged.
pub(in crate::web) struct Row {
    /// Its line in the user's file.
    pub(in crate::web) line: usize,
    pub(in crate::web) person: String,
    pub(in crate::web) last: Option<Date>,
    pub(in crate::web) state: State,
    pub(in crate::web) problems: Problems,
    /// The cells as they are given back.
    pub(super) cells: Vec<String>,
}

/// A person of whom nothing was made, and why.
pub(super) struct Unmade {
    pub(super) line: usize,
    pub(super) person: String,
    pub(super) problems: Problems,
}

impl Unmade {
    pub(super) fn of(done: Done) -> Self {
        let person = done.record.as_ref().map(full_name).unwrap_or_default();
        Self { line: done.row(), person, problems: done.problems }
    }
}

/// All rows.
pub(in crate::web) struct Judged {
    /// What is wrong with the columns.
    pub(in crate::web) columns: Problems,
    /// By their last days.
    pub(in crate::web) rows: Vec<Row>,
}

impl Judged {
    pub(in crate::web) fn count(&self, state: State) -> usize {
        self.rows.iter().filter(|it| it.state == state).count()
    }

    /// The same once it is known of whom nothing could be made: what seemed ready is not.
    pub(super) fn refuse(&mut self, unmade: Vec<Unmade>) {
        for Unmade { line, problems, .. } in unmade {
            if let Some(row) = self.rows.iter_mut().find(|it| it.line == line) {
                (row.state, row.problems) = (State::Refused, problems);
            }
        }
    }
}

/// Judges all rows, and the columns.
pub(super) fn judged(
    (view, threads): (&View<'_>, NonZeroUsize),
    order: &Order,
    teller: &Teller,
) -> Result<Judged, Wrong> {
    let rows = Run { site: view.site, order, plan: order.plan(), threads, packer: None }.judge(teller)?;
    let mut columns = order.table.table().problems().clone();
    columns.append(order.table.unread.clone());
    Ok(Judged { columns, rows })
}

/// A run of the engine over the rows of an order.
pub(super) struct Run<'a> {
    pub(super) site: &'a Site,
    pub(super) order: &'a Order,
    /// Whether anything is asked of photos.
    pub(super) plan: PhotoPlan,
    pub(super) threads: NonZeroUsize,
    pub(super) packer: Option<&'a Packer>,
}

impl Run<'_> {
    /// What fills the forms: the photos of an office come as they are.
    pub(super) fn filler(&self) -> &Filler {
        match self.plan {
            PhotoPlan::Printed => &self.site.judging,
            PhotoPlan::Pasted => self.site.filler(PhotoPlan::Pasted),
        }
    }

    /// Judges all of them; the soonest due come first, and those of whom that is not known last.
    pub(super) fn judge(&self, teller: &Teller) -> Result<Vec<Row>, Wrong> {
        let mut taken = Taken { rows: Vec::new(), teller };
        let entries = self.order.entries().map_err(|_| Wrong::Unreadable)?;
        self.work(Work::Judge, entries, &mut taken)?;
        taken.rows.sort_by_key(|it| (it.last.is_none(), it.last, it.line));
        Ok(taken.rows)
    }

    /// Works at all of them, for as long as somebody waits for it.
    pub(super) fn work<S: Sink>(&self, work: Work<'_>, entries: Vec<Entry>, sink: &mut S) -> Result<(), Wrong>
    where
        Wrong: From<S::Error>,
    {
        let photo_of =
            |record: &RawApplication| if self.plan == PhotoPlan::Printed { self.order.photo_of(record) } else { None };
        let batch = Batch {
            filler: self.filler(),
            conditions: self.site.conditions(self.plan),
            photo_of: &photo_of,
            jobs: self.threads,
            work,
            proof: Proof::Taken,
            packer: self.packer,
        };
        match batch.run(entries.into_iter().map(Ok), &AtomicBool::new(false), sink)? {
            Ending::Complete => Ok(()),
            Ending::Interrupted | Ending::Broken(_) => Err(Wrong::Broken),
        }
    }
}

struct Taken<'a> {
    rows: Vec<Row>,
    teller: &'a Teller,
}

impl Sink for Taken<'_> {
    type Error = Gone;

    fn take(&mut self, done: Done) -> Result<(), Gone> {
        let state = match (done.is_made(), done.problems.count(Severity::Warning)) {
            (false, _) => State::Refused,
            (true, 0) => State::Ready,
            (true, _) => State::Doubtful,
        };
        let line = done.row();
        let cells = match done.original {
            Original::Row(cells) => cells,
            Original::Json(text) => vec![text],
        };
        let person = done.record.as_ref().map(full_name).unwrap_or_default();
        self.rows.push(Row { line, person, last: done.deadline, state, problems: done.problems, cells });
        self.pause()
    }

    fn pause(&mut self) -> Result<(), Gone> {
        self.teller.look()
    }
}
