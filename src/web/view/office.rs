//! The pages of an office: the table is chosen, then every row stands with its problems and boxes to mend it.

use maud::{Markup, html};

use super::frame::{Bar, Encoding, frame};
use super::problems::remark_for;
use super::{View, office_row};
use crate::check::PhotoPlan;
use crate::diagnostic::Field;
use crate::speech::Word;
use crate::web::answers::name;
use crate::web::office::{AGENT, Agent, Judged, OfficeOrder, PASTE, Photos, Row, SEEN, State, Trouble};

/// The page on which a table is chosen.
pub(in crate::web) struct TablePage<'a> {
    pub(in crate::web) agent: &'a Agent,
    pub(in crate::web) plan: PhotoPlan,
    /// Why the one that was chosen cannot be used.
    pub(in crate::web) trouble: Option<&'a Trouble>,
}

/// The page of its rows.
pub(in crate::web) struct RowsPage<'a> {
    pub(in crate::web) order: &'a OfficeOrder,
    pub(in crate::web) judged: &'a Judged,
}

/// So many rows are named above the others.
const MOST_NAMED: usize = 20;

/// Chooses a table.
pub(in crate::web) fn table_page(view: &View<'_>, told: &TablePage<'_>) -> Markup {
    let title = view.plain("office-title");
    let title = if told.trouble.is_some() { format!("{} {title}", view.plain("site-error")) } else { title };
    let table_trouble = told.trouble.filter(|it| !it.is_of_photos());
    let main = html! {
        @if let Some(it) = told.trouble { (trouble(view, it)) }
        h1 { (view.say("office-title")) }
        p.lead { (view.say("office-lead")) }
        div.field {
            label.label for="table" { (view.say("office-table")) }
            p.hint #table-hint { (view.say("office-table-hint")) }
            input #table type="file" name="table" accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xls,text/csv" aria-describedby="table-hint"
                aria-invalid=[table_trouble.map(|_| "true")];
            p { a href=(view.path("table.xlsx")) download { (view.say("office-template-xlsx")) } " · " a href=(view.path("table.csv")) download { (view.say("office-template-csv")) } }
        }
        (photos(view, told.plan, &html! { p.hint #photos-hint { (view.say("office-photos-hint")) } }))
        section { h2 { (view.say("office-agent-heading")) } (agent(view, told.agent)) }
        div.actions { button.primary type="submit" name=(name::GO) value="check" { (view.say("office-check")) } }
    };
    frame(view, &title, &bar(Vec::new()), &main)
}

fn bar(hidden: Vec<(&'static str, String)>) -> Bar<'static> {
    Bar::Buttons { page: "office", at: "office", hidden, encoding: Encoding::Files }
}

/// Why nothing can be made of what was sent, above everything else.
fn trouble(view: &View<'_>, trouble: &Trouble) -> Markup {
    let lang = view.lang();
    let target = if trouble.is_of_photos() { "#photos" } else { "#table" };
    html! {
        section.summary role="alert" aria-labelledby="summary-title" tabindex="-1" #summary {
            h2 #summary-title { @if trouble.is_of_photos() { (view.say("problem-heading")) } @else { (view.say("office-table-problem")) } }
            @match (trouble.message(), trouble) {
                (Some((message, most)), _) => p { a href=(target) { (view.tell(message, &[("most", number(most))])) } },
                (None, Trouble::Columns(problems)) => @for problem in problems { (remark_for(view, problem, None)) },
                (None, Trouble::Unreadable(error)) => p { a href=(target) lang=[view.other_lang()] { (error.wording().get(lang)) } },
                (None, _) => {},
            }
        }
    }
}

pub(super) fn number(number: usize) -> Word<'static> {
    Word::Number(i64::try_from(number).unwrap_or(i64::MAX))
}

fn photos(view: &View<'_>, plan: PhotoPlan, hint: &Markup) -> Markup {
    html! {
        div.field {
            label.label for="photos" { (view.say("office-photos")) }
            (hint)
            input #photos type="file" name="photos" accept=".zip,application/zip" aria-describedby="photos-hint";
        }
        div.check {
            input #paste type="checkbox" name=(PASTE) value="1" checked[plan == PhotoPlan::Pasted];
            label for="paste" { (view.say("office-photos-paste")) }
        }
    }
}

fn agent(view: &View<'_>, agent: &Agent) -> Markup {
    html! {
        p.hint { (view.say("office-agent-note")) }
        @for field in AGENT {
            @let id = super::anchor(field);
            div.field {
                label.label for=(id) {
                    (view.item(field))
                    @if field == Field::AgentApprovalNumber { " " span.optional { (view.say("site-optional")) } }
                }
                input id=(id) name=(field.path()) type="text" value=(agent.text(field)) autocomplete="off" spellcheck="false"
                    inputmode=[(field == Field::AgentPhone).then_some("tel")];
            }
        }
    }
}

/// All rows.
pub(in crate::web) fn rows_page(view: &View<'_>, told: &RowsPage<'_>) -> Markup {
    let RowsPage { order, judged } = told;
    let refused = judged.count(State::Refused);
    let heading = view.tell("office-rows-title", &[("count", number(judged.rows.len()))]);
    let title = view.plainly("office-rows-title", &[("count", number(judged.rows.len()))]);
    let title = if refused > 0 { format!("{} {title}", view.plain("site-error")) } else { title };
    let mut hidden = vec![("rows", order.table.carried())];
    if order.has_photos() {
        hidden.push((SEEN, "1".to_owned()));
    }
    let main = html! {
        @if let Photos::Shut(it) = &order.photos { (trouble(view, it)) } @else { (wanted(view, order)) (summary(view, judged)) }
        h1 { (heading) }
        ul.counts {
            @for (message, state) in [("office-ready", State::Ready), ("office-warned", State::Doubtful), ("office-refused", State::Refused)] {
                li class=(class(state)) { (view.tell(message, &[("count", number(judged.count(state)))])) }
            }
        }
        @for problem in &judged.columns { (remark_for(view, problem, None)) }
        (table(view, told))
        div.actions {
            button.secondary type="submit" name=(name::GO) value="check" { (view.say("office-again")) }
            @if refused > 0 { button.secondary type="submit" formaction=(view.path("office/refused")) { (view.say("office-refused-download")) } }
        }
        section { (photos(view, order.asked(), &photos_hint(view, order))) }
        details.more { summary { h2 { (view.say("office-agent-heading")) } } (agent(view, &order.agent)) }
        (make(view, judged))
    };
    frame(view, &title, &bar(hidden), &main)
}

fn photos_hint(view: &View<'_>, order: &OfficeOrder) -> Markup {
    html! {
        p.hint #photos-hint {
            @if order.has_photos() { strong.again { (view.say("office-photos-again")) } " " }
            (view.say("office-photos-hint"))
        }
    }
}

/// That the photos have to come again before anything is made.
fn wanted(view: &View<'_>, order: &OfficeOrder) -> Markup {
    html! {
        @if matches!(order.photos, Photos::Elsewhere) {
            section.summary.look role="alert" { p { a href="#photos" { (view.say("office-photos-again")) } } }
        }
    }
}

/// What has to be mended, with links to the rows.
fn summary(view: &View<'_>, judged: &Judged) -> Markup {
    let refused: Vec<&Row> = judged.rows.iter().filter(|it| it.state == State::Refused).collect();
    html! {
        @if !refused.is_empty() {
            section.summary role="alert" aria-labelledby="summary-title" tabindex="-1" #summary {
                h2 #summary-title { (view.tell("office-refused", &[("count", number(refused.len()))])) }
                ul {
                    @for row in refused.iter().take(MOST_NAMED) {
                        li {
                            a href={ "#row-" (row.line) } {
                                (view.tell("office-row", &[("row", number(row.line))]))
                                @if !row.person.is_empty() { ": " (row.person) }
                            }
                        }
                    }
                    @if refused.len() > MOST_NAMED { li { "…" } }
                }
                @if view.other_lang().is_some() { p.small { (view.say("problem-words")) } }
            }
        }
    }
}

pub(super) const fn class(state: State) -> &'static str {
    match state {
        State::Ready => "fine",
        State::Doubtful => "look",
        State::Refused => "bad",
    }
}

