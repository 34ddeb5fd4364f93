//! Files of many records, JSON or tables, as the options say which of them are meant and what they have in common.

use std::ops::RangeInclusive;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use zairyu::batch::{PhotoFolder, only_not_found};
use zairyu::diagnostic::{Place, Problem, Problems};
use zairyu::input::{
    Defaults, Entry, Filter, Headers, InputError, InputKind, JsonSource, MAX_BYTES, Original, PlacedFilter, Selection,
    TableOptions, entries, json_entries, json_source,
};
use zairyu::report::SourceText;

use crate::args::RecordsArgs;
use crate::console::read_input;
use crate::failure::Failure;

/// What the options say of all files.
pub(crate) struct Choice {
    sheet: Option<String>,
    defaults: Defaults,
    selection: Option<Selection>,
    filters: Vec<Filter>,
    /// All of it that changes what stands on a form, as it was given.
    given: String,
}

/// Which records of a file are meant, and what those of JSON have in common. Keeps in mind what it has met.
#[derive(Default)]
pub(crate) struct Sieve {
    defaults: Defaults,
    selection: Option<Selection>,
    filters: Vec<PlacedFilter>,
    read: AtomicUsize,
    kept: AtomicUsize,
    /// For each part of the selection, whether there is a record of it.
    met: Vec<AtomicBool>,
}

impl Sieve {
    /// A record with what all have in common, if it is meant. A table has its defaults already.
    pub(crate) fn keep(&self, mut entry: Entry) -> Option<Entry> {
        self.read.fetch_add(1, Ordering::Relaxed);
        if self.selection.as_ref().is_some_and(|it| !self.meet(it, entry.row())) {
            return None;
        }
        if let (Original::Json(_), Ok(record)) = (&entry.original, &mut entry.record) {
            *record = self.defaults.over(std::mem::take(record));
        }
        let is_meant = self.filters.iter().all(|it| it.accepts(&entry));
        self.kept.fetch_add(usize::from(is_meant), Ordering::Relaxed);
        is_meant.then_some(entry)
    }

    fn meet(&self, selection: &Selection, row: usize) -> bool {
        let parts = selection.parts().zip(&self.met).filter(|(part, _)| part.contains(&row));
        parts.map(|(_, met)| met.store(true, Ordering::Relaxed)).count() > 0
    }

    /// How many of the records that were read are meant.
    pub(crate) fn kept(&self) -> usize {
        self.kept.load(Ordering::Relaxed)
    }

    /// Refuses a file that was read to its end without any record in it.
    pub(crate) fn refuse_empty(&self, path: &Path) -> Result<(), Failure> {
        if self.read.load(Ordering::Relaxed) > 0 {
            return Ok(());
        }
        Err(Failure::no_records(path, &InputError::Empty))
    }

    /// The numbers that are asked for and that no record has, once all were read.
    pub(crate) fn unmet(&self) -> Problems {
        let mut problems = Problems::default();
        let parts = self.selection.iter().flat_map(Selection::parts).zip(&self.met);
        for (part, _) in parts.filter(|(_, met)| !met.load(Ordering::Relaxed)) {
            problems.push(Problem::at(Place::Record, &only_not_found(&shown(part))));
        }
        problems
    }
}

/// As it may be typed.
fn shown(part: &RangeInclusive<usize>) -> String {
    match (part.start(), part.end()) {
        (first, last) if first == last => first.to_string(),
        (first, &usize::MAX) => format!("{first}-"),
        (first, last) => format!("{first}-{last}"),
    }
}

/// The records of a file.
pub(crate) struct Many {
    /// The file's name as the user gave it.
    pub(crate) name: String,
    bytes: Vec<u8>,
    /// The head line of a table.
    headers: Option<Headers>,
    /// What is wrong with its columns.
    pub(crate) problems: Problems,
    /// The numbers that are asked for and that no record has.
    pub(crate) unmet: Problems,
    /// The records that are meant. Those of JSON without their texts, which stand in the file.
    pub(crate) records: Vec<Entry>,
}

/// A row that cannot be read is the last one, whatever stands behind it: that ends the run, so that nothing is passed over.
pub(crate) fn whole(mut entry: Entry) -> Result<Entry, InputError> {
    entry.record = Ok(entry.record?);
    Ok(entry)
}

impl Choice {
    /// Reads the options.
    pub(crate) fn new(args: &RecordsArgs) -> Result<Self, Failure> {
        let mut given = format!("{:?}", args.set);
        let mut defaults = match &args.defaults {
            Some(path) => {
                let bytes = read_input(path)?;
                given.push_str(&String::from_utf8_lossy(&bytes));
                let read = Defaults::read(&bytes).map_err(|error| Failure::no_records(path, &error))?;
                refuse_problems(path, read.problems())?;
                read
            }
            None => Defaults::default(),
        };
        for text in &args.set {
            defaults.set(text).map_err(|error| Failure::option("--set", &error.wording()))?;
        }
        let selection = args.only.as_deref().map(Selection::parse).transpose();
        let selection = selection.map_err(|error| Failure::option("--only", &error.wording()))?;
        let filters = args.filter.iter().map(|it| Filter::parse(it)).collect::<Result<_, _>>();
        let filters = filters.map_err(|error| Failure::option("--filter", &error.wording()))?;
        Ok(Self { sheet: args.sheet.clone(), defaults, selection, filters, given })
    }

