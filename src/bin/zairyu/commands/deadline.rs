//! `zairyu deadline`: by when to apply. The days are the library's; here are only the words.

use serde_json::json;
use zairyu::calendar::{Date, DayOff, Deadline, Holidays};
use zairyu::diagnostic::{Lang, Source, Wording};
use zairyu::law;

use crate::args::{Format, Global};
use crate::console::Console;
use crate::exit_status::ExitStatus;
use crate::failure::Failure;
use crate::guide_args::DeadlineArgs;

/// What was asked, and the answer.
struct Case {
    known_on: Date,
    reentered_on: Option<Date>,
    today: Date,
    deadline: Deadline,
    holidays: &'static Holidays,
}

pub(crate) fn run(args: &DeadlineArgs, global: &Global, console: &mut Console) -> Result<ExitStatus, Failure> {
    let known_on = date("DATE", &args.known_on)?;
    let reentered_on = args.reentered.as_deref().map(|it| date("--reentered", it)).transpose()?;
    let holidays = console.tables().holidays();
    let deadline = Deadline::after_loss(known_on, reentered_on, holidays)
        .map_err(|error| Failure::option("--reentered", &error.wording()))?;
    let case = Case { known_on, reentered_on, today: console.today(), deadline, holidays };
    if global.format == Format::Json {
        console.data(&case.json().to_string());
        return Ok(ExitStatus::Success);
    }
    for line in case.lines(console.lang()) {
        console.data(&line);
    }
    if known_on > case.today {
        let today = case.today;
        console.say(
            &format!("指定の日（{known_on}）は今日（{today}）より後です。日付を確かめてください"),
            &format!("{known_on} is after today, {today}; check the date"),
        );
    }
    Ok(ExitStatus::Success)
}

fn date(argument: &str, text: &str) -> Result<Date, Failure> {
    Date::parse(text).map_err(|error| Failure::no_date(argument, &error))
}

impl Case {
    fn json(&self) -> serde_json::Value {
        let Deadline { start, plain, last, skipped, is_provisional, .. } = &self.deadline;
        let days_off = skipped.iter().map(|(date, off)| {
            let name = off.name();
            json!({ "date": date.to_string(), "ja": name.ja, "en": name.en })
        });
        let mut value = json!({
            "known_on": self.known_on.to_string(),
            "counted_from": start.to_string(),
            "plain": plain.to_string(),
            "last": last.to_string(),
            "days_off": days_off.collect::<Vec<_>>(),
            "days_left": self.deadline.days_left(self.today),
            "provisional": is_provisional,
        });
        if let (Some(object), Some(date)) = (value.as_object_mut(), self.reentered_on) {
            object.insert("reentered_on".to_owned(), json!(date.to_string()));
        }
        value
    }

    fn lines(&self, lang: Lang) -> Vec<String> {
        let mut lines = vec![self.start(), self.plain(), self.last()];
        lines.extend(self.deadline.skipped.iter().map(skipped));
        lines.push(self.left());
        lines.extend(self.advice());
        lines.extend(self.provisional());
        lines.push(Wording::new("根拠:", "sources:"));
        lines.extend(self.sources().map(source));
        lines.iter().map(|it| it.get(lang).to_owned()).collect()
    }

    fn start(&self) -> Wording {
        let (start, known) = (named(self.deadline.start), named(self.known_on));
        if self.reentered_on.is_some() {
            return Wording::new(
                format!("起点: {} 国外で知った {} の後、最初に入国した日。この日は数えません", start.ja, known.ja),
                format!(
                    "counted from: {}, the first re-entry after the loss became known abroad on {}, itself not counted",
                    start.en, known.en
                ),
            );
        }
        Wording::new(
            format!("起点: {} 在留カードをなくしたことを知った日。この日は数えません", start.ja),
            format!("counted from: {}, the day on which the loss became known, itself not counted", start.en),
        )
    }

    fn plain(&self) -> Wording {
        let plain = named(self.deadline.plain);
        Wording::new(format!("14日目: {}", plain.ja), format!("fourteenth day: {}", plain.en))
    }

