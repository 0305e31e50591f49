//! Rows that the group adds to a board.
use crate::app::answer::{Answer, Context};
use crate::app::capture::Target;
use crate::app::meeting::Meeting;
use crate::domain::board::{Board, BoardChange, Row};
use crate::domain::ids::{Nr, RowId};
use crate::domain::notice::Notice;
use crate::domain::record::FieldName;

use super::BoardCursor;

/// The most rows that a board can have; a longer list is two boards.
const ROWS_MOST: usize = 8;

/// What takes the chosen row away, when nothing lies in it.
pub(super) fn taken_away(cursor: BoardCursor, board: &Board) -> Option<BoardChange> {
    let row = board.layout.row_at(cursor.row)?;
    let id = row.id.clone();
    board
        .layout
        .rows_grow
        .then_some(BoardChange::RowRemoved { id })
}

impl Meeting {
    /// Asks what the new row is called.
    pub(super) fn open_row(&mut self, board: &Board) -> Answer {
        if board.layout.rows.len() >= ROWS_MOST {
            return Answer::notice(Notice::RowsFull);
        }
        self.open(Target::NewRow, "")
    }

    /// Adds a row below the others, and goes there.
    pub(in crate::app) fn add_row(
        &mut self,
        step: Nr,
        title: String,
        context: &Context<'_>,
    ) -> Answer {
        let board = self
            .session()
            .find(step)
            .and_then(|step| step.board.as_ref());
        let Some(index) = board.map(|board| board.layout.rows.len()) else {
            return Answer::default();
        };
        let id = RowId::new(format!("rij-{}", self.session().seq + 1));
        let row = Row { id, title };
        let change = BoardChange::RowAdded { row, index };
        let answer = self.change_board(step, change, Some(FieldName::NewRow(step)), context);
        if let Some(cursor) = self.view.board {
            self.view.board = Some(BoardCursor {
                row: index,
                item: None,
                ..cursor
            });
        }
        answer
    }
}
