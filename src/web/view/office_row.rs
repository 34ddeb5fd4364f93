//! One row of an office's table: who it is, how it stands, and boxes for what is wrong with it.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::office::{class, number};
use super::problems::remark_for;
use super::{RowsPage, View};
use crate::diagnostic::{Field, Place, Position, Problem, Severity, column_letters};
use crate::speech::Word;
use crate::web::office::{CELL, Column, Judged, OfficeTable, Row, State};

/// So many rows have boxes at once: a page with more is slow, and nobody mends more before they look again.
const MOST_WITH_BOXES: usize = 200;
/// A row with more columns is mended in its file: a page sends no more than so many boxes of so many rows.
const MOST_BOXES: usize = 80;
/// More is not told of one row at once.
const MOST_PROBLEMS: usize = 30;

/// Whether a row gets boxes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Boxes {
    Drawn,
    NotDrawn,
}

impl Boxes {
    pub(super) fn of(with_boxes: &BTreeSet<usize>, row: &Row) -> Self {
        if with_boxes.contains(&row.line) { Self::Drawn } else { Self::NotDrawn }
    }
}

/// The rows that get boxes: those to be mended, and then those to be looked at.
pub(super) fn with_boxes(judged: &Judged) -> BTreeSet<usize> {
    let of = |state: State| judged.rows.iter().filter(move |it| it.state == state).map(|it| it.line);
    of(State::Refused).chain(of(State::Doubtful)).take(MOST_WITH_BOXES).collect()
}

pub(super) fn row(view: &View<'_>, told: &RowsPage<'_>, row: &Row, boxes_of: Boxes) -> Markup {
    let state = match row.state {
        State::Ready => "office-row-fine",
        State::Doubtful => "office-row-look",
        State::Refused => "office-row-bad",
    };
    let table = &told.order.table;
    let (notes, wrong): (Vec<&Problem>, Vec<&Problem>) =
        row.problems.iter().partition(|it| it.rule.severity == Severity::Note);
    let is_late = row.last.is_some_and(|it| it < view.site.today());
    html! {
        tr role="row" id={ "row-" (row.line) } class=(class(row.state)) tabindex="-1" {
            th scope="row" role="rowheader" { (view.tell("office-row", &[("row", number(row.line))])) }
            td role="cell" data-head=(view.plain("office-row-person")) { span lang="ja-Latn" { (row.person) } }
            td role="cell" data-head=(view.plain("office-row-last")) class=[is_late.then_some("late")] { @if let Some(last) = row.last { (view.marked(&view.speech.day(last))) } }
            td.state role="cell" data-head=(view.plain("office-row-state")) { (view.say(state)) }
            td role="cell" data-head=(view.plain("office-row-problems")) {
                @for problem in wrong.iter().take(MOST_PROBLEMS) { (problem_of(view, (table, row), problem, boxes_of)) }
                @if wrong.len() > MOST_PROBLEMS { p { "…" } }
                @if !notes.is_empty() {
                    details.why {
                        summary { (view.say("site-note")) " " (notes.len()) }
                        @for problem in notes.iter().take(MOST_PROBLEMS) { (remark_for(view, problem, None)) }
                    }
                }
                @if boxes_of == Boxes::Drawn { (boxes(view, table, row)) }
            }
        }
    }
}

/// What is wrong, and a proposal where there is one.
fn problem_of(view: &View<'_>, (table, row): (&OfficeTable, &Row), problem: &Problem, boxes: Boxes) -> Markup {
    let column = column_of(table, row, problem).filter(|_| boxes == Boxes::Drawn);
    let target = column.map(|it| format!("{}.{}", row.line, it.name()));
    // What stands behind a quotation mark may be right as it was read, and then somebody has to say so.
    if let Some(column) = column.filter(|_| is_misplaced(table, row, problem)) {
        let mut problem = problem.clone();
        problem.suggestion = Some(table.text(row.line, column));
        return remark_for(view, &problem, target.as_deref());
    }
    remark_for(view, problem, target.as_deref())
}

