//! What the back of a room could read on a screen, and how many rows a screen there should have.
use chrono::NaiveDate;

/// With fewer rows not everything has its place (`room.md` A.1).
pub const FEWEST_ROWS: u16 = 16;
/// With more rows the letters are too small for most rooms (`room.md` A.1).
pub const MOST_ROWS: u16 = 20;
/// More than this is too small for the back of any room that is not small (`room.md` A.1).
const TOO_MANY_ROWS: u16 = 24;

/// The smallest letters that somebody at the back could read aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Legible {
    /// None of the three.
    Nothing,
    /// Those of the first line.
    Large,
    /// Those of the second line.
    Middle,
    /// Those of everything else.
    Small,
}

impl Legible {
    /// Each, the least legible first.
    pub const ALL: [Self; 4] = [Self::Nothing, Self::Large, Self::Middle, Self::Small];
}

/// What was found in one room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomReading {
    /// How people call the room.
    pub name: String,
    /// When it was tried.
    pub day: NaiveDate,
    /// How many rows the screen had.
    pub rows: u16,
    /// What could be read on it.
    pub legible: Legible,
    /// How many rows to give it the next time.
    pub advice: u16,
}

/// How many rows to give a screen that has this many, of which this could be read.
pub fn advised_rows(rows: u16, legible: Legible) -> u16 {
    match legible {
        Legible::Small if rows <= TOO_MANY_ROWS => rows.max(FEWEST_ROWS),
        // It could be read by one person; the rest of the room may have other eyes.
        Legible::Small => TOO_MANY_ROWS,
        Legible::Middle if rows > MOST_ROWS => MOST_ROWS,
        Legible::Middle | Legible::Large | Legible::Nothing => FEWEST_ROWS,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_read_stays_and_what_cannot_gets_fewer_rows() {
        assert_eq!(advised_rows(20, Legible::Small), 20);
        assert_eq!(advised_rows(12, Legible::Small), 16);
        assert_eq!(advised_rows(40, Legible::Small), 24);
        assert_eq!(advised_rows(34, Legible::Middle), 20);
        assert_eq!(advised_rows(20, Legible::Middle), 16);
        assert_eq!(advised_rows(34, Legible::Large), 16);
        assert_eq!(advised_rows(16, Legible::Nothing), 16);
    }
}
