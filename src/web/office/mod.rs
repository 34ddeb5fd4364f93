//! For companies, schools and scriveners: many people from one table.
//!
//! The rows travel in the page, as the answers of one person do; photos come with each request that needs them. So nothing
//! is kept here either, and whoever closes the page has left nothing behind.

mod trouble;
mod table;
mod carried;
mod photos;
mod agent;
mod order;
mod judge;
mod make;
mod pieces;

pub(super) use agent::{AGENT, Agent};
pub(super) use judge::{Judged, Row, State};
pub(super) use order::Order as OfficeOrder;
pub(super) use order::{PASTE, Photos, SEEN};
pub(super) use table::{CELL, Column, OfficeTable};
pub(super) use trouble::Trouble;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State as Shares};
use axum::response::Response;
use axum::routing::{get, post};
use maud::Markup;

use super::answers::name;
use super::limits::OFFICE_BYTES;
use super::posted::Posted;
use super::routes::{Tongue, download, page, receive, worked};
use super::site::Shared;
use super::view::{RowsPage, TablePage, View, rows_page, table_page};
use super::wrong::Wrong;
use crate::check::PhotoPlan;
use crate::schema::blank_table;
use judge::{Unmade, judged};
use make::{Form, Made};
use order::Order;
use pieces::{Piece, Teller, Wanted, answer};

/// The type of a workbook.
const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/{language}/office", get(first).post(rows))
        .route("/{language}/office/forms", post(forms))
        .route("/{language}/office/refused", post(refused))
        .route("/{language}/table.xlsx", get(empty_workbook))
        .route("/{language}/table.csv", get(empty_text))
}

async fn first(Shares(site): Shares<Shared>, Tongue(language): Tongue) -> Response {
    let made = worked(&site, (language, &site.workers), |view| {
        Ok(table_page(view, &TablePage { agent: &Agent::default(), plan: PhotoPlan::Printed, trouble: None }))
    });
    page(&site, language, made.await)
}

async fn empty_workbook(Shares(site): Shares<Shared>, Tongue(language): Tongue) -> Response {
    let made = worked(&site, (language, &site.workers), |_| blank_table().to_workbook().map_err(|_| Wrong::Broken));
    match made.await {
        Ok(bytes) => download(WORKBOOK, "zairyu-table.xlsx", bytes),
        Err(wrong) => page(&site, language, Err(wrong)),
    }
}

async fn empty_text(Shares(site): Shares<Shared>, Tongue(language): Tongue) -> Response {
    let made = worked(&site, (language, &site.workers), |_| blank_table().to_csv().map_err(|_| Wrong::Broken));
    match made.await {
        Ok(bytes) => download("text/csv; charset=utf-8", "zairyu-table.csv", bytes),
        Err(wrong) => page(&site, language, Err(wrong)),
    }
}

/// The table as it was sent, every row judged.
async fn rows(shared: Shares<Shared>, tongue: Tongue, request: Request) -> Response {
    piecewise(shared, tongue, request, |work| Ok(Piece::Page(looked_at(work, Vec::new())))).await
}

/// The forms of all rows that are ready.
async fn forms(shared: Shares<Shared>, tongue: Tongue, request: Request) -> Response {
    piecewise(shared, tongue, request, |work| {
        let order = match Order::of(work.posted) {
            Ok(order) => order,
            Err(trouble) => return Ok(Piece::Page(table_again(work, Some(&trouble)))),
        };
        let form = Form::named(work.posted.text("make").unwrap_or_default());
        Ok(match make::make((work.view, work.threads), &order, form, &work.teller)? {
            Made::File(file) => file,
            Made::Nothing(unmade) => Piece::Page(looked_at(work, unmade)),
        })
    })
    .await
}

/// The rows that are to be mended, as a file.
async fn refused(shared: Shares<Shared>, tongue: Tongue, request: Request) -> Response {
    piecewise(shared, tongue, request, |work| {
        let order = match Order::of(work.posted) {
            Ok(order) => order,
            Err(trouble) => return Ok(Piece::Page(table_again(work, Some(&trouble)))),
        };
        let made = make::refused((work.view, work.threads), &order, &work.teller)?;
        Ok(made.unwrap_or_else(|| Piece::Page(looked_at(work, Vec::new()))))
    })
    .await
}

/// A piece of work on a table.
struct Task<'a> {
    view: &'a View<'a>,
    posted: &'a Posted,
    threads: std::num::NonZeroUsize,
    teller: Teller,
}

/// Takes in a request, and works at it beside those of single people for as long as somebody waits for the answer.
async fn piecewise(
    Shares(site): Shares<Shared>,
    Tongue(language): Tongue,
    request: Request,
    work: impl FnOnce(&Task<'_>) -> Result<Piece, Wrong> + Send + 'static,
) -> Response {
    let (parts, body) = request.into_parts();
    let received = match receive(&site, &parts.headers, body, OFFICE_BYTES).await {
        Ok(received) => received,
        Err(wrong) => return page(&site, language, Err(wrong)),
    };
    let wanted = if received.posted.text("progress").is_some() { Wanted::Progress } else { Wanted::End };
    let (teller, pieces) = pieces::channel();
    let worker = Arc::clone(&site);
    tokio::spawn(async move {
        let (shared, own) = (Arc::clone(&worker), teller.clone());
        let done = worker.bulk.run_divided(move |threads| {
            let view = shared.view(language).ok_or(Wrong::NotFound)?;
            work(&Task { view: &view, posted: &received.posted, threads, teller: own })
        });
        let piece = done.await.and_then(|it| it).unwrap_or_else(Piece::Wrong);
        teller.end(piece).await;
    });
    answer(&site, language, pieces, wanted).await
}

/// The page of rows, with those of whom nothing could be made, or what is wrong with the table.
fn looked_at(work: &Task<'_>, unmade: Vec<Unmade>) -> Markup {
    match Order::of(work.posted) {
        Ok(order) => match judged((work.view, work.threads), &order, &work.teller) {
            Ok(mut judged) => {
                judged.refuse(unmade);
                rows_page(work.view, &RowsPage { order: &order, judged: &judged })
            }
            Err(wrong) => super::view::wrong_page(work.view, wrong),
        },
        // A change of the language before any table was chosen is no mistake.
        Err(Trouble::Nothing) if work.posted.text(name::GO) == Some("stay") => table_again(work, None),
        Err(trouble) => table_again(work, Some(&trouble)),
    }
}

fn table_again(work: &Task<'_>, trouble: Option<&Trouble>) -> Markup {
    let agent = Agent::of(work.posted);
    let plan = if work.posted.text(PASTE).is_some() { PhotoPlan::Pasted } else { PhotoPlan::Printed };
    table_page(work.view, &TablePage { agent: &agent, plan, trouble })
}
