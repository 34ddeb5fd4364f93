//! What people type as their nationality, what is printed of it, and what is said.

use super::names::countries;
use super::*;
use crate::diagnostic::Finding;
use crate::font::Face;

#[track_caller]
fn read(text: &str) -> Nationality {
    Nationality::parse(text).unwrap().unwrap()
}

/// What is printed, and the code of what is said.
#[track_caller]
fn check(text: &str, printed: &str, code: Option<&str>) {
    let found = read(text);
    assert_eq!(found.as_str(), printed, "{text}");
    assert_eq!(found.written(), text.trim(), "{text}");
    assert_eq!(found.remark().map(|it| it.rule().code), code, "{text}");
}

#[test]
fn what_people_type_is_printed_as_the_agency_prints_it() {
    for (printed, texts) in [
        (
            "ベトナム",
            "Vietnam/Viet Nam/Việt Nam/VIETNAM/ヴェトナム/Vietnamese/ベトナム社会主義共和国/VN/vnm/ＶＮ/ベトナム人/ベトナム国籍/ﾍﾞﾄﾅﾑ/べとなむ/VIỆT NAM/Viet-Nam",
        ),
        (
            "米国",
            "USA/U.S.A./US/United States/United States of America/The United States/アメリカ/アメリカ合衆国/America/American/アメリカ人",
        ),
        (
            "英国",
            "UK/U.K./GB/GBR/Great Britain/United Kingdom/イギリス/グレートブリテン/British/GBD/GBO/GBP/GBS/Scotland",
        ),
        ("英国〔香港〕", "GBN/BN(O)/BNO/British National (Overseas)/英国（香港）"),
        (
            "中国",
            "China/PRC/P.R.C./CN/CHN/中華人民共和国/中国籍/中国人/Chinese/中国国籍/People's Republic of China/People’s Republic of China",
        ),
        ("中国〔香港〕", "Hong Kong/HONGKONG/香港/HK/HKG/中国（香港）/中国(香港)/China (Hong Kong)/Hong Kong SAR"),
        ("中国〔その他〕", "Macau/Macao/マカオ/澳門/MO/MAC/中国（その他）"),
        ("韓国", "South Korea/Republic of Korea/大韓民国/韓国籍/韓国人/KR/KOR/Korea, Republic of/ROK/대한민국"),
        ("台湾", "Taiwan/台湾籍/TW/TWN/Taiwanese/臺灣/Taiwan, Province of China"),
        ("フィリピン", "Philippines/The Philippines/Filipino/Filipina/Pilipinas/PH/PHL/フィリピン共和国/フィリッピン"),
        ("ネパール", "Nepal/Nepali/Nepalese/NP/NPL/नेपाल/Nepalese citizen"),
        ("ミャンマー", "Myanmar/Burma/ビルマ/MM/Myanmar (Burma)/ミャンマー連邦共和国"),
        ("トルコ", "Turkey/Türkiye/TÜRKİYE/TR/TUR/Turkish"),
        ("ロシア", "Russia/Russian Federation/RU/ロシア連邦/Russian"),
        ("イラン", "Iran/Iran, Islamic Republic of/Iran (Islamic Republic of)/Iranian"),
        ("ラオス", "Laos/Lao PDR/Lao People's Democratic Republic/LA"),
        ("シリア", "Syria/Syrian Arab Republic"),
        ("ブルネイ", "Brunei/Brunei Darussalam"),
        ("チェコ", "Czech Republic/Czechia/チェコ共和国/Czech"),
        ("オランダ", "Holland/The Netherlands/Netherlands/Dutch/NL"),
        ("コートジボワール", "Ivory Coast/Côte d'Ivoire/Cote d’Ivoire/コートジボアール"),
        ("ドイツ", "D/DE/DEU/Germany/Deutschland"),
        ("コソボ", "RKS/XK/Kosovo/コソヴォ"),
        ("無国籍", "XXA/Stateless/国籍なし"),
        ("パレスチナ", "Palestine/PSE/パレスチナ自治区/State of Palestine"),
        ("ギニア", "Guinea/GN"),
        ("ドミニカ", "Dominica/DM"),
        ("ドミニカ共和国", "Dominican Republic/DO"),
        ("サモア", "Samoa/WS"),
        ("米領サモア", "American Samoa/AS"),
        ("朝鮮", "朝鮮籍"),
        ("コンゴ民主共和国", "DR Congo/COD/Democratic Republic of the Congo"),
        ("コンゴ共和国", "COG/Congo-Brazzaville"),
        ("ギリシャ", "ギリシア/Greece"),
        ("スロバキア", "スロヴァキア/Slovakia"),
        ("ボスニア・ヘルツェゴビナ", "ボスニアヘルツェゴビナ/Bosnia and Herzegovina/Bosnia & Herzegovina"),
        ("ガンビア", "The Gambia/Gambia"),
        ("ナイジェリア", "Nigeria/Nigerian"),
        ("ニジェール", "Niger"),
    ] {
        for text in texts.split('/') {
            check(text, printed, Some("nationality-printed-as"));
        }
    }
}

