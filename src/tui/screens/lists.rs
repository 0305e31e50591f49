//! Lists over a stage: the menu of Esc, the map of the steps, what can be chosen from.
use chrono::TimeDelta;

use crate::app::{Focus, Meeting, MenuItem, State, insertable};
use crate::domain::afspraak::AfspraakStatus;
use crate::domain::step::{Status, Step};
use crate::tui::canvas::{Canvas, LEFT};
use crate::tui::labels;
use crate::tui::theme::Accent;
use crate::tui::wrap::cut;
use crate::words::{alone, names, prepare, screen, steps, time};

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

/// The map of the steps: of a meeting, or of one that is being set ready.
pub(super) fn map(canvas: &mut Canvas<'_, '_>, state: &State, cursor: usize) {
    let session = state.meeting().map(Meeting::session);
    let steps = state.plan();
    let area = canvas.area();
    let accent = canvas.theme.accent(Accent::Bedoeling);
    let is_private = state.meeting().is_some_and(Meeting::is_private);
    let title = if is_private {
        alone::STEPS
    } else if session.is_some() {
        screen::MAP
    } else {
        prepare::PLAN
    };
    canvas.put(LEFT, 1, title, accent);
    let rows = usize::from(area.height.saturating_sub(8)).max(1);
    let first = (cursor + 1).saturating_sub(rows);
    let minutes_at = area.width.saturating_sub(24).max(LEFT + 20);
    let here = session.map(|session| session.here);
    for (at, step) in steps.iter().enumerate().skip(first).take(rows) {
        let row = 3 + u16::try_from(at - first).unwrap_or(0);
        let chosen = at == cursor;
        let style = if chosen {
            canvas.theme.strong()
        } else {
            canvas.theme.text()
        };
        let is_done = if is_private {
            step.answer.is_some()
        } else {
            step.status == Status::Gedaan
        };
        let mark = if Some(step.nr) == here {
            "▶"
        } else if is_done {
            "✓"
        } else {
            " "
        };
        canvas.put(LEFT, row, mark, accent);
        canvas.put(LEFT - 2, row, if chosen { "›" } else { " " }, accent);
        let width = usize::from(minutes_at - LEFT - 3);
        if is_private {
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
    let below = if is_private {
        vec![alone::MAP_KEYS.to_owned()]
    } else if session.is_some() {
        vec![
            prepare::MAP_KEYS.to_owned(),
            prepare::MAP_KEYS_MORE.to_owned(),
        ]
    } else {
        let minutes = steps.iter().map(Step::allowed_minutes).sum::<u16>();
        let end = state.now + TimeDelta::minutes(minutes.into());
        let sum = prepare::sum(minutes, state.offset.time(end));
        vec![sum, prepare::PLAN_KEYS.to_owned()]
    };
    canvas.lines(LEFT, area.height.saturating_sub(4), &below, second);
    // While a meeting is set ready Enter goes nowhere but back.
    let is_plan = session.is_none();
    edge::footer(canvas, state, Focus::List, !is_plan);
    if is_plan && state.notice.is_none() {
        canvas.put(2, area.height.saturating_sub(1), prepare::PLAN_DONE, second);
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
