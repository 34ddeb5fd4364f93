//! Where everything goes that is done, in the order of the records.

use zairyu::batch::{Done, Folder, Line, Outcome, Product, Refused, Sink};
use zairyu::diagnostic::{Problems, Severity};
use zairyu::input::{Headers, Original};
use zairyu::report::{Source, SourceText};

use super::merged_file::MergedFile;
use super::progress::Progress;
use super::tally::Tally;
use crate::console::{Channel, Console};
use crate::failure::Failure;

/// Takes what is done.
pub(super) struct Output<'a> {
    pub(super) console: &'a mut Console,
    /// What the input is called.
    pub(super) name: &'a str,
    /// The input, where it is at hand.
    pub(super) text: Option<SourceText<'a>>,
    /// The head line of a table.
    pub(super) headers: Option<&'a Headers>,
    pub(super) folder: Option<Folder>,
    pub(super) merged: Option<MergedFile<'a>>,
    pub(super) refused: Option<Refused>,
    pub(super) tally: Tally,
    pub(super) progress: Progress,
}

impl Sink for Output<'_> {
    type Error = Failure;

    fn take(&mut self, mut done: Done) -> Result<(), Failure> {
        let is_made = done.is_made();
        // A paper that only has to be made anew is nothing to mend.
        let is_to_mend = !is_made && !matches!(done.product, Product::Outdated(_));
        let sheet = done.sheet.take();
        let merged = self.merged.as_mut().zip(sheet.as_ref()).filter(|_| is_made);
        let page = merged.map(|(merged, sheet)| merged.add(sheet, done.photo.as_ref())).transpose()?;
        if let Some(folder) = &mut self.folder {
            let lines = folder.take(&mut done, page)?;
            self.tell_results(&lines);
        }
        if let Some(refused) = self.refused.as_mut().filter(|_| is_to_mend) {
            refused.add(&done)?;
        }
        self.tell_problems(&done);
        let outcome = if is_made { Outcome::Made } else { Outcome::Refused };
        self.tally.count(&done, outcome, self.console);
        self.progress.show(&self.tally, self.console);
        Ok(())
    }

    fn pause(&mut self) -> Result<(), Failure> {
        if let Some(folder) = &mut self.folder {
            let lines = folder.put_away()?;
            self.tell_results(&lines);
        }
        self.progress.show(&self.tally, self.console);
        Ok(())
    }
}

impl Output<'_> {
    /// One line a record for programs, once its paper is safely on the disk.
    pub(super) fn tell_results(&mut self, lines: &[Line]) {
        if self.console.is_for_programs() {
            for line in lines {
                self.console.data(line.text().trim_end());
            }
        }
    }

    fn tell_problems(&mut self, done: &Done) {
        let mut told = Problems::default();
        let least = if self.console.tells_notes() { Severity::Note } else { Severity::Warning };
        done.problems.iter().filter(|it| it.rule.severity >= least).for_each(|it| told.push(it.clone()));
        if told.is_empty() {
            return;
        }
        let row = match (&done.original, self.headers) {
            (Original::Row(cells), Some(headers)) => Some(SourceText::of_row(done.line, headers.cells(), cells)),
            _ => None,
        };
        let text = row.as_ref().or(self.text.as_ref());
        let source = Source { name: Some(self.name), record: done.number, text };
        let console = &mut *self.console;
        self.progress.aside(|| console.problems(&told, |_| source, Channel::Words));
    }
}
