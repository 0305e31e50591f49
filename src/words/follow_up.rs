//! What is said of afspraken over all meetings, of cleaning up and of teams with another name.
use chrono::NaiveDate;

use super::{plural, time};

/// Above what somebody will still come back to.
pub const OPEN: &str = "Nog open";
/// Above what is over.
pub const OVER: &str = "Klaar";
/// Above how teams agreed to work.
pub const TEAM: &str = "Zo werken wij";

/// Nothing was ever agreed.
pub const NO_AFSPRAKEN: &str = "Er zijn nog geen afspraken.";
/// Nothing is left to come back to.
pub const NOTHING_OPEN: &str = "Er staan geen afspraken open.";
/// How one is closed.
pub const HOW_TO_CLOSE: &str = "Klaar met een afspraak? bedoeling afspraken --klaar AFSPRAAK";

/// "1 dec", or the words of the person; a dash when nobody said when.
pub fn due(day: Option<NaiveDate>, words: Option<&str>, today: NaiveDate) -> String {
    let day = day.map(|day| time::date_near(day, today));
    day.or_else(|| words.map(str::to_owned))
        .unwrap_or_else(|| "-".to_owned())
}

/// "loopt nog, 2 keer later"
pub fn state(status: &str, postponed: usize) -> String {
    let put_off = match postponed {
        0 => String::new(),
        1 => ", 1 keer uitgesteld".to_owned(),
        count => format!(", {count} keer uitgesteld"),
    };
    format!("{status}{put_off}")
}

/// A name that no afspraak has.
pub fn unknown_afspraak(reference: &str) -> String {
    format!("Er is geen afspraak `{reference}`.")
}

/// Where to find names that exist.
pub const ALL_AFSPRAKEN: &str = "Bekijk ze met: bedoeling afspraken";

/// An afspraak of a meeting that still goes on.
pub fn still_open(id: &str) -> String {
    format!(
        "`{id}` is nog niet afgerond. Ga verder met: bedoeling hervat {id}. Er is niets veranderd."
    )
}

/// A meeting that another window has.
pub fn busy(id: &str) -> String {
    format!("`{id}` is open in een ander venster. Er is niets veranderd.")
}

/// A word that does not go with this kind of afspraak.
pub fn not_for_this(word: &str, words: &[String]) -> String {
    let words = plural::list(words);
    format!("`{word}` past hier niet. Kies bij --oordeel uit {words}.")
}

/// How a team works is nothing to finish.
pub const NOT_TO_FINISH: &str =
    "Dit is hoe het team werkt. Zo'n afspraak blijft staan en gaat niet dicht.";

/// It was over already.
pub fn over_already(what: &str, status: &str) -> String {
    format!("\"{what}\" was al klaar: {status}.")
}

/// It is over now.
pub fn over(what: &str, status: &str) -> String {
    format!("\"{what}\": {status}.")
}
