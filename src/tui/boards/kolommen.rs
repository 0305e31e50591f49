//! Lists side by side: a heavy line above each column, more than four columns in two rows.
use ratatui::layout::Rect;

use crate::app::{BoardCursor, across};
use crate::domain::board::{Board, Vak};
use crate::tui::canvas::Canvas;
use crate::tui::wrap::wrap;

use super::{accent, fill, title};

/// Between two columns; the sign of the chosen one stands in it.
const GAP: u16 = 3;

pub(super) fn draw(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    board: &Board,
    cursor: Option<BoardCursor>,
) {
    let vakken = &board.layout.vakken;
    let across = across(&board.layout).max(1);
    let columns = u16::try_from(across).unwrap_or(1);
    let rows = u16::try_from(vakken.len().div_ceil(across)).unwrap_or(1);
    let width = (area.width - GAP * (columns - 1)) / columns;
    let height = area.height / rows;
    let mut y = area.y;
    for (row, beside) in vakken.chunks(across).enumerate() {
        let first = row * across;
        let name = |(at, vak): (usize, &Vak)| {
            wrap(
                &title(vak, first + at, cursor.is_some()),
                usize::from(width),
            )
        };
        let names: Vec<Vec<String>> = beside.iter().enumerate().map(name).collect();
        // The lines of columns beside each other begin at one height.
        let most = names.iter().map(Vec::len).max().unwrap_or(1);
        let most = u16::try_from(most).unwrap_or(1);
        let mut x = area.x;
        for (at, (vak, name)) in (first..).zip(beside.iter().zip(&names)) {
            let accent = accent(board.layout.bord, at);
            let style = canvas.theme.accent(accent);
            canvas.put(x, y, &"▄".repeat(usize::from(width)), style);
            if cursor.is_some_and(|cursor| cursor.vak == at) {
                canvas.put(x - 2, y + 1, "▶", style);
            }
            canvas.lines(x, y + 1, name, style);
            let place = Rect {
                x,
                y: y + 1 + most,
                width,
                height: height.saturating_sub(1 + most),
            };
            fill(canvas, place, board, vak, cursor, accent);
            x += width + GAP;
        }
        y += height;
    }
}
