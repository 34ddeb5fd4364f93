//! The forms of all rows that are ready, as one file; and the rows that are not. Who is not in the file is named.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use std::num::NonZeroUsize;

use zip::ZipWriter;

use super::super::papers::plain_file;
use super::super::view::View;
use super::super::wrong::Wrong;
use super::judge::{Run, State, Unmade, judged};
use super::order::Order;
use super::pieces::{Gone, Piece, Teller};
use crate::batch::{Done, NamePattern, Product, Sink, Work, beside};
use crate::check::PhotoPlan;
use crate::diagnostic::{Lang, Severity};
use crate::pdf::{Merged, PdfError};
use crate::report::brief;
use crate::spreadsheet::{RefusedRows, SpreadsheetError};

/// More is not held for one answer.
const MOST_BYTES: usize = 1 << 30;
const PDF: &str = "application/pdf";
const ZIP: &str = "application/zip";
/// In a ZIP, who is not.
const NOT_MADE: &str = "not-made.txt";

/// As what the forms are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// One PDF.
    Merged,
    /// A PDF for each person.
    Single,
    /// All papers of each person.
    Packets,
}

impl Form {
    pub(super) fn named(name: &str) -> Self {
        match name {
            "zip" => Self::Single,
            "packets" => Self::Packets,
            _ => Self::Merged,
        }
    }
}

/// What came of the forms.
pub(super) enum Made {
    /// A file that holds them.
    File(Piece),
    /// None was made, and of whom.
    Nothing(Vec<Unmade>),
}

/// Makes what is ready, the soonest due first; nothing where nothing is ready, or the photos are missing.
pub(super) fn make(
    (view, threads): (&View<'_>, NonZeroUsize),
    order: &Order,
    form: Form,
    teller: &Teller,
) -> Result<Made, Wrong> {
    if !order.is_whole() {
        return Ok(Made::Nothing(Vec::new()));
    }
    let mut entries = order.entries().map_err(|_| Wrong::Unreadable)?;
    teller.tell(0, entries.len())?;
    // Photos take the time, and no last day hangs on one.
    let in_order = Run { site: view.site, order, plan: PhotoPlan::Pasted, threads, packer: None }.judge(teller)?;
    let places: BTreeMap<usize, usize> = in_order.iter().map(|it| it.line).zip(0..).collect();
    entries.sort_by_key(|it| places.get(&it.line).copied());
    let packer = view.site.packer(view.language()).filter(|_| form == Form::Packets);
    let run = Run { site: view.site, order, plan: order.plan(), threads, packer };
    let progress = Progress { done: 0, of: entries.len(), teller };
    let (name, kind, bytes) = match form {
        Form::Merged => {
            let merged = run.filler().merged(Vec::new()).map_err(|_| Wrong::Broken)?;
            let mut sheets = Sheets { merged, unmade: Vec::new(), progress };
            run.work(Work::Sheets, entries, &mut sheets)?;
            let pages = sheets.merged.pages();
            if pages == 0 {
                return Ok(Made::Nothing(sheets.unmade));
            }
            let bytes = sheets.merged.finish().map_err(|_| Wrong::Broken)?;
            ("forms.pdf", PDF, bytes)
        }
        Form::Single | Form::Packets => {
            let mut files = Files::new(progress);
            run.work(Work::Forms, entries, &mut files)?;
            if files.count == 0 {
                return Ok(Made::Nothing(files.unmade));
            }
            ("forms.zip", ZIP, files.finish(view)?)
        }
    };
    Ok(Made::File(Piece::File { name, kind, bytes }))
}

/// The rows to be mended, as the command line gives them back; none where there is none.
pub(super) fn refused(work: (&View<'_>, NonZeroUsize), order: &Order, teller: &Teller) -> Result<Option<Piece>, Wrong> {
    let mut judged = judged(work, order, teller)?;
    // As in the file that they came from.
    judged.rows.sort_by_key(|it| it.line);
    let mut rows = RefusedRows::new(&order.table.headings);
    for row in judged.rows.iter().filter(|it| it.state == State::Refused) {
        rows.add(&row.cells, row.problems.iter().map(|it| brief(it, work.0.lang())).collect());
    }
    if rows.is_empty() {
        return Ok(None);
    }
    let as_text = || {
        let bytes = rows.to_csv()?;
        Ok::<_, SpreadsheetError>(Piece::File { name: "refused.csv", kind: "text/csv; charset=utf-8", bytes })
    };
    let as_workbook = || {
        let bytes = rows.to_workbook()?;
        Ok::<_, SpreadsheetError>(Piece::File { name: "refused.xlsx", kind: super::WORKBOOK, bytes })
    };
    // More than a workbook holds: better another kind of file than anything lost.
    let file = if order.table.sheet.is_some() { as_workbook().or_else(|_| as_text()) } else { as_text() };
    file.map(Some).map_err(|_| Wrong::Broken)
}

/// Tells of each that is done.
struct Progress<'a> {
    done: usize,
    of: usize,
    teller: &'a Teller,
}

impl Progress<'_> {
    fn count(&mut self) -> Result<(), Gone> {
        self.done += 1;
        self.teller.tell(self.done, self.of)
    }
}