#[test]
fn every_name_and_code_of_the_table_is_read_back() {
    for country in countries().iter().filter(|it| !it.is_japan()) {
        check(country.ja, country.ja, None);
        for text in [country.alpha3, country.alpha2, country.en].into_iter().filter(|it| !it.is_empty()) {
            check(text, country.ja, Some("nationality-printed-as"));
        }
    }
}

#[test]
fn what_the_agency_writes_needs_no_word() {
    for text in [
        "ベトナム",
        " ベトナム ",
        "朝鮮",
        "無国籍",
        "台湾",
        "パレスチナ",
        "中国〔香港〕",
        "英国〔香港〕",
        "中国〔その他〕",
    ] {
        check(text, text.trim(), None);
    }
}

#[test]
fn what_may_mean_two_things_is_left_as_it_is() {
    for text in [
        "PRK",
        "KP",
        "北朝鮮",
        "DPRK",
        "North Korea",
        "朝鮮民主主義人民共和国",
        "Korea",
        "コリア",
        "Korean",
        "Congo",
        "コンゴ",
        "XXB",
        "XXC",
        "XXX",
        "UNK",
        "refugee",
        "EUE",
        "UNO",
        "中華民国",
        "Republic of China",
        "Dominican",
        "Virgin Islands",
        "韓国・朝鮮",
        "難民",
    ] {
        check(text, text, Some("nationality-ambiguous"));
        assert_eq!(read(text).alpha3(), None, "{text}");
    }
}

#[test]
fn japan_is_no_nationality_of_a_card() {
    for text in ["日本", "Japan", "JPN", "JP", "日本人", "日本国", "Japanese", "日本国籍"] {
        check(text, text, Some("nationality-japan"));
    }
}

#[test]
fn what_is_not_known_is_printed_as_it_is_and_only_a_very_near_name_proposed() {
    for (text, near) in [
        ("ベトナヌ", Some("ベトナム")),
        // As near to ベナン.
        ("ベトナン", None),
        ("Veitnam", Some("ベトナム")),
        ("Vietnum", Some("ベトナム")),
        ("Phillipines", Some("フィリピン")),
        ("Philipines", Some("フィリピン")),
        ("インドネシヤ", Some("インドネシア")),
        ("Banglades", Some("バングラデシュ")),
        ("ネーパル", Some("ネパール")),
        ("ネパル", Some("ネパール")),
        ("Vietman", Some("ベトナム")),
        ("Nigera", Some("ナイジェリア")),
        ("トタイ", None),
        ("Nap", None),
        ("東京", None),
        ("アトランティス", None),
        ("N.A.", None),
        ("N/A", None),
        ("X", None),
        ("ZZ", None),
        ("外国人", None),
        ("Nige", None),
        ("JAPON", None),
        ("ユーゴスラビア", None),
        ("Viet Nam / USA", None),
    ] {
        check(text, text, Some("nationality-unknown"));
        assert_eq!(read(text).remark().unwrap().suggestion().as_deref(), near, "{text}");
    }
    check(&"あ".repeat(500), &"あ".repeat(500), Some("nationality-unknown"));
}

#[test]
fn what_is_proposed_is_accepted_without_a_word() {
    for text in ["ベトナヌ", "Korea", "コンゴ", "PRK", "Philipines"] {
        let remark = read(text).remark().unwrap();
        for proposed in remark.suggestion().into_iter().chain(remark.alternates()) {
            check(&proposed, &proposed, None);
        }
    }
}

#[test]
fn a_name_that_was_never_compared_is_told_as_such() {
    let hint = |text: &str| read(text).remark().unwrap().hint().unwrap().en;
    assert!(hint("Nepal").contains("could not be compared"));
    assert!(hint("Greece").contains("could not be compared"));
    assert!(!hint("Vietnam").contains("could not be compared"));
    assert!(!hint("USA").contains("could not be compared"));
}

#[test]
fn the_typeface_has_every_name() {
    let face = Face::bundled().unwrap();
    for country in countries() {
        assert!(face.shape(country.ja).1.is_empty(), "{}", country.ja);
    }
}

#[test]
fn no_text_is_an_answer_and_a_log_does_not_show_one() {
    assert_eq!(Nationality::parse(" \u{3000}"), Ok(None));
    assert!(Nationality::parse("ベトナム\n").unwrap().is_some());
    assert!(Nationality::parse("ベト\u{200B}ナム").is_err());
    assert_eq!(format!("{:?}", read("ベトナム")), "Nationality(Line(4 characters))");
}
