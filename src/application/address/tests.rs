//! Addresses as people write them, and what is said of them.

use super::*;
use crate::diagnostic::Finding;

fn line(text: &str) -> Line {
    Line::parse(text).unwrap().unwrap()
}

/// The code of what is said, with what is proposed.
#[track_caller]
fn check(text: &str, expected: &[(&str, Option<&str>)]) {
    let remarks = address_remarks(&line(text));
    let found: Vec<_> = remarks.iter().map(|it| (it.rule().code, it.suggestion())).collect();
    let found: Vec<_> = found.iter().map(|(code, it)| (*code, it.as_deref())).collect();
    assert_eq!(found, expected, "{text}");
    for proposed in remarks.iter().filter_map(Finding::suggestion) {
        assert!(address_remarks(&line(&proposed)).is_empty(), "{proposed}");
    }
}

#[test]
fn addresses_of_japan_need_no_word() {
    for text in [
        "東京都新宿区西新宿二丁目8番1号 新宿ハイツ203",
        "〒160-0023 東京都新宿区西新宿2-8-1",
        "〒１６０−００２３　東京都新宿区西新宿２−８−１",
        "1600023東京都新宿区西新宿",
        "160-0023、大阪府大阪市北区梅田",
        "東 京 都 新宿区西新宿",
        "日本国東京都新宿区西新宿",
        "日本 北海道札幌市中央区北1条",
        "北海道札幌市中央区北1条西2丁目",
        "神奈川県横浜市中区本町",
        "和歌山県和歌山市七番丁",
        "鹿児島県鹿児島市山下町",
        "京都府京都市左京区吉田",
        "2-8-1 Nishi-Shinjuku, Shinjuku-ku, Tokyo 160-0023",
        "2-8-1 Nishi-Shinjuku, Shinjuku-ku, TOKYO, Japan",
        "Tokyo-to Shinjuku-ku Nishi-Shinjuku 2-8-1",
        "Ōsaka-fu Ōsaka-shi Kita-ku 1-1",
        "Osakafu Suita",
        "Hokkaidō Sapporo",
        "１−１, Ｓｈｉｎｊｕｋｕ, Ｔｏｋｙｏ",
        "Kanagawa Prefecture, Yokohama",
        "東京都港区 Vietnam House 3F",
        "Tokyo, Jordan Heights, Vietnam",
    ] {
        check(text, &[]);
    }
}

#[test]
fn a_missing_prefecture_is_proposed_where_the_city_tells_it() {
    for (text, proposed) in [
        ("横浜市中区本町1-1", Some("神奈川県横浜市中区本町1-1")),
        ("新宿区西新宿2-8-1", Some("東京都新宿区西新宿2-8-1")),
        ("〒160-0023 新宿区西新宿2-8-1", Some("東京都新宿区西新宿2-8-1")),
        ("さいたま市大宮区1", Some("埼玉県さいたま市大宮区1")),
        ("堺市堺区1", Some("大阪府堺市堺区1")),
        ("京都市左京区1", Some("京都府京都市左京区1")),
        ("福島市五老内町3-1", Some("福島県福島市五老内町3-1")),
        ("山口市亀山町2-1", Some("山口県山口市亀山町2-1")),
        ("東京新宿区西新宿2", Some("東京都新宿区西新宿2")),
        ("大阪 吹田市江坂町1", Some("大阪府吹田市江坂町1")),
        ("神奈川横浜市中区1", Some("神奈川県横浜市中区1")),
        ("中央区銀座1-1", None),
        ("港区芝1-1", None),
        ("北区王子1-1", None),
        ("府中市宮西町2-24", None),
        ("甲府市丸の内1-18", Some("山梨県甲府市丸の内1-18")),
        ("別府市上野口町1-15", None),
        ("都城市姫城町6", None),
        ("尾道市久保1-15", None),
        ("山県市高木1000", None),
        ("四街道市鹿渡無番地", None),
        ("太宰府市観世音寺1-1", None),
        ("小県郡長和町1", None),
        ("宇都宮市旭1-1", Some("栃木県宇都宮市旭1-1")),
        ("福島区福島1-1", None),
        ("石川郡浅川町1", None),
        ("日本橋1-1", None),
        ("新宿ハイツ203", None),
        ("タイムズマンション101", None),
        ("マリーナハイツ3", None),
        ("東海道一丁目1-1", None),
        ("泉大津市東雲町9-12", None),
        ("Shinjuku-ku 2-8-1", None),
        ("160-0023", None),
        ("12345678 x", None),
        ("1", None),
    ] {
        check(text, &[("address-no-prefecture", proposed)]);
    }
}