    /// All that the options say of what stands on a form.
    pub(crate) fn given(&self) -> &str {
        &self.given
    }

    /// How tables are read.
    pub(crate) fn table_options(&self) -> TableOptions {
        TableOptions { sheet: self.sheet.clone(), defaults: self.defaults.clone() }
    }

    /// Which records are meant of a table with these headings, or of JSON.
    pub(crate) fn sieve(&self, headers: Option<&Headers>) -> Result<Sieve, Failure> {
        let filters = self.filters.iter().map(|it| it.within(headers)).collect::<Result<_, _>>();
        let filters = filters.map_err(|error| Failure::option("--filter", &error.wording()))?;
        let met = self.selection.iter().flat_map(Selection::parts).map(|_| AtomicBool::default()).collect();
        let (defaults, selection) = (self.defaults.clone(), self.selection.clone());
        Ok(Sieve { defaults, selection, filters, met, ..Sieve::default() })
    }

    /// Reads a file; photos that its records do not name are looked for among those of a folder.
    pub(crate) fn read(&self, path: &Path, photos: Option<&PhotoFolder>) -> Result<Many, Failure> {
        let bytes = read_input(path)?;
        let ending = path.extension().and_then(|it| it.to_str());
        let unreadable = |error: InputError| Failure::no_records(path, &error);
        if bytes.len() > MAX_BYTES {
            // No more of it was read.
            return Err(unreadable(InputError::TooLarge));
        }
        let name = path.display().to_string();
        if InputKind::of(ending, &bytes) == InputKind::Json {
            let sieve = self.sieve(None)?;
            let meant = Meant { sieve: &sieve, photos, headers: None };
            let records = match json_source(bytes.as_slice()).map_err(unreadable)? {
                JsonSource::Lines(lines) => meant.of(lines),
                JsonSource::Documents(text) => json_entries(&text).and_then(|it| meant.of(it)),
            };
            let records = records.map_err(unreadable)?;
            sieve.refuse_empty(path)?;
            let (problems, unmet) = (Problems::default(), sieve.unmet());
            return Ok(Many { name, bytes, headers: None, problems, unmet, records });
        }
        let table = entries(bytes.as_slice(), self.table_options()).map_err(unreadable)?;
        let (headers, problems) = (table.headers().clone(), table.problems().clone());
        let sieve = self.sieve(Some(&headers))?;
        let records = Meant { sieve: &sieve, photos, headers: Some(&headers) }.of(table.map(whole));
        let records = records.map_err(unreadable)?;
        sieve.refuse_empty(path)?;
        Ok(Many { name, bytes, headers: Some(headers), problems, unmet: sieve.unmet(), records })
    }
}

/// Which records are meant, and how they come to their photos.
struct Meant<'a> {
    sieve: &'a Sieve,
    photos: Option<&'a PhotoFolder>,
    headers: Option<&'a Headers>,
}

impl Meant<'_> {
    fn of(&self, read: impl Iterator<Item = Result<Entry, InputError>>) -> Result<Vec<Entry>, InputError> {
        let kept = read.filter_map(|it| it.map(|entry| self.sieve.keep(entry)).transpose());
        let with_photo = |mut entry: Entry| {
            if let Some(photos) = self.photos {
                photos.look_up(&mut entry, self.headers);
            }
            if let Original::Json(text) = &mut entry.original {
                *text = String::new();
            }
            entry
        };
        kept.map(|it| it.map(with_photo)).collect()
    }
}

fn refuse_problems(path: &Path, problems: &Problems) -> Result<(), Failure> {
    let Some(problem) = problems.iter().next() else { return Ok(()) };
    let path = path.display();
    let (ja, en) = (&problem.message.ja, &problem.message.en);
    Err(Failure::new(format!("--defaults {path}: {ja}"), format!("--defaults {path}: {en}")))
}

impl Many {
    /// The text of a file that is no table, to show its lines.
    pub(crate) fn text(&self) -> Option<SourceText<'_>> {
        if self.headers.is_some() { None } else { SourceText::new(&self.bytes) }
    }

    /// The head line of a table as the source of a problem with its columns.
    pub(crate) fn head(&self) -> Option<SourceText<'_>> {
        self.headers.as_ref().map(|it| SourceText::of_row(it.line(), it.cells(), it.cells()))
    }

    /// The row of a record of a table, its cells as they came.
    pub(crate) fn row<'a>(&'a self, line: usize, original: &'a Original) -> Option<SourceText<'a>> {
        let (Some(headers), Original::Row(cells)) = (&self.headers, original) else { return None };
        Some(SourceText::of_row(line, headers.cells(), cells))
    }

    /// What a record is called where another is told of. In a table people look for the row, which the headings move.
    pub(crate) fn label(&self, record: &Entry) -> String {
        let (name, row) = (&self.name, record.row());
        if self.headers.is_some() { format!("{name}:{row}") } else { format!("{name} #{row}") }
    }
}
