//! Any board as a list: vak by vak, with its lines below. It keeps the meaning where a drawing
//! does not fit.
use ratatui::layout::Rect;

use crate::app::BoardCursor;
use crate::domain::board::{Board, Bord};
use crate::tui::canvas::Canvas;
use crate::words::screen;

use super::lines::rows;
use super::{accent, fill, title};

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
    numbered(canvas, area, board, cursor, cursor.is_some());
}

/// The list with a number before each title, or without.
pub(super) fn numbered(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    board: &Board,
    cursor: Option<BoardCursor>,
    numbered: bool,
) {
    let order = order(board);
    let titles = u16::try_from(order.len()).unwrap_or(u16::MAX);
    let mut left = area.height.saturating_sub(titles);
    let mut given = vec![0; order.len()];
    // The chosen vak shows its lines; the others get what is left, in order.
    let here = cursor.map(|cursor| cursor.vak);
    let first = here.filter(|here| *here < given.len());
    let others = order.iter().copied().filter(|at| Some(*at) != here);
    for at in first.into_iter().chain(others) {
        let vak = &board.layout.vakken[at];
        given[at] = rows(board, vak, area.width).min(left);
        left -= given[at];
    }
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
        let lines = board.items_of(&vak.id).count();
        if given[at] == 0 && lines > 0 && !board.closed(&vak.id) {
            let second = canvas.theme.second();
            canvas.put(end + 2, y, &screen::more(lines), second);
        }
        let place = Rect {
            x: area.x,
            y: y + 1,
            width: area.width,
            height: given[at],
        };
        fill(canvas, place, board, vak, cursor, accent);
        y += 1 + given[at] + gap;
    }
}
