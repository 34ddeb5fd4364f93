//! The rules on 代理人, with their meanings, examples and sources.

use crate::diagnostic::{Example, Field, Rule, Severity, said};
use crate::law;

/// Every rule of this file.
pub(in crate::check) const RULES: &[&Rule] = &[
    &REPRESENTATIVE_MISSING,
    &CHILD_WITH_AGENT_ONLY,
    &REPRESENTATIVE_MAY_BE_NEEDED,
    &REPRESENTATIVE_INCOMPLETE,
    &REPRESENTATIVE_NOT_COHABITING,
    &REPRESENTATIVE_COHABITING_UNKNOWN,
    &REPRESENTATIVE_ADDRESS_DIFFERS,
    &REPRESENTATIVE_UNDER_SIXTEEN,
    &REPRESENTATIVE_AGE_UNKNOWN,
    &REPRESENTATIVE_NOT_A_RELATIVE,
    &REPRESENTATIVE_SAME_NAME,
    &REPRESENTATIVE_RELATIONSHIP_UNKNOWN,
    &REPRESENTATIVE_GROUND_MISSING,
    &REPRESENTATIVE_GROUND_DIFFERS,
    &REPRESENTATIVE_PAPERS,
];

pub(super) const REPRESENTATIVE_MISSING: Rule = Rule {
    code: "representative-missing",
    severity: Severity::Error,
    meaning: said(
        "16歳未満の人は自分では申請できません。同居する16歳以上の親族（ふつうは父か母）が、代理人として申請し、署名します。そのような親族がいないときは、法定代理人・親族・同居人などが取次者として認められることがあります。",
        "Nobody under sixteen applies alone: a relative of sixteen or more who lives with the child, as a rule a parent, applies and signs as the representative. Where there is none, a legal representative, a relative or somebody of the household may be accepted as an agent.",
    ),
    fields: &[Field::RepresentativeName],
    example: Example {
        wrong: r#"{"birth_date": "2015-04-12"}"#,
        right: r#"{"birth_date": "2015-04-12", "representative": {"name": "NGUYEN VAN BA", "relationship": "父", "address": "東京都新宿区西新宿二丁目8番1号 新宿ハイツ203", "birth_date": "1985-01-20", "cohabiting": true}}"#,
    },
    sources: &[&law::FILERS],
};

pub(super) const CHILD_WITH_AGENT_ONLY: Rule = Rule {
    code: "child-with-agent-only",
    severity: Severity::Warning,
    meaning: said(
        "16歳未満の人に、同居する16歳以上の親族がいないときは、法定代理人・親族・同居人などで、地方出入国在留管理局長が適当と認める人が、取次者として書類を出せます。代理人がいないときにだれが署名するかは分かっていないため、先に確かめてください。",
        "Where no relative of sixteen or more lives with a child, a legal representative, a relative or somebody of the household whom the director of the bureau finds suitable may hand the papers in as an agent. Who signs where there is no representative is not known here; ask beforehand.",
    ),
    fields: &[Field::RepresentativeName],
    example: Example {
        wrong: r#"{"birth_date": "2015-04-12", "agent": {"name": "NGUYEN THI CHI", "address": "神奈川県横浜市中区本町1-1", "organization": "祖母", "phone": "045-123-4567"}}"#,
        right: r#"{"birth_date": "2015-04-12", "representative": {"name": "NGUYEN VAN BA", "relationship": "父", "address": "東京都新宿区西新宿二丁目8番1号 新宿ハイツ203", "birth_date": "1985-01-20", "cohabiting": true}}"#,
    },
    sources: &[&law::FILERS, &law::FORM_29_11],
};

