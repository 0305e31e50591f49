//! What is not written on a board: tallies, and the station that the group has reached.
use crate::app::answer::{Answer, Context};
use crate::app::meeting::Meeting;
use crate::domain::board::{Board, BoardChange, Bord, Cell};

use super::BoardCursor;

impl Meeting {
    /// One more or one less in the chosen place.
    pub(super) fn count(
        &mut self,
        more: bool,
        cursor: BoardCursor,
        board: &Board,
        context: &Context<'_>,
    ) -> Answer {
        let layout = &board.layout;
        let Some(vak) = layout.vakken.get(cursor.vak) else {
            return Answer::default();
        };
        let cell = Cell {
            vak: vak.id.clone(),
            row: layout.rows.get(cursor.row).map(|row| row.id.clone()),
        };
        let before = board.count_in(&cell);
        let to = if more {
            before.saturating_add(1)
        } else {
            before.saturating_sub(1)
        };
        if to == before {
            return Answer::default();
        }
        let step = self.session().here;
        self.change_board(step, BoardChange::Counted { cell, to }, None, context)
    }

    /// The group is at the chosen station from now on.
    pub(super) fn reach_station(
        &mut self,
        cursor: BoardCursor,
        board: &Board,
        context: &Context<'_>,
    ) -> Answer {
        let vak = board.layout.vakken.get(cursor.vak);
        let vak = vak.map(|vak| vak.id.clone());
        if board.layout.bord != Bord::Route || vak == board.station {
            return Answer::default();
        }
        let step = self.session().here;
        self.change_board(step, BoardChange::StationReached { vak }, None, context)
    }
}
