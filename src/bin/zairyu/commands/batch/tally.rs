//! What came of a batch, for people: counts, who was refused and why, and whose deadline is near.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use zairyu::batch::{Done, FAULT_OF_OURS, Outcome};
use zairyu::calendar::Date;
use zairyu::diagnostic::{Problems, Severity, Wording};
use zairyu::report::{Summary, brief};

use crate::batch_args::BatchArgs;
use crate::console::{Channel, Console};
use crate::exit_status::ExitStatus;

/// More of the refused are not listed again; all are in the file of refused records.
const REFUSED_SHOWN: usize = 50;
/// More days are not listed.
const DAYS_SHOWN: usize = 10;
/// More records of one day are not named.
const RECORDS_SHOWN: usize = 8;

/// Counts, and as much of the rest as anybody reads: a million records need no more room than a thousand.
pub(super) struct Tally {
    today: Date,
    summary: Summary,
    warned: usize,
    refused: Vec<String>,
    deadlines: BTreeMap<Date, Due>,
    /// The worst that became of a record.
    status: ExitStatus,
}

/// Who is due on a day.
#[derive(Default)]
struct Due {
    count: usize,
    first: Vec<Wording>,
}

impl Tally {
    pub(super) fn new(today: Date) -> Self {
        let (summary, refused, deadlines) = (Summary::default(), Vec::new(), BTreeMap::new());
        Self { today, summary, warned: 0, refused, deadlines, status: ExitStatus::Success }
    }

    pub(super) fn records(&self) -> usize {
        self.summary.records
    }

    pub(super) fn made(&self) -> usize {
        self.summary.made
    }

    pub(super) fn refused(&self) -> usize {
        self.summary.refused
    }

    /// How the run ends, by what became of its records.
    pub(super) fn status(&self) -> ExitStatus {
        self.status
    }

    /// How many records have warnings.
    pub(super) fn warned(&self) -> usize {
        self.warned
    }

    /// Counts what was told of all records at once.
    pub(super) fn warn(&mut self, warnings: usize) {
        self.summary.warnings += warnings;
    }

    /// Tells that no record becomes a form.
    pub(super) fn refuse_all(self, records: usize, console: &mut Console) {
        let summary = Summary { records, made: 0, refused: records, ..self.summary };
        console.say(
            &format!("列に誤りがあるため、{records}件とも作成していません。見出しを直して、もう一度実行してください"),
            &format!(
                "because of the columns no form was made of {records} records; mend the head line and run it again"
            ),
        );
        console.summary(summary, Channel::Words);
    }

    /// Counts a record.
    pub(super) fn count(&mut self, done: &Done, outcome: Outcome, console: &Console) {
        let warnings = done.problems.count(Severity::Warning);
        self.summary.records += 1;
        self.summary.warnings += warnings;
        self.warned += usize::from(warnings > 0);
        if outcome == Outcome::Made {
            self.summary.made += 1;
            let Some(deadline) = done.deadline else { return };
            let due = self.deadlines.entry(deadline).or_default();
            due.count += 1;
            if due.first.len() < RECORDS_SHOWN {
                due.first.push(done.label());
            }
            return;
        }
        self.summary.refused += 1;
        self.status = self.status.max(status_of_refused(&done.problems));
        let reason = done.problems.iter().find(|it| it.rule.severity == Severity::Error);
        if self.refused.len() < REFUSED_SHOWN {
            let reason = reason.map(|it| brief(it, console.lang())).unwrap_or_default();
            let label = done.label();
            self.refused.push(format!("  {} {reason}", label.get(console.lang())));
        }
    }