pub(super) const REPRESENTATIVE_MAY_BE_NEEDED: Rule = Rule {
    code: "representative-may-be-needed",
    severity: Severity::Warning,
    meaning: said(
        "生年月日の月日が分からず、16歳未満かどうか決められません。16歳未満なら、同居する16歳以上の親族が代理人として申請します。",
        "Month or day of birth are not known, so the applicant may be under sixteen; then a relative of sixteen or more who lives with them applies as the representative.",
    ),
    fields: &[Field::RepresentativeName],
    example: Example { wrong: r#"{"birth_date": "2010"}"#, right: r#"{"birth_date": "1998"}"# },
    sources: &[&law::FILERS],
};

pub(super) const REPRESENTATIVE_INCOMPLETE: Rule = Rule {
    code: "representative-incomplete",
    severity: Severity::Error,
    meaning: said(
        "代理人が申請するときは、代理人の氏名、本人との関係、住所の三つとも書きます。",
        "Where a representative applies, the form asks for name, relationship and address, all three.",
    ),
    fields: &[Field::RepresentativeName, Field::RepresentativeRelationship, Field::RepresentativeAddress],
    example: Example {
        wrong: r#"{"representative": {"name": "NGUYEN VAN BA", "relationship": "父"}}"#,
        right: r#"{"representative": {"name": "NGUYEN VAN BA", "relationship": "父", "address": "東京都新宿区西新宿二丁目8番1号 新宿ハイツ203"}}"#,
    },
    sources: &[&law::FORM_29_11],
};

pub(super) const REPRESENTATIVE_NOT_COHABITING: Rule = Rule {
    code: "representative-not-cohabiting",
    severity: Severity::Error,
    meaning: said(
        "代理人になれるのは、本人と同居する親族だけです。同居していない親族は、本人が16歳未満か疾病などのときに、取次者として認められることがあります。",
        "Only a relative who lives with the applicant can be the representative; one who does not may be accepted as an agent (取次者) where the applicant is under sixteen or ill.",
    ),
    fields: &[Field::RepresentativeCohabiting],
    example: Example {
        wrong: r#"{"representative": {"cohabiting": false, "name": "NGUYEN VAN BA"}}"#,
        right: r#"{"representative": {"cohabiting": true, "name": "NGUYEN VAN BA"}}"#,
    },
    sources: &[&law::FILERS],
};

pub(super) const REPRESENTATIVE_COHABITING_UNKNOWN: Rule = Rule {
    code: "representative-cohabiting-unknown",
    severity: Severity::Warning,
    meaning: said(
        "代理人が本人と同居しているかが書かれていません。同居していなければ、代理人にはなれません。",
        "Nothing says whether the representative lives with the applicant; whoever does not cannot be one.",
    ),
    fields: &[Field::RepresentativeCohabiting],
    example: Example {
        wrong: r#"{"representative": {"name": "NGUYEN VAN BA"}}"#,
        right: r#"{"representative": {"name": "NGUYEN VAN BA", "cohabiting": true}}"#,
    },
    sources: &[&law::FILERS],
};

pub(super) const REPRESENTATIVE_ADDRESS_DIFFERS: Rule = Rule {
    code: "representative-address-differs",
    severity: Severity::Warning,
    meaning: said(
        "同居しているなら、代理人の住所は本人の住居地と同じはずです。書き方の違いも、窓口で尋ねられます。",
        "Who lives with the applicant has the applicant's address; the counter asks about any difference, also in the way it is written.",
    ),
    fields: &[Field::RepresentativeAddress],
    example: Example {
        wrong: r#"{"representative": {"name": "NGUYEN VAN BA", "cohabiting": true, "address": "東京都新宿区大久保一丁目2番3号"}}"#,
        right: r#"{"representative": {"name": "NGUYEN VAN BA", "cohabiting": true, "address": "東京都新宿区西新宿二丁目8番1号 新宿ハイツ203"}}"#,
    },
    sources: &[&law::FILERS, &law::MISTAKES_SEEN],
};

pub(super) const REPRESENTATIVE_UNDER_SIXTEEN: Rule = Rule {
    code: "representative-under-sixteen",
    severity: Severity::Error,
    meaning: said("代理人は16歳以上でなければなりません。", "A representative must be sixteen years old or more."),
    fields: &[Field::RepresentativeBirthDate],
    example: Example {
        wrong: r#"{"representative": {"birth_date": "2012-01-20", "name": "NGUYEN VAN BA"}}"#,
        right: r#"{"representative": {"birth_date": "1985-01-20", "name": "NGUYEN VAN BA"}}"#,
    },
    sources: &[&law::FILERS],
};

pub(super) const REPRESENTATIVE_AGE_UNKNOWN: Rule = Rule {
    code: "representative-age-unknown",
    severity: Severity::Note,
    meaning: said(
        "代理人の生年月日が書かれていません。16歳以上であることを確かめてください（用紙には印刷しません）。",
        "The representative's date of birth is not given; make sure that they are sixteen or more (it is not printed on the form).",
    ),
    fields: &[Field::RepresentativeBirthDate],
    example: Example {
        wrong: r#"{"representative": {"name": "NGUYEN VAN BA"}}"#,
        right: r#"{"representative": {"name": "NGUYEN VAN BA", "birth_date": "1985-01-20"}}"#,
    },
    sources: &[&law::FILERS],
};

pub(super) const REPRESENTATIVE_NOT_A_RELATIVE: Rule = Rule {
    code: "representative-not-a-relative",
    severity: Severity::Error,
    meaning: said(
        "代理人になれるのは親族だけです。友人・同僚・雇用主は代理人になれず、会社の職員や行政書士は取次者の欄に書きます。",
        "Only relatives can be the representative; friends, colleagues and employers cannot, and company staff or an administrative scrivener belong in the agent's box (取次者).",
    ),
    fields: &[Field::RepresentativeName, Field::RepresentativeRelationship],
    example: Example {
        wrong: r#"{"representative": {"relationship": "友人"}}"#,
        right: r#"{"representative": {"relationship": "父"}}"#,
    },
    sources: &[&law::FILERS],
};

pub(super) const REPRESENTATIVE_SAME_NAME: Rule = Rule {
    code: "representative-same-name",
    severity: Severity::Warning,
    meaning: said(
        "代理人の氏名が本人と同じで、生年月日は違います。同じ名の親子はいますが、本人の氏名を代理人の欄に書いてしまうことの方が多くあります。",
        "The representative has the applicant's name and another date of birth. Father and son may be called alike, but more often the applicant's own name was written in the wrong place.",
    ),
    fields: &[Field::RepresentativeName],
    example: Example {
        wrong: r#"{"representative": {"name": "NGUYEN VAN AN", "relationship": "父", "birth_date": "1965-01-20"}}"#,
        right: r#"{"representative": {"name": "NGUYEN VAN BA", "relationship": "父", "birth_date": "1965-01-20"}}"#,
    },
    sources: &[&law::MISTAKES_SEEN],
};

pub(super) const REPRESENTATIVE_RELATIONSHIP_UNKNOWN: Rule = Rule {
    code: "representative-relationship-unknown",
    severity: Severity::Warning,
    meaning: said(
        "本人との関係が、親族の続柄として読み取れません。代理人になれるのは、配偶者、子、父母、その他の親族です。",
        "The relationship could not be understood as that of a relative; a representative is a spouse, a child, a parent or another relative.",
    ),
    fields: &[Field::RepresentativeRelationship],
    example: Example {
        wrong: r#"{"representative": {"relationship": "いろいろ"}}"#,
        right: r#"{"representative": {"relationship": "母"}}"#,
    },
    sources: &[&law::FILERS],
};

pub(super) const REPRESENTATIVE_GROUND_MISSING: Rule = Rule {
    code: "representative-ground-missing",
    severity: Severity::Warning,
    meaning: said(
        "16歳以上の人の申請を代理人が行うのは、疾病などで本人が行けないときか、本人の依頼によるときです。診断書か委任状が要るので、どちらかを決めておいてください。",
        "For somebody of sixteen or more a representative applies because of illness or on request; it decides whether a medical certificate or a power of attorney is needed.",
    ),
    fields: &[Field::RepresentativeGround],
    example: Example {
        wrong: r#"{"representative": {"name": "NGUYEN THI CHI", "ground": null}}"#,
        right: r#"{"representative": {"name": "NGUYEN THI CHI", "ground": "request"}}"#,
    },
    sources: &[&law::FILERS, &law::FILERS_PAPERS],
};

pub(super) const REPRESENTATIVE_GROUND_DIFFERS: Rule = Rule {
    code: "representative-ground-differs",
    severity: Severity::Warning,
    meaning: said(
        "代理の理由と、生年月日による年齢（16歳未満か以上か）が合っていません。添える書類が違います。",
        "The reason for a representative and the age by the date of birth (under sixteen or not) contradict each other; the papers differ.",
    ),
    fields: &[Field::RepresentativeGround],
    example: Example {
        wrong: r#"{"representative": {"name": "NGUYEN THI CHI", "ground": "minor"}}"#,
        right: r#"{"representative": {"name": "NGUYEN THI CHI", "ground": "illness"}}"#,
    },
    sources: &[&law::FILERS],
};

pub(super) const REPRESENTATIVE_PAPERS: Rule = Rule {
    code: "representative-papers",
    severity: Severity::Note,
    meaning: said(
        "代理人は署名欄に自分で署名し、続柄と同居の分かる住民票、自分の身分証明書と、場合により診断書（疾病）か委任状（依頼）を持って行きます。",
        "The representative signs, and brings a 住民票 that shows the relation and the common address, their own identification, and a medical certificate (illness) or a power of attorney (request).",
    ),
    fields: &[Field::RepresentativeName],
    example: Example {
        wrong: r#"{"representative": {"name": "NGUYEN THI CHI"}}"#,
        right: r#"{"representative": {"name": null}}"#,
    },
    sources: &[&law::FILERS_PAPERS],
};
