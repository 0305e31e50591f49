//! Stations on a line: all of them with their lines where there is space, else one at a time.
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr as _;

use crate::app::BoardCursor;
use crate::domain::board::{Board, Vak};
use crate::tui::canvas::Canvas;
use crate::tui::theme::Accent;
use crate::tui::wrap::wrap;
use crate::words::board_shapes as words;

use super::lines::rows;
use super::{fill, items, title};

/// The colour of the line and of what lies at its stations.
const COLOUR: Accent = Accent::Hoort;
/// A column of a station is at least so wide.
const COLUMN_LEAST: u16 = 14;
/// A title above its lines has at most so many rows.
const TITLE_MOST: usize = 3;

pub(super) fn draw(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    board: &Board,
    cursor: Option<BoardCursor>,
) {
    let count = u16::try_from(board.layout.vakken.len()).unwrap_or(1).max(1);
    let each = area.width / count;
    line(canvas, area, board, each);
    let below = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..area
    };
    if in_columns(board, each) {
        columns(canvas, below, board, cursor, each);
    } else {
        one(canvas, below, board, cursor, each);
    }
}

/// Whether every title stands whole above its own column.
fn in_columns(board: &Board, each: u16) -> bool {
    let width = usize::from(each.saturating_sub(3));
    let fits = |(at, vak): (usize, &Vak)| {
        let whole = vak
            .title
            .split_whitespace()
            .all(|word| word.width() <= width);
        whole && wrap(&title(vak, at, true), width).len() <= TITLE_MOST
    };
    each >= COLUMN_LEAST && board.layout.vakken.iter().enumerate().all(fits)
}

/// The station that the group has reached.
fn reached(board: &Board) -> Option<usize> {
    board.layout.position(board.station.as_ref()?)
}

/// The line itself, heavy up to where the group is: ● has lines, ○ has none, ■ is closed.
fn line(canvas: &mut Canvas<'_, '_>, area: Rect, board: &Board, each: u16) {
    let here = reached(board);
    let style = canvas.theme.accent(COLOUR);
    let last = board.layout.vakken.len() - 1;
    let mut x = area.x;
    for (at, vak) in board.layout.vakken.iter().enumerate() {
        let filled = board.items_of(&vak.id).next().is_some();
        let sign = match (board.closed(&vak.id), filled) {
            (true, _) => "■",
            (false, true) => "●",
            (false, false) => "○",
        };
        canvas.put(x, area.y, sign, style);
        if at < last {
            let track = if here.is_some_and(|here| at < here) {
                "━"
            } else {
                "─"
            };
            canvas.put(x + 1, area.y, &track.repeat(usize::from(each - 1)), style);
        }
        x += each;
    }
}

/// Every station with its title and lines below it.
fn columns(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    board: &Board,
    cursor: Option<BoardCursor>,
    each: u16,
) {
    let width = each - 3;
    let here = reached(board);
    let names = board.layout.vakken.iter().enumerate();
    let names = names.map(|(at, vak)| {
        let name = title(vak, at, cursor.is_some());
        wrap(&name, usize::from(width))
    });
    let names: Vec<Vec<String>> = names.collect();
    let most = names.iter().map(Vec::len).max().unwrap_or(1);
    let most = u16::try_from(most).unwrap_or(1);
    let style = canvas.theme.accent(COLOUR);
    let mut x = area.x;
    for (at, (vak, name)) in board.layout.vakken.iter().zip(&names).enumerate() {
        let chosen = cursor.is_some_and(|cursor| cursor.vak == at);
        let (reached, mark) = if width > 15 {
            (words::HERE, words::MARK_HERE)
        } else {
            (words::HERE_SHORT, words::MARK_HERE_SHORT)
        };
        if here == Some(at) {
            canvas.put(x, area.y, &format!("▲ {reached}"), style);
        } else if chosen {
            let second = canvas.theme.second();
            canvas.put(x, area.y, mark, second);
        }
        if chosen {
            canvas.put(x - 2, area.y + 1, "▶", style);
        }
        canvas.lines(x, area.y + 1, name, style);
        let place = Rect {
            x,
            y: area.y + 1 + most,
            width,
            height: area.height.saturating_sub(1 + most),
        };
        fill(canvas, place, board, vak, cursor, COLOUR);
        x += each;
    }
}

