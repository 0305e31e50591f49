//! Which way the arrows go on each shape, and what is chosen with a vak or a line.
use crate::app::answer::{Answer, Context};
use crate::app::meeting::Meeting;
use crate::domain::board::{Board, Bord, Item};
use crate::domain::ids::Nr;

use super::{BoardAction, BoardCursor, across};

impl Meeting {
    /// An arrow. In a cirkel the ring that is talked about is the chosen one: to the right is on.
    pub(super) fn arrow(
        &mut self,
        action: BoardAction,
        cursor: BoardCursor,
        board: &Board,
        context: &Context<'_>,
    ) -> Answer {
        if self.session().step().ring().is_some() {
            if action == BoardAction::Right {
                return self.go_on(context);
            } else if action == BoardAction::Left {
                return self.go_back(context);
            }
        }
        let moved = moved(action, cursor, board);
        if moved.vak == cursor.vak {
            self.view.board = Some(moved);
            return Answer::default();
        }
        self.choose_vak(moved.vak, context)
    }

    /// Chooses a vak; in a cirkel the group goes to that ring.
    pub(super) fn choose_vak(&mut self, vak: usize, context: &Context<'_>) -> Answer {
        let step = self.session().step();
        let (Some(board), Some(mut cursor)) = (&step.board, self.view.board) else {
            return Answer::default();
        };
        if vak >= board.layout.vakken.len() {
            return Answer::default();
        }
        cursor.vak = vak;
        // A line that was chosen lies in another vak now, and would be changed unseen.
        if board.layout.bord.takes_lines_at_once() {
            cursor.item = None;
        }
        let ring = step.ring().and(u16::try_from(vak).ok());
        let here = step.part;
        self.view.board = Some(cursor);
        match ring.filter(|ring| *ring != here) {
            Some(part) => self.reach_part(part, context),
            None => Answer::default(),
        }
    }

    /// The line after or before the chosen one; past the end no line is chosen.
    pub(super) fn choose_beside(
        &mut self,
        forward: bool,
        cursor: BoardCursor,
        board: &Board,
    ) -> Answer {
        let ring = self.session().step().ring();
        let mut lines = board.lines();
        if let Some(ring) = ring {
            lines.retain(|item| vak_of(board, item) == board.layout.position(&ring.id));
        }
        let at = cursor
            .item
            .and_then(|nr| lines.iter().position(|item| item.nr == nr));
        let first = lines
            .iter()
            .position(|item| vak_of(board, item).is_some_and(|vak| vak >= cursor.vak));
        let first = first.filter(|_| board.layout.bord.takes_lines_at_once());
        let next = match (at, forward) {
            (None, true) => Some(first.unwrap_or(0)),
            (None, false) => lines.len().checked_sub(1),
            (Some(at), true) => Some(at + 1),
            (Some(at), false) => at.checked_sub(1),
        };
        let nr = next.and_then(|at| lines.get(at)).map(|item| item.nr);
        self.choose_line(nr, cursor, board)
    }

    /// Chooses a line that may be read, or none; its vak comes along where lines go to a vak.
    pub(super) fn choose_line(
        &mut self,
        nr: Option<Nr>,
        cursor: BoardCursor,
        board: &Board,
    ) -> Answer {
        let line = board.lines().into_iter().find(|item| Some(item.nr) == nr);
        let follows = board.layout.bord.takes_lines_at_once();
        let line_there = line.filter(|_| follows);
        let vak = line_there.and_then(|item| vak_of(board, item));
        let row = line_there.and_then(|item| row_of(board, item));
        self.view.board = Some(BoardCursor {
            item: line.map(|item| item.nr),
            vak: vak.unwrap_or(cursor.vak),
            row: row.unwrap_or(cursor.row),
            ..cursor
        });
        Answer::default()
    }
}

/// The vak in which a line lies, in the order of the board.
fn vak_of(board: &Board, item: &Item) -> Option<usize> {
    let place = item.place.as_ref()?;
    board.layout.position(&place.cell.vak)
}

/// The number of the row in which a line lies; see [`Layout::row_at`].
///
/// [`Layout::row_at`]: crate::domain::board::Layout::row_at
fn row_of(board: &Board, item: &Item) -> Option<usize> {
    let row = item.place.as_ref()?.cell.row.as_ref()?;
    let numbers = 0..=board.layout.last_row();
    let is_here = |at: &usize| {
        board
            .layout
            .row_at(*at)
            .is_some_and(|found| found.id == *row)
    };
    numbers.into_iter().find(is_here)
}

/// Where an arrow leads. Rings and rungs go up towards the last vak, all other shapes down.
fn moved(action: BoardAction, cursor: BoardCursor, board: &Board) -> BoardCursor {
    let layout = &board.layout;
    let last = layout.vakken.len() - 1;
    let across = across(layout);
    let upwards = matches!(layout.bord, Bord::Ringen | Bord::Ladder);
    let has_rows = !layout.rows.is_empty();
    let grid = matches!(layout.bord, Bord::Turf | Bord::Raster) && has_rows;
    let columns = layout.scored() && has_rows;
    let vak = |by: usize, on: bool| match on {
        true if cursor.vak + by <= last => cursor.vak + by,
        false => cursor.vak.checked_sub(by).unwrap_or(cursor.vak),
        true => cursor.vak,
    };
    let to = |vak| BoardCursor { vak, ..cursor };
    let row = |on: bool| BoardCursor {
        row: if on {
            (cursor.row + 1).min(layout.last_row())
        } else {
            cursor.row.saturating_sub(1)
        },
        ..cursor
    };
    // Its first axis is the left column, its second the upper row: the vakken go down first.
    let square = layout.bord == Bord::Kwadrant && layout.vakken.len() == 4;
    match action {
        BoardAction::Left if square => to(cursor.vak % 2),
        BoardAction::Right if square => to(cursor.vak % 2 + 2),
        BoardAction::Up if square => to(cursor.vak / 2 * 2),
        BoardAction::Down if square => to(cursor.vak / 2 * 2 + 1),
        BoardAction::Left if columns => row(false),
        BoardAction::Right if columns => row(true),
        BoardAction::Left => to(vak(1, false)),
        BoardAction::Right => to(vak(1, true)),
        BoardAction::Up if grid => row(false),
        BoardAction::Down if grid => row(true),
        BoardAction::Up => to(vak(across, upwards)),
        BoardAction::Down => to(vak(across, !upwards)),
        BoardAction::Write
        | BoardAction::Accept
        | BoardAction::Leave
        | BoardAction::NextItem
        | BoardAction::PreviousItem
        | BoardAction::Place(_)
        | BoardAction::Remove
        | BoardAction::Try
        | BoardAction::Count
        | BoardAction::Uncount
        | BoardAction::Station
        | BoardAction::Score(_)
        | BoardAction::NextMark
        | BoardAction::AddRow
        | BoardAction::GoTo(..)
        | BoardAction::Pick(_) => cursor,
    }
}
