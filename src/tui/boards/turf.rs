//! Tallies: a line of fives for each vak, or a grid of vakken by rows.
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr as _;

use crate::app::BoardCursor;
use crate::domain::board::{Board, Cell, Layout};
use crate::tui::canvas::Canvas;
use crate::tui::wrap::{cut, wrap};
use crate::words::{board_shapes as words, screen};

use super::marks::{marks, strokes};
use super::{accent, title, width_of};

/// Between two columns; the sign of the chosen place stands in it.
const GAP: u16 = 2;

pub(super) fn draw(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    board: &Board,
    cursor: Option<BoardCursor>,
) {
    if board.layout.rows.is_empty() {
        lines(canvas, area, board, cursor);
    } else {
        grid(canvas, area, board, cursor);
    }
}

/// The tally of a vak in a row.
fn count(board: &Board, vak: usize, row: Option<usize>) -> u16 {
    let layout = &board.layout;
    let cell = Cell {
        vak: layout.vakken[vak].id.clone(),
        row: row.map(|row| layout.rows[row].id.clone()),
    };
    board.count_in(&cell)
}

/// A line for each vak; where a title and its marks do not fit beside each other, two. With space
/// the strokes are three rows high, as on a large sheet.
fn lines(canvas: &mut Canvas<'_, '_>, area: Rect, board: &Board, cursor: Option<BoardCursor>) {
    let vakken = &board.layout.vakken;
    let names = vakken.iter().enumerate();
    let names: Vec<String> = names
        .map(|(at, vak)| title(vak, at, cursor.is_some()))
        .collect();
    let widest = names.iter().map(|name| width_of(name)).max().unwrap_or(0);
    let stacked = widest + 24 > area.width;
    let each = u16::try_from(vakken.len()).map_or(1, |count| area.height / count.max(1));
    let high = each > 3 && !stacked;
    let each = each.clamp(if stacked { 2 } else { 1 }, if high { 5 } else { 3 });
    let mut y = area.y;
    for (at, name) in names.iter().enumerate() {
        let style = canvas.theme.accent(accent(board.layout.bord, at));
        let middle = y + u16::from(high);
        if cursor.is_some_and(|cursor| cursor.vak == at) {
            canvas.put(area.x.saturating_sub(2), middle, "▶", style);
        }
        canvas.put(area.x, middle, name, style);
        let indent = if stacked { 2 } else { widest + GAP };
        let place = Rect {
            x: area.x + indent,
            y: middle + u16::from(stacked),
            width: area.width.saturating_sub(indent),
            height: if high { 3 } else { 1 },
        };
        tally(canvas, place, count(board, at, None), "0");
        y += each;
    }
}

/// The marks on a row and the figure behind them; in a place of three rows the strokes are as high.
fn tally(canvas: &mut Canvas<'_, '_>, place: Rect, count: u16, nothing: &str) {
    let (text, strong) = (canvas.theme.text(), canvas.theme.strong());
    if count == 0 {
        let second = canvas.theme.second();
        canvas.put(place.x, place.y, nothing, second);
        return;
    }
    let figure = count.to_string();
    let room = place.width.saturating_sub(width_of(&figure) + 2);
    let marks = marks(count, usize::from(room));
    let end = canvas.put(place.x, place.y, &marks, text);
    if place.height > 2 {
        canvas.put(place.x, place.y - 1, &strokes(&marks), text);
        canvas.put(place.x, place.y + 1, &strokes(&marks), text);
    }
    let x = if marks.is_empty() { place.x } else { end + 2 };
    canvas.put(x, place.y, &figure, strong);
}

/// The rows that are in sight: all of them, else those around the chosen one.
fn in_sight(layout: &Layout, cursor: Option<BoardCursor>, height: u16) -> std::ops::Range<usize> {
    let (count, most) = (layout.rows.len(), usize::from(height));
    if count <= most {
        return 0..count;
    }
    // One row says how many more there are.
    let most = most.saturating_sub(1);
    let until = cursor
        .map_or(0, |cursor| cursor.row + 1)
        .max(most)
        .min(count);
    until - most..until
}

