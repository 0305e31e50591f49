//! The cirkel: one prompt at a time, with its lines, beside the rings.
use ratatui::layout::Rect;

use crate::app::Meeting;
use crate::domain::board::{Board, Vak};
use crate::domain::step::Step;
use crate::tui::canvas::{Canvas, LINE_MOST};
use crate::tui::room::{Page, question};
use crate::tui::theme::Accent;
use crate::words::board_shapes as words;

use super::lines::{items, line_rows};
use super::{RINGS, below, is_drawn, ringen};

/// Draws the cirkel of the current step, at the ring that is talked about. While somebody types,
/// what comes next gives way to what was written.
pub(in crate::tui) fn draw(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    meeting: &Meeting,
    typing: bool,
) {
    let step = meeting.session().step();
    let (Some(board), Some(ring)) = (&step.board, step.ring()) else {
        return;
    };
    let at = board.layout.position(&ring.id).unwrap_or_default();
    let drawn = is_drawn(board, below(area, board, &[], 0));
    let mut beside = if drawn {
        let (beside, _) = ringen::rings(canvas, area, board, Some(at), false);
        ringen::named(canvas, beside, &step.title)
    } else {
        let style = canvas.theme.accent(Accent::Hoort);
        let end = canvas.put(area.x, area.y, &step.title, style);
        in_words(canvas, (end + 3, area.y), board, at);
        below(area, board, &[], 0)
    };
    if let Some(next) = step.next_ring().filter(|_| !typing) {
        beside.height = beside.height.saturating_sub(1);
        let second = canvas.theme.second();
        canvas.put(
            beside.x,
            beside.bottom(),
            &words::next_ring(&next.title),
            second,
        );
    }
    let label = drawn.then(|| ring.title.to_uppercase());
    talk(canvas, beside, meeting, label, (board, ring, at));
}

/// The rings where they cannot be drawn: their names, with the one that is talked about marked.
fn in_words(canvas: &mut Canvas<'_, '_>, place: (u16, u16), board: &Board, here: usize) {
    let (mut x, y) = place;
    for (at, vak) in board.layout.vakken.iter().enumerate() {
        let (name, style) = if at == here {
            (
                vak.title.to_uppercase(),
                canvas.theme.accent(RINGS[at % RINGS.len()]),
            )
        } else {
            (vak.title.to_lowercase(), canvas.theme.second())
        };
        let name = if at == here {
            format!("▶ {name}")
        } else {
            name
        };
        let name = if at == 0 { name } else { format!("· {name}") };
        x = canvas.put(x, y, &name, style) + 1;
    }
}

/// The prompt as large as there is space for, and the lines of the ring below it.
fn talk(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    meeting: &Meeting,
    label: Option<String>,
    (board, ring, at): (&Board, &Vak, usize),
) {
    let step = meeting.session().step();
    let accent = RINGS[at % RINGS.len()];
    let width = area.width.min(LINE_MOST);
    let wanted = line_rows(board, ring, width);
    let for_lines = (wanted + u16::from(wanted > 0)).min(area.height / 2);
    let page = Page {
        label: label.map(|label| (label, accent)),
        question: ring.hint.clone().unwrap_or_else(|| ring.title.clone()),
        below: explanation(step),
    };
    let place = Rect {
        height: area.height - for_lines,
        width,
        ..area
    };
    let row = question(canvas, place, &page);
    let free = area.bottom().saturating_sub(row);
    let row = row + u16::from(free > wanted);
    let lines = Rect {
        y: row,
        height: area.bottom().saturating_sub(row),
        width,
        ..area
    };
    items(canvas, lines, board, ring, meeting.view.board, accent);
}

/// Nothing has been written and no time runs: the explanation belongs to the first look.
fn step_is_fresh(step: &Step) -> bool {
    let bare = step.board.as_ref().is_none_or(Board::is_empty);
    bare && step.part == 0 && !step.timer.is_touched()
}

fn explanation(step: &Step) -> Vec<(String, bool)> {
    let text = step.explanation.clone().filter(|_| step_is_fresh(step));
    text.map(|text| (text, true)).into_iter().collect()
}
