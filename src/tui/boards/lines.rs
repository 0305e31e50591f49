//! What lies in a vak: its lines, or a hint while it is empty, or only that it is closed.
use std::ops::Range;

use ratatui::layout::Rect;

use crate::app::BoardCursor;
use crate::domain::board::{Board, Item, Vak};
use crate::domain::ids::Nr;
use crate::tui::canvas::Canvas;
use crate::tui::theme::Accent;
use crate::tui::wrap::{cut, wrap};
use crate::words::{board as board_words, board_scores, board_shapes, screen};

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
    let ends = vak
        .scale
        .as_ref()
        .map(|scale| board_scores::ends(&scale.low, &scale.high));
    match vak.hint.clone().or(ends) {
        _ if filled => Content::Lines,
        Some(hint) => Content::Said(hint),
        None => Content::Empty,
    }
}

/// How many rows the content of a vak takes at this width.
pub(super) fn rows(board: &Board, vak: &Vak, width: u16) -> u16 {
    match content(board, vak) {
        Content::Said(words) => {
            let lines = wrap(&words, usize::from(width));
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
    let rows = lines.map(|item| wrap(&text_of(item, board), width).len());
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
            let lines = wrap(&words, usize::from(place.width));
            if lines.len() <= usize::from(place.height) {
                let second = canvas.theme.second();
                canvas.lines(place.x, place.y, &lines, second);
            }
        }
        Content::Lines => items(canvas, place, board, vak, cursor, accent),
        Content::Empty => {}
    }
}

/// A line with what is known about it.
pub(super) fn text_of(item: &Item, board: &Board) -> String {
    let place = item.place.as_ref();
    let mut words = item.text.clone();
    if let Some(at) = place.and_then(|place| place.at) {
        words = board_words::on_scale(&words, at.value());
    }
    // Where rows are not drawn as rows a line says in which one it lies.
    let row = place.and_then(|place| place.cell.row.as_ref());
    let rows = board.layout.rows.iter().filter(|_| board.layout.scored());
    if let Some(row) = rows.into_iter().find(|known| Some(&known.id) == row) {
        words = format!("{}: {words}", row.title);
    }
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
    let hidden = in_place(canvas, place, (board, vak), cursor, accent, true);
    count_hidden(canvas, place, hidden);
}

/// The same on every row of the place: who asks counts what does not fit.
pub(super) fn newest(
    canvas: &mut Canvas<'_, '_>,
    place: Rect,
    board: &Board,
    vak: &Vak,
    cursor: Option<BoardCursor>,
    accent: Accent,
) -> usize {
    match content(board, vak) {
        Content::Lines if place.height > 0 => {
            in_place(canvas, place, (board, vak), cursor, accent, false)
        }
        Content::Lines => board.items_of(&vak.id).count(),
        Content::Said(_) | Content::Empty => {
            fill(canvas, place, board, vak, cursor, accent);
            0
        }
    }
}

/// The lines that fit, with a row left for counting the others or not; answers with how many do
/// not fit.
fn in_place(
    canvas: &mut Canvas<'_, '_>,
    place: Rect,
    (board, vak): (&Board, &Vak),
    cursor: Option<BoardCursor>,
    accent: Accent,
    counts: bool,
) -> usize {
    let width = usize::from(place.width.saturating_sub(2)).max(1);
    let lines = |item| (item, wrap(&text_of(item, board), width));
    let all: Vec<(&Item, Vec<String>)> = board.items_of(&vak.id).map(lines).collect();
    broken(canvas, place, (board, &all), cursor, accent, counts)
}

/// Lines of any vak, broken into rows already: the chosen one is among them, and what does not fit
/// is counted.
pub(super) fn listed(
    canvas: &mut Canvas<'_, '_>,
    place: Rect,
    of: (&Board, &[(&Item, Vec<String>)]),
    cursor: Option<BoardCursor>,
    accent: Accent,
) {
    let hidden = broken(canvas, place, of, cursor, accent, true);
    count_hidden(canvas, place, hidden);
}

fn count_hidden(canvas: &mut Canvas<'_, '_>, place: Rect, hidden: usize) {
    if hidden > 0 && place.height > 0 {
        let second = canvas.theme.second();
        let row = place.bottom() - 1;
        canvas.put(place.x + 2, row, &screen::more(hidden), second);
    }
}

fn broken(
    canvas: &mut Canvas<'_, '_>,
    place: Rect,
    (board, all): (&Board, &[(&Item, Vec<String>)]),
    cursor: Option<BoardCursor>,
    accent: Accent,
    counts: bool,
) -> usize {
    let chosen = cursor.and_then(|cursor| cursor.item);
    let width = usize::from(place.width.saturating_sub(2)).max(1);
    let rows = usize::from(place.height);
    let needed: usize = all.iter().map(|(_, lines)| lines.len()).sum();
    let airy = needed + all.len() <= rows + 1;
    // A line by itself is read as far as it fits.
    let seen = if needed <= rows || (all.len() == 1 && rows > 0) {
        0..all.len()
    } else {
        in_sight(all, chosen, rows.saturating_sub(usize::from(counts)))
    };
    let hidden = all.len() - seen.len();
    let last = place
        .bottom()
        .saturating_sub(u16::from(hidden > 0 && counts));
    let style = canvas.theme.accent(accent);
    let mut row = place.y;
    for (item, lines) in &all[seen] {
        let is_chosen = chosen == Some(item.nr);
        let mark = if is_chosen || board.trial == Some(item.nr) {
            "▶"
        } else {
            "·"
        };
        let text = if is_chosen {
            canvas.theme.strong()
        } else {
            canvas.theme.text()
        };
        canvas.put(place.x, row, mark, style);
        let lines = cut_lines(lines, usize::from(last.saturating_sub(row)), width);
        row = canvas.lines(place.x + 2, row, &lines, text) + u16::from(airy);
    }
    hidden
}

/// The lines around the chosen one, or else up to the newest, that fit in so many rows. One line
/// that is too long by itself is the only one.
fn in_sight(all: &[(&Item, Vec<String>)], chosen: Option<Nr>, rows: usize) -> Range<usize> {
    let height = |at: usize| all[at].1.len();
    let newest = all.len() - 1;
    let anchor = all.iter().position(|(item, _)| Some(item.nr) == chosen);
    let anchor = anchor.unwrap_or(newest);
    if rows == 0 {
        return anchor..anchor;
    }
    let (mut first, mut end, mut used) = (anchor, anchor + 1, height(anchor));
    while first > 0 && used + height(first - 1) <= rows {
        first -= 1;
        used += height(first);
    }
    while end <= newest && used + height(end) <= rows {
        used += height(end);
        end += 1;
    }
    first..end
}

/// As many lines as there are rows for; a text that goes on says so.
fn cut_lines(lines: &[String], rows: usize, width: usize) -> Vec<String> {
    let mut kept = lines.get(..rows).unwrap_or(lines).to_vec();
    if let Some(last) = kept.last_mut().filter(|_| rows < lines.len()) {
        *last = cut(&format!("{last} …"), width);
    }
    kept
}