/// The one column that a problem is about.
fn column_of(table: &OfficeTable, row: &Row, problem: &Problem) -> Option<Column> {
    match (&problem.place, problem.position) {
        (Place::Field(field), _) => Some(column_of_item(table, *field)),
        (Place::Record, Some(position)) if is_misplaced(table, row, problem) => Some(Column::At(position.column)),
        (Place::Key(_), Some(position)) if position.line == row.line && position.column > 0 => {
            Some(Column::At(position.column))
        }
        _ => None,
    }
}

/// Whether somebody may say of a cell what is meant. A mark that is never closed has swallowed other rows.
fn is_misplaced(table: &OfficeTable, row: &Row, problem: &Problem) -> bool {
    let is_here = |it: Position| table.is_misplaced(row.line, it.column);
    problem.rule.code == "quote-misplaced" && problem.position.is_some_and(is_here)
}

fn column_of_item(table: &OfficeTable, field: Field) -> Column {
    table.column_of_item(field).map_or(Column::New(field), Column::At)
}

/// The boxes of a row: of all that something is said of; of a row whose cells may have moved, all.
fn boxes(view: &View<'_>, table: &OfficeTable, row: &Row) -> Markup {
    let width = table.width(row.line);
    let has_moved = width <= MOST_BOXES && row.problems.iter().any(|it| it.rule.code == "row-too-long");
    let columns: Vec<Column> = if has_moved {
        (1..=width).map(Column::At).collect()
    } else {
        let mut columns = Vec::new();
        for column in
            row.problems.iter().filter(|it| it.rule.severity > Severity::Note).flat_map(|it| columns_of(table, row, it))
        {
            if !columns.contains(&column) {
                columns.push(column);
            }
        }
        columns
    };
    let title = view.tell("office-row-mend", &[("row", number(row.line))]);
    html! {
        @if !columns.is_empty() {
            details.mend open[row.state == State::Refused] {
                summary { (title) }
                div.cells { @for column in columns { (cell(view, table, row, column)) } }
            }
        }
    }
}

/// The columns in which a problem may be mended.
fn columns_of(table: &OfficeTable, row: &Row, problem: &Problem) -> Vec<Column> {
    let parts = [Field::FamilyName, Field::GivenName];
    let is_name = problem.place == Place::Field(Field::Name) && table.column_of_item(Field::Name).is_none();
    if is_name && parts.into_iter().any(|it| table.column_of_item(it).is_some()) {
        return parts.map(|it| column_of_item(table, it)).into();
    }
    column_of(table, row, problem).into_iter().collect()
}

/// A cell as a box with its name.
fn cell(view: &View<'_>, table: &OfficeTable, row: &Row, column: Column) -> Markup {
    let text = table.text(row.line, column);
    let name = format!("{CELL}.{}.{}", row.line, column.name());
    let id = name.replace('.', "-");
    let field = match column {
        Column::New(field) => Some(field),
        Column::At(number) => table.item_in(number),
    };
    let heading = |number| table.heading(number).map_or_else(|| column_letters(number), str::to_owned);
    let what = match column {
        Column::At(number) if field.is_none() => heading(number),
        _ => field.map(|it| view.plain_item(it)).unwrap_or_default(),
    };
    let which = view.plainly("office-row", &[("row", Word::Number(i64::try_from(row.line).unwrap_or_default()))]);
    let is_wrong = field.is_some_and(|it| row.problems.refuses(it));
    let invalid = is_wrong.then_some("true");
    html! {
        div.field {
            label.label for=(id) { (what) }
            @if text.contains('\n') || text.chars().count() > 60 {
                textarea id=(id) name=(name) rows="3" spellcheck="false" aria-label={ (what) ", " (which) } aria-invalid=[invalid] { "\n" (text) }
            } @else {
                input id=(id) name=(name) type="text" value=(text) autocomplete="off" spellcheck="false" aria-label={ (what) ", " (which) } aria-invalid=[invalid];
            }
        }
    }
}
