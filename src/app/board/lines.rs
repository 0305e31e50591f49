//! The lines of a board: sorting them, adding them, choosing the one to try.
use crate::app::answer::{Answer, Context};
use crate::app::capture::Target;
use crate::app::meeting::Meeting;
use crate::domain::board::{Board, BoardChange, Bord, Cell, Item, Place};
use crate::domain::change::LineKind;
use crate::domain::ids::Nr;
use crate::domain::record::FieldName;

use super::BoardCursor;

impl Meeting {
    /// Puts the line that waits, or the chosen one, into a vak; after a line that waited the next
    /// one can be typed at once. Without a line the vak itself is meant.
    pub(super) fn place(
        &mut self,
        step: Nr,
        cursor: BoardCursor,
        vak: usize,
        context: &Context<'_>,
    ) -> Answer {
        let board = self.session().step().board.as_ref();
        let found = board.and_then(|board| board.layout.vakken.get(vak));
        let (Some(board), Some(found)) = (board, found) else {
            return Answer::default();
        };
        let Some(nr) = cursor.sorting.or(cursor.item) else {
            let tallies = board.layout.bord == Bord::Turf;
            let board = board.clone();
            let mut answer = self.choose_vak(vak, context);
            if tallies {
                answer.and(self.count(true, BoardCursor { vak, ..cursor }, &board, context));
            }
            return answer;
        };
        // What goes into a closed station would be gone from the screen.
        if board.closed(&found.id) {
            return Answer::default();
        }
        // In a cirkel the ring that is talked about stays the chosen one.
        let ring = self.session().step().ring().map(|_| cursor.vak);
        let row = board.layout.row_at(cursor.row).map(|row| row.id.clone());
        let cell = Cell {
            vak: found.id.clone(),
            row,
        };
        let place = Some(Place { cell, at: None });
        self.view.board = Some(BoardCursor {
            vak: ring.unwrap_or(vak),
            item: cursor.item.filter(|_| ring.is_none()),
            sorting: None,
            ..cursor
        });
        let mut answer = self.set_item(step, nr, None, context, |item| item.place = place);
        if cursor.sorting.is_some() {
            answer.and(self.open(Target::NewItem, ""));
        }
        answer
    }

    pub(super) fn try_item(
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

    /// Adds a line: at once in the chosen vak where the shape has one, else it waits for its vak.
    pub(in crate::app) fn add_item(
        &mut self,
        step: Nr,
        text: String,
        context: &Context<'_>,
    ) -> Answer {
        let Some(board) = self
            .session()
            .find(step)
            .and_then(|step| step.board.as_ref())
        else {
            return Answer::default();
        };
        let nr = Nr(self.session().seq + 1);
        let cursor = self.view.board.unwrap_or_default();
        let layout = &board.layout;
        let vak = match layout.vakken.as_slice() {
            [only] => Some(only),
            vakken if layout.bord.takes_lines_at_once() => vakken.get(cursor.vak),
            _ => None,
        };
        let row = layout.row_at(cursor.row).map(|row| row.id.clone());
        let place = vak.map(|vak| Place {
            cell: Cell {
                vak: vak.id.clone(),
                row,
            },
            at: None,
        });
        // A case on a spectrum lies somewhere on the line: that is asked at once.
        let waits = place.is_none() || layout.bord == Bord::Spectrum;
        let index = board.items.len();
        let item = Item {
            nr,
            text,
            place,
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

    pub(in crate::app) fn set_item(
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
    pub(in crate::app) fn ask_about(&mut self, step: Nr, nr: Nr, from: usize) -> Answer {
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

pub(super) fn find(board: &Board, nr: Nr) -> Option<&Item> {
    board.items.iter().find(|item| item.nr == nr)
}
