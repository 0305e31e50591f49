//! "Kan iedereen dit lezen?": a sentence in three sizes and what to do about it.

pub const TITLE: &str = "Kan iedereen dit lezen?";
/// Read aloud from the back of the room: short enough to be large.
pub const SENTENCE: &str = "Zie je dit?";
pub const ASK: &str = "Vraag iemand achterin om dit voor te lezen.";

pub const AT_ROOM_TEST: &str = "Bij \"Kan iedereen dit lezen?\"";
pub const LEAVE: &str = "naar het begin";
pub const HINT_LEAVE: &str = "klaar";
pub const HINT_LOOK: &str = "andere kleuren";

/// In line mode nothing is drawn large.
pub const PLAIN: &str = "Niet te lezen? Vergroot de letters van dit venster met Ctrl en +.";
pub const PLAIN_BACK: &str = "Een lege regel gaat naar het begin.";

/// The fewest rows with which everything has its place.
const FEWEST: u16 = 16;
/// More rows than this are too small for the back of a room.
const MOST: u16 = 24;

/// What to do with a terminal of so many rows and columns.
pub fn advice(columns: u16, rows: u16) -> String {
    let small = rows < FEWEST || columns < 56;
    if rows <= MOST && !small {
        return "Lukt het niet? Maak het groter met Ctrl en +.".to_owned();
    }
    let (what, key) = if small {
        ("Verklein", '-')
    } else {
        ("Vergroot", '+')
    };
    let now = format!("Dit scherm heeft {rows} regels.");
    format!("{now} {what} de letters met Ctrl en {key} tot ongeveer 20 regels.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_with_many_rows_is_told_to_enlarge_and_a_tiny_one_to_shrink() {
        assert!(advice(120, 34).contains("Vergroot de letters met Ctrl en + tot ongeveer 20"));
        assert!(advice(70, 20).contains("Lukt het niet?"));
        assert!(advice(40, 12).contains("Verklein"));
        assert!(advice(50, 20).contains("Verklein"));
    }

    #[test]
    fn the_advice_fits_on_two_lines_of_the_smallest_screen() {
        for rows in [9, 20, 120] {
            assert!(advice(56, rows).chars().count() <= 2 * 44);
        }
    }
}
