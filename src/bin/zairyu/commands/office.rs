//! `zairyu office`: where to apply. What is known, and how surely, is the library's; here are only the words.

use serde_json::{Value, json};
use zairyu::application::Prefecture;
use zairyu::calendar::Date;
use zairyu::diagnostic::{Lang, Wording};
use zairyu::knowledge::Knowledge;
use zairyu::office::{Applications, Contacts, CounterHours, Counters, HelpLine, Office, OfficeKind};

use crate::args::{Format, Global};
use crate::console::Console;
use crate::exit_status::ExitStatus;
use crate::failure::Failure;
use crate::guide_args::OfficeArgs;

/// What was asked, and all that goes into the answer.
struct Case<'a> {
    prefecture: Prefecture,
    counters: Counters<'a>,
    contacts: &'a Contacts,
    agency_page: Option<&'a str>,
    today: Date,
}

pub(crate) fn run(args: &OfficeArgs, global: &Global, console: &mut Console) -> Result<ExitStatus, Failure> {
    let prefecture = Prefecture::parse(&args.prefecture)?;
    let (offices, contacts) = (console.tables().offices(), console.tables().contacts());
    let counters = offices.of(prefecture).ok_or_else(|| {
        let (name, roman) = (prefecture.name(), prefecture.roman());
        Failure::new(
            format!("offices.tsv に{name}を管轄する局・支局がありません"),
            format!("offices.tsv has no office that is responsible for {roman} ({name})"),
        )
    })?;
    let agency_page = offices.agency_page();
    let case = Case { prefecture, counters, contacts, agency_page, today: console.today() };
    if global.format == Format::Json {
        console.data(&case.json().to_string());
        return Ok(ExitStatus::Success);
    }
    let lang = console.lang();
    for line in case.lines(lang) {
        console.data(line.get(lang));
    }
    Ok(ExitStatus::Success)
}

impl Case<'_> {
    fn lines(&self, lang: Lang) -> Vec<Wording> {
        let Counters { responsible, bureau, branches } = &self.counters;
        let (name, roman) = (self.prefecture.name(), self.prefecture.roman());
        let mut lines =
            vec![Wording::new(format!("{name}の申請先:"), format!("where residents of {roman} ({name}) apply:"))];
        lines.extend(self.described(responsible, lang));
        if let Some(bureau) = bureau {
            lines.push(Wording::new("その上の局:", "the bureau above it:"));
            lines.extend(self.described(bureau, lang));
        }
        if !branches.is_empty() {
            lines.push(Wording::new(
                "同じ区域の出張所（受け付けるか、先に確かめてください）:",
                "branches that share the area (ask first whether they take it):",
            ));
            lines.extend(branches.iter().flat_map(|it| self.described(it, lang)));
        }
        lines.extend(self.advice());
        lines.extend(self.contacts.information_centre().map(|it| {
            let at = reached(it);
            Wording::new(
                format!("問い合わせ: {} {}", it.name.ja, at.ja),
                format!("ask: {} ({}), {}", it.name.en, it.name.ja, at.en),
            )
        }));
        lines.extend(self.contacts.special_card_lost().map(|it| {
            let (at, known) = (reached(it), it.confidence.name());
            Wording::new(
                format!(
                    "特定在留カード（マイナンバーカードと一体のもの）をなくした人は、まず停止: {} {}（{}）",
                    it.name.ja, at.ja, known.ja
                ),
                format!(
                    "if it was a 特定在留カード (residence card and My Number card in one), stop it first: {} ({}), {} ({})",
                    it.name.en, it.name.ja, at.en, known.en
                ),
            )
        }));
        lines
    }

    /// All that is known of an office, line by line, and what is not.
    fn described(&self, office: &Office, lang: Lang) -> Vec<Wording> {
        let both = format!("  {} ({})", office.name_en, office.name);
        let mut lines = vec![Wording::new(format!("  {}", office.name), both)];
        let mut say = |ja: String, en: String| lines.push(Wording::new(format!("    {ja}"), format!("    {en}")));
        if office.applications == Applications::Unknown {
            say(
                "在留の申請を受け付けるかは不明".to_owned(),
                "whether it takes such applications is not known".to_owned(),
            );
        }
        let postal = office.postal_code.as_deref().map(|it| format!("〒{it} ")).unwrap_or_default();
        let address = office.address.as_deref().map(|it| format!("{postal}{it}"));
        let phones = (!office.phones.is_empty()).then(|| office.phones.join(", "));
        if address.is_none() && phones.is_none() && office.hours.is_none() {
            say("所在地・電話・受付時間: 不明".to_owned(), "address, telephone, hours: not known".to_owned());
        } else {
            let unknown = || if lang == Lang::Ja { "不明" } else { "not known" }.to_owned();
            let (address, phones) = (address.unwrap_or_else(unknown), phones.unwrap_or_else(unknown));
            say(format!("所在地: {address}"), format!("address: {address}"));
            say(format!("電話: {phones}"), format!("telephone: {phones}"));
            let hours = office.hours.as_ref().map(on_weekdays);
            let hours = hours.unwrap_or_else(|| Wording::new("不明", "not known"));
            say(format!("受付時間: {}", hours.ja), format!("hours: {}", hours.en));
        }
        if office.kind == OfficeKind::Branch || office.is_responsible_for(self.prefecture) {
            let area = area(office);
            say(format!("区域: {}", area.ja), format!("area: {}", area.en));
        }
        let (known, checked, source) = (office.confidence.name(), office.checked, &office.source);
        say(
            format!("確かさ: {}（{checked} 調べ: {source}）", known.ja),
            format!("how sure: {} (checked {checked}: {source})", known.en),
        );
        if let Some(Wording { ja, en }) = &office.note {
            say(format!("注: {ja}"), format!("note: {en}"));
        }
        lines
    }

    /// To look before one goes, and where not to go.
    fn advice(&self) -> Vec<Wording> {
        let checked = self.checked();
        let age = checked.days_until(self.today);
        let mut lines = vec![match self.agency_page {
            Some(page) => Wording::new(
                format!(
                    "行く前に確かめてください: {checked} に調べたもので、所在地・電話・受付時間は変わります。庁の一覧: {page}"
                ),
                format!(
                    "check before you go: this is what was known on {checked}, and addresses, telephones and hours change; the agency's own list: {page}"
                ),
            ),
            None => Wording::new(
                format!("行く前に確かめてください: {checked} に調べたもので、所在地・電話・受付時間は変わります"),
                format!(
                    "check before you go: this is what was known on {checked}, and addresses, telephones and hours change"
                ),
            ),
        }];
        if age > Knowledge::STALE_DAYS {
            lines.push(Wording::new(
                format!("注意: {age}日前に調べたもので、古くなっています"),
                format!("warning: that was {age} days ago, and is old"),
            ));
        }
        lines.push(Wording::new(
            "市区町村の役所では受け付けません。郵送やオンラインでもできません。窓口へ行く手続です",
            "city and ward offices do not take it, nor can it be sent by post or online: it is done at the counter",
        ));
        lines
    }

    fn checked(&self) -> Date {
        let Counters { responsible, bureau, branches } = &self.counters;
        let others = bureau.iter().chain(branches).map(|it| it.checked);
        others.fold(responsible.checked, Date::min)
    }

    fn json(&self) -> Value {
        let Counters { responsible, bureau, branches } = &self.counters;
        let checked = self.checked();
        let age = checked.days_until(self.today);
        json!({
            "prefecture": { "ja": self.prefecture.name(), "en": self.prefecture.roman() },
            "office": office_json(responsible),
            "bureau": bureau.map(office_json),
            "branches": branches.iter().map(|it| office_json(it)).collect::<Vec<_>>(),
            "at_city_halls": false,
            "by_post": false,
            "online": false,
            "information_centre": self.contacts.information_centre().map(help_line_json),
            "special_card_lost": self.contacts.special_card_lost().map(help_line_json),
            "agency_page": self.agency_page,
            "checked": checked.to_string(),
            "age_days": (age >= 0).then_some(age),
            "stale": age > Knowledge::STALE_DAYS,
        })
    }
}

