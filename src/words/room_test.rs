//! "Kan iedereen dit lezen?": a sentence in three sizes, what could be read, and what to do.
use chrono::NaiveDate;

use super::time;
use crate::domain::legibility::{FEWEST_ROWS, Legible, RoomReading, advised_rows};

pub const TITLE: &str = "Kan iedereen dit lezen?";
/// Read aloud from the back of the room: short enough to be large.
pub const SENTENCE: &str = "Zie je dit?";
pub const ASK: &str = "Vraag iemand achterin om dit voor te lezen.";
pub const WHICH: &str = "Wat lukt nog? Typ 1, 2 of 3. Niets? Typ 0.";
pub const WHICH_ROOM: &str = "Welke zaal is dit?";
pub const OTHER_ROOM: &str = "een andere zaal ...";
pub const MAY_STAY_EMPTY: &str = "Laat leeg om niets te onthouden.";
pub const REMEMBERED: &str = "Onthouden voor deze zaal.";

pub const AT_ROOM_TEST: &str = "Bij \"Kan iedereen dit lezen?\"";
pub const READ_NOTHING: &str = "geen van de drie is te lezen";
pub const READ_LARGE: &str = "alleen regel 1 is te lezen";
pub const READ_MIDDLE: &str = "tot en met regel 2 is te lezen";
pub const READ_SMALL: &str = "alle drie zijn te lezen";
pub const HINT_READ: &str = "alles te lezen";
pub const LEAVE: &str = "naar het begin";
pub const HINT_LEAVE: &str = "klaar";
pub const HINT_LOOK: &str = "andere kleuren";

/// In line mode nothing is drawn large.
pub const PLAIN: &str = "Niet te lezen? Vergroot de letters van dit venster met Ctrl en +.";
pub const PLAIN_BACK: &str = "Een lege regel gaat naar het begin.";

/// More rows than this are too small for the back of a room.
const MOST: u16 = 24;

/// What is known of the room that was tried last.
pub fn last_time(room: &RoomReading, today: NaiveDate) -> String {
    let day = time::date_near(room.day, today);
    format!("{}, {day}: ongeveer {} regels.", room.name, room.advice)
}

/// What to do with a terminal of so many rows and columns before somebody has read it; none when
/// that is about right.
pub fn advice(columns: u16, rows: u16) -> Option<String> {
    let small = rows < FEWEST_ROWS || columns < 56;
    if rows <= MOST && !small {
        return None;
    }
    let (what, key) = if small {
        ("Verklein", '-')
    } else {
        ("Vergroot", '+')
    };
    let now = format!("Dit scherm heeft {rows} regels.");
    let then = format!("{what} de letters met Ctrl en {key} tot ongeveer 20 regels.");
    Some(format!("{now} {then}"))
}

/// What to do now that somebody has read it.
pub fn advice_after(rows: u16, legible: Legible) -> String {
    let to = advised_rows(rows, legible);
    if to < rows {
        let now = format!("Vergroot de letters met Ctrl en + tot ongeveer {to} regels.");
        return if legible == Legible::Small {
            format!("Dat lukt. {now} Dan leest iedereen makkelijk mee.")
        } else {
            format!("{now} Probeer het dan nog eens.")
        };
    }
    match legible {
        Legible::Small if to > rows => {
            format!("Goed te lezen. Verklein de letters met Ctrl en - tot {to} regels.")
        }
        Legible::Small => format!("Goed zo: {rows} regels."),
        Legible::Nothing | Legible::Large | Legible::Middle => {
            "Groter past het niet. Zet de stoelen dichterbij of zoek een groter scherm.".to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_with_many_rows_is_told_to_enlarge_and_a_tiny_one_to_shrink() {
        let said = |columns, rows| advice(columns, rows).unwrap_or_default();
        assert!(said(120, 34).contains("Vergroot de letters met Ctrl en + tot ongeveer 20"));
        assert_eq!(advice(70, 20), None);
        assert!(said(40, 12).contains("Verklein"));
        assert!(said(50, 20).contains("Verklein"));
    }

    #[test]
    fn who_cannot_read_it_gets_larger_letters_until_those_do_not_fit_any_more() {
        let after = advice_after;
        assert!(after(34, Legible::Middle).contains("tot ongeveer 20 regels. Probeer"));
        assert!(after(20, Legible::Large).contains("tot ongeveer 16 regels. Probeer"));
        assert!(after(16, Legible::Nothing).contains("dichterbij"));
        assert!(after(34, Legible::Small).contains("Dat lukt."));
        assert_eq!(after(20, Legible::Small), "Goed zo: 20 regels.");
        assert!(after(12, Legible::Small).contains("tot 16 regels"));
    }

    #[test]
    fn what_is_said_fits_on_three_lines_of_the_smallest_screen() {
        for rows in [9, 16, 20, 34, 120] {
            let before = advice(56, rows).unwrap_or_default();
            assert!(before.chars().count() <= 3 * 44);
            for legible in Legible::ALL {
                assert!(advice_after(rows, legible).chars().count() <= 3 * 44);
            }
        }
    }
}
