//! The map of the steps: of a meeting that is on, and of one that is being set ready.
use crate::domain::change::Change;
use crate::domain::ids::Nr;
use crate::domain::notice::Notice;
use crate::domain::programma;
use crate::domain::step::{Status, Step, StepKind};

use super::answer::{Answer, Context};
use super::meeting::Meeting;
use super::msg::Effect;
use super::overlay::{Go, ListAction, Overlay, go};
use super::replan;
use super::state::{Stage, State};
use super::update::with_meeting;

impl State {
    /// The steps that the map shows: those of the meeting, or of the one that is being set ready.
    pub fn plan(&self) -> Vec<Step> {
        match &self.stage {
            Stage::Meeting(meeting) => meeting.session().steps.clone(),
            Stage::Prepare(prepare) => {
                let known = self.known();
                let steps = known.and_then(|known| {
                    let pakket = known.toolkit.find(&prepare.setting.pakket)?;
                    Some(prepare.setting.steps(pakket, &known))
                });
                steps.unwrap_or_default()
            }
            Stage::Home(_)
            | Stage::Waiting(_)
            | Stage::Card(_)
            | Stage::Library(_)
            | Stage::Archive(_)
            | Stage::RoomTest(_)
            | Stage::Alone(_) => Vec::new(),
        }
    }
}

/// A line of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MapRow {
    /// The step at this place in the plan.
    Step(usize),
    /// When the group began.
    Begun,
    /// How it could end on time again.
    Proposal,
}

impl State {
    /// The lines of the map: the steps, and in a meeting that began what there is to say about
    /// its time.
    pub fn map_rows(&self) -> Vec<MapRow> {
        let mut rows: Vec<MapRow> = (0..self.plan().len()).map(MapRow::Step).collect();
        let timed = self.meeting().filter(|meeting| !meeting.is_private());
        if let Some(meeting) = timed.filter(|meeting| meeting.session().started.is_some()) {
            rows.push(MapRow::Begun);
            rows.extend(meeting.proposal(self.now).map(|_| MapRow::Proposal));
        }
        rows
    }
}

/// Every step that can be put into the plan that the map shows.
pub fn insertable(state: &State) -> Vec<Step> {
    let Some(toolkit) = state.toolkit.as_deref() else {
        return Vec::new();
    };
    let id = match &state.stage {
        Stage::Meeting(meeting) => &meeting.session().werkpakket,
        Stage::Prepare(prepare) => &prepare.setting.pakket,
        Stage::Home(_)
        | Stage::Waiting(_)
        | Stage::Card(_)
        | Stage::Library(_)
        | Stage::Archive(_)
        | Stage::RoomTest(_)
        | Stage::Alone(_) => return Vec::new(),
    };
    let mut all = programma::insertable(toolkit.find(id), &toolkit.fixed);
    if let Stage::Prepare(_) = &state.stage {
        // Nobody wants the same kaart twice.
        let plan = state.plan();
        let is_kaart = |step: &Step| matches!(step.kind, StepKind::Denkkaart | StepKind::Doekaart);
        all.retain(|one| !is_kaart(one) || !plan.iter().any(|step| step.from == one.from));
    }
    all
}

/// Answers for the map of the steps.
pub(super) fn map(state: &mut State, cursor: usize, action: ListAction) -> Vec<Effect> {
    let (steps, rows) = (state.plan(), state.map_rows());
    if steps.is_empty() {
        return Vec::new();
    }
    let at = cursor.min(rows.len() - 1);
    let MapRow::Step(_) = rows[at] else {
        return below_steps(state, at, &rows, action);
    };
    let step = &steps[at];
    let mut effects = Vec::new();
    let mut next = at;
    match action {
        ListAction::Up | ListAction::Down | ListAction::Choose | ListAction::Close => {
            match go(at, rows.len(), action) {
                Go::To(to) => next = to,
                Go::Choose(_) => return enter(state, step.nr),
                Go::Close => return Vec::new(),
            }
        }
        ListAction::LessTime if step.allowed_minutes() <= 1 => {}
        ListAction::MoreTime => effects = adjust(state, step, 1),
        ListAction::LessTime => effects = adjust(state, step, -1),
        ListAction::MoreSpent => effects = spent(state, step, 1),
        ListAction::LessSpent => effects = spent(state, step, -1),
        ListAction::Skip => {
            effects = skip(state, at);
            next = at.min(state.plan().len().saturating_sub(1));
        }
        ListAction::Earlier | ListAction::Later => {
            let to = if action == ListAction::Earlier {
                at.checked_sub(1)
            } else {
                Some(at + 1).filter(|to| *to < steps.len())
            };
            // What was begun keeps its place: a meeting does not rewrite what happened.
            let to = to.filter(|to| step.started.is_none() && steps[*to].started.is_none());
            if let Some(to) = to {
                effects = shift(state, step.nr, at, to);
                next = to;
            }
        }
        ListAction::Insert => {
            let index = at + 1;
            state.overlay = Some(Overlay::Insert { cursor: 0, index });
            return Vec::new();
        }
    }
    state.overlay = Some(Overlay::Map { cursor: next });
    effects
}