fn table(view: &View<'_>, told: &RowsPage<'_>) -> Markup {
    let heads = ["office-row-person", "office-row-last", "office-row-state", "office-row-problems"];
    let with_boxes = office_row::with_boxes(told.judged);
    html! {
        @if told.judged.count(State::Refused) > with_boxes.len() { p.hint { (view.tell("office-first", &[("count", number(with_boxes.len()))])) } }
        // Said once more, since narrow screens draw it as blocks.
        table.rows role="table" {
            caption { (view.say("office-order")) }
            thead role="rowgroup" {
                tr role="row" {
                    th scope="col" role="columnheader" { "#" }
                    @for head in heads { th scope="col" role="columnheader" { (view.say(head)) } }
                }
            }
            tbody role="rowgroup" { @for row in &told.judged.rows { (office_row::row(view, told, row, office_row::Boxes::of(&with_boxes, row))) } }
        }
    }
}

/// What can be made, and how.
fn make(view: &View<'_>, judged: &Judged) -> Markup {
    let options = [("merged", "office-make-merged"), ("zip", "office-make-zip"), ("packets", "office-make-packets")];
    let is_none = judged.count(State::Refused) == judged.rows.len();
    html! {
        section.make {
            h2 #make-heading { (view.say("office-make-heading")) }
            @if is_none { p { strong { (view.say("office-none")) } } }
            @else {
                fieldset.field {
                    legend.label.hidden { (view.say("office-make-heading")) }
                    div.radios {
                        @for (value, message) in options {
                            (super::input::radio("make", &format!("make-{value}"), (value, value == "merged"), (&view.say(message), None)))
                        }
                    }
                }
                div.actions { button.primary #make type="submit" formaction=(view.path("office/forms")) { (view.say("office-make-button")) } }
                div #making data-progress=(progress(view)) data-finished=(view.plain("office-finished")) data-save=(view.plain("office-save"))
                    data-broken=(view.plain("wrong-broken")) {
                    p role="status" {}
                }
            }
        }
    }
}

/// With places for what the script counts.
fn progress(view: &View<'_>) -> String {
    view.plainly("office-progress", &[("done", Word::Text("#done#")), ("total", Word::Text("#total#"))])
}