    /// Tells all of it.
    pub(super) fn tell(&self, args: &BatchArgs, merged: Option<&Path>, refused: Option<&Path>, console: &mut Console) {
        self.tell_refused(refused, args, console);
        self.tell_deadlines(console);
        let Summary { records, made, refused, warnings } = self.summary;
        if args.run.care.dry_run {
            console.say(
                &format!("{records}件中、作成できるもの{made}件、できないもの{refused}件、警告{warnings}件（何も書き出していません）"),
                &format!("records {records}, can be made {made}, refused {refused}, warnings {warnings}; nothing was written"),
            );
        } else {
            let places: Vec<String> =
                args.directory.iter().map(PathBuf::as_path).chain(merged).map(|it| it.display().to_string()).collect();
            let places = places.join(", ");
            let (ja, en) = if made > 0 {
                (
                    "。A4・片面・実際のサイズ（100%）で印刷してください",
                    "; print on A4, single-sided, at 100 % (actual size)",
                )
            } else {
                ("", "")
            };
            console.say(
                &format!("{records}件中、作成{made}件、不可{refused}件、警告{warnings}件: {places}{ja}"),
                &format!("records {records}, made {made}, refused {refused}, warnings {warnings}: {places}{en}"),
            );
        }
        console.summary(self.summary, Channel::Words);
    }

    fn tell_refused(&self, path: Option<&Path>, args: &BatchArgs, console: &mut Console) {
        if self.refused.is_empty() {
            return;
        }
        console.say("作成できなかった記録:", "refused:");
        for line in &self.refused {
            console.say(line, line);
        }
        let more = self.summary.refused.saturating_sub(self.refused.len());
        if more > 0 {
            console.say(&format!("  ほか{more}件"), &format!("  and {more} more"));
        }
        if let Some(path) = path {
            let path = path.display();
            // Paths of photos count from the folder of the input, which is another for the refused records.
            let folder = args.photo.photos.as_deref().or(args.input.parent()).unwrap_or(Path::new("."));
            let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
            let folder = folder.display();
            let (ja, en) = if args.photo.is_pasted() {
                (String::new(), String::new())
            } else {
                (format!("と --photos {folder} "), format!(" and --photos {folder}"))
            };
            console.say(
                &format!("{path} を直したら、別のフォルダーの -d {ja}を付けて、もう一度 batch に渡してください"),
                &format!("mend them in {path}, then give that file to batch, with another folder for -d{en}"),
            );
        }
    }

    fn tell_deadlines(&self, console: &mut Console) {
        if self.deadlines.is_empty() {
            return;
        }
        console.say("申請の期限:", "last days to apply:");
        for (deadline, due) in self.deadlines.iter().take(DAYS_SHOWN) {
            let named: Vec<&str> = due.first.iter().map(|it| it.get(console.lang())).collect();
            let more = if due.count > due.first.len() { ", …" } else { "" };
            let (named, count) = (named.join(", "), due.count);
            let (ja, en) = left(self.today.days_until(*deadline));
            console.say(
                &format!("  {deadline} {ja} {count}件: {named}{more}"),
                &format!("  {deadline} {en}, {count}: {named}{more}"),
            );
        }
        if self.deadlines.len() > DAYS_SHOWN {
            console.say("  …", "  …");
        }
    }
}

/// How many days are left.
fn left(days: i64) -> (String, String) {
    match days {
        ..0 => (format!("{}日超過", -days), format!("{} days ago", -days)),
        0 => ("今日まで".to_owned(), "today".to_owned()),
        1 => ("あと1日".to_owned(), "1 day left".to_owned()),
        days => (format!("あと{days}日"), format!("{days} days left")),
    }
}

/// Data can be mended by whoever wrote it; a fault of ours cannot.
fn status_of_refused(problems: &Problems) -> ExitStatus {
    let is_ours = problems.iter().any(|it| it.rule.code == FAULT_OF_OURS.code);
    if is_ours { ExitStatus::Failure } else { ExitStatus::Refused }
}

#[cfg(test)]
mod tests {
    use zairyu::diagnostic::{Place, Problem, Remark};

    use super::*;

    #[test]
    fn a_fault_of_ours_is_worse_than_data() {
        let mut problems = Problems::default();
        assert_eq!(status_of_refused(&problems), ExitStatus::Refused);
        problems.push(Problem::at(Place::Record, &Remark::new(&FAULT_OF_OURS, "不具合", "a bug")));
        assert_eq!(status_of_refused(&problems), ExitStatus::Failure);
    }
}
