//! Rungs between two rails, the lowest below.
use ratatui::layout::Rect;

use crate::app::BoardCursor;
use crate::domain::board::Board;
use crate::tui::canvas::{Canvas, LINE_MOST};

use super::{accent, fill, title};

/// From the rail to the words.
const INSIDE: u16 = 4;

/// How many rows each rung has at least: its title, a line, and the rung itself.
const RUNG_LEAST: u16 = 3;

/// Whether there is space for every rung.
pub(super) fn fits(board: &Board, area: Rect) -> bool {
    let rungs = u16::try_from(board.layout.vakken.len()).unwrap_or(u16::MAX);
    area.height >= RUNG_LEAST.saturating_mul(rungs)
}

pub(super) fn draw(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    board: &Board,
    cursor: Option<BoardCursor>,
) {
    let vakken = &board.layout.vakken;
    let count = u16::try_from(vakken.len()).unwrap_or(1).max(1);
    let height = area.height / count;
    let width = area.width.min(LINE_MOST + 2 * INSIDE);
    let rail = canvas.theme.line();
    let mut y = area.y;
    for (at, vak) in vakken.iter().enumerate().rev() {
        let accent = accent(board.layout.bord, at);
        let style = canvas.theme.accent(accent);
        for row in y..y + height {
            canvas.put(area.x, row, "┃", rail);
            canvas.put(area.x + width - 1, row, "┃", rail);
        }
        let rung = "━".repeat(usize::from(width - 2));
        canvas.put(area.x + 1, y + height - 1, &rung, style);
        let x = area.x + INSIDE;
        if cursor.is_some_and(|cursor| cursor.vak == at) {
            canvas.put(x - 2, y, "▶", style);
        }
        canvas.put(x, y, &title(vak, at, cursor.is_some()), style);
        let place = Rect {
            x,
            y: y + 1,
            width: width - 2 * INSIDE,
            height: height - 2,
        };
        fill(canvas, place, board, vak, cursor, accent);
        y += height;
    }
}
