//! Sliders: a line for each vak with the spread of the scores, a sign for each mark, and what goes
//! wrong at both ends.
use ratatui::layout::Rect;

use crate::app::BoardCursor;
use crate::domain::board::{Board, Scale, Vak};
use crate::tui::canvas::Canvas;
use crate::tui::theme::Accent;

use super::scale::{Axis, Figures, Seen, ends, figures, halves, legend, put, seen, widest, width};
use super::{notes, width_of};

/// A line is at least so wide, and no wider than a group can look along.
const AXIS: (u16, u16) = (21, 72);
/// Between a line and the words at its ends.
const GAP: u16 = 2;
/// A slider takes no more rows than this.
const EACH_MOST: u16 = 7;
/// Twice the score up to which, and from which, a warning stands out.
const EDGES: (u16, u16) = (4, 16);

/// Whether every slider has its two rows, with the words of its ends beside it.
pub(super) fn fits(board: &Board, area: Rect) -> bool {
    axis(board, area).width >= AXIS.0 && area.height > rows_of(board) * 2
}

fn rows_of(board: &Board) -> u16 {
    u16::try_from(board.layout.vakken.len()).unwrap_or(u16::MAX / 2)
}

/// The line of every slider: the words of the ends stand before and behind it.
fn axis(board: &Board, area: Rect) -> Axis {
    let vakken = &board.layout.vakken;
    let low = widest(vakken.iter().filter_map(ends).map(|(low, _)| low));
    let high = widest(vakken.iter().filter_map(ends).map(|(_, high)| high));
    let taken = low.saturating_add(high).saturating_add(2 * GAP);
    Axis {
        x: area.x + low.saturating_add(GAP).min(area.width),
        width: area.width.saturating_sub(taken).min(AXIS.1),
    }
}

pub(super) fn draw(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    board: &Board,
    cursor: Option<BoardCursor>,
) {
    let count = rows_of(board).max(1);
    let (area, lines) = notes::split(area, board, cursor, count * 2 + 1);
    let top = area.y + legend(canvas, area, board, cursor);
    let each = (area.bottom().saturating_sub(top) / count).clamp(1, EACH_MOST);
    let axis = axis(board, area);
    let mut place = Rect {
        y: top,
        height: each,
        ..area
    };
    let rooms: Vec<u16> = board
        .layout
        .vakken
        .iter()
        .map(|vak| room(board, vak, area))
        .collect();
    let said = figures(board, &rooms);
    for (at, (vak, said)) in board.layout.vakken.iter().zip(&said).enumerate() {
        let chosen = cursor.is_some_and(|cursor| cursor.vak == at);
        slider(canvas, place, board, (vak, said), axis, chosen);
        place.y += each;
    }
    if let Some(lines) = lines {
        notes::draw(canvas, lines, board, cursor);
    }
}

/// What is left beside a title, and beside the warning that may stand there.
fn room(board: &Board, vak: &Vak, area: Rect) -> u16 {
    let warning = near(&seen(board, vak), vak.scale.as_ref());
    let warning = warning.map_or(0, |word| width_of(&word) + 2);
    area.width
        .saturating_sub(width_of(&vak.title) + 3 + warning)
}

/// The warning of the end that the group is at.
fn near(all: &[Seen], scale: Option<&Scale>) -> Option<String> {
    let at = halves(all.first()?.spread.middle);
    let word = if at <= EDGES.0 {
        scale?.too_low.as_ref()?
    } else if at >= EDGES.1 {
        scale?.too_high.as_ref()?
    } else {
        return None;
    };
    Some(format!("! {word}"))
}

/// The title with its figures, the line, and below it the warnings where there is a row for them.
fn slider(
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
    let end = canvas.put(place.x, place.y, &vak.title, style) + 3;
    put(canvas, (end, place.y), said);
    let all = seen(board, vak);
    let marks = u16::try_from(all.len()).unwrap_or(1).max(1);
    // With space every mark has a line of its own.
    let rows = if place.height >= 2 + marks { marks } else { 1 };
    let mut y = place.y + 1;
    words_at_ends(canvas, y, vak, axis);
    for row in 0..rows {
        let of_row =
            |seen: &&Seen| rows == 1 || all.iter().position(|one| one == *seen) == Some(row.into());
        let here: Vec<Seen> = all.iter().filter(of_row).copied().collect();
        axis.line(canvas, y);
        if let Some(first) = here.first() {
            axis.spread(canvas, y, first);
        }
        axis.signs(canvas, y, &here);
        y += 1;
    }
    if let Some(scale) = &vak.scale {
        if y < place.bottom() {
            middle(canvas, y, scale, axis);
            warnings(canvas, y, scale, axis, &all);
        } else if let Some(word) = near(&all, Some(scale)) {
            let warn = canvas.theme.accent(Accent::Warn);
            canvas.put(end + width(said) + 2, place.y, &word, warn);
        }
    }
}

fn words_at_ends(canvas: &mut Canvas<'_, '_>, y: u16, vak: &Vak, axis: Axis) {
    let text = canvas.theme.text();
    if let Some((low, high)) = ends(vak) {
        let x = axis.x.saturating_sub(width_of(low) + GAP);
        canvas.put(x, y, low, text);
        canvas.put(axis.x + axis.width + GAP, y, high, text);
    }
}

/// What goes wrong at both ends, below the line; the end that the group is at stands out.
pub(super) fn warnings(
    canvas: &mut Canvas<'_, '_>,
    y: u16,
    scale: &Scale,
    axis: Axis,
    all: &[Seen],
) {
    let (warn, second) = (canvas.theme.accent(Accent::Warn), canvas.theme.second());
    let reached = all.first().map(|seen| halves(seen.spread.middle));
    let low = reached.is_some_and(|at| at <= EDGES.0);
    let high = reached.is_some_and(|at| at >= EDGES.1);
    if let Some(word) = &scale.too_low {
        let (sign, style) = if low { ("!", warn) } else { ("‹", second) };
        canvas.put(axis.x, y, &format!("{sign} {word}"), style);
    }
    if let Some(word) = &scale.too_high {
        let (sign, style) = if high { ("!", warn) } else { ("›", second) };
        let word = format!("{word} {sign}");
        let x = (axis.x + axis.width).saturating_sub(width_of(&word));
        canvas.put(x, y, &word, style);
    }
}

/// What the middle of a scale means, below it.
fn middle(canvas: &mut Canvas<'_, '_>, y: u16, scale: &Scale, axis: Axis) {
    if let Some(word) = &scale.middle {
        let second = canvas.theme.second();
        let x = axis.cell(10).saturating_sub(width_of(word) / 2);
        canvas.put(x, y, word, second);
    }
}
