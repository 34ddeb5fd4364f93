//! The items of an applicant record: their paths in JSON and spreadsheets, their flags, their captions on the form.
//!
//! One table, because the reader of records, the command line and every message must use the same names.

/// What kind of answer an item takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FieldKind {
    /// A line of text.
    Text,
    /// A date, in any of the ways people write one.
    Date,
    /// Yes or no.
    YesNo,
    /// The path of a picture.
    File,
}

macro_rules! fields {
    ($( $(#[$doc:meta])* $name:ident $kind:ident $path:literal $flag:literal $ja:literal $en:literal; )*) => {
        /// An item of the record, in the order of the form.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Field {
            $( $(#[$doc])* $name, )*
        }

        impl Field {
            /// Every item, in the order of the form.
            pub const ALL: &'static [Self] = &[$( Self::$name ),*];

            const fn row(self) -> Row {
                match self {
                    $( Self::$name => Row { kind: FieldKind::$kind, path: $path, flag: $flag, ja: $ja, en: $en }, )*
                }
            }
        }
    };
}

struct Row {
    kind: FieldKind,
    path: &'static str,
    flag: &'static str,
    ja: &'static str,
    en: &'static str,
}

fields! {
    /// 国籍・地域
    Nationality Text "nationality" "nationality" "国籍・地域" "nationality or region";
    /// 生年月日
    BirthDate Date "birth_date" "birth-date" "生年月日" "date of birth";
    /// 氏名, as one text in the passport's order
    Name Text "name" "name" "氏名" "name, whole, in the passport's order";
    /// 氏
    FamilyName Text "name.family" "family-name" "氏名（氏）" "family name, as in the passport";
    /// 名
    GivenName Text "name.given" "given-name" "氏名（名）" "given name, as in the passport";
    /// 漢字氏名
    KanjiName Text "name.kanji" "kanji-name" "漢字氏名" "name in kanji, printed beside the Roman letters";
    /// 性別
    Sex Text "sex" "sex" "性別" "sex: male or female (男, 女)";
    /// 住居地
    Address Text "address" "address" "住居地" "address in Japan";
    /// 在留カード番号
    CardNumber Text "card_number" "card-number" "在留カード番号" "number of the lost card";
    /// 資格外活動許可の有無
    ActivityPermission YesNo "activity_permission" "activity-permission" "資格外活動許可の有無"
        "permission for other activity: yes or no (有, 無)";
    /// 喪失の区分
    LossKind Text "loss.kind" "loss-kind" "喪失の区分" "lost, stolen, destroyed or other (遺失, 盗難, 滅失)";
    /// 在留カードの所持を失った理由
    LossReason Text "loss.reason" "loss-reason" "在留カードの所持を失った理由"
        "reason for the loss: how the card was lost";
    /// その事実を知った日
    LossKnownOn Date "loss.known_on" "loss-known-on" "その事実を知った日" "the day the loss became known";
    /// 国外で知ったか
    LossAbroad YesNo "loss.abroad" "loss-abroad" "国外で知った" "known while abroad: yes or no";
    /// その後最初に入国した日
    LossReenteredOn Date "loss.reentered_on" "loss-reentered-on" "その後最初に入国した日" "the day of re-entry";
    /// 失った場所
    LossPlace Text "loss.place" "loss-place" "失った場所" "where it was lost";
    /// 届出警察署
    PoliceStation Text "loss.police.station" "loss-police-station" "届出警察署" "police station or koban";
    /// 届出受理番号
    PoliceReceiptNumber Text "loss.police.receipt_number" "loss-police-receipt-number" "届出受理番号"
        "receipt number of the police report";
    /// 警察への届出日
    PoliceReportedOn Date "loss.police.reported_on" "loss-police-reported-on" "警察への届出日" "the day it was reported";
    /// 遅延の理由
    LossLateReason Text "loss.late_reason" "loss-late-reason" "遅延の理由" "why the application is late";
    /// 代理人の氏名
    RepresentativeName Text "representative.name" "representative-name" "代理人の氏名" "name of the representative";
    /// 代理人と本人との関係
    RepresentativeRelationship Text "representative.relationship" "representative-relationship" "代理人と本人との関係"
        "the representative's relationship with the applicant";
    /// 代理人の住所
    RepresentativeAddress Text "representative.address" "representative-address" "代理人の住所"
        "address of the representative";
    /// 代理人の生年月日
    RepresentativeBirthDate Date "representative.birth_date" "representative-birth-date" "代理人の生年月日"
        "date of birth of the representative";
    /// 代理人が本人と同居しているか
    RepresentativeCohabiting YesNo "representative.cohabiting" "representative-cohabiting" "代理人の同居の有無"
        "whether the representative lives with the applicant: yes or no";
    /// 代理の理由
    RepresentativeGround Text "representative.ground" "representative-ground" "代理の理由"
        "why the representative applies: minor, illness or request (16歳未満, 疾病, 依頼)";
    /// 取次者の氏名
    AgentName Text "agent.name" "agent-name" "取次者の氏名" "name of the agent";
    /// 取次者の住所
    AgentAddress Text "agent.address" "agent-address" "取次者の住所" "address of the agent";
    /// 取次者の所属機関等
    AgentOrganization Text "agent.organization" "agent-organization" "取次者の所属機関等"
        "the agent's organization (or relationship, for a relative)";
    /// 取次者の電話番号
    AgentPhone Text "agent.phone" "agent-phone" "取次者の電話番号" "telephone number of the agent";
    /// 取次者の届出済証明書・承認書の番号
    AgentApprovalNumber Text "agent.approval_number" "agent-approval-number" "取次者の届出済証明書・承認書の番号"
        "number of the agent's certificate of notification or approval";
    /// 連絡先の電話番号
    ContactPhone Text "contact.phone" "contact-phone" "連絡先の電話番号" "telephone number";
    /// 連絡先の携帯電話番号
    ContactMobile Text "contact.mobile" "contact-mobile" "連絡先の携帯電話番号" "cellular phone number";
    /// 写真
    Photo File "photo" "photo" "写真" "picture of the applicant (JPEG, PNG, WebP, TIFF, HEIC)";
    /// 写真の撮影日
    PhotoTakenOn Date "photo_taken_on" "photo-taken-on" "写真の撮影日" "the day the picture was taken";
    /// 申請書作成年月日
    SignedOn Date "signed_on" "signed-on" "申請書作成年月日"
        "date beside the signature; left blank for the hand unless given";
    /// 旅券の機械読取領域
    PassportMrz Text "passport_mrz" "passport-mrz" "旅券の機械読取領域"
        "machine-readable lines of the passport, to compare with";
    /// 旅券を提示できるか
    PassportAvailable YesNo "passport_available" "passport-available" "旅券を提示できる"
        "whether the passport can be shown: yes or no";
    /// 旅券を提示できない理由
    PassportUnavailableReason Text "passport_unavailable_reason" "passport-unavailable-reason" "旅券を提示できない理由"
        "why the passport cannot be shown";
    /// 在留資格
    ResidenceStatus Text "residence_status" "residence-status" "在留資格" "status of residence";
    /// 在留期間
    PeriodOfStay Text "period_of_stay" "period-of-stay" "在留期間" "period of stay: 3 years, 1年, 90日";
}

impl Field {
    /// Items without which no form is made. A name is one text or has parts, and is asked for apart.
    pub const REQUIRED: &'static [Self] = &[
        Self::Nationality,
        Self::BirthDate,
        Self::Sex,
        Self::Address,
        Self::ActivityPermission,
        Self::LossReason,
        Self::LossKnownOn,
    ];

    /// The items of text that stand on the form as they are written, in its order.
    pub const PRINTED_TEXTS: &'static [Self] = &[
        Self::Nationality,
        Self::Name,
        Self::FamilyName,
        Self::GivenName,
        Self::KanjiName,
        Self::Address,
        Self::LossReason,
        Self::RepresentativeName,
        Self::RepresentativeRelationship,
        Self::RepresentativeAddress,
        Self::AgentName,
        Self::AgentAddress,
        Self::AgentOrganization,
        Self::AgentPhone,
        Self::ContactPhone,
        Self::ContactMobile,
    ];

    /// What kind of answer it takes.
    pub const fn kind(self) -> FieldKind {
        self.row().kind
    }

    /// Its dotted path in JSON, and its header in a spreadsheet.
    pub const fn path(self) -> &'static str {
        self.row().path
    }

    /// Its flag on the command line, without the dashes.
    pub const fn flag(self) -> &'static str {
        self.row().flag
    }

    /// 日本語の名称
    pub const fn name_ja(self) -> &'static str {
        self.row().ja
    }

    /// Its name in English.
    pub const fn name_en(self) -> &'static str {
        self.row().en
    }

    /// The item at a dotted path.
    pub fn from_path(path: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.path() == path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_items_share_a_path_or_a_flag() {
        for (index, field) in Field::ALL.iter().enumerate() {
            for other in &Field::ALL[index + 1..] {
                assert_ne!(field.path(), other.path());
                assert_ne!(field.flag(), other.flag());
            }
            assert_eq!(Field::from_path(field.path()), Some(*field));
        }
    }
}
