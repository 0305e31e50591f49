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

/// A name that no team has.
pub fn unknown_team(team: &str) -> String {
    format!("Er is geen gesprek van een team `{team}`.")
}

/// Where the teams are.
pub const ALL_TEAMS: &str = "Bekijk ze met: bedoeling sessies";

/// A meeting that goes on keeps the name that it has.
pub fn keeps_its_team(id: &str) -> String {
    format!("`{id}` is nog niet afgerond en houdt de oude naam.")
}

/// "3 gesprekken zijn nu van Team Noord."
pub fn renamed(changed: usize, to: &str) -> String {
    match changed {
        0 => "Er is niets veranderd.".to_owned(),
        1 => format!("1 gesprek is nu van {to}."),
        count => format!("{count} gesprekken zijn nu van {to}."),
    }
}

/// Above the meetings of which the loose notes may go.
pub fn loose_of(weeks: u16) -> String {
    let weeks = plural::count(weeks.into(), "week", "weken");
    format!("Losse notities, casus en namen van {weeks} oud of ouder")
}

/// Above the meetings that may go.
pub fn whole_of(months: u16) -> String {
    let age = match months {
        12 => "een jaar".to_owned(),
        months => plural::count(months.into(), "maand", "maanden"),
    };
    format!("Gesprekken van {age} oud of ouder, met alles erin")
}

/// "12 notities, de casus en 7 namen"
pub fn loose(notes: usize, casus: bool, names: usize) -> String {
    let notes = (notes > 0).then(|| plural::notes(notes));
    let casus = casus.then(|| "de casus".to_owned());
    let names = (names > 0).then(|| plural::names(names));
    let parts: Vec<String> = [notes, casus, names].into_iter().flatten().collect();
    plural::list(&parts)
}

/// What goes with a whole meeting that somebody may still want.
pub fn whole(open: usize) -> String {
    match open {
        0 => "alles".to_owned(),
        1 => "alles, ook 1 afspraak die open staat".to_owned(),
        open => format!("alles, ook {open} afspraken die open staan"),
    }
}

/// What stands beside a meeting and goes along.
pub fn also_goes(names: &[String]) -> String {
    format!("Gaat mee: {}", names.join(", "))
}

/// Nothing is old enough.
pub const NOTHING_TO_GO: &str = "Er is niets dat weg kan.";
/// After showing what may go.
pub const NOTHING_GONE_YET: &str = "Er is nog niets weg. Haal dit weg met: bedoeling opruimen --ja";
/// What this program cannot remove.
pub const OUT_OF_REACH: &str = "Oude versies van OneDrive, de prullenbak en reservekopieën: \
     daar kan dit programma niet bij. Ook niet bij wat je zelf ergens anders neerzette.";

/// What went.
pub fn gone(loose: usize, whole: usize) -> String {
    let from = (loose > 0).then(|| {
        format!(
            "de losse notities van {}",
            plural::count(loose, "gesprek", "gesprekken")
        )
    });
    let whole = (whole > 0).then(|| plural::count(whole, "heel gesprek", "hele gesprekken"));
    let parts: Vec<String> = [from, whole].into_iter().flatten().collect();
    if parts.is_empty() {
        return "Er is niets weggehaald.".to_owned();
    }
    format!("Weg, ook van schijf: {}.", plural::list(&parts))
}

/// Files of which nobody knows how old they are.
pub fn left_alone(count: usize) -> String {
    let files = plural::count(count, "bestand", "bestanden");
    let stay = if count == 1 { "blijft" } else { "blijven" };
    format!("{files} {stay} staan: niet te lezen. Bekijk welke met: bedoeling sessies")
}
