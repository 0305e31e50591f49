//! A grid of vakken by rows: all rows where there is space, else the ones around the chosen one,
//! and on a narrow screen one row at a time.
use std::ops::Range;

use ratatui::layout::Rect;

use crate::app::BoardCursor;
use crate::domain::board::{Board, Cell, Item, Layout, Row, Vak};
use crate::tui::canvas::Canvas;
use crate::tui::theme::Accent;
use crate::tui::wrap::wrap;
use crate::words::{board_scores, screen};

use super::lines::{listed, text_of};
use super::{accent, title, width_of};

/// Between two columns; the sign of the chosen place stands in it.
const GAP: u16 = 2;
/// A column is at least so wide.
const COLUMN_LEAST: u16 = 14;
/// The titles of the rows take at most this part of the width.
const LABELS: u16 = 4;
/// A row has at least so many rows of the screen: its line, and one line of text.
const ROW_LEAST: u16 = 2;

/// One that grows, before its first row. `keys` is whether a key may be named.
pub(super) fn empty(canvas: &mut Canvas<'_, '_>, area: Rect, keys: bool) {
    let second = canvas.theme.second();
    let said = if keys {
        board_scores::NO_ROWS
    } else {
        board_scores::NO_ROWS_IN_ROOM
    };
    canvas.put(area.x, area.y, said, second);
}

pub(super) fn draw(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    board: &Board,
    cursor: Option<BoardCursor>,
) {
    let (labels, width) = columns(&board.layout, area);
    if width >= COLUMN_LEAST && area.height >= 6 {
        grid(canvas, area, board, cursor, (labels, width));
    } else {
        one(canvas, area, board, cursor);
    }
}

/// Whether the rows stand below each other here; else there is one at a time.
pub(super) fn is_grid(layout: &Layout, area: Rect) -> bool {
    columns(layout, area).1 >= COLUMN_LEAST && area.height >= 6
}

/// The cells of the titles of the rows, and of each column.
fn columns(layout: &Layout, area: Rect) -> (u16, u16) {
    let widest = layout.rows.iter().map(|row| width_of(&row.title)).max();
    let labels = widest.unwrap_or(0).min(area.width / LABELS).max(6);
    let count = u16::try_from(layout.vakken.len()).unwrap_or(1).max(1);
    let width = (area.width.saturating_sub(labels) / count).saturating_sub(GAP);
    (labels, width)
}

/// What lies in one place, broken into rows.
fn entries<'a>(board: &'a Board, vak: &Vak, row: &Row, width: u16) -> Vec<(&'a Item, Vec<String>)> {
    let cell = Cell {
        vak: vak.id.clone(),
        row: Some(row.id.clone()),
    };
    let width = usize::from(width.saturating_sub(2)).max(1);
    let items = board.in_cell(&cell);
    items
        .map(|item| (item, wrap(&text_of(item, board), width)))
        .collect()
}

/// How many rows of the screen a row wants: its longest cell or its title.
fn wanted(board: &Board, row: &Row, (labels, width): (u16, u16)) -> u16 {
    let cells = board.layout.vakken.iter().map(|vak| {
        let lines = entries(board, vak, row, width);
        lines.iter().map(|(_, lines)| lines.len()).sum::<usize>()
    });
    let name = wrap(&row.title, usize::from(labels)).len();
    let most = cells.max().unwrap_or(0).max(name).max(1);
    u16::try_from(most).unwrap_or(u16::MAX).saturating_add(1)
}

fn grid(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    board: &Board,
    cursor: Option<BoardCursor>,
    (labels, width): (u16, u16),
) {
    let top = head(canvas, area, board, cursor, (labels, width));
    let rows = &board.layout.rows;
    let free = area.bottom().saturating_sub(top);
    let most = usize::from((free / ROW_LEAST).max(1));
    let seen = in_sight(rows.len(), most, cursor.map_or(0, |cursor| cursor.row));
    let hidden = rows.len() - seen.len();
    let free = free.saturating_sub(u16::from(hidden > 0));
    let wants: Vec<u16> = rows[seen.clone()]
        .iter()
        .map(|row| wanted(board, row, (labels, width)))
        .collect();
    let given = share(&wants, free, ROW_LEAST);
    let mut y = top;
    for (at, high) in seen.zip(given) {
        let place = Rect {
            y,
            height: high,
            ..area
        };
        across(canvas, place, board, (at, cursor), (labels, width));
        y += high;
    }
    if hidden > 0 {
        let second = canvas.theme.second();
        canvas.put(area.x, y, &screen::more(hidden), second);
    }
}

/// So many of the rows, with the chosen one among them.
fn in_sight(count: usize, most: usize, chosen: usize) -> Range<usize> {
    let last = (chosen + 1).max(most).min(count);
    last.saturating_sub(most)..last
}

/// What each gets of so many rows of the screen: all have the least, then in turn what they want.
fn share(wants: &[u16], free: u16, least: u16) -> Vec<u16> {
    let mut given: Vec<u16> = wants.iter().map(|want| (*want).min(least)).collect();
    let mut left = free.saturating_sub(given.iter().sum());
    while left > 0 {
        let mut turns = 0;
        for (has, want) in given.iter_mut().zip(wants) {
            if *has < *want && left > 0 {
                *has += 1;
                left -= 1;
                turns += 1;
            }
        }
        if turns == 0 {
            break;
        }
    }
    given
}