/// Rows down, vakken across, the sum of each vak below.
fn grid(canvas: &mut Canvas<'_, '_>, area: Rect, board: &Board, cursor: Option<BoardCursor>) {
    let layout = &board.layout;
    let labels = layout.rows.iter().map(|row| width_of(&row.title));
    let labels = labels
        .chain([width_of(words::TOGETHER)])
        .max()
        .unwrap_or(0)
        .min(area.width / 3);
    let columns = u16::try_from(layout.vakken.len()).unwrap_or(1);
    let width = (area.width - labels) / columns - GAP;
    let x_of = |at: usize| {
        let at = u16::try_from(at).unwrap_or(0);
        area.x + labels + GAP + at * (width + GAP)
    };
    let top = head(canvas, area, board, cursor, (width, &x_of));
    let free = area.bottom().saturating_sub(top + 1);
    let seen = in_sight(layout, cursor, free);
    let roomy = usize::from(free) > layout.rows.len() * 2;
    let step = if roomy { 2 } else { 1 };
    let mut y = top + u16::from(roomy);
    for row in seen.clone() {
        let second = canvas.theme.second();
        canvas.put(
            area.x,
            y,
            &cut(&layout.rows[row].title, usize::from(labels)),
            second,
        );
        for at in 0..layout.vakken.len() {
            let x = x_of(at);
            if cursor.is_some_and(|cursor| (cursor.vak, cursor.row) == (at, row)) {
                let style = canvas.theme.accent(accent(layout.bord, at));
                canvas.put(x - 2, y, "▶", style);
            }
            let place = Rect {
                x,
                y,
                width,
                height: 1,
            };
            tally(canvas, place, count(board, at, Some(row)), "·");
        }
        y += step;
    }
    let left = layout.rows.len() - seen.len();
    if left > 0 {
        let second = canvas.theme.second();
        canvas.put(area.x, y, &screen::more(left), second);
        y += 1;
    }
    sums(canvas, (area.x, y), board, &x_of);
}

/// The titles above the columns; where they do not fit there, numbers with the titles above them.
fn head(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    board: &Board,
    cursor: Option<BoardCursor>,
    (width, x_of): (u16, &dyn Fn(usize) -> u16),
) -> u16 {
    let vakken = &board.layout.vakken;
    let wide = usize::from(width);
    let whole = |title: &str| {
        title
            .split_whitespace()
            .all(|word| word.width() + 2 <= wide)
    };
    if vakken.iter().all(|vak| whole(&vak.title)) {
        let names = vakken.iter().enumerate();
        let names = names.map(|(at, vak)| wrap(&title(vak, at, cursor.is_some()), wide));
        let names: Vec<Vec<String>> = names.collect();
        let most = names.iter().map(Vec::len).max().unwrap_or(1);
        for (at, name) in names.iter().enumerate() {
            let style = canvas.theme.accent(accent(board.layout.bord, at));
            canvas.lines(x_of(at), area.y, name, style);
        }
        return area.y + u16::try_from(most).unwrap_or(1);
    }
    let (mut x, mut y) = (area.x, area.y);
    for (at, vak) in vakken.iter().enumerate() {
        let style = canvas.theme.accent(accent(board.layout.bord, at));
        let name = title(vak, at, true);
        if x > area.x && x + width_of(&name) > area.right() {
            (x, y) = (area.x, y + 1);
        }
        x = canvas.put(x, y, &name, style) + 3;
    }
    for at in 0..vakken.len() {
        let style = canvas.theme.accent(accent(board.layout.bord, at));
        canvas.put(x_of(at), y + 1, &(at + 1).to_string(), style);
    }
    y + 2
}

/// The sum of each vak over all rows.
fn sums(
    canvas: &mut Canvas<'_, '_>,
    (x, y): (u16, u16),
    board: &Board,
    x_of: &dyn Fn(usize) -> u16,
) {
    let (second, strong) = (canvas.theme.second(), canvas.theme.strong());
    canvas.put(x, y, words::TOGETHER, second);
    for (at, (_, sum)) in board.tally().into_iter().enumerate() {
        canvas.put(x_of(at), y, &sum.to_string(), strong);
    }
}