    fn last(&self) -> Wording {
        let last = named(self.deadline.last);
        if self.deadline.skipped.is_empty() {
            return Wording::new(
                format!("期限: {} 窓口が開いている日なので延びません", last.ja),
                format!("last day: {}, the same; it does not move, since the offices are open", last.en),
            );
        }
        Wording::new(
            format!("期限: {} 14日目以降、次の日は閉庁日のため延びます:", last.ja),
            format!("last day: {}, since the offices are closed from the fourteenth day on:", last.en),
        )
    }

    fn left(&self) -> Wording {
        let today = self.today;
        match self.deadline.days_left(today) {
            left @ ..0 => {
                let late = left.unsigned_abs();
                let days = if late == 1 { "1 day".to_owned() } else { format!("{late} days") };
                Wording::new(
                    format!(
                        "期限を{late}日過ぎています（今日 {today}）。それでも申請は必要です。遅れた理由を書いた理由書（様式は自由）を添えて、できるだけ早く申請してください"
                    ),
                    format!(
                        "late: {days} (today is {today}). The application is still due: hand it in as soon as you can, with a letter that gives the reason (理由書, in free form)"
                    ),
                )
            }
            0 => Wording::new(
                format!("残り: 0日。今日（{today}）が期限です"),
                format!("days left: 0; today, {today}, is the last day"),
            ),
            left => {
                Wording::new(format!("残り: {left}日（今日 {today}）"), format!("days left: {left} (today is {today})"))
            }
        }
    }

    /// To go by the plain fourteenth day: only where the last day moved, and while there is time to follow it.
    fn advice(&self) -> Option<Wording> {
        let (advised, plain) = (self.deadline.advised(), named(self.deadline.plain));
        if self.deadline.skipped.is_empty() || advised < self.today {
            return None;
        }
        let advised = named(advised);
        Some(Wording::new(
            format!(
                "おすすめ: 延びた期限をあてにせず、14日目の {} までに申請してください。それまでに窓口が開いている最後の日は {} です",
                plain.ja, advised.ja
            ),
            format!(
                "advice: do not lean on the days added; go by the fourteenth day, {}. The last day before it on which the offices are open is {}",
                plain.en, advised.en
            ),
        ))
    }

    fn provisional(&self) -> Option<Wording> {
        let (from, until) = (self.holidays.known_from(), self.holidays.known_until());
        self.deadline.is_provisional.then(|| {
            Wording::new(
                format!(
                    "未確定: 公表された祝日（{from} から {until} まで）の外にかかるため、期限は変わることがあります。出入国在留管理庁に確かめてください"
                ),
                format!(
                    "provisional: it rests on days outside the published national holidays ({from} to {until}), so the last day may change; ask the Immigration Services Agency"
                ),
            )
        })
    }

    fn sources(&self) -> impl Iterator<Item = &'static Source> {
        let is_late = self.deadline.days_left(self.today) < 0;
        let always = [&law::ACT_19_12, &law::CIVIL_CODE_140, &law::OFFICE_HOLIDAYS];
        always.into_iter().chain(is_late.then_some(&law::LATE_REASON))
    }
}

/// A day with its weekday.
fn named(day: Date) -> Wording {
    let weekday = day.weekday();
    Wording::new(format!("{day}（{}）", weekday.ja), format!("{day} ({})", weekday.en))
}

/// A day off. The weekday beside it says enough of a Saturday or a Sunday.
fn skipped((day, off): &(Date, DayOff)) -> Wording {
    let (day, name) = (named(*day), off.name());
    match off {
        DayOff::Saturday | DayOff::Sunday => Wording::new(format!("  {}", day.ja), format!("  {}", day.en)),
        _ => Wording::new(format!("  {} {}", day.ja, name.ja), format!("  {} {}", day.en, name.en)),
    }
}

fn source(source: &'static Source) -> Wording {
    let (certainty, checked, title) = (source.certainty.name(), source.checked, source.title);
    Wording::new(
        format!("  [{}] {}（{checked} 調べ）", certainty.ja, title.ja),
        format!("  [{}] {} (checked {checked})", certainty.en, title.en),
    )
}
