//! The words of the verslag: its headings, labels and the sentences around them.
use super::{plural, time};
use crate::domain::levels::Bewaren;

/// Above what the group takes along.
pub const OOGST: &str = "Wat we meenemen";
/// Above who does what, by when.
pub const AFSPRAKEN: &str = "Afspraken";
/// Above doekaarten and trials.
pub const TRIALS: &str = "Dit gaan we proberen";
/// Before the act of a doekaart.
pub const DOEKAART: &str = "Doekaart: ";
/// Above agreements of the whole team.
pub const TEAM: &str = "Zo werken wij";
/// Above what became of earlier afspraken.
pub const EARLIER: &str = "Hoe het ging met eerdere afspraken";
/// Above what was put off.
pub const PARKED: &str = "Voor een andere keer";
/// Above the time per step.
pub const TIMES: &str = "Tijd per stap";
/// Above loose notes.
pub const NOTES: &str = "Notities";

/// Head of a board: the place on it.
pub const VAK: &str = "Vak";
/// Head of a board: what was put there.
pub const IN_VAK: &str = "Wat er staat";
/// A line of the harvest, as one of many rows.
pub const OOGST_ROW: &str = "oogst";
/// Heads of the rows for a spreadsheet.
pub const COLUMNS: [&str; 9] = [
    "Soort",
    "Wat",
    "Als … dan",
    "Wie",
    "Wanneer",
    "Stand",
    "Gesprek",
    "Datum",
    "Team",
];

/// Head of the table: the act.
pub const WHAT: &str = "Wat";
/// Head of the table: one name.
pub const WHO: &str = "Wie";
/// Head of the table: the day.
pub const WHEN: &str = "Wanneer";
/// In the place of a name that was left open.
pub const NOBODY: &str = "nog niemand";

/// Before the day.
pub const DATE: &str = "Datum";
/// Before the team.
pub const TEAM_LABEL: &str = "Team";
/// Before how many there were.
pub const PRESENT: &str = "Aanwezig";
/// Of a meeting that is not over.
pub const UNFINISHED: &str = "Nog niet afgerond: dit is de stand van nu.";
/// Where nothing was written down.
pub const NOTHING: &str = "Er is niets opgeschreven. Het gesprek was er wel.";
/// Of a meeting that was set ready.
pub const NOT_BEGUN: &str = "Dit gesprek staat klaar. Het is nog niet begonnen.";

/// Of a meeting that is not over: what to do with this report when less will stay than is in it.
pub const fn unfinished_keeps(level: Bewaren) -> Option<&'static str> {
    match level {
        Bewaren::Niets => Some("Dit gesprek bewaart niets. Gooi dit tussenverslag na afloop weg."),
        Bewaren::Oogst => Some(
            "Dit gesprek bewaart straks alleen de oogst. Gooi dit tussenverslag na afloop weg.",
        ),
        Bewaren::Alles => None,
    }
}

/// When the group looks back.
pub fn look_back(day: &str) -> String {
    format!("We kijken terug op {day}.")
}

/// How many there were, with names where names were chosen: "4 mensen: Amira, Joris, Noor en Wil".
pub fn present(number: usize, names: &[String]) -> String {
    let people = plural::people(number);
    match names.len() {
        0 => people,
        all if all == number => format!("{people}: {}", plural::list(names)),
        _ => format!("{people}, onder wie {}", plural::list(names)),
    }
}

/// From when to when: "maandag 23 november 2026, 14:02 tot 14:49".
pub fn day_and_hours(day: &str, from: &str, to: Option<&str>) -> String {
    match to {
        Some(to) => format!("{day}, {from} tot {to}"),
        None => format!("{day}, vanaf {from}"),
    }
}

/// An earlier afspraak with what became of it: "Met de balie meelopen (Joris): later, di 1 dec".
pub fn earlier(what: &str, who: Option<&str>, verdict: &str, to: Option<&str>) -> String {
    let who = who.map(|who| format!(" ({who})")).unwrap_or_default();
    let to = to.map(|to| format!(", {to}")).unwrap_or_default();
    format!("{what}{who}: {verdict}{to}")
}

/// The day of an afspraak with how it stands: "ma 7 dec (gedaan)".
pub fn with_status(when: &str, status: &str) -> String {
    format!("{when} ({status})")
}

/// How long a step took: "Check-in: 4 min (gepland: 5)".
pub fn step_time(title: &str, spent: u16, planned: u16) -> String {
    let spent = time::minutes_short(spent);
    format!("{title}: {spent} (gepland: {planned})")
}
