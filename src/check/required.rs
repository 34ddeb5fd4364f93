//! What must be there, and what had better be.

use super::Case;
use crate::diagnostic::{Example, Field, FieldKind, Finding, Problems, Remark, Rule, Severity, Wording, said};
use crate::law;

/// Every rule of this file.
pub(super) const RULES: &[&Rule] = &[&MISSING, &CARD_NUMBER_MISSING, &CONTACT_MISSING];

const MISSING: Rule = Rule {
    code: "missing",
    severity: Severity::Error,
    meaning: said(
        "国籍・地域、生年月日、氏名、性別、住居地、資格外活動許可の有無、失った理由、知った日は、どれも欠かせません。空欄のままでは、窓口で書き足すことになります。",
        "Nationality, date of birth, name, sex, address, activity permission, the reason for the loss and the day it became known must all be there; what is missing has to be filled in at the counter.",
    ),
    fields: &[
        Field::Nationality,
        Field::BirthDate,
        Field::Name,
        Field::Sex,
        Field::Address,
        Field::ActivityPermission,
        Field::LossReason,
        Field::LossKnownOn,
    ],
    example: Example { wrong: r#"{"sex": null}"#, right: r#"{"sex": "male"}"# },
    sources: &[&law::FORM_29_11, &law::MISTAKES_SEEN],
};

const CARD_NUMBER_MISSING: Rule = Rule {
    code: "card-number-missing",
    severity: Severity::Warning,
    meaning: said(
        "在留カード番号は、なくしたカードの番号を書きます。分からなければ空欄でも作成できますが、写しや住民票で確かめられることがあります。",
        "The number asked for is that of the lost card; where nobody knows it the line may stay empty, but copies and the 住民票 often show it.",
    ),
    fields: &[Field::CardNumber],
    example: Example { wrong: r#"{"card_number": null}"#, right: r#"{"card_number": "AB12345678CD"}"# },
    sources: &[&law::FORM_29_11, &law::NUMBER_PRACTICE],
};

const CONTACT_MISSING: Rule = Rule {
    code: "contact-missing",
    severity: Severity::Warning,
    meaning: said(
        "申請内容の確認のために連絡が来ることがあります。電話番号か携帯電話番号を書いておくと、審査が止まりません。",
        "The office may call to ask about the application; without a telephone number it has to wait for you.",
    ),
    fields: &[Field::ContactPhone, Field::ContactMobile],
    example: Example {
        wrong: r#"{"contact": {"phone": null, "mobile": null}}"#,
        right: r#"{"contact": {"phone": null, "mobile": "090-1234-5678"}}"#,
    },
    sources: &[&law::FORM_29_11, &law::MISTAKES_SEEN],
};

pub(super) fn judge(case: &Case<'_>, problems: &mut Problems) {
    if case.is_absent(Field::ContactPhone) && case.is_absent(Field::ContactMobile) {
        let remark =
            Remark::new(&CONTACT_MISSING, "連絡先の電話番号がありません", "there is no telephone number to call").hint(
                "contact.phone か contact.mobile に、つながる番号を書いてください",
                "write a number that reaches you in contact.phone or contact.mobile",
            );
        problems.note(Field::ContactPhone, &remark);
    }
}

/// An item that the form demands is not there.
pub(super) struct Missing {
    pub(super) field: Field,
}

impl Finding for Missing {
    fn rule(&self) -> &'static Rule {
        &MISSING
    }

    fn message(&self) -> Wording {
        // What stands behind the name explains it to readers of the help.
        let name = self.field.name_en().split([',', ':', '(']).next().unwrap_or_default();
        Wording::new(format!("{}がありません", self.field.name_ja()), format!("{} is missing", name.trim()))
    }

    fn hint(&self) -> Option<Wording> {
        let (path, flag, column) = (self.field.path(), self.field.flag(), self.field.name_ja());
        let example = match self.field.kind() {
            FieldKind::Date if self.field == Field::BirthDate => "1998-04-12",
            FieldKind::Date => "2026-11-10",
            FieldKind::YesNo => "true",
            FieldKind::Text | FieldKind::File => "…",
        };
        Some(Wording::new(
            format!(
                "\"{path}\"（表では列「{column}」）に書いてください。fill・packet では --{flag} {example} でも指定できます"
            ),
            format!("write it in \"{path}\" (column {column}); fill and packet take --{flag} {example}, too"),
        ))
    }
}

/// The number of the lost card is not known.
pub(super) struct CardNumberMissing;

impl Finding for CardNumberMissing {
    fn rule(&self) -> &'static Rule {
        &CARD_NUMBER_MISSING
    }

    fn message(&self) -> Wording {
        Wording::new("在留カード番号がありません。欄は空欄になります", "no residence card number; its line stays empty")
    }

    fn hint(&self) -> Option<Wording> {
        Some(Wording::new(
            "カードの写し、住民票、在留申請の受付票に載っていることがあります",
            "it may be found on copies of the card, on the 住民票 and on receipts of earlier applications",
        ))
    }
}
