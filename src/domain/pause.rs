//! A break in the middle of a step: the step waits, and the group comes back to it.
use chrono::TimeDelta;

use super::change::{Change, Refused};
use super::ids::Nr;
use super::session::Session;
use super::step::{Status, Step, StepKind};
use super::time::Moment;

impl Session {
    /// The step that a break interrupts; none when the meeting is in no break, or in one that
    /// was planned between two steps.
    pub fn interrupted(&self) -> Option<&Step> {
        if self.step().kind != StepKind::Pauze {
            return None;
        }
        let before = &self.steps[self.position().checked_sub(1)?];
        (before.status == Status::Open && before.started.is_some()).then_some(before)
    }

    /// Puts a break right after the step where the meeting stands and goes there. The step stays
    /// open, and its time stands still.
    pub(super) fn pause(&mut self, pause: &Step, at: Moment) -> Result<Option<Change>, Refused> {
        if self.find(pause.nr).is_some() {
            return Err(Refused::Taken(pause.nr));
        }
        let index = self.position();
        let interrupted = &mut self.steps[index];
        interrupted.timer.pause(at);
        if interrupted.status == Status::Gedaan {
            interrupted.status = Status::Open;
        }
        let mut pause = pause.clone();
        pause.started = Some(at);
        pause.timer.start(at);
        self.here = pause.nr;
        let nr = pause.nr;
        self.steps.insert(index + 1, pause);
        Ok(Some(Change::StepRemoved { nr }))
    }

    /// The step to stand at when the one at this place goes from the plan.
    pub(super) fn beside(&self, index: usize) -> Option<Nr> {
        let place = index.checked_sub(1).unwrap_or(index + 1);
        self.steps.get(place).map(|step| step.nr)
    }
}

impl Step {
    /// When its minutes are over, if time goes on as it does: for a break, when the group is back.
    pub fn ends_at(&self, now: Moment) -> Moment {
        let spent = TimeDelta::seconds(self.timer.spent_seconds);
        self.timer.since.unwrap_or(now) - spent + TimeDelta::minutes(self.allowed_minutes().into())
    }

    /// A break that is over: going on and back passes it by.
    pub(super) fn is_past_break(&self) -> bool {
        self.kind == StepKind::Pauze && self.status == Status::Gedaan
    }
}
