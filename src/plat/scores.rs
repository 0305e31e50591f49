//! Boards with scores and with rows of their own, in lines: a row of digits, the mark, the place of
//! a line on its scale, the row.
use crate::app::{Action, BoardAction, FieldAction, Meeting, Msg};
use crate::domain::board::{Board, Layout};
use crate::domain::ids::Nr;
use crate::domain::text;
use crate::words::{board as board_words, board_plain, board_scores as words};

use super::board::{act, enter, vak};
use super::command::Word;
use super::{Reply, board, field, shapes};

/// In the field for scores: a line of text instead.
const A_LINE: Msg = Msg::Act(Action::Field(FieldAction::NextKind));

/// A line on a board with scores that is no command: scores, a vak, or text.
pub(super) fn line(meeting: &Meeting, board: &Board, line: &str) -> Reply {
    if waits(meeting).is_some() {
        return place(line);
    }
    let (first, rest) = line.split_once(' ').unwrap_or((line, ""));
    let count = board.layout.vakken.len();
    let number = first.parse().ok().filter(|at| (1..=count).contains(at));
    match number {
        Some(number) if is_row(rest) => give(meeting, number, rest),
        None if is_row(line) => give(meeting, chosen(meeting) + 1, line),
        // One person alone: the only vak needs no choosing.
        Some(_) if count == 1 && rest.is_empty() => give(meeting, 1, line),
        Some(_) | None => board::line(meeting, board, line),
    }
}

/// The line that waits for its place on the scale.
fn waits(meeting: &Meeting) -> Option<Nr> {
    meeting.view.board?.sorting
}

/// The vak that is chosen, from 0.
fn chosen(meeting: &Meeting) -> usize {
    meeting.view.board.map_or(0, |cursor| cursor.vak)
}

/// Whether this is a row of scores and nothing else.
fn is_row(said: &str) -> bool {
    let is_score = |c: char| c.is_ascii_digit() || matches!(c, 'x' | 'X' | ' ' | ',');
    said.contains(|c: char| c.is_alphanumeric()) && said.chars().all(is_score)
}

/// The scores of a vak (from 1).
fn give(meeting: &Meeting, number: usize, row: &str) -> Reply {
    let mut msgs = enter(meeting);
    msgs.push(act(BoardAction::Pick(None)));
    msgs.push(at(number - 1, 0));
    msgs.push(act(BoardAction::Write));
    msgs.extend(field::typed(row));
    Reply::of(msgs)
}

/// The place of the line that waits, or of one that was picked.
fn place(said: &str) -> Reply {
    match score(said) {
        Some(score) => Reply::of(vec![act(BoardAction::Score(score)), field::CANCEL]),
        None => Reply::say(words::WHERE_PLAIN),
    }
}

fn score(said: &str) -> Option<u8> {
    if said.eq_ignore_ascii_case("x") {
        return Some(10);
    }
    said.parse().ok().filter(|score| *score <= 10)
}

fn at(vak: usize, row: usize) -> Msg {
    let small = |number: usize| u8::try_from(number).unwrap_or(u8::MAX);
    act(BoardAction::GoTo(small(vak), small(row)))
}

/// A word for scores, marks, places and rows.
pub(super) fn obey(meeting: &Meeting, board: &Board, word: Word, rest: &str) -> Reply {
    if word == Word::Row {
        return row(meeting, board, rest);
    }
    if !board.layout.scored() {
        return Reply::say(words::NO_SCORES);
    }
    if word == Word::Mark {
        mark(meeting, &board.layout, rest)
    } else if word == Word::Lay {
        lay(meeting, board, rest)
    } else {
        scores(meeting, board, rest)
    }
}

/// "cijfers 3855674 bij 2"
fn scores(meeting: &Meeting, board: &Board, rest: &str) -> Reply {
    let (row, number) = match rest.split_once(board_plain::TIMES_AT) {
        Some((row, place)) => (row, vak(board, place.trim())),
        None => (rest, Some(chosen(meeting) + 1)),
    };
    match number {
        Some(number) if is_row(row) => give(meeting, number, row),
        Some(_) | None => Reply::say(words::SCORES_HOW),
    }
}

