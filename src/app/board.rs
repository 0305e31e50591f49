//! Working on a board: where a person is on it, and who answers what is asked there.
use crate::domain::board::{Board, BoardChange, Bord, Layout};
use crate::domain::change::Change;
use crate::domain::ids::Nr;

use super::answer::{Answer, Context};
use super::capture::Target;
use super::meeting::Meeting;

mod arrows;
mod lines;
mod rows;
mod scores;
mod tally;

pub(super) use scores::typed as typed_scores;

/// Where a person is on a board.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BoardCursor {
    /// The vak that is chosen, in the order of the board.
    pub vak: usize,
    /// The line that is chosen.
    pub item: Option<Nr>,
    /// The line that was just written and waits for its vak.
    pub sorting: Option<Nr>,
    /// The row that is chosen, from 0, on a board that has rows; see [`Layout::row_at`].
    pub row: usize,
    /// The mark that is scored, from 0, on a board that has marks.
    pub mark: usize,
}

/// What can be asked while working on a board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BoardAction {
    /// The vak to the left.
    Left,
    /// The vak to the right.
    Right,
    /// The vak above.
    Up,
    /// The vak below.
    Down,
    /// A new line, or another text for the chosen one.
    Write,
    /// The line that waits goes into the chosen vak.
    Accept,
    /// Stop working on the board.
    Leave,
    /// The next line.
    NextItem,
    /// The line before.
    PreviousItem,
    /// The chosen line, or the one that waits, goes into this vak (from 1); without a line the vak
    /// is chosen, and on a turf board one is counted there.
    Place(u8),
    /// The chosen line goes.
    Remove,
    /// The chosen line is the one to try, or no longer.
    Try,
    /// One more in the chosen place of a turf board.
    Count,
    /// One less in the chosen place of a turf board.
    Uncount,
    /// The group has reached the chosen station of a route.
    Station,
    /// This score, 0 to 10: the first of a row of scores for the chosen vak, or where the chosen
    /// line lies on its scale.
    Score(u8),
    /// The next mark is scored: now, wished for.
    NextMark,
    /// A new row, on a board to which the group may add them.
    AddRow,
    /// This vak and this row, both from 0 in the order of the board: asked by who can name them.
    GoTo(u8, u8),
    /// This line, or none: asked by who can name it.
    Pick(Option<Nr>),
}

/// How many vakken stand beside each other where the shape is drawn whole.
pub fn across(layout: &Layout) -> usize {
    let count = layout.vakken.len();
    match layout.bord {
        Bord::Kwadrant => 2,
        Bord::Kolommen if count > 4 => count.div_ceil(2),
        Bord::Turf if !layout.rows.is_empty() => count,
        Bord::Kolommen | Bord::Raster | Bord::Balans => count,
        Bord::Ringen
        | Bord::Schuiven
        | Bord::Spectrum
        | Bord::Driehoek
        | Bord::Scan
        | Bord::Route
        | Bord::Turf
        | Bord::Ladder => 1,
    }
}

impl Meeting {
    /// Opens the board of this step: on a route where the group is, in a cirkel with a line in the
    /// ring that is talked about.
    pub(super) fn begin_work(&mut self, context: &Context<'_>) -> Answer {
        let step = self.session().step();
        let in_circle = step.ring().is_some();
        let reached = step.board.as_ref().and_then(|board| {
            let station = board.station.as_ref()?;
            board.layout.position(station)
        });
        let vak = if in_circle {
            usize::from(step.part)
        } else {
            reached.unwrap_or_default()
        };
        self.view.board = Some(BoardCursor {
            vak,
            ..BoardCursor::default()
        });
        let mut answer = self.start_time(context);
        if in_circle {
            answer.and(self.open(Target::NewItem, ""));
        }
        answer
    }

    /// Goes to a sub-step; who works on a ring goes along to the next one.
    pub(super) fn reach_part(&mut self, part: u16, context: &Context<'_>) -> Answer {
        if let Some(cursor) = &mut self.view.board {
            cursor.vak = usize::from(part);
            cursor.item = None;
        }
        self.record(context.now, Change::PartReached { part }, None)
    }

