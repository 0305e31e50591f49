//! What the cockpit says: the screen that only the facilitator sees.
use chrono::NaiveTime;

use super::{plural, screen, time};

pub const LABEL: &str = "REGIE";
pub const NOW: &str = "NU";
pub const FOR_YOU: &str = "VOOR JOU";
pub const PLAN: &str = "PLAN";
/// Above the planned minutes and what a step took; as wide as their columns.
pub const PLAN_COLUMNS: &str = "min echt";
pub const NEXT: &str = "STRAKS";
pub const PARKED: &str = "GEPARKEERD";
pub const TYPING: &str = "TYPEN · Esc klaar";
pub const SAFE: &str = "alles opgeslagen";
pub const UNKEPT: &str = "wordt niet bewaard";
pub const NOT_YET: &str = "nog niets opgeslagen";
pub const ON_TIME: &str = "op tijd";
pub const TIME_IS_UP: &str = "tijd om af te ronden";
pub const READ_ALOUD: &str = "Lees voor:";
pub const LAST: &str = "Hierna sluiten jullie af.";
pub const BACK_TO: &str = "Terug naar:";
pub const GO_ON: &str = "in de regie: ga verder, je tekst blijft klaarliggen";

/// "7 mensen"
pub fn people(present: u16) -> String {
    plural::people(present.into())
}

/// "klaar om 15:30"
pub fn ready_at(end: NaiveTime) -> String {
    format!("klaar om {}", time::clock(end))
}

/// Before the part of a step that the group is in.
pub const PART_NOW: &str = "nu: ";

/// "2 min voor op het plan"; where it is narrow without the last words.
pub fn on_plan(minutes: i64, narrow: bool) -> String {
    let said = ahead(minutes);
    if narrow || minutes == 0 {
        said
    } else {
        format!("{said} op het plan")
    }
}

/// "2 min voor", "3 min achter", "op tijd"
pub fn ahead(minutes: i64) -> String {
    match minutes {
        0 => ON_TIME.to_owned(),
        1.. => format!("{minutes} min voor"),
        _ => format!("{} min achter", -minutes),
    }
}

/// "Nog 2 tips: druk op v." after the first ones; "8 tips: druk op v." when there is no space.
pub fn tips(shown: usize, count: usize) -> String {
    let more = if shown > 0 { "Nog " } else { "" };
    let tips = plural::count(count - shown, "tip", "tips");
    format!("{more}{tips}: druk op v.")
}

/// "1 van 3, → verder": the key to the next page, where there is one.
pub fn page_on(page: usize, count: usize) -> String {
    let said = screen::page_of(page, count);
    if page < count {
        format!("{said}, → verder")
    } else {
        said
    }
}

/// What stays, for the corner: "blijft bewaard: oogst".
pub fn keeps(level: &str) -> String {
    format!("blijft bewaard: {level}")
}

/// In line mode: "Jullie liggen 2 minuten voor." or "Jullie zijn op tijd."
pub fn pace(minutes: i64) -> String {
    let said = |minutes: i64| time::minutes(u16::try_from(minutes).unwrap_or(u16::MAX));
    match minutes {
        0 => "Jullie zijn op tijd.".to_owned(),
        1.. => format!("Jullie liggen {} voor.", said(minutes)),
        _ => format!("Jullie liggen {} achter.", said(-minutes)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ahead_and_behind_are_said_calmly_and_zero_is_on_time() {
        assert_eq!(ahead(2), "2 min voor");
        assert_eq!(ahead(0), "op tijd");
        assert_eq!(ahead(-1), "1 min achter");
        assert_eq!(pace(-1), "Jullie liggen 1 minuut achter.");
    }
}
