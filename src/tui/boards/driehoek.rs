//! A triangle with the vakken at its corners, and a sign for each mark where the group stands.
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr as _;

use crate::app::BoardCursor;
use crate::domain::board::Board;
use crate::tui::canvas::Canvas;
use crate::tui::theme::Accent;
use crate::words::board as words;

use super::dots::Dots;
use super::scale::sign;
use super::{list, width_of};

/// Between the triangle and the lines; the sign of the chosen vak stands in it.
const GAP: u16 = 5;
/// The rows above and below the triangle, for the numbers of the corners.
const AROUND: u16 = 2;
/// From so many rows on there is space for words inside it.
const ROOMY: u16 = 14;

pub(super) fn draw(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    board: &Board,
    cursor: Option<BoardCursor>,
) {
    // As high as it is wide is too high: in cells the width is 2.3 times the height.
    let most = area.width * 45 / 100;
    let rows = (area.height.saturating_sub(AROUND)).min(most * 10 / 23);
    let width = rows * 23 / 10;
    let place = Rect {
        x: area.x + 2,
        y: area.y + 1,
        width,
        height: rows,
    };
    triangle(canvas, place, cursor);
    groups(canvas, place, board);
    let taken = width + 2 + GAP;
    let beside = Rect {
        x: area.x + taken,
        width: area.width.saturating_sub(taken),
        ..area
    };
    list::numbered(canvas, beside, board, cursor, true);
}

/// The dots of the three corners, the first at the top.
const fn corners(wide: i32, high: i32) -> [(i32, i32); 3] {
    [(wide / 2, 0), (0, high - 1), (wide - 1, high - 1)]
}

/// The three sides, with a faint line from each corner to the middle, and the number of each vak.
fn triangle(canvas: &mut Canvas<'_, '_>, place: Rect, cursor: Option<BoardCursor>) {
    let mut dots = Dots::new(place);
    let (wide, high) = dots.size();
    let corners = corners(wide, high);
    let middle = (wide / 2, high * 2 / 3);
    // In a small triangle they would only be in the way.
    if place.height >= ROOMY {
        for corner in corners {
            dots.line(corner, middle, 4, Accent::Second);
        }
    }
    for at in 0..3 {
        dots.line(corners[at], corners[(at + 1) % 3], 1, Accent::Hoort);
    }
    dots.draw(canvas);
    let style = canvas.theme.accent(Accent::Hoort);
    let numbers = [
        (place.x + place.width / 2, place.y - 1),
        (place.x, place.bottom()),
        (place.right() - 1, place.bottom()),
    ];
    for (at, (x, y)) in numbers.into_iter().enumerate() {
        let chosen = cursor.is_some_and(|cursor| cursor.vak == at);
        if chosen {
            canvas.put(x.saturating_sub(2), y, "▶", style);
        }
        canvas.put(x, y, &(at + 1).to_string(), style);
    }
}

/// Where the group stands by each mark: the sign and its name beside it.
fn groups(canvas: &mut Canvas<'_, '_>, place: Rect, board: &Board) {
    let mut taken: Vec<(u16, u16, u16)> = Vec::new();
    for (at, mark) in board.marks().enumerate() {
        let Some(weights) = board.dot(mark.map(|mark| &mark.id)) else {
            continue;
        };
        let (x, y) = cell(place, weights);
        let name = mark.map_or("", words::mark);
        let name = if place.height >= ROOMY { name } else { "" };
        let (sign, accent) = sign(at);
        let said = format!("{sign} {name}");
        let said = said.trim_end();
        let width = u16::try_from(said.width()).unwrap_or(u16::MAX);
        // Two groups in one place stand below each other.
        let is_free = |y: u16| {
            let meets =
                |other: &(u16, u16, u16)| other.1 == y && x < other.2 && other.0 < x + width;
            !taken.iter().any(meets)
        };
        let y = (y..place.bottom())
            .chain((place.y..y).rev())
            .find(|y| is_free(*y))
            .unwrap_or(y);
        let style = canvas.theme.accent(accent);
        canvas.put(x, y, said, style);
        taken.push((x, y, x + width + 1));
    }
}

/// The cell of three weights that add up to 1.
fn cell(place: Rect, weights: [f32; 3]) -> (u16, u16) {
    let (wide, high) = (i32::from(place.width) * 2, i32::from(place.height) * 4);
    let corners = corners(wide, high);
    // In hundredths, so that the place is a whole number.
    let parts = weights.map(|weight| (0..100).find(|part| f32::from(*part) / 100.0 >= weight));
    let parts = parts.map(|part| i32::from(part.unwrap_or(100_u8)));
    let all: i32 = parts.iter().sum::<i32>().max(1);
    let sum = |of: fn((i32, i32)) -> i32| {
        let each = parts
            .iter()
            .zip(corners)
            .map(|(part, corner)| part * of(corner));
        each.sum::<i32>() / all
    };
    let small = |dots: i32| u16::try_from(dots).unwrap_or(0);
    let x = place.x + small(sum(|(x, _)| x) / 2);
    let y = place.y + small(sum(|(_, y)| y) / 4);
    (x.min(place.right() - 1), y.min(place.bottom() - 1))
}

/// Whether the list beside the triangle has space for its titles.
pub(super) fn fits(board: &Board, area: Rect) -> bool {
    let titles = board.layout.vakken.iter().map(|vak| width_of(&vak.title));
    let rows = area
        .height
        .saturating_sub(AROUND)
        .min(area.width * 45 / 230);
    let beside = area.width.saturating_sub(rows * 23 / 10 + 2 + GAP);
    board.layout.vakken.len() == 3 && titles.max().unwrap_or(0) + 3 <= beside
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_stands_in_the_corner_that_has_all_weight_and_else_between_them() {
        let place = Rect::new(10, 5, 46, 20);
        assert_eq!(cell(place, [1.0, 0.0, 0.0]), (33, 5));
        assert_eq!(cell(place, [0.0, 1.0, 0.0]), (10, 24));
        assert_eq!(cell(place, [0.0, 0.0, 1.0]), (55, 24));
        let (x, y) = cell(place, [1.0 / 3.0; 3]);
        assert!((32..=33).contains(&x) && (17..=18).contains(&y), "{x} {y}");
    }
}