    pub(super) fn work(&mut self, action: BoardAction, context: &Context<'_>) -> Answer {
        let step = self.session().here;
        let Some(cursor) = self.view.board else {
            return Answer::default();
        };
        let Some(board) = self.session().step().board.clone() else {
            return Answer::default();
        };
        match action {
            BoardAction::Left | BoardAction::Right | BoardAction::Up | BoardAction::Down => {
                self.arrow(action, cursor, &board, context)
            }
            BoardAction::NextItem => self.choose_beside(true, cursor, &board),
            BoardAction::PreviousItem => self.choose_beside(false, cursor, &board),
            BoardAction::Pick(nr) => self.choose_line(nr, cursor, &board),
            BoardAction::GoTo(vak, row) => {
                let row = usize::from(row).min(board.layout.last_row());
                self.view.board = Some(BoardCursor { row, ..cursor });
                self.choose_vak(usize::from(vak), context)
            }
            BoardAction::Leave => {
                self.view.board = cursor.sorting.map(|_| BoardCursor {
                    sorting: None,
                    ..cursor
                });
                Answer::default()
            }
            BoardAction::Write => self.write(cursor, &board),
            BoardAction::Accept => self.place(step, cursor, cursor.vak, context),
            BoardAction::Place(digit) => {
                let vak = usize::from(digit).wrapping_sub(1);
                self.place(step, cursor, vak, context)
            }
            BoardAction::Remove => self.remove(cursor, &board, context),
            BoardAction::Try => self.try_item(step, cursor, &board, context),
            BoardAction::Count => self.count(true, cursor, &board, context),
            BoardAction::Uncount => self.count(false, cursor, &board, context),
            BoardAction::Station => self.reach_station(cursor, &board, context),
            BoardAction::Score(value) => self.give_score(value, cursor, &board, context),
            BoardAction::NextMark => {
                let marks = board.layout.marks.iter();
                let given = marks.filter(|mark| !mark.is_earlier()).count();
                let mark = (cursor.mark + 1) % given.max(1);
                self.view.board = Some(BoardCursor { mark, ..cursor });
                Answer::default()
            }
            BoardAction::AddRow if board.layout.rows_grow => self.open_row(&board),
            BoardAction::AddRow => Answer::default(),
        }
    }

    /// The chosen line goes; without one the scores of the chosen vak, or the chosen empty row.
    fn remove(&mut self, cursor: BoardCursor, board: &Board, context: &Context<'_>) -> Answer {
        let step = self.session().here;
        let change = match cursor.item {
            Some(nr) => Some(BoardChange::ItemRemoved { nr }),
            None if board.layout.scored() => scores::taken_away(cursor, board),
            None => rows::taken_away(cursor, board),
        };
        let Some(change) = change else {
            return Answer::default();
        };
        self.view.board = Some(BoardCursor {
            item: None,
            ..cursor
        });
        self.change_board(step, change, None, context)
    }

    /// The chosen line gets another text, or a new one is typed. In a station that is closed there
    /// is nothing to see, so nothing is written there either.
    fn write(&mut self, cursor: BoardCursor, board: &Board) -> Answer {
        let chosen = cursor.item.and_then(|nr| lines::find(board, nr));
        let vak = board.layout.vakken.get(cursor.vak);
        let at_once = board.layout.bord.takes_lines_at_once();
        match chosen {
            Some(item) => self.open(Target::ItemText(item.nr), &item.text),
            None if board.layout.rows_grow && board.layout.rows.is_empty() => self.open_row(board),
            None if cursor.sorting.is_none() && scores::are_asked(cursor, board) => {
                self.open_scores("")
            }
            None if at_once && vak.is_some_and(|vak| board.closed(&vak.id)) => Answer::default(),
            None => self.open(Target::NewItem, ""),
        }
    }
}
