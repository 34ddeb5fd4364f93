//! What the rules rest on: articles, pages and practice, each with how surely it is known and when it was looked at.
//!
//! The laws were read in their consolidated texts of 2013; what changed since is a source of its own.

use crate::diagnostic::{Certainty, FixedWording, Source, said};

/// The day on which all of this was last gone through.
pub const CHECKED: &str = "2026-11-22";

const fn source(title: FixedWording, certainty: Certainty) -> Source {
    Source { title, url: None, certainty, checked: CHECKED }
}

const fn page(title: FixedWording, certainty: Certainty, url: &'static str) -> Source {
    Source { title, url: Some(url), certainty, checked: CHECKED }
}

/// 入管法19条の12第1項
pub const ACT_19_12: Source = source(
    said(
        "出入国管理及び難民認定法19条の12第1項: 所持を失った事実を知った日（国外で知ったときは、その後最初に入国した日）から14日以内に再交付を申請する",
        "Immigration Control Act, article 19-12, paragraph 1: apply within 14 days of the day on which the loss became known; where it became known abroad, of the first re-entry",
    ),
    Certainty::Read,
);
/// 入管法19条の13
pub const ACT_19_13: Source = source(
    said(
        "出入国管理及び難民認定法19条の13・同施行規則19条の12: 汚損・毀損・交換希望の再交付は別記第29号の12・13様式による",
        "Immigration Control Act, article 19-13, and Enforcement Regulations, article 19-12: a damaged card, or an exchange by wish, has forms of its own (29-12, 29-13)",
    ),
    Certainty::Read,
);
/// 入管法19条の3
pub const ACT_19_3: Source = source(
    said(
        "出入国管理及び難民認定法19条の3: 在留カードは中長期在留者に交付する（3月以下の在留期間・短期滞在・外交・公用の者などを除く）",
        "Immigration Control Act, article 19-3: residence cards are issued to mid- to long-term residents, not to those who may stay three months or less, nor to temporary visitors, diplomats and officials",
    ),
    Certainty::Unverified,
);
/// 入管特例法
pub const SPECIAL_ACT: Source = source(
    said(
        "特別永住者証明書の再交付は、在留カードとは別の手続で、市区町村に申請する",
        "a special permanent resident certificate is re-issued by another procedure, at the municipal office",
    ),
    Certainty::Unverified,
);
/// 入管法71条の2
pub const ACT_71_2: Source = source(
    said(
        "出入国管理及び難民認定法71条の2第2号: 19条の12第1項に違反した者は1年以下の懲役又は20万円以下の罰金（2013年の条文。その後の改正は確かめていない）",
        "Immigration Control Act, article 71-2, item 2: who breaks article 19-12, paragraph 1 is liable to up to one year of imprisonment or a fine of up to 200,000 yen (text of 2013; later changes not checked)",
    ),
    Certainty::Read,
);
/// 民法138・140・141条
pub const CIVIL_CODE_140: Source = source(
    said(
        "民法138条・140条・141条: 期間の初日は算入せず、末日の終了で満了する",
        "Civil Code, articles 138, 140 and 141: the first day of a period is not counted, and it ends with the end of its last day",
    ),
    Certainty::Read,
);
/// 行政機関の休日に関する法律
pub const OFFICE_HOLIDAYS: Source = source(
    said(
        "行政機関の休日に関する法律1条・2条: 土曜日・日曜日・国民の祝日・12月29日から1月3日に当たる期限の末日は、その翌日となる",
        "Act on Holidays of Administrative Organs, articles 1 and 2: a period that ends on a Saturday, a Sunday, a national holiday or from 29 December to 3 January ends on the day after",
    ),
    Certainty::Read,
);
/// 施行規則19条の11
pub const REGULATION_19_11: Source = source(
    said(
        "出入国管理及び難民認定法施行規則19条の11: 申請書1通、写真1葉、所持を失ったことを証する資料1通を提出し、旅券と資格外活動許可書を提示する。旅券を提示できないときは理由を記載した書類を提出する",
        "Enforcement Regulations, article 19-11: hand in the application, one photo and proof of the loss; show the passport and the activity permit; who cannot show the passport hands in the reason in writing",
    ),
    Certainty::Read,
);
/// 別記第29号の11様式
pub const FORM_29_11: Source = page(
    said(
        "別記第29号の11様式（2012年版の公式 PDF）の欄と注意書き",
        "form 29-11 (official PDF of 2012): its items and notes",
    ),
    Certainty::Read,
    "https://www.moj.go.jp/isa/applications/procedures/nyuukokukanri10_00010.html",
);
/// 現行の様式の注意書き
pub const FORM_NOTE_ON_DATE: Source = source(
    said(
        "申請書作成年月日は申請人（代理人）が自署する、との注意書き（同種の現行様式にあり、この様式では推定）",
        "the date of filling in is written by the applicant's (representative's) own hand: seen on sibling forms, inferred for this one",
    ),
    Certainty::Inferred,
);
/// 施行規則19条の6第1項
pub const REGULATION_19_6_NAME: Source = source(
    said(
        "出入国管理及び難民認定法施行規則19条の6第1項: 在留カードの氏名はローマ字により表記する",
        "Enforcement Regulations, article 19-6, paragraph 1: the name on a residence card is written in Roman letters",
    ),
    Certainty::Read,
);
/// 旅券どおりの大文字
pub const NAME_PRACTICE: Source = source(
    said(
        "氏名は旅券のとおり、記号のない大文字（A〜Z）で書く（行政書士等の解説、複数）",
        "names are written as in the passport, in plain capitals A to Z (several practitioners)",
    ),
    Certainty::Confirmed,
);
/// ICAO Doc 9303
pub const DOC_9303: Source = page(
    said(
        "ICAO Doc 9303（機械読取式旅券）: 国別文字の翻字表、機械読取領域の書式と検査数字",
        "ICAO Doc 9303, machine-readable travel documents: transliteration of national letters, format and check digits of the machine-readable zone",
    ),
    Certainty::Confirmed,
    "https://www.icao.int/publications/doc-series/doc-9303",
);
/// 施行規則19条の7
pub const REGULATION_19_7: Source = source(
    said(
        "出入国管理及び難民認定法施行規則19条の7: 漢字氏名は、申出によりローマ字と併記する",
        "Enforcement Regulations, article 19-7: kanji stand beside the Roman letters on request",
    ),
    Certainty::Read,
);
/// 漢字氏名の字体
pub const KANJI_SHAPES: Source = source(
    said(
        "漢字氏名には告示で定める正字を用い、簡体字などは対応する正字に置き換える（二次資料による。庁の「正字検索」で調べられる）",
        "kanji names use the standard characters of a public notice; simplified ones are replaced by theirs (one secondary source; the agency has a look-up, 正字検索)",
    ),
    Certainty::Secondary,
);
/// 氏名の記号・片方のみの氏名
pub const NAME_PUNCTUATION_PRACTICE: Source = source(
    said(
        "氏名の句読点や、氏・名の一方しかない人の書き方は公表されていない",
        "nothing is published on punctuation in names, nor on people with one name only",
    ),
    Certainty::Unverified,
);
/// 施行規則19条の6第3項
pub const REGULATION_19_6_REGION: Source = source(
    said(
        "出入国管理及び難民認定法施行規則19条の6第2項・第3項、同法施行令1条: 国籍・地域の表記（台湾、パレスチナ。重国籍は前のカードのもの）",
        "Enforcement Regulations, article 19-6, paragraphs 2 and 3, and Enforcement Order, article 1: how nationality and region are written (台湾, パレスチナ; dual nationals as on the former card)",
    ),
    Certainty::Read,
);
/// 在留外国人統計の用語
pub const NATIONALITY_GLOSSARY: Source = page(
    said(
        "在留外国人統計の用語（国籍・地域の表記）",
        "glossary of the statistics on foreign residents (names of nationalities and regions)",
    ),
    Certainty::Confirmed,
    "https://www.moj.go.jp/isa/content/001410527.pdf",
);
/// 国名の表記表
pub const NATIONALITY_TABLE: Source = source(
    said(
        "国名の日本語表記（約12か国のほかは CLDR・ISO 3166 により、庁の表記とは照合していない）",
        "Japanese names of countries (but for about a dozen, from CLDR and ISO 3166; not compared with the agency's list)",
    ),
    Certainty::Unverified,
);
/// 施行規則19条の6第5項
pub const REGULATION_19_6_NUMBER: Source = source(
    said(
        "出入国管理及び難民認定法施行規則19条の6第5項: 在留カード番号はローマ字4文字と8桁の数字（英字2・数字8・英字2）",
        "Enforcement Regulations, article 19-6, paragraph 5: a card number is four Roman letters and eight digits (two, eight, two)",
    ),
    Certainty::Read,
);
/// 番号の調べ方
pub const NUMBER_PRACTICE: Source = source(
    said(
        "在留カード番号が分からないときは、カードの写し・住民票・在留申請の受付票などで確かめる",
        "a lost card's number stands on copies of it, on the 住民票 and on receipts of earlier applications",
    ),
    Certainty::Unverified,
);
/// 書き方の案内
pub const FILLING_PRACTICE: Source = source(
    said(
        "記入の案内（大学・行政書士等、複数）: 西暦で書く。日本語か英語で書く。片面・A4。修正液は使わない",
        "guides to filling in (universities, practitioners): Gregorian dates; Japanese or English; A4, single-sided; no correction fluid",
    ),
    Certainty::Confirmed,
);
/// 生年月日の一部が不明の旅券
pub const INCOMPLETE_BIRTH_DATES: Source = source(
    said(
        "生年月日の月日が不明の旅券がある（00 または XX）。この様式での書き方は公表されていない",
        "some passports do not know month and day of birth (00 or XX); nothing is published on how to write it on this form",
    ),
    Certainty::Unverified,
);
/// 元号の境
pub const ERAS: Source = source(
    said(
        "元号の境: 令和 2019-05-01、平成 1989-01-08、昭和 1926-12-25、大正 1912-07-30",
        "the eras begin: 令和 2019-05-01, 平成 1989-01-08, 昭和 1926-12-25, 大正 1912-07-30",
    ),
    Certainty::Confirmed,
);
/// 陳述書
pub const STATEMENT_2025: Source = source(
    said(
        "2025年3月3日から、警察の証明書に代えて、遺失届・盗難届の受理番号を書いた陳述書を提出する（行政書士等の解説、複数）",
        "since 2025-03-03 a statement (陳述書) with the receipt number of the police report takes the place of the police certificate (several practitioners)",
    ),
    Certainty::Confirmed,
);
/// 陳述書の記載事項
pub const STATEMENT_ITEMS: Source = source(
    said(
        "陳述書には受理番号のほか、届け出た警察署・交番、届出日、詳しい経緯を書く（二次資料による）",
        "the statement also asks for the police station or koban, the day of the report and the circumstances (one secondary source)",
    ),
    Certainty::Secondary,
);
/// り災証明書
pub const DISASTER_CERTIFICATE: Source = source(
    said(
        "火災・災害で失ったときは、り災証明書を提出する",
        "after a fire or a disaster, the proof is a disaster victim certificate (り災証明書)",
    ),
    Certainty::Confirmed,
);
/// 国外で失ったとき
pub const LOST_ABROAD: Source = source(
    said(
        "国外で失ったときは、現地の警察の届出書類と日本語訳を提出する",
        "for a loss abroad, the proof is the foreign police report with a Japanese translation",
    ),
    Certainty::Confirmed,
);
/// 遅延理由書
pub const LATE_REASON: Source = source(
    said(
        "14日を過ぎても申請の義務は残り、任意の様式の理由書を添える",
        "the duty to apply outlives the 14 days; a letter with the reason, in free form, goes with it",
    ),
    Certainty::Confirmed,
);
/// 入管法61条の9の3、施行規則59条の6
pub const FILERS: Source = source(
    said(
        "出入国管理及び難民認定法61条の9の3・同施行規則59条の6: 16歳未満や疾病等のときは同居の16歳以上の親族（配偶者、子、父母、その他の順）が代わって申請する。本人の依頼による代理も同じ。取次者は承認を受けた機関の職員、届出をした弁護士・行政書士など",
        "Immigration Control Act, article 61-9-3, and Enforcement Regulations, article 59-6: for those under sixteen or ill, a relative of sixteen or more who lives with them applies in their place (spouse, child, parent, other, in this order), and so may they on request; agents are approved staff, notified attorneys and administrative scriveners, and others whom the director finds suitable",
    ),
    Certainty::Read,
);
/// 代理・取次の持ち物
pub const FILERS_PAPERS: Source = source(
    said(
        "本人以外が行くとき: 続柄の分かる住民票、委任状、診断書、届出済証明書・承認書など",
        "where somebody else goes: 住民票 that shows the relation, power of attorney, medical certificate, the agent's certificate, as the case may be",
    ),
    Certainty::Secondary,
);
/// 写真の撮影時期
pub const PHOTO_AGE: Source = page(
    said(
        "写真は申請前6か月以内に撮影したもの（施行規則6条の2第2項。2013年の条文では3か月）",
        "the photo is taken within six months before the application (Enforcement Regulations, article 6-2, paragraph 2; three in the text of 2013)",
    ),
    Certainty::Confirmed,
    "https://www.moj.go.jp/isa/applications/status/photo_info_00002.html",
);
/// 写真が要る年齢
pub const PHOTO_FROM_AGE: Source = source(
    said(
        "2026年6月14日から、交付の日に1歳以上の人は写真が要る（それまでは16歳以上。法19条の4第3項の改正）",
        "since 2026-06-14 whoever is one year old on the day of issue needs a photo (before: sixteen; amended article 19-4, paragraph 3)",
    ),
    Certainty::Confirmed,
);
/// 写真の規格
pub const PHOTO_RULES: Source = page(
    said(
        "写真の規格: 縦40mm・横30mm、顔25±3mm、頭上5±3mm、無帽・正面・無背景・鮮明",
        "photos: 40 mm by 30 mm, face 25 +/- 3 mm, 5 +/- 3 mm above it, no hat, from the front, no background, sharp",
    ),
    Certainty::Confirmed,
    "https://www.moj.go.jp/isa/applications/status/photo_info_00002.html",
);
/// 旅券の有効期限
pub const PASSPORT_EXPIRY: Source = source(
    said(
        "有効期限の切れた旅券を提示した場合の取扱いは確認できていない",
        "what is done where the passport shown has expired could not be confirmed",
    ),
    Certainty::Unverified,
);
/// 申請先での誤りの例
pub const MISTAKES_SEEN: Source = source(
    said(
        "申請書の誤りの実例（行政書士・大学等の解説、複数）",
        "mistakes seen in practice (practitioners and universities, several)",
    ),
    Certainty::Confirmed,
);
/// 電気通信番号計画
pub const PHONE_NUMBERING: Source = source(
    said(
        "電話番号の桁数（総務省の電気通信番号計画）: 固定電話などは10桁、050・060・070・080・090・020・0800 は11桁",
        "lengths of telephone numbers (numbering plan of the Ministry of Internal Affairs and Communications): ten digits; eleven for 050, 060, 070, 080, 090, 020 and 0800",
    ),
    Certainty::Unverified,
);
/// 本プログラムの方針
pub const OURS: Source = source(
    said(
        "誤った申請書を黙って作らない: 印刷できないもの・読み取れないものは断り、推測で直さない",
        "never a wrong paper in silence: what cannot be printed or understood is refused, and nothing is corrected by guessing",
    ),
    Certainty::Ours,
);
