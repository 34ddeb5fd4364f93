//! One record, the whole way, on a thread of its own.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::engine::{Batch, Papers, Proof, Sheets, Work};
use super::manifest::{Line, Standing, Wanted, hexadecimal};
use super::rules::{Unreadable, fault_of_ours, paper_outdated};
use crate::application::Application;
use crate::calendar::Date;
use crate::diagnostic::{Field, Place, Position, Problem, Problems, Severity, Wording};
use crate::fill::{Judged, PhotoFile};
use crate::input::{Entry, Original, RawApplication};
use crate::layout::Sheet;
use crate::output::{Draft, Existing, WriteError};
use crate::packet::{PackedPaper, Packer};
use crate::photo::Photo;
use crate::photo_file::PhotoFileError;
use crate::procedure::{Case, Paper};

/// What became of a record.
pub struct Done {
    /// Its number in the input, counted from 1.
    pub number: usize,
    /// The line of its file, or the row of its table.
    pub line: usize,
    /// What stood in the input.
    pub original: Original,
    /// What was read there.
    pub record: Option<RawApplication>,
    /// The SHA-256 of the record and its photo, as they came and as they were read; empty where nobody lists it.
    pub input: String,
    /// What was made of it.
    pub product: Product,
    /// What stands on its form, where that was asked for.
    pub sheet: Option<Sheet>,
    /// The photo on it.
    pub photo: Option<Photo>,
    /// The last day on which the application is in time.
    pub deadline: Option<Date>,
    /// All that is to be said of it.
    pub problems: Problems,
}

/// What was made of a record.
#[derive(Debug)]
pub enum Product {
    /// Nothing, because of what is wrong with it.
    Refused,
    /// Nothing, since nothing was asked for; it can be made.
    Judged,
    /// A form and the papers that go with it, as bytes.
    Forms(Vec<PackedPaper>),
    /// A paper, which waits for its name.
    Paper {
        /// The paper.
        draft: Draft,
        /// Its SHA-256.
        digest: String,
        /// How large it is.
        bytes: usize,
        /// The papers that go with it.
        companions: Vec<Companion>,
        /// The day by which those are made; none where there are none.
        day: Option<Date>,
    },
    /// Nothing new: an earlier run made its paper.
    Kept(Line),
    /// Nothing: an earlier run made its paper, from which something has changed.
    Outdated(Line),
    /// A paper that could not be put on the disk.
    Unwritten(WriteError),
}

/// A paper that goes with a form, waiting for its name.
#[derive(Debug)]
pub struct Companion {
    /// Which one.
    pub(super) paper: Paper,
    /// Where it waits.
    pub(super) draft: Draft,
    /// The SHA-256 of it.
    pub(super) digest: String,
}

/// What was drawn of a record.
struct Papered {
    form: Vec<u8>,
    others: Vec<PackedPaper>,
}

impl Companion {
    fn draft(made: PackedPaper, folder: &Path, number: usize) -> Result<Self, WriteError> {
        let PackedPaper { paper, pdf } = made;
        let digest = hexadecimal(&Sha256::digest(&pdf));
        let draft = Draft::write_unsealed(folder, &format!("{number}-{}", paper.name()), &pdf)?;
        Ok(Self { paper, draft, digest })
    }
}

