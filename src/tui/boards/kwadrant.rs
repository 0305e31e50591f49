//! Two by two: a heavy line in its own colour above each place, with its lines below.
use ratatui::layout::Rect;

use crate::app::BoardCursor;
use crate::domain::board::Board;
use crate::tui::canvas::Canvas;
use crate::tui::wrap::cut;
use crate::words::board_shapes as words;

use super::{ACCENTS, items, title};

/// From so many rows on there is space for what lies on the axes.
const ROOMY: u16 = 14;

/// Where each vak lies: the first is both, the second has the first axis, the third the second
/// axis, the fourth neither. Both axes grow to the top left, so that "allebei" is read first.
const PLACES: [(u16, u16); 4] = [(0, 0), (0, 1), (1, 0), (1, 1)];

pub(super) fn draw(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    board: &Board,
    cursor: Option<BoardCursor>,
) {
    let area = axes(canvas, area, board);
    let width = (area.width - 2) / 2;
    let height = area.height / 2;
    for (at, vak) in board.layout.vakken.iter().enumerate().take(4) {
        let (column, row) = PLACES[at];
        let accent = ACCENTS[at];
        let x = area.x + column * (width + 2);
        let y = area.y + row * height;
        let style = canvas.theme.accent(accent);
        canvas.put(x, y, &"▄".repeat(usize::from(width)), style);
        if cursor.is_some_and(|cursor| cursor.vak == at) {
            canvas.put(x - 2, y + 1, "▶", style);
        }
        let name = cut(&title(vak, at, cursor.is_some()), usize::from(width));
        canvas.put(x, y + 1, &name, style);
        let place = Rect {
            x,
            y: y + 2,
            width,
            height: height.saturating_sub(2),
        };
        items(canvas, place, board, vak, cursor, accent);
    }
}

/// How many lie on each axis, below the vakken where there is space for it. Answers with the place
/// of the vakken.
fn axes(canvas: &mut Canvas<'_, '_>, area: Rect, board: &Board) -> Rect {
    let Some(names) = board.layout.axes.as_ref().filter(|_| area.height >= ROOMY) else {
        return area;
    };
    let counts: Vec<usize> = board.tally().into_iter().map(|(_, count)| count).collect();
    let [both, first, second, _] = counts.as_slice() else {
        return area;
    };
    if counts.iter().sum::<usize>() > 0 {
        let said = words::on_axes(names, [both + first, both + second], *both);
        let style = canvas.theme.second();
        canvas.put(area.x, area.bottom() - 1, &said, style);
    }
    Rect {
        height: area.height - 2,
        ..area
    }
}