/// One station in full: the chosen one, else where the group is.
fn one(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    board: &Board,
    cursor: Option<BoardCursor>,
    each: u16,
) {
    let vakken = &board.layout.vakken;
    let here = reached(board);
    let at = cursor
        .map_or(here.unwrap_or(0), |cursor| cursor.vak)
        .min(vakken.len() - 1);
    let (style, second) = (canvas.theme.accent(COLOUR), canvas.theme.second());
    let mut x = area.x;
    for number in 1..=vakken.len() {
        let weight = if number == at + 1 { style } else { second };
        let end = canvas.put(x, area.y, &number.to_string(), weight);
        if number == at + 1 {
            canvas.put(x.saturating_sub(2), area.y, "▶", style);
        }
        if here == Some(number - 1) {
            canvas.put(end + 1, area.y, "▲", style);
        }
        x += each;
    }
    let gap = u16::from(area.height > 7);
    let y = area.y + 1 + gap;
    let end = canvas.put(area.x, y, &title(&vakken[at], at, true), style);
    if here == Some(at) {
        canvas.put(end + 2, y, &format!("▲ {}", words::HERE), style);
    } else if cursor.is_some() {
        canvas.put(end + 2, y, words::MARK_HERE, second);
    }
    let width = usize::from(area.width);
    let closed: Vec<String> = closed(board, at)
        .iter()
        .flat_map(|line| wrap(line, width))
        .collect();
    let notes = u16::try_from(closed.len()).unwrap_or(0);
    let place = Rect {
        y: y + 1,
        height: area.bottom().saturating_sub(y + 1 + notes),
        ..area
    };
    station(canvas, place, board, cursor, at);
    canvas.lines(area.x, area.bottom() - notes, &closed, second);
}

/// What lies in a station; where it opens an earlier one, the old lies beside the new.
fn station(
    canvas: &mut Canvas<'_, '_>,
    place: Rect,
    board: &Board,
    cursor: Option<BoardCursor>,
    at: usize,
) {
    let vak = &board.layout.vakken[at];
    let open = reached(board).is_some_and(|here| at <= here);
    let stations = board.layout.vakken.iter().enumerate();
    let mut opened = stations.filter(|(_, old)| old.opens_at.as_ref() == Some(&vak.id));
    let Some((number, old)) = opened.next().filter(|_| open) else {
        fill(canvas, place, board, vak, cursor, COLOUR);
        return;
    };
    let needed = rows(board, vak, place.width).min(place.height);
    let new = Rect {
        height: needed,
        ..place
    };
    fill(canvas, new, board, vak, cursor, COLOUR);
    let y = place.y + needed + 1;
    if y + 1 < place.bottom() {
        let style = canvas.theme.accent(COLOUR);
        canvas.put(place.x, y, &title(old, number, true), style);
        let rest = Rect {
            y: y + 1,
            height: place.bottom() - y - 1,
            ..place
        };
        items(canvas, rest, board, old, cursor, COLOUR);
    }
}

/// The stations that are closed, in words; the one that is shown says it itself.
fn closed(board: &Board, shown: usize) -> Vec<String> {
    let stations = board.layout.vakken.iter().enumerate();
    let closed = stations.filter(|(at, vak)| *at != shown && board.closed(&vak.id));
    let opens = |vak: &Vak| board.layout.vak(vak.opens_at.as_ref()?);
    let line = |(at, vak): (usize, &Vak)| {
        let opens = opens(vak).map_or("", |vak| &vak.title);
        format!("■ {} {}", at + 1, words::parked(opens))
    };
    closed.map(line).collect()
}