impl Batch<'_> {
    /// Takes a record the whole way.
    pub(super) fn process(&self, entry: Entry) -> Done {
        let Entry { number, line, record, original } = entry;
        let mut done = Done {
            number,
            line,
            original,
            record: None,
            input: String::new(),
            product: Product::Refused,
            sheet: None,
            photo: None,
            deadline: None,
            problems: Problems::default(),
        };
        match record {
            Err(error) => {
                let mut problem = Problem::at(Place::Record, &Unreadable(&error));
                problem.position = Some(Position { line, column: 1 });
                done.problems.push(problem);
                done.input = input_digest(&done.original, None, None);
            }
            Ok(record) => {
                // The one place where a panic is caught: it would be our bug, and may cost this record but not the others.
                // What it leaves behind is dropped; nothing that is shared can be changed from there.
                let work = AssertUnwindSafe(|| self.work_on(&record, &mut done));
                if catch_unwind(work).is_err() {
                    done.refuse_for_fault("panic");
                }
                done.record = Some(record);
            }
        }
        done
    }

    fn work_on(&self, record: &RawApplication, done: &mut Done) {
        let photo = (self.photo_of)(record);
        let papers = match &self.work {
            Work::Papers(papers) => papers,
            Work::Forms => return self.hand_on(record, photo, done),
            Work::Judge | Work::Sheets => return drop(self.judge(record, photo, done)),
        };
        done.input = input_digest(&done.original, Some(record), photo.as_ref());
        let wanted = Wanted { input: &done.input, settings: papers.settings, day: self.day() };
        match papers.previous.standing(done.row(), wanted, papers.folder) {
            Standing::Done(line) => {
                if papers.sheets == Sheets::Wanted {
                    self.judge(record, photo, done);
                }
                done.product = Product::Kept(line);
            }
            Standing::Changed(change, line) if papers.existing == Existing::Keep => {
                let file = line.file.clone().unwrap_or_default();
                done.problems.push(Problem::at(Place::Record, &paper_outdated(change, &file)));
                done.product = Product::Outdated(line);
            }
            Standing::Changed(..) | Standing::Open => {
                if let Some(application) = self.judge(record, photo, done) {
                    self.draw((record, &application), papers, done);
                }
                done.sheet = done.sheet.take().filter(|_| papers.sheets == Sheets::Wanted);
            }
        }
    }

    /// The day on which papers hang that go with the form: what they say of days left, and which there are at all.
    fn day(&self) -> Option<Date> {
        self.packer.map(|_| self.conditions.today())
    }

    /// Judges a record; what is not drawn from here on is left in `done`.
    fn judge(&self, record: &RawApplication, photo: PhotoFile, done: &mut Done) -> Option<Application> {
        let Judged { application, sheet, photo, deadline, problems } =
            self.filler.judge(record, photo, &self.conditions);
        done.product = if sheet.is_some() { Product::Judged } else { Product::Refused };
        done.deadline = deadline.map(|it| it.last);
        done.problems.append(problems);
        (done.sheet, done.photo) = (sheet, photo);
        application
    }

    /// Makes the papers, which nobody puts on a disk.
    fn hand_on(&self, record: &RawApplication, photo: PhotoFile, done: &mut Done) {
        let Some(application) = self.judge(record, photo, done) else { return };
        match self.papers_of(record, &application, done) {
            Ok(Some(Papered { form, others })) => {
                let form = PackedPaper { paper: Paper::Form, pdf: form };
                done.product = Product::Forms(std::iter::once(form).chain(others).collect());
            }
            Ok(None) => {}
            Err(fault) => done.refuse_for_fault(&fault),
        }
        done.sheet = None;
    }

    /// The form, proved where that is asked for, and the papers that go with it; none without a sheet.
    ///
    /// # Errors
    ///
    /// A fault of ours, in words.
    fn papers_of(
        &self,
        record: &RawApplication,
        application: &Application,
        done: &Done,
    ) -> Result<Option<Papered>, String> {
        let Some(sheet) = &done.sheet else { return Ok(None) };
        let pdf = self.filler.draw(sheet, done.photo.as_ref()).map_err(|error| error.to_string())?;
        if self.proof == Proof::Taken {
            let differences = self.filler.prove(&pdf, record, &self.conditions).map_err(|error| error.to_string())?;
            if let Some(difference) = differences.iter().find(|it| it.rule.severity == Severity::Error) {
                return Err(difference.message.en.clone());
            }
        }
        let papers_of = |packer: &Packer| packer.papers(application, &Case::of(application, &self.conditions));
        let others = self.packer.map(papers_of).transpose().map_err(|error| error.to_string())?;
        Ok(Some(Papered { form: pdf, others: others.unwrap_or_default() }))
    }

    fn draw(&self, (record, application): (&RawApplication, &Application), papers: &Papers<'_>, done: &mut Done) {
        let (pdf, made) = match self.papers_of(record, application, done) {
            Ok(Some(Papered { form, others })) => (form, others),
            Ok(None) => return,
            Err(fault) => return done.refuse_for_fault(&fault),
        };
        let digest = hexadecimal(&self.filler.digest(&pdf));
        let written = Draft::write_unsealed(papers.folder, &done.number.to_string(), &pdf);
        let companions = made.into_iter().map(|it| Companion::draft(it, papers.folder, done.number));
        let written = written.and_then(|draft| Ok((draft, companions.collect::<Result<_, _>>()?)));
        done.product = match written {
            Ok((draft, companions)) => Product::Paper { draft, digest, bytes: pdf.len(), companions, day: self.day() },
            Err(error) => Product::Unwritten(error),
        };
    }
}

impl Done {
    fn refuse_for_fault(&mut self, reason: &str) {
        self.problems.push(Problem::at(Place::Record, &fault_of_ours(reason)));
        (self.product, self.sheet, self.photo) = (Product::Refused, None, None);
    }

    /// The number by which people find it again, as in [`Entry::row`].
    pub fn row(&self) -> usize {
        self.original.row(self.number, self.line)
    }

    /// What it is called where it is told of: by the row of its table, or by its number.
    pub fn label(&self) -> Wording {
        self.label_of(self.row())
    }

    /// What another record of the same input is called, by its row.
    pub(super) fn label_of(&self, row: usize) -> Wording {
        match self.original {
            Original::Row(_) => Wording::new(format!("{row}行目"), format!("row {row}")),
            Original::Json(_) => Wording::new(format!("#{row}"), format!("#{row}")),
        }
    }

    /// Whether there is a paper, or could be one.
    pub fn is_made(&self) -> bool {
        matches!(self.product, Product::Judged | Product::Forms(_) | Product::Paper { .. } | Product::Kept(_))
    }
}

/// Names a record and its photo by what is in them: as it stood in the input, and as it was read, since headings, defaults
/// and options decide what its cells mean.
fn input_digest(
    original: &Original,
    record: Option<&RawApplication>,
    photo: Option<&Result<Vec<u8>, PhotoFileError>>,
) -> String {
    let mut hash = Sha256::new();
    let mut add = |text: &str| {
        hash.update(text.len().to_le_bytes());
        hash.update(text);
    };
    match original {
        Original::Json(text) => add(text),
        Original::Row(cells) => cells.iter().for_each(|it| add(it)),
    }
    for field in Field::ALL {
        if let Some(text) = record.and_then(|it| it.text(*field)) {
            add(field.path());
            add(text);
        }
    }
    match photo {
        None => {}
        Some(Ok(bytes)) => hash.update(Sha256::digest(bytes)),
        Some(Err(_)) => hash.update("no photo"),
    }
    hexadecimal(&hash.finalize())
}
