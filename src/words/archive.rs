//! What "Eerdere gesprekken" says, and a meeting that is read back.
use chrono::NaiveTime;

use super::board_text::BoardText;
use super::passage::Passage;
use super::{plural, report, time};
use crate::domain::afspraak::Afspraak;
use crate::domain::session::{Session, Standing};

pub const TITLE: &str = "Eerdere gesprekken";
pub const FILTER: &str = "Welk woord zoek je?";
pub const NOTHING: &str = "Daar is geen gesprek mee. Probeer een ander woord.";
pub const EMPTY: &str = "Er zijn nog geen gesprekken in deze map.";
pub const NO_TEAM: &str = "Zonder team";
pub const ASIDE: &str = "Deze bestanden gaan niet open";
pub const COPY: &str = "Dit is een kopie van een ander gesprek.";
pub const LEFT_ALONE: &str = "Er is niets aan veranderd.";
pub const OPEN: &str = "nog open";
pub const DAMAGED: &str = "beschadigd";
pub const OPEN_STILL: &str = "Dit gesprek is nog niet afgerond. Zo staat het er nu bij.";
pub const NOTHING_YET: &str = "Er is nog geen oogst en nog geen afspraak.";

pub const AFSPRAAK_OF_OPEN: &str =
    "Dat gesprek is nog niet afgerond. Zeg het daar bij het terugkijken.";

pub const GUARD_MEETINGS: &str = "Hier staan teams en gesprekken. Toch tonen?";
pub const GUARD_TEAMS: &str = "Hier staan namen van andere teams. Toch tonen?";
pub const GUARD_NEXT: &str = "Enter toont het, Esc niet.";

pub const AT_ARCHIVE: &str = "Bij eerdere gesprekken";
pub const AT_READING: &str = "Bij het teruglezen van een gesprek";
pub const NEXT_TEAM: &str = "naar het volgende team";
pub const PREVIOUS_TEAM: &str = "naar het team ervoor";
pub const SEARCH: &str = "zoek een woord in alle gesprekken";
pub const CHOOSE: &str = "lees dit gesprek terug";

pub const PLAIN_GUARD: &str = "Typ ja om het te tonen. Een lege regel gaat terug.";
pub const PLAIN_LIST: &str = "Typ een cijfer om dat gesprek te lezen, of een woord dat je zoekt.";
pub const PLAIN_READ: &str = "Een lege regel gaat terug naar de lijst.";
pub const PLAIN_HELP: &str =
    "Een cijfer leest dat gesprek. Elk ander woord zoekt in alle gesprekken.";

/// "Nog open: 2 gesprekken", begun or set ready, where the room may not read whose.
pub fn open_meetings(count: usize) -> String {
    let count = plural::count(count, "gesprek", "gesprekken");
    format!("Nog open: {count}")
}

/// "14:02 · 7 mensen", about the meeting that is chosen.
pub fn about(started: NaiveTime, people: Option<usize>) -> String {
    let parts = [Some(time::clock(started)), people.map(plural::people)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// A meeting as one reads it back, without its title.
pub fn reading(session: &Session) -> Vec<Passage> {
    let mut page = vec![Passage::soft(head(session))];
    if session.standing == Standing::Open {
        page.push(Passage::soft(OPEN_STILL));
    }
    page.push(Passage::loud(&session.question));
    let before = page.len();
    let oogst = session.oogst.iter().map(|line| line.text.clone());
    page.extend(Passage::list(report::OOGST, oogst.collect()));
    let agreed = session.afspraken.iter().map(|made| agreed(session, made));
    page.extend(Passage::list(report::AFSPRAKEN, agreed.collect()));
    if let Some(day) = &session.look_back {
        page.push(Passage::soft(report::look_back(&time::look_back(day))));
    }
    for step in &session.steps {
        let board = step.board.as_ref().filter(|board| !board.is_empty());
        let text = board.map(BoardText::of);
        let lines = text.map_or_else(Vec::new, |text| {
            let filled = text.lines.iter().filter(|line| !line.is_empty());
            let lines = filled.map(ToString::to_string);
            lines.chain(text.remarks.iter().cloned()).collect()
        });
        page.extend(Passage::list(&step.title, lines));
    }
    let parked = session.parked.iter().map(|line| line.text.clone());
    page.extend(Passage::list(report::PARKED, parked.collect()));
    if session.standing == Standing::Gesloten {
        let notes = session.steps.iter().flat_map(|step| &step.notes);
        page.extend(Passage::list(
            report::NOTES,
            notes.map(|note| note.text.clone()).collect(),
        ));
    }
    if page.len() == before {
        page.push(Passage::soft(match session.standing {
            Standing::Open => NOTHING_YET,
            Standing::Gesloten => report::NOTHING,
        }));
    }
    page
}

/// "maandag 23 november 2026, 14:02 · Team Noord · 7 mensen"
fn head(session: &Session) -> String {
    let begun = session.started.map(|started| {
        let day = time::date_long(session.offset.date(started));
        format!("{day}, {}", time::clock(session.offset.time(started)))
    });
    let named = Some(session.participants.len()).filter(|count| *count > 0);
    let people = session.present.map(usize::from).or(named);
    let parts = [begun, session.team.clone(), people.map(plural::people)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// "bellen · Wil · vr 27 nov"
fn agreed(session: &Session, made: &Afspraak) -> String {
    let near = session.started.map(|started| session.offset.date(started));
    let when = time::by_when(
        made.when.as_ref(),
        session.look_back.as_ref(),
        near.unwrap_or_default(),
    );
    let who = made.who.clone();
    let parts = [
        Some(made.what.clone()),
        who,
        Some(when).filter(|when| !when.is_empty()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
