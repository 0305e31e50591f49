//! What the commands that print and stop say beside their data.
use chrono::{Datelike as _, NaiveDate, NaiveDateTime};

use super::{plural, time};
use crate::domain::found::Place;

/// Whoever asks for a screen where there is none.
pub const NEEDS_A_SCREEN: &str = "Deze opdracht heeft een scherm nodig.";

/// A value of `BEDOELING_NU` that is no moment.
pub fn no_moment(variable: &str, text: &str) -> String {
    format!("`{text}` kan niet bij {variable}: schrijf een moment als 2026-11-23T14:00:00+01:00.")
}

/// A folder after `--toolkit` that is not there.
pub fn no_toolkit(path: &str) -> String {
    format!("De map {path} is er niet. Kies met --toolkit een map met werkpakketten.")
}

/// A file or folder to look at that is not there.
pub const NO_FILE: &str = "dit bestand is er niet";

/// A folder that settings name and that is not there.
pub const NO_FOLDER: &str = "deze map is er niet";

/// A file with bytes that are no text.
pub const NOT_TEXT: &str = "hier staat iets dat geen tekst is";

/// A file that cannot be read.
pub fn unreadable(cause: &str) -> String {
    format!("dit bestand is niet te lezen ({cause})")
}

/// Something is wrong in a person's own folder, while something else was asked.
pub fn own_toolkit(count: usize, folder: &str) -> String {
    let them = if count == 1 { "hem" } else { "ze" };
    let count = plural::count(count, "fout", "fouten");
    let quote = if folder.contains(' ') { "\"" } else { "" };
    format!("{count} in {folder}: bedoeling controleer {quote}{folder}{quote} laat {them} zien.")
}

/// An id that no werkpakket has.
pub fn unknown_werkpakket(id: &str) -> String {
    format!("Er is geen werkpakket `{id}`.")
}

/// Where to find ids that exist.
pub const ALL_WERKPAKKETTEN: &str = "Bekijk ze met: bedoeling werkpakketten";

/// The search has no answer.
pub fn no_werkpakketten(words: &str) -> String {
    format!("Geen werkpakket met \"{words}\". Probeer een ander woord.")
}

/// There is nothing to begin with at all.
pub const NO_TOOLKIT: &str = "Er zijn geen werkpakketten.";

/// The title above a part of a kit.
pub fn part(letter: &str, title: &str) -> String {
    format!("{letter}. {title}")
}

/// A werkpakket has no steps for this length.
pub const NO_STEPS: &str =
    "Voor deze duur heeft het werkpakket geen stappen. Kies een andere duur.";

/// An id that no session has.
pub fn unknown_session(id: &str) -> String {
    format!("Er is geen gesprek `{id}`.")
}

/// Part of a session file cannot be read, with `line:column: why`.
pub fn part_read(id: &str, why: &str) -> String {
    format!(
        "{id}:{why} Een deel is niet te lezen, dit nog wel. Aan het bestand is niets veranderd."
    )
}

/// "Nog te lezen: 23 nov 2026, Hoort het? Of helpt het?, Team Noord"
pub fn still_readable(begun: Option<NaiveDate>, title: &str, team: Option<&str>) -> String {
    let begun = begun.map(|date| day(Some(date)));
    let title = Some(title.to_owned()).filter(|title| !title.is_empty());
    let parts = [begun, title, team.map(str::to_owned)];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("Nog te lezen: {}", parts.join(", "))
}

/// Where to find ids that exist.
pub const ALL_SESSIONS: &str = "Bekijk ze met: bedoeling sessies";

/// There is no session that was ever begun.
pub fn no_latest(folder: &str) -> String {
    format!("Er is nog geen gesprek begonnen in {folder}.")
}

/// A session that has a journal and no file yet.
pub fn not_begun(id: &str) -> String {
    format!("Het gesprek `{id}` is nog niet begonnen. Ga verder met: bedoeling hervat {id}")
}

/// The folder is empty.
pub fn no_sessions(folder: &str, why: &str) -> String {
    format!("Nog geen gesprekken in {folder}, {why}.")
}

/// The search or the team has no answer.
pub const NO_SUCH_SESSIONS: &str = "Geen gesprekken gevonden.";

/// Files that a search could not look into.
pub fn not_searched(count: usize) -> String {
    let files = plural::count(count, "bestand", "bestanden");
    let is = if count == 1 { "is" } else { "zijn" };
    format!("{files} {is} niet doorzocht. Bekijk welke met: bedoeling sessies")
}

/// Above the files that are no meetings.
pub const NOT_LISTED: &str = "Deze bestanden tellen niet mee:";

/// Why a copy is not listed as a meeting.
pub fn copy_of(id: &str) -> String {
    format!("1:1: Dit is een kopie van {id}.")
}

/// "ma 23 nov 2026"; a meeting that is set ready and has not begun has no day.
pub fn day(date: Option<NaiveDate>) -> String {
    date.map_or_else(
        || "klaargezet".to_owned(),
        |date| format!("{} {}", time::date_with_day(date), date.year()),
    )
}

/// A meeting of nobody in particular.
pub const NO_TEAM: &str = "zonder team";

/// Not closed yet.
pub const OPEN: &str = "open";
/// Closed.
pub const CLOSED: &str = "gesloten";

/// What a meeting took.
pub fn took(minutes: i64) -> String {
    format!("{minutes} min")
}

