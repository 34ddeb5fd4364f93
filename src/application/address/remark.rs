//! What is said of an address.

use crate::diagnostic::{Example, Field, Finding, Rule, Severity, Wording, excerpt, finding_is_error, said};
use crate::law;

/// Every rule of this module.
pub(in super::super) const RULES: &[&Rule] = &[
    &ADDRESS_NO_PREFECTURE,
    &ADDRESS_PREFECTURE_UNKNOWN,
    &ADDRESS_PREFECTURE_DIFFERS,
    &ADDRESS_INCOMPLETE,
    &ADDRESS_PO_BOX,
    &ADDRESS_ABROAD,
];

const ADDRESS_NO_PREFECTURE: Rule = Rule {
    code: "address-no-prefecture",
    severity: Severity::Warning,
    meaning: said(
        "住居地は、届け出た住所を都道府県から書きます。都道府県がないと、住民票の住所と照らし合わせられず、窓口で書き足すことになります。",
        "The address is the registered one, from the prefecture on. Without it the counter cannot compare it with the resident record, and will ask for it to be added.",
    ),
    fields: &[Field::Address],
    example: Example {
        wrong: r#"{"address":"横浜市中区本町1-1"}"#,
        right: r#"{"address":"神奈川県横浜市中区本町1-1"}"#,
    },
    sources: &[&law::MISTAKES_SEEN],
};
const ADDRESS_PREFECTURE_UNKNOWN: Rule = Rule {
    code: "address-prefecture-unknown",
    severity: Severity::Warning,
    meaning: said(
        "住居地のはじめに、47都道府県にない名前が書かれています。誤字のままでは、住民票の住所と異なる申請書になります。",
        "The address begins with what is written as a prefecture but is none of the forty-seven. Left so, the form differs from the resident record.",
    ),
    fields: &[Field::Address],
    example: Example {
        wrong: r#"{"address":"東京県新宿区西新宿2-8-1"}"#,
        right: r#"{"address":"東京都新宿区西新宿2-8-1"}"#,
    },
    sources: &[&law::MISTAKES_SEEN],
};
const ADDRESS_PREFECTURE_DIFFERS: Rule = Rule {
    code: "address-prefecture-differs",
    severity: Severity::Warning,
    meaning: said(
        "住居地の市や区が、書かれた都道府県ではなく別の都道府県にあります。どちらかが写し違いで、そのままでは住民票の住所と異なる申請書になります。",
        "The city or ward of the address lies in another prefecture than the one written before it. One of the two is a slip, and left so, the form differs from the resident record.",
    ),
    fields: &[Field::Address],
    example: Example {
        wrong: r#"{"address":"千葉県横浜市中区本町1-1"}"#,
        right: r#"{"address":"神奈川県横浜市中区本町1-1"}"#,
    },
    sources: &[&law::MISTAKES_SEEN],
};
const ADDRESS_INCOMPLETE: Rule = Rule {
    code: "address-incomplete",
    severity: Severity::Warning,
    meaning: said(
        "住居地は、町名・番地や部屋番号まで、住民票のとおりに書きます。都道府県や市区町村だけでは、窓口で書き足すことになります。",
        "The address goes on to the street, the number and the room, as registered. With a prefecture or a municipality alone, the counter will ask for the rest.",
    ),
    fields: &[Field::Address],
    example: Example {
        wrong: r#"{"address":"東京都新宿区"}"#, right: r#"{"address":"東京都新宿区西新宿2-8-1"}"#
    },
    sources: &[&law::MISTAKES_SEEN],
};
const ADDRESS_PO_BOX: Rule = Rule {
    code: "address-po-box",
    severity: Severity::Warning,
    meaning: said(
        "住居地は実際に住んでいる場所です。私書箱や郵便局留は住居地になりません。書いてあると窓口で直すことになります。",
        "The address is the place where the applicant lives. A post-office box is none; the counter will ask for the real one.",
    ),
    fields: &[Field::Address],
    example: Example {
        wrong: r#"{"address":"東京都新宿区西新宿 新宿郵便局私書箱12号"}"#,
        right: r#"{"address":"東京都新宿区西新宿2-8-1"}"#,
    },
    sources: &[&law::MISTAKES_SEEN],
};
const ADDRESS_ABROAD: Rule = Rule {
    code: "address-abroad",
    severity: Severity::Warning,
    meaning: said(
        "住居地は日本国内の住所です（Address in Japan）。国外の住所を書くと窓口で直すことになります。国外で失くしたときも、再入国の後に日本の住所を書いて申請します。",
        "The form asks for the address in Japan. An address abroad will have to be corrected at the counter; who lost the card abroad applies after re-entry, with the address in Japan.",
    ),
    fields: &[Field::Address],
    example: Example {
        wrong: r#"{"address":"12 Nguyen Trai, Hanoi, Vietnam"}"#,
        right: r#"{"address":"東京都新宿区西新宿2-8-1"}"#,
    },
    sources: &[&law::FORM_29_11, &law::MISTAKES_SEEN],
};

