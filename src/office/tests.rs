//! The table of offices, and tables that are broken.

use super::*;

fn prefecture(text: &str) -> Prefecture {
    Prefecture::parse(text).unwrap()
}

#[test]
fn every_prefecture_has_an_office_that_takes_applications() {
    let offices = Offices::read(TABLE).unwrap();
    assert_eq!(&offices, Offices::builtin());
    for prefecture in Prefecture::all() {
        let counters = offices.of(prefecture).unwrap_or_else(|| panic!("{}", prefecture.name()));
        assert_eq!(counters.responsible.applications, Applications::Taken, "{}", prefecture.name());
        assert_ne!(counters.responsible.kind, OfficeKind::Branch);
        assert_eq!(counters.bureau.is_some(), counters.responsible.kind == OfficeKind::District);
        assert!(counters.responsible.address.is_some() || counters.responsible.name.starts_with("高松"));
        assert!(!counters.responsible.phones.is_empty() || counters.responsible.name.starts_with("名古屋"));
    }
}

#[track_caller]
fn check(text: &str, responsible: &str, bureau: Option<&str>, branches: &[&str]) {
    let counters = Offices::builtin().of(prefecture(text)).unwrap();
    assert_eq!(counters.responsible.name, responsible, "{text}");
    assert_eq!(counters.bureau.map(|it| it.name.as_str()), bureau, "{text}");
    let found: Vec<&str> = counters.branches.iter().map(|it| it.name.as_str()).collect();
    let found: Vec<&str> = found.iter().filter_map(|it| it.rsplit(['局', '支']).next()).collect();
    assert_eq!(found, branches, "{text}");
}

#[test]
fn a_district_office_goes_before_its_bureau() {
    let (tokyo, osaka, fukuoka) = ("東京出入国在留管理局", "大阪出入国在留管理局", "福岡出入国在留管理局");
    check("神奈川県", "東京出入国在留管理局横浜支局", Some(tokyo), &["立川出張所", "川崎出張所"]);
    check("兵庫県", "大阪出入国在留管理局神戸支局", Some(osaka), &["姫路港出張所"]);
    check("沖縄県", "福岡出入国在留管理局那覇支局", Some(fukuoka), &["嘉手納出張所", "宮古島出張所", "石垣港出張所"]);
    check("東京都", tokyo, None, &["新宿出張所", "立川出張所"]);
    check("京都府", osaka, None, &["大津出張所", "京都出張所", "舞鶴港出張所"]);
    check("静岡県", "名古屋出入国在留管理局", None, &["静岡出張所", "浜松出張所"]);
    check("香川県", "高松出入国在留管理局", None, &[]);
}

#[test]
fn what_is_not_known_is_empty_and_not_told_as_known() {
    let offices = Offices::builtin();
    let takamatsu = offices.named("高松出入国在留管理局").unwrap();
    assert_eq!((takamatsu.address.as_deref(), takamatsu.hours.as_ref()), (None, None));
    for office in offices {
        let is_bare = office.address.is_none() && office.phones.is_empty() && office.hours.is_none();
        let has_name_only = matches!(office.confidence, Confidence::NameOnly | Confidence::Name2013);
        assert_eq!(is_bare, has_name_only, "{}", office.name);
        assert!(!office.source.contains("GitHub id"), "{}", office.name);
        assert!(!office.name.contains("空港") || office.applications == Applications::NotTaken, "{}", office.name);
        assert!(office.kind == OfficeKind::Bureau || office.name.starts_with(office.parent.as_deref().unwrap()));
        assert!(office.confidence.certainty().is_sure() == (office.confidence == Confidence::TwoSources));
    }
    assert_eq!(offices.checked().map(|it| it.to_string()).as_deref(), Some("2026-11-22"));
    assert!(offices.agency_page().is_some_and(|it| it.starts_with("https://www.moj.go.jp/isa/")));
}