/// "merk gewenst"
fn mark(meeting: &Meeting, layout: &Layout, rest: &str) -> Reply {
    let wanted = text::fold(rest);
    let given = layout.marks.iter().filter(|mark| !mark.is_earlier());
    let marks: Vec<_> = given.collect();
    let found = marks.iter().position(|mark| {
        !wanted.is_empty() && text::fold(board_words::mark(mark)).starts_with(&wanted)
    });
    let Some(found) = found else {
        return Reply::say(words::NO_SUCH_MARK);
    };
    let now = meeting.view.board.map_or(0, |cursor| cursor.mark);
    let steps = (found + marks.len() - now) % marks.len();
    let mut msgs = enter(meeting);
    msgs.extend(vec![act(BoardAction::NextMark); steps]);
    Reply::of(msgs).and_say(words::scores_mark(board_words::mark(marks[found])))
}

/// "leg het loket op 7"
fn lay(meeting: &Meeting, board: &Board, rest: &str) -> Reply {
    let said = rest.rsplit_once(words::LAY_ON);
    let Some((beginning, score)) = said.and_then(|(line, at)| Some((line, score(at.trim())?)))
    else {
        return Reply::say(words::LAY_HOW);
    };
    board::on_item(meeting, board, beginning, &[act(BoardAction::Score(score))])
}

/// "rij 2", or "rij erbij De buren"
fn row(meeting: &Meeting, board: &Board, rest: &str) -> Reply {
    let mut msgs = enter(meeting);
    if let Some(title) = rest.strip_prefix(words::ROW_ADD) {
        if !board.layout.rows_grow {
            return Reply::say(words::ROWS_FIXED);
        }
        msgs.push(act(BoardAction::AddRow));
        msgs.extend(field::typed(title.trim()));
        return Reply::of(msgs).and_say(words::goes_to_row(title.trim()));
    }
    let numbers = 0..=board.layout.last_row();
    let wanted = rest
        .parse::<usize>()
        .ok()
        .and_then(|number| number.checked_sub(1));
    let title = wanted.and_then(|at| board.layout.rows.get(at));
    let number = title.and_then(|row| {
        numbers
            .into_iter()
            .find(|at| board.layout.row_at(*at).is_some_and(|one| one.id == row.id))
    });
    match (number, title) {
        (Some(number), Some(row)) => {
            msgs.push(at(chosen(meeting), number));
            Reply::of(msgs).and_say(words::goes_to_row(&row.title))
        }
        _ => Reply::say(words::NO_SUCH_ROW),
    }
}

/// What opens the field for a line of text on this board: at a scale Enter asks for scores first.
pub(super) fn line_field(meeting: &Meeting, board: &Board) -> Vec<Msg> {
    let row = meeting.view.board.map_or(0, |cursor| cursor.row);
    let asks = board.layout.scored() && board.layout.row_at(row).is_none();
    let write = act(BoardAction::Write);
    [Some(write), asks.then_some(A_LINE)]
        .into_iter()
        .flatten()
        .collect()
}

/// Why no line can be written on this board yet.
pub(super) fn no_rows(board: &Board) -> Option<Reply> {
    let layout = &board.layout;
    let none = layout.rows_grow && layout.rows.is_empty();
    none.then(|| Reply::say(words::ROW_FIRST))
}

/// The messages that choose a vak (from 1) and stay in the row.
pub(super) fn go_to(meeting: &Meeting, number: usize) -> Msg {
    let row = meeting.view.board.map_or(0, |cursor| cursor.row);
    at(number.saturating_sub(1), row)
}

/// Leaves the board, or lets the line that waits lie without a place.
pub(super) fn leave(meeting: &Meeting) -> Reply {
    let said = if waits(meeting).is_some() {
        shapes::where_lines_go(meeting, meeting.session().step().board.as_ref())
    } else {
        Some(crate::words::plain::LEFT_BOARD.to_owned())
    };
    let reply = Reply::of(vec![act(BoardAction::Leave)]);
    said.into_iter().fold(reply, Reply::and_say)
}
