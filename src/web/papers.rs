//! From answers to finished papers, made anew for every request: nothing is kept between two.

use std::io::{Cursor, Write};

use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::answers::Answers;
use super::site::Site;
use super::wrong::Wrong;
use crate::diagnostic::{Problems, Severity};
use crate::fill::Outcome;
use crate::packet::PackedPaper;
use crate::page::drawing;
use crate::procedure::{Case, Paper};
use crate::speech::Language;

/// Finished papers.
pub(super) struct Made {
    /// The form first.
    pub(super) papers: Vec<PackedPaper>,
    pub(super) case: Case,
    pub(super) problems: Problems,
}

/// More pages than a form ever has.
const MOST_PAGES: usize = 4;

impl Made {
    /// The pages of the form, as drawings.
    pub(super) fn pages(&self) -> Vec<String> {
        let form = self.papers.first().map(|it| it.pdf.as_slice()).unwrap_or_default();
        (0..MOST_PAGES).map_while(|it| drawing(form, it).ok()).collect()
    }
}

/// Makes everything, and reads the form back; or says what is wrong with the answers.
///
/// # Errors
///
/// A fault of the program: also where the form does not say what the answers say.
pub(super) fn make(site: &Site, language: Language, answers: &Answers) -> Result<Result<Made, Problems>, Wrong> {
    let (raw, conditions, filler) = (answers.record(), site.conditions(answers.plan), site.filler(answers.plan));
    let outcome = filler.process(&raw, answers.photo(), &conditions).map_err(|_| Wrong::Broken)?;
    let Outcome { pdf: Some(form), application: Some(application), problems } = outcome else {
        return Ok(Err(outcome.problems));
    };
    let differences = filler.prove(&form, &raw, &conditions).map_err(|_| Wrong::Broken)?;
    if differences.iter().any(|it| it.rule.severity == Severity::Error) {
        return Err(Wrong::Broken);
    }
    let case = Case::of(&application, &conditions);
    let packer = site.packer(language).ok_or(Wrong::NotFound)?;
    let others = packer.papers(&application, &case).map_err(|_| Wrong::Broken)?;
    let papers = [PackedPaper { paper: Paper::Form, pdf: form }].into_iter().chain(others).collect();
    Ok(Ok(Made { papers, case, problems }))
}

/// One paper alone; none where the answers are not complete, or need no such paper.
///
/// # Errors
///
/// A fault of the program.
pub(super) fn one(site: &Site, language: Language, answers: &Answers, paper: Paper) -> Result<Option<Vec<u8>>, Wrong> {
    let (raw, conditions) = (answers.record(), site.conditions(answers.plan));
    let filler = site.filler(answers.plan);
    if paper == Paper::Form {
        return Ok(filler.process(&raw, answers.photo(), &conditions).map_err(|_| Wrong::Broken)?.pdf);
    }
    let packer = site.packer(language).ok_or(Wrong::NotFound)?;
    let made = packer.pack(filler, (&raw, answers.photo()), &conditions).map_err(|_| Wrong::Broken)?;
    Ok(made.papers.into_iter().find(|it| it.paper == paper).map(|it| it.pdf))
}

/// All papers as one file, under the names that the command line gives them. The same papers give the same bytes.
pub(super) fn bundle(papers: &[PackedPaper]) -> Result<Vec<u8>, Wrong> {
    let files = papers.iter().map(|it| (format!("{}.pdf", it.paper.name()), it.pdf.as_slice()));
    zipped(files).map_err(|_| Wrong::Broken)
}

fn zipped<'a>(files: impl Iterator<Item = (String, &'a [u8])>) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name, plain_file())?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// PDFs are packed already; a day would make two files of one.
pub(super) fn plain_file() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Stored).last_modified_time(DateTime::default())
}
