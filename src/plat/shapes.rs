//! The boards on which a line of text is more than a new item: tallies, the vak that is chosen,
//! the station of a route.
use crate::app::{BoardAction, Meeting};
use crate::domain::board::{Board, Bord};
use crate::domain::text;
use crate::words::board_plain as words;

use super::board::{act, enter, vak};
use super::{Reply, scores};

/// What a line asks to count: how often, up or down, in which vak and row, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Tally {
    times: usize,
    more: bool,
    vak: usize,
    row: usize,
}

/// A line on a board of tallies: "2", "3 bij kaders", "2 eraf", "2 op maandag".
pub(super) fn tally(meeting: &Meeting, board: &Board, line: &str) -> Reply {
    if board.layout.bord != Bord::Turf {
        return Reply::say(words::NO_TALLIES);
    }
    let chosen = meeting.view.board.unwrap_or_default();
    let Some(tally) = understood(board, chosen.row, line) else {
        return Reply::say(words::tally_how(board.layout.vakken.len()));
    };
    let one = if tally.more {
        BoardAction::Count
    } else {
        BoardAction::Uncount
    };
    let small = |number: usize| u8::try_from(number).unwrap_or(u8::MAX);
    let mut msgs = enter(meeting);
    msgs.push(act(BoardAction::GoTo(small(tally.vak), small(tally.row))));
    msgs.extend(vec![act(one); tally.times]);
    Reply::of(msgs)
}

fn understood(board: &Board, row: usize, line: &str) -> Option<Tally> {
    let (line, row) = match line.rsplit_once(words::IN_ROW) {
        Some((line, title)) => (line, find_row(board, title.trim())?),
        None => (line, row),
    };
    let line = line.trim();
    let less = line.strip_suffix(words::LESS).map(str::trim_end);
    let line = less.unwrap_or(line);
    let line = line.strip_suffix(words::MORE).map_or(line, str::trim_end);
    let (times, place) = match line.split_once(words::TIMES_AT) {
        Some((times, place)) => (times.trim().parse().ok()?, place),
        None => (1, line),
    };
    let vak = vak(board, place.trim())?.checked_sub(1)?;
    // A slip of the finger is no thousand hands.
    let possible = (1..=words::TIMES_MOST).contains(&times);
    possible.then_some(Tally {
        times,
        more: less.is_none(),
        vak,
        row,
    })
}

/// The row whose title begins like this.
fn find_row(board: &Board, said: &str) -> Option<usize> {
    let wanted = text::fold(said);
    let rows = &board.layout.rows;
    rows.iter()
        .position(|row| !wanted.is_empty() && text::fold(&row.title).starts_with(&wanted))
}

/// A number alone, on a board where a line goes to the chosen vak: from now on to this one.
pub(super) fn choose(meeting: &Meeting, board: &Board, number: usize) -> Option<Reply> {
    let vak = board.layout.vakken.get(number.checked_sub(1)?)?;
    if !board.layout.bord.takes_lines_at_once() {
        return None;
    }
    if let Some(closed) = closed(board, number - 1) {
        return Some(Reply::say(closed));
    }
    let mut msgs = enter(meeting);
    msgs.push(scores::go_to(meeting, number));
    Some(Reply::of(msgs).and_say(words::goes_to(number, &vak.title)))
}

/// Why nothing can be written in this vak (from 0) now.
pub(super) fn closed(board: &Board, at: usize) -> Option<String> {
    let vak = board.layout.vakken.get(at)?;
    let opens = board.layout.vak(vak.opens_at.as_ref()?)?;
    board
        .closed(&vak.id)
        .then(|| words::closed(&vak.title, &opens.title))
}

/// Where a line goes now, on a board where that is not asked.
pub(super) fn where_lines_go(meeting: &Meeting, board: Option<&Board>) -> Option<String> {
    let board = board?;
    let at = meeting.view.board?.vak;
    let vak = board.layout.vakken.get(at)?;
    let at_once = board.layout.bord.takes_lines_at_once();
    at_once.then(|| words::goes_to(at + 1, &vak.title))
}

/// "hier 3": the group is at that station; without a number at the next one.
pub(super) fn station(meeting: &Meeting, board: &Board, said: &str) -> Reply {
    let count = board.layout.vakken.len();
    if board.layout.bord != Bord::Route {
        return Reply::say(words::NO_STATIONS);
    }
    let here = board
        .station
        .as_ref()
        .and_then(|id| board.layout.position(id));
    let next = here.map_or(1, |at| (at + 2).min(count));
    let number = if said.is_empty() {
        Some(next)
    } else {
        said.parse().ok()
    };
    let Some(number) = number.filter(|number| (1..=count).contains(number)) else {
        return Reply::say(words::no_such_station(count));
    };
    let vak = &board.layout.vakken[number - 1];
    let mut msgs = enter(meeting);
    msgs.extend([scores::go_to(meeting, number), act(BoardAction::Station)]);
    Reply::of(msgs).and_say(words::at_station(number, &vak.title))
}
