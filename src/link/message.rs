//! The few things that two windows say to each other: who I am, a key, and a picture.
//!
//! Pictures go to the window that only draws, never the meeting itself: what must not be seen in
//! the room is not in the process that shows it to the room.
use serde::{Deserialize, Serialize};

use crate::domain::levels::Window;

/// What these messages look like; another number is another program.
pub const VERSION: u16 = 1;

/// The first thing that a window says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hello {
    /// Its [`VERSION`].
    pub version: u16,
    /// What only this user can have read.
    pub token: String,
    /// Which window it wants to be.
    pub window: Window,
    /// Its width and height, in cells.
    pub size: (u16, u16),
    /// How many colours it shows, from 0: none, 16, 256, all.
    pub depth: u8,
}

/// What a window says to the meeting. `E` is an event of a terminal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FromGuest<E> {
    /// A key, a paste, another size.
    Event(E),
    /// A picture is missing: send all of it.
    Again,
}

/// What the meeting says to a window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FromOwner {
    /// You are in.
    Welcome {
        /// Which meeting it is, for who must go on with it; none when nothing of it is kept.
        session: Option<String>,
    },
    /// The other side is another version of the program.
    OtherVersion,
    /// What to show now.
    Picture(Picture),
    /// The meeting is over: nobody needs to go on with it.
    Over,
}

/// What a window shows: all of it, or the rows that are different.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// One more than the picture before it.
    pub nr: u64,
    /// Width and height, in cells.
    pub size: (u16, u16),
    /// Where the cursor is; none when it is hidden.
    pub cursor: Option<(u16, u16)>,
    /// Whether every row is here.
    pub whole: bool,
    /// Rows by their number from 0, each from left to right.
    pub rows: Vec<(u16, Vec<Run>)>,
}

/// Cells beside each other that look the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// What stands in them.
    pub text: String,
    /// The colour of the letters, by its name or `#rrggbb`.
    pub ink: String,
    /// The colour behind them.
    pub ground: String,
    /// Bold, underlined and so on, a bit for each.
    pub manner: u16,
}

/// All rows of a screen, and what was sent of them.
#[derive(Debug, Default)]
pub struct Fresh {
    nr: u64,
    sent: Option<(Sheet, Option<(u16, u16)>)>,
}

/// A size, and the rows in it.
type Sheet = ((u16, u16), Vec<Vec<Run>>);

impl Fresh {
    /// What must be sent so that the other window shows this; none when it does already.
    pub fn picture(
        &mut self,
        size: (u16, u16),
        cursor: Option<(u16, u16)>,
        rows: Vec<Vec<Run>>,
    ) -> Option<Picture> {
        let (before, at) = self.sent.take().unzip();
        let before = before.filter(|(known, _)| *known == size);
        let whole = before.is_none();
        let before = before.map(|(_, rows)| rows).unwrap_or_default();
        let differs = |at: usize| before.get(at) != rows.get(at);
        let changed = (0..rows.len()).filter(|at| differs(*at));
        let changed: Vec<_> = changed
            .filter_map(|at| Some((u16::try_from(at).ok()?, rows[at].clone())))
            .collect();
        let moved = at != Some(cursor);
        self.sent = Some(((size, rows), cursor));
        if changed.is_empty() && !moved && !whole {
            return None;
        }
        self.nr += 1;
        Some(Picture {
            nr: self.nr,
            size,
            cursor,
            whole,
            rows: changed,
        })
    }

    /// The next picture has everything.
    pub fn again(&mut self) {
        self.sent = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(text: &str) -> Vec<Run> {
        vec![Run {
            text: text.to_owned(),
            ink: "reset".to_owned(),
            ground: "reset".to_owned(),
            manner: 0,
        }]
    }

    #[test]
    fn only_the_rows_that_changed_go_over_the_wire_and_nothing_when_none_did() {
        let mut fresh = Fresh::default();
        let first = fresh.picture((2, 2), None, vec![row("ab"), row("cd")]);
        assert!(first.is_some_and(|first| first.whole && first.rows.len() == 2 && first.nr == 1));
        assert_eq!(
            fresh.picture((2, 2), None, vec![row("ab"), row("cd")]),
            None
        );
        let second = fresh.picture((2, 2), None, vec![row("ab"), row("ce")]);
        let second = second.expect("a row is different");
        assert_eq!((second.nr, second.whole), (2, false));
        assert_eq!(second.rows, [(1, row("ce"))]);
        let cursor = fresh.picture((2, 2), Some((1, 1)), vec![row("ab"), row("ce")]);
        assert!(cursor.is_some_and(|moved| moved.rows.is_empty()));
        fresh.again();
        let again = fresh.picture((2, 2), Some((1, 1)), vec![row("ab"), row("ce")]);
        assert!(again.is_some_and(|again| again.whole && again.nr == 4));
    }

    #[test]
    fn another_size_is_another_screen() {
        let mut fresh = Fresh::default();
        fresh.picture((2, 2), None, vec![row("ab"), row("cd")]);
        let larger = fresh.picture((2, 3), None, vec![row("ab"), row("cd"), row("")]);
        assert!(larger.is_some_and(|larger| larger.whole && larger.rows.len() == 3));
    }
}
