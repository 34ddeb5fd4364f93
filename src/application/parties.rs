//! Who stands beside the applicant on the form: 代理人, 取次者, and where to call.

use super::{Line, YesNo};
use crate::calendar::Date;

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