fn on_weekdays(hours: &CounterHours) -> Wording {
    match hours.doubt() {
        Some(doubt) => {
            Wording::new(format!("平日 {hours}（{}）", doubt.ja), format!("weekdays {hours} ({})", doubt.en))
        }
        None => Wording::new(format!("平日 {hours}"), format!("weekdays {hours}")),
    }
}

fn area(office: &Office) -> Wording {
    let ja: Vec<&str> = office.prefectures.iter().map(|it| it.name()).collect();
    let en: Vec<&str> = office.prefectures.iter().map(|it| it.roman()).collect();
    let (ja, en) = (ja.join("、"), en.join(", "));
    match office.area.doubt() {
        Some(doubt) => Wording::new(format!("{ja}（{}）", doubt.ja), format!("{en} ({})", doubt.en)),
        None => Wording::new(ja, en),
    }
}

/// A number with when somebody answers.
fn reached(line: &HelpLine) -> Wording {
    let phone = &line.phone;
    let (ja, en) = match &line.phone_abroad {
        Some(abroad) => (
            format!("{phone}（IP電話・国外からは {abroad}）"),
            format!("{phone} (from IP telephones and abroad {abroad})"),
        ),
        None => (phone.clone(), phone.clone()),
    };
    let days = line.days.name();
    match &line.hours {
        Some(hours) if hours.is_all_day() => {
            Wording::new(format!("{ja} {} 24時間", days.ja), format!("{en}, {}, day and night", days.en))
        }
        Some(hours) => Wording::new(format!("{ja} {} {hours}", days.ja), format!("{en}, {} {hours}", days.en)),
        None => Wording::new(ja, en),
    }
}

fn office_json(office: &Office) -> Value {
    json!({
        "name": office.name,
        "name_en": office.name_en,
        "kind": office.kind.as_str(),
        "parent": office.parent,
        "applications": office.applications.as_str(),
        "prefectures": office.prefectures.iter().map(|it| it.name()).collect::<Vec<_>>(),
        "area": office.area.as_str(),
        "postal_code": office.postal_code,
        "address": office.address,
        "phones": office.phones,
        "hours": office.hours.as_ref().map(hours_json),
        "confidence": office.confidence.as_str(),
        "certainty": office.confidence.certainty().as_str(),
        "checked": office.checked.to_string(),
        "source": office.source,
        "note": office.note.as_ref().map(|it| json!({ "ja": it.ja, "en": it.en })),
    })
}

fn help_line_json(line: &HelpLine) -> Value {
    json!({
        "name": { "ja": line.name.ja, "en": line.name.en },
        "phone": line.phone,
        "phone_abroad": line.phone_abroad,
        "days": line.days.as_str(),
        "hours": line.hours.as_ref().map(hours_json),
        "confidence": line.confidence.as_str(),
        "certainty": line.confidence.certainty().as_str(),
        "checked": line.checked.to_string(),
        "source": line.source,
        "note": line.note.as_ref().map(|it| json!({ "ja": it.ja, "en": it.en })),
    })
}

fn hours_json(hours: &CounterHours) -> Value {
    let spans = hours.spans().iter().map(|it| json!({ "from": it.from(), "to": it.to() }));
    json!({ "spans": spans.collect::<Vec<_>>(), "confirmed": hours.is_confirmed() })
}
