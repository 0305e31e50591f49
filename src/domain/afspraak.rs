//! Who does what, by when; and how a person says when.
use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

use super::ids::Nr;
use super::time::MONTHS;

/// What kind of promise it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AfspraakKind {
    /// One person does one thing.
    Afspraak,
    /// The act of a doekaart, to try for a while.
    Doekaart,
    /// The one item of a board that is tried.
    Proef,
    /// "Zo werken wij": an agreement of the whole team.
    Team,
}

/// How an afspraak stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AfspraakStatus {
    /// Nobody has looked back yet.
    #[default]
    Open,
    /// Done.
    Gedaan,
    /// Still going on.
    Loopt,
    /// Put off.
    Later,
    /// No longer needed.
    HoeftNiet,
    /// A doekaart that the team goes on with.
    Houden,
    /// A doekaart that the team changes.
    Bijstellen,
    /// A doekaart that the team stops.
    Stoppen,
}

impl AfspraakStatus {
    /// Every status, in the order of the contract.
    pub const ALL: [Self; 8] = [
        Self::Open,
        Self::Gedaan,
        Self::Loopt,
        Self::Later,
        Self::HoeftNiet,
        Self::Houden,
        Self::Bijstellen,
        Self::Stoppen,
    ];

    /// What a group can say of an afspraak of this kind when it looks back.
    pub const fn verdicts(kind: AfspraakKind) -> &'static [Self] {
        match kind {
            AfspraakKind::Doekaart => &[Self::Houden, Self::Bijstellen, Self::Stoppen],
            AfspraakKind::Afspraak | AfspraakKind::Proef | AfspraakKind::Team => {
                &[Self::Gedaan, Self::Loopt, Self::Later, Self::HoeftNiet]
            }
        }
    }

    /// The word that stands in files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Gedaan => "gedaan",
            Self::Loopt => "loopt",
            Self::Later => "later",
            Self::HoeftNiet => "hoeft-niet",
            Self::Houden => "houden",
            Self::Bijstellen => "bijstellen",
            Self::Stoppen => "stoppen",
        }
    }

    /// What a word in a file says; none for a word that is not ours.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }

    /// Whether somebody will still come back to it.
    pub const fn is_open(self) -> bool {
        matches!(
            self,
            Self::Open | Self::Loopt | Self::Later | Self::Bijstellen
        )
    }
}

/// By when, as far as it could be understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum When {
    /// A local date.
    Date(NaiveDate),
    /// The person's own words: "na de zomer".
    Words(String),
}

/// "Wanneer kijken we terug?": a local date, with a time when one is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookBack {
    /// The day.
    pub date: NaiveDate,
    /// The time of that day.
    pub time: Option<NaiveTime>,
}

/// Who does what, by when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Afspraak {
    /// The change that made it.
    pub nr: Nr,
    /// Afspraak, doekaart, proef or team.
    pub kind: AfspraakKind,
    /// The step in which it was made.
    pub step: Nr,
    /// The act, with a verb.
    pub what: String,
    /// One name.
    pub who: Option<String>,
    /// By when; none means the day on which the group looks back.
    pub when: Option<When>,
    /// "Als het maandag teamoverleg is, dan ..."
    pub if_then: Option<String>,
    /// How it stands.
    pub status: AfspraakStatus,
}

impl Afspraak {
    /// An afspraak as it is when it is made: open, without an if-then.
    pub const fn new(
        nr: Nr,
        kind: AfspraakKind,
        step: Nr,
        what: String,
        who: Option<String>,
        when: Option<When>,
    ) -> Self {
        Self {
            nr,
            kind,
            step,
            what,
            who,
            when,
            if_then: None,
            status: AfspraakStatus::Open,
        }
    }
}

/// Reads a day as people say it: `morgen`, `vr` (the first Friday after today), `over 2 weken`,
/// `volgende week`, `1-12` (the next 1 December), `1 december`, `1-12-2027`.
/// None when it is not understood; the caller may then keep the words.
pub fn day(said: &str, today: NaiveDate) -> Option<NaiveDate> {
    let said = said.trim().trim_end_matches('.').to_lowercase();
    let words: Vec<&str> = said.split_whitespace().collect();
    match words.as_slice() {
        ["vandaag"] => Some(today),
        ["morgen"] => today.checked_add_days(Days::new(1)),
        ["overmorgen"] => today.checked_add_days(Days::new(2)),
        ["volgende", "week"] => today.checked_add_days(Days::new(7)),
        ["volgende", "maand"] => today.checked_add_months(Months::new(1)),
        ["volgende", "week", name] | [name, "volgende", "week"] => {
            let monday = next(Weekday::Mon, today)?;
            let day = weekday(name)?;
            monday.checked_add_days(Days::new(day.num_days_from_monday().into()))
        }
        ["over", count, unit] => later(amount(count)?, unit, today),
        ["op", name] | [name] if weekday(name).is_some() => next(weekday(name)?, today),
        ["op", written] | [written] => numbers(written, today),
        [number, name] => date(number.parse().ok()?, month(name)?, None, today),
        [number, name, year] => date(number.parse().ok()?, month(name)?, year.parse().ok(), today),
        _ => None,
    }
}

