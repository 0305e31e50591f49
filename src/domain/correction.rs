//! What people put right about time: minutes of a step, when the group began, what a step took.
use super::change::{Change, Refused};
use super::ids::Nr;
use super::session::Session;
use super::time::Moment;

impl Session {
    /// Other minutes for a step. What is added while a part of it goes on is for that part.
    pub(super) fn adjust(&mut self, step: Nr, minutes: i16) -> Result<Option<Change>, Refused> {
        let is_here = self.here == step;
        let found = self.step_mut(step)?;
        let before = found.adjusted;
        found.adjusted = before.saturating_add(minutes);
        if is_here && found.timer.is_touched() {
            found.part_extra = found.part_extra.saturating_add(minutes);
        }
        let back = before.saturating_sub(found.adjusted);
        Ok(Some(Change::TimeAdjusted {
            step,
            minutes: back,
        }))
    }

    /// The group began at this moment, and so did the step with which it began.
    pub(super) fn begin_at(&mut self, begun: Moment) -> Result<Change, Refused> {
        let old = self.started.replace(begun).ok_or(Refused::NotBegun)?;
        let first = self
            .steps
            .iter_mut()
            .filter(|step| step.started == Some(old));
        first.for_each(|step| step.started = Some(begun));
        Ok(Change::BegunSet { at: old })
    }

    /// A step took more or less than its time says, but never less than nothing.
    pub(super) fn spend(&mut self, step: Nr, seconds: i64, at: Moment) -> Result<Change, Refused> {
        let timer = &mut self.step_mut(step)?.timer;
        let seconds = -timer.correct(seconds, at);
        Ok(Change::SpentAdjusted { step, seconds })
    }
}