#[test]
fn a_prefecture_that_is_none_is_named_and_the_nearest_proposed() {
    for (text, proposed) in [
        ("東京県新宿区1", Some("東京都新宿区1")),
        ("東京府新宿区1", Some("東京都新宿区1")),
        ("大坂府大阪市1", Some("大阪府大阪市1")),
        ("大阪都大阪市1", Some("大阪府大阪市1")),
        ("京都県京都市1", Some("京都府京都市1")),
        ("北海県札幌市1", Some("北海道札幌市1")),
        ("神奈川件横浜市1", Some("神奈川県横浜市1")),
        ("神奈川縣横浜市1", Some("神奈川県横浜市1")),
        ("崎玉県川口市1", Some("埼玉県川口市1")),
        ("埼玉县川口市1", Some("埼玉県川口市1")),
        ("东京都新宿区1", Some("東京都新宿区1")),
        ("鹿儿岛县鹿児島市1", Some("鹿児島県鹿児島市1")),
        ("〒231-0005 神那川県横浜市1", Some("神奈川県横浜市1")),
        ("東京 県 新宿区1", Some("東京都 新宿区1")),
        ("江戸県新宿区1", None),
        ("山山県1", None),
    ] {
        check(text, &[("address-prefecture-unknown", proposed)]);
    }
}

#[test]
fn a_city_in_another_prefecture_is_told() {
    for (text, proposed) in [
        ("東京都大阪市北区梅田1-1", "大阪府大阪市北区梅田1-1"),
        ("千葉県横浜市中区本町1-1", "神奈川県横浜市中区本町1-1"),
        ("鹿児島県那覇市泉崎1-1", "沖縄県那覇市泉崎1-1"),
        ("〒231-0005 神奈川県 新宿区1", "東京都新宿区1"),
    ] {
        check(text, &[("address-prefecture-differs", Some(proposed))]);
    }
    for text in
        ["大阪府大阪市北区1", "大阪府泉大津市1", "東京都府中市1", "広島県府中市1", "三重県津市1", "岡山県津山市1"]
    {
        check(text, &[]);
    }
}

#[test]
fn a_post_office_box_is_no_place_to_live() {
    for text in [
        "東京都新宿区 新宿郵便局私書箱12号",
        "東京都新宿区 新宿郵便局留",
        "P.O. Box 12, Shinjuku, Tokyo",
        "PO BOX 12 Tokyo",
        "Post Office Box 5, Tokyo",
        "Ｐ．Ｏ．Ｂｏｘ 12, Tokyo",
    ] {
        check(text, &[("address-po-box", None)]);
    }
    check("P.O. Box 12", &[("address-po-box", None)]);
    check("新宿郵便局私書箱12号", &[("address-po-box", None)]);
    check("P.O. Box 12, Hanoi, Vietnam", &[("address-abroad", None), ("address-po-box", None)]);
    check("東京都新宿区 Xbox ビル 私道", &[]);
}

#[test]
fn another_country_is_named() {
    for (text, country) in [
        ("12 Nguyen Trai, Hanoi, Vietnam", "ベトナム"),
        ("12 Nguyễn Trãi, Hà Nội, Việt Nam", "ベトナム"),
        ("ベトナム ハノイ市 1", "ベトナム"),
        ("ベトナムハノイ市1", ""),
        ("中国上海市浦東新区1", "中国"),
        ("中国，上海", "中国"),
        ("1 Main Street, Springfield, United States of America", "米国"),
        ("1 Main Street London United Kingdom", "英国"),
        ("1 Road, Manila, Philippines 1000", "フィリピン"),
        ("Seoul, Korea", "韓国"),
        ("台湾台北市1", "台湾"),
        ("Hanoi, Vietnam, 12 Tran Phu", "ベトナム"),
    ] {
        let expected = if country.is_empty() { "address-no-prefecture" } else { "address-abroad" };
        check(text, &[(expected, None)]);
        let remarks = address_remarks(&line(text));
        assert!(country.is_empty() || remarks == [AddressRemark::Abroad { country }], "{text}: {remarks:?}");
    }
    check("Shinjuku, Japan", &[("address-no-prefecture", None)]);
    check("Shinjuku, VN", &[("address-no-prefecture", None)]);
}

#[test]
fn the_prefecture_is_told_only_where_it_is_sure() {
    for (text, expected) in [
        ("〒160-0023 東京都新宿区", Some("東京都")),
        ("和歌山県和歌山市", Some("和歌山県")),
        ("2-8-1 Nishi-Shinjuku, Shinjuku-ku, Tokyo", Some("東京都")),
        ("Hiroshima-shi, Hiroshima-ken", Some("広島県")),
        ("Fukushima-ku, Osaka-shi, Osaka-fu", Some("大阪府")),
        ("Fukushima-ku, Osaka", None),
        ("Tokyo, Yamaguchi House", None),
        ("横浜市中区", None),
        ("東京県", None),
    ] {
        assert_eq!(prefecture_of(&line(text)), expected, "{text}");
    }
}
