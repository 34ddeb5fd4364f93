//! Fills 在留カード再交付申請書.

pub mod units;
pub mod diagnostic;
