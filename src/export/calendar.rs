//! Afspraken and the day of looking back as an iCalendar file: whole days with a reminder.
use chrono::{Days, NaiveDate};

use super::report::{Agreed, Report};
use crate::domain::afspraak::AfspraakKind;
use crate::domain::text::clean_text;
use crate::domain::time::Moment;
use crate::words::calendar as words;

/// The most bytes of a line, without its end.
const LINE_MOST: usize = 75;

/// A calendar with an event per open afspraak that has a day, and one for looking back. A later
/// export of the same meeting replaces the events: same UID, higher SEQUENCE. `made` is now.
pub fn calendar(report: &Report, made: Moment) -> String {
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        format!("PRODID:-//bedoeling//{}//NL", env!("CARGO_PKG_VERSION")),
        "CALSCALE:GREGORIAN".to_owned(),
        "METHOD:PUBLISH".to_owned(),
    ];
    let stamp = made.format("%Y%m%dT%H%M%SZ").to_string();
    for agreed in &report.agreed {
        if let Some(due) = due(agreed) {
            let event = of_agreed(report, agreed, due);
            event.put(&mut lines, &stamp, report.seq);
        }
    }
    if let Some(event) = looking_back(report) {
        event.put(&mut lines, &stamp, report.seq);
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

/// One whole day, or half an hour on a day.
struct Event {
    uid: String,
    date: NaiveDate,
    /// The local time, when one is known.
    at: Option<chrono::NaiveTime>,
    summary: String,
    about: String,
}

/// The day of an afspraak that somebody will still come back to. How a team works has no day.
fn due(agreed: &Agreed) -> Option<NaiveDate> {
    let is_open = agreed.status.is_open() && agreed.kind != AfspraakKind::Team;
    agreed.due.filter(|_| is_open)
}

fn of_agreed(report: &Report, agreed: &Agreed, due: NaiveDate) -> Event {
    Event {
        uid: agreed.id.clone(),
        date: due,
        at: None,
        summary: words::summary(&agreed.what, agreed.who.as_deref()),
        about: words::about(agreed.if_then.as_deref(), &report.title, report.date),
    }
}

fn looking_back(report: &Report) -> Option<Event> {
    let look_back = report.look_back?;
    Some(Event {
        uid: format!("{}#terugkijken", report.id),
        date: look_back.date,
        at: look_back.time,
        summary: words::look_back(&report.title),
        about: words::about(None, &report.title, report.date),
    })
}

impl Event {
    fn put(&self, lines: &mut Vec<String>, stamp: &str, seq: u32) {
        let day = |date: NaiveDate| date.format("%Y%m%d").to_string();
        lines.push("BEGIN:VEVENT".to_owned());
        lines.push(format!("UID:{}@bedoeling", escape(&self.uid)));
        lines.push(format!("DTSTAMP:{stamp}"));
        lines.push(format!("SEQUENCE:{seq}"));
        let reminder = if let Some(at) = self.at {
            // A time of the local clock: it stays where people wrote it, in winter and in summer.
            let begin = format!("{}T{}", day(self.date), at.format("%H%M%S"));
            lines.push(format!("DTSTART:{begin}"));
            lines.push("DURATION:PT30M".to_owned());
            "-PT1H"
        } else {
            let next = self.date.checked_add_days(Days::new(1));
            lines.push(format!("DTSTART;VALUE=DATE:{}", day(self.date)));
            lines.push(format!(
                "DTEND;VALUE=DATE:{}",
                day(next.unwrap_or(self.date))
            ));
            // Nine o'clock the day before.
            "-PT15H"
        };
        lines.push(format!("SUMMARY:{}", escape(&self.summary)));
        lines.push(format!("DESCRIPTION:{}", escape(&self.about)));
        lines.push("TRANSP:TRANSPARENT".to_owned());
        lines.push("BEGIN:VALARM".to_owned());
        lines.push("ACTION:DISPLAY".to_owned());
        lines.push(format!("TRIGGER:{reminder}"));
        lines.push(format!("DESCRIPTION:{}", escape(&self.summary)));
        lines.push("END:VALARM".to_owned());
        lines.push("END:VEVENT".to_owned());
    }
}

/// A text as a value: what separates in the format is escaped.
fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in clean_text(text).chars() {
        match character {
            '\\' | ';' | ',' => {
                safe.push('\\');
                safe.push(character);
            }
            '\n' => safe.push_str("\\n"),
            other => safe.push(other),
        }
    }
    safe
}

/// A line that goes on with a space after [`LINE_MOST`] bytes, never within a character.
fn folded(line: &str) -> String {
    let mut text = String::with_capacity(line.len() + 8);
    let mut used = 0;
    for character in line.chars() {
        if used + character.len_utf8() > LINE_MOST {
            text.push_str("\r\n ");
            used = 1;
        }
        text.push(character);
        used += character.len_utf8();
    }
    text + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_folded_between_characters() {
        let line = format!("SUMMARY:{}", "één café ".repeat(20));
        let text = folded(&line);
        for part in text.trim_end().split("\r\n") {
            assert!(part.len() <= LINE_MOST, "{part}");
        }
        assert_eq!(text.replace("\r\n ", "").trim_end_matches("\r\n"), line);
    }

    #[test]
    fn what_separates_is_escaped() {
        assert_eq!(escape("a, b; c\\d\ne\u{7}"), r"a\, b\; c\\d\ne");
    }
}
