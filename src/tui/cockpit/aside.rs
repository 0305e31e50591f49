//! Beside the step: the plan, what comes next, and what was parked.
use ratatui::layout::Rect;

use crate::app::{Meeting, State};
use crate::domain::step::{Status, Step};
use crate::tui::canvas::Canvas;
use crate::tui::room;
use crate::tui::theme::Accent;
use crate::tui::wrap::{cut, wrap};
use crate::words::{cockpit as words, names, screen, time};

use super::{cells, folded, heading, rows};

/// The least rows of a plan, so that where we are stays in sight.
const PLAN_LEAST: u16 = 4;
/// The columns of planned minutes and of what a step took.
const NUMBERS: u16 = 8;
/// The most lines of what was parked.
const PARKED_MOST: usize = 4;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, area: Rect, state: &State, meeting: &Meeting) {
    let next = next(meeting, usize::from(area.width));
    let parked = parked(meeting, usize::from(area.width.saturating_sub(2)));
    let below = |lines: &[String]| if lines.is_empty() { 0 } else { rows(lines) + 2 };
    let steps = u16::try_from(meeting.session().steps.len()).unwrap_or(u16::MAX);
    let free = area.height.saturating_sub(1);
    let plan_rows = steps
        .min(free.saturating_sub(below(&next) + below(&parked)))
        .max(steps.min(PLAN_LEAST));
    let mut row = heading(canvas, area, area.y, words::PLAN);
    let quiet = canvas.theme.second();
    canvas.put(area.right() - NUMBERS, area.y, words::PLAN_COLUMNS, quiet);
    row = plan(canvas, area, row, plan_rows, state, meeting);
    let text = canvas.theme.text();
    if row + below(&next) <= area.bottom() {
        row = heading(canvas, area, row + 1, words::NEXT);
        row = canvas.lines(area.x, row, &next, text);
    }
    if !parked.is_empty() && row + 3 <= area.bottom() {
        row = heading(canvas, area, row + 1, words::PARKED);
        let room = usize::from(area.bottom() - row);
        canvas.lines(area.x, row, &parked[..room.min(parked.len())], text);
    }
}

/// Step by step: its mark, its title, planned minutes and what it took.
fn plan(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    row: u16,
    height: u16,
    state: &State,
    meeting: &Meeting,
) -> u16 {
    let session = meeting.session();
    let count = usize::from(height);
    let here = session.position();
    let last = session.steps.len();
    // What is done may scroll away, what comes may not.
    let first = here.saturating_sub(1).min(last.saturating_sub(count));
    let mut row = row;
    for (at, step) in session.steps.iter().enumerate().skip(first).take(count) {
        let is_here = at == here;
        let accent = canvas.theme.accent(Accent::Bedoeling);
        let style = if is_here {
            canvas.theme.strong()
        } else {
            canvas.theme.text()
        };
        canvas.put(area.x, row, mark(step, is_here), accent);
        let numbers = area.right() - NUMBERS;
        canvas.put(area.x + 2, row, &short(step, numbers - area.x - 3), style);
        canvas.put(
            numbers,
            row,
            &format!("{:>3}", step.allowed_minutes()),
            style,
        );
        let second = canvas.theme.second();
        canvas.put(numbers + 4, row, &spent(step, is_here, state), second);
        row += 1;
    }
    row
}

const fn mark(step: &Step, is_here: bool) -> &'static str {
    match step.status {
        _ if is_here => "▶",
        Status::Gedaan => "✓",
        Status::Overgeslagen => "–",
        Status::Open => " ",
    }
}

/// What it took, or that nobody takes its minutes away.
fn spent(step: &Step, is_here: bool, state: &State) -> String {
    match step.spent_minutes(state.now) {
        Some(minutes) => minutes.to_string(),
        None if step.status == Status::Overgeslagen => String::new(),
        None if step.fixed && !is_here => screen::FIXED.to_owned(),
        None => String::new(),
    }
}

/// The title of a step, or its kind where the title is too long.
fn short(step: &Step, width: u16) -> String {
    let name = names::step(step);
    if cells(name) <= width {
        name.to_owned()
    } else {
        cut(names::step_kind(step.kind), usize::from(width))
    }
}

/// The step that comes next, and its question.
fn next(meeting: &Meeting, width: usize) -> Vec<String> {
    let session = meeting.session();
    let Some(step) = coming(meeting) else {
        return wrap(words::LAST, width);
    };
    let back = session.interrupted().is_some();
    let mut lines = wrap(&introduced(step, back), width);
    lines.extend(
        step.question
            .iter()
            .flat_map(|question| wrap(question, width)),
    );
    lines
}

fn coming(meeting: &Meeting) -> Option<&Step> {
    let session = meeting.session();
    session
        .interrupted()
        .or_else(|| session.after(session.here))
}

/// "Werkplaat: vier velden", or "Terug naar: vier velden"
fn introduced(step: &Step, back: bool) -> String {
    let kind = names::step_kind(step.kind);
    if back {
        format!("{} {}", words::BACK_TO, names::step(step))
    } else if step.title.is_empty() {
        kind.to_owned()
    } else if step.title.starts_with(kind) {
        step.title.clone()
    } else {
        format!("{kind}: {}", step.title)
    }
}

/// What was parked, the newest first.
fn parked(meeting: &Meeting, width: usize) -> Vec<String> {
    let parked = &meeting.session().parked;
    let newest = parked.iter().rev().take(PARKED_MOST);
    let mut lines: Vec<String> = newest
        .map(|line| format!("· {}", cut(&line.text, width)))
        .collect();
    if parked.len() > PARKED_MOST {
        lines.push(screen::more(parked.len() - PARKED_MOST));
    }
    lines
}

/// The same on a row each, most needed first: what comes next, the plan, what was parked.
pub(super) fn folded_lines(meeting: &Meeting, width: u16) -> Vec<(&'static str, String)> {
    let session = meeting.session();
    let back = session.interrupted().is_some();
    let next = coming(meeting).map_or_else(
        || words::LAST.to_owned(),
        |step| {
            let minutes = time::minutes_short(step.allowed_minutes());
            let room = width.saturating_sub(cells(words::NEXT) + 2);
            let long = [introduced(step, back), names::step(step).to_owned()];
            let long = long.map(|said| format!("{said} ({minutes})"));
            let fitting = long.into_iter().find(|said| cells(said) <= room);
            let kind = names::step_kind(step.kind);
            fitting.unwrap_or_else(|| format!("{kind} ({minutes})"))
        },
    );
    let here = session.position();
    let marks: String = session
        .steps
        .iter()
        .enumerate()
        .map(|(at, step)| match mark(step, at == here) {
            " " => "·",
            mark => mark,
        })
        .collect();
    let plan = format!("{marks}  {}", room::place(session));
    let mut lines = vec![(words::NEXT, next), (words::PLAN, plan)];
    if let Some(line) = session.parked.last() {
        lines.push((words::PARKED, line.text.clone()));
    }
    lines
}

/// Draws as many of the folded lines as fit, from this row on.
pub(super) fn draw_folded(
    canvas: &mut Canvas<'_, '_>,
    area: Rect,
    row: u16,
    lines: &[(&'static str, String)],
) {
    for ((title, said), row) in lines.iter().zip(row..) {
        folded(canvas, area, row, title, said);
    }
}
