//! Scales: a beam that tips to the heavier side, and below each pan what lies in it.
use ratatui::layout::Rect;

use crate::app::BoardCursor;
use crate::domain::board::{Board, Vak};
use crate::tui::canvas::Canvas;
use crate::tui::theme::Accent;
use crate::tui::wrap::wrap;
use crate::words::board_scores as words;

use super::dots::Dots;
use super::scale::{Figures, figures, legend, put};
use super::{accent, fill, items, title};

/// Between two pans; the foot and the sign of the chosen one stand in it.
const GAP: u16 = 5;
/// A pan is at least so wide.
const PAN_LEAST: u16 = 14;

/// Whether every pan is wide enough for what lies in it.
pub(super) fn fits(board: &Board, area: Rect) -> bool {
    let count = columns(board);
    area.width + GAP >= count * (PAN_LEAST + GAP) && area.height >= 9
}

fn columns(board: &Board) -> u16 {
    u16::try_from(board.layout.vakken.len()).unwrap_or(1).max(1)
}

pub(super) fn draw(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    board: &Board,
    cursor: Option<BoardCursor>,
) {
    let used = legend(canvas, area, board, cursor);
    let area = Rect {
        y: area.y + used,
        height: area.height.saturating_sub(used),
        ..area
    };
    let count = columns(board);
    let width = (area.width - GAP * (count - 1)) / count;
    // How far an end can go up or down from the middle.
    let reach = (area.height / 8).clamp(1, 3);
    let sinks = sinks(board, reach);
    let centres: Vec<u16> = (0..count)
        .map(|at| area.x + at * (width + GAP) + width / 2)
        .collect();
    beam(canvas, (area, reach), &centres, &sinks);
    heaviest(canvas, area, board);
    let heavy = board.heaviest().map(|vak| &vak.id);
    let said = figures(board, &vec![width; board.layout.vakken.len()]);
    for (at, said) in said.iter().enumerate() {
        let column = u16::try_from(at).unwrap_or(0);
        let x = area.x + column * (width + GAP);
        let top = area.y + 1 + sinks[at];
        let place = Rect {
            x,
            y: top,
            width,
            height: area.bottom().saturating_sub(top),
        };
        let heaviest = heavy == Some(&board.layout.vakken[at].id);
        pan(
            canvas,
            place,
            board,
            (at, said, heaviest, reach + 1),
            cursor,
        );
    }
}

/// How many rows each end of the beam lies below its highest place: in the middle while nothing
/// tips it.
fn sinks(board: &Board, reach: u16) -> Vec<u16> {
    let count = board.layout.vakken.len();
    let weights: Vec<f32> = board.tilt().iter().map(|(_, weight)| *weight).collect();
    let (Some(first), Some(last)) = (weights.first(), weights.last()) else {
        return vec![reach; count];
    };
    let (low, high) = if first > last {
        (2 * reach, 0)
    } else if last > first {
        (0, 2 * reach)
    } else {
        (reach, reach)
    };
    let whole = u16::try_from(count.saturating_sub(1)).unwrap_or(1).max(1);
    // The ends in between hang from the same straight beam.
    (0..=whole)
        .map(|at| (low * (whole - at) + high * at) / whole)
        .collect()
}

/// The beam, what it rests on, and the strings of the pans.
fn beam(canvas: &mut Canvas<'_, '_>, (area, reach): (Rect, u16), centres: &[u16], sinks: &[u16]) {
    let place = Rect {
        height: (2 * reach + 1).min(area.height),
        ..area
    };
    let mut dots = Dots::new(place);
    let dot = |x: u16, y: u16| (i32::from(x - area.x) * 2, i32::from(y) * 4 + 2);
    let (Some(first), Some(last)) = (centres.first(), centres.last()) else {
        return;
    };
    let (from, to) = (dot(*first, sinks[0]), dot(*last, sinks[sinks.len() - 1]));
    dots.line(from, to, 1, Accent::Hoort);
    dots.line((from.0, from.1 + 1), (to.0, to.1 + 1), 1, Accent::Hoort);
    dots.draw(canvas);
    let style = canvas.theme.accent(Accent::Hoort);
    let middle = u16::midpoint(*first, *last);
    canvas.put(middle, area.y + reach, "▲", style);
    if centres.len() == 2 {
        // A pan that hangs in the middle leaves no place for the foot.
        let foot = (area.y + 3 * reach + 3).min(area.bottom());
        for y in area.y + reach + 1..foot {
            canvas.put(middle, y, "┃", style);
        }
        canvas.put(middle - 1, foot, "━┻━", style);
    }
}

/// Which pan weighs most, on the last row of a place.
pub(super) fn heaviest(canvas: &mut Canvas<'_, '_>, area: Rect, board: &Board) {
    let weights = board.tilt();
    let is_loaded = weights.iter().any(|(_, weight)| *weight > 0.0);
    let level = |pair: &[(&Vak, f32)]| (pair[0].1 - pair[1].1).abs() < f32::EPSILON;
    let words = match board.heaviest() {
        Some(vak) => words::heaviest(&vak.title),
        None if is_loaded && weights.windows(2).all(level) => words::BALANCED.to_owned(),
        None => return,
    };
    let text = canvas.theme.strong();
    canvas.put(area.x, area.bottom() - 1, &words, text);
}

/// The strings, long enough to hang clear of the beam; the pan, its title with its figures, and
/// what lies in it.
fn pan(
    canvas: &mut Canvas<'_, '_>,
    place: Rect,
    board: &Board,
    (at, said, heaviest, strings): (usize, &Figures, bool, u16),
    cursor: Option<BoardCursor>,
) {
    let vak = &board.layout.vakken[at];
    let accent = accent(board.layout.bord, at);
    let style = canvas.theme.accent(accent);
    let centre = place.x + place.width / 2;
    let mut y = place.y;
    for _ in 0..strings {
        canvas.put(centre, y, "│", style);
        y += 1;
    }
    let inside = usize::from(place.width.saturating_sub(2));
    canvas.put(place.x, y, &format!("╰{}╯", "━".repeat(inside)), style);
    y += 1;
    if cursor.is_some_and(|cursor| cursor.vak == at) {
        canvas.put(place.x.saturating_sub(2), y, "▶", style);
    }
    let numbered = cursor.is_some() && !board.layout.scored();
    let mut name = title(vak, at, numbered);
    if heaviest {
        name = format!("▼ {name}");
    }
    y = canvas.lines(place.x, y, &wrap(&name, usize::from(place.width)), style);
    if !said.is_empty() {
        put(canvas, (place.x, y), said);
        y += 1;
    }
    let below = Rect {
        y,
        height: place.bottom().saturating_sub(y + 1),
        ..place
    };
    // Once there are scores it has been said what they mean.
    if said.is_empty() {
        fill(canvas, below, board, vak, cursor, accent);
    } else {
        items(canvas, below, board, vak, cursor, accent);
    }
}
