//! "Deel": each form with its key, and by kind and line what leads to a person.
use crate::app::{Action, Focus, ShareAction, State};
use crate::domain::privacy::leaving;
use crate::domain::share::ReportForm;
use crate::tui::canvas::{Canvas, LEFT, LINE_MOST};
use crate::tui::keymap;
use crate::tui::theme::Accent;
use crate::tui::wrap::{cut, wrap};
use crate::words::{privacy, share as words};

use super::edge;

/// The columns of a key, before what it makes.
const KEY: u16 = 3;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, cursor: usize) {
    let accent = canvas.theme.accent(Accent::Bedoeling);
    canvas.put(LEFT, 1, words::TITLE, accent);
    let mut row = 3;
    for (at, form) in ReportForm::ALL.into_iter().enumerate() {
        let style = if at == cursor {
            canvas.put(LEFT - 2, row, "▶", accent);
            canvas.theme.strong()
        } else {
            canvas.theme.text()
        };
        let key = keymap::key_of(Focus::Share, Action::Share(ShareAction::Make(form)));
        let key = key.map(keymap::name).unwrap_or_default();
        canvas.put(LEFT, row, &key, accent);
        canvas.put(LEFT + KEY, row, words::form(form), style);
        row += 1;
    }
    traces(canvas, state, row);
    edge::footer(canvas, state, Focus::Share, true);
}

/// Only what kind of thing it is and where: the group may look along.
fn traces(canvas: &mut Canvas<'_, '_>, state: &State, mut row: u16) {
    let second = canvas.theme.second();
    let found = state.meeting().map(|meeting| leaving(meeting.session()));
    let found = found.unwrap_or_default();
    if found.is_empty() {
        canvas.put(LEFT, row + 1, words::WHERE, second);
        return;
    }
    let warn = canvas.theme.accent(Accent::Warn);
    // An empty line above it, where there is room.
    row += u16::from(canvas.area().height >= 20);
    let width = usize::from(canvas.area().width.saturating_sub(2 * LEFT).min(LINE_MOST));
    canvas.put(LEFT, row, &cut(&privacy::found(found.len()), width), warn);
    row += 1;
    let left = usize::from(canvas.area().height.saturating_sub(row + 3));
    let shown = if found.len() > left {
        left.saturating_sub(1)
    } else {
        left
    };
    for one in found.iter().take(shown) {
        canvas.put(LEFT, row, &cut(&privacy::leaving_kind(one), width), second);
        row += 1;
    }
    if found.len() > shown {
        canvas.put(LEFT, row, &words::more_places(found.len() - shown), second);
    }
}

/// The message for the app group, to copy where the clipboard does not work.
pub(super) fn message(canvas: &mut Canvas<'_, '_>, state: &State, text: &str) {
    let accent = canvas.theme.accent(Accent::Bedoeling);
    let (plain, second) = (canvas.theme.text(), canvas.theme.second());
    canvas.put(LEFT, 0, words::MESSAGE, accent);
    let area = canvas.area();
    let width = usize::from(area.width.saturating_sub(2 * LEFT));
    let mut lines: Vec<String> = text.lines().flat_map(|line| wrap(line, width)).collect();
    let rows = usize::from(area.height.saturating_sub(5));
    if lines.len() > rows {
        // Empty lines are what is missed least.
        lines.retain(|line| !line.is_empty());
    }
    lines.truncate(rows);
    canvas.lines(LEFT, 1, &lines, plain);
    let row = area.height.saturating_sub(3);
    canvas.put(LEFT, row, &cut(words::COPIED, width), second);
    edge::footer(canvas, state, Focus::Page, true);
}
