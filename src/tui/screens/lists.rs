//! The menu of Esc and the map of the steps.
use crate::app::{Focus, MenuItem, State};
use crate::domain::step::Status;
use crate::tui::canvas::{Canvas, LEFT};
use crate::tui::labels;
use crate::tui::theme::Accent;
use crate::tui::wrap::cut;
use crate::words::{alone, screen, time};

use super::edge;

pub(super) fn menu(canvas: &mut Canvas<'_, '_>, state: &State, cursor: usize) {
    let accent = canvas.theme.accent(Accent::Bedoeling);
    canvas.put(LEFT, 1, screen::MENU, accent);
    for (at, item) in MenuItem::ALL.into_iter().enumerate() {
        let row = 3 + u16::try_from(at).unwrap_or(0);
        let chosen = at == cursor;
        let style = if chosen {
            canvas.theme.strong()
        } else {
            canvas.theme.text()
        };
        canvas.put(LEFT - 2, row, if chosen { "▶" } else { " " }, accent);
        canvas.put(LEFT, row, labels::menu(item), style);
    }
    edge::footer(canvas, state, Focus::List, true);
}

pub(super) fn map(canvas: &mut Canvas<'_, '_>, state: &State, cursor: usize) {
    let Some(meeting) = state.meeting() else {
        return;
    };
    let session = meeting.session();
    let area = canvas.area();
    let accent = canvas.theme.accent(Accent::Bedoeling);
    let title = if meeting.is_private() {
        alone::STEPS
    } else {
        screen::MAP
    };
    canvas.put(LEFT, 1, title, accent);
    let rows = usize::from(area.height.saturating_sub(7)).max(1);
    let first = (cursor + 1).saturating_sub(rows);
    let minutes_at = area.width.saturating_sub(24).max(LEFT + 20);
    for (at, step) in session.steps.iter().enumerate().skip(first).take(rows) {
        let row = 3 + u16::try_from(at - first).unwrap_or(0);
        let chosen = at == cursor;
        let style = if chosen {
            canvas.theme.strong()
        } else {
            canvas.theme.text()
        };
        let is_done = if meeting.is_private() {
            step.answer.is_some()
        } else {
            step.status == Status::Gedaan
        };
        let mark = if step.nr == session.here {
            "▶"
        } else if is_done {
            "✓"
        } else {
            " "
        };
        canvas.put(LEFT, row, mark, accent);
        canvas.put(LEFT - 2, row, if chosen { "›" } else { " " }, accent);
        let width = usize::from(minutes_at - LEFT - 3);
        if meeting.is_private() {
            let room = usize::from(area.width.saturating_sub(2 * LEFT + 2));
            canvas.put(LEFT + 2, row, &cut(step.heading(), room), style);
            continue;
        }
        canvas.put(LEFT + 2, row, &cut(&step.title, width), style);
        let minutes = time::minutes_short(step.allowed_minutes());
        let end = canvas.put(minutes_at, row, &format!("{minutes:>7}"), style);
        let second = canvas.theme.second();
        let note = match step.status {
            Status::Overgeslagen => screen::SKIPPED,
            Status::Open | Status::Gedaan if step.fixed => screen::FIXED,
            Status::Open | Status::Gedaan => "",
        };
        canvas.put(end + 2, row, note, second);
    }
    let second = canvas.theme.second();
    let keys = if meeting.is_private() {
        alone::MAP_KEYS
    } else {
        screen::MAP_KEYS
    };
    canvas.put(LEFT, area.height.saturating_sub(3), keys, second);
    edge::footer(canvas, state, Focus::List, true);
}
