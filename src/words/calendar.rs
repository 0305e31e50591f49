//! The words of events in a calendar.
use chrono::NaiveDate;

use super::time;

/// "Met de balie meelopen (Joris)"
pub fn summary(what: &str, who: Option<&str>) -> String {
    match who {
        Some(who) => format!("{what} ({who})"),
        None => what.to_owned(),
    }
}

/// "Terugkijken: Hoort het? Of helpt het?"
pub fn look_back(title: &str) -> String {
    format!("Terugkijken: {title}")
}

/// The first step, and from which meeting it is.
pub fn about(if_then: Option<&str>, title: &str, date: Option<NaiveDate>) -> String {
    let from = match date {
        Some(date) => format!("Uit het gesprek \"{title}\" van {}.", time::date_long(date)),
        None => format!("Uit het gesprek \"{title}\"."),
    };
    match if_then {
        Some(if_then) => format!("{if_then}\n{from}"),
        None => from,
    }
}
