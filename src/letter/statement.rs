//! 紛失・盗難に係る陳述書, which carries the number of the police report since 3 March 2025.

use super::sheet::{Fact, Sheet};
use super::{ADDRESSEE, DATE_BY_HAND, full_name, written};
use crate::application::{Application, CardNumber, LossKind};
use crate::calendar::Date;
use crate::leaflet::{Align, Document};
use crate::procedure::Case;
use crate::typeset::{TypesetError, Typesetter};
use crate::units::Length;

/// 陳述書: who lost which card, when and where it was noticed, what happened, and where it was reported.
///
/// # Errors
///
/// A character that no typeface has.
pub fn statement(application: &Application, case: &Case, setter: &Typesetter) -> Result<Document, TypesetError> {
    let is_police = case.evidence.is_report();
    let title = if is_police {
        "紛失・盗難に係る陳述書"
    } else {
        "在留カードの所持を失った経緯に関する陳述書"
    };
    let mut sheet = Sheet::new(setter, title);
    sheet.title(title)?;
    sheet.gap(5);
    sheet.line(ADDRESSEE, Align::Start)?;
    sheet.gap(3);
    sheet.text("　在留カードの再交付を申請するに当たり、在留カードの所持を失った事情を次のとおり陳述します。")?;
    sheet.gap(3);
    let mut facts = sender(application);
    facts.extend(loss(application));
    if is_police {
        facts.extend(police(application));
    }
    sheet.table(&facts)?;
    sheet.keep(Length::mm(42))?;
    sheet.gap(4);
    sheet.text("　以上の記載内容は事実と相違ありません。")?;
    let who = if case.filer.representative.is_some() { "代理人の署名" } else { "申請人の署名" };
    sheet.signature(who, DATE_BY_HAND)?;
    sheet.finish()
}

fn fact<'a>(name: &'a str, english: &'a str, value: String) -> Fact<'a> {
    Fact { name, english, value, lines: 1 }
}

/// Who writes a letter.
pub(super) fn sender(application: &Application) -> Vec<Fact<'static>> {
    let number = application.card_number.as_ref().map(CardNumber::as_str).unwrap_or_default();
    vec![
        fact("国籍・地域", "Nationality / Region", application.nationality.as_str().to_owned()),
        fact("氏名", "Name", full_name(application)),
        fact("生年月日", "Date of birth", application.birth_date.in_japanese()),
        fact("住居地", "Address in Japan", application.address.as_str().to_owned()),
        fact("在留カード番号", "Residence card number", number.to_owned()),
    ]
}

fn loss(application: &Application) -> Vec<Fact<'static>> {
    let loss = &application.loss;
    let kind = match loss.kind {
        Some(LossKind::Lost) => "紛失",
        Some(LossKind::Stolen) => "盗難",
        Some(LossKind::Destroyed) => "滅失",
        Some(LossKind::Other) => "その他",
        None => "紛失 ・ 盗難　（いずれかを丸で囲む）",
    };
    vec![
        fact("紛失・盗難などの別", "Lost / Stolen / Other", kind.to_owned()),
        fact("その事実を知った日", "Date of realizing the loss", loss.known_on.in_japanese()),
        fact("場所", "Place", written(loss.place.as_ref())),
        Fact {
            name: "経緯（いつ、どこで、どのように）",
            english: "What happened (when, where, how)",
            value: loss.reason.as_str().to_owned(),
            lines: 4,
        },
    ]
}

fn police(application: &Application) -> Vec<Fact<'static>> {
    let police = &application.loss.police;
    let reported_on = police.reported_on.map_or_else(|| DATE_BY_HAND.to_owned(), Date::in_japanese);
    vec![
        fact("届け出た警察署・交番", "Police station / Koban", written(police.station.as_ref())),
        fact("届出年月日", "Date of report", reported_on),
        fact("届出受理番号", "Receipt number", written(police.receipt_number.as_ref())),
    ]
}
