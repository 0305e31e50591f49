//! The words on paper: feet of sheets, cards, wall cards and forms to fill in by hand.
use chrono::NaiveDate;

use super::time;
use crate::domain::toolkit::KaartKind;

/// "blad 1 van 3"
pub fn sheet(number: usize, all: usize) -> String {
    format!("blad {number} van {all}")
}

/// What stands above a kaart.
pub const fn kaart_kind(kind: KaartKind) -> &'static str {
    match kind {
        KaartKind::Denk => "Denkkaart",
        KaartKind::Doe => "Doekaart",
        KaartKind::Beeld => "Beeldkaart",
    }
}

/// How long people talk about a kaart: "11 min".
pub fn card_minutes(minutes: u16) -> String {
    time::minutes_short(minutes)
}

/// Of a station that is opened again later.
pub fn opens_at(title: &str) -> String {
    format!("Gaat weer open bij: {title}")
}

/// A place on a board with rows.
pub fn vak_and_row(vak: &str, row: &str) -> String {
    format!("{vak}, {row}")
}

/// Above what had no room on the sheet before.
pub fn goes_on(title: &str) -> String {
    format!("{title}, vervolg")
}

/// Where the group stands in a driehoek with one dot.
pub const HERE: &str = "hier";

/// At the foot of a board that a group filled: "Hoort het? Of helpt het?, Team Noord, 12 november".
pub fn of_meeting(title: &str, team: Option<&str>, day: Option<NaiveDate>) -> String {
    let day = day.map(time::date_long);
    let parts = [Some(title.to_owned()), team.map(str::to_owned), day];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The title of the boards of a meeting.
pub fn filled_of(what: &str) -> String {
    format!("Borden: {what}")
}

/// Both ends of a scale.
pub fn zero_to_ten(low: &str, high: &str) -> String {
    format!("0: {low}. 10: {high}.")
}

/// The title of a set of cards.
pub fn cards_of(what: &str) -> String {
    format!("Kaarten: {what}")
}

/// The title of a set of boards.
pub fn boards_of(what: &str) -> String {
    format!("Werkplaten: {what}")
}

/// The title of posters.
pub fn wall_of(what: &str) -> String {
    format!("Muurkaart: {what}")
}

/// The title of a form to prepare a meeting.
pub fn prepare_of(what: &str) -> String {
    format!("Voorbereiden: {what}")
}

/// What a facilitator thinks through before a meeting, with so many lines to write on.
pub const PREPARE: [(&str, u8); 6] = [
    ("Voor welk team, wanneer en hoe lang?", 2),
    ("Waarom dit gesprek, en waarom nu?", 3),
    ("Wat speelt er al in dit team?", 3),
    ("Welke kaart kies ik, en hoe begin ik?", 3),
    ("Wat kan er gebeuren, en wat doe ik dan?", 3),
    ("Wat doe ik als er niets uit komt? Dat mag ook.", 2),
];

/// Before the meeting.
pub const BEFOREHAND: &str = "Vooraf";
/// Above the questions for one person.
pub const REFLECT: &str = "Zelf nadenken";
/// After the meeting.
pub const AFTERWARDS: &str = "Na afloop";
/// What a facilitator thinks back on.
pub const AFTER: [(&str, u8); 3] = [
    ("Wat gebeurde er dat ik niet had bedacht?", 3),
    ("Welke vraag bleef liggen?", 2),
    ("Wat doe ik de volgende keer weer, en wat anders?", 3),
];

/// What all of the toolkit is called.
pub const ALL: &str = "alle werkpakketten";
/// Above the whole toolkit.
pub const BROWSE: &str = "Werkpakketten voor een goed gesprek";
/// What can be done with the whole toolkit.
pub const BROWSE_ABOUT: &str = "Alle werkpakketten op één pagina, om te lezen, te zoeken en te \
    printen. Kies er een in de lijst, of zoek met Ctrl+F een woord dat bij jullie speelt.";
/// The list of everything.
pub const CONTENTS: &str = "Inhoud";
/// Above a story.
pub const STORY: &str = "Verhaal om voor te lezen";
/// Above the kaarten.
pub const KAARTEN: &str = "Kaarten";
/// Above the boards.
pub const PLATEN: &str = "Werkplaten";
/// Above the sentence for on the wall.
pub const WALL: &str = "Voor aan de muur";
/// Back to the list.
pub const TO_CONTENTS: &str = "Terug naar de inhoud";
