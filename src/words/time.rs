//! Days, clocks and minutes as people say them.
use chrono::{Datelike, NaiveDate, NaiveTime, Timelike, Weekday};

use super::plural;
use crate::domain::afspraak::{LookBack, When};
use crate::domain::time::MONTHS;

/// "maandag 23 november 2026".
pub fn date_long(date: NaiveDate) -> String {
    let (day, name, month) = (date.day(), weekday(date.weekday()), month(date.month0()));
    format!("{name} {day} {month} {}", date.year())
}

/// "23 november".
pub fn day_and_month(date: NaiveDate) -> String {
    format!("{} {}", date.day(), month(date.month0()))
}

/// "23 nov".
pub fn date_short(date: NaiveDate) -> String {
    format!("{} {}", date.day(), month_short(date.month0()))
}

/// "ma 7 dec".
pub fn date_with_day(date: NaiveDate) -> String {
    format!("{} {}", weekday_short(date.weekday()), date_short(date))
}

/// "ma 7 dec", with the year when it is another one than that of `near`: "ma 11 jan 2027".
pub fn date_near(date: NaiveDate, near: NaiveDate) -> String {
    let day = date_with_day(date);
    if date.year() == near.year() {
        day
    } else {
        format!("{day} {}", date.year())
    }
}

/// "gisteren", "vandaag", "morgen", "overmorgen", "vrijdag" for the rest of the coming six days,
/// and "ma 7 dec" for other days.
pub fn day_in_words(date: NaiveDate, today: NaiveDate) -> String {
    match (date - today).num_days() {
        -1 => "gisteren".to_owned(),
        0 => "vandaag".to_owned(),
        1 => "morgen".to_owned(),
        2 => "overmorgen".to_owned(),
        3..=6 => weekday(date.weekday()).to_owned(),
        _ => date_near(date, today),
    }
}

/// "14:50".
pub fn clock(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// "1 minuut", "12 minuten".
pub fn minutes(minutes: u16) -> String {
    plural::count(minutes.into(), "minuut", "minuten")
}

/// "12 min".
pub fn minutes_short(minutes: u16) -> String {
    format!("{minutes} min")
}

/// A clock that begins at zero: "0:05", "1:20".
pub fn since_begin(minutes: u16) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// By when, in a file that is read later: "ma 7 dec", or the person's own words. Without a day it
/// is the day on which the group looks back. The year is said when it is not that of `near`.
pub fn by_when(when: Option<&When>, look_back: Option<&LookBack>, near: NaiveDate) -> String {
    match (when, look_back) {
        (Some(When::Date(date)), _) => date_near(*date, near),
        (Some(When::Words(words)), _) => words.clone(),
        (None, Some(look_back)) => {
            format!("als we terugkijken, {}", date_near(look_back.date, near))
        }
        (None, None) => "als we terugkijken".to_owned(),
    }
}

/// "maandag 7 december 2026", or "maandag 7 december 2026 om 10:00".
pub fn look_back(look_back: &LookBack) -> String {
    let day = date_long(look_back.date);
    match look_back.time {
        Some(time) => format!("{day} om {}", clock(time)),
        None => day,
    }
}

/// "maandag".
pub const fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "maandag",
        Weekday::Tue => "dinsdag",
        Weekday::Wed => "woensdag",
        Weekday::Thu => "donderdag",
        Weekday::Fri => "vrijdag",
        Weekday::Sat => "zaterdag",
        Weekday::Sun => "zondag",
    }
}

/// "ma".
pub const fn weekday_short(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "ma",
        Weekday::Tue => "di",
        Weekday::Wed => "wo",
        Weekday::Thu => "do",
        Weekday::Fri => "vr",
        Weekday::Sat => "za",
        Weekday::Sun => "zo",
    }
}

/// The name of a month, counted from 0.
fn month(month: u32) -> &'static str {
    MONTHS[month as usize]
}

/// The short name of a month, counted from 0.
fn month_short(month: u32) -> &'static str {
    const NAMES: [&str; 12] = [
        "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
    ];
    NAMES[month as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_date_is_said_long_short_and_with_its_day() {
        let monday = date(2026, 11, 23);
        assert_eq!(date_long(monday), "maandag 23 november 2026");
        assert_eq!(date_short(monday), "23 nov");
        assert_eq!(date_with_day(date(2026, 12, 7)), "ma 7 dec");
        assert_eq!(date_near(date(2027, 3, 1), monday), "ma 1 mrt 2027");
    }

    #[test]
    fn a_day_close_by_is_said_in_a_word() {
        let said = |day| day_in_words(date(2026, 11, day), date(2026, 11, 23));
        let words = [20, 22, 23, 24, 25, 27, 29, 30].map(said);
        let known = [
            "vr 20 nov",
            "gisteren",
            "vandaag",
            "morgen",
            "overmorgen",
            "vrijdag",
            "zondag",
            "ma 30 nov",
        ];
        assert_eq!(words, known);
    }

    #[test]
    fn one_minute_is_singular() {
        assert_eq!(minutes(1), "1 minuut");
        assert_eq!(minutes(12), "12 minuten");
        assert_eq!(minutes_short(12), "12 min");
        assert_eq!(since_begin(5), "0:05");
        assert_eq!(since_begin(80), "1:20");
    }

    #[test]
    fn without_a_day_it_is_when_the_group_looks_back() {
        let near = date(2026, 11, 23);
        let later = LookBack {
            date: date(2026, 12, 7),
            time: NaiveTime::from_hms_opt(10, 0, 0),
        };
        assert_eq!(by_when(None, None, near), "als we terugkijken");
        assert_eq!(
            by_when(None, Some(&later), near),
            "als we terugkijken, ma 7 dec"
        );
        let words = When::Words("na de zomer".to_owned());
        assert_eq!(by_when(Some(&words), Some(&later), near), "na de zomer");
        assert_eq!(look_back(&later), "maandag 7 december 2026 om 10:00");
    }
}
