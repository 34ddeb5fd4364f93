//! The whole packet: the form and every paper that goes with this case, from one record.

use std::fmt;

use crate::application::Application;
use crate::check::Conditions;
use crate::diagnostic::{Field, Problems};
use crate::fill::{FillError, Filler, Outcome, PhotoFile};
use crate::font::Fallback;
use crate::handout::{Checklist, Whereabouts, checklist, key_sheet};
use crate::input::RawApplication;
use crate::letter::{full_name, late_reason, passport_reason, power_of_attorney, statement};
use crate::office::{Contacts, Offices};
use crate::pdf::{PdfError, write_document};
use crate::procedure::{Case, Paper, papers};
use crate::speech::{Language, Speech, SpeechError};
use crate::statement_sheet::{Obstacle, StatementSheet, StatementSheetError};
use crate::typeset::{TypesetError, Typesetter};

/// All that packets of one run have in common; made once, shared by any number of packets and threads.
pub struct Packer {
    setter: Typesetter,
    speech: Speech,
    japanese: Speech,
    offices: Offices,
    contacts: Contacts,
    statement_sheet: Option<StatementSheet>,
}

/// What became of one record.
pub struct Packed {
    /// The papers, the form first; none where the record was refused.
    pub papers: Vec<PackedPaper>,
    /// What became of the 陳述書 on a sheet of somebody else's; none where it was not used.
    pub statement_sheet: Option<SheetUse>,
    /// All that is to be said of the record.
    pub problems: Problems,
}

/// What stands on a sheet of somebody else's, and what does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetUse {
    /// The items that the record answers and the sheet does not show, each with the reason.
    pub left_blank: Vec<(Field, Obstacle)>,
}

/// A finished paper.
#[derive(Clone, PartialEq, Eq)]
pub struct PackedPaper {
    /// Which one.
    pub paper: Paper,
    /// As PDF.
    pub pdf: Vec<u8>,
}

/// Why there is no packet: faults of the program, or of a typeface of the user's own.
#[derive(Debug)]
#[non_exhaustive]
pub enum PackError {
    /// The form.
    Fill(FillError),
    /// A paper's PDF.
    Pdf(PdfError),
    /// A paper's text.
    Typeset(TypesetError),
    /// A catalogue.
    Speech(SpeechError),
    /// A sheet of somebody else's for the 陳述書, on which the answers of a record have no room.
    StatementSheet(StatementSheetError),
}

impl Packer {
    /// Makes ready to write papers in a language.
    ///
    /// # Errors
    ///
    /// A typeface of the user's own that cannot be used, or a fault of the program.
    pub fn new(language: Language, fallbacks: &[Fallback]) -> Result<Self, PackError> {
        Ok(Self {
            setter: Typesetter::new()?.with_fallbacks(fallbacks)?,
            speech: Speech::of(language)?,
            japanese: Speech::of(Language::Japanese)?,
            offices: Offices::builtin().clone(),
            contacts: Contacts::builtin().clone(),
            statement_sheet: None,
        })
    }

    /// The same with other tables of offices and telephones.
    #[must_use]
    pub fn with_places(self, offices: Offices, contacts: Contacts) -> Self {
        Self { offices, contacts, ..self }
    }

    /// The same with a sheet of somebody else's for 紛失・盗難に係る陳述書 in place of our own.
    #[must_use]
    pub fn with_statement_sheet(self, sheet: StatementSheet) -> Self {
        Self { statement_sheet: Some(sheet), ..self }
    }

    /// The form and all papers of a record.
    ///
    /// # Errors
    ///
    /// Only faults of the program.
    pub fn pack(
        &self,
        filler: &Filler,
        (raw, photo): (&RawApplication, PhotoFile),
        conditions: &Conditions,
    ) -> Result<Packed, PackError> {
        let Outcome { pdf, application, problems } = filler.process(raw, photo, conditions)?;
        let (Some(form), Some(application)) = (pdf, application) else {
            return Ok(Packed { papers: Vec::new(), statement_sheet: None, problems });
        };
        let case = Case::of(&application, conditions);
        let mut papers = vec![PackedPaper { paper: Paper::Form, pdf: form }];
        papers.extend(self.papers(&application, &case)?);
        let statement_sheet = self.sheet_for(&case).map(|it| SheetUse { left_blank: it.left_blank(&application) });
        Ok(Packed { papers, statement_sheet, problems })
    }

    /// The papers that go with the form.
    ///
    /// # Errors
    ///
    /// Only faults of the program.
    pub fn papers(&self, application: &Application, case: &Case) -> Result<Vec<PackedPaper>, PackError> {
        let sheet = self.sheet_for(case).map(|it| it.fill(application)).transpose()?;
        let whereabouts = Whereabouts::of(case.prefecture, &self.offices, &self.contacts);
        let mut made = Vec::new();
        for paper in papers(case) {
            let document = match paper {
                Paper::Form => continue,
                Paper::Statement if sheet.is_some() => {
                    made.extend(sheet.clone().map(|pdf| PackedPaper { paper, pdf }));
                    continue;
                }
                Paper::Statement => statement(application, case, &self.setter)?,
                Paper::LateReason => late_reason(application, case, &self.setter)?,
                Paper::PassportReason => passport_reason(application, case, &self.setter)?,
                Paper::PowerOfAttorney => power_of_attorney(application, case, &self.setter)?,
                Paper::Checklist => checklist(
                    &Checklist {
                        name: &full_name(application),
                        case,
                        whereabouts: &whereabouts,
                        speech: &self.speech,
                        japanese: &self.japanese,
                    },
                    &self.setter,
                )?,
                Paper::KeySheet => key_sheet(application, case, &self.speech, &self.setter)?,
            };
            made.push(PackedPaper { paper, pdf: write_document(&document, &self.setter)? });
        }
        Ok(made)
    }

    /// The sheet of somebody else's, where the case is one that it is for: 紛失 or 盗難.
    fn sheet_for(&self, case: &Case) -> Option<&StatementSheet> {
        self.statement_sheet.as_ref().filter(|_| case.evidence.is_report())
    }
}

/// Personal data stays out of logs.
impl fmt::Debug for PackedPaper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PackedPaper({:?}, {} bytes)", self.paper, self.pdf.len())
    }
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fill(error) => error.fmt(f),
            Self::Pdf(error) => error.fmt(f),
            Self::Typeset(error) => error.fmt(f),
            Self::Speech(error) => error.fmt(f),
            Self::StatementSheet(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for PackError {}

impl From<FillError> for PackError {
    fn from(error: FillError) -> Self {
        Self::Fill(error)
    }
}

impl From<PdfError> for PackError {
    fn from(error: PdfError) -> Self {
        Self::Pdf(error)
    }
}

impl From<TypesetError> for PackError {
    fn from(error: TypesetError) -> Self {
        Self::Typeset(error)
    }
}

impl From<StatementSheetError> for PackError {
    fn from(error: StatementSheetError) -> Self {
        Self::StatementSheet(error)
    }
}

impl From<SpeechError> for PackError {
    fn from(error: SpeechError) -> Self {
        Self::Speech(error)
    }
}