/// The chosen vak shows something of what is in it: if need be in a row of another one.
fn first_of_all(mut given: Vec<u16>, wants: &[u16], chosen: Option<usize>) -> Vec<u16> {
    let Some(chosen) = chosen.filter(|at| given.get(*at) == Some(&1) && wants[*at] > 1) else {
        return given;
    };
    if let Some(other) = given.iter().position(|rows| *rows > 1) {
        given[other] -= 1;
        given[chosen] += 1;
    }
    given
}

/// The titles above the columns.
fn head(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    board: &Board,
    cursor: Option<BoardCursor>,
    (labels, width): (u16, u16),
) -> u16 {
    let mut below = area.y + 1;
    let mut x = area.x + labels + GAP;
    for (at, vak) in board.layout.vakken.iter().enumerate() {
        let style = canvas.theme.accent(accent(board.layout.bord, at));
        let lines = wrap(&title(vak, at, cursor.is_some()), usize::from(width));
        below = below.max(canvas.lines(x, area.y, &lines, style));
        x += width + GAP;
    }
    below
}

/// One row: a thin line above it, its title, and its cells.
fn across(
    canvas: &mut Canvas<'_, '_>,
    place: Rect,
    board: &Board,
    (at, cursor): (usize, Option<BoardCursor>),
    (labels, width): (u16, u16),
) {
    let row = &board.layout.rows[at];
    let (line, strong) = (canvas.theme.line(), canvas.theme.strong());
    canvas.put(
        place.x,
        place.y,
        &"─".repeat(usize::from(place.width)),
        line,
    );
    let mut name = wrap(&row.title, usize::from(labels));
    name.truncate(usize::from(place.height.saturating_sub(1)).max(1));
    canvas.lines(place.x, place.y + 1, &name, strong);
    let mut x = place.x + labels + GAP;
    for (column, vak) in board.layout.vakken.iter().enumerate() {
        let accent = accent(board.layout.bord, column);
        let style = canvas.theme.accent(accent);
        if cursor.is_some_and(|cursor| (cursor.vak, cursor.row) == (column, at)) {
            canvas.put(x.saturating_sub(2), place.y + 1, "▶", style);
        }
        let inside = Rect {
            x,
            y: place.y + 1,
            width,
            height: place.height.saturating_sub(1),
        };
        let all = entries(board, vak, row, width);
        if !all.is_empty() {
            listed(canvas, inside, (board, &all), cursor, accent);
        }
        x += width + GAP;
    }
}

/// The chosen row in full: the names of all, then its vakken below each other.
fn one(canvas: &mut Canvas<'_, '_>, area: Rect, board: &Board, cursor: Option<BoardCursor>) {
    let rows = &board.layout.rows;
    let at = cursor.map_or(0, |cursor| cursor.row).min(rows.len() - 1);
    let (strong, second) = (canvas.theme.accent(Accent::Hoort), canvas.theme.second());
    let end = canvas.put(area.x, area.y, &rows[at].title, strong);
    canvas.put(
        end + 2,
        area.y,
        &board_scores::row_of(at + 1, rows.len()),
        second,
    );
    let count = u16::try_from(board.layout.vakken.len()).unwrap_or(1).max(1);
    let wants: Vec<u16> = board
        .layout
        .vakken
        .iter()
        .map(|vak| {
            let lines = entries(board, vak, &rows[at], area.width);
            let lines: usize = lines.iter().map(|(_, lines)| lines.len()).sum();
            u16::try_from(lines).unwrap_or(u16::MAX).saturating_add(1)
        })
        .collect();
    let free = area.height.saturating_sub(1);
    let given = first_of_all(
        share(&wants, free, 1),
        &wants,
        cursor.map(|cursor| cursor.vak),
    );
    let used: u16 = given.iter().sum();
    let air = u16::from(used + count < area.height);
    let mut y = area.y + 1 + air;
    for (column, (vak, high)) in board.layout.vakken.iter().zip(given).enumerate() {
        let accent = accent(board.layout.bord, column);
        let style = canvas.theme.accent(accent);
        if cursor.is_some_and(|cursor| cursor.vak == column) {
            canvas.put(area.x.saturating_sub(2), y, "▶", style);
        }
        let end = canvas.put(area.x, y, &title(vak, column, cursor.is_some()), style);
        let all = entries(board, vak, &rows[at], area.width);
        let place = Rect {
            y: y + 1,
            height: high.saturating_sub(1),
            ..area
        };
        if place.height > 0 && !all.is_empty() {
            listed(canvas, place, (board, &all), cursor, accent);
        } else if !all.is_empty() {
            canvas.put(end + 2, y, &screen::more(all.len()), second);
        }
        y += high + air;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_get_what_they_want_and_else_each_its_part() {
        assert_eq!(share(&[2, 5, 3], 20, 2), [2, 5, 3]);
        assert_eq!(share(&[9, 9], 8, 2), [4, 4]);
        assert_eq!(share(&[9, 2, 9], 8, 2), [3, 2, 3]);
        assert_eq!(first_of_all(vec![2, 1], &[9, 9], Some(1)), [1, 2]);
        assert_eq!(first_of_all(vec![1, 1], &[9, 9], Some(1)), [1, 1]);
    }

    #[test]
    fn the_chosen_row_is_in_sight() {
        assert_eq!(in_sight(8, 3, 0), 0..3);
        assert_eq!(in_sight(8, 3, 5), 3..6);
        assert_eq!(in_sight(2, 3, 1), 0..2);
    }
}
