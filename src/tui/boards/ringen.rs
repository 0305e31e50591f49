//! Three nested rings with their titles inside, and the lines of each ring beside them.
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr as _;

use crate::app::BoardCursor;
use crate::domain::board::{Board, Vak};
use crate::tui::canvas::Canvas;

use super::outline::{Outline, Ring, nested};
use super::{list, title};

/// Between the rings and the lines; the sign of the chosen ring stands in it.
const GAP: u16 = 4;
/// How much lower each ring further in lies when the titles are long, in half dots.
const SINK: i32 = 8;

pub(super) fn draw(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    board: &Board,
    cursor: Option<BoardCursor>,
) {
    let beside = rings(
        canvas,
        area,
        board,
        cursor.map(|cursor| cursor.vak),
        cursor.is_some(),
    );
    list::draw(canvas, beside, board, cursor);
}

/// Draws the rings at the left, with one of them chosen, and answers with the place beside them.
pub(super) fn rings(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    board: &Board,
    chosen: Option<usize>,
    numbered: bool,
) -> Rect {
    let rows = area.height.min(area.width / 4);
    let place = Rect {
        width: rows * 2,
        height: rows,
        ..area
    };
    let vakken = &board.layout.vakken;
    let names = |vak: &Vak, at: usize| {
        let long = title(vak, at, numbered);
        let marked = if chosen == Some(at) {
            format!("▶ {long}")
        } else {
            long.clone()
        };
        [marked, long, vak.title.clone(), (at + 1).to_string()]
    };
    let names: Vec<[String; 4]> = (0..).zip(vakken).map(|(at, vak)| names(vak, at)).collect();
    let level = Drawn::new(place, nested(rows, 0), chosen, &names);
    let drawn = if level.says_all {
        level
    } else {
        Drawn::new(place, nested(rows, SINK), chosen, &names)
    };
    drawn.outline.draw(canvas);
    for (ring, name) in drawn.rings.iter().zip(&drawn.names) {
        if let Some((row, name)) = name {
            let width = u16::try_from(name.width()).unwrap_or(u16::MAX);
            let x = place.x + (place.width / 2).saturating_sub(width / 2);
            let style = canvas.theme.accent(ring.accent);
            canvas.put(x, place.y + row, name, style);
        }
    }
    let taken = place.width + GAP;
    Rect {
        x: area.x + taken,
        width: area.width.saturating_sub(taken),
        ..area
    }
}

/// Rings with the titles that fit in them.
struct Drawn {
    rings: [Ring; 3],
    outline: Outline,
    names: Vec<Option<(u16, String)>>,
    /// Whether every ring has its whole title.
    says_all: bool,
}

impl Drawn {
    fn new(
        place: Rect,
        mut rings: [Ring; 3],
        chosen: Option<usize>,
        names: &[[String; 4]],
    ) -> Self {
        if let Some(ring) = chosen.and_then(|at| rings.get_mut(at)) {
            ring.chosen = true;
        }
        let outline = Outline::of(place, &rings);
        let mut says_all = true;
        let mut found = Vec::new();
        for (at, forms) in names.iter().enumerate().take(rings.len()) {
            let inside = at.checked_sub(1).map(|inner| rings[inner]);
            let rows = rings[at].title_rows(inside);
            let fits = |name: &String| {
                let width = u16::try_from(name.width()).unwrap_or(u16::MAX);
                rows.iter()
                    .copied()
                    .find(|row| outline.is_free(*row, width))
            };
            let place = forms
                .iter()
                .find_map(|name| Some((fits(name)?, name.clone())));
            says_all &= place.as_ref().is_some_and(|(_, name)| *name != forms[3]);
            found.push(place);
        }
        Self {
            rings,
            outline,
            names: found,
            says_all,
        }
    }
}
