//! What lies in a vak: its lines, or a hint while it is empty, or only that it is closed.
use ratatui::layout::Rect;

use crate::app::BoardCursor;
use crate::domain::board::{Board, Item, Vak};
use crate::domain::ids::Nr;
use crate::tui::canvas::Canvas;
use crate::tui::theme::Accent;
use crate::tui::wrap::wrap;
use crate::words::{board_shapes, screen};

/// What can be read in a vak.
pub(super) enum Content {
    /// Soft words: a hint, or that it is closed.
    Said(String),
    /// The lines of the group.
    Lines,
    /// Nothing.
    Empty,
}

/// What can be read in this vak now.
pub(super) fn content(board: &Board, vak: &Vak) -> Content {
    let filled = board.items_of(&vak.id).next().is_some();
    if board.closed(&vak.id) {
        let opens = vak.opens_at.as_ref().and_then(|id| board.layout.vak(id));
        let opens = opens.map_or("", |vak| &vak.title);
        return Content::Said(if filled {
            board_shapes::parked(opens)
        } else {
            board_shapes::nothing_parked(opens)
        });
    }
    match &vak.hint {
        _ if filled => Content::Lines,
        Some(hint) => Content::Said(hint.clone()),
        None => Content::Empty,
    }
}

/// How many rows the content of a vak takes at this width.
pub(super) fn rows(board: &Board, vak: &Vak, width: u16) -> u16 {
    match content(board, vak) {
        Content::Said(words) => {
            let lines = wrap(&words, usize::from(width.saturating_sub(2)));
            u16::try_from(lines.len()).unwrap_or(u16::MAX)
        }
        Content::Lines => line_rows(board, vak, width),
        Content::Empty => 0,
    }
}

/// How many rows the lines of a vak take at this width.
pub(super) fn line_rows(board: &Board, vak: &Vak, width: u16) -> u16 {
    let width = usize::from(width.saturating_sub(2));
    let lines = board.items_of(&vak.id);
    let rows = lines.map(|item| wrap(&words(item, board), width).len());
    u16::try_from(rows.sum::<usize>()).unwrap_or(u16::MAX)
}

/// The content of a vak in its place. A hint that does not fit whole is left out.
pub(super) fn fill(
    canvas: &mut Canvas<'_, '_>,
    place: Rect,
    board: &Board,
    vak: &Vak,
    cursor: Option<BoardCursor>,
    accent: Accent,
) {
    match content(board, vak) {
        Content::Said(words) => {
            let lines = wrap(&words, usize::from(place.width.saturating_sub(2)));
            if lines.len() <= usize::from(place.height) {
                let second = canvas.theme.second();
                canvas.lines(place.x + 2, place.y, &lines, second);
            }
        }
        Content::Lines => items(canvas, place, board, vak, cursor, accent),
        Content::Empty => {}
    }
}

/// A line with what is known about it.
fn words(item: &Item, board: &Board) -> String {
    let mut words = item.text.clone();
    let mut known = Vec::new();
    if board.trial == Some(item.nr) {
        known.push(screen::TRIAL.to_owned());
    }
    known.extend(item.rule_of.clone());
    if item.habit == Some(true) {
        known.push(screen::HABIT.to_owned());
    }
    if !known.is_empty() {
        words = format!("{words} ({})", known.join(", "));
    }
    words
}

/// The lines of a vak in a place of so many rows: the chosen line is always among them, and what
/// does not fit is counted.
pub(super) fn items(
    canvas: &mut Canvas<'_, '_>,
    place: Rect,
    board: &Board,
    vak: &Vak,
    cursor: Option<BoardCursor>,
    accent: Accent,
) {
    let chosen = cursor.and_then(|cursor| cursor.item);
    let width = usize::from(place.width.saturating_sub(2)).max(1);
    let all: Vec<(&Item, Vec<String>)> = board
        .items_of(&vak.id)
        .map(|item| (item, wrap(&words(item, board), width)))
        .collect();
    let rows = usize::from(place.height);
    let needed: usize = all.iter().map(|(_, lines)| lines.len()).sum();
    let airy = needed + all.len() <= rows + 1;
    let first = if needed <= rows {
        0
    } else {
        first_shown(&all, chosen, rows)
    };
    let style = canvas.theme.accent(accent);
    let mut row = place.y;
    for (at, (item, lines)) in all.iter().enumerate().skip(first) {
        let last = at + 1 == all.len();
        let reserve = if last { 0 } else { u16::from(needed > rows) };
        let height = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        if row + height + reserve > place.bottom() {
            let second = canvas.theme.second();
            let more = screen::more(all.len() - at);
            if row < place.bottom() {
                canvas.put(place.x + 2, row, &more, second);
            }
            return;
        }
        let is_chosen = chosen == Some(item.nr);
        let mark = if is_chosen || board.trial == Some(item.nr) {
            "▶"
        } else {
            "·"
        };
        canvas.put(place.x, row, mark, style);
        let text = if is_chosen {
            canvas.theme.strong()
        } else {
            canvas.theme.text()
        };
        row = canvas.lines(place.x + 2, row, lines, text) + u16::from(airy);
    }
}

/// The first line to show so that the chosen one, or else the newest, is in sight.
fn first_shown(all: &[(&Item, Vec<String>)], chosen: Option<Nr>, rows: usize) -> usize {
    let last = all
        .iter()
        .position(|(item, _)| Some(item.nr) == chosen)
        .unwrap_or(all.len() - 1);
    let mut used = usize::from(last + 1 < all.len());
    let mut first = last;
    while first > 0 || used == 0 {
        used += all[first].1.len();
        if used > rows {
            return (first + 1).min(last);
        }
        if first == 0 {
            break;
        }
        first -= 1;
    }
    first
}
