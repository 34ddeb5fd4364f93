//! 所持を失つたことを証する資料: what proves the loss, by where and how it happened, and by the day of the application.

use super::Case;
use crate::application::{LossKind, YesNo};
use crate::diagnostic::{Example, Field, Problems, Remark, Rule, Severity, said};
use crate::law::{self, PoliceEvidence};

/// Every rule of this file.
pub(super) const RULES: &[&Rule] = &[
    &POLICE_RECEIPT_MISSING,
    &POLICE_STATION_MISSING,
    &POLICE_CERTIFICATE,
    &POLICE_REPORT_BEFORE_LOSS,
    &DISASTER_CERTIFICATE,
    &EVIDENCE_ABROAD,
];

const POLICE_RECEIPT_MISSING: Rule = Rule {
    code: "police-receipt-missing",
    severity: Severity::Warning,
    meaning: said(
        "申請書に添える陳述書には、警察の遺失届・盗難届の受理番号を書きます。先に最寄りの警察署か交番に届け出てください。",
        "The statement (陳述書) that goes with the application asks for the receipt number of the police report; report the loss at the nearest police station or koban first.",
    ),
    fields: &[Field::PoliceReceiptNumber],
    example: Example {
        wrong: r#"{"loss": {"police": {"receipt_number": null}}}"#,
        right: r#"{"loss": {"police": {"receipt_number": "12345"}}}"#,
    },
    sources: &[&law::STATEMENT_2025, &law::REGULATION_19_11],
};

const POLICE_STATION_MISSING: Rule = Rule {
    code: "police-station-missing",
    severity: Severity::Warning,
    meaning: said(
        "陳述書には、届け出た警察署・交番の名前も書きます。",
        "The statement also asks for the police station or koban.",
    ),
    fields: &[Field::PoliceStation],
    example: Example {
        wrong: r#"{"loss": {"police": {"station": null}}}"#,
        right: r#"{"loss": {"police": {"station": "新宿警察署"}}}"#,
    },
    sources: &[&law::STATEMENT_ITEMS],
};

const POLICE_CERTIFICATE: Rule = Rule {
    code: "police-certificate",
    severity: Severity::Note,
    meaning: said(
        "2025年3月2日までの申請では、警察の遺失届出証明書・盗難届出証明書を添えました。その後は受理番号を書いた陳述書です。",
        "Until 2025-03-02 a certificate of the police went with the application; since then it is a statement with the receipt number.",
    ),
    fields: &[Field::PoliceReceiptNumber],
    example: Example { wrong: "--today 2025-03-02", right: "--today 2025-03-03" },
    sources: &[&law::STATEMENT_2025, &law::REGULATION_19_11],
};

const POLICE_REPORT_BEFORE_LOSS: Rule = Rule {
    code: "police-report-before-loss",
    severity: Severity::Warning,
    meaning: said(
        "警察に届け出た日が、紛失を知った日より前です。どちらかの日付が違うと、期限の数え方も変わります。",
        "The loss was reported before it became known; one of the dates is wrong, and the deadline may be with it.",
    ),
    fields: &[Field::PoliceReportedOn],
    example: Example {
        wrong: r#"{"loss": {"police": {"reported_on": "2026-11-08"}}}"#,
        right: r#"{"loss": {"police": {"reported_on": "2026-11-10"}}}"#,
    },
    sources: &[&law::STATEMENT_ITEMS],
};

