//! Scores without names: a row of digits for a vak and a mark, and the place of a line on a scale.
use crate::app::answer::{Answer, Context};
use crate::app::capture::Target;
use crate::app::meeting::Meeting;
use crate::domain::board::{Board, BoardChange, Cell, Place, Score, ScoreKey, Vak};

use super::BoardCursor;

/// The letter that is typed for the one score of two digits.
const TEN: char = 'x';

/// Whether Enter asks for scores here: at a vak with a scale, not in a row behind it.
pub(super) fn are_asked(cursor: BoardCursor, board: &Board) -> bool {
    let vak = board.layout.vakken.get(cursor.vak);
    vak.is_some_and(|vak| vak.scale.is_some()) && board.layout.row_at(cursor.row).is_none()
}

/// What takes the scores of the chosen vak and mark away.
pub(super) fn taken_away(cursor: BoardCursor, board: &Board) -> Option<BoardChange> {
    let key = key(cursor, board)?;
    let values = Vec::new();
    let is_there = board.scores.contains_key(&key);
    is_there.then_some(BoardChange::Scored { key, values })
}

/// What is scored now.
fn key(cursor: BoardCursor, board: &Board) -> Option<ScoreKey> {
    let vak = board.layout.vakken.get(cursor.vak)?;
    let mark = board.layout.mark_at(cursor.mark);
    Some(ScoreKey {
        vak: vak.id.clone(),
        mark: mark.map(|mark| mark.id.clone()),
    })
}

/// The characters of which a row of scores is made; anything else is not typed at all.
pub(in crate::app) fn typed(text: &str) -> String {
    let is_known = |c: &char| c.is_ascii_digit() || [TEN, ' ', ','].contains(c);
    text.to_lowercase().chars().filter(is_known).collect()
}

/// The scores in a row of digits. Between spaces or commas 10 is ten, else `x` is.
pub(in crate::app) fn read(text: &str) -> Vec<Score> {
    let parts: Vec<&str> = text
        .split([' ', ','])
        .filter(|part| !part.is_empty())
        .collect();
    let apart = parts.len() > 1 || text.trim() == "10";
    let mut scores: Vec<Score> = Vec::new();
    for part in parts {
        if apart && part == "10" {
            scores.extend(Score::new(10));
            continue;
        }
        let value = |c: char| match c.to_digit(10) {
            Some(digit) => u8::try_from(digit).ok(),
            None => (c == TEN).then_some(10),
        };
        scores.extend(part.chars().filter_map(value).filter_map(Score::new));
    }
    // In the order in which hands were read they would still belong to somebody.
    scores.sort_unstable();
    scores
}

impl Meeting {
    /// Opens the field for a row of scores. Nothing of it is written down and no draft is kept: the
    /// order in which they are typed says whose they are.
    pub(super) fn open_scores(&mut self, begin: &str) -> Answer {
        self.open(Target::Scores, begin)
    }

    /// A digit: where the chosen line lies, or else the first of a row of scores.
    pub(super) fn give_score(
        &mut self,
        value: u8,
        cursor: BoardCursor,
        board: &Board,
        context: &Context<'_>,
    ) -> Answer {
        let vak = board.layout.vakken.get(cursor.vak);
        let (Some(score), Some(vak)) = (Score::new(value), vak.filter(|vak| vak.scale.is_some()))
        else {
            return Answer::default();
        };
        match cursor.sorting.or(cursor.item) {
            Some(_) => self.lay_on_scale(score, vak, cursor, context),
            None if value == 10 => self.open_scores(&TEN.to_string()),
            None => self.open_scores(&value.to_string()),
        }
    }

    fn lay_on_scale(
        &mut self,
        score: Score,
        vak: &Vak,
        cursor: BoardCursor,
        context: &Context<'_>,
    ) -> Answer {
        let Some(nr) = cursor.sorting.or(cursor.item) else {
            return Answer::default();
        };
        let step = self.session().here;
        let row = |place: Option<&Place>| place.and_then(|place| place.cell.row.clone());
        let id = vak.id.clone();
        let mut answer = self.set_item(step, nr, None, context, |item| {
            let row = row(item.place.as_ref());
            let cell = Cell { vak: id, row };
            item.place = Some(Place {
                cell,
                at: Some(score),
            });
        });
        let hidden = self
            .session()
            .step()
            .board
            .as_ref()
            .is_some_and(Board::hidden);
        self.view.board = Some(BoardCursor {
            // What lies out of sight is not the chosen one.
            item: cursor.item.filter(|_| !hidden),
            sorting: None,
            ..cursor
        });
        if cursor.sorting.is_some() {
            answer.and(self.open(Target::NewItem, ""));
        }
        answer
    }

    /// Enter behind a row of scores; then the next vak without scores is the chosen one.
    pub(in crate::app) fn score(&mut self, text: &str, context: &Context<'_>) -> Answer {
        let Some(cursor) = self.view.board else {
            return Answer::default();
        };
        let step = self.session().here;
        let board = self.session().step().board.as_ref();
        let key = board.and_then(|board| key(cursor, board));
        let (Some(key), values) = (key, read(text)) else {
            return Answer::default();
        };
        if values.is_empty() {
            return Answer::default();
        }
        let answer = self.change_board(step, BoardChange::Scored { key, values }, None, context);
        if let Some(board) = &self.session().step().board {
            let vakken = board.layout.vakken.iter().enumerate().skip(cursor.vak + 1);
            let mark = board.layout.mark_at(cursor.mark).map(|mark| &mark.id);
            let empty = |(_, vak): &(usize, &Vak)| board.score_count(&vak.id, mark) == 0;
            let next = vakken.into_iter().find(empty).map(|(at, _)| at);
            self.view.board = Some(BoardCursor {
                vak: next.unwrap_or(cursor.vak),
                item: None,
                ..cursor
            });
        }
        answer
    }

    /// Shows at once all that was filled apart.
    pub(in crate::app) fn reveal(&mut self, context: &Context<'_>) -> Answer {
        let step = self.session().here;
        let shown = BoardChange::Shown { shown: true };
        self.change_board(step, shown, None, context)
    }

    /// Whether something on the board of this step was filled apart and is still hidden.
    pub fn can_reveal(&self) -> bool {
        let board = self.session().step().board.as_ref();
        board.is_some_and(Board::can_reveal)
    }

    /// Whether a line that was just written waits for its place.
    pub fn sorts(&self) -> bool {
        self.view
            .board
            .is_some_and(|cursor| cursor.sorting.is_some())
    }

    /// Whether the board of this step has scores.
    pub fn scores(&self) -> bool {
        let board = self.session().step().board.as_ref();
        board.is_some_and(|board| board.layout.scored())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_digits_becomes_sorted_scores() {
        let values = |text: &str| -> Vec<u8> { read(text).iter().map(|s| s.value()).collect() };
        assert_eq!(values("3855674"), [3, 4, 5, 5, 6, 7, 8]);
        assert_eq!(values("x01"), [0, 1, 10], "x is ten");
        assert_eq!(values("10"), [10], "nobody gives one and nought alone");
        assert_eq!(values("3, 10 8"), [3, 8, 10]);
        assert_eq!(values("31 7"), [1, 3, 7], "no score is 31");
        assert_eq!(values(" "), [0; 0]);
    }

    #[test]
    fn only_what_can_be_a_score_is_typed() {
        assert_eq!(typed("a3-X,é 8"), "3x, 8");
    }
}
