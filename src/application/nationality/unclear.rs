//! Names and codes that may mean more than one thing on a residence card, or nothing that a card shows.
//!
//! They are never decided here: only the lost card can.

use crate::diagnostic::{FixedWording, said};

/// What cannot be decided, and between what.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unclear {
    pub(super) names: &'static [&'static str],
    pub(super) codes: &'static [&'static str],
    /// Why it cannot be printed the agency's way.
    pub(super) why: FixedWording,
    /// What the card may have shown, each as the form prints it without another question.
    pub(super) choices: &'static [&'static str],
    /// What it is called where it ends an address; none for what is no place.
    pub(super) place: Option<&'static str>,
}

/// All of them.
pub(super) const UNCLEAR: &[Unclear] = &[
    Unclear {
        names: &[
            "北朝鮮",
            "朝鮮民主主義人民共和国",
            "North Korea",
            "N. Korea",
            "Korea (North)",
            "North Korean",
            "DPRK",
            "D.P.R.K.",
            "DPR Korea",
            "Democratic People's Republic of Korea",
            "Korea, Democratic People's Republic of",
        ],
        codes: &["PRK", "KP"],
        why: said(
            "カードの「朝鮮」は朝鮮半島の出身を示し、朝鮮民主主義人民共和国の国籍を示すものではありません",
            "朝鮮 on a card tells of the Korean peninsula, not of the nationality of the DPRK",
        ),
        choices: &["朝鮮", "韓国"],
        place: Some("北朝鮮"),
    },
    Unclear {
        names: &[
            "Korea",
            "Korean",
            "Corea",
            "コリア",
            "コリアン",
            "韓国・朝鮮",
            "朝鮮・韓国",
            "韓国/朝鮮",
            "朝鮮/韓国",
            "韓国または朝鮮",
            "韓国又は朝鮮",
            "高麗",
            "한국인",
        ],
        codes: &[],
        why: said("韓国とも朝鮮とも読めます", "it may be 韓国 or 朝鮮"),
        choices: &["韓国", "朝鮮"],
        place: Some("韓国"),
    },
    Unclear {
        names: &["中華民国", "中華民國", "Republic of China", "ROC", "R.O.C."],
        codes: &[],
        why: said("台湾とも中国とも読めます", "it may be 台湾 or 中国"),
        choices: &["台湾", "中国"],
        place: Some("台湾"),
    },
    Unclear {
        names: &["コンゴ", "Congo", "The Congo", "Congolese"],
        codes: &[],
        why: said("コンゴという国は二つあります", "there are two countries of that name"),
        choices: &["コンゴ民主共和国", "コンゴ共和国"],
        place: Some("コンゴ"),
    },
    Unclear {
        names: &["Dominican"],
        codes: &[],
        why: said("ドミニカ共和国ともドミニカとも読めます", "it may be the Dominican Republic or Dominica"),
        choices: &["ドミニカ共和国", "ドミニカ"],
        place: None,
    },
    Unclear {
        names: &["Virgin Islands", "ヴァージン諸島", "Virgin Islander"],
        codes: &[],
        why: said("米領とも英領とも読めます", "it may be the British or the U.S. islands"),
        choices: &["英領ヴァージン諸島", "米領ヴァージン諸島"],
        place: Some("ヴァージン諸島"),
    },
    Unclear {
        names: &["refugee", "難民", "refugees", "条約難民", "convention refugee"],
        codes: &["XXB", "XXC"],
        why: said(
            "難民の国籍・地域は旅行証明書からは決まりません",
            "a refugee's travel document does not tell what the card shows",
        ),
        choices: &[],
        place: None,
    },
    Unclear {
        names: &["unknown", "unspecified", "不明", "unspecified nationality"],
        codes: &["XXX", "UNK"],
        why: said("国籍を示さない符号です", "it names no nationality"),
        choices: &[],
        place: None,
    },
    Unclear {
        names: &["European Union", "United Nations", "国連", "国際連合", "欧州連合", "laissez-passer"],
        codes: &["EUE", "EU", "UNO", "UNA", "UN"],
        why: said(
            "機関の旅券・通行証の符号で、国籍ではありません",
            "it stands for an organization's travel document, not for a nationality",
        ),
        choices: &[],
        place: None,
    },
];

#[cfg(test)]
mod tests {
    use super::super::Nationality;
    use super::*;

    #[test]
    fn a_choice_is_between_two() {
        // As the hint words it.
        assert!(UNCLEAR.iter().all(|it| matches!(it.choices, [] | [_, _])));
    }

    #[test]
    fn every_choice_is_printed_as_it_is_without_a_word() {
        for choice in UNCLEAR.iter().flat_map(|it| it.choices) {
            let nationality = Nationality::parse(choice).unwrap().unwrap();
            assert_eq!(nationality.as_str(), *choice);
            assert!(nationality.remark().is_none(), "{choice}");
        }
    }
}
