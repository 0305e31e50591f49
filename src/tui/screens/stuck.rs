//! Leaving is held back: what is wrong, and what can be done.
use crate::app::{Focus, State};
use crate::tui::canvas::{Canvas, LEFT, LINE_MOST};
use crate::tui::theme::Accent;
use crate::tui::wrap::wrap;
use crate::words::{notice, safety as words};

use super::edge;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, cursor: usize) {
    let warn = canvas.theme.accent(Accent::Warn);
    let (strong, text, second) = (
        canvas.theme.strong(),
        canvas.theme.text(),
        canvas.theme.second(),
    );
    canvas.put(LEFT, 1, words::STUCK, warn);
    let width = usize::from(canvas.area().width.saturating_sub(2 * LEFT).min(LINE_MOST));
    let mut row = 3;
    if let Some(problem) = state.safety.trouble() {
        // Where and why is for the facilitator, not for the room.
        let for_room = state.meeting().is_none_or(|meeting| !meeting.has_cockpit());
        let details = notice::details(problem);
        let details = Some(details.as_str()).filter(|_| !for_room);
        let said: Vec<&str> = [words::stuck(problem.kind)]
            .into_iter()
            .chain(details)
            .collect();
        let lines = wrap(&said.join(" "), width);
        row = canvas.lines(LEFT, row, &lines, second);
    }
    row += 1;
    for (at, item) in words::ITEMS.into_iter().enumerate() {
        let chosen = at == cursor;
        if chosen {
            canvas.put(LEFT - 2, row, "▶", warn);
        }
        canvas.put(LEFT, row, item, if chosen { strong } else { text });
        row += 1;
    }
    edge::footer(canvas, state, Focus::List, true);
}
