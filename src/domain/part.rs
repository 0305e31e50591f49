//! The sub-steps of a step: which there are, and the time of the one that goes on.
use super::step::Step;
use super::time::Moment;
use super::timer::{Remaining, Timer};
use super::werkvorm::Part;

/// The time that guides a group: of a step, of a sub-step, or of one kaart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guide {
    /// How long it has been running.
    pub timer: Timer,
    /// How long it may take.
    pub minutes: u16,
    /// Whether another sub-step follows when it is over.
    pub follows: bool,
}

impl Guide {
    /// The time of something that has no sub-steps.
    pub const fn of(timer: Timer, minutes: u16) -> Self {
        Self {
            timer,
            minutes,
            follows: false,
        }
    }

    /// What is left of it.
    pub fn remaining(self, now: Moment) -> Remaining {
        self.timer.remaining(self.minutes, now)
    }

    /// Whether it is time for the next sub-step: nothing is late then.
    pub fn asks_next(self, now: Moment) -> bool {
        self.follows && matches!(self.remaining(now), Remaining::Over(_))
    }
}

impl Step {
    /// The sub-steps that its form guides it through; empty when there is just one. Minutes that
    /// were added are for what comes last.
    pub fn parts(&self) -> Vec<Part> {
        let Some(form) = self.form else {
            return Vec::new();
        };
        let planned = self.part_extra.saturating_neg();
        let minutes = self.allowed_minutes().saturating_add_signed(planned);
        // What guides a group halfway does not go when minutes are taken.
        let least = if self.part > 0 { form.guides_from() } else { 0 };
        form.parts(minutes.max(least))
    }

    /// The sub-step that goes on, with the minutes that it has now: the last one has what the
    /// others left, which may be nothing. None where there is just one.
    pub fn current_part(&self) -> Option<Part> {
        let parts = self.parts();
        let at = usize::from(self.part);
        let part = *parts.get(at)?;
        let minutes = if at + 1 < parts.len() {
            part.minutes.saturating_add_signed(self.part_extra).max(1)
        } else {
            let gone = (self.part_begun(&parts) + 30) / 60;
            let gone = u16::try_from(gone).unwrap_or(u16::MAX);
            self.allowed_minutes().saturating_sub(gone)
        };
        Some(Part { minutes, ..part })
    }

    /// The time that guides the group now: that of the sub-step while the step has time left, else
    /// that of the step.
    pub fn guide(&self, now: Moment) -> Guide {
        let whole = Guide::of(self.timer, self.allowed_minutes());
        let Some(part) = self.current_part().filter(|part| part.minutes > 0) else {
            return whole;
        };
        let parts = self.parts();
        let timer = Timer {
            spent_seconds: self.timer.spent_seconds - self.part_begun(&parts),
            since: self.timer.since,
        };
        match whole.remaining(now) {
            Remaining::Left(_) => Guide {
                timer,
                minutes: part.minutes,
                follows: usize::from(self.part) + 1 < parts.len(),
            },
            Remaining::Over(_) => whole,
        }
    }

    /// Goes to a sub-step; its time begins here.
    pub(super) fn reach(&mut self, part: u16, at: Moment) {
        self.part = part;
        self.part_from = Some(self.timer.elapsed(at).num_seconds());
        self.part_extra = 0;
    }

    /// Seconds that the step had taken when this sub-step began. Where that is not known, those
    /// before it took their own minutes.
    fn part_begun(&self, parts: &[Part]) -> i64 {
        let before = parts.iter().take(usize::from(self.part));
        let planned = before.map(|part| i64::from(part.minutes) * 60).sum();
        self.part_from.unwrap_or(planned)
    }
}
