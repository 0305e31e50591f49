//! The map of the steps: of a meeting, of one that is being set ready, of what one person answers.
use chrono::TimeDelta;
use ratatui::style::Style;

use crate::app::{Focus, MapRow, Meeting, State};
use crate::domain::pace::Pace;
use crate::domain::session::Session;
use crate::domain::step::{Status, Step};
use crate::domain::time::Moment;
use crate::tui::canvas::{Canvas, LEFT};
use crate::tui::theme::Accent;
use crate::tui::wrap::{cut, wrap};
use crate::words::{alone, names, prepare, replan, screen, time};

use super::edge;

/// Where the list begins.
const TOP: u16 = 3;
/// The rows above and below the list.
const AROUND: u16 = 8;
/// What is wide enough for the clock before each step.
const CLOCK_FROM: u16 = 70;
/// The clock before a step, with the gap behind it.
const CLOCK: u16 = 7;
/// The rows for what the keys do.
const KEYS: usize = 3;

pub(super) fn draw(canvas: &mut Canvas<'_, '_>, state: &State, cursor: usize) {
    let meeting = state.meeting();
    let is_private = meeting.is_some_and(Meeting::is_private);
    let title = match meeting {
        Some(_) if is_private => alone::STEPS,
        Some(_) => screen::MAP,
        None => prepare::PLAN,
    };
    let accent = canvas.theme.accent(Accent::Bedoeling);
    canvas.put(LEFT, 1, title, accent);
    let all = state.map_rows();
    let cursor = cursor.min(all.len().saturating_sub(1));
    let height = canvas.area().height;
    let rows = usize::from(height.saturating_sub(AROUND)).max(1);
    let first = (cursor + 1).saturating_sub(rows);
    let plan = Plan::of(state);
    let has_air = all.len() < rows;
    for (at, one) in all.iter().enumerate().skip(first).take(rows) {
        let apart = has_air && !matches!(one, MapRow::Step(_));
        let row = TOP + u16::try_from(at - first).unwrap_or(0) + u16::from(apart);
        let chosen = at == cursor;
        let style = if chosen {
            canvas.theme.strong()
        } else {
            canvas.theme.text()
        };
        canvas.put(LEFT - 2, row, if chosen { "›" } else { " " }, accent);
        match *one {
            MapRow::Step(at) => plan.step(canvas, row, at, style),
            MapRow::Begun | MapRow::Proposal => {
                let room = usize::from(canvas.area().width.saturating_sub(2 * LEFT + 2));
                let said = meeting.map(|meeting| about_time(state, meeting, *one));
                canvas.put(LEFT + 2, row, &cut(&said.unwrap_or_default(), room), style);
            }
        }
    }
    let chosen = all.get(cursor).copied();
    let second = canvas.theme.second();
    let below = below(state, &plan, chosen, canvas.area().width);
    canvas.lines(LEFT, height.saturating_sub(4), &below, second);
    // While a meeting is set ready Enter goes nowhere but back.
    let is_plan = meeting.is_none();
    edge::footer(canvas, state, Focus::List, !is_plan);
    if is_plan && state.notice.is_none() {
        canvas.put(2, height.saturating_sub(1), prepare::PLAN_DONE, second);
    }
}

/// What the map knows of the steps.
struct Plan<'a> {
    state: &'a State,
    steps: Vec<Step>,
    session: Option<&'a Session>,
    /// When each step begins; empty where only the room looks, or nothing began.
    begins: Vec<Option<Moment>>,
    is_private: bool,
}

impl<'a> Plan<'a> {
    fn of(state: &'a State) -> Self {
        let meeting = state.meeting();
        let session = meeting.map(Meeting::session);
        let leads = meeting.is_some_and(Meeting::has_cockpit) && state.size.0 >= CLOCK_FROM;
        Self {
            state,
            steps: state.plan(),
            session,
            begins: session
                .filter(|_| leads)
                .map_or_else(Vec::new, |session| session.begins(state.now)),
            is_private: meeting.is_some_and(Meeting::is_private),
        }
    }

