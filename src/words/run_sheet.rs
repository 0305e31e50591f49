//! The words of the draaiboek: enough to lead a meeting without a laptop.
use super::{plural, time};

/// Above the table of steps.
pub const PLAN: &str = "Het verloop";
/// Above what the facilitator looks out for.
pub const WATCH: &str = "Let op";
/// Above what it comes down to.
pub const CORE: &str = "Waar het op neerkomt";
/// Above the counter-voice.
pub const STAYS: &str = "Dit blijft staan";
/// Above where the ideas come from.
pub const SOURCES: &str = "Bron";
/// That the words are ours.
pub const OWN_TEXT: &str =
    "De tekst in dit draaiboek is onze eigen tekst, geen officieel materiaal.";

/// Head of the table: the running clock.
pub const CLOCK: &str = "Tijd";
/// Head of the table: the step.
pub const STEP: &str = "Stap";
/// After the last step.
pub const END: &str = "Klaar";
/// Head of the table: how long.
pub const MINUTES: &str = "Minuten";

/// Before what the group hears or reads.
pub const GROUP_READS: &str = "De groep leest:";
/// Before what to do.
pub const DO: &str = "Zo gaat het:";
/// Before what the facilitator wants to know.
pub const TIP: &str = "Tip:";
/// Before who speaks and who is silent.
pub const ROLE: &str = "Wie doet wat:";
/// Before a story.
pub const READ_ALOUD: &str = "Lees voor, rustig:";
/// Before the acts to choose from.
pub const CHOOSE_ACT: &str = "Kies samen één doekaart. Spreek af wie het doet en op welke dag.";
/// Before the cards to draw from.
pub const CARDS: &str = "De kaarten:";
/// Before an empty board.
pub const BOARD: &str = "Het bord. Teken het na op een groot vel:";
/// Before what goes with a casus.
pub const SAFETY: &str = "Is er nu gevaar? Stop hier en volg de meldcode van je organisatie.";
/// The inner ring.
pub const WHY: &str = "Waarom";
/// The middle ring.
pub const HOW: &str = "Hoe";
/// The outer ring.
pub const WHAT: &str = "Wat";
/// Where a board is written on.
pub const WRITE_HERE: &str = "........";

/// Above everything.
pub fn title(of: &str) -> String {
    format!("Draaiboek: {of}")
}

/// "Werkoverleg: 41 van de 45 minuten gepland, de rest is speling."
pub fn planned(dose: &str, minutes: u16, available: u16) -> String {
    if minutes < available {
        let of = time::minutes(available);
        format!("{dose}: {minutes} van de {of} zijn gepland, de rest is speling.")
    } else {
        format!("{dose}: {}.", time::minutes(minutes))
    }
}

/// "Voor 3 tot 10 mensen."
pub fn group(least: u16, most: u16) -> String {
    if least == most {
        format!("Voor {}.", plural::people(most.into()))
    } else {
        format!("Voor {least} tot {}.", plural::people(most.into()))
    }
}

/// Above a step: "0:05 Check-in (4 minuten)".
pub fn step(clock: &str, title: &str, minutes: u16) -> String {
    format!("{clock} {title} ({})", time::minutes(minutes))
}

/// A sub-step: "3 minuten: Schrijf stil voor jezelf."
pub fn part(minutes: u16, what: &str) -> String {
    format!("{}: {what}", time::minutes(minutes))
}

/// A vak with its minutes: "Opgave buiten (5 min)".
pub fn with_minutes(title: &str, minutes: u16) -> String {
    format!("{title} ({})", time::minutes_short(minutes))
}

/// The axes of a kwadrant.
pub fn axes(first: &str, second: &str) -> String {
    format!("De twee assen: {first} en {second}.")
}

/// A film to look at.
pub fn film(title: &str) -> String {
    format!("Kijk de film: {title}")
}

/// The second dimension of a board.
pub fn rows(names: &[String], grow: bool) -> String {
    match (names, grow) {
        ([], _) => "De rijen maken jullie zelf.".to_owned(),
        (names, true) => format!(
            "De rijen: {}. Jullie mogen er rijen bij maken.",
            plural::list(names)
        ),
        (names, false) => format!("De rijen: {}.", plural::list(names)),
    }
}

/// What is scored: "Geef cijfers voor nu en gewenst."
pub fn marks(names: &[String]) -> String {
    format!("Geef cijfers voor {}.", plural::list(names))
}

/// That scores are given apart and shown together.
pub const APART: &str = "Ieder kiest eerst zelf een cijfer van 0 tot 10. Laat ze tegelijk zien, \
    zonder naam. Begin waar jullie het verst uiteen liggen.";
/// What is asked about the one thing to try.
pub const ASKS: &str = "Over het ene ding dat jullie gaan proberen:";
/// Why it is this way.
pub const ASK_REASON: &str = "Wat is de reden?";
/// Whose rule it is.
pub const ASK_RULE_OF: &str = "Van wie is de regel?";
/// Whether it is a habit.
pub const ASK_HABIT: &str = "Is het een gewoonte?";
