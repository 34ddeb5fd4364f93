//! 窓口の受付時間, as the tables have it: `09:00-12:00;13:00-16:00`, with `?` where it could not be confirmed.

use std::fmt;

use crate::diagnostic::{FixedWording, said};

/// When a counter is open, on the days on which it is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CounterHours {
    spans: Vec<HourSpan>,
    is_confirmed: bool,
}

/// From one time of the day to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct HourSpan {
    /// The first minute of the day.
    from: u32,
    /// The minute that is no longer in it.
    to: u32,
}

impl CounterHours {
    /// Reads `09:00-12:00;13:00-16:00` or `09:00-16:00?`; none where it is anything else, or goes backwards.
    pub fn parse(text: &str) -> Option<Self> {
        let sure = text.strip_suffix('?');
        let spans: Vec<HourSpan> = sure.unwrap_or(text).split(';').map(HourSpan::parse).collect::<Option<_>>()?;
        let is_forwards = spans.is_sorted_by(|one, next| one.to <= next.from);
        is_forwards.then_some(Self { spans, is_confirmed: sure.is_none() })
    }

    /// Morning and afternoon, where they are parted.
    pub fn spans(&self) -> &[HourSpan] {
        &self.spans
    }

    /// Whether a source says so, and no other says otherwise.
    pub fn is_confirmed(&self) -> bool {
        self.is_confirmed
    }

    /// What is said beside hours that could not be confirmed.
    pub fn doubt(&self) -> Option<FixedWording> {
        (!self.is_confirmed).then_some(said("確認できていません", "not confirmed"))
    }

    /// Whether it is always open.
    pub fn is_all_day(&self) -> bool {
        matches!(self.spans.as_slice(), [HourSpan { from: 0, to: HourSpan::DAY }])
    }
}

/// `9:00–12:00, 13:00–16:00`
impl fmt::Display for CounterHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, HourSpan { from, to }) in self.spans.iter().enumerate() {
            let separator = if index == 0 { "" } else { ", " };
            write!(f, "{separator}{}:{:02}–{}:{:02}", from / 60, from % 60, to / 60, to % 60)?;
        }
        Ok(())
    }
}

impl HourSpan {
    const DAY: u32 = 24 * 60;

    fn parse(text: &str) -> Option<Self> {
        let (from, to) = text.split_once('-')?;
        let (from, to) = (minute(from)?, minute(to)?);
        (from < to).then_some(Self { from, to })
    }

    /// When it begins, as `09:00`.
    pub fn from(self) -> String {
        clock(self.from)
    }

    /// When it ends, as `16:00`.
    pub fn to(self) -> String {
        clock(self.to)
    }
}

fn clock(minute: u32) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

fn minute(text: &str) -> Option<u32> {
    let (hours, minutes) = text.split_once(':')?;
    let is_two_digits = |it: &str| it.len() == 2 && it.bytes().all(|it| it.is_ascii_digit());
    let (hours, minutes): (u32, u32) = (
        Some(hours).filter(|it| is_two_digits(it))?.parse().ok()?,
        Some(minutes).filter(|it| is_two_digits(it))?.parse().ok()?,
    );
    let minute = hours * 60 + minutes;
    (minutes < 60 && minute <= HourSpan::DAY).then_some(minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_they_are_written() {
        for (text, shown, is_confirmed) in [
            ("09:00-16:00", "9:00–16:00", true),
            ("09:00-12:00;13:00-16:00", "9:00–12:00, 13:00–16:00", true),
            ("09:00-12:00;13:00-16:30?", "9:00–12:00, 13:00–16:30", false),
            ("00:00-24:00", "0:00–24:00", true),
        ] {
            let hours = CounterHours::parse(text).unwrap();
            assert_eq!((hours.to_string().as_str(), hours.is_confirmed()), (shown, is_confirmed), "{text}");
            let spans: Vec<String> = hours.spans().iter().map(|it| format!("{}-{}", it.from(), it.to())).collect();
            assert_eq!(spans.join(";"), text.trim_end_matches('?'));
        }
        assert!(CounterHours::parse("00:00-24:00").unwrap().is_all_day());
    }

    #[test]
    fn what_is_no_time_of_the_day_is_none() {
        for text in ["", "?", "9-16", "9:00-16:00", "09:00", "16:00-09:00", "09:00-09:00", "09:00-24:01", "09:60-10:00"]
        {
            assert_eq!(CounterHours::parse(text), None, "{text}");
        }
        for text in
            ["13:00-16:00;09:00-12:00", "09:00-12:00;11:00-16:00", "09:00-12:00;", "09:00-16:00??", "+9:00-10:00"]
        {
            assert_eq!(CounterHours::parse(text), None, "{text}");
        }
    }
}