    /// A step on its row: its mark, when it begins, its title, its minutes and what to know.
    fn step(&self, canvas: &mut Canvas<'_, '_>, row: u16, at: usize, style: Style) {
        let step = &self.steps[at];
        let width = canvas.area().width;
        let (accent, second) = (
            canvas.theme.accent(Accent::Bedoeling),
            canvas.theme.second(),
        );
        canvas.put(LEFT, row, self.mark(step), accent);
        if self.is_private {
            let room = usize::from(width.saturating_sub(2 * LEFT + 2));
            canvas.put(LEFT + 2, row, &cut(step.heading(), room), style);
            return;
        }
        let mut x = LEFT + 2;
        if !self.begins.is_empty() {
            let begins = self.begins[at].map(|moment| self.state.offset.time(moment));
            let clock = begins.map(time::clock).unwrap_or_default();
            canvas.put(x, row, &clock, second);
            x += CLOCK;
        }
        let minutes_at = width.saturating_sub(24).max(LEFT + 20);
        let room = usize::from(minutes_at.saturating_sub(x + 1));
        canvas.put(x, row, &cut(names::step(step), room), style);
        let minutes = time::minutes_short(step.allowed_minutes());
        let end = canvas.put(minutes_at, row, &format!("{minutes:>7}"), style);
        canvas.put(end + 2, row, &self.note(step), second);
    }

    fn mark(&self, step: &Step) -> &'static str {
        let is_done = if self.is_private {
            step.answer.is_some()
        } else {
            step.status == Status::Gedaan
        };
        if self.session.is_some_and(|session| session.here == step.nr) {
            "▶"
        } else if is_done {
            "✓"
        } else {
            " "
        }
    }

    /// What stands behind the minutes; for whoever leads also what it took, and the least it takes.
    fn note(&self, step: &Step) -> String {
        let leads = !self.begins.is_empty();
        match step.status {
            Status::Overgeslagen => return screen::SKIPPED.to_owned(),
            Status::Open | Status::Gedaan => {}
        }
        match step.spent_minutes(self.state.now).filter(|_| leads) {
            Some(minutes) => replan::took(minutes),
            None if step.fixed => screen::FIXED.to_owned(),
            None if leads && step.started.is_none() && step.minimum < step.allowed_minutes() => {
                replan::least(step.minimum)
            }
            None => String::new(),
        }
    }
}

/// The begin, or the proposal, on a line. When it looks over is for whoever leads.
fn about_time(state: &State, meeting: &Meeting, row: MapRow) -> String {
    let session = meeting.session();
    let begun = session.started.unwrap_or(state.now);
    let pace = Pace::of(session, state.now);
    let clock = |moment| state.offset.time(moment);
    let proposal = meeting
        .proposal(state.now)
        .filter(|_| row == MapRow::Proposal);
    match proposal {
        Some(proposal) => replan::row(&proposal, clock(pace.planned_end)),
        None if meeting.has_cockpit() => {
            replan::begun_and_end(clock(begun), clock(pace.expected_end))
        }
        None => replan::begun_row(clock(begun)),
    }
}

/// What the keys do at the chosen row.
fn below(state: &State, plan: &Plan<'_>, chosen: Option<MapRow>, width: u16) -> Vec<String> {
    let width = usize::from(width.saturating_sub(2 * LEFT));
    if plan.is_private {
        return vec![alone::MAP_KEYS.to_owned()];
    }
    let Some(meeting) = state.meeting() else {
        let minutes = plan.steps.iter().map(Step::allowed_minutes).sum::<u16>();
        let end = state.now + TimeDelta::minutes(minutes.into());
        let sum = prepare::sum(minutes, state.offset.time(end));
        return vec![sum, prepare::PLAN_KEYS.to_owned()];
    };
    let mut lines = match chosen {
        Some(MapRow::Begun) => wrap(replan::BEGUN_KEYS, width),
        Some(MapRow::Proposal) => {
            let proposal = meeting.proposal(state.now);
            let moves = proposal.map(|proposal| replan::moves(meeting.session(), &proposal));
            let mut said = vec![replan::KEYS.to_owned()];
            said.extend(moves.unwrap_or_default());
            wrap(&said.join("  "), width)
        }
        Some(MapRow::Step(_)) | None => {
            vec![
                prepare::MAP_KEYS.to_owned(),
                prepare::MAP_KEYS_MORE.to_owned(),
            ]
        }
    };
    lines.truncate(KEYS);
    lines
}
