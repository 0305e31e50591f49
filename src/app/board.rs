//! Working on a board: choosing a vak, writing a line, sorting it, choosing the one to try.
use crate::domain::board::{Board, BoardChange, Bord, Cell, Item, Place};
use crate::domain::change::LineKind;
use crate::domain::ids::Nr;
use crate::domain::record::FieldName;

use super::answer::{Answer, Context};
use super::capture::Target;
use super::meeting::Meeting;

/// Where a person is on a board.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BoardCursor {
    /// The vak that is chosen, in the order of the board.
    pub vak: usize,
    /// The line that is chosen.
    pub item: Option<Nr>,
    /// The line that was just written and waits for its vak.
    pub sorting: Option<Nr>,
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
    /// The chosen line, or the one that waits, goes into this vak (from 1).
    Place(u8),
    /// The chosen line goes.
    Remove,
    /// The chosen line is the one to try, or no longer.
    Try,
}

impl Meeting {
    pub(super) fn work(&mut self, action: BoardAction, context: &Context<'_>) -> Answer {
        let step = self.session().here;
        let Some(mut cursor) = self.view.board else {
            return Answer::default();
        };
        let Some(board) = self.session().step().board.clone() else {
            return Answer::default();
        };
        let count = board.layout.vakken.len();
        let across = if board.layout.bord == Bord::Kwadrant {
            2
        } else {
            1
        };
        match action {
            BoardAction::Left => cursor.vak = cursor.vak.saturating_sub(1),
            BoardAction::Right => cursor.vak = (cursor.vak + 1).min(count - 1),
            BoardAction::Up => cursor.vak = cursor.vak.checked_sub(across).unwrap_or(cursor.vak),
            BoardAction::Down if cursor.vak + across < count => cursor.vak += across,
            BoardAction::Down => {}
            BoardAction::NextItem => cursor.item = beside(&board, cursor.item, true),
            BoardAction::PreviousItem => cursor.item = beside(&board, cursor.item, false),
            BoardAction::Leave => {
                self.view.board = cursor.sorting.map(|_| BoardCursor {
                    sorting: None,
                    ..cursor
                });
                return Answer::default();
            }
            BoardAction::Write => {
                return match cursor.item.and_then(|nr| find(&board, nr)) {
                    Some(item) => self.open(Target::ItemText(item.nr), &item.text),
                    None => self.open(Target::NewItem, ""),
                };
            }
            BoardAction::Accept => return self.place(step, cursor, cursor.vak, context),
            BoardAction::Place(digit) => {
                let vak = usize::from(digit).wrapping_sub(1);
                return self.place(step, cursor, vak, context);
            }
            BoardAction::Remove => {
                let Some(nr) = cursor.item else {
                    return Answer::default();
                };
                self.view.board = Some(BoardCursor {
                    item: None,
                    ..cursor
                });
                return self.change_board(step, BoardChange::ItemRemoved { nr }, None, context);
            }
            BoardAction::Try => return self.try_item(step, cursor, &board, context),
        }
        self.view.board = Some(cursor);
        Answer::default()
    }

    /// Puts the line that waits, or the chosen one, into a vak; after a line that waited the next
    /// one can be typed at once.
    fn place(
        &mut self,
        step: Nr,
        cursor: BoardCursor,
        vak: usize,
        context: &Context<'_>,
    ) -> Answer {
        let board = self.session().step().board.as_ref();
        let found = board.and_then(|board| board.layout.vakken.get(vak));
        let (Some(found), Some(nr)) = (found, cursor.sorting.or(cursor.item)) else {
            return Answer::default();
        };
        let cell = Cell {
            vak: found.id.clone(),
            row: None,
        };
        let place = Some(Place { cell, at: None });
        self.view.board = Some(BoardCursor {
            vak,
            sorting: None,
            ..cursor
        });
        let mut answer = self.set_item(step, nr, None, context, |item| item.place = place);
        if cursor.sorting.is_some() {
            answer.and(self.open(Target::NewItem, ""));
        }
        answer
    }