/// What the counter would stumble over in an address.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum AddressRemark {
    /// It does not begin with one of the forty-seven.
    NoPrefecture {
        /// The address with its prefecture, where its city leaves no doubt.
        suggestion: Option<String>,
    },
    /// It begins with something written as a prefecture.
    UnknownPrefecture {
        /// What is written.
        found: String,
        /// The address with the only prefecture that is near.
        nearest: Option<String>,
    },
    /// Its city lies in another prefecture.
    OtherPrefecture {
        /// The prefecture that is written.
        written: &'static str,
        /// The city or ward that follows it.
        city: &'static str,
        /// The prefecture of that city.
        prefecture: &'static str,
        /// The address with that prefecture.
        suggestion: String,
    },
    /// It ends with its municipality, or before it.
    Incomplete,
    /// 私書箱, 局留
    PostBox {
        /// How it is called.
        found: &'static str,
    },
    /// It names another country.
    Abroad {
        /// Its Japanese name.
        country: &'static str,
    },
}

finding_is_error!(AddressRemark);

impl Finding for AddressRemark {
    fn rule(&self) -> &'static Rule {
        match self {
            Self::NoPrefecture { .. } => &ADDRESS_NO_PREFECTURE,
            Self::UnknownPrefecture { .. } => &ADDRESS_PREFECTURE_UNKNOWN,
            Self::OtherPrefecture { .. } => &ADDRESS_PREFECTURE_DIFFERS,
            Self::Incomplete => &ADDRESS_INCOMPLETE,
            Self::PostBox { .. } => &ADDRESS_PO_BOX,
            Self::Abroad { .. } => &ADDRESS_ABROAD,
        }
    }

    fn message(&self) -> Wording {
        match self {
            Self::NoPrefecture { .. } => {
                Wording::new("住居地に都道府県が書かれていません", "the address does not name a prefecture")
            }
            Self::UnknownPrefecture { found, .. } => {
                let found = excerpt(found);
                Wording::new(
                    format!("「{found}」という都道府県はありません"),
                    format!("there is no prefecture `{found}`"),
                )
            }
            Self::OtherPrefecture { written, city, prefecture, .. } => Wording::new(
                format!("{city}は{written}ではなく{prefecture}にあります"),
                format!("{city} is in {prefecture}, not in {written}"),
            ),
            Self::Incomplete => Wording::new("住居地に町名・番地がありません", "the address has no street and number"),
            Self::PostBox { found } => Wording::new(
                format!("「{found}」は住居地になりません"),
                format!("`{found}`: a post-office box is no place to live"),
            ),
            Self::Abroad { country } => Wording::new(
                format!("住居地が国外（{country}）のようです"),
                format!("the address seems to be abroad ({country})"),
            ),
        }
    }

    fn hint(&self) -> Option<Wording> {
        if let Some(address) = self.suggestion() {
            let address = excerpt(&address);
            return Some(Wording::new(format!("{address} ではありませんか"), format!("did you mean {address}?")));
        }
        Some(match self {
            Self::NoPrefecture { .. } | Self::UnknownPrefecture { .. } | Self::OtherPrefecture { .. } => Wording::new(
                "住民票のとおりに、都道府県から書いてください（例 東京都新宿区…）",
                "write it as registered, from the prefecture on (東京都新宿区… or …, Shinjuku-ku, Tokyo)",
            ),
            Self::Incomplete => Wording::new(
                "町名・番地・部屋番号まで、住民票のとおりに書いてください",
                "write it as registered, with the street, the number and the room",
            ),
            Self::PostBox { .. } => Wording::new(
                "住民票にある、住んでいる場所の住所を書いてください",
                "write the registered address of the place where you live",
            ),
            Self::Abroad { .. } => Wording::new(
                "日本で届け出た住所を、都道府県から書いてください",
                "write the address registered in Japan, from the prefecture on",
            ),
        })
    }

    fn suggestion(&self) -> Option<String> {
        match self {
            Self::NoPrefecture { suggestion } => suggestion.clone(),
            Self::UnknownPrefecture { nearest, .. } => nearest.clone(),
            Self::OtherPrefecture { suggestion, .. } => Some(suggestion.clone()),
            Self::Incomplete | Self::PostBox { .. } | Self::Abroad { .. } => None,
        }
    }
}
