//! Ending on time in words: the proposal, when the group began, and what is put right afterwards.
use chrono::NaiveTime;

use super::{cockpit, names, plural, time};
use crate::domain::programma::replan::{Move, Proposal};
use crate::domain::session::Session;

pub const TITLE: &str = "VOORSTEL";
pub const HARVEST: &str = "Oogst nu, afspraken volgende keer.";
pub const KEYS: &str = "Enter doet het, Esc laat het zo.";
pub const DONE: &str = "Het plan is aangepast. Met u draai je dat terug.";
pub const BEGUN_KEYS: &str = "Klopt dat niet? [ een minuut vroeger   ] een minuut later";
pub const MORE_SPENT: &str = "het duurde een minuut langer; bij het begin: een minuut later";
pub const LESS_SPENT: &str = "het duurde een minuut korter; bij het begin: een minuut eerder";
pub const MORE_SPENT_HERE: &str = "deze stap loopt al een minuut langer";
pub const LESS_SPENT_HERE: &str = "deze stap loopt nog een minuut korter";
pub const SAY: &[&str] = &["voorstel"];
pub const SAY_HELP: &str = "voorstel: doe wat het plan weer kloppend maakt.";
pub const SAY_BEGUN: &[&str] = &["begonnen"];
pub const SAY_BEGUN_HELP: &str = "begonnen 10:07: zo laat begon het echt.";
pub const SAY_TOOK: &[&str] = &["duurde"];
pub const SAY_TOOK_HELP: &str = "duurde 12: zoveel minuten is deze stap al bezig.";
pub const NOTHING: &str = "Er is nu niets voor te stellen.";
pub const PLAIN_KEYS: &str = "Typ ja om dat te doen, of een lege regel om het zo te laten.";
pub const PLAIN_MAP: &str = "Typ voorstel om dat te doen.";
pub const NO_TIME: &str = "Dat is geen tijd tot nu toe. Typ bijvoorbeeld begonnen 10:07.";
pub const NO_MINUTES: &str = "Hoeveel minuten? Typ bijvoorbeeld duurde 12.";

/// In line mode: "Deze stap duurde tot nu toe 12 minuten."
pub fn took_until_now(minutes: u16) -> String {
    format!("Deze stap duurde tot nu toe {}.", time::minutes(minutes))
}

/// "Jullie liggen 5 minuten achter."
pub fn behind(proposal: &Proposal) -> String {
    cockpit::pace(-i64::from(proposal.behind))
}

/// What would change, a sentence each: "Sla over, 10 min: Kaart 2"
pub fn moves(session: &Session, proposal: &Proposal) -> Vec<String> {
    if proposal.harvest {
        let skipped = plural::count(proposal.moves.len(), "stap", "stappen");
        return vec![HARVEST.to_owned(), format!("Jullie slaan {skipped} over.")];
    }
    let one = |done: &Move| match *done {
        Move::Skip(step) => {
            let step = session.find(step)?;
            let minutes = time::minutes_short(step.allowed_minutes());
            Some(format!("Sla over, {minutes}: {}", names::step(step)))
        }
        Move::Shorten(step, less) => {
            let step = session.find(step)?;
            let before = step.allowed_minutes();
            let after = time::minutes_short(before.saturating_sub(less));
            Some(format!("Korter, {before} → {after}: {}", names::step(step)))
        }
    };
    proposal.moves.iter().filter_map(one).collect()
}

/// "Dan zijn jullie klaar om 15:30.", and how far that is off.
pub fn end(proposal: &Proposal, planned: NaiveTime) -> String {
    let (behind, gained) = (proposal.behind, proposal.gained);
    let off = chrono::TimeDelta::minutes(i64::from(behind) - i64::from(gained));
    let clock = time::clock(planned.overflowing_add_signed(off).0);
    let far = time::minutes(behind.abs_diff(gained));
    match gained.cmp(&behind) {
        std::cmp::Ordering::Equal => format!("Dan zijn jullie klaar om {clock}."),
        std::cmp::Ordering::Less => format!("Dan zijn jullie klaar om {clock}: {far} later."),
        std::cmp::Ordering::Greater => format!("Dan zijn jullie klaar om {clock}: {far} eerder."),
    }
}

/// The line of the map: "Voorstel: klaar om 15:30"
pub fn row(proposal: &Proposal, planned: NaiveTime) -> String {
    let off = i64::from(proposal.behind) - i64::from(proposal.gained);
    let end = planned.overflowing_add_signed(chrono::TimeDelta::minutes(off));
    format!("Voorstel: klaar om {}", time::clock(end.0))
}

/// "Begonnen om 10:07."
pub fn begun_at(begun: NaiveTime) -> String {
    format!("{}.", begun_row(begun))
}

/// The line of the map: "Begonnen om 10:07"
pub fn begun_row(begun: NaiveTime) -> String {
    format!("Begonnen om {}", time::clock(begun))
}

/// The same for whoever leads the meeting: "Begonnen om 10:07, zo klaar om 10:52"
pub fn begun_and_end(begun: NaiveTime, end: NaiveTime) -> String {
    format!("{}, zo klaar om {}", begun_row(begun), time::clock(end))
}

/// Behind a step of the map: "duurde 5"
pub fn took(minutes: u16) -> String {
    format!("duurde {minutes}")
}

/// Behind a step of the map: "minstens 8"
pub fn least(minutes: u16) -> String {
    format!("minstens {minutes}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_is_said_with_how_far_it_is_off() {
        let said = |behind, gained| {
            let proposal = Proposal {
                behind,
                moves: Vec::new(),
                harvest: false,
                gained,
            };
            end(&proposal, NaiveTime::from_hms_opt(15, 30, 0).unwrap())
        };
        assert_eq!(said(5, 5), "Dan zijn jullie klaar om 15:30.");
        assert_eq!(
            said(5, 4),
            "Dan zijn jullie klaar om 15:31: 1 minuut later."
        );
        assert_eq!(
            said(5, 7),
            "Dan zijn jullie klaar om 15:28: 2 minuten eerder."
        );
    }
}
