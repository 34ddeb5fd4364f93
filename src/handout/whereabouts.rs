//! Where to go and whom to call, as far as it is known.

/// Where the application is handed in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Whereabouts {
    /// The office that is responsible; none where the prefecture could not be told.
    pub office: Option<Office>,
    /// Names of nearer branches that may take the application.
    pub branches: Vec<String>,
    /// The information centre.
    pub hotline: Option<Hotline>,
    /// To stop a lost 特定在留カード.
    pub special_card: Option<String>,
    /// The day of this knowledge, as it stands in the table.
    pub checked: String,
}

/// An office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    /// Its name, in Japanese.
    pub name: String,
    /// Its address, in Japanese, with the postal code before it.
    pub address: Option<String>,
    /// Its telephone.
    pub phone: Option<String>,
    /// When its counter is open.
    pub hours: Option<String>,
    /// Whether two sources say so.
    pub certainty: Sureness,
}

/// How surely an office is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sureness {
    /// By two sources or more.
    Confirmed,
    /// By one.
    OneSource,
}

/// 外国人在留総合インフォメーションセンター
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hotline {
    /// In Japan.
    pub phone: String,
    /// From IP telephones and from abroad.
    pub abroad: String,
    /// When it is open.
    pub hours: String,
}
