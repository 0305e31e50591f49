//! The facilitator's notes. On a screen that the group sees they are asked for twice.
use crate::app::{Focus, Meeting, State};
use crate::domain::step::Step;
use crate::tui::canvas::{Canvas, LEFT, LINE_MOST};
use crate::tui::theme::Accent;
use crate::tui::wrap::wrap;
use crate::words::{history, screen};

use super::edge;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, sure: bool) {
    let Some(meeting) = state.meeting() else {
        return;
    };
    let area = canvas.area();
    let accent = canvas.theme.accent(Accent::Bedoeling);
    let (text, second) = (canvas.theme.text(), canvas.theme.second());
    if !sure {
        return edge::guard(canvas, screen::PEEK, screen::PEEK_NEXT);
    }
    canvas.put(LEFT, 1, screen::TIPS, accent);
    let width = usize::from(area.width.saturating_sub(2 * LEFT + 2).min(LINE_MOST + 10));
    let bottom = area.height.saturating_sub(2);
    let mut row = 3;
    for (at, tip) in tips(state, meeting).iter().enumerate() {
        let lines = wrap(tip, width);
        if row + u16::try_from(lines.len()).unwrap_or(0) > bottom {
            break;
        }
        canvas.put(LEFT, row, if at == 0 { "▶" } else { "·" }, accent);
        row = canvas.lines(LEFT + 2, row, &lines, text) + u16::from(at == 0);
    }
    if row == 3 {
        canvas.put(LEFT, 3, screen::NO_NOTES, second);
    }
    edge::footer(canvas, state, Focus::Page, true);
}

/// How the board of this step was filled before, then its tip and what to look out for in this
/// werkpakket.
pub(in crate::tui) fn tips(state: &State, meeting: &Meeting) -> Vec<String> {
    let Some(toolkit) = state.toolkit.as_deref() else {
        return Vec::new();
    };
    let step = meeting.session().step();
    let pakket = meeting.pakket(Some(toolkit));
    let own = pakket.and_then(|pakket| pakket.tip_of(step));
    let shared = toolkit.fixed.tip_of(meeting.session(), step);
    let watch = pakket.map_or(&[][..], |pakket| &pakket.watch);
    let own = own.or(shared).map(str::to_owned);
    let first = before(state, step).into_iter().chain(own);
    first.chain(watch.iter().cloned()).collect()
}

/// How the team filled this board the times before, when there is something to compare.
fn before(state: &State, step: &Step) -> Option<String> {
    let known = state.memory.iter().flat_map(|memory| &memory.measured);
    let from = step.from.as_deref().filter(|_| step.board.is_some());
    let same = { known }.find(|measured| Some(measured.from.as_str()) == from);
    let today = state.offset.date(state.now);
    same.map(|measured| history::before(measured, today))
}