fn later(count: u32, unit: &str, today: NaiveDate) -> Option<NaiveDate> {
    match unit {
        "dag" | "dagen" => today.checked_add_days(Days::new(count.into())),
        "week" | "weken" => today.checked_add_days(Days::new(u64::from(count) * 7)),
        "maand" | "maanden" => today.checked_add_months(Months::new(count)),
        _ => None,
    }
}

fn amount(said: &str) -> Option<u32> {
    match said {
        "een" | "één" => Some(1),
        "twee" => Some(2),
        "drie" => Some(3),
        "vier" => Some(4),
        "zes" => Some(6),
        "acht" => Some(8),
        _ => said.parse().ok().filter(|count| *count <= 1000),
    }
}

fn weekday(said: &str) -> Option<Weekday> {
    match said {
        "ma" | "maandag" => Some(Weekday::Mon),
        "di" | "dinsdag" => Some(Weekday::Tue),
        "wo" | "woensdag" => Some(Weekday::Wed),
        "do" | "donderdag" => Some(Weekday::Thu),
        "vr" | "vrijdag" => Some(Weekday::Fri),
        "za" | "zaterdag" => Some(Weekday::Sat),
        "zo" | "zondag" => Some(Weekday::Sun),
        _ => None,
    }
}

/// The first such day after today.
fn next(day: Weekday, today: NaiveDate) -> Option<NaiveDate> {
    let ahead = day.days_since(today.weekday());
    today.checked_add_days(Days::new(if ahead == 0 { 7 } else { ahead.into() }))
}

fn month(said: &str) -> Option<u32> {
    const NAMES: [&str; 12] = [
        "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
    ];
    let said = said.trim_end_matches('.');
    let found = NAMES
        .iter()
        .zip(MONTHS)
        .position(|(short, full)| said == *short || said == full)?;
    u32::try_from(found + 1).ok()
}

fn numbers(said: &str, today: NaiveDate) -> Option<NaiveDate> {
    let parts: Vec<&str> = said.split(['-', '/']).collect();
    match parts.as_slice() {
        [day, month] => date(day.parse().ok()?, month.parse().ok()?, None, today),
        [year, month, day] if year.len() == 4 => date(
            day.parse().ok()?,
            month.parse().ok()?,
            year.parse().ok(),
            today,
        ),
        [day, month, year] => date(
            day.parse().ok()?,
            month.parse().ok()?,
            year.parse().ok(),
            today,
        ),
        _ => None,
    }
}

/// A date; without a year the next one that is not in the past.
fn date(day: u32, month: u32, year: Option<i32>, today: NaiveDate) -> Option<NaiveDate> {
    match year {
        Some(year) if year < 100 => NaiveDate::from_ymd_opt(2000 + year, month, day),
        Some(year) => NaiveDate::from_ymd_opt(year, month, day),
        // 29 February may be up to eight years away.
        None => (0..=8)
            .filter_map(|ahead| NaiveDate::from_ymd_opt(today.year() + ahead, month, day))
            .find(|date| *date >= today),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Option<String> {
        // A Monday.
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        day(text, today).map(|date| date.to_string())
    }

    #[test]
    fn a_day_is_understood_as_people_say_it() {
        for (text, date) in [
            ("morgen", "2026-11-24"),
            ("Vr", "2026-11-27"),
            ("ma", "2026-11-30"),
            ("vrijdag", "2026-11-27"),
            ("over 2 weken", "2026-12-07"),
            ("over een maand", "2026-12-23"),
            ("volgende week", "2026-11-30"),
            ("vrijdag volgende week", "2026-12-04"),
            ("1-12", "2026-12-01"),
            ("1-11", "2027-11-01"),
            ("23-11", "2026-11-23"),
            ("1 december", "2026-12-01"),
            ("3 jan.", "2027-01-03"),
            ("1-12-2028", "2028-12-01"),
            ("29-2", "2028-02-29"),
        ] {
            assert_eq!(said(text).as_deref(), Some(date), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_day_is_left_to_the_person() {
        for text in [
            "na de zomer",
            "31-2",
            "over 99999999 dagen",
            "",
            "12",
            "over weken",
        ] {
            assert_eq!(said(text), None, "{text}");
        }
    }
}
