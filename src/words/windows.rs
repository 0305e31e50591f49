//! What is said about the two windows of a meeting: ZAAL and REGIE.
use crate::domain::levels::Window;

pub const ROOM: &str = "ZAAL";
pub const COCKPIT: &str = super::cockpit::LABEL;
pub const ROOM_IS_BLACK: &str = "ZAAL ZWART";
/// In the room no key is named: whoever leads has them.
pub const WHERE: &str = "Waar hoort dit?";
pub const LOOSE: &str = "Nog los:";
pub const HIDDEN: &str = "Dit is even verborgen.";
pub const NOTHING_WRITTEN: &str = "Hier is nog niets opgeschreven.";

/// Behind the step, while the story stands on the screen of the room.
pub const ROOM_READS: &str = " · de zaal leest mee";
pub const ROOM_IS_GONE: &str = "ZAAL WEG";

/// Both fit in the smallest window, beside what is kept.
pub const COCKPIT_GONE: &str = "De regie is weg. Alles kan nu hier.";
pub const ROOM_GONE: &str = "Zaalscherm weg. Terug: bedoeling zaal";

/// Going back to what was chosen would take the meeting away from the other window.
pub const OTHER_LOOKS: &str = "Sluit eerst het andere venster.";

/// On stderr when there is nothing to look at.
pub const NO_MEETING: &str =
    "Er is nu geen gesprek op deze computer. Begin er een met: bedoeling start WERKPAKKET";
/// On stderr when the meeting is of another version of the program.
pub const OTHER_VERSION: &str =
    "Het gesprek draait in een andere versie van bedoeling. Sluit beide vensters en begin opnieuw.";
/// On stderr where there is no terminal to draw on.
pub const NO_TERMINAL: &str =
    "Een tweede venster heeft een scherm nodig. Open het in een terminal.";
/// On stderr in line mode.
pub const NOT_PLAIN: &str = "Een tweede venster heeft een scherm nodig: laat --plat weg.";
/// What the window says on stderr when the meeting is over.
pub const OVER: &str = "Het gesprek is afgesloten.";

/// What stands before the name of the program, with the window that it is.
pub const fn label(window: Window) -> &'static str {
    match window {
        Window::Room => ROOM,
        Window::Cockpit => COCKPIT,
    }
}

/// The other window died: what is known, and what can be done.
pub const fn lost(window: Window, keeps: bool) -> [&'static str; 2] {
    let gone = match window {
        Window::Room => "Het regiescherm antwoordt niet meer.",
        Window::Cockpit => "Het zaalscherm antwoordt niet meer.",
    };
    if keeps {
        [
            gone,
            "Alles is opgeslagen. Enter gaat hier verder, q sluit.",
        ]
    } else {
        [
            gone,
            "Er werd niets bewaard. Ik wacht tot het terugkomt, q sluit.",
        ]
    }
}
