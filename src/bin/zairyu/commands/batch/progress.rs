//! How far a batch has come: a bar on a terminal, elsewhere a line now and then.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::tally::Tally;
use crate::console::{Console, Watching};

/// So often a line is written where no bar can be drawn.
const EVERY: Duration = Duration::from_secs(5);

/// What is shown while the work goes on.
pub(super) enum Progress {
    Nobody,
    Bar(ProgressBar),
    Lines { total: Option<usize>, begun: Instant, told: Instant },
}

impl Progress {
    pub(super) fn new(watching: Watching, total: Option<usize>) -> Self {
        match watching {
            Watching::Nobody => Self::Nobody,
            Watching::ByLine => Self::Lines { total, begun: Instant::now(), told: Instant::now() },
            Watching::OnTerminal => Self::Bar(bar(total)),
        }
    }

    /// Shows how far it has come.
    pub(super) fn show(&mut self, tally: &Tally, console: &mut Console) {
        match self {
            Self::Nobody => {}
            Self::Bar(bar) => {
                bar.set_position(u64::try_from(tally.records()).unwrap_or_default());
                let (made, refused, warned) = (tally.made(), tally.refused(), tally.warned());
                bar.set_message(format!("✓ {made}  ✗ {refused}  ! {warned}"));
            }
            Self::Lines { total, begun, told } => {
                if told.elapsed() < EVERY {
                    return;
                }
                *told = Instant::now();
                let (records, made, refused, warned) = (tally.records(), tally.made(), tally.refused(), tally.warned());
                let all = total.map(|it| format!("/{it}")).unwrap_or_default();
                let left = total.and_then(|it| left(*begun, records, it));
                let (ja, en) =
                    left.map(|it| (format!("、残り約{it}秒"), format!(", about {it} s left"))).unwrap_or_default();
                console.say(
                    &format!("{records}{all}件: 作成{made}、不可{refused}、警告あり{warned}{ja}"),
                    &format!("{records}{all} records: {made} made, {refused} refused, {warned} with warnings{en}"),
                );
            }
        }
    }

    /// Lets something be written without disturbing a bar.
    pub(super) fn aside<T>(&self, write: impl FnOnce() -> T) -> T {
        match self {
            Self::Bar(bar) => bar.suspend(write),
            Self::Nobody | Self::Lines { .. } => write(),
        }
    }

    pub(super) fn finish(&self) {
        if let Self::Bar(bar) = self {
            bar.finish_and_clear();
        }
    }
}

fn bar(total: Option<usize>) -> ProgressBar {
    let length = total.and_then(|it| u64::try_from(it).ok());
    let bar = ProgressBar::with_draw_target(length, ProgressDrawTarget::stderr());
    let template = if total.is_some() {
        "{wide_bar} {pos}/{len}  {msg}  {per_sec}  {eta}"
    } else {
        "{spinner} {pos}  {msg}  {per_sec}"
    };
    // A template of ours that cannot be read leaves the bar as it comes.
    bar.with_style(ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// How many seconds the rest will take, by what was done till now.
fn left(begun: Instant, done: usize, total: usize) -> Option<u64> {
    let done = u32::try_from(done).ok().filter(|it| *it > 0)?;
    let rest = u32::try_from(total.saturating_sub(usize::try_from(done).ok()?)).ok()?;
    Some((begun.elapsed() / done).saturating_mul(rest).as_secs())
}