const DISASTER_CERTIFICATE: Rule = Rule {
    code: "disaster-certificate",
    severity: Severity::Note,
    meaning: said(
        "火災や災害で失ったときは、市区町村などの出す「り災証明書」が、失ったことを証する資料になります。",
        "After a fire or a disaster the proof of loss is a disaster victim certificate (り災証明書) from the municipality.",
    ),
    fields: &[Field::LossKind],
    example: Example { wrong: r#"{"loss": {"kind": "destroyed"}}"#, right: r#"{"loss": {"kind": "lost"}}"# },
    sources: &[&law::DISASTER_CERTIFICATE],
};

const EVIDENCE_ABROAD: Rule = Rule {
    code: "evidence-abroad",
    severity: Severity::Note,
    meaning: said(
        "国外で失ったときは、現地の警察の届出書類と、その日本語訳が、失ったことを証する資料になります。",
        "For a loss abroad the proof is the report of the police there, with a Japanese translation.",
    ),
    fields: &[Field::LossAbroad],
    example: Example {
        wrong: r#"{"loss": {"abroad": true, "reentered_on": "2026-11-18"}}"#,
        right: r#"{"loss": {"abroad": false}}"#,
    },
    sources: &[&law::LOST_ABROAD],
};

pub(super) fn judge(case: &Case<'_>, problems: &mut Problems) {
    let loss = &case.draft.loss;
    if let (Some(reported_on), Some(known_on)) = (loss.police.reported_on, case.known_on())
        && reported_on < known_on
    {
        let remark = Remark::new(
            &POLICE_REPORT_BEFORE_LOSS,
            format!("届け出た日が、紛失を知った日（{known_on}）より前です"),
            format!("it was reported before the day on which the loss became known, {known_on}"),
        )
        .hint("二つの日付を確かめてください", "check both dates");
        problems.note(Field::PoliceReportedOn, &remark);
    }
    if problems.refuses(Field::LossAbroad) {
        return;
    }
    if loss.abroad == Some(YesNo::Yes) {
        let remark = Remark::new(
            &EVIDENCE_ABROAD,
            "国外で失ったときは、そのことを証する資料が要ります",
            "where the card was lost abroad, proof of it is needed",
        )
        .hint(
            "現地の警察の届出書類に日本語訳を添えてください。日本で失ったのなら、日本の警察に届け出た受理番号が要ります",
            "bring the report of the police there, with a Japanese translation; if it was lost in Japan, the receipt number of the report to the police here",
        );
        problems.note(Field::LossAbroad, &remark);
        return;
    }
    match loss.kind {
        Some(LossKind::Destroyed) => {
            let remark = Remark::new(
                &DISASTER_CERTIFICATE,
                "火災や災害で失ったときは、り災証明書が要ります",
                "after a fire or a disaster, a disaster victim certificate is needed",
            )
            .hint(
                "り災証明書の交付を受けてください。火災・災害でないときは、経緯を陳述書に書いてください",
                "have one issued (り災証明書); where it was neither, tell what happened in the statement (陳述書)",
            );
            problems.note(Field::LossKind, &remark);
        }
        Some(LossKind::Other) => {}
        None if problems.refuses(Field::LossKind) => {}
        Some(LossKind::Lost | LossKind::Stolen) | None => judge_police(case, problems),
    }
}

fn judge_police(case: &Case<'_>, problems: &mut Problems) {
    if case.conditions.facts().police_evidence == PoliceEvidence::Certificate {
        let remark = Remark::new(
            &POLICE_CERTIFICATE,
            "警察の遺失届出証明書か盗難届出証明書が要ります",
            "a certificate of the report from the police is needed",
        )
        .hint("届け出た警察署で交付を受けてください", "ask the police station where it was reported");
        problems.note(Field::PoliceReceiptNumber, &remark);
        return;
    }
    let is_reported = !case.is_absent(Field::PoliceReceiptNumber);
    if is_reported && case.is_absent(Field::PoliceStation) {
        let remark = Remark::new(
            &POLICE_STATION_MISSING,
            "届け出た警察署・交番がありません",
            "the police station or koban is missing",
        )
        .hint(
            "陳述書に要ります。loss.police.station に書いてください",
            "the statement (陳述書) asks for it; write it in loss.police.station",
        );
        problems.note(Field::PoliceStation, &remark);
    }
    if !is_reported {
        let remark = Remark::new(
            &POLICE_RECEIPT_MISSING,
            "遺失届・盗難届の受理番号がありません",
            "the receipt number of the police report is missing",
        )
        .hint(
            "警察に届け出て、受理番号を loss.police.receipt_number に、警察署か交番の名前を loss.police.station に書いてください。陳述書に要ります",
            "report the loss to the police, and write the number in loss.police.receipt_number and the station in loss.police.station; the statement (陳述書) asks for them",
        );
        problems.note(Field::PoliceReceiptNumber, &remark);
    }
}
