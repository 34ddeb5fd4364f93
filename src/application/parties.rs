//! Who and what stands beside the applicant: 代理人, 取次者, where to call, the passport, the stay.

use super::{Ground, Line, YesNo};
use crate::calendar::Date;
use crate::passport::Mrz;

/// 代理人, a relative who lives with the applicant and applies and signs in their place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Representative {
    /// 氏名
    pub name: Option<Line>,
    /// 本人との関係
    pub relationship: Option<Line>,
    /// 住所
    pub address: Option<Line>,
    /// 生年月日; not on the form, but a representative must be sixteen.
    pub birth_date: Option<Date>,
    /// 同居; not on the form, but the law asks for it.
    pub cohabiting: Option<YesNo>,
    /// 代理の理由; not on the form, but it decides which papers go with it.
    pub ground: Option<Ground>,
}

/// 取次者, who hands the papers in; the applicant still signs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Agent {
    /// 氏名
    pub name: Option<Line>,
    /// 住所
    pub address: Option<Line>,
    /// 所属機関等 (for a relative, the relationship with the applicant)
    pub organization: Option<Line>,
    /// 電話番号
    pub phone: Option<Line>,
    /// 届出済証明書・承認書の番号; not on the form, but the agent shows it at the counter.
    pub approval_number: Option<Line>,
}

/// 本人又は代理人の連絡先
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Contact {
    /// 電話番号
    pub phone: Option<Line>,
    /// 携帯電話番号
    pub mobile: Option<Line>,
}

/// 旅券; shown at the counter, and never on the form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Passport {
    /// 機械読取領域
    pub mrz: Option<Mrz>,
    /// Whether it can be shown.
    pub available: Option<YesNo>,
    /// Why not.
    pub unavailable_reason: Option<Line>,
}

/// 在留資格と在留期間; not on the form, but not everybody has a card to lose.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Stay {
    /// 在留資格
    pub status: Option<Line>,
    /// 在留期間
    pub period: Option<Line>,
}
