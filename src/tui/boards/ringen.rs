//! Three nested rings with their titles inside, and the lines of each ring beside them.
use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr as _;

use crate::app::BoardCursor;
use crate::domain::board::{Board, Vak};
use crate::tui::canvas::Canvas;
use crate::tui::theme::Accent;
use crate::tui::wrap::wrap;

use super::dots::Dots;
use super::outline::{Nesting, Ring, outline};
use super::{list, title};

/// Between the rings and the lines; the sign of the chosen ring stands in it.
const GAP: u16 = 4;

pub(super) fn draw(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    name: &str,
    board: &Board,
    cursor: Option<BoardCursor>,
) {
    let chosen = cursor.map(|cursor| cursor.vak);
    let (beside, whole) = rings(canvas, area, board, chosen, cursor.is_some());
    let beside = named(canvas, beside, name);
    // A ring that has only its number is named in the list.
    list::numbered(canvas, beside, board, cursor, cursor.is_some() || !whole);
}

/// The name of the board at the top of its place; answers with what is left below it.
pub(super) fn named(canvas: &mut Canvas<'_, '_>, area: Rect, name: &str) -> Rect {
    let style = canvas.theme.accent(Accent::Hoort);
    let below = canvas.lines(area.x, area.y, &wrap(name, usize::from(area.width)), style);
    Rect {
        y: below,
        height: area.bottom().saturating_sub(below),
        ..area
    }
}

/// Draws the rings at the left, with one of them chosen. Answers with the place beside them, and
/// whether each has its whole title.
pub(super) fn rings(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    board: &Board,
    chosen: Option<usize>,
    numbered: bool,
) -> (Rect, bool) {
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
        let number = (at + 1).to_string();
        // A name without its number would be a ring that no digit chooses.
        let short = if numbered {
            number.clone()
        } else {
            vak.title.clone()
        };
        [marked, long, short, number]
    };
    let names: Vec<[String; 4]> = (0..).zip(vakken).map(|(at, vak)| names(vak, at)).collect();
    let ways = Nesting::ALL.map(|nesting| Drawn::new(place, nesting.rings(rows), chosen, &names));
    let best = ways.iter().map(|drawn| drawn.whole).max();
    let drawn = ways.into_iter().find(|drawn| Some(drawn.whole) == best);
    let drawn = drawn.expect("rings can always be drawn in some way");
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
    let beside = Rect {
        x: area.x + taken,
        width: area.width.saturating_sub(taken),
        ..area
    };
    (beside, drawn.whole == names.len())
}

/// Rings with the titles that fit in them.
struct Drawn {
    rings: [Ring; 3],
    outline: Dots,
    names: Vec<Option<(u16, String)>>,
    /// How many rings have their whole title.
    whole: usize,
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
        let outline = outline(place, &rings);
        let mut whole = 0;
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
            whole += usize::from(place.as_ref().is_some_and(|(_, name)| *name != forms[3]));
            found.push(place);
        }
        Self {
            rings,
            outline,
            names: found,
            whole,
        }
    }
}