/// One file that grows.
struct Sheets<'a> {
    merged: Merged<'a, Vec<u8>>,
    unmade: Vec<Unmade>,
    progress: Progress<'a>,
}

impl Sink for Sheets<'_> {
    type Error = Wrong;

    fn take(&mut self, done: Done) -> Result<(), Wrong> {
        match done.sheet.as_ref().filter(|_| done.is_made()) {
            Some(sheet) => self.merged.add(sheet, done.photo.as_ref()).map_err(|_: PdfError| Wrong::Broken)?,
            None => self.unmade.push(Unmade::of(done)),
        }
        Ok(self.progress.count()?)
    }

    fn pause(&mut self) -> Result<(), Wrong> {
        Ok(self.progress.teller.look()?)
    }
}

/// A file each.
struct Files<'a> {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    count: usize,
    bytes: usize,
    unmade: Vec<Unmade>,
    progress: Progress<'a>,
}

impl<'a> Files<'a> {
    fn new(progress: Progress<'a>) -> Self {
        Self { zip: ZipWriter::new(Cursor::new(Vec::new())), count: 0, bytes: 0, unmade: Vec::new(), progress }
    }

    fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), Wrong> {
        self.bytes = self.bytes.saturating_add(bytes.len());
        if self.bytes > MOST_BYTES {
            return Err(Wrong::TooLarge);
        }
        self.zip.start_file(name, plain_file()).map_err(|_| Wrong::Broken)?;
        self.zip.write_all(bytes).map_err(|_| Wrong::Broken)
    }

    /// The ZIP, with a list of those who are not in it: nobody counts the files.
    fn finish(mut self, view: &View<'_>) -> Result<Vec<u8>, Wrong> {
        if !self.unmade.is_empty() {
            let list = list(&std::mem::take(&mut self.unmade), &view.plain("office-missing"), view.lang());
            self.add(NOT_MADE, list.as_bytes())?;
        }
        Ok(self.zip.finish().map_err(|_| Wrong::Broken)?.into_inner())
    }
}

/// Who is missing, and why.
fn list(unmade: &[Unmade], heading: &str, lang: Lang) -> String {
    let told = unmade.iter().map(|Unmade { line, person, problems }| {
        let errors = problems.iter().filter(|it| it.rule.severity == Severity::Error);
        let why: Vec<String> = errors.map(|it| brief(it, lang)).collect();
        format!("#{line} {person}: {}", why.join("; "))
    });
    let lines: Vec<String> = std::iter::once(heading.to_owned()).chain(told).collect();
    lines.join("\r\n") + "\r\n"
}

impl Sink for Files<'_> {
    type Error = Wrong;

    fn take(&mut self, done: Done) -> Result<(), Wrong> {
        match (&done.product, &done.record) {
            (Product::Forms(papers), Some(record)) => {
                // By the row alone, so that no two are called the same and no name tells who it is.
                let name = NamePattern::default().name(done.row(), record, None);
                for paper in papers {
                    self.add(&beside(&name, paper.paper), &paper.pdf)?;
                }
                self.count += 1;
            }
            _ => self.unmade.push(Unmade::of(done)),
        }
        Ok(self.progress.count()?)
    }

    fn pause(&mut self) -> Result<(), Wrong> {
        Ok(self.progress.teller.look()?)
    }
}

#[cfg(test)]
mod tests {
    use super::super::pieces::channel;
    use super::*;
    use crate::batch::FAULT_OF_OURS;
    use crate::diagnostic::{Field, Place, Problem, Problems, Remark};
    use crate::input::{Original, RawApplication};

    fn done(product: Product, line: usize) -> Done {
        let mut record = RawApplication::new();
        record.set(Field::Name, "NGUYEN VAN AN");
        let mut problems = Problems::default();
        if matches!(product, Product::Refused) {
            problems.push(Problem::at(Place::Record, &Remark::new(&FAULT_OF_OURS, "不具合", "a bug")));
        }
        Done {
            number: line - 1,
            line,
            original: Original::Row(Vec::new()),
            record: Some(record),
            input: String::new(),
            product,
            sheet: None,
            photo: None,
            deadline: None,
            problems,
        }
    }

    #[test]
    fn whose_form_cannot_be_made_is_named() {
        let (teller, _pieces) = channel();
        let mut files = Files::new(Progress { done: 0, of: 2, teller: &teller });
        files.take(done(Product::Forms(Vec::new()), 2)).unwrap();
        files.take(done(Product::Refused, 3)).unwrap();
        assert_eq!(files.count, 1);
        let told = list(&files.unmade, "not here:", Lang::En);
        assert_eq!(told, "not here:\r\n#3 NGUYEN VAN AN: error[fault-of-ours]: a bug\r\n");
        let filler = crate::fill::Filler::new(crate::form::DEFAULT_EDITION).unwrap();
        let merged = filler.merged(Vec::new()).unwrap();
        let mut sheets = Sheets { merged, unmade: Vec::new(), progress: Progress { done: 0, of: 1, teller: &teller } };
        sheets.take(done(Product::Refused, 2)).unwrap();
        assert_eq!(sheets.unmade.iter().map(|it| it.line).collect::<Vec<_>>(), [2]);
    }
}
