//! Fills 在留カード再交付申請書, the application for re-issuance of a lost residence card (form 29-11 of the Enforcement
//! Regulations of the Immigration Control Act), so that it can be printed, signed and taken to the counter.
//!
//! Never a wrong paper in silence: a name with an accent, a card number with an `O` for a `0`, a character the typeface
//! lacks, a text its line cannot hold, each is a problem that names the item, the character and a way out.
//!
//! The way is one-directional, and each step has its own type: bytes → [`RawApplication`](input::RawApplication) →
//! [`Application`](application::Application) → [`Sheet`](layout::Sheet) → bytes.
//!
//! ```
//! use zairyu::calendar::Date;
//! use zairyu::check::{Conditions, check};
//! use zairyu::fill::Filler;
//!
//! let record = std::fs::read("examples/data/applicant.json")?;
//! let records = zairyu::input::read_records(&record)?;
//! let today = Date::parse("2026-11-22")?; // or zairyu::clock::today_in_japan().into()
//! let application = check(&records[0], &Conditions::on(today)).into_result()?;
//! let filled = Filler::new(zairyu::form::DEFAULT_EDITION)?.fill(&application, None)?;
//! assert!(filled.pdf.starts_with(b"%PDF-1.7"));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The library never prints, and reads no environment; the only clock is [`clock`], and files are touched by
//! [`output`] and [`photo_file`] alone.

// In reading order: what stands further down may use what stands further up, never the other way (tests/layering.rs).
pub mod units;
pub mod diagnostic;
pub mod table;
pub mod law;
pub mod clock;
pub mod file_error;
pub mod output;
pub mod report;
pub mod calendar;
pub mod passport;
pub mod spreadsheet;
pub mod input;
pub mod application;
pub mod office;
pub mod check;
pub mod schema;
pub mod procedure;
pub mod photo;
pub mod photo_file;
pub mod font;
pub mod form;
pub mod layout;
pub mod page;
pub mod speech;
pub mod typeset;
pub mod leaflet;
pub mod letter;
pub mod handout;
pub mod pdf;
pub mod recognition;
pub mod verification;
pub mod fill;
pub mod statement_sheet;
pub mod packet;
pub mod batch;
pub mod knowledge;
#[cfg(feature = "web")]
pub mod web;

use diagnostic::Rule;

/// Every rule there is, in the order of the modules: the codes that problems may carry.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    let lists = [
        input::RULES,
        calendar::RULES,
        passport::RULES,
        photo_file::RULES,
        photo::RULES,
        font::RULES,
        layout::RULES,
        verification::RULES,
        batch::RULES,
    ];
    let tables = input::TABLE_RULES.iter().copied();
    lists
        .into_iter()
        .chain(tables)
        .chain(application::RULES.iter().copied())
        .chain(check::RULES.iter().copied())
        .flatten()
        .copied()
}
