//! The way of one person: a page came with all answers so far, and what was pressed; the next page goes back.

use super::answers::{Answers, Way, name};
use super::papers::make;
use super::photo::{Move, Review, Sent};
use super::phrases::phrase_named;
use super::posted::Posted;
use super::question::Question;
use super::view::{Days, Told, View, check_page, made_page, marks, question_page, review_page, start_page};
use super::wrong::Wrong;
use crate::check::PhotoPlan;
use crate::diagnostic::{Field, Place, Problem, Problems, Severity};
use crate::input::read_records;
use maud::Markup;

/// What was pressed.
enum Press<'a> {
    Next,
    Back,
    /// The same page, in another language.
    Stay,
    Check,
    Make,
    To(Question),
    Photo(&'a str),
    Use(&'a str),
    Phrase(&'a str),
}

/// Whether what is to be said is said above the page, too.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tone {
    Quiet,
    Loud,
}

impl<'a> Press<'a> {
    fn of(posted: &'a Posted) -> Self {
        if let Some(value) = posted.text(name::USE) {
            return Self::Use(value);
        }
        if let Some(phrase) = posted.text(name::PHRASE) {
            return Self::Phrase(phrase);
        }
        match posted.text(name::GO).unwrap_or("stay") {
            "next" => Self::Next,
            "back" => Self::Back,
            "check" => Self::Check,
            "make" => Self::Make,
            go => match (go.strip_prefix("to:").and_then(Question::named), go.strip_prefix("photo:")) {
                (Some(question), _) => Self::To(question),
                (None, Some(rest)) => Self::Photo(rest),
                (None, None) => Self::Stay,
            },
        }
    }
}

/// The page after a page.
pub(super) fn answer(view: &View<'_>, posted: &Posted) -> Result<Markup, Wrong> {
    let mut answers = Answers::of(posted);
    if let Some(other) = posted.text("nationality.other").filter(|it| !it.trim().is_empty()) {
        answers.set(Field::Nationality, other);
    }
    let at = posted.text(name::AT).unwrap_or_default();
    let question = Question::named(at);
    match (Press::of(posted), question) {
        (Press::To(question), _) => {
            answers.way = Way::Mending;
            Ok(quiet(view, question, &answers))
        }
        (Press::Make, _) => made(view, &answers),
        (Press::Check, _) | (Press::Stay | Press::Next, None) if at == "made" => {
            Ok(checked(view, &answers, Tone::Quiet))
        }
        (Press::Check, _) => Ok(checked(view, &answers, Tone::Loud)),
        (Press::Photo(step), _) => Ok(photo(view, answers, posted, step)),
        (Press::Use(value), question) => Ok(used(view, answers, question, value)),
        (Press::Phrase(phrase), Some(question)) => {
            if let Some(phrase) = phrase_named(phrase) {
                answers.set(phrase.field, phrase.japanese);
            }
            Ok(judged_page(view, question, &answers))
        }
        (Press::Next, Some(Question::Photo)) => Ok(photo(view, answers, posted, "new")),
        (Press::Next, Some(question)) => Ok(next(view, question, answers)),
        (Press::Back, question) => Ok(back(view, question, &answers)),
        (Press::Stay, Some(question)) => Ok(quiet(view, question, &answers)),
        (Press::Stay | Press::Next, None) if at == "check" => Ok(checked(view, &answers, Tone::Quiet)),
        (Press::Phrase(_) | Press::Stay | Press::Next, _) => Ok(quiet(view, Question::Kind, &answers)),
    }
}

/// A question as it is asked first.
pub(super) fn first(view: &View<'_>) -> Markup {
    quiet(view, Question::Kind, &Answers::default())
}

fn quiet(view: &View<'_>, question: Question, answers: &Answers) -> Markup {
    question_page(view, question, answers, &Told::beside(&Problems::default()))
}

/// What the rules say of the answers, the photo aside.
pub(super) fn judged(view: &View<'_>, answers: &Answers) -> Problems {
    let conditions = view.site.conditions(answers.plan);
    view.site.filler(answers.plan).judge(&answers.record(), None, &conditions).problems
}

/// What they say of what one page asks for.
pub(super) fn judged_of(view: &View<'_>, question: Question, answers: &Answers) -> Problems {
    of_fields(&judged(view, answers), question.fields())
}

fn of_fields(problems: &Problems, fields: &[Field]) -> Problems {
    let mut told = Problems::default();
    let is_asked = |it: &&Problem| matches!(it.place, Place::Field(field) if fields.contains(&field));
    problems.iter().filter(is_asked).for_each(|it| told.push(it.clone()));
    told
}

fn judged_page(view: &View<'_>, question: Question, answers: &Answers) -> Markup {
    let problems = judged_of(view, question, answers);
    question_page(view, question, answers, &Told::beside(&problems))
}

/// On to the next question, unless something is wrong; what may be wrong is shown once.
fn next(view: &View<'_>, question: Question, mut answers: Answers) -> Markup {
    let problems = judged_of(view, question, &answers);
    let unanswered = question.needs().filter(|it| answers.text(*it).is_none());
    if unanswered.is_some() {
        return question_page(view, question, &answers, &Told { unanswered, ..Told::above(&problems) });
    }
    let new: Vec<String> = marks(&problems).into_iter().filter(|it| !answers.seen.contains(it)).collect();
    if problems.has_errors() || !new.is_empty() {
        answers.seen.extend(new);
        return question_page(view, question, &answers, &Told::above(&problems));
    }
    onward(view, question, &answers)
}

/// The page behind a question that is answered.
fn onward(view: &View<'_>, question: Question, answers: &Answers) -> Markup {
    if answers.way == Way::Mending {
        return mended(view, question, answers);
    }
    match question.next(answers, view.site.today(), view.site.holidays) {
        Some(next) => quiet(view, next, answers),
        None => checked(view, answers, Tone::Quiet),
    }
}

/// Back to all answers, unless what was changed asks for more.
fn mended(view: &View<'_>, question: Question, answers: &Answers) -> Markup {
    let problems = judged(view, answers);
    let (today, holidays) = (view.site.today(), view.site.holidays);
    let follows = |it: &Question| {
        matches!(
            (question, it),
            (Question::Abroad, Question::ReenteredOn)
                | (Question::Passport, Question::PassportReason)
                | (Question::Who, Question::Representative | Question::Agent)
                | (Question::Representative, Question::Agent)
        )
    };
    let asks = |it: &Question| follows(it) && it.applies(answers, today, holidays);
    match Question::ALL.into_iter().find(|it| asks(it) && is_open(*it, answers, &problems)) {
        Some(more) => quiet(view, more, answers),
        None => checked(view, answers, Tone::Quiet),
    }
}

/// Whether a question is still to be answered, or to be answered otherwise.
fn is_open(question: Question, answers: &Answers, problems: &Problems) -> bool {
    let is_empty = question.needs().is_some_and(|it| answers.text(it).is_none());
    is_empty || of_fields(problems, question.fields()).has_errors()
}

fn back(view: &View<'_>, question: Option<Question>, answers: &Answers) -> Markup {
    let (today, holidays) = (view.site.today(), view.site.holidays);
    if answers.way == Way::Mending {
        return checked(view, answers, Tone::Quiet);
    }
    match question {
        None => quiet(view, Question::Photo, answers),
        Some(question) => match question.previous(answers, today, holidays) {
            Some(previous) => quiet(view, previous, answers),
            None => start_page(view, &Days { answers, told: &Told::beside(&Problems::default()) }),
        },
    }
}

/// All answers, with all that is to be said of them.
fn checked(view: &View<'_>, answers: &Answers, tone: Tone) -> Markup {
    let mut answers = answers.clone();
    answers.way = Way::Forward;
    let conditions = view.site.conditions(answers.plan);
    let problems = view.site.filler(answers.plan).judge(&answers.record(), answers.photo(), &conditions).problems;
    let unanswered = answers.unanswered();
    let is_new = tone == Tone::Loud || problems.has_errors() || unanswered.is_some();
    check_page(view, &answers, &Told { problems: &problems, is_new, unanswered })
}

fn made(view: &View<'_>, answers: &Answers) -> Result<Markup, Wrong> {
    if answers.unanswered().is_some() {
        return Ok(checked(view, answers, Tone::Loud));
    }
    Ok(match make(view.site, view.language(), answers)? {
        Ok(made) => made_page(view, answers, &made, &Told::beside(&made.problems)),
        Err(problems) => check_page(view, answers, &Told::above(&problems)),
    })
}

/// The answers again, where papers were asked for that cannot be made of them.
pub(super) fn to_be_mended(view: &View<'_>, answers: &Answers) -> Markup {
    checked(view, answers, Tone::Loud)
}

/// A proposed value in place of what was typed.
fn used(view: &View<'_>, mut answers: Answers, question: Option<Question>, value: &str) -> Markup {
    if let Some((field, value)) = value.split_once('=').and_then(|(path, it)| Some((Field::from_path(path)?, it))) {
        answers.set(field, value);
    }
    match question {
        Some(question) => judged_page(view, question, &answers),
        None => checked(view, &answers, Tone::Quiet),
    }
}

/// The page of the photo: a new picture, a moved cut, or on with the one there is.
fn photo(view: &View<'_>, mut answers: Answers, posted: &Posted, step: &str) -> Markup {
    let is_pasted = answers.plan == PhotoPlan::Pasted;
    let sent = Sent::of(posted);
    let Some(mut sent) = sent.filter(|_| !is_pasted && step != "other") else {
        if step == "other" {
            return quiet(view, Question::Photo, &answers);
        }
        return next(view, Question::Photo, answers);
    };
    if let Some(shown) = sent.shown.take().filter(|_| step == "keep") {
        answers.print = Some(shown);
        answers.set(Field::Photo, &sent.name);
        return next(view, Question::Photo, answers);
    }
    if step == "auto" {
        sent.crop = None;
    }
    let mut said = None;
    let mut examined = sent.examine();
    if let (Some(step), Some(found)) = (Move::named(step), examined.value()) {
        let is_moved = sent.shift(step, found);
        said = Some(if is_moved { "photo-moved" } else { "photo-edge" });
        examined = sent.examine();
    }
    let (found, problems) = examined.into_parts();
    let Some(found) = found else {
        return question_page(view, Question::Photo, &answers, &Told::above(&problems));
    };
    let review = Review {
        photo: &found.photo,
        original: &sent.bytes,
        name: &sent.name,
        crop: sent.crop.map(|it| it.to_string()),
        said,
    };
    review_page(view, &answers, &review, &Told::above(&problems))
}

/// A file that was saved here, or the record of the command line.
pub(super) fn continued(view: &View<'_>, posted: &Posted) -> Result<Markup, Wrong> {
    let bytes = posted.file("record").map(|it| it.bytes.clone()).unwrap_or_default();
    let mut records = read_records(&bytes).map_err(|_| Wrong::File)?;
    let (Some(record), 0) = (records.pop(), records.len()) else { return Err(Wrong::File) };
    let answers = Answers::of_record(&record);
    if record.problems().has_errors() {
        let told = Told::above(record.problems());
        return Ok(start_page(view, &Days { answers: &Answers::default(), told: &told }));
    }
    let problems = judged(view, &answers);
    let (today, holidays) = (view.site.today(), view.site.holidays);
    let asks = |it: &Question| it.applies(&answers, today, holidays) && is_open(*it, &answers, &problems);
    Ok(match Question::ALL.into_iter().find(asks) {
        Some(question) => quiet(view, question, &answers),
        None => checked(view, &answers, Tone::Quiet),
    })
}

/// The first page with the days counted from one that was given.
pub(super) fn days(view: &View<'_>, posted: &Posted) -> Markup {
    let answers = Answers::of(posted);
    let all = judged(view, &answers);
    let mut problems = Problems::default();
    let is_of_day = |it: &&Problem| it.place == Place::Field(Field::LossKnownOn) && it.rule.severity == Severity::Error;
    all.iter().filter(is_of_day).for_each(|it| problems.push(it.clone()));
    start_page(view, &Days { answers: &answers, told: &Told::above(&problems) })
}

/// What the rules say of the boxes of a page, while it is being filled in: only of those that were.
pub(super) fn looked(view: &View<'_>, posted: &Posted) -> Markup {
    let answers = Answers::of(posted);
    let question = posted.text(name::AT).and_then(Question::named);
    let fields = question.map_or(&[][..], Question::fields);
    let problems = question.map(|it| judged_of(view, it, &answers)).unwrap_or_default();
    let told = Told::beside(&problems);
    maud::html! {
        @for field in fields {
            @if answers.text(*field).is_some() { (super::view::remarks(view, *field, &told)) }
        }
    }
}
