//! Files of many records, JSON or tables, as the options say which of them are meant and what they have in common.

use std::path::Path;

use zairyu::diagnostic::Problems;
use zairyu::input::{
    Defaults, Entry, Filter, Headers, InputError, InputKind, Original, PlacedFilter, RawApplication, Selection,
    TableOptions, entries, read_records,
};
use zairyu::report::{Source, SourceText};

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

/// Which records of a file are meant, and what those of JSON have in common.
#[derive(Default)]
pub(crate) struct Sieve {
    defaults: Defaults,
    selection: Option<Selection>,
    filters: Vec<PlacedFilter>,
}

impl Sieve {
    /// A record with what all have in common, if it is meant. A table has its defaults already.
    pub(crate) fn keep(&self, mut entry: Entry) -> Option<Entry> {
        if self.selection.as_ref().is_some_and(|it| !it.contains(entry.row())) {
            return None;
        }
        if let (Original::Json(_), Ok(record)) = (&entry.original, &mut entry.record) {
            *record = self.defaults.over(std::mem::take(record));
        }
        self.filters.iter().all(|it| it.accepts(&entry)).then_some(entry)
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
    /// The records that are meant.
    pub(crate) records: Vec<Numbered>,
}

/// A record with its place in its file.
pub(crate) struct Numbered {
    /// Counted from 1.
    pub(crate) number: usize,
    line: usize,
    /// The cells of a row.
    cells: Option<Vec<String>>,
    pub(crate) record: RawApplication,
}

impl Numbered {
    /// What it is called where another record is told of.
    pub(crate) fn label(&self, file: &str) -> String {
        // In a table people look for the row, which the headings move.
        if self.cells.is_some() { format!("{file}:{}", self.line) } else { format!("{file} #{}", self.number) }
    }
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
        Ok(Sieve { defaults: self.defaults.clone(), selection: self.selection.clone(), filters })
    }

    /// Reads a file.
    pub(crate) fn read(&self, path: &Path) -> Result<Many, Failure> {
        let bytes = read_input(path)?;
        let ending = path.extension().and_then(|it| it.to_str());
        let unreadable = |error: InputError| Failure::no_records(path, &error);
        let name = path.display().to_string();
        if InputKind::of(ending, &bytes) == InputKind::Json {
            let sieve = self.sieve(None)?;
            let records = read_records(&bytes).map_err(unreadable)?;
            let records = (1..).zip(records).map(|(number, record)| {
                let original = Original::Json(String::new());
                Entry { number, line: number, record: Ok(record), original }
            });
            let records = meant(records, &sieve).map_err(unreadable)?;
            return Ok(Many { name, bytes, headers: None, problems: Problems::default(), records });
        }
        let table = entries(bytes.as_slice(), self.table_options()).map_err(unreadable)?;
        let (headers, problems) = (table.headers().clone(), table.problems().clone());
        let sieve = self.sieve(Some(&headers))?;
        let records = meant(table, &sieve).map_err(unreadable)?;
        Ok(Many { name, bytes, headers: Some(headers), problems, records })
    }
}

fn meant(records: impl Iterator<Item = Entry>, sieve: &Sieve) -> Result<Vec<Numbered>, InputError> {
    let numbered = |Entry { number, line, record, original }| {
        let cells = if let Original::Row(cells) = original { Some(cells) } else { None };
        Ok(Numbered { number, line, cells, record: record? })
    };
    records.filter_map(|it| sieve.keep(it)).map(numbered).collect()
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

    /// The row of a record of a table.
    pub(crate) fn row<'a>(&'a self, record: &'a Numbered) -> Option<SourceText<'a>> {
        let (headers, cells) = (self.headers.as_ref()?, record.cells.as_ref()?);
        Some(SourceText::of_row(record.line, headers.cells(), cells))
    }

    /// Where a problem of a record came from.
    pub(crate) fn source<'a>(&'a self, record: &Numbered, text: Option<&'a SourceText<'a>>) -> Source<'a> {
        Source { name: Some(&self.name), record: record.number, text }
    }
}
