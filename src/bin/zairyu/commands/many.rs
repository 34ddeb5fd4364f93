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
        let mut defaults = match &args.defaults {
            Some(path) => {
                let read = Defaults::read(&read_input(path)?).map_err(|error| Failure::no_records(path, &error))?;
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
        Ok(Self { sheet: args.sheet.clone(), defaults, selection, filters })
    }

    /// Reads a file.
    pub(crate) fn read(&self, path: &Path) -> Result<Many, Failure> {
        let bytes = read_input(path)?;
        let ending = path.extension().and_then(|it| it.to_str());
        let unreadable = |error: InputError| Failure::no_records(path, &error);
        let name = path.display().to_string();
        if InputKind::of(ending, &bytes) == InputKind::Json {
            let filters = self.placed(None)?;
            let records = read_records(&bytes).map_err(unreadable)?;
            let records = (1..).zip(records).map(|(number, record)| {
                let record = Ok(self.defaults.over(record));
                Entry { number, line: number, record, original: Original::Json(String::new()) }
            });
            let records = self.meant(records, &filters).map_err(unreadable)?;
            return Ok(Many { name, bytes, headers: None, problems: Problems::default(), records });
        }
        let options = TableOptions { sheet: self.sheet.clone(), defaults: self.defaults.clone() };
        let table = entries(bytes.as_slice(), options).map_err(unreadable)?;
        let (headers, problems) = (table.headers().clone(), table.problems().clone());
        let filters = self.placed(Some(&headers))?;
        let records = self.meant(table, &filters).map_err(unreadable)?;
        Ok(Many { name, bytes, headers: Some(headers), problems, records })
    }

    fn placed(&self, headers: Option<&Headers>) -> Result<Vec<PlacedFilter>, Failure> {
        let placed = self.filters.iter().map(|it| it.within(headers)).collect::<Result<_, _>>();
        placed.map_err(|error| Failure::option("--filter", &error.wording()))
    }

    fn meant(
        &self,
        records: impl Iterator<Item = Entry>,
        filters: &[PlacedFilter],
    ) -> Result<Vec<Numbered>, InputError> {
        let is_meant = |it: &Entry| self.selection.as_ref().is_none_or(|selection| selection.contains(it.number));
        let records = records.filter(|it| is_meant(it) && filters.iter().all(|filter| filter.accepts(it)));
        let numbered = |Entry { number, line, record, original }| {
            let cells = if let Original::Row(cells) = original { Some(cells) } else { None };
            Ok(Numbered { number, line, cells, record: record? })
        };
        records.map(numbered).collect()
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
