//! Lists over a stage: the menu of Esc, and what can be chosen from.
use crate::app::{Focus, Meeting, MenuItem, Stage, State, insertable};
use crate::domain::afspraak::AfspraakStatus;
use crate::tui::canvas::{Canvas, LEFT};
use crate::tui::labels;
use crate::tui::theme::Accent;
use crate::tui::wrap::cut;
use crate::words::{alone, names, prepare, room_test, screen, steps, time};

use super::edge;

pub(super) fn menu(canvas: &mut Canvas<'_, '_>, state: &State, cursor: usize) {
    let accent = canvas.theme.accent(Accent::Bedoeling);
    canvas.put(LEFT, 1, screen::MENU, accent);
    let items = MenuItem::of(state);
    let parts = items.iter().filter(|item| item.begins_part());
    let roomy = usize::from(canvas.area().height) >= items.len() + parts.count() + 6;
    let mut row = 2;
    for (at, item) in items.iter().copied().enumerate() {
        row += 1 + u16::from(roomy && item.begins_part());
        let chosen = at == cursor;
        let style = if chosen {
            canvas.theme.strong()
        } else {
            canvas.theme.text()
        };
        canvas.put(LEFT - 2, row, if chosen { "▶" } else { " " }, accent);
        canvas.put(LEFT, row, menu_words(state, item), style);
    }
    edge::footer(canvas, state, Focus::List, true);
}

/// A line of the menu: one person goes through questions, and has no meeting to leave.
fn menu_words(state: &State, item: MenuItem) -> &'static str {
    let is_private = state.meeting().is_some_and(Meeting::is_private);
    match item {
        MenuItem::Map if is_private => alone::MENU_STEPS,
        MenuItem::Leave if is_private => alone::MENU_LEAVE,
        item => labels::menu(item),
    }
}

/// What can still be put into the plan.
pub(super) fn insert(canvas: &mut Canvas<'_, '_>, state: &State, cursor: usize) {
    let all = insertable(state);
    let lines = all.iter().map(|step| {
        let kind = names::step_kind(step.kind);
        let minutes = time::minutes_short(step.allowed_minutes());
        prepare::piece(kind, &step.title, &minutes)
    });
    choices(
        canvas,
        state,
        prepare::INSERT,
        &lines.collect::<Vec<_>>(),
        cursor,
    );
}

/// The teams of earlier meetings.
pub(super) fn teams(canvas: &mut Canvas<'_, '_>, state: &State, cursor: usize) {
    let mut lines = state.teams.clone();
    lines.push(prepare::OTHER_TEAM.to_owned());
    choices(canvas, state, prepare::TEAMS, &lines, cursor);
}

/// The rooms whose screen was tried before.
pub(super) fn rooms(canvas: &mut Canvas<'_, '_>, state: &State, cursor: usize) {
    let Stage::RoomTest(test) = &state.stage else {
        return;
    };
    let mut lines: Vec<String> = test.known.iter().map(|room| room.name.clone()).collect();
    lines.push(room_test::OTHER_ROOM.to_owned());
    choices(canvas, state, room_test::WHICH_ROOM, &lines, cursor);
}

/// What can have become of the chosen afspraak.
pub(super) fn verdict(canvas: &mut Canvas<'_, '_>, state: &State, cursor: usize) {
    let Some(open) = state.looked_at() else {
        return;
    };
    let lines = AfspraakStatus::verdicts(open.kind);
    let lines = lines
        .iter()
        .map(|one| names::afspraak_status(*one).to_owned());
    choices(
        canvas,
        state,
        steps::VERDICT,
        &lines.collect::<Vec<_>>(),
        cursor,
    );
    let second = canvas.theme.second();
    let width = usize::from(canvas.area().width.saturating_sub(2 * LEFT));
    let asked = steps::earlier(&open.what, open.who.as_deref(), open.due);
    let row = canvas.area().height.saturating_sub(3);
    canvas.put(LEFT, row, &cut(&asked, width), second);
}

/// A heading with lines of which one is chosen, which is always in sight.
fn choices(
    canvas: &mut Canvas<'_, '_>,
    state: &State,
    title: &str,
    lines: &[String],
    cursor: usize,
) {
    let area = canvas.area();
    let accent = canvas.theme.accent(Accent::Bedoeling);
    canvas.put(LEFT, 1, title, accent);
    let rows = usize::from(area.height.saturating_sub(7)).max(1);
    let first = (cursor + 1).saturating_sub(rows);
    let width = usize::from(area.width.saturating_sub(2 * LEFT));
    for (at, line) in lines.iter().enumerate().skip(first).take(rows) {
        let row = 3 + u16::try_from(at - first).unwrap_or(0);
        let chosen = at == cursor.min(lines.len() - 1);
        let style = if chosen {
            canvas.theme.strong()
        } else {
            canvas.theme.text()
        };
        canvas.put(LEFT - 2, row, if chosen { "▶" } else { " " }, accent);
        canvas.put(LEFT, row, &cut(line, width), style);
    }
    if first + rows < lines.len() {
        let second = canvas.theme.second();
        let more = screen::more(lines.len() - first - rows);
        canvas.put(LEFT, area.height.saturating_sub(4), &more, second);
    }
    edge::footer(canvas, state, Focus::List, true);
}
