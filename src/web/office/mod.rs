//! For companies, schools and scriveners: many people from one table.

use axum::Router;

use super::site::Shared;

pub(super) fn routes() -> Router<Shared> {
    Router::new()
}
