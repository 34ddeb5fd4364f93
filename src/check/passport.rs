//! 旅券の機械読取領域 against the rest of the record.

use super::Case;
use crate::application::{Nationality, RomajiName, RomanName, Sex};
use crate::diagnostic::{Example, Field, Problems, Remark, Rule, Severity, said};
use crate::law;
use crate::passport::{Mrz, MrzSex, Stated, StatedName, differences};

/// Every rule of this file.
pub(super) const RULES: &[&Rule] = &[&MRZ_NAME_PROPOSED];

const MRZ_NAME_PROPOSED: Rule = Rule {
    code: "mrz-name-proposed",
    severity: Severity::Note,
    meaning: said(
        "氏名がローマ字の大文字として読み取れないときは、旅券の機械読取領域にあるつづりを示します。発行国が自分で翻字したものなので、どの翻字表よりも確かです。",
        "Where the name is not in Roman capitals, the spelling in the machine-readable lines of the passport is shown: the state that issued it transliterated it itself, which beats any table.",
    ),
    fields: &[Field::Name, Field::FamilyName, Field::GivenName],
    example: Example {
        wrong: r#"{"name": "Nguyễn Văn An", "passport_mrz": "P<VNMNGUYEN<<VAN<AN<<<<<<<<<<<<<<<<<<<<<<<<< C1234567<0VNM9804120M3101159<<<<<<<<<<<<<<04"}"#,
        right: r#"{"name": "NGUYEN VAN AN", "passport_mrz": "P<VNMNGUYEN<<VAN<AN<<<<<<<<<<<<<<<<<<<<<<<<< C1234567<0VNM9804120M3101159<<<<<<<<<<<<<<04"}"#,
    },
    sources: &[&law::DOC_9303],
};

pub(super) fn judge(case: &Case<'_>, problems: &mut Problems) {
    let Some(mrz) = &case.draft.passport.mrz else { return };
    let name = stated_name(case);
    if name.is_none() {
        propose_name(case, mrz, problems);
    }
    let stated = Stated {
        name,
        birth_date: case.draft.birth_date,
        sex: case.draft.sex.map(|it| match it {
            Sex::Male => MrzSex::Male,
            Sex::Female => MrzSex::Female,
        }),
        nationality: case.draft.nationality.as_ref().and_then(Nationality::alpha3),
    };
    for (field, finding) in differences(mrz, &stated, case.today()) {
        problems.note(field, &finding);
    }
}

/// The name, if all of it that was written could be read.
fn stated_name<'a>(case: &Case<'a>) -> Option<StatedName<'a>> {
    match case.draft.name.as_ref()? {
        RomanName::Whole(whole) => Some(StatedName::Whole(whole.as_str())),
        RomanName::Parts { family, given } => {
            let is_refused = |field: Field, is_read: bool| !case.is_absent(field) && !is_read;
            if is_refused(Field::FamilyName, family.is_some()) || is_refused(Field::GivenName, given.is_some()) {
                return None;
            }
            Some(StatedName::Parts {
                family: family.as_ref().map(RomajiName::as_str),
                given: given.as_ref().map(RomajiName::as_str),
            })
        }
    }
}

/// Where the letters of the name were refused.
fn propose_name(case: &Case<'_>, mrz: &Mrz, problems: &mut Problems) {
    let fields = [Field::Name, Field::FamilyName, Field::GivenName];
    let refused = fields.into_iter().find(|it| case.raw.text(*it).is_some() && problems.refuses(*it));
    let (family, given) = mrz.name_as_printed();
    let Some(field) = refused.filter(|_| !problems.iter().any(|it| it.rule == &super::name::NAME_TWICE)) else {
        return;
    };
    let remark = Remark::new(
        &MRZ_NAME_PROPOSED,
        format!("旅券の機械読取領域では、氏が「{family}」、名が「{given}」です"),
        format!("the machine-readable lines of the passport read `{family}` (family name) and `{given}` (given names)"),
    )
    .hint("旅券と見比べて、そのつづりで書いてください", "compare it with the passport, and write it so");
    let spelling = match field {
        Field::FamilyName => family,
        Field::GivenName => given,
        _ => format!("{family} {given}").trim().to_owned(),
    };
    // A name that had no room in the lines may be cut.
    let is_proposed = !spelling.is_empty() && !mrz.is_name_full();
    problems.note(field, &if is_proposed { remark.suggesting(spelling) } else { remark });
}
