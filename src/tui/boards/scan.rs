//! A scan: a bar for each vak, full up to the lowest score, open up to the highest, with the sign
//! of the mark where half of the group is.
use ratatui::layout::Rect;

use crate::app::BoardCursor;
use crate::domain::board::{Board, Vak};
use crate::tui::canvas::Canvas;
use crate::tui::theme::Accent;

use super::scale::{Axis, Figures, Seen, doubled, ends, figures, legend, put, seen, sign, widest};
use super::{notes, width_of};

/// A bar is at least so wide, and no wider than a group can look along.
const BAR: (u16, u16) = (16, 60);
/// Between a title, its bar and its figures.
const GAP: u16 = 2;
/// The cells of the figures: "● 6,5 (3-10)" for one mark, medians for more.
const FIGURES: u16 = 12;
/// The same where there is space for words.
const FIGURES_WIDE: u16 = 36;

/// Whether every bar fits beside its title.
pub(super) fn fits(board: &Board, area: Rect) -> bool {
    axis(board, area).width >= BAR.0 && area.height > rows_of(board)
}

fn rows_of(board: &Board) -> u16 {
    u16::try_from(board.layout.vakken.len()).unwrap_or(u16::MAX / 2)
}

fn axis(board: &Board, area: Rect) -> Axis {
    let titles = widest(board.layout.vakken.iter().map(|vak| vak.title.as_str()));
    let wide = titles + BAR.1 + FIGURES_WIDE + 2 * GAP <= area.width;
    let figures = if wide { FIGURES_WIDE } else { FIGURES };
    let taken = titles + figures + 2 * GAP;
    Axis {
        x: area.x + titles + GAP,
        width: area.width.saturating_sub(taken).min(BAR.1),
    }
}

pub(super) fn draw(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    board: &Board,
    cursor: Option<BoardCursor>,
) {
    let count = rows_of(board).max(1);
    let (area, lines) = notes::split(area, board, cursor, count + 1);
    let top = area.y + legend(canvas, area, board, cursor);
    let each = (area.bottom().saturating_sub(top) / count).clamp(1, 5);
    let axis = axis(board, area);
    let mut place = Rect {
        y: top,
        height: each,
        ..area
    };
    let room = area.right().saturating_sub(axis.x + axis.width + GAP);
    let said = figures(board, &vec![room; board.layout.vakken.len()]);
    for (at, (vak, said)) in board.layout.vakken.iter().zip(&said).enumerate() {
        let chosen = cursor.is_some_and(|cursor| cursor.vak == at);
        bar(canvas, place, board, (vak, said), axis, chosen);
        place.y += each;
    }
    if let Some(lines) = lines {
        notes::draw(canvas, lines, board, cursor);
    }
}

fn bar(
    canvas: &mut Canvas<'_, '_>,
    place: Rect,
    board: &Board,
    (vak, said): (&Vak, &Figures),
    axis: Axis,
    chosen: bool,
) {
    let style = canvas.theme.accent(Accent::Hoort);
    if chosen {
        canvas.put(place.x.saturating_sub(2), place.y, "▶", style);
    }
    canvas.put(place.x, place.y, &vak.title, style);
    let x = axis.x + axis.width + GAP;
    put(canvas, (x, place.y), said);
    let all = seen(board, vak);
    let marks = u16::try_from(all.len()).unwrap_or(1).max(1);
    let (rows, high) = shape(place.height, marks);
    let mut y = place.y;
    for row in 0..rows {
        let first = all.get(usize::from(row));
        // Bars of one row need air between them.
        let signs = if high > 1 { THICK } else { THIN };
        for thick in 0..high {
            track(canvas, y + thick, axis, first, signs);
        }
        match first {
            Some(first) if rows > 1 => axis.signs(canvas, y, &[*first]),
            _ => axis.signs(canvas, y, &all),
        }
        y += high;
    }
    if let (Some((low, high)), true) = (ends(vak), y < place.bottom()) {
        let second = canvas.theme.second();
        if width_of(low) + width_of(high) + GAP <= axis.width {
            canvas.put(axis.x, y, low, second);
            canvas.put(axis.x + axis.width - width_of(high), y, high, second);
        }
    }
}

/// How many bars a vak has, and how many rows each of them: one for each mark where they fit.
const fn shape(height: u16, marks: u16) -> (u16, u16) {
    if height > marks * 2 {
        (marks, 2)
    } else if height >= marks {
        (marks, 1)
    } else {
        (1, 1)
    }
}

/// A bar as far as everybody, and as far as part of the group.
const THICK: [&str; 2] = ["█", "▒"];
/// The same on one row.
const THIN: [&str; 2] = ["■", "□"];

/// One row of a bar; beyond it nobody is.
fn track(
    canvas: &mut Canvas<'_, '_>,
    y: u16,
    axis: Axis,
    seen: Option<&Seen>,
    [all, some]: [&str; 2],
) {
    let second = canvas.theme.second();
    for x in axis.x..axis.x + axis.width {
        canvas.put(x, y, "·", second);
    }
    let Some(seen) = seen else { return };
    let (_, accent) = sign(seen.mark);
    let style = canvas.theme.accent(accent);
    let (low, high) = (
        axis.cell(doubled(seen.spread.low)),
        axis.cell(doubled(seen.spread.high)),
    );
    for x in axis.x..=high {
        canvas.put(x, y, if x <= low { all } else { some }, style);
    }
}
