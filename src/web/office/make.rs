//! The forms of all rows that are ready, as one file; and the rows that are not.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use std::num::NonZeroUsize;

use zip::ZipWriter;

use super::super::papers::plain_file;
use super::super::view::View;
use super::super::wrong::Wrong;
use super::judge::{Run, State, judged};
use super::order::Order;
use super::pieces::{Gone, Piece, Teller};
use crate::batch::{Done, NamePattern, Product, Sink, Work, beside};
use crate::check::PhotoPlan;
use crate::pdf::{Merged, PdfError};
use crate::report::brief;
use crate::spreadsheet::{RefusedRows, SpreadsheetError};

/// More is not held for one answer.
const MOST_BYTES: usize = 1 << 30;
const PDF: &str = "application/pdf";
const ZIP: &str = "application/zip";

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

/// Makes what is ready, the soonest due first; none where nothing is ready, or the photos are missing.
pub(super) fn make(
    (view, threads): (&View<'_>, NonZeroUsize),
    order: &Order,
    form: Form,
    teller: &Teller,
) -> Result<Option<Piece>, Wrong> {
    if !order.is_whole() {
        return Ok(None);
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
            let mut sheets = Sheets { merged, progress };
            run.work(Work::Sheets, entries, &mut sheets)?;
            let pages = sheets.merged.pages();
            let bytes = sheets.merged.finish().map_err(|_| Wrong::Broken)?;
            ("forms.pdf", PDF, Some(bytes).filter(|_| pages > 0))
        }
        Form::Single | Form::Packets => {
            let mut files = Files { zip: ZipWriter::new(Cursor::new(Vec::new())), count: 0, bytes: 0, progress };
            run.work(Work::Forms, entries, &mut files)?;
            let bytes = files.zip.finish().map_err(|_| Wrong::Broken)?.into_inner();
            ("forms.zip", ZIP, Some(bytes).filter(|_| files.count > 0))
        }
    };
    Ok(bytes.map(|bytes| Piece::File { name, kind, bytes }))
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
    progress: Progress<'a>,
}

impl Sink for Sheets<'_> {
    type Error = Wrong;

    fn take(&mut self, done: Done) -> Result<(), Wrong> {
        if let Some(sheet) = done.sheet.as_ref().filter(|_| done.is_made()) {
            self.merged.add(sheet, done.photo.as_ref()).map_err(|_: PdfError| Wrong::Broken)?;
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
    progress: Progress<'a>,
}

impl Sink for Files<'_> {
    type Error = Wrong;

    fn take(&mut self, done: Done) -> Result<(), Wrong> {
        let row = done.row();
        if let (Product::Forms(papers), Some(record)) = (done.product, &done.record) {
            // By the row alone, so that no two are called the same and no name tells who it is.
            let name = NamePattern::default().name(row, record, None);
            for paper in papers {
                self.bytes = self.bytes.saturating_add(paper.pdf.len());
                if self.bytes > MOST_BYTES {
                    return Err(Wrong::TooLarge);
                }
                self.zip.start_file(beside(&name, paper.paper), plain_file()).map_err(|_| Wrong::Broken)?;
                self.zip.write_all(&paper.pdf).map_err(|_| Wrong::Broken)?;
            }
            self.count += 1;
        }
        Ok(self.progress.count()?)
    }

    fn pause(&mut self) -> Result<(), Wrong> {
        Ok(self.progress.teller.look()?)
    }
}
