//! 別紙: the printed words of the sheet on which a text stands that has no room on the form.

use crate::diagnostic::Field;

/// Its head.
pub(crate) const TITLE: &str = "別　紙";
/// Which form it belongs to.
pub(crate) const FORM: &str = "在留カード再交付申請書（別記第二十九号の十一様式）";
/// Its foot.
pub(crate) const NOTE: &str = "この別紙は申請書と一体のものです。署名は申請書の署名欄にあります。";
/// What the place of a text on the form says instead.
pub(crate) const REFERENCE: &str = "別紙のとおり";

/// The number and words of an item, as the form has them for those that may stand on the sheet.
pub(crate) fn caption(field: Field) -> &'static str {
    match field {
        Field::Name => "申請人の氏名",
        Field::CardNumber => "在留カード番号",
        Field::BirthDate => "生年月日",
        Field::Address => "５　住居地",
        Field::LossReason => "８　在留カードの所持を失った理由",
        Field::RepresentativeAddress => "９（３）　代理人の住所",
        Field::AgentAddress => "※（２）　取次者の住所",
        other => other.name_ja(),
    }
}
