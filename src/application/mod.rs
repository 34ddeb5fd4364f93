//! 申請内容, an application that can be printed: valid by construction.
//!
//! Every value type has a private field, one `parse` and no other way in, and brings its own problems with their
//! wording. Files, JSON and PDF are not known here.

mod word;
mod line;
mod fold;
mod romaji_name;
mod transliteration;
mod name;
mod card_number;
mod sex;
mod yes_no;
mod loss;
mod ground;
mod parties;
mod nationality;
mod address;
mod phone;
mod residence_status;
mod relationship;
mod nothing;
mod draft;

pub use address::{
    AddressRemark, Prefecture, UnknownPrefecture, address_remarks, is_same_place, prefecture_of, says_the_same,
};
pub use card_number::{CARD_NUMBER_CHARACTER, CARD_NUMBER_LENGTH, CardNumber, CardNumberError, CharacterKind};
pub use draft::{Draft, LossDraft};
pub use ground::{GROUND_UNKNOWN, Ground, GroundError};
pub use line::{Line, LineError, TEXT_CONTROL_CHARACTER, TEXT_EMOJI, TEXT_LENGTH, TEXT_NO_LETTER, TEXT_PRIVATE_USE};
pub use loss::{LOSS_KIND_UNKNOWN, Loss, LossKind, LossKindError, PoliceReport};
pub use name::{Name, RomanName};
pub use nationality::{Nationality, NationalityRemark};
pub use nothing::{no_name_pattern, nothing_pattern, says_nothing};
pub use parties::{Agent, Contact, Passport, Representative, Stay};
pub use phone::{PhoneFault, PhoneRemark, phone_remark};
pub use relationship::{AgentKind, Relationship};
pub use residence_status::{StatusRemark, period_remark, status_remark};
pub use romaji_name::{NameFault, NameFaultKind, NamePunctuation, RomajiName, RomajiNameError, is_ideograph};
pub use sex::{SEX_UNKNOWN, Sex, SexError};
pub use yes_no::{YES_NO_UNKNOWN, YesNo, YesNoError};

use crate::calendar::{BirthDate, Date};
use crate::diagnostic::Rule;

/// Every rule of this module.
pub const RULES: &[&[&Rule]] = &[
    line::RULES,
    romaji_name::RULES,
    &[&CARD_NUMBER_LENGTH, &CARD_NUMBER_CHARACTER, &SEX_UNKNOWN, &YES_NO_UNKNOWN, &LOSS_KIND_UNKNOWN, &GROUND_UNKNOWN],
    nationality::RULES,
    address::RULES,
    phone::RULES,
    residence_status::RULES,
];

/// What the applicant states on the form, in the form's order.
///
/// Made by `check` alone, so whoever holds one may print it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Application {
    /// 国籍・地域
    pub nationality: Nationality,
    /// 生年月日
    pub birth_date: BirthDate,
    /// 氏名
    pub name: Name,
    /// 性別
    pub sex: Sex,
    /// 住居地
    pub address: Line,
    /// 在留カード番号; unknown to some who lost the card.
    pub card_number: Option<CardNumber>,
    /// 資格外活動許可の有無
    pub activity_permission: YesNo,
    /// 在留カードの所持を失った理由及びその事実を知った日
    pub loss: Loss,
    /// 代理人, who acts and signs in the applicant's place.
    pub representative: Representative,
    /// 取次者, who only carries the papers.
    pub agent: Agent,
    /// 連絡先
    pub contact: Contact,
    /// The day the photo was taken.
    pub photo_taken_on: Option<Date>,
    /// 申請書作成年月日; by default left to the hand that signs.
    pub signed_on: Option<Date>,
    /// 旅券
    pub passport: Passport,
    /// 在留資格と在留期間
    pub stay: Stay,
}