/// Answers for the lines below the steps: the begin, and the proposal.
fn below_steps(state: &mut State, at: usize, rows: &[MapRow], action: ListAction) -> Vec<Effect> {
    let next = match go(at, rows.len(), action) {
        Go::To(next) => next,
        Go::Close => return Vec::new(),
        Go::Choose(_) if rows[at] == MapRow::Proposal => return replan::from_map(state),
        Go::Choose(_) => at,
    };
    let effects = if rows[at] == MapRow::Begun {
        replan::begin(state, action)
    } else {
        Vec::new()
    };
    state.overlay = Some(Overlay::Map { cursor: next });
    effects
}

/// A step that was begun really took a minute more, or less.
fn spent(state: &mut State, step: &Step, minutes: i64) -> Vec<Effect> {
    if step.started.is_none() {
        return Vec::new();
    }
    with_meeting(state, |meeting, context| {
        meeting.spent(step.nr, minutes, context)
    })
}

/// Answers for the list of what can be put into the plan.
pub(super) fn insert(
    state: &mut State,
    cursor: usize,
    index: usize,
    action: ListAction,
) -> Vec<Effect> {
    let all = insertable(state);
    match go(cursor, all.len(), action) {
        Go::To(cursor) => state.overlay = Some(Overlay::Insert { cursor, index }),
        Go::Close => state.overlay = Some(Overlay::Map { cursor: index - 1 }),
        Go::Choose(at) => {
            state.overlay = Some(Overlay::Map { cursor: index });
            let Some(step) = all.into_iter().nth(at) else {
                return Vec::new();
            };
            return put(state, step, index);
        }
    }
    Vec::new()
}

fn put(state: &mut State, step: Step, index: usize) -> Vec<Effect> {
    state.say(Notice::StepAdded);
    edit(state, |plan| plan.insert(index, step.clone()));
    with_meeting(state, |meeting, context| {
        let nr = Nr(meeting.session().seq + 1);
        let step = Box::new(Step { nr, ..step });
        meeting.record(context.now, Change::StepInserted { step, index }, None)
    })
}

/// A meeting goes there; where one is being set ready the map is done.
fn enter(state: &mut State, step: Nr) -> Vec<Effect> {
    with_meeting(state, |meeting, context| meeting.enter(step, context))
}

fn adjust(state: &mut State, step: &Step, minutes: i16) -> Vec<Effect> {
    let nr = step.nr;
    edit(state, |plan| {
        let found = plan.iter_mut().find(|step| step.nr == nr);
        if let Some(step) = found {
            step.minutes = step.minutes.saturating_add_signed(minutes).clamp(1, 480);
            step.minimum = step.minimum.min(step.minutes);
        }
    });
    with_meeting(state, |meeting, context| {
        let change = Change::TimeAdjusted { step: nr, minutes };
        meeting.record(context.now, change, None)
    })
}

/// In a meeting a step is skipped and can come back; a plan simply loses it, but never its last.
fn skip(state: &mut State, at: usize) -> Vec<Effect> {
    edit(state, |plan| {
        if plan.len() > 1 {
            plan.remove(at);
        }
    });
    with_meeting(state, |meeting, context| meeting.toggle_skip(at, context))
}

fn shift(state: &mut State, nr: Nr, from: usize, to: usize) -> Vec<Effect> {
    edit(state, |plan| plan.swap(from, to));
    with_meeting(state, |meeting, context| {
        meeting.record(context.now, Change::StepMoved { nr, index: to }, None)
    })
}

/// Changes the plan of a meeting that is being set ready; from then on it is the person's own.
fn edit(state: &mut State, change: impl FnOnce(&mut Vec<Step>)) {
    let mut plan = state.plan();
    if let Stage::Prepare(prepare) = &mut state.stage {
        change(&mut plan);
        prepare.setting.plan = Some(plan);
    }
}

impl Meeting {
    /// Skips a step of the map, or no longer.
    fn toggle_skip(&mut self, at: usize, context: &Context<'_>) -> Answer {
        let Some(step) = self.session().steps.get(at) else {
            return Answer::default();
        };
        let status = match step.status {
            Status::Open => Status::Overgeslagen,
            Status::Overgeslagen => Status::Open,
            Status::Gedaan => return Answer::default(),
        };
        let step = step.nr;
        if step == self.session().here {
            return Answer::default();
        }
        self.record(context.now, Change::StatusSet { step, status }, None)
    }
}
