//! What may be typed behind the commands that need no record: `guide`, `deadline`, `office`.

use clap::{Args as ClapArgs, ValueEnum};

#[derive(ClapArgs)]
pub(crate) struct GuideArgs {
    /// The day on which the loss became known
    #[arg(long, value_name = "DATE")]
    pub(crate) known_on: Option<String>,
    /// The first re-entry after it, where the loss became known abroad
    #[arg(long, value_name = "DATE", requires = "known_on")]
    pub(crate) reentered: Option<String>,
    /// The loss became known abroad
    #[arg(long)]
    pub(crate) abroad: bool,
    /// Where the person lives, as 東京都 or Tokyo
    #[arg(long, value_name = "PREFECTURE")]
    pub(crate) prefecture: Option<String>,
    /// How the card was lost
    #[arg(long, value_enum)]
    pub(crate) kind: Option<KindChoice>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum KindChoice {
    /// 遺失・紛失
    Lost,
    /// 盗難
    Stolen,
    /// 滅失・罹災
    Destroyed,
    /// In another way
    Other,
}

#[derive(ClapArgs)]
pub(crate) struct DeadlineArgs {
    /// The day on which the loss became known, as 2026-11-10, 2026年11月10日 or R8.11.10
    #[arg(value_name = "DATE")]
    pub(crate) known_on: String,
    /// The first re-entry after it, where the loss became known abroad
    #[arg(long, value_name = "DATE", visible_alias = "abroad")]
    pub(crate) reentered: Option<String>,
}

#[derive(ClapArgs)]
pub(crate) struct OfficeArgs {
    /// The prefecture in which the applicant lives, as 東京都, 東京, Tokyo or Tokyo-to
    #[arg(value_name = "PREFECTURE")]
    pub(crate) prefecture: String,
}