/// What a meeting that has not begun will take.
pub fn will_take(minutes: u16) -> String {
    format!("{minutes} min gepland")
}

/// Where a word was found: "notitie bij Gewoonte als regel".
pub fn place(place: Place, step: Option<&str>) -> String {
    let what = match place {
        Place::Title => "titel",
        Place::Question => "vraag",
        Place::Team => "team",
        Place::Participant => "deelnemer",
        Place::Casus => "casus",
        Place::Brief => "brief",
        Place::Step(_) => "stap",
        Place::Note(_) => "notitie",
        Place::Answer(_) => "antwoord",
        Place::Verdict(_) => "terugblik",
        Place::Item(_) => "bord",
        Place::Oogst => "oogst",
        Place::Afspraak => "afspraak",
        Place::Parked => "parkeerplek",
    };
    match step {
        Some(step) => format!("{what} bij {step}"),
        None => what.to_owned(),
    }
}

/// A line below a session with a text in which a word was found.
pub fn hit(place: &str, text: &str) -> String {
    format!("{place}: {text}")
}

/// Where the text went.
pub fn written(path: &str) -> String {
    format!("Staat in {path}")
}

/// `print` without what.
pub const PRINT_WHAT: &str =
    "Er ontbreekt nog: --wat. Kies uit kaarten, platen, muurkaart, draaiboek, voorbereiding.";

/// All of the toolkit in another form.
pub const ALL_ONLY_AS_HTML: &str =
    "De hele toolkit kan alleen als html. Of kies met --wat wat je op papier wilt.";

/// What is drawn, as Markdown.
pub const DRAWN_NOT_AS_TEXT: &str =
    "Kaarten, platen en muurkaarten zijn getekend: kies --als html of --als pdf.";

/// "Er is geen muurkaart bij Stiltekaart."
pub fn nothing_to_print(what: &str, of: &str) -> String {
    format!(
        "Voor {what} is er niets bij {of}. Kies een ander werkpakket, of iets anders met --wat."
    )
}

/// A target that is there already.
pub fn exists(path: &str) -> String {
    format!(
        "{path} bestaat al. Kies een andere naam. \
         Of gebruik --overschrijf, dan komt dit ervoor in de plaats."
    )
}

/// A target that holds a session: that is never replaced by something else.
pub fn holds_session(path: &str) -> String {
    format!("In {path} staat een gesprek. Kies een andere naam.")
}

/// A target that cannot be written.
pub fn cannot_write(path: &str, cause: &str) -> String {
    format!("{path} is niet te schrijven ({cause}).")
}

/// Stdout that cannot be written, for another reason than that its reader went away.
pub fn cannot_print(cause: &str) -> String {
    format!("De uitvoer is niet te schrijven ({cause}).")
}

/// There is no meeting to go on with.
pub const NOTHING_OPEN: &str =
    "Er staat geen gesprek open. Met `bedoeling` begin je een nieuw gesprek.";

/// The meeting is over: there is nothing to go on with.
pub fn closed_already(id: &str) -> String {
    format!("`{id}` is al afgesloten. Lees het terug met: bedoeling verslag {id}")
}

/// There is nothing to go back to yet.
pub fn no_versions(id: &str) -> String {
    format!("Van `{id}` is er nog geen eerdere versie.")
}

/// A number that no version has.
pub fn unknown_version(id: &str, number: u32) -> String {
    format!("Er is geen versie {number} van `{id}`.")
}

/// Where to find the numbers that exist.
pub fn all_versions(id: &str) -> String {
    format!("Bekijk ze met: bedoeling versies {id}")
}

/// "ma 23 nov 14:12".
pub fn day_and_time(at: NaiveDateTime) -> String {
    let (day, clock) = (time::date_with_day(at.date()), time::clock(at.time()));
    format!("{day} {clock}")
}

/// In place of a step, before the first one.
pub const BEFORE_THE_BEGIN: &str = "nog niet begonnen";

/// What a version holds, and nothing of what it says: a group may be reading along.
pub fn held(notes: usize, oogst: usize, afspraken: usize, on_boards: usize) -> String {
    let parts = [
        (notes, plural::notes(notes)),
        (oogst, plural::oogst(oogst)),
        (afspraken, plural::afspraken(afspraken)),
        (on_boards, plural::on_boards(on_boards)),
    ];
    let parts = parts.into_iter().filter(|(number, _)| *number > 0);
    let parts: Vec<String> = parts.map(|(_, part)| part).collect();
    if parts.is_empty() {
        "nog niets opgeschreven".to_owned()
    } else {
        plural::list(&parts)
    }
}

/// The session stands as it did, and how to go on or think better of it.
pub fn set_back(id: &str, at: NaiveDateTime, before: u32) -> String {
    let at = day_and_time(at);
    format!(
        "Het gesprek staat weer zoals op {at}. Ga verder met: bedoeling hervat {id}\n\
         Toch niet? bedoeling versies {id} --zet-terug {before}"
    )
}

/// Going back while the meeting goes on in a window.
pub fn open_in_window(id: &str) -> String {
    format!(
        "`{id}` is open in een ander venster. Ga daar weg met q, of gebruik daar u. Er is niets \
         veranderd."
    )
}

/// A werkpakket that needs a group.
pub fn not_alone(id: &str) -> String {
    format!("{id} is voor een groep. Met `bedoeling alleen` bereid je intervisie voor.")
}