    fn try_item(
        &mut self,
        step: Nr,
        cursor: BoardCursor,
        board: &Board,
        context: &Context<'_>,
    ) -> Answer {
        let Some(nr) = cursor.item else {
            return Answer::default();
        };
        let chosen = (board.trial != Some(nr)).then_some(nr);
        let change = BoardChange::TrialChosen { nr: chosen };
        let mut answer = self.change_board(step, change, None, context);
        if chosen.is_some() {
            answer.and(self.ask_about(step, nr, 0));
        }
        answer
    }

    /// Adds a line that waits for its vak; on a board with one vak it goes there at once.
    pub(super) fn add_item(&mut self, step: Nr, text: String, context: &Context<'_>) -> Answer {
        let Some(board) = self
            .session()
            .find(step)
            .and_then(|step| step.board.as_ref())
        else {
            return Answer::default();
        };
        let nr = Nr(self.session().seq + 1);
        let only = match board.layout.vakken.as_slice() {
            [only] => Some(Place {
                cell: Cell {
                    vak: only.id.clone(),
                    row: None,
                },
                at: None,
            }),
            _ => None,
        };
        let waits = only.is_none();
        let index = board.items.len();
        let item = Item {
            nr,
            text,
            place: only,
            votes: 0,
            reason: None,
            rule_of: None,
            habit: None,
        };
        let change = BoardChange::ItemAdded {
            item,
            index,
            trial: false,
        };
        let mut answer = self.change_board(step, change, Some(FieldName::NewItem(step)), context);
        let cursor = self.view.board.unwrap_or_default();
        if waits {
            self.view.board = Some(BoardCursor {
                item: None,
                sorting: Some(nr),
                ..cursor
            });
        } else {
            answer.and(self.open(Target::NewItem, ""));
        }
        answer
    }

    pub(super) fn set_item(
        &mut self,
        step: Nr,
        nr: Nr,
        field: Option<FieldName>,
        context: &Context<'_>,
        set: impl FnOnce(&mut Item),
    ) -> Answer {
        let board = self
            .session()
            .find(step)
            .and_then(|step| step.board.as_ref());
        let Some(mut item) = board.and_then(|board| find(board, nr)).cloned() else {
            return Answer::default();
        };
        set(&mut item);
        self.change_board(step, BoardChange::ItemSet { item }, field, context)
    }

    /// Asks what the board wants to know about the one item to try, from this question on; after
    /// the last one: what exactly will you try?
    pub(super) fn ask_about(&mut self, step: Nr, nr: Nr, from: usize) -> Answer {
        let Some(board) = self
            .session()
            .find(step)
            .and_then(|step| step.board.as_ref())
        else {
            return Answer::default();
        };
        let asks = board.layout.asks;
        let questions = [
            asks.reason.then_some(Target::Reason(nr)),
            asks.rule_of.then_some(Target::RuleOf(nr)),
            asks.habit.then_some(Target::Habit(nr)),
        ];
        match questions.into_iter().skip(from).flatten().next() {
            Some(question) => self.open(question, ""),
            None => self.open(Target::Line(LineKind::Afspraak), ""),
        }
    }
}

fn find(board: &Board, nr: Nr) -> Option<&Item> {
    board.items.iter().find(|item| item.nr == nr)
}

/// The line after or before this one; past the end no line is chosen.
fn beside(board: &Board, item: Option<Nr>, forward: bool) -> Option<Nr> {
    let place = item.and_then(|nr| board.items.iter().position(|item| item.nr == nr));
    let next = match (place, forward) {
        (None, true) => Some(0),
        (None, false) => board.items.len().checked_sub(1),
        (Some(place), true) => Some(place + 1),
        (Some(place), false) => place.checked_sub(1),
    };
    next.and_then(|index| board.items.get(index))
        .map(|item| item.nr)
}
