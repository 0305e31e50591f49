//! The lines that were written on a board with scores: beside the drawing where there is space,
//! else below it.
use ratatui::layout::Rect;

use crate::app::BoardCursor;
use crate::domain::board::{Board, Item};
use crate::tui::canvas::Canvas;
use crate::tui::theme::Accent;
use crate::tui::wrap::wrap;

use super::lines::{listed, text_of};

/// From this width on the lines stand beside the drawing.
const WIDE: u16 = 96;
/// The columns of the lines there.
const BESIDE: u16 = 36;
/// Between the drawing and the lines.
const GAP: u16 = 4;

/// The place of the drawing, which keeps so many rows, and the place of the lines when there are
/// any, or when one is about to be written.
pub(super) fn split(
    area: Rect,
    board: &Board,
    cursor: Option<BoardCursor>,
    least: u16,
) -> (Rect, Option<Rect>) {
    let chosen = cursor.is_some_and(|cursor| board.layout.row_at(cursor.row).is_some());
    if shown(board).next().is_none() && !chosen {
        return (area, None);
    }
    if area.width >= WIDE {
        let drawing = area.width - BESIDE - GAP;
        let beside = Rect {
            x: area.x + drawing + GAP,
            width: BESIDE,
            ..area
        };
        let drawing = Rect {
            width: drawing,
            ..area
        };
        return (drawing, Some(beside));
    }
    let wanted: usize = entries(board, area.width)
        .iter()
        .map(|(_, lines)| lines.len())
        .sum();
    let wanted = u16::try_from(wanted).unwrap_or(u16::MAX).max(1);
    let wanted = wanted.saturating_add(u16::from(chosen));
    let rows = wanted
        .min(area.height.saturating_sub(least))
        .min(area.height / 2);
    let drawing = Rect {
        height: area.height - rows,
        ..area
    };
    let below = Rect {
        y: drawing.bottom(),
        height: rows,
        ..area
    };
    (drawing, Some(below).filter(|below| below.height > 0))
}

fn shown(board: &Board) -> impl Iterator<Item = &Item> {
    let vakken = board.layout.vakken.iter();
    vakken.flat_map(|vak| board.items_of(&vak.id))
}

/// Every line with where it belongs before it, broken into rows of this width.
fn entries<'a>(board: &'a Board, width: u16) -> Vec<(&'a Item, Vec<String>)> {
    let width = usize::from(width.saturating_sub(2)).max(1);
    let entry = |item: &'a Item| {
        let in_row = item
            .place
            .as_ref()
            .is_some_and(|place| place.cell.row.is_some());
        let sign = if in_row { "," } else { ":" };
        let said = format!("{}{sign} {}", place_of(board, item), text_of(item, board));
        (item, wrap(&said, width))
    };
    shown(board).map(entry).collect()
}

/// The vak of a line.
fn place_of(board: &Board, item: &Item) -> String {
    let place = item.place.as_ref();
    let vak = place.and_then(|place| board.layout.vak(&place.cell.vak));
    vak.map_or_else(String::new, |vak| vak.title.clone())
}

pub(super) fn draw(
    canvas: &mut Canvas<'_, '_>,
    place: Rect,
    board: &Board,
    cursor: Option<BoardCursor>,
) {
    let mut place = place;
    let row = cursor.and_then(|cursor| {
        let row = board.layout.row_at(cursor.row)?;
        let vak = board.layout.vakken.get(cursor.vak)?;
        Some(format!("▶ {}, {}", vak.title, row.title))
    });
    if let Some(row) = row.filter(|_| place.height > 0) {
        let style = canvas.theme.accent(Accent::Hoort);
        let lines = wrap(&row, usize::from(place.width));
        let below = canvas.lines(place.x, place.y, &lines, style);
        place.height = place.bottom().saturating_sub(below);
        place.y = below;
    }
    let all = entries(board, place.width);
    if !all.is_empty() && place.height > 0 {
        listed(canvas, place, (board, &all), cursor, Accent::Hoort);
    }
}
