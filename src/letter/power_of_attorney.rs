//! 委任状: who asks whom to apply, or to carry the papers. One page for each.

use super::sheet::{Fact, Sheet};
use super::{DATE_BY_HAND, full_name, written};
use crate::application::{Application, CardNumber};
use crate::calendar::Date;
use crate::leaflet::{Align, Document};
use crate::procedure::{Case, Mandate, Party, mandates};
use crate::typeset::{TypesetError, Typesetter};
use crate::units::Length;

/// A party is named right above what is known of it.
const WITH_TABLE: Length = Length::mm(44);

/// 委任状 for every mandate of a case.
///
/// # Errors
///
/// A character that no typeface has.
pub fn power_of_attorney(
    application: &Application,
    case: &Case,
    setter: &Typesetter,
) -> Result<Document, TypesetError> {
    let title = "委任状";
    let mut sheet = Sheet::new(setter, title);
    for (number, mandate) in mandates(case).into_iter().enumerate() {
        if number > 0 {
            sheet.another()?;
        }
        page(application, mandate, &mut sheet)?;
    }
    sheet.finish()
}

fn page(application: &Application, mandate: Mandate, sheet: &mut Sheet<'_>) -> Result<(), TypesetError> {
    sheet.gap(6);
    sheet.title("委　任　状")?;
    sheet.gap(12);
    sheet.keep(WITH_TABLE)?;
    sheet.line("受任者", Align::Start)?;
    sheet.gap(2);
    sheet.table(&party(application, mandate.to))?;
    sheet.gap(8);
    let (role, matter) = match mandate.to {
        Party::Agent => ("取次者", "在留カード再交付申請書と添付書類の提出"),
        Party::Applicant | Party::Representative => ("代理人", "在留カードの再交付の申請"),
    };
    sheet.text(&format!("　私は、上記の者を{role}と定め、次の事項を委任します。"))?;
    sheet.gap(2);
    sheet.text(&format!("　１　{matter}"))?;
    sheet.text("　２　新たな在留カードの受領")?;
    sheet.gap(8);
    sheet.keep(WITH_TABLE)?;
    sheet.line("委任者", Align::Start)?;
    sheet.gap(2);
    sheet.table(&party(application, mandate.from))?;
    sheet.signature("委任者の署名", DATE_BY_HAND)
}

fn party(application: &Application, party: Party) -> Vec<Fact<'static>> {
    let fact = |name, english, value| Fact { name, english, value, lines: 1 };
    match party {
        Party::Applicant => {
            let number = application.card_number.as_ref().map(CardNumber::as_str).unwrap_or_default();
            vec![
                fact("氏名", "Name", full_name(application)),
                fact("生年月日", "Date of birth", application.birth_date.in_japanese()),
                fact("国籍・地域", "Nationality / Region", application.nationality.as_str().to_owned()),
                fact("住居地", "Address in Japan", application.address.as_str().to_owned()),
                fact("在留カード番号", "Residence card number", number.to_owned()),
            ]
        }
        Party::Representative => {
            let person = &application.representative;
            vec![
                fact("氏名", "Name", written(person.name.as_ref())),
                fact(
                    "生年月日",
                    "Date of birth",
                    person.birth_date.map_or_else(|| DATE_BY_HAND.to_owned(), Date::in_japanese),
                ),
                fact("本人との関係", "Relationship", written(person.relationship.as_ref())),
                fact("本人の氏名", "Name of the applicant", full_name(application)),
                fact("住所", "Address", written(person.address.as_ref())),
            ]
        }
        Party::Agent => {
            let person = &application.agent;
            vec![
                fact("氏名", "Name", written(person.name.as_ref())),
                fact("所属機関等", "Organization", written(person.organization.as_ref())),
                fact("住所", "Address", written(person.address.as_ref())),
                fact("電話番号", "Telephone", written(person.phone.as_ref())),
            ]
        }
    }
}
