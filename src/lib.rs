//! Fills 在留カード再交付申請書.

pub mod units;
pub mod diagnostic;
pub mod calendar;
pub mod application;
pub mod input;
pub mod check;
pub mod clock;
pub mod font;
pub mod form;
pub mod photo;
pub mod layout;
pub mod pdf;
pub mod fill;
pub mod output;
pub mod photo_file;
pub mod report;
