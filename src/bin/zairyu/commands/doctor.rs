//! `zairyu doctor`: whether the program works here, and how old its knowledge is.

use std::path::Path;

use serde_json::json;
use zairyu::calendar::Date;
use zairyu::check::Conditions;
use zairyu::fill::Filler;
use zairyu::form::DEFAULT_EDITION;
use zairyu::input::read_records;
use zairyu::knowledge::Knowledge;
use zairyu::law::DatedFact;

use crate::args::{Format, Global};
use crate::console::Console;
use crate::exit_status::ExitStatus;
use crate::failure::Failure;
use crate::tables::Tables;

/// A record of an invented person, for the trial.
const TRIAL: &[u8] = include_bytes!("../../../../examples/data/applicant.json");

pub(crate) fn run(global: &Global, console: &mut Console) -> Result<ExitStatus, Failure> {
    let today = console.today();
    let knowledge = Knowledge::on(today, console.tables().holidays());
    let bytes = trial()?;
    if global.format == Format::Json {
        let value = as_json(&knowledge, today, bytes, console.tables());
        console.data(&value.to_string());
        return Ok(ExitStatus::Success);
    }
    let lang = console.lang();
    let version = env!("CARGO_PKG_VERSION");
    let rules = zairyu::rules().count();
    console.answer(
        &format!("zairyu {version}（様式の既定の版 {DEFAULT_EDITION}、規則 {rules}件）"),
        &format!("zairyu {version} (default edition of the form {DEFAULT_EDITION}, {rules} rules)"),
    );
    console.answer(
        &format!("動作確認: 例の申請書を作成できました（{bytes} バイト）"),
        &format!("trial: the example was filled ({bytes} bytes)"),
    );
    tell_age(&knowledge, today, console);
    tell_tables(console);
    console.answer(&format!("{today} に有効なこと:"), &format!("what holds on {today}:"));
    for fact in &knowledge.facts {
        let (certainty, said) = (fact.certainty.name().get(lang), fact.said.get(lang));
        console.data(&format!("  {} [{certainty}] {said}", days(fact)));
    }
    for fact in &knowledge.coming {
        let said = fact.said.get(lang);
        console.answer(&format!("  {} から: {said}", from(fact)), &format!("  from {}: {said}", from(fact)));
    }
    Ok(ExitStatus::Success)
}

/// Fills the example in memory, and gives the number of bytes.
fn trial() -> Result<usize, Failure> {
    let broken =
        || Failure::new("動作確認の申請書を作成できません。プログラムの不具合です", "the trial failed (this is a bug)");
    let filler = Filler::new(DEFAULT_EDITION)?;
    let records = read_records(TRIAL).map_err(|error| Failure::no_records(Path::new("applicant.json"), &error))?;
    let record = records.first().ok_or_else(broken)?;
    // The example was written for a day of its own.
    let day = Date::parse("2026-11-22").map_err(|_| broken())?;
    let outcome = filler.process(record, None, &Conditions::on(day))?;
    outcome.pdf.map(|it| it.len()).ok_or_else(broken)
}

fn tell_age(knowledge: &Knowledge, today: Date, console: &mut Console) {
    let (age, until) = (knowledge.age_days, knowledge.holidays_until);
    let checked = knowledge.checked.map(|it| it.to_string()).unwrap_or_default();
    // An earlier day may be asked about.
    let (age_ja, age_en) = match age {
        ..=-1 => (String::new(), String::new()),
        0 => ("（今日）".to_owned(), ", today".to_owned()),
        1 => ("（1日前）".to_owned(), ", 1 day ago".to_owned()),
        _ => (format!("（{age}日前）"), format!(", {age} days ago")),
    };
    console.answer(
        &format!("法令・案内を確かめた日: {checked}{age_ja}"),
        &format!("laws and pages last checked on {checked}{age_en}"),
    );
    console.answer(
        &format!("祝日が公表されている最後の日: {until}"),
        &format!("national holidays are published until {until}"),
    );
    if knowledge.is_stale() {
        console.answer(
            "注意: 知識が古くなっています。新しい版がないか、出入国在留管理庁のページが変わっていないか確かめてください",
            "warning: this is old; look for a newer version, and at the pages of the Immigration Services Agency",
        );
    }
    if !knowledge.knows_deadlines_of(today) {
        console.answer(
            "注意: これからの期限は、祝日の公表されていない期間にかかるため、確定できません",
            "warning: deadlines from now on are provisional, since the national holidays are not published that far",
        );
    }
}

/// Which offices are known, and which tables are not ours.
fn tell_tables(console: &mut Console) {
    let (offices, own) = (console.tables().offices(), console.tables().own());
    let (count, checked) = (offices.iter().count(), offices.checked().map(|it| it.to_string()).unwrap_or_default());
    let own: Vec<String> = own.iter().map(|it| it.display().to_string()).collect();
    console.answer(
        &format!("申請先の官署: {count}か所（{checked} 調べ）"),
        &format!("offices: {count}, checked on {checked}"),
    );
    if own.is_empty() {
        console.detail(
            "表はすべて組み込みのものです。offices.tsv、contacts.tsv、holidays.tsv の写しは zairyu のリポジトリの assets/data にあり、直したものを --data で使えます",
            "all tables are those built in; copies of offices.tsv, contacts.tsv and holidays.tsv are in assets/data of zairyu's repository, and --data takes mended ones",
        );
    } else {
        console.answer(
            &format!("組み込みの代わりに使う表: {}", own.join("、")),
            &format!("tables of your own, in place of those built in: {}", own.join(", ")),
        );
    }
}

fn from(fact: &DatedFact) -> &str {
    fact.from.unwrap_or_default()
}

fn days(fact: &DatedFact) -> String {
    format!("{:>10}..{:<10}", from(fact), fact.to.unwrap_or_default())
}

fn as_json(knowledge: &Knowledge, today: Date, bytes: usize, tables: &Tables) -> serde_json::Value {
    let facts = |facts: &[&DatedFact]| -> Vec<serde_json::Value> {
        let fact = |it: &&DatedFact| {
            json!({
                "name": it.name, "value": it.value, "from": it.from, "to": it.to, "certainty": it.certainty.as_str(),
                "checked": it.checked, "ja": it.said.ja, "en": it.said.en, "source": it.source,
            })
        };
        facts.iter().map(fact).collect()
    };
    json!({
        "version": env!("CARGO_PKG_VERSION"),
        "edition": DEFAULT_EDITION,
        "rules": zairyu::rules().count(),
        "trial_bytes": bytes,
        "today": today.to_string(),
        "checked": knowledge.checked.map(|it| it.to_string()),
        "age_days": (knowledge.age_days >= 0).then_some(knowledge.age_days),
        "stale": knowledge.is_stale(),
        "holidays_until": knowledge.holidays_until.to_string(),
        "offices": tables.offices().iter().count(),
        "offices_checked": tables.offices().checked().map(|it| it.to_string()),
        "own_tables": tables.own().iter().map(|it| it.display().to_string()).collect::<Vec<_>>(),
        "facts": facts(&knowledge.facts),
        "coming": facts(&knowledge.coming),
    })
}
