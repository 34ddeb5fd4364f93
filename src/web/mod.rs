//! The page: for the person who has just lost a card, and for the office. A site that asks what the form needs, and hands
//! back the finished papers.
//!
//! It stores nothing: no file, no cookie, no session. All answers so far travel in the page itself, from the browser and
//! back with each question; what a person wants to keep, they download. So every page works without scripts, any number of
//! people can use one site at once, and a machine that is switched off has nothing to forget.
//!
//! [`router`] is the whole site as a service, for tests and for servers of other people's; [`serve`] answers on a socket.

mod wrong;
mod limits;
mod posted;
mod guard;
mod assets;
mod regions;
mod answers;
mod phrases;
mod question;
mod saved;
mod photo;
mod papers;
mod site;
mod view;
mod person;
mod office;
mod routes;
mod server;

pub use guard::Origins;
pub use routes::router;
pub use server::{Server, serve};
pub use site::{Settings, Site};
