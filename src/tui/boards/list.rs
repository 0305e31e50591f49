//! Any board as a list: vak by vak, with its lines below. It keeps the meaning where a drawing
//! does not fit.
use ratatui::layout::Rect;

use crate::app::BoardCursor;
use crate::domain::board::{Board, Bord, Vak};
use crate::tui::canvas::Canvas;
use crate::words::screen;

use super::lines::{Content, content, newest, rows};
use super::scale::{figures, legend, put};
use super::{accent, title, width_of};

/// The vakken from top to bottom: rings and rungs go up towards the last one.
fn order(board: &Board) -> Vec<usize> {
    let order = 0..board.layout.vakken.len();
    if matches!(board.layout.bord, Bord::Ringen | Bord::Ladder) {
        order.rev().collect()
    } else {
        order.collect()
    }
}

pub(super) fn draw(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    board: &Board,
    cursor: Option<BoardCursor>,
) {
    let by_number = cursor.is_some() && !board.layout.scored();
    numbered(canvas, area, board, cursor, by_number);
}

/// The list with a number before each title, or without.
pub(super) fn numbered(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    board: &Board,
    cursor: Option<BoardCursor>,
    numbered: bool,
) {
    let mut order = order(board);
    let used = legend(canvas, area, board, cursor);
    let area = Rect {
        y: area.y + used,
        height: area.height.saturating_sub(used),
        ..area
    };
    let vakken = board.layout.vakken.iter().enumerate();
    let names = vakken.map(|(at, vak)| width_of(&title(vak, at, numbered)));
    let rooms: Vec<u16> = names
        .map(|name| area.width.saturating_sub(name + 2))
        .collect();
    let said = figures(board, &rooms);
    let here = cursor.map(|cursor| cursor.vak);
    let left_out = in_sight(&mut order, area.height, here);
    let area = Rect {
        height: area.height.saturating_sub(u16::from(left_out > 0)),
        ..area
    };
    if left_out > 0 {
        let second = canvas.theme.second();
        canvas.put(area.x, area.bottom(), &screen::more(left_out), second);
    }
    let titles = u16::try_from(order.len()).unwrap_or(u16::MAX);
    let (given, left) = shared(area.height.saturating_sub(titles), area.width, board, here);
    let gap = u16::from(left + 1 >= titles && titles > 1);
    let mut y = area.y;
    for at in order {
        if y >= area.bottom() {
            return;
        }
        let vak = &board.layout.vakken[at];
        let accent = accent(board.layout.bord, at);
        let style = canvas.theme.accent(accent);
        let mark = if here == Some(at) { "▶" } else { " " };
        canvas.put(area.x.saturating_sub(2), y, mark, style);
        let end = canvas.put(area.x, y, &title(vak, at, numbered), style);
        let end = put(canvas, (end + 2, y), &said[at]);
        let place = Rect {
            x: area.x,
            y: y + 1,
            width: area.width,
            height: given[at],
        };
        let hidden = newest(canvas, place, board, vak, cursor, accent);
        if hidden > 0 {
            let second = canvas.theme.second();
            canvas.put(end + 2, y, &screen::more(hidden), second);
        }
        y += 1 + given[at] + gap;
    }
}

/// Leaves as many vakken as have a row, with the chosen one among them; answers with how many went.
fn in_sight(order: &mut Vec<usize>, rows: u16, here: Option<usize>) -> usize {
    let (count, rows) = (order.len(), usize::from(rows));
    if count <= rows {
        return 0;
    }
    // One row says how many there are besides.
    let most = rows.saturating_sub(1);
    let chosen = order.iter().position(|at| Some(*at) == here).unwrap_or(0);
    let last = (chosen + 1).max(most).min(count);
    *order = order[last.saturating_sub(most)..last].to_vec();
    count - order.len()
}

/// The rows of each vak, and what is left: first a row for each, so that none is out of sight, then
/// all of the chosen one, then in turn for the others, the first one on the board first.
fn shared(rows_left: u16, width: u16, board: &Board, here: Option<usize>) -> (Vec<u16>, u16) {
    let vakken = &board.layout.vakken;
    let is_said = |vak: &Vak| !matches!(content(board, vak), Content::Lines);
    let wanted: Vec<u16> = vakken
        .iter()
        .map(|vak| {
            if is_said(vak) {
                0
            } else {
                rows(board, vak, width)
            }
        })
        .collect();
    let mut given = vec![0; wanted.len()];
    let mut left = rows_left;
    let mut turn = |given: &mut Vec<u16>, at: usize| {
        let more = left > 0 && given[at] < wanted[at];
        given[at] += u16::from(more);
        left -= u16::from(more);
        more
    };
    let first = here.filter(|here| *here < given.len());
    for at in first.into_iter().chain(0..given.len()) {
        if given[at] == 0 {
            turn(&mut given, at);
        }
    }
    while first.is_some_and(|at| turn(&mut given, at)) {}
    while (0..given.len()).filter(|at| turn(&mut given, *at)).count() > 0 {}
    // A hint is there whole or not at all, the one of the chosen vak first.
    for at in first.into_iter().chain(0..given.len()) {
        let hint = rows(board, &vakken[at], width);
        if given[at] == 0 && is_said(&vakken[at]) && hint <= left {
            given[at] = hint;
            left -= hint;
        }
    }
    (given, left)
}
