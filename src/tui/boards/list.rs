//! Any board as a list: vak by vak, with its lines below. It keeps the meaning where a drawing
//! does not fit.
use ratatui::layout::Rect;

use crate::app::BoardCursor;
use crate::domain::board::Board;
use crate::tui::canvas::Canvas;
use crate::words::screen;

use super::{ACCENTS, items, title};

pub(super) fn draw(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    board: &Board,
    cursor: Option<BoardCursor>,
) {
    let here = cursor.map_or(0, |cursor| cursor.vak);
    let count = board.layout.vakken.len();
    let titles = u16::try_from(count).unwrap_or(u16::MAX);
    let free = area.height.saturating_sub(titles);
    let tallies = board.tally();
    let wanted = |at: usize| u16::try_from(tallies[at].1).unwrap_or(u16::MAX);
    // The chosen vak shows its lines; the others get what is left, in order.
    let mut left = free;
    let mut rows = vec![0; count];
    let order = std::iter::once(here).chain((0..count).filter(|at| *at != here));
    for at in order.filter(|at| *at < count) {
        rows[at] = wanted(at).saturating_mul(2).min(left);
        left -= rows[at];
    }
    let mut y = area.y;
    for (at, vak) in board.layout.vakken.iter().enumerate() {
        if y >= area.bottom() {
            return;
        }
        let accent = ACCENTS[at % ACCENTS.len()];
        let style = canvas.theme.accent(accent);
        let mark = if cursor.is_some_and(|cursor| cursor.vak == at) {
            "▶"
        } else {
            " "
        };
        canvas.put(area.x.saturating_sub(2), y, mark, style);
        let end = canvas.put(area.x, y, &title(vak, at, cursor.is_some()), style);
        if rows[at] == 0 && wanted(at) > 0 {
            let second = canvas.theme.second();
            canvas.put(end + 2, y, &screen::more(usize::from(wanted(at))), second);
        }
        let place = Rect {
            x: area.x,
            y: y + 1,
            width: area.width,
            height: rows[at],
        };
        items(canvas, place, board, vak, cursor, accent);
        y += 1 + used(board, at, rows[at], area.width);
    }
}

/// The rows that the lines of a vak take, at most what they were given.
fn used(board: &Board, at: usize, given: u16, width: u16) -> u16 {
    let vak = &board.layout.vakken[at];
    let width = usize::from(width.saturating_sub(2)).max(1);
    let lines = board
        .items_of(&vak.id)
        .map(|item| crate::tui::wrap::wrap(&super::words(item, board), width).len());
    u16::try_from(lines.sum::<usize>())
        .unwrap_or(u16::MAX)
        .min(given)
}