/// A table of two offices, with some text of it replaced.
#[track_caller]
fn check_broken(from: &str, to: &str, expected: &str) {
    const HEAD: &str = "name\ten\tkind\tparent\tapplications\tprefectures\tarea\tpostal\taddress\tphones\thours\tconfidence\tchecked\tsource\tnote_ja\tnote_en\n";
    const BUREAU: &str = "東京局\tTokyo\t局\t\tyes\t東京都;埼玉県\tknown\t108-8255\t港区\t0570-034259\t09:00-16:00\ttwo-sources\t2026-11-22\tA; B\t\t\n";
    const BRANCH: &str =
        "立川\tTachikawa\t出張所\t東京局\tunknown\t東京\tpartly\t\t\t\t\tname-only\t2026-11-22\tC\t\u{6ce8}\tnote\n";
    let table = format!("{HEAD}{BUREAU}{BRANCH}");
    assert!(table.contains(from), "{from}");
    let error = Offices::read(&table.replacen(from, to, 1)).unwrap_err();
    assert_eq!(error.to_string(), expected, "{from} -> {to}");
    assert!(!error.wording().ja.is_empty() && Offices::read(&table).is_ok());
}

#[test]
fn a_broken_table_is_told_with_its_place() {
    for (from, to, expected) in [
        ("\tkind", "\tsort", "line 1, column 3: found `sort`, expected the caption `kind`"),
        ("\n立川", "\n東京局", "line 3, column 1 (name): there is a row of this name already"),
        ("\n立川\t", "\n\t", "line 3, column 1 (name): it is empty"),
        ("\t局\t", "\tbureau\t", "line 2, column 3 (kind): found `bureau`, expected one of 局, 支局, 出張所"),
        ("\t局\t\t", "\t局\t立川\t", "line 2, column 4 (parent): nothing is above a 局; leave it empty"),
        ("出張所\t東京局", "出張所\t", "line 3, column 4 (parent): the office above is not named"),
        (
            "出張所\t東京局",
            "出張所\t横浜局",
            "line 3, column 4 (parent): there is no row of this name in the column `name`",
        ),
        ("出張所\t東京局", "出張所\t立川", "line 3, column 4 (parent): what is above a 出張所 is a 局 or a 支局"),
        ("出張所\t東京局", "支局\t立川", "line 3, column 4 (parent): what is above a 支局 is a 局"),
        ("\tunknown", "\tmaybe", "line 3, column 5 (applications): found `maybe`, expected one of yes, no, unknown"),
        (
            "埼玉県",
            "崎玉県",
            "line 2, column 6 (prefectures): there is no prefecture `崎玉県`; did you mean Saitama (埼玉県)?",
        ),
        ("\tpartly", "\t", "line 3, column 7 (area): it is empty, expected one of known, partly, inferred"),
        ("\t東京\tpartly", "\t\tpartly", "line 3, column 7 (area): it must be empty, since `prefectures` is"),
        ("108-8255", "1088255", "line 2, column 8 (postal): `1088255` is no postal code, as 108-8255"),
        (
            "0570-034259",
            "0570-03425",
            "line 2, column 10 (phones): `0570-03425` is no telephone number, as 03-1234-5678",
        ),
        ("09:00-16:00", "9-16", "line 2, column 11 (hours): `9-16` is no opening hours, as 09:00-12:00;13:00-16:00"),
        (
            "name-only",
            "sure",
            "line 3, column 12 (confidence): found `sure`, expected one of name-2013, old, name-only, one-source, two-sources",
        ),
        (
            "2026-11-22\tA",
            "2026-11-31\tA",
            "line 2, column 13 (checked): `2026-11-31` is no day of the form YYYY-MM-DD",
        ),
        ("\tA; B", "\t", "line 2, column 14 (source): it is empty"),
        ("\tnote\n", "\t\n", "line 3, column 16 (note_en): there is a note_ja without it"),
        (
            "出張所\t東京局\tunknown",
            "支局\t東京局\tyes",
            "line 3, column 6 (prefectures): Tokyo (東京都) is 東京局's already",
        ),
    ] {
        check_broken(from, to, expected);
    }
}

#[test]
fn a_table_of_ones_own_may_know_less() {
    let own: String = TABLE.split_inclusive('\n').filter(|it| !it.contains("高松")).collect();
    let offices = Offices::read(&own).unwrap();
    assert_eq!(offices.of(prefecture("香川県")), None);
    assert!(offices.of(prefecture("東京都")).is_some());
}
